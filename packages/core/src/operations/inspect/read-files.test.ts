import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createZstdCompress, gzipSync } from 'node:zlib'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { image, layer } from '@tallyman/testkit/images/images'
import { cut, startRegistry } from '@tallyman/testkit/registry/registry'
import { LayoutStore } from '../../content/store/layout-store.ts'
import { encodeTarHeader } from '../../content/tar/tar-header.ts'
import type { ErrorCode } from '../../errors.ts'
import { isTallyError } from '../../errors.ts'
import { digestOf, hasher } from '../../model/digest.ts'
import { ociLayer } from '../../model/media-type.ts'
import { StoreOrigin } from '../../origins/store-origin.ts'
import { openRepository } from '../../registry/repository/repository.fixture.ts'
import { imageOf, LayersOfTests } from './files.fixture.ts'
import { originLayers, readFiles, registryLayers } from './read-files.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tallyman-read-files-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

const sized = { concurrency: 2 }

async function refused(reading: Promise<unknown>, code: ErrorCode, message: RegExp): Promise<void> {
  await assert.rejects(reading, (error: unknown) => {
    assert.ok(isTallyError(error, code), String(error))
    assert.match(error.message, message)
    return true
  })
}

test('the files of an image are merged from its layers, however these are packed', async () => {
  const source = new LayersOfTests()
  const layers = [
    source.layer(
      [
        { path: 'a', content: 'one' },
        { path: 'b', content: 'two' },
      ],
      'gzip',
    ),
    source.layer([{ path: '.wh.a' }, { path: 'c', content: 'three' }], 'zstd'),
    source.layer([{ path: 'b', content: 'four' }], 'none'),
  ]
  const tree = await readFiles(imageOf(layers), [], { source, ...sized })
  assert.deepEqual(
    tree.files.map(({ path, size, layer }) => [path, size, layer]),
    [
      ['b', 4, 2],
      ['c', 5, 1],
    ],
  )
  assert.deepEqual([tree.bytes, tree.wastedBytes], [9, 6])
  const some = await readFiles(imageOf(layers), ['c'], { source, ...sized })
  assert.deepEqual(
    some.files.map(({ path }) => path),
    ['c'],
  )
})

test('a layer is read and compared with its digest and diff_id, also if it claims the diff_id of another', async () => {
  const source = new LayersOfTests()
  const honest = source.layer([{ path: 'a', content: 'one' }])
  const liar = { ...source.layer([{ path: 'b', content: 'two' }]), diffId: honest.diffId }
  const reading = readFiles(imageOf([honest, liar]), [], { source, ...sized })
  await refused(reading, 'CONTENT_MISMATCH', /its config promises/)
})

test('a diff_id of SHA-512 is compared as one', async () => {
  const source = new LayersOfTests()
  const tar = tarOfEntries([{ path: 'a', content: 'one' }])
  const hash = hasher('sha512')
  hash.update(tar)
  const tree = await readFiles(imageOf([source.add(tar, hash.digest())]), [], { source, ...sized })
  assert.equal(tree.files[0]?.path, 'a')
})

test('a glob that cannot be read is refused before a layer is opened', async () => {
  const source = new LayersOfTests()
  const image = imageOf([source.layer([])])
  await refused(readFiles(image, ['[a'], { source, ...sized }), 'INPUT_INVALID', /select files by path/)
  assert.deepEqual(source.opened, [])
})

test('a layer of other bytes than its digest is refused as that, not as a broken tar', async () => {
  const source = new LayersOfTests()
  const layer = source.layer([{ path: 'a', content: 'x'.repeat(900) }], 'none')
  const bytes = Buffer.alloc(layer.size ?? 0, 1)
  source.replace(layer, bytes)
  await refused(readFiles(imageOf([layer]), [], { source, ...sized }), 'CONTENT_MISMATCH', /found digest/)
})

test('a layer that unpacks to other content than its config promises is refused', async () => {
  const source = new LayersOfTests()
  const layer = { ...source.layer([{ path: 'a' }]), diffId: digestOf(Buffer.from('other')) }
  const reading = readFiles(imageOf([layer]), [], { source, ...sized })
  await refused(reading, 'CONTENT_MISMATCH', /^Cannot list the files of layer sha256:.*its config promises/)
})

