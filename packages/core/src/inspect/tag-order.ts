import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import type { InspectedTag } from './inspection.ts'
import { byText, sortVersions } from './version-order.ts'

/** The orders of a tag list, the usual one first. */
export const tagOrders = ['name', 'version', 'created'] as const

/** The order of a tag list. */
export interface TagOrder {
  readonly by: (typeof tagOrders)[number]
  readonly descending: boolean
}

/** Reads the order of a tag list: `name` (default), `version` or `created`; `-` in front reverses. Throws INPUT_INVALID. */
export function parseTagOrder(sort: string): TagOrder {
  const descending = sort.startsWith('-')
  const name = sort.slice(descending ? 1 : 0) || tagOrders[0]
  const by = tagOrders.find(each => each === name)
  if (by) return { by, descending }
  throw new TallyError(
    'INPUT_INVALID',
    `Cannot use \`sort\`: "${printable(sort)}", expected ${tagOrders.join(', ')} for tags`,
  )
}

/** Sorts tags of different names. Tags without a date come last, whichever way dates are sorted. */
export function sortTags(tags: readonly InspectedTag[], { by, descending }: TagOrder): InspectedTag[] {
  if (by === 'version') {
    const named = new Map(tags.map(tag => [tag.name, tag]))
    return sortVersions([...named.keys()], { descending }).flatMap(name => named.get(name) ?? [])
  }
  const sign = descending ? -1 : 1
  if (by === 'name') return tags.toSorted((a, b) => sign * byText(a.name, b.name))
  const dated = tags.map(tag => ({ tag, at: dateOf(tag) }))
  const sorted = dated.sort((a, b) => {
    const isEitherUndated = Number(a.at === undefined) - Number(b.at === undefined)
    return isEitherUndated || sign * ((a.at ?? 0) - (b.at ?? 0)) || byText(a.tag.name, b.tag.name)
  })
  return sorted.map(({ tag }) => tag)
}

/** The date of a tag in milliseconds since 1970, if one is known: when it was pushed, else when its image was made. */
export function dateOf({ pushed, created }: InspectedTag): number | undefined {
  const at = Date.parse(pushed ?? created ?? '')
  return Number.isNaN(at) ? undefined : at
}

/** Whether a text is a time by RFC 3339, and nothing else. */
export function isTime(text: string): boolean {
  const isWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text)
  return isWritten && !Number.isNaN(Date.parse(text))
}
