/** The sources of the tree as the rules of the repository see them, and how a rule is told. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export const root = process.env.HOUSE_ROOT ?? join(import.meta.dirname, '../..')
export const core = 'packages/core/src/'
export const testkit = 'packages/testkit/src/'
export const cli = 'packages/cli/src/'

export interface Source {
  readonly path: string
  readonly text: string
  readonly lines: number
  /** Files of the tree that it imports; `isType` if it imports only types. */
  readonly imports: readonly { readonly path: string; readonly isType: boolean }[]
  /** Packages that it imports. */
  readonly packages: readonly string[]
}

export const isForTests = /[.-](?:test|fixture|oracle|trial)\.ts$|\/vector-run\.ts$/
const importing =
  /^\s*(?:import|export)\s+(type\s+)?([^'";=]*?)\s*from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'|\bnew URL\(\s*'(\.[^']+\.ts)'/gm
const workspaces = { '@tallyman/core/': core, '@tallyman/testkit/': testkit, '@tallyman/cli/': cli } as const

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const found = [...text.matchAll(importing)].map(([, type, what = '', from, lazy, bare, url]) => ({
    name: from ?? lazy ?? bare ?? url ?? '',
    isType: type !== undefined || /^\{(?:\s*type \w+(?: as \w+)?,?)+\s*\}$/.test(what.trim()),
  }))
  const local = found.flatMap(({ name, isType }) => {
    if (name.startsWith('.')) return [{ path: posix.join(posix.dirname(path), name), isType }]
    const [prefix, folder] = Object.entries(workspaces).find(([prefix]) => name.startsWith(prefix)) ?? []
    return prefix === undefined ? [] : [{ path: `${folder}${name.slice(prefix.length)}.ts`, isType }]
  })
  const packages = found.map(({ name }) => name).filter(name => !/^(?:\.|node:|@tallyman\/)/.test(name))
  return { path, text, lines: text.split('\n').length - 1, imports: local, packages }
}

export const paths = globSync(
  ['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts', 'scripts/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
  { cwd: root },
)
  .map(path => path.replaceAll('\\', '/'))
  .sort()
export const all = paths.map(readSource)
export const sources = all.filter(({ path }) => !isForTests.test(path))
export const product = sources.filter(({ path }) => path.startsWith(core) || path.startsWith('actions/'))

/** Fails with what breaks a rule. */
export function holds(rule: string, broken: readonly string[]): void {
  if (process.env.HOUSE_COUNT) console.log(`${String(broken.length).padStart(4)}  ${rule}`)
  assert.deepEqual(broken, [], rule)
}
