import { Slots } from '../../concurrency.ts'
import type { Bytes } from '../../content/store.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import { leaveBody, type RelayReply } from '../../http/relay.ts'
import type { CacheHttp, CacheRequest } from './cache-http.ts'
import { retried } from './cache-retry.ts'
import type { EntrySource } from './cache-route.ts'

/** Bytes. An entry up to this size is uploaded in one piece, which saves a round trip over blocks and their list. */
const pieceBytes = 64 * 1024 * 1024
const blockBytes = 32 * 1024 * 1024
/** The most pieces and blocks in flight for all entries; requests to the service never queue behind them. */
const putsAtOnce = 12
/** Milliseconds within which an entry read whole must arrive. */
const wholeMs = 60_000
/** The number of times a body may break off and be resumed before it is given up. */
const mostCuts = 8
const what = { put: 'upload a cache entry', get: 'read a cache entry' }

/** Block blobs behind signed URLs (Azure Blob Storage: Put Blob, Put Block, Put Block List, ranged Get Blob). */
export class BlobStorage {
  readonly #http: CacheHttp
  readonly #puts = new Slots(putsAtOnce)

  constructor(http: CacheHttp) {
    this.#http = http
  }

  /** Uploads an entry, in one piece or in blocks. Throws CACHE_UNAVAILABLE, CACHE_PROTOCOL. */
  async put(url: URL, source: EntrySource): Promise<void> {
    if (source.size <= pieceBytes)
      return this.#put(url, { 'x-ms-blob-type': 'BlockBlob' }, slice(source, 0, source.size))
    const starts = Array.from({ length: Math.ceil(source.size / blockBytes) }, (_, at) => at * blockBytes)
    const ids = starts.map(start => blockId(start / blockBytes))
    const puts = starts.map((start, at) => {
      const block = joined(url, { comp: 'block', blockid: ids[at] ?? '' })
      return this.#put(block, {}, slice(source, start, Math.min(start + blockBytes, source.size)))
    })
    const failed = (await Promise.allSettled(puts)).find(({ status }) => status === 'rejected')
    if (failed) throw (failed as PromiseRejectedResult).reason
    const list = Buffer.from(
      `<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.map(id => `<Latest>${id}</Latest>`).join('')}</BlockList>`,
    )
    await this.#put(joined(url, { comp: 'blocklist' }), { 'content-type': 'application/xml' }, list)
  }

  /**
   * Reads the bytes of an entry and resumes when cut off. `renew` returns a fresh URL when one has expired. Throws
   * CONTENT_MISMATCH when the entry ends before `to`, NOT_FOUND when it is gone, CACHE_UNAVAILABLE, CACHE_PROTOCOL.
   */
  async *get(url: URL, range: { from: number; to: number }, renew: () => Promise<URL>): Bytes {
    let { from } = range
    let current = url
    for (let tries = 0; from < range.to; tries++) {
      const began = from
      try {
        for await (const chunk of await this.#range(current, { from, to: range.to })) {
          const part = chunk.subarray(0, range.to - from)
          if (part.byteLength === 0) break
          from += part.byteLength
          yield part
        }
        if (from < range.to) throw tooShort()
      } catch (error) {
        const isCut = isTallyError(error, 'CACHE_UNAVAILABLE') && from > began && tries < mostCuts
        if (error instanceof Expired && tries === 0) current = await renew()
        else if (!isCut) throw error instanceof Expired ? expired() : error
      }
    }
  }

  /** Reads a whole entry of at most `limit` bytes. Throws what `get` throws. */
  async all(url: URL, limit: number): Promise<Uint8Array> {
    const response = await this.#open(url, {})
    if (response.status !== 200) throw response.status === 403 ? expired() : await refusal(response)
    return wholeOf(bodyOf(response), limit)
  }

  async #range(url: URL, range: { from: number; to: number }): Promise<Bytes> {
    const response = await this.#open(url, { range: `bytes=${range.from}-${range.to - 1}` })
    if (response.status === 200) return skipped(bodyOf(response), range)
    if (response.status === 206 && beginsAt(response) === range.from) return bodyOf(response)
    throw response.status === 403 ? new Expired() : await refusal(response)
  }

  #open(url: URL, headers: Record<string, string>): Promise<RelayReply> {
    const request = { method: 'GET', url, what: what.get, headers }
    return retried(() => this.#http.open(request), { what: what.get, signal: this.#http.signal })
  }

  async #put(url: URL, headers: Record<string, string>, body: CacheRequest['body']): Promise<void> {
    const attempt = () => this.#http.send({ method: 'PUT', url, what: what.put, headers, body })
    const { signal } = this.#http
    const { status } = await this.#puts.run(() => retried(attempt, { what: what.put, signal }))
    if (status !== 201 && status !== 200) throw unexpected(what.put, status)
  }
}

/** The signed URL has expired. */
class Expired extends Error {}

function expired(): TallyError {
  return new TallyError('CACHE_UNAVAILABLE', 'Cannot read a cache entry: its address has expired')
}

function tooShort(): TallyError {
  return new TallyError(
    'CONTENT_MISMATCH',
    'Cannot read a cache entry: it is shorter than what it should hold',
  )
}

async function refusal(response: RelayReply): Promise<TallyError> {
  await leaveBody(response)
  const { status } = response
  if (status === 404) return new TallyError('NOT_FOUND', 'Cannot read a cache entry: it is gone')
  return status === 416 ? tooShort() : unexpected(what.get, status)
}

function unexpected(action: string, status: number): TallyError {
  return new TallyError('CACHE_PROTOCOL', `Cannot ${action}: the storage answered ${status}`)
}

/** Adds parameters to a URL; the signed one may have none. */
function joined(url: URL, parameters: Readonly<Record<string, string>>): URL {
  const more = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  // Not through searchParams, which would re-encode the signature.
  return new URL(`${url.href}${url.search ? '&' : '?'}${more.join('&')}`)
}

/** Block IDs of equal length, 48 bytes before encoding, which every server of this protocol accepts. */
function blockId(at: number): string {
  return Buffer.from(String(at).padStart(48, '0')).toString('base64')
}

function slice(source: EntrySource, from: number, to: number) {
  return { size: to - from, open: () => source.open(from, to) }
}

function beginsAt({ headers }: RelayReply): number | undefined {
  const [, from] = /^bytes (\d+)-\d+\/(?:\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? []
  return from === undefined ? undefined : Number(from)
}

/** The body of a 200 or 206 response. */
function bodyOf({ body }: RelayReply): Bytes {
  if (body) return body
  throw new TallyError('INTERNAL', `Cannot ${what.get}: an answer without a body`)
}

/** Collects a whole body of at most `limit` bytes. */
async function wholeOf(body: Bytes, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const until = performance.now() + wholeMs
  let size = 0
  for await (const piece of body) {
    size += piece.byteLength
    if (size > limit) throw new TallyError('CONTENT_MISMATCH', `Cannot ${what.get}: over ${limit} bytes`)
    if (performance.now() > until)
      throw new TallyError('CACHE_UNAVAILABLE', `Cannot ${what.get}: it does not end`)
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}

/** Cuts the requested part out of a whole that was sent in its place. */
async function* skipped(whole: Bytes, { from, to }: { from: number; to: number }): Bytes {
  let at = 0
  for await (const chunk of whole) {
    const part = chunk.subarray(Math.max(0, from - at), Math.max(0, to - at))
    at += chunk.byteLength
    if (part.byteLength > 0) yield part
    if (at >= to) return
  }
  throw tooShort()
}
