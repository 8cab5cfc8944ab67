import type { ImageConfig } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import type { ImageManifest } from '../../model/document.ts'
import { inflate, sniffed } from '../compression/inflate.ts'
import { SizeBudget } from '../size-budget.ts'
import type { BlobSource } from '../store.ts'

/** A layer as it is when unpacked. */
export interface UnpackedLayer {
  readonly diffId: Digest
  /** Bytes. */
  readonly size: number
  readonly compression: 'gzip' | 'zstd'
}

/** What an engine is sent unpacked, in bytes: it is stored there, so that its disk bounds it too. */
const greatestImage = 256 * 1024 ** 3

/**
 * The layers of an image that are packed with zstd, by their first bytes, with their unpacked sizes, which a tar has to name first:
 * each is unpacked once to be measured, so that nothing need be kept. Layers in `leaveOut` are not read. Throws what `inflate` throws.
 */
export async function zstdLayers(
  { layers }: ImageManifest,
  { diffIds }: ImageConfig,
  { source, leaveOut }: { readonly source: BlobSource; readonly leaveOut: ReadonlySet<Digest> },
): Promise<Map<Digest, UnpackedLayer>> {
  const unpacked = new Map<Digest, UnpackedLayer>()
  const budgets = [new SizeBudget(greatestImage)]
  for (const [at, layer] of layers.entries()) {
    const diffId = diffIds[at]
    if (diffId === undefined || leaveOut.has(layer.digest) || unpacked.has(layer.digest)) continue
    const { compression, bytes } = await sniffed(await source.fetch(layer))
    // What is not unpacked is left after its first bytes.
    let size = 0
    for await (const chunk of compression === 'zstd' ? inflate(bytes, compression, budgets) : bytes) {
      if (compression !== 'zstd') break
      size += chunk.byteLength
    }
    if (compression === 'zstd') unpacked.set(layer.digest, { diffId, size, compression })
  }
  return unpacked
}
