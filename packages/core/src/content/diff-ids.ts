import { join } from 'node:path'
import { algorithmOf, type Digest, encodedOf, isDigest, parseDigest } from '../model/digest.ts'
import { Notes } from './notes.ts'

/** Remembers which uncompressed digest a layer was found to have, so that it need not be unpacked to be checked again. */
export class DiffIds {
  readonly #notes: Notes

  constructor(folder: string) {
    this.#notes = new Notes(folder)
  }

  get(layer: Digest): Digest | undefined {
    const text = this.#notes.read(join(algorithmOf(layer), encodedOf(layer)))
    return text !== undefined && isDigest(text) ? parseDigest(text) : undefined
  }

  set(layer: Digest, diffId: Digest): void {
    this.#notes.write(join(algorithmOf(layer), encodedOf(layer)), diffId)
  }
}
