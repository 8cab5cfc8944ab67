import type { LockResult } from '../../operations/lock.ts'
import { plural } from '../../text/format.ts'
import { countsInWords, severityCounts } from './finding-order.ts'
import { newAndMoved } from './pin-words.ts'

/** The result in a few words, for a heading: `2 errors, 1 notice`, `3 pins moved, 1 image pinned`. */
export function headline(result: LockResult): string {
  const { counts, mode, remaining, changes } = result
  if (isEmpty(result)) return 'no file names an image'
  const found = countsInWords(severityCounts(remaining))
  if (mode === 'check') {
    const pass = counts.images === 1 ? 'the one image passes' : `all ${counts.images} images pass`
    if (result.failure) return `not everything could be checked${found === '' ? '' : `; ${found}`}`
    return found === '' ? pass : found
  }
  const written = changes.length === 0 ? nothingWords(result) : writtenWords(result)
  const held = result.held.length > 0 ? `, ${result.held.length} held` : ''
  return `${written}${held}${found === '' ? '' : `; still ${found}`}`
}

/** Reports whether nothing was found, neither images nor faults. */
function isEmpty({ counts, remaining, changes }: LockResult): boolean {
  return counts.places === 0 && remaining.length === 0 && changes.length === 0
}

function nothingWords({ failure }: LockResult): string {
  return failure ? 'nothing was written' : 'nothing to change'
}

function writtenWords({ pins, isDry, failure }: LockResult): string {
  const { fresh, moved } = newAndMoved(pins)
  const isUnwritten = isDry || failure !== undefined
  const would = isUnwritten ? ' would be' : ''
  const parts = [
    ...(moved.length > 0 ? [`${plural(moved.length, 'pin')}${would} moved`] : []),
    ...(fresh.length > 0 ? [`${plural(fresh.length, 'image')}${would} pinned`] : []),
  ]
  const what =
    parts.length > 0 ? parts.join(', ') : `the lock ${isUnwritten ? 'would be' : 'is'} brought up to date`
  return failure ? `nothing was written: ${what}` : what
}

/** Says how much was looked at, as a sentence. */
export function lookedAt(result: LockResult): string {
  const { counts, ignored, unreadable, mode } = result
  const left = [
    ...(ignored.length > 0 ? [`${ignored.length} ignored`] : []),
    ...(unreadable.length > 0 ? [`${unreadable.length} not readable`] : []),
    ...(counts.templates > 0 ? [`${plural(counts.templates, 'template')} not read`] : []),
    ...(counts.notLookedAt > 0
      ? [`${plural(counts.notLookedAt, 'document')} of unknown kinds not looked at (the report lists them)`]
      : []),
  ]
  // `write` and `update` may read by digest, for the lock, where no tag is asked for.
  const none = mode === 'check' ? 'No registry was asked.' : 'No tag had to be asked for.'
  const asked = counts.asked === 0 ? none : `Registries were asked for ${plural(counts.asked, 'tag')}.`
  const files = plural(counts.files, 'file')
  const what = isEmpty(result)
    ? `Looked at ${files}`
    : `${plural(counts.images, 'image')} at ${plural(counts.places, 'place')} in ${files}`
  return `${what}${left.length > 0 ? `; ${left.join(', ')}` : ''}. ${asked}`
}

/** The last line of the log. */
export function verdict(result: LockResult): string {
  const head = headline(result)
  return `${head.charAt(0).toUpperCase()}${head.slice(1)}. ${lookedAt(result)}`
}
