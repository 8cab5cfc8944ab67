import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomNow, randomRegistries, randomTags } from '@tallyman/testkit/prune/random-registry'
import fc from 'fast-check'
import { along, buildInventory, ordinaryTags } from './inventory/inventory.ts'
import { oracle } from './plan.oracle.ts'
import { planPrune } from './plan.ts'
import { parsePolicy } from './rules/policy.ts'

/** TALLYMAN_RUNS sets the number of runs; the project's full count is 10,000. */
const numRuns = Number(process.env.TALLYMAN_RUNS ?? 200)

const patterns = fc.array(fc.constantFrom('*', 'v*', 'rc-?', '/^v[12]$/', 'dev', 'latest', 'v3-amd64'), {
  maxLength: 3,
})

/** Random policies for pruning random registries. */
export const policies = fc
  .record({
    pruneTags: patterns,
    keepTags: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      fc.array(fc.constantFrom(...randomTags), { maxLength: 2 }),
    ),
    pruneUntagged: fc.boolean(),
    keepLast: fc.constantFrom('0', '0', '1', '2'),
    olderThan: fc.constantFrom('0s', '0s', '7d', '20d'),
    pruneBroken: fc.boolean(),
    pruneOrphans: fc.boolean(),
    filters: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      fc.constantFrom(['dangling=true'], ['dangling=false']),
    ),
  })
  .map(inputs => ({ inputs, policy: parsePolicy(inputs) }))

test(`in ${numRuns} random registries everything reachable from a kept version stays, and every other named version goes`, () => {
  const seen = { kept: 0, untagged: 0, deleted: 0 }
  fc.assert(
    fc.property(randomRegistries(), policies, (versions, { inputs, policy }) => {
      const inventory = buildInventory('ghcr.io/owner/app', versions)
      const decisions = planPrune(inventory, policy, randomNow)
      assert.deepEqual(
        decisions.map(({ version }) => version),
        inventory.versions,
      )
      const gone = new Set(
        decisions.filter(({ act }) => act === 'delete').map(({ version }) => version.digest),
      )
      for (const { version, act, tags } of decisions) {
        if (act === 'keep') seen.kept++
        else if (act === 'untag') seen.untagged++
        else seen.deleted++
        if (act === 'delete') continue
        for (const child of version.needs) assert.ok(!gone.has(child), `${child} of ${version.digest} goes`)
        for (const referrer of along(inventory.referrers, version.digest)) assert.ok(!gone.has(referrer))
        assert.deepEqual(
          tags.filter(tag => !ordinaryTags(version).includes(tag)),
          [],
        )
      }
      assert.deepEqual([...gone].sort(), oracle(versions, inputs, randomNow))
    }),
    { numRuns },
  )
  console.log(`runs ${numRuns}: kept ${seen.kept}, untagged ${seen.untagged}, deleted ${seen.deleted}`)
})
