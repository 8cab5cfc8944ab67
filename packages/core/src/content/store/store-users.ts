import { lstatSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '../../model/digest.ts'
import { attempt } from '../attempt.ts'
import { makeFolder } from '../make-folder.ts'
import { isRunning, markPattern, ownMark, silentMs } from '../process-mark.ts'
import { appendTo } from './journal.ts'

/** A list of more bytes than any step comes to: one that could not be written on stands for everything. */
const everythingBytes = 64 * 1024 * 1024

const leases = new Set<string>()

/**
 * What this step relies on of a store, for whoever would remove it: a file named by the step's process, a digest a line. It goes with the
 * process. Where it cannot be written, a store that can only be read for one, nothing is told.
 */
export class StoreUse {
  readonly #path: string
  readonly #told = new Set<Digest>()

  /** @param folder the store's folder of such files */
  constructor(folder: string) {
    this.#path = join(folder, ownMark())
  }

  /** To be called before the blob is looked for: then it is there to stay, or seen to be absent. */
  note(digest: Digest): void {
    if (this.#told.has(digest)) return
    this.#told.add(digest)
    const write = () => appendTo(this.#path, `${digest}\n`)
    if (attempt(write)) return keepAlive(this.#path)
    // The folder may be missing, or the disk full: a file of holes takes no space, and holds whatever there is.
    attempt(() => makeFolder(join(this.#path, '..')))
    const isTold = attempt(write) || attempt(() => truncateSync(this.#path, everythingBytes))
    if (isTold) keepAlive(this.#path)
  }
}

/** What running steps rely on. */
export interface UsedContent {
  has(digest: Digest): boolean
  /** Whether no other step is known to run. */
  readonly isIdle: boolean
}

/** What the steps of other processes rely on now. Files of steps that ended are removed. */
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
  // What a link leads to is not ours to clean.
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder).filter(name => markName.test(name))
}

/** Steps of other containers cannot be asked after, so that each says now and then that it is there. */
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
