import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOfNumber, randomNow as now } from '@tallyman/testkit/prune/random-registry'
import type { Digest } from '../model/digest.ts'
import { lastVersionStays, tagsOnly } from './fit.ts'
import { buildInventory } from './inventory/inventory.ts'
import { repositoryPlan } from './inventory/repository-plan.ts'
import type { Version } from './inventory/version.ts'
import { lossesOf } from './kept-check.ts'
import { planPrune } from './plan.ts'
import { planChanges } from './plan-changes.ts'
import { parsePolicy } from './rules/policy.ts'

const created = new Date('2029-01-01T00:00:00Z')

function version(number: number, tags: string[], needs: number[] = []): Version {
  const kind = needs.length > 0 ? 'index' : 'image'
  return { digest: digestOfNumber(number), kind, tags, created, needs: needs.map(digestOfNumber) }
}

const policy = parsePolicy({ pruneTags: ['pr-*'], pruneUntagged: true, olderThan: '0s' })

test('Docker Hub: the plan only removes tags, and what the Hub collects afterwards is no loss', () => {
  const versions = [version(1, []), version(2, ['pr-1'], [1]), version(3, ['v1'])]
  const inventory = buildInventory('docker.io/test/app', versions)
  const decisions = tagsOnly(planPrune(inventory, policy, now), 'Docker Hub')
  const acts = new Map(decisions.map(({ version: { digest }, act, reason }) => [digest, [act, reason.kind]]))
  assert.deepEqual(acts.get(digestOfNumber(1)), ['keep', 'collected'])
  assert.deepEqual(acts.get(digestOfNumber(2)), ['untag', 'collected'])
  assert.deepEqual(acts.get(digestOfNumber(3)), ['keep', 'unnamed'])
  const plan = repositoryPlan(inventory, decisions)
  const after = buildInventory('docker.io/test/app', versions.slice(2))
  assert.deepEqual(lossesOf(plan, { before: inventory, after }), [])
})

test('Docker Hub: a tag or index added meanwhile keeps the tags of an image to be collected', () => {
  const versions = [version(1, []), version(2, ['pr-1'], [1])]
  const inventory = buildInventory('docker.io/test/app', versions)
  const plan = repositoryPlan(inventory, tagsOnly(planPrune(inventory, policy, now), 'Docker Hub'))
  const tagged = buildInventory('docker.io/test/app', [version(1, []), version(2, ['pr-1', 'v2'], [1])])
  assert.match(planChanges(plan, tagged).get(digestOfNumber(2))?.text ?? '', /tagged "v2" now/)
  const listed = buildInventory('docker.io/test/app', [...versions, version(9, ['v9'], [2])])
  assert.match(planChanges(plan, listed).get(digestOfNumber(2))?.text ?? '', /needed by/)
})

test('a cache may lose whole versions to others but no parts of the rest; a registry may lose neither', () => {
  const blob = (number: number) => ({ digest: digestOfNumber(number), size: 1 })
  const image = (number: number, ...blobs: number[]) => ({ ...version(number, []), blobs: blobs.map(blob) })
  const before = buildInventory('store', [image(1, 11, 12), image(2, 12)])
  const plan = repositoryPlan(before, planPrune(before, parsePolicy({ pruneTags: ['none'] }), now))
  const last = { inventory: buildInventory('store', [image(3, 13)]), gone: new Set<Digest>() }
  const lost = (isCache: boolean, ...left: Version[]) =>
    new Set(
      lossesOf(plan, { before, after: buildInventory('store', left), last, isCache }).map(({ text }) => text),
    )
  const part = (number: number) => `lost ${digestOfNumber(number)}, which it needs`
  assert.deepEqual(lost(true, image(1, 11, 12)), new Set())
  assert.deepEqual(lost(true, image(1, 12), image(2, 12), image(3)), new Set([part(11), part(13)]))
  const gone = ['it was to stay, and is gone', 'it came or was tagged meanwhile, and is gone']
  assert.deepEqual(lost(false, image(1, 11, 12)), new Set(gone))
})

test('GitHub: the only tagged version stays with its children; of several the plan announces that one stays', () => {
  const one = buildInventory('ghcr.io/o/app', [version(1, []), version(2, ['pr-1'], [1]), version(3, [])])
  const { decisions, notes } = lastVersionStays(one, planPrune(one, policy, now))
  const kept = decisions.filter(({ act }) => act === 'keep').map(({ version: { digest } }) => digest)
  assert.deepEqual([kept.sort(), notes], [[digestOfNumber(1), digestOfNumber(2)].sort(), []])
  const two = buildInventory('ghcr.io/o/app', [version(1, ['pr-1']), version(2, ['pr-2'])])
  const fitted = lastVersionStays(two, planPrune(two, policy, now))
  assert.ok(fitted.decisions.every(({ act }) => act === 'delete'))
  assert.match(fitted.notes[0] ?? '', /all 2 tagged versions are to go.*one of them will be retained/)
})
