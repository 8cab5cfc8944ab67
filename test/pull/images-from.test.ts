import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { index } from '@tallyman/testkit/images/images'
import { amd, arm, digest, job, write } from './images-from.fixture.ts'
import { annotations, assertPassed, type Quay } from './pull-step.fixture.ts'

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

test('no tag is asked for if every image is pinned in the text', async t => {
  const at = await job(t, app => ({ Dockerfile: `FROM ${app}:v1@${digest}\n` }))
  assertPassed(await at.pull({ 'images-from': 'Dockerfile' }))
  assertPassed(await at.pull({ 'images-from': 'Dockerfile', offline: 'true' }))
  assert.ok(tagsAsked(at).length <= 1)
})

test('a place below an ignore comment is neither pulled nor an error, and a build context there no longer warns', async t => {
  const at = await job(t, app => ({
    Dockerfile: `FROM ${app}:v1@${digest}\n# tallyman: ignore a build context\nCOPY --from=certs / /\n# ratchet:exclude\nCOPY --from=${app}:floats / /\n`,
    'compose.yaml': `services:\n  web:\n    image: "${app}:\${V}" # tallyman: ignore\n`,
  }))
  const done = await at.pull({ 'images-from': 'Dockerfile\ncompose.yaml' })
  assertPassed(done)
  assert.equal(done.outputs.refs, `${at.app}@${digest}`)
  assert.deepEqual(annotations(done, 'warning'), [])
  assert.match(done.log, /images-from: comments take out 3 places, which are not pulled/)
})

test('a comment about single checks of lock leaves an image to be pulled', async t => {
  const at = await job(t, app => ({ Dockerfile: `# tallyman: ignore[moved]\nFROM ${app}:v1@${digest}\n` }))
  const done = await at.pull({ 'images-from': 'Dockerfile' })
  assertPassed(done)
  assert.equal(done.outputs.refs, `${at.app}@${digest}`)
})

test('files whose every image a comment takes out name nothing to pull, and the error says so', async t => {
  const at = await job(t, app => ({ Dockerfile: `# tallyman: ignore\nFROM ${app}:v1\n` }))
  const done = await at.pull({ 'images-from': 'Dockerfile' })
  assert.equal(done.code, 1)
  assert.match(done.log, /Comments such as `tallyman: ignore` take out 1 place/)
})

test('an image with its digest in one file and only in the lock for another is pulled and reported once', async t => {
  const at = await job(t, app => ({ one: `FROM ${app}:v1@${digest}\n`, two: `FROM ${app}:v1\n` }))
  const locking = { images: `${at.app}:v1`, 'lock-file': 'images.lock' }
  assertPassed(await at.pull({ ...locking, 'update-lock': 'true', to: 'none' }))
  for (const files of ['one\ntwo', 'two\none']) {
    const inputs = { 'images-from': files, 'lock-file': 'images.lock' }
    const done = await at.pull({ ...inputs, to: 'oci-layout=out' })
    assertPassed(done)
    assert.equal(done.outputs.refs, `${at.app}@${digest}`)
    const report = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
    assert.deepEqual(
      report.images.map(({ namedIn }: { namedIn: string[] }) => [...namedIn].sort()),
      [['one, line 1', 'two, line 1']],
    )
    const contexts = done.outputs['build-contexts']?.split('\n').map(line => line.split('=')[0]) ?? []
    assert.ok(contexts.includes(`${at.app}:v1`), contexts.join(' '))
    assert.ok(contexts.includes(`${at.app}:v1@${digest}`), contexts.join(' '))
  }
})
