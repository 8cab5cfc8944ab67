import { mismatch } from '../content/bytes.ts'
import { type Draft, pour } from '../content/draft.ts'
import type { BlobSource, Bytes } from '../content/store.ts'
import { isPassable, isTallyError, TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { CacheLog, type CacheReport } from './cache-log.ts'
import type { CacheRights } from './cache-rights.ts'
import type { CacheRoute } from './cache-route.ts'
import { EntryFinder } from './entry-finder.ts'
import type { EntryReader } from './entry-reader.ts'
import type { Shelf } from './entry-source.ts'
import { contentParts, type ImageContent } from './image-content.ts'
import { type CachedImage, imageEntryBytes, readImageEntry } from './image-entry.ts'
import { type Choice, imageKey } from './keys.ts'
import { paced, type TransferWatch, whilePaced } from './paced.ts'
import { type EntryPlan, planEntries } from './plan-entries.ts'
import type { Pace } from './progress-watch.ts'
import { type SavedImage, type SaveLimits, saveImage } from './save-image.ts'

export interface LayerCacheOptions {
  readonly route: CacheRoute
  readonly rights: CacheRights
  readonly prefix: string
  /** Blobs of that many bytes or more have entries of their own. */
  readonly packBelow: number
  /** Which images of an index are meant. */
  readonly choice: Choice
  readonly pace?: Pace
  /** Milliseconds. */
  readonly clock: () => number
  /** From 0 up to, not including, 1. */
  readonly random: () => number
  /** Told once, when the cache is done without from then on. */
  readonly warn: (message: string) => void
}

/** What the cache has of an image. */
export interface Inventory {
  /** Entries, the image's own among them. */
  readonly entries: number
  /** Blobs whose entries are gone. */
  readonly missing: readonly Digest[]
}

/** A blob under way to a draft. */
export interface Delivered {
  readonly wanted: Descriptor
  readonly draft: Draft
  readonly watch: TransferWatch
}

/** Fetches a blob from a URL that opens itself. */
export type DownloadFrom = (url: URL, blob: Delivered) => Promise<Digest>

const defaultPace: Pace = { floor: 512 * 1024, windowMs: 5_000, stallMs: 8_000 }

/**
 * Layers in the Actions cache: a source of documents and blobs that is nearer than any registry, and a place to save them to.
 * Nothing it gives is trusted; a failure of the cache is a reason to ask the next source and no more.
 */
export class LayerCache implements BlobSource, AsyncDisposable {
  readonly name = 'cache'
  readonly #options: LayerCacheOptions
  readonly #log: CacheLog
  readonly #finder: EntryFinder
  readonly #images = new Map<Digest, Promise<CachedImage | undefined>>()
  readonly #documents = new Map<Digest, Document>()
  readonly #configs = new Map<Digest, Uint8Array>()

  constructor(options: LayerCacheOptions) {
    this.#options = options
    const { route, prefix, warn, rights, pace = defaultPace, clock } = options
    this.#log = new CacheLog(warn)
    this.#finder = new EntryFinder({
      route,
      prefix,
      log: this.#log,
      paced: bytes => paced(bytes, pace, clock),
    })
    if (!rights.read && !rights.write) this.#log.giveUp(rights.why ?? 'this run may not use it')
  }

  /** The documents, configs and whereabouts of an image, known by its digest alone; undefined when it was not saved. */
  restore(root: Digest): Promise<CachedImage | undefined> {
    const restoring = this.#images.get(root) ?? this.#restore(root)
    this.#images.set(root, restoring)
    return restoring
  }

  /** What of an image that was saved is there still, found by look-ups alone; undefined when it was not saved. */
  async inventory(root: Digest): Promise<Inventory | undefined> {
    const cached = await this.restore(root)
    if (!cached) return undefined
    const isThere = async (plan: EntryPlan) =>
      (await this.#finder.lookup(this.#finder.keyOf(plan))) !== undefined
    const there = await Promise.all(cached.entries.map(isThere))
    const missing = cached.entries
      .filter((_, at) => !there[at])
      .flatMap(plan => plan.map(({ digest }) => digest))
    return { entries: there.filter(Boolean).length + 1, missing }
  }

  /** A document of an image that was saved, or of one restored before. */
  async document(digest: Digest): Promise<Document | undefined> {
    return this.#documents.get(digest) ?? (await this.restore(digest))?.documents.get(digest)
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
    const bytes = await this.#open(wanted, from)
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
    { draft, watch }: { draft: Draft; watch: TransferWatch },
    download?: DownloadFrom,
  ): Promise<Digest | undefined> {
    const downloaded = download && (await this.#downloaded({ wanted, draft, watch }, download))
    if (downloaded) return downloaded
    const bytes = await this.#open(wanted, 0)
    if (!bytes) return undefined
    const digest = await pour(async () => told(bytes, watch), draft, wanted)
    if (digest === wanted.digest) return digest
    this.drop(wanted.digest)
    throw mismatch(wanted, { digest, size: draft.size })
  }

  /** Uses no entry again in this run that gave a wrong copy of this blob. */
  drop(digest: Digest): void {
    this.#configs.delete(digest)
    this.#finder.drop(digest)
  }

  /** Saves what is missing of an image; what fails on the cache's side is in the result, not thrown. */
  async save(image: ImageContent, shelf: Shelf, limits: SaveLimits = {}): Promise<SavedImage> {
    const { rights } = this.#options
    const cached = rights.write && rights.read ? await this.restore(image.root) : undefined
    const isThere = async (key: string) => rights.read && (await this.#finder.lookup(key)) !== undefined
    const saved = await saveImage(image, shelf, {
      ...this.#options,
      ...{ cached, limits, isThere },
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

  async #restore(root: Digest): Promise<CachedImage | undefined> {
    const { prefix, choice, rights } = this.#options
    if (!rights.read) return undefined
    const keys = [...new Set([imageKey(prefix, root, choice), imageKey(prefix, root, 'all')])]
    const found = (await Promise.all(keys.map(key => this.#finder.lookup(key)))).find(
      each => each !== undefined,
    )
    if (!found) return undefined
    try {
      const opened = await found.open()
      const pack = await opened.all(imageEntryBytes)
      this.#came(found.key, pack.byteLength)
      await opened.close()
      const cached = readImageEntry(pack, root)
      for (const [digest, document] of cached.documents) this.#documents.set(digest, document)
      for (const [digest, bytes] of cached.configs) this.#configs.set(digest, bytes)
      this.#finder.place(cached.entries)
      if (cached.cold) this.#log.restored(cached.cold)
      return cached
    } catch (error) {
      this.#log.readFailed(found.key, error)
      return undefined
    }
  }

  async #open(wanted: Descriptor, from: number): Promise<Bytes | undefined> {
    const config = this.#configs.get(wanted.digest)
    if (config) return chunkOf(config.subarray(from))
    if (!this.#options.rights.read) return undefined
    const reader = await this.#finder.locate(wanted)
    return reader && this.#watched(reader, wanted, from)
  }

  /** An entry that is the blob itself, from where it lies; undefined where the plain way has to be tried. */
  async #downloaded(blob: Delivered, download: DownloadFrom): Promise<Digest | undefined> {
    const { wanted, watch } = blob
    const { rights, pace = defaultPace, clock } = this.#options
    if (!rights.read || this.#configs.has(wanted.digest)) return undefined
    const reader = await this.#finder.locate(wanted)
    if (!reader?.url) return undefined
    const { url, key } = reader
    const advanced = (bytes: number) => {
      this.#came(key, bytes)
      watch.advanced(bytes)
    }
    try {
      return await whilePaced({ pace, clock }, { ...watch, advanced }, watch =>
        download(url, { ...blob, watch }),
      )
    } catch (error) {
      if (isTallyError(error, 'CONTENT_MISMATCH', 'CACHE_UNAVAILABLE')) this.#log.readFailed(key, error)
      // The plain way asks for a fresh URL, and knows what the storage's refusals mean.
      else if (isPassable(error)) return undefined
      throw error
    }
  }

  async *#watched(reader: EntryReader, wanted: Descriptor, from: number): Bytes {
    try {
      for await (const chunk of reader.read(wanted, from)) {
        this.#came(reader.key, chunk.byteLength)
        yield chunk
      }
    } catch (error) {
      this.#log.readFailed(reader.key, error)
      throw error
    }
  }

  #came(key: string, bytes: number): void {
    this.#log.used.add(key)
    this.#log.bytes += bytes
  }
}

async function* told(bytes: Bytes, watch: TransferWatch): Bytes {
  for await (const chunk of bytes) {
    watch.advanced(chunk.byteLength)
    yield chunk
  }
}

async function* chunkOf(bytes: Uint8Array): Bytes {
  yield bytes
}
