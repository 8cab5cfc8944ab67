import { printable } from '../../text/printable.ts'
import type { Fields } from '../json-fields.ts'
import { formatPlatform, type Platform, parsePlatform } from '../platform.ts'

/*
 * Annotations as docker/metadata-action writes them and Buildx reads them:
 *
 *   line  := [ level *( "," level ) ":" ] key "=" value
 *   level := ( "manifest" | "index" | "manifest-descriptor" | "index-descriptor" ) [ "[" platform "]" ]
 *
 * A line without a level applies to the manifest. Nothing else before a colon is a level: keys may contain colons.
 */

const levels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'] as const

/** The object that an annotation is written on; descriptor levels are the entries that name the manifest or the index. */
export type AnnotationLevel = (typeof levels)[number]

/** One annotation and its targets. */
export interface AnnotationLine {
  readonly places: readonly { readonly level: AnnotationLevel; readonly platform?: Platform }[]
  readonly key: string
  readonly value: string
}

const grammar = /^([^=]+)=(.*)$/s
const place = /^([a-z-]+)(?:\[([^\]]+)\])?$/

/** Parses a line. Throws an Error that says what is accepted, PLATFORM_INVALID. */
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

/** Whether a name was meant as a level: a known one, or one with a platform, which no key has. */
function isMeantAsLevel(name: string): boolean {
  const [, level, platform] = place.exec(name.trim()) ?? []
  return level !== undefined && (platform !== undefined || levels.some(known => known === level))
}

function unreadable(line: string): Error {
  return new Error(
    `"${printable(line)}", expected [manifest|index|manifest-descriptor|index-descriptor:]key=value`,
  )
}

/** The annotations of one level and, when given, one platform; later lines win. */
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

/** The fields of a document or descriptor with `more` annotations, which replace those with the same key. */
export function annotated<F extends Fields>(fields: F, more: Readonly<Record<string, string>>): F {
  if (Object.keys(more).length === 0) return fields
  return { ...fields, annotations: { ...(fields.annotations as object | undefined), ...more } }
}

/** Possible targets of annotations: the levels that exist, and the platforms of each level that has any. */
type AnnotationPlaces = ReadonlyMap<AnnotationLevel, readonly Platform[]>

/** Explains each annotation that applies to nothing, in a sentence that names its line. */
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

/** The reason that a level does not exist. */
const reasons: Readonly<Record<AnnotationLevel, string>> = {
  manifest: 'no image is written',
  index: 'a single image is pushed, which has no index',
  'manifest-descriptor': 'a single image is pushed, which no index lists',
  'index-descriptor': 'no index lists the index that is written',
}
