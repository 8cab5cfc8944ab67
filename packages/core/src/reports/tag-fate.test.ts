import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDigest } from '../model/digest.ts'
import type { WrittenImage } from '../operations/write/write-image.ts'
import { countedFates, fateOf, writtenReport } from './write-report.ts'

const previous = parseDigest(`sha256:${'a'.repeat(64)}`)
const fresh = { outcome: 'moved', previous: undefined } as const
const moved = { outcome: 'moved', previous } as const

test('a tag that did not exist is new, one that named something else has moved', () => {
  assert.deepEqual([fateOf(fresh, false), fateOf(moved, false)], ['new', 'moved'])
})

test('a dry run says what would happen, an aborted run what was not tried', () => {
  const waiting = { ...moved, outcome: 'waiting' } as const
  assert.deepEqual([fateOf(waiting, true), fateOf(waiting, false)], ['would be moved', 'not tried'])
})

test('outcomes are counted in the order of the tags', () => {
  const same = { outcome: 'same', previous } as const
  assert.equal(countedFates([same, fresh, same, moved], false), '2 already there, 1 new, 1 moved')
  assert.equal(countedFates([], false), '')
})

test('the report tells a new tag from one that moved, as the log does', () => {
  const target = { registry: 'r.example', repository: 'app', tag: '1', written: 'app:1' }
  const written = (tag: typeof fresh | typeof moved) =>
    writtenReport({
      root: { descriptor: { digest: previous } },
      tags: [{ ...tag, target, act: 'write' }],
      blobs: [],
      alreadyInRegistry: [],
      outdated: [],
      subjects: [],
      referrerCount: 0,
    } as unknown as WrittenImage) as { tags: { outcome: string }[] }
  assert.equal(written(fresh).tags[0]?.outcome, 'new')
  assert.equal(written(moved).tags[0]?.outcome, 'moved')
})
