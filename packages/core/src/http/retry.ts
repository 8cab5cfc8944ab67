import { setTimeout as sleep } from 'node:timers/promises'
import { type ErrorCode, isTallyError, TallyError } from '../errors.ts'

const baseMs = 250
const capMs = 30_000
/** The longest total wait that a server may request over all attempts of one operation. */
export const retryAfterBudgetMs = 5 * 60_000

/** The result of one attempt: a value or a failure. */
export type Tried<T> =
  | { readonly value: T; readonly failure?: undefined }
  | { readonly value?: undefined; readonly failure: TallyError }

/** The rules of retries: what to retry, how often, and after which pauses. All times are in milliseconds. */
export interface RetryRules<T> {
  /** Total number of attempts, at least 1. */
  readonly tries: number
  /** The longest total pause that the server may request over all attempts. */
  readonly budgetMs: number
  /** Maximum number of pauses that the server may request. Defaults to any number. */
  readonly requestedPauses?: number
  /** The code of failures that may pass on a retry. */
  readonly passing: ErrorCode
  /** Whether another attempt may give a better result. */
  isPassing(value: T): boolean
  /** The pause that the server requests; undefined for none. */
  requestedPause(value: T): number | undefined
  /** The pause after attempt number `attempt` (from 1) when the server requests none. */
  pause(attempt: number): number
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  readonly signal?: AbortSignal | undefined
  /** Called before every pause; `isRequested` when the server requested it. */
  pausing?(tried: Tried<T>, ms: number, isRequested: boolean): void
  /** The result of the last attempt; `tooLong` is the requested pause when that ended the retries. May throw. */
  last(tried: Tried<T>, tooLong?: number): T
}

/** Calls `work` with the number of the attempt (from 1) until it returns a final result or the rules end the retries. */
export async function retrying<T>(work: (attempt: number) => Promise<T>, rules: RetryRules<T>): Promise<T> {
  let { budgetMs, requestedPauses = Number.POSITIVE_INFINITY } = rules
  for (let attempt = 1; ; attempt++) {
    const tried = await tryOnce(() => work(attempt), rules)
    if (!tried.failure && !rules.isPassing(tried.value)) return tried.value
    const requested = tried.failure ? undefined : rules.requestedPause(tried.value)
    if (requested !== undefined && (requested > budgetMs || requestedPauses === 0))
      return rules.last(tried, requested)
    if (attempt >= rules.tries) return rules.last(tried)
    if (requested !== undefined) {
      budgetMs -= requested
      requestedPauses--
    }
    const ms = requested ?? rules.pause(attempt)
    rules.pausing?.(tried, ms, requested !== undefined)
    await rules.sleep(ms, rules.signal)
  }
}

async function tryOnce<T>(
  work: () => Promise<T>,
  { passing, signal }: Pick<RetryRules<T>, 'passing' | 'signal'>,
): Promise<Tried<T>> {
  try {
    return { value: await work() }
  } catch (error) {
    if (isTallyError(error, passing) && !signal?.aborted) return { failure: error }
    throw error
  }
}

const passingStatuses = new Set([408, 429, 499, 500, 502, 503, 504, 522])

/** Whether a retry may help: the server was busy or broken, and did not refuse. */
export function isPassing(status: number): boolean {
  return passingStatuses.has(status)
}

/** Milliseconds to wait after attempt number `attempt` (from 1): full jitter, so that clients do not return together. */
export function backoff(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(capMs, baseMs * 2 ** attempt))
}

/** Milliseconds that Retry-After requests (RFC 9110, section 10.2.3: seconds or a date); undefined when unreadable. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,12}$/.test(value.trim())) return Number(value.trim()) * 1000
  const date = /^[A-Za-z]{3,9}, /.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/**
 * Describes the next attempt after a pause of `ms`, for the log: without the length of a noticeable pause the step
 * would seem to hang.
 */
export function againIn(ms: number): string {
  return ms < 1_000 ? 'trying again' : `trying again in ${Math.round(ms / 1_000)} s`
}

/** Waits `ms` milliseconds. Throws CANCELLED at once when `signal` is aborted. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {})
  } catch (error) {
    throw new TallyError('CANCELLED', 'Stopped while waiting before another try', { cause: error })
  }
}

/** A pause shared by all requests to one host: a 429 slows down every transfer with the host that sent it. */
export class HostPause {
  #until = 0
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  hold(ms: number): void {
    this.#until = Math.max(this.#until, this.#now() + ms)
  }

  async wait(signal?: AbortSignal): Promise<void> {
    for (let left = this.#until - this.#now(); left > 0; left = this.#until - this.#now()) {
      await pause(left, signal)
    }
  }
}
