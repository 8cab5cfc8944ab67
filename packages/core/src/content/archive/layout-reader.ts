import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { isTallyError, TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import { isWithin } from '../../workspace/workspace-path.ts'
import { storeFailure } from '../full-disk.ts'
import { readFile, readInPieces } from '../store/file-bytes.ts'
import type { Bytes } from '../store.ts'
import { archiveName } from '../tar/archive-names.ts'
import type { ArchiveFiles } from './archive-source-files.ts'

/**
 * The files of a folder, such as an OCI layout. Refuses links, pipes and devices as files, since a layout has none; subfolders may be
 * links that stay inside `within`.
 */
export function folderFiles(folder: string, within?: string): ArchiveFiles {
  const plainSize = (path: string) => sizeOf(path, within)
  return {
    size: name => plainSize(join(folder, archiveName(name))),
    async open(name, from = 0): Promise<Bytes> {
      const path = join(folder, archiveName(name))
      if ((await plainSize(path)) !== undefined) return readFile(path, from)
      throw new TallyError('NOT_FOUND', `Cannot find "${printable(name)}" in "${printable(folder)}"`)
    },
    async scan(name): Promise<Bytes> {
      const path = join(folder, archiveName(name))
      if ((await plainSize(path)) !== undefined) return readInPieces(path)
      throw new TallyError('NOT_FOUND', `Cannot find "${printable(name)}" in "${printable(folder)}"`)
    },
    plainName: name => name,
    [Symbol.asyncDispose]: async () => undefined,
  }
}

async function sizeOf(path: string, within: string | undefined): Promise<number | undefined> {
  const refused = (state: string) =>
    new TallyError('ARCHIVE_INVALID', `Cannot read "${printable(path)}": ${state}, expected a plain file`)
  try {
    const stats = await lstat(path)
    if (!stats.isFile()) throw refused('it is a link or another special file')
    if (!(await isWithin(path, within))) throw refused('a link leads out of the workspace')
    return stats.size
  } catch (error) {
    if (isTallyError(error)) throw error
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw storeFailure('read the layout', error)
  }
}
