import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as faults from '@tallyman/testkit/registry/registry'
import { blob, downloader, serving } from '../registry/download/download.fixture.ts'
import { LeastProgress } from './least-progress.ts'

const whole = blob(20_000)
const { digest, size } = whole.descriptor
const timeouts = { headers: 5_000, idle: 1_000, least: { bytes: 5_000, ms: 400 } }
const always = { kind: 'blob', times: Number.POSITIVE_INFINITY } as const
/** A sixth of the least progress. */
const drip = faults.slow(2_000, always)

test('a period with enough bytes is followed by another, and one with too few is the last', () => {
  const progress = new LeastProgress({ bytes: 100, ms: 1_000 }, 5_000)
  assert.equal(progress.advance(1, 5_999), true)
  assert.equal(progress.advance(99, 6_000), true)
  assert.equal(progress.advance(99, 6_999), true)
  assert.equal(progress.advance(0, 7_000), false)
})

test('a registry that drips is given up after as many periods as there are attempts, and its bytes are kept', async () => {
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

test('a body that drips once is requested again, and resumed where it was dropped', async () => {
  await using registry = await serving([whole], { faults: [faults.slow(2_000, { kind: 'blob' })] })
  await using to = await downloader(registry, { timeouts })
  await to.fetch(whole)
  to.holds(whole)
  assert.equal(registry.count({ digest }), 2)
  assert.match(registry.requests.at(-1)?.headers.range ?? '', new RegExp(`^bytes=[1-9]\\d*-${size - 1}$`))
})

test('a registry that cuts off every body after a small piece is given up as well', async () => {
  await using registry = await serving([whole], { faults: [faults.cut({ after: 1 }, always)] })
  await using to = await downloader(registry, { timeouts, random: () => 0.05 })
  await assert.rejects(to.fetch(whole), { code: 'REGISTRY_UNAVAILABLE', message: /too slow at byte/ })
})

test('a slow link with the least progress is tolerated', async () => {
  const longer = blob(60_000)
  await using registry = await serving([longer], { faults: [faults.slow(100_000, always)] })
  await using to = await downloader(registry, { timeouts })
  await to.fetch(longer)
  to.holds(longer)
  assert.equal(registry.count({ digest: longer.descriptor.digest }), 1)
})
