import { isTallyError, TallyError } from '../../errors.ts'
import { type Collected, collect } from '../../http/collect.ts'
import { Connections, type OutgoingRequest } from '../../http/connections.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { HttpFault } from '../../http/http-fault.ts'
import { type RelayReply, relay } from '../../http/relay.ts'
import { printable } from '../../text/printable.ts'
import type { RouteOptions } from './cache-route.ts'

/** One request. The URL may contain a signature, so messages use `what` instead. */
export interface CacheRequest extends OutgoingRequest {
  /** What is asked for, as in "Cannot <what>". */
  readonly what: string
}

/** Milliseconds: until an answer begins after the request was sent, and between two pieces on their way. */
export interface CacheTimeouts {
  readonly answer: number
  readonly idle: number
}

const answerBytes = 64 * 1024
/** The most bytes of a body that wait to be read: many parts of entries are read concurrently. */
const waitingBytes = 256 * 1024
const mostConnections = 24

/**
 * The HTTP client of the cache: uses the proxy for the URL, follows no redirects. Throws CACHE_UNAVAILABLE,
 * CACHE_PROTOCOL, CANCELLED.
 */
export class CacheHttp {
  readonly #connections: Connections<CacheRequest>
  readonly #proxyFor: RouteOptions['proxyFor']
  readonly #closing = new AbortController()
  /** Aborted when the step is stopped and when this client is closed: what was given up goes on in the background until then. */
  readonly signal: AbortSignal

  constructor(
    { proxyFor, signal }: Pick<RouteOptions, 'proxyFor' | 'signal'>,
    { answer, idle }: CacheTimeouts,
  ) {
    this.#proxyFor = proxyFor
    this.signal = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal
    this.#connections = new Connections<CacheRequest>({
      timeouts: { headers: answer, idle },
      connections: mostConnections,
      explain: (error, request) => this.#failure(error, request),
    })
  }

  /** The response, with its body still to be read if the status is 200 or 206. */
  async open(request: CacheRequest): Promise<RelayReply> {
    return relay(this.#connections, this.#asked(request), { wanted: [200, 206], waiting: waitingBytes })
  }

  /** The whole response, of at most 64 KiB, within four times the silence that is allowed between two chunks. */
  async send(request: CacheRequest): Promise<Collected> {
    const over = () => new TallyError('CACHE_PROTOCOL', `Cannot ${request.what}: the answer is too long`)
    return collect(this.#connections, this.#asked(request), {
      answer: answerBytes,
      refusal: answerBytes,
      over,
    })
  }

  close(): void {
    this.#closing.abort()
    this.#connections.close()
  }

  #asked(request: CacheRequest): CacheRequest {
    const endpoint = this.#endpointFor(request.url)
    // Every request is idempotent: an entry has one writer, and a block one position.
    return { ...request, signal: this.signal, isRepeatable: true, endpoint }
  }

  #endpointFor(url: URL): Endpoint {
    try {
      const proxy = this.#proxyFor(url)
      return proxy ? { proxy } : {}
    } catch (error) {
      if (!isTallyError(error, 'INPUT_INVALID')) throw error
      throw new TallyError('CACHE_UNAVAILABLE', error.message)
    }
  }

  #failure(error: unknown, { what }: CacheRequest): Error {
    if (this.signal.aborted) return new TallyError('CANCELLED', `Stopped: ${what}`)
    if (isTallyError(error)) return error
    const { code, message = String(error) } = error as { code?: string; message?: string }
    const isOfProxy = /proxy/i.test(message)
    const isFault = error instanceof HttpFault
    // What a proxy says is no word of the service.
    if (isFault && error.kind === 'protocol' && !isOfProxy)
      return new TallyError('CACHE_PROTOCOL', `Cannot ${what}: ${printable(message)}`)
    // Its errors carry its URL, and that may carry a password; the words of a fault are our own.
    const reason =
      isOfProxy && !isFault ? `the proxy refused (${code ?? 'no code'})` : printable(code ?? message)
    return new TallyError('CACHE_UNAVAILABLE', `Cannot ${what}: ${reason}`)
  }
}
