import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import type { Bytes } from '../store.ts'
import { unxz } from './unxz.ts'

const isMissing = spawnSync('xz', ['--version']).error !== undefined
const skip = isMissing && 'there is no xz, the program'
const plain = Buffer.concat([Buffer.alloc(300_000, 'words '), seededBytes('xz', 200_000)])

function xz(content: Uint8Array, ...options: string[]): Buffer {
  return spawnSync('xz', ['-0', '-c', ...options], { input: content, maxBuffer: 1 << 24 }).stdout
}

/** Yields `content` in pieces, always in the same buffer, like a file reader. */
async function* pieces(content: Uint8Array, size: number): Bytes {
  const shared = Buffer.alloc(size)
  for (let at = 0; at < content.length; at += size) {
    shared.fill(0xee)
    const piece = content.subarray(at, at + size)
    shared.set(piece)
    yield shared.subarray(0, piece.length)
  }
}

async function unpack(content: Uint8Array, size = 60_000): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of unxz(pieces(content, size))) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

test('what xz packs unpacks unchanged: blocks, threads, streams, padding and checks', { skip }, async () => {
  for (const options of [[], ['-T2', '--block-size=100000'], ['--check=crc32'], ['--check=none'], ['-6']])
    assert.ok((await unpack(xz(plain, ...options))).equals(plain), options.join(' '))
  const packed = xz(plain)
  const two = Buffer.concat([plain, plain])
  assert.ok((await unpack(Buffer.concat([packed, packed]))).equals(two))
  assert.ok(
    (await unpack(Buffer.concat([packed, Buffer.alloc(8), packed, Buffer.alloc(4)]), 7_000)).equals(two),
  )
  assert.equal((await unpack(xz(Buffer.alloc(0)))).length, 0)
})

test('damage, early ends and bytes behind the end are refused', { skip }, async () => {
  const packed = xz(plain)
  const flipped = Buffer.from(packed)
  flipped[100_000] = (flipped[100_000] ?? 0) ^ 1
  for (const [name, content] of [
    ['a flipped bit', flipped],
    ...[1, 4, 12, 30, 100_000, packed.length - 6, packed.length - 20].map(
      less => [`${less} bytes missing`, packed.subarray(0, packed.length - less)] as const,
    ),
    ['garbage behind', Buffer.concat([packed, Buffer.from('junk')])],
    ['padding of 7 bytes', Buffer.concat([packed, Buffer.alloc(7)])],
  ] as const)
    await assert.rejects(
      unpack(content),
      { code: 'CONTENT_MISMATCH', message: /damaged or ends too early/ },
      name,
    )
})

test('what the unpacker does not know is named, and the source is closed', { skip }, async () => {
  await assert.rejects(unpack(xz(plain, '--check=sha256')), {
    code: 'ARCHIVE_INVALID',
    message: /a filter or a check other than the usual ones/,
  })
  await assert.rejects(unpack(xz(Buffer.alloc(10), '--lzma2=dict=256MiB')), {
    code: 'CONTENT_TOO_LARGE',
    message: /dictionary is larger than 64 MiB/,
  })
  let isClosed = false
  const packed = xz(plain)
  async function* source(): Bytes {
    try {
      for (let at = 0; ; at += 1_000) yield packed.subarray(at, at + 1_000)
    } finally {
      isClosed = true
    }
  }
  for await (const _ of unxz(source())) break
  assert.ok(isClosed)
  const fault = new Error('the source failed')
  async function* failing(): Bytes {
    yield packed.subarray(0, 50_000)
    throw fault
  }
  await assert.rejects(async () => {
    for await (const _ of unxz(failing()));
  }, fault)
  // One unpacker serves one stream at a time: the next one has to go on.
  assert.ok((await unpack(packed)).equals(plain))
})
