import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { saved, tarWith } from '@tallyman/core/content/archive/archive-source.fixture'
import { action as push } from '@tallyman/push/action'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { artifact, image, index, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { cut, flipByte, headers, startRegistry, truncate } from '@tallyman/testkit/registry/registry'
import { runOperation } from '../host/command.fixture.ts'
import { blobOperation } from './blob.ts'
import { digestOperation } from './digest.ts'
import { configOperation, manifestOperation } from './documents.ts'

const amd64 = image({ layers: ['amd64'] })
const arm64 = image({ layers: ['arm64'], platform: { os: 'linux', architecture: 'arm64' } })
const both = index([amd64, arm64], { attestations: true })
const large = layer({ seed: 'raw', size: 3_000_000, compression: 'none' })

async function withImages() {
  const registry = await startRegistry()
  await registry.add(both)
  await registry.add(image({ layers: [large] }), { tag: 'large' })
  const name = `${registry.host}/test/app`
  const asked = () => registry.requests.map(({ method, path }) => `${method} ${path.replace(/^.*app\//, '')}`)
  return { registry, name, asked, [Symbol.asyncDispose]: () => registry[Symbol.asyncDispose]() }
}

test('a digest takes one HEAD, for a tag as for a digest', async () => {
  await using at = await withImages()
  const images = [`${at.name}:v1`, `${at.name}@${amd64.root.digest}`].join('\n')
  const { outputs } = await runOperation(digestOperation.action, { images })
  assert.equal(outputs.digests, `${both.root.digest}\n${amd64.root.digest}`)
  assert.deepEqual(at.asked().sort(), [`HEAD manifests/${amd64.root.digest}`, 'HEAD manifests/v1'])
})

test('a digest is read where HEAD does not say it', async () => {
  await using at = await withImages()
  at.registry.inject(headers({ 'docker-content-digest': null }, { method: 'HEAD' }))
  const { outputs } = await runOperation(digestOperation.action, {
    images: `${at.name}:v1`,
    'full-ref': 'true',
  })
  assert.equal(outputs.digests, `${at.name}@${both.root.digest}`)
})

test('a platform chooses the image of an index, and one that is not there is an error that names the others', async () => {
  await using at = await withImages()
  const images = `${at.name}:v1`
  const { outputs } = await runOperation(digestOperation.action, { images, platform: 'linux/arm64' })
  assert.equal(outputs.digests, arm64.root.digest)
  const { failure } = await runOperation(digestOperation.action, { images, platform: 'linux/s390x' })
  assert.equal(failure?.code, 'PLATFORM_MISSING')
  assert.match(failure.message, /offers linux\/amd64, linux\/arm64/)
})

test('manifest and config are the bytes of the registry; a manifest is asked for once', async () => {
  await using at = await withImages()
  const shown = async (action: typeof manifestOperation.action, platform = '') =>
    (await runOperation(action, { image: `${at.name}:v1`, platform })).bytes
  assert.deepEqual(await shown(manifestOperation.action), Buffer.from(both.document))
  assert.deepEqual(at.asked(), ['GET manifests/v1'])
  assert.deepEqual(await shown(manifestOperation.action, 'linux/arm64'), Buffer.from(arm64.document))
  const configOf = ({ blobs, config }: typeof amd64) => Buffer.from(blobs.get(config.digest) ?? '')
  assert.deepEqual(await shown(configOperation.action), configOf(amd64))
  assert.deepEqual(await shown(configOperation.action, 'linux/arm64'), configOf(arm64))
})

test('a terminal is shown documents as text, and no bytes of a blob', async () => {
  await using at = await withImages()
  const options = { isTerminal: true }
  const document = await runOperation(manifestOperation.action, { image: `${at.name}:v1` }, options)
  assert.equal(document.bytes.byteLength, 0)
  assert.equal(document.text, Buffer.from(both.document).toString())
  const before = at.registry.requests.length
  const blob = await runOperation(
    blobOperation.action,
    { blob: `${at.name}@${large.descriptor.digest}` },
    options,
  )
  assert.match(blob.failure?.message ?? '', /Cannot write a blob to a terminal/)
  assert.equal(at.registry.requests.length, before)
})

test('a blob arrives byte for byte, also over a connection that breaks', async () => {
  await using at = await withImages()
  const { digest } = large.descriptor
  at.registry.inject(cut({ after: 1_000_000 }, { digest }), cut({ after: 700_000 }, { digest }))
  const { bytes, failure, outputs } = await runOperation(blobOperation.action, {
    blob: `${at.name}@${digest}`,
  })
  assert.equal(failure, undefined)
  assert.equal(outputs.digest, digest)
  assert.equal(`sha256:${createHash('sha256').update(bytes).digest('hex')}`, digest)
})

test('no reader gets all of a blob whose bytes are wrong', async () => {
  const small = artifact({ artifactType: 'text/plain', content: 'one piece' })
  for (const fault of [flipByte, truncate])
    for (const at of [0, 2_999_999]) {
      await using place = await withImages()
      const { digest } = large.descriptor
      place.registry.inject(fault(at, { digest }))
      const { bytes, failure } = await runOperation(blobOperation.action, { blob: `${place.name}@${digest}` })
      assert.equal(failure?.code, 'CONTENT_MISMATCH')
      assert.ok(bytes.byteLength < large.bytes.byteLength - 1)
    }
  await using place = await withImages()
  await place.registry.add(small, { tag: 'small' })
  const digest = [...small.blobs.keys()].find(each => small.blobs.get(each)?.byteLength === 9)
  place.registry.inject(flipByte(3, { digest: digest ?? '' }))
  const { bytes, failure } = await runOperation(blobOperation.action, { blob: `${place.name}@${digest}` })
  assert.equal(failure?.code, 'CONTENT_MISMATCH')
  assert.equal(bytes.byteLength, 0)
})

test('a blob that is not there, and a name without a digest, are errors before anything is written', async () => {
  await using at = await withImages()
  const missing = await runOperation(blobOperation.action, { blob: `${at.name}@sha256:${'0'.repeat(64)}` })
  assert.equal(missing.failure?.code, 'NOT_FOUND')
  const bare = await runOperation(blobOperation.action, { blob: `${at.name}:v1` })
  assert.match(bare.failure?.message ?? '', /has no digest, expected name@sha256:…/)
})

test('images of a layout have digests, manifests and configs too', async () => {
  const folder = await writeLayoutFolder(temporaryFolder('raw-'), { app: both })
  const origin = `oci-layout=${folder}:app`
  const { outputs } = await runOperation(digestOperation.action, { images: origin })
  assert.equal(outputs.digests, both.root.digest)
  const { bytes } = await runOperation(manifestOperation.action, { image: origin, platform: 'linux/arm64' })
  assert.deepEqual(bytes, Buffer.from(arm64.document))
})

test('the digest of an image with uncompressed layers comes with a warning that a push writes another one', async () => {
  await using registry = await startRegistry()
  const home = temporaryFolder('raw-')
  writeFileSync(join(home, 'app.tar'), tarWith(saved))
  const source = 'docker-archive=app.tar'
  const { outputs, log } = await runOperation(digestOperation.action, { images: source }, { home })
  const pushed = { source, tags: `${registry.host}/test/app:v1`, 'dry-run': 'true' }
  const { outputs: written } = await runOperation(push, pushed, { home })
  assert.match(written.digest ?? '', /^sha256:/)
  assert.notEqual(outputs.digests, written.digest)
  const said = log.join('\n')
  assert.match(said, /docker-archive=app\.tar has uncompressed layers: a push .* another digest/)
  assert.match(said, /tallyman push --dry-run docker-archive=app\.tar REF/)
  const folder = await writeLayoutFolder(temporaryFolder('raw-'), { app: amd64 })
  const quiet = await runOperation(digestOperation.action, { images: `oci-layout=${folder}:app` })
  assert.doesNotMatch(quiet.log.join('\n'), /uncompressed/)
})
