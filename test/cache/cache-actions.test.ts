import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { type CacheYard, clients, openYard, warningsOf } from './cache-steps.fixture.ts'

const app = image({
  layers: [layer({ seed: 'base', size: 2_000_000 }), 'small', layer({ seed: 'top', size: 500_000 })],
})
const bytes = app.layers.reduce((sum, { descriptor }) => sum + descriptor.size, 0)

/** Fills the store of a job with the image, and returns the image's name. */
async function stored(yard: CacheYard) {
  await yard.registry.add(app, { repository: 'test/app', tag: 'v1' })
  const images = `${yard.registry.host}/test/app:v1@${app.root.digest}`
  const job = await yard.job()
  await yard.run({ job, inputs: { images, cache: 'false' } })
  yard.registry.clearLog()
  return { images, job }
}

for (const client of clients) {
  test(`${client}: a saved image is loaded in another job, and a second save moves no bytes`, async () => {
    await using yard = await openYard()
    const { images, job } = await stored(yard)
    const inputs = { images, 'cache-client': client }
    const saved = await yard.run({ action: 'save-to-cache', job, inputs })
    assert.equal(saved.code, 0, saved.log)
    assert.equal(saved.outputs['cache-hit'], 'false')
    assert.equal(saved.outputs.missing, '')
    assert.ok(Number(saved.outputs['bytes-saved']) > bytes)
    assert.equal(saved.outputs.entries, '4')
    yard.service.forget()
    const again = await yard.run({ action: 'save-to-cache', job, inputs })
    assert.equal(again.outputs['cache-hit'], 'true', again.log)
    assert.equal(again.outputs['bytes-saved'], '0')
    assert.equal(again.outputs.entries, '4')
    assert.equal(yard.service.counts().bytesUp, 0)
    const loaded = await yard.run({ action: 'load-from-cache', inputs })
    assert.equal(loaded.code, 0, loaded.log)
    assert.equal(loaded.outputs['cache-hit'], 'true')
    assert.equal(loaded.outputs['cache-matched'], images.replace(':v1@', '@'))
    assert.ok(Number(loaded.outputs['bytes-restored']) >= bytes)
    assert.equal(yard.registry.count(), 0)
    assert.deepEqual([saved, again, loaded].flatMap(warningsOf), [])
  })
}

test('an image saved from an OCI layout is found by a pull', async () => {
  await using yard = await openYard()
  const { images, job } = await stored(yard)
  await yard.run({ job, inputs: { images, cache: 'false', to: 'oci-layout=layout' } })
  await rm(join(job.temp, 'tallyman'), { recursive: true })
  const from = { images, from: 'oci-layout=layout' }
  const saved = await yard.run({ action: 'save-to-cache', job, inputs: from })
  assert.equal(saved.code, 0, saved.log)
  assert.equal(saved.outputs.entries, '4')
  assert.equal(yard.registry.count(), 0)
  const pulled = await yard.run({ inputs: { images } })
  assert.equal(pulled.outputs['cache-hit'], 'true', pulled.log)
  assert.equal(yard.registry.count(), 0)
  const elsewhere = await yard.run({
    action: 'save-to-cache',
    job,
    inputs: { ...from, from: 'oci-layout=layout:v1' },
  })
  assert.equal(elsewhere.code, 1)
  assert.match(elsewhere.log, /expected the names under images/)
})

test('an image saved from a docker-archive by name is loaded by the digest that the save returns', async () => {
  await using yard = await openYard()
  const { images, job } = await stored(yard)
  await yard.run({ job, inputs: { images, cache: 'false', to: 'docker-archive=app.tar' } })
  await rm(join(job.temp, 'tallyman'), { recursive: true })
  const named = `${yard.registry.host}/test/app:v1`
  const saved = await yard.run({
    action: 'save-to-cache',
    job,
    inputs: { images: named, from: 'docker-archive=app.tar' },
  })
  assert.equal(saved.code, 0, saved.log)
  yard.registry.clearLog()
  const inputs = { images: saved.outputs.refs ?? '', fallback: 'none' }
  const loaded = await yard.run({ action: 'load-from-cache', inputs })
  assert.deepEqual([loaded.code, loaded.outputs['cache-hit']], [0, 'true'], loaded.log)
  assert.equal(yard.registry.count(), 0)
})

