import { isUtf8 } from 'node:buffer'
import { constants, type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { printable } from '../text/printable.ts'
import { fileProblem } from './file-text.ts'
import type { Opened, SourceFiles } from './source-files.ts'
import { isBelow } from './workspace-path.ts'

/** Does not follow a link that replaced the file since the check. Windows lacks the flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)
/** The largest file, of any kind. Files written by hand are far smaller. */
const greatestBytes = 8 * 1024 * 1024

/** Opens files in the workspace. Refuses paths and links that lead out of it, and files that are not UTF-8. */
export class WorkspaceFiles implements SourceFiles {
  readonly #root: string
  readonly #folders: readonly string[]
  readonly #real = new Map<string, string>()

  /** Each absolute path in `starts` outside the workspace also opens its folder. */
  constructor(root: string, starts: readonly string[] = []) {
    this.#root = resolve(root)
    const folders = starts.filter(path => isAbsolute(path)).map(path => dirname(resolve(path)))
    this.#folders = [this.#root, ...folders.filter(folder => !isBelow(this.#root, folder))]
  }

  async open(path: string): Promise<Opened> {
    if (path.includes('\0')) return { kind: 'refused', problem: 'is no path' }
    const full = resolve(this.#root, path)
    // A relative path always stays in the workspace, whatever other folders the user opened.
    const folders = isAbsolute(path) ? this.#folders : [this.#root]
    const folder = folders.find(each => isBelow(each, full))
    if (folder === undefined) return outside
    try {
      return this.#read(full, folder)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' }
      return { kind: 'refused', problem: `cannot be read: ${printable(fileProblem(error))}` }
    }
  }

  isElsewhere(path: string): boolean {
    const full = resolve(this.#root, path)
    return !isBelow(this.#root, full) && this.#folders.some(folder => isBelow(folder, full))
  }

  #realOf(folder: string): string {
    const real = this.#real.get(folder) ?? realpathSync.native(folder)
    this.#real.set(folder, real)
    return real
  }

  /**
   * Reads a path whose real path stays in `folder`: a link never leads from one opened folder to another. Reads in this thread: handing
   * hundreds of small files to others takes several times as long.
   */
  #read(full: string, folder: string): Opened {
    const real = realpathSync.native(full)
    if (!isBelow(this.#realOf(folder), real)) return outside
    const stats = statSync(real)
    if (!stats.isFile() && !stats.isDirectory()) return { kind: 'refused', problem: 'is not a plain file' }
    if (stats.isDirectory()) return folderOf(readdirSync(real, { withFileTypes: true }))
    if (stats.size > greatestBytes) return { kind: 'refused', problem: 'is larger than 8 MiB' }
    const bytes = readFileSync(real, { flag: openFlags })
    if (!isUtf8(bytes)) return { kind: 'refused', problem: 'is no UTF-8' }
    const text = bytes.toString('utf8')
    const way = folder === this.#root ? relative(this.#realOf(folder), real) : undefined
    const isLinked = way !== undefined && way !== relative(folder, full)
    return { kind: 'file', text, ...(isLinked && { real: slashed(way) }) }
  }
}

function folderOf(entries: readonly Dirent[]): Opened {
  const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name)
  return { kind: 'folder', names: entries.map(({ name }) => name).sort(), folders }
}

const outside = { kind: 'refused', problem: 'lies outside the workspace' } as const

/** Replaces the separators of Windows by `/`. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
