import { TallyError } from '../errors.ts'
import { printableUrl } from '../printable.ts'
import type { Endpoint } from './endpoint.ts'
import type { Timeouts } from './http.ts'
import type { HttpHeaders } from './http-headers.ts'

/** Holds a body up while its taker is busy; that time does not count as the server's silence. */
export interface Flow {
  hold(): void
  release(): void
}

export interface WireRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly endpoint: Endpoint
  readonly timeouts: Timeouts
  readonly signal?: AbortSignal
  /** Decides by the head whether the body, of `length` bytes where that is declared, is to be taken. */
  accept(reply: { status: number; headers: HttpHeaders; length: number | undefined }): boolean
  /** Takes the next piece of the body, whose memory is reused after the call; false leaves the rest unread. */
  take(piece: Buffer): boolean
  /** Given to those who take a body slower than it may come, before its first piece. */
  flow?(flow: Flow): void
}

export interface WireReply {
  readonly status: number
  readonly headers: HttpHeaders
  /** Whether the body was taken to its end. */
  readonly taken: boolean
  /** The body of an answer that was not accepted, when it is short. */
  readonly text: Buffer
}

/** The head of the request as it goes over the wire. Throws INTERNAL for a header with a line break. */
export function requestText({ url, headers }: WireRequest): string {
  const lines = Object.entries({ host: url.host, ...headers }).map(([name, value]) => `${name}: ${value}`)
  const text = [`GET ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n')
  if (/\r(?!\n)|(?<!\r)\n/.test(text) || lines.some(line => line.includes('\r'))) {
    throw new TallyError('INTERNAL', `Cannot ask ${printableUrl(url)}: a header holds a line break`)
  }
  return text
}
