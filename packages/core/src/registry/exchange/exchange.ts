import { TallyError } from '../../errors.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import type { HttpReply } from '../../http/http-exchange.ts'
import {
  againIn,
  backoff,
  HostPause,
  isPassing,
  retryAfter,
  retryAfterBudgetMs,
  retrying,
  type Tried,
} from '../../http/retry.ts'

import { printable, printableUrl } from '../../text/printable.ts'
import { rememberLogin } from '../auth/login-used.ts'
import { problem, rateLimit, saysExpired } from '../auth/problem.ts'
import type { RegistryAuth } from '../auth/registry-auth.ts'
import type { Receiver, RegistryRequest } from './request.ts'
import type { Waits } from './waits.ts'
import { RegistryWarnings } from './warnings.ts'

/** The connection and authentication rules for hosts that the registry redirects to. */
export interface Foreign {
  endpoint(url: URL, registry: URL): Promise<Endpoint>
  auth(url: URL, registry: URL): RegistryAuth
}

interface HostOptions {
  readonly origin: URL
  readonly endpoint: Endpoint
  readonly auth: RegistryAuth
  readonly foreign: Foreign
  /** Attempts per request, at least 1. */
  readonly tries: number
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Receives notes about retries and the registry's warnings. */
  readonly note?: (message: string) => void
  /** Records each request until its response has arrived. */
  readonly waits?: Waits
}

const maxHops = 10
/** Clocks synchronised by NTP are within a second of each other. */
const newTokenPauseMs = 2_000

/** Sends requests to one registry, all with the same authorisation, redirects, retries and pauses after a 429. */
export class RegistryHost {
  readonly origin: URL
  readonly auth: RegistryAuth
  readonly #options: HostOptions
  readonly #pause: HostPause
  readonly #warnings: RegistryWarnings

  constructor(options: HostOptions) {
    this.#options = options
    this.origin = options.origin
    this.auth = options.auth
    this.#pause = new HostPause(options.now)
    this.#warnings = new RegistryWarnings(options.origin.host)
  }

