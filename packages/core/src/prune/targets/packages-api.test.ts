import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PackagesService, type PackagesServiceOptions } from '@tallyman/testkit/prune/packages-service'
import { sendByFetch as send, served } from '@tallyman/testkit/prune/packages-service-client'
import { Manifests } from '@tallyman/testkit/prune/random-registry-manifests'
import { TallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { carryOut } from '../carry-out.ts'
import { repositoryPlan } from '../inventory/repository-plan.ts'
import { planPrune } from '../plan.ts'
import { type PolicyInputs, parsePolicy } from '../rules/policy.ts'
import { PackagesBackend } from './packages-api.ts'
import { PackagesClient } from './packages-client.ts'

const now = new Date('2030-01-31T00:00:00Z')

interface Setup extends AsyncDisposable {
  readonly service: PackagesService
  readonly backend: PackagesBackend
}

async function start(
  manifests: Manifests,
  options: Omit<PackagesServiceOptions, 'owner' | 'package'>,
): Promise<Setup> {
  const service = await PackagesService.start({
    owner: 'Owner',
    package: 'apps/web',
    token: 'secret-token',
    ...options,
  })
  const client = new PackagesClient({
    send,
    api: service.url,
    owner: 'Owner',
    package: 'apps/web',
    token: 'secret-token',
  })
  const backend = new PackagesBackend({ repository: 'ghcr.io/owner/apps/web', client, manifests })
  return { service, backend, [Symbol.asyncDispose]: () => service[Symbol.asyncDispose]() }
}

async function prune({ backend }: Setup, inputs: PolicyInputs) {
  const inventory = await backend.inventory()
  const plan = repositoryPlan(inventory, planPrune(inventory, parsePolicy(inputs), now))
  return carryOut(plan, backend)
}

const results = (outcomes: readonly { result: string }[]) => outcomes.map(({ result }) => result).sort()

test('every page of an organisation is read, children of a tagged index stay, restore IDs are reported', async () => {
  const manifests = new Manifests()
  const children = [manifests.image('amd64'), manifests.image('arm64')]
  const many = Array.from({ length: 120 }, (_, index) => served(manifests.image(`old ${index}`)))
  const versions = [
    ...children.map(child => served(child)),
    served(manifests.index(...children), ['v1']),
    ...many,
  ]
  await using setup = await start(manifests, { kind: 'Organization', versions })
  const outcomes = await prune(setup, { pruneUntagged: true, maxDeletes: '1000' })
  assert.equal(outcomes.length, 120)
  assert.ok(
    outcomes.every(
      outcome => outcome.result === 'done' && setup.service.deleted.has(Number(outcome.restore)),
    ),
  )
  assert.equal(setup.service.versions.size, 3)
  assert.ok(
    setup.service.requests.some(line => line.includes('/orgs/Owner/packages/container/apps%2Fweb/versions?')),
  )
  assert.ok(setup.service.requests.some(line => line.includes('page=3')))
})

test('a second look at the repository reads no manifest again', async () => {
  const manifests = new Manifests()
  await using setup = await start(manifests, {
    versions: [served(manifests.image('a'), ['v1']), served(manifests.image('b'))],
  })
  await setup.backend.inventory()
  await setup.backend.inventory()
  assert.equal(manifests.reads, 2)
})

test('the last tagged version and one above 5,000 downloads are retained, not failed', async () => {
  const manifests = new Manifests()
  const popular = served(manifests.image('popular'), ['v1'], { downloads: 6000 })
  const versions = [popular, served(manifests.image('last'), ['v2']), served(manifests.image('plain'))]
  await using setup = await start(manifests, { versions: versions.slice(0, 2) })
  assert.deepEqual(results(await prune(setup, { pruneTags: ['v1'] })), ['retained'])
  await using alone = await start(manifests, { versions: versions.slice(1) })
  assert.deepEqual(results(await prune(alone, { pruneTags: ['v*'] })), ['retained'])
})

test('a version that others delete meanwhile is counted as gone', async () => {
  const manifests = new Manifests()
  const [kept, old] = [served(manifests.image('kept'), ['v1']), served(manifests.image('old'))]
  const onRequest = (line: string, service: PackagesService) => {
    if (line.startsWith('GET') && line.endsWith(`/${old.id}`)) service.versions.delete(old.id)
  }
  await using setup = await start(manifests, { versions: [kept, old], onRequest })
  assert.deepEqual(results(await prune(setup, { pruneUntagged: true })), ['gone'])
})

for (const code of ['RATE_LIMITED', 'DENIED', 'REGISTRY_UNAVAILABLE'] as const) {
  test(`one manifest that ends in ${code} stops the plan for the repository`, async () => {
    const manifests = new Manifests()
    const damaged = manifests.image('damaged')
    manifests.failing.set(damaged, new TallyError(code, 'Cannot read it: no, expected yes'))
    await using setup = await start(manifests, {
      versions: [served(damaged, ['v1']), served(manifests.image('old'))],
    })
    await assert.rejects(prune(setup, { pruneUntagged: true }), { code: 'PLAN_UNSAFE' })
    assert.equal(setup.service.deleted.size, 0)
  })
}

for (const code of [
  'CONTENT_MISMATCH',
  'MANIFEST_INVALID',
  'MANIFEST_TOO_LARGE',
  'POLICY_BLOCKED',
] as const) {
  test(`one manifest that ends in ${code}, its bytes unknown, keeps every version that does not name it`, async () => {
    const manifests = new Manifests()
    const damaged = manifests.image('damaged')
    const names = [manifests.index(damaged), manifests.image('about it', damaged)]
    const above = manifests.index(...names)
    manifests.failing.set(damaged, new TallyError(code, 'Cannot read it: no, expected yes'))
    const versions = [served(damaged), served(manifests.image('old')), served(above, ['pr-1'])]
    await using setup = await start(manifests, {
      versions: [...versions, ...names.map(digest => served(digest)), served(manifests.image('v'), ['v1'])],
    })
    await prune(setup, { pruneTags: ['pr-*'], pruneUntagged: true })
    const gone = [...setup.service.deleted.values()].map(({ digest }) => digest)
    // The referrer stays with it, and the two indexes that list it go.
    assert.deepEqual(gone.sort(), [above, names[0]].sort())
  })
}

test('a listed version missing in the registry keeps the rest; one that GitHub drops meanwhile keeps nothing', async () => {
  const manifests = new Manifests()
  const ghost = served(`sha256:${'1'.repeat(64)}` as Digest, ['v1'])
  await using setup = await start(manifests, { versions: [ghost, served(manifests.image('old'))] })
  assert.deepEqual(results(await prune(setup, { pruneUntagged: true })), [])
  const onRequest = (line: string, service: PackagesService) => {
    if (line.endsWith(`/${ghost.id}`)) service.versions.delete(ghost.id)
  }
  const versions = [ghost, served(manifests.image('kept'), ['v2']), served(manifests.image('old'))]
  await using gone = await start(manifests, { versions, onRequest })
  assert.deepEqual(results(await prune(gone, { pruneUntagged: true })), ['done'])
})

test('an index pushed after the plan saves the child that was listed as untagged', async () => {
  const manifests = new Manifests()
  const [child, old] = [served(manifests.image('child')), served(manifests.image('old'))]
  await using setup = await start(manifests, {
    versions: [served(manifests.image('kept'), ['v1']), child, old],
  })
  const inventory = await setup.backend.inventory()
  const plan = repositoryPlan(inventory, planPrune(inventory, parsePolicy({ pruneUntagged: true }), now))
  const index = served(manifests.index(child.digest as Digest), ['v2'], { created: now.toISOString() })
  setup.service.versions.set(index.id, index)
  assert.deepEqual(results(await carryOut(plan, setup.backend)), ['changed', 'done'])
  assert.ok(setup.service.versions.has(child.id))
  await assert.rejects(carryOut(plan, setup.backend, { isReviewed: true }), { code: 'PLAN_STALE' })
})

test('a tag added to a version just before its deletion saves it, seen by the look at that version', async () => {
  const manifests = new Manifests()
  const old = served(manifests.image('old'))
  const onRequest = (line: string, service: PackagesService) => {
    if (line.endsWith(`/${old.id}`)) service.versions.set(old.id, { ...old, tags: ['v9'] })
  }
  await using setup = await start(manifests, {
    versions: [served(manifests.image('kept'), ['v1']), old],
    onRequest,
  })
  assert.deepEqual(results(await prune(setup, { pruneUntagged: true })), ['changed'])
  assert.equal(setup.service.deleted.size, 0)
})

test('one of several tags cannot be removed at ghcr.io: it is retained, naming the others', async () => {
  const manifests = new Manifests()
  await using setup = await start(manifests, { versions: [served(manifests.image('a'), ['v1', 'stable'])] })
  const [outcome] = await prune(setup, { pruneTags: ['v1'] })
  assert.ok(outcome?.result === 'retained' && outcome.why.includes('stable'))
  assert.ok(!setup.service.requests.some(line => /^(?:DELETE|PUT|POST)/.test(line)))
})

test('a token that expires during the run stops it, and every step is still accounted for', async () => {
  const manifests = new Manifests()
  const versions = [
    served(manifests.image('kept'), ['v1']),
    ...['a', 'b', 'c'].map(name => served(manifests.image(name))),
  ]
  let deletes = 0
  const faults = [{ on: /^DELETE/, status: 401, body: { message: 'Bad credentials' }, times: 9 }]
  const onRequest = (line: string) => {
    if (line.startsWith('DELETE')) deletes++
  }
  await using setup = await start(manifests, { versions, faults, onRequest })
  const outcomes = await prune(setup, { pruneUntagged: true })
  assert.deepEqual(results(outcomes), ['failed', 'failed', 'failed'])
  assert.equal(deletes, 1)
  for (const outcome of outcomes) {
    assert.ok(outcome.result === 'failed' && outcome.error.code === 'UNAUTHENTICATED')
    assert.ok(!JSON.stringify([outcome.error.message, outcome.error.details]).includes('secret-token'))
  }
})

test('a server error on one deletion fails that step, and the rest continues', async () => {
  const manifests = new Manifests()
  const versions = [
    served(manifests.image('kept'), ['v1']),
    served(manifests.image('a')),
    served(manifests.image('b')),
  ]
  await using setup = await start(manifests, {
    versions,
    faults: [{ on: /^DELETE/, status: 502, body: '<html>' }],
  })
  assert.deepEqual(results(await prune(setup, { pruneUntagged: true })), ['done', 'failed'])
})

test('an index that the registry refuses to delete keeps its children', async () => {
  const manifests = new Manifests()
  const child = manifests.image('child')
  const index = served(manifests.index(child))
  const versions = [served(manifests.image('kept'), ['v1']), served(child), index]
  await using setup = await start(manifests, { versions, faults: [{ on: /^DELETE/, status: 500 }] })
  assert.deepEqual(results(await prune(setup, { pruneUntagged: true })), ['changed', 'failed'])
  assert.equal(setup.service.deleted.size, 0)
})
