import { seenKey } from '../../cache/keys.ts'
import type { CacheRights } from '../../cache/service/cache-rights.ts'
import type { CacheRoute, EntrySource } from '../../cache/service/cache-route.ts'
import { isPassable, isTallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'

/** The Actions cache as the memory of a repository. */
export interface SeenCache {
  readonly route: CacheRoute
  readonly rights: CacheRights
}

interface SeenOptions {
  /** Opens the cache; called at most once, by the first question. */
  readonly open: () => SeenCache
  /** The prefix of every key. */
  readonly prefix: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Called once, when no clock can start. */
  readonly warn: (message: string) => void
}

/** A time in milliseconds since 1970, or why there is none. */
type Seen = number | { readonly reason: string }

/** Milliseconds since 1970: no image with a digest is older than Docker, which was released in 2013. */
export const earliestDate = Date.UTC(2013, 0, 1)
/** Bytes; an entry has a time of 13 digits. */
const entryBytes = 32
/** Unusable entries of one digest that are passed over. An entry cannot be replaced, and must not stop the clock for ever. */
const mostAttempts = 3

/**
 * When this repository first saw a digest under a name. Each pair has an entry of its own in the Actions cache, since
 * entries never change: the job that writes it first starts the clock, and of concurrent jobs one wins. An entry that is
 * lost (unused for a week, evicted, of another branch) starts the clock again: later, never sooner.
 */
export class FirstSeen implements AsyncDisposable {
  readonly #options: SeenOptions
  #cache: SeenCache | undefined
  /** Why the cache is no longer asked. */
  #off: string | undefined
  /** Why nothing is written. */
  #unsaved: string | undefined

  constructor(options: SeenOptions) {
    this.#options = options
  }

  /** Looks the time up, and starts the clock now if the cache has none. */
  async since(image: { readonly name: string; readonly digest: Digest }): Promise<Seen> {
    const { route, rights } = this.#opened()
    if (this.#off !== undefined) return { reason: this.#off }
    try {
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const key = seenKey(this.#options.prefix, image, attempt)
        const time = await this.#read(route, key)
        if (typeof time === 'number') return time
        if (time === 'absent') return await this.#start(route, rights, key)
      }
      return { reason: 'the entries of the Actions cache with the time when it was first seen are damaged' }
    } catch (error) {
      if (!isTallyError(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL')) throw error
      return { reason: this.#stop(error.message) }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#cache?.route[Symbol.asyncDispose]()
  }

  #opened(): SeenCache {
    if (this.#cache) return this.#cache
    this.#cache = this.#options.open()
    const { read, why = 'this run may not use it' } = this.#cache.rights
    if (!read) this.#stop(why)
    return this.#cache
  }

  async #read(route: CacheRoute, key: string): Promise<number | 'absent' | 'damaged'> {
    const found = await route.lookup(key)
    if (!found) return 'absent'
    try {
      const entry = await found.open(entryBytes)
      const bytes = await entry.all(entryBytes).finally(() => entry.close())
      const text = Buffer.from(bytes).toString('latin1')
      const time = /^\d{13}$/.test(text) ? Number(text) : Number.NaN
      // Whatever the entry says, nothing was seen in the future.
      return time >= earliestDate && time <= this.#options.now() ? time : 'damaged'
    } catch (error) {
      if (!isPassable(error) || isTallyError(error, 'CACHE_UNAVAILABLE', 'CACHE_PROTOCOL')) throw error
      return isTallyError(error, 'NOT_FOUND') ? 'absent' : 'damaged'
    }
  }

  /** Writes the entry. If it is there after all, another job has just seen the same, so that the time is right too. */
  async #start(route: CacheRoute, rights: CacheRights, key: string): Promise<Seen> {
    if (!rights.write) this.#unsaved ??= this.#stopSaving(rights.why ?? 'this run may not write to it')
    if (this.#unsaved !== undefined) return { reason: this.#unsaved }
    const now = this.#options.now()
    const outcome = await route.save(key, sourceOf(Buffer.from(String(now))))
    if (outcome === 'saved' || outcome === 'exists' || outcome === 'busy') return now
    const why = outcome === 'refused' ? 'its token is read-only' : 'too many entries are written per minute'
    this.#unsaved ??= this.#stopSaving(why)
    return { reason: this.#unsaved }
  }

  #stop(why: string): string {
    this.#off ??= this.#warned(`the Actions cache cannot be used here (${why})`)
    return this.#off
  }

  #stopSaving(why: string): string {
    return this.#warned(`the Actions cache cannot be written to here (${why})`)
  }

  #warned(state: string): string {
    const reason = `no clock can start, since ${state}`
    this.#options.warn(
      `\`age-from: first-seen\`: ${reason}. Images whose age nothing else tells stay as they are.`,
    )
    return reason
  }
}

function sourceOf(bytes: Buffer): EntrySource {
  return {
    size: bytes.byteLength,
    async *open(from, to) {
      yield bytes.subarray(from, to)
    },
  }
}
