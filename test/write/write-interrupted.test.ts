import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { image, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { cutRequest, delay, startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { writeStep } from './write-step.fixture.ts'

const before = image({ layers: ['before'] })
const app = image({ layers: ['one', layer({ seed: 5, size: 3_000_000 })] })
const last = app.layers[1]?.descriptor.digest ?? app.root.digest

test('a cancelled push moves no tag and leaves no session; the next one sends what is missing', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await registry.add(before, { tag: 'v1' })
  await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: app })
  const inputs = { source: 'oci-layout=layout', tags: `${registry.host}/test/app:v1` }
  registry.inject(delay(30_000, { method: 'PUT', kind: 'upload', digest: last }))
  const stop = new AbortController()
  const step = writeStep('push', folder, { inputs, cancel: stop.signal })
  while (registry.count({ method: 'PUT', kind: 'upload' }) < 3) await sleep(10)
  const began = performance.now()
  stop.abort()
  const stopped = await step
  assert.ok(performance.now() - began < 5_000)
  assert.equal(stopped.code, 1, stopped.log)
  assert.equal(stopped.annotations.find(({ level }) => level === 'error')?.properties.title, 'CANCELLED')
  assert.equal(registry.tags('test/app').get('v1'), before.root.digest)
  assert.equal(registry.openUploads, 0)

  registry.clearLog()
  registry.clearFaults()
  const done = await writeStep('push', folder, { inputs })
  assert.equal(done.code, 0, done.log)
  assert.equal(registry.tags('test/app').get('v1'), app.root.digest)
  assert.deepEqual(
    registry.requests
      .filter(({ method, kind }) => method === 'PUT' && kind === 'upload')
      .map(({ digest }) => digest),
    [last],
  )
  assert.equal(JSON.parse(done.outputs.previous ?? '')[`${registry.host}/test/app:v1`], before.root.digest)
})

test('a push whose connection is cut resumes in the middle of the layer', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: app })
  registry.inject(cutRequest(1_000_000, { method: 'PUT', kind: 'upload', digest: last }))
  const inputs = { source: 'oci-layout=layout', tags: `${registry.host}/test/app:v1` }
  const done = await writeStep('push', folder, { inputs })
  assert.equal(done.code, 0, done.log)
  assert.equal(registry.tags('test/app').get('v1'), app.root.digest)
  assert.equal(registry.count({ method: 'PATCH' }), 1)
})
