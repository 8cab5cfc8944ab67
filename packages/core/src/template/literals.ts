import { GoNumber } from './go-values.ts'

const short: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
}
const escapeSequence =
  /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-3][0-7]{2})|([abfnrtv\\'"]))/y

/**
 * The value of a quoted text of Go: a string, or the number of a character in single quotes. Undefined if an escape is wrong.
 */
export function unquote(quoted: string): string | number | undefined {
  const quote = quoted[0] ?? ''
  const inner = quoted.slice(1, -1)
  if (quote === '`') return inner.replaceAll('\r', '')
  const bytes: Buffer[] = []
  let from = 0
  for (let at = inner.indexOf('\\'); at >= 0; at = inner.indexOf('\\', from)) {
    escapeSequence.lastIndex = at
    const found = escapeSequence.exec(inner)
    const value = found && valueOfEscape(found, quote)
    if (!found || !value) return undefined
    bytes.push(Buffer.from(inner.slice(from, at)), value)
    from = at + found[0].length
  }
  const text = Buffer.concat(bytes.concat(Buffer.from(inner.slice(from)))).toString()
  if (quote === '"') return text
  return [...text].length === 1 ? text.codePointAt(0) : undefined
}

function valueOfEscape(found: RegExpExecArray, quote: string): Buffer | undefined {
  const [, hex, small, large, octal, sign] = found
  if (hex !== undefined) return Buffer.from([Number.parseInt(hex, 16)])
  if (octal !== undefined) return Buffer.from([Number.parseInt(octal, 8)])
  if (sign !== undefined)
    return (sign === '"' || sign === "'") && sign !== quote ? undefined : Buffer.from(short[sign] ?? '')
  const point = Number.parseInt(small ?? large ?? '', 16)
  if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined
  return Buffer.from(String.fromCodePoint(point))
}

/** A number as Go reads it: an int, or a float if a point or exponent says so. */
export function numberIn(text: string): number | GoNumber | undefined {
  if (/__|_$|^[+-]?0\d*[89]\d*$/.test(text)) return undefined
  const plain = text.replaceAll('_', '')
  const isInt = !/[.eE]/.test(plain) || /^[+-]?0[xX]/.test(plain)
  const magnitude = Number(plain.replace(/^[+-]/, '').replace(/^0(?=[0-7]+$)/, '0o'))
  const value = plain.startsWith('-') ? -magnitude : magnitude
  if (isInt) return Number.isSafeInteger(value) ? value : undefined
  return Number.isFinite(value) ? new GoNumber('float64', String(value)) : undefined
}
