import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blobsOf, contentOf, imageOf, openJob, plainLayer, shelfOf } from './layer-cache.fixture.ts'
import { openHarbour } from './service/routes.fixture.ts'

const app = imageOf('app', [300_000, 2_000, 100_000])
const layers = app.layers.map(({ descriptor }) => descriptor)

/** A service that has the image. */
async function filled() {
  const harbour = await openHarbour()
  await using job = await openJob(harbour.open('direct'))
  await job.cache.save(contentOf(app), shelfOf(app))
  harbour.service.forget()
  return harbour
}

test('an image is restored from its digest alone', async () => {
  await using harbour = await filled()
  await using job = await openJob(harbour.open('direct'))
  const cached = await job.cache.restore(app.root.digest)
  assert.ok(cached?.documents.has(app.root.digest))
  assert.deepEqual(await job.bring(blobsOf(app)), ['good', 'good', 'good', 'good'])
  const { misses, used, poisoned, faults } = job.cache.report()
  // Counts the key for selected platforms, which a plain image never has.
  assert.deepEqual([misses, used.length, poisoned, faults], [1, 4, [], []])
})

test('a wrong entry is not used again in the run, and is warned of once', async () => {
  await using harbour = await filled()
  const [first, second] = layers
  assert.ok(first && second)
  await harbour.service.tamper(/-blob-/, bytes => bytes.fill(7, 10, 20))
  await using job = await openJob(harbour.open('direct'))
  await job.cache.restore(app.root.digest)
  assert.deepEqual(await job.bring([first, second]), ['CONTENT_MISMATCH', 'CONTENT_MISMATCH'])
  harbour.service.forget()
  assert.notDeepEqual(await job.bring([first, second]), ['good', 'good'])
  assert.equal(harbour.service.requests.length, 0)
  assert.equal(job.warnings.length, 1)
  assert.equal(job.cache.report().poisoned.length, 2)
})

test('after two failed reads the cache is no longer asked', async () => {
  await using harbour = await filled()
  await using job = await openJob(harbour.open('direct'))
  await job.cache.restore(app.root.digest)
  harbour.service.effect = ({ kind }) => (kind === 'download' ? { kind: 'answer', status: 400 } : undefined)
  for (const layer of layers) assert.notDeepEqual(await job.bring([layer]), ['good'])
  harbour.service.forget()
  await job.bring(layers)
  const { entries } = await job.cache.save(contentOf(app), shelfOf(app))
  assert.ok(entries.every(({ outcome }) => outcome === 'stopped'))
  assert.equal(harbour.service.requests.length, 0)
  assert.equal(job.warnings.length, 1)
})

test('a read-only cache is not written, and a write-only cache is not read', async () => {
  await using harbour = await filled()
  await using reading = await openJob(harbour.open('direct'), { rights: { read: true, write: false } })
  const other = imageOf('other', [1_000])
  assert.ok(await reading.cache.restore(app.root.digest))
  await reading.cache.save(contentOf(other), shelfOf(other))
  assert.equal(harbour.service.counts().reserve, 0)
  assert.equal(reading.warnings.length, 1)
  await using writing = await openJob(harbour.open('direct'), { rights: { read: false, write: true } })
  harbour.service.forget()
  assert.equal(await writing.cache.restore(app.root.digest), undefined)
  await writing.cache.save(contentOf(other), shelfOf(other))
  assert.equal(harbour.service.counts().lookup, 0)
  assert.equal(harbour.service.counts().upload, 2)
})

test('a budget is kept, and a dry run uploads nothing', async () => {
  await using harbour = await openHarbour()
  await using job = await openJob(harbour.open('direct'))
  const dry = await job.cache.save(contentOf(app), shelfOf(app), { dryRun: true })
  assert.deepEqual(new Set(dry.entries.map(({ outcome }) => outcome)), new Set(['planned']))
  assert.equal(harbour.service.counts().reserve, 0)
  const { entries, bytes } = await job.cache.save(contentOf(app), shelfOf(app), { maxBytes: 150_000 })
  assert.ok(bytes <= 150_000)
  assert.deepEqual(
    entries.filter(({ outcome }) => outcome === 'over').map(({ members }) => members[0]),
    [layers[0]?.digest],
  )
})

test('a budget is kept when several layers fit one by one, but not together', async () => {
  await using harbour = await openHarbour()
  await using job = await openJob(harbour.open('direct'))
  const even = imageOf('even', [60_000, 60_000, 60_000])
  const { bytes } = await job.cache.save(contentOf(even), shelfOf(even), { maxBytes: 100_000 })
  assert.ok(bytes > 0 && bytes <= 100_000, `${bytes} bytes`)
})

test('an image with an unavailable layer is saved without it', async () => {
  await using harbour = await openHarbour()
  await using job = await openJob(harbour.open('direct'))
  const gone = plainLayer('app 0', 300_000).descriptor.digest
  const shelf = shelfOf(app)
  const partial = {
    has: async (wanted: Parameters<typeof shelf.has>[0]) => wanted.digest !== gone && shelf.has(wanted),
    fetch: shelf.fetch.bind(shelf),
  }
  const { entries } = await job.cache.save(contentOf(app), partial)
  assert.deepEqual(
    entries.filter(({ outcome }) => outcome === 'absent').map(({ members }) => members[0]),
    [gone],
  )
  assert.equal(harbour.service.entries().length, 3)
})

test('an inventory lists what is present and what is gone', async () => {
  await using harbour = await filled()
  await using job = await openJob(harbour.open('direct'))
  assert.deepEqual(await job.cache.inventory(app.root.digest), { entries: 4, missing: [] })
  assert.equal(await job.cache.inventory(layers[0]?.digest ?? app.root.digest), undefined)
})
