import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isTallyError } from '../../errors.ts'
import { storeFailure, writeFully } from '../full-disk.ts'
import { makeFolder } from '../make-folder.ts'
import { ownMark } from '../process-mark.ts'
import type { Bytes } from '../store.ts'

/**
 * Writes bytes to an unnamed file, for content that can only be read from its end; nothing is left of it once it is closed, even
 * after a kill. Throws STORE_FAILED, and what `bytes` throws.
 */
export async function spool(bytes: Bytes, folder: string): Promise<FileHandle> {
  const file = await namelessFile(folder)
  try {
    let size = 0
    for await (const chunk of bytes) {
      writeFully(file.fd, chunk, size, folder)
      size += chunk.byteLength
    }
    return file
  } catch (error) {
    await file.close()
    throw isTallyError(error) ? error : storeFailure('unpack the archive', error)
  }
}

/** An empty file without a name. Throws STORE_FAILED. */
export async function namelessFile(folder: string): Promise<FileHandle> {
  try {
    makeFolder(folder)
    const path = join(folder, `archive-${ownMark()}-${process.hrtime.bigint()}.tar`)
    const file = await open(path, 'wx+')
    await rm(path)
    return file
  } catch (error) {
    throw storeFailure('write to the store', error)
  }
}
