import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen } from '../registry/listener.ts'
import type { RegistryOptions } from '../registry/registry-options.ts'
import { CacheCalls, type CallRules } from './cache-calls.ts'
import { type CacheEffect, type CacheLine, sendBody } from './cache-effects.ts'
import type { CacheEntry } from './cache-index.ts'
import { type CacheStorage, OwnStorage } from './cache-storage.ts'
import { branchScopes, type CacheScope, cacheToken } from './cache-token.ts'

export interface CacheServiceOptions extends Partial<CallRules> {
  /** Storage of the entries, not closed with the service. Defaults to the kit's own. */
  readonly storage?: CacheStorage
  /** Milliseconds added to every response. */
  readonly latencyMs?: number
  /** HTTPS with this key and certificate. */
  readonly tls?: RegistryOptions['tls']
}

/** The Actions cache of one repository: cache service v2 and the storage behind it. */
export interface CacheService extends AsyncDisposable {
  readonly origin: string
  readonly requests: readonly CacheLine[]
  /** The kit's own storage, when used. */
  readonly own: OwnStorage | undefined
  /** Called for every request; undefined has no effect. */
  effect: (line: CacheLine) => CacheEffect | undefined
  /** Entries, including reserved ones. */
  entries(): readonly CacheEntry[]
  /** The variables that a runner sets for a step. Defaults to the scopes of a run on main. */
  env(scopes?: readonly CacheScope[]): Record<string, string>
  /** Changes the bytes of every entry whose key matches, and returns their number. */
  tamper(key: RegExp, change: (bytes: Buffer) => Uint8Array): Promise<number>
  /** The number of requests of each kind, and the bytes of uploads and downloads. */
  counts(): Record<CacheLine['kind'] | 'bytesUp' | 'bytesDown', number>
  /** Removes every entry. */
  clear(): Promise<void>
  /** Clears the list of requests. */
  forget(): void
}

const kinds: Readonly<Record<string, CacheLine['kind']>> = {
  GetCacheEntryDownloadURL: 'lookup',
  CreateCacheEntry: 'reserve',
  FinalizeCacheEntryUpload: 'finish',
}

/** Starts a cache service on a free port of the loopback address. */
export async function startCacheService(options: CacheServiceOptions = {}): Promise<CacheService> {
  const own = options.storage ? undefined : await OwnStorage.open()
  const storage = options.storage ?? (own as OwnStorage)
  const { now = Date.now, budget = Infinity, reservationMs = 86_400_000, uploadsPerMinute = 200 } = options
  const calls = new CacheCalls(storage, { now, budget, reservationMs, uploadsPerMinute })
  const requests: CacheLine[] = []
  const closing = new AbortController()
  const server = await listen((request, response) => {
    void exchange(request, response).catch(() => void response.destroy())
  }, options.tls)
  if (own) own.origin = server.origin
  const service: CacheService = {
    origin: server.origin,
    requests,
    own,
    effect: () => undefined,
    entries: () => calls.index.entries,
    env: scopes => environment(server.origin, scopes ?? branchScopes('main')),
    tamper: (key, change) => tampered(calls.index.entries, storage, { key, change }),
    counts: () => counted(requests),
    clear: async () => {
      for (const { blob } of calls.index.entries.splice(0)) await storage.remove(blob)
    },
    forget: () => void requests.splice(0),
    async [Symbol.asyncDispose]() {
      closing.abort()
      await server[Symbol.asyncDispose]()
      await own?.[Symbol.asyncDispose]()
    },
  }

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', server.origin)
    const isCall = url.pathname.startsWith('/twirp/')
    const fields = isCall ? await jsonOf(request) : {}
    const line = lineOf(request, url, fields)
    requests.push(line)
    if (!isCall) request.on('data', (chunk: Buffer) => (line.bytesReceived += chunk.byteLength)).pause()
    if (options.latencyMs) await sleep(options.latencyMs, undefined, { signal: closing.signal })
    const effect = service.effect(line)
    if (effect?.kind === 'delay') await sleep(effect.ms, undefined, { signal: closing.signal })
    const { status, headers, body } = await answerOf(request, { url, fields, effect })
    line.status = status
    response.writeHead(status, { ...headers, ...(body ? { 'content-length': String(body.size) } : {}) })
    if (request.method === 'HEAD' || !body) response.end()
    else await sendBody(body.open(), { response, line, effect, signal: closing.signal })
  }

  async function answerOf(request: IncomingMessage, asked: Asked) {
    const { url, fields, effect } = asked
    if (effect?.kind === 'answer') {
      request.resume()
      return whole(effect.status, effect.body ?? '', effect.headers)
    }
    if (url.pathname.startsWith('/blobs/') && own) return own.answer(url, request)
    const method = url.pathname.split('/').at(-1) ?? ''
    const reply = await calls.answer({ method, fields, authorization: request.headers.authorization })
    return whole(reply.status, JSON.stringify(reply.fields), { 'content-type': 'application/json' })
  }

  return service
}

interface Asked {
  readonly url: URL
  readonly fields: Readonly<Record<string, unknown>>
  readonly effect: CacheEffect | undefined
}

function whole(status: number, text: string, headers: Record<string, string> = {}) {
  const bytes = Buffer.from(text)
  return { status, headers, body: { size: bytes.byteLength, open: () => Readable.from([bytes]) } }
}

function lineOf({ method = '', headers }: IncomingMessage, url: URL, fields: Asked['fields']): CacheLine {
  const called = kinds[url.pathname.split('/').at(-1) ?? '']
  const moved = method === 'PUT' ? 'upload' : 'download'
  const kind = called ?? (url.pathname.startsWith('/blobs/') ? moved : 'other')
  const key = typeof fields.key === 'string' ? fields.key : undefined
  const line = { kind, method, path: url.pathname, key, range: headers.range, at: performance.now() }
  return { ...line, status: 0, bytesReceived: 0, bytesSent: 0 }
}

async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>)
  return JSON.parse(Buffer.concat(chunks).toString() || '{}')
}

function environment(origin: string, scopes: readonly CacheScope[]): Record<string, string> {
  return {
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_RESULTS_URL: `${origin}/`,
    ACTIONS_CACHE_URL: `${origin}/`,
    ACTIONS_RUNTIME_TOKEN: cacheToken(scopes),
    GITHUB_SERVER_URL: 'https://github.com',
  }
}

async function tampered(
  entries: readonly CacheEntry[],
  storage: CacheStorage,
  { key, change }: { key: RegExp; change: (bytes: Buffer) => Uint8Array },
): Promise<number> {
  const chosen = entries.filter(each => key.test(each.key) && each.size !== undefined)
  for (const { blob } of chosen) await storage.write(blob, change(await storage.read(blob)))
  return chosen.length
}

function counted(requests: readonly CacheLine[]) {
  const counts = {
    lookup: 0,
    reserve: 0,
    finish: 0,
    upload: 0,
    download: 0,
    other: 0,
    bytesUp: 0,
    bytesDown: 0,
  }
  for (const { kind, bytesReceived, bytesSent } of requests) {
    counts[kind] += 1
    if (kind === 'upload') counts.bytesUp += bytesReceived
    if (kind === 'download') counts.bytesDown += bytesSent
  }
  return counts
}
