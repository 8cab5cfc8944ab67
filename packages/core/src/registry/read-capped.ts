import type { IncomingMessage } from 'node:http'
import { TallyError } from '../errors.ts'
import { printableUrl } from '../printable.ts'
import { networkFailure, silent } from './network-failure.ts'

interface Cap {
  readonly url: URL
  readonly signal?: AbortSignal
  /** Most bytes. */
  readonly limit: number
  /** Milliseconds between two pieces; the whole may take four times as long. */
  readonly idle: number
}

/** A chunk of one byte costs as much as one of a thousand: from so many on, they have to hold so many bytes in the mean. */
const crumbs = { pieces: 10_000, bytes: 8 }

/**
 * The whole of a small answer; what a refusal says beyond the limit is left. Throws MANIFEST_TOO_LARGE, REGISTRY_PROTOCOL for one that
 * is sent in crumbs, and what a connection throws.
 */
export async function readCapped(
  body: IncomingMessage,
  { url, signal, limit, idle }: Cap,
): Promise<Uint8Array> {
  const pieces = new Pieces(url, limit, body.statusCode !== undefined && body.statusCode >= 400)
  const whole = setTimeout(() => void body.destroy(silent(url, idle)), 4 * idle)
  try {
    await everyPiece(body, piece => pieces.add(piece))
  } catch (error) {
    throw networkFailure(error, url, signal)
  } finally {
    clearTimeout(whole)
  }
  return pieces.bytes()
}

/** Each chunk as it was sent: an iterator would join what is there already, when the cost of taking it apart is paid. */
function everyPiece(body: IncomingMessage, take: (piece: Buffer) => boolean): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const stop = () => {
    body.removeAllListeners('data')
    body.destroy()
  }
  body.on('data', (piece: Buffer) => {
    try {
      if (take(piece)) return
      resolve()
    } catch (error) {
      reject(error)
    }
    stop()
  })
  body.once('end', resolve)
  body.once('error', reject)
  body.once('close', () => reject(new Error('the answer broke off')))
  return promise
}

class Pieces {
  readonly #url: URL
  readonly #limit: number
  readonly #isRefusal: boolean
  readonly #pieces: Buffer[] = []
  #size = 0

  constructor(url: URL, limit: number, isRefusal: boolean) {
    this.#url = url
    this.#limit = limit
    this.#isRefusal = isRefusal
  }

  /** Whether more is wanted. */
  add(piece: Buffer): boolean {
    this.#pieces.push(piece)
    this.#size += piece.byteLength
    const count = this.#pieces.length
    if (count >= crumbs.pieces && this.#size < count * crumbs.bytes) throw this.#failure(count)
    if (this.#size <= this.#limit) return true
    if (this.#isRefusal) return false
    throw new TallyError(
      'MANIFEST_TOO_LARGE',
      `Cannot read ${printableUrl(this.#url)}: the answer is larger than ${this.#limit} bytes`,
    )
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#pieces).subarray(0, this.#limit)
  }

  #failure(count: number): TallyError {
    const state = `${count} pieces for ${this.#size} bytes, expected ${crumbs.bytes} bytes or more in each`
    return new TallyError('REGISTRY_PROTOCOL', `Cannot read ${printableUrl(this.#url)}: ${state}`)
  }
}
