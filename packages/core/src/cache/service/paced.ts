import type { Bytes } from '../../content/store.ts'
import { TallyError } from '../../errors.ts'
import { type LeastPace, ProgressWatch, type TransferState } from './progress-watch.ts'

const pollMs = 200

/**
 * Passes on bytes for as long as they arrive fast enough. Only the time spent waiting for them counts, not the time spent
 * processing them. Throws CACHE_UNAVAILABLE when they are too slow or stop, so that another source can be used.
 */
export async function* paced(bytes: Bytes, pace: LeastPace, clock: () => number): Bytes {
  const iterator = bytes[Symbol.asyncIterator]()
  const watch = new ProgressWatch(pace, 0)
  let waited = 0
  let began: number | undefined
  let give: ((error: TallyError) => void) | undefined
  const poll = setInterval(() => {
    if (began === undefined) return
    const verdict = watch.verdict(waited + clock() - began)
    if (verdict !== 'going') give?.(abandoned(verdict, pace))
  }, pollMs)
  try {
    for (;;) {
      began = clock()
      const next = await new Promise<IteratorResult<Uint8Array>>((resolve, reject) => {
        give = reject
        iterator.next().then(resolve, reject)
      })
      waited += clock() - began
      began = undefined
      if (next.done) return
      watch.advance(next.value.byteLength, waited)
      yield next.value
    }
  } finally {
    clearInterval(poll)
    // A hanging source would hang here as well, so its end is not awaited.
    iterator.return?.().catch(() => undefined)
  }
}

/** Observes a transfer in progress, and may end it. */
export interface TransferWatch {
  readonly signal?: AbortSignal
  /** Reports that `bytes` more have arrived. */
  advanced(bytes: number): void
}

/**
 * Runs a transfer that reports its bytes, for as long as they arrive fast enough. Throws CACHE_UNAVAILABLE when they are
 * too slow or stop.
 */
export async function whilePaced<T>(
  { pace, clock }: { pace: LeastPace; clock: () => number },
  watch: TransferWatch,
  transfer: (watch: TransferWatch) => Promise<T>,
): Promise<T> {
  const progress = new ProgressWatch(pace, clock())
  const slow = new AbortController()
  let verdict: TransferState = 'going'
  const poll = setInterval(() => {
    verdict = progress.verdict(clock())
    if (verdict !== 'going') slow.abort()
  }, pollMs)
  const advanced = (bytes: number) => {
    progress.advance(bytes, clock())
    watch.advanced(bytes)
  }
  try {
    const signal = watch.signal ? AbortSignal.any([watch.signal, slow.signal]) : slow.signal
    return await transfer({ ...watch, signal, advanced })
  } catch (error) {
    throw verdict === 'going' ? error : abandoned(verdict, pace)
  } finally {
    clearInterval(poll)
  }
}

function abandoned(verdict: 'slow' | 'stalled', { floor, windowMs, stallMs }: LeastPace): TallyError {
  const why =
    verdict === 'slow'
      ? `slower than ${Math.round(floor / 1024)} KiB/s over ${windowMs / 1000} s`
      : `silent for ${stallMs / 1000} s`
  return new TallyError('CACHE_UNAVAILABLE', `Cannot read from the cache: ${why}`, { details: { verdict } })
}
