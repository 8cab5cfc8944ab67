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

/** How hosts that the registry sends us to are connected to, and asked for a token of their own. */
export interface Foreign {
  endpoint(url: URL, registry: URL): Promise<Endpoint>
  auth(url: URL, registry: URL): RegistryAuth
}

interface HostOptions {
  readonly origin: URL
  readonly endpoint: Endpoint
  readonly auth: RegistryAuth
  readonly foreign: Foreign
  /** Tries per request, at least 1. */
  readonly tries: number
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Told of retries, and of what the registry warns of. */
  readonly note?: (message: string) => void
  /** Takes note of each request until its answer is there. */
  readonly waits?: Waits
}

const maxHops = 10
/** Clocks that are kept by NTP are within a second of each other. */
const newTokenPauseMs = 2_000

/** Asks one registry: authorisation, redirects, retries and the pause after a 429 are the same for every request. */
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

  /** Returns any answer that asking again would not change; throws RATE_LIMITED and what the last try threw. */
  send<T extends HttpReply>(ask: RegistryRequest, receiver: Receiver<T>): Promise<T> {
    return this.#tried(ask, async () => {
      const { reply, foreign } = await this.#hops(ask, receiver)
      // A signed URL may run out between the redirect and its use; the registry gives a fresh one. Some are not for HEAD at all.
      const expired = foreign && ask.method !== 'HEAD' && (reply.status === 400 || reply.status === 403)
      return { reply, again: expired }
    })
  }

  /** The same for `work` of several requests, each asked by `once`, that is begun anew by its own rules at every try. */
  persist<T extends HttpReply>(ask: RegistryRequest, work: (attempt: number) => Promise<T>): Promise<T> {
    return this.#tried(ask, async attempt => ({ reply: await work(attempt), again: false }))
  }

  /** Asks without a second try, but for authorisation and redirects. */
  async once<T extends HttpReply>(ask: RegistryRequest, receiver: Receiver<T>): Promise<T> {
    return (await this.#hops(ask, receiver)).reply
  }

  async #tried<T extends HttpReply>(
    ask: RegistryRequest,
    work: (attempt: number) => Promise<Outcome<T>>,
  ): Promise<T> {
    const { now, random, sleep, tries } = this.#options
    const attempted = async (attempt: number) => {
      await this.#pause.wait(ask.signal)
      return work(attempt)
    }
    const { reply } = await retrying(attempted, {
      tries,
      budgetMs: retryAfterBudgetMs,
      passing: 'REGISTRY_UNAVAILABLE',
      isPassing: ({ reply, again }) => again || isPassing(reply.status),
      asked: ({ reply }) => retryAfter(reply.headers.get('retry-after'), now()),
      pause: attempt => backoff(attempt, random),
      sleep,
      signal: ask.signal,
      again: (tried, ms, asked) => this.#notePause(ask, tried, { ms, asked }),
      last({ value, failure }, tooLong) {
        if (failure) throw failure
        if (tooLong !== undefined) throw overBudget(ask, value.reply, tooLong)
        throw problem(ask.action, value.reply)
      },
    })
    return reply
  }

  #notePause(
    ask: RegistryRequest,
    { value, failure }: Tried<Outcome<HttpReply>>,
    { ms, asked }: { readonly ms: number; readonly asked: boolean },
  ): void {
    if (asked || value?.reply.status === 429) this.#pause.hold(ms)
    ask.retried?.()
    const state = failure ? printable(failure.message) : `status ${value.reply.status}`
    this.#options.note?.(`${ask.action}: ${state}, ${againIn(ms)}`)
  }

  async #hops<T extends HttpReply>(
    ask: RegistryRequest,
    receiver: Receiver<T>,
  ): Promise<{ reply: T; foreign: boolean }> {
    using _ = this.#options.waits?.begin(ask.action)
    let url = new URL(ask.path, this.origin)
    let left = url.origin !== this.origin.origin
    if (left) this.#checkTarget(url, ask)
    for (let hop = 0; hop < maxHops; hop++) {
      const reply = left ? await this.#away(url, ask, receiver) : await this.#renewing(url, ask, receiver)
      if (reply.status >= 400 && !left) rememberLogin(reply.headers, await this.auth.asker(ask), ask.method)
      const location = redirection(ask.method, reply)
      if (location === undefined) return { reply, foreign: left }
      url = this.#target(location, url, ask)
      left ||= url.origin !== this.origin.origin
    }
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${ask.action}: more than ${maxHops} redirects`)
  }

  /** A login that has expired is renewed once; some registries (Amazon ECR) say it with 403 or 400 in place of 401. */
  async #renewing<T extends HttpReply>(url: URL, ask: RegistryRequest, receiver: Receiver<T>): Promise<T> {
    const reply = await this.#home(url, ask, receiver)
    if (!saysExpired(reply) || !(await this.auth.renewed(ask))) return reply
    this.#options.note?.(`${ask.action}: the login has expired, trying again with a new one`)
    return this.#home(url, ask, receiver)
  }

  /**
   * A hop to the registry itself: the only place its credentials go. A token that was just issued and is refused may be ahead of the
   * registry's clock: one more is asked for, and used after a pause. Throws UNAUTHENTICATED when that is refused too.
   */
  async #home<T extends HttpReply>(url: URL, ask: RegistryRequest, receiver: Receiver<T>): Promise<T> {
    const { endpoint, sleep, note, now } = this.#options
    const { method } = ask
    let authorization = await this.auth.authorization(ask)
    let isPaused = false
    for (let issued = 0; ; issued++) {
      const reply = await receiver.receive({
        method,
        url,
        headers: withAuthorization(ask.headers, authorization),
        endpoint,
      })
      for (const warning of this.#warnings.fresh(reply.headers)) note?.(warning)
      if (reply.status !== 401 || (issued === 2 && !isPaused)) return reply
      if (isPaused) {
        rememberLogin(reply.headers, await this.auth.asker(ask), method)
        throw newTokenRefused(ask, reply, now())
      }
      const next = await this.auth.challenged(reply.headers, ask, authorization)
      isPaused = issued === 1 && (await this.auth.mayBeEarly(reply.headers, ask))
      if (next === undefined && !isPaused) return reply
      authorization = next ?? authorization
      if (!isPaused) continue
      note?.(`${ask.action}: a new token was refused, trying again in ${newTokenPauseMs / 1000} s`)
      await sleep(newTokenPauseMs, ask.signal)
    }
  }

  /** A hop to a host the registry named: without credentials; a challenge there is answered once, anonymously. */
  async #away<T extends HttpReply>(url: URL, ask: RegistryRequest, receiver: Receiver<T>): Promise<T> {
    const endpoint = await this.#options.foreign.endpoint(url, this.origin)
    const plain = { method: ask.method, url, endpoint }
    const reply = await receiver.receive({ ...plain, headers: { ...ask.headers } })
    if (reply.status !== 401) return reply
    const authorization = await this.#options.foreign
      .auth(url, this.origin)
      .challenged(reply.headers, ask, undefined)
    return authorization === undefined
      ? reply
      : receiver.receive({ ...plain, headers: withAuthorization(ask.headers, authorization) })
  }

  #target(location: string, from: URL, ask: RegistryRequest): URL {
    const url = URL.parse(location, from.href)
    if (!url)
      throw new TallyError(
        'REGISTRY_PROTOCOL',
        `Cannot ${ask.action}: redirected to something that is no URL`,
      )
    this.#checkTarget(url, ask)
    return url
  }

  #checkTarget(url: URL, ask: RegistryRequest): void {
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && this.origin.protocol === 'http:')
    if (safe && !url.username && !url.password) return
    throw new TallyError(
      'UNSAFE_TARGET',
      `Cannot ${ask.action}: ${this.origin.host} points to ${printableUrl(url)}, expected https`,
    )
  }
}

/** What a try gave, and whether to try again whatever its status. */
interface Outcome<T> {
  readonly reply: T
  readonly again: boolean
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

function newTokenRefused(ask: RegistryRequest, reply: HttpReply, now: number): TallyError {
  const { code, message, details, hint } = problem(ask.action, reply)
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

function overBudget(ask: RegistryRequest, reply: HttpReply, asked: number): TallyError {
  const minutes = Math.ceil(asked / 60_000)
  const until = asked > 48 * 3_600_000 ? 'more than two days' : `${minutes} minutes`
  const cause = problem(ask.action, reply)
  const limits = rateLimit(reply.headers)
  const message = `Cannot ${ask.action}: the registry asks to wait ${until}${limits ? ` (${limits})` : ''}`
  return new TallyError('RATE_LIMITED', message, { cause })
}
