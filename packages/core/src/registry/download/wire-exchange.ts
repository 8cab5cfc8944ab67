import net from 'node:net'
import tls from 'node:tls'
import { TallyError } from '../../errors.ts'
import { bareHost } from '../../http/address.ts'
import { type Endpoint, socketOptions } from '../../http/endpoint.ts'
import type { Timeouts } from '../../http/http-client.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import { defaultLeast, LeastProgress, tooSlow } from '../../http/least-progress.ts'
import { endless, networkFailure, silent, switched } from '../../http/network-failure.ts'
import { maxInterim } from '../../http/protocol-switch.ts'
import { printableUrl } from '../../text/printable.ts'
import { type Framing, framingOf, HeadPieces, type ResponseHead } from './response-head.ts'
import { type BodyFrame, frameOf } from './wire-body.ts'

/** Up to this size a body that nobody takes is read all the same, so that its connection can be used again. */
const shortBodyBytes = 64 * 1024

/** How an exchange ended. */
export interface Ended {
  readonly reply?: WireReply
  readonly reusable: boolean
  /** Why nothing was answered. */
  readonly unanswered?: unknown
}

/** One request and its answer on a connection. */
export class Exchange {
  readonly #connection: WireConnection
  readonly #request: WireRequest
  readonly #progress: LeastProgress
  readonly #done = Promise.withResolvers<Ended>()
  readonly #begun = new HeadPieces()
  #head: ResponseHead | undefined
  #interim = 0
  #framing: Framing = { kind: 'length', length: 0 }
  #frame: BodyFrame = frameOf(this.#framing)
  #taken = false
  readonly #text: Buffer[] = []
  #textBytes = 0
  #over = false
  /** Since when the body is held up, and for how long it was before: milliseconds. */
  #heldSince: number | undefined
  #held = 0

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
      ended: cause => this.#ended(cause),
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
      if (!this.#progress.came(bytes.length, performance.now() - this.#held) && !this.#over)
        this.#fail(tooSlow(url, timeouts.least ?? defaultLeast))
    } catch (error) {
      this.#over = true
      this.#done.reject(error)
      this.#connection.socket.destroy()
    }
  }

  #start(bytes: Buffer): void {
    const begun = this.#begun.add(bytes)
    if (!begun) return
    const { head, rest } = begun
    // 1xx answers come before the real one and carry nothing (RFC 9110, section 15.2).
    if (head.status === 101) throw switched(this.#request.url)
    if (head.status < 200) {
      this.#interim++
      if (this.#interim > maxInterim) throw endless(this.#request.url)
      this.#start(rest)
      return
    }
    this.#head = head
    this.#connection.socket.setTimeout(this.#request.timeouts.idle)
    this.#framing = framingOf(head)
    this.#frame = frameOf(this.#framing)
    const length = this.#framing.kind === 'length' ? this.#framing.length : undefined
    this.#taken = this.#request.accept({ ...head, length })
    if (this.#taken) this.#request.flow?.({ hold: () => this.#hold(), release: () => this.#release() })
    // Of a refusal's body the beginning tells why; of any other nothing is wanted.
    const isWanted = this.#taken || head.status >= 400 || (length !== undefined && length <= shortBodyBytes)
    if (!isWanted) return this.#finish(false)
    this.#body(rest)
  }

  #body(bytes: Buffer): void {
    const used = this.#frame.feed(bytes, piece => this.#piece(piece))
    if (used !== undefined && !this.#over) this.#finish(used === bytes.length)
  }

  #piece(piece: Buffer): void {
    if (this.#taken) {
      if (!this.#request.take(piece)) this.#finish(false)
      return
    }
    const wanted = Buffer.from(piece.subarray(0, shortBodyBytes - this.#textBytes))
    this.#text.push(wanted)
    this.#textBytes += wanted.length
    if (this.#textBytes === shortBodyBytes) this.#finish(false)
  }

  #ended(cause: Error | undefined): void {
    if (!this.#over && this.#head && this.#framing.kind === 'close' && !cause) return this.#finish(false)
    this.#fail(cause ?? new Error('the connection was closed'))
  }

  #hold(): void {
    if (this.#over || this.#heldSince !== undefined) return
    this.#heldSince = performance.now()
    this.#connection.socket.setTimeout(0).pause()
  }

  #release(): void {
    if (this.#over || this.#heldSince === undefined) return
    this.#held += performance.now() - this.#heldSince
    this.#heldSince = undefined
    this.#connection.socket.setTimeout(this.#request.timeouts.idle).resume()
  }

  #finish(clean: boolean): void {
    this.#release()
    this.#over = true
    const { status, headers, keepAlive } = this.#head as ResponseHead
    const reply = { status, headers, taken: this.#taken, text: Buffer.concat(this.#text) }
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
    return silent(url, this.#head ? timeouts.idle : timeouts.headers)
  }
}

/** Holds a body up while its taker is busy; that time does not count as the server's silence. */
export interface Flow {
  hold(): void
  release(): void
}

export interface WireRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly endpoint: Endpoint
  readonly timeouts: Timeouts
  readonly signal?: AbortSignal
  /** Decides by the head whether the body, of `length` bytes where that is declared, is to be taken. */
  accept(reply: { status: number; headers: HttpHeaders; length: number | undefined }): boolean
  /** Takes the next piece of the body, whose memory is reused after the call; false leaves the rest unread. */
  take(piece: Buffer): boolean
  /** Given to those who take a body slower than it may come, before its first piece. */
  flow?(flow: Flow): void
}

export interface WireReply {
  readonly status: number
  readonly headers: HttpHeaders
  /** Whether the body was taken to its end. */
  readonly taken: boolean
  /** The body of an answer that was not accepted, when it is short. */
  readonly text: Buffer
}

/** The head of the request as it goes over the wire. Throws INTERNAL for a header with a line break. */
export function requestText({ url, headers }: WireRequest): string {
  const lines = Object.entries({ host: url.host, ...headers }).map(([name, value]) => `${name}: ${value}`)
  const text = [`GET ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n')
  if (/\r(?!\n)|(?<!\r)\n/.test(text) || lines.some(line => line.includes('\r'))) {
    throw new TallyError('INTERNAL', `Cannot ask ${printableUrl(url)}: a header holds a line break`)
  }
  return text
}

/** Who is told what arrives on a connection; pieces are only valid during the call. */
export interface Listener {
  piece(bytes: Buffer): void
  ended(cause: Error | undefined): void
}

// Measured on loopback: 1 MiB reads hash and write a third faster than 256 KiB, and larger ones gain nothing.
const bufferBytes = 1024 * 1024

/** One TCP or TLS connection that reads into one buffer, used again for every read. */
export class WireConnection {
  readonly socket: net.Socket
  /** Whether an earlier request was answered on it. */
  used = false
  #listener: Listener | undefined
  #failure: Error | undefined

  constructor(url: URL, endpoint: Endpoint) {
    const secure = url.protocol === 'https:'
    const host = bareHost(url.hostname)
    const options = {
      host,
      port: Number(url.port || (secure ? 443 : 80)),
      ...socketOptions(endpoint),
      onread: {
        buffer: Buffer.allocUnsafeSlow(bufferBytes),
        callback: (size: number, buffer: Uint8Array) => {
          this.#listener?.piece((buffer as Buffer).subarray(0, size))
          return true
        },
      },
    }
    const servername = net.isIP(host) ? {} : { servername: host }
    this.socket = secure
      ? tls.connect({ ...options, ...servername, ALPNProtocols: ['http/1.1'] })
      : net.connect(options)
    this.socket.on('error', error => {
      this.#failure = error
    })
    this.socket.on('end', () => this.#end())
    this.socket.on('close', () => this.#end())
  }

  listen(listener: Listener): void {
    this.#listener = listener
  }

  #end(): void {
    const listener = this.#listener
    this.#listener = undefined
    listener?.ended(this.#failure)
  }
}
