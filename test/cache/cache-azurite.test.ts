import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AzuriteStorage, azureHostsHere, azuriteUnavailable } from '@tallyman/testkit/cache/azurite-storage'
import { image, layer } from '@tallyman/testkit/images/images'
import { clients, openYard, warningsOf } from './cache-steps.fixture.ts'

// Larger than one of our blocks, so that blocks are assembled.
const app = image({
  layers: [
    layer({ seed: 'large', size: 40_000_000 }, 'none'),
    'small',
    layer({ seed: 'top', size: 5_000_000 }),
  ],
})

for (const client of clients) {
  for (const isHostStyle of [false, true]) {
    const where = isHostStyle ? "under Azure's host name" : 'under a path'
    test(`${client}: a whole run with Azurite as the storage, ${where}`, {
      skip: azuriteUnavailable,
    }, async () => {
      await using storage = await AzuriteStorage.start({ isHostStyle })
      await using yard = await openYard({ storage })
      const { registry, service } = yard
      await registry.add(app, { repository: 'test/app', tag: 'v1' })
      const inputs = { images: `${registry.host}/test/app:v1@${app.root.digest}`, 'cache-client': client }
      const env: Record<string, string> = isHostStyle ? { NODE_OPTIONS: `--import=${azureHostsHere}` } : {}
      const cold = await yard.run({ inputs, env })
      assert.equal(cold.code, 0, cold.log)
      assert.equal(service.entries().length, 4, cold.log)
      registry.clearLog()
      const warm = await yard.run({ inputs, env })
      assert.equal(warm.outputs['cache-hit'], 'true', warm.log)
      assert.equal(registry.count(), 0)
      assert.deepEqual([cold, warm].flatMap(warningsOf), [])
      const { upload, download } = service.counts()
      assert.deepEqual({ upload, download }, { upload: 0, download: 0 })
    })
  }
}
