import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { digestOf } from '../../model/digest.ts'
import type { Bytes } from '../store.ts'
import { diffIdOf } from './diff-ids.ts'

const plain = Buffer.from(Array.from({ length: 700_000 }, (_, i) => (i * i) % 251))

async function* pieces(bytes: Uint8Array, size = 65_536): Bytes {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('the diff_id is the digest of the unpacked bytes in any compression', async () => {
  const expected = digestOf(plain)
  assert.equal(await diffIdOf(pieces(plain), 'none'), expected)
  assert.equal(await diffIdOf(pieces(gzipSync(plain)), 'gzip'), expected)
  assert.equal(await diffIdOf(pieces(gzipSync(plain, { level: 1 }), 100), 'gzip'), expected)
  assert.equal(await diffIdOf(pieces(zstdCompressSync(plain)), 'zstd'), expected)
  const halves = [plain.subarray(0, 300_000), plain.subarray(300_000)].map(half => zstdCompressSync(half))
  assert.equal(await diffIdOf(pieces(Buffer.concat(halves)), 'zstd'), expected)
})

test('several layers at once give the same diff_ids as one by one', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => diffIdOf(pieces(gzipSync(plain)), 'gzip')))
  assert.deepEqual(new Set(all), new Set([digestOf(plain)]))
})

test('a layer in another compression than declared, or larger than allowed, is refused', async () => {
  await assert.rejects(diffIdOf(pieces(plain), 'gzip'), { code: 'CONTENT_MISMATCH' })
  await assert.rejects(diffIdOf(pieces(gzipSync(plain)), 'zstd'), { code: 'CONTENT_MISMATCH' })
  await assert.rejects(diffIdOf(pieces(gzipSync(plain)), 'gzip', 699_999), { code: 'CONTENT_TOO_LARGE' })
})

test('memory does not grow with the layer', async () => {
  const packed = gzipSync(Buffer.concat([plain, plain]))
  async function* long(): Bytes {
    for (let i = 0; i < 100; i++) yield packed
  }
  const before = process.memoryUsage().rss
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5)
  await diffIdOf(long(), 'gzip')
  clearInterval(watch)
  assert.ok(peak - before < 80 << 20, `grew by ${(peak - before) >> 20} MiB while 140 MB were unpacked`)
})
