import { printRows } from '@tallyman/core/template/print-rows'
import type { RowKind } from '@tallyman/core/template/rows'
import { parseTemplate } from '@tallyman/core/template/template'
import { humanBytes } from '@tallyman/core/text/format'
import { type CacheLines, type ListedLine, reportList } from './report-lines.ts'

const headers = { Digest: 'DIGEST', Size: 'SIZE', Bytes: 'BYTES', LastUsed: 'LAST USED' } as const
const fields = {
  Digest: ({ digest }: ListedLine) => digest,
  Size: ({ bytes }: ListedLine) => humanBytes(bytes),
  Bytes: ({ bytes }: ListedLine) => bytes,
  LastUsed: ({ used }: ListedLine) => used,
} as const

const storeKind: RowKind<ListedLine> = {
  name: 'image of the store',
  headers,
  columns: ['Digest', 'Size', 'LastUsed'],
  quiet: 'Digest',
  fields,
}

const cacheKind: RowKind<CacheLines['entries'][number]> = {
  name: 'entry of the cache',
  headers: { ...headers, Key: 'KEY', Kind: 'KIND', Ref: 'REF' },
  columns: ['Key', 'Size', 'LastUsed', 'Ref'],
  quiet: 'Key',
  fields: { ...fields, Key: ({ key }) => key, Kind: ({ kind }) => kind, Ref: ({ ref }) => ref },
}

/** The lists whose reports have rows for templates, by action. */
const kinds: Readonly<Record<string, RowKind<never>>> = { 'store-list': storeKind, 'cache-list': cacheKind }

/**
 * The kind of the rows that a format prints one by one: a table, or a template that names one of their fields. Undefined for a template of
 * the whole report, whose fields are spelt as in its JSON. Throws INPUT_INVALID for a template that cannot be read.
 */
export function rowKindFor(action: string, format: string): RowKind<never> | undefined {
  const kind = Object.hasOwn(kinds, action) ? kinds[action] : undefined
  if (!kind) return undefined
  const isTable = /^table\b/.test(format)
  const { fields } = parseTemplate(isTable ? format.replace(/^table/, '') : format)
  return isTable || [...fields].some(name => Object.hasOwn(kind.headers, name)) ? kind : undefined
}

/** The rows of a report in a format. Throws INPUT_INVALID for a field that they do not have. */
export function rowsText(
  report: object,
  { action, format }: { readonly action: string; readonly format: string },
  kind: RowKind<never>,
): string {
  const rows = reportList(action, report) as readonly never[]
  return printRows(rows, kind, { format, quiet: false }).trimEnd()
}
