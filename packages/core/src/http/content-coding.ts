import { printable } from '../text/printable.ts'
import type { HttpHeaders } from './http-headers.ts'

/*
 * Content-Encoding (RFC 9110, section 8.4). `identity` is asked for everywhere. What comes all the same is of two kinds: registries and
 * CDNs that name a layer's compression there although the bytes are the blob, which length and digest show; and proxies that compress an
 * answer. The latter is refused and told: bytes that nobody vouched for reach no decompressor.
 */

/** The coding that a body is said to have, in lower case; undefined for none. */
export function codingOf(headers: HttpHeaders): string | undefined {
  const coding = headers.get('content-encoding')?.trim().toLowerCase()
  return coding && coding !== 'identity' ? coding : undefined
}

/** What is wrong with a body that is really coded, for a message. */
export function codedFault(coding: string): string {
  return `the body was compressed on the way (Content-Encoding: ${printable(coding)}) although identity was asked for; a proxy that does so has to leave registries alone`
}

/** Whether text begins like JSON, as no coding of it does. */
export function looksLikeJson([first]: Uint8Array): boolean {
  return first !== undefined && '{[ \r\n\t'.includes(String.fromCharCode(first))
}
