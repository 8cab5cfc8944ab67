import assert from 'node:assert/strict'
import { readdir, rm } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { LayerCache } from '@tallyman/core/cache/layer-cache'
import { blobsOf, contentOf, shelfOf } from '@tallyman/core/cache/layer-cache.fixture'
import { cacheRights } from '@tallyman/core/cache/service/cache-rights'
import { type Harbour, openHarbour } from '@tallyman/core/cache/service/routes.fixture'
import { LayoutStore } from '@tallyman/core/content/store/layout-store'
import { EngineTarget } from '@tallyman/core/destinations/engine-target'
import type { Engine } from '@tallyman/core/engine/engine'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import type { Usage } from '@tallyman/core/inspect/inspection'
import { parsePlatform } from '@tallyman/core/model/platform'
import { parseReference } from '@tallyman/core/model/reference'
import { foreseePull, type UsedImage } from '@tallyman/core/operations/inspect/usage'
import type { Pulled } from '@tallyman/core/operations/pull'
import { choiceOf } from '@tallyman/core/operations/pull/save-images'
import { RegistryClient } from '@tallyman/core/registry/registry-client'
import { bytesBySource } from '@tallyman/core/reports/pull-report'
import type { Selection } from '@tallyman/core/transfer/walk'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { type Built, image, index, type Layer, layer } from '@tallyman/testkit/images/images'
import { pullFrom } from '@tallyman/testkit/registry/pull-bench'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import fc from 'fast-check'

/*
 * The judge is the pull itself: what it reports to have fetched, blob by blob, from the same place at the same time.
 */

const amd64: Selection = [parsePlatform('linux/amd64')]

interface Scene {
  readonly registry: TestRegistry
  readonly names: readonly string[]
  readonly selection: Selection
  readonly store: LayoutStore
  readonly cache?: (() => LayerCache) | undefined
  readonly engine?: Engine
}

function open(): RegistryClient {
  return new RegistryClient({
    trust: { authorities: new Map(), insecure: new Set(), env: {} },
    find: async () => ({ credentials: undefined, source: 'anonymous' }),
    mirrors: new Map(),
    tries: 2,
    secret: () => undefined,
  })
}

/** The forecast for images of the registry. */
async function foreseen({ registry, names, selection, store, cache: openCache, engine }: Scene) {
  await using cache = openCache?.()
  const registries = open()
  try {
    const images = names.map(async (written): Promise<UsedImage> => {
      const reference = parseReference(`${registry.host}/${written}`)
      const repository = await registries.mirrored(reference)
      const root = await repository.resolve({ tag: reference.tag ?? '' })
      return { written, reference, root, read: ({ digest }) => repository.document(digest) }
    })
    return await foreseePull(
      await Promise.all(images),
      { selection, to: engine ? 'docker' : 'store' },
      { store, cache, registries, engine: async () => engine as Engine, warn: assert.fail },
    )
  } finally {
    await registries.close()
  }
}

/** The pull of the same images, as the action would run it. */
async function pulled(scene: Scene, holder?: EngineTarget): Promise<Pulled> {
  const { registry, names, selection, store, cache: openCache } = scene
  await using cache = openCache?.()
  const [written = '', ...more] = names
  const ports = { ...(cache && { cache }), ...(holder && { holder }) }
  const trial = await pullFrom(registry, { written, more, selection, store, ports, verifyContent: false })
  assert.ifError(trial.error)
  assert.ok(trial.pulled)
  return trial.pulled
}

/** Checks a forecast against the pull that follows it, in bytes and blob by blob, and that it left the store alone. */
async function agrees(scene: Scene, holder?: EngineTarget): Promise<Usage> {
  const before = await contentsOf(scene.store)
  const { usage } = await foreseen(scene)
  assert.deepEqual(await contentsOf(scene.store), before)
  const done = await pulled(scene, holder)
  const came = done.deliveries.map(({ blob, source }) => [blob.digest, source] as const)
  const said = usage.blobs.map(({ blob, from }) => [blob.digest, from] as const)
  assert.deepEqual(Object.fromEntries(said), Object.fromEntries(came))
  assert.equal(usage.toFetch, bytesBySource(done).registry)
  return usage
}

