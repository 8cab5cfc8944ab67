import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artifact, image, index, layer } from '@tallyman/testkit/images/images'
import {
  cut,
  cutRequest,
  fail,
  flipByte,
  startRegistry,
  type TestRegistry,
} from '@tallyman/testkit/registry/registry'
import { failure, outcomes, retagFrom } from './write/write.fixture.ts'

const arm = image({ layers: ['base', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
const amd = image({ layers: ['base', 'amd', layer({ seed: 3, size: 300_000 })] })
const app = index([amd, arm], { attestations: true })

function holds(registry: TestRegistry, repository: string, built: typeof app): void {
  const manifests = new Set(built.manifests.map(({ descriptor }) => descriptor.digest))
  for (const [digest, bytes] of built.blobs) {
    if (manifests.has(digest))
      assert.deepEqual(Buffer.from(registry.manifest(repository, digest) ?? []), Buffer.from(bytes))
    else assert.ok(registry.hasBlob(repository, digest), digest)
  }
}

test('between repositories of one registry every layer is mounted with one request', async () => {
  await using registry = await startRegistry({ auth: 'bearer' })
  await registry.add(app)
  const find = async () => ({
    credentials: { kind: 'basic' as const, ...registry.credentials },
    source: 'registry-auth' as const,
  })
  const { written } = await retagFrom(registry, { tags: [`${registry.host}/test/copy:v1`] }, { find })
  holds(registry, 'test/copy', app)
  assert.ok(written.blobs.every(({ how }) => how === 'mounted'))
  assert.equal(registry.count({ kind: 'upload', status: 201 }), written.blobs.length)
  assert.equal(registry.count({ kind: 'blob' }), 0)
})

test('between registries everything is copied, each blob downloaded once for two targets, and tags come last', async () => {
  await using source = await startRegistry()
  await using one = await startRegistry()
  await using two = await startRegistry()
  await source.add(app)
  const tags = [`${one.host}/a/b:v1`, `${one.host}/c/d:v1`, `${two.host}/a/b:v1`]
  const done = await retagFrom(source, { tags })
  assert.deepEqual(Object.values(outcomes(done)), ['moved', 'moved', 'moved'])
  for (const [registry, name] of [
    [one, 'a/b'],
    [one, 'c/d'],
    [two, 'a/b'],
  ] as const)
    holds(registry, name, app)
  const blobs = new Set(source.requests.filter(({ kind }) => kind === 'blob').map(({ digest }) => digest))
  assert.equal(source.count({ kind: 'blob' }), blobs.size)
  assert.ok(done.written.blobs.some(({ how }) => how === 'mounted'))
  const written = two.requests
    .filter(({ method }) => method === 'PUT')
    .map(({ path }) => path.split('/').at(-1))
  assert.equal(written.at(-1), 'v1')
})

test('existing content costs one request for the image, and one per blob', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await source.add(app)
  await target.add(app, { tag: null })
  await retagFrom(source, { tags: [`${target.host}/test/app:v1`] })
  assert.equal(target.count({ kind: 'blob' }) + target.count({ kind: 'upload' }), 0)
  await target.add(amd, { repository: 'test/half', tag: null })
  target.clearLog()
  await retagFrom(source, { tags: [`${target.host}/test/half:v1`] })
  for (const { descriptor } of amd.layers) assert.equal(target.count({ digest: descriptor.digest }), 1)
})

test('a damaged source never becomes a tag, nor a manifest', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await source.add(amd)
  source.inject(flipByte(20, { kind: 'blob', digest: amd.layers[2]?.descriptor.digest ?? '', times: 9 }))
  const error = await failure(retagFrom(source, { tags: [`${target.host}/test/app:v1`] }))
  assert.equal(error.code, 'CONTENT_MISMATCH')
  assert.equal(target.manifest('test/app', amd.root.digest), undefined)
  assert.equal(target.tags('test/app').size, 0)
  assert.equal(target.openUploads, 0)
})

test('a download or an upload that breaks off is resumed through the store', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await source.add(amd)
  const digest = amd.layers[2]?.descriptor.digest ?? ''
  source.inject(cut({ after: 100_000 }, { kind: 'blob', digest }))
  target.inject(cutRequest(50_000, { method: 'PUT', kind: 'upload', digest, after: 1 }))
  await retagFrom(source, { tags: [`${target.host}/test/app:v1`] })
  holds(target, 'test/app', amd)
})

