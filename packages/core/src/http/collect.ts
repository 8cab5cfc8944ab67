import type { Connections, OutgoingRequest } from './connections.ts'
import type { BodySink, HttpHead } from './http-exchange.ts'
import { HttpFault } from './http-fault.ts'
import type { HttpHeaders } from './http-headers.ts'

/** Limits on the size of a collected response. */
interface CollectLimits {
  /** Maximum bytes of a response with a status below 400. */
  readonly response: number
  /** Maximum bytes of a response with a status of 400 or above, which is truncated there. */
  readonly refusal: number
  /** The error for a response of more than `limit` bytes. */
  over(limit: number): Error
}

/** A complete small response. */
export interface Collected {
  readonly status: number
  readonly headers: HttpHeaders
  readonly body: Buffer
}

/** Sends a request and reads its response into memory. Throws what `exchange` throws, and the error of `limits.over`. */
export async function collect<Request extends OutgoingRequest>(
  http: Pick<Connections<Request>, 'exchange'>,
  request: Request,
  limits: CollectLimits,
): Promise<Collected> {
  const pieces = new Pieces(limits)
  const { status, headers } = await http.exchange(request, pieces)
  return { status, headers, body: pieces.all() }
}

/** A body of at least `pieces` pieces must have at least `bytes` bytes per piece on average. */
const minimum = { pieces: 10_000, bytes: 8 }

/** Limits how small the pieces of a body may be: a chunk of one byte costs as much as one of a thousand. */
export class PieceSizes {
  #pieces = 0
  #bytes = 0

  /** Counts a piece. Throws HttpFault when the pieces are too small. */
  add({ byteLength }: Uint8Array): void {
    this.#pieces++
    this.#bytes += byteLength
    if (this.#pieces < minimum.pieces || this.#bytes >= this.#pieces * minimum.bytes) return
    const state = `${this.#pieces} pieces for ${this.#bytes} bytes, expected ${minimum.bytes} bytes or more in each`
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
    this.#limit = this.#isRefusal ? this.#limits.refusal : this.#limits.response
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
