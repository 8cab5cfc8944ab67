import { statfsSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { isTallyError, TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { freeDrafts } from './draft-folder.ts'

/** Error codes of a full disk and of an exhausted user quota. */
const fullCodes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: "the user's quota of the disk is used up",
}

const hint =
  'Free space on that disk, or name a `store` on a larger one. Drafts of earlier runs were dropped already; a store that outlasts its jobs is kept small by prune with `images: store`.'

/** Whether an error or one of its causes is a full disk. */
export function isDiskFull(error: unknown): boolean {
  const { code = '', cause, details } = (error ?? {}) as Partial<NodeJS.ErrnoException & TallyError>
  // From a worker thread only the details arrive.
  const codes = [code, String(details?.system)]
  return codes.some(each => Object.hasOwn(fullCodes, each)) || (cause !== undefined && isDiskFull(cause))
}

/** The STORE_FAILED error for a failed file operation; for a full disk, with the free space there and a hint. */
export function storeFailure(action: string, error: unknown, place?: string): TallyError {
  const { path = place ?? '' } = error as NodeJS.ErrnoException
  const code = codeOf(error)
  const shown = printable(path)
  const at = path === '' || action.includes(`"${shown}"`) ? '' : ` at "${shown}"`
  const full = fullCodes[code]
  if (full === undefined)
    return new TallyError('STORE_FAILED', `Cannot ${action}: ${code}${at}`, { cause: error })
  const free = freeBytes(path)
  const left = free === undefined ? '' : `, ${free} bytes are free`
  const details = { system: code, ...(free === undefined ? {} : { freeBytes: free }) }
  return new TallyError('STORE_FAILED', `Cannot ${action}: ${full} (${code})${at}${left}`, {
    cause: error,
    hint,
    details,
  })
}

/** The system's code, or its text: to remove a tree, Node has no code for rare faults. */
function codeOf(error: unknown): string {
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  if (code !== '') return code
  return /Unknown error: ([a-zA-Z ]+)/.exec(message)?.[1]?.trim() ?? 'an unknown fault'
}

/** The error for an archive of which a reader took `size` bytes. */
export function readerLeft(action: string, size: number): TallyError {
  const message = `Cannot ${action}: the reader of the pipe left after ${size} bytes, expected it to read to the end`
  return new TallyError('STORE_FAILED', message, {
    hint: 'Look at the program that reads the pipe: it failed, or took only a part.',
  })
}

/**
 * Writes all of `bytes` to an open file. On a full disk, deletes the drafts at rest in `folder` and retries the remainder once.
 * Throws STORE_FAILED.
 */
export function writeFully(file: number, bytes: Uint8Array, at: number, folder?: string): void {
  let done = 0
  let freed = false
  while (done < bytes.byteLength) {
    try {
      done += writeSync(file, bytes, done, bytes.byteLength - done, at + done)
    } catch (error) {
      const mayHelp = !freed && folder !== undefined && isDiskFull(error)
      freed = true
      if (mayHelp && freeDrafts(folder) > 0) continue
      const wish = isDiskFull(error) ? `write ${bytes.byteLength - done} bytes more to` : 'write to'
      throw storeFailure(`${wish} the store`, error, folder)
    }
  }
}

/**
 * Does work that writes content of unknown size. An error for a full disk names the work.
 *
 * @param action as in "Cannot <action>"
 */
export async function namingWork<T>(action: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isTallyError(error, 'STORE_FAILED') || !isDiskFull(error)) throw error
    const state = error.message.replace(/^Cannot /, 'cannot ')
    const { hint, details } = error
    throw new TallyError('STORE_FAILED', `Cannot ${action}: ${state}`, { cause: error.cause, hint, details })
  }
}

/** Does synchronous work that writes; on a full disk, deletes the drafts at rest in `folder` and retries once. */
export function withSpaceAtOnce<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isDiskFull(error) || freeDrafts(folder) === 0) throw error
    return work()
  }
}

/** Does work that writes; on a full disk, deletes the drafts at rest in `folder` and retries once. */
export async function withSpace<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isDiskFull(error) || freeDrafts(folder) === 0) throw error
    return work()
  }
}

function freeBytes(path: string): number | undefined {
  if (path === '') return undefined
  for (const place of [path, dirname(path)]) {
    try {
      const { bavail, bsize } = statfsSync(place)
      return bavail * bsize
    } catch {
      // A file not yet created has a folder; when that cannot be read either, the free space stays unknown.
    }
  }
  return undefined
}
