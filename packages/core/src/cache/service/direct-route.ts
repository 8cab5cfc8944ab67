import { createHash } from 'node:crypto'
import type { Bytes } from '../../content/store.ts'
import { TallyError } from '../../errors.ts'
import { BlobStorage } from './blob-storage.ts'
import { CacheHttp, type CacheTimeouts } from './cache-http.ts'
import type {
  CacheRoute,
  EntrySource,
  FoundEntry,
  OpenEntry,
  RouteOptions,
  SaveOutcome,
  SaveTurn,
} from './cache-route.ts'
import { CacheServiceClient } from './cache-service-client.ts'

/** Raw entries have a version of their own, so that an archive is never taken for one, nor one for an archive. */
const version = createHash('sha256').update('tallyman raw entry 1').digest('hex')
const defaultTimeouts: CacheTimeouts = { headers: 15_000, idle: 15_000 }

/**
 * Our own client of cache service version 2: entries are raw bytes, read by range, without an archive or a second copy.
 */
export class DirectRoute implements CacheRoute {
  readonly name = 'direct'
  readonly #http: CacheHttp
  readonly #service: CacheServiceClient
  readonly #storage: BlobStorage

  constructor(options: RouteOptions, timeouts: CacheTimeouts = defaultTimeouts) {
    this.#http = new CacheHttp(options, timeouts)
    this.#service = new CacheServiceClient(this.#http, options, version)
    this.#storage = new BlobStorage(this.#http)
  }

  async lookup(key: string): Promise<FoundEntry | undefined> {
    const url = await this.#service.downloadUrl(key)
    return url && { key, url, open: async () => this.#entry(key, url) }
  }

  async save(key: string, source: EntrySource, turn?: SaveTurn): Promise<SaveOutcome> {
    const reserved = await this.#service.reserve(key)
    if (reserved.outcome === 'exists')
      return (await this.#service.downloadUrl(key)) === undefined ? 'busy' : 'exists'
    if (reserved.outcome !== 'reserved') return reserved.outcome
    turn?.reserved?.()
    await this.#storage.put(reserved.url, source)
    turn?.sent?.()
    await turn?.before
    return (await this.#service.finish(key, source.size)) ? 'saved' : 'exists'
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#http.close()
  }

  #entry(key: string, url: URL): OpenEntry {
    const renew = async (): Promise<URL> => {
      const fresh = await this.#service.downloadUrl(key)
      if (fresh) return fresh
      throw new TallyError('NOT_FOUND', 'Cannot read a cache entry: it is gone')
    }
    const read = (from: number, to: number): Bytes => this.#storage.get(url, { from, to }, renew)
    return { read, all: limit => this.#storage.all(url, limit), close: async () => undefined }
  }
}
