import type { GoValue } from './go-values.ts'

/**
 * A value that a template can reach: JSON, where an object's keys are the names of its fields. `undefined` and null are Go's
 * nil, whole numbers are Go's `int`. Values whose Go type shows in the output are `GoValue`s.
 */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | GoValue
  | readonly TemplateValue[]
  | { readonly [field: string]: TemplateValue }

/** A row of a list: all fields of its kind. */
export type Row = Readonly<Record<string, TemplateValue>>

/** A kind of list: the fields of its rows, in Go's spelling, and its table. */
export interface RowKind<R = Row> {
  /** The name of a row in messages: "image of the engine". */
  readonly name: string
  /** All fields, with the header that a table gives each. */
  readonly headers: Readonly<Record<string, string>>
  /** The fields of the table without a template; one with `{{` is a template itself. */
  readonly columns: readonly string[]
  /** The field that `quiet` prints. */
  readonly quiet: string
  /** The fields that JSON has; undefined for all. */
  readonly json?: readonly string[]
  /** How a row's fields are made of it, each once it is named; undefined where a row is its fields. */
  readonly fields?: Readonly<Record<string, (row: R) => TemplateValue>>
}

/** How a list is to be printed. */
export interface RowFormat {
  /** Empty, `table`, `table TEMPLATE`, `json`, `jsonl`, `tree` or a template. */
  readonly format: string
  readonly quiet: boolean
}
