import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import type { HttpRequest, HttpResponse, Send } from './http-client.ts'
import { againIn, backoff, isPassing, retryAfter, retryAfterBudgetMs, retrying } from './retry.ts'

interface ApiSenderOptions {
  /** Sends once, over the right proxy and with the right trust. */
  readonly send: Send
  /** Tries per request, at least 1. */
  readonly tries: number
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly retried?: (message: string) => void
}

/**
 * Asks web APIs beside the registries' own: what is busy or broken is asked again, pauses that are asked for are kept to.
 * The answer is final. Throws RATE_LIMITED for a pause over five minutes, and what the last try threw.
 */
export function apiSender({ send, tries, now, random, sleep, retried }: ApiSenderOptions): Send {
  return request =>
    retrying(() => send(request), {
      tries,
      budgetMs: retryAfterBudgetMs,
      passing: 'REGISTRY_UNAVAILABLE',
      isPassing: isBusy,
      asked: answer => pauseOf(answer, now()),
      pause: attempt => backoff(attempt, random),
      sleep,
      signal: request.signal,
      again({ value, failure }, ms) {
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

/** GitHub says 403 for its limits too, and then when to come back. */
function isBusy(answer: HttpResponse): boolean {
  return isPassing(answer.status) || (answer.status === 403 && isLimit(answer))
}

function isLimit({ headers }: HttpResponse): boolean {
  return headers.get('x-ratelimit-remaining') === '0' || headers.get('retry-after') !== undefined
}

/** Milliseconds that the answer asks to wait: Retry-After, or GitHub's `x-ratelimit-reset` in seconds since 1970. */
function pauseOf({ headers }: HttpResponse, now: number): number | undefined {
  const asked = retryAfter(headers.get('retry-after'), now)
  if (asked !== undefined || headers.get('x-ratelimit-remaining') !== '0') return asked
  const reset = headers.get('x-ratelimit-reset') ?? ''
  return /^\d{1,12}$/.test(reset) ? Math.max(0, Number(reset) * 1000 - now) : undefined
}

function overBudget({ url }: HttpRequest, asked: number): TallyError {
  const state = `${url.host} asks to wait ${Math.ceil(asked / 60_000)} minutes`
  return new TallyError(
    'RATE_LIMITED',
    `Cannot go on: ${state}, expected at most ${retryAfterBudgetMs / 60_000}`,
  )
}
