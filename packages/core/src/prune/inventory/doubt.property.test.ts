import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOfNumber, randomNow, randomRegistries } from '@tallyman/testkit/prune/random-registry'
import { RandomRegistryBackend } from '@tallyman/testkit/prune/random-registry-backend'
import fc from 'fast-check'
import type { Digest } from '../../model/digest.ts'
import { carryOut } from '../carry-out.ts'
import { planPrune, reach } from '../plan.ts'
import { parsePolicy } from '../rules/policy.ts'
import { buildInventory } from './inventory.ts'
import { repositoryPlan } from './repository-plan.ts'
import type { Version } from './version.ts'

/** A tenth of TALLYMAN_RUNS, since what cannot be read has every document looked at for what it spells. */
const numRuns = Number(process.env.TALLYMAN_RUNS ?? 2_000) / 10
const repository = 'ghcr.io/owner/app'

const policies = fc
  .record({
    pruneTags: fc.array(fc.constantFrom('*', 'v*', 'rc-*', 'latest'), { maxLength: 2 }),
    keepTags: fc.array(fc.constantFrom('stable', 'v1'), { maxLength: 1 }),
    pruneUntagged: fc.boolean(),
    pruneOrphans: fc.boolean(),
    pruneBroken: fc.boolean(),
    keepLast: fc.constantFrom('0', '0', '1'),
    olderThan: fc.constantFrom('0s', '7d'),
  })
  .map(parsePolicy)

/** How each version can be seen: read, only searched for digests, or not at all. */
const sights = fc.array(fc.constantFrom('read', 'read', 'read', 'read', 'spelled', 'unknown'), {
  minLength: 12,
  maxLength: 12,
})
const strays = fc.array(fc.nat({ max: 14 }).map(digestOfNumber), { maxLength: 3 })

/** The version as seen: an unreadable one has unknown kind, children, subject and labels. */
function seen(version: Version, sight: string, stray: readonly Digest[]): Version {
  if (sight === 'read') return version
  const { digest, tags, created, needs, subject, size } = version
  const named = [...needs, ...(subject ? [subject] : []), ...stray]
  return {
    digest,
    tags,
    created,
    kind: 'unreadable',
    needs: [],
    problem: 'it is not JSON',
    ...(size === undefined ? {} : { size }),
    mayNeed: sight === 'spelled' ? named : 'anything',
  }
}

const repositories = fc
  .record({ truth: randomRegistries(), sights, strays })
  .map(({ truth, sights: all, strays: stray }) => ({
    truth,
    shown: truth.map((version, at) => seen(version, all[at] ?? 'read', stray)),
  }))

/** The versions that really depend on `digests`. */
function trulyBelow(truth: readonly Version[], digests: readonly Digest[]): Digest[] {
  return [...reach(buildInventory(repository, truth), digests).keys()]
}

function unreadIn(versions: readonly Version[]): Digest[] {
  return versions.filter(({ kind }) => kind === 'unreadable').map(({ digest }) => digest)
}

test(`in ${numRuns} random registries nothing is deleted that an unreadable version reaches or spells`, () => {
  const count = { unread: 0, deleted: 0, unproved: 0 }
  fc.assert(
    fc.property(repositories, policies, ({ truth, shown }, policy) => {
      const decisions = planPrune(buildInventory(repository, shown), policy, randomNow)
      const kept = decisions.filter(({ act }) => act !== 'delete').map(({ version }) => version.digest)
      const gone = new Set(decisions.flatMap(({ act, version }) => (act === 'delete' ? version.digest : [])))
      for (const digest of unreadIn(shown)) assert.ok(!gone.has(digest), `${digest} cannot be read and goes`)
      for (const digest of trulyBelow(truth, kept))
        assert.ok(!gone.has(digest), `${digest} is needed and goes`)
      const spelled = shown.flatMap(({ mayNeed }) => (Array.isArray(mayNeed) ? mayNeed : []))
      for (const digest of trulyBelow(truth, spelled)) assert.ok(!gone.has(digest), `${digest} is spelled`)
      count.unread += unreadIn(shown).length
      count.deleted += gone.size
      count.unproved += decisions.filter(({ reason }) => reason.kind === 'unreadable').length
    }),
    { numRuns },
  )
  assert.ok(count.deleted > 0 && count.unproved > 0, JSON.stringify(count))
  console.log(`runs ${numRuns}: ${JSON.stringify(count)}`)
})

test(`a version that an unreadable one may need keeps its last tag (${numRuns} runs)`, () => {
  fc.assert(
    fc.property(repositories, policies, ({ truth, shown }, policy) => {
      const decisions = planPrune(buildInventory(repository, shown), policy, randomNow)
      const below = new Set(trulyBelow(truth, unreadIn(shown)))
      for (const { version, act, tags } of decisions) {
        const losesAll = act === 'untag' && tags.length === version.tags.length
        assert.ok(!losesAll || !below.has(version.digest), `${version.digest} loses its last tag`)
      }
    }),
    { numRuns },
  )
})

test(`a plan with unreadable versions is carried out as it was made (${numRuns} runs)`, async () => {
  await fc.assert(
    fc.asyncProperty(repositories, policies, async ({ shown }, policy) => {
      const inventory = buildInventory(repository, shown)
      const plan = repositoryPlan(inventory, planPrune(inventory, policy, randomNow))
      const registry = new RandomRegistryBackend(shown)
      const outcomes = await carryOut(plan, registry, { isReviewed: true })
      assert.deepEqual(
        registry.versions.map(({ digest }) => digest),
        plan.entries.filter(({ act }) => act !== 'delete').map(({ digest }) => digest),
      )
      assert.ok(outcomes.every(({ result }) => result === 'done'))
    }),
    { numRuns },
  )
})

test(`an unreadable version pushed while a plan is carried out saves the digests it spells (${numRuns} runs)`, async () => {
  let saved = 0
  const pushed = fc.record({ atLook: fc.integer({ min: 1, max: 4 }), spelled: strays, isKnown: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(randomRegistries(), policies, pushed, async (versions, policy, push) => {
      const inventory = buildInventory(repository, versions)
      const plan = repositoryPlan(inventory, planPrune(inventory, policy, randomNow))
      const { atLook, spelled, isKnown } = push
      const unread: Version = {
        digest: digestOfNumber(500),
        kind: 'unreadable',
        tags: ['new'],
        created: randomNow,
        needs: [],
        mayNeed: isKnown ? spelled : 'anything',
      }
      const registry = new RandomRegistryBackend(versions, { meddling: [{ atLook, push: unread }] })
      const goneBefore: Digest[] = []
      const outcomes = await carryOut(plan, registry, {
        onOutcome: ({ step, result }) => {
          const isIn = registry.accepted.length > 0
          if (!isIn && step.act === 'delete' && result === 'done') goneBefore.push(step.version.digest)
        },
      })
      if (registry.accepted.length === 0) return
      const left = new Set(registry.versions.map(({ digest }) => digest))
      const wanted = isKnown ? spelled : versions.map(({ digest }) => digest)
      for (const digest of wanted) {
        const wasThere = versions.some(version => version.digest === digest) && !goneBefore.includes(digest)
        assert.ok(!wasThere || left.has(digest), `${digest} may be needed and is gone`)
      }
      saved += outcomes.filter(({ result }) => result === 'changed').length
    }),
    { numRuns },
  )
  assert.ok(saved > 0)
})
