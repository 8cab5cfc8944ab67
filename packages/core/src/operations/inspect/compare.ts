import { TallyError } from '../../errors.ts'
import type { Comparison } from '../../inspect/comparison.ts'
import type { InspectedImage } from '../../inspect/inspection.ts'
import type { InspectRequest } from './inspect-request.ts'
import type { LayerReading, LayerSource } from './layer-files.ts'

export interface ComparedImage {
  readonly image: InspectedImage
  readonly source: LayerSource
}

export async function compareInspected(
  _images: readonly [ComparedImage, ComparedImage],
  _diff: InspectRequest['diff'],
  _reading: LayerReading,
): Promise<Comparison> {
  throw new TallyError('INTERNAL', 'not merged')
}
