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

/** The digest of a file, read through one buffer. Throws STORE_FAILED. */
export async function digestOfFile(path: string, algorithm: Algorithm): Promise<Digest> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw storeFailure('read the store', error)
  })
  try {
    const hash = hasher(algorithm)
    const buffer = Buffer.allocUnsafe(pieceBytes)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      if (bytesRead === 0) return hash.digest()
      hash.update(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}
