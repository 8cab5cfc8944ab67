import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imageEntry } from './image-entry.ts'
import { defaultKeyPrefix, imageKey } from './keys.ts'
import { contentOf, imageOf, openJob, shelfOf } from './layer-cache.fixture.ts'
import { openHarbour } from './service/routes.fixture.ts'

const deep = imageOf(
  'deep',
  Array.from({ length: 14 }, (_, at) => 1_000 + at),
)

test('all entries are looked up before any is reserved', async () => {
  await using harbour = await openHarbour({ latencyMs: 10 })
  await using job = await openJob(harbour.open('direct'))
  await job.cache.save(contentOf(deep), shelfOf(deep))
  const kinds = harbour.service.requests.map(({ kind }) => kind)
  // The image's own entry is looked up twice: for its platforms, and for all of them.
  assert.equal(kinds.filter(kind => kind === 'lookup').length, 14 + 2)
  assert.ok(kinds.lastIndexOf('lookup') < kinds.indexOf('reserve'))
})

test("an image's own entry is uploaded beside the others, and finished when all their bytes are there", async () => {
  await using harbour = await openHarbour()
  let uploads = 0
  const late = 150
  harbour.service.effect = ({ kind }) =>
    kind === 'upload' && ++uploads === 3 ? { kind: 'delay', ms: late } : undefined
  await using job = await openJob(harbour.open('direct'))
  const { entries } = await job.cache.save(contentOf(deep), shelfOf(deep))
  assert.ok(entries.every(({ outcome }) => outcome === 'saved'))
  const own = entries[0]?.key
  const lines = harbour.service.requests
  const at = (kind: string) => lines.find(line => line.kind === kind && line.key === own)?.at ?? Number.NaN
  const third = lines.filter(({ kind }) => kind === 'upload')[2]?.at ?? Number.NaN
  assert.ok(at('reserve') < third + late, 'reserved while another is under way')
  assert.ok(at('finish') >= third + late, 'finished after it')
})

test('while another job saves the same image, a job takes one key at a time and finds what is there', async () => {
  await using harbour = await openHarbour({ latencyMs: 10 })
  const jobs = await Promise.all(Array.from({ length: 6 }, () => openJob(harbour.open('direct'))))
  const saved = await Promise.all(jobs.map(({ cache }) => cache.save(contentOf(deep), shelfOf(deep))))
  const outcomes = saved.flatMap(({ entries }) => entries.map(({ outcome }) => outcome))
  assert.equal(outcomes.filter(outcome => outcome === 'saved').length, 15)
  assert.ok(outcomes.every(outcome => ['saved', 'exists', 'busy'].includes(outcome)))
  const { reserve } = harbour.service.counts()
  assert.ok(reserve < (6 * 15 * 3) / 4, `${reserve} reservations`)
  for (const job of jobs) await job[Symbol.asyncDispose]()
})

test('an image whose poisoned entry lists no entries for its layers is still saved and found', async () => {
  await using harbour = await openHarbour()
  {
    const { size, open } = imageEntry(contentOf(deep).documents, [], { entries: [], cold: undefined })
    const poison = Buffer.concat(await Array.fromAsync(open(0, size)))
    const key = imageKey(defaultKeyPrefix, deep.root.digest, 'all')
    await harbour.open('direct').save(key, { size, open: () => chunkOf(poison) })
  }
  const layers = deep.layers.map(({ descriptor }) => descriptor)
  await using first = await openJob(harbour.open('direct'))
  assert.deepEqual(
    (await first.cache.inventory(deep.root.digest))?.missing.toSorted(),
    layers.map(({ digest }) => digest).sort(),
  )
  const { entries } = await first.cache.save(contentOf(deep), shelfOf(deep))
  assert.deepEqual(
    entries.map(({ outcome }) => outcome),
    ['exists', ...Array(14).fill('saved')],
  )
  await using second = await openJob(harbour.open('direct'))
  await second.cache.restore(deep.root.digest)
  second.cache.expect(contentOf(deep))
  assert.deepEqual(await second.bring(layers), Array(14).fill('good'))
})

async function* chunkOf(bytes: Uint8Array) {
  yield bytes
}
