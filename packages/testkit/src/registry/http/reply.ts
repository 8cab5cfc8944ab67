import { type Content, contentOf } from '../../bytes/content.ts'

export type Header = readonly [name: string, value: string]

/** Special ways to send a reply. */
export interface Delivery {
  /** `close`: declares no length; closing the connection ends the body. */
  readonly framing?: 'length' | 'chunked' | 'close'
  /** Ends the connection after `after` bytes of the body, by RST or by FIN. */
  readonly cut?: { readonly after: number; readonly by: 'reset' | 'end' }
  readonly stall?: { readonly after: number; readonly ms: number }
  readonly bytesPerSecond?: number
  /** Continues for ever after the body. */
  readonly endless?: boolean
  /** Written to the socket in place of any HTTP reply, then the connection ends. */
  readonly raw?: string | Uint8Array
  /** Resets the connection in place of any reply. */
  readonly hangUp?: boolean
}

/** The treatment of a Range header (RFC 9110, 14). */
export type RangeManner =
  | { readonly kind: 'honoured' | 'ignored' | 'unsatisfiable' | 'multipart' | 'unlabelled' }
  /** The part begins `by` bytes off; `isSaid`: Content-Range declares the actual position. */
  | { readonly kind: 'shifted'; readonly by: number; readonly isSaid: boolean }
  | { readonly kind: 'total'; readonly total: string }

/** A response as data, before it is sent. */
export interface Reply {
  readonly status: number
  readonly headers: readonly Header[]
  readonly body: Content
  /** Present when the route serves ranges. */
  readonly range?: RangeManner
  readonly delivery: Delivery
  /** Applied last, in order; a name alone removes the header. */
  readonly headerEdits: readonly HeaderEdit[]
}

export interface HeaderEdit {
  readonly name: string
  readonly value?: string
  /** Adds a line and keeps existing ones. */
  readonly isAddition?: boolean
}

/** A reply with a body of text or bytes. */
export function reply(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: Uint8Array | string = '',
): Reply {
  return { status, headers: Object.entries(headers), body: contentOf(body), delivery: {}, headerEdits: [] }
}

/** A reply with a JSON body. */
export function jsonReply(
  status: number,
  value: object,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return reply(status, { 'content-type': 'application/json', ...headers }, JSON.stringify(value))
}

/** An error reply of the distribution specification (1.1, error codes). */
export function problem(status: number, code: string, detail?: object): Reply {
  const message = code.toLowerCase().replaceAll('_', ' ')
  return jsonReply(status, { errors: [{ code, message, ...(detail && { detail }) }] })
}

/** Applies edits to headers; names are compared case-insensitively. */
export function editedHeaders(headers: readonly Header[], edits: readonly HeaderEdit[]): Header[] {
  let result = [...headers]
  for (const { name, value, isAddition } of edits) {
    if (!isAddition) result = result.filter(([each]) => each.toLowerCase() !== name.toLowerCase())
    if (value !== undefined) result.push([name, value])
  }
  return result
}

/** A response with a blob, which supports range requests. */
export function blobReply(content: Content, headers: Readonly<Record<string, string>>): Reply {
  const all = { 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes', ...headers }
  return { ...reply(200, all), body: content, range: { kind: 'honoured' } }
}
