import { readSync } from 'node:fs'
import { writeFully } from '../../content/full-disk.ts'
import { TallyError } from '../../errors.ts'
import { codedFault, codingOf } from '../../http/content-coding.ts'
import type { BodySink, HttpHead, HttpReply } from '../../http/http-exchange.ts'
import { hasher } from '../../model/digest.ts'
import { fitOf } from './body-fit.ts'
import { isBody, type Received, type ReceiveJob, type ReceiveWatch, rawHeaders } from './receive-job.ts'

const pieceBytes = 1024 * 1024
/** From this size on copying a piece costs more than another write. */
const largePieceBytes = 128 * 1024

/** Writes one body to its place in the file and hashes it on the way, both in large pieces. */
export class Intake implements BodySink {
  readonly #job: ReceiveJob
  readonly #watch: ReceiveWatch
  #hash
  #hashed = 0
  /** Up to where the file is written, and up to where bytes have arrived. */
  #offset: number
  #arrived: number
  /** What arrived and is not written yet; made for the first piece. */
  #gathered: Buffer | undefined
  #filled = 0
  #until: number
  #isPart: boolean
  readonly #asked = performance.now()
  readonly #before = performance.eventLoopUtilization()
  #began: number | undefined
  #stopped: Received['stopped']
  #coding: string | undefined
  /** A body is on its way into the file, or is all there. */
  #taken = false
  /** Of an answer that has a body. */
  head: HttpHead | undefined

  constructor(job: ReceiveJob, watch: ReceiveWatch) {
    this.#job = job
    this.#watch = watch
    this.#hash = hasher(job.algorithm)
    this.#offset = job.from
    this.#arrived = job.from
    this.#until = job.until ?? job.size
    this.#isPart = job.until !== undefined
  }

  accept(head: HttpHead): boolean {
    const { status, headers, length } = head
    if (!isBody(status)) return false
    this.head = head
    this.#coding = codingOf(headers)
    const fit = fitOf(status, headers, length, this.#job)
    if (fit.kind === 'take') {
      this.#taken = true
      this.#offset = fit.from
      this.#arrived = fit.from
      this.#began = performance.now()
      if (status === 200) this.#isPart = false
      if (status === 200) this.#until = this.#job.size
      if (!this.#isPart) this.#hashPrefix()
      return true
    }
    const why = fit.kind === 'again' ? 'again' : 'refused'
    this.#stopped = {
      why,
      message: fit.why,
      ...('found' in fit && fit.found !== undefined ? { found: fit.found } : {}),
    }
    return false
  }

  /** False once nothing more is wanted. */
  take(piece: Buffer): boolean {
    if (this.#arrived + piece.length > this.#until) {
      if (this.#coding) {
        this.#stopped = { why: 'refused', message: codedFault(this.#coding) }
        return false
      }
      if (this.#isPart) {
        this.#stopped = { why: 'again', message: 'a part that ends elsewhere' }
        // Nothing of it counts, however its end lies in the pieces.
        this.#offset = this.#job.from
        this.#filled = 0
        return false
      }
      throw new TallyError(
        'CONTENT_MISMATCH',
        `more than the ${this.#job.size} bytes that the descriptor promises`,
      )
    }
    this.#arrived += piece.length
    this.#gather(piece)
    this.#watch.advanced(piece.length)
    return true
  }

  /** Hashing and writing cost the less the larger the pieces; TLS hands out 16 KiB at a time. */
  #gather(piece: Buffer): void {
    this.#gathered ??= Buffer.allocUnsafeSlow(Math.min(pieceBytes, this.#until - this.#offset))
    const isLarge = piece.length >= Math.min(largePieceBytes, this.#gathered.length)
    if (isLarge || this.#filled + piece.length > this.#gathered.length) this.#writeGathered()
    if (isLarge) return this.#write(piece)
    piece.copy(this.#gathered, this.#filled)
    this.#filled += piece.length
  }

  #writeGathered(): void {
    if (!this.#gathered || this.#filled === 0) return
    this.#write(this.#gathered.subarray(0, this.#filled))
    this.#filled = 0
  }

  #write(bytes: Buffer): void {
    if (!this.#isPart) this.#hash.update(bytes)
    writeFully(this.#job.file, bytes, this.#offset, this.#job.drafts)
    this.#offset += bytes.length
    this.#hashed = this.#offset
  }

  result({ status, headers, text }: HttpReply): Received {
    this.#writeGathered()
    const complete =
      this.#taken && !this.#stopped && this.#offset === this.#job.size && this.#hashed === this.#job.size
    const early =
      this.#coding && !this.#isPart
        ? ({ why: 'refused', message: codedFault(this.#coding) } as const)
        : ({ why: 'broken', message: 'the body ended early' } as const)
    const stopped = this.#stopped ?? (isBody(status) && !complete ? early : undefined)
    return {
      status,
      headers: rawHeaders(headers),
      text,
      offset: this.#offset,
      ...(complete && !this.#isPart ? { digest: this.#hash.digest() } : {}),
      ...(this.#began === undefined ? {} : this.#timed(this.#began)),
      ...(stopped ? { stopped } : {}),
    }
  }

  /** What arrived while the thread was held up is read at once, so that half of the time it was counts at least. */
  #timed(began: number) {
    const now = performance.now()
    const busy = performance.eventLoopUtilization(this.#before).utilization
    return { milliseconds: Math.max(now - began, ((now - this.#asked) * busy) / 2), busy }
  }

  /** A body without a declared length may be all there when its connection breaks. */
  broken({ status, headers }: HttpHead, error: unknown): Received {
    const isWhole = this.#taken && this.#arrived === this.#until
    if (!isWhole)
      this.#stopped = { why: 'broken', message: error instanceof Error ? error.message : String(error) }
    return this.result({ status, headers, text: new Uint8Array() })
  }

  #hashPrefix(): void {
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, this.#offset))
    while (this.#hashed < this.#offset) {
      const size = readSync(
        this.#job.file,
        buffer,
        0,
        Math.min(buffer.length, this.#offset - this.#hashed),
        this.#hashed,
      )
      if (size === 0) throw new TallyError('STORE_FAILED', 'Cannot read back a draft: it became shorter')
      this.#hash.update(buffer.subarray(0, size))
      this.#hashed += size
    }
  }
}
