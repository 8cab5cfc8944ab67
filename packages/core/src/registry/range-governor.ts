import { setTimeout as sleep } from 'node:timers/promises'

/** Connections that parts of blobs may use, shared by all downloads from a client. */
export interface GovernorOptions {
  /** Most connections at once, those of whole bodies included. */
  readonly max: number
  readonly now: () => number
  /** How much of the time the threads that receive are at work, 0 to 1. */
  readonly busy: () => number
}

/** Bytes a millisecond above which more connections have nothing to win: of one body, and of all together. */
const fast = { one: 100_000, all: 400_000 }
/** Threads that are busier than this are what slows a body down, not its connection. */
const tooBusy = 0.85

const firstStep = 8
const tickMs = 150
/** A step to more connections has to bring this much more in sum, or it is taken back and was the last. */
const worthwhile = 1.1

/** A blob's place among those whose parts wait. */
export interface Precedence {
  /** Of the blob, in bytes. */
  readonly size: number
  readonly turn: number
}

interface Waiting extends Precedence {
  admit(): void
}

interface Sample {
  readonly at: number
  readonly bytes: number
  /** Bytes a millisecond. */
  readonly rate: number
  /** Connections were added at its end. */
  readonly grown: boolean
}

/**
 * Decides how many connections pay: more are added while the sum of what arrives keeps growing, fewer are used after a
 * refusal or when the sum falls. A connection is lent for one part.
 */
export class RangeGovernor {
  readonly #options: GovernorOptions
  readonly #waiting: Waiting[] = []
  #turns = 0
  #open = 0
  #allowed = firstStep
  #ceiling: number
  #settled = false
  #sample: Sample | undefined
  #bytes = 0
  #first: number | undefined
  readonly #ranged = { obeyed: 0, ignored: 0 }

  constructor(options: GovernorOptions) {
    this.#options = options
    this.#ceiling = options.max
  }

  /** Whether to fetch the rest of a body that arrives at this rate, in bytes a millisecond, in parts beside it. */
  favoursParts(rate: number): boolean {
    const isSlow = rate < fast.one && this.#rate() < fast.all
    return this.#ceiling > 1 && isSlow && this.#options.busy() < tooBusy
  }

  /** Bytes a millisecond in sum, since the first arrived. */
  #rate(): number {
    return this.#first === undefined ? 0 : this.#bytes / Math.max(1, this.#options.now() - this.#first)
  }

  /** A part was answered: by what was asked for, or by something else. */
  ranged(isObeyed: boolean): void {
    this.#ranged[isObeyed ? 'obeyed' : 'ignored']++
  }

  /** One strange answer may be a mishap; a second one before any good one is not. */
  get rangesWork(): boolean {
    return this.#ranged.obeyed > 0 || this.#ranged.ignored < 2
  }

  /** Parts do not work here: what is still missing comes as whole bodies. */
  giveUp(): void {
    this.#ceiling = 1
    this.#settled = true
  }

  /** A whole body has begun or ended; it is not held back, but counts. */
  opened(): void {
    this.#open++
  }

  closed(): void {
    this.#open--
    this.#admit()
  }

  arrived(bytes: number): void {
    this.#bytes += bytes
    const at = this.#options.now()
    this.#first ??= at
    this.#sample ??= { at, bytes: this.#bytes, rate: 0, grown: false }
    if (at - this.#sample.at >= tickMs) this.#tick(at, this.#sample)
  }

  /** The place of one more blob of this size: the largest goes first, among equals the one that came first. */
  precedence(size: number): Precedence {
    return { size, turn: this.#turns++ }
  }

  /**
   * Waits until a part may open a connection. One blob after the other is brought to its end, not all at the same time: what has landed
   * can be unpacked while the others come, and the largest takes longest.
   */
  async acquire(precedence: Precedence): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.push({ ...precedence, admit: resolve })
    this.#admit()
    await promise
  }

  /** A part was refused or cut off: the host does not like so many. */
  async refused(): Promise<void> {
    this.#ceiling = Math.max(1, Math.min(this.#ceiling, this.#open - 1))
    this.#allowed = Math.min(this.#allowed, this.#ceiling)
    this.#settled = true
    await sleep(tickMs)
  }

  #tick(at: number, last: Sample): void {
    const rate = (this.#bytes - last.bytes) / (at - last.at)
    const paid = !last.grown || rate > last.rate * worthwhile
    if (!paid) {
      this.#settled = true
      this.#allowed = Math.max(firstStep, this.#allowed / 2)
    }
    const grown = !this.#settled && this.#waiting.length > 0 && this.#allowed < this.#ceiling
    if (grown) this.#allowed = Math.min(this.#ceiling, this.#allowed * 2)
    this.#sample = { at, bytes: this.#bytes, rate, grown }
    this.#admit()
  }

  #admit(): void {
    this.#waiting.sort((a, b) => b.size - a.size || a.turn - b.turn)
    while (this.#open < Math.min(this.#allowed, this.#ceiling)) {
      const next = this.#waiting.shift()
      if (!next) return
      this.#open++
      next.admit()
    }
  }
}
