import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '../..')

interface Source {
  readonly path: string
  readonly text: string
  /** As written: relative paths, packages, Node's modules. */
  readonly imports: readonly string[]
}

const isForTests = /[.-](?:test|fixture|oracle|trial)\.ts$|\/vector-run\.ts$/
const isImport = /(?:\bfrom|\bimport)\s*\(?\s*'([\w@./:-]+)'/g

function sources(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: root }).map(found => {
    const text = readFileSync(join(root, found), 'utf8')
    const path = found.replaceAll('\\', '/')
    return { path, text, imports: [...text.matchAll(isImport)].map(([, name = '']) => name) }
  })
}

const core = sources('packages/core/src/**/*.ts').filter(({ path }) => !isForTests.test(path))
const actions = sources('actions/*/src/**/*.ts').filter(({ path }) => !isForTests.test(path))
const product = [...core, ...actions]

/** `setup` puts the command on the PATH, so it knows where tools are kept and which version the command has. */
const ofSetup = [
  '@actions/tool-cache',
  '@tallyman/cli/settings/variable-names',
  '@tallyman/cli/words/version',
]

test('actions import the core and nothing from each other', () => {
  const strange = actions.flatMap(({ path, imports }) => {
    const own = path.split('/').slice(0, 2).join('/')
    const isFine = (name: string) =>
      name.startsWith('.')
        ? posix.join(posix.dirname(path), name).startsWith(`${own}/`)
        : /^(?:node:|@tallyman\/core\/)/.test(name)
    const isOfSetup = (name: string) => own === 'actions/setup' && ofSetup.includes(name)
    return imports.filter(name => !isFine(name) && !isOfSetup(name)).map(name => `${path} imports ${name}`)
  })
  assert.deepEqual(strange, [])
})

test('the core imports only packages that it declares', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'))
  const packages = new Set(Object.keys(dependencies))
  const nameOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')
  const undeclared = core.flatMap(({ path, imports }) =>
    imports
      .filter(name => !name.startsWith('.') && !name.startsWith('node:') && !packages.has(nameOf(name)))
      .map(name => `${path} imports ${name}`),
  )
  assert.deepEqual(undeclared, [])
})

test('only the runner host and child processes use the process and standard output', () => {
  // A step's marks in a shared store are bound to its process, however it ends.
  const others = [
    'packages/core/src/cache/service/toolkit-child.ts',
    'packages/core/src/content/store/store-users.ts',
    // The bundle's files are beside the one that runs.
    'packages/core/src/action/beside.ts',
  ]
  const ours = product.filter(({ path }) => !others.includes(path))
  const where = (pattern: RegExp) => ours.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
  const host = ['packages/core/src/action/runner-host.ts']
  assert.deepEqual(where(/\bprocess\.(?:env|argv|exit|exitCode|cwd|on|once)\b/), host)
  assert.deepEqual(where(/\bprocess\.(?:stdout|stderr)\b|\bconsole\./), host)
})

test("no file re-exports another's exports, and none imports test code", () => {
  const passing = product
    .filter(({ text }) => /^export (?!type )[^;(]*\bfrom '/m.test(text))
    .map(({ path }) => path)
  assert.deepEqual(passing, [])
  const testing = product.filter(({ imports }) =>
    imports.some(name => isForTests.test(name) || /@tallyman\/testkit|^node:test|fast-check/.test(name)),
  )
  assert.deepEqual(testing, [])
})

test('every file has a name of its own and a readable size', () => {
  const all = sources('packages/*/src/**/*.ts', 'actions/*/src/**/*.ts', 'scripts/*.ts', 'test/**/*.ts')
  const long = all.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)
  assert.deepEqual(long, [])
  const vague = all.filter(({ path }) => /^(?:utils?|helpers?|common|manager|misc)\./.test(basename(path)))
  assert.deepEqual(vague, [])
})