  /** Returns any response that a retry would not change. Throws RATE_LIMITED, and the error of the last attempt. */
  send<T extends HttpReply>(request: RegistryRequest, receiver: Receiver<T>): Promise<T> {
    return this.#withRetries(request, async () => {
      const { reply, foreign } = await this.#hops(request, receiver)
      // A signed URL may expire between the redirect and its use; the registry issues a new one. Some are not valid for
      // HEAD at all.
      const expired = foreign && request.method !== 'HEAD' && (reply.status === 400 || reply.status === 403)
      return { reply, retry: expired }
    })
  }

  /**
   * Like `send`, for `work` of several requests, each sent with `once`: every attempt starts it again by its own rules.
   */
  persist<T extends HttpReply>(request: RegistryRequest, work: (attempt: number) => Promise<T>): Promise<T> {
    return this.#withRetries(request, async attempt => ({ reply: await work(attempt), retry: false }))
  }

  /** Sends a request without retries, except for authorisation and redirects. */
  async once<T extends HttpReply>(request: RegistryRequest, receiver: Receiver<T>): Promise<T> {
    return (await this.#hops(request, receiver)).reply
  }

  async #withRetries<T extends HttpReply>(
    request: RegistryRequest,
    work: (attempt: number) => Promise<Outcome<T>>,
  ): Promise<T> {
    const { now, random, sleep, tries } = this.#options
    const attempted = async (attempt: number) => {
      await this.#pause.wait(request.signal)
      return work(attempt)
    }
    const { reply } = await retrying(attempted, {
      tries,
      budgetMs: retryAfterBudgetMs,
      passing: 'REGISTRY_UNAVAILABLE',
      isPassing: ({ reply, retry }) => retry || isPassing(reply.status),
      requestedPause: ({ reply }) => retryAfter(reply.headers.get('retry-after'), now()),
      pause: attempt => backoff(attempt, random),
      sleep,
      signal: request.signal,
      pausing: (tried, ms, isRequested) => this.#notePause(request, tried, { ms, isRequested }),
      last({ value, failure }, tooLong) {
        if (failure) throw failure
        if (tooLong !== undefined) throw overBudget(request, value.reply, tooLong)
        throw problem(request.action, value.reply)
      },
    })
    return reply
  }

  #notePause(
    request: RegistryRequest,
    { value, failure }: Tried<Outcome<HttpReply>>,
    { ms, isRequested }: { readonly ms: number; readonly isRequested: boolean },
  ): void {
    if (isRequested || value?.reply.status === 429) this.#pause.hold(ms)
    request.retried?.()
    const state = failure ? printable(failure.message) : `status ${value.reply.status}`
    this.#options.note?.(`${request.action}: ${state}, ${againIn(ms)}`)
  }

  async #hops<T extends HttpReply>(
    request: RegistryRequest,
    receiver: Receiver<T>,
  ): Promise<{ reply: T; foreign: boolean }> {
    using _ = this.#options.waits?.begin(request.action)
    let url = new URL(request.path, this.origin)
    let isForeign = url.origin !== this.origin.origin
    if (isForeign) this.#checkTarget(url, request)
    for (let hop = 0; hop < maxHops; hop++) {
      const reply = isForeign
        ? await this.#foreignHop(url, request, receiver)
        : await this.#renewing(url, request, receiver)
      if (reply.status >= 400 && !isForeign)
        rememberLogin(reply.headers, await this.auth.asker(request), request.method)
      const location = redirection(request.method, reply)
      if (location === undefined) return { reply, foreign: isForeign }
      url = this.#target(location, url, request)
      isForeign ||= url.origin !== this.origin.origin
    }
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${request.action}: more than ${maxHops} redirects`)
  }

  /** Renews a login that has expired, once; some registries (Amazon ECR) report that with 403 or 400 in place of 401. */
  async #renewing<T extends HttpReply>(
    url: URL,
    request: RegistryRequest,
    receiver: Receiver<T>,
  ): Promise<T> {
    const reply = await this.#ownHop(url, request, receiver)
    if (!saysExpired(reply) || !(await this.auth.renewed(request))) return reply
    this.#options.note?.(`${request.action}: the login has expired, trying again with a new one`)
    return this.#ownHop(url, request, receiver)
  }

  /**
   * A hop to the registry itself, the only host that its credentials are sent to. A new token that is refused may be
   * ahead of the registry's clock: one more is requested, and used after a pause. Throws UNAUTHENTICATED when that is
   * refused too.
   */
  async #ownHop<T extends HttpReply>(url: URL, request: RegistryRequest, receiver: Receiver<T>): Promise<T> {
    const { endpoint, sleep, note, now } = this.#options
    const { method } = request
    let authorization = await this.auth.authorization(request)
    let isPaused = false
    for (let issued = 0; ; issued++) {
      const reply = await receiver.receive({
        method,
        url,
        headers: withAuthorization(request.headers, authorization),
        endpoint,
      })
      for (const warning of this.#warnings.fresh(reply.headers)) note?.(warning)
      if (reply.status !== 401 || (issued === 2 && !isPaused)) return reply
      if (isPaused) {
        rememberLogin(reply.headers, await this.auth.asker(request), method)
        throw newTokenRefused(request, reply, now())
      }
      const next = await this.auth.challenged(reply.headers, request, authorization)
      isPaused = issued === 1 && (await this.auth.mayBeEarly(reply.headers, request))
      if (next === undefined && !isPaused) return reply
      authorization = next ?? authorization
      if (!isPaused) continue
      note?.(`${request.action}: a new token was refused, trying again in ${newTokenPauseMs / 1000} s`)
      await sleep(newTokenPauseMs, request.signal)
    }
  }

  /** A hop to a host that the registry redirects to, without credentials; a challenge is answered once, anonymously. */
  async #foreignHop<T extends HttpReply>(
    url: URL,
    request: RegistryRequest,
    receiver: Receiver<T>,
  ): Promise<T> {
    const endpoint = await this.#options.foreign.endpoint(url, this.origin)
    const plain = { method: request.method, url, endpoint }
    const reply = await receiver.receive({ ...plain, headers: { ...request.headers } })
    if (reply.status !== 401) return reply
    const authorization = await this.#options.foreign
      .auth(url, this.origin)
      .challenged(reply.headers, request, undefined)
    return authorization === undefined
      ? reply
      : receiver.receive({ ...plain, headers: withAuthorization(request.headers, authorization) })
  }

  #target(location: string, from: URL, request: RegistryRequest): URL {
    const url = URL.parse(location, from.href)
    if (!url)
      throw new TallyError(
        'REGISTRY_PROTOCOL',
        `Cannot ${request.action}: redirected to something that is no URL`,
      )
    this.#checkTarget(url, request)
    return url
  }

  #checkTarget(url: URL, request: RegistryRequest): void {
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && this.origin.protocol === 'http:')
    if (safe && !url.username && !url.password) return
    throw new TallyError(
      'UNSAFE_TARGET',
      `Cannot ${request.action}: ${this.origin.host} points to ${printableUrl(url)}, expected https`,
    )
  }
}

/** The result of one attempt, and whether to retry whatever its status. */
interface Outcome<T> {
  readonly reply: T
  readonly retry: boolean
}

function redirection(method: string, { status, headers }: HttpReply): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  return [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : undefined
}

function withAuthorization(
  headers: RegistryRequest['headers'],
  authorization: string | undefined,
): Record<string, string> {
  return { ...headers, ...(authorization === undefined ? {} : { authorization }) }
}

function newTokenRefused(request: RegistryRequest, reply: HttpReply, now: number): TallyError {
  const { code, message, details, hint } = problem(request.action, reply)
  const difference = Math.round((Date.parse(reply.headers.get('date') ?? '') - now) / 1000)
  const clock =
    Math.abs(difference) >= 2
      ? `the registry's clock is ${Math.abs(difference)} s ${difference > 0 ? 'ahead of' : 'behind'} this machine's`
      : 'the clocks of the registry and its token server may differ'
  const twice = `it refused two new tokens, ${newTokenPauseMs / 1000} s apart`
  return new TallyError(code, `${message}; ${twice}: such a token may not do this, or ${clock}`, {
    details,
    hint,
  })
}

function overBudget(request: RegistryRequest, reply: HttpReply, ms: number): TallyError {
  const minutes = Math.ceil(ms / 60_000)
  const until = ms > 48 * 3_600_000 ? 'more than two days' : `${minutes} minutes`
  const cause = problem(request.action, reply)
  const limits = rateLimit(reply.headers)
  const message = `Cannot ${request.action}: the registry asks to wait ${until}${limits ? ` (${limits})` : ''}`
  return new TallyError('RATE_LIMITED', message, { cause })
}
