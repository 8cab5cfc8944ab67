import { statSync } from 'node:fs'
import { printable } from '../../text/printable.ts'
import { readerLeft, storeFailure } from '../full-disk.ts'
import { specialKindOf, writeSpecial } from '../special-file.ts'
import type { Bytes } from '../store.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Writes a file that an input or option names, and returns its size in bytes: a regular file is replaced atomically, a pipe or character
 * device is written through. A reader of a pipe that leaves early has seen enough of a text, as `head` has, but bytes are only worth
 * something whole. Throws STORE_FAILED, INPUT_INVALID for a socket or block device, what the bytes throw, and the reason of `signal` while
 * a pipe is written.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
export async function writeNamed(
  bytes: Bytes | string,
  file: string,
  { what, signal }: { readonly what: string; readonly signal?: AbortSignal | undefined },
): Promise<number> {
  const action = `write ${what} "${printable(file)}"`
  const kind = specialKindOf(file, action)
  if (kind === undefined) {
    await writeWhole(bytes, file, what)
    return statSync(file).size
  }
  try {
    const isText = typeof bytes === 'string'
    const { size, isCut } = await writeSpecial(isText ? piecesOf(bytes) : bytes, { path: file, kind, signal })
    if (isCut && !isText) throw readerLeft(action, size)
    return size
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall ? storeFailure(action, error, file) : error
  }
}

async function* piecesOf(text: string): Bytes {
  yield Buffer.from(text)
}
