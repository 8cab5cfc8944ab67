import { parseArgs } from 'node:util'
import { boolean } from '@tallyman/core/action/inputs'
import { TallyError } from '@tallyman/core/errors'
import { printable } from '@tallyman/core/text/printable'
import { nearest } from '@tallyman/core/text/typing-errors'
import type { Ask, Call, InputTexts, SchemaOf } from './command.ts'
import { elsewhereOption } from './elsewhere.ts'
import { findCommand } from './find-command.ts'
import { globalsOf } from './globals.ts'
import { everyOption, isFormat, isList, type Option, optionsOf } from './options.ts'
import { placeWords, shownWords, surplus } from './place-words.ts'

/** Reads a command line. Throws INPUT_INVALID with everything that is wrong. */
export async function parseWords(words: readonly string[], schemaOf: SchemaOf): Promise<Call | Ask> {
  const found = findCommand(words)
  if ('ask' in found) return found.ask === 'help' ? found : answered(found.ask, found.rest)
  const { command, name, rest } = found
  if (asksForHelp(rest)) return { ask: 'help', topic: [command.names[0]] }
  const schema = await schemaOf(command.action)
  const read = readOptions(rest, optionsOf(command, schema), command.names[0])
  const problems = [...read.problems]
  const placed = placeWords(command, schema.inputs, read, problems)
  if (problems.length > 0) throw refused(name, problems)
  const { own, globals } = read
  const inputs = { ...command.usual, ...placed, ...command.sets }
  const becomes = command.becomes?.({ inputs, own }) ?? {}
  return { command, schema, own, inputs: { ...inputs, ...becomes }, globals: globalsOf(globals) }
}

function asksForHelp(rest: readonly string[]): boolean {
  const end = rest.indexOf('--')
  return rest.slice(0, end < 0 ? rest.length : end).some(word => /^(?:--help(?:=true)?|-h)$/.test(word))
}

/** The question about the command itself that `words` belong to. Throws INPUT_INVALID. */
function answered(ask: 'version' | 'completion', words: readonly string[]): Ask {
  const read = readOptions(words, everyOption(), ask)
  const { problems, positionals, globals } = read
  const [shell = '', ...more] = ask === 'completion' ? positionals : ['', ...positionals]
  const given = Object.keys(globals).filter(name => isFormat(name) && !(ask === 'version' && name === 'json'))
  const wrong = [
    ...problems,
    ...given.map(
      name => `--${name}: ${ask === 'version' ? 'the version has only --json' : 'completions have one form'}`,
    ),
    ...(more.length > 0
      ? [surplus(ask === 'completion' ? [{ name: 'SHELL', input: '' }] : [], shownWords(more, read))]
      : []),
  ]
  if (wrong.length > 0) throw refused(ask, wrong)
  return ask === 'version' ? { ask, isJson: globalsOf(globals).json } : { ask, shell }
}

function refused(name: string, problems: readonly string[]): TallyError {
  return new TallyError('INPUT_INVALID', `Cannot run \`tallyman ${name}\`:\n${problems.join('\n')}`, {
    hint: `\`tallyman ${name} --help\` lists its words and options.`,
  })
}

