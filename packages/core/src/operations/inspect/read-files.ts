import type { LayoutStore } from '../../content/store/layout-store.ts'
import { TallyError } from '../../errors.ts'
import type { FileTree } from '../../inspect/file-tree.ts'
import { mergeLayers } from '../../inspect/files/merge-layers.ts'
import type { PlatformImage } from '../../inspect/inspection.ts'
import { parsePathGlob } from '../../match/path-glob.ts'
import type { Repository } from '../../model/reference.ts'
import type { ImageOrigin } from '../../origins/image-origin.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import { resumed } from '../../transfer/resumed.ts'
import { LayerFiles, type LayerReading, type LayerSource } from './layer-files.ts'

/** The means to read the files of one image. */
interface FilePorts extends LayerReading {
  readonly source: LayerSource
}

/**
 * The merged files of an image, limited to paths that match one of `paths` if there are any. Reads every layer. Throws INPUT_INVALID for a
 * malformed glob, and the codes of `LayerFiles.of` and `mergeLayers`.
 */
export async function readFiles(
  image: PlatformImage,
  paths: readonly string[],
  { source, ...reading }: FilePorts,
): Promise<FileTree> {
  const shows = pathFilter(paths)
  if (image.kind === 'artifact')
    throw new TallyError(
      'MEDIA_TYPE_UNSUPPORTED',
      `Cannot list the files of ${image.digest}: it is an artifact, expected an image`,
    )
  const layers = await new LayerFiles(reading).of(image.layers, source)
  return mergeLayers(layers, shows)
}

function pathFilter(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map(glob => {
    const parsed = parsePathGlob(glob)
    if (!('problem' in parsed)) return parsed
    throw new TallyError('INPUT_INVALID', `Cannot select files by path: ${parsed.problem}`)
  })
  return path => patterns.length === 0 || patterns.some(pattern => pattern.matches(path))
}

interface RegistryPorts {
  readonly store: LayoutStore
  readonly registries: RegistryClient
  readonly warn: (message: string) => void
}

/** The layers of an image in a registry: from the store what it has, else from the nearest mirror or the registry. */
export function registryLayers(name: Repository, { store, registries, warn }: RegistryPorts): LayerSource {
  return {
    isLocal: layer => store.has(layer),
    async open(layer) {
      if (await store.has(layer)) return store.scan(layer.digest)
      const repository = await registries.mirrored(name)
      const begun = await repository.scan(layer, error =>
        warn(`${layer.digest}: a mirror failed: ${error.message}`),
      )
      return resumed(begun, from => repository.registry.scan(layer, from))
    },
  }
}

/** The layers of an image of an origin; for an engine that of the image that its origin resolved. */
export function originLayers(origin: ImageOrigin): LayerSource {
  return {
    isLocal: layer => origin.has(layer),
    open: async layer => origin.scan?.(layer) ?? origin.fetch(layer),
  }
}
