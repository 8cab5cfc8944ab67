import { codedFault, codingOf } from '../../http/content-coding.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'

/** What is asked for of a blob of `size` bytes: those from `from` to its end. */
export interface Missing {
  readonly from: number
  /** Only a part is asked for, up to, not including, this byte. */
  readonly until?: number
  /** The whole will do in the place of the part. */
  readonly orWhole?: boolean
  readonly size: number
  /** The ETag that the bytes before `from` came with. */
  readonly etag?: string | undefined
}

/** Whether a body is what was asked for, and where its first byte belongs; `again` asks for the blob from its start. */
export type Fit =
  | { readonly kind: 'take'; readonly from: number }
  | { readonly kind: 'again'; readonly why: string }
  | { readonly kind: 'refuse'; readonly why: string; readonly found?: number }

/**
 * Compares the head of a 200 or 206 with what is missing (RFC 9110, sections 14.4 and 15.3.7), so that bytes are never spliced on trust.
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
  // Even a part that reaches the end: the bytes before it may have been hashed already, and nothing may change them.
  if (until !== undefined && !orWhole) return { kind: 'again', why: 'the range was ignored' }
  if (coding !== undefined && length !== undefined && length !== size)
    return { kind: 'refuse', why: codedFault(coding) }
  // A shorter one would be taken for a body that was cut off, and asked for again in vain.
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
