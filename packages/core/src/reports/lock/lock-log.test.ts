import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnnotationProperties, Log } from '../../action/host.ts'
import { listening } from '../../action/log.fixture.ts'
import type { Finding, Severity } from '../../lock/pins/findings.ts'
import type { LockResult } from '../../operations/lock.ts'
import { tellLock } from './lock-log.ts'
import { day, digestFor, findingAt, hubAge, lockResult, now, pinMove } from './lock-result.fixture.ts'

const unpinned = findingAt('RUN x\nFROM node:24\n', 'node:24', {
  file: 'Dockerfile',
  message: 'It has no digest.',
})

function told(fields: Partial<LockResult>): string[] {
  const { lines, log } = listening()
  tellLock(lockResult(fields), log, now)
  return lines
}

test('findings are grouped by file, marked at their lines, and the last line has the result', () => {
  const moved: Finding = {
    ...unpinned,
    rule: 'TM003',
    severity: 'notice',
    file: 'a.yaml',
    message: 'It moved.',
  }
  assert.deepEqual(told({ findings: [moved, unpinned] }), [
    '> Dockerfile: 1 error',
    '  2:6  error  node: It has no digest (TM001 Unpinned)',
    '> a.yaml: 1 notice',
    '  2:6  notice  node: It moved (TM003 Moved)',
    'error node: It has no digest.',
    'notice node: It moved.',
    '1 error, 1 notice. 12 images at 20 places in 5 files. No registry was asked.',
  ])
})

test('places that a dry run would mend are no findings of the log: the pins stand for them', () => {
  const pins = [pinMove('docker.io/library/node:24')]
  const changes = [{ path: 'Dockerfile', before: 'a', after: 'b' }]
  const lines = told({ mode: 'write', isDry: true, findings: [unpinned], remaining: [], pins, changes })
  assert.match(lines[0] ?? '', /^> Pins that would be written: 1$/)
  assert.equal(
    lines.at(-1),
    '1 image would be pinned. 12 images at 20 places in 5 files. No tag had to be asked for.',
  )
  assert.equal(lines.length, 3)
})

test('a held pin whose tag was not asked says so', () => {
  const pin = { image: 'docker.io/library/node:24', pinned: digestFor('old'), reason: 'It is held by hold.' }
  const lines = told({ mode: 'update', held: [pin] })
  assert.equal(
    lines[1],
    `  node:24: stays at ${digestFor('old').slice(0, 19)}; its tag was not asked: It is held by hold`,
  )
})

test('each glob that matches no image is a warning', () => {
  const lines = told({ idleGlobs: [{ input: 'hold', glob: 'postgress' }] })
  assert.equal(lines[0], 'warning hold: "postgress" matches no image')
})

test('digests are short in the list and whole at the line', () => {
  const message = `The tag names ${digestFor('new')}.`
  const lines = told({ findings: [{ ...unpinned, message }] })
  assert.equal(
    lines[1],
    `  2:6  error  node: The tag names ${digestFor('new').slice(0, 19)} (TM001 Unpinned)`,
  )
  assert.equal(lines[2], `error node: ${message}`)
})

test('the image stands in front of a sentence that does not name it', () => {
  const line = (image: string, message: string) => told({ findings: [{ ...unpinned, image, message }] })[1]
  assert.match(line('docker.io/library/node', '"node:24" has no digest.') ?? '', /error {2}"node:24" has no/)
  assert.match(line('ghcr.io/o/app', 'It moved.') ?? '', /error {2}ghcr\.io\/o\/app: It moved /)
  assert.match(line('', 'A comment ignores nothing.') ?? '', /error {2}A comment/)
})

test('an annotation has the rule as its title, the file and the line', () => {
  const places: (AnnotationProperties | undefined)[] = []
  const log: Log = { ...listening().log, error: (_message, place) => void places.push(place) }
  tellLock(lockResult({ findings: [unpinned] }), log, now)
  assert.deepEqual(places, [{ title: 'TM001 Unpinned', file: 'Dockerfile', line: 2 }])
})

test('of each severity only as many are annotated as the runner shows, and one error is left for the failure', () => {
  const many = (severity: Severity) =>
    Array.from({ length: 12 }, (_, line): Finding => ({ ...unpinned, severity, line }))
  const lines = told({ findings: [...many('notice'), ...many('error'), ...many('warning')] })
  const annotated = (severity: Severity) => lines.filter(line => line.startsWith(`${severity} `)).length
  assert.deepEqual([annotated('error'), annotated('warning'), annotated('notice')], [9, 10, 10])
  assert.ok(lines.includes('3 more errors above, by file'))
})

test('pins, held pins and ignored places have a group each', () => {
  const before = digestFor('old')
  const lines = told({
    mode: 'update',
    changes: [{ path: 'Dockerfile', before: 'a', after: 'b' }],
    pins: [pinMove('docker.io/library/node:24', { before, age: hubAge, files: ['Dockerfile', 'b', 'c'] })],
    held: [
      {
        image: 'docker.io/library/postgres:17',
        pinned: before,
        found: digestFor('new'),
        reason: 'It is younger than 3 days.',
        until: now + day,
      },
    ],
    ignored: [{ file: 'c.yaml', line: 3, image: 'x:1', reason: 'a comment' }],
  })
  assert.deepEqual(lines, [
    '> Pins written: 1',
    `  node:24: ${before.slice(0, 19)} → sha256:60d7f06ed744, 5 days (Docker Hub), in Dockerfile and 2 more files`,
    '> Held: 1',
    `  postgres:17: stays at ${before.slice(0, 19)}; ${digestFor('new').slice(0, 19)}: too young, can move from 2026-11-30 12:00 UTC`,
    '> Ignored: 1',
    '  c.yaml:3: x:1: a comment',
    '1 pin moved, 1 held. 12 images at 20 places in 5 files; 1 ignored. No tag had to be asked for.',
  ])
})

test('long lists are cut and say so', () => {
  const findings = Array.from({ length: 700 }, (_, line): Finding => ({ ...unpinned, line }))
  const files = Array.from({ length: 205 }, (_, at): Finding => ({ ...unpinned, file: `f${at}` }))
  const lines = told({ findings: [...findings, ...files] })
  assert.ok(lines.includes('  200 more, see the report'))
  assert.ok(lines.includes('6 more files with findings, see the report'))
})
