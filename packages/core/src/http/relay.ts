import type { Bytes } from '../content/store.ts'
import { PieceSizes } from './collect.ts'
import type { Connections, OutgoingRequest } from './connections.ts'
import type { Flow, HttpReply } from './http-exchange.ts'

/** An answer whose body, where there is one, is still to be read or left. */
export interface RelayReply extends HttpReply {
  /** Each piece is only good until the next is asked for. */
  readonly body?: Bytes
}

interface RelayOptions {
  /** Statuses of answers whose body is wanted. */
  readonly wanted: readonly number[]
  /** Most bytes that wait to be read, beside the last piece that came. Defaults to 1 MiB. */
  readonly waiting?: number
}

/**
 * Asks for a body that is passed on in large pieces, held up where they are taken slower than they come; of an answer with a status
 * other than those wanted the beginning is read. Throws what `exchange` throws, as the body does.
 */
export async function relay<Request extends OutgoingRequest>(
  http: Pick<Connections<Request>, 'exchange'>,
  request: Request,
  { wanted, waiting = 1024 * 1024 }: RelayOptions,
): Promise<RelayReply> {
  const stop = new AbortController()
  const pieces = new Gathered(waiting)
  const { promise: begun, resolve: begin } = Promise.withResolvers<RelayReply>()
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal
  const told = http.exchange(
    { ...request, signal },
    {
      accept: ({ status, headers, length }) => {
        if (!wanted.includes(status)) return false
        pieces.expect(length)
        begin({ status, headers, text: new Uint8Array(), body: pieces.read(() => stop.abort()) })
        return true
      },
      flow: flow => pieces.controlledBy(flow),
      take: piece => pieces.add(piece),
    },
  )
  told.then(
    () => pieces.end(),
    (error: unknown) => pieces.end(error),
  )
  return Promise.race([begun, told])
}

/** Leaves a body that is not wanted, and closes its connection. */
export async function leaveBody({ body }: RelayReply): Promise<void> {
  await body?.[Symbol.asyncIterator]().return?.()
}

/** Bytes that arrive, gathered in one buffer while the other is read; what comes faster than it is read is held up. */
class Gathered {
  readonly #mostWaiting: number
  readonly #sizes = new PieceSizes()
  #filling = Buffer.alloc(0)
  #other = Buffer.alloc(0)
  #filled = 0
  #ended = false
  #error: unknown
  #flow: Flow | undefined
  #wake: () => void = () => undefined

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting
  }

  /** Makes room for a body of `length` bytes, undefined where it is not known. */
  expect(length: number | undefined): void {
    this.#filling = Buffer.allocUnsafeSlow(Math.min(length ?? 2 * this.#mostWaiting, 2 * this.#mostWaiting))
  }

  controlledBy(flow: Flow): void {
    this.#flow = flow
  }

  add(piece: Buffer): true {
    this.#sizes.add(piece)
    const end = this.#filled + piece.length
    // TLS hands out the little that it has decrypted even when it is held up.
    if (end > this.#filling.length) this.#grow(end)
    piece.copy(this.#filling, this.#filled)
    this.#filled = end
    if (end >= this.#mostWaiting) this.#flow?.hold()
    this.#wake()
    return true
  }

  end(error?: unknown): void {
    this.#ended = true
    this.#error = error
    this.#wake()
  }

  /** The bytes, to be read once; `left` is called when they are not wanted to their end, or not at all. */
  read(left: () => void): Bytes {
    const pieces = this.#pieces()
    const leave = () => {
      if (!this.#ended) left()
      return pieces.return(undefined)
    }
    // A generator that was not begun does nothing when it is left.
    return { [Symbol.asyncIterator]: () => ({ next: () => pieces.next(), return: leave }) }
  }

  async *#pieces(): AsyncGenerator<Uint8Array, undefined> {
    for (;;) {
      if (this.#filled === 0 && !this.#ended) await this.#more()
      if (this.#error !== undefined) throw this.#error
      if (this.#filled === 0) return
      yield this.#swapped()
    }
  }

  #grow(size: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(size, 2 * this.#filling.length))
    this.#filling.copy(larger, 0, 0, this.#filled)
    this.#filling = larger
  }

  #more(): Promise<void> {
    return new Promise(resolve => {
      this.#wake = resolve
    })
  }

  #swapped(): Buffer {
    const piece = this.#filling.subarray(0, this.#filled)
    ;[this.#filling, this.#other] = [this.#other, this.#filling]
    this.#filled = 0
    this.#flow?.release()
    return piece
  }
}
