import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { actionNames, root } from '../../scripts/bundle.ts'

/*
 * CONTRIBUTING.md's recipe for a new action, as tests: each missing part is named with the file that it belongs in.
 */

const textOf = (...path: readonly string[]): string => {
  const file = join(root, ...path)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** A requirement of an action: a file, a check of its text, and the remedy if the check fails. */
interface Step {
  readonly file: (action: string) => string
  readonly holds: (text: string, action: string) => boolean
  readonly todo: string
}

const isThere = (text: string) => text !== ''
const inFolder = (file: string) => (action: string) => `actions/${action}/${file}`
const exports = (name: string) => (text: string) =>
  new RegExp(`^export (?:const|(?:async )?function) ${name}\\b`, 'm').test(text)

const recipe: readonly Step[] = [
  {
    file: inFolder('package.json'),
    holds: (text, action) => {
      const { name, sideEffects, exports } = text === '' ? {} : JSON.parse(text)
      return name === `@tallyman/${action}` && sideEffects === false && exports?.['./*'] === './src/*.ts'
    },
    todo: 'take that of another action, with the name @tallyman/<action>',
  },
  {
    file: inFolder('action.yml'),
    holds: (text, action) => parse(text)?.runs?.main === `../../dist/${action}.js`,
    todo: 'write inputs and outputs, and `runs` with `using: node24` and `main: ../../dist/<action>.js`',
  },
  { file: inFolder('src/inputs.ts'), holds: exports('inputs'), todo: 'export `inputs`, one parser each' },
  {
    file: inFolder('src/run.ts'),
    holds: exports('run'),
    todo: 'export `run`, which calls one operation of the core',
  },
  {
    file: inFolder('src/outputs.ts'),
    holds: exports('outputs'),
    todo: 'export `outputs`, from the result to strings',
  },
  {
    file: inFolder('src/action.ts'),
    holds: text => exports('action')(text) && text.includes("await import('./run.ts')"),
    todo: 'export `action = defineAction({ … })`, with `run` loaded by `import()`',
  },
  {
    file: inFolder('README.md'),
    holds: (text, action) =>
      text.includes(`OWNER/tallyman/actions/${action}@`) &&
      ['inputs', 'outputs'].every(table => text.includes(`<!-- ${table}:begin -->`)),
    todo: 'show an example with `uses: OWNER/tallyman/actions/<action>@…`, and the marks of both tables; `npm run docs` fills them',
  },
  {
    file: () => 'packages/cli/src/operations.ts',
    holds: (text, action) => text.includes(`'@tallyman/${action}/action'`),
    todo: 'add the action to `actions`',
  },
  {
    file: () => 'package-lock.json',
    holds: (text, action) => `node_modules/@tallyman/${action}` in JSON.parse(text).packages,
    todo: 'run `npm install`, which links the new folder',
  },
  {
    file: () => 'README.md',
    holds: (text, action) => text.includes(`](actions/${action}/README.md) |`),
    todo: 'add a row to the table of actions',
  },
  {
    file: () => 'test/project/contract.test.ts',
    holds: (text, action) => new RegExp(`^  '?${action}'?: async`, 'm').test(text),
    todo: 'add inputs with which it sets all of its outputs to `samples`',
  },
  {
    file: () => '.github/ISSUE_TEMPLATE/fault.yml',
    holds: (text, action) => text.includes(`        - ${action}\n`),
    todo: 'add it to the actions to choose from',
  },
  {
    file: () => 'CHANGELOG.md',
    holds: (text, action) => text.includes(`\`${action}\``),
    todo: 'say what it is for under "Unreleased"',
  },
  {
    file: action => `dist/${action}.js`,
    holds: isThere,
    todo: 'run `npm run build`',
  },
]

/** The parts that an action lacks, one per line, in the order of the recipe. */
function missing(action: string): string[] {
  return recipe
    .map(step => ({ ...step, path: step.file(action) }))
    .filter(({ holds, path }) => !holds(textOf(path), action))
    .map(({ path, todo }) => `${path}: ${todo.replaceAll('<action>', action)}`)
}

for (const action of actionNames())
  test(`${action}: no part of an action is missing`, () => {
    assert.deepEqual(missing(action), [])
  })

test('an action that does not exist lacks every file of the recipe', () => {
  assert.equal(missing('nothing-of-it').length, recipe.length)
})

test('CONTRIBUTING names every file of the recipe, in its order', () => {
  const [, part = ''] = /## A new action\n([\s\S]*?)\n## /.exec(textOf('CONTRIBUTING.md')) ?? []
  const named = [...part.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, name]) => name)
  assert.deepEqual(
    named,
    recipe.map(({ file }) => file('NAME')),
  )
})
