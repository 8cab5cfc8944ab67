import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { openYard } from '../cache/cache-steps.fixture.ts'
import { annotations, assertPassed, failureOf, quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'
import { nowhere, rewritten } from './odd-images.fixture.ts'

const own = process.arch === 'arm64' ? 'arm64' : 'amd64'
const foreign = own === 'arm64' ? 'amd64' : 'arm64'
const single = image({ layers: ['amd64'] })
const arm = image({ layers: ['arm64'], platform: { os: 'linux', architecture: 'arm64' } })
const misfit = /Cannot find linux\/arm64 in \S+: it is for linux\/amd64 alone/

/** An index that does not name the platform of its only image. */
function unnamed(built: typeof single) {
  return rewritten(index([built]), { manifests: [built.root] })
}

for (const [what, built] of Object.entries({
  image: single,
  'index that names no platform': unnamed(single),
})) {
  test(`requested platforms are checked against a single-platform ${what}, for every destination`, async () => {
    await using at = await quay()
    const { digest } = await at.registry.add(built)
    const images = `${at.registry.host}/test/app:v1@${digest}`
    for (const to of ['store', 'oci-layout=layout', 'docker-archive=image.tar']) {
      for (const platforms of ['linux/arm64', 'linux/amd64,linux/arm64']) {
        const { code, message } = failureOf(await at.pull({ images, to, platforms }))
        assert.equal(code, 'PLATFORM_MISSING')
        assert.match(message, misfit)
      }
      assertPassed(await at.pull({ images, to, platforms: 'linux/amd64' }))
      assertPassed(await at.pull({ images, to, platforms: 'all' }))
    }
    const offline = await at.pull({ images, platforms: 'linux/arm64', offline: 'true' })
    assert.equal(failureOf(offline).code, 'PLATFORM_MISSING')
  })
}

test('a large image of another platform is refused before any layer is fetched', async () => {
  await using at = await quay()
  const large = image({ layers: [layer({ seed: 1, size: 17 * 1024 * 1024, compression: 'none' })] })
  const { digest } = await at.registry.add(large)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  assert.equal(failureOf(await at.pull({ images, platforms: 'linux/arm64' })).code, 'PLATFORM_MISSING')
  assert.equal(at.registry.count({ kind: 'blob' }), 1)
  assertPassed(await at.pull({ images, platforms: 'linux/amd64' }))
})

test('without platforms, an image that is not for the runner is pulled with a warning', async () => {
  await using at = await quay()
  const other = image({ layers: ['x'], platform: { os: 'linux', architecture: foreign } })
  const { digest } = await at.registry.add(other)
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}`, platforms: '' })
  assertPassed(done)
  const [warning, ...more] = annotations(done, 'warning').map(({ message }) => message)
  assert.match(warning ?? '', new RegExp(`is for linux/${foreign} alone, and the runner is linux/${own}`))
  assert.deepEqual(more, [])
  const ours = image({ layers: ['y'], platform: { os: 'linux', architecture: own } })
  await at.registry.add(ours)
  const quiet = await at.pull({
    images: `${at.registry.host}/test/app:v1@${ours.root.digest}`,
    platforms: '',
  })
  assert.deepEqual(annotations(quiet, 'warning'), [])
})

test('an image of unknown platform is accepted with a warning when a platform was requested', async () => {
  await using at = await quay()
  await using target = await startRegistry()
  const { digest } = await at.registry.add(nowhere)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const said = /its config names no platform, so that it is not known whether it is for linux\/arm64/
  const steps = [
    await at.pull({ images, platforms: 'linux/arm64' }),
    await writeStep('retag', at.folder, {
      inputs: { source: images, tags: `${target.host}/a/b:v1`, platforms: 'linux/arm64' },
    }),
    await writeStep('push', at.folder, {
      inputs: { source: `store=${images}`, tags: `${target.host}/a/b:v1`, platforms: 'linux/arm64' },
    }),
  ]
  for (const done of steps) {
    assertPassed(done)
    assert.match(annotations(done, 'warning')[0]?.message ?? '', said)
  }
  assert.deepEqual(annotations(await at.pull({ images, platforms: '' }), 'warning'), [])
})

test('all-tags leaves out the tags of other platforms and names each', async () => {
  await using at = await quay()
  await at.registry.add(single, { tag: 'amd' })
  await at.registry.add(arm, { tag: 'arm' })
  const inputs = { images: `${at.registry.host}/test/app`, 'all-tags': 'true' }
  const done = await at.pull({ ...inputs, platforms: 'linux/arm64' })
  assertPassed(done)
  assert.match(done.outputs.refs ?? '', new RegExp(`${arm.root.digest}$`))
  assert.doesNotMatch(done.outputs.refs ?? '', new RegExp(single.root.digest))
  assert.match(annotations(done, 'warning')[0]?.message ?? '', misfit)
})

test('retag and push check the requested platforms against a single image', async () => {
  await using registry = await startRegistry()
  const both = { image: single, index: unnamed(single) }
  for (const [tag, built] of Object.entries(both)) {
    await using folder = await makeRunnerFolder()
    await registry.add(built, { tag })
    await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: built })
    const tags = `${registry.host}/other/app:${tag}`
    const sources = { retag: `${registry.host}/test/app:${tag}`, push: 'oci-layout=layout' } as const
    for (const action of ['retag', 'push'] as const) {
      const inputs = { source: sources[action], tags }
      const refused = failureOf(
        await writeStep(action, folder, { inputs: { ...inputs, platforms: 'linux/arm64' } }),
      )
      assert.equal(refused.code, 'PLATFORM_MISSING')
      assert.match(refused.message, /Cannot find linux\/arm64 in .*: it is for linux\/amd64 alone/)
      assert.equal(registry.tags('other/app').has(tag), action === 'push')
      assertPassed(await writeStep(action, folder, { inputs: { ...inputs, platforms: 'linux/amd64' } }))
    }
  }
})

test('retag and push look into an index that only lists another one', async () => {
  await using at = await quay()
  const inner = index([single, arm], { attestations: true })
  const nested = index([inner])
  await at.registry.add(nested)
  const source = `${at.registry.host}/test/app:v1`
  await writeLayoutFolder(join(at.folder.workspace, 'layout'), { v1: nested })
  const write = (platforms: string) => [
    () =>
      writeStep('retag', at.folder, { inputs: { source, tags: `${at.registry.host}/a/b:v1`, platforms } }),
    () =>
      writeStep('push', at.folder, {
        inputs: { source: 'oci-layout=layout:v1', tags: `${at.registry.host}/a/c:v1`, platforms },
      }),
  ]
  for (const run of write('linux/s390x')) {
    const { code, message } = failureOf(await run())
    assert.equal(code, 'PLATFORM_MISSING')
    assert.match(message, /Cannot find linux\/s390x in .+: the index offers linux\/amd64, linux\/arm64/)
  }
  for (const run of write('linux/amd64,linux/arm64')) {
    const whole = await run()
    assertPassed(whole)
    assert.equal(whole.outputs.digest, nested.root.digest)
  }
  for (const run of write('linux/arm64')) assertPassed(await run())
  for (const repository of ['a/b', 'a/c']) {
    const made = at.registry.manifest(
      repository,
      at.registry.tags(repository).get('v1') ?? nested.root.digest,
    )
    const { manifests } = JSON.parse(Buffer.from(made ?? []).toString())
    const all = JSON.parse(Buffer.from(inner.document).toString()).manifests
    assert.deepEqual(manifests, [all[1], all[3]])
  }
})

test('an index entry with half a platform has an unknown one, and stops no other', async () => {
  await using at = await quay()
  const entry = (built: typeof single, platform: object) => ({ ...built.root, platform })
  const odd = rewritten(index([single, arm]), {
    manifests: [entry(arm, { os: 'linux' }), entry(single, { os: 'linux', architecture: 'amd64' })],
  })
  const { digest } = await at.registry.add(odd)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  assertPassed(await at.pull({ images, platforms: 'linux/amd64' }))
  assertPassed(await at.pull({ images, platforms: 'all' }))
  assert.equal(failureOf(await at.pull({ images, platforms: 'linux/arm64' })).code, 'PLATFORM_MISSING')
  const inputs = { sources: images, tags: `${at.registry.host}/test/app:all` }
  const published = await writeStep('publish-manifest', at.folder, { inputs })
  assertPassed(published)
  assert.deepEqual(Object.keys(JSON.parse(published.outputs['platform-digests'] ?? '')).toSorted(), [
    'linux/amd64',
    'linux/arm64',
  ])
})

test('push checks the requested platforms against the base of a directory', async () => {
  await using at = await quay()
  await at.registry.add(single)
  await writeFile(join(at.folder.workspace, 'file'), 'x')
  const inputs = {
    source: 'directory=.',
    tags: `${at.registry.host}/test/made:v1`,
    platforms: 'linux/arm64',
    base: `${at.registry.host}/test/app@${single.root.digest}`,
  }
  const { code, message } = failureOf(await writeStep('push', at.folder, { inputs }))
  assert.equal(code, 'PLATFORM_MISSING')
  assert.match(message, /it is for linux\/amd64 alone/)
})

test('the cache actions check the requested platforms against a single image', async () => {
  await using yard = await openYard()
  const { digest } = await yard.registry.add(single)
  const images = `${yard.registry.host}/test/app:v1@${digest}`
  const job = await yard.job()
  assertPassed(await yard.run({ inputs: { images, cache: 'false' }, job }))
  const wrong = { images, platforms: 'linux/arm64' }
  assert.match(failureOf(await yard.run({ action: 'save-to-cache', inputs: wrong, job })).message, misfit)
  assertPassed(await yard.run({ action: 'save-to-cache', inputs: { images }, job }))
  for (const fallback of ['registry', 'none']) {
    const inputs = { ...wrong, fallback }
    assert.match(failureOf(await yard.run({ action: 'load-from-cache', inputs })).message, misfit)
  }
  assertPassed(await yard.run({ action: 'load-from-cache', inputs: { images, fallback: 'none' } }))
})

test('images saved from an archive are checked against the requested platforms', async () => {
  await using yard = await openYard()
  const job = await yard.job()
  await writeLayoutFolder(join(job.workspace, 'layout'), { v1: single })
  const inputs = { images: `app:v1@${single.root.digest}`, from: 'oci-layout=layout' }
  const wrong = { ...inputs, platforms: 'linux/arm64' }
  assert.match(failureOf(await yard.run({ action: 'save-to-cache', inputs: wrong, job })).message, misfit)
  assertPassed(await yard.run({ action: 'save-to-cache', inputs, job }))
})

test('publish-manifest checks the expected platforms against single images, joined or passed through', async () => {
  await using registry = await startRegistry()
  await registry.add(single, { repository: 'app', tag: null })
  await registry.add(unnamed(single), { repository: 'app', tag: null })
  for (const built of [single, unnamed(single)]) {
    for (const always of ['true', 'false']) {
      await using folder = await makeRunnerFolder()
      const inputs = { tags: `${registry.host}/app:v1`, sources: built.root.digest, 'always-index': always }
      const wrong = { ...inputs, platforms: 'linux/arm64' }
      const { code, message } = failureOf(await writeStep('publish-manifest', folder, { inputs: wrong }))
      assert.equal(code, 'PLATFORM_MISSING')
      assert.match(message, /the sources are for linux\/amd64: linux\/arm64 is missing/)
      const right = { ...inputs, platforms: 'linux/amd64' }
      assertPassed(await writeStep('publish-manifest', folder, { inputs: right }))
    }
  }
})
