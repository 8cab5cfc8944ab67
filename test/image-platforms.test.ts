import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images'
import { writeLayoutFolder } from '@tallyman/testkit/layout-folder'
import { startRegistry } from '@tallyman/testkit/registry'
import { makeRunnerFolder } from '@tallyman/testkit/run-action'
import { openYard } from './cache-steps.fixture.ts'
import { nowhere, rewritten } from './odd-images.fixture.ts'
import { annotations, assertPassed, failureOf, quay } from './pull-step.fixture.ts'
import { writeStep } from './write-step.fixture.ts'

const own = process.arch === 'arm64' ? 'arm64' : 'amd64'
const foreign = own === 'arm64' ? 'amd64' : 'arm64'
const single = image({ layers: ['amd64'] })
const arm = image({ layers: ['arm64'], platform: { os: 'linux', architecture: 'arm64' } })
const misfit = /Cannot find linux\/arm64 in \S+: it is for linux\/amd64 alone/

/** An index that names no platform of its one image. */
function unnamed(built: typeof single) {
  return rewritten(index([built]), { manifests: [built.root] })
}

for (const [what, built] of Object.entries({
  image: single,
  'index that names no platform': unnamed(single),
})) {
  test(`platforms that are asked for are held against a single-platform ${what}, wherever it goes`, async () => {
    await using at = await quay()
    const { digest } = await at.registry.add(built)
    const images = `${at.registry.host}/test/app:v1@${digest}`
    for (const to of ['store', 'oci-layout=layout', 'docker-archive=image.tar', 'none']) {
      for (const platforms of ['linux/arm64', 'linux/amd64,linux/arm64']) {
        const { code, message } = failureOf(await at.pull({ images, to, platforms }))
        assert.equal(code, 'PLATFORM_MISSING')
        assert.match(message, misfit)
      }
      assertPassed(await at.pull({ images, to, platforms: 'linux/amd64' }))
      assertPassed(await at.pull({ images, to, platforms: 'all' }))
    }
    const offline = await at.pull({ images, platforms: 'linux/arm64', offline: 'true' })
    assert.equal(failureOf(offline).code, 'PLATFORM_MISSING')
  })
}

test('a large image of another platform is refused before a layer of it is fetched', async () => {
  await using at = await quay()
  const large = image({ layers: [layer({ seed: 1, size: 17 * 1024 * 1024, compression: 'none' })] })
  const { digest } = await at.registry.add(large)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  assert.equal(failureOf(await at.pull({ images, platforms: 'linux/arm64' })).code, 'PLATFORM_MISSING')
  assert.equal(at.registry.count({ kind: 'blob' }), 1)
  assertPassed(await at.pull({ images, platforms: 'linux/amd64' }))
})

