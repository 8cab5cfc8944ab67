import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import type { PlatformImage } from '@tallyman/core/inspect/inspection'
import { parseReference } from '@tallyman/core/model/reference'
import { openBench } from '@tallyman/core/operations/inspect/inspect.fixture'
import { type EngineOfTests, engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { image } from '@tallyman/testkit/images/images'

const history = [
  { created: '2024-05-06T07:08:09Z', created_by: '/bin/sh -c #(nop) ADD file:1 in / ' },
  { created: '2024-05-06T07:08:10Z', created_by: 'COPY one /one # buildkit', comment: 'buildkit' },
  { created: '2024-05-06T07:08:11Z', created_by: 'CMD ["app"]', empty_layer: true },
]
const app = image({
  layers: ['base', 'one'],
  config: { history, created: '2024-05-06T07:08:11Z', config: { User: '65532', Labels: { a: 'b' } } },
})
const next = image({ layers: ['base', 'two'], config: { history, created: '2024-05-06T07:08:11Z' } })

async function load(at: EngineOfTests, built: typeof app, name: string): Promise<void> {
  const fetched = { ...fetchedImage(built, built), names: [parseReference(name)] }
  await loadIntoEngine(at.engine, fetched, new CountedSource(built))
}

const instructions = ({ history = [] }: PlatformImage) =>
  history.map(({ createdBy, created, isEmpty, layer }) => [createdBy, created, isEmpty, layer?.diffId])

for (const variant of engineVariants)
  describe(`images of the ${variant} engine`, { skip: engineUnavailable(variant) ?? false }, () => {
    const at = engineOfTests(variant)

    test('an engine says of an image what its config says, and nothing is saved for it', async () => {
      await using bench = await openBench()
      await bench.registry.add(app)
      await load(at, app, 'ghcr.io/o/app:1')
      const show = ['image', 'history', 'layers'] as const
      const origins = {
        store: bench.store,
        workspace: '/',
        engine: { env: {}, platform: 'linux', home: '/' },
      }
      const here = await bench.look(['docker=ghcr.io/o/app:1'], { show, at, ports: { origins } })
      const there = await bench.look(['v1'], { show })
      const [one, other] = [here, there].map(({ images }) => images[0]?.platforms[0]) as [
        PlatformImage,
        PlatformImage,
      ]
      assert.deepEqual(here.notes, [])
      assert.equal(one.platform, other.platform)
      assert.deepEqual(
        one.layers.map(({ diffId, createdBy }) => [diffId, createdBy]),
        other.layers.map(({ diffId, createdBy }) => [diffId, createdBy]),
      )
      assert.deepEqual(instructions(one), instructions(other))
      assert.deepEqual(one.config?.labels, other.config?.labels)
      assert.equal(one.config?.created, other.config?.created)
      assert.ok((one.unpackedSize ?? 0) > 0)
      assert.equal(one.size, undefined)
    })

    test('files and the comparison of files are those of the registry, though the engine has the layers unpacked', async () => {
      await using bench = await openBench()
      await bench.registry.add(app)
      await bench.registry.add(next, { tag: 'v2' })
      await load(at, app, 'ghcr.io/o/app:1')
      const here = await bench.look(['docker=ghcr.io/o/app:1'], { show: ['files'], at })
      const there = await bench.look(['v1'], { show: ['files'] })
      const files = ({ images }: typeof here) => images[0]?.platforms[0]?.files?.files.map(({ path }) => path)
      assert.deepEqual(files(here), files(there))
      const { comparison } = await bench.look(['v2'], {
        compareWith: 'docker=ghcr.io/o/app:1',
        diff: 'files',
        at,
      })
      assert.deepEqual(comparison?.platforms[0]?.files?.map(({ how }) => how).toSorted(), [
        'added',
        'removed',
      ])
    })

    test('an image that the engine does not have is not found', async () => {
      await using bench = await openBench()
      await assert.rejects(bench.look(['docker=absent:1'], { at }), { code: 'NOT_FOUND' })
    })
  })
