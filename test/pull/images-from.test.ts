import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { annotations, assertPassed, failureOf, type Quay, quay } from './pull-step.fixture.ts'

const amd = image({ layers: ['amd'] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const both = index([amd, arm])
const { digest } = both.root

type Files = Readonly<Record<string, string>>

/** A job whose registry has `test/app:v1` for two platforms, and a checkout with files. */
async function job(t: TestContext, files: (app: string) => Files) {
  const at = await quay()
  t.after(() => at[Symbol.asyncDispose]())
  await at.registry.add(both)
  const app = `${at.registry.host}/test/app`
  await write(at, files(app))
  return { ...at, app }
}

async function write({ folder }: Pick<Quay, 'folder'>, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.workspace, path)), { recursive: true })
    await writeFile(join(folder.workspace, path), text)
  }
}

function tagsAsked({ registry }: Pick<Quay, 'registry'>): string[] {
  return registry.requests.flatMap(({ path }) => /\/manifests\/((?!sha)[^/]+)$/.exec(path)?.[1] ?? [])
}

test('a pinned image of a Dockerfile is pulled by its digest, and log, summary and report say where it is named', async t => {
  const at = await job(t, app => ({ Dockerfile: `# base\nFROM ${app}:v1@${digest}\n` }))
  const done = await at.pull({ 'images-from': 'Dockerfile' })
  assertPassed(done)
  assert.equal(done.outputs.pinned, `${at.app}:v1@${digest}`)
  assert.match(done.log, new RegExp(`test/app:v1 is ${digest}, named in Dockerfile, line 2$`, 'm'))
  assert.match(done.summary, /\| Named in \|\n.*\n\| .* \| Dockerfile, line 2 \|\n/)
  const report = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.deepEqual(report.images[0].namedIn, ['Dockerfile, line 2'])
})

test('an image whose name has variables is pinned by the lock file, under the name that a build looks up', async t => {
  const at = await job(t, app => ({ Dockerfile: `ARG V=1\nFROM ${app}:v\${V}\n` }))
  const inputs = { 'images-from': 'Dockerfile', 'lock-file': 'images.lock' }
  assertPassed(await at.pull({ ...inputs, 'update-lock': 'true', to: 'none' }))
  const done = await at.pull({ ...inputs, to: 'oci-layout=out' })
  assertPassed(done)
  assert.ok(
    done.outputs['build-contexts']?.split('\n').includes(`${at.app}:v1=oci-layout://out:v1@${digest}`),
  )
})

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

test('an image that files and inputs name several times, in any spelling, is pulled and reported once', async t => {
  const at = await job(t, app => ({
    Dockerfile: `# syntax=${app}:v1@${digest}\nFROM ${app}:v1@${digest} AS a\nFROM scratch\nCOPY --from=${app}:v1@${digest} / /\n`,
    'compose.yaml': `services:\n  web: {image: "${app}:v1@${digest}"}\n`,
    'api/Dockerfile': `ARG BASE=${app}:v1@${digest}\nFROM \${BASE}\n`,
  }))
  const files = { 'images-from': 'Dockerfile\napi\ncompose.yaml', 'compose-files': 'compose.yaml' }
  const done = await at.pull({ ...files, images: `${at.app}:v1@${digest}` })
  assertPassed(done)
  assert.equal(done.outputs.refs, `${at.app}@${digest}`)
  const report = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.deepEqual(report.images[0].namedIn, [
    'compose.yaml, line 2, service "web"',
    'Dockerfile, line 1',
    'Dockerfile, line 2',
    'Dockerfile, line 4',
    'api/Dockerfile, line 1',
  ])
  assert.notEqual(done.outputs['compose-file'], '')
  assert.equal(at.registry.count({ kind: 'manifest', method: 'GET' }), 2)
})

