import assert from 'node:assert/strict'
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { type Built, image, index, type Layer, layer } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, type Quay, quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

/** A layer whose manifest declares `size` bytes. */
function declared(size: number, seed = 'declared'): Layer {
  const made = layer(seed)
  return { ...made, descriptor: { ...made.descriptor, size } }
}

/** Stores an image whose manifest the registry itself would refuse. */
async function served(registry: TestRegistry, built: Built): Promise<string> {
  const wanted = [...built.blobs].filter(
    ([digest]) => !built.manifests.some(each => each.descriptor.digest === digest),
  )
  for (const [digest, bytes] of wanted) await registry.addBlob('test/app', digest, bytes)
  for (const { descriptor, bytes } of built.manifests)
    registry.addManifest('test/app', { ...descriptor, bytes })
  registry.tag('test/app', 'v1', built.root.digest)
  return `${registry.host}/test/app:v1@${built.root.digest}`
}

const blobReads = ({ requests }: TestRegistry) =>
  requests.filter(({ method, path }) => method === 'GET' && path.includes('/blobs/'))

async function refused(at: Quay, built: Built, inputs: Record<string, string> = {}) {
  const images = await served(at.registry, built)
  const done = await at.pull({ images, ...inputs })
  const failure = failureOf(done)
  assert.deepEqual(blobReads(at.registry), [])
  assert.ok((done.maxRssKb ?? 0) < 160_000, `${done.maxRssKb} KB`)
  return failure
}

for (const size of [1e15, Number.MAX_SAFE_INTEGER, 64 * 1024 ** 3 + 1])
  test(`a layer declared at ${size} bytes is refused before a blob is requested`, async () => {
    await using at = await quay()
    const { code, message } = await refused(at, image({ layers: ['base', declared(size)] }))
    assert.equal(code, 'CONTENT_TOO_LARGE')
    assert.match(message, new RegExp(`test/app.*\\(${size} bytes\\).*max-image-size`))
    assert.match(message, /Raise `max-image-size`/)
  })

test('layers that are too large only in total are refused, for the platform that has them', async () => {
  await using at = await quay()
  const fine = image({ layers: ['fine'], platform: { os: 'linux', architecture: 'arm64' } })
  const heavy = image({ layers: [1, 2, 3].map(each => declared(30e9, `${each}`)) })
  const { code, message } = await refused(at, index([fine, heavy]))
  assert.equal(code, 'CONTENT_TOO_LARGE')
  assert.match(
    message,
    /for linux\/amd64: its manifest declares 90\.0 GB .* in 4 blobs, the largest 30\.0 GB/,
  )
  const images = await served(at.registry, index([fine, heavy]))
  assertPassed(await at.pull({ images, platforms: 'linux/arm64' }))
})

test('an allowed size that does not fit on the disk is refused with the free space', async () => {
  const { bfree, bsize } = statfsSync(tmpdir())
  const size = 2 * bfree * bsize
  for (const inputs of [{}, { to: 'oci-archive=image.tar' }, { concurrency: '1' }]) {
    await using at = await quay()
    const { code, message } = await refused(at, image({ layers: [declared(size)] }), {
      'max-image-size': `${2 * size}`,
      ...inputs,
    })
    assert.equal(code, 'CONTENT_TOO_LARGE')
    assert.match(
      message,
      /Cannot pull 127.*test\/app:v1: .* bytes\) are to be written below ".*", expected at most the .* free/,
    )
    assert.match(message, /Free space there/)
  }
})

test('a config too large for any reader is refused before it is fetched', async () => {
  await using at = await quay()
  const built = image({ layers: ['base'] })
  const text = Buffer.from(built.document).toString().replace(`"size":${built.config.size}`, '"size":5000000')
  const { code, message } = await refused(at, changed(built, text))
  assert.equal(code, 'MANIFEST_TOO_LARGE')
  assert.match(message, /config sha256:\w+ has 5000000 bytes/)
})

/** An image with another manifest. */
function changed(built: Built, text: string): Built {
  const bytes = Buffer.from(text)
  const root = { ...built.root, digest: digestOf(bytes), size: bytes.byteLength }
  return { root, document: bytes, manifests: [{ descriptor: root, bytes }], blobs: built.blobs }
}

for (const written of ['9007199254740993', '1e400', '-1', '1.5', '"12"', 'null', '[12]'])
  test(`a layer size written as ${written} is refused`, async () => {
    await using at = await quay()
    const odd = layer('odd')
    const built = image({ layers: [odd] })
    const text = Buffer.from(built.document)
      .toString()
      .replace(
        `"digest":"${odd.descriptor.digest}","size":${odd.descriptor.size}`,
        `"digest":"${odd.descriptor.digest}","size":${written}`,
      )
    assert.match(text, new RegExp(`"size":${written.replace(/[[\].]/g, '\\$&')}`))
    const { code, message } = await refused(at, changed(built, text))
    assert.equal(code, 'MANIFEST_INVALID')
    assert.match(message, /layers\[0\]\.size/)
  })

test('retag copies nothing of an image that declares too much, and names the input that allows it', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const source = await served(registry, image({ layers: ['base', declared(1e15)] }))
  const tags = `${registry.host}/test/other:v1\n${registry.host}/test/third:v1`
  const { code, message } = failureOf(await writeStep('retag', folder, { inputs: { source, tags } }))
  assert.equal(code, 'CONTENT_TOO_LARGE')
  assert.match(message, /1000\.0 TB|1000 TB/)
  assert.deepEqual(blobReads(registry), [])
  assert.equal(registry.count({ method: 'PUT' }), 0)
})

test('publish-manifest copies nothing of a source that declares too much', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const sources = await served(registry, image({ layers: ['base', declared(1e15)] }))
  const inputs = { sources, tags: `${registry.host}/test/other:v1` }
  const { code } = failureOf(await writeStep('publish-manifest', folder, { inputs }))
  assert.equal(code, 'CONTENT_TOO_LARGE')
  assert.equal(registry.count({ method: 'PUT' }), 0)
})
