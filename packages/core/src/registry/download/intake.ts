import { readSync } from 'node:fs'
import { writeFully } from '../../content/full-disk.ts'
import { TallyError } from '../../errors.ts'
import { codedFault, codingOf } from '../../http/content-coding.ts'
import type { BodySink, HttpHead, HttpReply } from '../../http/http-exchange.ts'
import { hasher } from '../../model/digest.ts'
import { fitOf } from './body-fit.ts'
import { isBody, type Received, type ReceiveJob, type ReceiveWatch, rawHeaders } from './receive-job.ts'

const pieceBytes = 1024 * 1024
/** A piece of at least this size is written at once: copying it would cost more than another write. */
const largePieceBytes = 128 * 1024

/** Writes one body to its position in the file and hashes it meanwhile, both in large pieces. */
export class Intake implements BodySink {
  readonly #job: ReceiveJob
  readonly #watch: ReceiveWatch
  #hash
  #hashed = 0
  /** The position up to which the file is written, and the one up to which bytes have arrived. */
  #offset: number
  #arrived: number
  /** Bytes received and not written yet; allocated for the first piece. */
  #gathered: Buffer | undefined
  #filled = 0
  #until: number
  #isPart: boolean
  readonly #requested = performance.now()
  readonly #before = performance.eventLoopUtilization()
  #began: number | undefined
  #stopped: Received['stopped']
  #coding: string | undefined
  /** Whether the body was accepted for the file. */
  #taken = false
  /** The head of a response with status 200 or 206. */
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

  /** Returns false once no more bytes are needed. Throws CONTENT_MISMATCH, STORE_FAILED. */
  take(piece: Buffer): boolean {
    if (this.#arrived + piece.length > this.#until) {
      if (this.#coding) {
        this.#stopped = { why: 'refused', message: codedFault(this.#coding) }
        return false
      }
      if (this.#isPart) {
        this.#stopped = { why: 'again', message: 'a part that ends elsewhere' }
        // None of its bytes count, wherever its end lies within a piece.
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

  /** Gathers small pieces, as hashing and writing cost less in large ones; TLS delivers 16 KiB at a time. */
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

  /** The time is at least half of the thread's busy time: bytes that arrive while it is busy are then read at once. */
  #timed(began: number) {
    const now = performance.now()
    const busy = performance.eventLoopUtilization(this.#before).utilization
    return { milliseconds: Math.max(now - began, ((now - this.#requested) * busy) / 2), busy }
  }

  /** The result after a broken connection; a body without a declared length may be complete by then. */
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
