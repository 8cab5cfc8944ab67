import { constants, createGzip, createZstdCompress } from 'node:zlib'
import type { Bytes } from '../store.ts'
import { needZstd } from './need-zstd.ts'

/** The compressions of layers for a push. */
export type PushCompression = 'gzip' | 'zstd'

/** Explicit, so that digests do not depend on Node's defaults. */
const gzipSettings = {
  level: 6,
  windowBits: 15,
  memLevel: 8,
  strategy: constants.Z_DEFAULT_STRATEGY,
  chunkSize: 256 * 1024,
}
/** As fast as other clients that make layers, and a fifth larger. */
const fastLevel = 1
const zstdSettings = {
  chunkSize: 256 * 1024,
  params: {
    [constants.ZSTD_c_compressionLevel]: 3,
    [constants.ZSTD_c_checksumFlag]: 0,
    [constants.ZSTD_c_contentSizeFlag]: 0,
  },
}

/** RFC 1952, section 2.3: no name, no time, no extra flags, unknown operating system. */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255)

/**
 * Compresses a layer so that equal tars give equal bytes on every machine with the same release of Node's compressors.
 * Replaces Node's gzip header, which names the operating system it was built for, with a fixed one.
 * Compresses pieces of a fixed size, since zstd's output depends on where its input is split.
 *
 * @param isFast whether gzip saves time rather than bytes
 */
export async function* recompress(tar: Bytes, compression: PushCompression, isFast = false): Bytes {
  if (compression === 'zstd') needZstd('pack', createZstdCompress)
  const engine =
    compression === 'gzip'
      ? createGzip(isFast ? { ...gzipSettings, level: fastLevel } : gzipSettings)
      : createZstdCompress(zstdSettings)
  const fed = feed(engine, tar).catch((error: Error) => void engine.destroy(error))
  let header = compression === 'gzip' ? gzipHeader.byteLength : 0
  try {
    if (header > 0) yield gzipHeader
    for await (const chunk of engine as AsyncIterable<Uint8Array>) {
      const skipped = Math.min(header, chunk.byteLength)
      header -= skipped
      if (skipped < chunk.byteLength) yield chunk.subarray(skipped)
    }
  } finally {
    engine.destroy()
    await fed
  }
}

async function feed(
  engine: NodeJS.WritableStream & { readonly destroyed?: boolean },
  tar: Bytes,
): Promise<void> {
  for await (const piece of pieces(tar)) {
    if (engine.destroyed) return
    await new Promise<void>(resolve => {
      engine.once('close', resolve)
      engine.write(piece, () => {
        engine.off('close', resolve)
        resolve()
      })
    })
  }
  engine.end()
}

const pieceBytes = 128 * 1024

/** Splits bytes into pieces of one length; only the last is shorter. */
async function* pieces(bytes: Bytes): Bytes {
  let piece = Buffer.alloc(pieceBytes)
  let filled = 0
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.byteLength; ) {
      const taken = Math.min(pieceBytes - filled, chunk.byteLength - at)
      piece.set(chunk.subarray(at, at + taken), filled)
      filled += taken
      at += taken
      if (filled < pieceBytes) continue
      yield piece
      piece = Buffer.alloc(pieceBytes)
      filled = 0
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}
