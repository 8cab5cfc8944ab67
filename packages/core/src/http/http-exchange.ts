import type { Dispatcher } from 'undici'
import type { ConnectionError, Wait } from './dispatchers.ts'
import {
  HttpFault,
  leftHttp,
  neverAnswered,
  plainly,
  resetCode,
  silentFor,
  slowerThan,
  unreadableLength,
  wantsLogin,
  withoutEnd,
} from './http-fault.ts'
import { contentLength, type HttpHeaders, headersFrom } from './http-headers.ts'
import { answerIsParsed, headIsParsed } from './large-reads.ts'
import { defaultLeast, type Least, LeastProgress } from './least-progress.ts'

/** Milliseconds that a server may take: until its headers, and between two pieces of a body. */
export interface Timeouts {
  readonly headers: number
  readonly idle: number
  /** The least progress of a body; defaults to `defaultLeast`. */
  readonly least?: Least
}

export const defaultTimeouts: Timeouts = { headers: 30_000, idle: 30_000 }

/** The head of a response; `length` is the declared length of its body in bytes, undefined when none is declared. */
export interface HttpHead {
  readonly status: number
  readonly headers: HttpHeaders
  readonly length: number | undefined
}

/** Pauses a body while its sink is busy; that time does not count as the server's silence. */
export interface Flow {
  hold(): void
  release(): void
}

/** Receives the body of a response as it arrives. */
export interface BodySink {
  /** Set for a small body, which must arrive within four times the idle timeout. */
  readonly isSmall?: boolean
  /** Decides by the head whether to receive the body. */
  accept(head: HttpHead): boolean
  /** Receives the next piece; false leaves the rest unread. */
  take(piece: Buffer): boolean
  /** Called before the first piece, for sinks that may be slower than the body. */
  flow?(flow: Flow): void
}

export interface HttpReply {
  readonly status: number
  readonly headers: HttpHeaders
  /** The beginning of a body that the sink did not accept. */
  readonly text: Uint8Array
}

/** A body up to this size is read even when the sink does not accept it, so that its connection can be reused. */
const shortBodyBytes = 64 * 1024
const smallBodyIdles = 4
/** Maximum interim (1xx) responses before the final one. */
const maxInterim = 16

/** One request and its response, as a handler of undici's events. */
export class HttpExchange implements Dispatcher.DispatchHandler {
  readonly #sink: BodySink
  readonly #patience: Timeouts
  readonly #wait: Wait
  readonly #done = Promise.withResolvers<HttpReply>()
  #controller: Dispatcher.DispatchController | undefined
  #timer: NodeJS.Timeout | undefined
  #whole: NodeJS.Timeout | undefined
  #head: HttpHead | undefined
  #progress: LeastProgress | undefined
  #interim = 0
  #accepted = false
  readonly #text: Buffer[] = []
  #textBytes = 0
  /** The reason for the end of the exchange; undefined while it is in progress. */
  #over: Error | undefined
  #thrown: unknown
  #isStale = false
  /** The start of the current pause of the body, and the total length of earlier pauses: milliseconds. */
  #heldSince: number | undefined
  #held = 0

  constructor(sink: BodySink, patience: Timeouts, wait: Wait) {
    this.#sink = sink
    this.#patience = patience
    this.#wait = wait
    this.#await(patience.headers)
  }

  /** Rejects with the error of the connection, of the request's body or of the sink. */
  get done(): Promise<HttpReply> {
    return this.#done.promise
  }

  /** Whether the connection was kept alive from an earlier exchange and ended before any response. */
  get isStale(): boolean {
    return this.#isStale
  }

  /** Notes that part of the request's body was sent: the server's time starts again. */
  sent(): void {
    this.#timer?.refresh()
  }

