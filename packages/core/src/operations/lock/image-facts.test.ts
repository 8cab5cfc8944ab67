import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import { fail, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import type { ImageFacts } from '../../lock/pins/tag-answer.ts'
import type { Digest } from '../../model/digest.ts'
import { ImageFactsReader } from './image-facts.ts'
import { ImageReads } from './image-reads.ts'
import { manifestRequests, type OpenNetwork, openNetwork, question } from './lock-network.fixture.ts'

const labelled = {
  created: '2026-02-01T00:00:00Z',
  config: {
    Labels: {
      'org.opencontainers.image.source': 'https://git.example/app',
      'org.opencontainers.image.revision': 'abc123',
    },
  },
}
const amd64 = image({ layers: ['one', 'two'], config: labelled })
const arm64 = image({ layers: ['one'], platform: { os: 'linux', architecture: 'arm64' } })
const s390x = image({ layers: ['one'], platform: { os: 'linux', architecture: 's390x' } })
const app = index([s390x, amd64, arm64], { attestations: true })

const bytesOf = ({ layers }: typeof amd64) => layers.reduce((sum, { descriptor }) => sum + descriptor.size, 0)

async function holding(...all: readonly Built[]): Promise<TestRegistry> {
  const registry = await startRegistry()
  for (const each of all) await registry.add(each, { tag: null })
  return registry
}

async function factsOf(
  network: OpenNetwork,
  { host }: TestRegistry,
  digest: Digest,
): Promise<ImageFacts | undefined> {
  return (await network.facts([{ name: `${host}/test/app:v1`, digest }])).get(digest)
}

test('an index is described by itself, its two common images and one config, and read no further', async () => {
  await using registry = await holding(app)
  await using network = openNetwork({ concurrency: 1 })
  const facts = await factsOf(network, registry, app.root.digest)
  assert.deepEqual(
    facts && { ...facts, sizes: [...facts.sizes], platforms: [...facts.platforms.keys()].sort() },
    {
      digest: app.root.digest,
      sizes: [
        ['linux/amd64', bytesOf(amd64)],
        ['linux/arm64', bytesOf(arm64)],
      ],
      platforms: ['linux/amd64', 'linux/arm64', 'linux/s390x'],
      created: labelled.created,
      source: 'https://git.example/app',
      revision: 'abc123',
    },
  )
  assert.deepEqual(manifestRequests(registry), [
    `GET ${app.root.digest}`,
    `GET ${amd64.root.digest}`,
    `GET ${arm64.root.digest}`,
  ])
  assert.equal(registry.count({ kind: 'blob' }), 1)
})

test('an index without a common platform is described by its first image', async () => {
  const rare = index([s390x])
  await using registry = await holding(rare)
  await using network = openNetwork()
  const facts = await factsOf(network, registry, rare.root.digest)
  assert.deepEqual([...(facts?.sizes ?? [])], [['linux/s390x', bytesOf(s390x)]])
})

test('annotations of the index count before those of its image, and those before labels; no config is read if they suffice', async () => {
  const named = image({
    layers: ['one'],
    annotations: {
      'org.opencontainers.image.source': 'https://git.example/image',
      'org.opencontainers.image.revision': 'of the image',
    },
    config: labelled,
  })
  const annotations = {
    'org.opencontainers.image.source': 'https://git.example/index',
    'org.opencontainers.image.created': '2026-02-02T00:00:00Z',
  }
  const annotated = index([named], { annotations })
  await using registry = await holding(annotated)
  await using network = openNetwork()
  const { created, source, revision } = (await factsOf(network, registry, annotated.root.digest)) ?? {}
  assert.deepEqual(
    [created, source, revision],
    ['2026-02-02T00:00:00Z', 'https://git.example/index', 'of the image'],
  )
  assert.equal(registry.count({ kind: 'blob' }), 0)
})

test('a text beyond its length is left out, and the next that says it counts', async () => {
  const long = index([amd64], {
    annotations: { 'org.opencontainers.image.source': `https://${'a'.repeat(500)}` },
  })
  await using registry = await holding(long)
  await using network = openNetwork()
  const facts = await factsOf(network, registry, long.root.digest)
  assert.equal(facts?.source, 'https://git.example/app')
})

test('what was read for an answer is not read again for its facts', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  await using network = openNetwork({ concurrency: 1 })
  await network.ask([question(`${registry.host}/test/app:v1`, { wantsPlatforms: true })])
  await factsOf(network, registry, app.root.digest)
  assert.equal(registry.count({ digest: app.root.digest }), 1)
})

test('an image that cannot be read is left out with one line, and the others are described', async () => {
  await using registry = await holding(amd64, arm64)
  registry.inject(fail(404, { digest: arm64.root.digest, times: 9 }))
  await using network = openNetwork()
  const name = `${registry.host}/test/app`
  const images = [amd64, arm64].map(({ root }) => ({ name, digest: root.digest }))
  const facts = await network.facts(images)
  assert.deepEqual([...facts.keys()], [amd64.root.digest])
  assert.deepEqual(network.notes, ['Size, source and date of 1 image are not known'])
})

test('a config with a label that is no text leaves its image out', async () => {
  const odd = image({ layers: ['one'], config: { config: { Labels: { a: 1 } } } })
  await using registry = await holding(odd)
  await using network = openNetwork()
  assert.equal(await factsOf(network, registry, odd.root.digest), undefined)
})

test('a spent budget leaves images out: first those of an index, then the index itself', async () => {
  await using registry = await holding(app)
  await using network = openNetwork()
  const image = { name: `${registry.host}/test/app`, digest: app.root.digest }
  const sizes = async (budget: number) => {
    const facts = new ImageFactsReader(new ImageReads(network.registries), () => budget)
    return [...((await facts.of(image))?.sizes.keys() ?? ['nothing'])]
  }
  assert.deepEqual(await sizes(3), ['linux/amd64', 'linux/arm64'])
  assert.deepEqual(await sizes(2), ['linux/amd64'])
  assert.deepEqual(await sizes(1), [])
  assert.deepEqual(await sizes(0), ['nothing'])
  assert.equal(registry.count({ kind: 'manifest' }), 6)
})
