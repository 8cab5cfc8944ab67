import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { fail, startRegistry } from '@tallyman/testkit/registry/registry'
import { parsePlatform } from '../model/platform.ts'
import { quay } from '../operations/write/write.fixture.ts'
import { layersInRegistries } from './layers-in-registries.ts'

const amd = image({ layers: ['low', 'amd'], docker: true })
const arm = image({ layers: ['low', 'arm'], platform: parsePlatform('linux/arm64') })
const both = index([arm, amd])
const asEngine = (digests: readonly string[], tags: readonly string[] = []) => ({
  tags,
  id: amd.config.digest,
  digests,
  diffIds: amd.layers.map(({ diffId }) => diffId),
  platform: parsePlatform('linux/amd64'),
})

test("the layers of an engine's image are found by its config, in an index or without one, with OCI's types", async () => {
  await using at = await quay()
  await using registry = await startRegistry()
  const { registries } = at.ports
  for (const built of [amd, both]) {
    const { digest } = await registry.add(built, { repository: 'o/base' })
    const image = asEngine([`${registry.host}/o/base@${digest}`])
    const found = await layersInRegistries({ image, registries, preferred: [] })
    assert.deepEqual(
      [...(found?.layers ?? [])],
      amd.layers.map(({ diffId, descriptor: { digest, size } }) => [
        diffId,
        { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size },
      ]),
    )
  }
})

test('an image with another config, and registries out of reach, have none, and targets are asked first', async () => {
  await using at = await quay()
  await using registry = await startRegistry()
  await using target = await startRegistry()
  const { registries } = at.ports
  const other = await registry.add(arm, { repository: 'o/base' })
  const wrong = asEngine([`${registry.host}/o/base@${other.digest}`])
  assert.equal(await layersInRegistries({ image: wrong, registries, preferred: [] }), undefined)
  const { digest } = await target.add(amd, { repository: 'o/copy' })
  registry.inject(fail(403, { times: 99 }))
  registry.clearLog()
  const image = asEngine([`${registry.host}/o/base@${digest}`, `${target.host}/o/copy@${digest}`])
  const preferred = [{ registry: target.host, repository: 'o/copy' }]
  const found = await layersInRegistries({ image, registries, preferred })
  assert.equal(found?.repository.name.registry, target.host)
  assert.equal(registry.requests.length, 0)
  const last = await layersInRegistries({ image, registries, preferred: [] })
  assert.equal(last?.repository.name.registry, target.host)
  assert.ok(registry.requests.length > 0)
})

test('an image that was loaded is found by its tags, as long as they point to it', async () => {
  await using at = await quay()
  await using registry = await startRegistry()
  const { registries } = at.ports
  await registry.add(both, { repository: 'o/base', tag: 'v1' })
  await registry.add(arm, { repository: 'o/base', tag: 'v2' })
  const find = (tags: readonly string[], digests: readonly string[] = []) => {
    const image = asEngine(
      digests,
      tags.map(tag => `${registry.host}/o/base:${tag}`),
    )
    return layersInRegistries({ image, registries, preferred: [] })
  }
  assert.equal((await find(['v2', 'v1']))?.layers.size, amd.layers.length)
  assert.equal(await find(['v2', 'absent']), undefined)
  registry.clearLog()
  assert.ok(await find(['v2'], [`${registry.host}/o/base@${both.root.digest}`]))
  assert.ok(!registry.requests.some(({ path }) => path.endsWith('/manifests/v2')))
})
