import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { extract } from 'tar-stream'
import { digestOf } from '../bytes/digest-of.ts'
import { artifact, type Built, image, index, layer } from './images.ts'
import { viewOf } from './manifest-view.ts'

const parsed = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString())

function assertWhole(built: Built): void {
  for (const [digest, bytes] of built.blobs) assert.equal(digestOf(bytes), digest)
  for (const { descriptor, bytes } of built.manifests) {
    assert.equal(descriptor.size, bytes.byteLength)
    const view = viewOf(bytes)
    assert.equal(view?.mediaType, descriptor.mediaType)
    for (const child of [...(view?.blobs ?? []), ...(view?.manifests ?? [])])
      assert.ok(built.blobs.has(child), child)
  }
  assert.equal(built.manifests.at(-1)?.bytes, built.document)
}

test('a layer is a tar of one file with its diff_id, in any compression', async () => {
  const unpack = { gzip: gunzipSync, zstd: zstdDecompressSync, none: (bytes: Uint8Array) => bytes }
  for (const compression of ['gzip', 'zstd', 'none'] as const) {
    const { bytes, diffId, descriptor } = layer('cargo', compression)
    const tar = unpack[compression](bytes)
    assert.equal(digestOf(tar), diffId)
    assert.equal(descriptor.mediaType.endsWith(compression === 'none' ? '.tar' : `+${compression}`), true)
    const archive = extract()
    archive.end(tar)
    const texts: string[] = []
    for await (const entry of archive)
      for await (const chunk of entry) texts.push(Buffer.from(chunk as Uint8Array).toString())
    assert.deepEqual(texts, ['cargo'])
  }
})

test('equal options give equal bytes, and different seeds different ones', () => {
  const make = (seed: number) => image({ layers: ['one', layer({ seed, size: 10_000 })] })
  assert.deepEqual(make(1), make(1))
  assert.notEqual(make(1).root.digest, make(2).root.digest)
  assert.equal(
    layer('one').diffId,
    'sha256:8a8d2c1b21c03ac6360dacef6dc231331faccbecb0ee831473a76aefed431134',
    'on any machine',
  )
})

test('images, indexes and artifacts contain everything they name', () => {
  const arm = { os: 'linux', architecture: 'arm64', variant: 'v8' }
  const base = image({ layers: ['one', 'two'] })
  assertWhole(base)
  assertWhole(image({ layers: ['one', layer('two', 'zstd')], docker: true }))
  assertWhole(index([base, image({ layers: ['one'], platform: arm })], { attestations: true }))
  assertWhole(index([index([base]), base], { docker: true }))
  assertWhole(artifact({ artifactType: 'application/test', content: 'proof', subject: base.root }))
})

test('an index names platforms, and attestations name their image as in BuildKit', () => {
  const base = image({ layers: ['one'] })
  const { manifests } = parsed(index([base], { attestations: true }).document)
  assert.deepEqual(manifests[0].platform, { architecture: 'amd64', os: 'linux' })
  assert.deepEqual(manifests[1].platform, { architecture: 'unknown', os: 'unknown' })
  assert.equal(manifests[1].annotations['vnd.docker.reference.digest'], base.root.digest)
})

test('a Docker image has only Docker media types and the same diff_ids', () => {
  const built = image({ layers: ['one'], docker: true })
  const manifest = parsed(built.document)
  assert.equal(manifest.layers[0].mediaType, 'application/vnd.docker.image.rootfs.diff.tar.gzip')
  assert.equal(built.layers[0]?.diffId, image({ layers: ['one'] }).layers[0]?.diffId)
})
