import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { artifact, type Built, image, index } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { parseAnnotationLine } from '../model/rewrite/annotation-lines.ts'
import { failure, outcomes, pushTo } from './write/write.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tallyman-push-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const arm = image({ layers: ['base', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
const amd = image({ layers: ['base', 'amd'] })
const app = index([amd, arm], { attestations: true })
const schema2 = image({ layers: ['one'], docker: true })

let count = 0
async function layoutOf(images: Readonly<Record<string, Built>>): Promise<string> {
  return writeLayoutFolder(join(folder, String(count++)), images)
}

function holds(registry: TestRegistry, repository: string, built: Built): void {
  const manifests = new Map(built.manifests.map(({ descriptor, bytes }) => [descriptor.digest, bytes]))
  for (const digest of built.blobs.keys()) {
    const bytes = manifests.get(digest)
    if (!bytes) assert.ok(registry.hasBlob(repository, digest), digest)
    else assert.deepEqual(Buffer.from(registry.manifest(repository, digest) ?? []), Buffer.from(bytes))
  }
}

function manifestIn(registry: TestRegistry, repository: string, digest: string) {
  const bytes = registry.manifest(repository, digest as typeof app.root.digest)
  return JSON.parse(Buffer.from(bytes ?? []).toString())
}

test('an index is pushed with all its content, children first, tags last, and a second time without a byte', async () => {
  await using registry = await startRegistry()
  const source = `oci-layout=${await layoutOf({ v1: app })}`
  const tags = [`${registry.host}/a/b:v1`, `${registry.host}/a/b:latest`]
  const { written, platformDigests } = await pushTo({ source, tags })
  holds(registry, 'a/b', app)
  assert.deepEqual(Object.fromEntries(platformDigests), {
    'linux/amd64': amd.root.digest,
    'linux/arm64': arm.root.digest,
  })
  const puts = registry.requests.filter(({ method, kind }) => method === 'PUT' && kind === 'manifest')
  const order = puts.map(({ path }) => path.split('/').at(-1))
  assert.deepEqual(order.slice(-3), [app.root.digest, 'v1', 'latest'])
  assert.equal(written.root.descriptor.digest, app.root.digest)
  registry.clearLog()
  assert.deepEqual(Object.values(outcomes(await pushTo({ source, tags }))), ['same', 'same'])
  assert.ok(registry.requests.every(({ method }) => method === 'HEAD'))
})

test('a push by digest tags nothing', async () => {
  await using registry = await startRegistry()
  const { written } = await pushTo({
    source: `oci-layout=${await layoutOf({ v1: amd })}`,
    byDigest: true,
    tags: [`${registry.host}/a/b`],
  })
  holds(registry, 'a/b', amd)
  assert.equal(registry.tags('a/b').size, 0)
  assert.deepEqual(written.repositories, [{ registry: registry.host, repository: 'a/b' }])
})

test('layers are mounted from repositories named by the user or by the layer itself', async () => {
  await using registry = await startRegistry()
  await registry.add(amd, { repository: 'base/image' })
  const source = `oci-layout=${await layoutOf({ v1: amd })}`
  const mountFrom = [
    { registry: registry.host, repository: 'not/there' },
    { registry: registry.host, repository: 'base/image' },
    { registry: 'elsewhere.example', repository: 'base/image' },
  ]
  const { written } = await pushTo({ source, mountFrom, tags: [`${registry.host}/a/b:v1`] })
  assert.ok(written.blobs.every(({ how }) => how === 'mounted'))
  assert.equal(registry.openUploads, 0)
  holds(registry, 'a/b', amd)
})

