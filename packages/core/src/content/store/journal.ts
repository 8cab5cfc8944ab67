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

/** A link in the place of the file would lead the writing out of the store, and a pipe would keep it waiting. */
const appending =
  constants.O_APPEND |
  constants.O_CREAT |
  constants.O_WRONLY |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0)
/** Lines that mean nothing any more, from which on the file is written anew. */
const staleLines = 10_000
/** More than half a million blobs are noted in: nothing that a store came to by itself. */
const maxBytes = 64 * 1024 * 1024

/**
 * Short texts by name in one file, to which each change is appended: a file for each would cost more than the small blob it tells of.
 * The last line of a name counts. Several processes may append at once; what they do not see of each other they find out anew.
 * Notes only save work: where the file cannot be read or written, they last as long as the process.
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
   * @param name one word, without blanks
   * @param text one line, of which the beginning alone must mean nothing: a kill may leave that
   */
  set(name: string, text: string): void {
    const known = this.#known()
    // The line before may have been cut off: the break in front keeps it from taking this one with it.
    this.#append(`\n${name} ${text}\n`)
    known.set(name, text)
  }

  /** Forgets a name: a line with nothing behind it. */
  delete(name: string): void {
    if (!this.#known().delete(name)) return
    this.#append(`\n${name} \n`)
  }

  #append(line: string): void {
    if (!this.#isLasting) return
    try {
      appendTo(this.#path, line)
    } catch {
      // A read-only folder, a full disk or a link in the file's place will not take the next line either.
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
      // What cannot be read is found out anew.
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
      // The long file serves as well as the short one.
      this.#isLasting = false
    }
  }
}

/** Appends to a file, which is made where there is none. Throws what the system says, also for a link in its place. */
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
