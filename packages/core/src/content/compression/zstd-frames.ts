/** What is read next; between these fields lie bytes that need no look. */
type Field = 'magic' | 'skippable' | 'descriptor' | 'block'

const fieldBytes = { magic: 4, skippable: 4, descriptor: 1, block: 3 } as const
const dictionaryBytes = [0, 1, 2, 4] as const
const contentBytes = [0, 2, 4, 8] as const

/**
 * Follows zstd frames through the pieces of a stream by their headers alone (RFC 8878, section 3.1), to say where each ends.
 * What is no frame gives an end somewhere: the engine says what is wrong with it.
 */
export class ZstdFrames {
  /** Frames that have ended, skippable ones among them. */
  ended = 0
  /** All that were followed. */
  bytes = 0
  /** Bytes that they were unpacked to, counted by who unpacks them. */
  produced = 0
  #field: Field = 'magic'
  #value = 0
  #have = 0
  #skip = 0
  #isLast = false
  #checksumBytes = 0

  /** A new frame begins here, whatever was thought before. */
  begin(): void {
    this.#start()
    this.#value = 0
    this.#have = 0
    this.#skip = 0
  }

  /** Where in the bytes, the next of the stream, the present frame ends; their length where it goes on. */
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

  /** Reads on in the present field and gives how many bytes were read. */
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
      // Section 3.1.1.2: one bit says whether it is the last, two the type, the rest the size; of a run only the byte is there.
      const size = ((value >> 1) & 3) === 1 ? 1 : value >> 3
      const isLast = (value & 1) === 1
      this.#pass(size + (isLast ? this.#checksumBytes : 0), isLast)
    }
  }

  /** Section 3.1.1.1.1: the descriptor says how long the rest of the header is. */
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
