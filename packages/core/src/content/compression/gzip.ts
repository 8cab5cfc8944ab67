import { constants, crc32, deflateRaw } from 'node:zlib'
import type { Bytes } from '../store.ts'
import { pieces } from './pieces.ts'

/** Blocks are compressed apart from each other for 5 % more CPU. */
const blockBytes = 256 * 1024
/**
 * Blocks in memory at once. Node compresses up to four, as many as its thread pool has threads; the others keep those
 * threads busy while the oldest block, which is next in the output, waits for a core.
 */
const blocksAtOnce = 16
/** Farthest that deflate refers back. */
const windowBytes = 32 * 1024

/**
 * Explicit, so that digests do not depend on Node's defaults. Level 4 takes two thirds of the time of 6, and its layers are
 * no larger than those that Docker's engines compress.
 */
const settings = {
  level: 4,
  windowBits: 15,
  memLevel: 8,
  strategy: constants.Z_DEFAULT_STRATEGY,
  // Ends each block on a byte, so that blocks can be joined.
  finishFlush: constants.Z_SYNC_FLUSH,
  // One call for a block, also for one that grows.
  chunkSize: blockBytes + 64 * 1024,
}

/** RFC 1952, section 2.3: no name, no time, no extra flags, unknown operating system. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255)
/** The final block of deflate, without content. */
const finalBlock = [3, 0]

/**
 * Compresses bytes to one member of gzip, on several cores, as pigz does: each block can refer to the end of the one before.
 * The output depends on neither the number of cores nor their speed.
 */
export async function* gzip(bytes: Bytes): Bytes {
  const running: Promise<Buffer>[] = []
  let checksum = 0
  let size = 0
  let dictionary: Uint8Array | undefined
  yield header
  try {
    for await (const block of pieces(bytes, blockBytes)) {
      running.push(deflated(block, dictionary))
      checksum = crc32(block, checksum)
      size += block.byteLength
      dictionary = block.subarray(-windowBytes)
      if (running.length === blocksAtOnce) yield await (running.shift() as Promise<Buffer>)
    }
    while (running.length > 0) yield await (running.shift() as Promise<Buffer>)
  } finally {
    await Promise.allSettled(running)
  }
  const end = Buffer.alloc(10)
  end.set(finalBlock)
  end.writeUInt32LE(checksum, 2)
  end.writeUInt32LE(size % 2 ** 32, 6)
  yield end
}

function deflated(block: Uint8Array, dictionary: Uint8Array | undefined): Promise<Buffer> {
  const done = Promise.withResolvers<Buffer>()
  const options = dictionary ? { ...settings, dictionary } : settings
  deflateRaw(block, options, (error, bytes) => (error ? done.reject(error) : done.resolve(bytes)))
  done.promise.catch(() => {
    // Blocks are awaited in order, and a later one may fail first.
  })
  return done.promise
}
