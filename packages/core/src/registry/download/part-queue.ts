import { readSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Draft } from '../../content/store/draft.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import type { Timeouts } from '../../http/http-exchange.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { algorithmOf, type Digest, type Hasher, hasher } from '../../model/digest.ts'
import { printable } from '../../text/printable.ts'
import type { HttpHop } from '../exchange/request.ts'
import type { Precedence, RangeGovernor } from './range-governor.ts'
import type { Lane, Received, ReceiveWatch } from './receive-job.ts'

interface TailOptions {
  readonly lane: Lane
  readonly timeouts: Timeouts
  readonly governor: RangeGovernor
  /** Tries per part. */
  readonly tries: number
}

interface TailRequest {
  readonly wanted: Descriptor
  readonly draft: Draft
  readonly watch: ReceiveWatch
  /** Where the blob's bytes were found, redirects followed. */
  readonly found: HttpHop
  readonly etag?: string | undefined
  readonly source: PartSource
}

/** Where parts of a blob come from. */
export interface PartSource {
  /** Asks for a part by the whole way: registry, redirects, tokens, retries. */
  receivePart(from: number, until: number): Promise<Received>
}

interface Part {
  readonly from: number
  readonly until: number
  /** How often there were too many connections for it. */
  readonly refusals?: number
}

interface Answer {
  /** Absent where nothing was answered. */
  readonly received?: Received
  /** To be asked for again when fewer connections are open. */
  readonly again?: boolean
}

/** Small parts from a queue were the fastest of all schemes tried: none is left to run alone for long at the end. */
export const partBytes = 4 * 1024 * 1024
/** A short rest is dealt to several connections too, but not in crumbs: each part costs a round trip. */
const leastPart = 1024 * 1024
const leastParts = 4
const pieceBytes = 1024 * 1024
const mostRefusals = 4
/** Answers to one part that are something else, while others come: servers behind one name may differ. */
const mostIgnored = 3

/**
 * The rest of a blob, fetched as parts over several connections. Each lands at its place in the draft; the hash follows
 * the contiguous bytes from the start, so that it is known with the last of them.
 */
export class RangeTail {
  readonly #request: TailRequest
  readonly #options: TailOptions
  readonly #parts: Parts
  readonly #done = new Map<number, number>()
  readonly #hash: Hasher
  readonly #precedence: Precedence
  readonly #buffer = Buffer.allocUnsafe(pieceBytes)
  #direct = true
  #stopped = false

  /** @param start where the tail begins; bytes before it arrive by `headDone` */
  constructor(request: TailRequest, options: TailOptions, start: number) {
    this.#request = request
    this.#options = options
    this.#parts = new Parts(start, request.wanted.size, options.governor.partsAreProven)
    this.#hash = hasher(algorithmOf(request.wanted.digest))
    this.#precedence = options.governor.precedence(request.wanted.size)
    // Only `draft.size` bytes from the start count as kept, and these are the hashed ones.
    request.draft.size = 0
  }

  /** The blob's first bytes are in the file, up to `end`; what is missing before the tail becomes a part of it. */
  headDone(end: number, start: number): void {
    if (end < start) this.#parts.putBack({ from: end, until: start })
    if (end > 0) this.#finish({ from: 0, until: Math.min(end, start) })
  }

