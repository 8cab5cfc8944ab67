import type { Bytes } from '../content/store.ts'
import type { Digest } from '../model/digest.ts'
import type { CacheLog } from './cache-log.ts'
import { EntryReader } from './entry-reader.ts'
import { entryKey } from './keys.ts'
import type { EntryPlan, Member } from './plan-entries.ts'
import type { CacheRoute, FoundEntry } from './service/cache-route.ts'

/** The parts that a finder works with. */
interface FinderParts {
  readonly route: CacheRoute
  readonly prefix: string
  readonly log: CacheLog
  readonly paced: (bytes: Bytes) => Bytes
}

/** Knows which entries may contain a blob, and looks each of them up at most once. */
export class EntryFinder {
  readonly #parts: FinderParts
  /** By blob, then by key. */
  readonly #plans = new Map<Digest, Map<string, EntryPlan>>()
  readonly #lookups = new Map<string, Promise<FoundEntry | undefined>>()
  readonly #readers = new Map<string, EntryReader>()

  constructor(parts: FinderParts) {
    this.#parts = parts
  }

  /** Records entries that may exist. */
  place(plans: readonly EntryPlan[]): void {
    for (const plan of plans) {
      const key = this.keyOf(plan)
      for (const { digest } of plan) {
        const known = this.#plans.get(digest) ?? new Map<string, EntryPlan>()
        this.#plans.set(digest, known.has(key) ? known : known.set(key, plan))
      }
    }
  }

  /** Looks an entry up, once; undefined for a miss, for a failure, and when the cache was given up. */
  lookup(key: string): Promise<FoundEntry | undefined> {
    const asked = this.#lookups.get(key)
    if (asked !== undefined) return asked
    if (this.#parts.log.off !== undefined) return Promise.resolve(undefined)
    const asking = this.#ask(key)
    this.#lookups.set(key, asking)
    return asking
  }

  /** An entry that contains the blob, as far as is known. */
  async locate(wanted: Member): Promise<EntryReader | undefined> {
    const { log } = this.#parts
    const planned = [...(this.#plans.get(wanted.digest) ?? [])].filter(([, plan]) =>
      plan.some(({ digest, size }) => digest === wanted.digest && size === wanted.size),
    )
    const own: EntryPlan = [{ digest: wanted.digest, size: wanted.size }]
    for (const [key, plan] of [...planned, [this.keyOf(own), own] as const]) {
      if (log.isPoisoned(key)) continue
      const found = await this.lookup(key)
      if (found && log.off === undefined) return this.#reader(found, plan)
    }
    return undefined
  }

  /** Marks the entries that returned a wrong copy of this blob. */
  drop(digest: Digest): void {
    const { log, prefix } = this.#parts
    const keys = [entryKey(prefix, [digest]), ...(this.#plans.get(digest)?.keys() ?? [])]
    for (const key of keys) if (log.used.has(key)) log.poison(key)
  }

  /** Forgets the look-up of a key, after this run has changed it. */
  forget(key: string): void {
    this.#lookups.delete(key)
  }

  keyOf(plan: EntryPlan): string {
    return entryKey(
      this.#parts.prefix,
      plan.map(({ digest }) => digest),
    )
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers.values()].map(reader => reader.close()))
  }

  async #ask(key: string): Promise<FoundEntry | undefined> {
    const { route, log } = this.#parts
    log.lookups += 1
    try {
      const found = await route.lookup(key)
      if (!found) log.misses += 1
      return found
    } catch (error) {
      log.serviceFailed(error)
      return undefined
    }
  }

  #reader(found: FoundEntry, plan: EntryPlan): EntryReader {
    const reader = this.#readers.get(found.key) ?? new EntryReader(found, plan, this.#parts.paced)
    this.#readers.set(found.key, reader)
    return reader
  }
}
