import { commands } from '../words/commands.ts'
import { globalOptions } from '../words/globals.ts'
import { imagesFileOption } from '../words/images-file.ts'
import { variableOf } from './variable-names.ts'

/** The variable of an option that is no input, and yet the same for all commands of a job. */
export const cacheFolderVariable = variableOf('cache-dir')

/** Options of the terminal: those that are no inputs of an operation, and so have neither variables nor settings in a file. */
const named: ReadonlySet<string> = new Set(
  [...globalOptions, ...commands.flatMap(({ own = [] }) => own), imagesFileOption]
    .map(({ name }) => name)
    // Known only to be refused.
    .filter(name => name !== 'password'),
)

/** Why a name is no variable and no setting although an option has it; undefined if it is none of the terminal's. */
export function ofTerminal(name: string): string | undefined {
  if (!named.has(name)) return undefined
  const variable = variableOf(name) === cacheFolderVariable ? ` or to ${cacheFolderVariable}` : ''
  return `--${name} belongs to the command line${variable}`
}
