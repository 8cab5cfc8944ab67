import type { TemplateValue } from './rows.ts'

interface StructJson {
  /** The fields that `json` writes, in order. */
  readonly members: readonly (readonly [key: string, value: TemplateValue])[]
  /** Whether the struct writes itself (MarshalJSON), as rows of Docker's lists do: then `<`, `>` and `&` are escaped. */
  readonly isOwn?: boolean
}

/** The fields of a struct by name, in order. */
export type StructFields = Pick<
  ReadonlyMap<string, TemplateValue>,
  'has' | 'get' | 'keys' | 'values' | typeof Symbol.iterator
>

/** A struct of Go: its fields print in order, and one that it does not have is an error. */
export class GoStruct {
  readonly type: string
  readonly fields: StructFields
  readonly json: StructJson
  readonly #printed: readonly TemplateValue[] | undefined

  /**
   * @param type the name of its type, for messages
   * @param printed where some fields are those of embedded structs
   */
  constructor(type: string, fields: StructFields, json: StructJson, printed?: readonly TemplateValue[]) {
    this.type = type
    this.fields = fields
    this.json = json
    this.#printed = printed
  }

  /** The printed fields, in order, with those of embedded structs in place of these. */
  get printed(): readonly TemplateValue[] {
    return this.#printed ?? [...this.fields.values()]
  }
}

/** A map of Go whose values have a type: a missing key is no error, and `index` answers the type's zero value for it. */
export class GoMap {
  readonly type: string
  /** Undefined is a nil map, which `json` writes as null. */
  readonly entries: Readonly<Record<string, TemplateValue>> | undefined
  readonly zero: TemplateValue

  constructor(
    type: string,
    entries: Readonly<Record<string, TemplateValue>> | undefined,
    zero: TemplateValue,
  ) {
    this.type = type
    this.entries = entries
    this.zero = zero
  }
}

/** A slice of Go with a type; undefined `items` are a nil slice, which `json` writes as null. */
export class GoSlice {
  readonly type: string
  readonly items: readonly TemplateValue[] | undefined

  constructor(type: string, items: readonly TemplateValue[] | undefined) {
    this.type = type
    this.items = items
  }
}

/** A number of another type than `int`. A `json.Number` is text to templates: it prints as written and equals no number. */
export class GoNumber {
  readonly type: 'int64' | 'float64' | 'json.Number'
  readonly text: string

  constructor(type: 'int64' | 'float64' | 'json.Number', text: string) {
    this.type = type
    this.text = text
  }
}

/** A nil pointer: it prints as `<nil>`, and a field of it is an error. */
export class GoNil {
  readonly type: string

  constructor(type: string) {
    this.type = type
  }
}

/** A value whose text is not what `json` writes: a time, a duration. */
export class GoText {
  readonly type: string
  readonly text: string
  readonly json: string | number

  constructor(type: string, text: string, json: string | number) {
    this.type = type
    this.text = text
    this.json = json
  }
}

export type GoValue = GoStruct | GoMap | GoSlice | GoNumber | GoNil | GoText

/** The kinds of value that a template tells apart; nil has no type. */
type Kind = 'nil' | 'pointer' | 'bool' | 'int' | 'float' | 'string' | 'slice' | 'map' | 'struct'

export function kindOf(value: TemplateValue): Kind {
  if (value === undefined || value === null) return 'nil'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  if (value instanceof GoStruct || value instanceof GoText) return 'struct'
  if (value instanceof GoNil) return 'pointer'
  if (value instanceof GoNumber)
    return value.type === 'int64' ? 'int' : value.type === 'float64' ? 'float' : 'string'
  return value instanceof GoSlice || Array.isArray(value) ? 'slice' : 'map'
}

/** The name of a value's type, as Go writes it in messages. */
export function typeOf(value: TemplateValue): string {
  if (value === undefined || value === null) return '<nil>'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float64'
  if ('type' in value && isGoValue(value)) return value.type
  return Array.isArray(value) ? '[]interface {}' : 'map[string]interface {}'
}

function isGoValue(value: TemplateValue): value is GoValue {
  return (
    value instanceof GoStruct ||
    value instanceof GoMap ||
    value instanceof GoSlice ||
    value instanceof GoNumber ||
    value instanceof GoNil ||
    value instanceof GoText
  )
}

/** The number that a value is; undefined for other kinds, a `json.Number` among them. */
export function numberOf(value: TemplateValue): number | undefined {
  if (typeof value === 'number') return value
  return value instanceof GoNumber && value.type !== 'json.Number' ? Number(value.text) : undefined
}

/** The text that a value is; undefined for other kinds. */
export function textOf(value: TemplateValue): string | undefined {
  if (typeof value === 'string') return value
  return value instanceof GoNumber && value.type === 'json.Number' ? value.text : undefined
}

/** The items of a slice; undefined for other kinds. */
export function itemsOf(value: TemplateValue): readonly TemplateValue[] | undefined {
  if (value instanceof GoSlice) return value.items ?? []
  return isList(value) ? value : undefined
}

/** The entries of a map; undefined for other kinds. */
export function entriesOf(value: TemplateValue): Readonly<Record<string, TemplateValue>> | undefined {
  if (value instanceof GoMap) return value.entries ?? {}
  if (typeof value !== 'object' || value === null || isGoValue(value) || isList(value)) return undefined
  return value
}

/** The keys of maps that were asked for, which a template may do for each of its steps. */
const knownKeys = new WeakMap<Readonly<Record<string, TemplateValue>>, readonly string[]>()

/** The keys of a map in the order in which Go prints and visits them: by their bytes. */
export function sortedKeys(entries: Readonly<Record<string, TemplateValue>>): readonly string[] {
  const known = knownKeys.get(entries)
  if (known) return known
  const keys = Object.keys(entries)
  // UTF-16 sorts as UTF-8 does below the surrogates.
  const sorted = keys.some(key => /[\ud800-\uffff]/.test(key))
    ? keys.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    : keys.sort()
  knownKeys.set(entries, sorted)
  return sorted
}

function isList(value: TemplateValue): value is readonly TemplateValue[] {
  return Array.isArray(value)
}
