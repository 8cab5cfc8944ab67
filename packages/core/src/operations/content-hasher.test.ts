import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { LayoutStore } from '../content/layout-store.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { digestOf } from '../model/digest.ts'
import { ociLayer } from '../model/media-type.ts'
import { ContentHasher } from './content-hasher.ts'

const tar = Buffer.from('the tar of a layer that many images share')
const packed = gzipSync(tar)

const layer = (mediaType: string): Descriptor => ({
  mediaType,
  digest: digestOf(packed),
  size: packed.length,
})

test('what one image says a shared layer is packed as does not count for another image, in this run or a later one', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'hasher-'))
  t.after(() => rm(folder, { recursive: true }))
  const store = await LayoutStore.open(folder)
  await store.putBytes(layer(ociLayer.gzip), packed)
  const [first, later] = [new ContentHasher(store, 1), new ContentHasher(store, 1)]
  // An image may name the bytes of any public layer as they are, with their own digest as diff_id, and is right.
  const plain = await first.hash(layer(ociLayer.none))
  assert.deepEqual(plain, { diffId: digestOf(packed), isNew: true })
  assert.deepEqual(await first.hash(layer(ociLayer.gzip)), { diffId: digestOf(tar), isNew: true })
  assert.deepEqual(await later.hash(layer(ociLayer.none)), { diffId: digestOf(packed), isNew: false })
  assert.deepEqual(await later.hash(layer(ociLayer.gzip)), { diffId: digestOf(tar), isNew: false })
  await assert.rejects(later.hash(layer(ociLayer.zstd)), { code: 'CONTENT_MISMATCH' })
})
