import { codedFault, codingOf } from '../../http/content-coding.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'

/** The bytes requested of a blob of `size` bytes: those from `from` to its end. */
export interface Missing {
  readonly from: number
  /** Requests only a part, up to but not including this byte. */
  readonly until?: number
  /** The whole blob is accepted in place of the part. */
  readonly orWhole?: boolean
  readonly size: number
  /** The ETag of the response that the bytes before `from` belong to. */
  readonly etag?: string | undefined
}

/** Whether a body is the requested one, and the position of its first byte; `again`: request the blob from its start. */
export type Fit =
  | { readonly kind: 'take'; readonly from: number }
  | { readonly kind: 'again'; readonly why: string }
  | { readonly kind: 'refuse'; readonly why: string; readonly found?: number }

/**
 * Compares the head of a 200 or 206 with the missing bytes (RFC 9110, sections 14.4 and 15.3.7), so that bytes are
 * never spliced on trust.
 *
 * @param length the declared length of the body in bytes, undefined when there is none
 */
export function fitOf(
  status: number,
  headers: HttpHeaders,
  length: number | undefined,
  missing: Missing,
): Fit {
  const ranged = missing.from > 0 || missing.until !== undefined
  if (status === 206 && ranged) return partFit(headers, length, missing)
  if (status === 200) return wholeFit(length, missing, codingOf(headers))
  return { kind: 'refuse', why: `status ${status} for a request without a range` }
}

function wholeFit(length: number | undefined, { until, orWhole, size }: Missing, coding?: string): Fit {
  // This includes a part that reaches the end: the bytes before it may be hashed already, and must not change.
  if (until !== undefined && !orWhole) return { kind: 'again', why: 'the range was ignored' }
  if (coding !== undefined && length !== undefined && length !== size)
    return { kind: 'refuse', why: codedFault(coding) }
  // A shorter body would look like one that was cut off, and would be requested again in vain.
  if (length !== undefined && length !== size)
    return { kind: 'refuse', why: 'the body is not as long as the descriptor says', found: length }
  return { kind: 'take', from: 0 }
}

function partFit(
  headers: HttpHeaders,
  length: number | undefined,
  { from, size, etag, until = size }: Missing,
): Fit {
  const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(headers.get('content-range') ?? '')
  if (!range) return { kind: 'again', why: 'a part without a readable Content-Range' }
  const [, start, end, total] = range
  if (Number(start) !== from) return { kind: 'again', why: 'a part that begins elsewhere' }
  if (total !== '*' && Number(total) !== size)
    return { kind: 'again', why: 'a part of something of another size' }
  if (Number(end) >= until || (length !== undefined && length !== Number(end) - from + 1))
    return { kind: 'again', why: 'a part that ends elsewhere' }
  const now = headers.get('etag')
  if (etag && now && etag !== now) return { kind: 'again', why: 'a part of something that has changed' }
  return { kind: 'take', from }
}
