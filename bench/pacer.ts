import { setTimeout as sleep } from 'node:timers/promises'

/** Lets bytes through at a rate, in bytes a second; up to a fiftieth of a second's worth may come at once. */
export class Pacer {
  readonly #rate: number
  #free = performance.now()

  constructor(rate: number) {
    this.#rate = rate
  }

  async pay(bytes: number): Promise<void> {
    const now = performance.now()
    this.#free = Math.max(this.#free, now - 20) + (bytes / this.#rate) * 1000
    // Timers are too coarse to wait for less.
    if (this.#free - now > 2) await sleep(this.#free - now)
  }
}
