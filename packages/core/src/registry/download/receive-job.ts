import type { Endpoint } from '../../http/endpoint.ts'
import type { Timeouts } from '../../http/http-exchange.ts'
import { type HttpHeaders, headersFrom } from '../../http/http-headers.ts'
import type { Algorithm, Digest } from '../../model/digest.ts'

/** One GET whose body goes into an open file; plain data, so that any thread can do it. */
export interface ReceiveJob {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly endpoint: Endpoint
  readonly timeouts: Timeouts
  readonly file: number
  /** The folder of drafts that may go when the disk is full. */
  readonly drafts?: string
  readonly algorithm: Algorithm
  /** The blob's size in bytes. */
  readonly size: number
  /** Where the missing bytes begin. */
  readonly from: number
  /** Where they end, if before the blob does: a part, which goes to its place without being hashed. */
  readonly until?: number
  readonly etag?: string | undefined
  /** A part that begins a body: the whole body in its place will do as well. */
  readonly orWhole?: boolean
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
  /** From the answer's head to its end, or half of the time since the request, in milliseconds; absent where there was no body. */
  readonly milliseconds?: number
  /** The share of the time since the request in which the thread was at work, 0 to 1; with `milliseconds`. */
  readonly busy?: number
  /** Why the body was left before its end. */
  readonly stopped?: {
    readonly why: 'again' | 'refused' | 'broken' | 'limit'
    readonly message: string
    readonly found?: number
  }
}

export interface ReceiveWatch {
  readonly signal?: AbortSignal
  advanced(bytes: number): void
  /** Told of each try after the first. */
  retried?(): void
}

/** Somewhere ReceiveJobs are done: this thread, or a worker. */
export interface Lane {
  /** Throws STORE_FAILED, CONTENT_MISMATCH (more bytes than promised), and CANCELLED or what a connection throws before anything was answered. */
  receive(job: ReceiveJob, watch: ReceiveWatch): Promise<Received>
}

/** Whether an answer of this status has the blob, or a part of it, as its body. */
export function isBody(status: number): boolean {
  return status === 200 || status === 206
}

const carried = [
  'etag',
  'location',
  'www-authenticate',
  'retry-after',
  'content-range',
  'content-encoding',
  'ratelimit-limit',
  'ratelimit-remaining',
  'docker-ratelimit-source',
  'warning',
  'date',
]

/** The headers that are asked for after a body was received, as name, value list. */
export function rawHeaders(headers: HttpHeaders): string[] {
  return carried.flatMap(name => headers.all(name).flatMap(value => [name, value]))
}

/** The headers of a Received, to be asked like any other. */
export function headersOf({ headers }: Received): HttpHeaders {
  return headersFrom(headers)
}
