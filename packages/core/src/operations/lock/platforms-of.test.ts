import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { fail, startRegistry } from '@tallyman/testkit/registry/registry'
import { digestFor } from './lock.fixture.ts'
import { manifestRequests, openNetwork } from './lock-network.fixture.ts'

const many = Array.from({ length: 45 }, (_, at) => index([image({ layers: [`layer ${at}`] })]))

test('the platforms of any number of digests are read with one request each; a digest that is gone is left out', async () => {
  await using registry = await startRegistry()
  for (const each of many) await registry.add(each, { tag: null })
  await using network = openNetwork()
  const gone = digestFor('gone')
  const name = `${registry.host}/test/app:v1`
  const wanted = [...many.map(({ root }) => root.digest), gone].map(digest => ({ name, digest }))
  const found = await network.platforms([...wanted, ...wanted])
  assert.equal(found.size, many.length)
  assert.equal(found.has(gone), false)
  for (const platforms of found.values()) assert.deepEqual([...platforms.keys()], ['linux/amd64'])
  const asked = manifestRequests(registry)
  assert.deepEqual(asked.toSorted(), wanted.map(({ digest }) => `GET ${digest}`).toSorted())
})

test('a single image has the platform of its config', async () => {
  await using registry = await startRegistry()
  const arm64 = image({ layers: ['one'], platform: { os: 'linux', architecture: 'arm64' } })
  await registry.add(arm64, { tag: null })
  await using network = openNetwork()
  const { digest } = arm64.root
  const found = await network.platforms([{ name: `${registry.host}/test/app:v1`, digest }])
  assert.deepEqual([...(found.get(digest) ?? [])], [['linux/arm64', digest]])
})

test('a registry that refuses is an error, so that no lock is written without platforms', async () => {
  await using registry = await startRegistry()
  registry.inject(fail(403, { times: 9 }))
  await using network = openNetwork()
  const digest = digestFor('any')
  await assert.rejects(network.platforms([{ name: `${registry.host}/test/app:v1`, digest }]), {
    code: 'DENIED',
  })
})
