import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { writeStep } from './write-step.fixture.ts'

const ten = [
  'amd64',
  'arm64',
  's390x',
  'ppc64le',
  'riscv64',
  '386',
  'mips64le',
  'loong64',
  'mips64',
  'mipsle',
]
const images = ten.map(architecture =>
  image({ layers: [architecture], platform: { os: 'linux', architecture } }),
)
const [amd, arm] = images as [(typeof images)[0], (typeof images)[0]]
const digests = (...all: readonly Built[]) => all.map(({ root }) => root.digest).join('\n')

async function published(inputs: Record<string, string>): Promise<StepResult> {
  await using folder = await makeRunnerFolder()
  const step = await writeStep('publish-manifest', folder, { inputs })
  return step
}

function passed(step: StepResult): StepResult {
  assert.equal(step.code, 0, step.log)
  return step
}

async function registryWith(...all: readonly Built[]): Promise<TestRegistry> {
  const registry = await startRegistry()
  for (const each of all) await registry.add(each, { repository: 'app', tag: null })
  registry.clearLog()
  return registry
}

function listed(registry: TestRegistry, tag: string, repository = 'app'): string[] {
  const digest = registry.tags(repository).get(tag) ?? assert.fail(`no tag ${tag}`)
  const bytes = registry.manifest(repository, digest) ?? assert.fail()
  return JSON.parse(Buffer.from(bytes).toString()).manifests.map((each: { digest: string }) => each.digest)
}

test('ten platforms in place: each manifest and config read once, one index written, tags last and with the same bytes', async () => {
  await using registry = await registryWith(...images)
  const tags = `${registry.host}/app:v1, ${registry.host}/app:latest`
  await using folder = await makeRunnerFolder()
  const inputs = { tags, sources: digests(...images), platforms: ten.map(each => `linux/${each}`).join() }
  const step = passed(await writeStep('publish-manifest', folder, { inputs }))
  assert.deepEqual(
    listed(registry, 'v1'),
    images.map(({ root }) => root.digest),
  )
  assert.equal(registry.tags('app').get('v1'), step.outputs.digest)
  assert.equal(registry.tags('app').get('latest'), step.outputs.digest)
  const bytes = await readFile(resolve(folder.workspace, step.outputs.manifest ?? ''))
  assert.deepEqual(
    bytes,
    Buffer.from(registry.manifest('app', registry.tags('app').get('v1') as never) ?? []),
  )
  assert.equal(Object.keys(JSON.parse(step.outputs['platform-digests'] ?? '')).length, 10)
  const count = (method: string, kind: 'manifest' | 'blob') => registry.count({ method, kind })
  assert.deepEqual([count('GET', 'manifest'), count('GET', 'blob'), count('PUT', 'manifest')], [10, 10, 3])
  const puts = registry.requests.filter(({ method }) => method === 'PUT')
  assert.match(puts[0]?.path ?? '', /manifests\/sha256:/, 'by digest first')
})

test('a repeated run changes nothing and writes no tag', async () => {
  await using registry = await registryWith(amd, arm)
  const inputs = { tags: `${registry.host}/app:v1`, sources: digests(amd, arm) }
  await using first = passed(await published(inputs))
  registry.clearLog()
  await using second = passed(await published(inputs))
  assert.equal(second.outputs.digest, first.outputs.digest)
  assert.equal(registry.count({ method: 'PUT' }), 0)
  assert.match(second.summary, new RegExp(`^${arm.root.digest} linux/arm64$`, 'm'))
  assert.match(second.log, new RegExp(`The index is ${second.outputs.digest}`))
})

test('missing or superfluous platforms are reported before anything is written', async () => {
  await using registry = await registryWith(amd, arm)
  const inputs = {
    tags: `${registry.host}/app:v1`,
    sources: digests(amd, arm),
    platforms: 'linux/amd64,linux/s390x',
  }
  await using step = await published(inputs)
  assert.equal(step.code, 1)
  assert.match(step.log, /linux\/s390x is missing; linux\/arm64 was not expected/)
  assert.equal(registry.count({ method: 'PUT' }), 0)
})

test('indexes are replaced by their entries, with attestations; blobs are mounted across repositories', async () => {
  await using registry = await registryWith()
  const one = index([amd], { attestations: true })
  await registry.add(one, { repository: 'one', tag: 'v1' })
  await registry.add(arm, { repository: 'two', tag: 'v1' })
  const { host } = registry
  await using step = passed(
    await published({ tags: `${host}/app:v1`, sources: `${host}/one:v1, ${host}/two:v1` }),
  )
  const found = listed(registry, 'v1')
  assert.equal(found.length, 3)
  for (const digest of found) assert.ok(registry.manifest('app', digest as never), digest)
  assert.equal(registry.openUploads, 0)
  assert.match(step.log, /mounted/)
})