test('an interrupted copy leaves no tag, and the next run resumes it', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await source.add(app)
  const tags = [`${target.host}/test/app:v1`]
  const last = arm.layers.at(-1)?.descriptor.digest ?? ''
  target.inject(fail(500, { kind: 'upload', digest: last, times: 4 }))
  assert.equal((await failure(retagFrom(source, { tags, concurrency: 1 }))).code, 'REGISTRY_UNAVAILABLE')
  assert.equal(target.tags('test/app').size, 0)
  const uploaded = target.requests.filter(
    ({ method, kind, status }) => method === 'PUT' && kind === 'upload' && status === 201,
  )
  target.clearLog()
  source.clearLog()
  await retagFrom(source, { tags })
  holds(target, 'test/app', app)
  for (const { digest } of uploaded) assert.equal(target.count({ kind: 'upload', digest: digest ?? '' }), 0)
})

test('parts that a registry lost are sent once more; an oversized manifest is reported with its size', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await source.add(app)
  const unknown = { errors: [{ code: 'MANIFEST_BLOB_UNKNOWN', message: 'blob unknown to registry' }] }
  const body = JSON.stringify(unknown)
  target.inject(fail(400, { method: 'PUT', path: new RegExp(`manifests/${app.root.digest}`) }, { body }))
  target.inject(fail(400, { method: 'PUT', path: new RegExp(`manifests/${arm.root.digest}`) }, { body }))
  await retagFrom(source, { tags: [`${target.host}/test/app:v1`] })
  holds(target, 'test/app', app)
  target.inject(fail(413, { method: 'PUT', kind: 'manifest' }))
  const error = await failure(retagFrom(source, { tags: [`${target.host}/test/other:v1`] }))
  assert.equal(error.code, 'MANIFEST_TOO_LARGE')
  assert.match(error.message, /the manifest has \d+ bytes/)
})

for (const hasApi of [true, false]) {
  test(`referrers of the index and of each child are copied, ${hasApi ? 'listed' : 'by their tags'}`, async () => {
    const sbom = artifact({ artifactType: 'application/spdx+json', content: 'sbom', subject: app.root })
    const proof = artifact({ artifactType: 'application/proof', content: 'proof', subject: arm.root })
    const signed = artifact({ artifactType: 'application/sig', content: 'of the sbom', subject: sbom.root })
    const cosign = artifact({ artifactType: 'application/cosign', content: 'signature' })
    await using source = await startRegistry({ referrers: hasApi })
    await using target = await startRegistry({ referrers: hasApi })
    await source.add(app)
    for (const each of [sbom, proof, signed]) await source.add(each, { tag: null })
    const hex = arm.root.digest.replace(':', '-')
    await source.add(cosign, { tag: `${hex}.sig` })
    if (!hasApi)
      for (const each of [sbom, proof, signed]) {
        const subject = each === sbom ? app : each === proof ? arm : sbom
        await source.add(index([each]), { tag: subject.root.digest.replace(':', '-') })
      }
    await retagFrom(source, { tags: [`${target.host}/test/app:v1`], referrers: true })
    for (const each of [sbom, proof, signed, cosign]) holds(target, 'test/app', each)
    assert.equal(target.tags('test/app').get(`${hex}.sig`), cosign.root.digest)
    const listTags = [app, arm, sbom].map(({ root }) => root.digest.replace(':', '-'))
    for (const tag of listTags) assert.equal(target.tags('test/app').has(tag), !hasApi)
  })
}

test('nothing is ever deleted at the source', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  await retagFrom(registry, { tags: ['v2', `${registry.host}/test/copy:v1`] })
  assert.equal(registry.count({ method: 'DELETE' }), 0)
  assert.ok(registry.tags('test/app').has('v1'))
})
