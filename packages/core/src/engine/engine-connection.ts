import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import { collect } from '../http/collect.ts'
import { Connections, type OutgoingRequest } from '../http/connections.ts'
import type { Endpoint } from '../http/endpoint.ts'
import type { Timeouts } from '../http/http-exchange.ts'
import type { HttpHeaders } from '../http/http-headers.ts'
import { relay } from '../http/relay.ts'
import { type EngineAddress, formatEngineAddress } from './engine-address.ts'
import { asAnswer, connectionProblem, engineRefusal } from './engine-problem.ts'
import { negotiate } from './engine-version.ts'

/** A request to the Engine API. */
export interface EngineRequest {
  /** The action, for messages: "load an image". */
  readonly action: string
  readonly method: 'GET' | 'POST' | 'DELETE' | 'HEAD'
  /** The path below the version: `/images/json`. */
  readonly path: string
  /** Undefined values are omitted; lists repeat the name. */
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  /** The body to send as JSON; `bytes` is the body of `stream`. */
  readonly json?: unknown
  readonly bytes?: Bytes
  /** Milliseconds of silence after which the engine counts as stalled; defaults to those of the connection. */
  readonly patience?: number
  /** Replaces the connection's own signal, so that requests that clean up are sent after a stop as well. */
  readonly signal?: AbortSignal | undefined
}

export interface EngineConnectionOptions {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds of silence, for requests that name none. Defaults to 120 s. */
  readonly patience?: number
  /** The API version, as in DOCKER_API_VERSION; negotiated with the engine when absent. */
  readonly version?: string | undefined
}

/** An HTTP request with its action, for messages. */
interface ActingRequest extends OutgoingRequest {
  readonly action: string
}

const errorBytes = 64 * 1024
const responseBytes = 64 * 1024 * 1024
/** Maximum bytes of a body that wait to be read: progress lines are few and short; image archives are written to files. */
const waitingBytes = 256 * 1024
const standardPatience = 120_000
const mostConnections = 16
/** Statuses of success; the Engine API has no redirects. */
const done = [200, 201, 202, 204, 304]

/** A client of one Docker engine's API, at the newest version that both sides support. */
export class EngineConnection implements Disposable {
  /** The API version, such as `1.41`; empty before it is negotiated. */
  readonly version: string
  readonly address: string
  readonly #origin: string
  readonly #endpoint: Endpoint
  readonly #options: EngineConnectionOptions
  readonly #connections: Connections<ActingRequest>

