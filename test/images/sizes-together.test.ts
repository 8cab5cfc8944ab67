import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Built, image, index, type Layer, layer } from '@tallyman/testkit/images/images'
import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import { assertPassed, failureOf, type Quay, quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const shared = layer('shared')
const arm = { os: 'linux', architecture: 'arm64' } as const

/** The same layer, declared one byte larger. */
function larger(made: Layer): Layer {
  return { ...made, descriptor: { ...made.descriptor, size: made.descriptor.size + 1 } }
}

const right = image({ layers: [shared] })
const wrong = image({ layers: [larger(shared)], platform: arm })

/** Stores an image with sizes that the registry itself would refuse, and returns its name. */
async function served(registry: TestRegistry, built: Built, repository: string): Promise<string> {
  const manifests = new Set<string>(built.manifests.map(({ descriptor }) => descriptor.digest))
  for (const [digest, bytes] of built.blobs)
    if (!manifests.has(digest)) await registry.addBlob(repository, digest, bytes)
  for (const { descriptor, bytes } of built.manifests)
    registry.addManifest(repository, { ...descriptor, bytes })
  registry.tag(repository, 'v1', built.root.digest)
  return `${registry.host}/${repository}:v1@${built.root.digest}`
}

/** Checks that no blob was requested and nothing written. */
function assertUntouched({ registry }: Quay): void {
  const touched = registry.requests.filter(
    ({ method, path }) => path.includes('/blobs/') || !['GET', 'HEAD'].includes(method),
  )
  assert.deepEqual(touched, [])
}

test('two images of one step that declare different sizes for a layer are refused in any order, with both named', async () => {
  await using at = await quay()
  const one = await served(at.registry, right, 'test/right')
  const two = await served(at.registry, wrong, 'test/wrong')
  for (const images of [`${one}\n${two}`, `${two}\n${one}`]) {
    const { code, message } = failureOf(await at.pull({ images, platforms: 'all' }))
    assert.equal(code, 'MANIFEST_INVALID')
    assert.match(message, /expected one size/)
    for (const name of ['test/right', 'test/wrong', shared.descriptor.digest])
      assert.ok(message.includes(name))
  }
  assertUntouched(at)
})

test('an index entry is compared with the manifest that another line brings, even if its platform is not requested', async () => {
  await using at = await quay()
  const other = image({ layers: ['other'], platform: arm })
  const claimed = { ...other, root: { ...other.root, size: other.root.size + 1 } }
  const both = await served(at.registry, index([right, claimed]), 'test/both')
  const alone = await served(at.registry, other, 'test/alone')
  for (const images of [`${both}\n${alone}`, `${alone}\n${both}`]) {
    const { code, message } = failureOf(await at.pull({ images, platforms: '' }))
    assert.equal(code, 'MANIFEST_INVALID')
    assert.match(message, new RegExp(`${other.root.digest} has \\d+ bytes and \\d+ in .*expected one size`))
  }
  assertUntouched(at)
})

test('what is not read is not compared: an unrequested platform may declare another size for a layer', async () => {
  await using at = await quay()
  const images = await served(at.registry, index([right, wrong]), 'test/both')
  assertPassed(await at.pull({ images, platforms: 'linux/amd64' }))
  const { code } = failureOf(await at.pull({ images, platforms: 'all' }))
  assert.equal(code, 'MANIFEST_INVALID')
})

test('sources of one index that declare different sizes for a layer are refused, and nothing is written', async () => {
  await using at = await quay()
  const one = await served(at.registry, right, 'test/right')
  const two = await served(at.registry, wrong, 'test/wrong')
  for (const sources of [`${one}\n${two}`, `${two}\n${one}`]) {
    const inputs = { sources, tags: `${at.registry.host}/test/index:v1` }
    const { code, message } = failureOf(await writeStep('publish-manifest', at.folder, { inputs }))
    assert.equal(code, 'MANIFEST_INVALID')
    assert.match(message, /expected one size/)
  }
  const touched = at.registry.requests.filter(({ method }) => !['GET', 'HEAD'].includes(method))
  assert.deepEqual(touched, [])
})

test('a signature that declares another size for its image is not copied with it', async () => {
  await using at = await quay()
  const source = await served(at.registry, right, 'test/app')
  const subject = { ...right.root, size: right.root.size + 1 }
  const signature = image({ layers: ['signature'], subject })
  await served(at.registry, signature, 'test/app')
  const inputs = { source, tags: `${at.registry.host}/test/copy:v1`, referrers: 'true' }
  const { code, message } = failureOf(await writeStep('retag', at.folder, { inputs }))
  assert.equal(code, 'MANIFEST_INVALID')
  assert.match(message, /expected one size/)
  const touched = at.registry.requests.filter(({ method }) => !['GET', 'HEAD'].includes(method))
  assert.deepEqual(touched, [])
})
