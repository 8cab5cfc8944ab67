import { printable } from './printable.ts'

/*
 * GitHub Flavored Markdown (github.github.com/gfm) as step summaries render it. GitHub finds mentions and issue numbers in the
 * rendered text, where an entity no longer protects them; wrapping the sign in an element does.
 */

const maxCharacters = 500
const significant = /[\\`*_[\]|~$]/g
const mention = /(?<![^\W_])@|@(?=[\w-]+\.)|#(?=\d)/g
const blockStart = /^(\s*)([-+=#])/
const autolink = /(?<=www)\.|:(?=\/)/gi

/** Escapes text for one line: it yields no HTML, link, image, mention, list or table border. */
export function escapeMarkdown(text: string): string {
  return printable(text, maxCharacters)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(mention, sign => `<span>${sign}</span>`)
    .replace(significant, entity)
    .replace(autolink, entity)
    .replace(blockStart, (_, space: string, sign: string) => `${space}${entity(sign)}`)
}

/** Wraps text in a code span that no backtick or table border in it can end. */
export function code(text: string): string {
  const line = printable(text, maxCharacters)
  return /^[^`|\s](?:[^`|]*[^`|\s])?$/.test(line) ? `\`${line}\`` : `<code>${escapeMarkdown(text)}</code>`
}

/**
 * A table of cells that already are Markdown; rows beyond `limit` are counted, not shown.
 *
 * @param count the number of all rows, if `rows` are only the first
 */
export function table(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  limit = 200,
  count = rows.length,
): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map(oneLine).join(' | ')} |`
  const shown = rows.slice(0, limit).map(line)
  const more = count - shown.length
  const rest = more > 0 ? [`\n${more} more ${more === 1 ? 'row is' : 'rows are'} in the report.`] : []
  return [line(headers), line(headers.map(() => '---')), ...shown, ...rest].join('\n')
}

/** Text of a cell that stays on one line: an amount with its unit. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '&nbsp;')
}

/** A collapsible section; empty when `body` is. */
export function details(title: string, body: string, isOpen = false): string {
  const start = isOpen ? '<details open>' : '<details>'
  return body === '' ? '' : `${start}<summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** Lines to copy, exactly as they are; printable text without a line of backticks. Empty without lines. */
export function copyable(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\`\`\`text\n${lines.join('\n')}\n\`\`\``
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`
}

function oneLine(cell: string): string {
  return cell.replace(/\s*[\r\n]+\s*/g, ' ')
}
