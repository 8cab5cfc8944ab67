import { isPassable } from '../errors.ts'
import type { Hop } from './ask.ts'
import type { DownloadOptions, DownloadRequest } from './download-request.ts'
import { partBytes, RangeTail } from './range-tail.ts'
import type { Received, Watch } from './receive-job.ts'

/** How long a body is watched before it is judged, in milliseconds. */
const judgeAfterMs = 100
const maxRunners = 16

/** Asks for a part by the whole way. */
export type AskForPart = (from: number, until: number) => Promise<Received>

/** Watches one body arrive and, where its connection is slow, has the rest fetched in parts beside it. */
export class Split {
  /** Where the body is to end, shared with the lane that receives it. */
  readonly limit = new Float64Array(new SharedArrayBuffer(8))
  readonly watch: Watch
  /** Where the body comes from. */
  hop: Hop | undefined
  readonly #request: DownloadRequest
  readonly #options: DownloadOptions
  readonly #ask: AskForPart
  #began: number | undefined
  #offset: number
  #start = 0
  #tail: RangeTail | undefined
  #running: Promise<void> | undefined

  constructor(request: DownloadRequest, options: DownloadOptions, ask: AskForPart) {
    this.#request = request
    this.#options = options
    this.#ask = ask
    this.#offset = request.draft.size
    this.limit[0] = request.wanted.size
    const { signal } = request.watch
    this.watch = { ...(signal ? { signal } : {}), advanced: bytes => this.#advanced(bytes) }
  }

  /** Joins the parts to what the body gave. */
  async finish(received: Received): Promise<{ received: Received; spliced: boolean }> {
    if (!this.#tail || !this.#running) return { received, spliced: false }
    const { draft, wanted } = this.#request
    if (received.digest !== undefined) {
      await this.abandon()
      return { received, spliced: false }
    }
    try {
      this.#tail.headDone(received.offset, this.#start)
      await this.#running
      await this.#tail.run(maxRunners)
    } catch (error) {
      // Whatever the host has against parts, it may still give the rest as one body.
      if (!isPassable(error)) throw error
      this.#options.governor.giveUp()
      return {
        received: { ...received, offset: draft.size, stopped: { why: 'broken', message: error.message } },
        spliced: true,
      }
    }
    const { stopped: _, ...rest } = received
    return { received: { ...rest, offset: wanted.size, digest: this.#tail.digest() }, spliced: true }
  }

  /** Waits for parts that are still being written after the body failed for good. */
  async abandon(): Promise<void> {
    this.#tail?.stop()
    await this.#running?.catch(() => undefined)
  }

  #advanced(bytes: number): void {
    const { governor, now } = this.#options
    this.#offset += bytes
    governor.arrived(bytes)
    this.#request.watch.advanced(bytes)
    this.#began ??= now()
    const elapsed = now() - this.#began
    if (!this.#tail && elapsed >= judgeAfterMs) this.#judge(elapsed)
  }

  #judge(elapsed: number): void {
    const { wanted, draft } = this.#request
    const { governor } = this.#options
    const rate = (this.#offset - draft.size) / elapsed
    // What arrives before the lane sees the limit, and a little more, stays with this body.
    const start = Math.ceil(this.#offset + rate * judgeAfterMs + partBytes / 4)
    if (!this.hop || wanted.size - start < partBytes || !governor.favoursParts(rate)) return
    this.#start = start
    this.limit[0] = start
    const watch = { ...this.watch, advanced: (bytes: number) => this.#arrived(bytes) }
    this.#tail = new RangeTail(
      { ...this.#request, watch, found: this.hop, ask: this.#ask },
      this.#options,
      start,
    )
    this.#running = this.#tail.run(maxRunners)
    this.#running.catch((error: unknown) => {
      if (isPassable(error)) this.#goOn()
    })
  }

  /** Parts do not work here: the body may go on to its end, if it has not seen where it was to stop. */
  #goOn(): void {
    this.#options.governor.giveUp()
    this.limit[0] = this.#request.wanted.size
  }

  #arrived(bytes: number): void {
    this.#options.governor.arrived(bytes)
    this.#request.watch.advanced(bytes)
  }
}
