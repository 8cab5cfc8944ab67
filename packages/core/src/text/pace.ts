import { humanBytes, humanRate } from './format.ts'

/** Milliseconds between two progress lines. */
export const lineEveryMs = 5_000

/** Counts transferred bytes and tells when the next progress line is due. */
export class Pace {
  readonly #now: () => number
  #total = 0
  #sum = 0
  #spoke: number
  #sumThen = 0

  constructor(now: () => number) {
    this.#now = now
    this.#spoke = now()
  }

  /** Adds `bytes` to the expected total. */
  expect(bytes: number): void {
    // Idle time does not count.
    if (this.#sum === this.#total) this.#restart()
    this.#total += bytes
  }

  /** Adds transferred bytes. Returns whether the next line is due. */
  add(bytes: number): boolean {
    this.#sum += bytes
    return this.#now() - this.#spoke >= lineEveryMs
  }

  /** Whether bytes are still outstanding. */
  get isDue(): boolean {
    return this.#sum < this.#total
  }

  /** Progress, and the rate since the last line: `12.3 MB of 118 MB (10 %), 4.1 MB/s`. */
  line(): string {
    const rate = humanRate(this.#sum - this.#sumThen, this.#now() - this.#spoke)
    this.#restart()
    // The bytes of a failed attempt count twice.
    const sum = Math.min(this.#sum, this.#total)
    const share = Math.floor((100 * sum) / Math.max(1, this.#total))
    return `${humanBytes(sum)} of ${humanBytes(this.#total)} (${share} %), ${rate}`
  }

  #restart(): void {
    this.#spoke = this.#now()
    this.#sumThen = this.#sum
  }
}
