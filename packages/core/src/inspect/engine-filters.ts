import type { EngineFilters } from '../engine/engine-images.ts'
import { TallyError } from '../errors.ts'
import { type Fields, lenientFields } from '../model/json-fields.ts'
import { parsePlatform } from '../model/platform.ts'
import { printable } from '../text/printable.ts'

/** The filters of the engine's list: those that the engine applies, and those that it does not know. */
interface SplitEngineFilters {
  readonly filters: EngineFilters
  readonly ownFilters: readonly (readonly [name: string, value: string])[]
}

const engineNames = ['before', 'dangling', 'label', 'reference', 'since', 'until']
const ownNames = ['label!', 'platform']
/** The filters of the engine's list. */
export const engineFilterNames = [...engineNames, ...ownNames].sort()

/**
 * Sorts filters by who applies them; names count in any case, and blanks around names and values do not, as in Docker's client.
 * Throws INPUT_INVALID naming the filters there are, PLATFORM_INVALID.
 */
export function splitEngineFilters(
  given: readonly (readonly [name: string, value: string])[],
): SplitEngineFilters {
  const trimmed = given.map(([name, value]) => [name.trim().toLowerCase(), value.trim()] as const)
  for (const [name, value] of trimmed) check(name, value)
  const byEngine = trimmed.filter(([name]) => engineNames.includes(name))
  const grouped = Map.groupBy(byEngine, ([name]) => name)
  return {
    filters: Object.fromEntries(
      [...grouped].map(([name, each]) => [name, [...new Set(each.map(([, value]) => value))]]),
    ),
    ownFilters: trimmed.filter(([name]) => ownNames.includes(name)),
  }
}

function check(name: string, value: string): void {
  if (name === 'platform') parsePlatform(value)
  if (engineFilterNames.includes(name)) return
  const known = engineFilterNames.join(', ')
  throw new TallyError(
    'INPUT_INVALID',
    `Cannot list the engine's images: invalid filter "${printable(name)}", expected one of ${known}`,
  )
}

/** Whether an image of the list has a label, or has it with the value: `key` or `key=value`. */
export function hasLabel({ Labels }: Fields, filter: string): boolean {
  const labels = lenientFields(Labels)
  const [key = '', ...rest] = filter.split('=')
  if (!Object.hasOwn(labels, key)) return false
  return rest.length === 0 || labels[key] === rest.join('=')
}
