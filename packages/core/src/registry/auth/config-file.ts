import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { type FileHandle, lstat, mkdir, open, readFile, readlink, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import { greatestConfig } from './docker-config.ts'

const mostLinks = 40
const mostTries = 10
/** A change takes milliseconds: an older lock is that of a process that was killed. */
const staleLockMs = 5_000
const lockLookMs = 20
const mostLooks = 1_500

/**
 * Changes Docker's config file: the new text is in a file that only its owner may read before it takes the place of the old one, so
 * that no reader sees half of it or a secret in a readable file. A link is followed, not replaced. Changes by several processes are made
 * one after the other; those of other programs, which know no lock, are looked for before the file is replaced. Throws CREDENTIALS_INVALID, and the errors of `change`.
 */
export async function changeConfigFile(path: string, change: (text: string) => string): Promise<void> {
  try {
    const target = await targetOf(path)
    for (let tries = 0; tries < mostTries; tries++) if (await isChanged({ path, target }, change)) return
  } catch (error) {
    if (error instanceof TallyError) throw error
    throw unwritable(path, error)
  }
  throw new TallyError(
    'CREDENTIALS_INVALID',
    `Cannot write ${printable(path)}: other programs keep changing it`,
  )
}

interface ConfigPlace {
  readonly path: string
  /** The file that the path leads to. */
  readonly target: string
}

/** Returns false if another program changed the file meanwhile; it is left as that left it. */
async function isChanged({ path, target }: ConfigPlace, change: (text: string) => string): Promise<boolean> {
  const isSame = (before: string | undefined, after: string) => after === (before ?? '')
  const read = async () => {
    const before = await textOf(target, path)
    return { before, after: change((before ?? '').replace(/^\ufeff/, '')) }
  }
  const first = await read()
  // Asks for no rights to write where there is nothing to change.
  if (isSame(first.before, first.after)) return true
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await using _ = await lockedFolder(dirname(target))
  const { before, after } = await read()
  if (isSame(before, after)) return true
  const draft = join(dirname(target), `.config.json.${randomUUID()}`)
  try {
    await writeDraft(draft, after, target)
    if ((await textOf(target, path)) !== before) return false
    await rename(draft, target)
    return true
  } finally {
    await rm(draft, { force: true })
  }
}

/** Waits for other processes that change the file. */
async function lockedFolder(folder: string): Promise<AsyncDisposable> {
  const lock = join(folder, '.config.json.lock')
  for (let looks = 0; looks < mostLooks; looks++) {
    try {
      await (await open(lock, 'wx', 0o600)).close()
      return { [Symbol.asyncDispose]: () => rm(lock, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = await orAbsent(() => lstat(lock))
    if (held && Date.now() - held.mtimeMs > staleLockMs) await rm(lock, { force: true })
    else await setTimeout(lockLookMs)
  }
  throw Object.assign(new Error(), { code: `other processes hold "${printable(lock)}"` })
}

async function writeDraft(draft: string, text: string, target: string): Promise<void> {
  // Fails if anything is there, a link too.
  await using file = await open(draft, 'wx', 0o600)
  await keepOwner(file, target)
  await file.writeFile(text)
  await file.sync()
}

/** With `sudo`, the file stays that of the user in whose folder it is; no other user is ever given it. */
async function keepOwner(file: FileHandle, target: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const [old, folder] = await Promise.all([statsOf(target), statsOf(dirname(target))])
  if (old && folder && old.uid === folder.uid && old.uid !== 0) await file.chown(old.uid, old.gid)
}

async function statsOf(path: string): Promise<Stats | undefined> {
  return await orAbsent(() => stat(path))
}

/** The file that a path leads to, also if its last link leads to nothing yet. */
async function targetOf(path: string): Promise<string> {
  let at = resolve(path)
  for (let links = 0; links < mostLinks; links++) {
    const here = await orAbsent(() => lstat(at))
    if (!here?.isSymbolicLink()) return at
    at = resolve(dirname(at), await readlink(at))
  }
  throw Object.assign(new Error(), { code: 'ELOOP' })
}

async function textOf(target: string, path: string): Promise<string | undefined> {
  const stats = await statsOf(target)
  if (stats === undefined) return undefined
  if (!stats.isFile()) throw Object.assign(new Error(), { code: 'it is not a plain file' })
  if (stats.size > greatestConfig) throw Object.assign(new Error(), { code: `it has ${stats.size} bytes` })
  const bytes = await readFile(target)
  if (isUtf8(bytes)) return bytes.toString('utf8')
  throw new TallyError('CREDENTIALS_INVALID', `Cannot change ${printable(path)}: it is not UTF-8`)
}

async function orAbsent<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function unwritable(path: string, error: unknown): TallyError {
  const { code = 'an unknown fault' } = error as NodeJS.ErrnoException
  return new TallyError('CREDENTIALS_INVALID', `Cannot write ${printable(path)}: ${code}`, {
    cause: error,
    hint: 'Make the file and its folder writable for this user, or name another folder in DOCKER_CONFIG. A file that is mounted by itself cannot be replaced: mount its folder instead.',
  })
}
