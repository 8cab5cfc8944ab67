import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import { TallyError } from '../../errors.ts'
import type { TagState } from '../../lock/pins/tag-answer.ts'
import type { LockRequest } from '../lock.ts'
import { digestFor, glob, lockPath, runLock, withLock } from './lock.fixture.ts'
import { lockFailure } from './lock-failure.ts'

const node = 'docker.io/library/node:24'
const now = digestFor(node)
const old = digestFor('old')
const older = digestFor('older')
const day = 86_400_000
const dockerfile = (text: string) => ({ Dockerfile: text })
const pin = (image: string, digest = now) => ({
  image,
  digest,
  platforms: new Map([['linux/amd64', digest]]),
})
const answer = (state: Partial<TagState>) => ({
  answers: { [node]: { digest: now, isIndex: true, ...state } },
  now: 10 * day,
})
const young = { since: 9.5 * day, from: 'first-seen', said: 'first seen by this repository' } as const

test('an update brings two digests of one tag to the one that it names', async () => {
  const { files, result } = await runLock(
    { a: `FROM node:24@${old}\n`, b: `FROM node:24@${older}\n`, c: 'FROM docker.io/node:24\n' },
    { mode: 'update' },
  )
  assert.deepEqual(files, {
    a: `FROM node:24@${now}\n`,
    b: `FROM node:24@${now}\n`,
    c: `FROM docker.io/node:24@${now}\n`,
  })
  const filesOf = Object.fromEntries(result.pins.map(({ before = 'none', files }) => [before, files]))
  assert.deepEqual(filesOf, { [old]: ['a'], [older]: ['b'], none: ['c'] })
  assert.deepEqual(result.findings, [])
})

test('a digest that one place has already needs no age', async () => {
  const { files, asked } = await runLock(
    { a: `FROM node:24@${now}\n`, b: `FROM node:24@${old}\n` },
    { mode: 'update', minAge: day },
    answer({}),
  )
  assert.equal(files.b, `FROM node:24@${now}\n`)
  assert.deepEqual(
    asked.map(({ pinned, wantsAge }) => [pinned, wantsAge]),
    [[[now, old].sort(), true]],
  )
})

test('what is old enough goes; what no source knows the age of stays, with the reason', async () => {
  const files = dockerfile(`FROM node:24@${old}\n`)
  const request = { mode: 'update', minAge: day } as const
  const aged = await runLock(files, request, answer({ age: { ...young, since: 9 * day } }))
  assert.equal(aged.files.Dockerfile, `FROM node:24@${now}\n`)
  const ageless = await runLock(files, request, answer({ noAge: 'no date is served' }))
  assert.deepEqual(
    [ageless.files, ageless.result.held.map(({ reason, until }) => [reason, until])],
    [files, [['No source in `age-from` says how old its new digest is: no date is served.', undefined]]],
  )
})

test('an image without a digest gets what other places have while the tag is too young, else what the tag names', async () => {
  const request = { mode: 'update', minAge: day } as const
  const beside = await runLock(
    { a: `FROM node:24@${old}\n`, b: 'FROM node:24\n' },
    request,
    answer({ age: young }),
  )
  assert.equal(beside.files.b, `FROM node:24@${old}\n`)
  const alone = await runLock(dockerfile('FROM node:24\n'), request, answer({ age: young }))
  assert.equal(alone.files.Dockerfile, `FROM node:24@${now}\n`)
})

test('what the input holds is neither asked nor moved, and shown with its reason', async () => {
  const files = dockerfile(`FROM node:24@${old}\n`)
  const run = await runLock(files, { mode: 'update', hold: [{ image: glob('node'), reason: 'until 25' }] })
  assert.deepEqual([run.files, run.asked], [files, []])
  assert.deepEqual(run.result.held, [
    { image: node, pinned: old, reason: 'It is held by the input `hold`: until 25.' },
  ])
})

test('a digest that lacks a wanted platform is not taken', async () => {
  const files = dockerfile(`FROM node:24@${old}\nFROM alpine:3\n`)
  const request = { mode: 'update', platforms: ['linux/arm64'] } as const
  const { files: after, result } = await runLock(files, request)
  assert.deepEqual(after, files)
  assert.deepEqual(
    result.held.map(({ reason }) => reason),
    ["The tag's new image lacks linux/arm64."],
  )
  assert.deepEqual(
    result.findings.map(({ rule, severity, line }) => `${rule} ${severity} ${line}`),
    ['TM001 warning 2', 'TM012 error 2'],
  )
})

