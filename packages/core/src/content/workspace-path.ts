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

async function pathIn(
  workspace: string,
  written: string,
  resolved: (full: string) => Promise<string>,
): Promise<WorkspacePath> {
  if (written.includes('\0')) throw new PathProblem('it is no path')
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
  for (let at = full; ; at = dirname(at)) {
    try {
      return join(await realpath(at), ...rest)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(at) === at) throw error
    }
    // A link to what is not there: whoever writes through it makes that. A folder is one that another step has just made.
    if (await isLink(at)) throw new PathProblem('a link leads to what is not there')
    rest.unshift(basename(at))
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
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
    ? 'What an input names in the workspace is read and written through no link that leads out of it. Remove the link, or name the place by its absolute path.'
    : undefined
}