/** The files of a store's blobs and drafts. */
async function contentsOf({ root }: LayoutStore): Promise<string[]> {
  const names = await readdir(root, { recursive: true })
  return names.filter(name => /^(?:blobs|partial)\b/.test(name)).sort()
}

async function withStore(work: (store: LayoutStore) => Promise<void>): Promise<void> {
  const folder = temporaryFolder('usage-')
  try {
    await work(await LayoutStore.open(folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function put(store: LayoutStore, built: Built, wanted: (at: number) => boolean): Promise<void> {
  for (const [at, blob] of blobsOf(built).entries()) {
    const bytes = built.blobs.get(blob.digest)
    if (bytes && wanted(at)) await store.putBytes(blob, bytes)
  }
}

const pool: readonly Layer[] = [300, 2_000, 9_000, 40, 17_000, 5_000].map((size, at) =>
  layer({ seed: `pool ${at}`, size }, 'none'),
)

/** An image of layers of the pool, or an index of two, with or without attestations. */
const anyImage: fc.Arbitrary<Built> = fc
  .record({
    layers: fc.uniqueArray(fc.nat(pool.length - 1), { minLength: 1, maxLength: 4 }),
    other: fc.option(fc.uniqueArray(fc.nat(pool.length - 1), { minLength: 1, maxLength: 3 })),
    attested: fc.boolean(),
  })
  .map(({ layers, other, attested }) => {
    const of = (chosen: readonly number[], architecture: string) =>
      image({ layers: chosen.map(at => pool[at] as Layer), platform: { os: 'linux', architecture } })
    if (other === null) return of(layers, 'amd64')
    return index([of(layers, 'amd64'), of(other, 'arm64')], { attestations: attested })
  })

const anyScene = fc.record({
  images: fc.array(fc.record({ built: anyImage, inStore: fc.array(fc.boolean()), saved: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  all: fc.boolean(),
  packBelow: fc.constantFrom(100, 6_000, 1_000_000),
  /** Bytes that are saved of each image at most: what exceeds them is not in the cache. */
  budget: fc.constantFrom(2_500, 20_000, 1_000_000),
  pulledBefore: fc.boolean(),
})

function cacheOf(harbour: Harbour, prefix: string, selection: Selection, packBelow: number): LayerCache {
  return new LayerCache({
    route: harbour.open('direct'),
    prefix,
    packBelow,
    choice: choiceOf(selection),
    rights: cacheRights({ ACTIONS_RUNTIME_TOKEN: 'opaque', ACTIONS_RESULTS_URL: 'http://cache/' }),
    clock: () => performance.now(),
    random: Math.random,
    warn: assert.fail,
  })
}

test('usage names the bytes that a pull then fetches, whatever the store and the cache have of the images', async () => {
  await using harbour = await openHarbour()
  let run = 0
  const places = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyScene, async ({ images, all, packBelow, budget, pulledBefore }) => {
      await using registry = await startRegistry()
      const selection: Selection = all ? 'all' : amd64
      const prefix = `usage-${run++}`
      const cache = () => cacheOf(harbour, prefix, selection, packBelow)
      const names = images.map((_, at) => `test/app${at}:v1`)
      for (const [at, { built }] of images.entries())
        await registry.add(built, { repository: `test/app${at}`, tag: 'v1' })
      for (const { built, saved } of images) {
        if (!saved) continue
        await using saving = cache()
        await saving.save(contentOf(built, choiceOf(selection)), shelfOf(built), { maxBytes: budget })
      }
      await withStore(async store => {
        for (const { built, inStore } of images) await put(store, built, at => inStore[at] === true)
        const scene = { registry, names, selection, store, cache }
        if (pulledBefore) await pulled({ ...scene, names: names.slice(0, 1) })
        for (const { from } of (await agrees(scene)).blobs) places.add(from)
        assert.equal((await foreseen(scene)).usage.toFetch, 0)
      })
    }),
    { numRuns: 25 },
  )
  assert.deepEqual([...places].sort(), ['cache', 'registry', 'store'])
})

test('an inline blob is fetched from nowhere, and the attestations of an index count where all platforms are pulled', async () => {
  await using registry = await startRegistry()
  const [one, two] = [pool[2] as Layer, pool[3] as Layer]
  const inline = {
    ...two,
    descriptor: { ...two.descriptor, data: Buffer.from(two.bytes).toString('base64') },
  }
  const arm = image({ layers: [one], platform: { os: 'linux', architecture: 'arm64' } })
  const built = index([image({ layers: [one, inline] }), arm], { attestations: true })
  await registry.add(built)
  await withStore(async store => {
    const names = ['test/app:v1']
    const scene = { registry, names, store, selection: amd64 }
    const { images } = await foreseen({ ...scene, selection: 'all' })
    const sums = [...(images[0]?.platforms.values() ?? [])].map(({ toFetch }) => toFetch)
    assert.equal(sums.length, 4)
    assert.ok(sums.every(bytes => bytes > 0))
    const few = await agrees(scene)
    assert.deepEqual(
      few.blobs.map(({ from, isConfig }) => [from, isConfig]),
      [
        ['registry', true],
        ['registry', false],
        ['inline', false],
      ],
    )
    const rest = await agrees({ ...scene, selection: 'all' })
    assert.ok(rest.toFetch > 0)
  })
})

const lowest = layer({ seed: 'lowest', size: 400_000 })
const middle = layer({ seed: 'middle', size: 300_000 })
const top = layer({ seed: 'top', size: 5_000 })
const inEngine = image({ layers: [lowest, middle, 'other'] })

for (const variant of engineVariants)
  describe(`what a pull into the ${variant} engine fetches`, {
    skip: engineUnavailable(variant) ?? false,
  }, () => {
    const at = engineOfTests(variant)
    const arm = image({ layers: [middle, 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
    const scenes: readonly (readonly [string, readonly Built[]])[] = [
      ['an image on the same layers', [image({ layers: [lowest, middle, top] })]],
      ['the same layers in another order', [image({ layers: [top, middle, lowest] })]],
      [
        'several that share layers',
        [image({ layers: [lowest, top] }), image({ layers: [middle, lowest] }), inEngine],
      ],
      ['one platform of an index', [index([image({ layers: [lowest, middle, 'mine'] }), arm])]],
      ['a small image', [image({ layers: ['a few bytes'] })]],
    ]

    for (const isFull of [false, true])
      test(`usage equals the pull with an engine that ${isFull ? 'has layers' : 'is empty'}`, async () => {
        if (isFull) await loadInto(at.engine, inEngine)
        const before = (await at.engine.images.list({}, true)).map(({ id }) => id)
        for (const [name, images] of scenes) {
          await using registry = await startRegistry()
          const names = images.map((_, number) => `test/app${number}:v1`)
          for (const [number, built] of images.entries())
            await registry.add(built, { repository: `test/app${number}`, tag: 'v1' })
          await withStore(async store => {
            using holder = await EngineTarget.open({ env: at.env, platform: 'linux', home: '/' }, {})
            const scene = { registry, names, store, selection: amd64, engine: at.engine }
            const { blobs } = await agrees(scene, holder)
            const spared = blobs.filter(({ from }) => from === 'engine').length
            if (!isFull || name === 'a small image') assert.equal(spared, 0, name)
            else if (variant === 'containerd' || !name.includes('order')) assert.ok(spared > 0, name)
          })
        }
        assert.deepEqual(
          (await at.engine.images.list({}, true)).map(({ id }) => id),
          before,
        )
        await at.clean()
      })
  })

function loadInto(engine: Engine, built: Built) {
  const names = [parseReference('in-engine:1')]
  return loadIntoEngine(engine, { ...fetchedImage(built), names }, new CountedSource(built))
}
