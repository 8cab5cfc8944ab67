import type { IncomingMessage } from 'node:http'
import http from 'node:http'
import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import { printableUrl } from '../text/printable.ts'
import { codedFault, codingOf, looksLikeJson } from './content-coding.ts'
import { type Endpoint, socketOptions } from './endpoint.ts'
import { type HttpHeaders, headersFrom } from './http-headers.ts'
import type { Least } from './least-progress.ts'
import { endless, networkFailure, silent, switched } from './network-failure.ts'
import { refuseSwitch } from './protocol-switch.ts'
import { sendBytes } from './send-bytes.ts'

/** A request body that can be opened again from its start, so that any retry can send it. */
export interface Upload {
  /** Bytes. */
  readonly size: number
  open(): Bytes
}

export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly headers?: Record<string, string>
  readonly body?: Uint8Array | Upload
  /** Most bytes of the answer that are read; more throws MANIFEST_TOO_LARGE. Default 64 KiB, what lies beyond is cut for errors. */
  readonly maxBytes?: number
  readonly signal?: AbortSignal
  readonly endpoint?: Endpoint
}

export interface HttpResponse {
  readonly status: number
  readonly headers: HttpHeaders
  readonly body: Uint8Array
  readonly url: URL
}

/** A response whose body has not been read; it must be read or destroyed. */
export interface OpenResponse {
  readonly status: number
  readonly headers: HttpHeaders
  readonly url: URL
  readonly body: http.IncomingMessage
}

export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** Milliseconds a server may take: until its headers, and between two pieces of a body. */
export interface Timeouts {
  readonly headers: number
  readonly idle: number
  /** How much of a body has to come in how long; `defaultLeast` unless told. */
  readonly least?: Least
}

export const defaultTimeouts: Timeouts = { headers: 30_000, idle: 30_000 }

const errorBytes = 64 * 1024
/** Registries copy what they were sent before they answer: at 20 MB/s or more. */
const commitBytesPerMs = 20_000

export interface Http {
  open(request: HttpRequest): Promise<OpenResponse>
  send: Send
  close(): void
}