  /** Fetches all parts; ends when the queue is empty. Throws what a part's last try threw. */
  async run(connections: number): Promise<void> {
    const { governor } = this.#options
    const failures: unknown[] = []
    const runner = async (): Promise<void> => {
      while (!this.#stopped && this.#parts.isLeft) {
        await governor.acquire(this.#precedence)
        const part = this.#stopped ? undefined : this.#parts.take()
        try {
          if (part) await this.#fetch(part)
        } catch (error) {
          failures.push(error)
          if (part) this.#parts.putBack(part)
          this.#stopped = true
        } finally {
          governor.returned()
        }
      }
    }
    await Promise.all(Array.from({ length: connections }, runner))
    if (failures.length > 0) throw failures[0]
  }

  /** Begins no more parts. */
  stop(): void {
    this.#stopped = true
  }

  /** Bytes that are there behind a gap. */
  get stranded(): number {
    const { size } = this.#request.draft
    return [...this.#done].reduce((sum, [from, until]) => (from > size ? sum + until - from : sum), 0)
  }

  /** After parts failed: fetches what is missing, one part after the other. */
  async runAgain(): Promise<void> {
    this.#stopped = false
    await this.run(1)
  }

  /** The digest of the whole file, once all bytes are there. */
  digest(): Digest {
    return this.#hash.digest()
  }

  async #fetch(part: Part): Promise<void> {
    let { from } = part
    if (!this.#options.governor.rangesWork) throw cutOff(undefined)
    for (let attempt = 1; from < part.until; attempt++) {
      const { received, again } = await this.#receive(from, part.until, attempt)
      from = received?.offset ?? from
      if (again && (part.refusals ?? 0) < mostRefusals) return this.#putBack(part, from)
      const isObeyed = received?.stopped?.why !== 'again'
      if (received) this.#options.governor.ranged(isObeyed, received.status === 200)
      if (!isObeyed && (attempt >= mostIgnored || !this.#options.governor.rangesWork)) throw cutOff(received)
      if (from < part.until && attempt >= this.#options.tries) throw cutOff(received)
    }
    this.#finish(part)
  }

  /** The rest of a part for which there were too many connections: it is next when there are fewer. */
  #putBack({ from, until, refusals = 0 }: Part, at: number): void {
    if (at > from) this.#finish({ from, until: at })
    this.#parts.putBack({ from: at, until, refusals: refusals + 1 })
  }

  /** A part straight from where the blob was found; the whole way when that no longer works. */
  async #receive(from: number, until: number, attempt: number): Promise<Answer> {
    const { wanted, draft, found, etag } = this.#request
    if (!this.#direct || attempt > 1) return { received: await this.#request.source.receivePart(from, until) }
    const job = {
      url: found.url.href,
      headers: { ...found.headers, range: `bytes=${from}-${until - 1}` },
      endpoint: found.endpoint,
      timeouts: this.#options.timeouts,
      file: draft.file,
      drafts: dirname(draft.path),
      algorithm: algorithmOf(wanted.digest),
      size: wanted.size,
      from,
      until,
      etag,
    }
    const { lane, governor } = this.#options
    try {
      const received = await lane.receive(job, this.#watched())
      const isTooMany = received.status === 429 || received.status === 503
      if (received.status !== 206 && !isTooMany) this.#direct = false
      return { received, again: isTooMany && (await governor.refused()) }
    } catch (error) {
      if (!isTallyError(error, 'REGISTRY_UNAVAILABLE')) throw error
      return { again: await governor.refused() }
    }
  }

  /** The first bytes of a part say that it is one. */
  #watched(): ReceiveWatch {
    const { watch } = this.#request
    let isBegun = false
    const advanced = (bytes: number) => {
      if (!isBegun) this.#options.governor.partCame()
      isBegun = true
      watch.advanced(bytes)
    }
    return { ...watch, advanced }
  }

  #finish({ from, until }: Part): void {
    this.#done.set(from, until)
    const { draft } = this.#request
    for (let end = this.#done.get(draft.size); end !== undefined; end = this.#done.get(draft.size)) {
      this.#done.delete(draft.size)
      this.#hashUpTo(end)
    }
  }

  #hashUpTo(end: number): void {
    const { draft } = this.#request
    while (draft.size < end) {
      const size = readSync(draft.file, this.#buffer, 0, Math.min(pieceBytes, end - draft.size), draft.size)
      if (size === 0) throw new TallyError('STORE_FAILED', 'Cannot read a draft: it became shorter meanwhile')
      this.#hash.update(this.#buffer.subarray(0, size))
      draft.size += size
    }
  }
}

/** The parts that are left of a range, cut as they are taken: a declared size costs nothing before its bytes come. */
class Parts {
  readonly #size: number
  readonly #end: number
  /** What was taken and has to be asked for again, the next one last. */
  readonly #again: Part[] = []
  #next: number

  /** Until parts are proven the first one is short: where they turn out not to work, it comes once more. */
  constructor(from: number, until: number, areProven: boolean) {
    const isShort = !areProven && until - from > leastPart
    if (isShort) this.#again.push({ from, until: from + leastPart })
    this.#next = isShort ? from + leastPart : from
    this.#size = Math.max(leastPart, Math.min(partBytes, Math.ceil((until - this.#next) / leastParts)))
    this.#end = until
  }

  get isLeft(): boolean {
    return this.#again.length > 0 || this.#next < this.#end
  }

  take(): Part | undefined {
    const again = this.#again.pop()
    if (again || this.#next >= this.#end) return again
    const from = this.#next
    this.#next = Math.min(from + this.#size, this.#end)
    return { from, until: this.#next }
  }

  /** Has a part taken next, whatever its length. */
  putBack(part: Part): void {
    if (part.from < part.until) this.#again.push(part)
  }
}

function cutOff(received: Received | undefined): TallyError {
  const why = received ? (received.stopped?.message ?? `status ${received.status}`) : 'ranges are not obeyed'
  return new TallyError('REGISTRY_UNAVAILABLE', `Cannot fetch a part: ${printable(why)}`)
}
