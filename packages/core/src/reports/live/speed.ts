/** Milliseconds over which a rate is measured: long enough to be calm, short enough to follow a link that changes. */
const windowMs = 5_000
const sampleEveryMs = 250
/** Milliseconds before which a rate says little. */
const leastMs = 750

/** The bytes moved up to a time. */
interface Sample {
  readonly time: number
  readonly sum: number
}

/** Measures the rate of a transfer over the last seconds. */
export class Speed {
  readonly #samples: Sample[] = []
  #sum = 0

  /** Adds bytes that were moved at `now`, in milliseconds. */
  add(bytes: number, now: number): void {
    if (now - (this.#samples.at(-1)?.time ?? Number.NEGATIVE_INFINITY) >= sampleEveryMs)
      this.#samples.push({ time: now, sum: this.#sum })
    this.#sum += bytes
  }

  /** Bytes per second; undefined until enough was measured. */
  at(now: number): number | undefined {
    while (this.#samples.length > 1 && (this.#samples[0] as Sample).time < now - windowMs)
      this.#samples.shift()
    const [first] = this.#samples
    if (!first || now - first.time < leastMs) return undefined
    return ((this.#sum - first.sum) * 1_000) / (now - first.time)
  }
}
