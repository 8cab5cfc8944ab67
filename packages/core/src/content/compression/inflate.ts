import { constants, createGunzip, createZstdDecompress, type Gunzip, type ZstdDecompress } from 'node:zlib'
import { TallyError } from '../../errors.ts'
import type { Compression } from '../../model/media-type.ts'
import { SizeBudget } from '../size-budget.ts'
import type { Bytes } from '../store.ts'
import { needZstd } from './need-zstd.ts'
import { PackedInput } from './packed-input.ts'
import { ZstdFrames } from './zstd-frames.ts'

/** Bytes per output chunk: smaller chunks take a quarter more time, larger ones gain nothing. */
const outputChunk = 256 * 1024
/** Minimum mean bytes of a zstd frame, once a stream has more than `freeFrames` frames. */
const minFrameBytes = 64
const freeFrames = 2_000
/** Each frame costs as much as unpacking this many bytes. */
const frameCost = 10_000
/** log2 of 128 MiB, the largest window that `zstd` itself accepts by default. */
const maxZstdWindowLog = 27

/** Bytes needed to recognise a compression. */
const magicBytes = 6

/** The compression that the first four bytes show; `none` for anything unknown. */
export function sniffCompression(firstBytes: Uint8Array): Compression {
  const [a, b, c, d] = firstBytes
  if (a === 0x1f && b === 0x8b) return 'gzip'
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd'
  // RFC 8878, section 3.1.2: a skippable frame may come first.
  if (a !== undefined && (a & 0xf0) === 0x50 && b === 0x2a && c === 0x4d && d === 0x18) return 'zstd'
  return 'none'
}

const others: readonly (readonly [name: string, start: string])[] = [
  ['xz', 'fd377a585a00'],
  ['bzip2', '425a68'],
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['7z', '377abcaf271c'],
  ['lz4', '04224d18'],
  ['lzip', '4c5a4950'],
  ['lzma', '5d00008000'],
]

/** The name of an unsupported compression, by the first six bytes; undefined for everything else. */
export function foreignPacking(firstBytes: Uint8Array): string | undefined {
  const start = Buffer.from(firstBytes).toString('hex')
  return others.find(([, magic]) => start.startsWith(magic))?.[0]
}

interface Sniffed {
  readonly compression: Compression
  /** The first six bytes; fewer when the stream is shorter. */
  readonly start: Uint8Array
  readonly bytes: Bytes
}

/** Detects a stream's compression from its first bytes; returns the whole stream, which must be read or closed. */
export async function sniffed(bytes: Bytes): Promise<Sniffed> {
  const source = bytes[Symbol.asyncIterator]()
  let begun = Buffer.alloc(0)
  let ended = false
  while (begun.byteLength < magicBytes && !ended) {
    const { done, value } = await source.next()
    ended = done === true
    // A copy: the next read may reuse the buffer.
    if (!done) begun = Buffer.concat([begun, value])
  }
  const start = begun.subarray(0, magicBytes)
  return { compression: sniffCompression(start), start, bytes: joined(begun, source) }
}

/** Detects a stream's compression from its first bytes and reads no further. */
export async function compressionOfBytes(bytes: Bytes): Promise<Compression> {
  const { compression, bytes: begun } = await sniffed(bytes)
  for await (const _ of begun) break
  return compression
}

async function* joined(begun: Uint8Array, source: AsyncIterator<Uint8Array>): Bytes {
  try {
    yield begun
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  } finally {
    await source.return?.()
  }
}

/**
 * Unpacks bytes and charges them to each budget; several gzip members or zstd frames may follow one another.
 * There is no limit on the ratio: gzip reaches 1032 and zstd 32768 to 1, and legitimate files full of zeros reach both.
 * Throws CONTENT_MISMATCH for damaged, truncated or trailing bytes, CONTENT_TOO_LARGE above a budget, for a zstd window over 128 MiB,
 * or for zstd frames that are tiny on average. An input buffer may be reused once the next one is requested.
 *
 * @param budgets budgets to charge, or the maximum number of bytes
 * @param zerosAtEnd accepts zeros behind the last gzip member, with which tapes are filled up, and takes their number
 */
