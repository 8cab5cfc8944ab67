import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'

/** O_NOFOLLOW and O_NONBLOCK: a link in the file's place would redirect writes out of the store, and a pipe would block them. */
const appending =
  constants.O_APPEND |
  constants.O_CREAT |
  constants.O_WRONLY |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0)
/** Number of outdated lines at which the file is rewritten. */
const staleLines = 10_000
/** Room for more than half a million blobs; no store grows a larger file by itself. */
const maxBytes = 64 * 1024 * 1024

/**
 * Short texts by name in one file, to which changes are appended: a separate file would cost more than the small blob it describes.
 * The last line of a name counts. Several processes may append at once; facts they miss from each other are determined again.
 * The notes only save work: where the file cannot be read or written, they last as long as the process.
 */
export class Journal {
  readonly #path: string
  #texts: Map<string, string> | undefined
  #isLasting = true

  constructor(path: string) {
    this.#path = path
  }

  get(name: string): string | undefined {
    return this.#known().get(name)
  }

  /**
   * @param name one word, without spaces
   * @param text one line, of which no prefix may be valid by itself: a kill may leave only that
   */
  set(name: string, text: string): void {
    const known = this.#known()
    // The previous line may be truncated: the leading line break keeps it from swallowing this one.
    this.#append(`\n${name} ${text}\n`)
    known.set(name, text)
  }

  /** Deletes a name by appending it with an empty text. */
  delete(name: string): void {
    if (!this.#known().delete(name)) return
    this.#append(`\n${name} \n`)
  }

  #append(line: string): void {
    if (!this.#isLasting) return
    try {
      appendTo(this.#path, line)
    } catch {
      // A read-only folder, full disk or link in the file's place will not accept the next line either.
      this.#isLasting = false
    }
  }

  #known(): Map<string, string> {
    this.#texts ??= this.#read()
    return this.#texts
  }

  #read(): Map<string, string> {
    try {
      const { size = 0 } = statSync(this.#path, { throwIfNoEntry: false }) ?? {}
      if (size > maxBytes) rmSync(this.#path)
      if (size === 0 || size > maxBytes) return new Map()
      const lines = readFileSync(this.#path, 'utf8').split('\n').filter(Boolean)
      const texts = new Map(lines.map(nameAndText))
      for (const [name, text] of texts) if (text === '') texts.delete(name)
      if (lines.length - texts.size > staleLines) this.#rewrite(texts)
      return texts
    } catch {
      // Unreadable notes are determined again.
      return new Map()
    }
  }

  #rewrite(texts: ReadonlyMap<string, string>): void {
    const draft = `${this.#path}.part`
    const lines = [...texts].map(([name, text]) => `${name} ${text}\n`)
    try {
      rmSync(draft, { force: true })
      writeFileSync(draft, lines.join(''), { flag: 'wx' })
      renameSync(draft, this.#path)
    } catch {
      // The long file works as well as the short one.
      this.#isLasting = false
    }
  }
}

/** Appends to a file, creating it if missing. Throws the system's error, also for a link in its place. */
export function appendTo(path: string, text: string): void {
  const file = openSync(path, appending, 0o644)
  try {
    writeSync(file, text)
  } finally {
    closeSync(file)
  }
}

function nameAndText(line: string): [string, string] {
  const end = line.indexOf(' ')
  return [line.slice(0, end), line.slice(end + 1)]
}
