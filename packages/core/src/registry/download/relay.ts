import type { Bytes } from '../../content/store.ts'
import type { Timeouts } from '../../http/http-client.ts'
import type { HttpHop, HttpReply } from '../exchange/request.ts'
import type { Wire } from './wire.ts'
import type { Flow } from './wire-exchange.ts'

/** An answer whose body, where there is one, is still to be read. */
export interface RelayReply extends HttpReply {
  /** Each piece is only good until the next is asked for. */
  readonly body?: Bytes
}

/** Most bytes that come at once from a connection. */
const mostAtOnce = 1024 * 1024

/** Asks for a body that is passed on: read by the wire's buffer, handed out in large pieces. */
export async function relay(
  wire: Wire,
  { url, headers, endpoint }: HttpHop,
  { timeouts, signal }: { readonly timeouts: Timeouts; readonly signal?: AbortSignal | undefined },
): Promise<RelayReply> {
  const stop = new AbortController()
  const pieces = new Gathered()
  const { promise: begun, resolve: begin } = Promise.withResolvers<RelayReply>()
  const told = wire.get({
    url,
    headers,
    endpoint,
    timeouts,
    signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    accept: ({ status, headers }) => {
      if (status !== 200) return false
      begin({ status, headers, text: new Uint8Array(), body: pieces.read(() => stop.abort()) })
      return true
    },
    flow: flow => pieces.controlledBy(flow),
    take: piece => pieces.add(piece),
  })
  told.then(
    () => pieces.end(),
    (error: unknown) => pieces.end(error),
  )
  return Promise.race([begun, told.then(({ status, headers, text }) => ({ status, headers, text }))])
}

/** Bytes that arrive, gathered in one buffer while the other is read; what fills faster than it is read is held up. */
class Gathered {
  #filling = Buffer.allocUnsafeSlow(2 * mostAtOnce)
  #other = Buffer.allocUnsafeSlow(2 * mostAtOnce)
  #filled = 0
  #ended = false
  #error: unknown
  #flow: Flow | undefined
  #wake: () => void = () => undefined

  controlledBy(flow: Flow): void {
    this.#flow = flow
  }

  add(piece: Buffer): true {
    // TLS hands out the little that it has decrypted even when it is held up.
    if (piece.length > this.#filling.length - this.#filled)
      this.#filling = Buffer.concat([
        this.#filling.subarray(0, this.#filled),
        piece,
        new Uint8Array(mostAtOnce),
      ])
    else piece.copy(this.#filling, this.#filled)
    this.#filled += piece.length
    if (this.#filling.length - this.#filled < mostAtOnce) this.#flow?.hold()
    this.#wake()
    return true
  }

  end(error?: unknown): void {
    this.#ended = true
    this.#error = error
    this.#wake()
  }

  async *read(left: () => void): Bytes {
    try {
      for (;;) {
        if (this.#filled === 0 && !this.#ended) await this.#more()
        if (this.#error !== undefined) throw this.#error
        if (this.#filled === 0) return
        yield this.#swapped()
      }
    } finally {
      if (!this.#ended) left()
    }
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
