import { diffIdOf } from '../content/diff-id.ts'
import { foreignPacking, sniffed } from '../content/inflate.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { SizeBudget } from '../content/size-budget.ts'
import type { Bytes } from '../content/store.ts'
import { isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { type Compression, compressionOf } from '../model/media-type.ts'
import { Slots } from '../slots.ts'

/** A layer's uncompressed digest, how it was unpacked, and whether it was unpacked for it in this run. */
export interface HashedContent {
  readonly diffId: Digest
  readonly compression: Compression
  readonly isNew: boolean
  /** What the bytes are packed with that cannot be unpacked here, such as xz: they were hashed as they are. */
  readonly foreign?: string
}

/** What to do about a layer whose bytes are right and whose content is not: no other copy would be better. */
export const contentHint =
  'The bytes are those of the digest, but they do not unpack to what the image promises: it was built or changed wrongly, and another try gives the same. Have it built anew; `verify: distribution` takes it without this check.'

const ways: readonly Compression[] = ['gzip', 'zstd', 'none']

/** Unpacks and hashes layers of the store, each once and so many at a time, from the moment it is told of them: beside a download. */
export class ContentHasher {
  readonly #store: LayoutStore
  readonly #slots: Slots
  readonly #begun = new Map<string, Promise<HashedContent>>()
  readonly #budgets = new Map<Digest, SizeBudget[]>()
  #stopped = false

  constructor(store: LayoutStore, concurrency: number) {
    this.#store = store
    this.#slots = new Slots(concurrency)
  }

  /** Bounds what the layers of one image unpack to in sum, in bytes. */
  bound(layers: readonly Descriptor[], limit: number): void {
    const budget = new SizeBudget(limit)
    for (const digest of new Set(layers.map(layer => layer.digest)))
      this.#budgets.set(digest, [...(this.#budgets.get(digest) ?? []), budget])
  }

  /** Begins with a layer that is in the store now and will be asked for. */
  begin({ digest }: Descriptor): void {
    if (ways.some(way => this.#store.knownDiffId(digest, way) !== undefined)) return
    // A failure is met by who asks; until then it must not count as unhandled.
    this.#unpack(digest).catch(() => undefined)
  }

  /**
   * The layer's content as its first bytes say it is packed. Where its media type says that it is not packed at all and only that
   * gives `expected`, as it is: an image may name any bytes by their own digest. Throws what `diffIdOf` throws.
   */
  async hash({ digest, mediaType }: Descriptor, expected: Digest): Promise<HashedContent> {
    const label = compressionOf(mediaType)
    const known = ways.filter(way => this.#store.knownDiffId(digest, way) === expected)
    const [way] = known.filter(way => way === label).concat(known)
    if (way !== undefined) return { diffId: expected, compression: way, isNew: false }
    const found = await this.#unpack(digest)
    if (found.diffId === expected || found.compression === label || label !== 'none') return found
    const asItIs = await this.#unpack(digest, label)
    return asItIs.diffId === expected ? asItIs : found
  }

  /** Ends what is under way: nobody will ask. */
  stop(): void {
    this.#stopped = true
  }

  #unpack(digest: Digest, as?: Compression): Promise<HashedContent> {
    const key = `${as ?? ''} ${digest}`
    const begun = this.#begun.get(key) ?? this.#slots.run(() => this.#hash(digest, as))
    this.#begun.set(key, begun)
    return begun
  }

  async #hash(digest: Digest, as?: Compression): Promise<HashedContent> {
    const { compression, start, bytes } = await sniffed(this.#untilStopped(this.#store.scan(digest)))
    const way = as ?? compression
    try {
      const diffId = await diffIdOf(bytes, way, this.#budgets.get(digest))
      this.#store.rememberDiffId(digest, way, diffId)
      const foreign = foreignPacking(start)
      return { diffId, compression: way, isNew: true, ...(foreign === undefined ? {} : { foreign }) }
    } catch (error) {
      throw ofLayer(error, digest)
    }
  }

  async *#untilStopped(bytes: Bytes): Bytes {
    for await (const chunk of bytes) {
      if (this.#stopped) throw new TallyError('CANCELLED', 'Stopped before a layer was unpacked')
      yield chunk
    }
  }
}

/** What unpacks knows no names. */
function ofLayer(error: unknown, layer: Digest): unknown {
  if (!isTallyError(error, 'CONTENT_MISMATCH', 'CONTENT_TOO_LARGE')) return error
  const why = error.message.replace(/^Cannot unpack/, 'cannot unpack')
  return new TallyError(error.code, `Cannot accept layer ${layer}: ${why}`, {
    cause: error,
    details: { ...error.details, layer },
    hint: error.code === 'CONTENT_MISMATCH' ? contentHint : error.hint,
  })
}
