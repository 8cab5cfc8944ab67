import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { catalogue } from '@tallyman/core/errors'
import { parse } from 'yaml'
import { withFigures } from '../../bench/readme-figures.ts'
import { actionNames, root } from '../../scripts/bundle.ts'

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

interface FormField {
  readonly type: string
  readonly id?: string
  readonly attributes: {
    readonly label?: string
    readonly value?: string
    readonly options?: readonly unknown[]
  }
}

test('the issue form for faults offers every action and every error code, and asks for the report', () => {
  const form = parse(textOf('.github/ISSUE_TEMPLATE/fault.yml')) as { body: readonly FormField[] }
  const field = (id: string) => form.body.find(each => each.id === id)
  assert.deepEqual(field('action')?.attributes.options, [...actionNames(), 'the command tallyman'])
  assert.deepEqual(field('code')?.attributes.options, ['none', ...Object.keys(catalogue)])
  assert.equal(field('report')?.attributes.label, 'report.json')
  for (const id of ['version', 'registry', 'workflow']) assert.ok(field(id), id)
  const ids = form.body.flatMap(({ id }) => id ?? [])
  assert.equal(new Set(ids).size, ids.length)
  const [warning] = form.body
  assert.match(warning?.attributes.value ?? '', /public[\s\S]*passwords[\s\S]*SECURITY\.md/)
})

test('Dependabot updates every kind of package in the repository', () => {
  interface Update {
    readonly 'package-ecosystem': string
    readonly directory?: string
    readonly directories?: readonly string[]
    readonly schedule: { readonly interval: string }
    readonly groups: object
  }
  const { version, updates } = parse(textOf('.github/dependabot.yml')) as {
    version: number
    updates: readonly Update[]
  }
  assert.equal(version, 2)
  const npm = updates.find(each => each['package-ecosystem'] === 'npm')
  const locks = globSync(['package-lock.json', '.ci/*/package-lock.json'], { cwd: root })
  assert.deepEqual(
    npm?.directories?.map(folder => join(folder, 'package-lock.json').slice(1)).sort(),
    locks.map(path => path.replaceAll('\\', '/')).sort(),
  )
  const actions = updates.find(each => each['package-ecosystem'] === 'github-actions')
  assert.equal(actions?.directory, '/')
  for (const { schedule, groups } of updates) {
    assert.equal(schedule.interval, 'weekly')
    assert.notDeepEqual(groups, {})
  }
})

test("the code's owner is the owner in the README's workflows", () => {
  const owners = [...textOf('.github/CODEOWNERS').matchAll(/^\*\s+@([\w-]+)\/[\w-]+$/gm)]
  const [, used] = /uses: ([\w-]+)\/tallyman\//.exec(textOf('README.md')) ?? []
  assert.deepEqual(
    owners.map(([, owner]) => owner),
    [used],
  )
})

test("the README's figures are those measured last", () => {
  const page = textOf('README.md')
  assert.equal(page, withFigures(page, JSON.parse(textOf('bench/results.json'))))
})

interface Lock {
  readonly packages: Readonly<
    Record<string, { engines?: { node?: string }; deprecated?: string; link?: boolean }>
  >
}

/** Whether a version of Node is in a package's range: `>=20.18.1`, `18 || 20 || >=22`, `^20.19.0 || >=22.12.0`, `>=0.6 <25`. */
function admits(range: string, version: readonly number[]): boolean {
  return range.split('||').some(alternative =>
    [...alternative.matchAll(/(>=|>|<=|<|\^|~|=)?\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/g)].every(
      ([, operator = '', ...written]) => {
        const given = written.filter(Boolean).map(Number)
        const [order] = given
          .map((part, at) => (version[at] ?? 0) - part)
          .filter(difference => difference !== 0)
        const difference = order ?? 0
        if (operator === '>=' || operator === '>') return difference >= 0
        if (operator === '<') return difference < 0
        if (operator === '<=') return difference <= 0
        return version[0] === given[0] && difference >= 0
      },
    ),
  )
}

test('npm prints no warnings on the oldest Node that the repository supports, nor on later ones', () => {
  const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } }
  const oldest = (/^>=([\d.]+)$/.exec(engines.node)?.[1] ?? '').split('.').map(Number)
  assert.equal(oldest[0], 20)
  const { packages } = JSON.parse(textOf('package-lock.json')) as Lock
  const warned = Object.entries(packages).flatMap(([place, { engines, deprecated }]) => {
    const wanted = engines?.node ?? '*'
    const refused = [oldest, [22, 12, 0], [24, 0, 0]].filter(version => !admits(wanted, version))
    return [
      ...refused.map(version => `${place} wants Node ${wanted}, which ${version.join('.')} is not`),
      ...(deprecated ? [`${place} is deprecated: ${deprecated}`] : []),
    ]
  })
  assert.deepEqual(warned, [])
})

test('ranges of Node versions are interpreted as by npm', () => {
  for (const range of ['*', '>=20.18.1', '18 || 20 || >=22', '^20.0.0', '>= 0.6', '>=18 <25', '20 || >=22'])
    assert.ok(admits(range, [20, 18, 1]), range)
  for (const range of ['>=22', '>=20.19.0', '^18.0.0 || >=22', '>=20.18.2', '<20', '>= 21.0.0'])
    assert.equal(admits(range, [20, 18, 1]), false, range)
})

test('comments begin with the verb or the thing, not with "What" or "Who"', () => {
  const files = globSync(['{packages,actions}/*/src/**/*.ts', '{scripts,test,bench}/**/*.ts'], { cwd: root })
  const begun = files.flatMap(file =>
    textOf(file)
      .split('\n')
      .flatMap((line, at) => (/^\s*(?:\/\*\*|\/\/) (?:What|Who)\b/.test(line) ? [`${file}:${at + 1}`] : [])),
  )
  assert.deepEqual(begun, [])
})
