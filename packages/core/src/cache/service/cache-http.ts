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
  /** The action, as in "Cannot <what>". */
  readonly what: string
}

/** Milliseconds: from the end of the request to the head of the response, and between two pieces of a body. */
export interface CacheTimeouts {
  readonly headers: number
  readonly idle: number
}

const responseBytes = 64 * 1024
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
  /** Aborted when the step is stopped and when this client is closed: abandoned requests continue until then. */
  readonly signal: AbortSignal

  constructor(
    { proxyFor, signal }: Pick<RouteOptions, 'proxyFor' | 'signal'>,
    { headers, idle }: CacheTimeouts,
  ) {
    this.#proxyFor = proxyFor
    this.signal = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal
    this.#connections = new Connections<CacheRequest>({
      timeouts: { headers, idle },
      connections: mostConnections,
      explain: (error, request) => this.#failure(error, request),
    })
  }

  /** The response; for status 200 and 206 its body is still to be read. */
  async open(request: CacheRequest): Promise<RelayReply> {
    return relay(this.#connections, this.#completed(request), { wanted: [200, 206], waiting: waitingBytes })
  }

  /** The whole response, of at most 64 KiB, which must arrive within four times the idle timeout. */
  async send(request: CacheRequest): Promise<Collected> {
    const over = () => new TallyError('CACHE_PROTOCOL', `Cannot ${request.what}: the answer is too long`)
    return collect(this.#connections, this.#completed(request), {
      response: responseBytes,
      refusal: responseBytes,
      over,
    })
  }

  close(): void {
    this.#closing.abort()
    this.#connections.close()
  }

  #completed(request: CacheRequest): CacheRequest {
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
    // A response of a proxy says nothing about the service.
    if (isFault && error.kind === 'protocol' && !isOfProxy)
      return new TallyError('CACHE_PROTOCOL', `Cannot ${what}: ${printable(message)}`)
    // Errors of a proxy contain its URL, which may contain a password; the text of an HttpFault is our own.
    const reason =
      isOfProxy && !isFault ? `the proxy refused (${code ?? 'no code'})` : printable(code ?? message)
    return new TallyError('CACHE_UNAVAILABLE', `Cannot ${what}: ${reason}`)
  }
}