test('lookup-only fetches nothing, and lists what is present', async () => {
  await using yard = await openYard()
  const { images, job } = await stored(yard)
  const look = () => yard.run({ action: 'load-from-cache', inputs: { images, 'lookup-only': 'true' } })
  const before = await look()
  assert.deepEqual([before.code, before.outputs['cache-hit']], [0, 'false'], before.log)
  assert.equal(before.outputs.missing, app.root.digest)
  await yard.run({ action: 'save-to-cache', job, inputs: { images } })
  yard.service.forget()
  const after = await look()
  assert.equal(after.outputs['cache-hit'], 'true')
  assert.match(after.summary, /Entries found: 4\./)
  assert.ok(yard.service.counts().bytesDown < 10_000)
  assert.equal(yard.registry.count(), 0)
})

test('lookup-only checks the requested platforms against the cached index or config', async () => {
  await using yard = await openYard()
  const { images, job } = await stored(yard)
  await yard.run({ action: 'save-to-cache', job, inputs: { images } })
  const look = (platforms: string) =>
    yard.run({ action: 'load-from-cache', inputs: { images, 'lookup-only': 'true', platforms } })
  const other = await look('linux/s390x')
  assert.equal(other.annotations[0]?.properties.title, 'PLATFORM_MISSING', other.log)
  assert.match(other.log, /Cannot find linux\/s390x in .*: it is for linux\/amd64 alone/)
  const same = await look('linux/amd64')
  assert.deepEqual([same.code, same.outputs['cache-hit']], [0, 'true'], same.log)
  assert.equal(yard.registry.count(), 0)

  const many = index([app])
  const { digest } = await yard.registry.add(many, { tag: 'many' })
  const listed = { images: `${yard.registry.host}/test/app@${digest}`, platforms: 'all' }
  const pulled = await yard.run({ inputs: { ...listed, cache: 'false' }, job })
  assert.equal(pulled.code, 0, pulled.log)
  await yard.run({ action: 'save-to-cache', job, inputs: listed })
  const missing = await yard.run({
    action: 'load-from-cache',
    inputs: { ...listed, platforms: 'linux/s390x', 'lookup-only': 'true' },
  })
  assert.match(missing.log, /Cannot find linux\/s390x: the index offers linux\/amd64/)
})

test('a look-up of one platform in the entry of all platforms only counts what that one needs', async () => {
  await using yard = await openYard()
  const layers = [layer({ seed: 'arm', size: 9_000_000 }), 'arm']
  const other = image({ layers, platform: { os: 'linux', architecture: 'arm64' } })
  const all = index([app, other])
  const { digest } = await yard.registry.add(all, { repository: 'test/app', tag: 'all' })
  const images = `${yard.registry.host}/test/app@${digest}`
  const job = await yard.job()
  await yard.run({ job, inputs: { images, platforms: 'all', cache: 'false' } })
  const saving = { images, platforms: 'all', 'max-size': '5MB' }
  const saved = await yard.run({ action: 'save-to-cache', job, inputs: saving })
  const gone = other.layers[0]?.descriptor.digest
  assert.equal(saved.outputs.missing, gone, saved.log)
  const look = (platforms: string) =>
    yard.run({ action: 'load-from-cache', inputs: { images, platforms, 'lookup-only': 'true' } })
  const amd64 = await look('linux/amd64')
  assert.deepEqual([amd64.outputs['cache-hit'], amd64.outputs.missing], ['true', ''], amd64.log)
  for (const platforms of ['linux/arm64', 'linux/amd64,linux/arm64', 'all']) {
    const { outputs, log } = await look(platforms)
    assert.deepEqual([outputs['cache-hit'], outputs.missing], ['false', gone], log)
  }
})

test('fallback none leaves a miss green; fail-on-cache-miss does not', async () => {
  await using yard = await openYard()
  const { images, job } = await stored(yard)
  const none = await yard.run({ action: 'load-from-cache', inputs: { images, fallback: 'none' } })
  assert.deepEqual(
    [none.code, none.outputs['cache-hit'], none.outputs.missing],
    [0, 'false', app.root.digest],
  )
  const failing = await yard.run({
    action: 'load-from-cache',
    inputs: { images, 'fail-on-cache-miss': 'true' },
  })
  assert.equal(failing.code, 1)
  assert.match(failing.log, /CACHE_MISS/)
  assert.deepEqual(
    [failing.outputs['cache-hit'], failing.outputs.missing, failing.outputs.digest],
    ['false', app.root.digest, app.root.digest],
  )
  assert.ok(existsSync(failing.outputs.report ?? ''))
  assert.equal(yard.registry.count(), 0)
  const registry = await yard.run({ action: 'load-from-cache', inputs: { images } })
  assert.deepEqual([registry.code, registry.outputs['cache-hit']], [0, 'false'], registry.log)
  await yard.run({ action: 'save-to-cache', job, inputs: { images } })
  const found = await yard.run({
    action: 'load-from-cache',
    inputs: { images, 'fail-on-cache-miss': 'true' },
  })
  assert.equal(found.code, 0, found.log)
})

