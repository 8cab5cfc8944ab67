import type { Socket } from 'node:net'

/** Measured on loopback: hashing and writing is a third faster with reads of 1 MiB than of 256 KiB; more gains nothing. */
const readBytes = 1024 * 1024

/** The connection whose bytes are being parsed. */
let parsed: LargeReads | undefined

/** Called when the head of a response is parsed; until then the parser may keep the bytes of several reads. */
export function headIsParsed(): void {
  if (parsed) parsed.isInBody = true
}

/** Called when a response is parsed to its end. */
export function answerIsParsed(): void {
  if (parsed) parsed.isInBody = false
}

/**
 * Makes a socket read into one buffer that every read of a body reuses, in place of a new one of 64 KiB (16 KiB over
 * TLS) per read. A piece is valid only until its sink returns, so nothing may pause such a connection.
 */
export class LargeReads {
  /** Whether the next read is part of a body, of which the parser keeps nothing. */
  isInBody = false
  readonly #buffer = Buffer.allocUnsafeSlow(readBytes)
  #piece: Buffer | undefined
  #socket: Socket | undefined

  /** The `onread` option of the socket. */
  get onread() {
    return { buffer: this.#buffer, callback: (size: number) => this.#received(size) }
  }

  /** Makes each piece available to the parser, which reads from the socket when that is readable. */
  attach(socket: Socket): void {
    this.#socket = socket
    const read = socket.read.bind(socket)
    socket.read = size => (size === 0 ? read(size) : (this.#taken() ?? read(size)))
  }

  #received(size: number): true {
    const piece = this.#buffer.subarray(0, size)
    this.#piece = this.isInBody ? piece : Buffer.from(piece)
    parsed = this
    try {
      this.#socket?.emit('readable')
    } finally {
      parsed = undefined
    }
    // No parser has the connection yet, so the piece was not read.
    const left = this.#taken()
    if (left) this.#socket?.push(Buffer.from(left))
    return true
  }

  #taken(): Buffer | undefined {
    const piece = this.#piece
    this.#piece = undefined
    return piece
  }
}
