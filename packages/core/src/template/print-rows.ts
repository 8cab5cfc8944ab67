import { TallyError } from '../errors.ts'
import { alignColumns } from './align-columns.ts'
import { goJson } from './go-text.ts'
import { GoStruct, type StructFields } from './go-values.ts'
import type { RowFormat, RowKind, TemplateValue } from './rows.ts'
import { parseTemplate } from './template.ts'

/** A row of a list: all fields of its kind. One that costs to make is a getter: no template names them all. */
export type Row = Readonly<Record<string, TemplateValue>>

const mostCharacters = 16_000_000

/**
 * Prints a list as `docker … ls --format` does: a table, a template or JSON for each row. Each line ends with a line break.
 * Throws INPUT_INVALID for a template that is wrong or names a field that the rows do not have.
 */
export function printRows(rows: readonly Row[], kind: RowKind, wishes: RowFormat): string {
  const plan = planFor(kind, wishes)
  const structOf = rowStructs(kind, rows)
  if (plan.kind === 'json') return bounded(rows, row => goJson(structOf(row)))
  const template = parseTemplate(plan.template)
  const lines = bounded(rows, row => template.render(structOf(row)))
  return plan.kind === 'table' ? alignColumns(`${template.renderHeader(kind.headers)}\n${lines}`) : lines
}

type Plan = { readonly kind: 'json' } | { readonly kind: 'table' | 'lines'; readonly template: string }

/** Docker's preFormat: `quiet` counts for the table without a template; `\t` and `\n` are signs, also within strings. */
function planFor(kind: RowKind, { format, quiet }: RowFormat): Plan {
  if (format === 'json' || format === 'jsonl') return { kind: 'json' }
  if (format === 'tree')
    throw new TallyError(
      'INPUT_INVALID',
      `\`format: tree\` is for images: this list (a row: ${kind.name}) has no tree.`,
    )
  if (format === '' || format === 'table')
    return quiet
      ? { kind: 'lines', template: `{{.${kind.quiet}}}` }
      : { kind: 'table', template: kind.columns.map(columnTemplate).join('\t') }
  const isTable = format.startsWith('table')
  const template = (isTable ? format.slice('table'.length) : format)
    .replace(/^ +| +$/g, '')
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n')
  return { kind: isTable ? 'table' : 'lines', template }
}

function columnTemplate(column: string): string {
  return column.includes('{{') ? column : `{{.${column}}}`
}

/** Makes rows the structs that templates see. All rows of a list have the same fields, so they are sorted once. */
function rowStructs(kind: RowKind, [first = {}]: readonly Row[]): (row: Row) => GoStruct {
  const shown = Array.from(kind.json ?? Object.keys(first)).sort()
  return row => new GoStruct(kind.name, new RowFields(row), new RowJson(row, shown))
}

/** The fields of a row, each read only when it is asked for. */
class RowFields implements StructFields {
  readonly #row: Row

  constructor(row: Row) {
    this.#row = row
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#row, name)
  }

  get(name: string): TemplateValue {
    return this.has(name) ? this.#row[name] : undefined
  }

  keys(): MapIterator<string> {
    return this.#whole().keys()
  }

  values(): MapIterator<TemplateValue> {
    return this.#whole().values()
  }

  [Symbol.iterator](): MapIterator<[string, TemplateValue]> {
    return this.#whole()[Symbol.iterator]()
  }

  #whole(): ReadonlyMap<string, TemplateValue> {
    return new Map(Object.entries(this.#row))
  }
}

/** The JSON of a row, which writes itself as rows of Docker's lists do. */
class RowJson {
  readonly isOwn = true
  readonly #row: Row
  readonly #shown: readonly string[]

  constructor(row: Row, shown: readonly string[]) {
    this.#row = row
    this.#shown = shown
  }

  get members(): (readonly [key: string, value: TemplateValue])[] {
    return this.#shown.map(field => [field, this.#row[field]] as const)
  }
}

function bounded(rows: readonly Row[], print: (row: Row) => string): string {
  const lines: string[] = []
  let length = 0
  for (const row of rows) {
    const line = print(row)
    length += line.length + 1
    if (length > mostCharacters)
      throw new TallyError(
        'INPUT_INVALID',
        `The list is longer than ${mostCharacters} characters. Shorten it with filters or \`limit\`.`,
      )
    lines.push(line, '\n')
  }
  return lines.join('')
}
