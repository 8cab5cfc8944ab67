import { humanDuration } from '../../template/docker-words.ts'
import { humanBytes } from '../../text/format.ts'

/** How rows say digests and ages. */
export interface RowFlags {
  /** Whether digests and instructions are shown in full. */
  readonly noTrunc: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A digest or ID as Docker shortens it: 12 digits, without the algorithm. */
export function shortId(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12)
}

/** A digest as Docker's tables have it: shortened, or in full; empty where none is known. */
export function digestWord(digest: string | undefined, { noTrunc }: RowFlags): string {
  if (digest === undefined) return ''
  return noTrunc ? digest : shortId(digest)
}

/** An age in Docker's words; empty for what is no date, and for dates up to 2000, which builders write for none. */
export function sinceWord(created: string | undefined, { now }: RowFlags): string {
  const time = Date.parse(created ?? '')
  // Reproducible builds have 1970 and 1980, and Go's zero is the year 1.
  if (Number.isNaN(time) || time < 0) return ''
  if (time <= Date.UTC(2000, 0, 1)) return new Date(time).toISOString().slice(0, 10)
  return `${humanDuration(now - time)} ago`
}

/** Bytes with their unit; empty where they are not known. Only Docker's own lists print sizes as Docker does. */
export function sizeWord(bytes: number | undefined): string {
  return bytes === undefined ? '' : humanBytes(bytes)
}

/** Seconds since 1970 from outside, within the years 1 to 9999; 0 for what is no number. */
export function secondsIn(value: unknown): number {
  return typeof value === 'number' ? Math.max(-62_135_596_800, Math.min(value, 253_402_300_799)) : 0
}
