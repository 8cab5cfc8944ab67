import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engineUnavailable, startEngine } from '@tallyman/testkit/engine/real-engine'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { annotations, assertPassed, failureOf, step } from '../pull/pull-step.fixture.ts'
import { writeStep } from './write-step.fixture.ts'

const app = image({ layers: ['base', 'app'] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const multi = index([app, arm], { attestations: true })
/** As BuildKit creates an image of one platform. */
const single = index([app], { attestations: true })

/** A push of what an earlier step fetched for linux/amd64. */
interface Push {
  readonly folder: RunnerFolder
  readonly registry: TestRegistry
  readonly source: string
  readonly env?: Readonly<Record<string, string>>
}

/** Checks that the present platform of an index with attestations is pushed when requested, and named when not. */
async function checkPush({ folder, registry, source, env = {} }: Push): Promise<void> {
  const push = (tag: string, platforms?: string) => {
    const inputs = { source, tags: `${registry.host}/p/app:${tag}`, ...(platforms ? { platforms } : {}) }
    return writeStep('push', folder, { inputs, env })
  }
  await using whole = await push('whole')
  const { code, message } = failureOf(whole)
  assert.equal(code, 'NOT_FOUND')
  assert.match(
    message,
    /holds linux\/amd64 of what the index lists, and lacks (?:linux\/arm64, 2|1) attestation/,
  )
  assert.match(message, /Hint: Set `platforms: linux\/amd64` to push what is there/)
  await using part = await push('part', 'linux/amd64')
  assertPassed(part)
  assert.deepEqual(JSON.parse(part.outputs['platform-digests'] ?? ''), { 'linux/amd64': app.root.digest })
  assert.match(
    annotations(part, 'warning')
      .map(({ message }) => message)
      .join('\n'),
    /1 attestation is left out, since it is not there: sha256:/,
  )
  assert.ok(registry.manifest('p/app', app.root.digest))
  await using other = await push('other', 'linux/arm64')
  assert.equal(other.code, 1, other.log)
  assert.equal(registry.tags('p/app').has('other'), false)
}

async function brought(built: Built, to: string, env: Readonly<Record<string, string>> = {}) {
  const registry = await startRegistry()
  const folder = await makeRunnerFolder()
  await registry.add(built)
  const images = `${registry.host}/test/app:v1@${built.root.digest}`
  await using pulled = await step(folder, { images, to }, { env })
  assertPassed(pulled)
  return {
    registry,
    folder,
    images,
    async [Symbol.asyncDispose]() {
      await registry[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

for (const [what, built] of [
  ['an image of two platforms', multi],
  ['an image of one platform', single],
] as const) {
  test(`a pull of one platform of ${what} with attestations can be pushed from each destination`, async () => {
    const to = 'store\noci-layout=layout\noci-archive=oci.tar\ndocker-archive=docker.tar'
    await using at = await brought(built, to)
    const places = ['oci-layout=layout', 'oci-archive=oci.tar', 'docker-archive=docker.tar']
    for (const source of [`store=${at.images}`, ...places]) await checkPush({ ...at, source })
  })
}

describe('the containerd store', { skip: engineUnavailable('containerd') ?? false }, () => {
  test('an engine with one platform of an index pushes it', async () => {
    await using engine = await startEngine('containerd')
    const env = { DOCKER_HOST: engine.host }
    await using at = await brought(multi, 'docker', env)
    await checkPush({ ...at, source: `docker=${at.registry.host}/test/app:v1`, env })
  })
})

test('an index in a layout that lacks some platforms is no source of another, and says what it lacks', async () => {
  await using at = await brought(multi, 'oci-layout=layout')
  const inputs = { sources: 'oci-layout=layout', tags: `${at.registry.host}/p/app:v1` }
  await using done = await writeStep('publish-manifest', at.folder, { inputs })
  const { message } = failureOf(done)
  assert.match(message, /the layout or archive holds linux\/amd64 of what the index lists/)
  assert.match(message, /Hint: An index stands for all that it lists/)
})
