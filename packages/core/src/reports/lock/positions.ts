/** A region of a SARIF log: lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface TextRegion {
  readonly startLine: number
  readonly startColumn?: number
  readonly endLine?: number
  readonly endColumn?: number
  /** In characters, which differ from code units behind a surrogate pair. */
  readonly charOffset?: number
  readonly charLength?: number
}

/** Lines and columns of a file's text. As SARIF asks, a byte order mark counts in neither (2.1.0, section 3.30.2). */
export class TextPositions {
  readonly #text: string
  /** The offset of each line's first character. */
  readonly #starts: readonly number[]
  readonly #markLength: number
  /** The offset from which code units and characters differ. */
  readonly #firstPair: number

  constructor(text: string) {
    this.#text = text
    this.#markLength = text.startsWith('\ufeff') ? 1 : 0
    const pair = text.search(/[\ud800-\udfff]/)
    this.#firstPair = pair < 0 ? text.length : pair
    const starts = [this.#markLength]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    this.#starts = starts
  }

  /**
   * The region of a range.
   *
   * @param end exclusive; the region is an insertion point if it equals `start`
   */
  region(start: number, end: number): TextRegion {
    const [startLine, startColumn] = this.#position(start)
    const [endLine, endColumn] = this.#position(end)
    const lines = { startLine, startColumn, endLine, endColumn }
    if (end > this.#firstPair) return lines
    return { ...lines, charOffset: Math.max(0, start - this.#markLength), charLength: end - start }
  }

  /** The region of a whole line without its line break, or of the last line if there are fewer. */
  line(line: number): TextRegion {
    return { startLine: Math.min(Math.max(1, line), this.#starts.length) }
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end)
  }

  #position(offset: number): [line: number, column: number] {
    const at = Math.min(Math.max(offset, this.#markLength), this.#text.length)
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return [low + 1, at - (this.#starts[low] ?? 0) + 1]
  }
}
