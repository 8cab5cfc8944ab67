import {
  entriesOf,
  GoNil,
  GoText,
  itemsOf,
  kindOf,
  numberOf,
  sortedKeys,
  textOf,
  typeOf,
} from './go-values.ts'
import type { TemplateValue } from './rows.ts'

/** Whether Go's `eq` takes two values as equal; a string says why they cannot be compared. */
export function isEqual(one: TemplateValue, other: TemplateValue): boolean | string {
  const kinds = [kindOf(one), kindOf(other)]
  if (kinds.includes('nil') || kinds.includes('pointer')) return isNothing(one) && isNothing(other)
  if (kinds[0] !== kinds[1]) return `${typeOf(one)} and ${typeOf(other)} cannot be compared`
  if (kinds[0] === 'bool') return one === other
  const number = numberOf(one)
  if (number !== undefined) return number === numberOf(other)
  const text = textOf(one)
  return text === undefined ? `${typeOf(one)} cannot be compared` : text === textOf(other)
}

/** Whether Go's `lt` takes the first value as smaller; a string says why they cannot be compared. */
export function isLess(one: TemplateValue, other: TemplateValue): boolean | string {
  const kind = kindOf(one)
  if (kind !== kindOf(other)) return `${typeOf(one)} and ${typeOf(other)} cannot be compared`
  const [first, second] = [numberOf(one), numberOf(other)]
  if (first !== undefined && second !== undefined) return first < second
  const [text, others] = [textOf(one), textOf(other)]
  if (text === undefined || others === undefined) return `${typeOf(one)} has no order`
  return Buffer.compare(Buffer.from(text), Buffer.from(others)) < 0
}

/** Whether `if` takes a value as true: it is not nil, false, zero or empty. */
export function isTrue(value: TemplateValue): boolean {
  const number = numberOf(value)
  if (number !== undefined) return number !== 0
  const entries = entriesOf(value)
  if (entries !== undefined) return sortedKeys(entries).length > 0
  const items = itemsOf(value)
  if (items !== undefined) return items.length > 0
  if (value instanceof GoText) return value.json !== 0
  return value instanceof GoNil ? false : Boolean(textOf(value) ?? value)
}

function isNothing(value: TemplateValue): boolean {
  return value === undefined || value === null || value instanceof GoNil
}
