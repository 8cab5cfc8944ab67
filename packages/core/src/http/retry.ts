import { setTimeout as sleep } from 'node:timers/promises'
import { TallyError } from '../errors.ts'

const baseMs = 250
const capMs = 30_000
/** The longest wait a server may ask for, in sum over one operation's tries. */
export const retryAfterBudgetMs = 5 * 60_000

const passing = new Set([408, 429, 499, 500, 502, 503, 504, 522])

/** Whether asking again may help: the server was busy or broken, not unwilling. */
export function isPassing(status: number): boolean {
  return passing.has(status)
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
