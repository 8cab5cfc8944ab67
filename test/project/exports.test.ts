import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '../..')
const workspaces = {
  '@tallyman/cli/': 'packages/cli/src/',
  '@tallyman/core/': 'packages/core/src/',
  '@tallyman/setup/': 'actions/setup/src/',
  '@tallyman/testkit/': 'packages/testkit/src/',
}
/** Files whose exports are for tests, those that the bundler's entry loads, and the entry itself. */
const isExempt = (path: string) =>
  isForTests.test(path) || /^actions\/[^/]+\/src\/action\.ts$|^scripts\/entry\.ts$/.test(path)
const isForTests =
  /[.-](?:test|fixture|oracle|trial)\.ts$|\/vector-run\.ts$|^(?:test|bench|packages\/testkit)\//

const declared = /^export (?:abstract )?(?:async )?(?:interface|type|class|function\*?|const|let) (\w+)/gm
const named = /(?:import|export) (?:type )?\{([^}]*)\} from '([^']+)'/g
const lazilyNamed = /\{([^{}]*)\} = await import\(\s*'([^']+)',?\s*\)/g
const memberNamed = /import\('([^']+)'\)\)?\.(\w+)/g

const files = globSync(
  ['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts', 'scripts/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
  { cwd: root },
)
  .map(path => path.replaceAll('\\', '/'))
  .sort()
const texts = new Map(files.map(path => [path, readFileSync(join(root, path), 'utf8')]))

interface Use {
  /** `path name` of the export. */
  readonly what: string
  readonly by: string
}

/** Code that only tests use, on purpose. */
const forTestsAlone = new Set([
  // Reads back, through tar-stream, the archives that the file writes.
  'packages/core/src/content/tar/tar.ts readTar',
])

const uses = [...texts].flatMap(([path, text]) => usesIn(path, text))
const exported = [...texts].flatMap(([path, text]) =>
  isExempt(path) ? [] : [...text.matchAll(declared)].map(([, name = '']) => ({ path, name, text })),
)
const usersOf = Map.groupBy(uses, ({ what }) => what)

test('every export of a module is imported by another one', () => {
  const unused = exported.filter(({ path, name }) => !usersOf.has(`${path} ${name}`))
  assert.deepEqual(
    unused.map(({ path, name }) => `${path} exports ${name}`),
    [],
    'remove `export`',
  )
})

test('no code exists only for tests', () => {
  const forTests = exported.filter(({ path, name, text }) => {
    const users = usersOf.get(`${path} ${name}`) ?? []
    const isTested = users.length > 0 && users.every(({ by }) => isForTests.test(by))
    return (
      isTested &&
      !forTestsAlone.has(`${path} ${name}`) &&
      [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length === 1
    )
  })
  assert.deepEqual(
    forTests.map(({ path, name }) => `${path} has ${name} for tests alone`),
    [],
  )
})

function usesIn(path: string, text: string): Use[] {
  const lists = [...text.matchAll(named), ...text.matchAll(lazilyNamed)].flatMap(
    ([, names = '', from = '']) => names.split(',').map(each => ({ from, name: nameIn(each) })),
  )
  const members = [...text.matchAll(memberNamed)].map(([, from = '', name = '']) => ({ from, name }))
  return [...lists, ...members].map(({ from, name }) => ({
    what: `${resolved(path, from)} ${name}`,
    by: path,
  }))
}

/** The name in `type Name as Other` or `name: other`. */
function nameIn(item: string): string {
  return /^\s*(?:type\s+)?(\w+)/.exec(item)?.[1] ?? ''
}

function resolved(path: string, from: string): string {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from)
  const [prefix, folder] = Object.entries(workspaces).find(([prefix]) => from.startsWith(prefix)) ?? []
  return prefix === undefined ? from : `${folder}${from.slice(prefix.length)}.ts`
}
