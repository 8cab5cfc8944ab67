import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import {
  arm,
  assertFailed,
  assertPassed,
  dirty,
  dirtyJob,
  lockJob,
  next,
  pinned,
  some,
} from './lock-step.fixture.ts'

test('a repository whose images are all pinned passes without a request, a credential or a cache', async () => {
  await using job = await lockJob(host => ({
    Dockerfile: `FROM ${host}/test/app:v1@${some}\n`,
    'compose.yaml': `services: {a: {image: "${host}/x@${some}"}}\n`,
  }))
  const mark = join(job.folder.temp, 'asked')
  const bin = join(job.folder.home, 'bin')
  await mkdir(bin)
  await writeFile(join(bin, 'docker-credential-mark'), `#!/bin/sh\ntouch ${mark}\n`)
  await chmod(join(bin, 'docker-credential-mark'), 0o755)
  await mkdir(join(job.folder.home, '.docker'))
  await writeFile(join(job.folder.home, '.docker', 'config.json'), '{"credsStore": "mark"}')
  // Nothing listens there.
  const service = 'http://127.0.0.1:9/'
  const cache = { ACTIONS_RESULTS_URL: service, ACTIONS_CACHE_URL: service, ACTIONS_RUNTIME_TOKEN: 'x' }
  const step = await job.run({}, { ...cache, PATH: `${bin}:${process.env.PATH}` })
  assertPassed(step)
  assert.equal(job.registry.count(), 0)
  await assert.rejects(readFile(mark), { code: 'ENOENT' })
  assert.equal(step.outputs.changed, 'false')
  assert.equal(step.outputs.unpinned, '0')
})

test('an image without a digest fails the check, with an annotation on its line', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  const step = await job.run()
  assertFailed(step, 'NOT_PINNED')
  const lines = step.annotations
    .filter(({ properties }) => properties.file !== undefined)
    .map(({ level, properties }) => `${level} ${properties.file}:${properties.line}`)
  assert.deepEqual(lines.toSorted(), [
    'error .github/workflows/ci.yml:5',
    'error .github/workflows/ci.yml:7',
    'error Dockerfile:1',
    'error Dockerfile:4',
    'error compose.yaml:2',
    'error k8s/pod.yaml:5',
  ])
  assert.equal(step.outputs.unpinned, '6')
  assert.equal(job.registry.count(), 0)
  assert.deepEqual(await job.texts(), before)
  assert.match(step.summary, /compose\.yaml/)
})

test('write pins every image with one HEAD for each name, changes nothing else, and the check is green', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  const step = await job.run({ mode: 'write' })
  assertPassed(step)
  const expected = Object.fromEntries(
    Object.entries(before).map(([path, text]) => [path, path === 'README.md' ? text : pinned(text, job)]),
  )
  assert.deepEqual(await job.texts(), expected)
  const asked = job.registry.requests.map(({ method, path }) => `${method} ${path}`).toSorted()
  assert.deepEqual(asked, ['HEAD /v2/test/app/manifests/v1', 'HEAD /v2/test/tool/manifests/v1'])
  assert.equal(step.outputs.changed, 'true')
  assert.equal(step.outputs.files, '.github/workflows/ci.yml\nDockerfile\ncompose.yaml\nk8s/pod.yaml')
  const pins = JSON.parse(step.outputs.pins ?? '[]')
  assert.deepEqual(
    pins.map(({ image: name, after }: { image: string; after: string }) => [name, after]),
    [
      [`${job.registry.host}/test/app:v1`, job.app],
      [`${job.registry.host}/test/tool:v1`, job.tool],
    ],
  )
  job.registry.clearLog()
  const again = await job.run({ mode: 'write' })
  assertPassed(again)
  assert.equal(again.outputs.changed, 'false')
  assert.deepEqual(await job.texts(), expected)
  assertPassed(await job.run())
  assert.equal(job.registry.count(), 0)
})

