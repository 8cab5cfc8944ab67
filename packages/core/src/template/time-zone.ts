import type { ZoneOffset } from './docker-words.ts'

/** A place's clocks through time, by the rules of its zone file (RFC 9636). */
export interface TimeZone {
  /** @param seconds since 1970 */
  at(seconds: number): ZoneOffset
}

/** A day of a year on which clocks change: the weekday's n-th in a month (5 is the last), at seconds of the old clock. */
interface Change {
  readonly month: number
  readonly week: number
  readonly weekday: number
  readonly seconds: number
}

export const utc: TimeZone = { at: () => ({ seconds: 0, name: 'UTC' }) }

const headerBytes = 44

/** Reads a compiled zone file; undefined for anything else. */
export function parseZone(bytes: Uint8Array): TimeZone | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (textAt(bytes, 0, 4) !== 'TZif') return undefined
    // The first block has times of 32 bits; from version 2 on a second one has the same and more in 64 bits.
    const isLong = bytes[4] !== 0
    const start = isLong ? headerBytes + blockBytes(countsAt(view, 0), 4) : 0
    return readBlock(bytes, view, start, isLong ? 8 : 4)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

interface Counts {
  readonly utc: number
  readonly standard: number
  readonly leap: number
  readonly times: number
  readonly types: number
  readonly letters: number
}

function countsAt(view: DataView, at: number): Counts {
  const [utc = 0, standard = 0, leap = 0, times = 0, types = 0, letters = 0] = Array.from(
    { length: 6 },
    (_, each) => view.getUint32(at + 20 + 4 * each),
  )
  return { utc, standard, leap, times, types, letters }
}

function blockBytes({ times, types, letters, leap, standard, utc }: Counts, wide: number): number {
  return times * (wide + 1) + types * 6 + letters + leap * (wide + 4) + standard + utc
}

function readBlock(bytes: Uint8Array, view: DataView, start: number, wide: 4 | 8): TimeZone | undefined {
  const counts = countsAt(view, start)
  const first = start + headerBytes
  const kinds = first + counts.times * wide
  const types = kinds + counts.times
  const letters = types + counts.types * 6
  const clocks = Array.from({ length: counts.types }, (_, each): ZoneOffset => {
    const at = types + 6 * each
    return { seconds: view.getInt32(at), name: textAt(bytes, letters + view.getUint8(at + 5)) }
  })
  const moments = Array.from({ length: counts.times }, (_, each) =>
    wide === 8 ? Number(view.getBigInt64(first + 8 * each)) : view.getInt32(first + 4 * each),
  )
  const end = first + blockBytes(counts, wide)
  const rule = wide === 8 ? parseRule(textAt(bytes, end).split('\n')[1] ?? '') : undefined
  const [early = clocks[0]] = clocks
  if (!early) return undefined
  return {
    at(seconds) {
      const last = moments.findLastIndex(moment => moment <= seconds)
      if (last < 0) return early
      return (
        (last === moments.length - 1 && rule?.at(seconds)) || (clocks[view.getUint8(kinds + last)] ?? early)
      )
    },
  }
}

/** The text up to a zero byte or the end. */
function textAt(bytes: Uint8Array, at: number, length?: number): string {
  const end = length === undefined ? bytes.indexOf(0, at) : at + length
  return Buffer.from(bytes.subarray(at, end < 0 ? undefined : end)).toString('latin1')
}

const zone = String.raw`(<[^>]+>|[A-Za-z]+)([+-]?[\d:]+)`
const change = String.raw`,M(\d+)\.(\d)\.(\d)(?:/([+-]?[\d:]+))?`
const ruleGrammar = new RegExp(
  `^${zone}(?:${zone.replace('([+-]?[\\d:]+)', '([+-]?[\\d:]+)?')}${change}${change})?$`,
)

/** The rule for times after the last change in the file (POSIX, TZ): `CET-1CEST,M3.5.0,M10.5.0/3`. */
function parseRule(text: string): TimeZone | undefined {
  const found = ruleGrammar.exec(text)
  if (!found) return undefined
  const [, name = '', offset = '', summerName, summerOffset, ...changes] = found
  const winter = { name: name.replace(/[<>]/g, ''), seconds: -secondsOf(offset) }
  if (summerName === undefined) return { at: () => winter }
  const summer = {
    name: summerName.replace(/[<>]/g, ''),
    seconds: summerOffset === undefined ? winter.seconds + 3_600 : -secondsOf(summerOffset),
  }
  const [spring, autumn] = [changes.slice(0, 4), changes.slice(4)].map(changeOf) as [Change, Change]
  return {
    at(seconds) {
      const year = new Date((seconds + winter.seconds) * 1000).getUTCFullYear()
      const from = momentOf(spring, year) - winter.seconds
      const to = momentOf(autumn, year) - summer.seconds
      const isSummer = from < to ? seconds >= from && seconds < to : seconds >= from || seconds < to
      return isSummer ? summer : winter
    },
  }
}

function changeOf([month, week, weekday, time = '2']: readonly (string | undefined)[]): Change {
  return { month: Number(month), week: Number(week), weekday: Number(weekday), seconds: secondsOf(time) }
}

/** `[+-]hours[:minutes[:seconds]]`. */
function secondsOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[+-]/, '').split(':').map(Number)
  return (text.startsWith('-') ? -1 : 1) * (hours * 3_600 + minutes * 60 + seconds)
}

/** Seconds since 1970 as the old clock shows them. */
function momentOf({ month, week, weekday, seconds }: Change, year: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  let day = 1 + ((weekday - first + 7) % 7) + 7 * (week - 1)
  while (day > days) day -= 7
  return Date.UTC(year, month - 1, day) / 1000 + seconds
}
