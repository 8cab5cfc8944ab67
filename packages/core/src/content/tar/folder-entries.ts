import { isUtf8 } from 'node:buffer'
import { constants, type Stats } from 'node:fs'
import { lstat, open, readdir, readlink, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { isTallyError, TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { Bytes } from '../store.ts'
import type { TarEntry } from './tar.ts'

const pieceBytes = 256 * 1024
/** Maximum files examined at once. */
const atOnce = 32
/** Never follows a symlink or waits for a pipe that replaced a file; Windows has neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

interface Found {
  /** Path relative to the folder, with `/` on every system. */
  readonly name: string
  readonly path: string
  readonly verdict?: FolderVerdict | undefined
}

/** A filter's result for a path, and the state that paths below need. */
export interface FolderVerdict {
  readonly isLeftOut: boolean
  readonly matched: readonly boolean[]
}

/** Decides which paths stay out of a layer. */
export interface FolderFilter {
  /** Whether paths in an excluded folder may be included again. */
  readonly hasExceptions: boolean
  verdict(path: string, above: FolderVerdict | undefined): FolderVerdict
}

/** A layer's entries and the excluded paths; for a wholly excluded folder only its own path. */
interface FolderContent {
  readonly entries: readonly TarEntry[]
  readonly leftOut: readonly string[]
}

/**
 * The content of a folder as layer entries, sorted by the bytes of their names: independent of when, by whom and in which order the
 * files were made. Hard links become files, symlinks are kept and never followed; no file is read before its entry is.
 * Throws FOLDER_INVALID for anything a layer cannot contain: sockets, pipes, devices, names that are not UTF-8 or denote a deletion.
 */
export async function folderEntries(root: string, filter?: FolderFilter): Promise<FolderContent> {
  const entries = new Map<string, TarEntry>()
  const leftOut: string[] = []
  let level: Found[] = [{ name: '', path: await readNamed('', () => realpath(root)) }]
  while (level.length > 0) {
    const below: Found[] = []
    for (const folder of level) {
      const named = await namesIn(folder, filter)
      const found = named.filter(({ verdict }) => !verdict?.isLeftOut || filter?.hasExceptions)
      for (const { name, verdict } of named) if (verdict?.isLeftOut) leftOut.push(name)
      for (let at = 0; at < found.length; at += atOnce) {
        const some = found.slice(at, at + atOnce)
        const stats = await Promise.all(some.map(each => readNamed(each.name, () => lstat(each.path))))
        for (const [index, each] of some.entries()) {
          const status = stats[index] as Stats
          if (status.isDirectory()) below.push(each)
          if (!each.verdict?.isLeftOut) entries.set(each.name, await entryOf(each, status))
        }
      }
      // The real path has changed if a link has replaced a folder meanwhile.
      const real = await readNamed(folder.name, () => realpath(folder.path))
      if (real !== folder.path)
        throw invalid(folder.name, 'a link has replaced it', 'the same folder as before')
    }
    level = below
  }
  if (filter?.hasExceptions) addFolders(entries)
  const sorted = [...entries].map(([name, entry]) => ({ key: Buffer.from(name), entry }))
  return {
    entries: sorted.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ entry }) => entry),
    leftOut: topmost(new Set(leftOut.filter(name => !entries.has(name)))),
  }
}

/** The paths that are not below another of them. */
function topmost(paths: ReadonlySet<string>): string[] {
  return [...paths].filter(path => !paths.has(path.slice(0, Math.max(0, path.lastIndexOf('/')))))
}

/** Adds the parent folders of entries included again. */
function addFolders(entries: Map<string, TarEntry>): void {
  for (const name of [...entries.keys()]) {
    for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      const folder = name.slice(0, slash)
      if (entries.has(folder)) break
      entries.set(folder, { folder })
    }
  }
}

async function namesIn(folder: Found, filter: FolderFilter | undefined): Promise<Found[]> {
  const names = await readNamed(folder.name, () => readdir(folder.path, { encoding: 'buffer' }))
  return names.map(bytes => {
    const name = folder.name === '' ? String(bytes) : `${folder.name}/${bytes}`
    const verdict = filter?.verdict(name, folder.verdict)
    const found = { name, path: join(folder.path, String(bytes)), verdict }
    if (verdict?.isLeftOut) return found
    if (!isUtf8(bytes)) throw invalid(name, 'its name is not UTF-8')
    // image-spec, layer.md, "Whiteouts".
    if (String(bytes).startsWith('.wh.')) throw invalid(name, 'in a layer its name deletes another file')
    return found
  })
}

async function entryOf({ name, path }: Found, status: Stats): Promise<TarEntry> {
  if (status.isDirectory()) return { folder: name }
  if (status.isSymbolicLink()) return { symlink: name, target: await targetOf({ name, path }) }
  if (!status.isFile()) throw invalid(name, `it is ${kindOf(status)}`)
  const isExecutable = (status.mode & 0o100) !== 0
  return { name, size: status.size, isExecutable, open: () => contentOf({ name, path }, status) }
}

async function targetOf({ name, path }: Found): Promise<string> {
  const target = await readNamed(name, () => readlink(path, { encoding: 'buffer' }))
  if (!isUtf8(target)) throw invalid(name, 'where it points is not UTF-8')
  return process.platform === 'win32' ? String(target).replaceAll('\\', '/') : String(target)
}

/**
 * A file's bytes through one buffer: a piece is only valid until the next is requested. The modification time detects another file of
 * the same size, reached through a link that replaced a parent folder.
 */
async function* contentOf({ name, path }: Found, { size, mtimeMs }: Stats): Bytes {
  const file = await readNamed(name, () => open(path, openFlags))
  try {
    const now = await readNamed(name, () => file.stat())
    if (!now.isFile() || now.size !== size || now.mtimeMs !== mtimeMs) throw changed(name, size)
    const buffer = Buffer.allocUnsafeSlow(Math.min(size + 1, pieceBytes))
    let left = size
    for (;;) {
      const { bytesRead } = await readNamed(name, () => file.read(buffer, 0, buffer.length))
      if (bytesRead > left || (bytesRead === 0 && left > 0)) throw changed(name, size)
      if (bytesRead === 0) return
      left -= bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

async function readNamed<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (isTallyError(error)) throw error
    const { code = 'an unknown fault' } = error as NodeJS.ErrnoException
    const message = `Cannot read ${name === '' ? 'the folder' : `"${printable(name)}"`}: ${code}`
    throw new TallyError('FOLDER_INVALID', message, { cause: error })
  }
}

function kindOf(status: Stats): string {
  if (status.isSocket()) return 'a socket'
  if (status.isFIFO()) return 'a pipe'
  return 'a device'
}

function changed(name: string, size: number): TallyError {
  return invalid(name, 'it changed while it was read', `${size} bytes as before`)
}

function invalid(
  name: string,
  state: string,
  wish = 'files, folders and symlinks with plain names',
): TallyError {
  const message = `Cannot put "${printable(name)}" into the layer: ${state}, expected ${wish}`
  return new TallyError('FOLDER_INVALID', message)
}
