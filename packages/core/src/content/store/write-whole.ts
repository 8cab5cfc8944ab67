import { createHash } from 'node:crypto'
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { TallyError } from '../../errors.ts'
import { printable } from '../../text/printable.ts'
import { storeFailure } from '../full-disk.ts'
import { makeFolder } from '../make-folder.ts'
import { isRunning, markPattern, ownMark } from '../process-mark.ts'
import { removeTree } from '../remove-tree.ts'
import type { Bytes } from '../store.ts'

const leftName = new RegExp(String.raw`^(${markPattern})\.part$`)

/** The longest name to which a mark is added. */
const maxNameBytes = 180

type Pieces = Bytes | Uint8Array | string

/**
 * Writes a file atomically: readers never see part of it, and nothing is left when its bytes fail. Replaces a link in its place
 * instead of following it. Throws STORE_FAILED, and what the bytes throw.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
export async function writeWhole(bytes: Pieces, file: string, what: string): Promise<void> {
  try {
    if (typeof bytes === 'string' || bytes instanceof Uint8Array) {
      replaceAtOnce(file, bytes)
      return
    }
    makeFolder(dirname(file))
    removeLeftovers(file)
    await replace(file, bytes)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall
      ? storeFailure(`write ${what} "${printable(file)}"`, error, file)
      : error
  }
}

/** Maximum attempts when others keep changing the file. */
const maxAttempts = 100

/**
 * Replaces a file by what `make` returns for its content, which others may change concurrently: reads it again right before replacing
 * it, and starts over when it changed. Two system calls remain in between. `before` is undefined when there is no plain file.
 * Throws STORE_FAILED, and what `make` throws.
 *
 * @param what names the file in messages, as in "Cannot write <what>"
 */
export function updateWhole(
  file: string,
  make: (before: Uint8Array | undefined) => Uint8Array | string,
  what: string,
): void {
  try {
    for (let round = 0; round < maxAttempts; round++) {
      const before = plainBytes(file)
      if (replaceAtOnce(file, make(before), () => isSame(before, plainBytes(file)))) return
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall
      ? storeFailure(`write ${what} "${printable(file)}"`, error, file)
      : error
  }
  const state = `others wrote it each of ${maxAttempts} times`
  throw new TallyError('STORE_FAILED', `Cannot write ${what} "${printable(file)}": ${state}`)
}

function plainBytes(file: string): Uint8Array | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (!stats?.isFile()) return undefined
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Buffer.from(one).equals(other)
}

/** In-memory content is small: a few synchronous system calls are cheaper than the thread pool. */
function replaceAtOnce(
  file: string,
  bytes: Uint8Array | string,
  isStillMeant: () => boolean = () => true,
): boolean {
  const draft = draftOf(file)
  makeFolder(dirname(file))
  removeLeftovers(file)
  // An existing file, perhaps a link, must not be written through.
  rmSync(draft, { force: true })
  try {
    const opened = openSync(draft, 'wx')
    try {
      writeFileSync(opened, bytes)
    } finally {
      closeSync(opened)
    }
    const isMeant = isStillMeant()
    if (isMeant) renameSync(draft, file)
    else rmSync(draft, { force: true })
    return isMeant
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** The path of the unfinished file or folder; its name has the mark of its process, in case that is killed. */
export function draftOf(file: string): string {
  return `${startOf(file)}.${ownMark()}.part`
}

/** The path of drafts up to their mark: a long name is shortened, since file systems limit names to 255 bytes. */
function startOf(file: string): string {
  const name = basename(file)
  if (Buffer.byteLength(name) <= maxNameBytes) return file
  return join(dirname(file), `.${createHash('sha256').update(name).digest('hex').slice(0, 16)}`)
}

/** Removes drafts of the file or folder that killed processes left. */
export function removeLeftovers(file: string): void {
  for (const draft of leftoversOf(file)) removeTree(draft)
}

/** The drafts of the file or folder that killed processes left. */
export function leftoversOf(file: string): string[] {
  const folder = dirname(file)
  const start = `${basename(startOf(file))}.`
  return readdirSync(folder).flatMap(name => {
    const [, mark] = (name.startsWith(start) && leftName.exec(name.slice(start.length))) || []
    if (mark === undefined) return []
    const path = join(folder, name)
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile() && !stats?.isDirectory()) return []
    return isRunning(mark, stats.mtimeMs, Date.now()) ? [] : [path]
  })
}

async function replace(file: string, bytes: Bytes): Promise<void> {
  const draft = draftOf(file)
  try {
    await fill(draft, bytes)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/**
 * Opens the file before requesting the first byte: a stream that fails at once would otherwise create it after its removal. Each piece is
 * written before the next is requested, and without the thread pool: on a busy machine each trip there waits for its turn.
 */
async function fill(path: string, bytes: Bytes): Promise<void> {
  rmSync(path, { force: true })
  const file = openSync(path, 'wx')
  try {
    for await (const piece of bytes) {
      for (let done = 0; done < piece.byteLength; )
        done += writeSync(file, piece, done, piece.byteLength - done)
      // Timers and signals have their turn.
      await turn()
    }
  } finally {
    closeSync(file)
  }
}
