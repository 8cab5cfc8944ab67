/** How an input is written on a command line. */
function optionOf(name: string, value?: string): string {
  if (value === undefined || value === 'true') return `--${name}`
  if (value === 'false') return `--no-${name}`
  return `--${name} ${/[\s*?$#&|;<>()'"\\]/.test(value) ? `'${value}'` : value}`
}

/**
 * Words a message for the command line: inputs of the operation that it names as a workflow has them, in backticks or at the
 * beginning of a line, become options.
 *
 * @param inputs names of the operation's inputs
 */
export function inOptionWords(message: string, inputs: ReadonlySet<string>): string {
  if (inputs.size === 0) return message
  return message
    .replace(/`([a-z][a-z-]*)(?:: ([^`\n]+))?`/g, (found, name: string, value?: string) =>
      inputs.has(name) ? `\`${optionOf(name, value)}\`` : found,
    )
    .replace(/^([a-z][a-z-]*): /gm, (found, name: string) => (inputs.has(name) ? `--${name}: ` : found))
    .replace(/^Cannot read (?:an input|(\d+) inputs):$/gm, (_, count?: string) =>
      count === undefined ? 'Cannot read an option:' : `Cannot read ${count} options:`,
    )
    .replace(/\b(R|r)un this action\b/g, '$1un the command')
}
