import { TallyError } from '@tallyman/core/errors'
import { engineFilterNames } from '@tallyman/core/inspect/engine-filters'
import type { Show } from '@tallyman/core/inspect/inspection'
import { searchFilterNames } from '@tallyman/core/inspect/search-filters'
import { tagFilterNames } from '@tallyman/core/inspect/tag-filters'
import { parsePathGlob } from '@tallyman/core/match/path-glob'
import { printable } from '@tallyman/core/text/printable'

type Filter = readonly [name: string, value: string]

const kinds = ['tags', 'engine', 'search', 'files'] as const

type Filtered = (typeof kinds)[number]

/** The filters of each kind of show that has any. */
const names: Readonly<Record<Filtered, readonly string[]>> = {
  tags: tagFilterNames,
  engine: engineFilterNames,
  search: searchFilterNames,
  files: ['path'],
}

/**
 * Passes each filter to the kinds of show that know it. Throws INPUT_INVALID for one that none of them knows: what it was
 * meant to leave out would be shown.
 */
export function filtersFor(
  given: readonly Filter[],
  shows: ReadonlySet<Show>,
): Readonly<Record<Filtered, readonly Filter[]>> {
  const shown = kinds.filter(kind => shows.has(kind))
  const isKnown = (kind: Filtered, name: string) => names[kind].includes(name)
  const problems = given.flatMap(([name, value]) => {
    const written = `${printable(name)}=${printable(value)}`
    if (shown.length === 0) return [`filters: ${written}: show: ${[...shows].join(', ')} has no filters`]
    if (!shown.some(kind => isKnown(kind, name)))
      return [`filters: invalid filter "${printable(name)}", expected ${shown.map(knownNames).join('; ')}`]
    const glob = name === 'path' ? parsePathGlob(value) : undefined
    return glob && 'problem' in glob ? [`filters: path: ${glob.problem}`] : []
  })
  if (problems.length > 0)
    throw new TallyError('INPUT_INVALID', `Cannot read an input:\n${problems.join('\n')}`)
  const known = (kind: Filtered) => (shows.has(kind) ? given.filter(([name]) => isKnown(kind, name)) : [])
  return { tags: known('tags'), engine: known('engine'), search: known('search'), files: known('files') }
}

function knownNames(kind: Filtered): string {
  return `for ${kind} one of ${names[kind].join(', ')}`
}
