import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import { listening } from '../action/log.fixture.ts'
import { parseDocument } from '../model/document.ts'
import type { BlobCopy } from '../transfer/copy.ts'
import { writeLog } from './write-log.ts'

const small = layer('small').descriptor
const large = { ...layer('large').descriptor, size: 4_000_000 }
const app = { registry: 'ghcr.io', repository: 'o/app' }
const copy = (blob: BlobCopy['blob'], how: BlobCopy['how']): BlobCopy => ({
  blob,
  how,
  target: app,
  milliseconds: 2_000,
  retries: 0,
})

test('a repository that was written to is a group, with rates for large blobs only', () => {
  const { lines, log } = listening()
  {
    using writing = writeLog(log, () => 0)
    writing.begun?.([small, large], 1)
    writing.brought(copy(small, 'uploaded'))
    writing.brought(copy(large, 'uploaded'))
    assert.deepEqual(lines, [])
  }
  const [title = '', first = '', second = '', ...more] = lines
  assert.match(title, /^> ghcr\.io\/o\/app: 2 blobs, 2 uploaded \(4\.0 MB\), in 0 ms/)
  assert.match(first, /B uploaded in 2\.0 s$/)
  assert.match(second, /4\.0 MB uploaded in 2\.0 s \(2\.0 MB\/s\)$/)
  assert.deepEqual(more, [])
})

test('the time taken to create an image does not count as upload time', () => {
  const { lines, log } = listening()
  let time = 0
  {
    using writing = writeLog(log, () => time)
    time = 60_000
    writing.begun?.([large], 1)
    time = 62_000
    writing.brought(copy(large, 'uploaded'))
  }
  assert.match(lines[0] ?? '', /1 uploaded \(4\.0 MB\), in 2\.0 s \(2\.0 MB\/s\)$/)
})

test('a dry run logs what each repository lacks, as one line if it lacks nothing', () => {
  const { lines, log } = listening()
  const lib = { registry: 'ghcr.io', repository: 'o/lib' }
  const { document: bytes } = image({ layers: ['app'] })
  const root = parseDocument(bytes)
  const nothing = { tags: [], blobs: [], alreadyInRegistry: [], referrerCount: 0, outdated: [], subjects: [] }
  const graph = { root, documents: [root], leaves: [], blobs: [] }
  const whole = { ...nothing, root, graph, repositories: [app, lib] }
  using writing = writeLog(log, () => 0)
  const foreseen = [
    { blob: small, target: app, how: 'mounted' },
    { blob: large, target: app, how: 'uploaded' },
    { blob: large, target: lib, how: 'present' },
  ] as const
  writing.written({ ...whole, foreseen }, { dryRun: true })
  const [title, first = '', second = '', line, end] = lines
  assert.equal(
    title,
    `> ghcr.io/o/app: 2 blobs, 1 to be mounted or uploaded (${small.size} B), 1 to be uploaded (4.0 MB)`,
  )
  assert.match(first, /B to be mounted or uploaded$/)
  assert.match(second, /4\.0 MB to be uploaded$/)
  assert.equal(line, 'ghcr.io/o/lib: 1 blob, 1 there already (4.0 MB)')
  assert.equal(end, `The image is ${root.descriptor.digest}`)
})

test('a repository that had everything is one line', () => {
  const { lines, log } = listening()
  using writing = writeLog(log, () => 0)
  writing.begun?.([small, large], 1)
  writing.brought(copy(small, 'mounted'))
  writing.brought(copy(large, 'present'))
  writing[Symbol.dispose]()
  assert.deepEqual(lines, [`ghcr.io/o/app: 2 blobs, 1 mounted (${small.size} B), 1 there already (4.0 MB)`])
})

test('a large upload logs its progress every few seconds, and an aborted one how far it got', () => {
  const { lines, log } = listening()
  let time = 0
  {
    using writing = writeLog(log, () => time)
    writing.begun?.([small, large], 1)
    for (const seconds of [2, 4, 6, 8]) {
      time = seconds * 1_000
      writing.sent?.(1_000_000, large)
    }
  }
  const rates = lines.filter(line => line.includes('sent '))
  assert.equal(rates.length, 1)
  assert.match(rates[0] ?? '', /sent 3\.0 MB of 4\.0 MB \(7\d %\), 500 kB\/s; 0 of 2 blobs in place/)
  assert.equal(lines.at(-1), 'Stopped: 0 of 2 blobs in place')
})
