import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { type Built, type BuiltImage, image } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { assertPassed, step } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'
import { nils, nowhere, rewritten, rootless } from './odd-images.fixture.ts'

const app = image({ layers: ['one'] })
const odd: Readonly<Record<string, Built>> = {
  ...nils,
  'a config without rootfs': rootless,
  'a config without platform': nowhere,
  'media types with parameters': rewritten(app, {
    artifactType: 'application/vnd.dev.sigstore.bundle+json;version=0.2',
    layers: app.layers.map(({ descriptor }) => ({
      ...descriptor,
      mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.2',
    })),
  }),
}

function missing(): string | undefined {
  return dockerRegistryMissing() ?? peersMissing('crane', 'oras', 'skopeo')
}

for (const [what, built] of Object.entries(odd)) {
  test(`${what}: docker-registry, crane, skopeo and oras accept what is pushed and copied here`, async t => {
    if (isLeftOut(t, missing())) return
    await using registry = await startDockerRegistry()
    await using folder = await makeRunnerFolder()
    await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: built })
    const [tags, copy] = [`${registry.host}/team/app:v1`, `${registry.host}/team/copy:v1`]
    const { digest } = built.root
    assertPassed(await writeStep('push', folder, { inputs: { source: 'oci-layout=layout', tags } }))
    assertPassed(await writeStep('retag', folder, { inputs: { source: tags, tags: copy } }))
    const images = `${copy}@${digest}`
    assertPassed(await step(folder, { images, to: 'oci-layout=pulled' }))
    for (const reference of [tags, copy]) {
      assert.equal((await peer('crane', ['digest', reference])).trim(), digest)
      assert.equal(await peer('crane', ['manifest', reference]), Buffer.from(built.document).toString())
    }
    const from = ['--src-tls-verify=false', '--preserve-digests', `docker://${copy}`]
    await peer('skopeo', ['copy', '-q', ...from, `oci:${join(folder.temp, 'skopeo')}:v1`])
    const layout = join(folder.temp, 'oras')
    await peer('oras', ['cp', '--from-plain-http', '--to-oci-layout', copy, `${layout}:v1`])
    const pulled = join(folder.workspace, 'pulled')
    const found = JSON.parse(
      await peer('oras', ['manifest', 'fetch', '--descriptor', '--oci-layout', `${pulled}:v1`]),
    )
    assert.equal(found.digest, digest)
  })
}

test('a signature whose media types have parameters is copied with its image, and oras finds it in both places', async t => {
  if (isLeftOut(t, missing())) return
  await using registry = await startDockerRegistry()
  await using other = await startDockerRegistry()
  await using folder = await makeRunnerFolder()
  const [from, to] = [`${registry.host}/team/app:v1`, `${other.host}/team/copy:v1`]
  await writeLayoutFolder(join(folder.workspace, 'layout'), { v1: app })
  assertPassed(await writeStep('push', folder, { inputs: { source: 'oci-layout=layout', tags: from } }))
  await writeFile(join(folder.temp, 'bundle.json'), '{}')
  const type = 'application/vnd.dev.sigstore.bundle+json;version=0.2'
  const attached = [
    'attach',
    '--plain-http',
    '--artifact-type',
    'application/vnd.dev.sigstore.bundle.v0.3+json',
  ]
  await peer('oras', [...attached, from, `bundle.json:${type}`], { cwd: folder.temp })
  const inputs = { source: from, tags: to, referrers: 'true' }
  assertPassed(await writeStep('retag', folder, { inputs }))
  const found = async (reference: string) =>
    JSON.parse(await peer('oras', ['discover', '--plain-http', '--format', 'json', reference]))
  const [here, there] = [await found(from), await found(to)]
  type Found = { digest: string }
  const digestsOf = ({ referrers, manifests }: { referrers?: Found[]; manifests?: Found[] }) =>
    (referrers ?? manifests ?? []).map(({ digest }) => digest)
  assert.equal(digestsOf(here).length, 1)
  assert.deepEqual(digestsOf(there), digestsOf(here))
})

for (const variant of engineVariants) {
  describe(`odd images and the ${variant} engine`, { skip: engineUnavailable(variant) ?? false }, () => {
    const at = engineOfTests(variant)
    let registry: TestRegistry

    before(async () => {
      registry = await startRegistry()
    })
    after(async () => {
      await registry?.[Symbol.asyncDispose]()
    })

    const loaded: Readonly<Record<string, BuiltImage>> = { ...nils, 'a config without platform': nowhere }
    for (const [what, built] of Object.entries(loaded)) {
      test(`${what}: the engine has it as it was pinned`, async () => {
        await registry.add(built)
        await using folder = await makeRunnerFolder()
        const images = `${registry.host}/test/app:v1@${built.root.digest}`
        const env = at.env
        for (const platforms of ['', 'linux/amd64']) {
          const done = await step(folder, { images, to: 'docker', platforms }, { env })
          assertPassed(done)
          const config = built.config.digest
          const id = variant === 'containerd' ? built.root.digest : config
          assert.equal(done.outputs['image-ids'], id)
          assert.equal((await at.engine.images.inspect(`${registry.host}/test/app:v1`)).id, id)
        }
      })
    }
  })
}
