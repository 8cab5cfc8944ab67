import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import { archiveName } from './archive-names.ts'
import type { ArchiveFiles } from './archive-source-files.ts'
import { readFile, scanFile } from './file-bytes.ts'
import { storeFailure } from './full-disk.ts'
import type { Bytes } from './store.ts'

/** The files of a folder, such as an OCI layout; links, pipes and devices in it are refused, since a layout has none. */
export function folderFiles(folder: string): ArchiveFiles {
  return {
    size: name => plainSize(join(folder, archiveName(name))),
    async open(name, from = 0): Promise<Bytes> {
      const path = join(folder, archiveName(name))
      if ((await plainSize(path)) !== undefined) return readFile(path, from)
      throw new TallyError('NOT_FOUND', `Cannot find "${printable(name)}" in "${printable(folder)}"`)
    },
    async scan(name): Promise<Bytes> {
      const path = join(folder, archiveName(name))
      if ((await plainSize(path)) !== undefined) return scanFile(path)
      throw new TallyError('NOT_FOUND', `Cannot find "${printable(name)}" in "${printable(folder)}"`)
    },
    plainName: name => name,
    [Symbol.asyncDispose]: async () => undefined,
  }
}

async function plainSize(path: string): Promise<number | undefined> {
  try {
    const stats = await lstat(path)
    if (stats.isFile()) return stats.size
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw storeFailure('read the layout', error)
  }
  const message = `Cannot read "${printable(path)}": it is a link or another special file, expected a plain one`
  throw new TallyError('ARCHIVE_INVALID', message)
}