test('selected platforms make a new index with their attestations; platforms the source lacks are named', async () => {
  await using registry = await startRegistry()
  const path = await layoutOf({ v1: app })
  const selection = [{ os: 'linux', architecture: 'arm64' }]
  const tags = [`${registry.host}/a/b:v1`]
  const { written } = await pushTo({ source: `oci-layout=${path}`, selection, tags })
  const { manifests } = manifestIn(registry, 'a/b', written.root.descriptor.digest)
  assert.equal(manifests.length, 2)
  assert.equal(registry.manifest('a/b', amd.root.digest), undefined)
  const s390x = [{ os: 'linux', architecture: 's390x' }]
  const error = await failure(pushTo({ source: `oci-layout=${path}`, selection: s390x, tags }))
  assert.equal(error.code, 'PLATFORM_MISSING')
  await rmSync(join(path, 'blobs', 'sha256', arm.root.digest.slice(7)))
  assert.equal(
    (await failure(pushTo({ source: `oci-layout=${path}`, tags: [`${registry.host}/c/d:v1`] }))).code,
    'NOT_FOUND',
  )
  assert.equal(registry.tags('c/d').size, 0)
})

test('a layer that does not match its digest never completes in the registry, and nothing is tagged', async () => {
  await using registry = await startRegistry()
  const path = await layoutOf({ v1: amd })
  const { digest, size } = amd.layers[1]?.descriptor ?? amd.root
  await writeFile(join(path, 'blobs', 'sha256', digest.slice(7)), Buffer.alloc(size, 7))
  const error = await failure(pushTo({ source: `oci-layout=${path}`, tags: [`${registry.host}/a/b:v1`] }))
  assert.equal(error.code, 'CONTENT_MISMATCH')
  assert.equal(registry.hasBlob('a/b', digest), false)
  assert.equal(registry.tags('a/b').size, 0)
})

test('annotations reach their levels, index entries follow, and Docker types become OCI types', async () => {
  await using registry = await startRegistry()
  const lines = [
    'manifest:org.example.all=manifest',
    'manifest[linux/arm64]:org.example.arm=arm',
    'index:org.example.index=index',
    'manifest-descriptor:org.example.entry=entry',
    'index-descriptor:org.example.none=none',
  ].map(parseAnnotationLine)
  const source = `oci-layout=${await layoutOf({ v1: app })}`
  const { written } = await pushTo({ source, annotations: lines, tags: [`${registry.host}/a/b:v1`] })
  const index = manifestIn(registry, 'a/b', written.root.descriptor.digest)
  assert.deepEqual(index.annotations, { 'org.example.index': 'index' })
  const [first, second, proof] = index.manifests
  assert.deepEqual(first.annotations, { 'org.example.entry': 'entry' })
  assert.deepEqual(manifestIn(registry, 'a/b', first.digest).annotations, { 'org.example.all': 'manifest' })
  const both = { 'org.example.all': 'manifest', 'org.example.arm': 'arm' }
  assert.deepEqual(manifestIn(registry, 'a/b', second.digest).annotations, both)
  assert.equal(proof.annotations['vnd.docker.reference.digest'], first.digest)
  assert.equal(manifestIn(registry, 'a/b', proof.digest).annotations, undefined)

  const docker = `oci-layout=${await layoutOf({ v1: schema2 })}`
  const done = await pushTo({ source: docker, annotations: lines, tags: [`${registry.host}/a/c:v1`] })
  const manifest = manifestIn(registry, 'a/c', done.written.root.descriptor.digest)
  assert.equal(manifest.mediaType, 'application/vnd.oci.image.manifest.v1+json')
  assert.equal(manifest.layers[0].mediaType, 'application/vnd.oci.image.layer.v1.tar+gzip')
})

test('referrers and signatures that a layout lists are pushed too', async () => {
  const proof = artifact({ artifactType: 'application/proof', content: 'proof', subject: arm.root })
  const signature = artifact({ artifactType: 'application/cosign', content: 'signature' })
  const tag = `${app.root.digest.replace(':', '-')}.sig`
  await using registry = await startRegistry()
  const path = await layoutOf({ v1: app, proof, [tag]: signature })
  await pushTo({ source: `oci-layout=${path}:v1`, referrers: true, tags: [`${registry.host}/a/b:v1`] })
  holds(registry, 'a/b', proof)
  assert.equal(registry.tags('a/b').get(tag), signature.root.digest)
})
