import { type Fields, lenientFields, own } from '../../model/json-fields.ts'
import { GoMap, GoNil, GoNumber, GoSlice, GoStruct, GoText } from '../../template/go-values.ts'
import type { TemplateValue } from '../../template/rows.ts'
import { type GoField, goStructs, imageType } from './engine-types.ts'

/** An engine's record of an image as the structs into which Docker's client reads it. */
export function typedImage(record: Fields): TemplateValue {
  return structOf(imageType, record)
}

/** An engine's record as JSON alone: what Docker's client shows where its structs lack a field. */
export function rawValue(value: unknown): TemplateValue {
  if (typeof value === 'number') return new GoNumber('json.Number', String(value))
  if (Array.isArray(value)) return value.map(rawValue)
  if (typeof value !== 'object' || value === null) return value as TemplateValue
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rawValue(each)]))
}

function structOf(type: string, source: Fields): GoStruct {
  const fields = new Map<string, TemplateValue>()
  const printed: TemplateValue[] = []
  const json: (readonly [key: string, value: TemplateValue])[] = []
  for (const field of goStructs.get(type) ?? []) {
    const value = field.isEmbedded
      ? structOf(field.type, source)
      : goValue(field.type, own(source, field.json))
    printed.push(value)
    fields.set(field.name, value)
    if (value instanceof GoStruct && field.isEmbedded) {
      for (const [name, each] of value.fields) fields.set(name, each)
      json.push(...value.json.members)
    } else if (!isOmitted(field, value)) json.push([field.json, value])
  }
  return new GoStruct(type, fields, { members: json }, printed)
}

/** Whether `json` leaves the field out: Go's `omitempty`, which never applies to structs. */
function isOmitted({ omitsEmpty }: GoField, value: TemplateValue): boolean {
  if (!omitsEmpty) return false
  if (value instanceof GoSlice) return (value.items ?? []).length === 0
  if (value instanceof GoMap) return Object.keys(value.entries ?? {}).length === 0
  if (value instanceof GoNumber) return value.text === '0'
  if (value instanceof GoText) return value.json === 0
  return value instanceof GoNil || value === '' || value === 0 || value === false
}

function goValue(type: string, value: unknown): TemplateValue {
  if (type.startsWith('*')) return pointerTo(type, value)
  if (type.startsWith('[]')) {
    const items = Array.isArray(value) ? value.map(each => goValue(type.slice(2), each)) : undefined
    return new GoSlice(type, items)
  }
  if (type.startsWith('map[string]')) return mapOf(type, value)
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : ''
    case 'bool':
      return value === true
    case 'int':
      return numberOf(value)
    case 'int64':
      return new GoNumber('int64', String(numberOf(value)))
    case 'time.Time':
      return timeOf(typeof value === 'string' ? value : '0001-01-01T00:00:00Z')
    case 'time.Duration':
      return new GoText(type, goDuration(BigInt(numberOf(value))), numberOf(value))
    default:
      return structOf(type, lenientFields(value))
  }
}

function pointerTo(type: string, value: unknown): TemplateValue {
  return value === undefined || value === null ? new GoNil(type) : goValue(type.slice(1), value)
}

function mapOf(type: string, value: unknown): GoMap {
  const of = type.slice('map[string]'.length)
  const each = (item: unknown) =>
    of === 'struct{}' ? new GoStruct('struct {}', new Map(), { members: [] }) : goValue(of, item)
  if (typeof value !== 'object' || value === null) return new GoMap(type, undefined, each(undefined))
  const entries = Object.entries(value).map(([key, item]) => [key, each(item)])
  return new GoMap(type, Object.fromEntries(entries), each(undefined))
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : 0
}

/** A time in RFC 3339, as the engine writes it, in the words of Go's `time.Time`. */
function timeOf(written: string): TemplateValue {
  const [, date, clock, zone = 'Z'] = /^(\S+)T([\d:.]+)(Z|[+-]\d\d:\d\d)$/.exec(written) ?? []
  if (date === undefined) return written
  const offset = zone === 'Z' ? '+0000 UTC' : `${zone.replace(':', '')} ${zone.replace(':', '')}`
  return new GoText('time.Time', `${date} ${clock} ${offset}`, written)
}

/** Nanoseconds as Go's `time.Duration` prints them: `1h2m3.5s`, `1.5ms`. */
export function goDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s'
  const sign = nanoseconds < 0n ? '-' : ''
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds
  const small = (
    [
      ['ns', 1n],
      ['µs', 1_000n],
      ['ms', 1_000_000n],
    ] as const
  ).findLast(([, unit]) => size >= unit)
  if (size < 1_000_000_000n && small) return `${sign}${decimal(size, small[1])}${small[0]}`
  const minutes = size / 60_000_000_000n
  const seconds = `${decimal(size % 60_000_000_000n, 1_000_000_000n)}s`
  if (minutes === 0n) return sign + seconds
  return `${sign}${minutes >= 60n ? `${minutes / 60n}h` : ''}${minutes % 60n}m${seconds}`
}

function decimal(amount: bigint, unit: bigint): string {
  const fraction = String(amount % unit)
    .padStart(String(unit).length - 1, '0')
    .replace(/0+$/, '')
  return `${amount / unit}${fraction === '' ? '' : `.${fraction}`}`
}
