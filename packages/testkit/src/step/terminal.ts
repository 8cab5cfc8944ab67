/** Characters that take two cells in a terminal: those that tests draw. */
const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u
const mark = /\p{M}/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const sequence = /\x1b\[([\d;?]*)([A-Za-z])|\x1b.?|./gsu

/** A terminal as a person sees it: what a program writes becomes rows of a window that scrolls. */
export class Terminal {
  /** All rows from the first, as lists of cells; the window shows the last ones. */
  #cells: string[][] = [[]]
  #row = 0
  #column = 0
  columns: number
  rows: number
  /** Escape sequences that it does not know, and cursors beyond what is on the screen. */
  readonly faults: string[] = []

  constructor(columns: number, rows: number) {
    // Without a size nothing is continued on the next row.
    this.columns = columns || Number.POSITIVE_INFINITY
    this.rows = rows || Number.POSITIVE_INFINITY
  }

  /** Everything that was written and is still there, scrolled out or not, without spaces at the ends. */
  get text(): string {
    return this.#cells
      .map(row => row.join('').trimEnd())
      .join('\n')
      .trimEnd()
  }

  /** The rows from the top of the window. */
  get window(): readonly string[] {
    return this.#cells.slice(this.#top).map(row => row.join('').trimEnd())
  }

  write(text: string): void {
    for (const [whole, numbers = '', command] of text.matchAll(sequence)) {
      if (command) this.#obey(command, numbers, whole)
      else if (whole === '\n') this.#next()
      else if (whole === '\r') this.#column = 0
      else if (whole < ' ') this.faults.push(JSON.stringify(whole))
      else this.#put(whole)
    }
  }

  get #top(): number {
    return Math.max(0, this.#cells.length - this.rows)
  }

  #obey(command: string, numbers: string, whole: string): void {
    if (command === 'A') {
      const row = this.#row - Number(numbers || 1)
      if (row < this.#top) this.faults.push(`${whole.slice(1)} leaves the window`)
      this.#row = Math.max(this.#top, row)
    } else if (command === 'K' && numbers === '') this.#clear()
    else if (command === 'J' && numbers === '') {
      this.#clear()
      for (let row = this.#row + 1; row < this.#cells.length; row++) this.#cells[row] = []
    } else this.faults.push(whole.slice(1))
  }

  #clear(): void {
    this.#cells[this.#row]?.splice(this.#column)
  }

  #next(): void {
    this.#row++
    this.#column = 0
    if (this.#row === this.#cells.length) this.#cells.push([])
  }

  #put(character: string): void {
    const row = this.#cells[this.#row] as string[]
    if (mark.test(character)) {
      row[this.#column - 1] += character
      return
    }
    const width = wide.test(character) ? 2 : 1
    if (this.#column + width > this.columns) {
      this.#next()
      return this.#put(character)
    }
    while (row.length < this.#column) row.push(' ')
    row[this.#column] = character
    if (width === 2) row[this.#column + 1] = ''
    this.#column += width
  }
}
