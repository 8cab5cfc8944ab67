import { isTallyError } from '../../errors.ts'
import type { HeldPin, PinMove } from '../../lock/pins/lock-rules.ts'
import type { Age, ImageFacts } from '../../lock/pins/tag-answer.ts'
import { type Digest, shortDigest } from '../../model/digest.ts'
import { familiarReference, parseReference } from '../../model/reference.ts'
import { humanBytes, plural } from '../../text/format.ts'
import { code, details, table } from '../../text/markdown.ts'
import { printable } from '../../text/printable.ts'

const hour = 3_600_000
const day = 24 * hour
/** Build times before this are of reproducible builds, which set any time. */
const firstBuild = Date.parse('2013-01-01')

/** An image as Docker's commands show it, `node:24`; as it is if it is none. */
export function shownImage(image: string): string {
  try {
    return familiarReference(parseReference(image))
  } catch (error) {
    if (!isTallyError(error)) throw error
    return printable(image)
  }
}

/** A time for people: `2026-11-29 12:00 UTC`. */
function shownTime(milliseconds: number): string {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? 'unknown' : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** An age with its source: `5 days (Docker Hub)`. */
export function shownAge({ since, said }: Age, now: number): string {
  return `${duration(Math.max(0, now - since))} (${said})`
}

function duration(milliseconds: number): string {
  if (milliseconds >= 2 * day) return plural(Math.floor(milliseconds / day), 'day')
  if (milliseconds >= hour) return plural(Math.floor(milliseconds / hour), 'hour')
  return 'under an hour'
}

/** `old → new`, both short; only the new one for an image without a digest before. */
export function shownMove({ before, after }: { before?: Digest; after: Digest }): string {
  const next = code(shortDigest(after))
  return before === undefined ? `no digest → ${next}` : `${code(shortDigest(before))} → ${next}`
}

/** `pinned → found` of a held pin, both short. A tag that was not asked has nothing to compare with. */
export function heldMove({ pinned, found }: HeldPin): string {
  return `${code(shortDigest(pinned))}${found === undefined ? ', tag not asked' : ` → ${code(shortDigest(found))}`}`
}

/** Why a pin is held. The time from which it can move is said in place of an age that is too low. */
export function heldReason({ reason, until }: HeldPin): string {
  return until === undefined ? reason : `too young, can move from ${shownTime(until)}`
}

/** The platforms that one image has and the other lacks. */
export function platformChanges(
  before: ImageFacts | undefined,
  after: ImageFacts | undefined,
): { readonly lost: readonly string[]; readonly gained: readonly string[] } {
  if (!before || !after) return { lost: [], gained: [] }
  const missing = (from: ImageFacts, of: ImageFacts) =>
    [...of.platforms.keys()].filter(platform => !from.platforms.has(platform)).sort()
  return { lost: missing(after, before), gained: missing(before, after) }
}

/** The change of size over the platforms that both images have: `+3.1 MB (2.6 %)`; the size itself for a new pin. */
export function shownSize(before: ImageFacts | undefined, after: ImageFacts | undefined): string | undefined {
  if (!after || after.sizes.size === 0) return undefined
  const common = [...after.sizes].filter(([platform]) => !before || before.sizes.has(platform))
  if (common.length === 0) return undefined
  const [[only] = ['']] = common
  const over = common.length === 1 ? ` for ${only}` : ` over ${plural(common.length, 'platform')}`
  const sum = (sizes: ReadonlyMap<string, number>) =>
    common.reduce((total, [platform]) => total + (sizes.get(platform) ?? 0), 0)
  const now = sum(after.sizes)
  if (!before) return `${humanBytes(now)}${over}`
  const was = sum(before.sizes)
  if (now === was) return `same size${over}`
  const share = was > 0 ? ` (${((100 * Math.abs(now - was)) / was).toFixed(1)} %)` : ''
  return `${now > was ? 'larger' : 'smaller'} by ${humanBytes(Math.abs(now - was))}${share}${over}`
}

/** The day of the build that the image claims, if it is a likely one. */
export function shownBuild(facts: ImageFacts | undefined, now: number): string | undefined {
  const { created = '' } = facts ?? {}
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(created)) return undefined
  const time = Date.parse(created)
  return time > firstBuild && time <= now + day ? new Date(time).toISOString().slice(0, 10) : undefined
}

/** A sentence without its full stop, to be followed by more. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

/** Paths, the first few in full. */
export function shownFiles(files: readonly string[], most = 3): string {
  const more = files.length - most
  return [...files.slice(0, most).map(code), ...(more > 0 ? [`and ${more} more`] : [])].join('<br>')
}

/** Pins that get a first digest, and those that move to another. */
export function newAndMoved(pins: readonly PinMove[]): {
  readonly fresh: readonly PinMove[]
  readonly moved: readonly PinMove[]
} {
  return {
    fresh: pins.filter(({ before }) => before === undefined),
    moved: pins.filter(({ before }) => before !== undefined),
  }
}

/** The digests of moved pins in full, folded away. */
export function wholeDigests(pins: readonly PinMove[], rows: number): string {
  const cells = pins.map(({ image, before, after }) => [
    code(shownImage(image)),
    before === undefined ? 'none' : code(before),
    code(after),
  ])
  return details('Whole digests', table(['Image', 'Before', 'After'], cells, rows))
}
