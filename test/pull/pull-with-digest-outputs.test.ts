import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { cut } from '@tallyman/testkit/registry/registry'
import { assertPassed, quay, stored } from './pull-step.fixture.ts'

const base = layer({ seed: 'base', size: 40_000 })
const app = image({ layers: [base, 'app'] })
const bytes = String(
  [app.config, ...app.layers.map(({ descriptor }) => descriptor)].reduce((sum, { size }) => sum + size, 0),
)

test('a pinned pull fetches everything once; the second asks nobody and says so', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const pinned = `${at.registry.host}/test/app:v1@${digest}`
  const cold = await at.pull({ images: pinned })
  assertPassed(cold)
  assert.equal(cold.outputs['cache-hit'], 'false')
  assert.equal(cold.outputs['bytes-from-registry'], bytes)
  assert.equal(cold.outputs['bytes-from-store'], '0')
  const blobs = at.registry.requests.filter(({ kind }) => kind === 'blob').map(({ digest }) => digest)
  assert.deepEqual(
    new Set(blobs),
    new Set([app.config.digest, ...app.layers.map(({ descriptor }) => descriptor.digest)]),
  )
  assert.equal(blobs.length, 3)

  at.registry.clearLog()
  const warm = await at.pull({ images: pinned })
  assertPassed(warm)
  assert.equal(at.registry.count(), 0)
  assert.equal(warm.outputs['cache-hit'], 'true')
  assert.equal(warm.outputs['bytes-from-registry'], '0')
  assert.equal(warm.outputs['bytes-from-store'], bytes)
  assert.match(warm.summary, /0 B from registries/)
})

test('the outputs name every image by its digest', async () => {
  await using at = await quay()
  const other = image({ layers: ['other'] })
  const first = await at.registry.add(app)
  const second = await at.registry.add(other, { repository: 'test/other' })
  const { host } = at.registry
  const done = await at.pull({
    images: `${host}/test/app:v1@${first.digest}\n${host}/test/other@${second.digest}`,
  })
  assertPassed(done)
  const refs = [`${host}/test/app@${first.digest}`, `${host}/test/other@${second.digest}`]
  const { outputs } = done
  assert.equal(outputs.digest, first.digest)
  assert.equal(outputs.ref, refs[0])
  assert.equal(outputs.refs, refs.join('\n'))
  assert.equal(outputs.pinned, [`${host}/test/app:v1@${first.digest}`, refs[1]].join('\n'))
  assert.equal(outputs['image-ids'], [app.config.digest, other.config.digest].join('\n'))
  assert.deepEqual(JSON.parse(outputs['platform-digests'] ?? ''), {
    [refs[0] ?? '']: { 'linux/amd64': first.digest },
    [refs[1] ?? '']: { 'linux/amd64': second.digest },
  })
  assert.equal(outputs.changed, '')
  assert.equal(outputs['bytes-from-cache'], '0')
  assert.equal(outputs['compose-file'], '')
  const json = JSON.parse(outputs.json ?? '')
  assert.deepEqual(json.refs, refs)
  assert.equal(json.digest, first.digest)
  assert.equal(json.cacheHit, false)
  assert.equal(json.bytes.registry, Number(outputs['bytes-from-registry']))
})

test('the report lists every image and layer: source, bytes, time, retries', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const [big, small] = app.layers.map(({ descriptor }) => descriptor)
  at.registry.inject(cut({ after: 10_000 }, { digest: base.descriptor.digest }))
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}` })
  assertPassed(done)
  const report = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  const [told] = report.images
  assert.equal(told.digest, digest)
  assert.equal(told.image, `${at.registry.host}/test/app:v1@${digest}`)
  assert.deepEqual(told.platforms, { 'linux/amd64': digest })
  assert.deepEqual(told.imageIds, { 'linux/amd64': app.config.digest })
  assert.deepEqual(told.documents, [{ digest, size: app.root.size, source: 'registry' }])
  const layers = Object.fromEntries(told.layers.map((each: { digest: string }) => [each.digest, each]))
  for (const { digest, size, mediaType } of [app.config, big, small].filter(each => each !== undefined)) {
    const { milliseconds, ...facts } = layers[digest]
    const retries = digest === big?.digest ? 1 : 0
    assert.deepEqual(facts, { digest, mediaType, size, source: 'registry', repaired: false, retries })
    assert.ok(milliseconds >= 0)
  }
  assert.deepEqual(report.bytes, { registry: Number(bytes), cache: 0, store: 0, engine: 0, archive: 0 })
})

test('paths in the workspace are relative to it, others absolute; all outputs are small', async () => {
  await using at = await quay()
  const platforms = ['amd64', 'arm64', 's390x', 'ppc64le'].map(architecture => ({
    os: 'linux',
    architecture,
  }))
  const { host } = at.registry
  const images: string[] = []
  for (let at_ = 0; at_ < 6; at_++) {
    const built = index(platforms.map(platform => image({ layers: [`${at_}`], platform })))
    const { digest } = await at.registry.add(built, { repository: `test/app${at_}` })
    images.push(`${host}/test/app${at_}:v1@${digest}`)
  }
  const done = await at.pull({
    images: images.join('\n'),
    platforms: 'all',
    store: 'kept',
    to: 'oci-layout=out/layout',
  })
  assertPassed(done)
  assert.equal(done.outputs.path, 'out/layout')
  for (const name of ['report', 'bake-file'])
    assert.equal(dirname(dirname(done.outputs[name] ?? '')), join(at.folder.temp, 'tallyman-files'))
  for (const [name, value] of Object.entries(done.outputs))
    assert.ok(value.length < 8_000, `${name} has ${value.length} characters`)

  const elsewhere = await at.pull({ images: images[0] ?? '' })
  assert.ok(isAbsolute(elsewhere.outputs.report ?? ''))
  assert.equal(elsewhere.outputs.path, join(at.folder.temp, 'tallyman'))
})

test('summary: true, false and on-failure', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const wrong = images.replace(/.$/, last => (last === '0' ? '1' : '0'))
  const summaryOf = async (summary: string, images: string) => (await at.pull({ images, summary })).summary
  assert.match(await summaryOf('true', images), /1 image pulled and verified/)
  assert.match(await summaryOf('true', images), new RegExp(digest))
  assert.equal(await summaryOf('false', images), '')
  assert.equal(await summaryOf('on-failure', images), '')
  assert.match(await summaryOf('true', wrong), /failed: `NOT_FOUND`/)
  assert.equal(await summaryOf('false', wrong), '')
  assert.match(await summaryOf('on-failure', wrong), /failed: `NOT_FOUND`/)
})

test('the summary shows images, sources and the credentials used', async () => {
  await using at = await quay({ auth: 'basic' })
  const { digest } = await at.registry.add(app)
  const { host, credentials } = at.registry
  const auth = `- registry: ${host}\n  username: ${credentials.username}\n  password: ${credentials.password}`
  const done = await at.pull({ images: `${host}/test/app:v1@${digest}`, 'registry-auth': auth })
  assertPassed(done)
  assert.match(done.summary, /Credentials: .*registry-auth/)
  assert.match(done.summary, /linux\/amd64/)
  assert.match(await readFile(stored(at.folder, digest), 'utf8'), /schemaVersion/)
})
