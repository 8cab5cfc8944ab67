import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TallyError } from '../../errors.ts'
import { lockReport } from '../../reports/lock/lock-report.ts'
import { digestFor, glob, lockPath, runLock, withLock } from './lock.fixture.ts'
import { lockFailure } from './lock-failure.ts'

const ci = '.github/workflows/ci.yml'
const workflow = (image: string) => `on: push\njobs:\n  a:\n    container: ${image}\n    steps: []\n`
const node = digestFor('docker.io/library/node:24')
const old = digestFor('old')
const lockedNode = (digest = node) => ({
  image: 'docker.io/library/node:24',
  digest,
  platforms: new Map([['linux/amd64', digest]]),
})

/** Each finding as `rule severity file:line message`. */
function shown({ findings }: Awaited<ReturnType<typeof runLock>>['result']): string[] {
  return findings.map(
    ({ rule, severity, file, line, message }) => `${rule} ${severity} ${file}:${line} ${message}`,
  )
}

test('a check without network names every image without a digest, and asks nothing', async () => {
  const { result, asked } = await runLock({ [ci]: workflow('node:24'), Dockerfile: 'FROM alpine:3\n' })
  assert.deepEqual(shown(result), [
    `TM001 error ${ci}:4 "node:24" has no digest.`,
    'TM001 error Dockerfile:1 "alpine:3" has no digest.',
  ])
  assert.deepEqual(asked, [])
  const failure = lockFailure(result)
  assert.equal(failure?.code, 'NOT_PINNED')
  assert.deepEqual(failure?.message.split('\n'), [
    'The check of images failed at 2 places: 2 TM001 Unpinned',
    `${ci}:4: "node:24" has no digest.`,
    'Dockerfile:1: "alpine:3" has no digest.',
  ])
})

test('writing pins each name with one question, keeps the tag, and a second run changes nothing', async () => {
  const before = {
    [ci]: workflow('node:24'),
    Dockerfile: 'FROM node:24 AS a\nFROM node\nCOPY --from=a / /\n',
  }
  const first = await runLock(before, { mode: 'write' })
  assert.deepEqual(first.files, {
    [ci]: workflow(`node:24@${node}`),
    Dockerfile: `FROM node:24@${node} AS a\nFROM node:latest@${digestFor('docker.io/library/node:latest')}\nCOPY --from=a / /\n`,
  })
  assert.deepEqual(
    first.asked.map(({ name }) => name),
    ['docker.io/library/node:24', 'docker.io/library/node:latest'],
  )
  assert.equal(lockFailure(first.result), undefined)
  const second = await runLock(first.files, { mode: 'write' })
  assert.deepEqual([second.files, second.asked, second.result.changes], [first.files, [], []])
})

test('a registry that cannot be asked fails the step, and nothing is written', async () => {
  const error = new TallyError('RATE_LIMITED', 'Cannot read alpine: too many requests')
  const { result, files } = await runLock(
    { Dockerfile: 'FROM node:24\nFROM alpine\n' },
    { mode: 'write' },
    { answers: { 'docker.io/library/alpine:latest': { error } } },
  )
  const failure = lockFailure(result)
  assert.deepEqual([failure?.code, failure?.message], [error.code, error.message])
  assert.match(failure?.hint ?? '', /log in.*`ignore`/)
  assert.doesNotMatch(failure?.hint ?? '', /registry-mirrors/)
  assert.equal(files.Dockerfile, 'FROM node:24\nFROM alpine\n')
})

test('the lock gets an entry per name, and pins what the text cannot', async () => {
  const before = { Dockerfile: `ARG V=24\nFROM node:\${V}\n`, [ci]: workflow('node:24') }
  const { files, result } = await runLock(before, { mode: 'write', lock: withLock([]) })
  assert.deepEqual([files.Dockerfile, files[ci]], [before.Dockerfile, workflow(`node:24@${node}`)])
  assert.deepEqual(shown(result), [])
  assert.deepEqual(JSON.parse(files[lockPath] ?? ''), {
    version: 1,
    images: [
      {
        image: 'docker.io/library/node:24',
        digest: node,
        pinned_image: `docker.io/library/node:24@${node}`,
        platforms: { 'linux/amd64': node },
      },
    ],
  })
})

