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
  /** Attempts per part. */
  readonly tries: number
}

interface TailRequest {
  readonly wanted: Descriptor
  readonly draft: Draft
  readonly watch: ReceiveWatch
  /** The final request for the blob's bytes, after redirects. */
  readonly found: HttpHop
  readonly etag?: string | undefined
  readonly source: PartSource
}

/** Requests parts of a blob. */
export interface PartSource {
  /** Requests a part from the registry, with redirects, tokens and retries. */
  receivePart(from: number, until: number): Promise<Received>
}

interface Part {
  readonly from: number
  readonly until: number
  /** How often it was refused because there were too many connections. */
  readonly refusals?: number
}

interface Outcome {
  /** Absent without a response. */
  readonly received?: Received
  /** The part is to be requested again when fewer connections are open. */
  readonly retryLater?: boolean
}

/** Small parts from a queue were the fastest of all schemes tried: at the end, no single part runs on for long. */
export const partBytes = 4 * 1024 * 1024
/** A short remainder is spread over several connections as well, but not in tiny parts: each part costs a round trip. */
const leastPart = 1024 * 1024
const leastParts = 4
const pieceBytes = 1024 * 1024
const mostRefusals = 4
/** Maximum responses to one part that are not the part, while others work: servers behind one name may differ. */
const mostIgnored = 3

/**
 * The rest of a blob, fetched as parts over several connections. Each part is written to its position in the draft; the
 * hash follows the contiguous bytes from the start, so that the digest is known with the last of them.
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

  /** @param start the position at which the tail begins; `headDone` reports the bytes before it */
  constructor(request: TailRequest, options: TailOptions, start: number) {
    this.#request = request
    this.#options = options
    this.#parts = new Parts(start, request.wanted.size, options.governor.partsAreProven)
    this.#hash = hasher(algorithmOf(request.wanted.digest))
    this.#precedence = options.governor.precedence(request.wanted.size)
    // Only `draft.size` bytes from the start count as kept: the hashed ones.
    request.draft.size = 0
  }

  /** Notes that the blob's bytes up to `end` are in the file; bytes missing before `start` become a part of the tail. */
  headDone(end: number, start: number): void {
    if (end < start) this.#parts.putBack({ from: end, until: start })
    if (end > 0) this.#finish({ from: 0, until: Math.min(end, start) })
  }

  /** Fetches all parts; ends when the queue is empty. Throws the error of a part's last attempt. */
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

  /** Starts no more parts. */
  stop(): void {
    this.#stopped = true
  }

  /** Bytes in the file that follow a gap. */
  get stranded(): number {
    const { size } = this.#request.draft
    return [...this.#done].reduce((sum, [from, until]) => (from > size ? sum + until - from : sum), 0)
  }

  /** Fetches the missing parts one after the other, after parallel parts have failed. */
  async runAgain(): Promise<void> {
    this.#stopped = false
    await this.run(1)
  }

  /** The digest of the whole file, once it is complete. */
  digest(): Digest {
    return this.#hash.digest()
  }

  async #fetch(part: Part): Promise<void> {
    let { from } = part
    if (!this.#options.governor.rangesWork) throw cutOff(undefined)
    for (let attempt = 1; from < part.until; attempt++) {
      const { received, retryLater } = await this.#receive(from, part.until, attempt)
      from = received?.offset ?? from
      if (retryLater && (part.refusals ?? 0) < mostRefusals) return this.#putBack(part, from)
      const isObeyed = received?.stopped?.why !== 'again'
      if (received) this.#options.governor.ranged(isObeyed, received.status === 200)
      if (!isObeyed && (attempt >= mostIgnored || !this.#options.governor.rangesWork)) throw cutOff(received)
      if (from < part.until && attempt >= this.#options.tries) throw cutOff(received)
    }
    this.#finish(part)
  }

  /** Puts back the rest of a part that was refused for too many connections: it is next when there are fewer. */
  #putBack({ from, until, refusals = 0 }: Part, at: number): void {
    if (at > from) this.#finish({ from, until: at })
    this.#parts.putBack({ from: at, until, refusals: refusals + 1 })
  }

  /**
   * Requests a part directly from the URL of the blob's first part; from the registry again when that no longer works.
   */
  async #receive(from: number, until: number, attempt: number): Promise<Outcome> {
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
      return { received, retryLater: isTooMany && (await governor.refused()) }
    } catch (error) {
      if (!isTallyError(error, 'REGISTRY_UNAVAILABLE')) throw error
      return { retryLater: await governor.refused() }
    }
  }

  /** A watch that tells the governor of a part with its first bytes: they prove that the part was accepted. */
  #watched(): ReceiveWatch {
    const { watch } = this.#request
    let isBegun = false
    const advanced = (bytes: number) => {
      if (!isBegun) this.#options.governor.partArrived()
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

/** The remaining parts of a range, cut as they are taken: a declared size costs no memory before its bytes arrive. */
class Parts {
  readonly #size: number
  readonly #end: number
  /** Parts that have to be requested again, the next one last. */
  readonly #returned: Part[] = []
  #next: number

  /** Until parts are proven, the first one is short: if they turn out not to work, its bytes are sent twice. */
  constructor(from: number, until: number, areProven: boolean) {
    const isShort = !areProven && until - from > leastPart
    if (isShort) this.#returned.push({ from, until: from + leastPart })
    this.#next = isShort ? from + leastPart : from
    this.#size = Math.max(leastPart, Math.min(partBytes, Math.ceil((until - this.#next) / leastParts)))
    this.#end = until
  }

  get isLeft(): boolean {
    return this.#returned.length > 0 || this.#next < this.#end
  }

  take(): Part | undefined {
    const returned = this.#returned.pop()
    if (returned || this.#next >= this.#end) return returned
    const from = this.#next
    this.#next = Math.min(from + this.#size, this.#end)
    return { from, until: this.#next }
  }

  /** Makes a part of any length the next one. */
  putBack(part: Part): void {
    if (part.from < part.until) this.#returned.push(part)
  }
}

function cutOff(received: Received | undefined): TallyError {
  const why = received ? (received.stopped?.message ?? `status ${received.status}`) : 'ranges are not obeyed'
  return new TallyError('REGISTRY_UNAVAILABLE', `Cannot fetch a part: ${printable(why)}`)
}
