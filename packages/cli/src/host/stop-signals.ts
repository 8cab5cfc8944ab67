import { TallyError } from '@tallyman/core/errors'
import type { ExitCode } from '@tallyman/core/exit-codes'

const names = { SIGINT: 'Ctrl-C (SIGINT)', SIGTERM: 'SIGTERM' } as const
const codes = { SIGINT: 130, SIGTERM: 143 } as const satisfies Record<keyof typeof names, ExitCode>
type StopSignal = keyof typeof names

interface Stopping {
  say(line: string): void
  /** Ends the process. */
  end(code: ExitCode): void
}

/** Listens for what stops a command: the first signal asks the operation to end, the second ends the process. */
export class StopSignals {
  readonly #controller = new AbortController()
  readonly #stopping: Stopping
  readonly #listeners: readonly (readonly [StopSignal, () => void])[]
  /** That of the first signal; 130 before. */
  exitCode: ExitCode = 130
  /** Whether the next run goes on from what this one has verified. */
  isKept = false

  constructor(stopping: Stopping) {
    this.#stopping = stopping
    this.#listeners = (['SIGINT', 'SIGTERM'] as const).map(name => [name, () => this.#stop(name)] as const)
    for (const [name, listener] of this.#listeners) process.on(name, listener)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  release(): void {
    for (const [name, listener] of this.#listeners) process.off(name, listener)
  }

  #stop(name: StopSignal): void {
    if (this.#controller.signal.aborted) return this.#stopping.end(this.exitCode)
    this.exitCode = codes[name]
    this.#stopping.say(name === 'SIGINT' ? 'Stopping; press Ctrl-C again to end at once' : 'Stopping')
    this.#controller.abort(
      new TallyError('CANCELLED', `Stopped by ${names[name]} before everything was done`, {
        hint: this.isKept
          ? 'Run the same command again to go on: what was verified so far is kept.'
          : 'Run the same command again to have it done as a whole.',
      }),
    )
  }
}
