import { execFile } from 'node:child_process'
import { existsSync, lstatSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { programEnvironment, programOnPath } from '../child-environment.ts'
import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { fileProblem } from './file-text.ts'
import { isBelow } from './workspace-path.ts'

/** A file of the workspace. */
export interface RepositoryFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  /** The file behind a link, in the same form. Links to folders and out of the workspace are left out. */
  readonly linked?: string
  /** Whether git neither tracks nor ignores it. */
  readonly isUntracked?: boolean
}

/** The files to add to those that git tracks. */
interface UntrackedFiles {
  /** Whether a name matters. No file of another name is looked at: temporary ones may be very many, and come and go. */
  isWanted(path: string): boolean
  /** Called with a line that says why none is listed. */
  left(line: string): void
}

interface ListOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Adds files that git neither tracks nor ignores. */
  readonly untracked?: UntrackedFiles | undefined
  readonly note: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/** The most files of a workspace that git does not list. */
const greatestFiles = 20_000
const greatestListBytes = 256 * 1024 * 1024
/** Milliseconds. Settings of a checkout can make git wait for ever. */
const greatestListTime = 120_000
/** Folders of what others wrote. */
const unseen = new Set(['.git', 'node_modules', 'vendor'])
const linkMode = '120000'
/** A submodule: its files belong to another repository. */
const submoduleMode = '160000'

/**
 * Lists the files that git tracks, sorted. Walks the folders if the workspace is no git repository, or if git refuses to list it: without
 * `node_modules` and `vendor`. Throws INPUT_INVALID if the walk finds more than 20,000 files.
 */
export async function repositoryFiles(workspace: string, options: ListOptions): Promise<RepositoryFile[]> {
  const root = resolve(workspace)
  const found = (await filesOfGit(root, options)) ?? (await walk(root, options.note))
  const unnamed = found.filter(({ path }) => path.includes('\ufffd')).length
  if (unnamed > 0) options.note(`${unnamed} files are left out: their names are no UTF-8`)
  const links = await realPaths(root, found)
  const files = found.flatMap(({ path, isLink, isUntracked }): RepositoryFile[] => {
    if (path.includes('\ufffd')) return []
    const mark = isUntracked === true ? { isUntracked } : {}
    if (!isLink) return [{ path, ...mark }]
    const linked = links.get(path)
    return linked === undefined ? [] : [{ path, linked, ...mark }]
  })
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

interface ListedFile {
  readonly path: string
  readonly isLink: boolean
  readonly isUntracked?: boolean
}

async function filesOfGit(root: string, options: ListOptions): Promise<ListedFile[] | undefined> {
  if (!existsSync(join(root, '.git'))) return undefined
  try {
    const [tracked, untracked] = await Promise.all([trackedOf(root, options), untrackedOf(root, options)])
    const known = new Set(untracked.length > 0 ? tracked.map(({ path }) => path) : [])
    return [...tracked, ...untracked.filter(({ path }) => !known.has(path))]
  } catch (error) {
    if (options.signal?.aborted) throw error
    options.note(
      `git does not list the files (${gitProblem(error)}), so all folders but node_modules and vendor are read, ignored files included`,
    )
    return undefined
  }
}

async function trackedOf(root: string, options: ListOptions): Promise<ListedFile[]> {
  return trackedIn(await listed(root, ['-t', '--stage', '--deleted'], options))
}

/** Lists untracked files in a call of its own: its failure is none of the files that git tracks. */
async function untrackedOf(root: string, options: ListOptions): Promise<ListedFile[]> {
  const { untracked, signal } = options
  if (!untracked) return []
  try {
    const paths = await listed(root, ['--others', '--exclude-standard'], options)
    return plainOf(
      root,
      paths.filter(path => untracked.isWanted(path)),
    )
  } catch (error) {
    if (signal?.aborted) throw error
    untracked.left(`git does not list untracked files (${gitProblem(error)}), so none of them is looked at`)
    return []
  }
}

const run = promisify(execFile)
/** Versions of git before 2.45 do not know the variable against fetching, but all know that of allowed protocols. */
const localOnly = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' }

/**
 * Reads no variables that lead to another repository, and starts no program that the repository's settings name: neither a monitor nor
 * the transport that fetches objects which a partial clone lacks.
 */
async function listed(
  root: string,
  lists: readonly string[],
  { env, signal }: ListOptions,
): Promise<string[]> {
  const git = await programOnPath('git', env)
  if (git === undefined) throw Object.assign(new Error(), { code: 'ENOENT' })
  const { stdout } = await run(git, ['-c', 'core.fsmonitor=false', 'ls-files', '-z', ...lists], {
    cwd: root,
    env: {
      ...programEnvironment(env),
      ...localOnly,
      // The settings may name another folder, whose files would be listed instead.
      GIT_WORK_TREE: root,
      GIT_CEILING_DIRECTORIES: dirname(root),
    },
    encoding: 'utf8',
    maxBuffer: greatestListBytes,
    windowsHide: true,
    timeout: greatestListTime,
    signal,
  })
  return stdout.split('\0').filter(Boolean)
}

/** Leaves out files that are deleted (`R`) or not checked out (`S`), and lists a file in conflict once. */
function trackedIn(lines: readonly string[]): ListedFile[] {
  const files = new Map<string, ListedFile>()
  for (const line of lines) {
    const [, tag, mode, path = ''] = /^(\w) (\d+) [^\t]*\t(.*)$/s.exec(line) ?? []
    if (tag === 'R') files.delete(path)
    else if (tag === 'H' || tag === 'M' || tag === 'C')
      if (mode !== submoduleMode) files.set(path, { path, isLink: mode === linkMode })
  }
  return [...files.values()]
}

/** Reads the types of untracked files. A path with "/" at its end is a repository in the repository. */
function plainOf(root: string, paths: readonly string[]): ListedFile[] {
  return paths.flatMap(path => {
    const stats = path.endsWith('/') ? undefined : statsOf(join(root, path))
    if (!stats?.isFile() && !stats?.isSymbolicLink()) return []
    return [{ path, isLink: stats.isSymbolicLink(), isUntracked: true }]
  })
}

/** Undefined for a file that is gone again since it was listed, and for one that cannot be inspected. In this thread: others take longer. */
function statsOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return undefined
  }
}

