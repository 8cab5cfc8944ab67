import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { printable } from '../printable.ts'
import { storeFailure } from './draft.ts'
import type { Bytes } from './store.ts'

type Pieces = Bytes | readonly (Uint8Array | string)[]

/**
 * Writes a file of which no reader sees half, and of which nothing stays when its bytes fail; a link in its place is
 * replaced, not followed. Throws STORE_FAILED, and what the bytes throw.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
export async function writeWhole(bytes: Pieces, file: string, what: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await replace(file, bytes)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall
      ? storeFailure(`write ${what} "${printable(file)}"`, error)
      : error
  }
}

async function replace(file: string, bytes: Pieces): Promise<void> {
  const draft = `${file}.${process.pid}.part`
  try {
    await fill(draft, bytes)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** The file is open before the first byte is asked for: a stream that fails at once would make it after it was removed. */
async function fill(path: string, bytes: Pieces): Promise<void> {
  // Whatever stands there, a link perhaps, is not ours to write through.
  await rm(path, { force: true })
  const handle = await open(path, 'wx')
  try {
    await pipeline(bytes, handle.createWriteStream())
  } finally {
    await handle.close()
  }
}
