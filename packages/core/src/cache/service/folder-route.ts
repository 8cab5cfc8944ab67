import { linkSync, lstatSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { open, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { attempt } from '../../content/attempt.ts'
import { makeFolder } from '../../content/make-folder.ts'
import { readInPieces } from '../../content/store/file-bytes.ts'
import { draftOf, removeLeftovers } from '../../content/store/write-whole.ts'
import type { Bytes } from '../../content/store.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import type { CacheRoute, EntrySource, FoundEntry, OpenEntry, SaveOutcome, SaveTurn } from './cache-route.ts'

/*
 * <folder>/<prefix>/<rest of the key>: together they are longer than a file's name may be. An entry is the file's bytes, and its time is
 * that of its last use. A file appears whole, under a name that was free: of two that save an entry, one does.
 */

/** A prefix never begins with a dot, and what follows it has no separator of paths. */
const keyGrammar =
  /^([A-Za-z0-9][A-Za-z0-9._-]*)-((?:blob|pack|image-(?:all|[0-9a-f]{16})|seen)-sha(?:256|512)-[0-9a-f]{64,128})$/

/** The file of an unfinished entry: the entry's own name, then the mark of its process. */
const draftGrammar = /^([^.]+)\.[^/]*\.part$/

/** The paths of entries that this process is saving. */
const saving = new Set<string>()

/** An entry in a folder. */
interface FolderEntry {
  readonly key: string
  /** Bytes. */
  readonly size: number
  readonly lastUsed: Date
}

/** A folder in place of the cache service, for services that keep a folder between jobs; many jobs may use it at once. */
export class FolderRoute implements CacheRoute {
  readonly name = 'folder'
  readonly #folder: string
  readonly #swept = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async lookup(key: string): Promise<FoundEntry | undefined> {
    const path = this.#pathOf(key)
    if (sizeOf(path) === undefined) return undefined
    return { key, open: async most => opened(path, most) }
  }

  async save(key: string, source: EntrySource, turn?: SaveTurn): Promise<SaveOutcome> {
    const path = this.#pathOf(key)
    if (sizeOf(path) !== undefined) return 'exists'
    // A draft is its process's own, so two saves of one process would share it.
    if (saving.has(path)) return 'busy'
    saving.add(path)
    const draft = draftOf(path)
    try {
      makeFolder(dirname(path))
      this.#sweep(dirname(path))
      turn?.reserved?.()
      await fill(draft, source)
      turn?.sent?.()
      await turn?.before
      return placed(draft, path) ? 'saved' : 'exists'
    } catch (error) {
      throw failure('save to', error)
    } finally {
      saving.delete(path)
      attempt(() => rmSync(draft, { force: true }))
    }
  }

  /** Whoever may not change the folder leaves the entry to those who may. */
  discard(key: string): void {
    const path = this.#pathOf(key)
    attempt(() => rmSync(path, { force: true }))
  }

  /** The entry of a key; undefined if there is none. Throws CACHE_UNAVAILABLE. */
  entry(key: string): FolderEntry | undefined {
    const stats = statsOf(this.#pathOf(key))
    return stats && { key, size: stats.size, lastUsed: stats.mtime }
  }

  /** All entries of the folder; other files are none. Throws CACHE_UNAVAILABLE. */
  async entries(): Promise<FolderEntry[]> {
    const found: FolderEntry[] = []
    for (const prefix of await namesIn(this.#folder))
      for (const rest of await namesIn(join(this.#folder, prefix))) {
        const key = `${prefix}-${rest}`
        const stats = keyGrammar.test(key) ? statsOf(join(this.#folder, prefix, rest)) : undefined
        if (stats) found.push({ key, size: stats.size, lastUsed: stats.mtime })
      }
    return found
  }

  /** Removes an entry; false if it is gone. Throws CACHE_UNAVAILABLE. */
  remove(key: string): boolean {
    const path = this.#pathOf(key)
    if (sizeOf(path) === undefined) return false
    try {
      rmSync(path)
      return true
    } catch (error) {
      if (isGone(error)) return false
      throw failure('remove from', error)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Nothing stays open.
  }

  /** Removes what killed processes left of entries: their jobs may never save the same ones again. */
  #sweep(folder: string): void {
    if (this.#swept.has(folder)) return
    this.#swept.add(folder)
    const drafts = readdirSync(folder).flatMap(name => draftGrammar.exec(name)?.[1] ?? [])
    // Those of another user may have to stay.
    for (const entry of new Set(drafts)) attempt(() => removeLeftovers(join(folder, entry)))
  }

  #pathOf(key: string): string {
    const [, prefix, rest] = keyGrammar.exec(key) ?? []
    if (prefix !== undefined && rest !== undefined) return join(this.#folder, prefix, rest)
    throw new TallyError('INTERNAL', `Cannot use the cache's folder: "${printable(key)}" is no key`)
  }
}

/** The last use counts for those who keep the folder small, and for `cache prune`. */
function opened(path: string, most: number): OpenEntry {
  const size = sizeOf(path)
  if (size === undefined) throw new TallyError('NOT_FOUND', 'Cannot read a cache entry: it is gone')
  if (size > most) throw wrongSize(size, most)
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch (error) {
    // A folder that is only read has no uses to tell.
    if (!(error as NodeJS.ErrnoException).syscall) throw error
  }
  const read = async function* (from: number, to: number): Bytes {
    if (to > size) throw wrongSize(size, to)
    try {
      yield* readInPieces(path, from, to)
    } catch (error) {
      throw failure('read from', error)
    }
  }
  return {
    read,
    async all(limit) {
      if (size > limit) throw wrongSize(size, limit)
      return readFile(path).catch((error: unknown) => {
        throw failure('read from', error)
      })
    },
    close: async () => undefined,
  }
}

async function fill(draft: string, source: EntrySource): Promise<void> {
  rmSync(draft, { force: true })
  await using file = await open(draft, 'wx')
  for await (const piece of source.open(0, source.size)) await file.writeFile(piece)
}

/** Gives a whole file its name, unless another has it. */
function placed(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error
    // Without hard links, as on FAT and some network drives, the last of two wins: both have the same bytes.
    renameSync(draft, path)
    return true
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (isGone(error) || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return []
    throw failure('list', error)
  }
}

/** Links are none of ours: whoever fills the folder could lead a reader elsewhere. */
function statsOf(path: string) {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    return stats?.isFile() ? stats : undefined
  } catch (error) {
    throw failure('read from', error)
  }
}

function sizeOf(path: string): number | undefined {
  return statsOf(path)?.size
}

function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

function wrongSize(size: number, wanted: number): TallyError {
  return new TallyError('CONTENT_MISMATCH', `Cannot use a cache entry: ${size} bytes, expected ${wanted}`)
}

function failure(action: string, error: unknown): unknown {
  if (isTallyError(error) && error.code !== 'STORE_FAILED') return error
  const { code, path = '' } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  const at = path === '' ? '' : ` at "${printable(path)}"`
  return new TallyError('CACHE_UNAVAILABLE', `Cannot ${action} the cache's folder: ${code}${at}`, {
    cause: error,
    hint: 'Check that the folder of `--cache-dir` can be read and written, and that its disk has space left.',
  })
}
