import { type Digest, hasher } from '../model/digest.ts'
import { type Compression, inflate } from './inflate.ts'
import type { Bytes } from './store.ts'

/** No layer is larger unpacked, in bytes. */
const greatestLayer = 256 * 1024 ** 3

/**
 * The sha256 of a layer's uncompressed tar (image-spec, config.md, "Layer DiffID"), read as a stream.
 * Unpacking runs on Node's thread pool while this thread hashes, so several layers at once use several cores.
 * Throws what `inflate` throws.
 *
 * @param limit unpacked bytes, at most
 */
export async function diffIdOf(
  bytes: Bytes,
  compression: Compression,
  limit = greatestLayer,
): Promise<Digest> {
  const hash = hasher('sha256')
  for await (const chunk of inflate(bytes, compression, limit)) hash.update(chunk)
  return hash.digest()
}
