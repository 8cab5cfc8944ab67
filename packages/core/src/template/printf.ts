import { formatFloat } from './go-number.ts'
import { goQuote, goText } from './go-text.ts'
import { entriesOf, GoStruct, itemsOf, kindOf, numberOf, sortedKeys, textOf, typeOf } from './go-values.ts'
import type { TemplateValue } from './rows.ts'

/** The widest that a value is padded to, and the most digits that it gets. */
const widest = 10_000
/** Characters of the longest text that a function makes. */
export const mostMade = 1_000_000
const directive =
  /%(?<flags>[-+# 0]*)(?:\[(\d+)\])?(?<width>\*|\d+)?(?:\.(?:\[(\d+)\])?(?<precision>\*|\d+)?)?(?:\[(\d+)\])?(?<verb>.|$)/suy

/** Thrown by a function for values that it does not take; the message ends a sentence that begins with its name. */
export class FunctionFault extends Error {}

export function tooLong(): FunctionFault {
  return new FunctionFault(`would make more than ${mostMade} characters`)
}

interface Flags {
  readonly text: string
  readonly width: number
  readonly precision: number | undefined
}

/** Formats `args` as Go's fmt.Sprintf does, faults included: `%!d(string=x)`, `%!s(MISSING)`, `%!(EXTRA int=2)`. */
export function printf(format: string, args: readonly TemplateValue[]): string {
  const values = new Arguments(args)
  const out: string[] = []
  let [from, length] = [0, 0]
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
    directive.lastIndex = at
    const found = directive.exec(format)
    const shown = found ? values.print(found) : ''
    length += at - from + shown.length
    // Counted as it grows: a short format can name a long value as often as it likes.
    if (length > mostMade) throw tooLong()
    out.push(format.slice(from, at), shown)
    from = at + (found?.[0].length ?? 1)
  }
  out.push(format.slice(from), values.extra())
  const made = out.join('')
  if (made.length > mostMade) throw tooLong()
  return made
}

/** The values that directives take, one after the other or by number. */
class Arguments {
  readonly #values: readonly TemplateValue[]
  #next = 0
  #isReordered = false

  constructor(values: readonly TemplateValue[]) {
    this.#values = values
  }

  /** The text for a directive: `[2]` before a part of it says which value comes next. */
  print(found: RegExpExecArray): string {
    const { flags = '', width, precision, verb = '' } = found.groups ?? {}
    const place = found.slice(1).findLast((part, at) => part !== undefined && [1, 3, 5].includes(at))
    if (place !== undefined) {
      this.#isReordered = true
      this.#next = Number(place) - 1
    }
    const wide = this.#size(width)
    const exact = this.#size(precision)
    const isExact = found[0].includes('.') && exact !== undefined && exact >= 0
    const wishes = {
      text: (wide ?? 0) < 0 ? `${flags}-` : flags,
      width: Math.abs(wide ?? 0),
      precision: isExact ? exact : undefined,
    }
    const faults = `${wide === undefined ? '%!(BADWIDTH)' : ''}${exact === undefined ? '%!(BADPREC)' : ''}`
    if (verb === '') return `${faults}%!(NOVERB)`
    if (verb === '%') return `${faults}%`
    const isThere = this.#next >= 0 && this.#next < this.#values.length
    if (!isThere) return `${faults}%!${verb}(${place === undefined ? 'MISSING' : 'BADINDEX'})`
    return faults + formatValue(this.#values[this.#next++], verb, wishes)
  }

  /** Go's text for values that no directive took. */
  extra(): string {
    const rest = this.#values.slice(this.#next)
    if (this.#isReordered || rest.length === 0) return ''
    const said = rest.map(each => (kindOf(each) === 'nil' ? '<nil>' : `${typeOf(each)}=${goText(each)}`))
    return `%!(EXTRA ${said.join(', ')})`
  }

  /** A width or precision, 0 where none is given; undefined if the value for it is no number. */
  #size(written: string | undefined): number | undefined {
    const size = written === '*' ? numberOf(this.#values[this.#next++]) : Number(written ?? 0)
    if (size !== undefined && Math.abs(size) > widest)
      throw new FunctionFault(`takes widths and precisions up to ${widest}`)
    return size
  }
}

function formatValue(value: TemplateValue, verb: string, flags: Flags): string {
  const kind = kindOf(value)
  if (verb === 'T') return padded(typeOf(value), flags)
  if (kind === 'nil') return verb === 'v' ? padded('<nil>', flags) : `%!${verb}(<nil>)`
  if (kind === 'pointer') return verb === 'v' ? padded('<nil>', flags) : `%!${verb}(${typeOf(value)}=<nil>)`
  const items = itemsOf(value)
  if (items) return `[${items.map(item => formatNested(item, verb, flags)).join(' ')}]`
  if (kind === 'struct') return formatStruct(value, verb, flags)
  const entries = entriesOf(value)
  if (entries) return formatMap(entries, verb, flags)
  const shown = formatPlain(value, verb, flags)
  if (shown !== undefined) return padded(shown, flags, kind)
  return `%!${verb}(${typeOf(value)}=${formatValue(value, 'v', flags)})`
}

/** A boolean, string or number, not yet padded; undefined for a verb that it does not have. */
function formatPlain(value: TemplateValue, verb: string, flags: Flags): string | undefined {
  if (typeof value === 'boolean') return verb === 't' || verb === 'v' ? String(value) : undefined
  const text = textOf(value)
  return text === undefined ? formatNumber(value, verb, flags) : formatString(text, verb, flags)
}

function formatNested(value: TemplateValue, verb: string, flags: Flags): string {
  return value === undefined || value === null ? '<nil>' : formatValue(value, verb, flags)
}

/** A struct as `%v` or `%+v`; other verbs go to its fields. */
function formatStruct(value: TemplateValue, verb: string, flags: Flags): string {
  const isNamed = flags.text.includes('+') && verb === 'v'
  if (!(value instanceof GoStruct) || (verb === 'v' && !isNamed)) return goText(value)
  const fields = [...value.fields].map(
    ([name, each]) => `${isNamed ? `${name}:` : ''}${formatNested(each, verb, flags)}`,
  )
  return `{${fields.join(' ')}}`
}

function formatMap(entries: Readonly<Record<string, TemplateValue>>, verb: string, flags: Flags): string {
  const pairs = sortedKeys(entries).map(
    key => `${formatValue(key, verb, flags)}:${formatNested(entries[key], verb, flags)}`,
  )
  return `map[${pairs.join(' ')}]`
}

function formatString(text: string, verb: string, { text: flags, precision }: Flags): string | undefined {
  if (verb === 'x' || verb === 'X') {
    const bytes = Buffer.from(text).subarray(0, precision)
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0'))
    const mark = flags.includes('#') && hex.length > 0 ? '0x' : ''
    const shown = flags.includes(' ') ? hex.map(pair => mark + pair).join(' ') : mark + hex.join('')
    return verb === 'X' ? shown.toUpperCase() : shown
  }
  const kept = precision === undefined ? text : firstSigns(text, precision)
  if (verb === 's') return kept
  const isSource = verb === 'v' && flags.includes('#')
  if (verb === 'v' && !isSource) return kept
  if (verb !== 'q' && !isSource) return undefined
  if (verb === 'q' && flags.includes('#') && !/[`\p{Cc}\ufeff]/u.test(kept.replaceAll('\t', '')))
    return `\`${kept}\``
  return goQuote(kept, flags.includes('+'))
}

/** The first characters of a text, without a look at the rest of it. */
function firstSigns(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join('')
}

function formatNumber(value: TemplateValue, verb: string, flags: Flags): string | undefined {
  const number = numberOf(value) ?? 0
  const magnitude = Math.abs(number)
  const shown =
    kindOf(value) === 'float'
      ? formatFraction(magnitude, verb, flags.precision)
      : formatInt(magnitude, verb, flags)
  return shown === undefined || /[cqU]/.test(verb) ? shown : `${signOf(number, verb, flags.text)}${shown}`
}

/** With `%+v` the plus asks for the names of fields, not for a sign. */
function signOf(value: number, verb: string, flags: string): string {
  if (value < 0 || Object.is(value, -0)) return '-'
  if (flags.includes('+') && verb !== 'v') return '+'
  return flags.includes(' ') ? ' ' : ''
}

function formatFraction(value: number, verb: string, precision: number | undefined): string | undefined {
  const lower = verb.toLowerCase()
  if (!/^[efgEFGv]$/.test(verb)) return undefined
  const style = lower === 'e' || lower === 'f' ? lower : 'g'
  const digits = precision ?? (style === 'g' ? undefined : 6)
  // A double has at most 1,074 places behind the point.
  const shown = formatFloat(value, style, digits === undefined ? undefined : Math.min(digits, 1_100))
  return verb === 'E' || verb === 'G' ? shown.toUpperCase() : shown
}

function formatInt(value: number, verb: string, { text: flags, precision = 0 }: Flags): string | undefined {
  const marks: Record<string, string> = { b: '0b', o: '0', O: '0o', x: '0x', X: '0X' }
  const bases: Record<string, number> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 }
  const base = bases[verb]
  if (base !== undefined) {
    const digits = value.toString(base).padStart(precision, '0')
    const mark = verb === 'O' || flags.includes('#') ? (marks[verb] ?? '') : ''
    return mark + (verb === 'X' ? digits.toUpperCase() : digits)
  }
  if (verb === 'U') return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`
  const isCharacter = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff)
  const character = isCharacter ? String.fromCodePoint(value) : '\ufffd'
  if (verb === 'c') return character
  return verb === 'q' ? singleQuoted(character) : undefined
}

function singleQuoted(character: string): string {
  if (character === "'") return "'\\''"
  return character === '"' ? `'"'` : `'${goQuote(character).slice(1, -1)}'`
}

function padded(text: string, { text: flags, width }: Flags, kind: string = 'string'): string {
  // A text of twice as many code units has enough characters.
  const missing = text.length >= 2 * width ? 0 : width - [...text].length
  if (missing <= 0) return text
  if (flags.includes('-')) return text + ' '.repeat(missing)
  if (!flags.includes('0')) return ' '.repeat(missing) + text
  const [, sign = '', rest = text] =
    kind === 'int' || kind === 'float' ? (/^([-+ ]?)(.*)$/su.exec(text) ?? []) : []
  return sign + '0'.repeat(missing) + rest
}
