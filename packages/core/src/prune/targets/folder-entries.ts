import { createHash } from 'node:crypto'
import { FolderRoute } from '../../cache/service/folder-route.ts'
import type { CacheEntry } from './cache-client.ts'

/** The entries of a folder in place of the Actions cache. Each has a number by its key, as GitHub gives one. */
export class FolderEntries {
  readonly #route: FolderRoute
  /** The keys of listed entries by their numbers. */
  readonly #keys = new Map<number, string>()

  constructor(folder: string) {
    this.#route = new FolderRoute(folder)
  }

  /** Every entry whose key starts with `prefix`, or is it. Throws CACHE_UNAVAILABLE. */
  async list(prefix: string): Promise<CacheEntry[]> {
    const entries = await this.#entries(prefix)
    return entries.map(({ key, size, lastUsed }) => {
      const id = numberOf(key)
      this.#keys.set(id, key)
      return { id, key, ref: '', version: '', lastAccessed: lastUsed, size }
    })
  }

  /** Deletes an entry; returns `gone` when it does not exist. Throws CACHE_UNAVAILABLE. */
  async remove(id: number): Promise<'done' | 'gone'> {
    const key = this.#keys.get(id)
    return key !== undefined && this.#route.remove(key) ? 'done' : 'gone'
  }

  /** One that is known is looked at alone: a folder has thousands, and each is looked at again before it goes. */
  async #entries(prefix: string) {
    if (!this.#keys.has(numberOf(prefix)))
      return (await this.#route.entries()).filter(({ key }) => key.startsWith(prefix))
    const entry = this.#route.entry(prefix)
    return entry ? [entry] : []
  }
}

function numberOf(key: string): number {
  return createHash('sha256').update(key).digest().readUIntBE(0, 6)
}
