import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOfNumber, randomNow as now } from '@tallyman/testkit/prune/random-registry'
import type { Digest } from '../model/digest.ts'
import type { Decision } from './inventory/decision.ts'
import { buildInventory } from './inventory/inventory.ts'
import type { Version } from './inventory/version.ts'
import { planPrune } from './plan.ts'
import { changeRows, planTotals } from './plan-rows.ts'
import { type PolicyInputs, parsePolicy } from './rules/policy.ts'

const repository = 'ghcr.io/owner/app'
const old = new Date('2030-01-01T00:00:00Z')

function image(number: number, tags: string[] = [], more: Partial<Version> = {}): Version {
  return { digest: digestOfNumber(number), kind: 'image', tags, created: old, needs: [], ...more }
}

function index(number: number, tags: string[], ...children: number[]): Version {
  return image(number, tags, { kind: 'index', needs: children.map(digestOfNumber) })
}

/** The decision on each version, by number: `keep`, `delete`, or the removed tags. */
function outcome(versions: readonly Version[], inputs: PolicyInputs): Record<number, string> {
  const decisions = planPrune(buildInventory(repository, versions), parsePolicy(inputs), now)
  const numbers = new Map<Digest, number>(
    Array.from({ length: 50 }, (_, number) => [digestOfNumber(number), number]),
  )
  const word = ({ act, tags }: Decision) => (act === 'untag' ? `-${tags.join(',')}` : act)
  return Object.fromEntries(decisions.map(decision => [numbers.get(decision.version.digest), word(decision)]))
}

test('old untagged children of a tagged index stay', () => {
  assert.deepEqual(outcome([index(1, ['v1'], 2, 3), image(2), image(3), image(4)], { pruneUntagged: true }), {
    1: 'keep',
    2: 'keep',
    3: 'keep',
    4: 'delete',
  })
})

test('a child shared by two indexes outlives one of them', () => {
  const versions = [index(1, ['v1'], 3, 4), index(2, ['v2'], 4, 5), image(3), image(4), image(5)]
  assert.deepEqual(outcome(versions, { pruneTags: ['v1'] }), {
    1: 'delete',
    2: 'keep',
    3: 'delete',
    4: 'keep',
    5: 'keep',
  })
})

test('an index keeps its nested index, and a tagged child outlives both', () => {
  const versions = [index(1, ['v1'], 2), index(2, [], 3), image(3, ['amd64'])]
  assert.deepEqual(outcome(versions, { pruneUntagged: true, pruneTags: ['amd64'] }), {
    1: 'keep',
    2: 'keep',
    3: '-amd64',
  })
  assert.deepEqual(outcome(versions, { pruneTags: ['v1'] }), { 1: 'delete', 2: 'delete', 3: 'keep' })
})

test('one unanswered manifest stops the plan', () => {
  const versions = [image(1, ['v1'], { kind: 'unreadable', problem: '429\n::error::' }), image(2)]
  assert.throws(
    () => outcome(versions, { pruneUntagged: true }),
    (error: Error & { code: string }) => error.code === 'PLAN_UNSAFE' && !/\n|::/.test(error.message),
  )
})

test('a version younger than older-than stays with everything it needs; an unknown age counts as young', () => {
  const young = new Date(now.getTime() - 3_600_000)
  const versions = [image(1, [], { created: young }), image(2), image(3, [], { created: undefined })]
  assert.deepEqual(outcome(versions, { pruneUntagged: true }), { 1: 'keep', 2: 'delete', 3: 'keep' })
  assert.deepEqual(outcome(versions, { pruneUntagged: true, olderThan: '0s' }), {
    1: 'delete',
    2: 'delete',
    3: 'delete',
  })
  const touched = [image(1, [], { touched: young }), { ...index(2, [], 3), created: young }, image(3)]
  assert.deepEqual(outcome(touched, { pruneUntagged: true }), { 1: 'keep', 2: 'keep', 3: 'keep' })
})

