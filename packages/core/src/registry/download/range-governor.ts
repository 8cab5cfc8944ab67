import { setTimeout as sleep } from 'node:timers/promises'

/** Connections that parts of blobs may use, shared by all downloads from a client. */
interface GovernorOptions {
  /** Most connections at once, those of whole bodies included. */
  readonly max: number
  readonly now: () => number
  /** How much of the time the threads that receive are at work, 0 to 1. */
  readonly busy: () => number
}

/** Bytes a millisecond above which more connections have nothing to win: of one body, and of all together. */
const fast = { one: 100_000, all: 400_000 }
/** However busy a thread is, it would have read this share of what a fast connection brings. */
const leastIdle = 0.25
/** Links let some bytes through at once before they are slow. */
const rateAfterMs = 50

/** Bytes below which a body is not begun with a piece: its end is near anyway. */
const leastSplit = 8 * 1024 * 1024
/** Pieces under way before one has shown how fast the host is: on a fast one, each is a request more than the blob needs. */
const mostProbes = 1
/** Bodies that begin with a piece before parts are proven: where ranges turn out to be ignored, each piece comes once more. */
const mostPieces = 2
/** Parts under way before any, one, two of them came: what is answered in another way than asked was sent for nothing. */
const mostLent = [1, 2]

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
  /** Of the open ones, those that were refused just now. */
  #refusing = 0
  #allowed = firstStep
  #ceiling: number
  #settled = false
  #sample: Sample | undefined
  #bytes = 0
  #first: number | undefined
  /** Of the open ones, those that are lent for parts. */
  #lent = 0
  #partsCame = 0
  readonly #ranged = { obeyed: 0, ignored: 0 }
  /** The last body that was judged came fast. */
  #isFast = false
  #probes = 0
  #pieces = 0
  readonly #toldOfProbes: (() => void)[] = []

  constructor(options: GovernorOptions) {
    this.#options = options
    this.#ceiling = options.max
  }

  /**
   * Whether to fetch the rest of a body that arrives at this rate, in bytes a millisecond, in parts.
   *
   * @param busy share of that time in which the thread was at work, 0 to 1: the connection answers for the rest of it alone
   */
  favoursParts(rate: number, busy = this.#options.busy()): boolean {
    this.#isFast = rate >= fast.one * idleOf(busy)
    return !this.#isFast && this.#mayPay()
  }

  /**
   * Whether to begin a body of these bytes with a piece, to see how it comes; else it is asked for as a whole. Until one has shown that,
   * the others wait: over a fast connection they need no piece. To be ended by `opened`.
   */
  async opens(bytes: number): Promise<boolean> {
    // One body that came fast proves little where all together do not.
    while (
      bytes >= leastSplit &&
      this.rangesWork &&
      !(this.#isFast && this.#rate() >= fast.one * idleOf(this.#options.busy())) &&
      this.#mayPay()
    ) {
      if (this.#mayBegin()) {
        this.#probes++
        this.#pieces++
        return true
      }
      await new Promise<void>(resolve => this.#toldOfProbes.push(resolve))
    }
    return false
  }

  #mayBegin(): boolean {
    if (this.partsAreProven || this.#isIdle()) return true
    return this.rangesAreProven ? this.#pieces < mostPieces : this.#probes < mostProbes
  }

  /** No piece is under way, nor is there a part that could still prove anything. */
  #isIdle(): boolean {
    return this.#probes === 0 && this.#lent === 0 && this.#waiting.length === 0
  }

  /** A body that began with a piece has its answer, or none, and its parts have asked to be let in. */
  opened(): void {
    this.#probes--
    this.#tellOfProbes()
  }

  #mayPay(): boolean {
    const isFast = this.#elapsed() >= rateAfterMs && this.#rate() >= fast.all * idleOf(this.#options.busy())
    return this.#ceiling > 1 && !isFast
  }

  #tellOfProbes(): void {
    for (const tell of this.#toldOfProbes.splice(0)) tell()
  }

  /** Bytes a millisecond in sum, since the first arrived. */
  #rate(): number {
    return this.#bytes / Math.max(1, this.#elapsed())
  }

  #elapsed(): number {
    return this.#first === undefined ? 0 : this.#options.now() - this.#first
  }

  /** A range was answered: by what was asked for, or by something else; the whole body (`isWhole`) leaves no doubt. */
  ranged(isObeyed: boolean, isWhole = false): void {
    this.#ranged[isObeyed ? 'obeyed' : 'ignored'] += isWhole ? 2 : 1
    this.#tellOfProbes()
  }

  /** A part from within a body came: some servers obey the range that begins a body, and no other. */
  partCame(): void {
    this.#ranged.ignored = 0
    if (this.partsAreProven) return
    this.#partsCame++
    this.ranged(true)
    this.#admit()
  }

  /** One good part may be chance, of servers behind one name some of which know no ranges. */
  get partsAreProven(): boolean {
    return this.#partsCame >= mostLent.length
  }

  /** One strange answer may be a mishap; a second one is not, nor are some of them where parts came before. */
  get rangesWork(): boolean {
    return this.#ranged.ignored < (this.partsAreProven ? 4 : 2)
  }

  get rangesAreProven(): boolean {
    return this.#ranged.obeyed > 0
  }

  /** Parts do not work here: what is still missing comes as whole bodies. */
  giveUp(): void {
    this.#ceiling = 1
    this.#settled = true
    this.#tellOfProbes()
  }

  /** A body or a piece of it has begun or ended; it is not held back, but counts. */
  begun(): void {
    this.#open++
  }

  closed(): void {
    this.#open--
    this.#admit()
  }

  /** A connection that was lent for a part comes back. */
  returned(): void {
    this.#lent--
    this.closed()
    if (this.#isIdle()) this.#tellOfProbes()
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
   * can be unpacked while the others come, and the largest takes longest. Until parts are proven there are few. To be ended by `returned`.
   */
  async acquire(precedence: Precedence): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.push({ ...precedence, admit: resolve })
    this.#admit()
    await promise
  }

  /** A part was refused or cut off: the host does not like so many. Gives, after a pause, whether fewer are left to try. */
  async refused(): Promise<boolean> {
    const before = this.#ceiling
    this.#refusing++
    this.#ceiling = Math.max(1, Math.min(this.#ceiling, this.#open - this.#refusing))
    this.#allowed = Math.min(this.#allowed, this.#ceiling)
    this.#settled = true
    await sleep(tickMs)
    this.#refusing--
    return before > 1
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
    const lendable = mostLent[this.#partsCame] ?? Number.POSITIVE_INFINITY
    while (this.#open < Math.min(this.#allowed, this.#ceiling) && this.#lent < lendable) {
      const next = this.#waiting.shift()
      if (!next) return
      this.#open++
      this.#lent++
      next.admit()
    }
  }
}

/** The share of its time for which a thread that is so busy waits at least for what it reads. */
function idleOf(busy: number): number {
  return Math.max(1 - busy, leastIdle)
}
