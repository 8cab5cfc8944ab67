import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { amd, digest, job } from './images-from.fixture.ts'
import { annotations, assertPassed, failureOf } from './pull-step.fixture.ts'

test('an image without a digest is an error that says file, line and both ways to pin it, before any request', async t => {
  const at = await job(t, app => ({
    Dockerfile: `FROM ${app}:v1\nARG V=1\n`,
    other: `ARG V=1\nFROM ${app}:v\${V}2\n`,
  }))
  const { code, message } = failureOf(await at.pull({ 'images-from': 'Dockerfile\nother' }))
  assert.equal(code, 'NOT_PINNED')
  assert.match(message, /test\/app:v1" \(Dockerfile, line 1\): it has no digest, expected \S+v1@sha256:…/)
  assert.match(
    message,
    /test\/app:v12" \(other, line 2\): it has no digest, expected its digest in a lock file: none can be written there, since variables decide a part of it/,
  )
  assert.match(
    message,
    /the action lock does it, with `mode: write`\), or use a lock file, which `update-lock: true` writes/,
  )
  const locked = failureOf(await at.pull({ 'images-from': 'Dockerfile', 'lock-file': 'none.lock' }))
  assert.equal(locked.code, 'LOCK_INVALID')
  assert.deepEqual(at.registry.requests, [])
})

test('a digest in a file that differs from the lock file is an error that says where', async t => {
  const at = await job(t, app => ({ Dockerfile: `FROM ${app}:v1@${amd.root.digest}\n` }))
  await at.pull({ images: `${at.app}:v1`, 'lock-file': 'images.lock', 'update-lock': 'true', to: 'none' })
  const { code, message } = failureOf(
    await at.pull({ 'images-from': 'Dockerfile', 'lock-file': 'images.lock' }),
  )
  assert.equal(code, 'LOCK_MISMATCH')
  assert.match(message, /test\/app:v1@\S+ \(Dockerfile, line 1\): locked at/)
})

test('an image that the registry lacks is an error that says where it is named', async t => {
  const at = await job(t, app => ({ Dockerfile: `FROM ${app}:gone\n` }))
  const { code, message } = failureOf(
    await at.pull({ 'images-from': 'Dockerfile', 'require-digest': 'false' }),
  )
  assert.equal(code, 'NOT_FOUND')
  assert.match(message, /\(Dockerfile, line 1\)/)
})

test('every place that cannot be read is an error, all in one, before any request', async t => {
  const at = await job(t, app => ({
    Dockerfile: `ARG V=1\nFROM No\${V}\nFROM ${app}:v1@${digest}\nFROM --platform=a/b/c/d ${app}:v1@${digest}\n`,
    'compose.yaml': 'services:\n  a: {image: [app]}\n  b: {build: gone}\n  c: {image: "Not An Image"}\n',
    'notes.md': 'hunter2\n',
    'secret.txt': 'FROM here\nhunter2 is the password\n',
  }))
  const paths = [
    'Dockerfile',
    'compose.yaml',
    'notes.md',
    'secret.txt',
    'gone',
    'services/*/Dockerfile',
    '.github',
  ]
  await mkdir(join(at.folder.workspace, '.github'))
  const done = await at.pull({ 'images-from': paths.join('\n') })
  const { code, message } = failureOf(done)
  assert.equal(code, 'INPUT_INVALID')
  for (const told of [
    /"Dockerfile" for images-from: line 2: cannot tell which image FROM of stage 1 names "No\$\{V\}": it is not an image reference: /,
    /"Dockerfile" for images-from: line 4: FROM of stage 3: .*a\/b\/c\/d/,
    /"compose.yaml" for images-from: line 2: cannot tell which image .*services\.a\.image: it is not a text/,
    /"compose.yaml" for images-from: line 3: .*gone.*does not exist/,
    /"compose.yaml" for images-from: line 4: .*Not An Image/,
    /"notes.md" for images-from: /,
    /"secret.txt" for images-from: line 2: cannot tell which image instruction of stage 1 names: its first word/,
    /"gone" for images-from: it does not exist/,
    /"services\/\*\/Dockerfile" for images-from: it does not exist/,
    /"\.github" for images-from: it is a folder without Dockerfile or Containerfile/,
  ])
    assert.match(message, told)
  assert.doesNotMatch(done.log, /hunter2/)
  assert.deepEqual(at.registry.requests, [])
})

