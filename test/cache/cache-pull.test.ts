import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { clients, openYard, warningsOf } from './cache-steps.fixture.ts'

const base = layer({ seed: 'base', size: 2_000_000 })
const amd64 = image({ layers: [base, 'small', layer({ seed: 'top', size: 500_000 })] })
const arm64 = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const app = index([amd64, arm64])

for (const client of clients) {
  test(`${client}: a second job with an empty store takes everything from the cache, and asks the registry nothing`, async () => {
    await using yard = await openYard()
    const { registry, service } = yard
    await registry.add(app, { repository: 'test/app', tag: 'v1' })
    const inputs = { images: `${registry.host}/test/app:v1@${app.root.digest}`, 'cache-client': client }
    const cold = await yard.run({ inputs })
    assert.equal(cold.code, 0, cold.log)
    assert.equal(cold.outputs['cache-hit'], 'false')
    assert.deepEqual(warningsOf(cold), [])
    assert.ok(service.entries().length > 0)
    registry.clearLog()
    service.forget()
    const warm = await yard.run({ inputs })
    assert.equal(warm.code, 0, warm.log)
    assert.equal(warm.outputs['cache-hit'], 'true')
    assert.equal(warm.outputs['bytes-from-registry'], '0')
    assert.equal(registry.count(), 0)
    assert.deepEqual(warningsOf(warm), [])
    const { bytesUp, reserve } = service.counts()
    assert.deepEqual({ bytesUp, reserve }, { bytesUp: 0, reserve: 0 })
    assert.match(warm.summary, /Actions cache: \d+ entries used/)
    const report = JSON.parse(await readFile(warm.outputs.report ?? '', 'utf8'))
    assert.equal(report.cache.route, client === 'auto' ? 'direct' : 'toolkit')
    assert.ok(report.images[0].layers.every(({ source }: { source: string }) => source === 'cache'))
  })

  test(`${client}: a job that resolves a tag takes everything cached from the cache, manifests too`, async () => {
    await using yard = await openYard()
    const { registry } = yard
    await registry.add(app, { repository: 'test/app', tag: 'v1' })
    const images = `${registry.host}/test/app:v1`
    const inputs = { images, 'require-digest': 'false', 'cache-client': client }
    const cold = await yard.run({ inputs })
    assert.deepEqual([cold.code, cold.outputs['cache-hit']], [0, 'false'], cold.log)
    registry.clearLog()
    const warm = await yard.run({ inputs })
    assert.deepEqual([warm.code, warm.outputs['cache-hit']], [0, 'true'], warm.log)
    assert.equal(registry.count({ kind: 'manifest' }), 1)
    assert.equal(registry.count({ kind: 'blob' }), 0)
  })

  test(`${client}: a changed byte in an entry is detected, and the layer fetched from the registry`, async () => {
    await using yard = await openYard()
    const { registry, service } = yard
    await registry.add(app, { repository: 'test/app', tag: 'v1' })
    const inputs = { images: `${registry.host}/test/app:v1@${app.root.digest}`, 'cache-client': client }
    await yard.run({ inputs })
    const key = new RegExp(`blob-sha256-${base.descriptor.digest.slice(7)}`)
    const flipped = await service.tamper(key, bytes => {
      const at = Math.floor(bytes.byteLength / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    })
    assert.equal(flipped, 1)
    const repaired = await yard.run({ inputs })
    assert.equal(repaired.code, 0, repaired.log)
    assert.equal(repaired.outputs['bytes-from-registry'], String(base.descriptor.size))
    assert.equal(warningsOf(repaired).length, 1, repaired.log)
    const report = JSON.parse(await readFile(repaired.outputs.report ?? '', 'utf8'))
    assert.deepEqual(
      report.images[0].layers
        .filter((each: { repaired: boolean }) => each.repaired)
        .map((each: { digest: string }) => each.digest),
      [base.descriptor.digest],
    )
    assert.equal(report.cache.poisoned.length + report.cache.faults.length > 0, true)
  })
}

test('a well-formed but different cached manifest is refused', async () => {
  await using yard = await openYard()
  const { registry, service } = yard
  await registry.add(app, { repository: 'test/app', tag: 'v1' })
  const inputs = { images: `${registry.host}/test/app:v1@${app.root.digest}` }
  await yard.run({ inputs })
  const changed = await service.tamper(/-image-/, bytes =>
    Buffer.from(
      bytes.toString('latin1').replace('"architecture":"arm64"', '"architecture":"amd64"'),
      'latin1',
    ),
  )
  assert.equal(changed, 1)
  const pulled = await yard.run({ inputs })
  assert.deepEqual([pulled.code, pulled.outputs['cache-hit']], [0, 'false'], pulled.log)
  // Small configs are stored with the manifests.
  assert.equal(pulled.outputs['bytes-from-registry'], String(amd64.config.size))
  assert.equal(warningsOf(pulled).length, 1)
  const alone = await yard.run({ inputs: { ...inputs, offline: 'true' } })
  assert.equal(alone.code, 1)
})

test('offline, everything that store and cache lack is listed in one error', async () => {
  await using yard = await openYard()
  const { registry, service } = yard
  await registry.add(app, { repository: 'test/app', tag: 'v1' })
  const inputs = { images: `${registry.host}/test/app:v1@${app.root.digest}` }
  await yard.run({ inputs })
  const offline = await yard.run({ inputs: { ...inputs, offline: 'true' } })
  assert.equal(offline.code, 0, offline.log)
  await service.tamper(/./, () => Buffer.from('other'))
  const missing = await yard.run({ inputs: { ...inputs, offline: 'true' } })
  assert.equal(missing.code, 1)
  assert.match(missing.log, /OFFLINE_MISS/)
})
