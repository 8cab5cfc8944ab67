import { TallyError } from '../errors.ts'
import { alignColumns } from './align-columns.ts'
import { goJson } from './go-text.ts'
import { GoStruct, type StructFields } from './go-values.ts'
import type { Row, RowFormat, RowKind, TemplateValue } from './rows.ts'
import { ListSteps } from './steps.ts'
import { parseTemplate } from './template.ts'

const mostCharacters = 16_000_000

/**
 * Prints a list as `docker … ls --format` does: a table, a template or JSON for each row. Each line ends with a line break.
 * Throws INPUT_INVALID for a template that is wrong or names a field that the rows do not have.
 */
export function printRows<R = Row>(rows: readonly R[], kind: RowKind<R>, wishes: RowFormat): string {
  const plan = planFor(kind, wishes)
  const structOf = rowStructs(kind, rows)
  if (plan.kind === 'json') return bounded(rows, row => goJson(structOf(row)))
  const template = parseTemplate(plan.template)
  const steps = new ListSteps()
  const lines = bounded(rows, row => template.render(structOf(row), steps))
  return plan.kind === 'table' ? alignColumns(`${template.renderHeader(kind.headers)}\n${lines}`) : lines
}

type Plan = { readonly kind: 'json' } | { readonly kind: 'table' | 'lines'; readonly template: string }

/** Docker's preFormat: `quiet` counts for the table without a template; `\t` and `\n` are signs, also within strings. */
function planFor(kind: Omit<RowKind, 'fields'>, { format, quiet }: RowFormat): Plan {
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
    // The lookbehind keeps the time linear: a run of spaces is tried at its start alone.
    .replace(/^ +|(?<! ) +$/g, '')
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n')
  return { kind: isTable ? 'table' : 'lines', template }
}

function columnTemplate(column: string): string {
  return column.includes('{{') ? column : `{{.${column}}}`
}

/** Makes rows the structs that templates see. All rows of a list have the same fields, so they are sorted once. */
function rowStructs<R>(kind: RowKind<R>, [first]: readonly R[]): (row: R) => GoStruct {
  const { fields: makers } = kind
  const shown = Array.from(kind.json ?? Object.keys(makers ?? first ?? {})).sort()
  return row => {
    const fields = makers ? new MadeFields(row, makers) : new Map(Object.entries(row as Row))
    return new GoStruct(kind.name, fields, new RowJson(fields, shown))
  }
}

/** The fields of a row, each made when it is read: no template names them all. */
class MadeFields<R> implements StructFields {
  readonly #row: R
  readonly #makers: NonNullable<RowKind<R>['fields']>

  constructor(row: R, makers: NonNullable<RowKind<R>['fields']>) {
    this.#row = row
    this.#makers = makers
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#makers, name)
  }

  get(name: string): TemplateValue {
    return this.has(name) ? this.#makers[name]?.(this.#row) : undefined
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
    return new Map(Object.keys(this.#makers).map(name => [name, this.get(name)]))
  }
}

/** The JSON of a row, which writes itself as rows of Docker's lists do. */
class RowJson {
  readonly isOwn = true
  readonly #fields: StructFields
  readonly #shown: readonly string[]

  constructor(fields: StructFields, shown: readonly string[]) {
    this.#fields = fields
    this.#shown = shown
  }

  get members(): (readonly [key: string, value: TemplateValue])[] {
    return this.#shown.map(field => [field, this.#fields.get(field)] as const)
  }
}

function bounded<R>(rows: readonly R[], print: (row: R) => string): string {
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