test('a lock file that pull updates keeps every other pin to the byte, and lists all platforms of an index and that of an image', async t => {
  const at = await job(t, app => ({ Dockerfile: `FROM ${app}:v1\nCOPY --from=${app}:one / /\n` }))
  const { host } = at.registry
  const attested = index([arm, amd], { attestations: true })
  await at.registry.add(attested)
  await at.registry.add(arm, { tag: 'one' })
  const zeros = `sha256:${'0'.repeat(64)}`
  const entry = (image: string, digest: string, platforms: Readonly<Record<string, string>>) => {
    const listed = Object.entries(platforms).map(([name, child]) => `        "${name}": "${child}"`)
    const object = listed.length === 0 ? '{}' : `{\n${listed.join(',\n')}\n      }`
    return `    {
      "image": "${image}",
      "digest": "${digest}",
      "pinned_image": "${image}@${digest}",
      "platforms": ${object}
    }`
  }
  const file = (entries: readonly string[]) =>
    `{\n  "version": 1,\n  "images": [\n${entries.join(',\n')}\n  ]\n}\n`
  const first = entry('0.test/other:v1', zeros, {})
  const last = entry('z.test/other:v1', zeros, { 'linux/amd64': zeros, 'linux/arm/v7': zeros })
  const old = entry(`${host}/test/app:v1`, zeros, {})
  await write(at, { 'images.lock': file([first, old, last]) })
  const inputs = { 'images-from': 'Dockerfile', 'lock-file': 'images.lock', 'update-lock': 'true' }
  const expected = file([
    first,
    entry(`${host}/test/app:one`, arm.root.digest, { 'linux/arm64': arm.root.digest }),
    entry(`${host}/test/app:v1`, attested.root.digest, {
      'linux/amd64': amd.root.digest,
      'linux/arm64': arm.root.digest,
    }),
    last,
  ])
  const runs = [
    { platforms: 'all' },
    { platforms: 'linux/arm64' },
    { platforms: 'all', to: 'none', store: 'new' },
  ]
  for (const more of runs) {
    const done = await at.pull({ ...inputs, ...more })
    assertPassed(done)
    assert.equal(await readFile(join(at.folder.workspace, 'images.lock'), 'utf8'), expected)
  }
})

test('files lead to others: what the builds of a compose file start from is pulled, and what a step of a workflow builds', async t => {
  const at = await job(t, app => ({
    'compose.yaml': 'services: {web: {build: {context: api, args: {V: "1"}}}}\n',
    'api/Dockerfile': `ARG V\nFROM ${app}:v\${V}\n`,
    '.github/workflows/ci.yml':
      'on: push\njobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {context: web}}]}}\n',
    'web/Dockerfile': `FROM ${app}:v1@${digest}\n`,
  }))
  const loose = { 'require-digest': 'false', to: 'none' }
  const built = await at.pull({ 'images-from': 'compose.yaml', ...loose })
  assertPassed(built)
  assert.match(built.log, /named in api\/Dockerfile, line 2/)
  const workflow = await at.pull({ 'images-from': '.github/workflows/ci.yml', ...loose })
  assertPassed(workflow)
  assert.match(workflow.log, /named in web\/Dockerfile, line 1/)
})

