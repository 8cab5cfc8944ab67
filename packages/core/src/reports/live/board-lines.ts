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

/** Cells of a terminal in which names have room. */
const leastWithNames = 50
const longestName = 24
const longestBar = 30
const leastBar = 5
/** `  12.3 MB/s`. */
const paceWidth = 11

/** The column of image names, by image, each as wide as the longest; empty if all layers are of one image. */
export function nameColumn(rows: readonly BlobRow[], columns: number): ReadonlyMap<string, string> {
  const images = [...new Set(rows.map(({ image = '' }) => image))]
  if (images.length < 2 || columns < leastWithNames) return new Map()
  const last = images.map(image => image.slice(image.lastIndexOf('/') + 1))
  // The last part is what people call an image by, unless two of them have it.
  const names = (new Set(last).size === last.length ? last : images).map(name => printable(name))
  const longest = Math.max(...names.map(displayWidth))
  const width = Math.min(longest, longestName, Math.floor(columns / 4))
  return new Map(
    images.map((image, at) => [image, padToWidth(`${cutStart(names[at] ?? '', width)}:`, width + 1)]),
  )
}

/** Docker's words for moving a blob, and the word before what was moved of all. */
export interface MoveWords {
  readonly moving: string
  readonly moved: string
}

interface LineContext {
  readonly now: number
  readonly columns: number
  readonly names: ReadonlyMap<string, string>
  readonly moving: string
}

/** `a3ed95caeb02: Downloading  [====>     ]  12.3 MB of 29.1 MB   4.1 MB/s`; a narrow terminal leaves out parts of it. */
export function blobLine(row: BlobRow, { now, columns, names, moving }: LineContext): string {
  const id = shortDigest(row.digest).replace(/^.*:/, '')
  const name = names.get(row.image ?? '')
  const start = name === undefined ? `${id}: ` : `${id} ${name} `
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
  const told = facts.filter(([many]) => many > 0)
  const [[, what] = []] = told
  const more = plural(rows.length, 'more layer')
  return told.length === 1 ? `${more} ${what}` : `${more}: ${told.map(fact => fact.join(' ')).join(', ')}`
}

/** `Downloaded: 12.3 MB of 118 MB (10 %), 4.1 MB/s, 26 s left`. */
export function totalLine(
  rows: readonly BlobRow[],
  {
    rate,
    columns,
    moved: label,
  }: { readonly rate: number | undefined; readonly columns: number; readonly moved: string },
): string {
  const size = rows.reduce((sum, row) => sum + row.size, 0)
  const moved = rows.reduce((sum, row) => sum + Math.min(row.moved, row.size), 0)
  const share = `${percent(moved, size)} %`
  const pace = rate === undefined || moved === size ? [] : [`${humanBytes(rate)}/s`]
  const left =
    rate !== undefined && rate >= 1 && moved < size ? [`${timeLeft((size - moved) / rate)} left`] : []
  const bytes = `${humanBytes(moved)} of ${humanBytes(size)} (${share})`
  const forms = [
    [`${label}:`, [bytes, ...pace, ...left].join(', ')].join(' '),
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