test('a pin that cannot be edited keeps the others of its tag, so that they agree', async () => {
  const files = {
    a: `FROM node:24@${old}\n`,
    'pod.yaml': `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "node\\x3a24@${old}"}]}\n`,
  }
  const { files: after, result } = await runLock(files, { mode: 'update' })
  assert.deepEqual(after, files)
  assert.deepEqual(
    result.held.map(({ reason }) => reason),
    ['pod.yaml, line 3, pins it in a form that cannot be edited.'],
  )
})

test('a comment keeps a pin out of updates, and lets an image float', async () => {
  const text = `# tallyman: ignore[moved]\nFROM node:24@${old}\n# tallyman: ignore[pinned] floats\nFROM alpine:3\n`
  const { files, asked, result } = await runLock(dockerfile(text), { mode: 'update', lock: withLock([]) })
  assert.deepEqual([files.Dockerfile, asked], [text, []])
  assert.deepEqual(result.ignored, [
    { file: 'Dockerfile', line: 4, image: 'docker.io/library/alpine', reason: 'floats' },
  ])
  assert.match(files[lockPath] ?? '', /"image": "docker\.io\/library\/node:24",\n {6}"digest": "sha256/)
  assert.doesNotMatch(files[lockPath] ?? '', /alpine/)
})

test('with only the lock to write, files stay, the lock follows their pins, and the rest moves', async () => {
  const files = dockerfile(`FROM node:24@${old}\nFROM alpine:3\n`)
  const alpine = 'docker.io/library/alpine:3'
  const lock = withLock([pin(alpine, older), pin(node, now), pin('ghcr.io/gone/x:1')])
  const run = await runLock(files, { mode: 'update', writeTo: new Set(['lock']), lock })
  assert.equal(run.files.Dockerfile, files.Dockerfile)
  const { images } = JSON.parse(run.files[lockPath] ?? '')
  assert.deepEqual(
    images.map(({ image, digest }: { image: string; digest: string }) => [image, digest]),
    [
      [alpine, digestFor(alpine)],
      [node, old],
    ],
  )
  assert.deepEqual(
    run.result.held.map(({ reason }) => reason),
    ['Its files pin it, and `write-to` leaves them as they are.'],
  )
})

test('surplus entries stay where not all files are read, or one cannot be read, or as the input says', async () => {
  const lock = withLock([pin('ghcr.io/gone/x:1')], '{}')
  const broken = { 'pod.yaml': 'apiVersion: v1\nkind: Pod\nimage: [\n', Dockerfile: `FROM node:24@${now}\n` }
  const whole = dockerfile(`FROM node:24@${now}\n`)
  for (const [files, request] of [
    [broken, {}],
    [whole, { areAllFiles: false }],
    [whole, { pruneLock: false }],
    [whole, { images: [glob('node')] }],
  ] as const) {
    const run = await runLock(files, { mode: 'write', lock, ...request })
    assert.match(run.files[lockPath] ?? '', /gone/)
  }
  const run = await runLock(whole, { mode: 'write', lock })
  assert.doesNotMatch(run.files[lockPath] ?? '', /gone/)
})

test('moved entries of the lock get their platforms by digest, and the facts of moved pins are read once each', async () => {
  const { files, read } = await runLock(dockerfile(`FROM node:24@${old}\n`), {
    mode: 'update',
    lock: withLock([pin(node, old)]),
  })
  assert.deepEqual(read, [`platforms of ${now}`, old, now])
  assert.match(files[lockPath] ?? '', /"linux\/s390x"/)
})

test('a held image shows the digest of its places, which the lock follows', async () => {
  const { files, result } = await runLock(dockerfile(`FROM node:24@${old}\n`), {
    mode: 'update',
    hold: [{ image: glob('node'), reason: '' }],
    lock: withLock([pin(node, now)]),
  })
  assert.deepEqual(
    result.held.map(({ pinned, found }) => [pinned, found]),
    [[old, undefined]],
  )
  assert.match(files[lockPath] ?? '', new RegExp(old))
})

test('a lock in conflict is written again without entries where no file has pins, and never from a part of the files', async () => {
  const conflict = '<<<<<<< ours\n=======\n>>>>>>> theirs\n'
  const lock = { path: lockPath, before: { images: [] }, text: conflict, isDamaged: true }
  const files = { ...dockerfile('FROM scratch\n'), [lockPath]: conflict }
  const run = await runLock(files, { mode: 'update', lock })
  assert.equal(run.files[lockPath], '{\n  "version": 1,\n  "images": []\n}\n')
  assert.equal(run.result.changes[0]?.before, conflict)
  for (const part of [{ areAllFiles: false }, { kinds: new Set(['compose']) }, { images: [glob('node')] }])
    await assert.rejects(runLock(files, { mode: 'update', lock, ...part }), { code: 'LOCK_INVALID' })
})

test('a dry run writes nothing, and shows what it would change', async () => {
  const files = dockerfile('FROM node:24\n')
  const { files: after, result } = await runLock(files, { mode: 'write', dryRun: true })
  assert.deepEqual(after, files)
  assert.deepEqual(result.changes, [
    { path: 'Dockerfile', before: 'FROM node:24\n', after: `FROM node:24@${now}\n` },
  ])
  assert.deepEqual(
    result.findings.map(({ rule, fix }) => [rule, fix]),
    [['TM001', result.edits]],
  )
  assert.deepEqual(result.remaining, [])
})

test('a dry run fails for what the run would leave, and not for what it would mend', async () => {
  const files = dockerfile(`FROM node:24@${old}\nFROM ghcr.io/x/y:1\n`)
  const severities = new Map([['moved', 'error']] as const)
  const run = (more: Partial<LockRequest>) =>
    runLock(files, { mode: 'update', severities, dryRun: true, ...more })
  const moved = await run({})
  assert.deepEqual(
    moved.result.findings.map(({ rule, severity }) => `${rule} ${severity}`),
    ['TM003 error', 'TM001 warning'],
  )
  assert.equal(lockFailure(moved.result), undefined)
  const denied = await run({ denyRegistries: ['ghcr.io'] })
  assert.deepEqual(
    denied.result.remaining.map(({ rule }) => rule),
    ['TM001', 'TM007'],
  )
  assert.equal(lockFailure(denied.result)?.code, 'POLICY_BLOCKED')
})

test('more edits than allowed are an error that has the plan, and nothing is written', async () => {
  const files = dockerfile('FROM node:24\nFROM alpine:3\n')
  const { files: after, result } = await runLock(files, { mode: 'write', maxEdits: 1 })
  assert.deepEqual(after, files)
  assert.equal(result.changes.length, 1)
  assert.deepEqual(
    result.findings.map(({ rule, line }) => `${rule} ${line}`),
    ['TM001 1', 'TM001 2'],
  )
  assert.equal(lockFailure(result)?.code, 'PLAN_TOO_LARGE')
  assert.equal(lockFailure(result)?.message, 'Cannot change 2 places in 1 files: `max-edits` allows 1')
})

test('only places on changed lines are written', async () => {
  const { files } = await runLock(dockerfile('FROM node:24\nFROM node:24\n'), {
    mode: 'write',
    changedLines: new Map([['Dockerfile', [[2, 2]]]]),
  })
  assert.equal(files.Dockerfile, `FROM node:24\nFROM node:24@${now}\n`)
})

test('over 2,000 images are refused before anything is asked', async () => {
  const text = Array.from({ length: 2001 }, (_, at) => `FROM a:${at}\n`).join('')
  await assert.rejects(runLock(dockerfile(text), { mode: 'write' }), {
    code: 'INPUT_INVALID',
    message: /2001 images, expected at most 2000/,
  })
})

test('of several images that cannot be asked, the failure names all', async () => {
  const error = new TallyError('UNAUTHENTICATED', 'Cannot read a: log in')
  const { result } = await runLock(
    dockerfile('FROM a:1\nFROM b:1\n'),
    { mode: 'write' },
    { answers: { 'docker.io/library/a:1': { error }, 'docker.io/library/b:1': { error } } },
  )
  const failure = lockFailure(result)
  assert.equal(failure?.code, 'UNAUTHENTICATED')
  assert.equal(
    failure?.message,
    'Cannot ask for 2 images (docker.io/library/a:1, docker.io/library/b:1): Cannot read a: log in',
  )
})

for (const [is, line] of [
  ['of one name', () => 'FROM node:24\n'],
  ['at two digests', (at: number) => `FROM node:24@${at === 0 ? old : older}\n`],
  ['without a tag', () => `FROM node@${old}\n`],
] as const)
  test(`the time for places ${is} grows with their number alone`, () =>
    assertLinear(
      is,
      size => {
        const text = Array.from({ length: size }, (_, at) => line(at)).join('')
        return () => runLock(dockerfile(text), { mode: 'update', maxEdits: size, dryRun: true })
      },
      { size: 2000, times: 3 },
    ))
