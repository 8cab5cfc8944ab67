import type { AnnotationProperties } from '@tallyman/core/action/host'
import { displayWidth } from '@tallyman/core/text/display-width'
import { printable } from '@tallyman/core/text/printable'
import { variableOf } from '../settings/variable-names.ts'
import { secretInputs } from '../words/options.ts'
import { commandPhrases } from './command-phrases.ts'

/** Cells. Text is not wrapped to less. */
const narrowest = 20

/** The options of the command that a message is worded for. */
export interface Wording {
  /** The inputs of the operation that are options of the command. */
  readonly inputs: ReadonlySet<string>
  /** Those whose value is that of a variable, which is to blame for it. */
  readonly variables: ReadonlySet<string>
  /** The inputs that words without dashes are, which no message has to name. */
  readonly words?: ReadonlySet<string>
  /** The file and line of those whose value a file has, by name. */
  readonly places?: ReadonlyMap<string, string>
}

/** How an input is written on a command line; one with a secret is a variable. */
function optionOf(name: string, value?: string): string {
  if (secretInputs.includes(name))
    return value === undefined ? variableOf(name) : `${variableOf(name)}=${value}`
  if (value === undefined || value === 'true') return `--${name}`
  if (value === 'false') return `--no-${name}`
  return `--${name} ${/[\s*?$#&|;<>()"\\]/.test(value) ? `'${value}'` : value}`
}

/** Text from outside: names in quotes, and what servers say. */
const foreign = /"[^"\n]*"|(?<=\banswers \d{3}): .*/g
/** A place of such text while the words around it are replaced; messages have no zero bytes of their own. */
const kept = /\0(\d+)\0/g

/**
 * Words a message for the command line: phrases about steps are about the command, and inputs of the operation that it names as a
 * workflow has them, in backticks or at the beginning of a line, become options. Text from outside stays as it is.
 *
 * @param message with its secrets masked, since a replaced part of one would not be recognised
 */
export function inOptionWords(message: string, wording: Wording): string {
  const outside: string[] = []
  const own = message.replace(foreign, text => `\0${outside.push(text) - 1}\0`)
  return reworded(own, wording).replace(kept, (_, at: string) => outside[Number(at)] ?? '')
}

function reworded(message: string, { inputs, variables, places, words }: Wording): string {
  const worded = commandPhrases.reduce(
    (text, [said, here, unless]) =>
      unless !== undefined && inputs.has(unless) ? text : text.replaceAll(said, here),
    message,
  )
  if (inputs.size === 0) return worded
  const placed = (name: string, place: string) => `${place}: ${name}`
  const nameOf = (name: string) => {
    const place = places?.get(name)
    if (place !== undefined) return placed(name, place)
    return variables.has(name) ? variableOf(name) : optionOf(name)
  }
  const named = worded
    // A value that is text from outside, or has a quote of the shell, stays in the words of a workflow: nobody is to paste it.
    .replace(/`([a-z][a-z-]*)(?:: ([^`'\0\n]+))?`/g, (found, name: string, value?: string) =>
      inputs.has(name) ? `\`${optionOf(name, value)}\`` : found,
    )
    .replace(
      /(?<=^|[\s(])([a-z]+(?:-[a-z]+)+(?=: (?:true|false)\b)|platforms(?=: all\b)): (true|false|all)/gm,
      (found, name: string, value: string) => (inputs.has(name) ? optionOf(name, value) : found),
    )
    .replace(/^([a-z][a-z-]*)(?=(?:: [a-z-]+)? has no effect: )/gm, (found, name: string) =>
      inputs.has(name) ? nameOf(name) : found,
    )
    .replace(
      /^(Cannot (?:read|write) \0\d+\0) for ([a-z][a-z-]*)(?=: )/g,
      (_, start: string, name: string) =>
        inputs.has(name) && !words?.has(name) ? `${start} for ${nameOf(name)}` : start,
    )
    .replace(/^((?:Cannot [^:\n]+: )?)([a-z][a-z-]*): /gm, (found, before: string, name: string) =>
      inputs.has(name) ? `${before}${nameOf(name)}: ` : found,
    )
  const settings = [...[...variables].map(variableOf), ...[...(places ?? [])].map(each => placed(...each))]
  const isOfSetting = settings.some(name => named.includes(`\n${name}: `))
  return named.replace(/^Cannot read (?:an input|(\d+) inputs):$/gm, (_, count?: string) =>
    settingsText(count, isOfSetting),
  )
}

function settingsText(count: string | undefined, isOfSetting: boolean): string {
  const noun = isOfSetting ? 'setting' : 'option'
  if (count === undefined) return `Cannot read ${isOfSetting ? 'a' : 'an'} ${noun}:`
  return `Cannot read ${count} ${noun}s:`
}

/** As compilers write it, so that editors and terminals find the line. */
export function placeText({ file, line }: AnnotationProperties = {}): string {
  if (file === undefined) return ''
  return line === undefined ? `${printable(file)}: ` : `${printable(file)}:${line}: `
}

/**
 * Breaks a line between words, never within one: digests and paths stay whole, to be copied. Lines after the first are indented by
 * two cells more.
 */
export function wrappedLine(line: string, columns: number | undefined): string[] {
  if (columns === undefined || displayWidth(unpainted(line)) <= columns) return [line]
  const width = Math.max(narrowest, columns)
  const [indent = ''] = /^ */.exec(line) ?? []
  const lines: string[] = []
  let current = indent
  for (const word of line.slice(indent.length).split(' ')) {
    const isFirst = current.trim() === ''
    const longer = isFirst ? current + word : `${current} ${word}`
    if (isFirst || displayWidth(unpainted(longer)) <= width) current = longer
    else {
      lines.push(current)
      current = `${indent}  ${word}`
    }
  }
  return [...lines, current]
}

function unpainted(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the styles that this file adds.
  return text.replace(/\u001b\[\d+m/g, '')
}
