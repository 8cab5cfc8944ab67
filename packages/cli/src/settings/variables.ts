import { printable } from '@tallyman/core/text/printable'
import { nearest } from '../words/nearest.ts'
import type { Surroundings } from './surroundings.ts'
import { authFileVariable, variableOf, variableStart } from './variable-names.ts'

/** Variables that are no inputs. */
const others: ReadonlySet<string> = new Set([authFileVariable, 'TALLYMAN_CACHE_DIR'])

/** Variables that begin as those of inputs do. */
export function ownVariables({ env }: Surroundings): readonly string[] {
  return Object.keys(env).filter(name => name.startsWith(variableStart) && !others.has(name))
}

/** A warning about variables that nobody reads; none are their values. */
export function unknownVariables(
  variables: readonly string[],
  inputs: readonly string[],
): string | undefined {
  const known = inputs.map(variableOf)
  const unknown = variables.filter(name => !known.includes(name))
  if (unknown.length === 0) return undefined
  const told = unknown.slice(0, 10).map(name => {
    const near = nearest(
      name,
      known.map(each => each.toLowerCase()),
    )
    return `${printable(name, 80)}${near === undefined ? '' : ` (did you mean ${near.toUpperCase()}?)`}`
  })
  const more = unknown.length > told.length ? ` and ${unknown.length - told.length} more` : ''
  return `No input has the name of these variables, so they change nothing: ${told.join(', ')}${more}`
}
