import type { AnnotationProperties } from '@tallyman/core/action/host'
import { displayWidth } from '@tallyman/core/text/display-width'
import { printable } from '@tallyman/core/text/printable'

/** Cells. Text is not wrapped to less. */
const narrowest = 20

/** Phrases of messages that are about a workflow, each with that of a command line. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b([Rr])un this action\b/g, '$1un the command'],
  [/\bCorrect the inputs named above\b/g, 'Correct what is named above'],
  [/\bexpected an earlier step to pull it\b/g, 'expected an earlier pull'],
  [/\bexpected it to be pulled by an earlier step\b/g, 'expected an earlier pull'],
  [/\b(Pull the images?) by an earlier step\b/g, '$1 first,'],
  [/\bhave an earlier step bring all of it\b/g, 'pull all of it first'],
  [/\bthis step has no cache (token|service)\b/g, 'there is no cache $1 here'],
]

/** How an input is written on a command line. */
function optionOf(name: string, value?: string): string {
  if (value === undefined || value === 'true') return `--${name}`
  if (value === 'false') return `--no-${name}`
  return `--${name} ${/[\s*?$#&|;<>()'"\\]/.test(value) ? `'${value}'` : value}`
}

/**
 * Words a message for the command line: inputs of the operation that it names as a workflow has them, in backticks or at the
 * beginning of a line, become options.
 *
 * @param inputs names of the operation's inputs
 */
export function inOptionWords(message: string, inputs: ReadonlySet<string>): string {
  if (inputs.size === 0) return message
  const worded = phrases.reduce((text, [phrase, other]) => text.replace(phrase, other), message)
  return worded
    .replace(/`([a-z][a-z-]*)(?:: ([^`\n]+))?`/g, (found, name: string, value?: string) =>
      inputs.has(name) ? `\`${optionOf(name, value)}\`` : found,
    )
    .replace(/^([a-z][a-z-]*): /gm, (found, name: string) => (inputs.has(name) ? `--${name}: ` : found))
    .replace(/^Cannot read (?:an input|(\d+) inputs):$/gm, (_, count?: string) =>
      count === undefined ? 'Cannot read an option:' : `Cannot read ${count} options:`,
    )
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
