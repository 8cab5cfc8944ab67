/**
 * The least number of bytes of a body that must arrive in a period: fewer count as stalled, however steadily they drip.
 */
export interface Least {
  readonly bytes: number
  /** Milliseconds. */
  readonly ms: number
}

/** Tolerates a connection of 300 bytes a second, even when all connections share so slow a link. */
export const defaultLeast: Least = { bytes: 32 * 1024, ms: 120_000 }

/** Measures the progress of one body in successive periods; the caller passes the time in milliseconds. */
export class LeastProgress {
  readonly #least: Least
  #since: number
  #bytes = 0

  constructor(least: Least, now: number) {
    this.#least = least
    this.#since = now
  }

  /** Counts received bytes; false at the end of a period with too few. */
  advance(bytes: number, now: number): boolean {
    this.#bytes += bytes
    if (now - this.#since < this.#least.ms) return true
    const isEnough = this.#bytes >= this.#least.bytes
    this.#since = now
    this.#bytes = 0
    return isEnough
  }
}
