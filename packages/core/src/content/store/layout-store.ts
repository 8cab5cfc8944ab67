import { accessSync, constants, fchmodSync, ftruncateSync, linkSync, renameSync } from 'node:fs'
import { copyFile, lstat, readFile as readWholeFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isTallyError, type TallyError } from '../../errors.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import { algorithmOf, type Digest, digestOf, encodedOf } from '../../model/digest.ts'
import type { Compression } from '../../model/media-type.ts'
import { maxDocumentBytes, mismatch } from '../bytes.ts'
import type { RestingDraft } from '../draft-folder.ts'
import { storeFailure, withSpace, withSpaceAtOnce } from '../full-disk.ts'
import { makeFolder } from '../make-folder.ts'
import type { BlobSink, BlobSource, Bytes, LentFile } from '../store.ts'
import { DiffIds } from './diff-ids.ts'
import { type Draft, Drafts, pour } from './draft.ts'
import { readFile, readInPieces } from './file-bytes.ts'
import { LastUses } from './last-uses.ts'
import { StoreUse } from './store-users.ts'
import { Verifications } from './verifications.ts'

/** Fills a draft and returns the digest of the file's content. */
type Deliver = (draft: Draft) => Promise<Digest>

/**
 * Blobs in a folder with the structure of an OCI image layout: `blobs/<algorithm>/<hex>`.
 *
 * A blob is written as a draft, verified, then renamed: readers never see a partial blob, two processes may write at once,
 * and a kill at any point leaves a store from which the next run continues.
 */
export class LayoutStore implements BlobSource, BlobSink {
  readonly root: string
  /** Why the store is read-only, when it is; its content can still be read. */
  readonly unwritable: TallyError | undefined
  /** A folder for files that are deleted when the step ends. */
  readonly scratch: string
  /** Digests whose stored bytes had changed and were deleted. */
  readonly damaged = new Set<Digest>()
  readonly #drafts: Drafts
  readonly #verifications: Verifications
  readonly #diffIds: DiffIds
  readonly #lastUses: LastUses
  readonly #use: StoreUse
  readonly #arriving = new Map<Digest, Promise<void>>()

  private constructor(root: string, scratch: string, unwritable?: TallyError) {
    this.root = root
    this.scratch = scratch
    this.unwritable = unwritable
    this.#drafts = new Drafts(join(root, 'partial'))
    this.#verifications = new Verifications(join(root, 'verified.txt'))
    this.#diffIds = new DiffIds(join(root, 'diff-ids.txt'))
    this.#lastUses = new LastUses(join(root, 'last-uses.txt'))
    this.#use = new StoreUse(join(root, 'in-use'))
  }

  /**
   * Opens a store, read-only if its folder cannot be written. Throws STORE_FAILED when the folder cannot be created.
   *
   * @param elsewhere the folder for temporary files when the store's own is not writable
   */
  static async open(root: string, elsewhere?: string): Promise<LayoutStore> {
    const blobs = join(root, 'blobs', 'sha256')
    const scratch = join(root, 'partial')
    try {
      makeFolder(blobs)
      accessSync(blobs, constants.W_OK)
      const store = new LayoutStore(root, scratch)
      store.#drafts.recover()
      return store
    } catch (error) {
      const failure = isTallyError(error) ? error : storeFailure('open the store', error)
      if (!isReadOnly(failure.cause) || !isReadable(blobs)) throw failure
      return new LayoutStore(root, elsewhere ?? scratch, failure)
    }
  }

  pathOf(digest: Digest): string {
    return join(this.root, 'blobs', algorithmOf(digest), encodedOf(digest))
  }

  /** Whether the blob is stored and intact; a damaged one is deleted and counts as absent. */
  async has(wanted: Descriptor): Promise<boolean> {
    this.#use.note(wanted.digest)
    const path = this.pathOf(wanted.digest)
    const verdict = await this.#verifications.check(path, wanted)
    if (verdict === 'damaged') {
      this.damaged.add(wanted.digest)
      await this.#remove(path)
    }
    return verdict === 'intact'
  }

