import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { BroadcastChannel } from 'node:worker_threads'
import { blob, downloader, serving } from '@tallyman/core/registry/download/download.fixture'
import { LanePool } from '@tallyman/core/registry/download/lane-pool'
import type { Lane, ReceiveJob } from '@tallyman/core/registry/download/receive-job'
import { WorkerLane } from '@tallyman/core/registry/download/worker-lane'
import type { RegistryClient } from '@tallyman/core/registry/registry-client'
import * as faults from '@tallyman/testkit/registry/registry'

const always = { kind: 'blob', times: Number.POSITIVE_INFINITY } as const
const moduleOf = (name: string) =>
  new URL(`../../packages/core/src/registry/download/${name}.fixture.ts`, import.meta.url)
// A client starts one worker fewer than there are processors.
const skip = availableParallelism() < 2 ? 'there is one processor, so a client starts no workers' : false

/** Has the client start its workers, and waits until they run. */
async function startWorkers(client: RegistryClient): Promise<void> {
  const channel = new BroadcastChannel('lanes')
  let left = availableParallelism() - 1
  const running = new Promise<void>(resolve => {
    channel.onmessage = () => {
      left -= 1
      if (left === 0) resolve()
    }
  })
  await client.expect(2 ** 40)
  await running
  channel.close()
  await sleep(20)
}

test('blobs are fetched correctly by workers too', { skip }, async () => {
  const blobs = Array.from({ length: 6 }, (_, i) => blob(3_000_000 + i, `lane ${i}`))
  await using registry = await serving(blobs)
  await using to = await downloader(registry, { workerFile: moduleOf('lane-worker') })
  await startWorkers(to.client)
  await Promise.all(blobs.map(each => to.fetch(each)))
  for (const each of blobs) to.holds(each)
  assert.equal(
    to.arrived.bytes,
    blobs.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
  )
  assert.equal(registry.count(), blobs.length)
})

test('a worker reports cuts, refusals and wrong bytes like this thread does', {
  skip,
}, async () => {
  const [first, cut, denied, flipped] = ['first', 'cut', 'denied', 'flipped'].map(seed => blob(500_000, seed))
  assert.ok(first && cut && denied && flipped)
  await using registry = await serving([first, cut, denied, flipped], {
    faults: [
      faults.slow(1_000_000, { digest: first.descriptor.digest }),
      faults.cut({ after: 200_000 }, { digest: cut.descriptor.digest }),
      faults.fail(403, { digest: denied.descriptor.digest }),
      faults.flipByte(5, { digest: flipped.descriptor.digest }),
    ],
  })
  await using to = await downloader(registry, { workerFile: moduleOf('lane-worker') })
  await startWorkers(to.client)
  // The first blob keeps this thread's lane busy, so that the others go to the worker.
  const busy = to.fetch(first)
  await to.fetch(cut)
  to.holds(cut)
  await assert.rejects(to.fetch(denied), { code: 'DENIED' })
  await assert.rejects(to.fetch(flipped), { code: 'CONTENT_MISMATCH' })
  await busy
})

test('a slow blob is split over all lanes', { skip }, async () => {
  const layer = blob(24 * 1024 * 1024, 'lanes')
  await using registry = await serving([layer], { faults: [faults.slow(24_000_000, always)] })
  await using to = await downloader(registry, { workerFile: moduleOf('lane-worker') })
  await startWorkers(to.client)
  await to.fetch(layer)
  to.holds(layer)
  assert.ok(registry.count() > 3)
})

test('a worker that dies during a blob fails nothing: the blob is fetched another way', {
  skip,
}, async () => {
  const blobs = Array.from({ length: 4 }, (_, i) => blob(400_000 + i, `dying ${i}`))
  await using registry = await serving(blobs, { faults: [faults.slow(1_000_000, { ...always, times: 4 })] })
  await using to = await downloader(registry, { workerFile: moduleOf('lane-dying') })
  await startWorkers(to.client)
  await Promise.all(blobs.map(each => to.fetch(each)))
  for (const each of blobs) to.holds(each)
  assert.match(to.notes.join('\n'), /Cannot go on in a worker: it ended \(exit code 9\), trying again/)
})

