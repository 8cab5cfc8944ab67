import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import { image } from '@tallyman/testkit/images/images'
import fc from 'fast-check'
import { isPassable } from '../errors.ts'
import { digestOf } from '../model/digest.ts'
import { dockerManifest, ociIndex, ociManifest } from '../model/media-type.ts'
import { CacheLog } from './cache-log.ts'
import { EntryFinder } from './entry-finder.ts'
import { contentParts } from './image-content.ts'
import { imageEntry, readImageEntry } from './image-entry.ts'
import { blobsOf, contentOf, openJob } from './layer-cache.fixture.ts'
import { framed } from './pack.ts'
import { type EntryPlan, type Member, planEntries } from './plan-entries.ts'

const built = image({ layers: ['a', 'b', 'c'] })
const root = built.root.digest
const { documents } = contentOf(built)
const layers: Member[] = blobsOf(built)
  .slice(1)
  .map(({ digest, size }) => ({ digest, size }))
const [first, second, third] = layers as [Member, Member, Member]

function foreign(at: number): Member {
  return { digest: digestOf(Buffer.from(`foreign ${at}`)), size: 1 }
}

/** The plans read back from an entry that claims these entries for the image's blobs. */
async function plansRead(entries: readonly EntryPlan[]): Promise<readonly EntryPlan[]> {
  const { size, open } = imageEntry(documents, [], { entries, cold: undefined })
  const pack = Buffer.concat(await Array.fromAsync(open(0, size)))
  return readImageEntry(pack, root).entries
}

test('the plans that were saved with an image are read back', async () => {
  const plans = planEntries(contentParts(contentOf(built)).images, 1_000)
  assert.deepEqual(await plansRead(plans), plans)
  const overlapping: EntryPlan[] = [[first, second], [second, third], [third]]
  assert.deepEqual(await plansRead(overlapping), overlapping)
})

test('plans in a poisoned entry that name anything but the image’s blobs are ignored', async () => {
  const good: EntryPlan = [first, second]
  const wrong: EntryPlan[] = [
    [foreign(1)],
    [third, foreign(2)],
    [{ ...third, size: third.size + 1 }],
    [third, third],
    [third, { ...third, size: Number.MAX_SAFE_INTEGER }],
  ]
  assert.deepEqual(await plansRead([...wrong, good]), [good])
})

test('a poisoned entry costs no more than its bytes, and few look-ups', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => foreign(at))
  const spent = processorTime()
  assert.deepEqual(await plansRead(Array<EntryPlan>(5).fill([first, ...many.slice(1)])), [])
  const asked: string[] = []
  const finder = new EntryFinder({
    route: {
      name: 'direct',
      lookup: async (key: string) => void asked.push(key),
      save: async () => 'refused' as const,
      [Symbol.asyncDispose]: async () => undefined,
    },
    prefix: 'p',
    log: new CacheLog({ warn: () => undefined }),
    paced: bytes => bytes,
  })
  const [head, ...rest] = many as [Member, ...Member[]]
  finder.place([[head, ...rest]])
  assert.equal(await finder.locate(foreign(7)), undefined)
  assert.equal(asked.length, 2)
  const orders: EntryPlan[] = [[first], [second, first], [first, second], [first, second, third]]
  assert.equal((await plansRead(Array<EntryPlan[]>(50).fill(orders).flat())).length, 64)
  assert.ok(spent() < 5_000, `${spent()} ms`)
})

test('any index of an entry is either read or refused as damaged', () => {
  const bytes = Buffer.concat(documents.map(document => document.bytes))
  const good = {
    documents: documents.map(({ descriptor: { digest, size, mediaType } }) => [digest, size, mediaType]),
    configs: [],
    entries: [[[first.digest, first.size]]],
    cold: [1, 1],
  }
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>({ toString: 1, valueOf: 1 }, [{ toString: 1, valueOf: 1 }, 2], -0, 1e300, [
      [[]],
    ]),
  )
  const [[digest, size, mediaType] = [], ...others] = good.documents
  const broken = fc.tuple(odd, fc.nat(9)).map(([value, place]) =>
    [
      { ...good, documents: value },
      { ...good, documents: [value, ...others] },
      { ...good, documents: [[value, size, mediaType], ...others] },
      { ...good, documents: [[digest, value, mediaType], ...others] },
      { ...good, documents: [[digest, size, value], ...others] },
      { ...good, configs: value },
      { ...good, entries: value },
      { ...good, entries: [[[first.digest, value]]] },
      { ...good, cold: value },
      { ...good, cold: [value, 1] },
    ].at(place),
  )
  fc.assert(
    fc.property(fc.oneof(broken, odd), index => {
      try {
        readImageEntry(Buffer.concat([framed(index), bytes]), root)
      } catch (error) {
        assert.ok(isPassable(error), String(error))
      }
    }),
    { numRuns: 500 },
  )
})

test('an entry with a document of an unsupported kind is a damaged entry, not a failed pull', async () => {
  const old = Buffer.from(
    JSON.stringify({ schemaVersion: 1, name: 'app', tag: 'v1', fsLayers: [], history: [] }),
  )
  const mediaType = 'application/vnd.docker.distribution.manifest.v1+json'
  const index = { documents: [[digestOf(old), old.byteLength, mediaType]], configs: [], entries: [] }
  const pack = Buffer.concat([framed(index), old])
  const opened = { read: () => assert.fail(), all: async () => pack, close: async () => undefined }
  await using job = await openJob({
    name: 'direct',
    lookup: async key => ({ key, open: async () => opened }),
    save: async () => 'refused',
    [Symbol.asyncDispose]: async () => undefined,
  })
  assert.equal(await job.cache.restore(root), undefined)
  assert.equal(job.warnings.length, 1)
  assert.match(job.warnings[0] ?? '', /damaged/)
})

test('a media type that the document itself does not state is not believed', async () => {
  const typeless = Buffer.from(String(documents[0]?.bytes).replace(/"mediaType":"[^"]*manifest[^"]*",?/, ''))
  const own = digestOf(typeless)
  const parent = (mediaType: string) =>
    Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        manifests: [{ mediaType, digest: own, size: typeless.byteLength }],
      }),
    )
  const entry = (all: readonly (readonly [Buffer, string])[]) => {
    const named = all.map(([bytes, type]) => [digestOf(bytes), bytes.byteLength, type])
    const head = framed({ documents: named, configs: [], entries: [] })
    return Buffer.concat([head, ...all.map(([bytes]) => bytes)])
  }
  const damaged = { code: 'CONTENT_MISMATCH', message: /another type/ }
  assert.equal(readImageEntry(entry([[typeless, ociManifest]]), own).documents.size, 1)
  assert.throws(() => readImageEntry(entry([[typeless, dockerManifest]]), own), damaged)
  const index = parent(ociManifest)
  const both = (type: string) =>
    entry([
      [index, ociIndex],
      [typeless, type],
    ])
  assert.equal(readImageEntry(both(ociManifest), digestOf(index)).documents.size, 2)
  assert.throws(() => readImageEntry(both(dockerManifest), digestOf(index)), damaged)
  // Documents unrelated to the image are ignored, lest one be found under its own digest.
  const beside = entry([
    [Buffer.from(documents[0]?.bytes ?? ''), ociManifest],
    [typeless, dockerManifest],
  ])
  assert.deepEqual([...readImageEntry(beside, root).documents.keys()], [root])
})
