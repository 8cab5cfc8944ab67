import { TallyError } from '../../errors.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import { pause, retryAfter, retrying } from '../../http/retry.ts'

/** Milliseconds. The cache saves time: a longer wait costs more than it gains. */
const limits = { pauses: [300, 1_000], longestRequested: 10_000, requestedPauses: 1, afterThrottled: 1_000 }
const passing = [429, 500, 502, 503, 504]

/**
 * Retries twice after 500, 502, 503, 504 and lost connections, and once after a 429 that requests a short wait. Returns a
 * last 429 unchanged. Throws CACHE_UNAVAILABLE.
 */
export function retried<T extends { readonly status: number; readonly headers: HttpHeaders }>(
  attempt: () => Promise<T>,
  { what, signal }: { readonly what: string; readonly signal?: AbortSignal },
): Promise<T> {
  return retrying(attempt, {
    tries: limits.pauses.length + 1,
    budgetMs: limits.longestRequested,
    requestedPauses: limits.requestedPauses,
    passing: 'CACHE_UNAVAILABLE',
    isPassing: ({ status }) => passing.includes(status),
    requestedPause: ({ status, headers }) =>
      status === 429
        ? (retryAfter(headers.get('retry-after'), Date.now()) ?? limits.afterThrottled)
        : undefined,
    pause: at => limits.pauses[at - 1] ?? 0,
    sleep: pause,
    signal,
    last({ value, failure }) {
      if (failure) throw failure
      if (value.status === 429) return value
      throw new TallyError('CACHE_UNAVAILABLE', `Cannot ${what}: the server answers ${value.status}`)
    },
  })
}
