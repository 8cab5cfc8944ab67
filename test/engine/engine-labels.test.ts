import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openEngine } from '@tallyman/core/engine/engine'
import { engineUnavailable, engineVariants, startEngine } from '@tallyman/testkit/engine/real-engine'
import { image, type Layer, layer } from '@tallyman/testkit/images/images'
import { type Compression, layerType } from '@tallyman/testkit/images/media-types'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, step } from '../pull/pull-step.fixture.ts'

const compressions: readonly Compression[] = ['gzip', 'zstd', 'none']

function labelled(content: string, packed: Compression, label: Compression): Layer {
  const made = layer(content, packed)
  return { ...made, descriptor: { ...made.descriptor, mediaType: layerType(label) } }
}

for (const variant of engineVariants)
  describe(`labels and the ${variant} engine`, { skip: engineUnavailable(variant) ?? false }, () => {
    test('layers are loaded by their first bytes; labels that the containerd store relies on are reported', async () => {
      await using running = await startEngine(variant)
      await using registry = await startRegistry()
      const env = { DOCKER_HOST: running.host }
      for (const packed of compressions)
        for (const label of compressions) {
          await using folder = await makeRunnerFolder()
          const [base, odd] = [layer('base'), labelled(`${packed} as ${label}`, packed, label)]
          const built = image({ layers: [base, odd] })
          const repository = `o/${packed}-as-${label}`
          await registry.add(built, { repository, tag: 'v1' })
          const images = `${registry.host}/${repository}:v1@${built.root.digest}`
          const done = await step(folder, { images, to: 'docker' }, { env })
          if (variant !== 'containerd' || label !== 'none' || packed === 'none') {
            assertPassed(done)
            continue
          }
          const { code, message } = failureOf(done)
          assert.equal(code, 'ENGINE_FAILED')
          assert.match(message, new RegExp(`layer ${odd.descriptor.digest} is ${packed}-compressed, though`))
        }
      using engine = await openEngine({ env, platform: 'linux', home: '/' })
      for (const { id } of await engine.images.list()) await engine.images.remove(id, true)
    })
  })
