import type { Form, Inputs } from '@tallyman/core/action/inputs'
import { optionAbout } from '../contracts/option-about.ts'
import type { Command, OwnOption, Schema } from './command.ts'
import { globalOptions } from './globals.ts'
import { imagesFileOption, takesImagesFile } from './images-file.ts'

/** An option of a command, with all that parser, help and completions need. */
export interface Option {
  readonly name: string
  /** Where its value goes. An input of the operation with the name of an option of every command is both. */
  readonly of: 'input' | 'own' | 'global'
  /** Other spellings; those of one character follow one dash. */
  readonly spellings: readonly string[]
  /** Absent for text of any other kind. */
  readonly form: Form | undefined
  readonly about: string
  readonly usual: string
  /** Stands for its value in the help: `FILE`. */
  readonly value: string | undefined
}

/**
 * Inputs with secrets. They are never read from arguments, which every user of the machine can see; the parser knows them, so that no
 * part of a value is shown as an option.
 */
export const secretInputs: readonly string[] = ['registry-auth', 'github-token']

/** Whether an option says in which form a report is printed. */
export function isFormat(name: string): boolean {
  return name === 'format' || name === 'json' || name === 'jsonl'
}

/** Whether an option may be given several times, as a list. */
export function isList({ form }: Pick<Option, 'form'>): boolean {
  return form?.kind === 'lines' || form?.kind === 'csv'
}

/** The options of a command: the inputs of its operation, its own, and those of every command. */
export function optionsOf(command: Command, { contract, inputs }: Schema): readonly Option[] {
  const { sets = {}, omits = [], says = {} } = command
  const hidden = new Set([...Object.keys(sets), ...omits])
  const names = new Set(Object.keys(contract.inputs))
  const named = Object.entries(contract.inputs).filter(([name]) => !hidden.has(name))
  const taken = new Set(named.map(([name]) => name))
  const spelled = Object.entries(command.spellings ?? {})
  const given = named.map(([name, { description, default: usual = '' }]): Option => {
    const one = singular(name, inputs)
    const spellings = spelled.flatMap(([spelling, of]) => (of === name ? [spelling] : []))
    return {
      name,
      of: 'input',
      spellings: one !== undefined && !taken.has(one) ? [...spellings, one] : spellings,
      form: inputs[name]?.form,
      about: says[name] ?? optionAbout(name, description, { sets, names }),
      usual: command.usual?.[name] ?? (usual.includes('${{') ? '' : usual),
      value: undefined,
    }
  })
  const ownOptions: readonly OwnOption[] = command.own ?? []
  const more = takesImagesFile(command) ? [...ownOptions, imagesFileOption] : ownOptions
  const own = more.map(each => plainOption(each, 'own', spelled))
  const ofEvery = globalOptions
    .filter(({ name }) => !taken.has(name))
    .map(each => plainOption(each, 'global', spelled))
  return withShorts([...given, ...own, ...ofEvery])
}

/** The options that help and completions show: those of a command without what it takes only to refuse it. */
export function shownOptions(command: Command, schema: Schema): readonly Option[] {
  const isRefused = ({ name }: Option) =>
    secretInputs.includes(name) || (command.shows === 'bytes' && isFormat(name))
  return optionsOf(command, schema).filter(option => !isRefused(option))
}

/** The names of the inputs that are options of a command. */
export function inputOptions(command: Command, schema: Schema): ReadonlySet<string> {
  return new Set(optionsOf(command, schema).flatMap(({ name, of }) => (of === 'input' ? [name] : [])))
}

/** The options of every command, for words that start no operation. */
export function everyOption(): readonly Option[] {
  return globalOptions.map(each => plainOption(each, 'global', []))
}

function plainOption(
  option: OwnOption,
  of: 'own' | 'global',
  spelled: readonly (readonly [string, string])[],
): Option {
  const { name, short, form, about, value } = option
  const others = spelled.flatMap(([spelling, to]) => (to === name ? [spelling] : []))
  return {
    name,
    of,
    spellings: short === undefined ? others : [short, ...others],
    form,
    about,
    usual: '',
    value,
  }
}

/** An input takes the short spelling of the option of every command that it replaces. */
function withShorts(options: readonly Option[]): readonly Option[] {
  return options.map(option => {
    const replaced = globalOptions.find(({ name }) => option.of === 'input' && name === option.name)
    if (!replaced || !('short' in replaced)) return option
    return { ...option, spellings: [replaced.short, ...option.spellings] }
  })
}

/** Docker's name of a list's option: `platform`, `insecure-registry`. */
function singular(name: string, inputs: Inputs): string | undefined {
  const kind = inputs[name]?.form?.kind
  if (kind !== 'lines' && kind !== 'csv') return undefined
  if (name.endsWith('ries')) return `${name.slice(0, -3)}y`
  return name.endsWith('s') ? name.slice(0, -1) : undefined
}
