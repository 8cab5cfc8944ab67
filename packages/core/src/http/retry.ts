import { setTimeout as sleep } from 'node:timers/promises'
import { type ErrorCode, isTallyError, TallyError } from '../errors.ts'

const baseMs = 250
const capMs = 30_000
/** The longest wait a server may ask for, in sum over one operation's tries. */
export const retryAfterBudgetMs = 5 * 60_000

/** One try: what it gave, or the failure that ended it. */
export type Tried<T> =
  | { readonly value: T; readonly failure?: undefined }
  | { readonly value?: undefined; readonly failure: TallyError }

/** What is tried again, how often and after which pauses; all times in milliseconds. */
export interface RetryRules<T> {
  /** Tries in all, at least 1. */
  readonly tries: number
  /** The longest pause that the server may ask for, in sum over all tries. */
  readonly budgetMs: number
  /** How many pauses the server may ask for. Defaults to any number. */
  readonly askedPauses?: number
  /** The code of the failures that another try may mend. */
  readonly passing: ErrorCode
  /** Whether another try may give something better. */
  isPassing(value: T): boolean
  /** The pause that the server asks for. */
  asked(value: T): number | undefined
  /** The pause after try number `attempt` (from 1) where the server asks for none. */
  pause(attempt: number): number
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  readonly signal?: AbortSignal | undefined
  /** Told of every pause before it begins; `asked` when the server asked for it. */
  again?(tried: Tried<T>, ms: number, asked: boolean): void
  /** The result of the last try; `tooLong` is the pause asked for when that ended it. May throw. */
  last(tried: Tried<T>, tooLong?: number): T
}

/** Does `work`, which is given the number of the try from 1, until it gives something final or the rules end it. */
export async function retrying<T>(work: (attempt: number) => Promise<T>, rules: RetryRules<T>): Promise<T> {
  let { budgetMs, askedPauses = Number.POSITIVE_INFINITY } = rules
  for (let attempt = 1; ; attempt++) {
    const tried = await triedOnce(() => work(attempt), rules)
    if (!tried.failure && !rules.isPassing(tried.value)) return tried.value
    const asked = tried.failure ? undefined : rules.asked(tried.value)
    if (asked !== undefined && (asked > budgetMs || askedPauses === 0)) return rules.last(tried, asked)
    if (attempt >= rules.tries) return rules.last(tried)
    if (asked !== undefined) {
      budgetMs -= asked
      askedPauses--
    }
    const ms = asked ?? rules.pause(attempt)
    rules.again?.(tried, ms, asked !== undefined)
    await rules.sleep(ms, rules.signal)
  }
}

async function triedOnce<T>(
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

/** Whether asking again may help: the server was busy or broken, not unwilling. */
export function isPassing(status: number): boolean {
  return passingStatuses.has(status)
}

/** Milliseconds to wait before try number `attempt` (from 1): full jitter, so that many clients do not return together. */
export function backoff(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(capMs, baseMs * 2 ** attempt))
}

/** Milliseconds that a Retry-After header asks for (RFC 9110, section 10.2.3: seconds or a date); undefined when unreadable. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,12}$/.test(value.trim())) return Number(value.trim()) * 1000
  const date = /^[A-Za-z]{3,9}, /.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** What comes after a pause of `ms`, for the log: one that a reader notices is told, or the step would look as if it hung. */
export function againIn(ms: number): string {
  return ms < 1_000 ? 'trying again' : `trying again in ${Math.round(ms / 1_000)} s`
}

/** Waits so many milliseconds. Throws CANCELLED at once when `signal` says so. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {})
  } catch (error) {
    throw new TallyError('CANCELLED', 'Stopped while waiting before another try', { cause: error })
  }
}

/** One 429 slows down every transfer with the host that sent it. */
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
