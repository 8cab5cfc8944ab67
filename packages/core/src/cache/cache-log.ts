import { isTallyError } from '../errors.ts'
import type { CacheRoute } from './cache-route.ts'

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
  /** Why the cache was given up. */
  readonly off?: string
}

/** Failed reads after which nothing more is tried. */
const mostFaults = 2

/** Keeps count of what a cache does, and decides when it is done without. */
export class CacheLog {
  lookups = 0
  misses = 0
  bytes = 0
  readonly used = new Set<string>()
  readonly poisoned = new Set<string>()
  readonly #faults: string[] = []
  readonly #warn: (message: string) => void
  #off: string | undefined

  constructor(warn: (message: string) => void) {
    this.#warn = warn
  }

  /** Why the cache is not asked any more. */
  get off(): string | undefined {
    return this.#off
  }

  /** Gives the cache up: one warning, however many failures follow. */
  giveUp(why: string): void {
    if (this.#off !== undefined) return
    this.#off = why
    this.#warn(`Going on without the Actions cache: ${why}`)
  }

  /** An entry could not be read. Failures that are not the cache's own are thrown on. */
  readFailed(key: string, error: unknown): void {
    if (isTallyError(error, 'NOT_FOUND')) return
    if (isTallyError(error, 'CONTENT_MISMATCH', 'MANIFEST_INVALID', 'MANIFEST_TOO_LARGE')) {
      this.poisoned.add(key)
      return
    }
    if (!isTallyError(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL')) throw error
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
    const { lookups, misses, bytes } = this
    const lists = { used: [...this.used], poisoned: [...this.poisoned], faults: [...this.#faults] }
    return { route, lookups, misses, bytes, ...lists, ...(this.#off === undefined ? {} : { off: this.#off }) }
  }
}
