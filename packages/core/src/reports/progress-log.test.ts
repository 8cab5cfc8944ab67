import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import fc from 'fast-check'
import { listening } from '../action/log.fixture.ts'
import { TallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { SourceName } from '../transfer/source.ts'
import type { TransferStep } from '../transfer/transfer.ts'
import { progressLog } from './progress-log.ts'

const one = layer('one').descriptor
const two = layer('two').descriptor
const fetched = (blob: Descriptor): TransferStep => ({ blob, how: 'fetch', sources: [] })
const sized = (blob: Descriptor, size: number): Descriptor => ({ ...blob, size })

function transfer(milliseconds = 20_000) {
  let time = 0
  const { lines, log } = listening()
  const progress = progressLog(log, () => (time += milliseconds))
  const deliver = (blob: Descriptor, source: SourceName = 'registry', repaired = false) =>
    progress.delivered({ blob, source, milliseconds: 1_000, repaired, retries: 0 })
  return { lines, progress, deliver }
}

test('a transfer of nothing is not logged', () => {
  const { lines, progress } = transfer()
  progress.planned([])
  assert.deepEqual(lines, [])
})

test('the received amount never exceeds the total, even if a step plans several times', () => {
  const { lines, progress } = transfer()
  progress.planned([fetched(one)])
  progress.advanced(one, one.size)
  progress.planned([fetched(two)])
  progress.advanced(two, two.size)
  progress.advanced(two, two.size)
  const shares = lines.flatMap(line => (/\((\d+) %\)/.exec(line) ?? []).slice(1).map(Number))
  assert.deepEqual(shares, [100, 100, 100])
})

test('each image is one group, printed when complete, with a line for each blob in order', () => {
  const { lines, progress, deliver } = transfer(0)
  const [app, db] = [image({ layers: ['one', 'two'] }), image({ layers: ['db'] })]
  const blobsOf = ({ config, layers }: typeof app) => [config, ...layers.map(({ descriptor }) => descriptor)]
  progress.images?.([
    { name: 'app:1', blobs: blobsOf(app) },
    { name: 'db:2', blobs: blobsOf(db) },
  ])
  progress.planned([...blobsOf(app), ...blobsOf(db)].map(fetched))
  const [config = one, low = one, high = two] = blobsOf(app)
  deliver(high)
  deliver(config)
  for (const blob of blobsOf(db)) deliver(blob, 'cache')
  assert.match(lines[0] ?? '', /^> db:2: \d+ B from cache, in /)
  deliver(low, 'registry', true)
  const [, , , title = '', ...body] = lines
  assert.match(title, /^> app:1: \d+ B from registry, in /)
  assert.deepEqual(
    body.map(line => line.trim().split(/ {2,}|:/)[0]),
    ['config', 'layer 1', 'layer 2'],
  )
  assert.match(body[1] ?? '', /after a damaged copy$/)
  progress.ended?.(true)
  assert.equal(lines.filter(line => line.startsWith('> ')).length, 2)
})

test('blobs from a mirror are logged with its host', () => {
  const { lines, progress, deliver } = transfer(0)
  progress.images?.([{ name: 'app', blobs: [one, two] }])
  progress.planned([fetched(one), fetched(two)])
  deliver(one)
  progress.delivered({
    blob: two,
    source: 'mirror',
    mirror: 'mirror.example',
    milliseconds: 1,
    repaired: false,
    retries: 0,
  })
  assert.match(lines.join('\n'), /> app: \d+ B from registry, \d+ B from mirror mirror\.example, in /)
  assert.match(lines.join('\n'), /layer 2 .* from mirror mirror\.example in /)
})

test('a rate is given for blobs of a megabyte or more, and for no others', () => {
  const { lines, progress, deliver } = transfer(0)
  const [small, large] = [sized(one, 999_999), sized(two, 1_000_000)]
  progress.images?.([{ name: 'app', blobs: [small, large] }])
  progress.planned([fetched(small), fetched(large)])
  deliver(small)
  deliver(large)
  assert.doesNotMatch(
    lines.find(line => line.includes('from registry in') && line.includes('layer 1')) ?? '',
    /\/s\)/,
  )
  assert.match(
    lines.find(line => line.includes('layer 2')) ?? '',
    /1\.0 MB from registry in 1\.0 s \(1\.0 MB\/s\)/,
  )
})

