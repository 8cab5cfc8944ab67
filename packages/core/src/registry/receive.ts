import { readSync, writeSync } from 'node:fs'
import type { Bytes } from '../content/store.ts'
import { isTallyError, TallyError } from '../errors.ts'
import { type Algorithm, type Digest, hasher } from '../model/digest.ts'
import { fitOf } from './body-fit.ts'
import type { Endpoint } from './endpoint.ts'
import { type Http, type HttpHeaders, headersFrom, type Timeouts } from './http.ts'
import { steady } from './least-progress.ts'
import { networkFailure } from './network-failure.ts'
import { isPassing } from './retry.ts'
import type { Wire } from './wire.ts'

/** One GET whose body goes into an open file; plain data, so that any thread can do it. */
export interface ReceiveJob {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly endpoint: Endpoint
  readonly timeouts: Timeouts
  readonly file: number
  readonly algorithm: Algorithm
  /** The blob's size in bytes. */
  readonly size: number
  /** Where the missing bytes begin. */
  readonly from: number
  /** Where they end, if before the blob does: a part, which goes to its place without being hashed. */
  readonly until?: number
  readonly etag?: string | undefined
  /** Shared with whoever may decide, while the body arrives, that bytes from an offset on come from elsewhere. */
  readonly limit?: Float64Array<SharedArrayBuffer>
}

/** What became of a ReceiveJob; plain data. */
export interface Received {
  readonly status: number
  readonly headers: readonly string[]
  /** The body of a refusal, as far as it was read. */
  readonly text: Uint8Array
  /** Up to where the file is filled, from the start of the job. */
  readonly offset: number
  /** Of the whole file, once it is complete. */
  readonly digest?: Digest
  /** Why the body was left before its end. */
  readonly stopped?: {
    readonly why: 'again' | 'refused' | 'broken' | 'limit'
    readonly message: string
    readonly found?: number
  }
}

export interface Watch {
  readonly signal?: AbortSignal
  advanced(bytes: number): void
  /** Told of each try after the first. */
  retried?(): void
}

/** Somewhere ReceiveJobs are done: this thread, or a worker. */
export interface Lane {
  /** Throws STORE_FAILED, CONTENT_MISMATCH (more bytes than promised), and CANCELLED or what a connection throws before anything was answered. */
  receive(job: ReceiveJob, watch: Watch): Promise<Received>
}

const pieceBytes = 1024 * 1024
const refusalBytes = 64 * 1024

/** Does jobs on this thread. */
export function createLane(wire: Wire, http: Http): Lane {
  return {
    receive: (job, watch) =>
      job.endpoint.proxy ? receiveStreamed(http, job, watch) : receiveWired(wire, http, { job, watch }),
  }
}

async function receiveWired(
  wire: Wire,
  http: Http,
  { job, watch }: { job: ReceiveJob; watch: Watch },
): Promise<Received> {
  const intake = new Intake(job, watch)
  const { url, headers, endpoint, timeouts } = job
  let answered: { status: number; headers: HttpHeaders } | undefined
  try {
    const reply = await wire.get({
      ...{ url: new URL(url), headers, endpoint, timeouts },
      ...(watch.signal ? { signal: watch.signal } : {}),
      accept: head => {
        answered = head
        return intake.accept(head.status, head.headers, head.length)
      },
      take: piece => intake.take(piece),
    })
    // A body without a declared length: rare enough to be asked for again by the ordinary client.
    if (!reply.taken && reply.text.length === 0 && !intake.decided && isToldAgain(reply))
      return await receiveStreamed(http, job, watch)
    return intake.result(reply.status, reply.headers, reply.text)
  } catch (error) {
    if (!answered || !isBrokenOff(error)) throw error
    return intake.broken(answered.status, answered.headers, error)
  }
}

async function receiveStreamed(http: Http, job: ReceiveJob, watch: Watch): Promise<Received> {
  const intake = new Intake(job, watch)
  const { url, headers, endpoint } = job
  const {
    status,
    headers: answered,
    body,
  } = await http.open({
    ...{ method: 'GET', url: new URL(url), headers: { ...headers }, endpoint },
    ...(watch.signal ? { signal: watch.signal } : {}),
  })
  const pieces = steady(body, new URL(url), job.timeouts.least)
  const declared = answered.get('content-length')
  if (
    !isBody(status) ||
    !intake.accept(status, answered, declared === undefined ? undefined : Number(declared))
  ) {
    const text = isBody(status) ? new Uint8Array() : await refusalText(pieces, job, watch)
    body.destroy()
    return intake.result(status, answered, text)
  }
  try {
    for await (const piece of pieces) if (!intake.take(piece)) break
  } catch (error) {
    body.destroy()
    if (isTallyError(error, 'CONTENT_MISMATCH', 'STORE_FAILED')) throw error
    return intake.broken(status, answered, error)
  }
  body.destroy()
  return intake.result(status, answered, new Uint8Array())
}

