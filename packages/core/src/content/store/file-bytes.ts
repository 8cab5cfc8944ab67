import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Algorithm, type Digest, hasher } from '../../model/digest.ts'
import { storeFailure } from '../full-disk.ts'
import type { Bytes } from '../store.ts'

const pieceBytes = 1024 * 1024

/** A file's bytes from an offset. Throws STORE_FAILED. */
export function readFile(path: string, from = 0): Bytes {
  return createReadStream(path, { start: from, highWaterMark: pieceBytes }) as Bytes
}

/**
 * A file's bytes from `from` up to, not including, `to`, through one buffer: a piece is only valid until the next is requested.
 * Throws STORE_FAILED.
 */
export async function* readInPieces(path: string, from = 0, to = Number.POSITIVE_INFINITY): Bytes {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw storeFailure('read the store', error)
  })
  try {
    const buffer = Buffer.allocUnsafeSlow(Math.min(pieceBytes, to - from))
    for (let at = from; at < to; ) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, to - at), at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** The digest of a file. Throws STORE_FAILED. */
export async function digestOfFile(path: string, algorithm: Algorithm): Promise<Digest> {
  const hash = hasher(algorithm)
  for await (const piece of readInPieces(path)) hash.update(piece)
  return hash.digest()
}
