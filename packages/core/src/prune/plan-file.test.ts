import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOfNumber, randomNow, randomRegistries } from '@tallyman/testkit/prune/random-registry'
import { RandomRegistryBackend } from '@tallyman/testkit/prune/random-registry-backend'
import fc from 'fast-check'
import { carryOut } from './carry-out.ts'
import { buildInventory, type Inventory } from './inventory/inventory.ts'
import { type RepositoryPlan, repositoryPlan } from './inventory/repository-plan.ts'
import type { Version } from './inventory/version.ts'
import { planPrune } from './plan.ts'
import { planChanges } from './plan-changes.ts'
import { formatPlanFile, parsePlanFile } from './plan-file.ts'
import { parsePolicy } from './rules/policy.ts'

const repository = 'ghcr.io/owner/app'
const policy = parsePolicy({ pruneTags: ['v*'], pruneUntagged: true, olderThan: '0s' })

function planOf(versions: readonly Version[]) {
  const inventory = buildInventory(repository, versions)
  return repositoryPlan(inventory, planPrune(inventory, policy, randomNow))
}

test('a plan survives writing and reading, and is always written as the same bytes', () => {
  fc.assert(
    fc.property(randomRegistries(), versions => {
      const plan = planOf(versions)
      const text = formatPlanFile([plan])
      const read = parsePlanFile(text, 'plan.json')
      assert.deepEqual(JSON.parse(JSON.stringify(read)), JSON.parse(JSON.stringify([plan])))
      assert.equal(formatPlanFile(read), text)
      assert.ok(sameInventory(plan, buildInventory(repository, versions.toReversed())))
      assert.equal(planChanges(plan, buildInventory(repository, versions)).size, 0)
    }),
    { numRuns: 200 },
  )
})

const good = {
  version: 1,
  repositories: [
    {
      repository,
      inventory: digestOfNumber(9),
      entries: [
        { digest: digestOfNumber(1), act: 'untag', tags: ['v1'], reason: { kind: 'tag-named', text: 'so' } },
      ],
    },
  ],
}
const [plan] = good.repositories
const [entry] = plan?.entries ?? []

const damaged: readonly (readonly [string, unknown])[] = [
  ['another version', { ...good, version: 2 }],
  ['an unknown key', { ...good, extra: true }],
  ['no list', { ...good, repositories: {} }],
  ['a repository twice', { ...good, repositories: [plan, plan] }],
  ['a repository not normalised', withPlan({ repository: 'alpine' })],
  ['a repository that climbs', withPlan({ repository: 'ghcr.io/../x' })],
  ['an inventory that is no digest', withPlan({ inventory: 'x' })],
  ['an entry twice', withPlan({ entries: [entry, entry] })],
  ['an unknown act', withEntry({ act: 'burn' })],
  ['an act of the prototype', withEntry({ act: 'constructor' })],
  ['an untag without tags', withEntry({ tags: [] })],
  ['a keep with tags', withEntry({ act: 'keep' })],
  ['a tag that climbs', withEntry({ tags: ['../x'] })],
  ['a digest that climbs', withEntry({ digest: 'sha256:../x' })],
  ['an unknown reason', withEntry({ reason: { kind: '__proto__', text: '' } })],
  ['a reason without text', withEntry({ reason: { kind: 'young' } })],
  ['a time that is none', withEntry({ touched: 'yesterday' })],
]

function withPlan(change: object) {
  return { ...good, repositories: [{ ...plan, ...change }] }
}

function withEntry(change: object) {
  return withPlan({ entries: [{ ...entry, ...change }] })
}

test('the plan from which the damaged ones are derived is accepted', () => {
  assert.equal(parsePlanFile(JSON.stringify(good), 'plan.json').length, 1)
})

for (const [what, file] of damaged) {
  test(`a plan file with ${what} is refused`, () => {
    assert.throws(() => parsePlanFile(JSON.stringify(file), 'plan.json'), { code: 'PLAN_INVALID' })
  })
}

test('a plan file that is not JSON is refused', () => {
  assert.throws(() => parsePlanFile('{', 'plan.json'), { code: 'PLAN_INVALID' })
})

const image = (number: number, tags: string[] = [], more: Partial<Version> = {}): Version => ({
  digest: digestOfNumber(number),
  kind: 'image',
  tags,
  created: randomNow,
  needs: [],
  ...more,
})
const before = [image(1, ['v1']), image(2), image(3, ['keep', 'v3']), image(4, ['keep4'])]
const index = (tags: string[], ...children: number[]) =>
  image(9, tags, { kind: 'index', needs: children.map(digestOfNumber) })

const matters: readonly (readonly [string, Version[], number[]])[] = [
  ['a doomed image has a new tag', [image(1, ['v1', 'prod']), ...before.slice(1)], [1]],
  ['a new index needs an untagged image', [...before, index(['new'], 2)], [2]],
  ['a new untagged index needs it too', [...before, index([], 2, 4)], [2]],
  ['a new signature belongs to it', [...before, image(8, [], { subject: digestOfNumber(1) })], [1]],
  [
    'it was pushed again',
    [image(1, ['v1'], { touched: new Date(randomNow.getTime() + 1) }), ...before.slice(1)],
    [1],
  ],
  [
    'a tag to take off points elsewhere',
    [...before.slice(0, 2), image(3, ['keep']), image(4, ['keep4', 'v3'])],
    [3],
  ],
]
for (const [what, after, changed] of matters) {
  test(`a reviewed plan is stale when ${what}`, () => {
    const changes = planChanges(planOf(before), buildInventory(repository, after))
    assert.deepEqual([...changes.keys()].sort(), changed.map(digestOfNumber).sort())
  })
}

const matterless: readonly (readonly [string, Version[]])[] = [
  ['a doomed image is gone already', before.slice(1)],
  ['an unrelated image came', [...before, image(7, ['other'])]],
  ['a kept image has a new tag', [...before.slice(0, 3), image(4, ['keep4', 'more'])]],
  ['a tag to take off is gone already', [...before.slice(0, 2), image(3, ['keep']), image(4, ['keep4'])]],
]
for (const [what, after] of matterless) {
  test(`a reviewed plan still holds when ${what}`, () => {
    const now = buildInventory(repository, after)
    assert.equal(planChanges(planOf(before), now).size, 0)
    assert.ok(!sameInventory(planOf(before), now))
  })
}

test('a version deleted before the run and pushed again during it keeps its children', async () => {
  const doomed = [index([], 2), image(2), image(1)]
  const plan = planOf(doomed)
  const meddling = [{ atLook: 1, push: index([], 2) }]
  const registry = new RandomRegistryBackend(doomed.slice(1), { meddling })
  const outcomes = await carryOut(plan, registry)
  const left = registry.versions.map(({ digest }) => digest)
  assert.ok(outcomes.some(({ result }) => result === 'changed') || left.length === 0)
  assert.ok(!left.includes(digestOfNumber(9)) || left.includes(digestOfNumber(2)))
})

/** Whether the inventory is that which the plan was made from, by its digest. */
function sameInventory(plan: RepositoryPlan, inventory: Inventory): boolean {
  return repositoryPlan(inventory, []).inventory === plan.inventory
}
