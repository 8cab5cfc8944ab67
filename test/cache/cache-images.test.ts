import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  blobsOf,
  contentOf,
  imageOf,
  openJob,
  plainLayer,
  shelfOf,
} from '@tallyman/core/cache/layer-cache.fixture'
import { routeNames } from '@tallyman/core/cache/service/routes.fixture'
import { image } from '@tallyman/testkit/images/images'
import { openBundleHarbour } from './cache-steps.fixture.ts'

const quick = { lookupMs: 60_000 }

for (const name of routeNames) {
  test(`${name}: ten images on one base store the base once, and a new image finds it`, async () => {
    await using harbour = await openBundleHarbour()
    const base = [plainLayer('base 1', 400_000), plainLayer('base 2', 300_000)]
    const build = (at: number) => image({ layers: [...base, plainLayer(`own ${at}`, 10_000)] })
    const images = Array.from({ length: 10 }, (_, at) => build(at))
    await using saving = await openJob(harbour.open(name, quick))
    for (const built of images) await saving.cache.save(contentOf(built), shelfOf(built))
    assert.equal(harbour.service.entries().length, 2 + 10 + 10)
    assert.ok(harbour.service.counts().bytesUp < 700_000 + 10 * 20_000)
    await using other = await openJob(harbour.open(name, quick))
    const fresh = build(11)
    other.cache.expect(contentOf(fresh))
    assert.deepEqual(await other.bring(base.map(({ descriptor }) => descriptor)), ['good', 'good'])
    assert.deepEqual(other.warnings, [])
  })

  test(`${name}: an image that differs only in its config costs one more small entry`, async () => {
    await using harbour = await openBundleHarbour()
    const layers = [plainLayer('base', 300_000)]
    const [one, two] = [image({ layers }), image({ layers, config: { author: 'another' } })]
    await using job = await openJob(harbour.open(name, quick))
    await job.cache.save(contentOf(one), shelfOf(one))
    harbour.service.forget()
    await job.cache.save(contentOf(two), shelfOf(two))
    assert.equal(harbour.service.counts().upload, 1)
    assert.ok(harbour.service.counts().bytesUp < 10_000)
  })

  test(`${name}: one changed layer out of 14 uploads itself and at most 64 KiB and 5 % more`, async () => {
    await using harbour = await openBundleHarbour()
    const sizes = Array.from({ length: 14 }, (_, at) => 100_000 + 10_000 * at)
    const layers = sizes.map((size, at) => plainLayer(`layer ${at}`, size))
    const before = image({ layers })
    const changed = plainLayer('changed', 250_000)
    const after = image({ layers: layers.with(6, changed) })
    await using first = await openJob(harbour.open(name, quick))
    await first.cache.save(contentOf(before), shelfOf(before))
    harbour.service.forget()
    await using second = await openJob(harbour.open(name, quick))
    const saved = await second.cache.save(contentOf(after), shelfOf(after))
    const { bytesUp, upload } = harbour.service.counts()
    assert.ok(bytesUp <= changed.descriptor.size * 1.05 + 65_536, `${bytesUp} bytes`)
    assert.ok(saved.bytes <= changed.descriptor.size * 1.05 + 65_536)
    assert.equal(upload, 2)
  })

  test(`${name}: a second save moves no bytes and looks each entry up at most once`, async () => {
    await using harbour = await openBundleHarbour()
    const built = imageOf('again', [200_000, 3_000, 100_000])
    await using first = await openJob(harbour.open(name, quick))
    await first.cache.save(contentOf(built), shelfOf(built))
    harbour.service.forget()
    await using second = await openJob(harbour.open(name, quick))
    const { bytes, entries } = await second.cache.save(contentOf(built), shelfOf(built))
    const { bytesUp, reserve } = harbour.service.counts()
    assert.deepEqual({ bytes, bytesUp, reserve }, { bytes: 0, bytesUp: 0, reserve: 0 })
    assert.ok(entries.every(({ outcome }) => outcome === 'exists'))
    const asked = harbour.service.requests.filter(({ kind }) => kind === 'lookup').map(({ key }) => key)
    if (name === 'direct') assert.equal(new Set(asked).size, asked.length)
    assert.deepEqual(second.warnings, [])
  })

  test(`${name}: a deep image has at most 20 entries, saved once by a matrix of ten within 200 uploads`, async () => {
    const depth = name === 'direct' ? 120 : 30
    await using harbour = await openBundleHarbour()
    const built = imageOf(
      'deep',
      Array.from({ length: depth }, (_, at) => 2_000 + at),
    )
    const jobs = await Promise.all(Array.from({ length: 10 }, () => openJob(harbour.open(name, quick))))
    const saved = await Promise.all(jobs.map(({ cache }) => cache.save(contentOf(built), shelfOf(built))))
    const good = new Set(['saved', 'exists', 'busy'])
    const outcomes = saved.flatMap(({ entries }) => entries.map(({ outcome }) => outcome))
    assert.ok(
      outcomes.every(outcome => good.has(outcome)),
      [...new Set(outcomes)].join(),
    )
    const keys = harbour.service.entries().map(({ key }) => key)
    assert.ok(keys.length <= 20, `${keys.length} entries`)
    assert.equal(new Set(keys).size, keys.length)
    assert.ok(harbour.service.counts().reserve < 200)
    assert.ok(harbour.service.counts().upload <= 2 * keys.length)
    assert.deepEqual(
      jobs.flatMap(({ warnings }) => warnings),
      [],
    )
    for (const job of jobs) await job[Symbol.asyncDispose]()
    await using loading = await openJob(harbour.open(name, quick))
    assert.ok(await loading.cache.restore(built.root.digest))
    const brought = await loading.bring(blobsOf(built))
    assert.deepEqual(
      brought,
      brought.map(() => 'good'),
    )
  })
}