  /** The verified bytes of a manifest or config; undefined when absent. A damaged or oversized one is deleted. */
  async document(digest: Digest): Promise<Uint8Array | undefined> {
    this.#use.note(digest)
    const path = this.pathOf(digest)
    const stats = await lstat(path).catch(absent)
    if (!stats) return undefined
    const small = stats.isFile() && stats.size <= maxDocumentBytes
    const bytes = small ? await readWholeFile(path) : undefined
    if (bytes && digestOf(bytes, algorithmOf(digest)) === digest) {
      this.#lastUses.note(digest)
      return bytes
    }
    this.damaged.add(digest)
    await this.#remove(path)
    return undefined
  }

  /** Deletes a damaged file. A read-only store keeps it, and it counts as absent. */
  async #remove(path: string): Promise<void> {
    if (!this.unwritable) await rm(path, { force: true, recursive: true })
  }

  /** Writes a document that is already verified. */
  async putBytes(expected: Descriptor, bytes: Uint8Array): Promise<void> {
    await this.put(expected, async () => chunkOf(bytes))
  }

  async fetch(wanted: Descriptor, from = 0): Promise<Bytes> {
    return readFile(this.pathOf(wanted.digest), from)
  }

  /** A stored blob's bytes, unverified. */
  open(digest: Digest): Bytes {
    return readFile(this.pathOf(digest))
  }

  /** A stored blob's bytes, or those from `from` up to `to`, through one buffer: a piece is only valid until the next is requested. */
  scan(digest: Digest, from?: number, to?: number): Bytes {
    return readInPieces(this.pathOf(digest), from, to)
  }

  put(expected: Descriptor, source: (from: number) => Promise<Bytes>): Promise<void> {
    return this.receive(expected, draft => pour(source, draft, expected))
  }

  /** Stores a blob that `deliver` writes to a draft; concurrent calls for a blob deliver it once. Throws CONTENT_MISMATCH. */
  receive(expected: Descriptor, deliver: Deliver): Promise<void> {
    const arriving = this.#arriving.get(expected.digest)
    if (arriving !== undefined) return arriving
    const arrival = this.#receive(expected, deliver).finally(() => this.#arriving.delete(expected.digest))
    this.#arriving.set(expected.digest, arrival)
    return arrival
  }

  async #receive(expected: Descriptor, deliver: Deliver): Promise<void> {
    if (this.unwritable) throw this.unwritable
    this.#use.note(expected.digest)
    const draft = await this.#drafts.take(expected.digest, expected.size)
    try {
      const digest = await deliver(draft)
      // The size is checked as well as the digest: a file is padded up to a wrong declared size.
      if (digest !== expected.digest || draft.size !== expected.size)
        throw mismatch(expected, { digest, size: draft.size })
    } catch (error) {
      if (isTallyError(error, 'CONTENT_MISMATCH')) await this.#drafts.discard(draft)
      else await this.#drafts.rest(draft, expected.digest, error)
      throw error
    }
    await this.#commit(draft, expected)
  }

  /** Bytes of a blob that an interrupted attempt has left. */
  draftBytes({ digest, size }: Descriptor): number {
    return Math.min(this.#drafts.bytesOf(digest), size)
  }

  /**
   * Stores a blob whose digest is unknown until it is written; `named` names the draft meanwhile, and `fill` returns the digest of the
   * file's content. Throws STORE_FAILED, and what `fill` throws.
   */
  async receiveNew(named: Digest, fill: Deliver): Promise<Pick<Descriptor, 'digest' | 'size'>> {
    if (this.unwritable) throw this.unwritable
    const draft = await this.#drafts.take(named, 0)
    let digest: Digest
    try {
      digest = await fill(draft)
    } catch (error) {
      await this.#drafts.discard(draft)
      throw error
    }
    const { size } = draft
    await this.#commit(draft, { digest, size })
    return { digest, size }
  }

  async #commit(draft: Draft, expected: Pick<Descriptor, 'digest' | 'size'>): Promise<void> {
    const path = this.pathOf(expected.digest)
    this.#use.note(expected.digest)
    ftruncateSync(draft.file, expected.size)
    if (process.platform !== 'win32') fchmodSync(draft.file, 0o444)
    try {
      withSpaceAtOnce(this.scratch, () => {
        if (algorithmOf(expected.digest) !== 'sha256') makeFolder(dirname(path))
        renameSync(draft.path, path)
      })
    } catch (error) {
      await this.#drafts.discard(draft)
      throw storeFailure('move a blob into the store', error)
    }
    this.#verifications.record(draft.file, expected.digest)
  }

  /** The diff_id found when a layer was last unpacked as `compression`; it depends on nothing else. */
  knownDiffId(layer: Digest, compression: Compression): Digest | undefined {
    return this.#diffIds.get(layer, compression)
  }

  rememberDiffId(layer: Digest, compression: Compression, diffId: Digest): void {
    this.#diffIds.set(layer, compression, diffId)
  }

  /** A stored blob's file. Links to it change its metadata, which is recorded again once they are gone. */
  lend(digest: Digest): LentFile {
    const path = this.pathOf(digest)
    const untouched = this.#verifications.holds(path, digest)
    return { path, back: () => void (untouched && this.#verifications.renew(path, digest)) }
  }

  /** Does work that writes, to the store or elsewhere; on a full disk, deletes the drafts at rest and retries once. */
  withSpace<T>(work: () => Promise<T>): Promise<T> {
    return this.unwritable ? work() : withSpace(this.scratch, work)
  }

  /** Frees space by deleting the drafts at rest. */
  freeDrafts(): void {
    if (!this.unwritable) this.#drafts.free()
  }

  /** The drafts kept for the next run. */
  restingDrafts(): RestingDraft[] {
    return this.unwritable ? [] : this.#drafts.atRest()
  }

  /** Deletes the named drafts unless they were resumed since they were listed. */
  dropDrafts(gone: readonly Pick<RestingDraft, 'blob' | 'touched'>[]): void {
    if (!this.unwritable) this.#drafts.drop(gone)
  }

  /** Bytes of all drafts kept for the next run. */
  get restingBytes(): number {
    return this.#drafts.restingBytes
  }

  /** Forgets everything recorded about a deleted blob. */
  forget(digest: Digest): void {
    for (const notes of [this.#verifications, this.#diffIds, this.#lastUses]) notes.forget(digest)
  }

  /** Puts a stored blob at another path, as a hard link where possible, else as a copy. */
  async linkTo(digest: Digest, path: string): Promise<void> {
    const from = this.pathOf(digest)
    const untouched = this.#verifications.holds(from, digest)
    if (!linked(from, path)) {
      await rm(path, { force: true })
      // COPYFILE_EXCL: never through a link that took the removed file's place.
      if (!linked(from, path)) await copyFile(from, path, constants.COPYFILE_EXCL)
    }
    if (untouched) this.#verifications.renew(from, digest)
  }
}

async function* chunkOf(bytes: Uint8Array): Bytes {
  yield bytes
}

/** Whether a write failure still allows reading. */
function isReadOnly(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '')
}

function isReadable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return true
  } catch {
    // The failure to write the folder is the one reported.
    return false
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw storeFailure('read the store', error)
}

/** Creates a hard link; returns false when the path exists or the file system has no hard links. */
function linked(from: string, path: string): boolean {
  try {
    // One synchronous system call is cheaper than a trip to the thread pool.
    linkSync(from, path)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['EEXIST', 'EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes(code)) return false
    throw storeFailure('link a blob', error)
  }
}
