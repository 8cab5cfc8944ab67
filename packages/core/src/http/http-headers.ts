import { HttpFault, unreadableLength } from './http-fault.ts'

/** Response headers by lower-case name; `get` joins repeated fields, `all` keeps them apart. */
export interface HttpHeaders {
  get(name: string): string | undefined
  all(name: string): string[]
}

/** The headers in the flat list of names and values of a parsed response. */
export function headersFrom(raw: readonly string[]): HttpHeaders {
  const values = new Map<string, string[]>()
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? '').toLowerCase()
    const known = values.get(name)
    if (known) known.push(raw[i + 1] ?? '')
    else values.set(name, [raw[i + 1] ?? ''])
  }
  return { get: name => values.get(name)?.join(', '), all: name => values.get(name) ?? [] }
}

/**
 * The declared length of a body in bytes; undefined when it is chunked or ends with the connection (RFC 9112, section
 * 6.3). Throws HttpFault for a length that is not a number, for different lengths, and for transfer codings other than
 * chunked.
 */
export function contentLength(headers: HttpHeaders): number | undefined {
  const coding = headers.get('transfer-encoding')
  if (coding !== undefined && coding.trim().toLowerCase() !== 'chunked')
    throw new HttpFault('protocol', 'an unknown Transfer-Encoding')
  if (coding !== undefined) return undefined
  const values = new Set(headers.all('content-length'))
  if (values.size === 0) return undefined
  const [value = ''] = values
  if (values.size > 1 || !/^\d{1,15}$/.test(value)) throw unreadableLength()
  return Number(value)
}
