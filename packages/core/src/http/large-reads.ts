import type { Socket } from 'node:net'

/** Loopback was measured to hash and write a third faster by reads of 1 MiB than of 256 KiB; larger ones gain nothing. */
const readBytes = 1024 * 1024

/** The connection whose bytes are being parsed. */
let parsed: LargeReads | undefined

/** Called when the head of an answer was parsed, whose parts may lie in the bytes of several reads until then. */
export function headIsParsed(): void {
  if (parsed) parsed.isInBody = true
}

/** Called when an answer was parsed to its end. */
export function answerIsParsed(): void {
  if (parsed) parsed.isInBody = false
}

/**
 * Makes a socket read into one buffer, used again for every read of a body, in place of a new one of 64 KiB (16 KiB over TLS) each. A
 * piece is only good until its taker returns, so nothing may hold such a connection up.
 */
export class LargeReads {
  /** Whether what is read next is a body's, of which the parser keeps nothing. */
  isInBody = false
  readonly #buffer = Buffer.allocUnsafeSlow(readBytes)
  #piece: Buffer | undefined
  #socket: Socket | undefined

  /** The option of the socket that reads so. */
  get onread() {
    return { buffer: this.#buffer, callback: (size: number) => this.#came(size) }
  }

  /** Has the parser, which reads from the socket when that is readable, find each piece there. */
  attach(socket: Socket): void {
    this.#socket = socket
    const read = socket.read.bind(socket)
    socket.read = size => (size === 0 ? read(size) : (this.#taken() ?? read(size)))
  }

  #came(size: number): true {
    const piece = this.#buffer.subarray(0, size)
    this.#piece = this.isInBody ? piece : Buffer.from(piece)
    parsed = this
    try {
      this.#socket?.emit('readable')
    } finally {
      parsed = undefined
    }
    // Nobody reads yet: it came before the connection was given to a parser.
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
