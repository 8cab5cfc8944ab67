import { printable } from '../text/printable.ts'
import type { HttpHeaders } from './http-headers.ts'

/*
 * Content-Encoding (RFC 9110, section 8.4). Every request asks for `identity`. Some responses have a coding all the
 * same, for one of two reasons: registries and CDNs name a layer's compression there although the bytes are the blob,
 * as length and digest show; and proxies compress responses. The latter are rejected with an error: unverified bytes
 * never reach a decompressor.
 */

/** The declared coding of a body, in lower case; undefined for none. */
export function codingOf(headers: HttpHeaders): string | undefined {
  const coding = headers.get('content-encoding')?.trim().toLowerCase()
  return coding && coding !== 'identity' ? coding : undefined
}

/** Describes the fault of a body that really is coded, for a message. */
export function codedFault(coding: string): string {
  return `the body was compressed on the way (Content-Encoding: ${printable(coding)}) although identity was asked for; a proxy that does so has to leave registries alone`
}

/** Whether a body begins like JSON, which no coded body does. */
export function looksLikeJson([first]: Uint8Array): boolean {
  return first !== undefined && '{[ \r\n\t'.includes(String.fromCharCode(first))
}