test('without platforms an image that is not for the runner is pulled with a warning', async () => {
  await using at = await quay()
  const other = image({ layers: ['x'], platform: { os: 'linux', architecture: foreign } })
  const { digest } = await at.registry.add(other)
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}`, platforms: '' })
  assertPassed(done)
  const [warning, ...more] = annotations(done, 'warning').map(({ message }) => message)
  assert.match(warning ?? '', new RegExp(`is for linux/${foreign} alone, and the runner is linux/${own}`))
  assert.deepEqual(more, [])
  const ours = image({ layers: ['y'], platform: { os: 'linux', architecture: own } })
  await at.registry.add(ours)
  const quiet = await at.pull({
    images: `${at.registry.host}/test/app:v1@${ours.root.digest}`,
    platforms: '',
  })
  assert.deepEqual(annotations(quiet, 'warning'), [])
})

test('an image of unknown platform is taken with a warning where a platform was asked for', async () => {
  await using at = await quay()
  await using target = await startRegistry()
  const { digest } = await at.registry.add(nowhere)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const said = /its config names no platform, so that it is not known whether it is for linux\/arm64/
  const steps = [
    await at.pull({ images, platforms: 'linux/arm64' }),
    await writeStep('retag', at.folder, {
      inputs: { source: images, tags: `${target.host}/a/b:v1`, platforms: 'linux/arm64' },
    }),
    await writeStep('push', at.folder, {
      inputs: { source: `store=${images}`, tags: `${target.host}/a/b:v1`, platforms: 'linux/arm64' },
    }),
  ]
  for (const done of steps) {
    assertPassed(done)
    assert.match(annotations(done, 'warning')[0]?.message ?? '', said)
  }
  assert.deepEqual(annotations(await at.pull({ images, platforms: '' }), 'warning'), [])
})

test('all-tags leaves out the tags of other platforms and names each', async () => {
  await using at = await quay()
  await at.registry.add(single, { tag: 'amd' })
  await at.registry.add(arm, { tag: 'arm' })
  const inputs = { images: `${at.registry.host}/test/app`, 'all-tags': 'true' }
  const done = await at.pull({ ...inputs, platforms: 'linux/arm64' })
  assertPassed(done)
  assert.match(done.outputs.refs ?? '', new RegExp(`${arm.root.digest}$`))
  assert.doesNotMatch(done.outputs.refs ?? '', new RegExp(single.root.digest))
  assert.match(annotations(done, 'warning')[0]?.message ?? '', misfit)
})

test('retag and push hold the platforms that are asked for against one image', async () => {
  await using registry = await startRegistry()
  const both = { image: single, index: unnamed(single) }
  for (const [tag, built] of Object.entries(both)) {
    await using folder = await makeRunnerFolder()
    await registry.add(built, { tag })
    await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: built })
    const tags = `${registry.host}/other/app:${tag}`
    const sources = { retag: `${registry.host}/test/app:${tag}`, push: 'oci-layout=layout' } as const
    for (const action of ['retag', 'push'] as const) {
      const inputs = { source: sources[action], tags }
      const refused = failureOf(
        await writeStep(action, folder, { inputs: { ...inputs, platforms: 'linux/arm64' } }),
      )
      assert.equal(refused.code, 'PLATFORM_MISSING')
      assert.match(refused.message, /Cannot find linux\/arm64 in .*: it is for linux\/amd64 alone/)
      assert.equal(registry.tags('other/app').has(tag), action === 'push')
      assertPassed(await writeStep(action, folder, { inputs: { ...inputs, platforms: 'linux/amd64' } }))
    }
  }
})

test('push holds the platforms that are asked for against the base of a directory', async () => {
  await using at = await quay()
  await at.registry.add(single)
  await writeFile(join(at.folder.workspace, 'file'), 'x')
  const inputs = {
    ...{ source: 'directory=.', tags: `${at.registry.host}/test/made:v1`, platforms: 'linux/arm64' },
    base: `${at.registry.host}/test/app@${single.root.digest}`,
  }
  const { code, message } = failureOf(await writeStep('push', at.folder, { inputs }))
  assert.equal(code, 'PLATFORM_MISSING')
  assert.match(message, /it is for linux\/amd64 alone/)
})

test('the cache actions hold the platforms that are asked for against one image', async () => {
  await using yard = await openYard()
  const { digest } = await yard.registry.add(single)
  const images = `${yard.registry.host}/test/app:v1@${digest}`
  const job = await yard.job()
  assertPassed(await yard.run({ inputs: { images, cache: 'false' }, job }))
  const wrong = { images, platforms: 'linux/arm64' }
  assert.match(failureOf(await yard.run({ action: 'save-to-cache', inputs: wrong, job })).message, misfit)
  assertPassed(await yard.run({ action: 'save-to-cache', inputs: { images }, job }))
  for (const fallback of ['registry', 'none']) {
    const inputs = { ...wrong, fallback }
    assert.match(failureOf(await yard.run({ action: 'load-from-cache', inputs })).message, misfit)
  }
  assertPassed(await yard.run({ action: 'load-from-cache', inputs: { images, fallback: 'none' } }))
})

const encrypted = 'application/vnd.oci.image.layer.v1.tar+gzip+encrypted'

function sealed(text: string, mediaType = encrypted) {
  const plain = layer(text)
  return { ...plain, descriptor: { ...plain.descriptor, mediaType } }
}

test('a layer of unknown type is named as not checked, in log, summary and report, and the others are checked', async () => {
  await using at = await quay()
  const odd = sealed('two')
  const built = image({ layers: ['one', odd, 'three'] })
  const { digest } = await at.registry.add(built)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  for (const _ of ['cold', 'warm']) {
    const done = await at.pull({ images })
    assertPassed(done)
    assert.match(done.summary, /### Tallyman: 1 image pulled, 1 layer not checked\n/)
    assert.doesNotMatch(done.summary, /verified/)
    assert.match(
      done.summary,
      /Checked: distribution digests and 2 diff_ids\. Not checked: what 1 layer unpacks to\./,
    )
    assert.match(done.log, /Not checked: what 1 layer unpacks to/)
    const [warning] = annotations(done, 'warning')
    assert.equal(warning?.properties.title, 'NOT_VERIFIED')
    assert.match(
      warning?.message ?? '',
      new RegExp(`${odd.descriptor.digest} \\(its type "${encrypted.replaceAll('+', '\\+')}"`),
    )
    const report = JSON.parse(await readFile(resolve(at.folder.workspace, done.outputs.report ?? ''), 'utf8'))
    assert.deepEqual(report.images[0].unchecked, [
      {
        digest: odd.descriptor.digest,
        mediaType: encrypted,
        reason: `its type "${encrypted}" cannot be unpacked`,
      },
    ])
  }
})

test('beside a layer of unknown type a layer that is not what its config promises is refused', async () => {
  await using at = await quay()
  const layers = [sealed('one'), layer('two')]
  const diff_ids = [layers[0]?.diffId, layer('other').diffId]
  const liar = image({ layers, config: { rootfs: { type: 'layers', diff_ids } } })
  const { digest } = await at.registry.add(liar)
  const refused = failureOf(await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}` }))
  assert.equal(refused.code, 'CONTENT_MISMATCH')
  assert.match(refused.message, new RegExp(`layer ${layers[1]?.descriptor.digest}`))
})

