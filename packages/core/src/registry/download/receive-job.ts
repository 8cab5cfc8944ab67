import type { Endpoint } from '../../http/endpoint.ts'
import type { Timeouts } from '../../http/http-exchange.ts'
import { type HttpHeaders, headersFrom } from '../../http/http-headers.ts'
import type { Algorithm, Digest } from '../../model/digest.ts'

/** One GET whose body is written to an open file; plain data, so that any thread can run it. */
export interface ReceiveJob {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly endpoint: Endpoint
  readonly timeouts: Timeouts
  readonly file: number
  /** The folder of drafts that may be deleted when the disk is full. */
  readonly drafts?: string
  readonly algorithm: Algorithm
  /** The blob's size in bytes. */
  readonly size: number
  /** The position of the first missing byte. */
  readonly from: number
  /** The end of the missing bytes when it is before the end of the blob: such a part is written without being hashed. */
  readonly until?: number
  readonly etag?: string | undefined
  /** For a part at the start of a body: the whole body is accepted in its place. */
  readonly orWhole?: boolean
}

/** The result of a ReceiveJob; plain data. */
export interface Received {
  readonly status: number
  readonly headers: readonly string[]
  /** The body of an error response, as far as it was read. */
  readonly text: Uint8Array
  /** The position up to which the file is filled without a gap from the start of the job. */
  readonly offset: number
  /** The digest of the whole file, once it is complete. */
  readonly digest?: Digest
  /** Milliseconds from the response's head to its end, at least half of the thread's busy time; absent without a body. */
  readonly milliseconds?: number
  /** The share of the time since the request in which the thread was busy, 0 to 1; present with `milliseconds`. */
  readonly busy?: number
  /** The reason why the body was not received to its end. */
  readonly stopped?: {
    readonly why: 'again' | 'refused' | 'broken' | 'limit'
    readonly message: string
    readonly found?: number
  }
}

export interface ReceiveWatch {
  readonly signal?: AbortSignal
  advanced(bytes: number): void
  /** Called for each attempt after the first. */
  retried?(): void
}

/** Runs ReceiveJobs on this thread or in a worker. */
export interface Lane {
  /**
   * Runs a job. Throws STORE_FAILED, CONTENT_MISMATCH (more bytes than promised), and, before the head of the response,
   * CANCELLED or what a connection throws.
   */
  receive(job: ReceiveJob, watch: ReceiveWatch): Promise<Received>
}

/** Whether the body of a response with this status is the blob, or a part of it. */
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

/** The headers that are read after a body was received, as a flat list of names and values. */
export function rawHeaders(headers: HttpHeaders): string[] {
  return carried.flatMap(name => headers.all(name).flatMap(value => [name, value]))
}

/** The headers of a Received, by name. */
export function headersOf({ headers }: Received): HttpHeaders {
  return headersFrom(headers)
}
