import type { FoundFile } from './follow-leads.ts'
import type { ImagePlace, UnreadPlace } from './yaml/image-place.ts'

/** The kind of a file that is read as free text. */
export const pinnedText = 'pinned-text'

/**
 * Merges the readings of each file, which starts and leads open with other variables and arguments: a place counts once, and one that
 * any reading determines is read. Free text adds the places that overlap no other.
 */
export function mergeFiles(files: readonly FoundFile[]): FoundFile[] {
  const byPath = Map.groupBy(files, ({ path }) => path)
  return [...byPath.values()].flatMap(readings => {
    const [first, ...more] = readings.toSorted((one, other) => rank(one) - rank(other))
    return first ? [more.length > 0 ? merged(first, more) : withoutTwins(first)] : []
  })
}

/** A fault that another reading may not have, since it has a value for the variable. */
const wantsValue = /^the variable \S+ has no value/

function rank({ kind }: FoundFile): number {
  return kind === pinnedText ? 1 : 0
}

function merged(first: FoundFile, more: readonly FoundFile[]): FoundFile {
  const readings = [first, ...more]
  const known = readings.filter(({ kind }) => kind !== pinnedText)
  const contexts = new Set(readings.flatMap(({ scan }) => scan.contexts ?? []))
  const places = distinctPlaces(known.flatMap(({ scan }) => scan.places)).filter(
    ({ mayBeContext, image }) => !mayBeContext || !contexts.has(image),
  )
  const texts = readings.filter(({ kind }) => kind === pinnedText).flatMap(({ scan }) => scan.places)
  const wheres = new Set(places.map(({ where }) => where))
  const unread = known
    .flatMap(({ scan }) => scan.unread)
    .filter(({ reason, where }) => !wantsValue.test(reason) || !wheres.has(where))
  const notLookedAt = Math.max(0, ...known.map(({ scan }) => scan.notLookedAt ?? 0))
  return {
    ...first,
    scan: {
      ...first.scan,
      places: [...places, ...distinctPlaces(apartFrom(places, texts))],
      unread: distinctUnread(unread),
      leads: known.flatMap(({ scan }) => scan.leads),
      ...(notLookedAt > 0 && { notLookedAt }),
      ...(known.some(({ scan }) => scan.isTemplate) && { isTemplate: true }),
    },
  }
}

function withoutTwins(file: FoundFile): FoundFile {
  const { places, unread } = file.scan
  return { ...file, scan: { ...file.scan, places: distinctPlaces(places), unread: distinctUnread(unread) } }
}

function distinctPlaces(places: readonly ImagePlace[]): ImagePlace[] {
  const found = new Map<string, ImagePlace>()
  for (const place of places) {
    const key = `${place.start} ${place.end} ${place.image}`
    if (!found.has(key)) found.set(key, place)
  }
  return [...found.values()]
}

function distinctUnread(unread: readonly UnreadPlace[]): UnreadPlace[] {
  const found = new Map(unread.map(each => [`${each.line} ${each.where} ${each.text} ${each.reason}`, each]))
  return [...found.values()]
}

/** Returns the places of `texts` that overlap none of `places`. */
function apartFrom(places: readonly ImagePlace[], texts: readonly ImagePlace[]): ImagePlace[] {
  const starts = places.toSorted((one, other) => one.start - other.start)
  let next = 0
  let end = 0
  return texts
    .toSorted((one, other) => one.start - other.start)
    .filter(text => {
      for (; next < starts.length && (starts[next]?.start ?? 0) < text.end; next++)
        end = Math.max(end, starts[next]?.end ?? 0)
      return end <= text.start
    })
}
