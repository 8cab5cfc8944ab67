import type { Connections, OutgoingRequest } from './connections.ts'
import type { BodySink, HttpHead } from './http-exchange.ts'
import { HttpFault } from './http-fault.ts'
import type { HttpHeaders } from './http-headers.ts'

/** How much of an answer is collected. */
interface CollectLimits {
  /** Bytes of an answer below 400. */
  readonly answer: number
  /** Bytes of a refusal, which is cut there. */
  readonly refusal: number
  /** The error for an answer of more than `limit` bytes. */
  over(limit: number): Error
}

/** A small answer, whole. */
export interface Collected {
  readonly status: number
  readonly headers: HttpHeaders
  readonly body: Buffer
}

/** Sends a request and reads its answer into memory. Throws what `exchange` throws, and the error of `limits` for too large an answer. */
export async function collect<Request extends OutgoingRequest>(
  http: Pick<Connections<Request>, 'exchange'>,
  request: Request,
  limits: CollectLimits,
): Promise<Collected> {
  const pieces = new Pieces(limits)
  const { status, headers } = await http.exchange(request, pieces)
  return { status, headers, body: pieces.all() }
}

/** From this many pieces on, they have to hold this many bytes on average. */
const crumbs = { pieces: 10_000, bytes: 8 }

/** Judges the pieces of a body by their size: a chunk of one byte costs as much as one of a thousand. */
export class PieceSizes {
  #pieces = 0
  #bytes = 0

  /** Takes note of a piece. Throws HttpFault when the body comes in crumbs. */
  add({ byteLength }: Uint8Array): void {
    this.#pieces++
    this.#bytes += byteLength
    if (this.#pieces < crumbs.pieces || this.#bytes >= this.#pieces * crumbs.bytes) return
    const state = `${this.#pieces} pieces for ${this.#bytes} bytes, expected ${crumbs.bytes} bytes or more in each`
    throw new HttpFault('protocol', state)
  }
}

class Pieces implements BodySink {
  readonly isSmall = true
  readonly #limits: CollectLimits
  readonly #sizes = new PieceSizes()
  #pieces: Buffer[] = []
  #limit = 0
  #isRefusal = false
  #size = 0

  constructor(limits: CollectLimits) {
    this.#limits = limits
  }

  accept({ status }: HttpHead): boolean {
    this.#isRefusal = status >= 400
    this.#limit = this.#isRefusal ? this.#limits.refusal : this.#limits.answer
    return true
  }

  take(piece: Buffer): boolean {
    this.#pieces.push(piece)
    this.#size += piece.byteLength
    this.#sizes.add(piece)
    if (this.#size <= this.#limit) return true
    if (this.#isRefusal) return false
    throw this.#limits.over(this.#limit)
  }

  all(): Buffer {
    return Buffer.concat(this.#pieces).subarray(0, this.#limit)
  }
}
