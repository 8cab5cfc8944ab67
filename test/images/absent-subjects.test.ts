import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { artifact, type Built, image, index } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { writeStep } from '../write/write-step.fixture.ts'

const arm = image({ layers: ['base', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
const app = index([image({ layers: ['base', 'amd'] }), arm])
const sbom = artifact({ artifactType: 'application/spdx+json', content: 'sbom', subject: app.root })
const signature = artifact({ artifactType: 'application/cosign', content: 'signed', subject: sbom.root })
/** An image whose subject is the image it was made from. */
const slim = image({ layers: ['base', 'slim'], subject: app.root })

function holds(registry: TestRegistry, repository: string, all: readonly Built[]): void {
  for (const { descriptor } of all.flatMap(({ manifests }) => manifests))
    assert.ok(registry.manifest(repository, descriptor.digest), descriptor.digest)
}

async function startSource(...images: readonly Built[]): Promise<TestRegistry> {
  const source = await startRegistry()
  for (const each of images.slice(0, -1)) await source.add(each, { tag: null })
  await source.add(images.at(-1) as Built)
  return source
}

for (const [what, images] of Object.entries({
  'an SBOM': [app, sbom],
  'a signature of an SBOM': [app, sbom, signature],
  'an image': [app, slim],
}))
  test(`${what} that is copied alone takes its subject along if the registry requires it, and says so`, async () => {
    await using source = await startSource(...images)
    await using target = await startRegistry({ checksSubjects: true })
    await using folder = await makeRunnerFolder()
    const inputs = { source: `${source.host}/test/app:v1`, tags: `${target.host}/a/copy:v1` }
    const step = await writeStep('retag', folder, { inputs })
    assert.equal(step.code, 0, step.log)
    holds(target, 'a/copy', images)
    assert.deepEqual([...target.tags('a/copy').keys()], ['v1'])
    assert.match(step.log, /::warning.*a\/copy.*takes.*only beside their subject.*sha256:[0-9a-f]{64}/)
    assert.match(step.summary, new RegExp(app.root.digest))
    target.clearLog()
    const again = await writeStep('retag', folder, { inputs })
    assert.equal(again.code, 0, again.log)
    assert.equal(target.count({ method: 'PUT' }), 0)
  })

test('a registry that does not require subjects gets none', async () => {
  await using source = await startSource(app, sbom)
  await using target = await startRegistry()
  await using folder = await makeRunnerFolder()
  const inputs = { source: `${source.host}/test/app:v1`, tags: `${target.host}/a/copy:v1` }
  const step = await writeStep('retag', folder, { inputs })
  assert.equal(step.code, 0, step.log)
  assert.equal(target.manifest('a/copy', app.root.digest), undefined)
  assert.equal(source.count({ path: new RegExp(app.root.digest) }), 0)
})

test('a push from a layout and a published index include subjects that the registry requires', async () => {
  await using source = await startSource(app, slim)
  await using target = await startRegistry({ checksSubjects: true })
  await using folder = await makeRunnerFolder()
  await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: sbom, app })
  const pushed = await writeStep('push', folder, {
    inputs: { source: 'oci-layout=layout:v1', tags: `${target.host}/a/pushed:v1` },
  })
  assert.equal(pushed.code, 0, pushed.log)
  holds(target, 'a/pushed', [app, sbom])
  const published = await writeStep('publish-manifest', folder, {
    inputs: { sources: `${source.host}/test/app:v1`, tags: `${target.host}/a/published:v1` },
  })
  assert.equal(published.code, 0, published.log)
  holds(target, 'a/published', [app, slim])
})

test('a subject that the source lacks too is named, with what to do', async () => {
  await using source = await startRegistry()
  await source.add(sbom)
  await using target = await startRegistry({ checksSubjects: true })
  await using folder = await makeRunnerFolder()
  await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: sbom })
  const tags = `${target.host}/a/copy:v1`
  for (const [action, from] of [
    ['retag', `${source.host}/test/app:v1`],
    ['push', 'oci-layout=layout:v1'],
    ['publish-manifest', `${source.host}/test/app:v1`],
  ] as const) {
    const inputs = { [action === 'publish-manifest' ? 'sources' : 'source']: from, tags }
    const step = await writeStep(action, folder, { inputs })
    assert.equal(step.code, 1, step.log)
    assert.match(
      step.log,
      new RegExp(`its subject ${app.root.digest} is missing there.*the source does not have it`),
    )
    assert.match(step.log, /`referrers: true`/)
    assert.doesNotMatch(step.log, /Check the name, tag and digest/)
    assert.deepEqual([...target.tags('a/copy').keys()], [])
  }
})

test('oras copies the subject too, whether or not the registry requires it', async t => {
  if (isLeftOut(t, peersMissing('oras'))) return
  await using source = await startSource(app, sbom)
  await using target = await startRegistry({ checksSubjects: true })
  const [from, to] = [`${source.host}/test/app:v1`, `${target.host}/a/copy:v1`]
  await peer('oras', ['cp', '--from-plain-http', '--to-plain-http', from, to])
  holds(target, 'a/copy', [app, sbom])
})
