import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'

/**
 * A JSON object whose fields are read by name and type; every fault throws MANIFEST_INVALID with its place. As in Go's
 * decoder, which most registries and clients use, null counts as absent, and as an empty string in a list or map of strings.
 */
export type Fields = Readonly<Record<string, unknown>>

/** Reads a JSON object. */
export function fieldsOf(value: unknown, where: string): Fields {
  if (isObject(value)) return value
  throw fault(where, 'expected an object')
}

/** The fields of a value that decides nothing: none if it is not an object. */
export function lenientFields(value: unknown): Fields {
  return isObject(value) ? value : {}
}

/** A string that decides nothing; empty if it is absent or of another type. */
export function lenientText(fields: Fields, name: string): string {
  const value = own(fields, name)
  return typeof value === 'string' ? value : ''
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads an optional string. */
export function textField(fields: Fields, name: string, where: string): string | undefined {
  const value = own(fields, name) ?? undefined
  if (value === undefined || typeof value === 'string') return value
  throw fault(`${where}.${name}`, 'expected a string')
}

/** Reads an optional list. */
export function listField(fields: Fields, name: string, where: string): readonly unknown[] | undefined {
  const value = own(fields, name) ?? undefined
  if (value === undefined || Array.isArray(value)) return value
  throw fault(`${where}.${name}`, 'expected a list')
}

/** Reads an optional list of strings. */
export function textListField(fields: Fields, name: string, where: string): readonly string[] | undefined {
  const list = listField(fields, name, where)?.map(each => each ?? '')
  if (list === undefined || list.every(each => typeof each === 'string')) return list
  throw fault(`${where}.${name}`, 'expected strings')
}

/** Reads an optional map of strings. */
export function textMapField(
  fields: Fields,
  name: string,
  where: string,
): Readonly<Record<string, string>> | undefined {
  const value = own(fields, name) ?? undefined
  if (value === undefined) return undefined
  const entries = Object.entries(fieldsOf(value, `${where}.${name}`)).map(([key, text]) => [key, text ?? ''])
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    throw fault(`${where}.${name}`, 'expected strings')
  return Object.fromEntries(entries)
}

/** An own field, never one inherited from Object.prototype, such as `constructor`. */
export function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** Refuses keys that differ from `names` only in case: Go matches keys in any case, JavaScript does not, so readers would disagree. */
export function refuseCaseVariants(fields: Fields, names: readonly string[], where: string): void {
  const expected = new Map(names.map(name => [name.toLowerCase(), name]))
  for (const key of Object.keys(fields)) {
    const name = expected.get(key.toLowerCase())
    if (name !== undefined && name !== key)
      throw fault(where, `the key "${printable(key)}" reads like "${name}"`)
  }
}

/** The MANIFEST_INVALID error for a place in a document. */
export function fault(where: string, why: string): TallyError {
  return new TallyError('MANIFEST_INVALID', `Cannot read the document: ${printable(where)}: ${why}`)
}
