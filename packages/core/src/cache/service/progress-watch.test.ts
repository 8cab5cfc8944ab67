import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import type { Bytes } from '../../content/store.ts'
import { paced } from './paced.ts'
import { ProgressWatch } from './progress-watch.ts'
import { gathered } from './routes.fixture.ts'

const pace = { floor: 1000, windowMs: 5_000, stallMs: 3_000 }

test('a transfer above the floor continues, however its bytes arrive', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 200 }), gaps => {
      const watch = new ProgressWatch(pace, 0)
      let now = 0
      for (const gap of gaps) {
        now += gap
        watch.advance(gap * 2 + 900, now)
        assert.equal(watch.verdict(now), 'going')
      }
    }),
  )
})

test('a transfer below the floor is slow only after a window, however fast it began', () => {
  const watch = new ProgressWatch(pace, 0)
  watch.advance(10_000_000, 100)
  const verdicts = Array.from({ length: 120 }, (_, step) => {
    const now = 200 + step * 100
    watch.advance(50, now)
    return watch.verdict(now)
  })
  assert.ok(verdicts.slice(0, 40).every(each => each === 'going'))
  assert.ok(verdicts.slice(60).every(each => each === 'slow'))
})

test('a transfer without bytes is stalled', () => {
  const watch = new ProgressWatch(pace, 0)
  assert.equal(watch.verdict(2_999), 'going')
  assert.equal(watch.verdict(3_000), 'stalled')
})

test('bytes that stop arriving are given up; a slow consumer is not', async () => {
  async function* stopping(): Bytes {
    yield Buffer.from('some')
    await new Promise<never>(() => undefined)
  }
  const quick = { floor: 0, windowMs: 200, stallMs: 300 }
  const clock = () => performance.now()
  await assert.rejects(gathered(paced(stopping(), quick, clock)), {
    code: 'CACHE_UNAVAILABLE',
    message: /silent/,
  })
  async function* steady(): Bytes {
    for (let i = 0; i < 3; i++) yield Buffer.from('some')
  }
  for await (const _ of paced(steady(), { ...quick, floor: 1e9 }, clock)) await sleep(400)
})

test('trickling bytes are given up', async () => {
  async function* trickle(): Bytes {
    for (let i = 0; i < 100; i++) {
      await sleep(20)
      yield Buffer.alloc(10)
    }
  }
  const bytes = paced(trickle(), { floor: 10_000, windowMs: 400, stallMs: 5_000 }, () => performance.now())
  await assert.rejects(gathered(bytes), { code: 'CACHE_UNAVAILABLE', message: /slower than/ })
})
