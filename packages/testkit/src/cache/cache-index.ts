import type { CacheScope } from './cache-token.ts'

/** An entry of the service: unique by scope, key and version, never overwritten. */
export interface CacheEntry {
  readonly scope: string
  readonly key: string
  readonly version: string
  /** The blob's name in the storage. */
  readonly blob: string
  readonly reservedAt: number
  /** Bytes; undefined while only reserved. */
  size: number | undefined
  usedAt: number
}

/** The parameters of a lookup. */
export interface CacheQuestion {
  readonly keys: readonly string[]
  readonly version: string
  readonly scopes: readonly CacheScope[]
}

/** All entries of a repository (GitHub's documentation, "Cache key matching" and "Usage limits and eviction policy"). */
export class CacheIndex {
  readonly entries: CacheEntry[] = []
  readonly #now: () => number
  readonly #budget: number
  readonly #reservationMs: number
  #clock = 0

  constructor(options: { now: () => number; budget: number; reservationMs: number }) {
    this.#now = options.now
    this.#budget = options.budget
    this.#reservationMs = options.reservationMs
  }

  /** Reserves an entry; undefined when the key is taken, finished or not. */
  reserve(wanted: Pick<CacheEntry, 'scope' | 'key' | 'version' | 'blob'>): CacheEntry | undefined {
    const taken = this.entries.find(each => isSame(each, wanted))
    const isStale = taken?.size === undefined && this.#now() - (taken?.reservedAt ?? 0) > this.#reservationMs
    if (taken && !isStale) return undefined
    if (taken) this.remove(taken)
    const entry = { ...wanted, reservedAt: this.#now(), size: undefined, usedAt: this.#tick() }
    this.entries.push(entry)
    return entry
  }

  reserved(wanted: Pick<CacheEntry, 'scope' | 'key' | 'version'>): CacheEntry | undefined {
    return this.entries.find(each => isSame(each, wanted) && each.size === undefined)
  }

  /** Makes an entry visible, and returns the least recently used entries that it evicts. */
  finish(entry: CacheEntry, size: number): CacheEntry[] {
    entry.size = size
    entry.usedAt = this.#tick()
    const evicted: CacheEntry[] = []
    const total = () => this.entries.reduce((sum, each) => sum + (each.size ?? 0), 0)
    while (total() > this.#budget) {
      const [oldest] = this.entries
        .filter(each => each !== entry && each.size !== undefined)
        .sort((a, b) => a.usedAt - b.usedAt)
      if (!oldest) break
      this.remove(oldest)
      evicted.push(oldest)
    }
    return evicted
  }

  /** In each scope in turn: every key as an exact match, then as a prefix, newest first. */
  find({ keys, version, scopes }: CacheQuestion): CacheEntry | undefined {
    for (const { scope } of scopes.filter(({ permission }) => (permission & 1) !== 0)) {
      const here = this.entries
        .filter(each => each.scope === scope && each.version === version && each.size !== undefined)
        .sort((a, b) => b.reservedAt - a.reservedAt)
      for (const key of keys) {
        const found = here.find(each => each.key === key) ?? here.find(each => each.key.startsWith(key))
        if (!found) continue
        found.usedAt = this.#tick()
        return found
      }
    }
    return undefined
  }

  remove(entry: CacheEntry): void {
    this.entries.splice(this.entries.indexOf(entry), 1)
  }

  #tick(): number {
    this.#clock += 1
    return this.#clock
  }
}

function isSame(entry: CacheEntry, wanted: Pick<CacheEntry, 'scope' | 'key' | 'version'>): boolean {
  return entry.scope === wanted.scope && entry.key === wanted.key && entry.version === wanted.version
}
