import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  digestOfNumber,
  randomNow,
  randomRegistries,
  randomTags,
} from '@tallyman/testkit/prune/random-registry'
import { type Meddling, RandomRegistryBackend } from '@tallyman/testkit/prune/random-registry-backend'
import fc from 'fast-check'
import { carryOut } from './carry-out.ts'
import { buildInventory } from './inventory/inventory.ts'
import { repositoryPlan } from './inventory/repository-plan.ts'
import type { Version } from './inventory/version.ts'
import { planPrune } from './plan.ts'
import { parsePolicy } from './rules/policy.ts'

const numRuns = Number(process.env.TALLYMAN_RUNS ?? 200)
const orders = fc.constantFrom('parents-first' as const, 'tags-first' as const, 'children-first' as const)
const policies = fc
  .record({
    pruneTags: fc.array(fc.constantFrom('*', 'v*', 'rc-*', 'latest'), { maxLength: 2 }),
    keepTags: fc.array(fc.constantFrom('stable', 'v1'), { maxLength: 1 }),
    pruneUntagged: fc.boolean(),
    pruneOrphans: fc.boolean(),
    olderThan: fc.constantFrom('0s', '7d'),
  })
  .map(parsePolicy)

const digests = fc.nat({ max: 11 }).map(digestOfNumber)
const pushes: fc.Arbitrary<Meddling> = fc.record({
  atLook: fc.nat({ max: 5 }),
  push: fc
    .record({
      number: fc.integer({ min: 100, max: 103 }),
      again: fc.option(digests, { freq: 2 }),
      needs: fc.array(digests, { maxLength: 3 }),
      subject: fc.option(digests, { freq: 2 }),
      tag: fc.constantFrom('new', ...randomTags),
    })
    .map(({ number, again, needs, subject, tag }): Version => {
      const isIndex = needs.length > 0
      return {
        digest: again ?? digestOfNumber(number),
        kind: isIndex ? 'index' : 'image',
        tags: [tag],
        created: randomNow,
        needs: [...new Set(needs)],
        ...(subject ? { subject } : {}),
      }
    }),
})

function planned(versions: readonly Version[], policy: ReturnType<typeof parsePolicy>) {
  const inventory = buildInventory('ghcr.io/owner/app', versions)
  return repositoryPlan(inventory, planPrune(inventory, policy, randomNow))
}

test(`dry run and real run agree: ${numRuns} plans leave exactly what they announced`, async () => {
  await fc.assert(
    fc.asyncProperty(randomRegistries(), policies, orders, async (versions, policy, order) => {
      const plan = planned(versions, policy)
      const registry = new RandomRegistryBackend(versions, { order })
      const outcomes = await carryOut(plan, registry)
      const expected = plan.entries.filter(({ act }) => act !== 'delete')
      assert.deepEqual(
        registry.versions.map(({ digest }) => digest),
        expected.map(({ digest }) => digest),
      )
      for (const { digest, tags } of expected) {
        const before = versions.find(version => version.digest === digest)
        const after = registry.versions.find(version => version.digest === digest)
        assert.deepEqual(
          after?.tags,
          before?.tags.filter(tag => !tags.includes(tag)),
        )
      }
      assert.ok(outcomes.every(({ result }) => result === 'done' || result === 'gone'))
    }),
    { numRuns },
  )
})

test(`no image loses a part, whatever others push between two looks and the registry refuses (${numRuns} runs)`, async () => {
  const seen = { pushes: 0, changed: 0, done: 0, retained: 0 }
  const meddlings = fc.array(pushes, { maxLength: 4 })
  const refusals = fc.array(digests, { maxLength: 2 }).map(all => new Set(all))
  await fc.assert(
    fc.asyncProperty(
      randomRegistries(),
      policies,
      meddlings,
      refusals,
      async (versions, policy, meddling, refuses) => {
        const plan = planned(versions, policy)
        const missing = new Set(versions.flatMap(({ needs }) => needs))
        for (const { digest } of versions) missing.delete(digest)
        const registry = new RandomRegistryBackend(versions, { meddling, refuses })
        const outcomes = await carryOut(plan, registry)
        const left = new Set(registry.versions.map(({ digest }) => digest))
        for (const { digest, needs } of registry.versions) {
          for (const child of needs)
            assert.ok(left.has(child) || missing.has(child), `${digest} lost ${child}`)
        }
        const kept = plan.entries.filter(({ act }) => act !== 'delete')
        for (const { digest } of kept) assert.ok(left.has(digest), `${digest} was to stay`)
        const isTagged = (tag: string) => registry.versions.some(({ tags }) => tags.includes(tag))
        if (registry.accepted.some(({ tags }) => tags.includes('new')))
          assert.ok(isTagged('new'), 'a new tag was lost')
        seen.pushes += registry.accepted.length
        for (const { result } of outcomes) if (result !== 'gone' && result !== 'failed') seen[result]++
      },
    ),
    { numRuns },
  )
  console.log(`runs ${numRuns}: ${JSON.stringify(seen)}`)
})
