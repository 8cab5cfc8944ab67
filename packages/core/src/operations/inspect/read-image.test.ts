import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artifact, type Built, image, index, layer } from '@tallyman/testkit/images/images'
import { docker, oci } from '@tallyman/testkit/images/media-types'
import { isTallyError } from '../../errors.ts'
import type { PlatformImage } from '../../inspect/inspection.ts'
import { digestOf } from '../../model/digest.ts'
import { parsePlatform } from '../../model/platform.ts'
import { type Bench, openBench } from './inspect.fixture.ts'

const arm = { os: 'linux', architecture: 'arm64' }
const base = layer('base')
const small = image({ layers: [base, 'one'] })
const onArm = image({ layers: [base, 'two'], platform: arm })

async function holding(built: Built, tag = 'v1'): Promise<Bench> {
  const bench = await openBench()
  await bench.registry.add(built, { tag })
  return bench
}

/** A manifest with other fields than the builders write. */
function edited(bytes: Uint8Array, fields: object): Built {
  const document = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(bytes).toString()), ...fields }))
  const mediaType = (fields as { mediaType?: string }).mediaType ?? oci.manifest
  const root = { mediaType, digest: digestOf(document), size: document.byteLength }
  return { root, document, manifests: [{ descriptor: root, bytes: document }], blobs: new Map(small.blobs) }
}

const only = (platforms: readonly PlatformImage[]) => {
  assert.equal(platforms.length, 1)
  return platforms[0] as PlatformImage
}

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
  const { root, document, manifests } = edited(both.document, fields)
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

test('nested indexes are read through, and an image in two of them is shown once', async () => {
  const inner = index([small, onArm])
  await using bench = await holding(index([inner, small]))
  const { images } = await bench.look(['v1'])
  assert.deepEqual(
    images[0]?.platforms.map(({ digest }) => digest).toSorted(),
    [small.root.digest, onArm.root.digest].toSorted(),
  )
  assert.deepEqual(
    images[0]?.indexes?.map(({ descriptor }) => descriptor.digest),
    [inner.root.digest],
  )
})

test('an index of three hundred platforms is shown in its order', async () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    image({ layers: [base], platform: { os: 'linux', architecture: 'arm', variant: `v${at + 10}` } }),
  )
  await using bench = await holding(index(many))
  const { images } = await bench.look(['v1'])
  assert.equal(images[0]?.platforms.length, 300)
  assert.deepEqual(
    images[0]?.platforms.map(({ platform }) => platform),
    many.map(({ platform }) => `linux/arm/${platform.variant}`),
  )
  assert.equal(bench.asked().length, 601)
})

test('a child that is not there is told and listed, and the others are shown', async () => {
  await using bench = await holding(index([small, onArm]))
  bench.registry.corrupt(onArm.root.digest, 'missing')
  const { images, notes } = await bench.look(['v1'])
  assert.equal(only(images[0]?.platforms ?? []).platform, 'linux/amd64')
  assert.deepEqual(
    images[0]?.companions.map(({ what, isMissing, descriptor }) => [what, isMissing, descriptor.digest]),
    [['image', true, onArm.root.digest]],
  )
  assert.match(notes.join(), /not there: linux\/arm64$/)
})

test('a config that is missing, broken or too large hides itself alone; one with other bytes is refused', async () => {
  await using bench = await holding(small)
  bench.registry.corrupt(small.config.digest, 'missing')
  const { images, notes } = await bench.look(['v1'])
  const shown = only(images[0]?.platforms ?? [])
  assert.deepEqual([shown.config, shown.layers.length, shown.platform], [undefined, 2, undefined])
  assert.match(notes.join(), /its config sha256:\w+ is not there/)

  const broken = Buffer.from('{"config": 1, "config": 2}')
  const config = { mediaType: oci.config, digest: digestOf(broken), size: broken.byteLength }
  await bench.registry.add(edited(small.document, { config }), { tag: 'broken' })
  await bench.registry.addBlob('test/app', config.digest, broken)
  const read = await bench.look(['broken'])
  const { config: none, configFault } = only(read.images[0]?.platforms ?? [])
  assert.deepEqual([none, configFault], [undefined, 'its config was not read'])
  assert.match(read.notes.join(), /its config cannot be read: a key appears twice/)

  const large = { ...config, size: 5_000_000 }
  await bench.registry.add(edited(small.document, { config: large }), { tag: 'large' })
  assert.match((await bench.look(['large'])).notes.join(), /expected at most 4194304/)

  const wrong = { ...small.root, mediaType: oci.config, size: small.root.size }
  await bench.registry.add(edited(small.document, { config: { ...wrong, digest: config.digest } }), {
    tag: 'wrong',
  })
  await assert.rejects(bench.look(['wrong']), error => isTallyError(error, 'CONTENT_MISMATCH'))
})