test('workers that do not even start fail nothing', { skip }, async () => {
  const blobs = Array.from({ length: 4 }, (_, i) => blob(400_000 + i, `broken ${i}`))
  await using registry = await serving(blobs)
  await using to = await downloader(registry, { workerFile: moduleOf('lane-broken') })
  await to.client.expect(2 ** 40)
  await Promise.all(blobs.map(each => to.fetch(each)))
  await sleep(300)
  const late = blob(10_000, 'late')
  await registry.addBlob('test/app', late.descriptor.digest, late.bytes)
  await to.fetch(late)
  for (const each of [...blobs, late]) to.holds(each)
})

test('a stop reaches the body that a worker reads, and the received bytes are kept', { skip }, async () => {
  const stop = new AbortController()
  const [first, second] = [blob(5_000_000, 'first'), blob(5_000_000, 'second')]
  await using registry = await serving([first, second], { faults: [faults.slow(400_000, always)] })
  await using to = await downloader(registry, { workerFile: moduleOf('lane-worker'), signal: stop.signal })
  await startWorkers(to.client)
  const outcomes = Promise.allSettled([to.fetch(first), to.fetch(second)])
  while (registry.requests.filter(({ bytesSent }) => bytesSent > 50_000).length < 2) await sleep(10)
  const began = performance.now()
  stop.abort()
  for (const outcome of await outcomes)
    assert.equal((outcome as PromiseRejectedResult).reason?.code, 'CANCELLED')
  assert.ok(performance.now() - began < 5_000)
  assert.equal(to.drafts().filter(size => size > 0).length, 2)
})

/** A job that no lane can finish. */
function jobAt(origin: string): ReceiveJob {
  return {
    url: `${origin}/v2/`,
    headers: {},
    endpoint: {},
    timeouts: { headers: 60_000, idle: 60_000 },
    file: -1,
    algorithm: 'sha256',
    size: 1,
    from: 0,
  }
}

test('closing a lane ends its jobs, and a closed lane takes no more', async () => {
  await using registry = await serving([], { faults: [faults.delay(60_000, { times: 9 })] })
  const lane = new WorkerLane(moduleOf('lane-worker'))
  const watch = { advanced: () => undefined }
  const job = lane.receive(jobAt(registry.origin), watch)
  const rejected = assert.rejects(job, { code: 'REGISTRY_UNAVAILABLE' })
  await lane.started
  await lane.close()
  await rejected
  assert.equal(lane.alive, false)
  await assert.rejects(lane.receive(jobAt(registry.origin), watch), { code: 'REGISTRY_UNAVAILABLE' })
})

test('a job that was stopped before it began is never sent', async () => {
  await using registry = await serving([])
  const lane = new WorkerLane(moduleOf('lane-worker'))
  const watch = { signal: AbortSignal.abort(), advanced: () => undefined }
  await assert.rejects(lane.receive(jobAt(registry.origin), watch), { code: 'CANCELLED' })
  assert.equal(registry.count(), 0)
  await lane.close()
})

test('a pool without a worker file does everything on this thread', async () => {
  const asked: number[] = []
  const local: Lane = {
    receive: async job => {
      asked.push(job.size)
      return { status: 200, headers: [], text: new Uint8Array(), offset: job.size }
    },
  }
  const pool = new LanePool({ local, workers: 2, threshold: 0 })
  await pool.expect(2 ** 40)
  const watch = { advanced: () => undefined }
  await Promise.all([1, 2, 3].map(size => pool.receive({ ...jobAt('http://127.0.0.1'), size }, watch)))
  assert.deepEqual(asked, [1, 2, 3])
  await pool.expect(0)
})
