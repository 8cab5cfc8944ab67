import http from 'node:http'
import https from 'node:https'
import type { Bytes } from '../../content/store.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import { refuseSwitch } from '../../http/protocol-switch.ts'
import { sendBytes } from '../../http/send-bytes.ts'
import { printable } from '../../text/printable.ts'
import type { RouteOptions } from './cache-route.ts'

/** One request; the body is sent as it comes, `size` bytes of it. */
export interface CacheRequest {
  readonly method: string
  /** May hold a signature, so it never enters a message; `what` does. */
  readonly url: URL
  /** What is asked for, as in "Cannot <what>". */
  readonly what: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: { readonly size: number; open(): Bytes } | undefined
}

/** An answer whose body is still to be read, or destroyed. */
export interface CacheAnswer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: http.IncomingMessage
}

/** Milliseconds: until an answer begins after the request was sent, and between two pieces on their way. */
export interface CacheTimeouts {
  readonly answer: number
  readonly idle: number
}

const answerBytes = 64 * 1024

/** Node's HTTP client for the cache: kept connections, the proxy that fits the URL, no redirects. Failures are CACHE_UNAVAILABLE. */
export class CacheHttp {
  readonly #agents = new Map<string, http.Agent>()
  readonly #proxyFor: RouteOptions['proxyFor']
  readonly #timeouts: CacheTimeouts
  readonly #closing = new AbortController()
  /** Aborted when the step is stopped and when this client is closed: what was given up goes on in the background until then. */
  readonly signal: AbortSignal

  constructor({ proxyFor, signal }: Pick<RouteOptions, 'proxyFor' | 'signal'>, timeouts: CacheTimeouts) {
    this.#proxyFor = proxyFor
    this.#timeouts = timeouts
    this.signal = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal
  }

  /** The answer's head; a connection that died while it was kept is replaced once. */
  async open(request: CacheRequest): Promise<CacheAnswer> {
    try {
      return await this.#attempt(request)
    } catch (error) {
      if (!(error instanceof StaleConnection)) throw this.#failure(request, error)
    }
    return this.#attempt(request).catch((error: unknown) => {
      throw this.#failure(request, error)
    })
  }

  /** The whole answer, at most 64 KiB of it, within four times the silence that is allowed between two pieces. */
  async send(
    request: CacheRequest,
  ): Promise<{ status: number; headers: CacheAnswer['headers']; text: string }> {
    const { status, headers, body } = await this.open(request)
    const chunks: Buffer[] = []
    let size = 0
    const whole = setTimeout(() => void body.destroy(new Error('no end')), 4 * this.#timeouts.idle)
    try {
      for await (const chunk of body as AsyncIterable<Buffer>) {
        chunks.push(chunk)
        size += chunk.byteLength
        if (size > answerBytes) break
      }
    } catch (error) {
      throw this.#failure(request, error)
    } finally {
      clearTimeout(whole)
    }
    return { status, headers, text: Buffer.concat(chunks).toString('utf8', 0, answerBytes) }
  }

  close(): void {
    this.#closing.abort()
    for (const agent of this.#agents.values()) agent.destroy()
  }

  /** One pool for each protocol and proxy. */
  #agentFor(url: URL): http.Agent {
    const proxy = this.#proxyFor(url)
    const key = `${url.protocol} ${proxy}`
    const known = this.#agents.get(key)
    if (known) return known
    const { Agent } = url.protocol === 'https:' ? https : http
    const proxyEnv = proxy ? { HTTP_PROXY: proxy, HTTPS_PROXY: proxy } : {}
    const agent = new Agent({ keepAlive: true, maxSockets: 24, proxyEnv })
    this.#agents.set(key, agent)
    return agent
  }

  #attempt(request: CacheRequest): Promise<CacheAnswer> {
    const { method, url, headers = {}, body } = request
    const client = url.protocol === 'https:' ? https : http
    const agent = this.#agentFor(url)
    const length = { 'content-length': String(body?.size ?? 0) }
    const { promise, resolve, reject } = Promise.withResolvers<CacheAnswer>()
    const outgoing = client.request(url, {
      method,
      agent,
      headers: body || method !== 'GET' ? { ...headers, ...length } : headers,
      signal: this.signal,
    })
    const deadline = setTimeout(() => outgoing.destroy(new Error('no answer')), this.#timeouts.answer)
    refuseSwitch(outgoing, does => unfit(request, does))
    outgoing.on('response', answer => {
      clearTimeout(deadline)
      answer.setTimeout(this.#timeouts.idle, () => void answer.destroy(new Error('silence')))
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: answer })
    })
    outgoing.on('error', error => {
      clearTimeout(deadline)
      reject(outgoing.reusedSocket && isReset(error) ? new StaleConnection() : error)
    })
    const goesOn = () => {
      deadline.refresh()
      return true
    }
    if (body) void sendBytes(body.open(), outgoing, goesOn).catch((error: Error) => outgoing.destroy(error))
    else outgoing.end()
    return promise
  }

  #failure({ what }: CacheRequest, error: unknown): unknown {
    if (isTallyError(error, 'INPUT_INVALID')) return new TallyError('CACHE_UNAVAILABLE', error.message)
    if (isTallyError(error)) return error
    if (this.signal.aborted) return new TallyError('CANCELLED', `Stopped: ${what}`)
    const { code, message = String(error) } = error as { code?: string; message?: string }
    // A proxy's error carries its URL, and that may carry a password.
    const reason = /proxy/i.test(message)
      ? `the proxy refused (${code ?? 'no code'})`
      : printable(code ?? message)
    return new TallyError('CACHE_UNAVAILABLE', `Cannot ${what}: ${reason}`)
  }
}

function unfit({ what }: CacheRequest, does: string): TallyError {
  return new TallyError('CACHE_PROTOCOL', `Cannot ${what}: the service ${does}`)
}

class StaleConnection extends Error {}

function isReset({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE'
}
