import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import type { Ask, Command } from './command.ts'
import { commands } from './commands.ts'
import { elsewhereOption, refusalOf } from './elsewhere.ts'
import { globalOptions } from './globals.ts'
import { nearest } from './nearest.ts'

/** A command, and the words behind it with the options in front of it. */
interface Found {
  readonly command: Command
  readonly rest: readonly string[]
}

/** Words that ask about the command itself. */
const askingWords = ['help', 'version', 'completion'] as const

/** Whether a word asks about the command itself. */
export function isAskingWord(word: string): boolean {
  return askingWords.some(each => each === word)
}

/** The commands whose first word is `word` and that have a second one. */
export function ofGroup(word: string): readonly Command[] {
  return commands.filter(({ names }) => names.some(name => name.startsWith(`${word} `)))
}

/** Finds the command that a command line begins with. Throws INPUT_INVALID. */
export function findCommand(words: readonly string[]): Found | Ask {
  const at = firstWord(words)
  const [first, ...after] = words.slice(at)
  const inner = hasSecondWord(first) ? globalsInFront(after) : 0
  const options = [...words.slice(0, at), ...after.slice(0, inner)]
  const behind = after.slice(inner)
  if (options.some(word => word === '--version' || word === '-v')) return version([...options, ...behind])
  const strange = options.find(word => word.startsWith('-') && !isGlobal(word))
  if (first === undefined && strange !== undefined) throw strangeOption(strange)
  if (first === undefined || (first === 'image' && behind.every(isHelp))) return { ask: 'help', topic: [] }
  if (options.some(isHelp)) return { ask: 'help', topic: [first, ...behind] }
  if (first === 'help') return { ask: 'help', topic: behind.filter(word => !word.startsWith('-')) }
  if (first === 'version') return version([...options, ...behind])
  if (first === 'completion') return { ask: 'completion', shell: behind[0] ?? '' }
  // A plugin of Docker whose words are commands here.
  const written = first === 'buildx' && behind[0] === 'imagetools' ? behind : [first, ...behind]
  const refusal = refusalOf(written)
  if (refusal) throw strange === undefined ? refusal : strangeOption(strange)
  const found = longest(written) ?? (first === 'image' ? longest(behind) : undefined)
  if (found) return { command: found.command, rest: [...options, ...found.rest] }
  if (strange !== undefined) throw strangeOption(strange)
  throw unknownCommand(first === 'image' ? behind : written)
}

const isHelp = (word: string) => word === '--help' || word === '-h'

/** Whether more words than one begin with it, so that options of every command may stand between them. */
function hasSecondWord(word: string | undefined): boolean {
  return word === 'image' || (word !== undefined && ofGroup(word).length > 0)
}

function isGlobal(word: string): boolean {
  const name = word.replace(/^--?(?:no-)?|=.*$/gs, '')
  return globalOptions.some(option => option.name === name || ('short' in option && option.short === name))
}

/** The number of words in front that are options of every command, with their values. */
function globalsInFront(words: readonly string[]): number {
  const end = firstWord(words)
  const strange = words.slice(0, end).findIndex(word => word.startsWith('-') && !isGlobal(word))
  return strange < 0 ? end : strange
}

/** An option in front of no command that takes it; its value may have been read as the command. */
function strangeOption(word: string): TallyError {
  const name = word.replace(/=.*$/s, '')
  const why =
    elsewhereOption(name.replace(/^--/, '')) ??
    'it is no option of every command: options of one stand behind it'
  return new TallyError('INPUT_INVALID', `Cannot use ${printable(name, 80)} in front of a command: ${why}`, {
    hint: '`tallyman help` lists the commands.',
  })
}

/** The place of the first word that is no option of every command. */
function firstWord(words: readonly string[]): number {
  const withValue = globalOptions.filter(option => 'value' in option).map(({ name }) => `--${name}`)
  let at = 0
  while (at < words.length && /^-./.test(words[at] ?? ''))
    at += withValue.some(name => name === words[at]) ? 2 : 1
  return Math.min(at, words.length)
}

function version(words: readonly string[]): Ask {
  return { ask: 'version', isJson: words.includes('--json') }
}

/** The command with the most words that `words` begins with. */
function longest(words: readonly string[]): Found | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = words.length < length ? undefined : commandNamed(name)
    if (command) return { command, rest: words.slice(length) }
  }
  return undefined
}

export function commandNamed(name: string): Command | undefined {
  return commands.find(({ names }) => names.includes(name))
}

function unknownCommand(words: readonly string[]): TallyError {
  const [first = '', second = ''] = words
  const all = [...commands.flatMap(({ names }) => names), ...askingWords]
  const group = all.filter(name => name.startsWith(`${first} `))
  const isGroup = group.length > 0
  const near = isGroup ? nearest(`${first} ${second}`, group) : nearest(first, all)
  const written = isGroup && second !== '' ? `${first} ${second}` : first
  const help =
    near === undefined ? '`tallyman help` lists the commands.' : `Did you mean \`tallyman ${near}\`?`
  const hint = isGroup && near === undefined ? `There are: ${group.join(', ')}.` : help
  return new TallyError('INPUT_INVALID', `There is no command "${printable(written, 80)}"`, { hint })
}
