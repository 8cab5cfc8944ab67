/** The beginning of the names of all variables with settings. */
export const variableStart = 'TALLYMAN_'

/** The variable with the path of the file in which `setup` hands credentials over. */
export const authFileVariable = `${variableStart}AUTH_FILE`

/** The variable of an input: `TALLYMAN_STORE`. */
export function variableOf(input: string): string {
  return `${variableStart}${input.replaceAll('-', '_').toUpperCase()}`
}
