import type { ReadStream } from 'node:tty'
import { TallyError } from '@tallyman/core/errors'

/** A terminal, and what ends a question. */
interface Terminal {
  readonly stdin: Pick<ReadStream, 'setRawMode' | 'setEncoding' | 'resume' | 'pause' | 'on' | 'off'>
  /** Writes to standard error: standard output is for results. */
  readonly say: (text: string) => void
  readonly signal: AbortSignal
  /** Stops the command as Ctrl-C does, which a terminal in raw mode passes on as a character. */
  readonly interrupt: () => void
}

const interruptKey = '\x03'
const endKey = '\x04'
const clearKey = '\x15'
const eraseKeys = new Set(['\b', '\x7f'])

/**
 * Asks questions on a terminal, one after the other; what is typed ahead answers the next one. The terminal shows nothing by
 * itself from before the first question until disposal, so that a fast answer to a hidden one is never seen.
 */
export class TerminalQuestions implements Disposable {
  readonly #terminal: Terminal
  #ahead = ''

  constructor(terminal: Terminal) {
    this.#terminal = terminal
    terminal.stdin.setRawMode(true)
    terminal.stdin.setEncoding('utf8')
  }

  [Symbol.dispose](): void {
    this.#terminal.stdin.setRawMode(false)
  }

  /** Asks for a line; a hidden one is not shown while it is typed. Throws CANCELLED. */
  async ask(question: string, { isHidden }: { readonly isHidden: boolean }): Promise<string> {
    const { stdin, say, signal } = this.#terminal
    say(question)
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const line = new TypedLine(isHidden ? () => undefined : say)
    const read = (text: string) => {
      const ended = this.#type(line, text)
      if (ended) resolve(line.text)
    }
    const end = () => resolve(line.text)
    const stop = () => reject(new TallyError('CANCELLED', 'Cannot log in: stopped before all was answered'))
    stdin.on('data', read)
    stdin.on('end', end)
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    const ahead = this.#ahead
    this.#ahead = ''
    read(ahead)
    stdin.resume()
    try {
      return await promise
    } finally {
      stdin.off('data', read)
      stdin.off('end', end)
      signal.removeEventListener('abort', stop)
      stdin.pause()
      say('\n')
    }
  }

  /** Types into a line; returns whether it has ended, and keeps what is behind it. */
  #type(line: TypedLine, text: string): boolean {
    const keys = [...text]
    for (const [at, key] of keys.entries()) {
      if (key === interruptKey) this.#terminal.interrupt()
      const isEnd = key === '\r' || key === '\n' || (key === endKey && line.text === '')
      if (isEnd) {
        this.#ahead += keys.slice(at + 1).join('')
        return true
      }
      line.type(key)
    }
    return false
  }
}

/** A line as it is typed. */
class TypedLine {
  text = ''
  readonly #echo: (text: string) => void

  constructor(echo: (text: string) => void) {
    this.#echo = echo
  }

  type(key: string): void {
    if (eraseKeys.has(key)) this.#erase(1)
    else if (key === clearKey) this.#erase(Number.POSITIVE_INFINITY)
    else if (!/\p{Cc}/u.test(key)) {
      this.text += key
      this.#echo(key)
    }
  }

  #erase(count: number): void {
    const characters = [...this.text]
    const left = characters.slice(0, Math.max(0, characters.length - count))
    this.#echo('\b \b'.repeat(characters.length - left.length))
    this.text = left.join('')
  }
}
