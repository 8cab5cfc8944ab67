import type { Stats } from 'node:fs'
import { lstat, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** A path of an input, its links resolved where it lies in the workspace. */
export interface WorkspacePath {
  readonly path: string
  /** The real folder that nothing below the path may lead out of; undefined for a path that lies elsewhere. */
  readonly within: string | undefined
}

/**
 * Where a path of an input leads that is read. What lies in the workspace is the checkout's, and links in it may lead anywhere: it has to
 * end in the workspace. What lies elsewhere is named by an absolute path, which is the workflow's own word. Throws what Node does, with a
 * `code` for people (`fileProblem`).
 */
export async function pathToRead(workspace: string, path: string): Promise<WorkspacePath> {
  return pathIn(workspace, path, realpath)
}

/** The same for a path that is written: what is not there yet is to be made in the workspace, and never behind a link that leads nowhere. */
export async function pathToWrite(workspace: string, path: string): Promise<WorkspacePath> {
  return pathIn(workspace, path, realPathOfNew)
}

/** Whether what is there lies in the folder `within` in truth; anywhere, where that is undefined. */
export async function isWithin(path: string, within: string | undefined): Promise<boolean> {
  return within === undefined || isBelow(within, await realpath(path))
}

/** Whether a path is the folder or lies in it, by its text alone. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** A path as it is shown: relative where it lies in the workspace. */
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
  if (!isBelow(resolve(workspace), full) && !isBelow(root, full)) {
    if (isAbsolute(written)) return { path: full, within: undefined }
    throw new PathProblem('it lies outside the workspace, where only an absolute path leads')
  }
  const real = await resolved(full)
  if (!isBelow(root, real)) throw new PathProblem('a link leads out of the workspace')
  return { path: join(resolve(workspace), relative(root, real)), within: root }
}

/** The real path of the nearest folder that is there, and the rest behind it. */
async function realPathOfNew(full: string): Promise<string> {
  const rest: string[] = []
  for (let at = full; ; ) {
    try {
      return join(await realpath(at), ...rest)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(at) === at) throw error
    }
    const here = await statsOf(at)
    // A link to what is not there: whoever writes through it makes that.
    if (here?.isSymbolicLink()) throw new PathProblem('a link leads to what is not there')
    // Another step made it meanwhile: its real path is asked for once more.
    if (here) continue
    rest.unshift(basename(at))
    at = dirname(at)
  }
}

/** What stands at a path itself, be it a link; undefined for nothing. */
async function statsOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
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

/** What to do about a path that was refused; undefined for what the system says of it. */
export function pathHint(error: unknown): string | undefined {
  return error instanceof PathProblem
    ? 'A relative path has to stay in the workspace, with every link that it goes through. Name what lies elsewhere by its absolute path.'
    : undefined
}
