import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TallyError } from '../errors.ts'
import { backoff, HostPause, isPassing, pause, type RetryRules, retryAfter, retrying } from './retry.ts'

const now = Date.UTC(2026, 0, 1)

test('busy and broken servers are retried, and refusals are not', () => {
  for (const status of [408, 429, 499, 500, 502, 503, 504, 522]) assert.ok(isPassing(status), `${status}`)
  for (const status of [200, 301, 400, 401, 403, 404, 405, 412, 416, 501, 505])
    assert.ok(!isPassing(status), `${status}`)
})

test('Retry-After is seconds or a date, and a past date costs no wait', () => {
  assert.equal(retryAfter('2', now), 2_000)
  assert.equal(retryAfter(' 2 ', now), 2_000)
  assert.equal(retryAfter('0', now), 0)
  assert.equal(retryAfter('99999999', now), 99_999_999_000)
  assert.equal(retryAfter(new Date(now + 5_000).toUTCString(), now), 5_000)
  assert.equal(retryAfter(new Date(now - 5_000).toUTCString(), now), 0)
})

test('an unreadable Retry-After is ignored', () => {
  for (const value of [undefined, '', 'abc', '-1', '1.5', '1e3', '9'.repeat(13), '2026-01-01', 'Thu, soon'])
    assert.equal(retryAfter(value, now), undefined, value)
})

test('any Retry-After is ignored or a finite wait', () => {
  fc.assert(
    fc.property(fc.string(), value => {
      const wait = retryAfter(value, now)
      assert.ok(wait === undefined || (Number.isFinite(wait) && wait >= 0))
    }),
  )
})

test('the wait between attempts doubles, is at most half a minute, and may be zero', () => {
  assert.deepEqual(
    [1, 2, 3, 10, 60].map(attempt => backoff(attempt, () => 1)),
    [500, 1_000, 2_000, 30_000, 30_000],
  )
  assert.equal(
    backoff(5, () => 0),
    0,
  )
})

test('a host is paused until the latest of the requested times', async () => {
  const host = new HostPause(() => performance.now())
  host.hold(80)
  host.hold(10)
  const began = performance.now()
  await Promise.all([host.wait(), host.wait()])
  assert.ok(performance.now() - began >= 75)
  await host.wait()
})

test('a stop ends a pause at once, as CANCELLED', async () => {
  const stop = new AbortController()
  const waiting = pause(60_000, stop.signal)
  stop.abort()
  await assert.rejects(waiting, { code: 'CANCELLED' })
  await assert.rejects(pause(0, stop.signal), { code: 'CANCELLED' })
})

/** The result of an attempt: a failure, or a value that may be final or request a pause in milliseconds. */
type Planned = TallyError | { readonly final?: boolean; readonly asked?: number }

const busy = {}
const done = { final: true }
const broken = new TallyError('REGISTRY_UNAVAILABLE', 'cut off')

/** Runs the planned attempts; returns their outcome, the pauses between them and their number. */
async function planned(plan: readonly Planned[], rules: Partial<RetryRules<Planned>> = {}) {
  const pauses: number[] = []
  let tries = 0
  const work = async () => {
    const next = plan[tries++] ?? done
    if (next instanceof TallyError) throw next
    return next
  }
  const outcome = await retrying<Planned>(work, {
    tries: 3,
    budgetMs: 100,
    passing: 'REGISTRY_UNAVAILABLE',
    isPassing: given => !('final' in given),
    requestedPause: given => ('asked' in given ? given.asked : undefined),
    pause: attempt => attempt,
    sleep: async ms => void pauses.push(ms),
    last: ({ value, failure }, tooLong) => (tooLong === undefined ? (failure ?? value) : { asked: -tooLong }),
    ...rules,
  })
  return { outcome, pauses, tries }
}

test('a passing failure is retried after growing pauses until the result is final', async () => {
  assert.deepEqual(await planned([busy, broken]), { outcome: done, pauses: [1, 2], tries: 3 })
  assert.deepEqual(await planned([done]), { outcome: done, pauses: [], tries: 1 })
})

test('the last attempt decides, with a value or a failure', async () => {
  assert.deepEqual(await planned([broken, busy, busy]), { outcome: busy, pauses: [1, 2], tries: 3 })
  assert.deepEqual(await planned([busy, broken], { tries: 2 }), { outcome: broken, pauses: [1], tries: 2 })
})

test('a requested pause replaces our own, within the budget of all', async () => {
  const { outcome, pauses } = await planned([{ asked: 60 }, { asked: 40 }])
  assert.deepEqual({ outcome, pauses }, { outcome: done, pauses: [60, 40] })
  assert.deepEqual(await planned([{ asked: 60 }, { asked: 41 }]), {
    outcome: { asked: -41 },
    pauses: [60],
    tries: 2,
  })
  const once = await planned([{ asked: 1 }, busy, { asked: 1 }], { tries: 9, requestedPauses: 1 })
  assert.deepEqual(once, { outcome: { asked: -1 }, pauses: [1, 2], tries: 3 })
})

test('no failure of another code is retried, nor any after a stop', async () => {
  const unsafe = new TallyError('UNSAFE_TARGET', 'elsewhere')
  await assert.rejects(planned([unsafe]), unsafe)
  await assert.rejects(planned([broken], { signal: AbortSignal.abort() }), broken)
})
