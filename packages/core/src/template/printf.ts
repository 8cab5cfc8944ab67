import { formatFloat } from './go-number.ts'
import { goQuote, goText } from './go-text.ts'
import { entriesOf, GoStruct, itemsOf, kindOf, numberOf, sortedKeys, textOf, typeOf } from './go-values.ts'
import type { TemplateValue } from './rows.ts'

/** Widths and precisions above it are refused by Go too. */
const widest = 1_000_000
const directive = /%([-+# 0]*)(?:\[(\d+)\])?(\*|\d+)?(?:\.(?:\[(\d+)\])?(\*|\d+)?)?(?:\[(\d+)\])?(.|$)/suy

interface Flags {
  readonly text: string
  readonly width: number
  readonly precision: number | undefined
}

/** Formats `args` as Go's fmt.Sprintf does, faults included: `%!d(string=x)`, `%!s(MISSING)`, `%!(EXTRA int=2)`. */
export function printf(format: string, args: readonly TemplateValue[]): string {
  const out: string[] = []
  let next = 0
  let isReordered = false
  let from = 0
  const take = () => args[next++]
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', from)) {
    out.push(format.slice(from, at))
    directive.lastIndex = at
    const found = directive.exec(format)
    if (!found) break
    const [all, flags = '', , width, , precision, , verb = ''] = found
    from = at + all.length
    const places = [found[2], found[4], found[6]].filter(place => place !== undefined).map(Number)
    const place = places.at(-1)
    if (place !== undefined) {
      isReordered = true
      next = place - 1
    }
    const wide = width === '*' ? Number(numberOf(take()) ?? 0) : Number(width ?? 0)
    const exact = precision === '*' ? Number(numberOf(take()) ?? 0) : Number(precision ?? 0)
    const isExact = all.includes('.')
    const wishes = {
      text: wide < 0 ? `${flags}-` : flags,
      width: Math.min(Math.abs(wide), widest),
      precision: isExact && exact >= 0 ? Math.min(exact, widest) : undefined,
    }
    if (verb === '') out.push('%!(NOVERB)')
    else if (verb === '%') out.push('%')
    else if (place !== undefined && (place < 1 || place > args.length)) out.push(`%!${verb}(BADINDEX)`)
    else if (next >= args.length) out.push(`%!${verb}(MISSING)`)
    else out.push(formatValue(take(), verb, wishes))
  }
  out.push(format.slice(from))
  if (!isReordered && next < args.length) out.push(extra(args.slice(next)))
  return out.join('')
}

function extra(args: readonly TemplateValue[]): string {
  return `%!(EXTRA ${args.map(arg => (typeOf(arg) === '<nil>' ? '<nil>' : `${typeOf(arg)}=${goText(arg)}`)).join(', ')})`
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
  const text = textOf(value)
  const shown =
    kind === 'bool'
      ? formatBool(value === true, verb)
      : text !== undefined
        ? formatString(text, verb, flags)
        : formatNumber(numberOf(value) ?? 0, kind === 'float', verb, flags)
  if (shown !== undefined) return padded(shown, flags, kind)
  return `%!${verb}(${typeOf(value)}=${formatValue(value, 'v', flags)})`
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

function formatBool(value: boolean, verb: string): string | undefined {
  return verb === 't' || verb === 'v' ? String(value) : undefined
}

function formatString(text: string, verb: string, { text: flags, precision }: Flags): string | undefined {
  if (verb === 'x' || verb === 'X') {
    const bytes = Buffer.from(text).subarray(0, precision)
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0'))
    const mark = flags.includes('#') && hex.length > 0 ? '0x' : ''
    const shown = flags.includes(' ') ? hex.map(pair => mark + pair).join(' ') : mark + hex.join('')
    return verb === 'X' ? shown.toUpperCase() : shown
  }
  const kept = precision === undefined ? text : [...text].slice(0, precision).join('')
  if (verb === 's') return kept
  const isSource = verb === 'v' && flags.includes('#')
  if (verb === 'v' && !isSource) return kept
  if (verb !== 'q' && !isSource) return undefined
  if (verb === 'q' && flags.includes('#') && !/[`\p{Cc}\ufeff]/u.test(kept.replaceAll('\t', '')))
    return `\`${kept}\``
  return goQuote(kept, flags.includes('+'))
}

function formatNumber(value: number, isFloat: boolean, verb: string, flags: Flags): string | undefined {
  const shown = isFloat
    ? formatFraction(Math.abs(value), verb, flags.precision)
    : formatInt(Math.abs(value), verb, flags)
  return shown === undefined || /[cqU]/.test(verb) ? shown : `${signOf(value, verb, flags.text)}${shown}`
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
  const missing = width - [...text].length
  if (missing <= 0) return text
  if (flags.includes('-')) return text + ' '.repeat(missing)
  if (!flags.includes('0')) return ' '.repeat(missing) + text
  const [, sign = '', rest = text] =
    kind === 'int' || kind === 'float' ? (/^([-+ ]?)(.*)$/su.exec(text) ?? []) : []
  return sign + '0'.repeat(missing) + rest
}
