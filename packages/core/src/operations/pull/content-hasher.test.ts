import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { LayoutStore } from '../../content/store/layout-store.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { digestOf } from '../../model/digest.ts'
import { ociLayer } from '../../model/media-type.ts'
import { ContentHasher } from './verify-content.ts'

const tar = Buffer.from('the tar of a layer that many images share')
const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 7, 7, 7])
const packed = {
  gzip: gzipSync(tar),
  'several gzip members': Buffer.concat([gzipSync(tar.subarray(0, 9)), gzipSync(tar.subarray(9))]),
  zstd: zstdCompressSync(tar),
  'a skippable frame first': Buffer.concat([skippable, zstdCompressSync(tar)]),
  none: tar,
} as const

const layer = (mediaType: string, content: Uint8Array): Descriptor => ({
  mediaType,
  digest: digestOf(content),
  size: content.length,
})

async function storeFor(t: TestContext): Promise<LayoutStore> {
  const folder = await mkdtemp(join(tmpdir(), 'hasher-'))
  t.after(() => rm(folder, { recursive: true }))
  return LayoutStore.open(folder)
}

const dockerLayers = ['', '.gzip', '.zstd'].map(
  suffix => `application/vnd.docker.image.rootfs.diff.tar${suffix}`,
)

test('a layer is unpacked by its first bytes, whatever its media type says, in this run and a later one', async t => {
  const store = await storeFor(t)
  for (const [name, content] of Object.entries(packed)) {
    const compression = /gzip/.test(name) ? 'gzip' : /zstd|frame/.test(name) ? 'zstd' : 'none'
    await store.putBytes(layer('', content), content)
    for (const label of [...Object.values(ociLayer), ...dockerLayers]) {
      const hasher = new ContentHasher(store, 1)
      const { isNew: _, ...found } = await hasher.hash(layer(label, content), digestOf(tar))
      assert.deepEqual(found, { diffId: digestOf(tar), compression }, `${name} as ${label}`)
      const later = new ContentHasher(store, 1)
      assert.equal((await later.hash(layer(label, content), digestOf(tar))).isNew, false)
    }
  }
})

test('an image may list the digest of compressed layer bytes as its diff_id, and another image that of the tar inside', async t => {
  const store = await storeFor(t)
  const { gzip } = packed
  await store.putBytes(layer(ociLayer.gzip, gzip), gzip)
  const [plain, unpacked] = [digestOf(gzip), digestOf(tar)]
  const [first, later] = [new ContentHasher(store, 1), new ContentHasher(store, 1)]
  for (const [hasher, isNew] of [
    [first, true],
    [later, false],
  ] as const) {
    assert.deepEqual(await hasher.hash(layer(ociLayer.none, gzip), plain), {
      diffId: plain,
      compression: 'none',
      isNew,
    })
    const { diffId } = await hasher.hash(layer(ociLayer.gzip, gzip), unpacked)
    assert.equal(diffId, unpacked)
  }
  // Only a media type of an uncompressed layer lets bytes pass without unpacking.
  const { diffId } = await new ContentHasher(store, 1).hash(
    layer(ociLayer.zstd, gzip),
    digestOf(Buffer.of(1)),
  )
  assert.equal(diffId, unpacked)
})

test('damaged content is refused with the name of its layer', async t => {
  const store = await storeFor(t)
  const cut = packed.gzip.subarray(0, -9)
  await store.putBytes(layer(ociLayer.gzip, cut), cut)
  await assert.rejects(new ContentHasher(store, 1).hash(layer(ociLayer.gzip, cut), digestOf(tar)), {
    code: 'CONTENT_MISMATCH',
    message: new RegExp(`^Cannot accept layer ${digestOf(cut)}: cannot unpack gzip content`),
  })
})

test('the layers of one image share one limit on their unpacked size, those of two images do not', async t => {
  const store = await storeFor(t)
  const contents = [1, 2].map(seed => gzipSync(Buffer.alloc(600, seed)))
  const layers = contents.map(content => layer(ociLayer.gzip, content))
  for (const content of contents) await store.putBytes(layer('', content), content)
  const together = new ContentHasher(store, 1)
  together.bound(layers, 1_000)
  const [one, two] = layers as [Descriptor, Descriptor]
  const none = digestOf(Buffer.of(1))
  await together.hash(one, none)
  await assert.rejects(together.hash(two, none), { code: 'CONTENT_TOO_LARGE', message: /max-image-size/ })
  const apart = new ContentHasher(store, 1)
  apart.bound([one], 1_000)
  apart.bound([two], 1_000)
  await Promise.all(layers.map(each => apart.hash(each, none)))
})
