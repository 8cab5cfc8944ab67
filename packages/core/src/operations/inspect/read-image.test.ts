import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { oci } from '@tallyman/testkit/images/media-types'
import { isTallyError } from '../../errors.ts'
import { parsePlatform } from '../../model/platform.ts'
import { edited, holding, only } from './inspect.fixture.ts'

const arm = { os: 'linux', architecture: 'arm64' }
const base = layer('base')
const small = image({ layers: [base, 'one'] })
const onArm = image({ layers: [base, 'two'], platform: arm })

test('an image costs its manifest and its config', async () => {
  await using bench = await holding(small)
  const { images, notes } = await bench.look(['v1'])
  assert.deepEqual(bench.asked(), ['GET manifest v1', `GET blob ${small.config.digest}`])
  assert.deepEqual(notes, [])
  const [{ root, platforms } = assert.fail()] = images
  assert.deepEqual([root?.digest, root?.kind, root?.size], [small.root.digest, 'image', small.root.size])
  const shown = only(platforms)
  const { created, labels } = shown.config ?? assert.fail()
  assert.deepEqual([shown.platform, created, labels], ['linux/amd64', '2020-01-01T00:00:00Z', {}])
  assert.equal(
    shown.size,
    small.layers.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
  )
  assert.equal(shown.imageId, small.config.digest)
  assert.deepEqual(
    shown.layers.map(({ digest, diffId, createdBy }) => [digest, diffId, createdBy]),
    small.layers.map(({ descriptor, diffId }) => [descriptor.digest, diffId, 'testkit']),
  )
})

test('an index costs itself and a manifest and config of each image, and no attestation unless it is shown', async () => {
  const both = index([small, onArm], { attestations: true })
  await using bench = await holding(both)
  const { images } = await bench.look(['v1'])
  assert.equal(bench.asked().length, 1 + 2 + 2)
  const [{ platforms, companions } = assert.fail()] = images
  assert.deepEqual(
    platforms.map(({ platform, digest }) => [platform, digest]),
    [
      ['linux/amd64', small.root.digest],
      ['linux/arm64', onArm.root.digest],
    ],
  )
  assert.deepEqual(
    companions.map(({ what, about, predicates }) => [what, about, predicates]),
    [
      ['attestation', small.root.digest, undefined],
      ['attestation', onArm.root.digest, undefined],
    ],
  )
  await bench.look(['v1'], { show: ['graph'] })
  const shown = bench.asked().filter(line => line.startsWith('GET manifest sha256:'))
  assert.equal(shown.length, 4)
})

test('what attestations state is read only where it is asked for', async () => {
  const both = index([small, onArm], { attestations: true })
  await using bench = await holding(both)
  const { images } = await bench.look(['v1'], { predicates: ['https://slsa.dev/provenance/'] })
  const stated = images[0]?.companions.map(({ predicates, statements }) => [predicates, statements?.length])
  const predicate = 'https://slsa.dev/provenance/v0.2'
  assert.deepEqual(stated, [
    [[predicate], 1],
    [[predicate], 1],
  ])
})

test('an attestation that two images have is listed for each of them', async () => {
  const both = index([small, onArm], { attestations: true })
  const [amd64, arm64, first, second] = JSON.parse(Buffer.from(both.document).toString()).manifests
  const shared = { ...first, annotations: second.annotations }
  const fields = { mediaType: oci.index, manifests: [amd64, arm64, first, shared] }
  const { root, document, manifests } = edited(both, fields)
  const blobs = new Map([...both.blobs, [root.digest, document]])
  const all = [...both.manifests.slice(0, -1), ...manifests]
  await using bench = await holding({ root, document, manifests: all, blobs })
  const { images } = await bench.look(['v1'])
  const listed = images[0]?.companions.map(({ about, descriptor }) => [about, descriptor.digest])
  const expected = [small, onArm].map(each => [each.root.digest, first.digest])
  assert.deepEqual(listed, expected)
})

test('a digest alone is one HEAD, by tag and by digest', async () => {
  await using bench = await holding(index([small, onArm]))
  const { images } = await bench.look(['v1'], { isDigestOnly: true })
  assert.deepEqual(bench.asked(), ['HEAD manifest v1'])
  const { root } = images[0] ?? assert.fail()
  assert.equal(root?.kind, 'index')
  const again = await bench.look([root?.digest ?? ''], { isDigestOnly: true })
  assert.deepEqual(bench.asked(), [`HEAD manifest ${root?.digest}`])
  assert.deepEqual(again.images[0]?.root, root)
  const missing = `sha256:${'0'.repeat(64)}`
  await assert.rejects(bench.look([missing], { isDigestOnly: true }), error =>
    isTallyError(error, 'NOT_FOUND'),
  )
})

test('each digest is read once, however many images have it, and shared layers are named', async () => {
  await using bench = await holding(index([small, onArm]))
  await bench.registry.add(small, { tag: 'alone' })
  await bench.registry.add(image({ layers: ['base', 'three'] }), { tag: 'other' })
  const { images } = await bench.look(['v1', 'alone', 'other'])
  const asked = bench.asked()
  assert.equal(new Set(asked).size, asked.length, asked.join('\n'))
  const names = images.map(({ written }) => written)
  const [first, , third] = images
  assert.deepEqual(first?.platforms[0]?.layers[0]?.sharedWith, [names[1], names[2]])
  assert.deepEqual(first?.platforms[0]?.layers[1]?.sharedWith, [names[1]])
  assert.deepEqual(third?.platforms[0]?.layers[1]?.sharedWith, [])
})

test('selected platforms alone are read, with their attestations; one that is not there is an error', async () => {
  await using bench = await holding(index([small, onArm], { attestations: true }))
  const { images } = await bench.look(['v1'], { selection: [parsePlatform('linux/arm64')] })
  assert.equal(bench.asked().length, 3)
  assert.equal(only(images[0]?.platforms ?? []).digest, onArm.root.digest)
  assert.deepEqual(
    images[0]?.companions.map(({ about }) => about),
    [onArm.root.digest],
  )
  const selection = [parsePlatform('linux/s390x')]
  await assert.rejects(bench.look(['v1'], { selection }), error => isTallyError(error, 'PLATFORM_MISSING'))
})

test('an image of another platform is an error only if the user named the platform', async () => {
  await using bench = await holding(onArm)
  const selection = [parsePlatform('linux/amd64')]
  const { notes } = await bench.look(['v1'], { selection })
  assert.match(notes.join(), /for linux\/arm64 alone/)
  await assert.rejects(bench.look(['v1'], { selection, platformsAsked: true }), error =>
    isTallyError(error, 'PLATFORM_MISSING'),
  )
})

test('of a tag with a digest the digest is shown, and where the tag points now if that differs', async () => {
  await using bench = await holding(small)
  const same = await bench.look([`v1@${small.root.digest}`])
  assert.equal(same.images[0]?.root?.tagNow, undefined)
  bench.asked()
  await bench.registry.add(onArm, { tag: 'v1' })
  const moved = await bench.look([`v1@${small.root.digest}`])
  assert.deepEqual(
    [moved.images[0]?.root?.digest, moved.images[0]?.root?.tagNow],
    [small.root.digest, onArm.root.digest],
  )
  assert.ok(bench.asked().includes('HEAD manifest v1'))
  const gone = await bench.look([`gone@${small.root.digest}`])
  assert.match(gone.notes.join(), /not known what its tag points to/)
})
