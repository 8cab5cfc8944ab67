import { TallyError } from '../../errors.ts'
import { type HttpHeaders, headersFrom } from '../../http/http-headers.ts'

export interface ResponseHead {
  readonly status: number
  readonly headers: HttpHeaders
  /** Bytes of the head itself, the empty line included. */
  readonly length: number
  readonly keepAlive: boolean
}

export const maxHeadBytes = 64 * 1024
const headEnd = '\r\n\r\n'

const statusLine = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/
// No two parts of it can take the same characters: a hostile line must not cost more time than it has bytes.
const headerLine = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\t\x20-\x7e\x80-\xff]*)$/

/**
 * The head of an HTTP/1.1 response, or undefined while it is incomplete (RFC 9112, sections 4 to 6).
 *
 * Strict, because what is not read here is read as a body: folded lines, bare line feeds and unknown bytes throw REGISTRY_PROTOCOL.
 *
 * @param searched bytes from the start that are known not to hold the end
 */
export function parseResponseHead(bytes: Buffer, searched = 0): ResponseHead | undefined {
  const end = bytes.indexOf(headEnd, Math.max(0, searched - headEnd.length + 1))
  // What ends in time may still be too long: a piece of the connection is larger than the bound.
  if ((end < 0 ? bytes.length : end) > maxHeadBytes) throw malformed('its header is too long')
  if (end < 0) return undefined
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const status = statusLine.exec(first)
  if (!status) throw malformed('no HTTP/1.1 status line')
  const headers = headersFrom(lines.flatMap(headerPair))
  return { status: Number(status[2]), headers, length: end + 4, keepAlive: keepsAlive(status[1], headers) }
}

/** A head that arrives in pieces. Each byte is copied and searched once, so that a server that sends one at a time gains nothing by it. */
export class HeadPieces {
  #bytes = Buffer.alloc(0)
  #size = 0

  /** The head once it is whole, with the bytes behind it, which are good for as long as the piece; undefined before. */
  add(piece: Buffer): { readonly head: ResponseHead; readonly rest: Buffer } | undefined {
    // Most heads come whole with the first piece: nothing is copied then.
    const all = this.#size === 0 ? piece : this.#joined(piece)
    const head = parseResponseHead(all, this.#size)
    if (!head) {
      if (this.#size === 0) this.#joined(piece)
      this.#size = all.length
      return undefined
    }
    this.#size = 0
    return { head, rest: all.subarray(head.length) }
  }

  #joined(piece: Buffer): Buffer {
    const size = this.#size + piece.length
    if (size > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * size)
      this.#bytes.copy(larger, 0, 0, this.#size)
      this.#bytes = larger
    }
    piece.copy(this.#bytes, this.#size)
    return this.#bytes.subarray(0, size)
  }
}

function headerPair(line: string): [string, string] {
  const match = headerLine.exec(line)
  if (!match) throw malformed('a malformed header line')
  return [match[1] ?? '', withoutBlanks(match[2] ?? '')]
}

/** Without the blanks and tabs round it, and only those (RFC 9110, section 5.5). */
function withoutBlanks(value: string): string {
  let [from, to] = [0, value.length]
  while (isBlank(value[from])) from++
  while (to > from && isBlank(value[to - 1])) to--
  return value.slice(from, to)
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

function keepsAlive(minor: string | undefined, headers: HttpHeaders): boolean {
  const connection = headers.get('connection')?.toLowerCase() ?? ''
  return minor === '1' ? !connection.includes('close') : connection.includes('keep-alive')
}

/** How the end of a body is known (RFC 9112, section 6.3). */
export type Framing =
  /** In bytes. */
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'chunked' }
  /** It ends with its connection. */
  | { readonly kind: 'close' }

/**
 * How the body of an answer to a GET is framed. 204 and 304 have none, whatever their headers say: the next answer begins right behind
 * the head. Throws REGISTRY_PROTOCOL for headers that readers could take differently.
 */
export function framingOf({ status, headers }: Pick<ResponseHead, 'status' | 'headers'>): Framing {
  if (status === 204 || status === 304) return { kind: 'length', length: 0 }
  const codings = headers.all('transfer-encoding')
  const lengths = new Set(headers.all('content-length'))
  if (codings.length > 0) {
    if (lengths.size > 0) throw malformed('a Content-Length beside a Transfer-Encoding')
    if (codings.length > 1 || codings[0]?.toLowerCase() !== 'chunked')
      throw malformed('an unknown Transfer-Encoding')
    return { kind: 'chunked' }
  }
  if (lengths.size === 0) return { kind: 'close' }
  const [value = ''] = lengths
  if (lengths.size > 1 || !/^\d{1,15}$/.test(value)) throw malformed('an unreadable Content-Length')
  return { kind: 'length', length: Number(value) }
}

function malformed(what: string): TallyError {
  return new TallyError('REGISTRY_PROTOCOL', `Cannot read the server's answer: ${what}`)
}