test('a blob of several images is logged with the first of them, by name', () => {
  const { lines, progress, deliver } = transfer(0)
  progress.images?.([
    { name: 'app', blobs: [one] },
    { name: 'db', blobs: [one, two] },
  ])
  progress.planned([fetched(one), fetched(two)])
  deliver(one)
  deliver(two)
  assert.match(lines.join('\n'), /> db: .* shared with app.*\n.*came with app\n/)
})

test('blobs that were not fetched are logged: in the store, in the engine, or missing after a failed transfer', () => {
  const told = (isWhole: boolean) => {
    const { lines, progress, deliver } = transfer(0)
    progress.images?.([{ name: 'app', blobs: [one, two, layer('three').descriptor] }])
    progress.planned([{ blob: one, how: 'present', sources: [] }, fetched(two)])
    deliver(one, 'store')
    if (isWhole) deliver(two)
    progress.ended?.(isWhole)
    return lines.join('\n')
  }
  assert.match(told(true), /B from registry, \d+ B in the store, \d+ B in the engine already/)
  assert.match(told(false), /app: \d+ B in the store, 2 of 3 blobs did not arrive/)
})

test('a transfer that fails after the configs logs nothing of layers that were never requested', () => {
  const { lines, progress, deliver } = transfer(0)
  const app = image({ layers: ['one', 'two'] })
  const blobs = [app.config, ...app.layers.map(({ descriptor }) => descriptor)]
  progress.images?.([
    { name: 'app', blobs },
    { name: 'db', blobs: [layer('db').descriptor] },
  ])
  progress.planned([fetched(app.config)])
  deliver(app.config)
  progress.ended?.(false)
  assert.deepEqual(lines, [])
})

test('a transfer with everything in the store is one line without a group', () => {
  const { lines, progress, deliver } = transfer(0)
  progress.images?.([{ name: 'app', blobs: [one, two] }])
  progress.planned([])
  deliver(one, 'store')
  deliver(two, 'store')
  progress.ended?.(true)
  assert.deepEqual(lines, [`app: ${one.size + two.size} B in the store`])
})

test('a failing source is a warning of its own, with the name of the image', () => {
  const { lines, progress } = transfer(0)
  progress.images?.([{ name: 'app', blobs: [one] }])
  progress.passed(one, 'mirror', new TallyError('REGISTRY_UNAVAILABLE', 'it is gone'))
  assert.match(
    lines[0] ?? '',
    /^warning app: sha256:\w{12}: the mirror failed, asking the next source\. it is gone$/,
  )
})

test('the progress line names up to three images being waited for', () => {
  const { lines, progress } = transfer()
  const names = ['a', 'b', 'c', 'd', 'e']
  const large = sized(one, 5_000_000)
  progress.images?.(names.map(name => ({ name, blobs: [large] })))
  progress.planned([fetched(large)])
  progress.advanced(large, 1_000_000)
  assert.deepEqual(lines[0], 'Fetching 5.0 MB in 1 blob for 5 images')
  assert.match(
    lines[1] ?? '',
    /1\.0 MB of 5\.0 MB \(20 %\), .*; waiting for a \(0 of 1 blob\), b .*, c .* and 2 more$/,
  )
})

test('blobs that belong to no image of the transfer keep their given name', () => {
  const { lines, progress, deliver } = transfer(0)
  progress.named?.({ name: 'ghcr.io/o/base', blobs: [one] })
  progress.planned([fetched(one)])
  deliver(one)
  assert.match(lines[0] ?? '', /^ghcr\.io\/o\/base: sha256:\w{12} {2}/)
})

test('every image is logged once, whichever blobs are shared and in whichever order they come', () => {
  const pool = Array.from({ length: 6 }, (_, at) => layer(`pool ${at}`).descriptor)
  const picks = fc.array(fc.subarray(pool, { minLength: 1 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(picks, fc.shuffledSubarray(pool, { minLength: 6 }), fc.nat(6), (sets, order, end) => {
      const { lines, progress, deliver } = transfer(0)
      progress.images?.(sets.map((blobs, at) => ({ name: `image-${at}`, blobs })))
      progress.planned(pool.map(fetched))
      for (const blob of order.slice(0, end)) deliver(blob)
      progress.ended?.(end === 6)
      for (const at of sets.keys()) {
        const titles = lines.filter(
          line => new RegExp(`^(?:> )?image-${at}: `).test(line) && !/: sha256/.test(line),
        )
        assert.equal(titles.length, 1, lines.join('\n'))
      }
    }),
  )
})
