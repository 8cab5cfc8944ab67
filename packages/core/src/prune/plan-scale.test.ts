import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import { PackagesService } from '@tallyman/testkit/prune/packages-service'
import { sendByFetch as send, served } from '@tallyman/testkit/prune/packages-service-client'
import { digestOfNumber, randomNow } from '@tallyman/testkit/prune/random-registry'
import { Manifests } from '@tallyman/testkit/prune/random-registry-manifests'
import { executionSteps } from './inventory/execution-order.ts'
import { buildInventory } from './inventory/inventory.ts'
import { repositoryPlan } from './inventory/repository-plan.ts'
import type { Version } from './inventory/version.ts'
import { planPrune } from './plan.ts'
import { formatPlanFile, parsePlanFile } from './plan-file.ts'
import { planTotals } from './plan-rows.ts'
import { parsePolicy } from './rules/policy.ts'
import { PackagesBackend } from './targets/packages-api.ts'
import { PackagesClient } from './targets/packages-client.ts'

const created = new Date('2030-01-01T00:00:00Z')
const policy = parsePolicy({ pruneTags: ['/^v\\d*[02468]$/', 'rc-*'], pruneUntagged: true, keepLast: '100' })

/** 2,000 releases of four platforms each, with one shared base layer and eight other layers: 10,000 versions. */
function releases(): Version[] {
  const layers = (number: number) =>
    Array.from({ length: 9 }, (_, layer) => ({
      digest: digestOfNumber(layer === 0 ? -1 : 100_000 + number * 10 + layer),
      size: 1e6,
    }))
  return Array.from({ length: 2000 }, (_, release) => {
    const numbers = [1, 2, 3, 4].map(child => release * 5 + child)
    const children = numbers.map(
      (number): Version => ({
        digest: digestOfNumber(number),
        kind: 'image',
        tags: [],
        created,
        needs: [],
        blobs: layers(number),
      }),
    )
    const needs = children.map(({ digest }) => digest)
    const index: Version = {
      digest: digestOfNumber(release * 5),
      kind: 'index',
      tags: [`v${release}`],
      created,
      needs,
    }
    return [index, ...children]
  }).flat()
}

test('10,000 versions are planned, ordered, written and read in bounded time and memory', () => {
  const versions = releases()
  const heapBefore = process.memoryUsage().heapUsed
  const spent = processorTime()
  const inventory = buildInventory('ghcr.io/owner/app', versions)
  const decisions = planPrune(inventory, policy, randomNow)
  const planned = spent()
  const steps = executionSteps(inventory, decisions, 'parents-first')
  const totals = planTotals(inventory, decisions)
  const text = formatPlanFile([repositoryPlan(inventory, decisions)])
  assert.equal(parsePlanFile(text, 'plan.json')[0]?.entries.length, 10_000)
  const heap = (process.memoryUsage().heapUsed - heapBefore) / 1e6
  const time = `planned in ${Math.round(planned)} ms, all in ${Math.round(spent())} ms`
  console.log(
    `10,000 versions: ${time}, ${heap.toFixed(0)} MB more heap, file ${(text.length / 1e6).toFixed(1)} MB`,
  )
  assert.equal(steps.length, 4500)
  assert.equal(totals.deleted, 4500)
  assert.equal(totals.freedBytes, 3600 * 8 * 1e6)
  assert.ok(planned < 5000 && heap < 300)
})

test('2,000 versions at GitHub cost one read per manifest besides the pages, and a second look no counted request', async () => {
  const manifests = new Manifests()
  const versions = Array.from({ length: 400 }, (_, release) => {
    const children = ['amd64', 'arm64', 'arm', 's390x'].map(name => manifests.image(`${release} ${name}`))
    return [served(manifests.index(...children), [`v${release}`]), ...children.map(child => served(child))]
  })
  await using service = await PackagesService.start({ owner: 'o', package: 'p', versions: versions.flat() })
  const client = new PackagesClient({ send, api: service.url, owner: 'o', package: 'p', token: 't' })
  const backend = new PackagesBackend({ repository: 'ghcr.io/o/p', client, manifests })
  const start = performance.now()
  const decisions = planPrune(await backend.inventory(), policy, randomNow)
  const first = Math.round(performance.now() - start)
  // 21 pages are read twice, to see that they are stable; GitHub does not count unchanged ones.
  assert.deepEqual([manifests.reads, service.requests.length, service.unchanged], [2_000, 43, 21])
  await backend.inventory()
  assert.deepEqual([manifests.reads, service.requests.length - service.unchanged], [2_000, 22])
  assert.equal(decisions.filter(({ act }) => act === 'delete').length, 500)
  const rss = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `2,000 versions at GitHub: first look and plan ${first} ms, ${rss} MB resident with the service in it`,
  )
})