  /** Ends the exchange at once with an error that is thrown unchanged. */
  failAs(error: unknown): void {
    if (this.#over) return
    this.#thrown = error
    this.fail(error as Error)
  }

  /** Whether `error` is one of the sink or of the request's body. */
  isOf(error: unknown): boolean {
    return error === this.#thrown
  }

  /** Ends the exchange at once. */
  fail(error: Error): void {
    if (this.#over) return
    this.#end(error)
    this.#done.reject(error)
    this.#controller?.abort(error)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    this.#wait.end()
    if (this.#over) controller.abort(this.#over)
  }

  onRequestUpgrade(): void {
    this.fail(leftHttp())
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    this.#controller = controller
    if (this.#over) return
    if (status === 101) return this.fail(leftHttp())
    if (status === 407 && this.#wait.isForwarded) return this.fail(wantsLogin())
    if (status < 200) return this.#passOver()
    const { rawHeaders } = controller as { rawHeaders?: readonly (Buffer | string)[] }
    this.#guarded(() => this.#begin(status, headersFrom((rawHeaders ?? []).map(text))))
    headIsParsed()
  }

  onResponseData(_: Dispatcher.DispatchController, piece: Buffer): void {
    if (this.#over) return
    this.#timer?.refresh()
    this.#guarded(() => this.#body(piece))
  }

  onResponseEnd(): void {
    answerIsParsed()
    // Undici releases the connection one turn of the event loop later: the next request should find it free.
    setImmediate(() => setImmediate(() => this.#finish()))
    clearTimeout(this.#timer)
    clearTimeout(this.#whole)
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    const { code } = error as NodeJS.ErrnoException
    // The head declares an unreadable length; after the head, the same code means that the body was cut off.
    if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' && !this.#head)
      return this.fail(unreadableLength({ cause: error }))
    const plain = plainly(error)
    // The bytes before a malformed chunk are good, so this counts as a connection that was cut there.
    if (this.#head && plain instanceof HttpFault)
      return this.fail(new HttpFault('unavailable', plain.message))
    const isProtocol = plain instanceof HttpFault && plain.kind === 'protocol'
    this.#isStale = !isProtocol && !this.#isAnswered() && wasKept(error)
    this.fail(plain)
  }

  /** Skips an interim (1xx) response, which precedes the final one and has no body (RFC 9110, section 15.2). */
  #passOver(): void {
    this.#interim++
    if (this.#interim <= maxInterim) return
    this.fail(neverAnswered())
  }

  #begin(status: number, headers: HttpHeaders): void {
    const isBodiless = status === 204 || status === 304
    const declared = contentLength(headers)
    const length = isBodiless ? 0 : declared
    this.#head = { status, headers, length }
    this.#progress = new LeastProgress(this.#patience.least ?? defaultLeast, performance.now())
    const { idle } = this.#patience
    this.#await(idle)
    const wholeMs = smallBodyIdles * idle
    if (this.#sink.isSmall) this.#whole = setTimeout(() => this.fail(withoutEnd(wholeMs)), wholeMs)
    this.#accepted = this.#sink.accept(this.#head)
    if (this.#accepted) this.#sink.flow?.({ hold: () => this.#hold(), release: () => this.#release() })
    // The response declares a body that it must not have (RFC 9110, section 8.6): bytes that follow belong to no
    // response.
    if (isBodiless && (declared || headers.get('transfer-encoding'))) return this.#leave()
    // The body of an error response begins with the reason; any other body that is not accepted is not needed.
    if (!this.#accepted && status < 400 && (length ?? Infinity) > shortBodyBytes) this.#leave()
  }

  #body(piece: Buffer): void {
    if (!this.#progress?.advance(piece.length, performance.now() - this.#held))
      return this.fail(slowerThan(this.#patience.least ?? defaultLeast))
    if (this.#accepted) {
      if (!this.#sink.take(piece)) this.#leave()
      return
    }
    this.#text.push(Buffer.from(piece.subarray(0, shortBodyBytes - this.#textBytes)))
    this.#textBytes += piece.length
    if (this.#textBytes >= shortBodyBytes) this.#leave()
  }

  #hold(): void {
    if (this.#over || this.#heldSince !== undefined) return
    this.#heldSince = performance.now()
    clearTimeout(this.#timer)
    this.#controller?.pause()
  }

  #release(): void {
    if (this.#over || this.#heldSince === undefined) return
    this.#held += performance.now() - this.#heldSince
    this.#heldSince = undefined
    this.#await(this.#patience.idle)
    this.#controller?.resume()
  }

  #await(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.fail(silentFor(ms)), ms)
  }

  /** Drops the rest of the body and its connection; resolves once the connection is out of the pool. */
  #leave(): void {
    const head = this.#head
    if (this.#over || !head) return
    this.#end(new Error('the rest is not wanted'))
    this.#controller?.abort(new Error('the rest is not wanted'))
    setImmediate(() => setImmediate(() => this.#resolve(head)))
  }

  #finish(): void {
    const head = this.#head
    if (this.#over || !head) return
    this.#end(new Error('it is done'))
    this.#resolve(head)
  }

  #resolve({ status, headers }: HttpHead): void {
    this.#done.resolve({ status, headers, text: Buffer.concat(this.#text) })
  }

  #end(why: Error): void {
    this.#over = why
    clearTimeout(this.#timer)
    clearTimeout(this.#whole)
  }

  #isAnswered(): boolean {
    return this.#head !== undefined || this.#interim > 0
  }

  #guarded(step: () => void): void {
    try {
      step()
    } catch (error) {
      if (error instanceof HttpFault) this.fail(error)
      else this.failAs(error)
    }
  }
}

function wasKept(error: ConnectionError): boolean {
  const isEnd = ['UND_ERR_SOCKET', resetCode, 'EPIPE'].includes(error.code ?? '')
  return isEnd && (error.socket?.bytesRead ?? 0) > 0
}

function text(value: Buffer | string): string {
  return typeof value === 'string' ? value : value.toString('latin1')
}
