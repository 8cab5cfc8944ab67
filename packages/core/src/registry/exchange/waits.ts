/** Requests without a response yet, to show what a step is waiting for. */
export class Waits {
  readonly #begun = new Set<{ readonly action: string; readonly at: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Records a sent request; to be disposed when it has its response, or has failed. */
  begin(action: string): Disposable {
    const wait = { action, at: this.#now() }
    this.#begun.add(wait)
    return { [Symbol.dispose]: () => void this.#begun.delete(wait) }
  }

  /** The request that has waited longest, and the number of others; undefined when none waits. */
  get state(): string | undefined {
    // A set keeps insertion order.
    const [oldest] = this.#begun
    if (!oldest) return undefined
    const seconds = Math.floor((this.#now() - oldest.at) / 1_000)
    const age = seconds < 1 ? '' : `, ${seconds} s so far`
    const others = this.#begun.size - 1
    const beside = others === 0 ? '' : `, and ${others} other request${others === 1 ? '' : 's'}`
    return `waiting for an answer: ${oldest.action}${age}${beside}`
  }
}
