import type { ImageConfig } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import type { ImageManifest } from '../../model/document.ts'
import { inflate, sniffed } from '../compression/inflate.ts'
import { SizeBudget } from '../size-budget.ts'
import type { BlobSource } from '../store.ts'

/** A layer by its uncompressed content. */
export interface UnpackedLayer {
  readonly diffId: Digest
  /** Bytes. */
  readonly size: number
  readonly compression: 'gzip' | 'zstd'
}

/** Maximum bytes sent unpacked to an engine: it stores them, so its disk is a bound too. */
const maxUnpackedBytes = 256 * 1024 ** 3

/**
 * An image's layers compressed with zstd, by their first bytes, with their unpacked sizes, which a tar header needs up front:
 * each is unpacked once just to measure it, so that nothing has to be stored. Skips layers in `leaveOut`. Throws what `inflate` throws.
 */
export async function zstdLayers(
  { layers }: ImageManifest,
  { diffIds }: ImageConfig,
  { source, leaveOut }: { readonly source: BlobSource; readonly leaveOut: ReadonlySet<Digest> },
): Promise<Map<Digest, UnpackedLayer>> {
  const unpacked = new Map<Digest, UnpackedLayer>()
  const budgets = [new SizeBudget(maxUnpackedBytes)]
  for (const [at, layer] of layers.entries()) {
    const diffId = diffIds[at]
    if (diffId === undefined || leaveOut.has(layer.digest) || unpacked.has(layer.digest)) continue
    const { compression, bytes } = await sniffed(await source.fetch(layer))
    // Other layers are read no further than their first bytes.
    let size = 0
    for await (const chunk of compression === 'zstd' ? inflate(bytes, compression, budgets) : bytes) {
      if (compression !== 'zstd') break
      size += chunk.byteLength
    }
    if (compression === 'zstd') unpacked.set(layer.digest, { diffId, size, compression })
  }
  return unpacked
}
