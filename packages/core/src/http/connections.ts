import type { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import type { DispatcherOptions, Dispatchers } from './dispatchers.ts'
import { type Endpoint, queuedBytes } from './endpoint.ts'
import {
  type BodySink,
  defaultTimeouts,
  HttpExchange,
  type HttpReply,
  type Timeouts,
} from './http-exchange.ts'

/** A request body that is sent as it is read; without a size it is sent chunked. */
interface Outgoing {
  /** Bytes. */
  readonly size?: number
  open(): Bytes
}

/** A request body that can be opened again from its start, so that any retry can send it. */
export interface Upload extends Outgoing {
  readonly size: number
}

export interface OutgoingRequest {
  readonly method: string
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | Outgoing | undefined
  readonly signal?: AbortSignal | undefined
  readonly endpoint?: Endpoint | undefined
  /** Defaults to the timeouts of the connections. */
  readonly timeouts?: Timeouts
  /**
   * Whether the request is sent again when a kept-alive connection ends, although some of it may have arrived. Defaults
   * to true, except for POST and for streamed bodies.
   */
  readonly isRepeatable?: boolean
}

interface ConnectionsOptions<Request extends OutgoingRequest>
  extends Pick<DispatcherOptions, 'connections' | 'readsLarge'> {
  readonly timeouts?: Timeouts
  /** The error for a failed exchange, given an `HttpFault` or an error of the socket or of TLS. */
  readonly explain: (error: unknown, request: Request) => Error
}

/** Servers copy an upload before they respond: at 20 MB/s or more. */
const commitBytesPerMs = 20_000

/** HTTP/1.1 over kept-alive connections, one pool for each endpoint; the base of every client. */
export class Connections<Request extends OutgoingRequest = OutgoingRequest> {
  readonly #timeouts: Timeouts
  readonly #options: ConnectionsOptions<Request>
  #dispatchers: Promise<Dispatchers> | undefined

  constructor(options: ConnectionsOptions<Request>) {
    this.#options = options
    this.#timeouts = options.timeouts ?? defaultTimeouts
  }

  /**
   * Sends a request and passes the body of its response to `sink`. Throws the explained failure; an error of the sink
   * or of the request's body is thrown unchanged.
   */
  async exchange(request: Request, sink: BodySink): Promise<HttpReply> {
    if (this.#options.readsLarge && sink.flow)
      throw new TallyError('INTERNAL', 'Cannot hold up a connection that reads into one buffer')
    const reply = await this.#attempt(request, sink)
    if (reply !== 'stale') return reply
    // A kept-alive connection may close just as it is reused; a second time is left to the caller's own retries.
    const second = await this.#attempt(request, sink)
    if (second !== 'stale') return second
    throw this.#options.explain(new Error('the connection was closed'), request)
  }

  /** Loads the code that sends requests, for callers that time them. */
  async ready(): Promise<void> {
    this.#dispatchers ??= this.#load()
    await this.#dispatchers
  }

  /** Whether a connection succeeds within `ms` milliseconds, TLS handshake included; no request is sent over it. */
  async connects(url: URL, endpoint: Endpoint, ms: number): Promise<boolean> {
    const way = await this.#wayFor(endpoint)
    const wait = way.waits(url.origin)
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(resolve, ms, false)
    const nothing = () => undefined
    way.dispatch(
      { origin: url.origin, path: '/', method: 'GET' },
      {
        // Called once the connection is established, before anything is written to it.
        onRequestStart: controller => {
          resolve(true)
          controller.abort(new Error('nothing is asked'))
        },
        onResponseStart: nothing,
        onResponseData: nothing,
        onResponseEnd: nothing,
        onResponseError: () => resolve(false),
      },
    )
    return promise.finally(() => {
      clearTimeout(timer)
      wait.end()
    })
  }

  /** Closes all connections, including those with an exchange in progress. */
  close(): void {
    void this.#dispatchers?.then(known => known.close())
  }

  async #wayFor(endpoint: Endpoint) {
    this.#dispatchers ??= this.#load()
    return (await this.#dispatchers).for(endpoint)
  }

  async #load(): Promise<Dispatchers> {
    keepParserSimple()
    const { Dispatchers } = await import('./dispatchers.ts')
    return new Dispatchers({ ...this.#options, connectMs: this.#timeouts.headers })
  }

  async #attempt(request: Request, sink: BodySink): Promise<HttpReply | 'stale'> {
    const way = await this.#wayFor(request.endpoint ?? {})
    const { signal, url } = request
    const wait = way.waits(url.origin)
    const exchange = new HttpExchange(sink, patienceFor(request, this.#timeouts), wait)
    const stop = () => exchange.fail(new Error('stopped'))
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    else way.dispatch(optionsOf(request, exchange), exchange)
    try {
      return await exchange.done
    } catch (error) {
      if (exchange.isOf(error)) throw error
      if (exchange.isStale && mayRepeat(request)) return 'stale'
      throw this.#options.explain(error, request)
    } finally {
      signal?.removeEventListener('abort', stop)
      wait.end()
    }
  }
}

/** Part of an upload may have arrived although there was no response: its sender has to find out where to resume. */
function mayRepeat({ method, body, signal, isRepeatable }: OutgoingRequest): boolean {
  return (isRepeatable ?? (method !== 'POST' && method !== 'PATCH' && !isOutgoing(body))) && !signal?.aborted
}

/**
 * Compiles WebAssembly once, without optimising it in other threads. The only WebAssembly here is undici's parser of heads:
 * optimising it took 0.06 s of CPU in every step, more than it can save. Bodies pass it unread.
 */
function keepParserSimple(): void {
  setFlagsFromString('--no-wasm-tier-up')
  setFlagsFromString('--no-wasm-dynamic-tiering')
}

function patienceFor({ timeouts: own, body }: OutgoingRequest, common: Timeouts): Timeouts {
  const timeouts = own ?? common
  const size = isOutgoing(body) ? (body.size ?? 0) : 0
  return { ...timeouts, headers: timeouts.headers + size / commitBytesPerMs }
}

function optionsOf(request: OutgoingRequest, exchange: HttpExchange) {
  const { method, url, body } = request
  return {
    origin: url.origin,
    path: url.pathname + url.search,
    method: method as 'GET',
    headers: headersOf(request),
    // Undici accepts any iterable as a body, although its types do not say so.
    body: isOutgoing(body) ? (sending(body, exchange) as unknown as Readable) : (body ?? null),
    // Otherwise undici closes the connection after a HEAD.
    reset: false,
  }
}

function isOutgoing(body: OutgoingRequest['body']): body is Outgoing {
  return body !== undefined && !(body instanceof Uint8Array)
}

/**
 * The pieces of `body`; `exchange` is notified of each piece sent. Small pieces are copied: their memory is reused
 * before the connection has sent them.
 */
async function* sending(body: Outgoing, exchange: HttpExchange): Bytes {
  try {
    for await (const piece of body.open()) {
      yield piece.byteLength < queuedBytes ? Buffer.from(piece) : piece
      exchange.sent()
    }
  } catch (error) {
    exchange.failAs(error)
    throw error
  }
}

/** Without Accept-Encoding, the server may choose any coding (RFC 9110, section 12.5.3). */
function headersOf({ headers = {}, body }: OutgoingRequest): Record<string, string> {
  const own = { 'accept-encoding': 'identity', ...headers }
  const size = isOutgoing(body) ? body.size : body?.byteLength
  return size === undefined ? own : { ...own, 'content-length': String(size) }
}
