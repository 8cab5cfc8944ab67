/** How fast bytes must come. */
export interface LeastPace {
  /** Bytes a second, as the mean of a window. */
  readonly floor: number
  /** Milliseconds over which the rate is taken. */
  readonly windowMs: number
  /** Milliseconds without a byte. */
  readonly stallMs: number
}

export type TransferState = 'going' | 'slow' | 'stalled'

/** Judges a transfer by its measured progress; the clock, in milliseconds, comes in with every call. */
export class ProgressWatch {
  readonly #pace: LeastPace
  /** Points in time with the bytes that had come by then, the oldest a window ago. */
  readonly #marks: { at: number; bytes: number }[]
  #bytes = 0
  #last: number

  constructor(pace: LeastPace, now: number) {
    this.#pace = pace
    this.#marks = [{ at: now, bytes: 0 }]
    this.#last = now
  }

  /** `bytes` more have come. */
  advance(bytes: number, now: number): void {
    if (bytes <= 0) return
    this.#bytes += bytes
    this.#last = now
    const mark = this.#marks.at(-1)
    // A tenth of a window is fine enough, and keeps the list short.
    if (mark && now - mark.at < this.#pace.windowMs / 10) return
    this.#marks.push({ at: now, bytes: this.#bytes })
    while ((this.#marks[1]?.at ?? now) <= now - this.#pace.windowMs) this.#marks.shift()
  }

  /** A transfer is judged slow only after a whole window. */
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
