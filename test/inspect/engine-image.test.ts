import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import type { PlatformImage } from '@tallyman/core/inspect/inspection'
import { parseReference } from '@tallyman/core/model/reference'
import { openBench } from '@tallyman/core/operations/inspect/inspect.fixture'
import { type EngineOfTests, engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { image, index } from '@tallyman/testkit/images/images'
import { runCommand } from '@tallyman/testkit/step/run-command'

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

const other = image({
  layers: ['arm'],
  platform: { os: 'linux', architecture: 'arm64' },
  config: { created: '2024-05-06T07:08:11Z' },
})
const multi = index([app, other])

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

    test('an image is the same as that of the registry that it was loaded from, by the digests that the engine keeps', async () => {
      await using bench = await openBench()
      await bench.registry.add(app)
      await bench.registry.add(next, { tag: 'v2' })
      await load(at, app, 'ghcr.io/o/app:1')
      const compareWith = 'docker=ghcr.io/o/app:1'
      const answer = async (tag: string, diff: 'summary' | 'files' = 'summary') => {
        const { comparison } = await bench.look([tag], { compareWith, at, diff })
        return [comparison?.changed, comparison?.comparedBy, comparison?.platforms.map(each => each.changed)]
      }
      const isClassic = at.engine.info.store === 'classic'
      assert.deepEqual(await answer('v1'), [false, isClassic ? 'config' : 'digest', [false]])
      assert.deepEqual(await answer('v1', 'files'), await answer('v1'))
      assert.deepEqual(await answer('v2'), [true, isClassic ? 'config' : 'digest', [true]])
      const { images } = await bench.look([compareWith], { at })
      const { root, platforms } = images[0] ?? assert.fail()
      assert.equal(root?.digestOf, isClassic ? 'config' : undefined)
      assert.equal(platforms[0]?.imageId, isClassic ? app.config.digest : undefined)
    })

    const keepsIndexes = variant === 'containerd'

    test('an index in an engine is that of the registry if its store keeps one, with its manifests', async () => {
      await using bench = await openBench()
      await bench.registry.add(multi)
      await bench.registry.add(index([next, other]), { tag: 'v2' })
      const fetched = { ...fetchedImage(multi, app), names: [parseReference('ghcr.io/o/multi:1')] }
      await loadIntoEngine(at.engine, fetched, new CountedSource(multi))
      const compareWith = 'docker=ghcr.io/o/multi:1'
      const same = (await bench.look(['v1'], { compareWith, at })).comparison
      const gained = keepsIndexes ? [] : ['linux/arm64']
      assert.deepEqual(
        [same?.changed, same?.platformsGained, same?.platformsLost, same?.before.root?.kind],
        [!keepsIndexes, gained, [], keepsIndexes ? 'index' : 'image'],
      )
      assert.deepEqual(
        same?.platforms.map(({ changed, before }) => [changed, before.digest]),
        [[false, keepsIndexes ? app.root.digest : app.config.digest]],
      )
      const changed = (await bench.look(['v2'], { compareWith, at })).comparison
      assert.deepEqual([changed?.changed, changed?.platformsGained], [true, gained])
    })

    test('`diff` says the same in its sentence, its tables and its exit code, and a growth that an engine cannot tell is a wrong call', async () => {
      await using bench = await openBench()
      await bench.registry.add(app)
      await load(at, app, 'ghcr.io/o/app:1')
      await load(at, next, 'ghcr.io/o/next:1')
      const [here, there] = ['docker=ghcr.io/o/app:1', `${bench.registry.host}/test/app:v1`]
      const tallyman = (...words: readonly string[]) => runCommand(words, { env: at.env })
      await using same = await tallyman('diff', here, there, '--exit-code')
      assert.equal(same.code, 0, same.log)
      assert.match(
        same.stderr,
        /: No change(?:: both are| as far as can be known: both have the config) sha256:/,
      )
      assert.match(same.stdout, /^linux\/amd64 +same /m)
      await using engines = await tallyman('diff', here, 'docker=ghcr.io/o/next:1', '--diff', 'layers')
      assert.match(engines.stdout, /^Images\nPLATFORM +DIGEST [\s\S]*\n\nComparison\nPLATFORM /)
      assert.match(engines.stdout, /^linux\/amd64 +replaced +[\d.]+ k?B +[\d.]+ k?B /m)
      await using grown = await tallyman('diff', here, there, '--max-growth', '1%')
      assert.equal(grown.code, 2, grown.log)
      assert.match(grown.stderr, /1 budget that cannot be judged: \(INPUT_INVALID\)/)
      assert.match(grown.stderr, /^hint: Name images of a registry/m)
      await using graph = await tallyman('graph', here)
      assert.equal(/ config +/.test(graph.stdout), !keepsIndexes, graph.log)
    })

    test('an image that the engine does not have is not found', async () => {
      await using bench = await openBench()
      await assert.rejects(bench.look(['docker=absent:1'], { at }), { code: 'NOT_FOUND' })
    })
  })
