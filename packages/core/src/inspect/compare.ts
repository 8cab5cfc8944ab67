import { TallyError } from '../errors.ts'
import type { Comparison } from './comparison.ts'
import type { InspectedImage } from './inspection.ts'

export function compareImages(_before: InspectedImage, _after: InspectedImage): Comparison {
  throw new TallyError('INTERNAL', 'not merged')
}
