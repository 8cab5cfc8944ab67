import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../scripts/bundle.ts'

const runs = 10_000
const hooks = join(root, 'scripts', 'test-hooks.ts')

test(`nothing reachable from what stays is deleted in ${runs} random registries, whatever is pushed meanwhile`, () => {
  const files = ['plan.property.test.ts', 'carry-out.property.test.ts', 'inventory/doubt.property.test.ts']
  const paths = files.map(file => join(root, 'packages', 'core', 'src', 'prune', file))
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const said = execFileSync(
    process.execPath,
    ['--import', hooks, '--test', '--test-reporter=spec', ...paths],
    {
      env: { ...env, TALLYMAN_RUNS: String(runs) },
      encoding: 'utf8',
    },
  )
  const figures = [...said.matchAll(/runs 10000: (.*)/g)].map(([line]) => line)
  for (const line of figures) console.log(line)
  assert.equal(figures.length, 2, said)
})
