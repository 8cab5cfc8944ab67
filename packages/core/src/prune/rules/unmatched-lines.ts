import { type Filter, traitsOf } from '../../match/filter.ts'
import type { Pattern } from '../../match/pattern.ts'
import { printable } from '../../text/printable.ts'
import { imageDates } from '../inventory/image-dates.ts'
import { type Inventory, ordinaryTags } from '../inventory/inventory.ts'
import { tagName } from '../inventory/tag-name.ts'
import { filterMatches } from './filter-match.ts'
import type { Policy } from './policy.ts'

/**
 * The lines of prune-tags, keep-tags and filters that match nothing in any target, as printable sentences. The page: "A line
 * of `prune-tags`, `keep-tags` or `filters` that matches nothing is a warning, except lines that may do so for a while: `until=`, `*`, and
 * `latest` beside a line that matches it too".
 */
export function unmatchedLines(policy: Policy, inventories: readonly Inventory[], now: Date): string[] {
  const names = inventories.flatMap(({ repository, versions }) =>
    versions.flatMap(ordinaryTags).flatMap(tag => tagName(repository, tag).names),
  )
  const where = inventories.map(({ repository }) => repository).join(', ')
  const idle = (patterns: readonly Pattern[]) =>
    patterns.filter(
      pattern => !mayMatchLater(pattern, patterns) && !names.some(name => pattern.matches(name)),
    )
  const count = inventories.reduce((sum, { versions }) => sum + versions.length, 0)
  return [
    ...idle(policy.pruneTags).map(({ text }) => `prune-tags "${printable(text)}" matches no tag of ${where}`),
    ...idle(policy.keepTags).map(({ text }) => `keep-tags "${printable(text)}" matches no tag of ${where}`),
    ...idleFilters(policy.filters, inventories, now).map(
      ({ text }) =>
        `filters "${printable(text)}" matches none of the ${count} versions of ${where}, so that it lets nothing go`,
    ),
  ]
}

/** Whether a pattern is no mistake where it matches nothing: it names everything, or lifts the protection of `latest`. */
function mayMatchLater(pattern: Pattern, all: readonly Pattern[]): boolean {
  const isLatest = (each: Pattern) => each.matches('latest')
  const lifts = pattern.isExact && isLatest(pattern) && all.some(each => !each.isExact && isLatest(each))
  return pattern.text === '*' || lifts
}

function idleFilters(filters: readonly Filter[], inventories: readonly Inventory[], now: Date): Filter[] {
  const grounds = inventories.map(inventory => ({ inventory, dates: imageDates(inventory), now }))
  return filters.filter(filter => {
    if (traitsOf(filter).matchesLater) return false
    return !grounds.some(ground => {
      const matches = filterMatches(filter, ground)
      return ground.inventory.versions.some(version => matches(version))
    })
  })
}
