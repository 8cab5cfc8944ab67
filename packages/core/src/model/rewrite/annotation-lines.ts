import { printable } from '../../text/printable.ts'
import type { Fields } from '../json-fields.ts'
import { formatPlatform, type Platform, parsePlatform } from '../platform.ts'

/*
 * Annotations as docker/metadata-action writes them and Buildx reads them:
 *
 *   line  := [ level *( "," level ) ":" ] key "=" value
 *   level := ( "manifest" | "index" | "manifest-descriptor" | "index-descriptor" ) [ "[" platform "]" ]
 *
 * Without a level a line is for the manifest. Nothing else before a colon is a level: keys may hold colons.
 */

const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'] as const

/** What an annotation is written on; descriptors are those that name the manifest or the index. */
export type AnnotationLevel = (typeof levels)[number]

/** One annotation, and where it goes. */
export interface AnnotationLine {
  readonly places: readonly { readonly level: AnnotationLevel; readonly platform?: Platform }[]
  readonly key: string
  readonly value: string
}

const grammar = /^([^=]+)=(.*)$/s
const place = /^([a-z-]+)(?:\[([^\]]+)\])?$/

/** Reads a line. Throws an Error that says what is accepted, PLATFORM_INVALID. */
export function parseAnnotationLine(line: string): AnnotationLine {
  const [, whole = '', value = ''] = grammar.exec(line.trim()) ?? []
  const colon = whole.indexOf(':')
  const names = whole.slice(0, Math.max(colon, 0)).split(',')
  const isLevel = colon >= 0 && names.some(isMeantAsLevel)
  const key = (isLevel ? whole.slice(colon + 1) : whole).trim()
  if (key === '') throw unreadable(line)
  if (!isLevel) return { places: [{ level: 'manifest' }], key, value }
  const places = names.map(each => {
    const [, name, platform] = place.exec(each.trim()) ?? []
    const level = levels.find(known => known === name)
    if (!level) throw unreadable(line)
    return { level, ...(platform ? { platform: parsePlatform(platform) } : {}) }
  })
  return { places, key, value }
}

/** A level that is known, or one with a platform, which no key has. */
function isMeantAsLevel(name: string): boolean {
  const [, level, platform] = place.exec(name.trim()) ?? []
  return level !== undefined && (platform !== undefined || levels.some(known => known === level))
}

function unreadable(line: string): Error {
  return new Error(
    `"${printable(line)}", expected [manifest|index|manifest-descriptor|index-descriptor:]key=value`,
  )
}

/** The annotations of one level, for a platform where it has one; later lines win. */
export function annotationsFor(
  lines: readonly AnnotationLine[],
  level: AnnotationLevel,
  platform?: Platform,
): Record<string, string> {
  const wanted = platform && formatPlatform(platform)
  const fits = (named: Platform | undefined) => !named || formatPlatform(named) === wanted
  const due = lines.filter(({ places }) => places.some(each => each.level === level && fits(each.platform)))
  return Object.fromEntries(due.map(({ key, value }) => [key, value]))
}

/** The fields of a document or descriptor with more annotations, which replace those of the same key. */
export function annotated<F extends Fields>(fields: F, more: Readonly<Record<string, string>>): F {
  if (Object.keys(more).length === 0) return fields
  return { ...fields, annotations: { ...(fields.annotations as object | undefined), ...more } }
}

/** What annotations can land on: the levels that there are, and the platforms of each that has some. */
type AnnotationPlaces = ReadonlyMap<AnnotationLevel, readonly Platform[]>

/** Why each annotation that lands nowhere does, as a sentence that names its line. */
export function idleAnnotations(
  lines: readonly AnnotationLine[],
  places: AnnotationPlaces,
  kind: 'image' | 'index',
): string[] {
  return lines.flatMap(({ key, places: wanted }) =>
    wanted.flatMap(({ level, platform }) => {
      const offered = places.get(level)
      const named = platform && formatPlatform(platform)
      const shown = `annotations: ${level}${named ? `[${named}]` : ''}:${printable(key)} has no effect`
      if (offered === undefined) return [`${shown}: ${reasons[level]}`]
      const names = offered.map(formatPlatform)
      if (named === undefined || names.includes(named)) return []
      return [`${shown}: the ${kind} is for ${[...new Set(names)].join(', ') || 'no known platform'}`]
    }),
  )
}

/** Why a level is not there. */
const reasons: Readonly<Record<AnnotationLevel, string>> = {
  manifest: 'no image is written',
  index: 'a single image is pushed, which has no index',
  'manifest-descriptor': 'a single image is pushed, which no index lists',
  'index-descriptor': 'no index lists the index that is written',
}
