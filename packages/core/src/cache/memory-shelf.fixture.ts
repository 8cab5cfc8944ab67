import type { Bytes } from '../content/store.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, digestOf } from '../model/digest.ts'
import type { Shelf } from './entry-source.ts'

/** Blobs in memory, as a source for saving. */
export class MemoryShelf implements Shelf {
  readonly #blobs: ReadonlyMap<Digest, Uint8Array>

  constructor(blobs: Iterable<Uint8Array>) {
    this.#blobs = new Map([...blobs].map(bytes => [digestOf(bytes), bytes]))
  }

  async has({ digest }: Descriptor): Promise<boolean> {
    return this.#blobs.has(digest)
  }

  async fetch({ digest }: Descriptor, from = 0): Promise<Bytes> {
    return this.#chunks(digest, from)
  }

  async *#chunks(digest: Digest, from: number): Bytes {
    const bytes = this.#blobs.get(digest) ?? new Uint8Array()
    for (let at = from; at < bytes.byteLength; at += 65_536) yield bytes.subarray(at, at + 65_536)
  }
}
