import assert from 'node:assert/strict'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { type BuiltImage, image, index, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { annotations, assertPassed, failureOf, quay, stored } from './pull-step.fixture.ts'

const plain = (seed: string) => layer(seed, 'none')
const app = image({ layers: [plain('base'), plain('app')], config: { config: { Cmd: ['/app'] } } })
const other = image({ layers: [plain('base'), plain('other')] })
const packed = image({ layers: ['packed', layer({ seed: 'large', size: 2_000_000 })] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const both = index([packed, arm])

/** An archive as `docker save` of an engine with the classic store writes it, without a registry's manifest. */
function dockerSave(
  images: Readonly<Record<string, BuiltImage>>,
  change?: (name: string) => string | undefined,
) {
  const hexOf = (digest: string) => digest.slice('sha256:'.length)
  const files = new Map<string, string | Uint8Array>()
  const entries = Object.entries(images).map(([names, { config, layers, blobs }]) => {
    files.set(`${hexOf(config.digest)}.json`, blobs.get(config.digest) ?? '')
    for (const { descriptor, bytes } of layers) files.set(`${hexOf(descriptor.digest)}.tar`, bytes)
    return {
      Config: `${hexOf(config.digest)}.json`,
      RepoTags: names === '' ? null : names.split(' '),
      Layers: layers.map(({ descriptor }) => `${hexOf(descriptor.digest)}.tar`),
    }
  })
  files.set('manifest.json', JSON.stringify(entries))
  return tarOfEntries([...files].map(([path, content]) => ({ path, content: change?.(path) ?? content })))
}

test('every image of an archive is loaded under each of its names, and no registry is asked', async () => {
  await using at = await quay()
  const bytes = dockerSave({ 'ghcr.io/o/app:1 app:latest': app, 'other:2': other })
  await writeFile(join(at.folder.workspace, 'app.tar.gz'), gzipSync(bytes))
  const env = { HTTPS_PROXY: `http://${at.registry.host}`, HTTP_PROXY: `http://${at.registry.host}` }
  const done = await at.pull({ from: 'docker-archive=app.tar.gz', to: 'oci-layout=out' }, { env })
  assertPassed(done)
  assert.match(
    done.log,
    /^Loaded image: ghcr\.io\/o\/app:1\nLoaded image: app:latest\nLoaded image: other:2$/m,
  )
  assert.deepEqual(done.outputs['image-ids']?.split('\n'), [
    app.config.digest,
    app.config.digest,
    other.config.digest,
  ])
  assert.equal(done.outputs['bytes-from-registry'], '0')
  assert.ok(Number(done.outputs['bytes-from-archive']) > 0)
  assert.equal(done.outputs['cache-hit'], 'false')
  assert.equal(at.registry.requests.length, 0)
  const written = JSON.parse(await readFile(join(at.folder.workspace, 'out', 'index.json'), 'utf8'))
  assert.deepEqual(
    written.manifests
      .map((each: { annotations: Record<string, string> }) => each.annotations['io.containerd.image.name'])
      .sort(),
    ['docker.io/library/app:latest', 'docker.io/library/other:2', 'ghcr.io/o/app:1'],
  )
})

test('images keep the digests of a layout, and several places are looked through in their order', async () => {
  await using at = await quay()
  await writeLayoutFolder(join(at.folder.workspace, 'a'), { 'ghcr.io/o/app:1': packed, v2: arm })
  await writeLayoutFolder(join(at.folder.workspace, 'b'), { 'ghcr.io/o/app:1': app, 'ghcr.io/o/b:1': app })
  const from = 'oci-layout=a\noci-layout=b'
  const done = await at.pull({
    from,
    images: `ghcr.io/o/b:1\nghcr.io/o/app:1\nx@${arm.root.digest}`,
    platforms: 'all',
  })
  assertPassed(done)
  assert.equal(
    done.outputs.refs,
    [
      `ghcr.io/o/b@${app.root.digest}`,
      `ghcr.io/o/app@${packed.root.digest}`,
      `docker.io/library/x@${arm.root.digest}`,
    ].join('\n'),
  )
  const report = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.equal(report.images[1].layers[0].source, 'layout')
  await readFile(stored(at.folder, packed.layers[1]?.descriptor.digest ?? app.root.digest))

  const all = await at.pull({ from, platforms: 'all', to: 'none' })
  assertPassed(all)
  assert.deepEqual(all.outputs.pinned?.split('\n'), [
    `ghcr.io/o/app:1@${packed.root.digest}`,
    `localhost/a:v2@${arm.root.digest}`,
    `ghcr.io/o/b:1@${app.root.digest}`,
  ])
  assert.match(
    annotations(all, 'warning')[0]?.message ?? '',
    /^ghcr\.io\/o\/app:1 of the layout b is left out/,
  )
})

test('an image without a name is loaded by its digest, and one behind the colon alone', async () => {
  await using at = await quay()
  await writeFile(join(at.folder.workspace, 'My App.tar'), dockerSave({ '': app, 'other:2': other }))
  const done = await at.pull({ from: 'docker-archive=My App.tar', to: 'none' })
  assertPassed(done)
  assert.match(done.outputs.refs ?? '', /^localhost\/my-app@sha256:[0-9a-f]{64}\ndocker\.io\/library\/other@/)
  const one = await at.pull({ from: 'docker-archive=My App.tar:other:2', to: 'none' })
  assertPassed(one)
  assert.match(one.outputs.pinned ?? '', /^docker\.io\/library\/other:2@sha256:[0-9a-f]{64}$/)
})

test('what is nowhere is an error that lists what is there, and two images of one name are none', async () => {
  await using at = await quay()
  await writeLayoutFolder(join(at.folder.workspace, 'a'), {
    'ghcr.io/o/app:1': app,
    'ghcr.io/o/app:2': packed,
  })
  const missing = failureOf(await at.pull({ from: 'oci-layout=a', images: 'ghcr.io/o/app:3' }))
  assert.equal(missing.code, 'NOT_FOUND')
  assert.match(
    missing.message,
    /"ghcr\.io\/o\/app:3" in `from`: the layout a has ghcr\.io\/o\/app:1, ghcr\.io\/o\/app:2/,
  )
  const digest = failureOf(
    await at.pull({ from: 'oci-layout=a', images: `ghcr.io/o/app@${arm.root.digest}` }),
  )
  assert.equal(digest.code, 'NOT_FOUND')
  const index = JSON.parse(await readFile(join(at.folder.workspace, 'a', 'index.json'), 'utf8'))
  for (const each of index.manifests) each.annotations['org.opencontainers.image.ref.name'] = 'same:1'
  await writeFile(join(at.folder.workspace, 'a', 'index.json'), JSON.stringify(index))
  for (const inputs of [{}, { images: 'same:1' }]) {
    const twins = failureOf(await at.pull({ from: 'oci-layout=a', ...inputs }))
    assert.equal(twins.code, 'REFERENCE_INVALID')
    assert.match(twins.message, /several images have the name/)
  }
})

test('a lock file checks the images of an archive as those of a registry, and learns them', async () => {
  await using at = await quay()
  const { workspace } = at.folder
  await writeLayoutFolder(join(workspace, 'a'), { 'ghcr.io/o/app:1': packed, 'ghcr.io/o/other:1': app })
  const inputs = { from: 'oci-layout=a', 'lock-file': 'images.lock', to: 'none' }
  const learnt = await at.pull({ ...inputs, images: 'ghcr.io/o/app:1', 'update-lock': 'true' })
  assertPassed(learnt)
  assertPassed(await at.pull({ ...inputs, images: 'ghcr.io/o/app:1' }))
  const unknown = failureOf(await at.pull(inputs))
  assert.equal(unknown.code, 'NOT_PINNED')
  assert.match(unknown.message, new RegExp(`ghcr\\.io/o/other:1@${app.root.digest}`))
  assertPassed(await at.pull({ ...inputs, 'require-digest': 'false' }))
  await writeLayoutFolder(join(workspace, 'a'), { 'ghcr.io/o/app:1': app })
  const moved = await at.pull(inputs)
  assert.equal(failureOf(moved).code, 'LOCK_MISMATCH')
  assert.equal(moved.outputs.changed, `ghcr.io/o/app:1 ${packed.root.digest} ${app.root.digest}`)
})

test('a pin is checked: by digest, against its tag, and with the reason where an archive cannot know it', async () => {
  await using at = await quay()
  const { workspace } = at.folder
  await writeLayoutFolder(join(workspace, 'a'), { 'ghcr.io/o/app:1': app, 'ghcr.io/o/app:2': packed })
  const images = `ghcr.io/o/app:1@${packed.root.digest}`
  assertPassed(await at.pull({ from: 'oci-layout=a', images, to: 'none' }))
  const moved = failureOf(await at.pull({ from: 'oci-layout=a', images, 'verify-tag': 'true' }))
  assert.equal(moved.code, 'TAG_MOVED')
  await writeFile(join(workspace, 'app.tar'), dockerSave({ 'ghcr.io/o/app:1': app }))
  const made = await at.pull({
    from: 'docker-archive=app.tar',
    images: `ghcr.io/o/app:1@${packed.root.digest}`,
  })
  assert.equal(failureOf(made).code, 'NOT_FOUND')
  assert.match(failureOf(made).message, /the archive app\.tar has no manifest of it/)
  assert.match(made.log, /tallyman save --oci/)
})

test('an archive with the image of another platform is loaded with a warning, and an asked one must be there', async () => {
  await using at = await quay()
  const layout = await writeLayoutFolder(join(at.folder.workspace, 'a'), { 'app:1': both })
  for (const digest of packed.blobs.keys()) await rm(join(layout, 'blobs', digest.replace(':', '/')))
  const done = await at.pull({ from: 'oci-layout=a', platforms: '', to: 'none' })
  if (process.arch === 'x64') {
    assertPassed(done)
    assert.match(
      annotations(done, 'warning')[0]?.message ?? '',
      /does not have it for linux\/amd64; taken for linux\/arm64/,
    )
  }
  const asked = failureOf(await at.pull({ from: 'oci-layout=a', platforms: 'linux/amd64', to: 'none' }))
  assert.equal(asked.code, 'NOT_FOUND')
  assert.match(asked.message, /the layout or archive holds linux\/arm64/)
})

test('damaged and hostile archives leave nothing in the store or at a destination', async () => {
  await using at = await quay()
  const { workspace, temp } = at.folder
  const [low] = app.layers
  const hex = low?.descriptor.digest.slice('sha256:'.length) ?? ''
  const archives = {
    'changed.tar': dockerSave({ 'app:1': app }, path => (path === `${hex}.tar` ? 'other bytes' : undefined)),
    'outside.tar': tarOfEntries([{ path: '../../escape', content: 'x' }]),
    'absent.tar': tarOfEntries([
      {
        path: 'manifest.json',
        content: JSON.stringify([{ Config: 'c.json', RepoTags: ['app:1'], Layers: [] }]),
      },
    ]),
    'cut.tar': dockerSave({ 'app:1': app }).subarray(0, 2_000),
    'device.tar': tarOfEntries([{ path: 'manifest.json', type: 'device' }]),
    'link.tar': tarOfEntries([{ path: 'manifest.json', type: 'symlink', target: '/etc/passwd' }]),
    'names.tar': dockerSave({ 'App:1 ../x:1 \u001b[31m:2': app }),
  }
  for (const [name, bytes] of Object.entries(archives)) {
    await writeFile(join(workspace, name), bytes)
    const done = await at.pull({ from: `docker-archive=${name}`, to: 'store\noci-archive=out.tar' })
    if (name === 'names.tar') {
      // Nobody can use such a name: the image has none.
      assertPassed(done)
      assert.match(done.outputs.refs ?? '', /^localhost\/names@sha256:/)
      continue
    }
    const { code } = failureOf(done)
    assert.match(code, /^(?:ARCHIVE_INVALID|CONTENT_MISMATCH)$/, `${name}: ${done.log}`)
    assert.deepEqual((await readdir(workspace)).includes('out.tar'), false, name)
    const kept: string[] = await readdir(join(temp, 'tallyman', 'blobs', 'sha256')).catch(() => [])
    assert.equal(kept.includes(hex), false, name)
  }
})

test('inputs that registries would answer are refused, and idle ones are named', async () => {
  await using at = await quay()
  await writeLayoutFolder(join(at.folder.workspace, 'a'), { 'app:1': packed })
  const from = 'oci-layout=a'
  for (const inputs of [
    { 'all-tags': 'true', images: 'app' },
    { 'engine-digests': 'true', to: 'docker' },
  ])
    assert.equal(failureOf(await at.pull({ from, ...inputs })).code, 'INPUT_INVALID')
  const same = failureOf(await at.pull({ from, to: 'oci-layout=a' }))
  assert.match(same.message, /it is the same place as "from: oci-layout=a"/)
  const idle = await at.pull({
    from,
    'registry-mirrors': 'docker.io=mirror.example',
    cache: 'read-only',
    to: 'none',
  })
  assertPassed(idle)
  assert.deepEqual(
    annotations(idle, 'warning').map(({ message }) => message.split(' has no effect')[0]),
    ['registry-mirrors', 'cache: read-only'],
  )
})

test('load reads standard input, a file or a folder, and says what docker load says', async () => {
  await using at = await quay()
  const { folder } = at
  const bytes = dockerSave({ 'ghcr.io/o/app:1': app })
  await writeFile(join(folder.workspace, 'app.tar'), bytes)
  await writeLayoutFolder(join(folder.workspace, 'a'), { 'ghcr.io/o/app:1': packed })
  const platform = ['--platform', 'linux/amd64']
  for (const [words, stdin] of [
    [['load', '--to', 'store', ...platform], bytes],
    [['load', '--to', 'store', ...platform, '-'], bytes],
    [['image', 'load', '-q', '-i', 'app.tar', '--to', 'store', ...platform], undefined],
    [['load', 'a', '--to', 'oci-archive=out.tar', ...platform], undefined],
  ] as const) {
    await using done = await runCommand(words, { folder, ...(stdin && { stdin }) })
    assert.equal(done.code, 0, done.log)
    assert.equal(done.stdout, 'Loaded image: ghcr.io/o/app:1\n', done.log)
  }
  await using twice = await runCommand(['load', '-i', 'app.tar', 'app.tar'], { folder })
  assert.equal(twice.code, 2, twice.log)
  await using empty = await runCommand(['load', '--to', 'store'], { folder })
  assert.equal(empty.code, 5, empty.log)
  assert.match(empty.stderr, /it is empty, expected a tar/)
})
