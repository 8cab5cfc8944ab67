import http from 'node:http'
import https from 'node:https'
import type { Bytes } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import { refuseSwitch } from '../http/protocol-switch.ts'
import { type EngineAddress, formatEngineAddress } from './engine-address.ts'
import { asAnswer, connectionProblem, engineRefusal } from './engine-problem.ts'
import { startUpload } from './engine-upload.ts'
import { negotiate } from './engine-version.ts'

/** A request to the Engine API. */
export interface EngineRequest {
  /** What is being done, for messages: "load an image". */
  readonly action: string
  readonly method: 'GET' | 'POST' | 'DELETE' | 'HEAD'
  /** Below the version: `/images/json`. */
  readonly path: string
  /** Undefined values are left out, lists repeat the name. */
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, unless it is bytes. */
  readonly json?: unknown
  readonly bytes?: Bytes
  /** Milliseconds of silence after which the engine counts as stuck; the connection's own when absent. */
  readonly patience?: number
  /** In place of the connection's own: what is cleaned up is so after a stop as well. */
  readonly signal?: AbortSignal | undefined
}

export interface EngineConnectionOptions {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds of silence, for requests that name no other. */
  readonly patience?: number
  /** As DOCKER_API_VERSION has it; asked of the engine when absent. */
  readonly version?: string | undefined
}

const errorBytes = 64 * 1024
const answerBytes = 64 * 1024 * 1024
const standardPatience = 120_000
const agentOptions = { keepAlive: true, maxSockets: 16 }

/** A client of one Docker engine's API, at the newest version both sides know. */
export class EngineConnection implements Disposable {
  /** The API's version, such as `1.41`; empty before it is settled. */
  readonly version: string
  readonly place: string
  readonly #address: EngineAddress
  readonly #options: EngineConnectionOptions
  readonly #agent: http.Agent

  private constructor(address: EngineAddress, options: EngineConnectionOptions, version: string) {
    this.version = version
    this.place = formatEngineAddress(address)
    this.#address = address
    this.#options = options
    const secure = address.kind === 'tcp' && address.tls
    this.#agent = secure ? new https.Agent(agentOptions) : new http.Agent(agentOptions)
  }

  /** Connects and settles the version. Throws ENGINE_UNAVAILABLE, ENGINE_DENIED, ENGINE_FAILED. */
  static async open(
    address: EngineAddress,
    options: EngineConnectionOptions = {},
  ): Promise<EngineConnection> {
    using first = new EngineConnection(address, options, '')
    const action = 'reach the Docker engine'
    const headers = await first.ask({ action, method: 'GET', path: '/_ping' })
    return new EngineConnection(address, options, negotiate(headers['api-version'], options.version))
  }

  /** The answer's headers once its body, of no use, was read. */
  async ask(request: EngineRequest): Promise<http.IncomingHttpHeaders> {
    const { headers } = await this.#whole(request, errorBytes)
    return headers
  }

  /** The answer, read as JSON; undefined for an empty one. Throws ENGINE_*, NOT_FOUND, CANCELLED. */
  async json(request: EngineRequest): Promise<unknown> {
    const { body } = await this.#whole(request, answerBytes)
    return asAnswer(request.action, () =>
      body.byteLength === 0 ? undefined : JSON.parse(body.toString('utf8')),
    )
  }

  /** Sends the request's bytes and gives the answer's body as it comes. Throws what the bytes' source throws, ENGINE_*, NOT_FOUND, CANCELLED. */
  async *stream(request: EngineRequest): Bytes {
    const sent = this.#begin(request)
    const answered = this.#answer(sent, request)
    const upload = request.bytes && startUpload(sent, request.bytes)
    if (!upload) sent.end(request.json === undefined ? undefined : JSON.stringify(request.json))
    let answer: http.IncomingMessage | undefined
    try {
      answer = await answered
      await refuse(request.action, answer)
      for await (const chunk of answer as AsyncIterable<Buffer>) yield chunk
    } catch (error) {
      throw upload?.fault() ?? connectionProblem(request.action, this.place, error)
    } finally {
      if (!sent.writableFinished || !answer?.complete) sent.destroy()
      await upload?.ended
    }
  }

  /** Ends idle connections. */
  close(): void {
    this.#agent.destroy()
  }

  [Symbol.dispose](): void {
    this.close()
  }

  async #whole(
    request: EngineRequest,
    limit: number,
  ): Promise<{ headers: http.IncomingHttpHeaders; body: Buffer }> {
    const sent = this.#begin(request)
    const answered = this.#answer(sent, request)
    sent.end(request.json === undefined ? undefined : JSON.stringify(request.json))
    try {
      const answer = await answered
      await refuse(request.action, answer)
      return { headers: answer.headers, body: await readAll(answer, limit, request.action) }
    } catch (error) {
      throw connectionProblem(request.action, this.place, error)
    }
  }

  #begin({ method, path, query = {}, headers = {}, json, ...own }: EngineRequest): http.ClientRequest {
    const address = this.#address
    const search = searchOf(query)
    const { signal = this.#options.signal } = own
    const options = {
      method,
      agent: this.#agent,
      path: `${this.version && `/v${this.version}`}${path}${search}`,
      headers: {
        // A socket has no host name; over TLS the header would decide whose certificate is expected.
        ...(address.kind === 'socket' ? { host: 'docker' } : {}),
        ...headers,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(signal ? { signal } : {}),
    }
    if (address.kind === 'socket') return http.request({ ...options, socketPath: address.path })
    const { host, port, tls } = address
    if (!tls) return http.request({ ...options, host, port })
    const { ca, cert, key, verify } = tls
    return https.request({ ...options, host, port, ca, cert, key, rejectUnauthorized: verify })
  }

  #answer(sent: http.ClientRequest, { action, patience }: EngineRequest): Promise<http.IncomingMessage> {
    const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>()
    const limit = patience ?? this.#options.patience ?? standardPatience
    sent.setTimeout(limit, () => sent.destroy(this.#silent(action, limit)))
    refuseSwitch(sent, does => new TallyError('ENGINE_FAILED', `Cannot ${action}: the engine ${does}`))
    sent.on('response', resolve)
    sent.on('error', reject)
    return promise
  }

  #silent(action: string, limit: number): TallyError {
    const message = `Cannot ${action}: the engine at ${this.place} was silent for ${limit / 1000} s`
    return new TallyError('ENGINE_FAILED', message)
  }
}

function searchOf(query: EngineRequest['query'] & {}): string {
  const given = Object.entries(query).flatMap(([name, value = []]) =>
    (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
  )
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

/** Throws for statuses from 300 on; the Engine API redirects nowhere. */
async function refuse(action: string, answer: http.IncomingMessage): Promise<void> {
  const { statusCode = 0 } = answer
  if (statusCode < 300 || statusCode === 304) return
  throw engineRefusal(action, statusCode, await readAll(answer, errorBytes))
}

async function readAll(answer: http.IncomingMessage, limit: number, action?: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size <= limit) continue
    answer.destroy()
    if (action === undefined) break
    throw new TallyError(
      'ENGINE_FAILED',
      `Cannot ${action}: the engine's answer is larger than ${limit} bytes`,
    )
  }
  return Buffer.concat(chunks).subarray(0, limit)
}
