import type { BlobSource } from '../../content/store.ts'
import { TallyError } from '../../errors.ts'
import type { Comparison } from '../../inspect/comparison.ts'
import type { InspectPorts } from './inspect-request.ts'

export async function withFileChanges(
  _comparison: Comparison,
  _blobs: { readonly before: BlobSource; readonly after: BlobSource },
  _ports: InspectPorts & { readonly maxImageSize: number | undefined },
): Promise<Comparison> {
  throw new TallyError('INTERNAL', 'not merged')
}
