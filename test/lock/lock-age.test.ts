import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startCacheService } from '@tallyman/testkit/cache/cache-service'
import { assertPassed, dirtyJob, next } from './lock-step.fixture.ts'

test('a new digest waits for its age since it was first seen, which the Actions cache remembers', async () => {
  await using job = await dirtyJob()
  await using service = await startCacheService()
  assertPassed(await job.run({ mode: 'write' }))
  const before = await job.texts()
  const moved = await job.registry.add(next, { repository: 'test/app', tag: 'v1' })
  const update = { mode: 'update', 'age-from': 'first-seen' }
  const first = await job.run({ ...update, 'min-age': '1d' }, service.env())
  assertPassed(first)
  assert.equal(first.outputs.held, '1')
  assert.equal(first.outputs.changed, 'false')
  assert.deepEqual(await job.texts(), before)
  const second = await job.run({ ...update, 'min-age': '1ms' }, service.env())
  assertPassed(second)
  assert.equal(second.outputs.held, '0')
  assert.match(await job.read('compose.yaml'), new RegExp(moved.digest))
})

test('without a cache no clock can start, so a new digest waits and the log says why', async () => {
  await using job = await dirtyJob()
  assertPassed(await job.run({ mode: 'write' }))
  await job.registry.add(next, { repository: 'test/app', tag: 'v1' })
  const step = await job.run({ mode: 'update', 'age-from': 'first-seen', 'min-age': '1ms' })
  assertPassed(step)
  assert.equal(step.outputs.held, '1')
  assert.match(step.log, /no clock can start/)
})

test('a check of moved tags starts no clock: it neither opens the Actions cache nor warns that there is none', async () => {
  await using job = await dirtyJob()
  await using service = await startCacheService()
  assertPassed(await job.run({ mode: 'write' }))
  await job.registry.add(next, { repository: 'test/app', tag: 'v1' })
  const step = await job.run({ checks: 'moved' }, service.env())
  assertPassed(step)
  assert.equal(step.outputs.moved, '1')
  assert.deepEqual(service.requests, [])
  const alone = await job.run({ checks: 'moved' })
  assertPassed(alone)
  assert.equal(alone.outputs.moved, '1')
  assert.doesNotMatch(alone.log, /no clock can start|stay as they are/)
})
