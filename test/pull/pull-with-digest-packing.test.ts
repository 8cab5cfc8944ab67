import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import type { Digest } from '@tallyman/core/model/digest'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { image, type Layer, layer } from '@tallyman/testkit/images/images'
import { type Compression, layerType } from '@tallyman/testkit/images/media-types'
import * as kit from '@tallyman/testkit/registry/registry'
import { annotations, assertPassed, failureOf, type Quay, quay } from './pull-step.fixture.ts'

const compressions: readonly Compression[] = ['gzip', 'zstd', 'none']

/** A layer compressed in one way and labelled with another. */
function labelled(content: string, packed: Compression, label: Compression): Layer {
  const made = layer(content, packed)
  return { ...made, descriptor: { ...made.descriptor, mediaType: layerType(label) } }
}

async function pulled(at: Quay, built: ReturnType<typeof image>, inputs: Record<string, string> = {}) {
  await at.registry.add(built)
  return at.pull({ images: `${at.registry.host}/test/app:v1@${built.root.digest}`, ...inputs })
}

for (const packed of compressions)
  for (const label of compressions.filter(each => each !== packed))
    test(`a layer compressed as ${packed} and labelled ${label} is pulled, and the label mentioned, in a second run too`, async () => {
      await using at = await quay()
      const odd = labelled('odd', packed, label)
      const built = image({ layers: ['base', odd] })
      for (const _ of ['cold', 'warm']) {
        const done = await pulled(at, built)
        assertPassed(done)
        const said = new RegExp(
          `layer ${odd.descriptor.digest} is ${packed === 'none' ? 'not compressed' : `${packed}-compressed`}, though its media type says \\S+; its content is right`,
        )
        const [warning, ...others] = annotations(done, 'warning')
        assert.match(warning?.message ?? '', said)
        assert.deepEqual(others, [])
        assert.match(done.summary, /though its media type says/)
        assert.match(done.summary, /2 diff\\?_ids/)
        const report = JSON.parse(
          await readFile(resolve(at.folder.workspace, done.outputs.report ?? ''), 'utf8'),
        )
        assert.deepEqual(report.mislabelled, [
          { digest: odd.descriptor.digest, mediaType: odd.descriptor.mediaType, compression: packed },
        ])
      }
    })

test('a mislabelled layer that does not match its diff_id is refused, with how it was read', async () => {
  await using at = await quay()
  const odd = { ...labelled('odd', 'zstd', 'gzip'), diffId: digestOf(Buffer.from('another')) }
  const { code, message } = failureOf(await pulled(at, image({ layers: [odd] })))
  assert.equal(code, 'CONTENT_MISMATCH')
  assert.match(message, /unpacked by its first bytes as zstd, not gzip/)
  assert.match(
    message,
    /Hint: The bytes are those of the digest, but they do not unpack to what the image promises/,
  )
})

for (const [packing, start] of [
  ['xz', 'fd377a585a000004'],
  ['bzip2', '425a68393141'],
  ['lz4', '04224d18'],
] as const)
  test(`a layer compressed with ${packing} is refused by that name, whatever its label`, async () => {
    await using at = await quay()
    const bytes = Buffer.concat([Buffer.from(start, 'hex'), Buffer.from('the rest')])
    for (const label of compressions) {
      const descriptor = { mediaType: layerType(label), digest: digestOf(bytes), size: bytes.byteLength }
      const packed: Layer = { descriptor, bytes, compression: label, diffId: digestOf(Buffer.from('a tar')) }
      const { code, message } = failureOf(await pulled(at, image({ layers: [packed] })))
      assert.equal(code, 'CONTENT_MISMATCH')
      assert.match(message, new RegExp(`it is packed with ${packing}, which cannot be unpacked here`))
      assert.doesNotMatch(message, /Run again/)
    }
  })

test('a gzip layer with trailing bytes is refused, and a retry is not advised', async () => {
  await using at = await quay()
  const whole = layer('whole')
  const bytes = Buffer.concat([whole.bytes, Buffer.alloc(64)])
  const descriptor = { ...whole.descriptor, digest: digestOf(bytes), size: bytes.byteLength }
  const { code, message } = failureOf(await pulled(at, image({ layers: [{ ...whole, bytes, descriptor }] })))
  assert.equal(code, 'CONTENT_MISMATCH')
  assert.match(message, /expected one whole gzip stream/)
  assert.match(message, /Hint: The bytes are those of the digest/)
})

