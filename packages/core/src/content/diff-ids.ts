import { type Digest, isDigest, parseDigest } from '../model/digest.ts'
import type { Compression } from '../model/media-type.ts'
import { Journal } from './journal.ts'

const compressions = ['gzip', 'zstd', 'none'] as const satisfies readonly Compression[]

/**
 * Remembers which uncompressed digest a layer was found to have, so that it need not be unpacked to be checked again. What a layer
 * unpacks to depends on how it is said to be packed, which one image may say otherwise than the next.
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
