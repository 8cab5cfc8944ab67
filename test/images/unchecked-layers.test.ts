import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { type BuiltImage, image, index, layer } from '@tallyman/testkit/images/images'
import { oci } from '@tallyman/testkit/images/media-types'
import { openYard } from '../cache/cache-steps.fixture.ts'
import { annotations, assertPassed, failureOf, quay } from '../pull/pull-step.fixture.ts'
import { rewritten } from './odd-images.fixture.ts'

const single = image({ layers: ['amd64'] })
const arm = image({ layers: ['arm64'], platform: { os: 'linux', architecture: 'arm64' } })
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
      /Checked: distribution digests and 2 diff_ids\. Not checked: the content of 1 layer\./,
    )
    assert.match(done.log, /Not checked: the content of 1 layer/)
    const [warning] = annotations(done, 'warning')
    assert.match(warning?.message ?? '', /: the content of 1 layer was not checked: /)
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

test('beside a layer of unknown type, a layer that does not match its config is refused', async () => {
  await using at = await quay()
  const layers = [sealed('one'), layer('two')]
  const diff_ids = [layers[0]?.diffId, layer('other').diffId]
  const liar = image({ layers, config: { rootfs: { type: 'layers', diff_ids } } })
  const { digest } = await at.registry.add(liar)
  const refused = failureOf(await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}` }))
  assert.equal(refused.code, 'CONTENT_MISMATCH')
  assert.match(refused.message, new RegExp(`layer ${layers[1]?.descriptor.digest}`))
})

test('a number of diff_ids other than that of the layers is refused, or none is called checked if a layer is encrypted', async () => {
  await using at = await quay()
  const rootfs = { type: 'layers', diff_ids: [layer('one').diffId] }
  const pulled = async (built: BuiltImage, inputs = {}) => {
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

test('an image that only others can open is accepted with an unreadable config', async () => {
  await using at = await quay()
  const config = Buffer.from('sealed')
  const descriptor = { mediaType: oci.config, digest: digestOf(config), size: config.byteLength }
  const secret = rewritten(image({ layers: [sealed('one')] }), { config: descriptor })
  const built = { ...secret, blobs: new Map([...secret.blobs, [descriptor.digest, config]]) }
  await at.registry.add(built)
  const images = `${at.registry.host}/test/app:v1@${built.root.digest}`
  const done = await at.pull({ images })
  assertPassed(done)
  assert.match(done.summary, /1 image pulled, 1 layer not checked/)
  assert.match(done.summary, /its config cannot be read/)
})

test('the cache actions name unchecked layers', async () => {
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
    assert.match(annotations(done, 'warning')[0]?.message ?? '', /the content of 1 layer was not checked/)
    assert.match(done.summary, /Layer whose content was not checked/)
  }
})
