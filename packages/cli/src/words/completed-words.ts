import type { Command, SchemaOf } from './command.ts'
import { commands } from './commands.ts'
import type { Completed, CompletedCommand, CompletedOption, CompletedValues } from './completion/completed.ts'
import { choicesOf, isFlag, isOnAnyway, pathKind } from './option-values.ts'
import { isList, type Option, shownOptions } from './options.ts'

/** Collects all that shells complete, from the words and the schemas of their operations. */
export async function completed(schemaOf: SchemaOf): Promise<Completed> {
  const known = await Promise.all(
    commands.map(async command => ({
      command,
      options: shownOptions(command, await schemaOf(command.action)),
    })),
  )
  return {
    commands: known.map(({ command, options }) => completedCommand(command, options)),
    values: valuesOf(known),
    valued: [...new Set(known.flatMap(({ options }) => options.flatMap(valuedSpellings)))],
  }
}

function completedCommand(
  { names, about, positionals }: Command,
  options: readonly Option[],
): CompletedCommand {
  const isPath = ({ input }: { readonly input: string }) =>
    options.some(option => option.name === input && pathKind(option) !== undefined)
  return { names, about, options: options.map(completedOption), takesFiles: positionals.some(isPath) }
}

function completedOption(option: Option): CompletedOption {
  // Other long spellings are understood, and would only make menus longer.
  const shorts = option.spellings.filter(({ length }) => length === 1).map(dashed)
  const long = dashed(isOnAnyway(option) ? `no-${option.name}` : option.name)
  return { spellings: [long, ...shorts], about: brief(option.about), isValued: !isFlag(option) }
}

function valuedSpellings(option: Option): readonly string[] {
  return isFlag(option) ? [] : [option.name, ...option.spellings].map(dashed)
}

function dashed(spelling: string): string {
  return spelling.length === 1 ? `-${spelling}` : `--${spelling}`
}

/** The first sentence, as long as a line of a menu. */
function brief(about: string): string {
  const [sentence = ''] = about.split(/\. |; |: /)
  return sentence.length > 60 ? `${sentence.slice(0, 59).trimEnd()}…` : sentence
}

interface Known {
  readonly command: Command
  readonly options: readonly Option[]
}

/** The values of options, those together that have the same. */
function valuesOf(known: readonly Known[]): readonly CompletedValues[] {
  const each = known.flatMap(({ command, options }) =>
    options
      .filter(option => !isFlag(option))
      .flatMap(option => {
        const what = { words: choicesOf(option), path: pathKind(option), isList: isList(option) }
        return valuedSpellings(option).map(spelling => ({
          command,
          spelling,
          key: JSON.stringify(what),
          what,
        }))
      }),
  )
  const bySpelling = Map.groupBy(each, ({ spelling }) => spelling)
  const named = [...bySpelling.values()].flatMap(same => {
    const isOne = new Set(same.map(({ key }) => key)).size === 1
    const [first] = same
    if (isOne && first) return [{ ...first, of: first.spelling }]
    return same.flatMap(one => one.command.names.map(name => ({ ...one, of: `${name} ${one.spelling}` })))
  })
  const groups = Map.groupBy(
    named.filter(({ what }) => what.words.length > 0 || what.path !== undefined),
    ({ key }) => key,
  )
  return [...groups.values()].flatMap(same => {
    const [first] = same
    if (!first) return []
    return [{ of: same.map(({ of }) => of), words: first.what.words, path: first.what.path }]
  })
}
