import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { digestOf } from '../../model/digest.ts'
import type { Bytes } from '../store.ts'
import { cut, whole } from './cut-bytes.fixture.ts'
import { gzip } from './gzip.ts'

const kibibyte = 1024
const block = 256 * kibibyte
/** Half of it repeats, also across the ends of blocks. */
const mixed = Buffer.concat(
  Array.from({ length: 90 }, (_, at) => [
    seededBytes(`${at}`, 32_003),
    Buffer.alloc(30_011, `line ${at}\n`),
  ]).flat(),
)

test('content of every length around the ends of blocks unpacks to the same bytes', async () => {
  const random = seededBytes('lengths', 8)
  const lengths = Array.from(
    { length: 4 },
    (_, at) => ((random[2 * at] ?? 0) * 256 + (random[2 * at + 1] ?? 0)) * 85,
  )
  for (const length of [
    0,
    1,
    block - 1,
    block,
    block + 1,
    2 * block - 1,
    2 * block,
    10 * block,
    ...lengths,
  ]) {
    const bytes = mixed.subarray(0, length)
    assert.ok(gunzipSync(await whole(gzip(cut(bytes, 70_001)))).equals(bytes), `${length} bytes`)
  }
})

test('a block refers to the one before, so that content that repeats across blocks stays small', async () => {
  const start = seededBytes('start', block)
  const again = Buffer.concat([start, start.subarray(-30 * kibibyte)])
  const grown =
    (await whole(gzip(cut(again, block)))).byteLength - (await whole(gzip(cut(start, block)))).byteLength
  assert.ok(grown < kibibyte, `${grown} bytes more`)
})

test('the output is the same with one thread and with eight', () => {
  const script = `
    const { gzip } = await import(${JSON.stringify(import.meta.resolve('./gzip.ts'))})
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256')
    const text = Buffer.from(Array.from({ length: 500_000 }, (_, at) => (at * 7919) + ' ').join(''))
    for await (const piece of gzip((async function* () { yield text })())) hash.update(piece)
    console.log(hash.digest('hex'))`
  const digests = ['1', '8'].map(UV_THREADPOOL_SIZE =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, UV_THREADPOOL_SIZE },
      encoding: 'utf8',
    }),
  )
  assert.match(digests[0] ?? '', /^[0-9a-f]{64}\n$/)
  assert.equal(digests[0], digests[1])
})

test('no more than a few blocks are read ahead of the reader', async () => {
  let read = 0
  async function* endless(): Bytes {
    for (;;) {
      read += block
      yield mixed.subarray(0, block)
    }
  }
  const packed = gzip(endless())[Symbol.asyncIterator]()
  for (let taken = 0; taken < 5; taken++) await packed.next()
  for (let turns = 0; turns < 20; turns++) await turn()
  assert.ok(read <= (5 + 16) * block, `${read / block} blocks were read`)
  await packed.return?.(undefined)
})

test('a reader that leaves closes the source', async () => {
  let isClosed = false
  async function* source(): Bytes {
    try {
      for (;;) yield mixed.subarray(0, block)
    } finally {
      isClosed = true
    }
  }
  let pieces = 0
  for await (const _ of gzip(source())) if (++pieces === 3) break
  assert.equal(isClosed, true)
})

test('a fault of the source is thrown unchanged, also while blocks are being compressed', async () => {
  async function* failing(): Bytes {
    yield* cut(mixed.subarray(0, 3 * block), block)
    throw new Error('gone')
  }
  await assert.rejects(whole(gzip(failing())), { message: 'gone' })
})

test('equal content has an equal digest however it arrives', async () => {
  const digests = new Set<string>()
  for (const length of [997, 65_536, block, mixed.byteLength])
    digests.add(digestOf(await whole(gzip(cut(mixed, length)))))
  assert.equal(digests.size, 1)
})
