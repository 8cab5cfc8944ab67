import type { Screen, ScreenSpace } from '@tallyman/core/action/host'
import { cutToWidth, displayWidth } from '@tallyman/core/text/display-width'
import { printable } from '@tallyman/core/text/printable'
import { isInCi } from '../settings/surroundings.ts'

/** Milliseconds between two drawings: ten in a second. */
const drawnEveryMs = 100
/** Characters of a line that are looked at; no terminal is wider. */
const longestLine = 1_000

type Lines = Parameters<Screen['show']>[0]

/** Drawn by cursor movements alone: the cursor is never hidden, so that even a killed process leaves it in sight. */
const up = (rows: number) => (rows > 0 ? `\r\x1b[${rows}A` : '\r')
const clearLine = '\x1b[K'
const clearBelow = '\x1b[J'

/** The stream of a terminal. */
export interface TerminalStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly rows?: number | undefined
  write(text: string): unknown
}

/**
 * The screen of a terminal on which lines can be drawn anew. Undefined where they cannot, or should not: in a file or a
 * pipe, without a size, and with `CI`, `NO_COLOR` or `TERM=dumb`.
 */
export function openScreen(
  stream: TerminalStream,
  env: Readonly<Record<string, string | undefined>>,
): TerminalScreen | undefined {
  const isPlain = env.NO_COLOR || env.TERM === 'dumb' || (!env.TERM && process.platform !== 'win32')
  if (!stream.isTTY || !stream.columns || !stream.rows || isInCi({ env }) || isPlain) return undefined
  return new TerminalScreen(stream)
}

/** Lines drawn anew at the end of a terminal, below everything that is written. */
export class TerminalScreen implements Screen, Disposable {
  readonly #stream: TerminalStream
  readonly #sections = new Set<Lines>()
  /** The lines on the terminal, each with a line break behind it: the cursor is below them. */
  #drawn: readonly string[] = []
  #changed = performance.now()
  #timer: NodeJS.Timeout | undefined

  constructor(stream: TerminalStream) {
    this.#stream = stream
  }

  readonly show = (lines: Lines): Disposable => {
    this.#sections.add(lines)
    if (!this.#timer) this.#start()
    return {
      [Symbol.dispose]: () => {
        if (this.#sections.delete(lines) && this.#sections.size === 0) this[Symbol.dispose]()
      },
    }
  }

  /** Writes text that ends with a line break, above the drawn lines. */
  write(text: string): void {
    if (this.#drawn.length === 0) return void this.#stream.write(text)
    const above = up(this.#rowsDrawn()) + clearBelow + text
    this.#drawn = this.#lines()
    this.#stream.write(above + this.#drawn.map(line => `${line}\n`).join(''))
  }

  /** Milliseconds since the drawn lines changed. */
  quietMs(): number {
    return performance.now() - this.#changed
  }

  /** Removes everything that is drawn, for good. */
  [Symbol.dispose](): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#sections.clear()
    this.#erase()
    for (const [event, listener] of this.#listeners) process.off(event, listener)
  }

  #start(): void {
    // A lasting timer would keep a process alive that has nothing left to do.
    this.#timer = setInterval(() => this.#draw(), drawnEveryMs).unref()
    for (const [event, listener] of this.#listeners) process.on(event, listener)
  }

  /** Ctrl-Z leaves a clean terminal to the shell; the lines come again when the command goes on. */
  readonly #suspend = () => {
    this.#erase()
    process.kill(process.pid, 'SIGSTOP')
  }

  readonly #listeners = [
    ['exit', () => this.#erase()],
    ...(process.platform === 'win32' ? [] : ([['SIGTSTP', this.#suspend]] as const)),
  ] as const

  #draw(): void {
    const lines = this.#lines()
    const rows = this.#rowsDrawn()
    const isSame = rows === lines.length && lines.every((line, at) => line === this.#drawn[at])
    if (isSame) return
    this.#drawn = lines
    this.#changed = performance.now()
    this.#stream.write(up(rows) + lines.map(line => `${line}${clearLine}\n`).join('') + clearBelow)
  }

  #erase(): void {
    if (this.#drawn.length === 0) return
    this.#stream.write(up(this.#rowsDrawn()) + clearBelow)
    this.#drawn = []
  }

  /** The last column stays empty: terminals differ in what follows a character there. */
  #space(): ScreenSpace {
    const { columns = 0, rows = 0 } = this.#stream
    return { columns: columns - 1, rows: rows - 1 }
  }

  #lines(): string[] {
    const { columns, rows } = this.#space()
    const shown: string[] = []
    for (const [at, section] of [...this.#sections].entries()) {
      const later = this.#sections.size - at - 1
      const free = Math.max(0, rows - shown.length - later)
      shown.push(...section({ columns, rows: free }).slice(0, free))
    }
    return shown.slice(0, Math.max(0, rows)).map(line => cutToWidth(printable(line, longestLine), columns))
  }

  /** The rows that the drawn lines take: in a window that became narrower, a terminal continues lines on the next row. */
  #rowsDrawn(): number {
    const { columns = 0, rows = 0 } = this.#stream
    const taken = this.#drawn.map(line => Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, columns))))
    return Math.min(
      taken.reduce((sum, each) => sum + each, 0),
      Math.max(0, rows - 1),
    )
  }
}