/** An HTTP/1.1 client over kept connections, one pool for each way to connect. */
export function createHttp(timeouts: Timeouts = defaultTimeouts): Http {
  const agents = new Map<string, http.Agent>()

  function agentFor(url: URL, endpoint: Endpoint): http.Agent {
    const key = `${url.protocol} ${JSON.stringify(endpoint)}`
    const known = agents.get(key)
    if (known) return known
    const options = {
      keepAlive: true,
      maxFreeSockets: 16,
      ...socketOptions(endpoint),
      ...proxyOptions(endpoint),
    }
    const agent = new (clientFor(url).Agent)(options)
    agents.set(key, agent)
    return agent
  }

  async function open(request: HttpRequest): Promise<OpenResponse> {
    const agent = agentFor(request.url, request.endpoint ?? {})
    try {
      return await attempt(request, agent, timeouts)
    } catch (error) {
      // A kept connection may die just as it is used again; nothing was answered, so asking once more is safe. An upload
      // may have arrived in part: where it goes on is for its sender to find out.
      const isOnce = request.method === 'POST' || isUpload(request.body)
      if (!isStaleConnection(error) || isOnce) throw toFailure(error, request)
      return attempt(request, agent, timeouts).catch((second: unknown) => {
        throw toFailure(second, request)
      })
    }
  }

  async function send(request: HttpRequest): Promise<HttpResponse> {
    const { status, headers, url, body } = await open(request)
    const limit = status < 400 ? (request.maxBytes ?? errorBytes) : errorBytes
    const bytes = await readCapped(body, { ...request, limit, idle: timeouts.idle })
    const coding = codingOf(headers)
    if (coding === undefined || bytes.byteLength === 0 || looksLikeJson(bytes))
      return { status, headers, url, body: bytes }
    // A refusal counts even where its words cannot be read.
    if (status >= 400) return { status, headers, url, body: new Uint8Array() }
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot read ${printableUrl(url)}: ${codedFault(coding)}`)
  }

  return { open, send, close: () => [...agents.values()].forEach(agent => void agent.destroy()) }
}

/** Modules of TLS are loaded for those who speak it. */
function clientFor({ protocol }: URL): Pick<typeof http, 'Agent' | 'request'> {
  return protocol === 'https:' ? process.getBuiltinModule('node:https') : http
}

/** What an agent needs to know of the proxy. */
export function proxyOptions({ proxy }: Endpoint): { proxyEnv?: Record<string, string> } {
  return proxy ? { proxyEnv: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } } : {}
}

function toFailure(error: unknown, { url, signal }: HttpRequest): TallyError {
  return networkFailure(error, url, signal)
}

interface StaleConnection extends Error {
  reusedSocket?: boolean
}

function isStaleConnection(error: unknown): boolean {
  return error instanceof Error && (error as StaleConnection).reusedSocket === true
}

function attempt(request: HttpRequest, agent: http.Agent, timeouts: Timeouts): Promise<OpenResponse> {
  const { method, url, body, signal } = request
  const { promise, resolve, reject } = Promise.withResolvers<OpenResponse>()
  const outgoing = clientFor(url).request(url, {
    method,
    agent,
    headers: headersOf(request),
    ...(signal ? { signal } : {}),
  })
  const patience = timeouts.headers + (isUpload(body) ? body.size / commitBytesPerMs : 0)
  const deadline = setTimeout(() => outgoing.destroy(silent(url, patience)), patience)
  refuseSwitch(outgoing, does => (does.includes('101') ? switched(url) : endless(url)))
  outgoing.on('response', answer => {
    clearTimeout(deadline)
    // Answered before all was sent: nobody wants the rest, and the connection is good for nothing more.
    if (!outgoing.writableEnded) answer.once('close', () => outgoing.destroy())
    answer.setTimeout(timeouts.idle, () => void answer.destroy(silent(url, timeouts.idle)))
    resolve({ status: answer.statusCode ?? 0, headers: headersFrom(answer.rawHeaders), url, body: answer })
  })
  outgoing.on('error', error => {
    clearTimeout(deadline)
    reject(Object.assign(error, { reusedSocket: outgoing.reusedSocket && isReset(error) }))
  })
  if (!isUpload(body)) outgoing.end(body)
  else void sendBody(outgoing, body, deadline).catch((error: Error) => outgoing.destroy(error))
  return promise
}

async function sendBody(outgoing: http.ClientRequest, body: Upload, deadline: NodeJS.Timeout): Promise<void> {
  let isAnswered = false
  outgoing.once('response', () => {
    isAnswered = true
  })
  await sendBytes(body.open(), outgoing, () => {
    deadline.refresh()
    return !isAnswered
  })
}

function isUpload(body: HttpRequest['body']): body is Upload {
  return body !== undefined && !(body instanceof Uint8Array)
}

/** Without a word of it, a server may compress as it likes (RFC 9110, section 12.5.3). */
function headersOf({ headers = {}, body }: HttpRequest): Record<string, string> {
  const asked = { 'accept-encoding': 'identity', ...headers }
  if (body === undefined) return asked
  const size = body instanceof Uint8Array ? body.byteLength : body.size
  return { ...asked, 'content-length': String(size) }
}

function isReset(error: Error & { code?: string }): boolean {
  return error.code === 'ECONNRESET' || error.code === 'EPIPE'
}

interface Cap {
  readonly url: URL
  readonly signal?: AbortSignal
  /** Most bytes. */
  readonly limit: number
  /** Milliseconds between two pieces; the whole may take four times as long. */
  readonly idle: number
}

/** A chunk of one byte costs as much as one of a thousand: from so many on, they have to hold so many bytes in the mean. */
const crumbs = { pieces: 10_000, bytes: 8 }

/**
 * The whole of a small answer; what a refusal says beyond the limit is left. Throws MANIFEST_TOO_LARGE, REGISTRY_PROTOCOL for one that
 * is sent in crumbs, and what a connection throws.
 */
export async function readCapped(
  body: IncomingMessage,
  { url, signal, limit, idle }: Cap,
): Promise<Uint8Array> {
  const pieces = new Pieces(url, limit, body.statusCode !== undefined && body.statusCode >= 400)
  const whole = setTimeout(() => void body.destroy(silent(url, idle)), 4 * idle)
  try {
    await everyPiece(body, piece => pieces.add(piece))
  } catch (error) {
    throw networkFailure(error, url, signal)
  } finally {
    clearTimeout(whole)
  }
  return pieces.bytes()
}

/** Each chunk as it was sent: an iterator would join what is there already, when the cost of taking it apart is paid. */
function everyPiece(body: IncomingMessage, take: (piece: Buffer) => boolean): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const stop = () => {
    body.removeAllListeners('data')
    body.destroy()
  }
  body.on('data', (piece: Buffer) => {
    try {
      if (take(piece)) return
      resolve()
    } catch (error) {
      reject(error)
    }
    stop()
  })
  body.once('end', resolve)
  body.once('error', reject)
  body.once('close', () => reject(new Error('the answer broke off')))
  return promise
}

class Pieces {
  readonly #url: URL
  readonly #limit: number
  readonly #isRefusal: boolean
  readonly #pieces: Buffer[] = []
  #size = 0

  constructor(url: URL, limit: number, isRefusal: boolean) {
    this.#url = url
    this.#limit = limit
    this.#isRefusal = isRefusal
  }

  /** Whether more is wanted. */
  add(piece: Buffer): boolean {
    this.#pieces.push(piece)
    this.#size += piece.byteLength
    const count = this.#pieces.length
    if (count >= crumbs.pieces && this.#size < count * crumbs.bytes) throw this.#failure(count)
    if (this.#size <= this.#limit) return true
    if (this.#isRefusal) return false
    throw new TallyError(
      'MANIFEST_TOO_LARGE',
      `Cannot read ${printableUrl(this.#url)}: the answer is larger than ${this.#limit} bytes`,
    )
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#pieces).subarray(0, this.#limit)
  }

  #failure(count: number): TallyError {
    const state = `${count} pieces for ${this.#size} bytes, expected ${crumbs.bytes} bytes or more in each`
    return new TallyError('REGISTRY_PROTOCOL', `Cannot read ${printableUrl(this.#url)}: ${state}`)
  }
}
