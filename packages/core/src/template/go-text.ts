import { formatFloat } from './go-number.ts'
import {
  entriesOf,
  GoMap,
  GoNil,
  GoNumber,
  GoSlice,
  GoStruct,
  GoText,
  itemsOf,
  sortedKeys,
} from './go-values.ts'
import type { TemplateValue } from './rows.ts'

/** The text of a value as Go's `%v` prints it, nested in others: nil is `<nil>`. */
export function goText(value: TemplateValue): string {
  if (typeof value === 'string') return value
  if (value === undefined || value === null || value instanceof GoNil) return '<nil>'
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : formatFloat(value, 'g')
  if (typeof value === 'boolean') return String(value)
  if (value instanceof GoText) return value.text
  if (value instanceof GoNumber)
    return value.type === 'float64' ? formatFloat(Number(value.text), 'g') : value.text
  if (value instanceof GoStruct) return `{${value.printed.map(goText).join(' ')}}`
  const items = itemsOf(value)
  if (items !== undefined) return `[${items.map(goText).join(' ')}]`
  const entries = entriesOf(value) ?? {}
  return `map[${sortedKeys(entries)
    .map(key => `${key}:${goText(entries[key])}`)
    .join(' ')}]`
}

/**
 * A value as Go's encoding/json writes it: maps sorted, structs in their own order.
 *
 * @param isHtmlSafe whether `<`, `>` and `&` are escaped, as json.Marshal does and Docker's function `json` does not
 */
export function goJson(value: TemplateValue, isHtmlSafe = false): string {
  if (typeof value === 'string') return jsonString(value, isHtmlSafe)
  if (value === undefined || value === null || value instanceof GoNil) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value)
  if (value instanceof GoText) return JSON.stringify(value.json)
  if (value instanceof GoNumber)
    return value.type === 'float64' ? JSON.stringify(Number(value.text)) : value.text
  if ((value instanceof GoMap && !value.entries) || (value instanceof GoSlice && !value.items)) return 'null'
  const items = itemsOf(value)
  if (items !== undefined) return `[${items.map(item => goJson(item, isHtmlSafe)).join(',')}]`
  const entries = entriesOf(value) ?? {}
  if (value instanceof GoStruct) return goObject(value.json.members, isHtmlSafe || value.json.isOwn === true)
  return goObject(
    sortedKeys(entries).map(key => [key, entries[key]] as const),
    isHtmlSafe,
  )
}

function goObject(
  members: readonly (readonly [key: string, value: TemplateValue])[],
  isHtmlSafe: boolean,
): string {
  const written = members.map(([key, value]) => `${jsonString(key, isHtmlSafe)}:${goJson(value, isHtmlSafe)}`)
  return `{${written.join(',')}}`
}

function jsonString(text: string, isHtmlSafe: boolean): string {
  const pattern = isHtmlSafe ? /[<>&\u2028\u2029]/g : /[\u2028\u2029]/g
  return JSON.stringify(text).replace(
    pattern,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A text as Go's `%q` quotes it. */
export function goQuote(text: string, isAscii = false): string {
  const named: Record<string, string> = {
    '\u0007': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
    '"': '\\"',
    '\\': '\\\\',
  }
  const escaped = Array.from(text, sign => {
    const short = named[sign]
    if (short !== undefined) return short
    const point = sign.codePointAt(0) ?? 0
    if (point < 0x20 || point === 0x7f) return `\\x${point.toString(16).padStart(2, '0')}`
    if (point < 0x7f || (!isAscii && isPrintable(sign))) return sign
    return point > 0xffff
      ? `\\U${point.toString(16).padStart(8, '0')}`
      : `\\u${point.toString(16).padStart(4, '0')}`
  })
  return `"${escaped.join('')}"`
}

/** Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
function isPrintable(sign: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(sign)
}
