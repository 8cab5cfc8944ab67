import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { artifact, image, index } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { parseAnnotationLine } from '../../model/rewrite/annotation-lines.ts'
import { pushTo, retagFrom } from './write.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tallyman-subjects-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const arm = image({ layers: ['base', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
const amd = image({ layers: ['base', 'amd'] })
const app = index([amd, arm], { attestations: 'subject' })
const sbom = artifact({ artifactType: 'application/spdx+json', content: 'sbom', subject: app.root })
const signature = artifact({ artifactType: 'application/cosign', content: 'signed', subject: sbom.root })
const tagged = artifact({ artifactType: 'application/cosign', content: 'tagged' })
const lines = ['manifest,index:org.example.title=app'].map(parseAnnotationLine)
const tagOf = (digest: string) => `${digest.replace(':', '-')}.sig`

let count = 0
const layoutOf = (images: Parameters<typeof writeLayoutFolder>[1]) =>
  writeLayoutFolder(join(folder, String(count++)), images)

interface Written {
  readonly digest: string
  readonly size: number
  readonly mediaType: string
  readonly subject?: Written
  readonly annotations?: Record<string, string>
  readonly manifests?: readonly Written[]
  readonly platform?: { os: string }
}

function read(registry: TestRegistry, repository: string, digest: string): Written {
  const bytes = registry.manifest(repository, digest as typeof app.root.digest)
  assert.ok(bytes, `${digest} is not in the registry`)
  return JSON.parse(Buffer.from(bytes).toString())
}

async function referrersIn({ host }: TestRegistry, repository: string, digest: string): Promise<Written[]> {
  const answer = await fetch(`http://${host}/v2/${repository}/referrers/${digest}`)
  return ((await answer.json()) as { manifests: Written[] }).manifests
}

/** Checks that every subject and every entry below an index is in the repository, with its stated size. */
function isWhole(registry: TestRegistry, repository: string, digest: string): Written {
  const document = read(registry, repository, digest)
  const named = [...(document.manifests ?? []), ...(document.subject ? [document.subject] : [])]
  for (const { digest, size, annotations = {} } of named) {
    const about = annotations['vnd.docker.reference.digest']
    for (const each of [digest, ...(about ? [about] : [])]) isWhole(registry, repository, each)
    assert.equal(registry.manifest(repository, digest as typeof app.root.digest)?.byteLength, size)
  }
  return document
}

test('annotations change an image, and the attestations that name it as their subject follow; what they state is reported as outdated', async () => {
  await using registry = await startRegistry({ checksSubjects: true })
  const source = `oci-layout=${await layoutOf({ v1: app })}`
  const { written } = await pushTo({ source, annotations: lines, tags: [`${registry.host}/a/b:v1`] })
  const { manifests = [] } = isWhole(registry, 'a/b', written.root.descriptor.digest)
  const [first, second, ...proofs] = manifests
  const subjects = proofs.map(({ digest }) => read(registry, 'a/b', digest).subject?.digest)
  assert.deepEqual(subjects, [first?.digest, second?.digest])
  assert.notEqual(first?.digest, amd.root.digest)
  assert.deepEqual(
    written.outdated.map(({ said }) => said).toSorted(),
    [amd.root.digest, arm.root.digest].toSorted(),
  )
})

test('an unchanged image takes its attestations along without a warning', async () => {
  await using registry = await startRegistry({ checksSubjects: true })
  const source = `oci-layout=${await layoutOf({ v1: app })}`
  const { written } = await pushTo({ source, tags: [`${registry.host}/a/b:v1`] })
  assert.equal(written.root.descriptor.digest, app.root.digest)
  assert.deepEqual(written.outdated, [])
})

test("referrers of a changed image, their own referrers and cosign's tags follow as well", async () => {
  await using registry = await startRegistry({ checksSubjects: true })
  const images = { v1: app, sbom, signature, [tagOf(app.root.digest)]: tagged }
  const { written } = await pushTo({
    source: `oci-layout=${await layoutOf(images)}:v1`,
    annotations: lines,
    referrers: true,
    tags: [`${registry.host}/a/b:v1`],
  })
  const { digest } = written.root.descriptor
  const [newSbom] = await referrersIn(registry, 'a/b', digest)
  assert.ok(newSbom)
  assert.equal((await referrersIn(registry, 'a/b', newSbom.digest)).length, 1)
  assert.equal(registry.tags('a/b').get(tagOf(digest)), tagged.root.digest)
  assert.equal(registry.tags('a/b').has(tagOf(app.root.digest)), false)
  assert.ok(written.outdated.some(({ statement }) => statement === tagged.root.digest))
  assert.ok(written.outdated.some(({ statement }) => statement === newSbom.digest))
})

test('a copy between registries sends subjects before their referrers, including indexes that refer to images', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry({ checksSubjects: true })
  await source.add(app)
  const group = index([sbom], { subject: app.root })
  for (const each of [sbom, signature, group]) await source.add(each, { tag: null })
  const tags = [`${target.host}/a/b:v1`]
  const { written } = await retagFrom(source, { tags, referrers: true })
  isWhole(target, 'a/b', app.root.digest)
  for (const { root } of [signature, group]) isWhole(target, 'a/b', root.digest)
  assert.deepEqual(written.outdated, [])
})

test('a subset of an image is a new image, whose referrers follow from the whole one', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry({ checksSubjects: true })
  await source.add(app)
  for (const each of [sbom, signature]) await source.add(each, { tag: null })
  const selection = [{ os: 'linux', architecture: 'arm64' }]
  const { written } = await retagFrom(source, { tags: [`${target.host}/a/b:v1`], referrers: true, selection })
  const { digest } = written.root.descriptor
  isWhole(target, 'a/b', digest)
  const [newSbom] = await referrersIn(target, 'a/b', digest)
  assert.ok(newSbom)
  isWhole(target, 'a/b', newSbom.digest)
  assert.equal((await referrersIn(target, 'a/b', newSbom.digest)).length, 1)
  assert.ok(written.outdated.some(({ said, now }) => said === app.root.digest && now === digest))
})

test('referrers follow when annotations turn Docker types into OCI types', async () => {
  await using registry = await startRegistry({ checksSubjects: true })
  const docker = image({ layers: ['one'], docker: true })
  const list = index([docker], { docker: true })
  const proof = artifact({ artifactType: 'application/proof', content: 'proof', subject: docker.root })
  const { written } = await pushTo({
    source: `oci-layout=${await layoutOf({ v1: list, proof })}:v1`,
    referrers: true,
    annotations: lines,
    tags: [`${registry.host}/a/b:v1`],
  })
  const whole = isWhole(registry, 'a/b', written.root.descriptor.digest)
  assert.equal(whole.mediaType, 'application/vnd.oci.image.index.v1+json')
  const [moved] = whole.manifests ?? []
  assert.equal(moved?.mediaType, 'application/vnd.oci.image.manifest.v1+json')
  const [newProof] = await referrersIn(registry, 'a/b', moved?.digest ?? '')
  assert.equal(read(registry, 'a/b', newProof?.digest ?? '').subject?.mediaType, moved?.mediaType)
})
