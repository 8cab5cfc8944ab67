import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startFakeEngine } from '@tallyman/testkit/engine/fake-engine'
import { digestOf } from '../../model/digest.ts'
import { openEngine } from '../engine.ts'
import { removeBroken } from './layers-in-engine.ts'

test('a loaded image is removed from the engine even after cancellation', async () => {
  await using fake = await startFakeEngine({ 'DELETE /images/': { kind: 'json', value: [] } })
  const stop = new AbortController()
  const surroundings = { env: { DOCKER_HOST: fake.host }, platform: process.platform, home: '/' }
  using engine = await openEngine(surroundings, { signal: stop.signal })
  stop.abort()
  const imageId = digestOf(Buffer.from('a probe'))
  await removeBroken(engine, { imageId })
  const removed = fake.asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)
  assert.deepEqual(removed, [`/images/${encodeURIComponent(imageId)}`])
})
