import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const before = image({ layers: ['before'] })
const after = image({ layers: ['after'] })

test("a refused retag reports the source's digest and what its tags are at", async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await registry.add(after, { tag: 'new' })
  await registry.add(before, { tag: 'v1' })
  const source = `${registry.host}/test/app:new`
  const wrong = await writeStep('retag', folder, {
    inputs: { source, tags: 'v2', 'expect-digest': before.root.digest },
  })
  assert.equal(wrong.code, 1)
  assert.deepEqual(wrong.outputs, { 'source-digest': after.root.digest })
  const taken = await writeStep('retag', folder, {
    inputs: { source, tags: 'v1\nv2', 'on-conflict': 'fail' },
  })
  assert.equal(taken.code, 1)
  assert.deepEqual(taken.outputs, { previous: JSON.stringify({ v1: before.root.digest }) })
})

test('a refused pull reports that it was no hit, and which pins of the lock have moved', async () => {
  await using at = await quay()
  await at.registry.add(before)
  await at.registry.add(before, { repository: 'test/other' })
  const { host } = at.registry
  const names = [`${host}/test/app:v1`, `${host}/test/other:v1`]
  const lock = { images: names.join('\n'), 'lock-file': 'images.lock' }
  assert.equal((await at.pull({ ...lock, 'update-lock': 'true' })).code, 0)
  await at.registry.add(after)
  await at.registry.add(after, { repository: 'test/other' })
  const moved = await at.pull(lock)
  assert.equal(moved.code, 1)
  const changed = names.map(name => `${name} ${before.root.digest} ${after.root.digest}`).join('\n')
  assert.deepEqual(moved.outputs, { 'cache-hit': 'false', changed })
  const offline = await at.pull({ images: `${names[0]}@${after.root.digest}`, offline: 'true' })
  assert.deepEqual([offline.code, offline.outputs], [1, { 'cache-hit': 'false' }])
})
