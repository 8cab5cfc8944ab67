import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import * as kit from '@tallyman/testkit/registry/registry'
import { isTallyError } from '../../errors.ts'
import { openBench } from './inspect.fixture.ts'

const low = layer({ seed: 'low', size: 50_000 })
const before = image({ layers: [low, 'one'] })
const after = image({ layers: [low, 'two'] })

test('a comparison reads documents alone, and that of files the layers alone that are not shared', async () => {
  await using bench = await openBench()
  await bench.registry.add(before, { tag: 'v1' })
  await bench.registry.add(after, { tag: 'v2' })
  const { comparison } = await bench.look(['v2'], { compareWith: 'v1', isDigestOnly: true })
  assert.deepEqual(
    [comparison?.changed, comparison?.before.root?.digest, comparison?.after.root?.digest],
    [true, before.root.digest, after.root.digest],
  )
  const blobs = () => bench.asked().filter(line => line.startsWith('GET blob'))
  assert.deepEqual(
    blobs().toSorted(),
    [before, after].map(({ config }) => `GET blob ${config.digest}`).toSorted(),
  )
  const { comparison: files } = await bench.look(['v2'], { compareWith: 'v1', diff: 'files' })
  assert.equal(files?.platforms[0]?.files?.length, 2)
  const [, one] = before.layers
  const [, two] = after.layers
  const layers = blobs().filter(line => ![before, after].some(({ config }) => line.endsWith(config.digest)))
  assert.deepEqual(
    layers.toSorted(),
    [one, two].map(each => `GET blob ${each?.descriptor.digest}`).toSorted(),
  )
})

test('more than one image is not compared with another', async () => {
  await using bench = await openBench()
  await assert.rejects(bench.look(['v1', 'v2'], { compareWith: 'v3' }), error =>
    isTallyError(error, 'INPUT_INVALID'),
  )
})

test('the tags of a repository are listed once, and for them an image costs one HEAD', async () => {
  await using bench = await openBench()
  await bench.registry.add(before, { tag: 'v1' })
  await bench.registry.add(before, { tag: 'latest' })
  const { images } = await bench.look(['v1', 'latest'], { show: ['tags'] })
  const asked = bench.asked()
  assert.equal(asked.filter(line => line.startsWith('GET tag')).length, 1)
  assert.ok(asked.every(line => !line.startsWith('GET manifest')))
  for (const { root, tags } of images) {
    const same = tags?.tags.filter(({ digest }) => digest === root?.digest)
    assert.deepEqual(
      same?.map(({ name }) => name),
      ['latest', 'v1'],
    )
  }
})

test('all images that fail are told together', async () => {
  await using bench = await openBench()
  await assert.rejects(
    bench.look(['one', 'two']),
    error => isTallyError(error, 'NOT_FOUND') && /:one.*\n.*:two/.test(error.message),
  )
})

test('a repository that lacks an image of its index does not hide it in another that has it', async () => {
  await using bench = await openBench()
  const both = index([before, image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })])
  await bench.registry.add(both, { tag: 'v1' })
  await bench.registry.add(both, { repository: 'test/sparse', tag: 'v1' })
  bench.registry.inject(
    kit.fail(404, { repository: 'test/sparse', kind: 'manifest', digest: before.root.digest, times: 9 }),
  )
  const { images } = await bench.look([`${bench.registry.host}/test/sparse:v1`, 'v1'])
  assert.deepEqual(
    images.map(({ platforms }) => platforms.length),
    [1, 2],
  )
})
