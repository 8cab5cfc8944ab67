import type { Bytes } from '../../content/store.ts'
import { isTallyError, type TallyError } from '../../errors.ts'
import type { CacheRoute, EntrySource, FoundEntry, OpenEntry, SaveOutcome, SaveTurn } from './cache-route.ts'

/**
 * Uses the direct route until the service sends a response that it does not understand, then the toolkit, within the same
 * step. An unreachable service is no reason to switch: the toolkit would not reach it either.
 */
export class FallbackRoute implements CacheRoute {
  readonly #direct: CacheRoute
  readonly #toolkit: () => CacheRoute
  readonly #note: (message: string) => void
  #fallen: CacheRoute | undefined

  constructor(direct: CacheRoute, toolkit: () => CacheRoute, note: (message: string) => void) {
    this.#direct = direct
    this.#toolkit = toolkit
    this.#note = note
  }

  get name(): CacheRoute['name'] {
    return this.#route.name
  }

  async lookup(key: string): Promise<FoundEntry | undefined> {
    const route = this.#route
    const found = await this.#tried(route, each => each.lookup(key))
    if (!found || route !== this.#direct) return found
    return { ...found, open: async size => this.#guarded(await found.open(size)) }
  }

  async save(key: string, source: EntrySource, turn?: SaveTurn): Promise<SaveOutcome> {
    return this.#tried(this.#route, route => route.save(key, source, turn))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#direct[Symbol.asyncDispose]()
    await this.#fallen?.[Symbol.asyncDispose]()
  }

  get #route(): CacheRoute {
    return this.#fallen ?? this.#direct
  }

  async #tried<T>(route: CacheRoute, work: (route: CacheRoute) => Promise<T>): Promise<T> {
    try {
      return await work(route)
    } catch (error) {
      if (route !== this.#direct || !isTallyError(error, 'CACHE_PROTOCOL')) throw error
      return work(this.#fall(error))
    }
  }

  /** An entry that the storage does not serve is lost for this step, but the toolkit looks up the next one. */
  #guarded(entry: OpenEntry): OpenEntry {
    const fall = (error: unknown) => void (isTallyError(error, 'CACHE_PROTOCOL') && this.#fall(error))
    async function* read(from: number, to: number): Bytes {
      try {
        yield* entry.read(from, to)
      } catch (error) {
        fall(error)
        throw error
      }
    }
    const all = (limit: number) =>
      entry.all(limit).catch((error: unknown) => {
        fall(error)
        throw error
      })
    return { read, all, close: () => entry.close() }
  }

  #fall(error: TallyError): CacheRoute {
    if (!this.#fallen) this.#note(`The cache is used through the toolkit from here on: ${error.message}`)
    this.#fallen ??= this.#toolkit()
    return this.#fallen
  }
}
