import { isEqual, isLess, isTrue } from './compare.ts'
import { goJson, goText } from './go-text.ts'
import { entriesOf, GoMap, itemsOf, kindOf, numberOf, sortedKeys, textOf, typeOf } from './go-values.ts'
import { FunctionFault, mostMade, printf, tooLong } from './printf.ts'
import type { TemplateValue } from './rows.ts'

export interface TemplateFunction {
  readonly least: number
  readonly most: number
  readonly call: (args: readonly TemplateValue[]) => TemplateValue
}

const many = Number.POSITIVE_INFINITY

/** Docker's functions and those of Go's text/template. `and` and `or` are the evaluator's own: they skip arguments. */
export const templateFunctions: Readonly<Record<string, TemplateFunction>> = {
  and: { least: 1, most: many, call: args => args.find(arg => !isTrue(arg)) ?? args.at(-1) },
  or: { least: 1, most: many, call: args => args.find(isTrue) ?? args.at(-1) },
  not: { least: 1, most: 1, call: ([value]) => !isTrue(value) },
  eq: {
    least: 2,
    most: many,
    call: ([one, ...others]) => others.some(other => decided(isEqual(one, other))),
  },
  ne: { least: 2, most: 2, call: ([one, other]) => !decided(isEqual(one, other)) },
  lt: { least: 2, most: 2, call: ([one, other]) => decided(isLess(one, other)) },
  le: { least: 2, most: 2, call: ([one, other]) => isAtMost(one, other) },
  gt: { least: 2, most: 2, call: ([one, other]) => !isAtMost(one, other) },
  ge: { least: 2, most: 2, call: ([one, other]) => !decided(isLess(one, other)) },
  index: { least: 1, most: many, call: ([value, ...keys]) => keys.reduce(item, value) },
  slice: { least: 1, most: 4, call: ([value, ...bounds]) => slice(value, bounds.map(whole)) },
  len: { least: 1, most: 1, call: ([value]) => length(value) },
  print: { least: 0, most: many, call: print },
  println: {
    least: 0,
    most: many,
    call: args =>
      `${joined(
        args,
        args.map(() => ' '),
      )}\n`,
  },
  printf: { least: 1, most: many, call: ([format, ...args]) => printf(text(format), args) },
  html: { least: 0, most: many, call: args => escapeHtml(print(args)) },
  js: { least: 0, most: many, call: args => escapeScript(print(args)) },
  urlquery: { least: 0, most: many, call: args => escapeQuery(print(args)) },
  json: { least: 1, most: 1, call: ([value]) => goJson(value) },
  split: { least: 2, most: 2, call: ([value, by]) => split(text(value), text(by)) },
  join: { least: 2, most: 2, call: ([items, by]) => joinTexts(texts(items), text(by)) },
  title: { least: 1, most: 1, call: ([value]) => title(text(value)) },
  lower: { least: 1, most: 1, call: ([value]) => cased(text(value), letter => letter.toLowerCase()) },
  upper: { least: 1, most: 1, call: ([value]) => cased(text(value), letter => letter.toUpperCase()) },
  pad: {
    least: 3,
    most: 3,
    call: ([value, before, behind]) => pad(text(value), whole(before), whole(behind)),
  },
  truncate: { least: 2, most: 2, call: ([value, bytes]) => truncate(text(value), whole(bytes)) },
}

const asWritten: TemplateFunction['call'] = ([value]) => text(value)

/** Docker's functions for the line of headers, which they leave as they are. */
export const headerFunctions: Readonly<Record<string, TemplateFunction>> = {
  ...templateFunctions,
  json: { least: 1, most: 1, call: asWritten },
  split: { least: 2, most: 2, call: asWritten },
  join: { least: 2, most: 2, call: asWritten },
  title: { least: 1, most: 1, call: asWritten },
  lower: { least: 1, most: 1, call: asWritten },
  upper: { least: 1, most: 1, call: asWritten },
  truncate: { least: 2, most: 2, call: asWritten },
}

function decided(result: boolean | string): boolean {
  if (typeof result === 'string') throw new FunctionFault(result)
  return result
}

function isAtMost(one: TemplateValue, other: TemplateValue): boolean {
  return decided(isLess(one, other)) || decided(isEqual(one, other))
}

function text(value: TemplateValue): string {
  if (typeof value !== 'string') throw new FunctionFault(`takes a string, not ${typeOf(value)}`)
  return value
}

function texts(value: TemplateValue): string[] {
  const items = itemsOf(value)
  if (!items) throw new FunctionFault(`takes a list of strings, not ${typeOf(value)}`)
  return items.map(text)
}

function whole(value: TemplateValue): number {
  const number = numberOf(value)
  if (number === undefined || !Number.isSafeInteger(number))
    throw new FunctionFault(`takes a whole number, not ${typeOf(value)}`)
  return number
}

