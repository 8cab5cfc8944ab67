import { isTallyError, TallyError } from '../errors.ts'
import { printableUrl } from '../printable.ts'
import type { Endpoint } from './endpoint.ts'
import type { HttpHeaders, Timeouts } from './http.ts'
import { defaultLeast, LeastProgress, tooSlow } from './least-progress.ts'
import { networkFailure } from './network-failure.ts'
import { contentLength, parseResponseHead, type ResponseHead } from './response-head.ts'
import { WireConnection } from './wire-connection.ts'

/*
 * A GET whose body is read into one large buffer, used again for every read. Node's HTTP clients hand out a new 64 KiB
 * chunk per read, which costs two to three times the CPU of the transfer itself on a fast link.
 * Only what registries answer for a blob is read this way: a body of declared length. Any other answer is reported
 * with its head alone.
 */

export interface WireRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly endpoint: Endpoint
  readonly timeouts: Timeouts
  readonly signal?: AbortSignal
  /** Decides by the head whether the body, of `length` bytes, is to be taken. */
  accept(reply: { status: number; headers: HttpHeaders; length: number }): boolean
  /** Takes the next piece of the body, whose memory is reused after the call; false leaves the rest unread. */
  take(piece: Buffer): boolean
}

export interface WireReply {
  readonly status: number
  readonly headers: HttpHeaders
  /** Whether the body was taken to its end. */
  readonly taken: boolean
  /** The body of an answer that was not accepted, when it is short. */
  readonly text: Buffer
}

export interface Wire {
  /** Throws REGISTRY_UNAVAILABLE, CERTIFICATE_INVALID, REGISTRY_PROTOCOL, CANCELLED, or what `take` throws. */
  get(request: WireRequest): Promise<WireReply>
  close(): void
}

const idleConnectionMs = 4_000
/** Up to this size a body that nobody takes is read all the same, so that its connection can be used again. */
const shortBodyBytes = 64 * 1024
/** 1xx answers before the real one. */
const maxInterim = 16

export function createWire(): Wire {
  const idle = new Map<string, Set<WireConnection>>()

  function keep(key: string, connection: WireConnection): void {
    const kept = idle.get(key) ?? new Set()
    const drop = () => {
      kept.delete(connection)
      connection.socket.destroy()
    }
    connection.used = true
    connection.listen({ piece: drop, ended: drop })
    connection.socket.setTimeout(idleConnectionMs, drop)
    idle.set(key, kept.add(connection))
  }

  function take(key: string): WireConnection | undefined {
    const kept = idle.get(key)
    const [connection] = kept ?? []
    if (!connection) return undefined
    kept?.delete(connection)
    connection.socket.removeAllListeners('timeout')
    return connection
  }

  async function get(request: WireRequest): Promise<WireReply> {
    const text = requestText(request)
    const key = `${request.url.origin} ${JSON.stringify(request.endpoint)}`
    const kept = take(key)
    const connection = kept ?? new WireConnection(request.url, request.endpoint)
    const { reply, reusable, unanswered } = await new Exchange(connection, request).run(text)
    if (reusable) keep(key, connection)
    else connection.socket.destroy()
    if (reply) return reply
    // A kept connection may have died unseen before the server read the request: ask once more, on a new one.
    if (kept && !isTallyError(unanswered) && !request.signal?.aborted) return get(request)
    throw isTallyError(unanswered) ? unanswered : networkFailure(unanswered, request.url, request.signal)
  }

  function close(): void {
    for (const kept of idle.values()) for (const { socket } of kept) socket.destroy()
    idle.clear()
  }

  return { get, close }
}

interface Ended {
  readonly reply?: WireReply
  readonly reusable: boolean
  /** Why nothing was answered. */
  readonly unanswered?: unknown
}

/** One request and its answer on a connection. */
class Exchange {
  readonly #connection: WireConnection
  readonly #request: WireRequest
  readonly #progress: LeastProgress
  readonly #done = Promise.withResolvers<Ended>()
  #begun = Buffer.alloc(0)
  #head: ResponseHead | undefined
  #interim = 0
  #remaining = 0
  #taken = false
  #text = Buffer.alloc(0)
  /** The body is left before its end, and the connection with it. */
  #cut = false
  #over = false

  constructor(connection: WireConnection, request: WireRequest) {
    this.#connection = connection
    this.#request = request
    this.#progress = new LeastProgress(request.timeouts.least ?? defaultLeast, performance.now())
  }

