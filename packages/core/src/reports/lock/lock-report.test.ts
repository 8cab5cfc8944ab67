import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Digest } from '../../model/digest.ts'
import { findingsReport, lockOutputs, lockReport } from './lock-report.ts'
import { day, digestFor, facts, findingAt, hubAge, lockResult, now, pinMove } from './lock-result.fixture.ts'

const before = digestFor('old')
const unpinned = findingAt('FROM node:24', 'node:24', { file: 'Dockerfile' })

test('the outputs of a clean check', () => {
  const { json, ...others } = lockOutputs(lockResult())
  assert.deepEqual(others, {
    changed: 'false',
    files: '',
    pins: '[]',
    title: 'No container image moves',
    unpinned: '0',
    moved: '0',
    held: '0',
    ignored: '0',
    unreadable: '0',
  })
  assert.deepEqual(JSON.parse(json ?? ''), {
    mode: 'check',
    dryRun: false,
    changed: false,
    changedFiles: 0,
    files: 5,
    places: 20,
    images: 12,
    unpinned: 0,
    moved: 0,
    notLookedAt: 0,
    templates: 0,
    asked: 0,
    pinned: 0,
    updated: 0,
    held: 0,
    ignored: 0,
    unreadable: 0,
    errors: 0,
    warnings: 0,
    notices: 0,
  })
})

test('the output files is cut after 20 lines, each of which is one path', () => {
  const changes = Array.from({ length: 23 }, (_, at) => ({ path: `a\n${at}`, before: '', after: 'x' }))
  const { files = '', changed } = lockOutputs(lockResult({ changes }))
  const lines = files.split('\n')
  assert.equal(changed, 'true')
  assert.deepEqual([lines.length, lines[0], lines.at(-1)], [21, 'a\\n0', '3 more, see the report'])
})

test('the output pins is JSON of at most 8 KB', () => {
  const files = Array.from({ length: 40 }, (_, at) => `file ${at}`)
  const pins = Array.from({ length: 60 }, (_, at) => pinMove(`ghcr.io/o/image:${at}`, { before, files }))
  const output = lockOutputs(lockResult({ pins })).pins ?? ''
  assert.ok(Buffer.byteLength(output) <= 8_192)
  const read = JSON.parse(output)
  assert.ok(read.length > 5)
  assert.deepEqual(Object.keys(read[0]), ['image', 'before', 'after', 'files'])
  assert.equal(read[0].files.length, 20)
})

test('the report has every fact as JSON: times, ages, sizes and platforms, and labels as claimed', () => {
  const pin = pinMove('docker.io/library/node:24', { before, age: hubAge })
  const held = {
    image: 'x',
    pinned: before,
    found: pin.after,
    reason: 'young',
    until: now + day,
    age: hubAge,
  }
  const known = new Map<Digest, ReturnType<typeof facts>>([
    [pin.after, facts(pin.after, { source: 'https://x' })],
  ])
  const report = JSON.parse(
    JSON.stringify(
      lockReport(
        lockResult({
          findings: [unpinned],
          pins: [pin],
          held: [held],
          facts: known,
          changes: [{ path: 'n', before: undefined, after: '' }],
        }),
      ),
    ),
  )
  const age = { since: '2026-11-24T12:00:00.000Z', from: 'registry', said: 'Docker Hub' }
  assert.deepEqual(report.pins, [
    {
      image: pin.image,
      before,
      after: pin.after,
      files: ['Dockerfile'],
      age,
      factsAfter: {
        sizes: { 'linux/amd64': 118_000_000 },
        platforms: { 'linux/amd64': pin.after },
        claimed: { source: 'https://x' },
      },
    },
  ])
  assert.deepEqual(report.held, [{ ...held, until: '2026-11-30T12:00:00.000Z', age }])
  assert.deepEqual(report.files, [{ path: 'n', isNew: true }])
  assert.equal(report.errors, 1)
})

test('the findings as JSON have rule, check, place and fix', () => {
  const fix = [{ file: 'Dockerfile', start: 12, end: 12, text: '@sha256:x' }]
  const [finding] = JSON.parse(findingsReport(lockResult({ findings: [{ ...unpinned, fix }] })))
  assert.deepEqual(finding, {
    rule: 'TM001',
    name: 'Unpinned',
    check: 'pinned',
    severity: 'error',
    kind: 'dockerfile',
    line: 1,
    column: 6,
    start: 5,
    end: 12,
    where: 'FROM of stage 1',
    image: 'docker.io/library/node',
    message: 'node:24 has no digest',
    file: 'Dockerfile',
    fix,
  })
})
