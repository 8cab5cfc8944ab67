import { type Digest, hasher, isDigest, parseDigest } from '../../model/digest.ts'
import type { Compression } from '../../model/media-type.ts'
import { inflate } from '../compression/inflate.ts'
import { defaultMaxImageSize, type SizeBudget } from '../size-budget.ts'
import type { Bytes } from '../store.ts'
import { Journal } from './journal.ts'

const compressions = ['gzip', 'zstd', 'none'] as const satisfies readonly Compression[]

/**
 * Remembers the diff_id a layer was found to have, so that it need not be unpacked again to be verified. A layer's content depends on
 * its declared compression, which may differ between images.
 */
export class DiffIds {
  readonly #notes: Journal

  constructor(path: string) {
    this.#notes = new Journal(path)
  }

  get(layer: Digest, compression: Compression): Digest | undefined {
    const text = this.#notes.get(`${compression}/${layer}`)
    return text !== undefined && isDigest(text) ? parseDigest(text) : undefined
  }

  forget(layer: Digest): void {
    for (const compression of compressions) this.#notes.delete(`${compression}/${layer}`)
  }

  set(layer: Digest, compression: Compression, diffId: Digest): void {
    this.#notes.set(`${compression}/${layer}`, diffId)
  }
}

/**
 * The sha256 of a layer's uncompressed tar (image-spec, config.md, "Layer DiffID"), computed as a stream.
 * Unpacking runs on Node's thread pool while this thread hashes, so several layers at once use several cores.
 * Throws what `inflate` throws.
 *
 * @param budgets budgets to charge for the unpacked bytes, or their maximum number
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
