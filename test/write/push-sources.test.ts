import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openEngine } from '@tallyman/core/engine/engine'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import { parseDigest } from '@tallyman/core/model/digest'
import { parseReference } from '@tallyman/core/model/reference'
import { engineUnavailable, engineVariants, startEngine } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { writeStep } from './write-step.fixture.ts'

const app = image({ layers: ['base', 'app'], config: { config: { Labels: { kind: 'engine' } } } })

async function writeLarge(file: string, megabytes: number): Promise<void> {
  const handle = await open(file, 'w')
  const block = randomBytes(4 * 1024 * 1024)
  for (let at = 0; at < megabytes / 4; at++) {
    // No two blocks alike, or zstd would merge them.
    block.writeUInt32LE(at, 0)
    block.reverse()
    await handle.write(block)
  }
  await handle.close()
}

test('a folder with a file of 300 MB is pushed in the memory of a small one', async () => {
  const pushed = async (megabytes: number) => {
    await using registry = await startRegistry()
    await using folder = await makeRunnerFolder()
    await mkdir(join(folder.workspace, 'site'))
    await writeLarge(join(folder.workspace, 'site', 'large'), megabytes)
    const inputs = {
      source: 'directory=site',
      tags: `${registry.host}/team/site:v1`,
      platforms: 'linux/amd64',
      compression: 'zstd',
    }
    const done = await writeStep('push', folder, { inputs })
    assert.equal(done.code, 0, done.log)
    return done.maxRssKb ?? 0
  }
  const [small, large] = [await pushed(4), await pushed(300)]
  assert.ok(large > 0 && large < small + 100_000, `${small} KB and ${large} KB`)
})

for (const variant of engineVariants) {
  describe(`push from the ${variant} engine`, { skip: engineUnavailable(variant) ?? false }, () => {
    test('an image of the engine is in the registry as the engine knows it, and a second push sends nothing', async () => {
      await using running = await startEngine(variant)
      await using registry = await startRegistry()
      await using folder = await makeRunnerFolder()
      const env = { DOCKER_HOST: running.host }
      using engine = await openEngine({ env, platform: 'linux', home: '/' })
      const loaded = { ...fetchedImage(app), names: [parseReference('team/app:1')] }
      await loadIntoEngine(engine, loaded, new CountedSource(app))
      const { id } = await engine.images.inspect('team/app:1')
      const inputs = { source: 'docker=team/app:1', tags: `${registry.host}/team/app:v1` }
      const done = await writeStep('push', folder, { inputs, env })
      assert.equal(done.code, 0, done.log)
      const digest = parseDigest(done.outputs.digest ?? '')
      assert.equal(registry.tags('team/app').get('v1'), digest)
      const manifest = JSON.parse(Buffer.from(registry.manifest('team/app', digest) ?? []).toString())
      assert.ok([digest, manifest.config?.digest].includes(id), `${id} is neither ${digest} nor its config`)
      const writes = registry.count({ method: 'PUT' })
      const again = await writeStep('push', folder, { inputs, env })
      assert.equal(again.code, 0, again.log)
      assert.equal(again.outputs.digest, digest)
      assert.equal(registry.count({ method: 'PUT' }), writes)
    })
  })
}
