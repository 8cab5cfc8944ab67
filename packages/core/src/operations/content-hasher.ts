import { diffIdOf } from '../content/diff-id.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { type Compression, compressionOf } from '../model/media-type.ts'
import { Slots } from '../slots.ts'

/** A layer's uncompressed digest, and whether it was unpacked for it in this run. */
export interface HashedContent {
  readonly diffId: Digest
  readonly isNew: boolean
}

/** Unpacks and hashes layers of the store, each once for each way it is said to be packed and so many at a time, from the moment it is told of them: beside a download. */
export class ContentHasher {
  readonly #store: LayoutStore
  readonly #slots: Slots
  readonly #begun = new Map<string, Promise<HashedContent>>()
  #stopped = false

  constructor(store: LayoutStore, concurrency: number) {
    this.#store = store
    this.#slots = new Slots(concurrency)
  }

  /** Begins with a layer that is in the store now and will be asked for. */
  begin(layer: Descriptor): void {
    // A failure is met by who asks; until then it must not count as unhandled.
    this.hash(layer).catch(() => undefined)
  }

  /** Throws what `diffIdOf` throws. */
  hash(layer: Descriptor): Promise<HashedContent> {
    const compression = compressionOf(layer.mediaType) as Compression
    const key = `${compression} ${layer.digest}`
    const begun = this.#begun.get(key) ?? this.#slots.run(() => this.#hash(layer.digest, compression))
    this.#begun.set(key, begun)
    return begun
  }

  /** Ends what is under way: nobody will ask. */
  stop(): void {
    this.#stopped = true
  }

  async #hash(digest: Digest, compression: Compression): Promise<HashedContent> {
    const known = this.#store.knownDiffId(digest, compression)
    if (known !== undefined) return { diffId: known, isNew: false }
    const diffId = await diffIdOf(this.#untilStopped(this.#store.scan(digest)), compression)
    this.#store.rememberDiffId(digest, compression, diffId)
    return { diffId, isNew: true }
  }

  async *#untilStopped(bytes: Bytes): Bytes {
    for await (const chunk of bytes) {
      if (this.#stopped) throw new TallyError('CANCELLED', 'Stopped before a layer was unpacked')
      yield chunk
    }
  }
}