test('a dry run writes nothing, and git applies its diff to what write gives', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  const dry = await job.run({ mode: 'write', 'dry-run': 'true', 'lock-file': 'images.lock' })
  assertPassed(dry)
  assert.deepEqual(await job.texts(), before)
  assert.equal(dry.outputs.changed, 'true')
  const diff = resolve(job.folder.workspace, dry.outputs.diff ?? '')
  job.git('apply', '--check', diff)
  assert.match(dry.summary, /```diff/)
  assert.equal(dry.outputs.lock, '')
  assertPassed(await job.run({ mode: 'write', 'lock-file': 'images.lock' }))
  const written = await job.texts()
  await job.write(before)
  execFileSync('rm', ['images.lock'], { cwd: job.folder.workspace })
  job.git('apply', diff)
  assert.deepEqual(await job.texts(), written)
})

test('a lock file alone pins files that stay as they are', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  const step = await job.run({ mode: 'write', 'write-to': 'lock' })
  assertPassed(step)
  const { '.github/images.lock': text = '', ...others } = await job.texts()
  assert.deepEqual(others, before)
  const lock = JSON.parse(text)
  assert.deepEqual(
    lock.images.map((each: { image: string; digest: string; platforms: object }) => [
      each.image.slice(job.registry.host.length),
      each.digest,
      Object.keys(each.platforms),
    ]),
    [
      ['/test/app:v1', job.app, ['linux/amd64', 'linux/arm64']],
      ['/test/tool:v1', job.tool, ['linux/amd64']],
    ],
  )
  assert.equal(step.outputs.lock, '.github/images.lock')
  job.registry.clearLog()
  assertPassed(await job.run())
  assert.equal(job.registry.count(), 0)
  await job.write({ 'more.Dockerfile': `FROM ${job.registry.host}/test/more:v1\n` })
  job.git('add', '-A')
  assertFailed(await job.run(), 'NOT_PINNED')
})

test('files and lock are written together, and a lock that disagrees with them fails the check', async () => {
  await using job = await dirtyJob()
  assertPassed(await job.run({ mode: 'write', 'lock-file': '.github/images.lock' }))
  job.registry.clearLog()
  assertPassed(await job.run())
  assert.equal(job.registry.count(), 0)
  const text = await job.read('compose.yaml')
  await job.write({ 'compose.yaml': text.replace(job.app, some) })
  const step = await job.run()
  assertFailed(step, 'LOCK_MISMATCH')
  await job.write({ 'compose.yaml': text, '.github/images.lock': '<<<<<<< ours\n' })
  assertFailed(await job.run(), 'LOCK_INVALID')
  assertPassed(await job.run({ mode: 'update' }))
  assertPassed(await job.run())
})

test('update moves pins to where their tags are, and a held image stays', async () => {
  await using job = await dirtyJob()
  assertPassed(await job.run({ mode: 'write' }))
  const moved = await job.registry.add(next, { repository: 'test/app', tag: 'v1' })
  await job.registry.add(arm, { repository: 'test/tool', tag: 'v1' })
  const hold = `${job.registry.host}/test/tool = waits for #12`
  const check = await job.run({ checks: 'moved' })
  assertPassed(check)
  assert.equal(check.outputs.moved, '2')
  const step = await job.run({ mode: 'update', hold })
  assertPassed(step)
  const texts = await job.texts()
  for (const [path, text] of Object.entries(dirty(job.registry.host)))
    if (path !== 'README.md') assert.equal(texts[path], pinned(text, { app: moved.digest, tool: job.tool }))
  assert.equal(step.outputs.held, '1')
  assert.match(step.log, /waits for #12/)
  const body = await readFile(resolve(job.folder.workspace, step.outputs.body ?? ''), 'utf8')
  assert.match(body, /test\/app/)
  assert.match(step.outputs.title ?? '', /test\/app/)
})

test('a registry that does not answer fails the update, and no file is written', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  await job.registry[Symbol.asyncDispose]()
  const step = await job.run({ mode: 'update', retries: '1', sarif: 'images.sarif' })
  assertFailed(step, 'REGISTRY_UNAVAILABLE')
  const { 'images.sarif': sarif = '', ...others } = await job.texts()
  assert.deepEqual(others, before)
  assert.equal(JSON.parse(sarif).runs[0].invocations[0].executionSuccessful, false)
})

test('more edits than max-edits are refused, shown, and not written', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  const step = await job.run({ mode: 'write', 'max-edits': '5' })
  assertFailed(step, 'PLAN_TOO_LARGE')
  assert.deepEqual(await job.texts(), before)
  assert.match(step.summary, /test\/app/)
})

test('SARIF is written for findings, for none, and for a run that failed', async () => {
  await using job = await dirtyJob()
  const runOf = async () => JSON.parse(await job.read('out/images.sarif')).runs[0]
  const sarif = 'out/images.sarif'
  const failed = await job.run({ sarif })
  assertFailed(failed, 'NOT_PINNED')
  assert.equal(failed.outputs.sarif, sarif)
  assert.equal((await runOf()).results.length, 6)
  assertFailed(await job.run({ sarif, paths: 'none.yml' }), 'INPUT_INVALID')
  assert.equal((await runOf()).invocations[0].executionSuccessful, false)
  assertPassed(await job.run({ sarif, paths: 'README.md', kinds: 'workflow' }))
  assert.deepEqual((await runOf()).results, [])
  assertFailed(await job.run({ sarif: '../images.sarif' }), 'INPUT_INVALID')
})

test('a path for SARIF that is another file by mistake is refused, and the file stays', async () => {
  await using job = await dirtyJob()
  const before = await job.texts()
  assertFailed(await job.run({ sarif: 'Dockerfile' }), 'INPUT_INVALID')
  assert.deepEqual(await job.texts(), before)
})
