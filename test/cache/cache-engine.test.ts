import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { image, layer } from '@tallyman/testkit/images/images'
import { openYard, warningsOf } from './cache-steps.fixture.ts'

const app = image({ layers: [layer({ seed: 'base', size: 600_000 }), 'small', 'top'] })

for (const variant of engineVariants) {
  describe(`the cache and the ${variant} engine`, { skip: engineUnavailable(variant) ?? false }, () => {
    const at = engineOfTests(variant)

    test('an image saved from the engine by name is loaded into an empty one by the digest that the save returns', async () => {
      await using yard = await openYard()
      const env = at.env
      await yard.registry.add(app, { repository: 'test/app', tag: 'v1' })
      const named = `${yard.registry.host}/test/app:v1`
      const inputs = { images: `${named}@${app.root.digest}`, cache: 'false', to: 'docker' }
      const pulled = await yard.run({ inputs, env })
      assert.equal(pulled.code, 0, pulled.log)
      const { id } = await at.engine.images.inspect(named)
      yard.registry.clearLog()
      const save = { images: named, from: 'docker' }
      const saved = await yard.run({ action: 'save-to-cache', inputs: save, env })
      assert.equal(saved.code, 0, saved.log)
      assert.deepEqual([saved.outputs.missing, saved.outputs.entries], ['', '4'])
      // The classic store keeps no compressed layers: the saved image has the same content, compressed differently.
      if (variant === 'containerd') assert.equal(saved.outputs.digest, app.root.digest)
      yard.service.forget()
      const again = await yard.run({ action: 'save-to-cache', inputs: save, env })
      assert.equal(again.outputs['cache-hit'], 'true', again.log)
      assert.equal(yard.service.counts().bytesUp, 0)
      await at.engine.images.remove(id, true)
      const load = { images: saved.outputs.refs ?? '', to: 'docker', fallback: 'none' }
      const loaded = await yard.run({ action: 'load-from-cache', inputs: load, env })
      assert.deepEqual([loaded.code, loaded.outputs['cache-hit']], [0, 'true'], loaded.log)
      assert.equal((await at.engine.images.inspect(id)).diffIds.length, 3)
      assert.equal(yard.registry.count(), 0)
      assert.deepEqual([pulled, saved, again, loaded].flatMap(warningsOf), [])
      await at.engine.images.remove(id, true)
    })

    test('images absent from the engine are not saved, and the step says so', async () => {
      await using yard = await openYard()
      const inputs = { images: 'ghcr.io/o/absent:1', from: 'docker' }
      const saved = await yard.run({ action: 'save-to-cache', inputs, env: at.env })
      assert.equal(saved.code, 1)
      assert.match(saved.log, /NOT_FOUND|Cannot find/)
      assert.equal(yard.service.entries().length, 0)
    })
  })
}
