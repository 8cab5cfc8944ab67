import type { Readable } from 'node:stream'
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

/** A request body that is sent as it is read; without a size it goes in chunks. */
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
  /** Defaults to those of the connections. */
  readonly timeouts?: Timeouts
  /** Sent again where a kept connection ends, though some of it may have arrived; defaults to what has no body to be read and is neither POST nor PATCH. */
  readonly isRepeatable?: boolean
}

interface ConnectionsOptions<Request extends OutgoingRequest>
  extends Pick<DispatcherOptions, 'connections' | 'readsLarge'> {
  readonly timeouts?: Timeouts
  /** The error for what an exchange failed of: an `HttpFault`, or what sockets and TLS throw. */
  readonly explain: (error: unknown, request: Request) => Error
}

/** Servers that are sent something copy it before they answer: at 20 MB/s or more. */
const commitBytesPerMs = 20_000

/** HTTP/1.1 over kept connections, a pool for each way to connect; the base of every client. */
export class Connections<Request extends OutgoingRequest = OutgoingRequest> {
  readonly #timeouts: Timeouts
  readonly #options: ConnectionsOptions<Request>
  #dispatchers: Promise<Dispatchers> | undefined

  constructor(options: ConnectionsOptions<Request>) {
    this.#options = options
    this.#timeouts = options.timeouts ?? defaultTimeouts
  }

  /**
   * Sends a request and gives the body of its answer to `sink`. Throws the explained failure; what the sink or the request's body throws
   * comes out as it is.
   */
  async exchange(request: Request, sink: BodySink): Promise<HttpReply> {
    if (this.#options.readsLarge && sink.flow)
      throw new TallyError('INTERNAL', 'Cannot hold up a connection that reads into one buffer')
    const reply = await this.#attempt(request, sink)
    if (reply !== 'stale') return reply
    // A kept connection may die just as it is used again; one that dies twice is for the caller's own retries.
    const second = await this.#attempt(request, sink)
    if (second !== 'stale') return second
    throw this.#options.explain(new Error('the connection was closed'), request)
  }

  /** Loads what sends requests, for those who time them. */
  async ready(): Promise<void> {
    this.#dispatchers ??= this.#load()
    await this.#dispatchers
  }

  /** Whether a connection is made within `ms` milliseconds, TLS handshake included; nothing is asked over it. */
  async connects(url: URL, endpoint: Endpoint, ms: number): Promise<boolean> {
    const way = await this.#wayFor(endpoint)
    const wait = way.waits(url.origin)
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(resolve, ms, false)
    const nothing = () => undefined
    way.dispatch(
      { origin: url.origin, path: '/', method: 'GET' },
      {
        // Called on a connection that is made, before anything is written to it.
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

  /** Ends all connections, whatever is under way on them. */
  close(): void {
    void this.#dispatchers?.then(known => known.close())
  }

  async #wayFor(endpoint: Endpoint) {
    this.#dispatchers ??= this.#load()
    return (await this.#dispatchers).for(endpoint)
  }

  async #load(): Promise<Dispatchers> {
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

/** Of an upload some may have arrived though nothing was answered: where it goes on is for its sender to find out. */
function mayRepeat({ method, body, signal, isRepeatable }: OutgoingRequest): boolean {
  return (isRepeatable ?? (method !== 'POST' && method !== 'PATCH' && !isOutgoing(body))) && !signal?.aborted
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
    // Undici takes any iterable for a body, which its types do not say.
    body: isOutgoing(body) ? (leaving(body, exchange) as unknown as Readable) : (body ?? null),
    // Otherwise a HEAD costs its connection.
    reset: false,
  }
}

function isOutgoing(body: OutgoingRequest['body']): body is Outgoing {
  return body !== undefined && !(body instanceof Uint8Array)
}

/** Tells the exchange of each piece that leaves. Small ones are copied: their memory is used again before the connection is done with them. */
async function* leaving(body: Outgoing, exchange: HttpExchange): Bytes {
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

/** A server that is not told otherwise may compress as it likes (RFC 9110, section 12.5.3). */
function headersOf({ headers = {}, body }: OutgoingRequest): Record<string, string> {
  const asked = { 'accept-encoding': 'identity', ...headers }
  const size = isOutgoing(body) ? body.size : body?.byteLength
  return size === undefined ? asked : { ...asked, 'content-length': String(size) }
}
