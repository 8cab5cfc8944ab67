import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import type { FoundRepository } from './inspection.ts'
import { byText } from './version-order.ts'

/** Filters of a search, as `docker search` has them. */
interface SearchFilters {
  readonly isOfficial: boolean | undefined
  /** The least number of stars. */
  readonly stars: number
  /** `is-automated=true`, which matches nothing: Docker has retired the flag. */
  readonly wantsAutomated: boolean
}

type Written = readonly (readonly [name: string, value: string])[]

/** The filters of a search. */
export const searchFilterNames = ['is-automated', 'is-official', 'stars']
/** Results of a search, as in `docker search`. */
export const searchLimit = { usual: 25, most: 100 } as const
/** Docker's boolean words. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
])

/** Reads the filters of a search. Of several `stars` the largest counts. Throws INPUT_INVALID that names every problem. */
export function parseSearchFilters(written: Written): SearchFilters {
  const problems: string[] = []
  const isAutomated = booleanOf('is-automated', written, problems)
  const isOfficial = booleanOf('is-official', written, problems)
  const stars = written.filter(([name]) => name === 'stars').map(([, value]) => value)
  for (const value of stars)
    if (!/^\d{1,9}$/.test(value)) problems.push(`stars=${printable(value)}: expected a number`)
  for (const [name] of written)
    if (!searchFilterNames.includes(name))
      problems.push(`${printable(name)}: a search has the filters ${searchFilterNames.join(', ')}`)
  if (problems.length > 0)
    throw new TallyError('INPUT_INVALID', `Cannot use \`filters\`: ${problems.join('; ')}`)
  return { isOfficial, stars: Math.max(0, ...stars.map(Number)), wantsAutomated: isAutomated === true }
}

export function matchesSearch(found: FoundRepository, { isOfficial, stars }: SearchFilters): boolean {
  return (isOfficial === undefined || found.isOfficial === isOfficial) && found.stars >= stars
}

type Compare = (a: FoundRepository, b: FoundRepository) => number

/** The orders of a search: `stars` has the most first, `relevance` is that of the registry; `-` reverses. */
const orders: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['stars', (a, b) => b.stars - a.stars],
  ['name', (a, b) => byText(a.name, b.name)],
  ['relevance', () => 0],
])

/** The names of the orders of a search, the usual one first. */
export const searchOrders = [...orders.keys()]

/** Sorts what a search found; equal ones stay in the registry's order. Defaults to `stars`. Throws INPUT_INVALID. */
export function sortFound(found: readonly FoundRepository[], sort: string): FoundRepository[] {
  const [, reverse, name = ''] = /^(-?)(.*)$/s.exec(sort) ?? []
  const order = orders.get(name || 'stars')
  if (order === undefined)
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot use \`sort\`: "${printable(sort)}", expected ${searchOrders.join(', ')} for a search`,
    )
  const sorted = found.toSorted(order)
  return reverse === '-' ? sorted.reverse() : sorted
}

function booleanOf(name: string, written: Written, problems: string[]): boolean | undefined {
  const values = written.filter(([each]) => each === name).map(([, value]) => value)
  const read = new Set(values.map(value => booleans.get(value)))
  if (values.length === 0) return undefined
  const [value] = read
  if (read.size === 1 && value !== undefined) return value
  problems.push(`${name}=${values.map(each => printable(each)).join(`, ${name}=`)}: expected true or false`)
  return undefined
}
