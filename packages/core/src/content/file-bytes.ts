import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Algorithm, type Digest, hasher } from '../model/digest.ts'
import { storeFailure } from './draft.ts'
import type { Bytes } from './store.ts'

const pieceBytes = 1024 * 1024

/** A file's bytes from an offset. Throws STORE_FAILED. */
export function readFile(path: string, from = 0): Bytes {
  return createReadStream(path, { start: from, highWaterMark: pieceBytes }) as Bytes
}

/** A file's bytes through one buffer: each piece is only good until the next is asked for. Throws STORE_FAILED. */
export async function* scanFile(path: string): Bytes {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw storeFailure('read the store', error)
  })
  try {
    const buffer = Buffer.allocUnsafeSlow(pieceBytes)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** The digest of a file. Throws STORE_FAILED. */
export async function digestOfFile(path: string, algorithm: Algorithm): Promise<Digest> {
  const hash = hasher(algorithm)
  for await (const piece of scanFile(path)) hash.update(piece)
  return hash.digest()
}
