import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artifact, image, index, layer } from '@tallyman/testkit/images/images'
import { docker, oci } from '@tallyman/testkit/images/media-types'
import { isTallyError } from '../../errors.ts'
import { digestOf } from '../../model/digest.ts'
import { edited, holding, only, openBench } from './inspect.fixture.ts'

const arm = { os: 'linux', architecture: 'arm64' }
const base = layer('base')
const small = image({ layers: [base, 'one'] })
const onArm = image({ layers: [base, 'two'], platform: arm })

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
  await bench.registry.add(edited(small, { config }), { tag: 'broken' })
  await bench.registry.addBlob('test/app', config.digest, broken)
  const read = await bench.look(['broken'])
  const { config: none, configFault } = only(read.images[0]?.platforms ?? [])
  assert.deepEqual([none, configFault], [undefined, 'its config was not read'])
  assert.match(read.notes.join(), /its config cannot be read: a key appears twice/)

  const large = { ...config, size: 5_000_000 }
  await bench.registry.add(edited(small, { config: large }), { tag: 'large' })
  assert.match((await bench.look(['large'])).notes.join(), /expected at most 4194304/)

  const wrong = { ...small.root, mediaType: oci.config, size: small.root.size }
  await bench.registry.add(edited(small, { config: { ...wrong, digest: config.digest } }), {
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
  await using bench = await holding(edited(small, three))
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
  await using bench = await holding(edited(small, { layers }))
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
