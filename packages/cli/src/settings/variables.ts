import { printable } from '@tallyman/core/text/printable'
import { nearest } from '@tallyman/core/text/typing-errors'
import type { Surroundings } from './surroundings.ts'
import { cacheFolderVariable, ofTerminal } from './terminal-options.ts'
import { authFileVariable, variableOf, variableStart } from './variable-names.ts'

/** Variables that are no inputs. */
const others: ReadonlySet<string> = new Set([authFileVariable, cacheFolderVariable])

/** Variables that begin as those of inputs do. */
export function ownVariables({ env }: Surroundings): readonly string[] {
  return Object.keys(env).filter(name => name.startsWith(variableStart) && !others.has(name))
}

/** The inputs that variables can be named after. */
interface KnownInputs {
  readonly ofCall: readonly string[]
  /** Those of all commands. */
  readonly ofAny: readonly string[]
  /** The options of the call that are no inputs of its operation. */
  readonly ofTerminal: readonly string[]
}

/** A warning about variables that nobody reads; none are their values. */
export function unknownVariables(variables: readonly string[], inputs: KnownInputs): string | undefined {
  const [ofCall, known, here] = [inputs.ofCall, inputs.ofAny, inputs.ofTerminal].map(names =>
    names.map(variableOf),
  ) as [string[], string[], string[]]
  // One that another command reads is no mistake, unless this command has an option of the same name.
  const isUnknown = (name: string) => !ofCall.includes(name) && (here.includes(name) || !known.includes(name))
  const unknown = variables.filter(isUnknown)
  if (unknown.length === 0) return undefined
  const told = unknown.slice(0, 10).map(name => {
    const why = ofTerminal(optionOf(name))
    if (why !== undefined) return `${printable(name, 80)} (${why})`
    const near = nearest(
      name,
      known.map(each => each.toLowerCase()),
    )
    return `${printable(name, 80)}${near === undefined ? '' : ` (did you mean ${near.toUpperCase()}?)`}`
  })
  const more = unknown.length > told.length ? ` and ${unknown.length - told.length} more` : ''
  return `These variables change nothing: ${told.join(', ')}${more}`
}

function optionOf(variable: string): string {
  return variable.slice(variableStart.length).toLowerCase().replaceAll('_', '-')
}