export async function* inflate(
  bytes: Bytes,
  compression: Compression,
  budgets: readonly SizeBudget[] | number,
  zerosAtEnd?: (count: number) => void,
): Bytes {
  const counted = typeof budgets === 'number' ? [new SizeBudget(budgets)] : budgets
  const input = new PackedInput(bytes)
  const isPadded = zerosAtEnd !== undefined && compression === 'gzip'
  try {
    for await (const chunk of compression === 'none' ? input : unpacked(input, compression, isPadded)) {
      for (const budget of counted) budget.take(chunk.byteLength)
      yield chunk
    }
    zerosAtEnd?.(input.zerosAtEnd)
  } finally {
    await input.close()
  }
}

/**
 * One engine continues across zstd frames as long as their ends fall between writes, and across all gzip members; for the bytes it
 * leaves over a new engine starts, which costs a hundred times as much.
 */
async function* unpacked(input: PackedInput, compression: 'gzip' | 'zstd', isPadded: boolean): Bytes {
  const frames = compression === 'zstd' ? new ZstdFrames() : undefined
  do yield* readFrames(input, compression, frames)
  while ((await input.hasMore()) && !(isPadded && (await input.endsInZeros())))
}

async function* readFrames(
  input: PackedInput,
  compression: 'gzip' | 'zstd',
  frames: ZstdFrames | undefined,
): Bytes {
  const engine = startEngine(compression)
  // Node's engines may report a fault after the reader has reached the end; without a listener the process would exit.
  engine.on('error', () => undefined)
  const fed = feed(engine, input, frames).catch((error: Error) => {
    engine.destroy(error)
  })
  try {
    for await (const chunk of engine) {
      if (frames) frames.produced += (chunk as Uint8Array).byteLength
      yield chunk
    }
  } catch (error) {
    throw asContentFault(error, compression)
  } finally {
    engine.destroy()
    await fed
  }
}

function startEngine(compression: 'gzip' | 'zstd'): Gunzip | ZstdDecompress {
  if (compression === 'gzip') return createGunzip({ chunkSize: outputChunk })
  needZstd('unpack', createZstdDecompress)
  return createZstdDecompress({
    chunkSize: outputChunk,
    params: { [constants.ZSTD_d_windowLogMax]: maxZstdWindowLog },
  })
}

/** Writes until the input ends or the engine stops accepting; awaits each write, so memory use stays constant. */
async function feed(
  engine: Gunzip | ZstdDecompress,
  input: PackedInput,
  frames: ZstdFrames | undefined,
): Promise<void> {
  let offered = 0
  for (let chunk = await input.read(); chunk; chunk = await input.read()) {
    while (chunk.byteLength > 0) {
      const part = chunk.subarray(0, frames?.endIn(chunk))
      offered += part.byteLength
      if (frames) checkFrames(frames)
      await write(engine, part)
      if (engine.destroyed && engine.errored) return
      const left = offered - engine.bytesWritten
      if (left > 0) {
        input.unread(chunk.subarray(part.byteLength - left))
        frames?.begin()
        return
      }
      chunk = chunk.subarray(part.byteLength)
    }
  }
  engine.end()
}

/** Resolves once the chunk is consumed or the engine closed: after a fault Node calls no write callback. */
function write(engine: Gunzip | ZstdDecompress, chunk: Uint8Array): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      engine.off('close', done)
      resolve()
    }
    engine.once('close', done)
    engine.write(chunk, done)
  })
}

/** Refuses streams of tiny frames, which would cost minutes. Allows a frame for each small file, and frames of zeros, which unpack to much. */
function checkFrames({ ended, bytes, produced }: ZstdFrames): void {
  const isTiny = ended * minFrameBytes > bytes && ended * frameCost > produced
  if (ended <= freeFrames || !isTiny) return
  throw tooLarge(`${bytes} bytes hold ${ended} zstd frames`, `at most one in ${minFrameBytes} bytes`)
}

function tooLarge(state: string, wish: string): TallyError {
  return new TallyError('CONTENT_TOO_LARGE', `Cannot unpack content: ${state}, expected ${wish}`)
}

/** Turns the engine's faults into content faults; faults of the source pass unchanged. */
function asContentFault(error: unknown, compression: Compression): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ZSTD_error_frameParameter_windowTooLarge')
    return tooLarge('its zstd window is larger than 128 MiB', 'a smaller one')
  if (!/^(Z_(DATA|BUF|STREAM)_ERROR|Z_NEED_DICT|ZSTD_error_)/.test(String(error.code))) return error
  const message = `Cannot unpack ${compression} content: ${error.message}, expected one whole ${compression} stream`
  return new TallyError('CONTENT_MISMATCH', message, { cause: error })
}