test('signatures follow their image; orphans go only with prune-orphans', () => {
  const tagOf = (number: number, suffix = '') => `${digestOfNumber(number).replace(':', '-')}${suffix}`
  const kept = [image(1, ['v1']), image(2, [tagOf(1, '.sig')]), image(3, [], { subject: digestOfNumber(1) })]
  const fallback = [index(4, [tagOf(1)], 3), image(5, [], { subject: digestOfNumber(3) })]
  const orphans = [
    image(6, [tagOf(40, '.att')]),
    image(7, [], { subject: digestOfNumber(41) }),
    index(8, [tagOf(42)], 7),
  ]
  const all = [...kept, ...fallback, ...orphans]
  const everything = { pruneTags: ['*'], keepTags: ['v1'], pruneUntagged: true }
  const stays = { 1: 'keep', 2: 'keep', 3: 'keep', 4: 'keep', 5: 'keep' }
  assert.deepEqual(outcome(all, everything), { ...stays, 6: 'keep', 7: 'keep', 8: 'keep' })
  assert.deepEqual(outcome(all, { pruneOrphans: true }), { ...stays, 6: 'delete', 7: 'delete', 8: 'delete' })
  const gone = { 1: 'delete', 2: 'delete', 3: 'delete', 4: 'delete', 5: 'delete' }
  assert.deepEqual(outcome([...kept, ...fallback], { pruneTags: ['v1'] }), gone)
})

test('keep-last counts images, not tags, for each pattern, and keeps their tags', () => {
  const at = (day: number) => ({ created: new Date(old.getTime() + day * 86_400_000) })
  const versions = [
    image(1, ['1.2.3', '1.2.3-4'], at(3)),
    image(2, ['1.2.2', '1.2.2-1'], at(2)),
    image(3, ['1.2.1', 'stable'], at(1)),
    image(4, ['rc-1'], at(0)),
    image(5, ['rc-2'], at(1)),
  ]
  const inputs = { pruneTags: ['1.*', 'rc-*'], keepLast: '2' }
  assert.deepEqual(outcome(versions, inputs), { 1: 'keep', 2: 'keep', 3: '-1.2.1', 4: 'keep', 5: 'keep' })
  assert.deepEqual(outcome(versions, { ...inputs, keepLast: '1' }), {
    1: 'keep',
    2: 'delete',
    3: '-1.2.1',
    4: 'delete',
    5: 'keep',
  })
})

test('patterns match tags, never digests', () => {
  assert.deepEqual(
    outcome([image(1), image(2, ['v1'])], { pruneTags: ['sha256*', '*'], keepTags: ['sha256*'] }),
    {
      1: 'keep',
      2: 'delete',
    },
  )
})

test('one of two tags goes, and the image stays', () => {
  assert.deepEqual(outcome([image(1, ['v1', 'stable'])], { pruneTags: ['v*'] }), { 1: '-v1' })
})

test('without inputs, or with filters alone, nothing goes, and the reason says so', () => {
  const versions = [image(1), image(2, ['v1'])]
  const decisions = planPrune(
    buildInventory(repository, versions),
    parsePolicy({ filters: ['dangling=true'] }),
    now,
  )
  assert.ok(decisions.every(({ act, reason }) => act === 'keep' && reason.kind === 'empty'))
})

test('images that a file names by tag or digest are kept', () => {
  const versions = [image(1, ['cache']), image(2, ['v1']), image(3)]
  const keepRefs = [
    {
      file: 'ci.yml',
      repository,
      tag: { text: 'cache', isExact: true, matches: (tag: string) => tag === 'cache' },
    },
    { file: 'images.lock', repository: '', digest: digestOfNumber(3) },
  ]
  const inputs = { pruneTags: ['*'], pruneUntagged: true, keepRefs }
  assert.deepEqual(outcome(versions, inputs), { 1: 'keep', 2: 'delete', 3: 'keep' })
})

test('a summary of 10,000 rows is truncated, with a count', () => {
  const versions = Array.from({ length: 10_000 }, (_, number) => image(number))
  const inventory = buildInventory(repository, versions)
  const decisions = planPrune(inventory, parsePolicy({ pruneUntagged: true }), now)
  const { rows, more } = changeRows(decisions)
  assert.deepEqual([rows.length, more], [200, 9800])
  assert.equal(planTotals(inventory, decisions).deleted, 10_000)
})
