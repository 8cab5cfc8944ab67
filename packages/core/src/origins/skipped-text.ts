import { plural } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import type { Graph } from '../transfer/walk.ts'

/** The most entries named in a message. */
const maxNamed = 5

/** Describes the index entries that were passed over, `verb` being what was not done to them; undefined if there are none. */
export function skippedText(
  { skipped = [] }: Pick<Graph, 'skipped'>,
  verb: 'fetched' | 'copied',
): string | undefined {
  if (skipped.length === 0) return undefined
  const named = skipped
    .slice(0, maxNamed)
    .map(each => `${each.digest} of type "${printable(each.mediaType)}"`)
  const more = skipped.length - named.length
  const listed = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')
  return `${plural(skipped.length, 'manifest')} not ${verb}, since only images and indexes can be read: ${listed}. The index lists what was not ${verb} all the same`
}