/** The texts of a command line, by where they go. */
interface ReadOptions {
  readonly inputs: InputTexts
  readonly own: InputTexts
  readonly globals: InputTexts
  readonly positionals: readonly string[]
  /** Whether an option is unknown, so that a word may be its value. */
  readonly hasUnknown: boolean
  readonly problems: readonly string[]
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

function readOptions(words: readonly string[], options: readonly Option[], command: string): ReadOptions {
  const bySpelling = new Map(
    options.flatMap(each => [each.name, ...each.spellings].map(name => [name, each])),
  )
  const isKnown = (word: string) => bySpelling.has(word.replace(/^--?|=.*$/gs, ''))
  const values = new Map<Option, string[]>()
  const problems: string[] = []
  const positionals: string[] = []
  const refusedAt = new Set<number>()
  for (const token of tokensOf(words, bySpelling)) {
    if (token.kind === 'positional') positionals.push(token.value)
    // The letters behind an unknown one may be its value.
    if (token.kind !== 'option' || refusedAt.has(token.index)) continue
    const read = readOption(token, bySpelling, { command, isKnown })
    if ('problem' in read) {
      problems.push(read.problem)
      refusedAt.add(token.index)
    } else values.set(read.option, [...(values.get(read.option) ?? []), read.value])
  }
  for (const [option, given] of values)
    if (given.length > 1 && !isList(option) && option.form?.kind !== 'boolean')
      problems.push(`--${option.name}: given ${given.length} times, expected once`)
  const texts = (isIncluded: (option: Option) => boolean) =>
    Object.fromEntries(
      [...values]
        .filter(([option]) => isIncluded(option))
        .map(([option, given]) => [option.name, isList(option) ? given.join('\n') : (given.at(-1) ?? '')]),
    )
  return {
    inputs: texts(({ of }) => of === 'input'),
    own: texts(({ of }) => of === 'own'),
    // `globalsOf` picks what it knows, also where it is an input of the operation.
    globals: texts(({ of }) => of !== 'own'),
    positionals,
    hasUnknown: refusedAt.size > 0,
    problems,
  }
}

function tokensOf(words: readonly string[], bySpelling: ReadonlyMap<string, Option>): readonly Token[] {
  const config = [...bySpelling].map(([spelling, { form }]) => [
    spelling,
    {
      type: form?.kind === 'boolean' ? ('boolean' as const) : ('string' as const),
      ...(spelling.length === 1 && { short: spelling }),
    },
  ])
  return parseArgs({ args: [...words], options: Object.fromEntries(config), strict: false, tokens: true })
    .tokens
}

type Read = { readonly option: Option; readonly value: string } | { readonly problem: string }

function readOption(
  { rawName, name, value, inlineValue }: OptionToken,
  bySpelling: ReadonlyMap<string, Option>,
  { command, isKnown }: { readonly command: string; readonly isKnown: (word: string) => boolean },
): Read {
  const option = rawName.startsWith('--') && name.length === 1 ? undefined : bySpelling.get(name)
  if (!option) return negated(rawName, value, bySpelling) ?? unknownOption(rawName, bySpelling, command)
  if (option.form?.kind === 'boolean') return switched(rawName, { option, command, value })
  const isMissing = value === undefined || (!inlineValue && /^-./.test(value) && isKnown(value))
  if (isMissing) return { problem: `${rawName}: no value given${expected(option)}` }
  return { option, value: rawName.startsWith('--') ? value : value.replace(/^=/, '') }
}

/**
 * The operation says what is wrong with an input of its own; nothing else reads the others. The value is not shown where it may be
 * a password.
 */
function switched(
  rawName: string,
  {
    option,
    command,
    value = 'true',
  }: { readonly option: Option; readonly command: string; readonly value: string | undefined },
): Read {
  if (option.of === 'input' && command !== 'login') return { option, value }
  try {
    return { option, value: String(boolean(value)) }
  } catch (error) {
    const why = command === 'login' || !(error instanceof Error) ? 'expected true or false' : error.message
    return { problem: `${rawName}: ${why}` }
  }
}

/** `--no-summary` is `--summary=false`, for options that take `false`. */
function negated(
  rawName: string,
  value: string | undefined,
  bySpelling: ReadonlyMap<string, Option>,
): Read | undefined {
  const [, name = ''] = /^--no-(.+)$/s.exec(rawName) ?? []
  const option = bySpelling.get(name)
  const { form } = option ?? {}
  const takesFalse = form?.kind === 'boolean' || (form?.kind === 'choice' && form.choices.includes('false'))
  if (!option || !takesFalse) return undefined
  if (value !== undefined) return { problem: `${rawName}: takes no value; --${name}=VALUE does` }
  return { option, value: 'false' }
}

function unknownOption(rawName: string, bySpelling: ReadonlyMap<string, Option>, command: string): Read {
  const shown = printable(rawName, 80)
  const why = elsewhereOption(rawName.replace(/^--/, ''), command)
  if (why !== undefined) return { problem: `${shown}: ${why}` }
  const near = nearest(
    rawName.replace(/^--?/, ''),
    [...bySpelling.keys()].filter(name => name.length > 1),
  )
  return { problem: `${shown}: unknown option${near === undefined ? '' : `; did you mean --${near}?`}` }
}

function expected({ form }: Option): string {
  return form?.kind === 'choice' ? `, expected one of ${form.choices.join(', ')}` : ''
}
