import type { Bytes } from '../content/store.ts'
import { PieceSizes } from './collect.ts'
import type { Connections, OutgoingRequest } from './connections.ts'
import type { Flow, HttpReply } from './http-exchange.ts'

/** A response whose body, if any, must still be read or dropped. */
export interface RelayReply extends HttpReply {
  /** Each piece is valid only until the next is requested. */
  readonly body?: Bytes
}

interface RelayOptions {
  /** Statuses of responses whose body is passed on. */
  readonly wanted: readonly number[]
  /** Maximum bytes that wait to be read, besides the last piece received. Defaults to 1 MiB. */
  readonly waiting?: number
}

/**
 * Requests a body and passes it on in large pieces; the connection is paused while pieces are read more slowly than
 * they arrive. For a status other than `wanted`, the response has the beginning of the body in `text`. Throws what
 * `exchange` throws; so does the body.
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
  const ended = http.exchange(
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
  ended.then(
    () => pieces.end(),
    (error: unknown) => pieces.end(error),
  )
  return Promise.race([begun, ended])
}

/** Drops a body that is not needed, and closes its connection. */
export async function leaveBody({ body }: RelayReply): Promise<void> {
  await body?.[Symbol.asyncIterator]().return?.()
}

/** Gathers received bytes in one buffer while another is read; pauses a connection that is faster than its reader. */
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

  /** Allocates a buffer for a body of `length` bytes; undefined when the length is unknown. */
  expect(length: number | undefined): void {
    this.#filling = Buffer.allocUnsafeSlow(Math.min(length ?? 2 * this.#mostWaiting, 2 * this.#mostWaiting))
  }

  controlledBy(flow: Flow): void {
    this.#flow = flow
  }

  add(piece: Buffer): true {
    this.#sizes.add(piece)
    const end = this.#filled + piece.length
    // TLS delivers the few bytes that it has already decrypted even when it is paused.
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

  /** The bytes, to be read once; `left` is called when the reader stops before their end or never begins. */
  read(left: () => void): Bytes {
    const pieces = this.#pieces()
    const leave = () => {
      if (!this.#ended) left()
      return pieces.return(undefined)
    }
    // `return` of a generator that was never started runs none of its code.
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
