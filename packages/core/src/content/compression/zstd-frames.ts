/** The field read next; bytes between these fields are skipped. */
type Field = 'magic' | 'skippable' | 'descriptor' | 'block'

const fieldBytes = { magic: 4, skippable: 4, descriptor: 1, block: 3 } as const
const dictionaryBytes = [0, 1, 2, 4] as const
const contentBytes = [0, 2, 4, 8] as const

/**
 * Follows zstd frames through a stream by their headers alone (RFC 8878, section 3.1) to find where each ends.
 * For invalid data it reports an arbitrary end: the decompressor reports the fault.
 */
export class ZstdFrames {
  /** Ended frames, including skippable ones. */
  ended = 0
  /** Bytes of all frames so far. */
  bytes = 0
  /** Unpacked bytes of the frames, set by the caller. */
  produced = 0
  #field: Field = 'magic'
  #value = 0
  #have = 0
  #skip = 0
  #isLast = false
  #checksumBytes = 0

  /** Starts a new frame here, discarding the present state. */
  begin(): void {
    this.#start()
    this.#value = 0
    this.#have = 0
    this.#skip = 0
  }

  /** The offset in `bytes`, the stream's next piece, at which the present frame ends; their length when it continues. */
  endIn(bytes: Uint8Array): number {
    const end = this.#endIn(bytes)
    this.bytes += end
    return end
  }

  #endIn(bytes: Uint8Array): number {
    let at = 0
    while (at < bytes.length) {
      const skipped = Math.min(this.#skip, bytes.length - at)
      this.#skip -= skipped
      at += skipped
      if (this.#skip === 0 && !this.#isLast) at += this.#read(bytes, at)
      if (this.#skip > 0 || !this.#isLast) continue
      this.#start()
      return at
    }
    return at
  }

  #start(): void {
    this.#isLast = false
    this.#field = 'magic'
    this.ended++
  }

  /** Continues the present field; returns the number of bytes read. */
  #read(bytes: Uint8Array, at: number): number {
    const wanted = fieldBytes[this.#field] - this.#have
    const found = bytes.subarray(at, at + wanted)
    for (const byte of found) this.#value += byte * 256 ** this.#have++
    if (found.length < wanted) return found.length
    const value = this.#value
    this.#value = 0
    this.#have = 0
    this.#take(value)
    return found.length
  }

  #take(value: number): void {
    if (this.#field === 'magic') this.#field = value >>> 4 === 0x0184d2a5 ? 'skippable' : 'descriptor'
    else if (this.#field === 'skippable') this.#pass(value, true)
    else if (this.#field === 'descriptor') this.#begin(value)
    else {
      // Section 3.1.1.2: one bit marks the last block, two give the type, the rest the size; an RLE block has only one byte.
      const size = ((value >> 1) & 3) === 1 ? 1 : value >> 3
      const isLast = (value & 1) === 1
      this.#pass(size + (isLast ? this.#checksumBytes : 0), isLast)
    }
  }

  /** Section 3.1.1.1.1: the descriptor gives the length of the rest of the header. */
  #begin(descriptor: number): void {
    const isSingle = (descriptor & 0x20) !== 0
    const content = contentBytes[(descriptor >> 6) as 0 | 1 | 2 | 3]
    const dictionary = dictionaryBytes[(descriptor & 3) as 0 | 1 | 2 | 3]
    this.#checksumBytes = (descriptor & 4) === 0 ? 0 : 4
    this.#field = 'block'
    this.#pass((isSingle ? Math.max(1, content) : 1 + content) + dictionary, false)
  }

  #pass(bytes: number, isLast: boolean): void {
    this.#skip = bytes
    this.#isLast = isLast
  }
}
