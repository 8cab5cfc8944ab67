import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { TallyError } from '../../errors.ts'
import type { Compression } from '../../model/media-type.ts'
import { SizeBudget } from '../size-budget.ts'
import type { Bytes } from '../store.ts'
import { inflate, sniffCompression, sniffed } from './inflate.ts'

const enough = 1 << 30
const packers = { gzip: gzipSync, zstd: zstdCompressSync } as const
const kinds = ['gzip', 'zstd'] as const
const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 7, 7, 7])

/** Yields `content` in pieces of the given sizes in turn, always in the same buffer, like a file reader. */
async function* pieces(content: Uint8Array, sizes: readonly number[] = [content.length]): Bytes {
  const shared = Buffer.alloc(Math.max(1, ...sizes))
  for (let at = 0, turn = 0; at < content.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1)
    shared.fill(0xee)
    const piece = content.subarray(at, at + size)
    shared.set(piece)
    yield shared.subarray(0, piece.length)
    at += piece.length
  }
}

async function collect(bytes: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function unpack(content: Uint8Array, kind: Compression, sizes?: readonly number[]): Promise<Buffer> {
  return collect(inflate(pieces(content, sizes), kind, enough))
}

test('any content unpacks unchanged, for any split of the input and number of frames', async () => {
  const input = fc.record({
    parts: fc.array(fc.uint8Array({ maxLength: 5000 }), { minLength: 1, maxLength: 4 }),
    sizes: fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom(...kinds),
  })
  await fc.assert(
    fc.asyncProperty(input, async ({ parts, sizes, kind }) => {
      const packed = Buffer.concat(parts.map(part => packers[kind](part)))
      assert.deepEqual(await unpack(packed, kind, sizes), Buffer.concat(parts))
    }),
    { numRuns: 60 },
  )
})

test('megabytes unpack unchanged from pieces of any size', async () => {
  const plain = Buffer.alloc(1_000_000, 'the quick brown fox jumps over the lazy dog')
  for (let i = 0; i < plain.length; i += 7) plain[i] = (i * 31) % 251
  for (const kind of kinds) {
    const packed = Buffer.concat([packers[kind](plain), packers[kind](plain)])
    for (const sizes of [[packed.length], [16384], [100_000, 200_000, 5], [131_071, 250_000]])
      assert.ok((await unpack(packed, kind, sizes)).equals(Buffer.concat([plain, plain])), `${kind} ${sizes}`)
  }
})

test('uncompressed content passes unchanged, up to the limit', async () => {
  assert.equal(String(await unpack(Buffer.from('plain'), 'none', [2])), 'plain')
  await assert.rejects(collect(inflate(pieces(Buffer.alloc(11)), 'none', 10)), { code: 'CONTENT_TOO_LARGE' })
})

test('skippable frames are skipped in any position', async () => {
  const frame = zstdCompressSync('words')
  for (const packed of [
    Buffer.concat([skippable, frame]),
    Buffer.concat([frame, skippable, frame, skippable]),
  ]) {
    const expected = 'words'.repeat(packed.length > 2 * frame.length ? 2 : 1)
    assert.equal(String(await unpack(packed, 'zstd')), expected)
    assert.equal(String(await unpack(packed, 'zstd', [1])), expected)
  }
})

test('a stream truncated anywhere is refused', async () => {
  for (const kind of kinds) {
    const packed = packers[kind]('some words to pack')
    for (let length = 0; length < packed.length; length++) {
      await assert.rejects(unpack(packed.subarray(0, length), kind), { code: 'CONTENT_MISMATCH' })
    }
    const second = Buffer.concat([packed, packed.subarray(0, -1)])
    await assert.rejects(unpack(second, kind), { code: 'CONTENT_MISMATCH' })
  }
})

test('bytes after the end are refused, zeros and late members included, in one piece or many', async () => {
  for (const kind of kinds) {
    const packed = packers[kind]('some words to pack')
    for (const tail of [Buffer.from('garbage'), Buffer.alloc(512), Buffer.alloc(1), Buffer.from([0x1f])]) {
      for (const content of [Buffer.concat([packed, tail]), Buffer.concat([packed, tail, packed])]) {
        for (const sizes of [[content.length], [packed.length], [packed.length, tail.length], [1]])
          await assert.rejects(unpack(content, kind, sizes), { code: 'CONTENT_MISMATCH' })
      }
    }
  }
})

test('zeros behind the last gzip member are accepted only if asked for, and are counted', async () => {
  const packed = gzipSync('some words to pack')
  const whole = Buffer.concat([packed, gzipSync('')])
  const padded = async (content: Uint8Array, sizes: readonly number[], kind: Compression = 'gzip') => {
    let zeros = -1
    const counted = inflate(pieces(content, sizes), kind, enough, count => {
      zeros = count
    })
    return [String(await collect(counted)), zeros]
  }
  for (const count of [0, 1, 512, 300_000]) {
    const content = Buffer.concat([whole, Buffer.alloc(count)])
    for (const sizes of [[content.length], [whole.length], [1000], [packed.length - 1, 3]])
      assert.deepEqual(await padded(content, sizes), ['some words to pack', count])
  }
  for (const tail of [Buffer.concat([Buffer.alloc(9), packed]), Buffer.from('\0x'), Buffer.from('x\0')])
    for (const sizes of [[1], [1000]])
      await assert.rejects(padded(Buffer.concat([whole, tail]), sizes), { code: 'CONTENT_MISMATCH' })
  const frame = Buffer.concat([zstdCompressSync('x'), Buffer.alloc(512)])
  await assert.rejects(padded(frame, [1000], 'zstd'), { code: 'CONTENT_MISMATCH' })
})

test('a flipped bit is refused unless it is one of the few without meaning', async () => {
  const packed = gzipSync('some words to pack')
  for (let at = 10; at < packed.length; at++) {
    const damaged = Buffer.from(packed)
    damaged[at] = (damaged[at] ?? 0) ^ 4
    const result = await unpack(damaged, 'gzip').then(String, error => error.code)
    assert.ok(result === 'CONTENT_MISMATCH' || (at < packed.length - 8 && result === 'some words to pack'))
  }
})

test('files full of zeros are not bombs: gzip and zstd unpack them at their maximum ratios', async () => {
  const zeros = Buffer.alloc(16 << 20)
  for (const kind of kinds) {
    const packed = packers[kind](zeros)
    assert.ok(zeros.length / packed.length > (kind === 'gzip' ? 1_000 : 30_000))
    const whole = Buffer.concat([packed, packed, packed])
    let produced = 0
    for await (const chunk of inflate(pieces(whole), kind, enough)) produced += chunk.length
    assert.equal(produced, 3 * zeros.length)
  }
})

test('content that unpacks to more than its budget is refused, and streams may share a budget', async () => {
  await assert.rejects(collect(inflate(pieces(gzipSync(Buffer.alloc(100_000))), 'gzip', 99_999)), {
    code: 'CONTENT_TOO_LARGE',
    message: /over 99999 bytes, expected at most 99999 \(max-image-size\)/,
  })
  const budgets = [new SizeBudget(150_000), new SizeBudget(enough)]
  const packed = gzipSync(Buffer.alloc(100_000))
  await collect(inflate(pieces(packed), 'gzip', budgets))
  await assert.rejects(collect(inflate(pieces(packed), 'gzip', budgets)), { code: 'CONTENT_TOO_LARGE' })
})

test('a bomb stops at the budget, with its source closed and at most one piece kept', async () => {
  const bomb = zstdCompressSync(Buffer.alloc(16 << 20))
  let closed = false
  async function* source(): Bytes {
    try {
      for (;;) yield bomb
    } finally {
      closed = true
    }
  }
  let produced = 0
  const before = process.memoryUsage.rss()
  await assert.rejects(
    async () => {
      for await (const chunk of inflate(source(), 'zstd', 128 << 20)) produced += chunk.length
    },
    { code: 'CONTENT_TOO_LARGE' },
  )
  assert.ok(produced <= 128 << 20 && closed)
  assert.ok(process.memoryUsage.rss() - before < 80 << 20)
})

test('a zstd window over 128 MiB is refused before memory is allocated', async () => {
  const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3, 0x01, 0, 0])
  await assert.rejects(unpack(frame, 'zstd'), { code: 'CONTENT_TOO_LARGE' })
})

