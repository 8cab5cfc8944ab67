import { isUtf8 } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { fileProblem } from '../content/file-text.ts'
import type { Opened, SourceFiles } from '../lock/source-files.ts'
import { printable } from '../printable.ts'

/** The same for all kinds of file; what people write by hand is far smaller. */
const greatestBytes = 8 * 1024 * 1024

/** Files of the workspace; a path or link that leads out of it is refused, as is what is no UTF-8. */
export class WorkspaceFiles implements SourceFiles {
  readonly #root: string
  readonly #folders: readonly string[]
  #real: Promise<readonly string[]> | undefined

  /** A start outside the workspace, which the user named, opens the folder it lies in. */
  constructor(root: string, starts: readonly string[] = []) {
    this.#root = resolve(root)
    const folders = starts.map(path => dirname(resolve(root, path)))
    this.#folders = [this.#root, ...folders.filter(folder => !isBelow(this.#root, folder))]
  }

  async open(path: string): Promise<Opened> {
    if (path.includes('\0')) return { kind: 'refused', problem: 'is no path' }
    const full = resolve(this.#root, path)
    if (!this.#folders.some(folder => isBelow(folder, full))) return outside
    try {
      return await this.#read(full)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' }
      return { kind: 'refused', problem: `cannot be read: ${printable(fileProblem(error))}` }
    }
  }

  async #read(full: string): Promise<Opened> {
    const stats = await stat(full)
    if (!stats.isFile() && !stats.isDirectory()) return { kind: 'refused', problem: 'is no plain file' }
    this.#real ??= Promise.all(this.#folders.map(folder => realpath(folder)))
    const real = await realpath(full)
    if (!(await this.#real).some(folder => isBelow(folder, real))) return outside
    if (stats.isDirectory()) return folderOf(await readdir(real, { withFileTypes: true }))
    if (stats.size > greatestBytes) return { kind: 'refused', problem: 'is larger than 8 MiB' }
    const bytes = await readFile(real)
    if (!isUtf8(bytes)) return { kind: 'refused', problem: 'is no UTF-8' }
    return { kind: 'file', text: bytes.toString('utf8') }
  }
}

function folderOf(entries: readonly Dirent[]): Opened {
  const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
  return { kind: 'folder', names: entries.map(({ name }) => name).sort(), folders }
}

const outside = { kind: 'refused', problem: 'lies outside the workspace' } as const

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** A path as users of Windows write it, with `/`. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
