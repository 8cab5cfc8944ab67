import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Engine } from '@tallyman/core/engine/engine'
import { type LoadWork, loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import { parseReference } from '@tallyman/core/model/reference'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { type Built, image, index, layer } from '@tallyman/testkit/images/images'

const lowLayer = layer({ seed: 'low', size: 2_000_000 })
const base = image({ layers: [lowLayer, 'base'] })

function load(engine: Engine, built: Built, names: string[]) {
  const request = { ...fetchedImage(built), names: names.map(parseReference) }
  return loadIntoEngine(engine, request, new CountedSource(built))
}

for (const variant of engineVariants) {
  describe(`layers that images share in the ${variant} engine`, {
    skip: engineUnavailable(variant) ?? false,
  }, () => {
    const isClassic = variant !== 'containerd'
    const at = engineOfTests(variant)

    test('a layer of another image is not sent again, wherever it is and whatever else is there', async () => {
      const empty = layer('empty')
      const first = image({ layers: [lowLayer, empty, 'first'] })
      const second = image({ layers: [lowLayer, 'between', empty, 'second'] })
      const third = image({ layers: ['below', lowLayer, empty] })
      await load(at.engine, first, ['first:1'])
      const over = await load(at.engine, second, ['second:1'])
      assert.deepEqual([over.layersSent, over.layersPresent], isClassic ? [3, 1] : [2, 2])
      assert.ok(over.bytesSent < 40_000, `${over.bytesSent} sent`)
      const moved = await load(at.engine, third, ['third:1'])
      // The classic store identifies layers by what is below them.
      assert.deepEqual([moved.layersSent, moved.layersPresent], isClassic ? [3, 0] : [1, 2])
      assert.equal((await at.engine.images.inspect('third:1')).diffIds.length, 3)
      const both = index([
        second,
        image({ layers: [lowLayer, 'arm'], platform: { os: 'linux', architecture: 'arm64' } }),
      ])
      const whole = await load(at.engine, both, ['both:1'])
      assert.ok(whole.bytesSent < 40_000, `${whole.bytesSent} sent`)
      await at.clean()
      assert.deepEqual(await at.engine.images.list({}, true), [])
    })

    test('concurrent queries about the same layers are each answered correctly', async () => {
      await load(at.engine, base, ['base:1'])
      const others = ['a', 'b', 'c'].map(seed =>
        image({ layers: [lowLayer, 'base'], config: { author: seed } }),
      )
      const loaded = await Promise.all(
        others.map((other, order) => load(at.engine, other, [`other:${order}`])),
      )
      assert.deepEqual(
        loaded.map(({ layersSent }) => layersSent),
        [0, 0, 0],
      )
      await at.clean()
    })

    test('a load reports its progress: what was sent, and with the classic store which layer is unpacked', async () => {
      const works: LoadWork[] = []
      const request = {
        ...fetchedImage(base),
        names: [],
        onProgress: (work: LoadWork) => void works.push(work),
      }
      await loadIntoEngine(at.engine, request, new CountedSource(base))
      const [first, last] = [works[0], works.findLast(({ unpacking }) => !unpacking)]
      assert.equal(first?.bytesSent, 0)
      assert.ok(first.bytesToSend > 2_000_000)
      assert.ok(last && last.bytesSent >= last.bytesToSend)
      const unpacked = works.flatMap(({ unpacking }) => unpacking ?? [])
      assert.deepEqual([...new Set(unpacked.map(({ layer }) => layer))], isClassic ? [1, 2] : [])
      assert.ok(unpacked.every(({ layers, current, total }) => layers === 2 && current <= total))
      await at.clean()
    })
  })
}
