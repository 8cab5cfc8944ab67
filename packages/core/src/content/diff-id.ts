import { type Digest, hasher } from '../model/digest.ts'
import { type Compression, inflate } from './inflate.ts'
import { defaultMaxImageSize, type SizeBudget } from './size-budget.ts'
import type { Bytes } from './store.ts'

/**
 * The sha256 of a layer's uncompressed tar (image-spec, config.md, "Layer DiffID"), read as a stream.
 * Unpacking runs on Node's thread pool while this thread hashes, so several layers at once use several cores.
 * Throws what `inflate` throws.
 *
 * @param budgets what the unpacked bytes are taken from, or the most bytes
 */
export async function diffIdOf(
  bytes: Bytes,
  compression: Compression,
  budgets: readonly SizeBudget[] | number = defaultMaxImageSize,
): Promise<Digest> {
  const hash = hasher('sha256')
  for await (const chunk of inflate(bytes, compression, budgets)) hash.update(chunk)
  return hash.digest()
}
