import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TallyError } from '../../errors.ts'
import { digestFor, runLock } from './lock.fixture.ts'
import { lockFailure } from './lock-failure.ts'

const now = digestFor('docker.io/library/node:24')
const dockerfile = (text: string) => ({ Dockerfile: text })

test('a word that may be a build context is pinned if it is an image, and else cannot be read', async () => {
  const files = dockerfile('FROM node:24\nCOPY --from=assets / /\nCOPY --from=alpine / /\n')
  const { files: after, result } = await runLock(
    files,
    { mode: 'write' },
    {
      answers: { 'docker.io/library/assets:latest': { error: new TallyError('DENIED', 'Cannot read it') } },
    },
  )
  const alpine = digestFor('docker.io/library/alpine:latest')
  assert.equal(
    after.Dockerfile,
    `FROM node:24@${now}\nCOPY --from=assets / /\nCOPY --from=alpine:latest@${alpine} / /\n`,
  )
  assert.deepEqual(
    result.findings.map(({ rule, severity, line }) => `${rule} ${severity} ${line}`),
    ['TM005 warning 2'],
  )
})

test('a failure counts the findings by rule, those of its own code first, and repeats no place of the log', async () => {
  const lines = Array.from({ length: 12 }, (_, at) => `FROM a${at}\n`).join('')
  const { result } = await runLock(dockerfile(`${lines}FROM ghcr.io/x/y@${now}\n`), {
    denyRegistries: ['ghcr.io'],
  })
  const failure = lockFailure(result)
  assert.equal(failure?.code, 'POLICY_BLOCKED')
  const [title, first, ...others] = (failure?.message ?? '').split('\n')
  assert.equal(
    title,
    'The check of images failed at 13 places: 1 TM007 RegistryNotAllowed, 12 TM001 Unpinned',
  )
  assert.match(first ?? '', /^[^:]+:\d+: .*ghcr\.io.* is not from an allowed registry\.$/)
  assert.equal(others.length, 10)
  assert.equal(others.at(-1), 'and 3 more')
})

test("zizmor's comment lets an image float in a check, and not in writing", async () => {
  const text =
    'on: push\njobs:\n  a:\n    container: node:24 # zizmor: ignore[unpinned-images]\n    steps: []\n'
  const files = { '.github/workflows/a.yml': text }
  const checked = await runLock(files)
  assert.deepEqual(checked.result.findings, [])
  assert.deepEqual(
    checked.result.ignored.map(({ line, image }) => [line, image]),
    [[4, 'docker.io/library/node']],
  )
  assert.equal(checked.result.counts.unpinned, 0)
  const written = await runLock(files, { mode: 'write' })
  assert.equal(written.files['.github/workflows/a.yml'], text.replace('node:24', `node:24@${now}`))
})
