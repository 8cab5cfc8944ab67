import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { delay, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { addFamily, mirrorStep, sharedLayer, until } from './mirror-step.fixture.ts'

const count = 12

/** Every tag names an image of which all parts are there. */
function assertWhole(registry: TestRegistry): number {
  let tags = 0
  for (let at = 0; at < count; at++)
    for (const digest of registry.tags(`app${at}`).values()) {
      const { config, layers } = JSON.parse(
        Buffer.from(registry.manifest(`app${at}`, digest) ?? []).toString(),
      )
      for (const blob of [config, ...layers]) assert.ok(registry.hasBlob(`app${at}`, blob.digest))
      tags++
    }
  return tags
}

test('killed at any moment, a run leaves whole images alone, and the next ones finish it', async () => {
  await using source = await startRegistry()
  await using one = await startRegistry()
  await using two = await startRegistry()
  await using folder = await makeRunnerFolder()
  const list = await addFamily(source, count)
  const inputs = { to: `${one.host}\n${two.host}`, concurrency: '2', 'lock-file': 'mirror.lock' }
  for (const registry of [one, two]) registry.inject(delay(15, { kind: 'upload', times: 10_000 }))
  let kills = 0
  // Starting takes some 200 ms; each later moment is in another part of the work.
  for (let wait = 260; wait < 2_000 && kills < 8; wait += 140) {
    const step = await mirrorStep(folder, { list, inputs, timeout: wait })
    if (step.killedBy === undefined) break
    kills++
    await sleep(50)
    assertWhole(one)
    assertWhole(two)
  }
  assert.ok(kills > 0)
  const done = await mirrorStep(folder, { list, inputs })
  assert.equal(done.code, 0, done.log)
  assert.deepEqual([assertWhole(one), assertWhole(two)], [count, count])
  assert.deepEqual(
    readdirSync(folder.temp).filter(name => name.startsWith('tallyman-mirror-')),
    [],
  )
})

test('the next run sends no layer again that its repository has, nor one that complete images share', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const list = await addFamily(source, count)
  const inputs = { to: target.host, concurrency: '1' }
  target.inject(delay(10_000, { method: 'PUT', kind: 'manifest', repository: 'app5', times: 10 }))
  const kill = new AbortController()
  const killed = mirrorStep(folder, { list, inputs, cancel: kill.signal, cancelBy: 'SIGKILL' })
  await until(() => target.count({ method: 'PUT', kind: 'manifest', repository: 'app5' }) > 0, killed)
  kill.abort()
  assert.equal((await killed).killedBy, 'SIGKILL')
  target.clearFaults()
  source.clearLog()
  const done = await mirrorStep(folder, { list, inputs })
  assert.equal(done.code, 0, done.log)
  const read = source.requests.filter(({ kind }) => kind === 'blob').map(({ digest }) => digest)
  assert.ok(!read.includes(sharedLayer.descriptor.digest))
  // Config and layer of each image that had not begun.
  assert.equal(read.length, 2 * (count - 6))
})

test('asked to stop, a run reports what is done, and writes no lock file', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const list = await addFamily(source, count)
  target.inject(delay(10_000, { method: 'PUT', kind: 'manifest', repository: 'app5', times: 10 }))
  const stop = new AbortController()
  const inputs = { to: target.host, concurrency: '1', 'lock-file': 'mirror.lock' }
  const stopped = mirrorStep(folder, { list, inputs, cancel: stop.signal })
  await until(() => target.count({ method: 'PUT', kind: 'manifest', repository: 'app5' }) > 0, stopped)
  stop.abort()
  const step = await stopped
  assert.equal(step.code, 1)
  assert.match(step.log, /::error title=CANCELLED::/)
  assert.equal(step.outputs.copied?.split('\n').length, 5)
  const { copied, failed, waiting } = JSON.parse(step.outputs.json ?? '')
  assert.deepEqual({ copied, failed, waiting }, { copied: 5, failed: 1, waiting: count - 6 })
  const { images } = JSON.parse(readFileSync(step.outputs.report ?? '', 'utf8'))
  assert.equal(images[5].error.code, 'CANCELLED')
  assert.equal(existsSync(join(folder.workspace, 'mirror.lock')), false)
})
