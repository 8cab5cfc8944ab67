import { join } from 'node:path'
import { algorithmOf, type Digest, encodedOf, isDigest, parseDigest } from '../model/digest.ts'
import type { Compression } from '../model/media-type.ts'
import { Notes } from './notes.ts'

/**
 * Remembers which uncompressed digest a layer was found to have, so that it need not be unpacked to be checked again. What a layer
 * unpacks to depends on how it is said to be packed, which one image may say otherwise than the next.
 */
export class DiffIds {
  readonly #notes: Notes

  constructor(folder: string) {
    this.#notes = new Notes(folder)
  }

  get(layer: Digest, compression: Compression): Digest | undefined {
    const text = this.#notes.read(join(compression, algorithmOf(layer), encodedOf(layer)))
    return text !== undefined && isDigest(text) ? parseDigest(text) : undefined
  }

  set(layer: Digest, compression: Compression, diffId: Digest): void {
    this.#notes.write(join(compression, algorithmOf(layer), encodedOf(layer)), diffId)
  }
}
