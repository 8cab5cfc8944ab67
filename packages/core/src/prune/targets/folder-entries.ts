import { createHash } from 'node:crypto'
import { FolderRoute } from '../../cache/service/folder-route.ts'
import type { CacheEntry } from './cache-client.ts'

/** The entries of a folder in place of the Actions cache. Each has a number by its key, as GitHub gives one. */
export class FolderEntries {
  readonly #route: FolderRoute

  constructor(folder: string) {
    this.#route = new FolderRoute(folder)
  }

  /** Every entry whose key starts with `prefix`. Throws CACHE_UNAVAILABLE. */
  async list(prefix: string): Promise<CacheEntry[]> {
    const entries = await this.#route.entries()
    return entries
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ key, size, lastUsed }) => ({
        id: numberOf(key),
        key,
        ref: '',
        version: '',
        lastAccessed: lastUsed,
        size,
      }))
  }

  /** Deletes an entry; returns `gone` when it does not exist. Throws CACHE_UNAVAILABLE. */
  async remove(id: number): Promise<'done' | 'gone'> {
    const entry = (await this.list('')).find(each => each.id === id)
    return entry && this.#route.remove(entry.key) ? 'done' : 'gone'
  }
}

function numberOf(key: string): number {
  return createHash('sha256').update(key).digest().readUIntBE(0, 6)
}
