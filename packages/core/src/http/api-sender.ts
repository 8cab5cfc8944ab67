import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import type { HttpRequest, HttpResponse, Send } from './http-client.ts'
import { againIn, backoff, isPassing, retryAfter, retryAfterBudgetMs, retrying } from './retry.ts'

interface ApiSenderOptions {
  /** Sends a request once, through the right proxy and with the right trust. */
  readonly send: Send
  /** Attempts per request, at least 1. */
  readonly tries: number
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly retried?: (message: string) => void
}

/**
 * Sends requests to web APIs other than the registry API: retries when the server is busy or broken, and honours
 * requested pauses. The response is final. Throws RATE_LIMITED for a pause over five minutes, and the error of the last
 * attempt.
 */
export function apiSender({ send, tries, now, random, sleep, retried }: ApiSenderOptions): Send {
  return request =>
    retrying(() => send(request), {
      tries,
      budgetMs: retryAfterBudgetMs,
      passing: 'REGISTRY_UNAVAILABLE',
      isPassing: isBusy,
      requestedPause: response => pauseOf(response, now()),
      pause: attempt => backoff(attempt, random),
      sleep,
      signal: request.signal,
      pausing({ value, failure }, ms) {
        const state = failure ? printable(failure.message) : `status ${value.status}`
        retried?.(`${request.method} ${request.url.host}: ${state}, ${againIn(ms)}`)
      },
      last({ value, failure }, tooLong) {
        if (tooLong !== undefined) throw overBudget(request, tooLong)
        if (failure) throw failure
        return value
      },
    })
}

/** GitHub also responds with 403 when a rate limit is hit; the headers then say when to retry. */
function isBusy(response: HttpResponse): boolean {
  return isPassing(response.status) || (response.status === 403 && isLimit(response))
}

function isLimit({ headers }: HttpResponse): boolean {
  return headers.get('x-ratelimit-remaining') === '0' || headers.get('retry-after') !== undefined
}

/** Milliseconds that the response asks to wait: Retry-After, or GitHub's `x-ratelimit-reset` in seconds since 1970. */
function pauseOf({ headers }: HttpResponse, now: number): number | undefined {
  const ms = retryAfter(headers.get('retry-after'), now)
  if (ms !== undefined || headers.get('x-ratelimit-remaining') !== '0') return ms
  const reset = headers.get('x-ratelimit-reset') ?? ''
  return /^\d{1,12}$/.test(reset) ? Math.max(0, Number(reset) * 1000 - now) : undefined
}

function overBudget({ url }: HttpRequest, ms: number): TallyError {
  const state = `${url.host} asks to wait ${Math.ceil(ms / 60_000)} minutes`
  return new TallyError(
    'RATE_LIMITED',
    `Cannot go on: ${state}, expected at most ${retryAfterBudgetMs / 60_000}`,
  )
}
