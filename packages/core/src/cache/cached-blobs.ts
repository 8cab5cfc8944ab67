import { type Draft, pour } from '../content/store/draft.ts'
import type { Bytes } from '../content/store.ts'
import { isPassable, isTallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { CacheLog } from './cache-log.ts'
import type { CachedImages } from './cached-images.ts'
import type { EntryFinder } from './entry-finder.ts'
import type { EntryReader } from './entry-reader.ts'
import { type TransferWatch, whilePaced } from './service/paced.ts'
import type { LeastPace } from './service/progress-watch.ts'

/** A blob being written to a draft. */
export interface Delivered {
  readonly wanted: Descriptor
  readonly draft: Draft
  readonly watch: TransferWatch
}

/** Downloads blobs from signed URLs. */
export interface SignedDownloads {
  deliverFrom(url: URL, blob: Delivered): Promise<Digest>
}

/** The parts that blobs are read with. */
interface CachedBlobsParts {
  readonly finder: EntryFinder
  readonly images: CachedImages
  readonly log: CacheLog
  readonly pace: LeastPace
  /** Milliseconds. */
  readonly clock: () => number
  /** Whether this run may read the cache. */
  readonly readable: boolean
}

/** Reads single blobs from whichever entry has them. Nothing it returns is verified. */
export class CachedBlobs {
  readonly #parts: CachedBlobsParts

  constructor(parts: CachedBlobsParts) {
    this.#parts = parts
  }

  /** Whether `open` would find an entry with the blob. */
  async has(wanted: Descriptor): Promise<boolean> {
    const { images, readable, finder } = this.#parts
    if (images.config(wanted.digest)) return true
    return readable && (await finder.locate(wanted)) !== undefined
  }

  /** Reads a blob from an offset; undefined when no entry has it. Reading throws what OpenEntry.read throws. */
  async open(wanted: Descriptor, from: number): Promise<Bytes | undefined> {
    const { images, readable, finder } = this.#parts
    const config = images.config(wanted.digest)
    if (config) return chunkOf(config.subarray(from))
    const reader = readable ? await finder.locate(wanted) : undefined
    return reader && this.#watched(reader, wanted, from)
  }

  /**
   * Writes the blob to its draft and returns the digest of the received bytes; undefined when no entry has it. Throws
   * what `open` throws.
   */
  async pour({ wanted, draft, watch }: Delivered): Promise<Digest | undefined> {
    const bytes = await this.open(wanted, 0)
    return bytes && pour(async () => counted(bytes, watch), draft, wanted)
  }

  /**
   * As `pour`, through `downloads`, from the signed URL of an entry that is the blob itself; undefined when `pour` must be
   * used instead.
   */
  async download(blob: Delivered, downloads: SignedDownloads): Promise<Digest | undefined> {
    const { wanted, watch } = blob
    const { images, finder, log, readable, pace, clock } = this.#parts
    if (!readable || images.config(wanted.digest)) return undefined
    const reader = await finder.locate(wanted)
    if (!reader?.url) return undefined
    const { url, key } = reader
    const advanced = (bytes: number) => {
      log.came(key, bytes)
      watch.advanced(bytes)
    }
    try {
      return await whilePaced({ pace, clock }, { ...watch, advanced }, watch =>
        downloads.deliverFrom(url, { ...blob, watch }),
      )
    } catch (error) {
      if (isTallyError(error, 'CONTENT_MISMATCH', 'CACHE_UNAVAILABLE')) log.readFailed(key, error)
      // `pour` asks for a fresh URL, and understands the storage's refusals.
      else if (isPassable(error)) return undefined
      throw error
    }
  }

  async *#watched(reader: EntryReader, wanted: Descriptor, from: number): Bytes {
    const { log } = this.#parts
    try {
      for await (const chunk of reader.read(wanted, from)) {
        log.came(reader.key, chunk.byteLength)
        yield chunk
      }
    } catch (error) {
      log.readFailed(reader.key, error)
      throw error
    }
  }
}

async function* counted(bytes: Bytes, watch: TransferWatch): Bytes {
  for await (const chunk of bytes) {
    watch.advanced(chunk.byteLength)
    yield chunk
  }
}

async function* chunkOf(bytes: Uint8Array): Bytes {
  yield bytes
}