test('a new lock of images that have their digests is no change of an image', async () => {
  const written = await runLock({ [ci]: workflow(`node:24@${node}`) }, { mode: 'write', lock: withLock([]) })
  assert.match(written.files[lockPath] ?? '', /"docker\.io\/library\/node:24"/)
  assert.deepEqual(written.result.pins, [])
  const updated = await runLock({ [ci]: workflow(`node:24@${old}`) }, { mode: 'update', lock: withLock([]) })
  assert.deepEqual(
    updated.result.pins.map(({ before, after, files }) => ({ before, after, files })),
    [{ before: old, after: node, files: [lockPath, ci].sort() }],
  )
})

test('where the lock lacks the platforms of a pin and its registry cannot be asked, nothing is written', async () => {
  const files = { Dockerfile: `FROM node:24@${old}\nFROM alpine:3\n` }
  const error = new TallyError('REGISTRY_UNAVAILABLE', 'Cannot read node: no answer')
  for (const lock of [withLock([]), withLock([lockedNode()])]) {
    const written: string[] = []
    const run = runLock(files, { mode: 'write', lock }, { platforms: error, written })
    await assert.rejects(run, error)
    assert.deepEqual(written, [])
  }
})

test('a pin that its registry no longer has gets no entry without platforms: the step fails', async () => {
  const files = { Dockerfile: `FROM node:24@${old}\n` }
  const written: string[] = []
  const gone = runLock(files, { mode: 'write', lock: withLock([]) }, { platforms: new Map(), written })
  await assert.rejects(gone, {
    code: 'NOT_FOUND',
    message: `Cannot lock docker.io/library/node:24@${old}: the registry does not have it`,
  })
  assert.deepEqual(written, [])
  const none = new Map([[old, new Map()]])
  const run = await runLock(files, { mode: 'write', lock: withLock([]) }, { platforms: none })
  assert.match(run.files[lockPath] ?? '', /"platforms": \{\}/)
})

test('an update moves pins and their lock entry to what the tag names', async () => {
  const { files, result } = await runLock(
    { [ci]: workflow(`node:24@${old}`) },
    { mode: 'update', lock: withLock([lockedNode(old)]) },
  )
  assert.equal(files[ci], workflow(`node:24@${node}`))
  assert.deepEqual(result.pins, [
    { image: 'docker.io/library/node:24', before: old, after: node, files: [lockPath, ci] },
  ])
})

test('an update keeps what is too young, and says from when it goes', async () => {
  const age = { since: 1000, from: 'registry', said: 'Docker Hub' } as const
  const { files, result } = await runLock(
    { [ci]: workflow(`node:24@${old}`) },
    { mode: 'update', minAge: 86_400_000 },
    { answers: { 'docker.io/library/node:24': { digest: node, isIndex: true, age } }, now: 3_601_000 },
  )
  assert.equal(files[ci], workflow(`node:24@${old}`))
  assert.deepEqual(result.held, [
    {
      image: 'docker.io/library/node:24',
      pinned: old,
      found: node,
      reason: 'Its new digest is 1h old (Docker Hub) and may be taken from 1970-01-02T00:00:01Z.',
      until: 86_401_000,
      age,
    },
  ])
})

test('images that a pattern or a comment takes out are counted, not checked', async () => {
  const { result } = await runLock(
    { Dockerfile: 'FROM ghcr.io/owner/app:1\n# tallyman: ignore it floats\nFROM node:24\n' },
    { ignore: [glob('ghcr.io/owner/*')] },
  )
  assert.deepEqual(shown(result), [])
  assert.deepEqual(result.ignored, [
    { file: 'Dockerfile', line: 1, image: 'ghcr.io/owner/app', reason: 'the input `ignore`' },
    { file: 'Dockerfile', line: 3, image: 'docker.io/library/node', reason: 'it floats' },
  ])
})

