/**
 * Parses a file that a step wrote for the runner (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV): `name=value`, or
 * `name<<delimiter`, the value's lines, and the delimiter alone. Throws when the runner would fail the step.
 */
export function readFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = Object.create(null)
  const lines = text.split(/\r?\n/)
  while (lines.length > 0) {
    const line = lines.shift() ?? ''
    if (line === '') continue
    const [, name = '', sign = '', rest = ''] = /^(.+?)(=|<<)(.*)$/.exec(line) ?? []
    if (sign === '')
      throw new Error(`Cannot read file command "${line}": expected name=value or name<<delimiter`)
    values[name] = sign === '=' ? rest : blockUntil(rest, lines)
  }
  return { ...values }
}

function blockUntil(delimiter: string, lines: string[]): string {
  const end = lines.indexOf(delimiter)
  if (end < 0)
    throw new Error(`Cannot read file command: no line "${delimiter}", expected it to end the value`)
  const value = lines.splice(0, end)
  lines.shift()
  return value.join('\n')
}
