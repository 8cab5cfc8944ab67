import { TallyError } from '../../errors.ts'
import type { Bytes } from '../store.ts'

/** Smaller input is gathered first, since each write is a trip to the thread pool. */
const smallInput = 128 * 1024
/** Size of the gathering buffer, in bytes. */
const gatheredBytes = 256 * 1024

/** Compressed input that gathers small pieces, takes bytes back, and counts them. */
export class PackedInput {
  taken = 0
  /** Bytes of the zeros that `endsInZeros` found. */
  zerosAtEnd = 0
  readonly #source: AsyncIterator<Uint8Array>
  /** Read but unused pieces, the next one last. */
  readonly #waiting: Uint8Array[] = []
  #gathered: Uint8Array | undefined
  #ended = false

  constructor(bytes: Bytes) {
    this.#source = bytes[Symbol.asyncIterator]()
  }

  async read(): Promise<Uint8Array | undefined> {
    const first = await this.#pull()
    return first && first.byteLength < smallInput ? this.#gather(first) : first
  }

  unread(rest: Uint8Array): void {
    this.#waiting.push(rest)
  }

  async hasMore(): Promise<boolean> {
    const next = await this.#pull()
    if (next) this.unread(next)
    return next !== undefined
  }

  /** Whether there are zeros up to the end of the input, which are consumed. Throws CONTENT_MISMATCH if anything follows zeros. */
  async endsInZeros(): Promise<boolean> {
    let zeros = 0
    for (let chunk = await this.#pull(); chunk; chunk = await this.#pull()) {
      const isZero = chunk.every(byte => byte === 0)
      if (!isZero && zeros === 0 && chunk[0] !== 0) {
        this.unread(chunk)
        return false
      }
      if (!isZero)
        throw new TallyError(
          'CONTENT_MISMATCH',
          'Cannot unpack gzip content: bytes follow the zeros at its end',
        )
      zeros += chunk.byteLength
    }
    this.zerosAtEnd = zeros
    return true
  }

  async close(): Promise<void> {
    if (!this.#ended) await this.#source.return?.()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let chunk = await this.#pull(); chunk; chunk = await this.#pull()) yield chunk
  }

  async #gather(first: Uint8Array): Promise<Uint8Array> {
    this.#gathered ??= new Uint8Array(gatheredBytes)
    // Returned bytes may lie in this very buffer; `set` handles overlap.
    this.#gathered.set(first)
    let filled = first.byteLength
    while (filled < smallInput) {
      const chunk = await this.#pull()
      if (!chunk) break
      if (filled + chunk.byteLength > gatheredBytes) {
        this.unread(chunk)
        break
      }
      this.#gathered.set(chunk, filled)
      filled += chunk.byteLength
    }
    return this.#gathered.subarray(0, filled)
  }

  async #pull(): Promise<Uint8Array | undefined> {
    const waiting = this.#waiting.pop()
    if (waiting) return waiting
    while (!this.#ended) {
      const { done, value } = await this.#source.next()
      if (done) this.#ended = true
      else if (value.byteLength > 0) {
        this.taken += value.byteLength
        return value
      }
    }
    return undefined
  }
}
