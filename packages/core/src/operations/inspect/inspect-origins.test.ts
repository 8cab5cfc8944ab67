import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { artifact, image, index, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { pullFrom } from '@tallyman/testkit/registry/pull-bench'
import { isTallyError } from '../../errors.ts'
import type { Show } from '../../inspect/inspection.ts'
import { parsePlatform } from '../../model/platform.ts'
import { openBench } from './inspect.fixture.ts'
import { parseInspected } from './parse-inspected.ts'

const small = image({ layers: ['base', 'one'] })
const onArm = image({ layers: ['base', 'two'], platform: { os: 'linux', architecture: 'arm64' } })
const both = index([small, onArm], { attestations: true })

test('a layout says the same of an image as a registry', async () => {
  await using bench = await openBench()
  await bench.registry.add(both)
  const folder = await writeLayoutFolder(temporaryFolder('layout-'), { v1: both })
  const [of, there] = await Promise.all([bench.look(['v1']), bench.look([`oci-layout=${folder}:v1`])])
  const [one, other] = [of.images[0], there.images[0]]
  assert.deepEqual(other?.root, one?.root)
  assert.deepEqual(other?.platforms, one?.platforms)
  assert.deepEqual(other?.companions, one?.companions)
  assert.equal(other?.place, 'oci-layout')
})

test('of a store that has one platform of an index, that one is shown and the others are named', async () => {
  await using bench = await openBench()
  await bench.registry.add(both)
  await using pulled = await pullFrom(bench.registry, {
    store: bench.store,
    selection: [parsePlatform('linux/arm64')],
  })
  assert.ifError(pulled.error)
  bench.registry.clearLog()
  const { images, notes } = await bench.look([`store=app@${both.root.digest}`])
  assert.deepEqual(bench.asked(), [])
  assert.deepEqual(
    images[0]?.platforms.map(({ platform }) => platform),
    ['linux/arm64'],
  )
  const missing = images[0]?.companions.filter(({ isMissing }) => isMissing)
  assert.deepEqual(
    missing?.map(({ descriptor }) => descriptor.digest),
    [small.root.digest],
  )
  assert.match(notes.join(), /not there: linux\/amd64$/)
})

test('an archive of Docker is looked at as it is: nothing is compressed into the store', async () => {
  await using bench = await openBench()
  const plain = image({ layers: [layer('base', 'none'), layer('one', 'none')] })
  const folder = await writeLayoutFolder(temporaryFolder('layout-'), { v1: plain })
  const before = await readdir(join(bench.store.root, 'blobs', 'sha256')).catch(() => [])
  const { images } = await bench.look([`docker-archive=${folder}:v1`])
  assert.equal(images[0]?.root?.digest, plain.root.digest)
  const [shown] = images[0]?.platforms ?? []
  assert.equal(shown?.unpackedSize, shown?.size)
  assert.deepEqual(await readdir(join(bench.store.root, 'blobs', 'sha256')).catch(() => []), before)
})

test('what a place cannot have is said once for each image', async () => {
  await using bench = await openBench()
  const signature = artifact({
    artifactType: 'application/vnd.example.sig',
    content: 's',
    subject: small.root,
  })
  const folder = await writeLayoutFolder(temporaryFolder('layout-'), { v1: small, sig: signature })
  const { images, notes } = await bench.look([`oci-layout=${folder}:v1`], {
    show: ['image', 'referrers', 'usage'],
  })
  assert.deepEqual(
    images[0]?.referrers?.map(({ artifactType, subject }) => [artifactType, subject]),
    [['application/vnd.example.sig', small.root.digest]],
  )
  assert.equal(notes.length, 1)
  assert.match(notes[0] ?? '', /no usage: it is in a layout/)
})

test('an image that a place does not have is not found, with what to do there', async () => {
  await using bench = await openBench()
  const absent = `sha256:${'0'.repeat(64)}`
  await assert.rejects(
    bench.look([`store=app@${absent}`]),
    error => isTallyError(error, 'NOT_FOUND') && /earlier step/.test(error.message + error.hint),
  )
})

const shows = (...names: Show[]) => new Set(names)

test('an item is read as what is shown of it', () => {
  const at = (text: string, ...names: Show[]) => parseInspected(text, shows(...names))
  const alpine = { registry: 'docker.io', repository: 'library/alpine' }
  assert.deepEqual(at('alpine', 'tags'), { place: 'repository', written: 'alpine', repository: alpine })
  assert.deepEqual(at('alpine', 'tags', 'image'), {
    place: 'registry',
    written: 'alpine',
    reference: { ...alpine, tag: 'latest' },
  })
  assert.deepEqual(at(' docker://alpine:3 ', 'tags'), {
    place: 'registry',
    written: 'docker://alpine:3',
    reference: { ...alpine, tag: '3' },
  })
  assert.deepEqual(at('localhost:5000/app', 'tags').place, 'repository')
  assert.deepEqual(at('localhost:5000', 'repositories'), {
    place: 'host',
    written: 'localhost:5000',
    registry: 'localhost:5000',
  })
  assert.deepEqual(at('index.docker.io', 'repositories'), {
    place: 'host',
    written: 'index.docker.io',
    registry: 'docker.io',
  })
  assert.deepEqual(at('docker', 'image').place, 'registry')
  assert.deepEqual(at('docker=app:v1', 'image'), {
    place: 'origin',
    written: 'docker=app:v1',
    origin: { kind: 'docker', target: { tag: 'app:v1' } },
  })
})

test('an item that cannot mean anything there says what is expected', () => {
  assert.throws(() => parseInspected('', shows('image')), /empty/)
  assert.throws(() => parseInspected('store=app', shows('image')), /no digest/)
  assert.throws(() => parseInspected('docker=app', shows('tags')), /no list of tags/)
  assert.throws(() => parseInspected('owner/app', shows('repositories')), /no host of a registry/)
  assert.throws(() => parseInspected('App', shows('image')), /lower case/)
})
