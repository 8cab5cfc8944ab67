import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  PackagesService,
  type PackagesServiceOptions,
  type ServedVersion,
} from '@tallyman/testkit/packages-service'
import type { Resolver } from '../content/store.ts'
import { TallyError } from '../errors.ts'
import { type Digest, digestOf } from '../model/digest.ts'
import { type Document, parseDocument } from '../model/document.ts'
import type { Send } from '../registry/http.ts'
import { carryOut } from './carry-out.ts'
import { PackagesBackend } from './packages-api.ts'
import { PackagesClient } from './packages-client.ts'
import { planPrune } from './plan.ts'
import { type PolicyInputs, parsePolicy } from './policy.ts'
import { repositoryPlan } from './repository-plan.ts'

const empty = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
const oci = 'application/vnd.oci.image'
const now = new Date('2030-01-31T00:00:00Z')

/** A registry's manifests by digest, with a count of what was read. */
class Manifests implements Resolver {
  readonly documents = new Map<string, Document>()
  readonly failing = new Map<string, TallyError>()
  reads = 0

  add(content: object): Digest {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, ...content }))
    this.documents.set(digestOf(bytes), parseDocument(bytes))
    return digestOf(bytes)
  }

  image(name: string): Digest {
    const config = { mediaType: `${oci}.config.v1+json`, digest: empty, size: 2 }
    return this.add({ mediaType: `${oci}.manifest.v1+json`, config, layers: [], annotations: { name } })
  }

  index(...children: Digest[]): Digest {
    const manifests = children.map(digest => ({ mediaType: `${oci}.manifest.v1+json`, digest, size: 100 }))
    return this.add({ mediaType: `${oci}.index.v1+json`, manifests })
  }

  async resolve(target: { tag: string } | { digest: Digest }): Promise<Document> {
    const name = 'digest' in target ? target.digest : target.tag
    this.reads++
    const failure = this.failing.get(name)
    if (failure) throw failure
    const document = this.documents.get(name)
    if (!document) throw new TallyError('NOT_FOUND', `Cannot read ${name}: not there, expected a manifest`)
    return document
  }
}

let nextId = 1
function served(digest: Digest, tags: string[] = [], extra: Partial<ServedVersion> = {}): ServedVersion {
  const created = '2030-01-01T00:00:00Z'
  return { id: nextId++, digest, tags, created, updated: created, ...extra }
}

/** The runtime's own HTTP client: retries are no matter of this test. */
const send: Send = async ({ method, url, headers }) => {
  const answer = await fetch(url, { method, ...(headers ? { headers } : {}) })
  const get = (name: string) => answer.headers.get(name) ?? undefined
  const all = (name: string) => (answer.headers.has(name) ? [get(name) ?? ''] : [])
  return {
    status: answer.status,
    headers: { get, all },
    body: new Uint8Array(await answer.arrayBuffer()),
    url,
  }
}

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
    ...{ send, api: service.url, owner: 'Owner', package: 'apps/web', token: 'secret-token' },
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

