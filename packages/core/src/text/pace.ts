import { humanBytes, humanRate } from './format.ts'

/** Milliseconds between two lines on how far something is. */
export const lineEvery = 5_000

/** Counts bytes that come or go, and says when a line on them is due. */
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

  /** So many bytes more are to be moved. */
  expect(bytes: number): void {
    // Time in which nothing was to be moved does not count.
    if (this.#sum === this.#total) this.#restart()
    this.#total += bytes
  }

  /** Bytes were moved. Returns whether the last line is long enough ago. */
  add(bytes: number): boolean {
    this.#sum += bytes
    return this.#now() - this.#spoke >= lineEvery
  }

  /** Whether there is more to come. */
  get isDue(): boolean {
    return this.#sum < this.#total
  }

  /** How far it is, and how fast since the last line: `12.3 MB of 118 MB (10 %), 4.1 MB/s`. */
  line(): string {
    const rate = humanRate(this.#sum - this.#sumThen, this.#now() - this.#spoke)
    this.#restart()
    // A try that broke off counts twice.
    const sum = Math.min(this.#sum, this.#total)
    const share = Math.floor((100 * sum) / Math.max(1, this.#total))
    return `${humanBytes(sum)} of ${humanBytes(this.#total)} (${share} %), ${rate}`
  }

  #restart(): void {
    this.#spoke = this.#now()
    this.#sumThen = this.#sum
  }
}
