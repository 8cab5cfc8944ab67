import { type FileHandle, open, stat } from 'node:fs/promises'
import { TallyError } from '../../errors.ts'
import type { Compression } from '../../model/media-type.ts'
import { printable } from '../../text/printable.ts'
import type { WorkspacePath } from '../../workspace/workspace-path.ts'
import { foreignPacking, inflate, sniffCompression, sniffed } from '../compression/inflate.ts'
import { unxz } from '../compression/unxz.ts'
import { namingWork, storeFailure } from '../full-disk.ts'
import { defaultMaxImageSize } from '../size-budget.ts'
import { readFile } from '../store/file-bytes.ts'
import type { Bytes } from '../store.ts'
import { type ArchiveFiles, tarFiles } from './archive-source-files.ts'
import { folderFiles } from './layout-reader.ts'
import { spool } from './spool.ts'

/** The compression of an archive as a whole. */
export type Packing = Compression | 'xz'

/** An archive's files and its compression. */
export interface OpenedFiles {
  readonly files: ArchiveFiles
  readonly unpackedFrom: Packing
}

/**
 * Opens a tar, plain or compressed, or a folder; bytes are those of a tar that can be read only once. Throws NOT_FOUND, ARCHIVE_INVALID, STORE_FAILED, and what `inflate` throws.
 *
 * @param scratch folder for the content of a compressed archive, an unnamed file there that is gone once the files are disposed
 * @param maxSize maximum unpacked bytes
 */
export async function openArchiveFiles(
  place: string | WorkspacePath | Bytes,
  scratch: string,
  maxSize = defaultMaxImageSize,
): Promise<OpenedFiles> {
  if (isBytes(place)) return spooledFiles(place, scratch, maxSize)
  const { path, within } = typeof place === 'string' ? { path: place, within: undefined } : place
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new TallyError('NOT_FOUND', `Cannot find the layout or archive "${printable(path)}"`)
    throw storeFailure('read the archive', error)
  })
  if (stats.isDirectory()) return { files: folderFiles(path, within), unpackedFrom: 'none' }
  if (!stats.isFile())
    throw new TallyError(
      'ARCHIVE_INVALID',
      `Cannot read "${printable(path)}": expected a file, a folder or a pipe`,
    )
  const start = await firstBytes(path)
  const unpackedFrom = packingOf(start, path)
  const file =
    unpackedFrom === 'none'
      ? await openFile(path)
      : await namingWork(`unpack "${printable(path)}"`, () =>
          spool(unpacked(readFile(path), unpackedFrom, maxSize), scratch),
        )
  return { files: await tarFiles(file), unpackedFrom }
}

function isBytes(place: string | WorkspacePath | Bytes): place is Bytes {
  return typeof place !== 'string' && Symbol.asyncIterator in place
}

/** An archive is read from its end, so one that cannot be read twice is kept in an unnamed file. */
async function spooledFiles(bytes: Bytes, scratch: string, maxSize: number): Promise<OpenedFiles> {
  const { start, bytes: all } = await sniffed(bytes)
  const unpackedFrom = packingOf(start)
  if (start.byteLength === 0)
    throw new TallyError('ARCHIVE_INVALID', 'Cannot read the archive: it is empty, expected a tar')
  const file = await namingWork('keep the archive', () =>
    spool(unpacked(all, unpackedFrom, maxSize), scratch),
  )
  return { files: await tarFiles(file), unpackedFrom }
}

/** Throws ARCHIVE_INVALID for a compression that is not read. */
function packingOf(start: Uint8Array, name?: string): Packing {
  const foreign = foreignPacking(start)
  if (foreign === 'xz') return foreign
  if (foreign) throw foreignArchive(foreign, name)
  return sniffCompression(start)
}

function unpacked(bytes: Bytes, packing: Packing, maxSize: number): Bytes {
  return packing === 'xz' ? inflate(unxz(bytes), 'none', maxSize) : inflate(bytes, packing, maxSize)
}

/**
 * The error for an archive, or a layer of this name, in a compression that is not supported.
 *
 * @param accepted the compressions that are
 */
export function foreignArchive(packing: string, name?: string, accepted = 'gzip, zstd or xz'): TallyError {
  const shown = name === undefined ? 'the archive' : `"${printable(name)}"`
  const message = `Cannot read ${shown}: it is packed with ${packing}, expected a tar, plain or compressed with ${accepted}`
  const hint = 'Unpack it in a step before, or write it with gzip or zstd.'
  return new TallyError('ARCHIVE_INVALID', message, { hint })
}

function openFile(path: string): Promise<FileHandle> {
  return open(path).catch((error: unknown) => {
    throw storeFailure('read the archive', error)
  })
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await openFile(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(6), 0, 6, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
