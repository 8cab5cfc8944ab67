import { TallyError } from '../../errors.ts'
import type { Framing } from './response-head.ts'

/** Finds the bytes of one body among those of its connection. */
export interface BodyFrame {
  /**
   * Gives `take` what of these bytes belongs to the body, in one piece and in their own memory. Returns how many bytes were used once the
   * body has ended, undefined before. Throws REGISTRY_UNAVAILABLE where frame and content cannot be told apart any more.
   */
  feed(bytes: Buffer, take: (piece: Buffer) => void): number | undefined
}

export function frameOf(framing: Framing): BodyFrame {
  switch (framing.kind) {
    case 'length':
      return new Measured(framing.length)
    case 'chunked':
      return new Chunked()
    case 'close':
      return { feed: (bytes, take) => void take(bytes) }
  }
}

/** A body of declared length. */
class Measured implements BodyFrame {
  #left: number

  constructor(length: number) {
    this.#left = length
  }

  feed(bytes: Buffer, take: (piece: Buffer) => void): number | undefined {
    const piece = bytes.length > this.#left ? bytes.subarray(0, this.#left) : bytes
    this.#left -= piece.length
    if (piece.length > 0) take(piece)
    return this.#left === 0 ? piece.length : undefined
  }
}

const lineFeed = 0x0a
/** Of a size with its extensions, and of a trailer. */
const maxLineBytes = 4 * 1024
const maxTrailers = 128
const sizeLine = /^([0-9A-Fa-f]{1,13})[\t ]*(?:;[\t\x20-\x7e\x80-\xff]*)?$/

/** A body in chunks (RFC 9112, section 7.1); extensions and trailers are passed over. */
class Chunked implements BodyFrame {
  #expects: 'size' | 'content' | 'end of content' | 'trailer' = 'size'
  /** Bytes of the chunk that are still to come. */
  #left = 0
  #line = ''
  #trailers = 0

  feed(bytes: Buffer, take: (piece: Buffer) => void): number | undefined {
    let [at, filled] = [0, 0]
    let isOver = false
    try {
      while (at < bytes.length && !isOver) {
        if (this.#expects === 'content') {
          const end = Math.min(bytes.length, at + this.#left)
          // Chunks are small: taken together they are written and hashed in one go.
          bytes.copyWithin(filled, at, end)
          filled += end - at
          this.#left -= end - at
          if (this.#left === 0) this.#expects = 'end of content'
          at = end
        } else {
          const found = bytes.indexOf(lineFeed, at)
          const end = found < 0 ? bytes.length : found + 1
          this.#addToLine(bytes.toString('latin1', at, Math.min(end, at + maxLineBytes + 1)))
          at = end
          if (found >= 0) isOver = this.#endsWith(this.#wholeLine())
        }
      }
    } finally {
      if (filled > 0) take(bytes.subarray(0, filled))
    }
    return isOver ? at : undefined
  }

  #addToLine(text: string): void {
    this.#line += text
    if (this.#line.length > maxLineBytes) throw malformed()
  }

  #wholeLine(): string {
    const line = this.#line
    this.#line = ''
    if (!line.endsWith('\r\n')) throw malformed()
    return line.slice(0, -2)
  }

  /** Whether the body ends with this line. */
  #endsWith(line: string): boolean {
    switch (this.#expects) {
      case 'size':
        this.#left = Number.parseInt(sizeLine.exec(line)?.[1] ?? '', 16)
        if (Number.isNaN(this.#left)) throw malformed()
        this.#expects = this.#left > 0 ? 'content' : 'trailer'
        return false
      case 'trailer':
        if (++this.#trailers > maxTrailers) throw malformed()
        return line === ''
      default:
        if (line !== '') throw malformed()
        this.#expects = 'size'
        return false
    }
  }
}

/** What came before it is good, so this is as if the connection had been cut there. */
function malformed(): TallyError {
  return new TallyError('REGISTRY_UNAVAILABLE', "Cannot read the server's answer on: a malformed chunk")
}
