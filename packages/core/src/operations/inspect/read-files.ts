import { TallyError } from '../../errors.ts'
import type { FileTree } from '../../inspect/file-tree.ts'
import type { PlatformImage } from '../../inspect/inspection.ts'
import type { Reference } from '../../model/reference.ts'
import type { ImageOrigin } from '../../origins/image-origin.ts'
import type { InspectPorts } from './inspect-request.ts'
import type { LayerReading, LayerSource } from './layer-files.ts'

export interface FilePorts extends LayerReading {
  readonly source: LayerSource
}

export async function readFiles(
  _image: PlatformImage,
  _paths: readonly string[],
  _ports: FilePorts,
): Promise<FileTree> {
  throw new TallyError('INTERNAL', 'not merged')
}

export function registryLayers(
  _reference: Reference,
  _ports: Pick<InspectPorts, 'store' | 'registries' | 'warn'>,
): LayerSource {
  throw new TallyError('INTERNAL', 'not merged')
}

export function originLayers(_origin: ImageOrigin): LayerSource {
  throw new TallyError('INTERNAL', 'not merged')
}
