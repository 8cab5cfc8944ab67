import { setTimeout as sleep } from 'node:timers/promises'

/** Options of the governor, which all downloads of a client share. */
interface GovernorOptions {
  /** Maximum concurrent connections, including those of whole bodies. */
  readonly max: number
  readonly now: () => number
  /** The share of time that the receiving threads are busy, 0 to 1. */
  readonly busy: () => number
}

/** Bytes a millisecond above which more connections gain nothing: for one body, and for all together. */
const fast = { one: 100_000, all: 400_000 }
/** The least idle share assumed: however busy a thread is, it reads at least this share of a fast connection. */
const leastIdle = 0.25
/** Milliseconds before the rate is measured: links pass some bytes at once before they slow down. */
const rateAfterMs = 50

/** A body of fewer bytes does not begin with a piece: it ends soon anyway. */
const leastSplit = 8 * 1024 * 1024
/** Maximum pieces in flight before one has shown the rate of the host: on a fast host, each is one request too many. */
const mostProbes = 1
/** Maximum bodies that begin with a piece before parts are proven: if ranges are ignored, each piece is sent twice. */
const mostPieces = 2
/** Maximum parts in flight after none and after one has arrived: a response that ignores its range is sent in vain. */
const mostLent = [1, 2]

const firstStep = 8
const tickMs = 150
/** A step to more connections must raise the total rate by this factor; otherwise it is undone and no other follows. */
const worthwhile = 1.1

/** The precedence of a blob among those whose parts wait. */
export interface Precedence {
  /** Size of the blob in bytes. */
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
  /** Whether connections were added at its end. */
  readonly grown: boolean
}

/**
 * Decides how many connections pay: connections are added while the total rate keeps growing, and removed after a
 * refusal or when the rate falls. A connection is lent for one part.
 */
export class RangeGovernor {
  readonly #options: GovernorOptions
  readonly #waiting: Waiting[] = []
  #turns = 0
  #open = 0
  /** Number of open connections that were just refused. */
  #refusing = 0
  #allowed = firstStep
  #ceiling: number
  #settled = false
  #sample: Sample | undefined
  #bytes = 0
  #first: number | undefined
  /** Number of open connections that are lent for parts. */
  #lent = 0
  #partsArrived = 0
  readonly #ranged = { obeyed: 0, ignored: 0 }
  /** Whether the last body measured was fast. */
  #isFast = false
  #probes = 0
  #pieces = 0
  readonly #awaitingProbes: (() => void)[] = []

  constructor(options: GovernorOptions) {
    this.#options = options
    this.#ceiling = options.max
  }

  /**
   * Whether to fetch in parts the rest of a body that arrives at `rate` bytes a millisecond.
   *
   * @param busy share of that time in which the thread was busy, 0 to 1: only the rest of it is attributed to the
   * connection
   */
  favoursParts(rate: number, busy = this.#options.busy()): boolean {
    this.#isFast = rate >= fast.one * idleOf(busy)
    return !this.#isFast && this.#mayPay()
  }

  /**
   * Whether to begin a body of `bytes` bytes with a piece, to measure its rate; otherwise it is requested whole. Until
   * one piece has shown the rate, other bodies wait: on a fast connection they need no piece. After true, the caller
   * must call `opened`.
   */
  async opens(bytes: number): Promise<boolean> {
    // One fast body proves little when all together are slow.
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
      await new Promise<void>(resolve => this.#awaitingProbes.push(resolve))
    }
    return false
  }

  #mayBegin(): boolean {
    if (this.partsAreProven || this.#isIdle()) return true
    return this.rangesAreProven ? this.#pieces < mostPieces : this.#probes < mostProbes
  }

  /** Whether no piece is in flight, and no part that could still prove anything. */
  #isIdle(): boolean {
    return this.#probes === 0 && this.#lent === 0 && this.#waiting.length === 0
  }

  /** Called when a body that began with a piece has its response or has failed, and its parts have called `acquire`. */
  opened(): void {
    this.#probes--
    this.#tellOfProbes()
  }

  #mayPay(): boolean {
    const isFast = this.#elapsed() >= rateAfterMs && this.#rate() >= fast.all * idleOf(this.#options.busy())
    return this.#ceiling > 1 && !isFast
  }

  #tellOfProbes(): void {
    for (const wake of this.#awaitingProbes.splice(0)) wake()
  }

  /** Total bytes a millisecond since the first byte arrived. */
  #rate(): number {
    return this.#bytes / Math.max(1, this.#elapsed())
  }

  #elapsed(): number {
    return this.#first === undefined ? 0 : this.#options.now() - this.#first
  }

  /** Notes the response to a range: the requested range or something else; the whole body (`isWhole`) leaves no doubt. */
  ranged(isObeyed: boolean, isWhole = false): void {
    this.#ranged[isObeyed ? 'obeyed' : 'ignored'] += isWhole ? 2 : 1
    this.#tellOfProbes()
  }

  /** Notes that a part from within a body has arrived: some servers obey only the range at the start of a body. */
  partArrived(): void {
    this.#ranged.ignored = 0
    if (this.partsAreProven) return
    this.#partsArrived++
    this.ranged(true)
    this.#admit()
  }

  /** Whether enough parts have arrived: one may be chance, as some servers behind one name may not support ranges. */
  get partsAreProven(): boolean {
    return this.#partsArrived >= mostLent.length
  }

  /** Whether ranges seem to work: one unexpected response may be a mishap; two are not, nor four after parts were proven. */
  get rangesWork(): boolean {
    return this.#ranged.ignored < (this.partsAreProven ? 4 : 2)
  }

  get rangesAreProven(): boolean {
    return this.#ranged.obeyed > 0
  }

  /** Gives up parts, which do not work here: missing bytes are fetched as whole bodies. */
  giveUp(): void {
    this.#ceiling = 1
    this.#settled = true
    this.#tellOfProbes()
  }

  /** Notes that a body or a piece of it has begun; it never waits, but its connection counts. `closed` notes its end. */
  begun(): void {
    this.#open++
  }

  closed(): void {
    this.#open--
    this.#admit()
  }

  /** Returns a connection that was lent for a part. */
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

  /** The precedence of one more blob of `size` bytes: the largest goes first, and among equals the earliest. */
  precedence(size: number): Precedence {
    return { size, turn: this.#turns++ }
  }

  /**
   * Waits until a part may open a connection. Blobs are completed one after the other, not all at the same time: a
   * complete blob can be unpacked while others arrive, and the largest takes longest. Until parts are proven, few may
   * open one. The caller must call `returned`.
   */
  async acquire(precedence: Precedence): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.push({ ...precedence, admit: resolve })
    this.#admit()
    await promise
  }

  /**
   * Lowers the number of connections after a part was refused or cut off: the host does not accept so many. Returns,
   * after a pause, whether fewer are left to try.
   */
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
    const lendable = mostLent[this.#partsArrived] ?? Number.POSITIVE_INFINITY
    while (this.#open < Math.min(this.#allowed, this.#ceiling) && this.#lent < lendable) {
      const next = this.#waiting.shift()
      if (!next) return
      this.#open++
      this.#lent++
      next.admit()
    }
  }
}

/** The least share of its time in which a thread with the load `busy` waits for bytes. */
function idleOf(busy: number): number {
  return Math.max(1 - busy, leastIdle)
}