function gitProblem(error: unknown): string {
  const {
    code,
    killed,
    stderr = '',
  } = error as {
    readonly code?: unknown
    readonly killed?: boolean
    readonly stderr?: string
  }
  if (/dubious ownership|safe\.directory/.test(stderr))
    return 'another user owns the checkout, and safe.directory does not list it'
  if (code === 'ENOENT') return 'it is not installed'
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return 'the list is too long'
  if (killed === true) return `it takes longer than ${greatestListTime / 1_000} seconds`
  const [first = ''] = stderr.trim().split('\n')
  return first === '' ? `it ended with ${printable(String(code))}` : printable(first)
}

async function walk(root: string, note: (line: string) => void): Promise<ListedFile[]> {
  const files: ListedFile[] = []
  const waiting = ['']
  // The list grows while it is iterated.
  for (const folder of waiting) {
    for (const entry of await entriesOf(join(root, folder), folder, note)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !unseen.has(entry.name)) waiting.push(path)
      if (entry.isFile() || entry.isSymbolicLink()) files.push({ path, isLink: entry.isSymbolicLink() })
    }
    if (files.length + waiting.length > greatestFiles) throw tooMany()
  }
  return files
}

async function entriesOf(full: string, folder: string, note: (line: string) => void) {
  try {
    return await readdir(full, { withFileTypes: true })
  } catch (error) {
    note(`The folder "${printable(folder)}" is left out: ${printable(fileProblem(error))}`)
    return []
  }
}

function tooMany(): TallyError {
  return new TallyError(
    'INPUT_INVALID',
    `Cannot list the files of the workspace: git does not list them, and there are more than ${greatestFiles} files and folders`,
    {
      hint: 'Check the repository out with git before this step. In a container, let git trust the checkout: `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.',
    },
  )
}

async function realPaths(root: string, files: readonly ListedFile[]): Promise<ReadonlyMap<string, string>> {
  const links = files.filter(({ isLink }) => isLink)
  if (links.length === 0) return new Map()
  const base = await realpath(root)
  const found: [string, string][] = []
  for (const { path } of links) {
    const real = await fileBehind(join(root, path))
    if (real !== undefined && isBelow(base, real))
      found.push([path, relative(base, real).split(sep).join('/')])
  }
  return new Map(found)
}

/** The real path of the file that a link leads to. Undefined for folders, loops and dangling links. */
async function fileBehind(link: string): Promise<string | undefined> {
  try {
    const real = await realpath(link)
    return (await stat(real)).isFile() ? real : undefined
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENOENT', 'ELOOP', 'ENOTDIR', 'EACCES'].includes(code)) return undefined
    throw error
  }
}
