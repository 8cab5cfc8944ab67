import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layer } from '@tallyman/testkit/images/images'
import type { Screen, ScreenSpace } from '../action/host.ts'
import { listening } from '../action/log.fixture.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { heartbeat } from '../text/heartbeat.ts'
import type { BlobCopy } from '../transfer/copy.ts'
import type { SourceName } from '../transfer/source.ts'
import { progressOf, writingOf } from './live-progress.ts'

const one: Descriptor = { ...layer('one').descriptor, size: 4_000_000 }
const two: Descriptor = { ...layer('two').descriptor, size: 6_000_000 }
const id = ({ digest }: Descriptor) => digest.slice(7, 19)
const target = { registry: 'ghcr.io', repository: 'o/app' }

function copy(blob: Descriptor, how: BlobCopy['how']): BlobCopy {
  return { blob, how, target, milliseconds: 2_000, retries: 0 }
}

/** A screen that shows its lines when asked. */
function surroundings() {
  const sections = new Set<(space: ScreenSpace) => readonly string[]>()
  const screen: Screen = {
    show(lines) {
      sections.add(lines)
      return { [Symbol.dispose]: () => void sections.delete(lines) }
    },
  }
  const shown = () => [...sections].flatMap(lines => lines({ columns: 79, rows: 23 }))
  return { ...listening(), screen, shown }
}

function transfer() {
  let time = 0
  const { lines, log, screen, shown } = surroundings()
  const progress = progressOf({ log, screen }, () => {
    time += 1_000
    return time
  })
  const deliver = (blob: Descriptor, source: SourceName = 'registry') =>
    progress.delivered({ blob, source, milliseconds: 2_000, repaired: false, retries: 0 })
  return { lines, progress, shown, deliver }
}

test('a transfer is drawn while it lasts, and leaves Docker’s words in the log', () => {
  const { lines, progress, shown, deliver } = transfer()
  const store = layer('stored').descriptor
  progress.images?.([{ name: 'app:1', blobs: [one, two, store] }])
  progress.planned([
    { blob: one, how: 'fetch', sources: [] },
    { blob: two, how: 'fetch', sources: [] },
    { blob: store, how: 'present', sources: [] },
  ])
  progress.advanced(one, 1_000_000)
  const [first = '', ...more] = shown()
  assert.match(first, new RegExp(`^${id(one)}: Downloading {2}\\[=+> +\\] {2}1\\.0 MB of {2}4\\.0 MB`))
  assert.deepEqual(more.slice(0, 2), [`${id(two)}: Waiting`, `${id(store)}: Already exists`])
  assert.match(more[2] ?? '', /^Downloaded: 1\.0 MB of 10\.0 MB \(10 %\)/)
  for (let at = 0; at < 20; at++) progress.advanced(two, 300_000)
  assert.deepEqual(lines, [], 'the log repeats nothing that is drawn')
  deliver(store, 'store')
  deliver(one)
  progress.checking?.(one)
  assert.equal(shown()[0], `${id(one)}: Verifying`)
  deliver(two)
  assert.equal(shown()[1], `${id(two)}: Pull complete`)
  progress.checked?.(one)
  assert.deepEqual(shown(), [])
  progress.ended?.(true)
  assert.match(lines[0] ?? '', /^> app:1: 10\.0 MB from registry, \d+ B in the store, in /)
  assert.match(lines[1] ?? '', /4\.0 MB Pull complete in 2\.0 s \(2\.0 MB\/s\)$/)
  assert.match(lines[3] ?? '', /B Already exists in the store$/)
})

test('nothing is drawn of a transfer that failed or that has nothing to do', () => {
  const { progress, shown } = transfer()
  progress.images?.([{ name: 'app:1', blobs: [one] }])
  progress.planned([{ blob: one, how: 'present', sources: [] }])
  assert.deepEqual(shown(), [])
  progress.planned([{ blob: two, how: 'fetch', sources: [] }])
  assert.equal(shown().length, 3)
  progress.ended?.(false)
  assert.deepEqual(shown(), [])
})

test('an upload is drawn while it lasts, and leaves Docker’s words in the log', () => {
  const { lines, log, screen, shown } = surroundings()
  {
    using writing = writingOf({ log, screen }, () => 0)
    writing.begun?.([one, two], 1)
    writing.sent?.(1_000_000, one)
    assert.match(shown()[0] ?? '', /: Pushing {2}\[/)
    assert.equal(shown().at(-1), 'Pushed: 1.0 MB of 10.0 MB (10 %)')
    writing.brought(copy(two, 'mounted'))
    assert.equal(shown()[1], `${id(two)}: Mounted`)
    assert.equal(shown().at(-1), 'Pushed: 1.0 MB of 4.0 MB (25 %)')
    writing.brought(copy(one, 'uploaded'))
    assert.deepEqual(shown(), [])
  }
  assert.match(lines[1] ?? '', /6\.0 MB Mounted$/)
  assert.match(lines[2] ?? '', /4\.0 MB Pushed in 2\.0 s \(2\.0 MB\/s\)$/)
})

test('other long work is drawn too, and nothing of it stays in the log', () => {
  const { lines, log, screen, shown } = surroundings()
  const say = Object.assign(log.info, { show: screen.show })
  {
    using _ = heartbeat(say, () => ['app:1: 5.0 MB of 9.0 MB sent to the engine'], 1)
    assert.match(shown()[0] ?? '', /^ {2}app:1: 5\.0 MB of 9\.0 MB sent to the engine, [\d.]+ m?s so far$/)
  }
  assert.deepEqual(shown(), [])
  {
    const name = `registry.example/${'long/'.repeat(12)}app:1`
    using _ = heartbeat(say, () => [`${name}: 5.0 MB of 9.0 MB sent to the engine`], 1)
    assert.match(shown()[0] ?? '', /^….*app:1: 5\.0 MB of 9\.0 MB sent to the engine, [\d.]+ m?s so far$/)
  }
  assert.deepEqual(lines, [])
})