test('a link out of the workspace is not read, nor a path that leads out, nor what they name', async t => {
  const at = await job(t, () => ({ 'up.yaml': 'services: {a: {build: ../../outside}}\n' }))
  const outside = await mkdtemp(join(tmpdir(), 'outside-'))
  t.after(() => rm(outside, { recursive: true }))
  await writeFile(join(outside, 'Dockerfile'), 'FROM secret.invalid/x:1\n')
  await symlink(outside, join(at.folder.workspace, 'folder'))
  await symlink(join(outside, 'Dockerfile'), join(at.folder.workspace, 'Dockerfile'))
  for (const path of ['folder', 'folder/Dockerfile', 'Dockerfile', '../outside/Dockerfile', 'up.yaml']) {
    const done = await at.pull({ 'images-from': path })
    assert.match(failureOf(done).message, /lies outside the workspace/, path)
    assert.doesNotMatch(done.log, /secret\.invalid/)
  }
})

test('names from a file cannot give commands to the runner, nor Markdown to the summary', async t => {
  const name = 'a::warning::|<b>x'
  const at = await job(t, app => ({
    [`${name}/Dockerfile`]: `FROM ${app}:v1@${digest}\nFROM %0A::error::x\u0085::error::y\n`,
    [`${name}/good`]: `FROM ${app}:v1@${digest}\n`,
  }))
  const refused = await at.pull({ 'images-from': `${name}/Dockerfile` })
  const { code } = failureOf(refused)
  assert.equal(code, 'INPUT_INVALID')
  const done = await at.pull({ 'images-from': `${name}/good` })
  assertPassed(done)
  assert.deepEqual(annotations(done, 'warning'), [])
  assert.doesNotMatch(done.summary, /<b>/)
})

test('files that name no image at all are an error, unless another names one', async t => {
  const at = await job(t, app => ({
    Dockerfile: `FROM ${app}:v1@${digest}\n`,
    scratch: 'FROM scratch\nCOPY . /\n',
  }))
  const none = failureOf(await at.pull({ 'images-from': 'scratch' }))
  assert.equal(none.code, 'INPUT_INVALID')
  assert.match(
    none.message,
    /^images-from: scratch names no image that can be pulled, expected at least one$/m,
  )
  assertPassed(await at.pull({ 'images-from': 'scratch\nDockerfile' }))
})

test('an image that only a lock file names is not pulled for files that name others, or none', async t => {
  const at = await job(t, app => ({ Dockerfile: `FROM ${app}:v1@${digest}\n`, scratch: 'FROM scratch\n' }))
  await at.registry.add(amd, { repository: 'test/other' })
  const lock = { 'lock-file': 'images.lock', 'update-lock': 'true', to: 'none' }
  assertPassed(await at.pull({ ...lock, images: `${at.registry.host}/test/other:v1` }))
  const done = await at.pull({ 'images-from': 'Dockerfile', 'lock-file': 'images.lock', to: 'none' })
  assertPassed(done)
  assert.doesNotMatch(done.outputs.refs ?? '', /other/)
  const none = await at.pull({ 'images-from': 'scratch', 'lock-file': 'images.lock', to: 'none' })
  assert.equal(failureOf(none).code, 'INPUT_INVALID')
})

test('all tags of what files name are not pulled: one of the two inputs is to go', async t => {
  const at = await job(t, app => ({ Dockerfile: `FROM ${app}:v1\n` }))
  const { code, message } = failureOf(await at.pull({ 'images-from': 'Dockerfile', 'all-tags': 'true' }))
  assert.equal(code, 'INPUT_INVALID')
  assert.match(message, /all-tags: true and images-from, expected one of the two/)
})

test('a destination over a file that names images is refused, one in its folder is not', async t => {
  const at = await job(t, app => ({ Dockerfile: `FROM ${app}:v1@${digest}\n` }))
  const { code } = failureOf(await at.pull({ 'images-from': '.', to: 'oci-archive=Dockerfile' }))
  assert.equal(code, 'INPUT_INVALID')
  assertPassed(await at.pull({ 'images-from': '.', to: 'oci-layout=out' }))
})
