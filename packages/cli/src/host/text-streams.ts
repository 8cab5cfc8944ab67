import { maskForms } from '@tallyman/core/action/step-log'
import { TallyError } from '@tallyman/core/errors'

/** Characters. A shorter secret would hide words that have nothing to do with it. */
const shortestMask = 4
const mask = '***'

interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
  write(text: string, written?: () => void): boolean
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

/** The process, as far as text goes to it. */
interface TextProcess {
  readonly stdout: Output
  readonly stderr: Output
}

/** Standard output and standard error, as text in which secrets are masked. A reader that has gone away ends a stream quietly. */
export class TextStreams {
  readonly #process: TextProcess
  readonly #secrets = new Set<string>()
  #failure: NodeJS.ErrnoException | undefined
  /** Writes above the lines that are drawn on the terminal. */
  screen: { write(text: string): void } | undefined
  /** Called with every text that is written. */
  onText: ((text: string) => void) | undefined

  constructor(process: TextProcess) {
    this.#process = process
    process.stdout.on('error', error => {
      if (!isGone(error)) this.#failure ??= error
    })
    // There is nowhere to say that the log cannot be written.
    process.stderr.on('error', () => undefined)
  }

  /** Standard error as a screen draws on it: secrets are masked there too. */
  get terminal() {
    const { stderr } = this.#process
    return {
      isTTY: stderr.isTTY,
      get columns() {
        return stderr.columns
      },
      get rows() {
        return stderr.rows
      },
      write: (text: string) => stderr.write(this.masked(text)),
    }
  }

  /** Whether standard error is a terminal. */
  get isTerminal(): boolean {
    return this.#process.stderr.isTTY === true
  }

  /** Cells in a line of the terminal; undefined for a file, a pipe, and a terminal that does not say. */
  get columns(): number | undefined {
    const { isTTY, columns } = this.#process.stderr
    return isTTY && columns ? columns : undefined
  }

  /** Masks a value in everything that is written from now on, also as JSON and messages spell it. */
  hide(value: string): void {
    const forms = maskForms(value).flatMap(form => [form, JSON.stringify(form).slice(1, -1)])
    for (const form of forms) if (form.length >= shortestMask) this.#secrets.add(form)
  }

  masked(text: string): string {
    // The longest first: another secret may be a part of it.
    const secrets = [...this.#secrets].sort((a, b) => b.length - a.length)
    return secrets.reduce((shown, secret) => shown.replaceAll(secret, mask), text)
  }

  /** Writes a part of the result. */
  out(text: string): void {
    this.onText?.(text)
    this.#process.stdout.write(this.masked(text))
  }

  /** Writes lines of the log. */
  say(text: string): void {
    this.onText?.(text)
    this.tell(this.masked(text))
  }

  /** Writes what is read by a runner or agent, such as the value that it is to mask. */
  tell(text: string): void {
    const output = this.screen ?? this.#process.stderr
    output.write(`${text}\n`)
  }

  /** Resolves when everything is written, to the reason why the result could not be. */
  async written(): Promise<TallyError | undefined> {
    await Promise.all([flushed(this.#process.stdout), flushed(this.#process.stderr)])
    return this.#failure && unwritten(this.#failure)
  }
}

/** Whether whoever reads a pipe has closed it, as `head` does when it has seen enough. */
function isGone({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF'
}

function unwritten(cause: NodeJS.ErrnoException): TallyError {
  const message = `Cannot write the result to standard output: ${cause.code ?? cause.message}`
  return new TallyError('STORE_FAILED', message, {
    cause,
    hint: 'Standard output is a file or device that takes no more. What the command did is done; only its result is cut short.',
  })
}

/** Node calls back after a failed write too, and after its `error` event. */
function flushed(output: Output): Promise<void> {
  return new Promise(resolve => output.write('', () => resolve()))
}