/** A layer of zeros, like a sparse log, made by repeating one compressed block, so that this process stays small. */
function zeros(blocks: number, compression: 'gzip' | 'zstd'): Layer {
  const block = Buffer.alloc(blockBytes)
  const packed = compression === 'gzip' ? gzipSync(block, { level: 9 }) : zstdCompressSync(block)
  const bytes = new Uint8Array(Buffer.concat(Array<Buffer>(blocks).fill(packed)))
  const tar = createHash('sha256')
  for (let i = 0; i < blocks; i++) tar.update(block)
  const diffId = `sha256:${tar.digest('hex')}` as Digest
  const descriptor = { mediaType: layerType(compression), digest: digestOf(bytes), size: bytes.byteLength }
  return { descriptor, bytes, diffId, compression }
}

const blockBytes = 16 * 1024 * 1024

for (const compression of ['gzip', 'zstd'] as const)
  test(`a layer of zeros in ${compression} is pulled in little memory, however well it is compressed`, async () => {
    await using at = await quay()
    const log = zeros(24, compression)
    assert.ok((24 * blockBytes) / log.descriptor.size > 1_000)
    const done = await pulled(at, image({ layers: ['base', log] }))
    assertPassed(done)
    assert.ok((done.maxRssKb ?? 0) < 160_000, `${done.maxRssKb} KB`)
  })

test('the total unpacked size of an image is limited by max-image-size', async () => {
  await using at = await quay()
  const built = image({ layers: [zeros(3, 'zstd'), zeros(4, 'gzip')] })
  const { code, message } = failureOf(await pulled(at, built, { 'max-image-size': '100MB' }))
  assert.equal(code, 'CONTENT_TOO_LARGE')
  assert.match(message, /Cannot accept layer sha256:.*over 100000000 bytes.*max-image-size/)
  assertPassed(await pulled(at, built, { 'max-image-size': '112MiB' }))
})

const large = image({ layers: [layer({ seed: 'coded', size: 300_000 }), 'small'] })
const onBlobs = { kind: 'blob', times: 99 } as const

test('a false Content-Encoding on a blob does not matter, not even on a CDN', async () => {
  for (const redirectBlobs of [false, true]) {
    await using at = await quay({ redirectBlobs })
    for (const kind of ['blob', 'cdn'] as const)
      at.registry.inject(kit.contentEncoding({ kind, times: 99 }, false))
    assertPassed(await pulled(at, large))
  }
})

test('a blob or manifest that a proxy compressed is reported as such', async () => {
  for (const on of [onBlobs, { kind: 'manifest', times: 99 } as const]) {
    await using at = await quay()
    at.registry.inject(kit.contentEncoding(on))
    const { code, message } = failureOf(await pulled(at, large, { retries: '1' }))
    assert.equal(code, 'REGISTRY_PROTOCOL')
    assert.match(message, /compressed on the way \(Content-Encoding: gzip\) although identity was asked for/)
  }
})

test('a registry on loopback is pulled from without going through a dead proxy', async () => {
  await using at = await quay()
  await at.registry.add(large)
  const env = { HTTP_PROXY: 'http://127.0.0.1:1', HTTPS_PROXY: 'http://127.0.0.1:1' }
  const { port } = new URL(at.registry.origin)
  for (const host of ['127.0.0.1', 'localhost', 'registry.localhost'])
    assertPassed(await at.pull({ images: `${host}:${port}/test/app:v1@${large.root.digest}` }, { env }))
  const asked = { ...env, NO_PROXY: '<-loopback>' }
  const images = `${at.registry.host}/test/app:v1@${large.root.digest}`
  const failed = failureOf(await at.pull({ images, store: 'other', retries: '1' }, { env: asked }))
  assert.equal(failed.code, 'REGISTRY_UNAVAILABLE')
})

test('a new token that is refused is requested once more, and the final failure mentions the clocks', async () => {
  await using at = await quay({ auth: { scheme: 'bearer', anonymousPull: true } })
  await at.registry.add(large)
  const challenge = `Bearer realm="${at.registry.origin}/token",service="test",error="invalid_token"`
  const refusal = (times: number) =>
    kit.fail(401, { kind: 'manifest', times }, { headers: { 'www-authenticate': challenge } })
  const images = `${at.registry.host}/test/app:v1@${large.root.digest}`
  at.registry.inject(refusal(2))
  assertPassed(await at.pull({ images }))
  at.registry.inject(refusal(99))
  const { code, message } = failureOf(await at.pull({ images, store: 'other' }))
  assert.equal(code, 'UNAUTHENTICATED')
  assert.match(message, /refused two new tokens, 2 s apart: .*clock/)
})
