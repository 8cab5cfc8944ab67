import type { Stats } from 'node:fs'
import { lstat, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** A path of an input. Links in the workspace are resolved. */
export interface WorkspacePath {
  readonly path: string
  /** The real folder that nothing below the path may lead out of. Undefined for a path outside the workspace. */
  readonly within: string | undefined
}

/**
 * Resolves a path of an input for reading. A path in the workspace must stay in it after its links are resolved, since the checkout may
 * contain any link. A path elsewhere must be absolute: the workflow's author chose it. Throws Node's error, or one whose `code` is
 * readable (`fileProblem`).
 */
export async function pathToRead(workspace: string, path: string): Promise<WorkspacePath> {
  return pathIn(workspace, path, realpath)
}

/**
 * Resolves a path of an input for writing. Missing parts must lie in the workspace, and never behind a dangling link. A link of the
 * checkout never leads into `.git`, whose settings name programs that git runs; no path leads into a git folder of another name, which
 * looks like any folder.
 */
export async function pathToWrite(workspace: string, path: string): Promise<WorkspacePath> {
  const found = await pathIn(workspace, path, realPathOfNew)
  const { path: full, within } = found
  if (within === undefined) return found
  if (isInGit(workspace, full) && !isInGit(workspace, resolve(workspace, path)))
    throw new PathProblem('a link leads into .git')
  if (await isInHiddenGit(workspace, full))
    throw new PathProblem('it lies in a git folder, which has the settings and programs of git')
  return found
}

/** Reports whether a path has a part `.git` below the workspace. */
export function isInGit(workspace: string, full: string): boolean {
  const parts = relative(resolve(workspace), full).split(sep)
  return parts.some(name => name.toLowerCase() === '.git')
}

/**
 * Reports whether a path below the workspace leads through a folder that git would use under another name than `.git`, as
 * `git init --separate-git-dir` and a link make it. gitrepository-layout(5): it has HEAD, objects and refs.
 */
async function isInHiddenGit(workspace: string, full: string): Promise<boolean> {
  for (let at = full; isBelow(resolve(workspace), at) && at !== resolve(workspace); at = dirname(at)) {
    if (basename(at).toLowerCase() === '.git') continue
    const parts = await Promise.all(['HEAD', 'objects', 'refs'].map(name => statsOf(join(at, name))))
    if (parts.every(part => part !== undefined)) return true
  }
  return false
}

/** Reports whether the real path lies in `within`. Undefined allows any path. */
export async function isWithin(path: string, within: string | undefined): Promise<boolean> {
  return within === undefined || isBelow(within, await realpath(path))
}

/** Reports whether a path is the folder or lies in it, by the text of the path alone. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Formats a path for messages: relative if it lies in the workspace. */
export function shownPath(workspace: string, path: string): string {
  const below = relative(workspace, path)
  return below === '' || below.startsWith(`..${sep}`) || below === '..' ? path : below.split(sep).join('/')
}

async function pathIn(
  workspace: string,
  written: string,
  resolved: (full: string) => Promise<string>,
): Promise<WorkspacePath> {
  if (written.includes('\0')) throw new PathProblem('it is not a path')
  const full = resolve(workspace, written)
  const root = await realPathOfNew(resolve(workspace))
  if (isAbsolute(written) && isOfSystem(root, full)) return { path: full, within: undefined }
  if (!isBelow(resolve(workspace), full) && !isBelow(root, full)) {
    if (isAbsolute(written)) return { path: full, within: undefined }
    throw new PathProblem('it lies outside the workspace, where only an absolute path leads')
  }
  const real = await resolved(full)
  if (!isBelow(root, real)) throw new PathProblem('a link leads out of the workspace')
  return { path: join(resolve(workspace), relative(root, real)), within: root }
}

/** Reports whether a path leads to devices and open files, which no checkout has, although the workspace is the root of all. */
function isOfSystem(root: string, full: string): boolean {
  return dirname(root) === root && /^\/(?:dev|proc)\//.test(full)
}

/** Resolves the nearest existing folder and appends the rest. */
async function realPathOfNew(full: string): Promise<string> {
  const rest: string[] = []
  for (let at = full; ; ) {
    try {
      return join(await realpath(at), ...rest)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(at) === at) throw error
    }
    const here = await statsOf(at)
    // A dangling link: writing through it would create its target.
    if (here?.isSymbolicLink()) throw new PathProblem('a link leads to what is not there')
    // Another step created it in the meantime: resolve it again.
    if (here) continue
    rest.unshift(basename(at))
    at = dirname(at)
  }
}

/** Returns the stats of a path, of a link itself too. Returns undefined if there is nothing. */
async function statsOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

class PathProblem extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Returns the hint for a refused path, or undefined for errors of the system. */
export function pathHint(error: unknown): string | undefined {
  return error instanceof PathProblem
    ? 'A relative path has to stay in the workspace, with every link that it goes through. Name what lies elsewhere by its absolute path.'
    : undefined
}
