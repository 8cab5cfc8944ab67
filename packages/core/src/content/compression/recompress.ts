import { constants, createZstdCompress } from 'node:zlib'
import type { Bytes } from '../store.ts'
import { gzip } from './gzip.ts'
import { needZstd } from './need-zstd.ts'
import { pieces } from './pieces.ts'

/** The compressions of layers for a push. */
export type PushCompression = 'gzip' | 'zstd'

const zstdSettings = {
  chunkSize: 256 * 1024,
  params: {
    [constants.ZSTD_c_compressionLevel]: 3,
    [constants.ZSTD_c_checksumFlag]: 0,
    [constants.ZSTD_c_contentSizeFlag]: 0,
  },
}

/** zstd's output depends on where its input is split. */
const zstdPieceBytes = 128 * 1024

/** Compresses a layer so that equal tars give equal bytes on every machine with the same release of Node's compressors. */
export function recompress(tar: Bytes, compression: PushCompression): Bytes {
  return compression === 'gzip' ? gzip(tar) : zstd(tar)
}

async function* zstd(tar: Bytes): Bytes {
  needZstd('pack', createZstdCompress)
  const engine = createZstdCompress(zstdSettings)
  const fed = feed(engine, tar).catch((error: Error) => void engine.destroy(error))
  try {
    yield* engine as AsyncIterable<Uint8Array>
  } finally {
    engine.destroy()
    await fed
  }
}

async function feed(
  engine: NodeJS.WritableStream & { readonly destroyed?: boolean },
  tar: Bytes,
): Promise<void> {
  for await (const piece of pieces(tar, zstdPieceBytes)) {
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
