import { printable } from '../../text/printable.ts'
import type { Flag } from './dockerfile-flags.ts'

/** The field of a config for each flag with a duration. */
const durations: Readonly<Record<string, string>> = {
  interval: 'Interval',
  timeout: 'Timeout',
  'start-period': 'StartPeriod',
  'start-interval': 'StartInterval',
}
const leastNanoseconds = 1_000_000

/** A config's Healthcheck by the arguments of HEALTHCHECK; times in nanoseconds. Throws an Error that ends a sentence. */
export function healthcheck(rest: string, flags: readonly Flag[]): Readonly<Record<string, unknown>> {
  const [, kind = '', command = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? []
  if (kind.toUpperCase() === 'NONE') {
    if (command !== '') throw new Error('NONE takes no arguments')
    // Docker reads no flags of it.
    return { Test: ['NONE'] }
  }
  if (kind.toUpperCase() !== 'CMD')
    throw new Error(`"${printable(kind, 80)}" follows it, expected CMD or NONE`)
  const words = jsonWords(command)
  if (command === '' || words?.length === 0) throw new Error('no command follows CMD')
  const test = words ? ['CMD', ...words] : ['CMD-SHELL', command]
  return { Test: test, ...valuesOf(flags) }
}

/** The words of a JSON array; undefined for text that is none, which is then the shell's. Throws an Error for an array of anything else. */
export function jsonWords(rest: string): readonly string[] | undefined {
  if (!rest.startsWith('[')) return undefined
  let value: unknown
  try {
    value = JSON.parse(rest)
  } catch {
    return undefined
  }
  if (Array.isArray(value) && value.every(each => typeof each === 'string')) return value
  throw new Error('a JSON array may have only strings')
}

function valuesOf(flags: readonly Flag[]): Readonly<Record<string, number>> {
  const found = new Map<string, number>()
  for (const { name, value } of flags) {
    if (found.has(name)) throw new Error(`--${name} is given twice`)
    if (Object.hasOwn(durations, name)) found.set(name, durationOf(name, value.text))
    else if (name === 'retries') found.set(name, retriesOf(value.text))
    else throw new Error(`it has no flag --${printable(name, 80)}`)
  }
  const fields = [...Object.entries(durations), ['retries', 'Retries'] as const]
  return Object.fromEntries(
    // Zero is how a config says that the engine decides.
    fields.flatMap(([name, field]) => (found.get(name) ? [[field, found.get(name) ?? 0]] : [])),
  )
}

const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
}
const part = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g

/** Parses a duration as Go's `time.ParseDuration`, in nanoseconds. */
function durationOf(name: string, written: string): number {
  const wish = (why: string) =>
    new Error(`--${name}=${printable(written, 80)} ${why}, expected for example 30s or 1m30s`)
  if (/^[-+]?0$/.test(written)) return 0
  if (!/^\+?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(written) || written.length > 100)
    throw wish('is no duration')
  const parts = [...written.matchAll(part)]
  const sum = Math.round(
    parts.reduce((all, [, amount = '', unit = '']) => all + Number(amount) * (units[unit] ?? 0), 0),
  )
  if (!Number.isSafeInteger(sum)) throw wish('is too long')
  if (sum > 0 && sum < leastNanoseconds) throw wish('is shorter than 1ms')
  return sum
}

function retriesOf(written: string): number {
  if (/^\+?\d{1,9}$/.test(written)) return Number(written)
  throw new Error(`--retries=${printable(written, 80)} is no number, expected a whole one from 0`)
}
