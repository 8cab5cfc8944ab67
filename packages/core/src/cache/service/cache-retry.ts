import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { isTallyError, TallyError } from '../../errors.ts'

/** Waits that many milliseconds. */
export type Wait = (ms: number) => Promise<void>

/** One try: what it gave, the status it is judged by, and how long the server wants to be left alone. */
export interface Tried<T> {
  readonly value: T
  readonly status: number
  /** Milliseconds. */
  readonly retryAfter: number | undefined
}

const pauses = [300, 1000]
/** A longer wait costs more than the cache gives. */
const longestWait = 10_000

/** Waits by the clock; ends early, without failing, when the step is stopped. */
export function clockWait(signal: AbortSignal | undefined): Wait {
  return ms => sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined)
}

/**
 * Tries again after 500, 502, 503, 504 and lost connections, twice; after 429 once, when the wait it asks for is short.
 * A last 429 is given back as it is. Throws CACHE_UNAVAILABLE.
 */
export async function retried<T>(
  attempt: () => Promise<Tried<T>>,
  { what, wait }: { readonly what: string; readonly wait: Wait },
): Promise<T> {
  let throttled = false
  for (let tries = 0; ; tries++) {
    const pause = pauses[tries]
    const tried = await attempt().catch((error: unknown) => {
      if (pause === undefined || !isTallyError(error, 'CACHE_UNAVAILABLE')) throw error
      return undefined
    })
    if (tried?.status === 429) {
      const { retryAfter = 1000 } = tried
      if (throttled || retryAfter > longestWait) return tried.value
      throttled = true
      await wait(retryAfter)
    } else if (tried && ![500, 502, 503, 504].includes(tried.status)) {
      return tried.value
    } else {
      if (pause === undefined)
        throw new TallyError('CACHE_UNAVAILABLE', `Cannot ${what}: the server answers ${tried?.status}`)
      await wait(pause)
    }
  }
}

/** Retry-After in milliseconds, where it is a number of seconds. */
export function retryAfterOf({ 'retry-after': text }: IncomingHttpHeaders): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) * 1000 : undefined
}
