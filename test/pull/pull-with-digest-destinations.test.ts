import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { LayoutStore } from '@tallyman/core/content/store/layout-store'
import { image, index } from '@tallyman/testkit/images/images'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, quay, step, stored } from './pull-step.fixture.ts'

const app = image({ layers: ['one', 'two'] })
const both = index([app, image({ layers: ['one', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })])

test('to: oci-layout writes a layout whose blobs are complete and whose index names the image', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(both)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const done = await at.pull({ images, platforms: 'all', to: 'oci-layout=out/app' })
  assertPassed(done)
  assert.equal(done.outputs.path, 'out/app')
  const folder = join(at.folder.workspace, 'out/app')
  const [named, more] = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')).manifests
  assert.equal(more, undefined)
  assert.equal(named.digest, digest)
  assert.equal(named.annotations['io.containerd.image.name'], images.replace(/@.*/, ''))
  assert.deepEqual(JSON.parse(await readFile(join(folder, 'oci-layout'), 'utf8')), {
    imageLayoutVersion: '1.0.0',
  })
  const held = await readdir(join(folder, 'blobs', 'sha256'))
  assert.deepEqual(held.sort(), [...both.blobs.keys()].map(each => each.slice('sha256:'.length)).sort())
  const store = await LayoutStore.open(folder)
  for (const [digest, bytes] of both.blobs)
    assert.equal(
      await store.has({ mediaType: 'application/octet-stream', digest, size: bytes.byteLength }),
      true,
    )
})

test('a second image is added to a layout, and the first stays', async () => {
  await using at = await quay()
  const other = image({ layers: ['other'] })
  const { host } = at.registry
  await at.registry.add(app)
  await at.registry.add(other, { tag: 'v2' })
  for (const [tag, { digest }] of [
    ['v1', app.root],
    ['v2', other.root],
  ] as const)
    assertPassed(await at.pull({ images: `${host}/test/app:${tag}@${digest}`, to: 'oci-layout=out' }))
  const { manifests } = JSON.parse(await readFile(join(at.folder.workspace, 'out', 'index.json'), 'utf8'))
  assert.deepEqual(
    manifests.map(({ digest }: { digest: string }) => digest).sort(),
    [app.root.digest, other.root.digest].sort(),
  )
})

test('images of the same tag from two repositories share a layout under different names', async () => {
  await using at = await quay()
  const other = image({ layers: ['other'] })
  const { host } = at.registry
  await at.registry.add(app)
  await at.registry.add(other, { repository: 'test/other' })
  const images = [`${host}/test/app:v1@${app.root.digest}`, `${host}/test/other:v1@${other.root.digest}`]
  for (const each of [...images, ...images])
    assertPassed(await at.pull({ images: each, to: 'oci-layout=out' }))
  const { manifests } = JSON.parse(await readFile(join(at.folder.workspace, 'out', 'index.json'), 'utf8'))
  const named = manifests.map(
    ({ digest, annotations }: { digest: string; annotations: Record<string, string> }) => [
      annotations['org.opencontainers.image.ref.name'],
      digest,
    ],
  )
  assert.equal(new Set(named.map(([name]: string[]) => name)).size, 2)
  assert.deepEqual(
    new Set(named.map(([, digest]: string[]) => digest)),
    new Set([app.root.digest, other.root.digest]),
  )
})

test('to: oci-archive gives the same bytes for the same image, in every folder and every time', async () => {
  await using at = await quay()
  await using elsewhere = await makeRunnerFolder()
  const { digest } = await at.registry.add(both)
  const inputs = {
    images: `${at.registry.host}/test/app:v1@${digest}`,
    platforms: 'all',
    to: 'oci-archive=deep/app.tar',
  }
  const archives: Buffer[] = []
  for (const folder of [at.folder, at.folder, elsewhere]) {
    const done = await step(folder, inputs)
    assertPassed(done)
    assert.equal(done.outputs.path, 'deep/app.tar')
    archives.push(await readFile(join(folder.workspace, 'deep/app.tar')))
  }
  const [first, second, third] = archives
  assert.ok(first?.equals(second ?? Buffer.alloc(0)))
  assert.ok(first?.equals(third ?? Buffer.alloc(0)))
  assert.deepEqual(await readdir(join(at.folder.workspace, 'deep')), ['app.tar'])
})

test('to: none resolves and fetches no layer', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const name = `${at.registry.host}/test/app:v1`
  const done = await at.pull({ images: name, 'require-digest': 'false', to: 'none' })
  assertPassed(done)
  assert.equal(done.outputs.pinned, `${name}@${digest}`)
  assert.equal(done.outputs['image-ids'], '')
  assert.equal(at.registry.count({ kind: 'blob' }), 0)
})

