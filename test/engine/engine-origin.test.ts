import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { verified } from '@tallyman/core/content/bytes'
import { LayoutStore } from '@tallyman/core/content/store/layout-store'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import { children, type Document } from '@tallyman/core/model/document'
import { parseReference } from '@tallyman/core/model/reference'
import type { ImageOrigin } from '@tallyman/core/origins/image-origin'
import { openOrigin, parseOrigin } from '@tallyman/core/origins/open-origin'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { type Built, image, index, layer } from '@tallyman/testkit/images/images'

const app = image({ layers: [layer({ seed: 'low', size: 300_000 }), 'app'] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const multi = index([app, arm])
/** The digests from the classic store's unpacked layers, on every engine and machine. */
const compressedAgain = new Set<string>()

async function readAll(origin: ImageOrigin, document: Document): Promise<number> {
  let blobs = 0
  for (const child of children(document.manifest)) {
    for await (const _ of verified(child, await origin.fetch(child)));
    blobs++
  }
  return blobs
}

for (const variant of engineVariants) {
  describe(`images of the ${variant} engine`, { skip: engineUnavailable(variant) ?? false }, () => {
    const at = engineOfTests(variant)
    let folder: string

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'origin-'))
    })
    after(async () => {
      await rm(folder, { recursive: true, force: true })
    })
    const surroundings = () => ({ env: at.env, platform: 'linux', home: '/' })
    const open = async (written: string) => {
      const store = await LayoutStore.open(join(folder, 'store'))
      return openOrigin(parseOrigin(written), { store, workspace: folder, engine: surroundings() })
    }
    const load = (built: Built, name: string) =>
      loadIntoEngine(
        at.engine,
        { ...fetchedImage(built, app), names: [parseReference(name)] },
        new CountedSource(built),
      )
    const isClassic = variant !== 'containerd'

    test('an image is read by name: always with the same digest from the classic store, with its own from the containerd store', async () => {
      const { imageId } = await load(app, 'ghcr.io/o/app:1')
      await using origin = await open('docker=ghcr.io/o/app:1')
      const document = await origin.resolve()
      assert.equal(await readAll(origin, document), 3)
      if (isClassic) compressedAgain.add(document.descriptor.digest)
      else assert.equal(document.descriptor.digest, app.root.digest)
      assert.ok(compressedAgain.size <= 1, [...compressedAgain].join())
      assert.deepEqual(await origin.resolve({ digest: imageId }), document)
      assert.deepEqual(await origin.document(document.descriptor.digest), document)
      assert.deepEqual(await readdir(join(folder, 'store', 'partial')), [])
    })

    test('an index with only one platform present is read as that platform', {
      skip: isClassic && 'the classic store has no indexes',
    }, async () => {
      await load(multi, 'multi:1')
      await using origin = await open('docker')
      assert.deepEqual(origin.images.map(({ names }) => names).toSorted(), [['ghcr.io/o/app:1'], ['multi:1']])
      const root = await origin.resolve({ tag: 'docker.io/library/multi:1' })
      assert.equal(root.descriptor.digest, multi.root.digest)
      assert.equal(await origin.has(app.root), true)
      assert.equal(await origin.has(arm.root), false)
      assert.equal(await readAll(origin, await origin.document(app.root.digest)), 3)
      await assert.rejects(origin.resolve(), { code: 'REFERENCE_INVALID' })
    })

    test('images absent from the engine are reported', async () => {
      await using origin = await open('docker=absent:1')
      await assert.rejects(origin.resolve(), { code: 'NOT_FOUND' })
      await assert.rejects(origin.resolve({ digest: arm.root.digest }), { code: 'NOT_FOUND' })
    })
  })
}
