import { mismatch } from '../content/bytes.ts'
import type { BlobSource, Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { CacheLog, type CacheReport } from './cache-log.ts'
import { CachedBlobs, type Delivered, type DownloadFrom } from './cached-blobs.ts'
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
  /** Blobs of that many bytes or more have entries of their own. */
  readonly packBelow: number
  /** Which images of an index are meant. */
  readonly choice: Choice
  readonly pace?: LeastPace
  /** Milliseconds. */
  readonly clock: () => number
  /** From 0 up to, not including, 1. */
  readonly random: () => number
  /** Told once, when the cache is done without from then on. */
  readonly warn: (message: string) => void
}

/** What the cache has of an image. */
export interface CachedEntries {
  /** Entries, the image's own among them. */
  readonly entries: number
  /** Blobs whose entries are gone, or that none is known to hold. */
  readonly missing: readonly Digest[]
}

const defaultPace: LeastPace = { floor: 512 * 1024, windowMs: 5_000, stallMs: 8_000 }

/**
 * Layers in the Actions cache: a source of documents and blobs that is nearer than any registry, and a place to save them to.
 * Nothing it gives is trusted; a failure of the cache is a reason to ask the next source and no more.
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
    const log = new CacheLog(warn)
    const finder = new EntryFinder({ route, prefix, log, paced: bytes => paced(bytes, pace, clock) })
    const images = new CachedImages({ finder, log, prefix, choice, readable: rights.read })
    this.#log = log
    this.#finder = finder
    this.#images = images
    this.#blobs = new CachedBlobs({ finder, log, images, pace, clock, readable: rights.read })
    if (!rights.read && !rights.write) this.#log.giveUp(rights.why ?? 'this run may not use it')
  }

  /** The documents, configs and whereabouts of an image, known by its digest alone; undefined when it was not saved. */
  restore(root: Digest): Promise<RestoredImage | undefined> {
    return this.#images.restore(root)
  }

  /**
   * What of an image that was saved is there still, found by look-ups alone; undefined when it was not saved. Content that is not
   * `wanted` does not count: the entry of all platforms names more than one of them needs. Defaults to all of it.
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

  /** A document of an image that was saved, or of one restored before. */
  async document(digest: Digest): Promise<Document | undefined> {
    return this.#images.document(digest) ?? (await this.restore(digest))?.documents.get(digest)
  }

  /** Says what an image is made of, so that what it shares with others is found though it was never saved itself. */
  expect(image: ImageContent): void {
    this.#finder.place(planEntries(contentParts(image).images, this.#options.packBelow))
  }

  /** Asks for the entries of these blobs at once, before they are fetched one after the other. */
  seek(blobs: readonly Descriptor[]): void {
    if (!this.#options.rights.read) return
    // A failure is remembered with its look-up, and told to whoever fetches the blob.
    for (const blob of blobs) this.#finder.locate(blob).catch(() => undefined)
  }

  /** Throws NOT_FOUND when no entry has the blob; the bytes throw CONTENT_MISMATCH, NOT_FOUND, CACHE_UNAVAILABLE, CACHE_PROTOCOL. */
  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    const bytes = await this.#blobs.open(wanted, from)
    if (bytes) return bytes
    throw new TallyError('NOT_FOUND', `Cannot find ${wanted.digest} in the cache`)
  }

  /**
   * Writes the blob into the draft and gives its digest; undefined when it is not here. Throws CONTENT_MISMATCH and what `fetch` does.
   *
   * @param download fetches from a signed URL faster than the cache's own plain reading
   */
  async deliver(
    wanted: Descriptor,
    { draft, watch }: Omit<Delivered, 'wanted'>,
    download?: DownloadFrom,
  ): Promise<Digest | undefined> {
    const blob = { wanted, draft, watch }
    const downloaded = download && (await this.#blobs.download(blob, download))
    const digest = downloaded ?? (await this.#blobs.pour(blob))
    if (digest === undefined || digest === wanted.digest) return digest
    this.drop(wanted.digest)
    throw mismatch(wanted, { digest, size: draft.size })
  }

  /** Uses no entry again in this run that gave a wrong copy of this blob. */
  drop(digest: Digest): void {
    this.#images.drop(digest)
    this.#finder.drop(digest)
  }

  /** Saves what is missing of an image; what fails on the cache's side is in the result, not thrown. */
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
