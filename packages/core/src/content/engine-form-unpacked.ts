import type { ImageConfig } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { ImageManifest } from '../model/document.ts'
import { compressionOf } from '../model/media-type.ts'
import { inflate } from './inflate.ts'
import type { BlobSource } from './store.ts'

/** A layer as it is when unpacked. */
export interface UnpackedLayer {
  readonly diffId: Digest
  /** Bytes. */
  readonly size: number
  readonly compression: 'gzip' | 'zstd'
}

/** No layer is larger unpacked, in bytes. */
const greatestLayer = 256 * 1024 ** 3

/**
 * The zstd layers of an image with their unpacked sizes, which a tar has to name first: each is unpacked once to be measured, so
 * that nothing need be kept. Throws what `inflate` throws.
 */
export async function zstdLayers(
  { layers }: ImageManifest,
  { diffIds }: ImageConfig,
  source: BlobSource,
): Promise<Map<Digest, UnpackedLayer>> {
  const unpacked = new Map<Digest, UnpackedLayer>()
  for (const [at, layer] of layers.entries()) {
    const diffId = diffIds[at]
    if (compressionOf(layer.mediaType) !== 'zstd' || diffId === undefined) continue
    let size = 0
    for await (const chunk of inflate(await source.fetch(layer), 'zstd', greatestLayer))
      size += chunk.byteLength
    unpacked.set(layer.digest, { diffId, size, compression: 'zstd' })
  }
  return unpacked
}
