import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import * as faults from '@tallyman/testkit/registry/registry'
import { downloader, serving } from './download/download.fixture.ts'

test('a request under way when the client closes is stopped, without a note of another attempt', async () => {
  const slow = [faults.delay(60_000, { times: 99 })]
  await using registry = await serving([], { faults: slow })
  await using to = await downloader(registry, { random: () => 1 })
  const repository = await to.client.origin({ registry: registry.host, repository: 'test/app' })
  const began = performance.now()
  const asked = [
    repository.resolve({ tag: 'v1' }),
    to.client.send({ method: 'GET', url: new URL('/api', registry.origin) }),
  ].map(each => assert.rejects(each, { code: 'CANCELLED' }))
  while (registry.count() < 2) await sleep(5)
  await to.client.close()
  await Promise.all(asked)
  assert.deepEqual([to.notes, registry.count()], [[], 2])
  assert.ok(performance.now() - began < 30_000)
})

test('a request waiting for its next attempt when the client closes is not sent again', async () => {
  await using registry = await serving([], { faults: [faults.fail(503, { times: 99 })] })
  await using to = await downloader(registry, { random: () => 1 })
  const repository = await to.client.origin({ registry: registry.host, repository: 'test/app' })
  const asked = assert.rejects(repository.resolve({ tag: 'v1' }), { code: 'CANCELLED' })
  while (to.notes.length === 0) await sleep(5)
  await to.client.close()
  await asked
  assert.deepEqual([to.notes.length, registry.count()], [1, 1])
})
