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

/** A blob on its way into the store: an open file whose first `size` bytes are there already, unverified. */
export interface Draft {
  /** File descriptor, open for reading and writing. */
  readonly file: number
  readonly path: string
  /** Contiguous bytes from the start. */
  size: number
}

/**
 * The folder of drafts. A draft at rest is `<algorithm>-<hex>.part`; taking it up renames it, so that only one process does.
 * The name of a draft in use ends with the mark of its process, whose end puts it back to rest. Drafts at rest are kept for the next
 * run within `draftLimits`.
 */
export class Drafts {
  readonly #folder: string
  /** Bytes of the drafts at rest, by blob, as far as is known. */
  readonly #resting = new Map<string, number>()
  #count = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Puts drafts of processes that ended back to rest, and drops what is too old or too much. */
  recover(): void {
    // A step that stores nothing does without the thread pool's start.
    makeFolder(this.#folder)
    this.#tidy()
  }

  #tidy(): void {
    this.#resting.clear()
    for (const { blob, bytes } of tidyDrafts(this.#folder)) this.#resting.set(blob, bytes)
  }

  /** The drafts at rest as they are now. */
  atRest(): RestingDraft[] {
    return tidyDrafts(this.#folder)
  }

  /** Drops drafts by name, but for those that were taken up since. */
  drop(gone: readonly Pick<RestingDraft, 'blob' | 'touched'>[]): void {
    removeDrafts(this.#folder, gone)
    this.#tidy()
  }

  /** Drops the drafts that nobody works at; their bytes come again where they are wanted. */
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
      // A link would be written through to what is not ours.
      const isDraft = stats?.isFile() === true && stats.nlink === 1
      const own = isDraft ? openedAgain(path) : undefined
      if (stats && own === undefined) await rm(path, { recursive: true })
      const file = own ?? withSpaceAtOnce(this.#folder, () => openSync(path, 'wx+', 0o644))
      return { file, path, size: own !== undefined && stats ? Math.min(stats.size, limit) : 0 }
    } catch (error) {
      throw storeFailure('write to the store', error, this.#folder)
    }
  }

  /** Bytes of a draft at rest; 0 where there is none. */
  bytesOf(digest: Digest): number {
    return this.#resting.get(`${algorithmOf(digest)}-${encodedOf(digest)}`) ?? 0
  }

  /** Closes a draft and keeps its first `size` bytes for the next try. On a full disk it would keep the space from everybody. */
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

/** Writes bytes behind what the draft holds and gives the digest of the whole; throws CONTENT_MISMATCH beyond `limit` bytes. */
export async function pour(
  open: (from: number) => Promise<Bytes>,
  draft: Draft,
  { digest, size: limit }: { digest: Digest; size: number },
): Promise<Digest> {
  // What another process left is not hashed yet, and these sources are near: beginning anew is simpler than reading it back.
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

/** A draft only saves work: one of another user, who may share the store, is left or begun anew. */
function isForeign(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/** Undefined where the draft may not be written on. */
function openedAgain(path: string): number | undefined {
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
