import { type Digest, shortDigest } from '../../model/digest.ts'
import { grouped, humanBytes } from '../../text/format.ts'
import { code, escapeMarkdown, table, unbroken } from '../../text/markdown.ts'

/**
 * A table without the columns that are empty in every row that is shown.
 *
 * @param count the number of all rows, if `rows` are only the first
 */
export function fullColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  limit?: number,
  count?: number,
): string {
  const isFull = headers.map((_, at) => rows.some(row => row[at] !== ''))
  const kept = (cells: readonly string[]) => cells.filter((_, at) => isFull[at])
  return table(kept(headers), rows.map(kept), limit, count)
}

/** A digest as shown in tables; the whole ones are listed below. */
export function digestCell(digest: Digest | undefined): string {
  return digest === undefined ? '' : code(shortDigest(digest))
}

export function bytesCell(bytes: number | undefined): string {
  return bytes === undefined ? '' : unbroken(humanBytes(bytes))
}

/** A time of RFC 3339, to the minute; other text as it is. Builders that know no time write the year 1. */
export function timeCell(time: string | undefined): string {
  if (time === undefined || time.startsWith('0001-01-01T')) return ''
  const [, date, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time) ?? []
  return date === undefined ? escapeMarkdown(time) : unbroken(`${date} ${clock}`)
}

/** A count with thousands apart. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : nouns}`
}

/** The first of these as code, the rest counted. */
export function codes(texts: readonly string[], most: number): string {
  const more = texts.length - most
  return texts.slice(0, most).map(code).join(', ') + (more > 0 ? ` and ${grouped(more)} more` : '')
}
