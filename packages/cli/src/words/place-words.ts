import type { Inputs } from '@tallyman/core/action/inputs'
import { printable } from '@tallyman/core/text/printable'
import type { Command, Given, InputTexts, Positional } from './command.ts'
import { imagesFileOption } from './images-file.ts'

/** Options by input, and the words without `--`. */
interface Words extends Given {
  readonly positionals: readonly string[]
}

/** Gives each word without `--` to its input. Adds to `problems` what is missing or too much. */
export function placeWords(
  { action, positionals }: Command,
  inputs: Inputs,
  given: Words,
  problems: string[],
): InputTexts {
  const texts: Record<string, string> = { ...given.inputs }
  let rest = given.positionals
  for (const [at, place] of positionals.entries()) {
    const isLast = at === positionals.length - 1
    // An option says it already, and the words are for those behind it.
    if (texts[place.input] !== undefined && !(isLast && place.isMany)) continue
    const taken = place.isMany ? rest : rest.slice(0, 1)
    rest = rest.slice(taken.length)
    if (taken.length > 0) texts[place.input] = joined(texts[place.input], taken)
    else if (isMissing(place, { ...given, inputs: texts }, inputs)) problems.push(`${place.name}: not given`)
  }
  if (rest.length > 0)
    problems.push(surplus(positionals, action === 'login' ? unshown(rest) : shownWords(rest)))
  return texts
}

function joined(before: string | undefined, words: readonly string[]): string {
  return [before, ...words].filter(word => word !== undefined).join('\n')
}

function isMissing(
  { input, isOptional }: Positional,
  { inputs: texts, own }: Given,
  inputs: Inputs,
): boolean {
  const isInFile = input === 'images' && own[imagesFileOption.name] !== undefined
  return !isOptional && !isInFile && texts[input] === undefined && input in inputs
}

function surplus(positionals: readonly Positional[], rest: string): string {
  const wanted = positionals.map(({ name }) => name).join(' ')
  return `${rest}: too many words, expected ${wanted === '' ? 'only options' : wanted}`
}

function shownWords(words: readonly string[]): string {
  const shown = words.slice(0, 3).map(word => `"${printable(word, 80)}"`)
  const more = words.length > 3 ? ` and ${words.length - 3} more` : ''
  return `${shown.join(' ')}${more}`
}

/** Whoever writes more words for a login means a user name and a password. */
function unshown({ length }: readonly string[]): string {
  return `${length} more, not shown since one may be a password`
}