test('the platform of a FROM is pulled alone, that of the builder is the runner’s own, any other is the step’s', async t => {
  const at = await job(t, app => ({
    plain: `FROM ${app}:v1@${digest}\n`,
    target: `FROM --platform=$TARGETPLATFORM ${app}:v1@${digest}\n`,
    fixed: `FROM --platform=linux/arm64 ${app}:v1@${digest}\n`,
    builder: `FROM --platform=\${BUILDPLATFORM} ${app}:v1@${digest}\n`,
    two: `FROM --platform=linux/arm64 ${app}:v1@${digest}\nFROM ${app}:v1@${digest}\n`,
  }))
  const own = { amd64: 'linux/amd64', arm64: 'linux/arm64' }[process.arch === 'x64' ? 'amd64' : 'arm64']
  const pulled = async (file: string, platforms: string) => {
    const done = await at.pull({ 'images-from': file, platforms, to: 'none' })
    assertPassed(done)
    const [digests = {}] = Object.values(JSON.parse(done.outputs['platform-digests'] ?? ''))
    return Object.keys(digests as object).sort()
  }
  const each = ['linux/amd64', 'linux/arm64']
  for (const file of ['plain', 'target']) {
    assert.deepEqual(await pulled(file, ''), [own])
    assert.deepEqual(await pulled(file, each.join(',')), each)
  }
  assert.deepEqual(await pulled('fixed', ''), ['linux/arm64'])
  assert.deepEqual(await pulled('fixed', 'linux/amd64'), ['linux/arm64'])
  assert.deepEqual(await pulled('builder', each.join(',')), [own])
  assert.deepEqual(await pulled('two', 'linux/amd64'), each)
  assert.deepEqual(await pulled('fixed', 'all'), each)
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
    /"compose.yaml" for images-from: line 2: cannot tell which image services\.a\.image names/,
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

test('an image that only the command line of the build decides is a warning, and the rest is pulled', async t => {
  const at = await job(t, app => ({
    Dockerfile: `ARG BASE\nFROM \${BASE}\nFROM ${app}:v1@${digest} AS build-amd64\nFROM build-$TARGETARCH\nCOPY --from=assets / /\n`,
    'ci.yml': `on: push\njobs:\n  a: {container: "\${{ inputs.image }}"}\n  b: {container: "${app}:v1@${digest}"}\n`,
  }))
  const built = await at.pull({ 'images-from': 'Dockerfile' })
  assertPassed(built)
  assert.equal(built.outputs.refs, `${at.app}@${digest}`)
  const said = annotations(built, 'warning').map(({ message }) => message)
  assert.equal(said.length, 2, built.log)
  assert.match(said[0] ?? '', /line 2: cannot tell which image FROM of stage 1 names .*; it is not pulled$/)
  assert.match(
    said[1] ?? '',
    /^Dockerfile, line 5: COPY --from of stage 3 names "assets", which may be a build/,
  )
  const workflow = await at.pull({ 'images-from': 'ci.yml' })
  assertPassed(workflow)
  assert.match(annotations(workflow, 'warning')[0]?.message ?? '', /line 3: .*jobs\.a\.container/)
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

test('a context for an image with the name of a stage is left out, since a build would take it for the stage', async t => {
  const at = await job(t, () => ({ Dockerfile: 'FROM app AS App\nRUN make\n', other: 'FROM app AS x\n' }))
  const image = 'docker.io/library/app:latest'
  const pin = { image, digest, pinned_image: `${image}@${digest}`, platforms: {} }
  await write(at, { 'images.lock': JSON.stringify({ version: 1, images: [pin] }) })
  // The store then has it, whatever its name.
  assertPassed(await at.pull({ images: `${at.app}@${digest}` }))
  const inputs = { 'lock-file': 'images.lock', offline: 'true' }
  const done = await at.pull({ ...inputs, 'images-from': 'Dockerfile\nother' })
  assertPassed(done)
  const names = (done.outputs['build-contexts'] ?? '').split('\n').map(line => line.split('=')[0])
  assert.deepEqual(names, [`app:latest@${digest}`, `${image}@${digest}`])
  const [warning, ...more] = annotations(done, 'warning')
  assert.match(warning?.message ?? '', /^build-contexts and bake-file leave out app: .*Rename the stage/)
  assert.deepEqual(more, [])
  const free = await at.pull({ ...inputs, 'images-from': 'other' })
  assert.match(free.outputs['build-contexts'] ?? '', /^app=/m)
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

test('no tag is asked for if every image is pinned in the text', async t => {
  const at = await job(t, app => ({ Dockerfile: `FROM ${app}:v1@${digest}\n` }))
  assertPassed(await at.pull({ 'images-from': 'Dockerfile' }))
  assertPassed(await at.pull({ 'images-from': 'Dockerfile', offline: 'true' }))
  assert.ok(tagsAsked(at).length <= 1)
})
