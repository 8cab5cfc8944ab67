import { isPassable, isTallyError } from '../errors.ts'
import type { ColdPull } from './image-content.ts'
import type { CacheRoute } from './service/cache-route.ts'

/** What the cache did in this run. */
export interface CacheReport {
  readonly route: CacheRoute['name']
  readonly lookups: number
  /** Look-ups that found nothing, as distinct from those that failed. */
  readonly misses: number
  /** Keys of the entries that bytes came from. */
  readonly used: readonly string[]
  /** Bytes that came from entries, whatever became of them. */
  readonly bytes: number
  /** Keys of entries that held something else than they should. */
  readonly poisoned: readonly string[]
  /** What failed. */
  readonly faults: readonly string[]
  /** What the pulls took that filled the cache with what was restored, as far as that is known. */
  readonly cold: ColdPull
  /** Why the cache was given up. */
  readonly off?: string
  /** Why nothing more was saved. */
  readonly unsaved?: string
}

/** Failed reads after which nothing more is tried. */
const mostFaults = 2

/** Keeps count of what a cache does, and decides when it is done without. */
export class CacheLog {
  lookups = 0
  misses = 0
  cold: ColdPull = { bytes: 0, milliseconds: 0 }
  bytes = 0
  readonly used = new Set<string>()
  readonly #poisoned = new Set<string>()
  readonly #faults: string[] = []
  readonly #warn: (message: string) => void
  #off: string | undefined
  #unsaved: string | undefined

  constructor(warn: (message: string) => void) {
    this.#warn = warn
  }

  /** Why the cache is not asked any more. */
  get off(): string | undefined {
    return this.#off
  }

  /** Why nothing more is saved. */
  get unsaved(): string | undefined {
    return this.#off ?? this.#unsaved
  }

  /** Gives the cache up: one warning, however many failures follow. */
  giveUp(why: string): void {
    if (this.unsaved === undefined) this.#warn(`Going on without the Actions cache: ${why}`)
    this.#off ??= why
  }

  /** Gives up saving, and only that; the one warning is not repeated for it. */
  stopSaving(why: string): void {
    if (this.unsaved === undefined) this.#warn(`Nothing more is saved to the Actions cache: ${why}`)
    this.#unsaved ??= why
  }

  isPoisoned(key: string): boolean {
    return this.#poisoned.has(key)
  }

  /** An entry holds something else than it should, and is not used again: one warning for all of them. */
  poison(key: string): void {
    if (this.#poisoned.size === 0)
      this.#warn(`An entry of the Actions cache is damaged, its content is taken from elsewhere: ${key}`)
    this.#poisoned.add(key)
  }

  /** Bytes came from an entry. */
  came(key: string, bytes: number): void {
    this.used.add(key)
    this.bytes += bytes
  }

  /** An image was restored that took so much when it was pulled. */
  restored({ bytes, milliseconds }: ColdPull): void {
    this.cold = { bytes: this.cold.bytes + bytes, milliseconds: this.cold.milliseconds + milliseconds }
  }

  /** An entry could not be read. Failures that are not the cache's own are thrown on. */
  readFailed(key: string, error: unknown): void {
    if (isTallyError(error, 'NOT_FOUND')) return
    if (!isPassable(error)) throw error
    // Whatever else is wrong, with its bytes or with a document in it, is wrong with the entry.
    if (!isTallyError(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL')) {
      this.poison(key)
      return
    }
    this.#faults.push(error.message)
    if (this.#faults.length >= mostFaults) this.giveUp(error.message)
  }

  /** The service could not even be asked. */
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
