/** A number's decimal digits, without trailing zeros, and the place of its point: 0.digits × 10^point. */
interface Digits {
  readonly digits: string
  readonly point: number
}

/**
 * Formats a number by a verb of Go's fmt: `e`, `f` or `g`.
 *
 * @param precision undefined for the shortest text that reads back as the same number
 */
export function formatFloat(value: number, verb: 'e' | 'f' | 'g', precision?: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  return sign + formatMagnitude(Math.abs(value), verb, precision)
}

function formatMagnitude(value: number, verb: 'e' | 'f' | 'g', precision: number | undefined): string {
  if (verb === 'g') return general(significantDigits(value, precision), precision)
  const exact = digitsOf(value.toExponential(precision === undefined ? undefined : 100))
  if (precision === undefined) return verb === 'e' ? exponential(exact) : fixed(exact)
  if (verb === 'e') return exponential(round(exact, precision + 1), precision)
  return fixed(round(exact, exact.point + precision), precision)
}

/** The digits that decide a number of `precision` significant ones: all of them only where it may be half way between two such. */
function significantDigits(value: number, precision: number | undefined): Digits {
  if (precision === undefined) return digitsOf(value.toExponential())
  const count = Math.max(1, precision)
  const oneMore = count < 100 ? value.toExponential(count).split('e')[0] : '5'
  return digitsOf(value.toExponential(oneMore?.endsWith('5') ? 100 : count - 1))
}

function general(exact: Digits, precision: number | undefined): string {
  const significant = precision === 0 ? 1 : precision
  const rounded = significant === undefined ? exact : round(exact, significant)
  const exponent = rounded.digits === '' ? 0 : rounded.point - 1
  // strconv decides as for six digits where it prints the shortest text.
  return exponent < -4 || exponent >= (significant ?? 6) ? exponential(rounded) : fixed(rounded)
}

function digitsOf(exponential: string): Digits {
  const [mantissa = '', exponent = '0'] = exponential.split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '')
  return { digits, point: digits === '' ? 0 : Number(exponent) + 1 }
}

/** Rounds to `count` digits; a half goes to the even digit, as IEEE 754 and Go have it. */
function round({ digits, point }: Digits, count: number): Digits {
  if (count >= digits.length) return { digits, point }
  if (count < 0) return { digits: '', point: 0 }
  const kept = digits.slice(0, count)
  const rest = digits.slice(count)
  const isHalf = rest === '5'
  const isUp = isHalf ? Number(kept.at(-1) ?? 0) % 2 === 1 : rest >= '5'
  const whole = isUp ? String(BigInt(`0${kept}`) + 1n).padStart(count, '0') : kept
  const trimmed = whole.replace(/0+$/, '')
  return trimmed === '' ? { digits: '', point: 0 } : { digits: trimmed, point: point + whole.length - count }
}

function exponential({ digits, point }: Digits, precision = Math.max(0, digits.length - 1)): string {
  const exponent = digits === '' ? 0 : point - 1
  const fraction = digits.slice(1).padEnd(precision, '0')
  const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  return `${digits[0] ?? '0'}${fraction === '' ? '' : `.${fraction}`}e${power}`
}

function fixed({ digits, point }: Digits, precision = Math.max(0, digits.length - point)): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const fraction = point >= 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  return precision === 0 ? whole : `${whole}.${fraction.padEnd(precision, '0')}`
}
