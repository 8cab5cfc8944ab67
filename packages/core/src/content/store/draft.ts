import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { lstat, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { TallyError } from '../../errors.ts'
import { algorithmOf, type Digest, encodedOf, hasher } from '../../model/digest.ts'
import { draftLimits, freeDrafts, type RestingDraft, removeDrafts, tidyDrafts } from '../draft-folder.ts'
import { isDiskFull, storeFailure, withSpaceAtOnce, writeFully } from '../full-disk.ts'
import { makeFolder } from '../make-folder.ts'
import { ownMark } from '../process-mark.ts'
import type { Bytes } from '../store.ts'

/** A blob being written to the store: an open file whose first `size` bytes are present but unverified. */
export interface Draft {
  /** File descriptor, open for reading and writing. */
  readonly file: number
  readonly path: string
  /** Contiguous bytes from the start. */
  size: number
}

/**
 * The folder of drafts. A draft at rest is `<algorithm>-<hex>.part`; a process resumes it by renaming it, so that only one does.
 * The name of a draft in use ends with the mark of its process; once that has ended, the draft is put back to rest. Drafts at rest
 * are kept for the next run within `draftLimits`.
 */
export class Drafts {
  readonly #folder: string
  /** Bytes of the known drafts at rest, by blob. */
  readonly #resting = new Map<string, number>()
  #count = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Puts drafts of ended processes back to rest, and deletes those beyond the limits. */
  recover(): void {
    // Synchronous: a step that stores nothing need not start the thread pool.
    makeFolder(this.#folder)
    this.#tidy()
  }

  #tidy(): void {
    this.#resting.clear()
    for (const { blob, bytes } of tidyDrafts(this.#folder)) this.#resting.set(blob, bytes)
  }

  /** Lists the drafts at rest now. */
  atRest(): RestingDraft[] {
    return tidyDrafts(this.#folder)
  }

  /** Deletes the named drafts unless they were resumed since. */
  drop(gone: readonly Pick<RestingDraft, 'blob' | 'touched'>[]): void {
    removeDrafts(this.#folder, gone)
    this.#tidy()
  }

  /** Deletes all drafts at rest; their bytes are fetched again when needed. */
  free(): void {
    freeDrafts(this.#folder)
    this.#tidy()
  }

  /** Bytes of the drafts at rest. */
  get restingBytes(): number {
    return [...this.#resting.values()].reduce((sum, bytes) => sum + bytes, 0)
  }

  async take(digest: Digest, limit: number): Promise<Draft> {
    const blob = `${algorithmOf(digest)}-${encodedOf(digest)}`
    const path = join(this.#folder, `${blob}.${ownMark()}.${this.#count++}`)
    const resumed =
      this.#resting.delete(blob) && (await renameIfThere(join(this.#folder, `${blob}.part`), path))
    try {
      const stats = resumed ? await lstat(path) : undefined
      // Writing through a link would change a file that is not ours.
      const isDraft = stats?.isFile() === true && stats.nlink === 1
      const own = isDraft ? reopened(path) : undefined
      if (stats && own === undefined) await rm(path, { recursive: true })
      const file = own ?? withSpaceAtOnce(this.#folder, () => openSync(path, 'wx+', 0o644))
      return { file, path, size: own !== undefined && stats ? Math.min(stats.size, limit) : 0 }
    } catch (error) {
      throw storeFailure('write to the store', error, this.#folder)
    }
  }

  /** Bytes of a draft at rest; 0 when there is none. */
  bytesOf(digest: Digest): number {
    return this.#resting.get(`${algorithmOf(digest)}-${encodedOf(digest)}`) ?? 0
  }

  /** Closes a draft and keeps its first `size` bytes for the next attempt, except on a full disk, where it would take up needed space. */
  async rest(draft: Draft, digest: Digest, why?: unknown): Promise<void> {
    if (draft.size === 0 || isDiskFull(why)) return this.discard(draft)
    ftruncateSync(draft.file, draft.size)
    closeSync(draft.file)
    const blob = `${algorithmOf(digest)}-${encodedOf(digest)}`
    if (!(await renameIfThere(draft.path, join(this.#folder, `${blob}.part`))))
      return rm(draft.path, { force: true })
    this.#resting.set(blob, draft.size)
    if (this.restingBytes > draftLimits.bytes) this.#tidy()
  }

  async discard(draft: Draft): Promise<void> {
    closeSync(draft.file)
    await rm(draft.path, { force: true })
  }
}

/** Fills a draft from the start and returns the digest of the whole; throws CONTENT_MISMATCH beyond `limit` bytes. */
export async function pour(
  open: (from: number) => Promise<Bytes>,
  draft: Draft,
  { digest, size: limit }: { digest: Digest; size: number },
): Promise<Digest> {
  // Bytes left by another process are not hashed yet, and these sources are local: starting over is simpler than reading them back.
  draft.size = 0
  const hash = hasher(algorithmOf(digest))
  for await (const chunk of await open(0)) {
    if (draft.size + chunk.byteLength > limit) {
      throw new TallyError(
        'CONTENT_MISMATCH',
        `Cannot accept ${digest}: more than the ${limit} bytes promised`,
      )
    }
    hash.update(chunk)
    writeFully(draft.file, chunk, draft.size, dirname(draft.path))
    draft.size += chunk.byteLength
  }
  return hash.digest()
}

/** Whether a draft belongs to another user of the store. Drafts only save work, so it is left alone or restarted. */
function isForeign(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/** Opens an existing draft; undefined when it cannot be written. */
function reopened(path: string): number | undefined {
  try {
    return openSync(path, 'r+')
  } catch (error) {
    if (isForeign(error)) return undefined
    throw error
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || isForeign(error)) return false
    throw storeFailure('move a draft', error)
  }
}