test('diff_ids that differ in number from the layers are refused, or none is called checked where a layer is sealed', async () => {
  await using at = await quay()
  const rootfs = { type: 'layers', diff_ids: [layer('one').diffId] }
  const pulled = async (built: typeof single, inputs = {}) => {
    const { digest } = await at.registry.add(built)
    return at.pull({ images: `${at.registry.host}/test/app:v1@${digest}`, ...inputs })
  }
  const plain = image({ layers: ['one', 'two'], config: { rootfs } })
  const refused = failureOf(await pulled(plain))
  assert.equal(refused.code, 'MANIFEST_INVALID')
  assert.match(refused.message, /its config names 1 layers, its manifest 2/)
  const fast = await pulled(plain, { verify: 'distribution' })
  assertPassed(fast)
  const mixed = await pulled(image({ layers: ['one', sealed('two')], config: { rootfs } }))
  assertPassed(mixed)
  assert.match(mixed.summary, /1 image pulled, 2 layers not checked/)
})

test('foreign layers of known types are checked like others, and attestations leave an image verified', async () => {
  await using at = await quay()
  const base = sealed('base', 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip')
  const foreignLayers = image({ layers: [base, 'top'] })
  await at.registry.add(foreignLayers)
  const images = `${at.registry.host}/test/app:v1@${foreignLayers.root.digest}`
  assert.match((await at.pull({ images })).summary, /1 image pulled and verified(?:.|\n)*and 2 diff_ids\./)
  const attested = index([single, arm], { attestations: true })
  await at.registry.add(attested)
  const whole = await at.pull({
    images: `${at.registry.host}/test/app@${attested.root.digest}`,
    platforms: 'all',
  })
  assert.match(whole.summary, /1 image pulled and verified/)
  assert.deepEqual(annotations(whole, 'warning'), [])
})

test('the cache actions name layers that are not checked', async () => {
  await using yard = await openYard()
  const built = image({ layers: ['one', sealed('two')] })
  const { digest } = await yard.registry.add(built)
  const images = `${yard.registry.host}/test/app:v1@${digest}`
  const job = await yard.job()
  assertPassed(await yard.run({ inputs: { images, cache: 'false' }, job }))
  const saved = await yard.run({ action: 'save-to-cache', inputs: { images }, job })
  const loaded = await yard.run({ action: 'load-from-cache', inputs: { images } })
  for (const done of [saved, loaded]) {
    assertPassed(done)
    assert.equal(annotations(done, 'warning')[0]?.properties.title, 'NOT_VERIFIED')
    assert.match(done.summary, /Layer whose content was not checked/)
  }
})