test('a fault of the source passes unchanged, and the reader may stop at any time', async () => {
  const fault = new TallyError('NOT_FOUND', 'Cannot read: gone, expected it')
  const random = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * i * 31) % 253))
  async function* failing(): Bytes {
    yield gzipSync(random).subarray(0, 200_000)
    throw fault
  }
  await assert.rejects(collect(inflate(failing(), 'gzip', enough)), fault)
  for await (const chunk of inflate(pieces(gzipSync(random), [1000]), 'gzip', enough)) {
    assert.ok(chunk.length > 0)
    break
  }
})

test('detecting the compression leaves the stream whole, however it is split', async () => {
  for (const content of [gzipSync('words'), zstdCompressSync('words'), Buffer.from('abc'), Buffer.alloc(0)])
    for (const sizes of [[1], [3], [5, 1], [64]]) {
      const { compression, bytes } = await sniffed(pieces(content, sizes))
      assert.equal(compression, sniffCompression(content))
      assert.ok((await collect(bytes)).equals(content))
    }
})

test('the first bytes show the compression', () => {
  assert.equal(sniffCompression(gzipSync('')), 'gzip')
  assert.equal(sniffCompression(zstdCompressSync('')), 'zstd')
  assert.equal(sniffCompression(skippable), 'zstd')
  for (const other of [Buffer.alloc(0), Buffer.from([0x1f]), Buffer.alloc(512), Buffer.from('BZh9')])
    assert.equal(sniffCompression(other), 'none')
})

test('streams of tiny zstd frames are refused; small frames and tiny gzip members unpack quickly', async () => {
  const many = (packed: Buffer, count: number) => Buffer.alloc(count * packed.length, packed)
  for (const tiny of [zstdCompressSync('x'), skippable]) {
    const spent = processorTime()
    await assert.rejects(unpack(many(tiny, 1_000_000), 'zstd'), {
      code: 'CONTENT_TOO_LARGE',
      message: /hold 2001 zstd frames, expected at most one in 64 bytes/,
    })
    assert.ok(spent() < 5_000)
  }
  const small = Buffer.alloc(
    100,
    'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+/{}[]()<>,.;:?!',
  )
  assert.equal((await unpack(many(zstdCompressSync(small), 2_500), 'zstd')).length, 250_000)
  assert.equal((await unpack(many(zstdCompressSync('x'), 1_900), 'zstd')).length, 1_900)
  assert.equal((await unpack(many(gzipSync('x'), 50_000), 'gzip')).length, 50_000)
})

test('tiny frames of zeros that unpack to much are not a bomb', async () => {
  const frame = zstdCompressSync(Buffer.alloc(64 * 1024))
  assert.ok(frame.length < 64)
  let produced = 0
  const whole = Buffer.alloc(1_000 * frame.length, frame)
  for await (const chunk of inflate(pieces(whole), 'zstd', enough)) produced += chunk.length
  assert.equal(produced, 1_000 * 64 * 1024)
})