test('several destinations at once; `path` is that of the first one written', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const done = await at.pull({
    images: `${at.registry.host}/test/app:v1@${digest}`,
    to: 'store\noci-archive=app.tar\noci-layout=app',
  })
  assertPassed(done)
  assert.equal(done.outputs.path, 'app.tar')
  assert.deepEqual((await readdir(at.folder.workspace)).sort(), ['app', 'app.tar'])
  assert.equal(at.registry.count({ kind: 'blob', method: 'GET' }), 3)
})

test('an unwritable destination is reported with its path', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const images = `${at.registry.host}/test/app@${digest}`
  assertPassed(await at.pull({ images, to: 'oci-archive=file' }))
  for (const [to, expected] of [
    ['oci-layout=file', 'INPUT_INVALID'],
    ['oci-archive=file/app.tar', 'STORE_FAILED'],
  ] as const) {
    const { code, message } = failureOf(await at.pull({ images, to }))
    assert.equal(code, expected)
    assert.match(message, /file/)
  }
})

test('builds get the pinned image under every spelling of a FROM line', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app, { tag: 'latest' })
  const name = `${at.registry.host}/test/app`
  const done = await at.pull({ images: `${name}:latest@${digest}` })
  assertPassed(done)
  const location = `docker-image://${name}@${digest}`
  const spellings = [name, `${name}:latest`, `${name}:latest@${digest}`]
  assert.equal(done.outputs['build-contexts'], spellings.map(each => `${each}=${location}`).join('\n'))
  const bake = JSON.parse(await readFile(done.outputs['bake-file'] ?? '', 'utf8'))
  assert.deepEqual(bake, {
    target: {
      'docker-image-pins': { contexts: Object.fromEntries(spellings.map(each => [each, location])) },
    },
  })

  const layout = await at.pull({ images: `${name}:latest@${digest}`, to: 'oci-layout=images' })
  assertPassed(layout)
  assert.match(
    layout.outputs['build-contexts'] ?? '',
    new RegExp(`^${name}=oci-layout://images:latest@${digest}$`, 'm'),
  )
})

test('offline, content of the store is pulled without any registry', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  assertPassed(await at.pull({ images }))
  at.registry.clearLog()
  const done = await at.pull({ images, offline: 'true', to: 'oci-layout=out' })
  assertPassed(done)
  assert.equal(done.outputs['cache-hit'], 'true')
  assert.equal(at.registry.count(), 0)
})

test('offline, missing content is listed', async () => {
  await using at = await quay()
  const { host } = at.registry
  const { digest } = await at.registry.add(app)
  const images = `${host}/test/app:v1@${digest}`
  const cold = failureOf(
    await at.pull({ images: `${images}\n${host}/test/other:v1`, offline: 'true', 'require-digest': 'false' }),
  )
  assert.equal(cold.code, 'OFFLINE_MISS')
  assert.match(cold.message, new RegExp(`"${images}" offline: its manifest`))
  assert.match(cold.message, new RegExp(`"${host}/test/other:v1" offline`))

  assertPassed(await at.pull({ images }))
  const lost = app.layers.map(({ descriptor }) => descriptor)
  for (const { digest } of lost) await rm(stored(at.folder, digest))
  const { code, message } = failureOf(await at.pull({ images, offline: 'true' }))
  assert.equal(code, 'OFFLINE_MISS')
  assert.match(message, /2 blobs missing/)
  for (const { digest, size } of lost) assert.match(message, new RegExp(`${digest} \\(${size} bytes\\)`))
})

test('files for later steps avoid what is in their way, and are reported as such when they cannot be written', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  await writeFile(join(at.folder.temp, 'tallyman-files'), 'in the way')
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const done = await at.pull({ images, store: 'cellar' })
  assertPassed(done)
  assert.match(done.outputs.report ?? '', /tallyman-files-\w+[\\/]report\.json$/)
  const env = { RUNNER_TEMP: join(at.folder.temp, 'tallyman-files') }
  const { code, message } = failureOf(await at.pull({ images, store: 'cellar', to: 'none' }, { env }))
  assert.equal(code, 'STORE_FAILED')
  assert.match(message, /^Cannot make a folder for the files that later steps are handed: ENOTDIR/)
})

test('a folder in place of an archive, and a file in place of a layout, are refused before anything is fetched', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  await mkdir(join(at.folder.workspace, 'out'))
  await writeFile(join(at.folder.workspace, 'image.tar'), 'a file')
  const images = `${at.registry.host}/test/app:v1@${digest}`
  for (const [to, state] of [
    ['oci-archive=out', '"out" for to: it is a folder, expected a file'],
    ['docker-archive=out', '"out" for to: it is a folder, expected a file'],
    ['oci-layout=image.tar', '"image.tar" for to: it is a file, expected a folder'],
  ] as const) {
    const { code, message } = failureOf(await at.pull({ images, to }))
    assert.equal(code, 'INPUT_INVALID')
    assert.ok(message.startsWith(`Cannot write ${state}`), message)
  }
  assert.equal(at.registry.count(), 0)
})
