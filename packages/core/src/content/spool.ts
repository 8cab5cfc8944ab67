import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isTallyError } from '../errors.ts'
import { storeFailure } from './draft.ts'
import { makeFolder } from './make-folder.ts'
import type { Bytes } from './store.ts'

/**
 * Writes bytes to a file that has no name: what can only be read from its end is kept this way, and nothing is left of it once
 * it is closed, not even after a kill. Throws STORE_FAILED, and what `bytes` throws.
 */
export async function spool(bytes: Bytes, folder: string): Promise<FileHandle> {
  const file = await nameless(folder).catch((error: unknown) => {
    throw storeFailure('write to the store', error)
  })
  try {
    let size = 0
    for await (const chunk of bytes) size += await writeWhole(file, chunk, size)
    return file
  } catch (error) {
    await file.close()
    throw isTallyError(error) ? error : storeFailure('unpack the archive', error)
  }
}

async function nameless(folder: string): Promise<FileHandle> {
  makeFolder(folder)
  const path = join(folder, `archive-${process.pid}-${process.hrtime.bigint()}.tar`)
  const file = await open(path, 'wx+')
  await rm(path)
  return file
}

async function writeWhole(file: FileHandle, chunk: Uint8Array, at: number): Promise<number> {
  let done = 0
  while (done < chunk.byteLength) {
    const { bytesWritten } = await file.write(chunk, done, chunk.byteLength - done, at + done)
    done += bytesWritten
  }
  return done
}