test('a layout is a source too, and always-index: false passes a single source through unchanged', async () => {
  await using registry = await registryWith()
  await using folder = await makeRunnerFolder()
  await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: amd })
  const inputs = { tags: `${registry.host}/app:v1`, sources: 'oci-layout=layout:v1', 'always-index': 'false' }
  const step = passed(await writeStep('publish-manifest', folder, { inputs }))
  assert.equal(step.outputs.digest, amd.root.digest)
  assert.equal(registry.tags('app').get('v1'), amd.root.digest)
})

test('append replaces equal platforms and keeps the rest; previous is the way back', async () => {
  await using registry = await registryWith(amd, arm)
  const tags = `${registry.host}/app:v1`
  await using first = passed(await published({ tags, sources: digests(amd) }))
  const newer = image({ layers: ['newer'], platform: amd.platform })
  await registry.add(newer, { repository: 'app', tag: null })
  await using second = passed(await published({ tags, sources: digests(newer, arm), append: 'true' }))
  assert.deepEqual(listed(registry, 'v1').toSorted(), [newer.root.digest, arm.root.digest].toSorted())
  assert.deepEqual(JSON.parse(second.outputs.previous ?? ''), { [tags]: first.outputs.digest })
})

test('jobs that append concurrently all end up in the index', async () => {
  const some = images.slice(0, 4)
  await using registry = await registryWith(...some)
  const tags = `${registry.host}/app:v1`
  const steps = await Promise.all(
    some.map(each => published({ tags, sources: digests(each), append: 'true' })),
  )
  for (const step of steps) passed(step)
  assert.deepEqual(listed(registry, 'v1').toSorted(), some.map(({ root }) => root.digest).toSorted())
})

test('a dry run writes nothing', async () => {
  await using registry = await registryWith(amd)
  await using step = passed(
    await published({ tags: `${registry.host}/app:v1`, sources: digests(amd), 'dry-run': 'true' }),
  )
  assert.equal(registry.count({ method: 'PUT' }), 0)
  assert.match(step.log, /:v1: would be new/)
})

test('a build on several machines: pushed by digest, joined by a last job, only then tagged; read by other clients', async t => {
  const reason = peersMissing('crane') ?? dockerRegistryMissing()
  if (isLeftOut(t, reason)) return
  await using registry = await startDockerRegistry({ delete: true })
  const pushes = await Promise.all(
    [amd, arm].map(async built => {
      await using folder = await makeRunnerFolder()
      await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: built })
      const inputs = { source: 'oci-layout=layout', tags: `${registry.host}/app`, 'push-by-digest': 'true' }
      return passed(await writeStep('push', folder, { inputs })).outputs.digest ?? ''
    }),
  )
  await assert.rejects(peer('crane', ['digest', `${registry.host}/app:v1`]), 'nothing is tagged before')
  await using step = passed(
    await published({
      tags: `${registry.host}/app:v1`,
      sources: pushes.join('\n'),
      platforms: 'linux/amd64,linux/arm64',
      annotations: 'manifest,index:org.opencontainers.image.title=app',
    }),
  )
  await peer('crane', ['validate', '--remote', `${registry.host}/app:v1`])
  assert.equal((await peer('crane', ['digest', `${registry.host}/app:v1`])).trim(), step.outputs.digest)
  const seen = JSON.parse(
    await peer('skopeo', ['inspect', '--raw', '--tls-verify=false', `docker://${registry.host}/app:v1`]),
  )
  assert.deepEqual(seen.annotations, { 'org.opencontainers.image.title': 'app' })
})

test('publishing hints say what to do about expected platforms and missing layouts', async () => {
  await using registry = await registryWith(amd)
  const tags = `${registry.host}/app:v1`
  const lacking = await published({ tags, sources: digests(amd), platforms: 'linux/amd64, linux/arm64' })
  assert.match(lacking.log, /PLATFORM_MISSING/)
  assert.match(lacking.log, /Add the sources that are missing/)
  assert.doesNotMatch(lacking.log, /platforms: all/)
  const absent = await published({ tags, sources: 'oci-layout=missing:v1' })
  assert.match(absent.log, /NOT_FOUND/)
  assert.match(absent.log, /relative to the workspace/)
  assert.doesNotMatch(absent.log, /Some registries/)
})
