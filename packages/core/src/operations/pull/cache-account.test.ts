import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listening } from '../../action/log.fixture.ts'
import { CacheLog } from '../../cache/cache-log.ts'
import type { SavedEntry } from '../../cache/entry-saver.ts'
import { parseDigest } from '../../model/digest.ts'
import { cacheSummary, tellSaved } from '../../reports/cache-summary.ts'
import { savedSums, shortList, timeSaved } from './cache-account.ts'

const root = parseDigest(`sha256:${'0'.repeat(64)}`)

function entry(key: string, outcome: SavedEntry['outcome']): SavedEntry {
  return { key, size: 1_000_000, members: [root], outcome }
}

function image(entries: readonly SavedEntry[]) {
  const bytes = 1_000_000 * entries.filter(({ outcome }) => outcome === 'saved').length
  return { root, entries, bytes, stopped: undefined }
}

/** The account of a run that restored images whose original pull took 4 s. */
function account(...saved: ReturnType<typeof image>[]) {
  const log = new CacheLog({ warn: () => undefined })
  log.restored({ bytes: 8_000_000, milliseconds: 4_000 })
  return { report: log.report('direct'), saved }
}

test('an entry that two images share counts once, as written if either wrote it', () => {
  const sums = savedSums([
    image([entry('base', 'saved'), entry('a', 'saved')]),
    image([entry('base', 'exists'), entry('b', 'over'), entry('c', 'busy'), entry('d', 'throttled')]),
  ])
  const keys = (entries: readonly SavedEntry[]) => entries.map(({ key }) => key)
  assert.deepEqual(keys(sums.written), ['base', 'a'])
  assert.deepEqual(keys(sums.kept), ['c'])
  assert.deepEqual(keys(sums.leftOut), ['b', 'd'])
  assert.equal(sums.bytes, 2_000_000)
})

test('time saved is relative to the original pull of the same bytes, and absent when unknown or not positive', () => {
  assert.equal(timeSaved(account(), 4_000_000, 500), 1_500)
  assert.equal(timeSaved(account(), 4_000_000, 2_500), undefined)
  assert.equal(timeSaved(account(), 0, 500), undefined)
  const unknown = { report: new CacheLog({ warn: () => undefined }).report('direct'), saved: [] }
  assert.equal(timeSaved(unknown, 4_000_000, 500), undefined)
})

test('the summary lists entries, time, and omitted entries with their reasons', () => {
  const text = cacheSummary(account(image([entry('a', 'saved'), entry('b', 'over')])), {
    blobs: 1,
    bytes: 4_000_000,
    milliseconds: 500,
  }).join('\n')
  assert.match(text, /about 1\.5 s less than when it was filled/)
  assert.match(text, /1 entry written \(1\.0 MB\)/)
  assert.match(text, /b.*over the budget/s)
})

test('entries omitted after a stop are reported together, apart from those with their own reason', () => {
  const entries = [entry('a', 'throttled'), entry('b', 'stopped'), entry('c', 'stopped')]
  const text = cacheSummary(account(image(entries))).join('\n')
  assert.equal(text.split('saving was stopped').length, 2)
  assert.match(text, /2 entries \| 2\.0 MB \| saving was stopped/)
  const { lines, log } = listening()
  tellSaved(
    {
      report: new CacheLog({ warn: () => undefined }).report('direct'),
      saved: [image(entries), image([entry('d', 'stopped')])],
    },
    new Map(),
    log,
  )
  assert.match(lines.join('\n'), /1 entry left out, 2 entries left out, since saving was stopped/)
  assert.ok(lines.every(line => !/left out: saving was stopped/.test(line)))
})

test('a list in an output is bounded', () => {
  const lines = Array.from({ length: 100 }, (_, at) => String(at))
  assert.equal(shortList(lines).split('\n').length, 41)
  assert.match(shortList(lines), /and 60 more$/)
})
