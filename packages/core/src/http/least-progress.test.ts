import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as faults from '@tallyman/testkit/registry/registry'
import { blob, downloader, serving } from '../registry/download/download.fixture.ts'
import { LeastProgress } from './least-progress.ts'

const whole = blob(20_000)
const { digest, size } = whole.descriptor
const timeouts = { headers: 5_000, idle: 1_000, least: { bytes: 5_000, ms: 400 } }
const always = { kind: 'blob', times: Number.POSITIVE_INFINITY } as const
/** A sixth of the least. */
const drip = faults.slow(2_000, always)

test('a stretch with enough bytes is followed by another, one with too few is the last', () => {
  const progress = new LeastProgress({ bytes: 100, ms: 1_000 }, 5_000)
  assert.equal(progress.came(1, 5_999), true)
  assert.equal(progress.came(99, 6_000), true)
  assert.equal(progress.came(99, 6_999), true)
  assert.equal(progress.came(0, 7_000), false)
})

test('a registry that drips is left for good after as many stretches as there are tries; what came is kept', async () => {
  await using registry = await serving([whole], { faults: [drip] })
  await using to = await downloader(registry, { timeouts })
  const began = performance.now()
  await assert.rejects(to.fetch(whole), {
    code: 'REGISTRY_UNAVAILABLE',
    message: /too slow at byte \d+ of 20000, last: .*under 5000 bytes in 0\.4 s/,
  })
  assert.ok(performance.now() - began < 15_000, `${performance.now() - began} ms`)
  assert.deepEqual([to.drafts().length, registry.count({ digest }) >= 2], [1, true])
})

test('one that drips once is asked again, and goes on where it was left', async () => {
  await using registry = await serving([whole], { faults: [faults.slow(2_000, { kind: 'blob' })] })
  await using to = await downloader(registry, { timeouts })
  await to.fetch(whole)
  to.holds(whole)
  assert.equal(registry.count({ digest }), 2)
  assert.match(registry.requests.at(-1)?.headers.range ?? '', new RegExp(`^bytes=[1-9]\\d*-${size - 1}$`))
})

test('one that cuts off every small piece is left as well', async () => {
  await using registry = await serving([whole], { faults: [faults.cut({ after: 1 }, always)] })
  await using to = await downloader(registry, { timeouts, random: () => 0.05 })
  await assert.rejects(to.fetch(whole), { code: 'REGISTRY_UNAVAILABLE', message: /too slow at byte/ })
})

test('a slow link that keeps to the least pace is tolerated', async () => {
  const longer = blob(60_000)
  await using registry = await serving([longer], { faults: [faults.slow(100_000, always)] })
  await using to = await downloader(registry, { timeouts })
  await to.fetch(longer)
  to.holds(longer)
  assert.equal(registry.count({ digest: longer.descriptor.digest }), 1)
})
