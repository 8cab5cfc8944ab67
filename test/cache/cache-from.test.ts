import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { openYard } from './cache-steps.fixture.ts'

const app = image({ layers: ['base', layer({ seed: 'large', size: 500_000 })] })

test('images of a layout are saved to the cache, from which a later job takes them', async () => {
  await using yard = await openYard()
  await yard.registry.add(app)
  const name = `${yard.registry.host}/test/app:v1`
  const first = await yard.job()
  await writeLayoutFolder(join(first.workspace, 'kept'), { [name]: app })
  const saved = await yard.run({ inputs: { from: 'oci-layout=kept', images: name }, job: first })
  assert.equal(saved.code, 0, saved.log)
  assert.equal(saved.outputs['cache-hit'], 'false')
  assert.equal(yard.registry.requests.length, 0)
  const pinned = `${name}@${app.root.digest}`
  const later = await yard.run({ inputs: { images: pinned, cache: 'read-only' } })
  assert.equal(later.code, 0, later.log)
  assert.equal(later.outputs['cache-hit'], 'true', later.log)
  assert.equal(later.outputs['bytes-from-registry'], '0')
  assert.equal(yard.registry.count({ kind: 'blob' }), 0)
})
