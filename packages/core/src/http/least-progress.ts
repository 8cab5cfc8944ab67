/** The least that has to come of a body in a stretch of time: less counts as stalled, however steadily it drips. */
export interface Least {
  readonly bytes: number
  /** Milliseconds. */
  readonly ms: number
}

/** A connection of 300 bytes a second is tolerated; a link that slow, shared by all connections, is too. */
export const defaultLeast: Least = { bytes: 32 * 1024, ms: 120_000 }

/** Judges one body by stretches that follow one another; the clock, in milliseconds, comes in with every call. */
export class LeastProgress {
  readonly #least: Least
  #since: number
  #bytes = 0

  constructor(least: Least, now: number) {
    this.#least = least
    this.#since = now
  }

  /** Takes note of bytes that came; false when a stretch is over that brought too few. */
  came(bytes: number, now: number): boolean {
    this.#bytes += bytes
    if (now - this.#since < this.#least.ms) return true
    const isEnough = this.#bytes >= this.#least.bytes
    this.#since = now
    this.#bytes = 0
    return isEnough
  }
}