test('a config that engines may read in another way is shown with why nothing in it is certain', async () => {
  const platformOf = async (config: Readonly<Record<string, unknown>>) => {
    await using bench = await holding(image({ layers: ['one'], config }))
    const { images, notes } = await bench.look(['v1'])
    return { ...only(images[0]?.platforms ?? []), notes }
  }
  for (const [config, fault] of [
    [{ config: { User: '65532', user: '0' } }, /config\.config: the key "user" reads like "User"/],
    [{ config: { User: '65532' }, Config: { User: '0' } }, /the key "Config" reads like "config"/],
    [{ config: { Labels: { debug: 1 } } }, /Labels: expected strings/],
  ] as const) {
    const { configFault, notes } = await platformOf(config)
    assert.match(configFault ?? '', fault)
    assert.match(notes.join(), fault)
  }
  assert.equal((await platformOf({ config: { User: '65532' } })).configFault, undefined)
})

test('layers and contents that differ in number are told and not paired', async () => {
  const three = { config: small.config, layers: [...small.layers, base].map(({ descriptor }) => descriptor) }
  await using bench = await holding(edited(small.document, three))
  const { images, notes } = await bench.look(['v1'])
  assert.match(notes.join(), /names 2 layers, its manifest 3/)
  const shown = only(images[0]?.platforms ?? [])
  assert.deepEqual(
    shown.layers.map(({ diffId }) => diffId),
    [undefined, undefined, undefined],
  )
  assert.match(shown.historyFault ?? '', /2 steps .* 3 layers/)
})

test('an artifact is shown as what it is, its config is not read, and it has no history', async () => {
  const chart = artifact({ artifactType: 'application/vnd.example.chart', content: 'chart' })
  await using bench = await holding(chart)
  const { images, notes } = await bench.look(['v1'], { show: ['image', 'history'] })
  assert.deepEqual(bench.asked(), ['GET manifest v1'])
  assert.deepEqual(
    [images[0]?.root?.kind, images[0]?.root?.artifactType],
    ['artifact', 'application/vnd.example.chart'],
  )
  assert.equal(only(images[0]?.platforms ?? []).kind, 'artifact')
  assert.match(notes.join(), /no history: it is an artifact of type application\/vnd\.example\.chart/)
})

test('foreign layers count in the size and are named as such', async () => {
  const [first] = small.layers
  const foreign = {
    ...first?.descriptor,
    mediaType: `${docker.layer.replace('diff', 'foreign.diff')}.gzip`,
    size: 7,
  }
  const layers = [foreign, small.layers[1]?.descriptor]
  await using bench = await holding(edited(small.document, { layers }))
  const { images } = await bench.look(['v1'])
  const shown = only(images[0]?.platforms ?? [])
  assert.deepEqual(
    shown.layers.map(({ compression }) => compression),
    ['foreign', 'gzip'],
  )
  assert.equal(shown.size, 7 + (small.layers[1]?.descriptor.size ?? 0))
})

test('schema 1 is refused with its own code', async () => {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 1, name: 'test/app', fsLayers: [], history: [] }))
  await using bench = await openBench()
  const mediaType = 'application/vnd.docker.distribution.manifest.v1+prettyjws'
  bench.registry.addManifest('test/app', { digest: digestOf(bytes), mediaType, bytes })
  bench.registry.tag('test/app', 'v1', digestOf(bytes))
  await assert.rejects(bench.look(['v1']), error => isTallyError(error, 'SCHEMA1_UNSUPPORTED'))
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
