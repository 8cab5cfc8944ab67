import { TallyError } from '../../errors.ts'
import { isMaskable, isSecretText } from '../../text/opaque.ts'
import { printable } from '../../text/printable.ts'
import type { CacheHttp } from './cache-http.ts'
import { retried } from './cache-retry.ts'
import type { RouteOptions } from './cache-route.ts'

/*
 * The cache service, version 2, as the toolkit's own client speaks it: POST to /twirp/<service>/<method>, JSON with proto
 * field names, int64 as strings, default values omitted. Errors are Twirp's { code, msg }.
 */
const service = 'github.actions.results.api.v1.CacheService'

/** The service's response to a request to create an entry. */
type Reserved =
  | { readonly outcome: 'reserved'; readonly url: URL }
  | { readonly outcome: 'exists' | 'refused' | 'throttled' }

interface Answered {
  readonly status: number
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * A client of the cache service for entries of one version. Throws CACHE_UNAVAILABLE, and CACHE_PROTOCOL for a response
 * that it does not understand.
 */
export class CacheServiceClient {
  readonly #http: CacheHttp
  readonly #options: RouteOptions
  readonly #version: string
  readonly #origin: string

  constructor(http: CacheHttp, options: RouteOptions, version: string) {
    this.#http = http
    this.#options = options
    this.#version = version
    const url = URL.parse(options.env.ACTIONS_RESULTS_URL ?? '')
    if (!url) throw new TallyError('CACHE_UNAVAILABLE', 'Cannot find the cache service: no URL is set')
    this.#origin = url.origin
  }

  /** The signed URL of the entry under exactly this key; undefined for a miss. */
  async downloadUrl(key: string): Promise<URL | undefined> {
    const { status, fields } = await this.#call('GetCacheEntryDownloadURL', { key, restore_keys: [] })
    if (status === 404 && fields.code === 'not_found') return undefined
    if (status !== 200) throw this.#refused('look into the cache', status, fields)
    if (fields.ok !== true) return undefined
    // The service also matches the requested key as a prefix: a longer key is another entry.
    if (textOf(fields, 'matched_key', 'matchedKey') !== key) return undefined
    return this.#signed(textOf(fields, 'signed_download_url', 'signedDownloadUrl'))
  }

  /** Reserves the key, so that only one job at a time creates the entry. */
  async reserve(key: string): Promise<Reserved> {
    const { status, fields } = await this.#call('CreateCacheEntry', { key })
    if (status === 429) return { outcome: 'throttled' }
    if (status === 409) return { outcome: 'exists' }
    const said = `${textOf(fields, 'message')} ${textOf(fields, 'msg')}`
    if (said.includes('cache write denied:')) return { outcome: 'refused' }
    if (status === 403) return { outcome: 'refused' }
    if (status !== 200) throw this.#refused('reserve a cache entry', status, fields)
    if (fields.ok === true)
      return {
        outcome: 'reserved',
        url: this.#signed(textOf(fields, 'signed_upload_url', 'signedUploadUrl')),
      }
    return { outcome: 'exists' }
  }

  /** Makes the uploaded entry visible; returns false when another job did. */
  async finish(key: string, size: number): Promise<boolean> {
    const { status, fields } = await this.#call('FinalizeCacheEntryUpload', { key, size_bytes: String(size) })
    if (status === 409) return false
    if (status !== 200) throw this.#refused('finish a cache entry', status, fields)
    return fields.ok === true
  }

  async #call(method: string, request: Readonly<Record<string, unknown>>): Promise<Answered> {
    const { env } = this.#options
    const body = Buffer.from(JSON.stringify({ ...request, version: this.#version }))
    const what = `ask the cache service (${method})`
    return retried(
      async () => {
        const response = await this.#http.send({
          method: 'POST',
          url: new URL(`${this.#origin}/twirp/${service}/${method}`),
          what,
          headers: {
            authorization: `Bearer ${env.ACTIONS_RUNTIME_TOKEN ?? ''}`,
            'content-type': 'application/json',
            'user-agent': 'tallyman',
          },
          body,
        })
        return { ...response, fields: fieldsOf(response.body.toString('utf8'), response.status) }
      },
      { what, signal: this.#http.signal },
    )
  }

  #signed(text: string): URL {
    const url = URL.parse(text)
    const isSafe =
      url?.protocol === 'https:' || (url?.protocol === 'http:' && this.#origin.startsWith('http:'))
    if (!url || !isSafe)
      throw new TallyError('CACHE_PROTOCOL', 'Cannot use the cache service: it gave no address for an entry')
    const signature = url.searchParams.get('sig')
    if (signature !== null && !isSecretText(signature))
      throw new TallyError(
        'CACHE_PROTOCOL',
        'Cannot use the cache service: the signature of an address is none',
      )
    for (const secret of [signature ?? '', encodeURIComponent(signature ?? ''), url.search.slice(1)])
      if (isMaskable(secret, url.pathname)) this.#options.secret(secret)
    return url
  }

  #refused(action: string, status: number, fields: Answered['fields']): TallyError {
    const said = textOf(fields, 'msg') || textOf(fields, 'code') || 'no reason given'
    const message = `Cannot ${action}: the service answered ${status}, "${printable(said)}"`
    const isKnown = status === 401 || status === 403 || status === 429
    return new TallyError(isKnown ? 'CACHE_UNAVAILABLE' : 'CACHE_PROTOCOL', message)
  }
}

function fieldsOf(text: string, status: number): Answered['fields'] {
  const value = parsed(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Answered['fields']
  // An error response may have a proxy's own page as its body; a success without JSON is not from a cache service.
  if (status !== 200) return {}
  throw new TallyError('CACHE_PROTOCOL', 'Cannot use the cache service: its answer is not JSON')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function textOf(fields: Answered['fields'], ...names: readonly string[]): string {
  const value = names.map(name => fields[name]).find(each => typeof each === 'string')
  return typeof value === 'string' ? value : ''
}
