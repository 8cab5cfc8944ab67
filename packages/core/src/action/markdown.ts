import { printable } from '../printable.ts'

/** Text shown as it is: no HTML, link, image, mention or table border can come of it. */
export function escapeMarkdown(text: string): string {
  return printable(text, 500)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~@:]/g, character => `&#${character.codePointAt(0)};`)
}

/** Text in a code span, which no backtick or table border in it can end. */
export function code(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`
}

/** A table; rows beyond `limit` are counted, not shown. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[], limit = 200): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const shown = rows.slice(0, limit).map(line)
  const rest = rows.length > limit ? [`\n${rows.length - limit} more rows are in the report.`] : []
  return [line(headers), line(headers.map(() => '---')), ...shown, ...rest].join('\n')
}

/** Something to unfold. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}