  async run(text: string): Promise<Ended> {
    const { socket } = this.#connection
    const { signal, timeouts } = this.#request
    const abort = () => this.#fail(new Error('aborted'))
    const silent = () => this.#fail(this.#stalled())
    if (signal?.aborted) return { reusable: false, unanswered: signal.reason }
    signal?.addEventListener('abort', abort, { once: true })
    socket.setTimeout(timeouts.headers, silent)
    this.#connection.listen({
      piece: bytes => this.#guarded(bytes),
      ended: cause => this.#fail(cause ?? new Error('the connection was closed')),
    })
    socket.write(text)
    try {
      return await this.#done.promise
    } finally {
      signal?.removeEventListener('abort', abort)
      socket.removeListener('timeout', silent)
    }
  }

  #guarded(bytes: Buffer): void {
    if (this.#over) return
    try {
      if (this.#head) this.#body(bytes)
      else this.#start(bytes)
      const { url, timeouts } = this.#request
      if (!this.#progress.came(bytes.length, performance.now()) && !this.#over)
        this.#fail(tooSlow(url, timeouts.least ?? defaultLeast))
    } catch (error) {
      this.#over = true
      this.#done.reject(error)
      this.#connection.socket.destroy()
    }
  }

  #start(bytes: Buffer): void {
    // Most heads come whole with the first piece, whose memory is good during this call: nothing is copied then.
    const all = this.#begun.length === 0 ? bytes : Buffer.concat([this.#begun, bytes])
    const head = parseResponseHead(all)
    this.#begun = head ? Buffer.alloc(0) : Buffer.from(all)
    if (!head) return
    const rest = all.subarray(head.length)
    // 1xx answers come before the real one and carry nothing (RFC 9110, section 15.2).
    if (head.status < 200) {
      this.#interim++
      if (this.#interim > maxInterim)
        throw new TallyError(
          'REGISTRY_PROTOCOL',
          `Cannot read ${printableUrl(this.#request.url)}: interim answers without end`,
        )
      this.#start(rest)
      return
    }
    this.#head = head
    this.#connection.socket.setTimeout(this.#request.timeouts.idle)
    const length = contentLength(head.headers)
    if (length === undefined) return this.#finish(false)
    this.#taken = this.#request.accept({ ...head, length })
    this.#cut = !this.#taken && length > shortBodyBytes
    // Of a refusal's body the beginning tells why; of any other nothing is wanted.
    if (this.#cut && head.status < 400) return this.#finish(false)
    this.#remaining = this.#cut ? shortBodyBytes : length
    this.#body(rest)
  }

  #body(bytes: Buffer): void {
    const piece = bytes.length > this.#remaining ? bytes.subarray(0, this.#remaining) : bytes
    this.#remaining -= piece.length
    if (!this.#taken) this.#text = Buffer.concat([this.#text, piece])
    else if (piece.length > 0 && !this.#request.take(piece)) return this.#finish(false)
    if (this.#remaining === 0) this.#finish(bytes.length === piece.length && !this.#cut)
  }

  #finish(clean: boolean): void {
    this.#over = true
    const { status, headers, keepAlive } = this.#head as ResponseHead
    const reply = { status, headers, taken: this.#taken, text: this.#text }
    this.#done.resolve({ reply, reusable: clean && keepAlive && !this.#connection.socket.destroyed })
  }

  #fail(cause: Error): void {
    if (this.#over) return
    this.#over = true
    if (!this.#head) return this.#done.resolve({ reusable: false, unanswered: cause })
    this.#done.reject(networkFailure(cause, this.#request.url, this.#request.signal))
    this.#connection.socket.destroy()
  }

  #stalled(): TallyError {
    const { url, timeouts } = this.#request
    const limit = this.#head ? timeouts.idle : timeouts.headers
    return new TallyError(
      'REGISTRY_UNAVAILABLE',
      `Cannot read ${printableUrl(url)}: silent for ${limit / 1000} s`,
    )
  }
}

function requestText({ url, headers }: WireRequest): string {
  const lines = Object.entries({ host: url.host, ...headers }).map(([name, value]) => `${name}: ${value}`)
  const text = [`GET ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n')
  if (/\r(?!\n)|(?<!\r)\n/.test(text) || lines.some(line => line.includes('\r'))) {
    throw new TallyError('INTERNAL', `Cannot ask ${printableUrl(url)}: a header holds a line break`)
  }
  return text
}