/** A body is wanted, and so are a refusal's words, where the refusal is the end of it. */
function isToldAgain({ status, headers }: { status: number; headers: HttpHeaders }): boolean {
  const isFinal = status >= 400 && status !== 401 && !isPassing(status)
  return isBody(status) || (isFinal && headers.get('content-length') === undefined)
}

function isBody(status: number): boolean {
  return status === 200 || status === 206
}

/** A stop breaks a body off like a lost connection does: what has arrived is kept. */
function isBrokenOff(error: unknown): boolean {
  return isTallyError(error, 'REGISTRY_UNAVAILABLE', 'CANCELLED')
}

async function refusalText(body: Bytes, { url }: ReceiveJob, { signal }: Watch): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of body) {
      pieces.push(piece)
      size += piece.length
      if (size >= refusalBytes) break
    }
  } catch (error) {
    throw networkFailure(error, new URL(url), signal)
  }
  return Buffer.concat(pieces).subarray(0, refusalBytes)
}

/** Writes the pieces of one body to their place in the file and hashes them on the way. */
class Intake {
  readonly #job: ReceiveJob
  readonly #watch: Watch
  #hash
  #hashed = 0
  #offset: number
  readonly #until: number
  readonly #isPart: boolean
  #stopped: Received['stopped']
  /** Whether a body's head was looked at. */
  decided = false

  constructor(job: ReceiveJob, watch: Watch) {
    this.#job = job
    this.#watch = watch
    this.#hash = hasher(job.algorithm)
    this.#offset = job.from
    this.#until = job.until ?? job.size
    this.#isPart = job.until !== undefined
  }

  accept(status: number, headers: HttpHeaders, length: number | undefined): boolean {
    if (!isBody(status)) return false
    this.decided = true
    const fit = fitOf(status, headers, length, this.#job)
    if (fit.kind === 'take') {
      this.#offset = fit.from
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
  take(piece: Uint8Array): boolean {
    if (this.#offset + piece.length > this.#until) {
      throw new TallyError(
        'CONTENT_MISMATCH',
        `more than the ${this.#job.size} bytes that the descriptor promises`,
      )
    }
    const limit = this.#job.limit?.[0] ?? this.#until
    const wanted =
      this.#offset + piece.length > limit ? piece.subarray(0, Math.max(0, limit - this.#offset)) : piece
    if (!this.#isPart) this.#hash.update(wanted)
    writeFully(this.#job.file, wanted, this.#offset)
    this.#offset += wanted.length
    this.#hashed = this.#offset
    this.#watch.advanced(wanted.length)
    if (this.#offset < limit || limit >= this.#until) return true
    this.#stopped = { why: 'limit', message: 'the rest comes from elsewhere' }
    return false
  }

  result(status: number, headers: HttpHeaders, text: Uint8Array): Received {
    const complete =
      this.decided && !this.#stopped && this.#offset === this.#job.size && this.#hashed === this.#job.size
    const early = { why: 'broken', message: 'the body ended early' } as const
    const stopped = this.#stopped ?? (isBody(status) && !complete ? early : undefined)
    return {
      ...{ status, headers: rawHeaders(headers), text, offset: this.#offset },
      ...(complete && !this.#isPart ? { digest: this.#hash.digest() } : {}),
      ...(stopped ? { stopped } : {}),
    }
  }

  broken(status: number, headers: HttpHeaders, error: unknown): Received {
    this.#stopped = { why: 'broken', message: error instanceof Error ? error.message : String(error) }
    return this.result(status, headers, new Uint8Array())
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

function writeFully(file: number, piece: Uint8Array, position: number): void {
  let done = 0
  try {
    while (done < piece.length) done += writeSync(file, piece, done, piece.length - done, position + done)
  } catch (error) {
    const { code = 'an unknown fault' } = error as NodeJS.ErrnoException
    throw new TallyError('STORE_FAILED', `Cannot write to the store: ${code}`, { cause: error })
  }
}

const carried = [
  'etag',
  'location',
  'www-authenticate',
  'retry-after',
  'content-range',
  'ratelimit-limit',
  'ratelimit-remaining',
  'docker-ratelimit-source',
  'warning',
]

function rawHeaders(headers: HttpHeaders): string[] {
  return carried.flatMap(name => headers.all(name).flatMap(value => [name, value]))
}

/** The headers of a Received, to be asked like any other. */
export function headersOf({ headers }: Received): HttpHeaders {
  return headersFrom(headers)
}
