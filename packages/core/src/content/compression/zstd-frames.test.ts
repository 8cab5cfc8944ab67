import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { ZstdFrames } from './zstd-frames.ts'

/** The ends of the frames in a stream that arrives in pieces of `pieceBytes`. */
function endsOf(stream: Uint8Array, pieceBytes: number): number[] {
  const frames = new ZstdFrames()
  const ends: number[] = []
  for (let from = 0; from < stream.length; ) {
    const piece = stream.subarray(from, from - (from % pieceBytes) + pieceBytes)
    const { ended } = frames
    const end = frames.endIn(piece)
    assert.ok(end > 0 && end <= piece.length)
    from += end
    if (frames.ended > ended) ends.push(from)
  }
  return ends
}

test('frames are delimited by their headers, for any content and any split of the stream', () => {
  const frame = fc
    .record({
      // Runs give RLE blocks, noise gives raw ones, and content larger than a block gives several blocks.
      size: fc.constantFrom(0, 1, 255, 256, 5_000, 300_000),
      isNoise: fc.boolean(),
      checksum: fc.boolean(),
      isSized: fc.boolean(),
    })
    .map(({ size, isNoise, checksum, isSized }) => {
      const plain = Buffer.alloc(size)
      if (isNoise) for (let i = 0; i < size; i++) plain[i] = (i * 2_654_435_761) >>> 13
      const params = {
        [constants.ZSTD_c_checksumFlag]: Number(checksum),
        [constants.ZSTD_c_contentSizeFlag]: Number(isSized),
      }
      return zstdCompressSync(plain, { params, pledgedSrcSize: size })
    })
  const skippable = fc.uint8Array({ maxLength: 300 }).map(content => {
    const head = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 0, 0, 0, 0])
    head.writeUInt32LE(content.length, 4)
    return Buffer.concat([head, content])
  })
  const input = fc.tuple(
    fc.array(fc.oneof(frame, skippable), { maxLength: 6 }),
    fc.integer({ min: 1, max: 70_000 }),
  )
  fc.assert(
    fc.property(input, ([frames, pieceBytes]) => {
      let at = 0
      const expected = frames.map(({ length }) => (at += length))
      assert.deepEqual(endsOf(Buffer.concat(frames), pieceBytes), expected)
    }),
    { numRuns: 60 },
  )
})

test("a dictionary ID in a frame's header is skipped", () => {
  const dictionary = Buffer.alloc(2_000, 'words of a dictionary ')
  const plain = zstdCompressSync('words of a dictionary', { dictionary })
  assert.equal(String(zstdDecompressSync(plain, { dictionary })), 'words of a dictionary')
  // The same frame with a dictionary ID of 1, 2 or 4 bytes (RFC 8878, section 3.1.1.1.3).
  for (const [flag, bytes] of [
    [1, 1],
    [2, 2],
    [3, 4],
  ] as const) {
    const marked = Buffer.concat([plain.subarray(0, 5), Buffer.alloc(bytes, 7), plain.subarray(5)])
    marked.writeUInt8((plain[4] ?? 0) | flag, 4)
    assert.deepEqual(endsOf(Buffer.concat([marked, marked]), 1 << 20), [marked.length, 2 * marked.length])
  }
})
