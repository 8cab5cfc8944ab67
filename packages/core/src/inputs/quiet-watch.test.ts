import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listening } from '../action/log.fixture.ts'
import { quietWatch } from './quiet-watch.ts'

function watched(quietMs: number) {
  const { lines, log } = listening()
  const asked = Promise.withResolvers<void>()
  let looks = 0
  const heard = {
    ...log,
    quietMs: () => {
      // Waits for the second check, which comes after everything that the first one caused.
      if (++looks === 2) asked.resolve()
      return quietMs
    },
  }
  return { lines, log: heard, looked: asked.promise, keepAlive: setTimeout(() => undefined, 10_000) }
}

test('a silent log reports what it is waiting for, an active one is left alone', async () => {
  for (const [quietMs, told] of [
    [20, ['  waiting']],
    [19, []],
  ] as const) {
    const { lines, log, looked, keepAlive } = watched(quietMs)
    using _ = quietWatch(log, () => 'waiting', 20)
    await looked
    clearTimeout(keepAlive)
    assert.deepEqual(lines.slice(0, 1), told)
  }
})

test('a silent log with nothing to wait for stays silent', async () => {
  const { lines, log, looked, keepAlive } = watched(1_000)
  using _ = quietWatch(log, () => undefined, 20)
  await looked
  clearTimeout(keepAlive)
  assert.deepEqual(lines, [])
})
