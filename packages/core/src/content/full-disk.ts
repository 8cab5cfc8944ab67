import { statfsSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { isTallyError, TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { freeDrafts } from './draft-folder.ts'

/** Codes of the system for a disk without space, and for a user's share of it that is used up. */
const fullCodes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: "the user's quota of the disk is used up",
}

const hint =
  'Free space on that disk, or name a `store` on a larger one. Drafts of earlier runs were dropped already; a store that outlasts its jobs is kept small by prune with `images: store`.'

/** Whether a failure, or what it came from, is a disk without space. */
export function isDiskFull(error: unknown): boolean {
  const { code = '', cause, details } = (error ?? {}) as Partial<NodeJS.ErrnoException & TallyError>
  // Of what fails in a worker the details alone come here.
  const codes = [code, String(details?.system)]
  return codes.some(each => Object.hasOwn(fullCodes, each)) || (cause !== undefined && isDiskFull(cause))
}

/** The failure of work on a file, as the store's own; for a full disk with what is free there and what to do. */
export function storeFailure(action: string, error: unknown, place?: string): TallyError {
  const { code = 'an unknown fault', path = place ?? '' } = error as NodeJS.ErrnoException
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

/**
 * Writes all of `bytes` into an open file. On a full disk the drafts of `folder` that nobody works at go, and what is left is written
 * once more. Throws STORE_FAILED.
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
 * Does work that writes content whose size nobody knows ahead. A full disk is told with what was being made.
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

/** Does work that needs space in a folder; on a full disk the drafts of `folder` that nobody works at go, and it is done once more. */
export function withSpaceAtOnce<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!isDiskFull(error) || freeDrafts(folder) === 0) throw error
    return work()
  }
}

/** Does work that writes; on a full disk the drafts of `folder` that nobody works at go, and it is done once more. */
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
      // A file that was not made yet has a folder; where that says nothing either, nothing is told.
    }
  }
  return undefined
}
