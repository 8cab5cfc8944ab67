import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { artifact, type Built, image, index, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing, startCraneRegistry } from '@tallyman/testkit/peers/peers'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { makeRunnerFolder, type RunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { openYard } from '../cache/cache-steps.fixture.ts'
import { assertPassed, failureOf, quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'
import { nils, nowhere, rewritten, rootless } from './odd-images.fixture.ts'

const bundle = 'application/vnd.dev.sigstore.bundle+json;version=0.2'
const app = image({ layers: ['one'] })

/** A manifest whose media types all have a parameter. */
const parametered = rewritten(app, {
  artifactType: bundle,
  layers: app.layers.map(({ descriptor }) => ({
    ...descriptor,
    mediaType: `${descriptor.mediaType}; a="b"`,
  })),
})
const signature = (subject: Built) => {
  const plain = artifact({ artifactType: bundle, content: 'proof', subject: subject.root })
  const { layers } = JSON.parse(Buffer.from(plain.document).toString())
  return rewritten(plain, { layers: [{ ...layers[0], mediaType: bundle }] })
}

async function reportOf(done: StepResult, { workspace }: RunnerFolder) {
  return JSON.parse(await readFile(resolve(workspace, done.outputs.report ?? ''), 'utf8'))
}

test('an image of unknown platform is pulled to every kind of file, and reported as such', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(nowhere)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const to = 'oci-layout=layout\noci-archive=oci.tar\ndocker-archive=docker.tar'
  const done = await at.pull({ images, to, platforms: '' })
  assertPassed(done)
  assert.deepEqual(JSON.parse(done.outputs['platform-digests'] ?? ''), { [images.replace(':v1', '')]: {} })
  assert.equal(done.outputs['image-ids'], nowhere.config.digest)
  assert.match(done.log, new RegExp(`platform unknown, .*${digest}`))
  assert.match(done.summary, /\| unknown \|/)
  const { images: reported } = await reportOf(done, at.folder)
  assert.deepEqual(reported[0].unknownPlatforms, [{ digest, imageId: nowhere.config.digest }])

  await using target = await startRegistry()
  for (const source of [
    'oci-layout=layout',
    'oci-archive=oci.tar',
    'docker-archive=docker.tar',
    `store=${images}`,
  ]) {
    const tags = `${target.host}/test/app:${source.replace(/\W.*/, '')}`
    const pushed = await writeStep('push', at.folder, { inputs: { source, tags } })
    assertPassed(pushed)
    assert.equal(pushed.outputs['platform-digests'], '{}')
    assert.match(pushed.log, /platform unknown/)
    assert.match(pushed.summary, /\| unknown \|/)
    assert.deepEqual((await reportOf(pushed, at.folder)).unknownPlatforms, [pushed.outputs.digest])
  }
})

test('an image of unknown platform is retagged, and saved to the Actions cache and restored', async () => {
  await using yard = await openYard()
  const { digest } = await yard.registry.add(nowhere)
  const images = `${yard.registry.host}/test/app:v1@${digest}`
  const inputs = { source: images, tags: `${yard.registry.host}/other/app:v2` }
  await using folder = await makeRunnerFolder()
  assertPassed(await writeStep('retag', folder, { inputs }))
  const platforms = ''
  assertPassed(await yard.run({ inputs: { images, platforms, cache: 'false' }, job: folder }))
  const saved = await yard.run({ action: 'save-to-cache', inputs: { images, platforms }, job: folder })
  assertPassed(saved)
  assert.match(saved.summary, /\| unknown \|/)
  const load = { images, platforms, 'fail-on-cache-miss': 'true' }
  const loaded = await yard.run({ action: 'load-from-cache', inputs: load })
  assertPassed(loaded)
  assert.match(loaded.log, /platform unknown/)
})

test('publish-manifest asks for a platform when nothing names one, and passes a single source through', async () => {
  await using registry = await startRegistry()
  await registry.add(nowhere, { repository: 'app', tag: null })
  await registry.add(app, { repository: 'app', tag: null })
  const inputs = { tags: `${registry.host}/app:v1`, sources: `${nowhere.root.digest}\n${app.root.digest}` }
  for (const append of ['false', 'true']) {
    await using folder = await makeRunnerFolder()
    const refused = await writeStep('publish-manifest', folder, { inputs: { ...inputs, append } })
    const { code, message } = failureOf(refused)
    assert.equal(code, 'INDEX_INVALID')
    assert.match(refused.log, /Hint: Leave what has no platform out of `sources`/)
    assert.match(message, new RegExp(`the platform of ${nowhere.root.digest} is unknown`))
    assert.deepEqual([...registry.tags('app')], [])
  }
  await using folder = await makeRunnerFolder()
  const through = { ...inputs, sources: nowhere.root.digest, 'always-index': 'false' }
  const done = await writeStep('publish-manifest', folder, { inputs: through })
  assertPassed(done)
  assert.equal(done.outputs.digest, nowhere.root.digest)
  const expected = await writeStep('publish-manifest', folder, {
    inputs: { ...through, platforms: 'linux/amd64' },
  })
  assert.match(failureOf(expected).message, /no known platform: linux\/amd64 is missing/)
})

/** Manifests that state their own types with a parameter, in an index that does so too. */
const typed = (built: Built, type: string) => rewritten(built, { mediaType: `${type}; charset=utf-8` })
const own = typed(app, app.root.mediaType)
const list = index([own])
const ownList = typed(list, list.root.mediaType)

for (const [what, built] of Object.entries({ 'an image': own, 'an index': ownList }))
  test(`${what} that states its own type with a parameter is pulled, handed over, copied and pruned unchanged`, async t => {
    if (isLeftOut(t, peersMissing('crane'))) return
    await using at = await quay()
    await using target = await startCraneRegistry()
    const { digest } = await at.registry.add(built)
    const source = `${at.registry.host}/test/app:v1@${digest}`
    const to = 'oci-layout=layout\noci-archive=oci.tar\ndocker-archive=docker.tar'
    assertPassed(await at.pull({ images: source, to }))
    assertPassed(await at.pull({ images: source, offline: 'true', platforms: 'all' }))
    const tags = `${target.host}/team/app:v1`
    assertPassed(await writeStep('retag', at.folder, { inputs: { source, tags } }))
    assert.equal(await peer('crane', ['manifest', tags]), Buffer.from(built.document).toString())
    for (const from of ['oci-layout=layout', `store=${source}`]) {
      const inputs = { source: from, tags: `${target.host}/team/app:v2` }
      const pushed = await writeStep('push', at.folder, { inputs })
      assertPassed(pushed)
      assert.equal(pushed.outputs.digest, digest)
    }
    await using pruned = await pruneStep(
      { images: `${at.registry.host}/test/app`, 'prune-untagged': 'true' },
      at,
    )
    assertPassed(pruned)
  })

test('media types keep their parameters in pulls, copies and their referrers', async () => {
  await using at = await quay()
  await using target = await startRegistry()
  await at.registry.add(parametered)
  const proof = signature(parametered)
  await at.registry.add(proof, { tag: null })
  const images = `${at.registry.host}/test/app:v1@${parametered.root.digest}`
  const done = await at.pull({ images, platforms: '' })
  assertPassed(done)
  assert.match(done.summary, /1 image pulled, 1 layer not checked/)
  const inputs = { source: images, tags: `${target.host}/test/app:v1`, referrers: 'true' }
  const copied = await writeStep('retag', at.folder, { inputs })
  assertPassed(copied)
  for (const { root } of [parametered, proof])
    assert.ok(target.manifest('test/app', root.digest), root.digest)
})

test('prune plans a repository whose attestations and images have media types with parameters', async () => {
  await using registry = await startRegistry()
  await registry.add(parametered)
  await registry.add(signature(parametered), { tag: null })
  await registry.add(image({ layers: ['old'] }), { tag: 'pr-1' })
  const inputs = {
    images: `${registry.host}/test/app`,
    'prune-tags': 'pr-*',
    'prune-untagged': 'true',
    mode: 'apply',
  }
  const done = await pruneStep(inputs)
  assertPassed(done)
  assert.match(done.outputs.deleted ?? '', /^\S+@sha256:[0-9a-f]{64}$/)
  for (const { root } of [parametered, signature(parametered)])
    assert.ok(registry.manifest('test/app', root.digest))
})

for (const [what, built] of Object.entries({ ...nils, 'rootfs null': rootless })) {
  test(`${what}: it is pulled, copied, pushed, cached and planned for pruning, byte for byte`, async () => {
    await using yard = await openYard()
    const { registry } = yard
    await registry.add(built)
    const { digest } = built.root
    const images = `${registry.host}/test/app:v1@${digest}`
    await using folder = await makeRunnerFolder()
    const to = 'store\noci-archive=oci.tar\ndocker-archive=docker.tar'
    assertPassed(await yard.run({ inputs: { images, to }, job: folder }))
    assertPassed(
      await yard.run({ action: 'load-from-cache', inputs: { images, 'fail-on-cache-miss': 'true' } }),
    )
    const tags = `${registry.host}/other/app:v1`
    assertPassed(await writeStep('retag', folder, { inputs: { source: images, tags } }))
    for (const source of [`store=${images}`, 'oci-archive=oci.tar', 'docker-archive=docker.tar']) {
      const pushed = await writeStep('push', folder, {
        inputs: { source, tags: `${registry.host}/push/app:v1` },
      })
      assertPassed(pushed)
      assert.equal(pushed.outputs.digest, digest)
    }
    const published = { tags: `${registry.host}/test/app:all`, sources: digest }
    assertPassed(await writeStep('publish-manifest', folder, { inputs: published }))
    const planned = await pruneStep({ images: `${registry.host}/test/app`, 'prune-untagged': 'true' })
    assertPassed(planned)
    assert.equal(planned.outputs.deleted, '')
  })
}

test('an index whose list is null or absent is an empty one', async () => {
  for (const manifests of [null, undefined]) {
    await using at = await quay()
    const empty = rewritten(index([]), { manifests })
    await at.registry.add(empty)
    const images = `${at.registry.host}/test/app:v1@${empty.root.digest}`
    assertPassed(await at.pull({ images, platforms: 'all' }))
    const { code, message } = failureOf(await at.pull({ images }))
    assert.equal(code, 'PLATFORM_MISSING')
    assert.match(message, /the index offers no platform/)
  }
})

test('a directory is pushed on a base without platform and without lists', async () => {
  await using at = await quay()
  const built = image({ layers: ['one'], config: { os: '', config: null, history: [null] } })
  await at.registry.add(built)
  await writeLayoutFolder(join(at.folder.workspace, 'site'), { v1: app })
  const base = `${at.registry.host}/test/app@${built.root.digest}`
  const inputs = {
    source: 'directory=site',
    tags: `${at.registry.host}/test/made:v1`,
    base,
    env: 'A=b',
    labels: 'a=b',
  }
  const done = await writeStep('push', at.folder, { inputs })
  assertPassed(done)
  assert.equal(done.outputs['platform-digests'], '{}')
})

test('layers and configs of unknown types are kept in archives too', async () => {
  await using at = await quay()
  const sealed = {
    ...layer('x').descriptor,
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip+encrypted',
  }
  const built = image({ layers: ['one', { ...layer('x'), descriptor: sealed }] })
  await at.registry.add(built)
  const images = `${at.registry.host}/test/app:v1@${built.root.digest}`
  assertPassed(await at.pull({ images, to: 'oci-archive=oci.tar' }))
  const pushed = await writeStep('push', at.folder, {
    inputs: { source: 'oci-archive=oci.tar', tags: `${at.registry.host}/a/b:v1` },
  })
  assertPassed(pushed)
  assert.equal(pushed.outputs.digest, built.root.digest)
  const { message } = failureOf(await at.pull({ images, to: 'docker-archive=docker.tar' }))
  assert.match(
    message,
    new RegExp(`its layer ${sealed.digest} is of type ".*encrypted", which cannot be unpacked`),
  )
})

test('a manifest of unknown type in an index is reported by pulls of all platforms and by copies, which leave it behind', async () => {
  await using at = await quay()
  await using target = await startRegistry()
  const type = 'application/vnd.example.recipe.v1+json'
  const strange = { ...layer('recipe').descriptor, mediaType: type }
  const { manifests } = JSON.parse(Buffer.from(index([app]).document).toString())
  const mixed = rewritten(index([app]), { manifests: [...manifests, strange] })
  await at.registry.add(mixed)
  const images = `${at.registry.host}/test/app:v1@${mixed.root.digest}`
  const pulled = await at.pull({ images, platforms: 'all' })
  assertPassed(pulled)
  const named = `1 manifest not (fetched|copied).*${strange.digest} of type "${type.replaceAll('.', '\\.').replace('+', '\\+')}"`
  assert.match(pulled.log, new RegExp(`::warning.*${named}`))
  const { images: reported } = await reportOf(pulled, at.folder)
  assert.deepEqual(reported[0].skipped, [{ digest: strange.digest, mediaType: type }])
  assert.doesNotMatch((await at.pull({ images })).log, /not fetched/)

  const tags = `${target.host}/a/b:v1`
  const written = [
    await writeStep('retag', at.folder, { inputs: { source: images, tags } }),
    await writeStep('push', at.folder, { inputs: { source: `store=${images}`, tags } }),
    await writeStep('publish-manifest', at.folder, { inputs: { sources: images, tags } }),
  ]
  for (const { log } of written) assert.match(log, new RegExp(`::warning.*${named}`))
})
