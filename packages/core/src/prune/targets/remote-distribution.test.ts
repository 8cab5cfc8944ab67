import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { artifact, image } from '@tallyman/testkit/images/images'
import { fail, startRegistry } from '@tallyman/testkit/registry/registry'
import { LayoutStore } from '../../content/store/layout-store.ts'
import { openRepository } from '../../registry/repository/repository.fixture.ts'
import { RemoteDistribution } from './remote-distribution.ts'

const labels = { team: 'dock' }
const app = image({
  layers: ['one'],
  config: { created: '2024-01-01T00:00:00Z', config: { Labels: labels } },
})
const { digest } = app.root

/** A registry with `app` under v1, and its client with an empty store. */
async function start() {
  const registry = await startRegistry()
  await registry.add(app)
  const open = await openRepository(registry)
  const folder = await mkdtemp(join(tmpdir(), 'remote-distribution-'))
  return {
    registry,
    open: async () => new RemoteDistribution(open.repository, await LayoutStore.open(folder)),
    async [Symbol.asyncDispose]() {
      await open[Symbol.asyncDispose]()
      await registry[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

test('manifests and configs are read once per store and give dates and labels', async () => {
  await using setting = await start()
  for (let run = 0; run < 2; run++) {
    const remote = await setting.open()
    const facts = await remote.imageFacts(await remote.resolve({ digest }))
    assert.deepEqual(facts, { created: new Date('2024-01-01T00:00:00Z'), labels })
  }
  const reads = setting.registry.requests.filter(({ method }) => method === 'GET')
  assert.deepEqual(
    reads.map(({ kind }) => kind),
    ['manifest', 'blob'],
  )
})

test('a stored manifest that is gone from the registry does not exist', async () => {
  await using setting = await start()
  await (await setting.open()).resolve({ digest })
  setting.registry.corrupt(digest, 'missing')
  const remote = await setting.open()
  assert.equal(await remote.has(digest), false)
  await assert.rejects(remote.resolve({ digest }), { code: 'NOT_FOUND' })
})

test('a missing or invalid config leaves the image without a date; a temporarily unavailable one is an error', async () => {
  await using setting = await start()
  const remote = await setting.open()
  const document = await remote.resolve({ digest })
  setting.registry.inject(fail(503, { kind: 'blob' }))
  await assert.rejects(remote.imageFacts(document), { code: 'REGISTRY_UNAVAILABLE' })
  setting.registry.corrupt(app.config.digest, 'missing')
  assert.deepEqual(await remote.imageFacts(document), {})
  const proof = artifact({ artifactType: 'text/plain', content: 'sbom' })
  await setting.registry.add(proof, { tag: 'sbom' })
  assert.deepEqual(await remote.imageFacts(await remote.resolve({ tag: 'sbom' })), {})
})

test('a registry without the referrers API is asked for referrers only once', async () => {
  await using registry = await startRegistry({ referrers: false })
  await registry.add(app)
  await using open = await openRepository(registry)
  const folder = await mkdtemp(join(tmpdir(), 'remote-distribution-'))
  try {
    const remote = new RemoteDistribution(open.repository, await LayoutStore.open(folder))
    for (let run = 0; run < 3; run++) assert.deepEqual(await remote.referrers(digest), [])
    assert.equal(registry.count({ path: /referrers/ }), 1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
