import { mismatch } from '../../content/bytes.ts'
import type { Bytes } from '../../content/store.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { algorithmOf, hasher } from '../../model/digest.ts'

/** A blob's bytes, which can be opened repeatedly from the start, so that every attempt can send them. */
export interface UploadContent {
  open(): Promise<Bytes>
  /** The bytes were verified at their source and are not hashed again while they are sent. */
  readonly isVerified?: boolean
}

/**
 * Yields the bytes to send. Unverified bytes are hashed on the way, and the last piece is held back until the digest matches, so
 * that no registry ever receives all of a wrong blob. Throws CONTENT_MISMATCH.
 */
export async function* outgoing(wanted: Descriptor, content: UploadContent): Bytes {
  const hash = content.isVerified ? undefined : hasher(algorithmOf(wanted.digest))
  let size = 0
  const check = () => {
    const digest = hash?.digest() ?? wanted.digest
    if (size !== wanted.size || digest !== wanted.digest) throw mismatch(wanted, { size, digest })
  }
  for await (const chunk of await content.open()) {
    if (chunk.byteLength === 0) continue
    size += chunk.byteLength
    if (size > wanted.size) throw mismatch(wanted, { size })
    hash?.update(chunk)
    if (size === wanted.size) check()
    yield chunk
  }
  if (size < wanted.size || size === 0) check()
}

/** Yields the bytes after the first `count`. */
export async function* withoutFirst(count: number, bytes: Bytes): Bytes {
  let skipped = 0
  for await (const chunk of bytes) {
    const part = Math.min(chunk.byteLength, count - skipped)
    skipped += part
    if (part < chunk.byteLength) yield part === 0 ? chunk : chunk.subarray(part)
  }
}

/** Yields bytes in parts of requested lengths; each part must be read to its end before the next. */
export class PartReader {
  readonly #bytes: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array()

  constructor(bytes: Bytes) {
    this.#bytes = bytes[Symbol.asyncIterator]()
  }

  async *next(length: number): Bytes {
    for (let left = length; left > 0; ) {
      if (this.#rest.byteLength === 0) {
        const { done, value } = await this.#bytes.next()
        if (done) return
        this.#rest = value
      }
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.byteLength)
      left -= piece.byteLength
      yield piece
    }
  }

  /** Closes the source of the bytes. */
  async close(): Promise<void> {
    await this.#bytes.return?.()
  }
}
