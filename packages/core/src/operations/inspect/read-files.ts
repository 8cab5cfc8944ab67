import type { BlobSource } from '../../content/store.ts'
import { TallyError } from '../../errors.ts'
import type { FileTree } from '../../inspect/file-tree.ts'
import type { PlatformImage } from '../../inspect/inspection.ts'
import type { InspectPorts } from './inspect-request.ts'

export async function readFiles(
  _image: { readonly platform: PlatformImage; readonly blobs: BlobSource },
  _paths: readonly string[],
  _ports: InspectPorts & { readonly maxImageSize: number | undefined },
): Promise<FileTree> {
  throw new TallyError('INTERNAL', 'not merged')
}
