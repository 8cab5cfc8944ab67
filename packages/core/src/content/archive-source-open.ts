import { createWriteStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isTallyError, TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import { type ArchiveFiles, tarFiles } from './archive-source-files.ts'
import { storeFailure } from './draft.ts'
import { readFile } from './file-bytes.ts'
import { type Compression, inflate, sniffCompression } from './inflate.ts'
import { folderFiles } from './layout-reader.ts'

/** Unpacked archives larger than this are refused, in bytes. */
const greatestArchive = 256 * 1024 ** 3

/** The files of an archive, and how it was compressed. */
export interface OpenedFiles {
  readonly files: ArchiveFiles
  readonly unpackedFrom: Compression
}

/**
 * Opens a tar, also a compressed one, or a folder. Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for the draft of a compressed archive, gone when the files are disposed
 */
export async function openArchiveFiles(path: string, scratch: string): Promise<OpenedFiles> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new TallyError('NOT_FOUND', `Cannot find the archive "${printable(path)}"`)
    throw storeFailure('read the archive', error)
  })
  if (stats.isDirectory()) return { files: folderFiles(path), unpackedFrom: 'none' }
  if (!stats.isFile())
    throw new TallyError('ARCHIVE_INVALID', `Cannot read "${printable(path)}": expected a file or folder`)
  const unpackedFrom = sniffCompression(await firstBytes(path))
  if (unpackedFrom === 'none') return { files: await tarFiles(path), unpackedFrom }
  const draft = join(scratch, `archive-${process.pid}-${process.hrtime.bigint()}.tar`)
  const discard = () => rm(draft, { force: true })
  try {
    await mkdir(scratch, { recursive: true })
    await pipeline(
      inflate(readFile(path), unpackedFrom, greatestArchive),
      createWriteStream(draft, { flags: 'wx' }),
    )
  } catch (error) {
    await discard()
    throw isTallyError(error) ? error : storeFailure('unpack the archive', error)
  }
  return { files: await tarFiles(draft, discard), unpackedFrom }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
