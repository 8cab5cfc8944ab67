/** The least acceptable rate of a transfer. */
export interface LeastPace {
  /** Bytes per second, averaged over a window. */
  readonly floor: number
  /** Milliseconds over which the rate is averaged. */
  readonly windowMs: number
  /** The most milliseconds without a byte. */
  readonly stallMs: number
}

export type TransferState = 'going' | 'slow' | 'stalled'

/** Judges a transfer by its measured progress; every call passes the clock, in milliseconds. */
export class ProgressWatch {
  readonly #pace: LeastPace
  /** Times and the bytes received by then, the oldest one window ago. */
  readonly #marks: { at: number; bytes: number }[]
  #bytes = 0
  #last: number

  constructor(pace: LeastPace, now: number) {
    this.#pace = pace
    this.#marks = [{ at: now, bytes: 0 }]
    this.#last = now
  }

  /** Records that `bytes` more have arrived. */
  advance(bytes: number, now: number): void {
    if (bytes <= 0) return
    this.#bytes += bytes
    this.#last = now
    const mark = this.#marks.at(-1)
    // A tenth of a window is precise enough, and keeps the list short.
    if (mark && now - mark.at < this.#pace.windowMs / 10) return
    this.#marks.push({ at: now, bytes: this.#bytes })
    while ((this.#marks[1]?.at ?? now) <= now - this.#pace.windowMs) this.#marks.shift()
  }

  /** A transfer counts as slow only after a whole window. */
  verdict(now: number): TransferState {
    const { floor, windowMs, stallMs } = this.#pace
    if (now - this.#last >= stallMs) return 'stalled'
    const since = now - windowMs
    const mark = this.#marks.findLast(({ at }) => at <= since)
    if (!mark) return 'going'
    const rate = ((this.#bytes - mark.bytes) / (now - mark.at)) * 1000
    return rate < floor ? 'slow' : 'going'
  }
}
