import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { image, layer } from '@tallyman/testkit/images/images'
import * as faults from '@tallyman/testkit/registry/registry'
import type { Descriptor } from '../../model/descriptor.ts'
import { type PullRequest, pull } from '../../operations/pull.ts'
import { blob, downloader, serving } from './download.fixture.ts'

const whole = blob(600_000)
const { digest, size } = whole.descriptor
const always = { kind: 'blob', times: Number.POSITIVE_INFINITY } as const

/** The faults that keep a download waiting. */
const waits: [name: string, fault: faults.Fault][] = [
  ['while the body arrives', faults.slow(20_000, always)],
  ['while a body of unstated length arrives', faults.together(faults.unsized(always), faults.slow(20_000))],
  ['while the body stalls', faults.stall(31_000, always, 100_000)],
  ['before the response', faults.delay(31_000, always)],
  ['during the wait of a Retry-After', faults.fail(429, always, { headers: { 'retry-after': '60' } })],
  ['during the pause before a retry', faults.fail(500, always)],
]

for (const [name, fault] of waits) {
  test(`a stop ${name} ends the download at once`, async () => {
    const stop = new AbortController()
    await using registry = await serving([whole], { faults: [fault] })
    const timeouts = { headers: 30_000, idle: 30_000 }
    await using to = await downloader(registry, { signal: stop.signal, timeouts, random: () => 1 })
    const outcome = to.fetch(whole)
    setTimeout(() => stop.abort(), 150)
    const began = performance.now()
    await assert.rejects(outcome, { code: 'CANCELLED' })
    // Each wait takes half a minute, or ends with another failure.
    assert.ok(performance.now() - began < 10_000, `${performance.now() - began} ms`)
  })
}

test('a stop ends a request that waits because of the pause of another to its host', async () => {
  const stop = new AbortController()
  const other = blob(1_000, 'other')
  const limit = faults.fail(429, { digest }, { headers: { 'retry-after': '60' } })
  await using registry = await serving([whole, other], { faults: [limit] })
  await using to = await downloader(registry, { signal: stop.signal })
  const first = to.fetch(whole)
  while (to.notes.length === 0) await sleep(5)
  const outcomes = Promise.allSettled([first, to.fetch(other)])
  setTimeout(() => stop.abort(), 50)
  for (const outcome of await outcomes)
    assert.equal((outcome as PromiseRejectedResult).reason?.code, 'CANCELLED')
})

test('no request is sent after a stop', async () => {
  await using registry = await serving([whole])
  await using to = await downloader(registry, { signal: AbortSignal.abort() })
  await assert.rejects(to.fetch(whole), { code: 'CANCELLED' })
  assert.equal(registry.count(), 0)
})

test('the received bytes of a blob are kept as a draft, and the next run resumes there', async () => {
  const stop = new AbortController()
  await using registry = await serving([whole], { faults: [faults.stall(31_000, { kind: 'blob' }, 300_000)] })
  await using stopped = await downloader(registry, { signal: stop.signal })
  const outcome = stopped.fetch(whole)
  while (stopped.arrived.bytes < 300_000) await sleep(5)
  stop.abort()
  await assert.rejects(outcome, { code: 'CANCELLED' })
  assert.deepEqual(stopped.drafts(), [300_000])
  await using next = await downloader(registry, { root: stopped.root })
  await next.fetch(whole)
  next.holds(whole)
  assert.equal(registry.requests.at(-1)?.headers.range, `bytes=300000-${size - 1}`)
  assert.deepEqual(next.drafts(), [])
})

test('a stopped pull keeps the verified blobs, and the next pull fetches only the rest', async () => {
  const stop = new AbortController()
  const layers = ['one', 'two', 'slow'].map(seed => layer({ seed, size: 300_000 }))
  const held = layers[2]?.descriptor ?? assert.fail('no layer')
  await using registry = await serving([])
  const root = await registry.add(image({ layers }))
  registry.inject(faults.stall(31_000, { digest: held.digest }, 100_000))
  const timeouts = { headers: 30_000, idle: 30_000 }
  await using to = await downloader(registry, { signal: stop.signal, timeouts })
  const reference = { registry: registry.host, repository: 'test/app', digest: root.digest }
  const request: PullRequest = {
    images: [{ reference, written: 'app' }],
    allTags: false,
    selection: 'all',
    verifyContent: true,
    resolveOnly: false,
    concurrency: 4,
    lock: undefined,
    updateLock: false,
    requireDigest: true,
    verifyTag: true,
    offline: false,
  }
  const nothing = () => undefined
  const [isHeld, others] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let [arrived, delivered] = [0, 0]
  const progress = {
    planned: nothing,
    advanced: ({ digest }: Descriptor, bytes: number) => {
      if (digest === held.digest) arrived += bytes
      if (arrived >= 100_000) isHeld.resolve()
    },
    // The config and two layers.
    delivered: () => ++delivered === 3 && others.resolve(),
    passed: nothing,
  }
  const ports = { progress, warn: nothing, now: Date.now }
  const stopped = pull(request, { ...ports, store: to.store, registries: to.client, signal: stop.signal })
  const outcome = assert.rejects(stopped, { code: 'CANCELLED' })
  await Promise.all([isHeld.promise, others.promise])
  const began = performance.now()
  stop.abort()
  await outcome
  assert.ok(performance.now() - began < 20_000)
  registry.clearLog()
  await using next = await downloader(registry, { root: to.root })
  const pulled = await pull(request, { ...ports, store: next.store, registries: next.client })
  assert.deepEqual(
    pulled.deliveries.filter(({ source }) => source === 'registry').map(({ blob }) => blob.digest),
    [held.digest],
  )
  assert.deepEqual(
    registry.requests.filter(({ kind }) => kind === 'blob').map(({ headers }) => headers.range),
    [`bytes=100000-${held.size - 1}`],
  )
})
