import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { RunnerFolder } from '@tallyman/testkit/step/runner-folder'
import { Terminal } from '@tallyman/testkit/step/terminal'
import { root } from '../../scripts/bundle.ts'

const bundle = join(root, 'dist', 'tallyman.js')

/** Whether a program is on this machine; tests that need it say so when they are left out. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The line of a shell that runs the command. */
export function commandLine(words: readonly string[]): string {
  return [process.execPath, bundle, ...words].map(word => `'${word}'`).join(' ')
}

/** The environment of a person's shell: none of what CI sets. */
export function shellEnvironment(folder: RunnerFolder, more: Readonly<Record<string, string>> = {}) {
  return { PATH: process.env.PATH ?? '', HOME: folder.home, TERM: 'xterm', LC_ALL: 'C.UTF-8', ...more }
}

interface Window {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
}

/** A command on a terminal that `script` makes; what it writes is read as a person reads it. */
export class TerminalRun {
  readonly seen: Terminal
  /** Everything that was written, with its escape sequences. */
  written = ''
  /** The windows after each piece that was written. */
  readonly frames: (readonly string[])[] = []
  readonly #child: ChildProcess
  readonly #ended: Promise<number | undefined>
  #awaited: { readonly holds: (window: readonly string[]) => boolean; readonly resolve: () => void }[] = []

  constructor(folder: RunnerFolder, words: readonly string[], { columns = 80, rows = 24, env }: Window = {}) {
    this.seen = new Terminal(columns, rows)
    // The shell of `script` becomes the command, so that its process is the one that a signal reaches.
    const shell = `stty cols ${columns} rows ${rows}; echo $$ >pid; exec ${commandLine(words)}`
    const child = spawn('script', ['-qec', shell, '/dev/null'], {
      cwd: folder.workspace,
      env: shellEnvironment(folder, env),
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => this.#read(text))
    this.#child = child
    this.#ended = new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', code => resolve(code ?? undefined))
    })
  }

  /** Resolves once the window shows what `holds` asks for. Rejects when the command ends before. */
  async shows(holds: (window: readonly string[]) => boolean): Promise<void> {
    const shown = new Promise<void>(resolve => this.#awaited.push({ holds, resolve }))
    const isTooLate = this.#ended.then(code => {
      throw new Error(`it ended (${code}) without showing that:\n${this.seen.text}`)
    })
    await Promise.race([shown, isTooLate])
  }

  /** Types into the terminal: `\x03` is Ctrl-C. */
  type(text: string): void {
    this.#child.stdin?.write(text)
  }

  /** The exit code: 128 and the signal's number if a signal ended it. */
  async end(): Promise<number | undefined> {
    const code = await this.#ended
    this.#child.stdin?.destroy()
    return code
  }

  #read(text: string): void {
    this.written += text
    this.seen.write(text)
    const { window } = this.seen
    this.frames.push(window)
    for (const { holds, resolve } of this.#awaited) if (holds(window)) resolve()
    this.#awaited = this.#awaited.filter(({ holds }) => !holds(window))
  }
}
