import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { TallyError } from '@tallyman/core/errors'
import { blob, downloader, serving } from '@tallyman/core/registry/download/download.fixture'
import * as faults from '@tallyman/testkit/registry/registry'
import fc from 'fast-check'

const runs = Number(process.env.TALLYMAN_RUNS ?? 60)
const always = Number.POSITIVE_INFINITY
const megabyte = 1024 * 1024
/** Slow enough that a blob of some megabytes is fetched in parts. */
const pace = 20 * megabyte

type Place = Pick<faults.FaultTarget, 'kind'>
type Making = (on: faults.FaultTarget) => faults.Fault

/** A fault in the body of one response; offsets refer to a blob of `size` bytes. */
function mishap(size: number): fc.Arbitrary<Making> {
  const at = fc.nat(size)
  const by = fc.constantFrom('reset', 'end')
  const framing = fc.constantFrom('length', 'chunked', 'close')
  const cuts = fc.record({ after: at, by, framing }).map(
    (cut): Making =>
      on =>
        faults.cut(cut, on),
  )
  const edits: fc.Arbitrary<Making> = fc.oneof(
    fc.nat(Math.max(0, size - 1)).map(
      (offset): Making =>
        on =>
          faults.flipByte(offset, on),
    ),
    at.map(
      (to): Making =>
        on =>
          faults.truncate(to, on),
    ),
    fc.constant((on: faults.FaultTarget) => faults.append('more', on)),
    fc.constant((on: faults.FaultTarget) => faults.endless(on)),
    fc.boolean().map(
      (isReal): Making =>
        on =>
          faults.contentEncoding(on, isReal),
    ),
    fc.constant((on: faults.FaultTarget) => faults.headers({ etag: '"another"' }, on)),
  )
  const ranges = fc
    .oneof(
      fc.constantFrom('ignored', 'unsatisfiable', 'multipart', 'unlabelled'),
      fc.record({ kind: fc.constant('shifted'), by: fc.integer({ min: -9, max: 9 }), isSaid: fc.boolean() }),
      fc.record({ kind: fc.constant('total'), total: fc.constantFrom('*', '0', '5', 'x') }),
    )
    .map(
      (manner): Making =>
        on =>
          faults.range(manner, on),
    )
  const answers = fc.constantFrom(400, 403, 404, 416, 429, 500, 503).map(
    (status): Making =>
      on =>
        faults.fail(status, on),
  )
  const silences: fc.Arbitrary<Making> = fc.oneof(
    at.map(
      (after): Making =>
        on =>
          faults.stall(5_000, on, after),
    ),
    fc.constant((on: faults.FaultTarget) => faults.hangUp(on)),
    fc.constantFrom('SSH-2.0-x\r\n', 'HTTP/1.1 200').map(
      (text): Making =>
        on =>
          faults.rawText(text, on),
    ),
  )
  return fc.oneof(
    { weight: 6, arbitrary: cuts },
    { weight: 3, arbitrary: edits },
    { weight: 4, arbitrary: ranges },
    { weight: 2, arbitrary: answers },
    { weight: 1, arbitrary: silences },
  )
}

interface Course {
  readonly size: number
  readonly seed: number
  readonly planned: readonly faults.Fault[]
  readonly options: faults.RegistryOptions
  /** Milliseconds after which the first run is stopped. */
  readonly stopAfter: number | undefined
}

/** A blob, the faults of its responses in order, and the registry's other behaviour. */
const courses: fc.Arbitrary<Course> = fc
  .record({
    size: fc.oneof(
      { weight: 4, arbitrary: fc.nat(200_000) },
      fc.integer({ min: 14 * megabyte, max: 18 * megabyte }),
    ),
    seed: fc.nat(3),
    redirectBlobs: fc.boolean(),
    connectionLimit: fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
    stopAfter: fc.option(fc.nat(200), { nil: undefined, freq: 6 }),
  })
  .chain(({ size, seed, redirectBlobs, connectionLimit, stopAfter }) => {
    const place: Place = { kind: redirectBlobs ? 'cdn' : 'blob' }
    const slow = size > megabyte ? faults.slow(pace, { ...place, times: always }) : undefined
    const one = fc.tuple(mishap(size), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }))
    return fc.array(one, { maxLength: 6 }).map(mishaps => ({
      size,
      seed,
      planned: [
        ...mishaps.map(([make, after, times]) => {
          const fault = make({ ...place, after, times })
          return slow ? faults.together(fault, slow) : fault
        }),
        ...(slow ? [slow] : []),
      ],
      options: { redirectBlobs, ...(connectionLimit ? { connectionLimit } : {}) },
      stopAfter,
    }))
  })

async function run({ size, seed, planned, options, stopAfter }: Course): Promise<void> {
  const content = blob(size, `${seed}`)
  await using registry = await serving([content], { ...options, faults: planned })
  const stop = new AbortController()
  const timeouts = { headers: 300, idle: 150 }
  await using first = await downloader(registry, { timeouts, signal: stop.signal })
  const outcome = first.fetch(content).then(
    () => undefined,
    (error: unknown) => error,
  )
  const ended = new AbortController()
  if (stopAfter !== undefined)
    void sleep(stopAfter, undefined, { signal: ended.signal }).then(
      () => stop.abort(),
      () => undefined,
    )
  const error = await outcome
  ended.abort()
  if (error === undefined) first.holds(content)
  else {
    assert.ok(error instanceof TallyError, `not a TallyError: ${error}`)
    assert.ok(error.code !== 'INTERNAL' && error.code !== 'STORE_FAILED', `${error.code}: ${error.message}`)
    assert.ok(error.code !== 'CANCELLED' || stop.signal.aborted)
  }
  // The next run, from a sound registry, succeeds with anything that the first left.
  registry.clearFaults()
  // Its kept connections would count towards the registry's limit.
  await first.client.close()
  await sleep(10)
  await using second = await downloader(registry, { root: first.root })
  if (error !== undefined) await second.fetch(content)
  second.holds(content)
  assert.deepEqual(second.drafts(), [])
  assert.deepEqual(registry.errors, [])
}

test('whatever happens on the way, the blob is complete and right, or a TallyError is thrown and nothing wrong is kept', async () => {
  const unhandled: unknown[] = []
  const note = (error: unknown) => void unhandled.push(error)
  process.on('unhandledRejection', note)
  await fc.assert(fc.asyncProperty(courses, run), { numRuns: runs, endOnFailure: true })
  process.off('unhandledRejection', note)
  assert.deepEqual(unhandled, [])
})
