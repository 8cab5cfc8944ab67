import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import type { Ask, SchemaOf } from './command.ts'
import { type Completed, type Shell, shells } from './completion/completed.ts'
import { versionLine, versionReport } from './version.ts'

/** The terminal and the operations, on which an answer depends. */
interface Surroundings {
  /** The width of the terminal; undefined without one. */
  readonly columns: number | undefined
  readonly schemaOf: SchemaOf
}

const writers = {
  bash: async () => (await import('./completion/bash.ts')).bashCompletion,
  zsh: async () => (await import('./completion/zsh.ts')).zshCompletion,
  fish: async () => (await import('./completion/fish.ts')).fishCompletion,
  powershell: async () => (await import('./completion/powershell.ts')).powershellCompletion,
} as const satisfies Record<Shell, () => Promise<(all: Completed) => string>>

/** The version, the help or the completions that a command line asks for. Throws INPUT_INVALID for a word or a shell that nobody has. */
export async function answerText(ask: Ask, { columns, schemaOf }: Surroundings): Promise<string> {
  if (ask.ask === 'version') return ask.isJson ? JSON.stringify(versionReport()) : versionLine()
  if (ask.ask === 'help') {
    // Lazy: most command lines start an operation.
    const { helpText } = await import('./help.ts')
    return helpText(ask.topic, { columns, schemaOf })
  }
  const shell = shells.find(each => each === ask.shell)
  if (shell === undefined) throw unknownShell(ask.shell)
  const { completed } = await import('./completed-words.ts')
  const write = await writers[shell]()
  return write(await completed(schemaOf)).trimEnd()
}

function unknownShell(written: string): TallyError {
  const state = written === '' ? 'no shell given' : `"${printable(written, 80)}"`
  return new TallyError(
    'INPUT_INVALID',
    `Cannot write completions: ${state}, expected one of ${shells.join(', ')}`,
    {
      hint: '`tallyman completion bash` prints those for bash.',
    },
  )
}
