import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOfNumber, randomNow as now } from '@tallyman/testkit/prune/random-registry'
import type { Digest } from '../model/digest.ts'
import { wholeVersionsOnly } from './fit.ts'
import type { Decision } from './inventory/decision.ts'
import { executionSteps } from './inventory/execution-order.ts'
import { buildInventory } from './inventory/inventory.ts'
import type { Version } from './inventory/version.ts'
import { checkMaxDeletes, planPrune } from './plan.ts'
import { changeRows, keptRows, planTotals } from './plan-rows.ts'
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

test('latest stays unless it is named exactly', () => {
  const versions = [image(1, ['latest'])]
  for (const pruneTags of [['*'], ['lat*'], ['/^latest$/']])
    assert.deepEqual(outcome(versions, { pruneTags }), { 1: 'keep' })
  assert.deepEqual(outcome(versions, { pruneTags: ['latest'] }), { 1: 'delete' })
  assert.deepEqual(outcome(versions, { pruneTags: ['latest'], keepTags: ['l*'] }), { 1: 'keep' })
})

test('prune-broken deletes a broken index with its children, unless one of its tags is kept', () => {
  const versions = [
    index(1, ['v1'], 2, 40),
    image(2),
    index(3, ['v3'], 4),
    index(4, [], 41),
    index(5, ['v5'], 6),
    image(6),
  ]
  const gone = { 1: 'delete', 2: 'delete', 3: 'delete', 4: 'delete', 5: 'keep', 6: 'keep' }
  assert.deepEqual(outcome(versions, { pruneBroken: true }), gone)
  assert.deepEqual(outcome(versions, { pruneBroken: true, keepTags: ['v1'] }), {
    ...gone,
    1: 'keep',
    2: 'keep',
  })
})

test("filters follow Docker's rules, and an unknown version stays", () => {
  const day = (count: number) => new Date(old.getTime() + count * 86_400_000)
  const versions = [
    image(1, ['a'], { created: day(0), labels: { team: 'x', env: 'test' } }),
    image(2, ['b'], { created: day(2), labels: { team: 'y' } }),
    image(3, [], { created: day(4), labels: {} }),
    { ...index(4, ['d'], 1, 2), created: day(5) },
    image(5, ['e'], { created: day(6) }),
  ]
  const gone = (...filters: string[]) => {
    const result = outcome(versions, { pruneTags: ['*'], pruneUntagged: true, olderThan: '0s', filters })
    return Object.keys(result)
      .filter(number => result[Number(number)] === 'delete')
      .join('')
  }
  assert.equal(gone(), '12345')
  assert.equal(gone('dangling=true'), '3')
  assert.equal(gone('dangling=false'), '1245')
  assert.equal(gone('label=team'), '124')
  assert.equal(gone('label!=team'), '3')
  assert.equal(gone('label=team=x'), '')
  assert.equal(gone('label=team=y', 'label=team'), '')
  assert.equal(gone('until=2030-01-06T12:00:00Z'), '1234')
  assert.equal(gone('until=600h', 'dangling=true'), '3')
  assert.equal(gone('before=d', 'dangling=true'), '3')
  assert.equal(gone('before=ghcr.io/owner/app:b'), '')
  assert.equal(gone('since=b'), '345')
  assert.equal(gone('reference=ghcr.io/owner/app:[de]'), '45')
  assert.equal(gone('reference=*:e', 'reference=ghcr.io/*/app'), '12345')
  assert.throws(() => gone('before=nothing'), { code: 'NOT_FOUND' })
})

test('more deletions than max-deletes is an error that names both numbers', () => {
  const inventory = buildInventory(repository, [image(1), image(2), image(3)])
  const policy = parsePolicy({ pruneUntagged: true, maxDeletes: '2' })
  const decisions = planPrune(inventory, policy, now)
  assert.throws(() => checkMaxDeletes(decisions, policy), { code: 'PLAN_TOO_LARGE', message: /3 .* 2$/ })
  checkMaxDeletes(decisions, { ...policy, maxDeletes: 3 })
})

test('steps are ordered tags, parents, children, as Artifact Registry requires, or the reverse', () => {
  const versions = [
    image(3),
    index(2, [], 3),
    index(1, ['v1'], 2),
    image(4, ['v2', 'stable']),
    image(5, [], { subject: digestOfNumber(1) }),
  ]
  const inventory = buildInventory(repository, versions)
  const decisions = planPrune(inventory, parsePolicy({ pruneTags: ['v*'] }), now)
  const words = (order: Parameters<typeof executionSteps>[2]) =>
    executionSteps(inventory, decisions, order).map(step =>
      step.act === 'untag'
        ? step.tag
        : versions.indexOf(inventory.byDigest.get(step.version.digest) as Version),
    )
  const first = words('tags-first')
  assert.deepEqual(first.slice(0, 2).sort(), ['v1', 'v2'])
  assert.equal(first[2], 2)
  assert.ok(first.indexOf(1) < first.indexOf(0))
  assert.deepEqual(
    words('parents-first').filter(word => typeof word === 'string'),
    ['v2'],
  )
  assert.equal(words('children-first').at(-1), 2)
})

test('the plan is shown as a graph: each root, then what it keeps, with the bytes that nothing else needs', () => {
  const shared = { digest: digestOfNumber(30), size: 1000 }
  const own = { digest: digestOfNumber(31), size: 50 }
  const versions = [
    index(1, ['v1'], 2),
    image(2, [], { blobs: [shared, own], size: 7 }),
    image(3, ['v2'], { blobs: [shared] }),
  ]
  const inventory = buildInventory(repository, versions)
  const decisions = planPrune(inventory, parsePolicy({ pruneTags: ['v1'] }), now)
  assert.deepEqual(planTotals(inventory, decisions), { kept: 1, untagged: 0, deleted: 2, freedBytes: 57 })
  const { headers, rows } = changeRows(decisions)
  assert.deepEqual(headers, ['Act', 'Tags', 'Digest', 'Why'])
  assert.deepEqual(
    rows.map(row => row[1]),
    ['v1', ''],
  )
  assert.ok(rows[1]?.[2]?.startsWith('└ sha256:'))
  assert.deepEqual(
    keptRows(decisions).rows.map(row => row[0]),
    ['v2'],
  )
})

test('when only whole versions can be deleted, the plan says retained before any attempt', () => {
  const inventory = buildInventory(repository, [image(1, ['v1', 'stable']), image(2, ['v2'])])
  const decisions = wholeVersionsOnly(planPrune(inventory, parsePolicy({ pruneTags: ['v*'] }), now))
  const kinds = decisions.map(({ version, act, reason }) => [version.tags[0], act, reason.kind])
  assert.deepEqual(kinds.sort(), [
    ['v1', 'keep', 'retained'],
    ['v2', 'delete', 'tag-named'],
  ])
})