test('a failing look-up of either action lists what is missing, and writes nothing', async () => {
  await using yard = await openYard()
  const { images, job } = await stored(yard)
  await yard.run({ action: 'save-to-cache', job, inputs: { images, 'max-size': '1MB' } })
  const lacking = app.layers[0]?.descriptor.digest
  for (const action of ['save-to-cache', 'load-from-cache']) {
    const inputs = { images, 'lookup-only': 'true', 'fail-on-cache-miss': 'true' }
    const step = await yard.run({ action, job, inputs })
    assert.equal(step.code, 1, step.log)
    assert.deepEqual([step.outputs['cache-hit'], step.outputs.missing], ['false', lacking], action)
    assert.ok(Number(step.outputs.entries) > 0, action)
    assert.match(step.summary, /failed: `CACHE_MISS`/)
  }
  const inputs = { images, to: 'oci-layout=out', 'fail-on-cache-miss': 'true' }
  const loading = await yard.run({ action: 'load-from-cache', inputs, job: await yard.job() })
  assert.deepEqual([loading.code, loading.outputs.missing, loading.outputs.path], [1, lacking, ''])
})

test('a budget leaves out what does not fit, and says so', async () => {
  await using yard = await openYard()
  const { images, job } = await stored(yard)
  const saved = await yard.run({ action: 'save-to-cache', job, inputs: { images, 'max-size': '1MB' } })
  assert.equal(saved.code, 0, saved.log)
  assert.equal(saved.outputs.missing, app.layers[0]?.descriptor.digest)
  assert.match(saved.summary, /over the budget/)
  assert.ok(yard.service.counts().bytesUp <= 1_000_000)
  const partly = await yard.run({ action: 'load-from-cache', inputs: { images, fallback: 'none' } })
  assert.deepEqual([partly.code, partly.outputs['cache-hit']], [0, 'false'], partly.log)
  assert.equal(partly.outputs.missing, app.layers[0]?.descriptor.digest)
})

test('a dry run and a look-up save nothing, and list what they would', async () => {
  await using yard = await openYard()
  const { images, job } = await stored(yard)
  for (const input of ['dry-run', 'lookup-only']) {
    const told = await yard.run({ action: 'save-to-cache', job, inputs: { images, [input]: 'true' } })
    assert.deepEqual([told.code, told.outputs['cache-hit']], [0, 'false'], told.log)
    assert.match(told.outputs.missing ?? '', new RegExp(app.layers[0]?.descriptor.digest ?? 'none'))
    assert.match(told.summary, /Would be saved[\s\S]*it would be saved/)
    assert.match(told.log, /4 entries would be written \(.*\), 0 there already/)
  }
  assert.equal(yard.service.entries().length, 0)
})

test('images absent from the store are not saved, and the step lists them', async () => {
  await using yard = await openYard()
  const { images, job } = await stored(yard)
  const gone = app.layers[0]?.descriptor.digest.slice(7) ?? ''
  await rm(join(job.temp, 'tallyman', 'blobs', 'sha256', gone))
  const failed = await yard.run({ action: 'save-to-cache', job, inputs: { images } })
  assert.equal(failed.code, 1)
  assert.match(failed.log, new RegExp(`Cannot save what the store does not hold.*${gone}`))
  assert.match(failed.log, /Hint: Pull the images by an earlier step/)
  assert.deepEqual([failed.outputs['cache-hit'], failed.outputs.missing], ['false', `sha256:${gone}`])
  const unpinned = await yard.run({ action: 'load-from-cache', inputs: { images: 'alpine:3' } })
  assert.equal(unpinned.code, 1)
  assert.match(unpinned.log, /NOT_PINNED/)
  const saving = await yard.run({ action: 'save-to-cache', job, inputs: { images: 'alpine:3' } })
  assert.equal(saving.code, 1, saving.log)
  assert.match(saving.log, /NOT_PINNED/)
  assert.match(saving.log, /Cannot save "alpine:3" to the cache: it has no digest, expected name@sha256:…/)
  const loadHint = unpinned.log.match(/Hint: .*/)?.[0]
  assert.equal(saving.log.match(/Hint: .*/)?.[0], loadHint)
})