function bounded(made: string): string {
  if (made.length > mostMade) throw tooLong()
  return made
}

function joinTexts(items: readonly string[], by: string): string {
  const length = items.reduce((sum, each) => sum + each.length + by.length, 0)
  if (length > mostMade + by.length) throw tooLong()
  return items.join(by)
}

function item(value: TemplateValue, key: TemplateValue): TemplateValue {
  const entries = entriesOf(value)
  if (entries) {
    const name = text(key)
    if (Object.hasOwn(entries, name)) return entries[name]
    return value instanceof GoMap ? value.zero : undefined
  }
  const items = itemsOf(value) ?? bytesOf(value)
  if (!items) throw new FunctionFault(`takes a list or a map, not ${typeOf(value)}`)
  const at = whole(key)
  if (at < 0 || at >= items.length) throw new FunctionFault(`has no item ${at}: there are ${items.length}`)
  return items[at]
}

function slice(value: TemplateValue, [from = 0, to, cap]: readonly number[]): TemplateValue {
  const bytes = bytesOf(value)
  const items = bytes ? undefined : itemsOf(value)
  const size = (bytes ?? items)?.length
  if (size === undefined || (bytes && cap !== undefined))
    throw new FunctionFault(`cannot cut ${typeOf(value)} like this`)
  const end = to ?? size
  if (from < 0 || from > end || end > (cap ?? size) || (cap ?? 0) > size)
    throw new FunctionFault(`cannot cut from ${from} to ${end}: the length is ${size}`)
  return bytes ? bytes.toString('utf8', from, end) : items?.slice(from, end)
}

function length(value: TemplateValue): number {
  const entries = entriesOf(value)
  const items = entries ? sortedKeys(entries) : (itemsOf(value) ?? bytesOf(value))
  if (!items) throw new FunctionFault(`takes a string, list or map, not ${typeOf(value)}`)
  return items.length
}

function bytesOf(value: TemplateValue): Buffer | undefined {
  const known = textOf(value)
  return known === undefined ? undefined : Buffer.from(known)
}

/** Go's Sprint: a space between two values of which neither is a string. */
function print(args: readonly TemplateValue[]): string {
  const apart = args.map((arg, at) =>
    at > 0 && kindOf(arg) !== 'string' && kindOf(args[at - 1]) !== 'string' ? ' ' : '',
  )
  return joined(args, apart)
}

/** The texts of values, each but the first behind its separator; given up once they are too long. */
function joined(args: readonly TemplateValue[], separators: readonly string[]): string {
  let made = ''
  for (const [at, arg] of args.entries())
    made = bounded(`${made}${at > 0 ? separators[at] : ''}${goText(arg)}`)
  return made
}

function split(value: string, by: string): string[] {
  return by === '' ? [...value] : value.split(by)
}

/** Go's strings.Title: a letter after anything but a letter, digit or underscore is raised. */
function title(value: string): string {
  return value.replace(/(?<![\p{L}\p{N}_\u0080-\u{10ffff}])\p{L}|(?<=[\p{Z}\u0085])\p{L}/gu, letter =>
    cased(letter, each => each.toUpperCase()),
  )
}

/** Changes each letter on its own, as Go does; one that would become two stays. */
function cased(value: string, change: (letter: string) => string): string {
  return value.replace(/\P{ASCII}|[A-Za-z]+/gu, part => {
    const changed = change(part)
    return part.length > 1 && /^[A-Za-z]/.test(part) ? changed : [...changed].length === 1 ? changed : part
  })
}

function pad(value: string, before: number, behind: number): string {
  if (value === '') return value
  if (before < 0 || behind < 0) throw new FunctionFault('takes no negative number')
  if (before + behind > mostMade) throw new FunctionFault(`adds up to ${mostMade} spaces`)
  return bounded(' '.repeat(before) + value + ' '.repeat(behind))
}

function truncate(value: string, bytes: number): string {
  const whole = Buffer.from(value)
  if (whole.length < bytes) return value
  if (bytes < 0) throw new FunctionFault('takes no negative length')
  return whole.toString('utf8', 0, bytes)
}

function escapeHtml(value: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&#34;',
    "'": '&#39;',
    '\0': '\ufffd',
  }
  return value.replace(/[&<>"'\0]/g, sign => names[sign] ?? sign)
}

function escapeScript(value: string): string {
  return value.replace(/[\\'"<>&=]|\p{Cc}/gu, sign =>
    /[\\'"]/.test(sign)
      ? `\\${sign}`
      : `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}

/** Go's url.QueryEscape. */
function escapeQuery(value: string): string {
  return encodeURIComponent(value.toWellFormed())
    .replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
}
