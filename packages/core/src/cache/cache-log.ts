import { isPassable, isTallyError } from '../errors.ts'
import type { ColdPull } from './image-content.ts'
import type { CacheRoute } from './service/cache-route.ts'

/** How this run used the cache. */
export interface CacheReport {
  readonly route: CacheRoute['name']
  readonly lookups: number
  /** Look-ups that found nothing, as opposed to failed ones. */
  readonly misses: number
  /** The keys of the entries that bytes were read from. */
  readonly used: readonly string[]
  /** Bytes read from entries, whether or not they were accepted. */
  readonly bytes: number
  /** The keys of entries whose content was not what their key promises. */
  readonly poisoned: readonly string[]
  /** The failures, as messages. */
  readonly faults: readonly string[]
  /** The cost of the original pulls of the restored images, as far as it is known. */
  readonly cold: ColdPull
  /** Why the cache was given up. */
  readonly off?: string
  /** Why saving was stopped. */
  readonly unsaved?: string
}

/** The cache of a route, as messages name it. */
export function cachePlace(route: CacheRoute['name']): string {
  return route === 'folder' ? "the cache's folder" : 'the Actions cache'
}

/** The number of failed reads after which the cache is given up. */
const mostFaults = 2

interface CacheLogOptions {
  readonly warn: (message: string) => void
  /** Called for each entry whose content is not what its key promises. */
  readonly discard?: (key: string) => void
  /** The cache as messages name it. */
  readonly place?: string
}

/** Counts what a cache does, and decides when to stop using it. */
export class CacheLog {
  lookups = 0
  misses = 0
  cold: ColdPull = { bytes: 0, milliseconds: 0 }
  bytes = 0
  readonly used = new Set<string>()
  readonly #poisoned = new Set<string>()
  readonly #faults: string[] = []
  readonly #warn: (message: string) => void
  readonly #discard: (key: string) => void
  readonly #place: string
  #off: string | undefined
  #unsaved: string | undefined

  constructor({ warn, discard, place = cachePlace('direct') }: CacheLogOptions) {
    this.#warn = warn
    this.#discard = discard ?? (() => undefined)
    this.#place = place
  }

  /** Why the cache is no longer used. */
  get off(): string | undefined {
    return this.#off
  }

  /** Why nothing more is saved. */
  get unsaved(): string | undefined {
    return this.#off ?? this.#unsaved
  }

  /** Gives the cache up, with one warning however many failures follow. */
  giveUp(why: string): void {
    if (this.unsaved === undefined) this.#warn(`Going on without ${this.#place}: ${why}`)
    this.#off ??= why
  }

  /** Gives up saving only; the one warning is not repeated for it. */
  stopSaving(why: string): void {
    if (this.unsaved === undefined) this.#warn(`Nothing more is saved to ${this.#place}: ${why}`)
    this.#unsaved ??= why
  }

  isPoisoned(key: string): boolean {
    return this.#poisoned.has(key)
  }

  /** Records an entry whose content is not what its key promises; it is not used again. One warning covers all of them. */
  poison(key: string): void {
    if (this.#poisoned.size === 0)
      this.#warn(`An entry of ${this.#place} is damaged, its content is taken from elsewhere: ${key}`)
    this.#poisoned.add(key)
    this.#discard(key)
  }

  /** Records bytes read from an entry. */
  came(key: string, bytes: number): void {
    this.used.add(key)
    this.bytes += bytes
  }

  /** Records a restored image, with what its original pull took. */
  restored({ bytes, milliseconds }: ColdPull): void {
    this.cold = { bytes: this.cold.bytes + bytes, milliseconds: this.cold.milliseconds + milliseconds }
  }

  /** Records an entry that could not be read. Rethrows failures that are not the cache's own. */
  readFailed(key: string, error: unknown): void {
    if (isTallyError(error, 'NOT_FOUND')) return
    if (!isPassable(error)) throw error
    // Anything else wrong, with its bytes or a document in it, is the entry's fault.
    if (!isTallyError(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL')) {
      this.poison(key)
      return
    }
    this.#faults.push(error.message)
    if (this.#faults.length >= mostFaults) this.giveUp(error.message)
  }

  /** Records that the service could not be reached. */
  serviceFailed(error: unknown): void {
    if (!isTallyError(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL')) throw error
    this.#faults.push(error.message)
    this.giveUp(error.message)
  }

  report(route: CacheRoute['name']): CacheReport {
    const { lookups, misses, bytes, cold } = this
    const lists = { used: [...this.used], poisoned: [...this.#poisoned], faults: [...this.#faults] }
    const ends = {
      ...(this.#off === undefined ? {} : { off: this.#off }),
      ...(this.unsaved === undefined ? {} : { unsaved: this.unsaved }),
    }
    return { route, lookups, misses, bytes, cold, ...lists, ...ends }
  }
}
