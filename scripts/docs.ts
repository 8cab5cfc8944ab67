import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './bundle.ts'

/*
 * Writes the tables of inputs and outputs in each action's README from its action.yml, and the same as JSON for the options
 * and the help of the command; `--check` only compares.
 */

interface Entry {
  readonly description: string
  readonly default?: string
  readonly required?: boolean
}

interface ActionYml {
  readonly description: string
  readonly inputs: Readonly<Record<string, Entry>>
  readonly outputs: Readonly<Record<string, Entry>>
}

const check = process.argv.includes('--check')

for (const name of readdirSync(join(root, 'actions'))) {
  const folder = join('actions', name)
  const action = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as ActionYml
  const page = join(folder, 'README.md')
  if (existsSync(join(root, page))) keep(page, withTables(readFileSync(join(root, page), 'utf8'), action))
  // `setup` puts the command on the PATH, and is no word of it.
  if (name !== 'setup') keep(join('packages/cli/src/contracts', `${name}.json`), contractOf(action))
}

function keep(path: string, after: string): void {
  const file = join(root, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === after) return
  if (!check) return writeFileSync(file, after)
  console.error(`${path}: it differs from action.yml, run \`npm run docs\``)
  process.exitCode = 1
}

function contractOf({ description, inputs, outputs }: ActionYml): string {
  return `${JSON.stringify({ description, inputs, outputs }, undefined, 2)}\n`
}

function withTables(text: string, { inputs, outputs }: ActionYml): string {
  const inputRows = Object.entries(inputs).map(
    ([input, { description, default: given }]) =>
      `| \`${input}\` | ${given ? `\`${given}\`` : ''} | ${description} |`,
  )
  const outputRows = Object.entries(outputs).map(
    ([output, { description }]) => `| \`${output}\` | ${description} |`,
  )
  const withInputs = between(text, 'inputs', ['| input | default | meaning |', '|---|---|---|', ...inputRows])
  return between(withInputs, 'outputs', ['| output | meaning |', '|---|---|', ...outputRows])
}

function between(text: string, marker: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- ${marker}:begin -->`, `<!-- ${marker}:end -->`]
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)]
  return to < from ? text : `${text.slice(0, from)}\n${lines.join('\n')}\n${text.slice(to)}`
}
