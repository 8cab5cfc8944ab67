import { printable } from '../printable.ts'
import type { AnnotationLevel, AnnotationLine } from './annotation-lines.ts'
import { formatPlatform, type Platform } from './platform.ts'

/** What annotations can land on: the levels that there are, and the platforms of each that has some. */
export type AnnotationPlaces = ReadonlyMap<AnnotationLevel, readonly Platform[]>

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
