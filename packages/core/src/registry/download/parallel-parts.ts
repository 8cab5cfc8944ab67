import { isPassable } from '../../errors.ts'
import type { HttpHop } from '../exchange/request.ts'
import type { DownloadOptions, DownloadRequest } from './download-request.ts'
import { type PartSource, partBytes, RangeTail } from './part-queue.ts'
import type { Received, ReceiveWatch } from './receive-job.ts'

/** Milliseconds after which the rate of a piece in flight is measured. */
const judgeAfterMs = 100
const maxRunners = 16
/** Bytes of the first piece: enough to detect a slow connection, few enough to fetch over one. */
const openingBytes = 1024 * 1024

/**
 * Watches the first piece of a body and, if its connection is slow, fetches the rest in parts. The request for the
 * piece has an end: a connection that is dropped in the middle has sent more than was read, and these bytes would be
 * sent twice.
 */
export class Split {
  readonly watch: ReceiveWatch
  /** The end of the piece, in bytes from the start of the blob. */
  readonly until: number
  /** The final request for the body, after redirects. */
  hop: HttpHop | undefined
  readonly #request: DownloadRequest
  readonly #options: DownloadOptions
  readonly #source: PartSource
  readonly #from: number
  #began: number | undefined
  #offset: number
  #tail: RangeTail | undefined
  #running: Promise<void> | undefined

  constructor(request: DownloadRequest, options: DownloadOptions, source: PartSource) {
    this.#request = request
    this.#options = options
    this.#source = source
    this.#from = request.draft.size
    this.#offset = this.#from
    this.until = this.#from + openingBytes
    const { signal } = request.watch
    this.watch = { ...(signal ? { signal } : {}), advanced: bytes => this.#advanced(bytes) }
  }

  /** Joins the parts to the piece; without parts, the rest is left to be requested as one body. */
  async finish(received: Received): Promise<{ received: Received; spliced: boolean }> {
    const { governor } = this.#options
    if (received.status !== 206 || received.stopped?.why === 'again') {
      // Once parts are proven, the response is from another host, such as a mirror, whose bodies are fetched whole
      // anyway.
      if (!governor.partsAreProven) governor.ranged(false, received.status === 200)
      await this.abandon()
      return { received, spliced: false }
    }
    governor.ranged(true)
    const isOpened = received.offset >= this.until
    const rate = (this.until - this.#from) / Math.max(received.milliseconds ?? 0, 0.1)
    if (isOpened) this.#judge(rate, received.busy)
    if (this.#tail) return this.#joined(received, this.#tail)
    const rest = { why: 'limit', message: 'the rest is asked for as one body' } as const
    return { received: isOpened ? { ...received, stopped: rest } : received, spliced: false }
  }

  /** Waits for parts that are still being written after the body failed for good. */
  async abandon(): Promise<void> {
    this.#tail?.stop()
    await this.#running?.catch(() => undefined)
  }

  async #joined(received: Received, tail: RangeTail): Promise<{ received: Received; spliced: boolean }> {
    const { draft, wanted } = this.#request
    try {
      tail.headDone(received.offset, this.until)
      await this.#running?.catch((error: unknown) => this.#onlyGaps(error, tail))
      await tail.run(maxRunners)
    } catch (error) {
      // A host that refuses parts may still send the rest as one body.
      if (!isPassable(error)) throw error
      this.#options.governor.giveUp()
      return {
        received: { ...received, offset: draft.size, stopped: { why: 'broken', message: error.message } },
        spliced: true,
      }
    }
    const { stopped: _, ...rest } = received
    return { received: { ...rest, offset: wanted.size, digest: tail.digest() }, spliced: true }
  }

  /** Fetches only the gaps after parts have failed, so that many bytes that follow a gap are not sent twice. */
  async #onlyGaps(error: unknown, tail: RangeTail): Promise<void> {
    const { governor } = this.#options
    if (!isPassable(error) || !governor.rangesWork || tail.stranded <= partBytes) throw error
    governor.giveUp()
    await tail.runAgain()
  }

  #advanced(bytes: number): void {
    const { governor, now } = this.#options
    this.#offset += bytes
    this.#arrived(bytes)
    this.#began ??= now()
    const elapsed = now() - this.#began
    // Parts start beside a piece only if ranges are known to work: the piece may be the whole body.
    if (elapsed >= judgeAfterMs && governor.rangesAreProven && this.#offset < this.until)
      this.#judge((this.#offset - this.#from) / elapsed)
  }

  #judge(rate: number, busy?: number): void {
    if (this.#tail || !this.hop || !this.#options.governor.favoursParts(rate, busy)) return
    const watch = { ...this.watch, advanced: (bytes: number) => this.#arrived(bytes) }
    this.#tail = new RangeTail(
      { ...this.#request, watch, found: this.hop, source: this.#source },
      this.#options,
      this.until,
    )
    this.#running = this.#tail.run(maxRunners)
    // The rejection is handled when the piece has ended; until then it must not count as unhandled.
    this.#running.catch(() => undefined)
  }

  #arrived(bytes: number): void {
    this.#options.governor.arrived(bytes)
    this.#request.watch.advanced(bytes)
  }
}
