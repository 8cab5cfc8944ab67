import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import type { CacheLog } from './cache-log.ts'
import type { EntryFinder } from './entry-finder.ts'
import { type CachedImage, imageEntryBytes, readImageEntry } from './image-entry.ts'
import { type Choice, imageKey } from './keys.ts'
import type { FoundEntry } from './service/cache-route.ts'

/** An image that was read from its own entry, and the facts of that entry. */
export interface RestoredImage extends CachedImage {
  readonly key: string
  /** The size of the entry in bytes. */
  readonly size: number
}

/** The parts that images are read with. */
interface CachedImagesParts {
  readonly finder: EntryFinder
  readonly log: CacheLog
  readonly prefix: string
  /** The images of an index to select. */
  readonly choice: Choice
  /** Whether this run may read the cache. */
  readonly readable: boolean
}

/** The images that were saved whole: their documents and configs, and the entries with the rest. Each is read once. */
export class CachedImages {
  readonly #parts: CachedImagesParts
  readonly #images = new Map<Digest, Promise<RestoredImage | undefined>>()
  readonly #documents = new Map<Digest, Document>()
  readonly #configs = new Map<Digest, Uint8Array>()

  constructor(parts: CachedImagesParts) {
    this.#parts = parts
  }

  /** Restores an image by its digest; undefined when it was not saved, or cannot be read. */
  restore(root: Digest): Promise<RestoredImage | undefined> {
    const restoring = this.#images.get(root) ?? this.#restore(root)
    this.#images.set(root, restoring)
    return restoring
  }

  /** A document of a restored image. */
  document(digest: Digest): Document | undefined {
    return this.#documents.get(digest)
  }

  /** A small config of a restored image. */
  config(digest: Digest): Uint8Array | undefined {
    return this.#configs.get(digest)
  }

  /** Stops returning this config. */
  drop(config: Digest): void {
    this.#configs.delete(config)
  }

  async #restore(root: Digest): Promise<RestoredImage | undefined> {
    const { prefix, choice, readable, finder } = this.#parts
    if (!readable) return undefined
    const keys = [...new Set([imageKey(prefix, root, choice), imageKey(prefix, root, 'all')])]
    const found = (await Promise.all(keys.map(key => finder.lookup(key)))).find(each => each !== undefined)
    return found && this.#read(found, root)
  }

  async #read(found: FoundEntry, root: Digest): Promise<RestoredImage | undefined> {
    const { log, finder } = this.#parts
    try {
      const opened = await found.open(imageEntryBytes)
      const pack = await opened.all(imageEntryBytes)
      log.came(found.key, pack.byteLength)
      await opened.close()
      const cached = readImageEntry(pack, root)
      for (const [digest, document] of cached.documents) this.#documents.set(digest, document)
      for (const [digest, bytes] of cached.configs) this.#configs.set(digest, bytes)
      finder.place(cached.entries)
      if (cached.cold) log.restored(cached.cold)
      return { ...cached, key: found.key, size: pack.byteLength }
    } catch (error) {
      log.readFailed(found.key, error)
      return undefined
    }
  }
}
