import { lstatSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '../../model/digest.ts'
import { attempt } from '../attempt.ts'
import { makeFolder } from '../make-folder.ts'
import { isRunning, markPattern, ownMark, silentMs } from '../process-mark.ts'
import { appendTo } from './journal.ts'

/** A list of at least this many bytes, more than any step needs, stands for all digests: it could not be appended to. */
const everythingBytes = 64 * 1024 * 1024

const leases = new Set<string>()

/**
 * Lists the digests this step needs from a store, so that other processes do not delete them: a file named by the process's mark, one
 * digest a line, deleted when the process exits. Where it cannot be written, as in a read-only store, nothing is listed.
 */
export class StoreUse {
  readonly #path: string
  readonly #listed = new Set<Digest>()

  /** @param folder the store's folder of these files */
  constructor(folder: string) {
    this.#path = join(folder, ownMark())
  }

  /** Must be called before looking for the blob: from then on a present blob stays. */
  note(digest: Digest): void {
    if (this.#listed.has(digest)) return
    this.#listed.add(digest)
    const write = () => appendTo(this.#path, `${digest}\n`)
    if (attempt(write)) return keepAlive(this.#path)
    // The folder may be missing or the disk full: a sparse file takes no space and stands for all digests.
    attempt(() => makeFolder(join(this.#path, '..')))
    const isListed = attempt(write) || attempt(() => truncateSync(this.#path, everythingBytes))
    if (isListed) keepAlive(this.#path)
  }
}

/** The content that running steps need. */
export interface UsedContent {
  has(digest: Digest): boolean
  /** Whether no other step is running. */
  readonly isIdle: boolean
}

/** The content that steps of other processes need now. Deletes the files of ended steps. */
export function usedByOthers(folder: string, now = Date.now()): UsedContent {
  const used = new Set<string>()
  let isEverything = false
  let isIdle = true
  for (const name of marksIn(folder)) {
    const path = join(folder, name)
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats || name === ownMark()) continue
    if (!stats.isFile() || !isRunning(name, stats.mtimeMs, now)) {
      attempt(() => rmSync(path, { recursive: true, force: true }))
      continue
    }
    isIdle = false
    isEverything ||= stats.size >= everythingBytes
    if (stats.size >= everythingBytes) continue
    attempt(() => {
      for (const line of readFileSync(path, 'utf8').split('\n')) used.add(line)
    })
  }
  return { isIdle, has: digest => isEverything || used.has(digest) }
}

const markName = new RegExp(`^${markPattern}$`)

function marksIn(folder: string): string[] {
  // A link's target is not ours to clean.
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder).filter(name => markName.test(name))
}

/** Steps in other containers cannot be checked, so each touches its file from time to time. */
function keepAlive(path: string): void {
  if (leases.size === 0) {
    setInterval(() => {
      const now = new Date()
      for (const each of leases) attempt(() => utimesSync(each, now, now))
    }, silentMs / 6).unref()
    process.once('exit', () => {
      for (const each of leases) attempt(() => rmSync(each, { force: true }))
    })
  }
  leases.add(path)
}
