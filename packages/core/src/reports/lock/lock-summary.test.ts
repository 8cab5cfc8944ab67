import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyText } from '@tallyman/testkit/bytes/any-text'
import fc from 'fast-check'
import { TallyError } from '../../errors.ts'
import type { Finding } from '../../lock/pins/findings.ts'
import type { LockResult } from '../../operations/lock.ts'
import { day, digestFor, findingAt, lockResult, now, pinMove, usualCounts } from './lock-result.fixture.ts'
import { type LockStory, lockSummary } from './lock-summary.ts'

const dockerfile = 'FROM node:24 AS build\nRUN x\nFROM nginx:1.29\n'
const unpinned = findingAt(dockerfile, 'node:24', { file: 'Dockerfile', message: 'It has no digest.' })
const counts = usualCounts

function summary(fields: Partial<LockResult>, story: Partial<LockStory> = {}): string {
  return lockSummary({ result: lockResult(fields), now, ...story })
}

test('a clean check is one friendly heading and what was looked at', () => {
  assert.equal(
    summary({}),
    '### Tallyman: all 12 images pass\n\n12 images at 20 places in 5 files. No registry was asked.',
  )
  assert.match(summary({ counts: { ...counts, images: 1 } }), /^### Tallyman: the one image passes\n/)
  assert.equal(
    summary({ counts: { ...counts, places: 0, images: 0 } }),
    '### Tallyman: no file names an image\n\nLooked at 5 files. No registry was asked.',
  )
})

test('findings are listed by file and line with their image, and each rule says once what to do', () => {
  const findings: Finding[] = [
    { ...unpinned, file: 'z.yaml', line: 1, rule: 'TM010', severity: 'notice', message: 'It has no tag.' },
    { ...unpinned, file: 'Dockerfile', line: 30 },
    { ...unpinned, file: 'Dockerfile', line: 4 },
  ]
  const text = summary({ findings }, { page: 'https://github.com/o/t/blob/v1/actions/lock/README.md' })
  assert.match(text, /^### Tallyman: 2 errors, 1 notice\n/)
  const places = [...text.matchAll(/^\| `([^`]+:\d+)`/gm)].map(([, place]) => place)
  assert.deepEqual(places, ['Dockerfile:4', 'Dockerfile:30', 'z.yaml:1'])
  assert.match(
    text,
    /\| error \| \[TM001 Unpinned\]\(https:.*README\.md#tm001\) \| node: It has no digest\.<br>at FROM of stage 1/,
  )
  assert.match(text, /#### What to do\n\n- \*\*TM001 Unpinned\*\*: Run `lock`[^\n]+\n- \*\*TM010 NoTag\*\*/)
})

test('pins, held pins with their time, and ignored places are listed', () => {
  const before = digestFor('old')
  const text = summary({
    mode: 'update',
    changes: [{ path: 'Dockerfile', before: 'a', after: 'b' }],
    pins: [pinMove('docker.io/library/node:24', { before }), pinMove('docker.io/library/nginx:1.29')],
    held: [
      {
        image: 'docker.io/library/postgres:17',
        pinned: before,
        found: digestFor('new'),
        reason: 'It is younger than 3 days.',
        until: now + day,
      },
    ],
    ignored: [{ file: 'compose.yaml', line: 3, image: 'ghcr.io/o/app:dev', reason: 'by the input ignore' }],
    counts: { ...counts, asked: 1, notLookedAt: 2 },
  })
  assert.match(text, /^### Tallyman: 1 pin moved, 1 image pinned, 1 held\n/)
  assert.match(
    text,
    /1 ignored, 2 documents of unknown kinds not looked at \(the report lists them\)\. Registries were asked for 1 tag\./,
  )
  assert.match(text, /\| `nginx:1\.29` \| no digest → `sha256:/)
  assert.match(text, /too young, can move from 2026-11-30 12:00 UTC/)
  assert.match(text, /<summary>Ignored: 1<\/summary>[\s\S]+`compose\.yaml:3`[\s\S]+by the input ignore/)
  assert.ok(text.includes(before))
})

test('a dry run says what would change and shows the diff, whose fence no line can end', () => {
  const pins = [pinMove('docker.io/library/node:24')]
  const changes = [{ path: 'a.md', before: 'a', after: 'b' }]
  const diff = '+```\n+</details> @octocat\n'
  const text = summary({ mode: 'write', isDry: true, pins, changes }, { diff })
  assert.match(text, /^### Tallyman: 1 image would be pinned\n/)
  assert.ok(text.includes('````diff\n+```\n+</details> @octocat\n````'), text)
  const long = summary({ mode: 'write', isDry: true, pins, changes }, { diff: '+x\n'.repeat(900) })
  assert.match(long, /500 more lines are in the file of the output `diff`/)
})

test('a result that was not written says so, with its pins as what would change', () => {
  const failure = new TallyError('PLAN_TOO_LARGE', 'Too many')
  const pins = [pinMove('docker.io/library/node:24')]
  const changes = [{ path: 'a', before: 'a', after: 'b' }]
  const result = { ...lockResult({ mode: 'write', pins, changes, findings: [unpinned] }), failure }
  const text = lockSummary({ result, now })
  assert.match(text, /^### Tallyman: nothing was written: 1 image would be pinned; still 1 error\n/)
  assert.match(text, /\| Image that would change \|[\s\S]+#### Still open/)
  const check = lockSummary({ result: { ...lockResult(), failure }, now })
  assert.match(check, /^### Tallyman: not everything could be checked\n/)
})

test('files with documents of unknown kinds, and templates, are named up to five', () => {
  const unknownFiles = Array.from({ length: 7 }, (_, at) => ({ file: `crd${at}.yaml`, documents: 2 }))
  const text = summary({
    unknownFiles,
    templateFiles: ['chart/templates/a.yaml'],
    counts: { ...counts, notLookedAt: 14, templates: 1 },
  })
  assert.match(text, /; 1 template not read, 14 documents of unknown kinds not looked at/)
  assert.match(
    text,
    /<summary>Documents of unknown kinds, not looked at: 14<\/summary>\n\n- `crd0\.yaml`: 2 documents\n(?:- .*\n){4}- and 2 more files, see the report\n/,
  )
  assert.match(text, /<summary>Templates, not read: 1<\/summary>\n\n- `chart\/templates\/a\.yaml`\n/)
})

test('a place that a finding stands for is not listed again as unreadable', () => {
  const place = (line: number) => ({ file: 'Dockerfile', line, image: '$X', reason: 'no value' })
  const findings: Finding[] = [{ ...unpinned, rule: 'TM005', line: 1 }]
  const text = summary({ findings, unreadable: [place(1), place(7)] })
  assert.match(text, /; 2 not readable\./)
  assert.match(text, /<summary>Not readable: 1<\/summary>/)
})

test('hostile names, paths, places and reasons stay text', () => {
  const hostile = anyText('@#<>[]()!`|\n:/*_~$').map(text => `@a ${text} #1 http://e.example`)
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, (file, where, message, image) => {
      const left = [{ file, line: 9, image, reason: message }]
      const text = summary({
        findings: [{ ...unpinned, file, where, message, image }],
        ignored: left,
        unreadable: left,
      })
      const withoutCode = text.replaceAll(/`[^`\n]*`/g, '').replaceAll(/<\/?[a-z]+>/g, '\0')
      assert.doesNotMatch(withoutCode, /(?<![\0A-Za-z0-9])@\w|(?<![\0&])#\d|https?:\/\/|[<`[\]]/)
    }),
  )
})
