import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import { nearest } from '@tallyman/core/text/typing-errors'
import type { Ask, Command } from './command.ts'
import { commands } from './commands.ts'
import { elsewhereOption, refusalOf } from './elsewhere.ts'
import { globalOptions } from './globals.ts'

/** A command, and the words behind it with the options in front of it. */
interface Found {
  readonly command: Command
  /** The name of the command that was typed. */
  readonly name: string
  readonly rest: readonly string[]
}

/** A question about the command itself, with the words of one that takes some. */
type Asked =
  | Extract<Ask, { ask: 'help' }>
  | { readonly ask: 'version' | 'completion'; readonly rest: readonly string[] }

/** Words that ask about the command itself. */
const askingWords = ['help', 'version', 'completion'] as const

export type AskingWord = (typeof askingWords)[number]

/** Whether a word asks about the command itself. */
export function isAskingWord(word: string): word is AskingWord {
  return askingWords.some(each => each === word)
}

/** The commands whose first word is `word` and that have a second one. */
export function ofGroup(word: string): readonly Command[] {
  return commands.filter(({ names }) => names.some(name => name.startsWith(`${word} `)))
}

/** Finds the command that a command line begins with. Throws INPUT_INVALID. */
export function findCommand(words: readonly string[]): Found | Asked {
  const at = firstWord(words)
  const [first, ...after] = words.slice(at)
  const inner = hasSecondWord(first) ? globalsInFront(after) : 0
  const options = [...words.slice(0, at), ...after.slice(0, inner)]
  const behind = after.slice(inner)
  const strange = options.find(isStrange)
  const asked = askedOf(first, options, behind)
  if (asked) {
    // Refused before anything is answered: the words behind it may be its value.
    const isNext = asked.ask === 'help' && behind[0] !== undefined && isStrange(behind[0])
    const wrong = strange ?? (isNext ? behind[0] : undefined)
    if (wrong !== undefined) throw strangeOption(wrong)
    return asked
  }
  if (first === undefined || (isGroupAlone(first) && behind[0] !== undefined && isOption(behind[0])))
    throw strangeOption(strange ?? behind[0] ?? '')
  // A plugin of Docker whose words are commands here.
  const written = first === 'buildx' && behind[0] === 'imagetools' ? behind : [first, ...behind]
  const refusal = refusalOf(written)
  if (refusal) throw strange === undefined ? refusal : strangeOption(strange)
  const found = longest(written) ?? (first === 'image' ? longest(behind) : undefined)
  if (found) return { ...found, rest: [...options, ...found.rest] }
  if (strange !== undefined) throw strangeOption(strange)
  throw unknownCommand(first === 'image' ? behind : written)
}

/** The question about the command itself that a command line asks; undefined for one that starts an operation. */
function askedOf(
  first: string | undefined,
  options: readonly string[],
  behind: readonly string[],
): Asked | undefined {
  const rest = [...options, ...behind]
  const isVersion = (word: string) => word === '--version' || word === '-v'
  if (options.some(isVersion)) {
    const words = rest.filter(word => !isVersion(word))
    return { ask: 'version', rest: first === undefined || first === 'version' ? words : [first, ...words] }
  }
  if (first === undefined) return options.some(isStrange) ? undefined : { ask: 'help', topic: [] }
  if (first === 'image' && behind.every(isHelp)) return { ask: 'help', topic: [] }
  const asksBehind = (first === 'version' || first === 'completion') && behind.some(isHelp)
  if (options.some(isHelp) || asksBehind) return { ask: 'help', topic: [first, ...topicIn(behind)] }
  if (first === 'help') return { ask: 'help', topic: topicIn(behind) }
  return first === 'version' || first === 'completion' ? { ask: first, rest } : undefined
}

/** The words of a topic, which end where options of one command begin. */
function topicIn(words: readonly string[]): readonly string[] {
  const end = words.findIndex(isStrange)
  return words.slice(0, end < 0 ? words.length : end).filter(word => !isOption(word))
}

const isOption = (word: string) => /^-./.test(word)

/** Whether a word is an option that not every command has. */
function isStrange(word: string): boolean {
  return isOption(word) && !isGlobal(word) && word !== '--version' && word !== '-v'
}

const isHelp = (word: string) => word === '--help' || word === '-h'

/** Whether more words than one begin with it, so that options of every command may stand between them. */
function hasSecondWord(word: string | undefined): boolean {
  return word === 'image' || (word !== undefined && ofGroup(word).length > 0)
}

/** Whether a word begins several commands and is none itself. */
function isGroupAlone(word: string): boolean {
  return hasSecondWord(word) && commandNamed(word) === undefined
}

function isGlobal(word: string): boolean {
  const name = word.replace(/^--?(?:no-)?|=.*$/gs, '')
  if (/^-[a-z]+$/.test(word)) return strangeLetter(word) === undefined
  return globalOptions.some(option => option.name === name)
}

/** The first letter of a word such as `-qx` that is no option of every command. */
function strangeLetter(word: string): string | undefined {
  const isShort = (letter: string) =>
    globalOptions.some(option => 'short' in option && option.short === letter)
  return [...word.slice(1)].find(letter => !isShort(letter))
}

/** The number of words in front that are options of every command, with their values. */
function globalsInFront(words: readonly string[]): number {
  const end = firstWord(words)
  const strange = words.slice(0, end).findIndex(word => word.startsWith('-') && !isGlobal(word))
  return strange < 0 ? end : strange
}

/** An option in front of no command that takes it; its value may have been read as the command, or stand right behind its letter. */
function strangeOption(word: string): TallyError {
  const isLong = word.startsWith('--')
  const name = isLong ? word.replace(/=.*$/s, '') : `-${strangeLetter(word) ?? word.slice(1, 2)}`
  const why =
    elsewhereOption(name.replace(/^--/, ''), '') ??
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

/** The command with the most words that `words` begins with. */
function longest(words: readonly string[]): Found | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = words.length < length ? undefined : commandNamed(name)
    if (command) return { command, name, rest: words.slice(length) }
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
  if (isGroup && second === '')
    return new TallyError(
      'INPUT_INVALID',
      `Cannot run \`tallyman ${first}\`: one of its commands is wanted`,
      {
        hint: `There are: ${group.join(', ')}.`,
      },
    )
  const written = isGroup ? `${first} ${second}` : first
  const help =
    near === undefined ? '`tallyman help` lists the commands.' : `Did you mean \`tallyman ${near}\`?`
  const hint = isGroup && near === undefined ? `There are: ${group.join(', ')}.` : help
  return new TallyError('INPUT_INVALID', `There is no command "${printable(written, 80)}"`, { hint })
}
