import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { CountedSource } from '@tallyman/testkit/engine/real-engine-images'
import { image, type Layer, layer } from '@tallyman/testkit/images/images'
import { LayoutStore } from '../content/store/layout-store.ts'
import { parseDocument } from '../model/document.ts'
import { ociLayer } from '../model/media-type.ts'
import { compressedImage } from './compress-image.ts'

/** A compressed layer whose media type says that it is uncompressed. */
function saidPlain(content: string, compression: 'gzip' | 'zstd' | 'none'): Layer {
  const made = layer(content, compression)
  return { ...made, descriptor: { ...made.descriptor, mediaType: ociLayer.none } }
}

async function compressed(t: TestContext, layers: readonly Layer[]) {
  const folder = await mkdtemp(join(tmpdir(), 'compress-'))
  t.after(() => rm(folder, { recursive: true }))
  const store = await LayoutStore.open(folder)
  const built = image({ layers })
  const document = parseDocument(built.document)
  const made = await compressedImage(document, {
    source: new CountedSource(built),
    store,
    compression: 'gzip',
  })
  assert.ok(made.manifest.kind === 'image')
  return { before: document, made, layers: made.manifest.layers }
}

test('a layer that is compressed in spite of its media type is not compressed again, and gets the correct type', async t => {
  const odd = [saidPlain('zipped', 'gzip'), saidPlain('zstandard', 'zstd')] as const
  const { layers } = await compressed(t, [saidPlain('plain', 'none'), ...odd])
  assert.deepEqual(
    layers.map(({ mediaType }) => mediaType),
    [ociLayer.gzip, ociLayer.gzip, ociLayer.zstd],
  )
  assert.deepEqual(
    layers.slice(1).map(({ digest }) => digest),
    odd.map(({ descriptor }) => descriptor.digest),
  )
})

test('an image that only has wrong layer types stays as it is', async t => {
  const { before, made } = await compressed(t, [layer('one'), saidPlain('zipped', 'gzip')])
  assert.equal(made, before)
})