  private constructor(address: EngineAddress, options: EngineConnectionOptions, version: string) {
    this.version = version
    this.address = formatEngineAddress(address)
    const { origin, endpoint } = routeTo(address)
    this.#origin = origin
    this.#endpoint = endpoint
    this.#options = options
    this.#connections = new Connections<ActingRequest>({
      timeouts: timeoutsFor(options.patience ?? standardPatience),
      connections: mostConnections,
      explain: (error, { action, signal }) => connectionProblem(action, this.address, { error, signal }),
    })
  }

  /** Connects and negotiates the version. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
  static async open(
    address: EngineAddress,
    options: EngineConnectionOptions = {},
  ): Promise<EngineConnection> {
    using first = new EngineConnection(address, options, '')
    const action = 'reach the Docker engine'
    const headers = await first.ask({ action, method: 'GET', path: '/_ping' })
    return new EngineConnection(address, options, negotiate(headers.get('api-version'), options.version))
  }

  /** Sends a request whose response body is not needed; returns the headers. Throws ENGINE_*, NOT_FOUND, CANCELLED. */
  async ask(request: EngineRequest): Promise<HttpHeaders> {
    const { headers } = await this.#whole(request, errorBytes)
    return headers
  }

  /** The response parsed as JSON; undefined for an empty one. Throws ENGINE_*, NOT_FOUND, CANCELLED. */
  async json(request: EngineRequest): Promise<unknown> {
    const text = await this.text(request)
    return asAnswer(request.action, () => (text === '' ? undefined : JSON.parse(text)))
  }

  /** The response's text. Throws ENGINE_*, NOT_FOUND, CANCELLED. */
  async text(request: EngineRequest): Promise<string> {
    const { body } = await this.#whole(request, responseBytes)
    return body.toString('utf8')
  }

  /**
   * Sends the request's bytes and yields the response body as it arrives. Throws the errors of `bytes`, ENGINE_*,
   * NOT_FOUND, CANCELLED.
   */
  async *stream(request: EngineRequest): Bytes {
    const upload = request.bytes && new EngineUpload(request.bytes)
    const httpRequest = { ...this.#httpRequest(request), ...(upload && { body: upload }) }
    try {
      const reply = await relay(this.#connections, httpRequest, { wanted: done, waiting: waitingBytes })
      if (!reply.body) throw engineRefusal(request.action, reply.status, reply.text)
      // Pieces are copied: archives are piped into files, which keep pieces until they are written.
      for await (const piece of reply.body) yield Buffer.from(piece)
    } finally {
      await upload?.ended
    }
  }

  /** Closes all connections. */
  close(): void {
    this.#connections.close()
  }

  [Symbol.dispose](): void {
    this.close()
  }

  async #whole(request: EngineRequest, limit: number): Promise<{ headers: HttpHeaders; body: Buffer }> {
    const { action } = request
    const over = () =>
      new TallyError('ENGINE_FAILED', `Cannot ${action}: the engine's answer is larger than ${limit} bytes`)
    const limits = { response: limit, refusal: errorBytes, over }
    const { status, headers, body } = await collect(this.#connections, this.#httpRequest(request), limits)
    if (!done.includes(status)) throw engineRefusal(action, status, body)
    return { headers, body }
  }

  #httpRequest({
    action,
    method,
    path,
    query = {},
    headers = {},
    json,
    ...own
  }: EngineRequest): ActingRequest {
    const { signal = this.#options.signal, patience } = own
    return {
      action,
      method,
      url: new URL(`${this.#origin}${this.version && `/v${this.version}`}${path}${searchOf(query)}`),
      headers: { ...headers, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
      body: json === undefined ? undefined : Buffer.from(JSON.stringify(json)),
      endpoint: this.#endpoint,
      signal,
      isRepeatable: method === 'GET' || method === 'HEAD',
      ...(patience !== undefined && { timeouts: timeoutsFor(patience) }),
    }
  }
}

/** The origin and endpoint of an address. A socket has no host name; over TLS the certificate must name the host. */
function routeTo(address: EngineAddress): { origin: string; endpoint: Endpoint } {
  if (address.kind === 'socket') return { origin: 'http://docker', endpoint: { socketPath: address.path } }
  const { host, port, tls } = address
  const name = host.includes(':') ? `[${host}]` : host
  if (!tls) return { origin: `http://${name}:${port}`, endpoint: {} }
  return { origin: `https://${name}:${port}`, endpoint: { tls: { ...tls, isOnlyCa: true } } }
}

/** Timeouts without a least progress: a load may report one line in minutes, so only silence counts as stalled. */
function timeoutsFor(patience: number): Timeouts {
  return { headers: patience, idle: patience, least: { bytes: 0, ms: patience } }
}

function searchOf(query: EngineRequest['query'] & {}): string {
  const given = Object.entries(query).flatMap(([name, value = []]) =>
    (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
  )
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

/** A request body that reports its end, as the request may not end before the source of its bytes does. */
class EngineUpload {
  readonly #bytes: Bytes
  #ended: Promise<void> = Promise.resolve()

  constructor(bytes: Bytes) {
    this.#bytes = bytes
  }

  /** Resolves when no more bytes are read, for whatever reason. */
  get ended(): Promise<void> {
    return this.#ended
  }

  async *open(): Bytes {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#ended = promise
    try {
      yield* this.#bytes
    } finally {
      resolve()
    }
  }
}
