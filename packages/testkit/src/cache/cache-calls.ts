import { type CacheEntry, CacheIndex } from './cache-index.ts'
import { blobName, type CacheStorage } from './cache-storage.ts'
import { type CacheScope, scopesOf } from './cache-token.ts'

/** A call of the service: method, request fields and bearer token. */
export interface CacheCall {
  readonly method: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly authorization: string | undefined
}

/** Status and JSON of a response; errors have Twirp's format. */
export interface CallReply {
  readonly status: number
  readonly fields: Readonly<Record<string, unknown>>
}

export interface CallRules {
  readonly now: () => number
  /** Maximum bytes of all entries together; the least recently used are evicted first. */
  readonly budget: number
  /** Milliseconds after which an unfinished reservation expires. */
  readonly reservationMs: number
  /** Reservations allowed per minute. */
  readonly uploadsPerMinute: number
}

/** The three methods of cache service v2. */
export class CacheCalls {
  readonly index: CacheIndex
  readonly #storage: CacheStorage
  readonly #rules: CallRules
  readonly #granted: number[] = []

  constructor(storage: CacheStorage, rules: CallRules) {
    this.#storage = storage
    this.#rules = rules
    this.index = new CacheIndex(rules)
  }

  async answer({ method, fields, authorization }: CacheCall): Promise<CallReply> {
    const scopes = scopesOf(authorization)
    if (scopes.length === 0) return refusal(401, 'unauthenticated', 'no valid token')
    const key = String(fields.key ?? '')
    const version = String(fields.version ?? '')
    if (key.length > 512 || key.includes(',') || !/^[0-9a-f]{64}$/.test(version))
      return refusal(400, 'invalid_argument', 'key or version is not valid')
    switch (method) {
      case 'GetCacheEntryDownloadURL': {
        const keys = [key, ...((fields.restore_keys as string[] | undefined) ?? [])]
        return this.#lookup({ keys, version, scopes })
      }
      case 'CreateCacheEntry':
        return this.#reserve(key, version, scopes)
      case 'FinalizeCacheEntryUpload':
        return this.#finish({ key, version, scope: writable(scopes) ?? '' }, Number(fields.size_bytes))
      default:
        return refusal(404, 'bad_route', `no handler for ${method}`)
    }
  }

  #lookup(question: Parameters<CacheIndex['find']>[0]): CallReply {
    if (!question.scopes.some(({ permission }) => (permission & 1) !== 0))
      return refusal(403, 'permission_denied', 'cache read denied: no readable scope')
    const entry = this.index.find(question)
    if (!entry) return { status: 200, fields: {} }
    const url = this.#storage.downloadUrl(entry.blob)
    return { status: 200, fields: { ok: true, signed_download_url: url, matched_key: entry.key } }
  }

  #reserve(key: string, version: string, scopes: readonly CacheScope[]): CallReply {
    const scope = writable(scopes)
    if (scope === undefined)
      return { status: 200, fields: { message: 'cache write denied: the token is read-only' } }
    const now = this.#rules.now()
    while ((this.#granted[0] ?? now) < now - 60_000) this.#granted.shift()
    if (this.#granted.length >= this.#rules.uploadsPerMinute)
      return refusal(429, 'resource_exhausted', 'rate limit: too many uploads a minute')
    const entry = this.index.reserve({ scope, key, version, blob: blobName(scope, key, version) })
    if (!entry)
      return refusal(
        409,
        'already_exists',
        'cache entry with the same key, version, and scope already exists',
      )
    this.#granted.push(now)
    return { status: 200, fields: { ok: true, signed_upload_url: this.#storage.uploadUrl(entry.blob) } }
  }

  async #finish(wanted: Pick<CacheEntry, 'key' | 'version' | 'scope'>, size: number): Promise<CallReply> {
    const entry = this.index.reserved(wanted)
    if (!entry) return refusal(404, 'not_found', 'no such reservation')
    const stored = await this.#storage.size(entry.blob)
    if (stored !== size)
      return { status: 200, fields: { message: `${stored} bytes were uploaded, not ${size}` } }
    this.index.finish(entry, size)
    return { status: 200, fields: { ok: true, entry_id: String(this.index.entries.indexOf(entry) + 1) } }
  }
}

function writable(scopes: readonly CacheScope[]): string | undefined {
  return scopes.find(({ permission }) => (permission & 2) !== 0)?.scope
}

function refusal(status: number, code: string, msg: string): CallReply {
  return { status, fields: { code, msg } }
}
