import { mismatch } from '../content/bytes.ts'
import type { BlobSource, Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { CacheLog, type CacheReport, cachePlace } from './cache-log.ts'
import { CachedBlobs, type Delivered, type SignedDownloads } from './cached-blobs.ts'
import { CachedImages, type RestoredImage } from './cached-images.ts'
import { EntryFinder } from './entry-finder.ts'
import type { SaveLimits } from './entry-saver.ts'
import type { Shelf } from './entry-source.ts'
import { contentParts, type ImageContent } from './image-content.ts'
import type { Choice } from './keys.ts'
import { type EntryPlan, planEntries } from './plan-entries.ts'
import { type SavedImage, saveImage } from './save-image.ts'
import type { CacheRights } from './service/cache-rights.ts'
import type { CacheRoute } from './service/cache-route.ts'
import { paced } from './service/paced.ts'
import type { LeastPace } from './service/progress-watch.ts'

export interface LayerCacheOptions {
  readonly route: CacheRoute
  readonly rights: CacheRights
  readonly prefix: string
  /** Bytes. Blobs of this size or larger have entries of their own. */
  readonly packBelow: number
  /** The images of an index to select. */
  readonly choice: Choice
  readonly pace?: LeastPace
  /** Milliseconds. */
  readonly clock: () => number
  /** From 0 up to, but excluding, 1. */
  readonly random: () => number
  /** Called once, when the cache is given up. */
  readonly warn: (message: string) => void
}

/** The entries that the cache has of an image. */
export interface CachedEntries {
  /** The number of entries, including the image's own. */
  readonly entries: number
  /** Blobs whose entries are gone, or that no known entry contains. */
  readonly missing: readonly Digest[]
}

const defaultPace: LeastPace = { floor: 512 * 1024, windowMs: 5_000, stallMs: 8_000 }

/**
 * Layers in the Actions cache: a source of documents and blobs nearer than any registry, and a place to save them.
 * Nothing it returns is trusted; a failure of the cache only means that the next source is asked.
 */
export class LayerCache implements BlobSource, AsyncDisposable {
  readonly name = 'cache'
  readonly #options: LayerCacheOptions
  readonly #log: CacheLog
  readonly #finder: EntryFinder
  readonly #images: CachedImages
  readonly #blobs: CachedBlobs

  constructor(options: LayerCacheOptions) {
    this.#options = options
    const { route, prefix, choice, warn, rights, pace = defaultPace, clock } = options
    const log = new CacheLog({
      warn,
      discard: key => this.#discard(key),
      place: cachePlace(route.name),
    })
    const finder = new EntryFinder({ route, prefix, log, paced: bytes => paced(bytes, pace, clock) })
    const images = new CachedImages({ finder, log, prefix, choice, readable: rights.read })
    this.#log = log
    this.#finder = finder
    this.#images = images
    this.#blobs = new CachedBlobs({ finder, log, images, pace, clock, readable: rights.read })
    if (!rights.read && !rights.write) this.#log.giveUp(rights.why ?? 'this run may not use it')
  }

  /** Restores the documents, configs and entry plans of an image by its digest alone; undefined when it was not saved. */
  restore(root: Digest): Promise<RestoredImage | undefined> {
    return this.#images.restore(root)
  }

  /**
   * Determines by look-ups alone what is left of a saved image; undefined when it was not saved. Content that is not
   * `wanted` does not count: the entry for all platforms lists more than any one of them needs. `wanted` defaults to
   * everything.
   */
  async inventory(root: Digest, wanted?: ReadonlySet<Digest>): Promise<CachedEntries | undefined> {
    const cached = await this.restore(root)
    if (!cached) return undefined
    const isWanted = (digest: Digest) => wanted?.has(digest) !== false
    const entries = cached.entries.filter(plan => digestsOf(plan).some(isWanted))
    const isThere = async (plan: EntryPlan) =>
      (await this.#finder.lookup(this.#finder.keyOf(plan))) !== undefined
    const there = await Promise.all(entries.map(isThere))
    const found = new Set(entries.filter((_, at) => there[at]).flatMap(digestsOf))
    const { choice, packBelow } = this.#options
    const { images } = contentParts({ root, choice, documents: [...cached.documents.values()] })
    const named = [...cached.entries, ...planEntries(images, packBelow)].flatMap(digestsOf)
    const missing = [...new Set(named)].filter(digest => isWanted(digest) && !found.has(digest))
    return { entries: there.filter(Boolean).length + 1, missing }
  }

  /** Reads a document of a saved image, or of one restored before. */
  async document(digest: Digest): Promise<Document | undefined> {
    return this.#images.document(digest) ?? (await this.restore(digest))?.documents.get(digest)
  }

  /** Announces the content of an image, so that what it shares with others is found even if it was never saved itself. */
  expect(image: ImageContent): void {
    this.#finder.place(planEntries(contentParts(image).images, this.#options.packBelow))
  }

  /** Looks up the entries of these blobs together, before they are fetched one after the other. */
  seek(blobs: readonly Descriptor[]): void {
    if (!this.#options.rights.read) return
    // A failure is remembered with its look-up, and reported to whoever fetches the blob.
    for (const blob of blobs) this.#finder.locate(blob).catch(() => undefined)
  }

  /** Whether an entry has the blob, by look-ups alone. */
  has(wanted: Descriptor): Promise<boolean> {
    return this.#blobs.has(wanted)
  }

  /**
   * Throws NOT_FOUND when no entry has the blob; reading throws CONTENT_MISMATCH, NOT_FOUND, CACHE_UNAVAILABLE,
   * CACHE_PROTOCOL.
   */
  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    const bytes = await this.#blobs.open(wanted, from)
    if (bytes) return bytes
    throw new TallyError('NOT_FOUND', `Cannot find ${wanted.digest} in the cache`)
  }

  /**
   * Writes the blob to the draft and returns its digest; undefined when the cache does not have it. Throws
   * CONTENT_MISMATCH and what `fetch` throws.
   *
   * @param downloads fetches from signed URLs, faster than the cache's own reader
   */
  async deliver(
    wanted: Descriptor,
    { draft, watch }: Omit<Delivered, 'wanted'>,
    downloads?: SignedDownloads,
  ): Promise<Digest | undefined> {
    const blob = { wanted, draft, watch }
    const downloaded = downloads && (await this.#blobs.download(blob, downloads))
    const digest = downloaded ?? (await this.#blobs.pour(blob))
    if (digest === undefined || digest === wanted.digest) return digest
    this.drop(wanted.digest)
    throw mismatch(wanted, { digest, size: draft.size })
  }

  /** Stops using the entries that returned a wrong copy of this blob, for the rest of the run. */
  drop(digest: Digest): void {
    this.#images.drop(digest)
    this.#finder.drop(digest)
  }

  /** Saves what the cache lacks of an image. Failures of the cache are in the result, not thrown. */
  async save(image: ImageContent, shelf: Shelf, limits: SaveLimits = {}): Promise<SavedImage> {
    const { rights } = this.#options
    const cached = async () => (rights.write && rights.read ? this.restore(image.root) : undefined)
    const isThere = async (key: string, old: boolean) => {
      if (old) this.#finder.forget(key)
      return rights.read && (await this.#finder.lookup(key)) !== undefined
    }
    const saved = await saveImage(image, shelf, {
      ...this.#options,
      cached,
      limits,
      isThere,
      log: this.#log,
    })
    for (const { key } of saved.entries) this.#finder.forget(key)
    return saved
  }

  /** A later save must find the place of a damaged entry free, also in this run. */
  #discard(key: string): void {
    const { route } = this.#options
    if (!route.discard) return
    route.discard(key)
    this.#finder.forget(key)
  }

  report(): CacheReport {
    return this.#log.report(this.#options.route.name)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#finder.close()
    await this.#options.route[Symbol.asyncDispose]()
  }
}

function digestsOf(plan: EntryPlan): Digest[] {
  return plan.map(({ digest }) => digest)
}