test('templates and documents of unknown kinds are listed by file, and are not ignored places', async () => {
  const { result } = await runLock({
    'chart/a.yaml': 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: {{ .Values.image }}}]}\n',
    'crd.yaml': 'apiVersion: x/v1\nkind: X\nimage: a\n---\napiVersion: x/v1\nkind: X\nimage: b\n',
  })
  assert.deepEqual(result.ignored, [])
  assert.deepEqual(result.templateFiles, ['chart/a.yaml'])
  assert.deepEqual(result.unknownFiles, [{ file: 'crd.yaml', documents: 2 }])
  assert.deepEqual([result.counts.templates, result.counts.notLookedAt], [1, 2])
  assert.deepEqual(Object.keys(lockReport(result)).slice(-2), ['templateFiles', 'unknownFiles'])
})

test('an image that is pulled before any step is a warning if only the lock has its digest, and an error if nothing has', async () => {
  const files = {
    [ci]: 'on: push\njobs:\n  a:\n    container: node:24\n    services: {db: {image: node:24}}\n    steps:\n      - uses: docker://node:24\n      - uses: docker/setup-qemu-action@v3\n        with: {image: node:24}\n',
    '.circleci/config.yml': 'jobs:\n  a:\n    docker: [{image: node:24}]\n',
    '.devcontainer/devcontainer.json': '{"image": "node:24"}',
    '.drone.yml': 'steps:\n  - image: node:24\n',
    '.gitlab-ci.yml': 'variables: {I: node:24}\na:\n  image: $I\n',
    '.woodpecker.yml': 'steps:\n  - image: node:24\n',
    'action.yml': 'runs:\n  using: docker\n  image: docker://node:24\n',
    'azure-pipelines.yml': 'jobs:\n  - job: a\n    container: node:24\n',
    'bitbucket-pipelines.yml': 'image: node:24\n',
    'buildkite.yml': 'steps:\n  - image: node:24\n',
    'cloudbuild.yaml': 'steps:\n  - name: node:24\n',
    'compose.yaml': 'services: {a: {image: node:24}}\n',
    Dockerfile: 'FROM node:24\n',
    'matrix.yml': `on: push\njobs:\n  a:\n    strategy: {matrix: {i: ["node:24"]}}\n    container: \${{ matrix.i }}\n    steps: []\n`,
  }
  const places = [
    '.circleci/config.yml:3',
    '.devcontainer/devcontainer.json:1',
    '.drone.yml:2',
    ...[4, 5, 7].map(line => `${ci}:${line}`),
    '.gitlab-ci.yml:1',
    '.woodpecker.yml:2',
    'action.yml:3',
    'azure-pipelines.yml:3',
    'bitbucket-pipelines.yml:1',
    'buildkite.yml:2',
    'cloudbuild.yaml:2',
    'matrix.yml:4',
  ]
  const only =
    'is only in the lock, and nothing reads it before this image is pulled; only a digest in the file helps.'
  const { result } = await runLock(files, { lock: withLock([lockedNode()]) })
  assert.deepEqual(
    shown(result).map(text => text.replace(/ "(?:node:24|\$I)" /, ' ')),
    places.map(place => `TM001 warning ${place} ${only}`),
  )
  assert.equal(lockFailure(result), undefined)
  assert.equal(result.counts.unpinned, places.length)
  assert.ok(result.findings.every(({ fix }) => fix?.[0]?.text.includes(node)))

  const open = await runLock(files, { lock: withLock([]) })
  assert.ok(open.result.findings.every(({ severity }) => severity === 'error'))
  assert.equal(open.result.findings.length, places.length + 3)
})

test('a lock that alone is written leaves the warning of what is pulled before any step', async () => {
  const before = { [ci]: workflow('node:24'), Dockerfile: 'FROM node:24\n' }
  const run = await runLock(before, { mode: 'write', writeTo: new Set(['lock']), lock: withLock([]) })
  assert.deepEqual([run.files[ci], run.files.Dockerfile], [before[ci], before.Dockerfile])
  assert.deepEqual(
    run.result.findings.map(({ rule, severity, file, message }) => [
      rule,
      severity,
      file,
      message.slice(0, 29),
    ]),
    [['TM001', 'warning', ci, '"node:24" is only in the lock']],
  )
})