test('a layer that is no tar, or of a type that cannot be unpacked, is refused by name', async () => {
  const source = new LayersOfTests()
  const text = Buffer.from('no tar '.repeat(200))
  const noTar = source.add(gzipSync(text), digestOf(text), 'gzip')
  await refused(
    readFiles(imageOf([noTar]), [], { source, ...sized }),
    'ARCHIVE_INVALID',
    /files of layer sha256:/,
  )
  const sealed = { ...noTar, mediaType: `${ociLayer.gzip}+encrypted` }
  await refused(readFiles(imageOf([sealed]), [], { source, ...sized }), 'MEDIA_TYPE_UNSUPPORTED', /encrypted/)
  const xz = Buffer.concat([Buffer.from('fd377a585a00', 'hex'), text])
  const packed = source.add(xz, digestOf(xz), 'gzip')
  await refused(readFiles(imageOf([packed]), [], { source, ...sized }), 'MEDIA_TYPE_UNSUPPORTED', /with xz/)
  const artifact = imageOf([noTar], { kind: 'artifact' })
  await refused(readFiles(artifact, [], { source, ...sized }), 'MEDIA_TYPE_UNSUPPORTED', /artifact/)
})

test('what the layers unpack to is bounded in total', async () => {
  const source = new LayersOfTests()
  const layers = ['a', 'b'].map(path => source.layer([{ path, content: Buffer.alloc(300_000) }]))
  const reading = readFiles(imageOf(layers), [], { source, ...sized, maxImageSize: 400_000 })
  await refused(reading, 'CONTENT_TOO_LARGE', /max-image-size/)
})

test('an image of a store is read from there, and a layer that it has is local', async () => {
  const source = new LayersOfTests()
  const layer = source.layer([{ path: 'a' }])
  const { digest = digestOf(Buffer.from('')), mediaType, size = 0 } = layer
  const descriptor = { digest, mediaType, size }
  const store = await LayoutStore.open(join(scratch, 'store'))
  await store.put(descriptor, () => source.open(descriptor))
  const origin = originLayers(new StoreOrigin(store, { kind: 'store' }))
  assert.equal(await origin.isLocal(descriptor), true)
  assert.equal(await origin.isLocal({ ...descriptor, digest: digestOf(Buffer.from('absent')) }), false)
  const { files } = await readFiles(imageOf([layer]), [], { source: origin, ...sized })
  assert.deepEqual(
    files.map(({ path }) => path),
    ['a'],
  )
})

test('a layer of a registry is continued where its stream breaks off, and one of the store is read there', async () => {
  const built = image({ layers: [layer({ seed: 1, size: 400_000 }), 'small'] })
  const [large, small] = built.layers
  assert.ok(large && small)
  const onBlob = { kind: 'blob', digest: large.descriptor.digest, times: 2 } as const
  await using registry = await startRegistry({ faults: [cut({ after: 100_000 }, onBlob)] })
  await registry.add(built)
  await using opened = await openRepository(registry)
  const store = await LayoutStore.open(join(scratch, 'part'))
  await store.putBytes(small.descriptor, small.bytes)
  const ports = { store, registries: opened.client, warn: assert.fail }
  const source = registryLayers({ registry: registry.host, repository: 'test/app' }, ports)
  const layers = built.layers.map(({ descriptor, diffId }) => {
    return { ...descriptor, diffId, compression: 'gzip' as const, sharedWith: [] }
  })
  const { files, bytes } = await readFiles(imageOf(layers), ['files/*'], { source, ...sized })
  assert.deepEqual([files.length, bytes], [2, 400_005])
  assert.equal(registry.count({ kind: 'blob' }), 3)
})

/** A layer with one large file, packed as it is read, so that its bytes are never in memory together. */
async function largeLayer(
  megabytes: number,
): Promise<{ readonly source: LayersOfTests; readonly layer: ReturnType<LayersOfTests['add']> }> {
  const source = new LayersOfTests()
  const [zeros, hash] = [Buffer.alloc(1024 * 1024), hasher('sha256')]
  const packer = createZstdCompress()
  const packed: Buffer[] = []
  packer.on('data', (chunk: Buffer) => packed.push(chunk))
  const write = (bytes: Uint8Array) => {
    hash.update(bytes)
    return new Promise<void>(resolve => packer.write(bytes, () => resolve()))
  }
  await write(encodeTarHeader({ name: 'large', size: megabytes * zeros.length, type: 'file' }))
  for (let count = 0; count < megabytes; count++) await write(zeros)
  await write(zeros.subarray(0, 1024))
  packer.end()
  await once(packer, 'end')
  return { source, layer: source.add(Buffer.concat(packed), hash.digest(), 'zstd') }
}

test('a large layer is read in the memory of a small one', async t => {
  const megabytes = Number(process.env.LARGE_LAYER_MB ?? 200)
  const { source, layer } = await largeLayer(megabytes)
  let peak = 0
  const before = process.memoryUsage().rss
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  t.after(() => clearInterval(watch))
  const { bytes } = await readFiles(imageOf([layer]), [], { source, ...sized })
  assert.equal(bytes, megabytes * 1024 * 1024)
  t.diagnostic(`${megabytes} MiB took ${Math.round((peak - before) / 1e6)} MB more memory`)
  assert.ok(peak - before < 100e6, `${peak - before} bytes more memory, expected less than half of the layer`)
})
