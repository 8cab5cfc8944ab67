import { closeSync, ftruncateSync, lstatSync, openSync, readdirSync, writeSync } from 'node:fs'
import { lstat, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { TallyError } from '../errors.ts'
import { algorithmOf, type Digest, encodedOf, hasher } from '../model/digest.ts'
import { makeFolder } from './make-folder.ts'
import type { Bytes } from './store.ts'

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
 * The name of a draft in use ends with its process, whose death puts it back to rest.
 */
export class Drafts {
  readonly #folder: string
  /** Blobs with a draft at rest, as far as is known. */
  readonly #resting = new Set<string>()
  #count = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Puts drafts of processes that died back to rest. */
  async recover(): Promise<void> {
    // A step that stores nothing does without the thread pool's start.
    makeFolder(this.#folder)
    for (const name of readdirSync(this.#folder)) {
      const [, blob, process] = /^(\w+-[0-9a-f]+)\.(?:part|(\d+)\.\d+)$/.exec(name) ?? []
      if (!blob || (process && isAlive(Number(process)))) continue
      if (process) await renameIfThere(join(this.#folder, name), join(this.#folder, `${blob}.part`))
      this.#resting.add(blob)
    }
  }

  async take(digest: Digest, limit: number): Promise<Draft> {
    const blob = `${algorithmOf(digest)}-${encodedOf(digest)}`
    const path = join(this.#folder, `${blob}.${process.pid}.${this.#count++}`)
    const resumed =
      this.#resting.delete(blob) && (await renameIfThere(join(this.#folder, `${blob}.part`), path))
    try {
      const stats = resumed ? await lstat(path) : undefined
      // A link would be written through to what is not ours.
      const isDraft = stats?.isFile() === true && stats.nlink === 1
      if (stats && !isDraft) await rm(path, { recursive: true })
      const file = openSync(path, isDraft ? 'r+' : 'wx+', 0o644)
      return { file, path, size: isDraft ? Math.min(stats.size, limit) : 0 }
    } catch (error) {
      throw storeFailure('write to the store', error)
    }
  }

  /** Bytes of a draft at rest; 0 where there is none. */
  restingBytes(digest: Digest): number {
    const blob = `${algorithmOf(digest)}-${encodedOf(digest)}`
    if (!this.#resting.has(blob)) return 0
    return lstatSync(join(this.#folder, `${blob}.part`), { throwIfNoEntry: false })?.size ?? 0
  }

  /** Closes a draft and keeps its first `size` bytes for the next try. */
  async rest(draft: Draft, digest: Digest): Promise<void> {
    if (draft.size === 0) return this.discard(draft)
    ftruncateSync(draft.file, draft.size)
    closeSync(draft.file)
    const blob = `${algorithmOf(digest)}-${encodedOf(digest)}`
    await rename(draft.path, join(this.#folder, `${blob}.part`))
    this.#resting.add(blob)
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
    writeAt(draft, chunk)
    draft.size += chunk.byteLength
  }
  return hash.digest()
}

function writeAt(draft: Draft, chunk: Uint8Array): void {
  let done = 0
  try {
    while (done < chunk.byteLength)
      done += writeSync(draft.file, chunk, done, chunk.byteLength - done, draft.size + done)
  } catch (error) {
    throw storeFailure('write to the store', error)
  }
}

export function storeFailure(action: string, error: unknown): TallyError {
  const { code = 'an unknown fault', path = '' } = error as NodeJS.ErrnoException
  return new TallyError('STORE_FAILED', `Cannot ${action}: ${code}${path ? ` at "${path}"` : ''}`, {
    cause: error,
  })
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw storeFailure('move a draft', error)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
