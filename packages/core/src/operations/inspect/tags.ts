import { TallyError } from '../../errors.ts'
import type { InspectedImage, TagList } from '../../inspect/inspection.ts'
import type { InspectPorts, TagWishes } from './inspect-request.ts'

export async function listTagsOf(
  _image: InspectedImage,
  _wishes: TagWishes,
  _ports: InspectPorts & { readonly note: (message: string) => void; readonly concurrency: number },
): Promise<TagList> {
  throw new TallyError('INTERNAL', 'not merged')
}
