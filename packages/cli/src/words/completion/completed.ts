/** An option as shells complete it. */
export interface CompletedOption {
  /** With their dashes; the first is the one that is offered. */
  readonly spellings: readonly [string, ...string[]]
  readonly about: string
  readonly isValued: boolean
}

/** A command as shells complete it. */
export interface CompletedCommand {
  readonly names: readonly string[]
  readonly about: string
  readonly options: readonly CompletedOption[]
  /** Whether its words are paths. */
  readonly takesFiles: boolean
}

/** The possible values of some options: words, or paths. */
export interface CompletedValues {
  /** Each with the command and the option, `pull --cache`; without a command, `--cache`, for all that have it. */
  readonly of: readonly string[]
  readonly words: readonly string[]
  readonly path: 'file' | 'folder' | undefined
}

/** All that shells complete. */
export interface Completed {
  readonly commands: readonly CompletedCommand[]
  readonly values: readonly CompletedValues[]
  /** Options that take their value from the next word, in all spellings. */
  readonly valued: readonly string[]
}

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

/** The first words of all commands, and of the questions about the command. */
export function firstWords({ commands }: Completed): readonly string[] {
  const firsts = commands.flatMap(({ names }) => names.map(name => name.split(' ')[0] ?? ''))
  return [...new Set([...firsts, 'help', 'version', 'completion'])]
}

/** The words that may follow a first one, by it. */
export function secondWords(all: Completed): ReadonlyMap<string, readonly string[]> {
  const pairs = all.commands.flatMap(({ names }) => names.map(name => name.split(' ')))
  const groups = new Map<string, string[]>()
  for (const [first = '', second] of pairs)
    if (second !== undefined) groups.set(first, [...(groups.get(first) ?? []), second])
  const plain = firstWords(all)
  groups.set('help', [...plain.filter(word => word !== 'help'), 'exit-codes', 'environment'])
  groups.set('completion', [...shells])
  const ofImage = ['ls', 'pull', 'push', 'tag', 'history', 'inspect', 'save']
  groups.set('image', [...new Set([...(groups.get('image') ?? []), ...ofImage])])
  return groups
}
