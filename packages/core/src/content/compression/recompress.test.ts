import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { digestOf } from '../../model/digest.ts'
import type { Bytes } from '../store.ts'
import { cut, whole } from './cut-bytes.fixture.ts'
import { recompress } from './recompress.ts'

const text = Buffer.from(Array.from({ length: 90_000 }, (_, at) => `${at * 7919} `).join(''))

test('a layer compresses to the same bytes however it is split', async () => {
  for (const compression of ['gzip', 'zstd'] as const) {
    const digests = new Set<string>()
    for (const length of [1_000, 65_536, 131_072, 1_000_000, text.byteLength])
      digests.add(digestOf(await whole(recompress(cut(text, length), compression))))
    assert.equal(digests.size, 1, compression)
  }
})

test('a compressed layer unpacks to the same bytes', async () => {
  assert.deepEqual(gunzipSync(await whole(recompress(cut(text, 70_000), 'gzip'))), text)
  assert.deepEqual(zstdDecompressSync(await whole(recompress(cut(text, 70_000), 'zstd'))), text)
  assert.equal(gunzipSync(await whole(recompress(cut(new Uint8Array(), 1), 'gzip'))).length, 0)
})

test('the gzip header names no time, file or system', async () => {
  const bytes = await whole(recompress(cut(text, 70_000), 'gzip'))
  assert.deepEqual([...bytes.subarray(0, 10)], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
})

test('the digests of compressed layers match the recorded ones, so that pushes stay reproducible', async () => {
  const gzip = digestOf(await whole(recompress(cut(text, 70_000), 'gzip')))
  const zstd = digestOf(await whole(recompress(cut(text, 70_000), 'zstd')))
  assert.deepEqual(
    [gzip, zstd],
    [
      'sha256:464ce619676fcc24262e4770f31081c2b50dbecea7045404f503409324f5d570',
      'sha256:516745d7e6d7cf1ff8bba15549f52c40d4a79a14f6f8ff26bc0d2048dfb4782d',
    ],
  )
})

test('a fault of the source is thrown unchanged', async () => {
  async function* failing(): Bytes {
    yield text
    throw new Error('gone')
  }
  await assert.rejects(whole(recompress(failing(), 'gzip')), { message: 'gone' })
})
