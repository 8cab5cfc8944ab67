import { type Digest, shortDigest } from '../../model/digest.ts'
import { cutStart, displayWidth, padToWidth } from '../../text/display-width.ts'
import { humanBytes, plural } from '../../text/format.ts'
import { printable } from '../../text/printable.ts'
import type { Speed } from './speed.ts'

/** The state of one blob. */
export interface BlobRow {
  readonly digest: Digest
  /** Configs count, but have no line. */
  readonly isLayer: boolean
  image: string | undefined
  /** `idle`: known by name only. */
  phase: 'idle' | 'waiting' | 'moving' | 'checking' | 'done'
  /** Docker's word for how it ended. */
  word: string
  /** Bytes to move; for several targets their sum. */
  size: number
  moved: number
  /** Targets that do not have it yet. */
  targets: number
  readonly speed: Speed
}

const longestName = 24
const longestBar = 30
const leastBar = 8
/** `  12.3 MB/s`. */
const paceWidth = 11

/** The cells of the column of image names; none if all layers are of one image. */
export function nameWidth(rows: readonly BlobRow[], columns: number): number {
  const names = new Set(rows.map(({ image }) => image ?? ''))
  if (names.size < 2) return 0
  const longest = Math.max(...[...names].map(name => displayWidth(printable(name))))
  return Math.min(longest, longestName, Math.floor(columns / 4))
}

interface LineContext {
  readonly now: number
  readonly columns: number
  readonly names: number
  readonly moving: string
}

/** `a3ed95caeb02: Downloading  [====>     ]  12.3 MB of 29.1 MB   4.1 MB/s`; a narrow terminal leaves out parts of it. */
export function blobLine(row: BlobRow, { now, columns, names, moving }: LineContext): string {
  const id = shortDigest(row.digest).replace(/^.*:/, '')
  const name = names > 0 ? ` ${padToWidth(cutStart(printable(row.image ?? ''), names), names)}` : ''
  const start = `${id}${name}: `
  if (row.phase === 'done') return start + row.word
  if (row.phase === 'checking') return `${start}Verifying`
  if (row.phase === 'waiting') return `${start}Waiting`
  const moved = Math.min(row.moved, row.size)
  const word = start + moving
  const bytes = `${humanBytes(moved).padStart(7)} of ${humanBytes(row.size).padStart(7)}`
  const rate = row.speed.at(now)
  const pace = (rate === undefined ? '' : `  ${humanBytes(rate)}/s`).padEnd(paceWidth)
  const free = columns - displayWidth(`${word}  [] ${bytes}${pace}`)
  const share = `${percent(moved, row.size)} %`
  const bar = barOf(moved / Math.max(1, row.size), Math.min(Math.max(0, free), longestBar))
  const forms = [
    ...(free < leastBar ? [] : [`${word}  ${bar} ${bytes}${pace}`]),
    `${word} ${bytes}${pace}`,
    `${word} ${bytes}`,
    `${word} ${share}`,
    `${start}${share}`,
    `${id} ${share}`,
  ]
  return (forms.find(form => displayWidth(form) <= columns) ?? share).trimEnd()
}

function barOf(share: number, cells: number): string {
  const full = Math.floor(share * cells)
  return `[${'='.repeat(full)}${full < cells ? '>' : ''}${' '.repeat(Math.max(0, cells - full - 1))}]`
}

/** The layers without a line, by their state. */
export function restLine(rows: readonly BlobRow[]): string {
  const count = (...phases: readonly BlobRow['phase'][]) =>
    rows.filter(({ phase }) => phases.includes(phase)).length
  const facts = [
    [count('moving', 'checking'), 'under way'],
    [count('waiting'), 'waiting'],
    [count('done'), 'complete'],
  ] as const
  const told = facts.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`)
  return `${plural(rows.length, 'more layer')}: ${told.join(', ')}`
}

/** `Total: 12.3 MB of 118 MB (10 %), 4.1 MB/s, 26 s left`. */
export function totalLine(
  rows: readonly BlobRow[],
  { rate, columns }: { readonly rate: number | undefined; readonly columns: number },
): string {
  const size = rows.reduce((sum, row) => sum + row.size, 0)
  const moved = rows.reduce((sum, row) => sum + Math.min(row.moved, row.size), 0)
  const share = `${percent(moved, size)} %`
  const pace = rate === undefined || moved === size ? [] : [`${humanBytes(rate)}/s`]
  const left =
    rate !== undefined && rate >= 1 && moved < size ? [`${timeLeft((size - moved) / rate)} left`] : []
  const bytes = `${humanBytes(moved)} of ${humanBytes(size)} (${share})`
  const forms = [
    ['Total:', [bytes, ...pace, ...left].join(', ')].join(' '),
    [share, ...pace, ...left].join(', '),
    [share, ...left].join(', '),
  ]
  return forms.find(form => form.length <= columns) ?? share
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((100 * part) / whole)
}

/** Whole units, so that the line is calm. */
function timeLeft(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min ${whole % 60} s`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`
}
