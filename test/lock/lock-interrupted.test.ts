import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { delay, fail } from '@tallyman/testkit/registry/registry'
import { assertFailed, assertPassed, dirtyJob, pinned } from './lock-step.fixture.ts'

test('a cancelled write changes no file, and the next one writes all', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  job.registry.inject(delay(30_000, { times: 2 }))
  const stop = new AbortController()
  const step = job.run({ mode: 'write' }, {}, stop.signal)
  while (job.registry.count() < 2) await sleep(10)
  stop.abort()
  assertFailed(await step, 'CANCELLED')
  assert.deepEqual(await job.texts(), before)
  job.registry.clearFaults()
  assertPassed(await job.run({ mode: 'write' }))
  assert.equal(await job.read('compose.yaml'), pinned(before['compose.yaml'] ?? '', job))
})

test('a file that another step changes while registries are asked stops all writes', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  job.registry.inject(delay(3_000, { times: 2 }))
  const step = job.run({ mode: 'write', 'lock-file': 'images.lock' })
  while (job.registry.count() < 2) await sleep(10)
  const changed = { 'k8s/pod.yaml': `${before['k8s/pod.yaml']} # changed\n` }
  await job.write(changed)
  const ended = await step
  assertFailed(ended, 'INPUT_INVALID')
  assert.match(
    ended.log,
    /Cannot write "k8s\/pod\.yaml": others changed it since it was read, so nothing was written/,
  )
  assert.deepEqual(await job.texts(), { ...before, ...changed })
})

test('an image that a registry limits fails the step after the others were asked, and no file is written', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  job.registry.inject(fail(429, { repository: 'test/app', times: 99 }))
  const step = await job.run({ mode: 'write', retries: '1' })
  assertFailed(step, 'RATE_LIMITED')
  assert.equal(job.registry.count({ repository: 'test/tool' }), 1)
  assert.deepEqual(await job.texts(), before)
})

test('a folder that cannot be written leaves all files as they were', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  await job.write({ taken: 'a file' })
  const step = await job.run({ mode: 'write', 'lock-file': join('taken', 'images.lock') })
  assert.equal(step.code, 1, step.log)
  assert.deepEqual(await job.texts(), { ...before, taken: 'a file' })
})
