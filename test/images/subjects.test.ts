import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { artifact, type Built, image, index } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { writeStep } from '../write/write-step.fixture.ts'
import { rewritten } from './odd-images.fixture.ts'

const arm = image({ layers: ['base', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
const amd = image({ layers: ['base', 'amd'] })
const app = index([amd, arm], { attestations: 'subject' })
const sbom = artifact({ artifactType: 'application/spdx+json', content: 'sbom', subject: app.root })
const signature = artifact({ artifactType: 'application/cosign', content: 'signed', subject: sbom.root })
const annotations = 'manifest,index:org.example.title=app'

type Entry = { digest: string; platform?: object; annotations?: object }
const entriesIn = (bytes: Uint8Array | undefined): Entry[] =>
  JSON.parse(Buffer.from(bytes ?? []).toString()).manifests
/** Attestations linked only by their own subject; the second does not have an unknown platform either. */
const plain = rewritten(app, {
  manifests: entriesIn(app.document).map(({ annotations, ...entry }, at) =>
    at === 3 ? { ...entry, platform: undefined } : entry,
  ),
})
const [armProof] = entriesIn(plain.document).slice(3)

/** Pushes a layout of images by the bundle. */
async function pushed(images: Readonly<Record<string, Built>>, inputs: Record<string, string>) {
  await using folder = await makeRunnerFolder()
  await writeLayoutFolder(join(folder.workspace, 'layout'), images)
  const step = await writeStep('push', folder, { inputs: { source: 'oci-layout=layout:v1', ...inputs } })
  const report = step.outputs.report ? JSON.parse(await readFile(step.outputs.report, 'utf8')) : undefined
  return { step, report }
}

test('a push with annotations updates the subjects of attestations, and log, summary and report say what they state', async () => {
  await using registry = await startRegistry({ checksSubjects: true })
  const { step, report } = await pushed({ v1: app }, { tags: `${registry.host}/a/b:v1`, annotations })
  assert.equal(step.code, 0, step.log)
  const read = (digest: string) =>
    JSON.parse(Buffer.from(registry.manifest('a/b', digest as typeof app.root.digest) ?? []).toString())
  const { manifests } = read(step.outputs.digest ?? '')
  for (const entry of manifests.slice(2)) {
    assert.equal(read(entry.digest).subject.digest, entry.annotations['vnd.docker.reference.digest'])
    assert.ok(read(read(entry.digest).subject.digest).layers)
  }
  assert.match(step.log, /::warning.*2 statements \(attestations, signatures\).*new digest/)
  assert.match(step.summary, /2 statements.*still speaks of the old digest/)
  assert.deepEqual(
    report.outdated.map(({ said }: { said: string }) => said).toSorted(),
    [amd.root.digest, arm.root.digest].toSorted(),
  )
})

test('a registry that refuses manifests without their subject accepts pushes, copies with referrers and published indexes', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry({ checksSubjects: true })
  await using folder = await makeRunnerFolder()
  await source.add(app)
  for (const each of [sbom, signature]) await source.add(each, { tag: null })
  const wish = { source: `${source.host}/test/app:v1`, tags: `${target.host}/a/copy:v1`, referrers: 'true' }
  const copied = await writeStep('retag', folder, { inputs: wish })
  assert.equal(copied.code, 0, copied.log)
  holds(target, 'a/copy', [app, sbom, signature])
  const published = await writeStep('publish-manifest', folder, {
    inputs: { sources: `${source.host}/test/app:v1`, tags: `${target.host}/a/published:v1` },
  })
  assert.equal(published.code, 0, published.log)
  const list = { v1: app, sbom, signature }
  const { step } = await pushed(list, { tags: `${target.host}/a/pushed:v1`, referrers: 'true' })
  assert.equal(step.code, 0, step.log)
  holds(target, 'a/pushed', [app, sbom, signature])
})

test('attestations linked only by subject stay with their image in subsets of an index, and in created indexes', async () => {
  await using registry = await startRegistry({ checksSubjects: true })
  await using folder = await makeRunnerFolder()
  await registry.add(plain)
  const source = `${registry.host}/test/app:v1`
  const platforms = 'linux/arm64'
  const wanted = [arm.root.digest, armProof?.digest]
  const read = (repository: string, tag: string) => {
    const digest = registry.tags(repository).get(tag)
    return entriesIn(digest && registry.manifest(repository, digest)).map(({ digest }) => digest)
  }
  const run = async (action: 'retag' | 'publish-manifest', inputs: Record<string, string>) => {
    const step = await writeStep(action, folder, { inputs })
    assert.equal(step.code, 0, step.log)
  }
  await run('retag', { source, tags: `${registry.host}/test/app:here`, platforms })
  assert.deepEqual(read('test/app', 'here'), wanted)
  await run('retag', { source, tags: `${registry.host}/a/copy:v1`, platforms })
  assert.deepEqual(read('a/copy', 'v1'), wanted)
  const { step } = await pushed({ v1: plain }, { tags: `${registry.host}/a/pushed:v1`, platforms })
  assert.equal(step.code, 0, step.log)
  assert.deepEqual(read('a/pushed', 'v1'), wanted)

  const all = entriesIn(plain.document).map(({ digest }) => digest)
  const published = { tags: `${registry.host}/a/published:v1`, annotations: 'index-descriptor:a=b' }
  await run('publish-manifest', { sources: source, ...published })
  assert.deepEqual(read('a/published', 'v1'), all)
  const made = entriesIn(
    registry.manifest('a/published', registry.tags('a/published').get('v1') as typeof app.root.digest),
  )
  assert.deepEqual(
    made.map(({ annotations }) => annotations),
    [{ a: 'b' }, { a: 'b' }, undefined, undefined],
  )
  await run('publish-manifest', { sources: amd.root.digest, ...published, append: 'true' })
  assert.deepEqual(read('a/published', 'v1'), all)
  await run('publish-manifest', { sources: source, ...published, attestations: 'drop' })
  assert.deepEqual(read('a/published', 'v1'), all.slice(0, 2))
})

test('a subset tagged in its own repository gets the referrers of the whole, and nothing twice', async () => {
  await using registry = await startRegistry({ checksSubjects: true })
  await using folder = await makeRunnerFolder()
  const armSignature = artifact({ artifactType: 'application/cosign', content: 'arm', subject: arm.root })
  const tagged = artifact({ artifactType: 'application/cosign', content: 'tagged' })
  await registry.add(app)
  for (const each of [sbom, signature, armSignature]) await registry.add(each, { tag: null })
  await registry.add(tagged, { tag: `${app.root.digest.replace(':', '-')}.sig` })
  registry.clearLog()
  const inputs = {
    source: `${registry.host}/test/app:v1`,
    tags: `${registry.host}/test/app:arm64`,
    platforms: 'linux/arm64',
    referrers: 'true',
  }
  const step = await writeStep('retag', folder, { inputs })
  assert.equal(step.code, 0, step.log)
  const about = async (digest = '') => {
    const answer = await fetch(`http://${registry.host}/v2/test/app/referrers/${digest}`)
    const { manifests } = (await answer.json()) as { manifests: { digest: string; artifactType: string }[] }
    return manifests
  }
  const [moved, ...others] = await about(step.outputs.digest)
  assert.deepEqual([moved?.artifactType, others], ['application/spdx+json', []])
  assert.equal((await about(moved?.digest)).length, 1)
  const name = `${step.outputs.digest?.replace(':', '-')}.sig`
  assert.equal(registry.tags('test/app').get(name), tagged.root.digest)
  assert.match(step.log, /::warning.*3 statements/)
  // The index, two rewritten documents, two tags.
  assert.equal(registry.count({ kind: 'manifest', method: 'PUT' }), 5, step.log)
  assert.equal(registry.count({ kind: 'upload' }), 0)
})

test('a push with annotations updates attestations linked only by subject, and does not annotate them', async () => {
  await using registry = await startRegistry({ checksSubjects: true })
  const lines = `${annotations}\nmanifest-descriptor:org.example.kind=image`
  const { step } = await pushed({ v1: plain }, { tags: `${registry.host}/a/b:v1`, annotations: lines })
  assert.equal(step.code, 0, step.log)
  const read = (digest = '') => registry.manifest('a/b', digest as typeof app.root.digest)
  const entries = entriesIn(read(step.outputs.digest))
  const subjects = entries
    .slice(2)
    .map(({ digest }) => JSON.parse(Buffer.from(read(digest) ?? []).toString()).subject.digest)
  assert.deepEqual(
    subjects,
    entries.slice(0, 2).map(({ digest }) => digest),
  )
  assert.notDeepEqual(subjects, [amd.root.digest, arm.root.digest])
  const image = { 'org.example.kind': 'image' }
  assert.deepEqual(
    entries.map(({ annotations }) => annotations),
    [image, image, undefined, undefined],
  )
})

function holds(registry: TestRegistry, repository: string, all: readonly Built[]): void {
  for (const { descriptor } of all.flatMap(({ manifests }) => manifests))
    assert.ok(registry.manifest(repository, descriptor.digest), descriptor.digest)
}

test('crane, oras and skopeo read what was pushed with annotations, and the copies they make of it', async t => {
  const missing = dockerRegistryMissing() ?? peersMissing('crane', 'oras', 'skopeo')
  if (isLeftOut(t, missing)) return
  await using registry = await startDockerRegistry({ delete: true })
  await using folder = await makeRunnerFolder()
  const name = `${registry.host}/a/b:v1`
  const { step } = await pushed({ v1: app, sbom }, { tags: name, annotations, referrers: 'true' })
  assert.equal(step.code, 0, step.log)
  await peer('crane', ['validate', '--fast', '--remote', `${registry.host}/a/b@${step.outputs.digest}`])
  const tree = await peer('oras', ['discover', '--plain-http', '--format', 'json', name])
  assert.match(tree, /spdx/)
  const raw = JSON.parse(await peer('crane', ['manifest', name]))
  for (const { digest } of raw.manifests.slice(0, 2)) {
    const proofs = await peer('oras', [
      'discover',
      '--plain-http',
      '--format',
      'json',
      `${registry.host}/a/b@${digest}`,
    ])
    assert.match(proofs, /attestation/)
  }
  const archive = join(folder.workspace, 'copy.tar')
  await peer('skopeo', [
    'copy',
    '--all',
    '--src-tls-verify=false',
    `docker://${name}`,
    `oci-archive:${archive}:v1`,
  ])
  const inputs = { source: 'oci-archive=copy.tar:v1', tags: `${registry.host}/back/again:v1` }
  const back = await writeStep('push', folder, { inputs })
  assert.equal(back.code, 0, back.log)
  assert.equal(back.outputs.digest, step.outputs.digest)
})