test('every page of an organisation is read, children of a tagged index stay, restore ids are reported (case 50)', async () => {
  const manifests = new Manifests()
  const children = [manifests.image('amd64'), manifests.image('arm64')]
  const many = Array.from({ length: 240 }, (_, index) => served(manifests.image(`old ${index}`)))
  const versions = [
    ...children.map(child => served(child)),
    served(manifests.index(...children), ['v1']),
    ...many,
  ]
  await using setup = await start(manifests, { kind: 'Organization', versions })
  const outcomes = await prune(setup, { pruneUntagged: true, maxDeletes: '1000' })
  assert.equal(outcomes.length, 240)
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

test('a second look at the repository reads no manifest again (case 53)', async () => {
  const manifests = new Manifests()
  await using setup = await start(manifests, {
    versions: [served(manifests.image('a'), ['v1']), served(manifests.image('b'))],
  })
  await setup.backend.inventory()
  await setup.backend.inventory()
  assert.equal(manifests.reads, 2)
})

test('the last tagged version and one above 5,000 downloads are retained, not failed (case 49)', async () => {
  const manifests = new Manifests()
  const popular = served(manifests.image('popular'), ['v1'], { downloads: 6000 })
  const versions = [popular, served(manifests.image('last'), ['v2']), served(manifests.image('plain'))]
  await using setup = await start(manifests, { versions: versions.slice(0, 2) })
  assert.deepEqual(results(await prune(setup, { pruneTags: ['v1'] })), ['retained'])
  await using alone = await start(manifests, { versions: versions.slice(1) })
  assert.deepEqual(results(await prune(alone, { pruneTags: ['v*'] })), ['retained'])
})

test('a version that somebody else deletes meanwhile is counted as gone (case 50)', async () => {
  const manifests = new Manifests()
  const [kept, old] = [served(manifests.image('kept'), ['v1']), served(manifests.image('old'))]
  const onRequest = (line: string, service: PackagesService) => {
    if (line.startsWith('GET') && line.endsWith(`/${old.id}`)) service.versions.delete(old.id)
  }
  await using setup = await start(manifests, { versions: [kept, old], onRequest })
  assert.deepEqual(results(await prune(setup, { pruneUntagged: true })), ['gone'])
})

for (const code of [
  'RATE_LIMITED',
  'DENIED',
  'REGISTRY_UNAVAILABLE',
  'CONTENT_MISMATCH',
  'MANIFEST_INVALID',
] as const) {
  test(`one manifest that ends in ${code} stops the plan for the repository (case 43)`, async () => {
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

test('what GitHub lists and the registry does not have stops the plan; what GitHub drops meanwhile does not', async () => {
  const manifests = new Manifests()
  const ghost = served(`sha256:${'1'.repeat(64)}` as Digest, ['v1'])
  await using setup = await start(manifests, { versions: [ghost, served(manifests.image('old'))] })
  await assert.rejects(prune(setup, { pruneUntagged: true }), { code: 'PLAN_UNSAFE' })
  const onRequest = (line: string, service: PackagesService) => {
    if (line.endsWith(`/${ghost.id}`)) service.versions.delete(ghost.id)
  }
  const versions = [ghost, served(manifests.image('kept'), ['v2']), served(manifests.image('old'))]
  await using gone = await start(manifests, { versions, onRequest })
  assert.deepEqual(results(await prune(gone, { pruneUntagged: true })), ['done'])
})

test('an index pushed after the plan saves the child that was listed as untagged (case 44)', async () => {
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

test('a tag put on a version just before it would go saves it, seen by the look at that one version', async () => {
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

test('one of several tags cannot be taken off at ghcr.io: retained, with the others named (cases 48, 58)', async () => {
  const manifests = new Manifests()
  await using setup = await start(manifests, { versions: [served(manifests.image('a'), ['v1', 'stable'])] })
  const [outcome] = await prune(setup, { pruneTags: ['v1'] })
  assert.ok(outcome?.result === 'retained' && outcome.why.includes('stable'))
  assert.ok(!setup.service.requests.some(line => /^(?:DELETE|PUT|POST)/.test(line)))
})

test('a token that expires in the middle stops the run; every step is still accounted for', async () => {
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

test('a server error on one delete fails that step and leaves the rest to go on', async () => {
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

test('an index that the registry will not delete keeps its children', async () => {
  const manifests = new Manifests()
  const child = manifests.image('child')
  const index = served(manifests.index(child))
  const versions = [served(manifests.image('kept'), ['v1']), served(child), index]
  await using setup = await start(manifests, { versions, faults: [{ on: /^DELETE/, status: 500 }] })
  assert.deepEqual(results(await prune(setup, { pruneUntagged: true })), ['changed', 'failed'])
  assert.equal(setup.service.deleted.size, 0)
})

const nonsense: readonly (readonly [string, unknown])[] = [
  ['no list', { message: 'hello' }],
  ['a row without an id', [{ name: `sha256:${'a'.repeat(64)}` }]],
  ['a row named by no digest', [{ id: 1, name: '../x' }]],
  ['a row without tags', [{ id: 1, name: `sha256:${'a'.repeat(64)}`, metadata: {} }]],
  [
    'a tag that is none',
    [{ id: 1, name: `sha256:${'a'.repeat(64)}`, metadata: { container: { tags: ['../x'] } } }],
  ],
  ['no dates', [{ id: 1, name: `sha256:${'a'.repeat(64)}`, metadata: { container: { tags: [] } } }]],
  ['no JSON', '<html>'],
]
for (const [what, body] of nonsense) {
  test(`a listing with ${what} is refused whole (case 61)`, async () => {
    const faults = [{ on: /versions\?/, status: 200, body }]
    await using setup = await start(new Manifests(), { versions: [], faults })
    await assert.rejects(setup.backend.inventory(), { code: 'REGISTRY_PROTOCOL' })
  })
}

for (const [status, headers, code] of [
  [401, {}, 'UNAUTHENTICATED'],
  [403, {}, 'DENIED'],
  [403, { 'x-ratelimit-remaining': '0' }, 'RATE_LIMITED'],
  [404, {}, 'NOT_FOUND'],
  [429, {}, 'RATE_LIMITED'],
  [503, {}, 'REGISTRY_UNAVAILABLE'],
] as const) {
  test(`a listing that ends in ${status} ${JSON.stringify(headers)} throws ${code}`, async () => {
    const faults = [{ on: /versions\?.*page=1$/, status, headers, body: { message: 'no' } }]
    await using setup = await start(new Manifests(), { versions: [], faults })
    await assert.rejects(setup.backend.inventory(), { code })
  })
}

test('a service that repeats a page for ever is refused (case 60)', async () => {
  const row = { id: 1, name: `sha256:${'a'.repeat(64)}`, created_at: '2030-01-01', updated_at: '2030-01-01' }
  const body = [{ ...row, metadata: { container: { tags: [] } } }]
  await using setup = await start(new Manifests(), {
    versions: [],
    faults: [{ on: /versions\?/, status: 200, body, times: 9 }],
  })
  await assert.rejects(setup.backend.inventory(), { code: 'REGISTRY_PROTOCOL' })
})
