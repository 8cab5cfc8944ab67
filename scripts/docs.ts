import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './bundle.ts'

/*
 * Writes the tables of inputs and outputs in each action's README from its action.yml; `--check` only compares.
 */

interface Entry {
  readonly description: string
  readonly default?: string
}

const check = process.argv.includes('--check')

for (const name of readdirSync(join(root, 'actions'))) {
  const path = join(root, 'actions', name, 'README.md')
  if (!existsSync(path)) continue
  const before = readFileSync(path, 'utf8')
  const after = withTables(before, join(root, 'actions', name, 'action.yml'))
  if (before === after) continue
  if (check) {
    console.error(`actions/${name}/README.md: its tables differ from action.yml, run \`npm run docs\``)
    process.exitCode = 1
  } else writeFileSync(path, after)
}

function withTables(text: string, actionYml: string): string {
  const { inputs, outputs } = parse(readFileSync(actionYml, 'utf8')) as Record<
    'inputs' | 'outputs',
    Record<string, Entry>
  >
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
