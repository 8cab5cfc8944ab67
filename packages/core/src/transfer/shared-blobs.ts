import { rm } from 'node:fs/promises'
import { mapLimit, Slots } from '../concurrency.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { isPassable, isTallyError } from '../errors.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { type Repository, repositoryName } from '../model/reference.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
import {
  type BlobCopy,
  type CopyOptions,
  type CopyTarget,
  type CopyWatch,
  copyBlobs,
  distributable,
} from './copy.ts'
import { type ForeseenCopy, foreseeCopies } from './foresee.ts'
import { checkStoreRoom } from './room.ts'
import { inTransferOrder } from './transfer.ts'
import type { UploadSource } from './upload-source.ts'

interface SharedBlobsPorts {
  readonly registries: Pick<RegistryClient, 'repository'>
  /** A store with content of earlier steps, read before any registry. */
  readonly near: LayoutStore
  /** Takes blobs that several registries need, each until all of them have it. */
  readonly buffer: LayoutStore
  /** Blobs copied at once, of all images together. */
  readonly concurrency: number
}

/** The most repositories of a registry that are remembered for a blob: one suffices to mount from, another may be gone. */
const mostHolders = 4

/**
 * The blobs of many images on their way to many repositories: each leaves its source once, and each repository gets it once. Where a
 * repository of the target's registry has a blob it is mounted; a registry that does not mount gets it from where the blob is already.
 */
export class SharedBlobs {
  readonly #ports: SharedBlobsPorts
  readonly #slots: Slots
  /** The repositories that have a blob, by digest. */
  readonly #holders = new Map<Digest, Set<string>>()
  readonly #names = new Map<string, Repository>()
  /** A repository of each registry that has an image of the run. */
  readonly #likely = new Map<string, Repository>()
  /** The last copy of a blob that was begun: the next one waits for it. */
  readonly #turns = new Map<Digest, Promise<unknown>>()

  /** Blobs in the buffer. */
  readonly #kept = new Set<Digest>()

  constructor(ports: SharedBlobsPorts) {
    this.#ports = ports
    this.#slots = new Slots(ports.concurrency)
  }

  /** Copies blobs as `copyBlobs` does, except to where this run has brought them. */
  readonly copy = async (
    blobs: readonly Descriptor[],
    targets: readonly CopyTarget[],
    { watch, ...options }: CopyOptions,
  ): Promise<BlobCopy[]> => {
    const wanted = distributable(blobs).filter(blob => this.#due(blob, targets).length > 0)
    watch?.begun?.(wanted, targets.length)
    const inner = watch && without(watch)
    return this.#each(wanted, targets, async (blob, due) => {
      const uploadSource = this.#source(options.uploadSource)
      try {
        return await copyBlobs([blob], due, { ...options, watch: inner, uploadSource })
      } finally {
        if (this.#kept.delete(blob.digest)) await this.#release(blob)
      }
    })
  }

  /** Determines what `copy` would do, as `foreseeCopies` does. */
  readonly foresee = (
    blobs: readonly Descriptor[],
    targets: readonly CopyTarget[],
    concurrency: number,
  ): Promise<ForeseenCopy[]> =>
    this.#each(distributable(blobs), targets, (blob, due) => foreseeCopies([blob], due, concurrency))

  /** Records that a repository has an image of the run: others of its registry may share blobs with it. */
  complete(repository: Repository, blobs: readonly Descriptor[] = []): void {
    for (const blob of blobs) this.#note(blob.digest, repository)
    this.#likely.set(repository.registry, repository)
  }

  async #each<T>(
    blobs: readonly Descriptor[],
    targets: readonly CopyTarget[],
    work: (blob: Descriptor, due: readonly CopyTarget[]) => Promise<T[]>,
  ): Promise<T[]> {
    const ordered = inTransferOrder(blobs.map(blob => ({ blob })))
    const done = await mapLimit(ordered, this.#ports.concurrency, ({ blob }) =>
      this.#inTurn(blob.digest, async () => {
        const due = this.#due(blob, targets)
        if (due.length === 0) return []
        const results = await this.#slots.run(() => work(blob, due))
        for (const { writer } of due) this.#note(blob.digest, writer.name)
        return results
      }),
    )
    return done.flat()
  }

  /** The targets that are not known to have a blob, which know where to mount it from. */
  #due({ digest }: Descriptor, targets: readonly CopyTarget[]): CopyTarget[] {
    const holders = this.#holders.get(digest)
    const due = targets.filter(
      target => !holders?.has(repositoryName(target.writer.name)) && !target.holds?.(digest),
    )
    return due.map(({ writer, mountFrom }) => ({
      writer,
      mountFrom: blob => {
        const known = [...this.#holding(digest, writer.name.registry), ...mountFrom(blob)]
        const likely = this.#likely.get(writer.name.registry)
        // After an interrupted run, the layers that images share are there already. A mount that fails begins an upload.
        return known.length === 0 && likely ? [likely] : known
      },
    }))
  }

  /** The repositories that have a blob: those of one registry, or of any. */
  #holding(digest: Digest, registry?: string): Repository[] {
    const holders = [...(this.#holders.get(digest) ?? [])].flatMap(name => this.#names.get(name) ?? [])
    return holders.filter(each => registry === undefined || each.registry === registry).slice(0, mostHolders)
  }

  #note(digest: Digest, repository: Repository): void {
    const name = repositoryName(repository)
    this.#names.set(name, repository)
    const known = this.#holders.get(digest) ?? new Set()
    this.#holders.set(digest, known.add(name))
  }

  /** One blob at a time: two images that share it would both find it missing, and both fetch it. */
  async #inTurn<T>(digest: Digest, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(digest) ?? Promise.resolve()).then(work, work)
    this.#turns.set(digest, turn)
    try {
      return await turn
    } finally {
      if (this.#turns.get(digest) === turn) this.#turns.delete(digest)
    }
  }

  #source(source: UploadSource): UploadSource {
    const { near } = this.#ports
    return {
      ...source,
      open: async blob => {
        if (await near.has(blob)) return near.scan(blob.digest)
        return (await this.#fromHolder(blob)) ?? source.open(blob)
      },
      ...(source.keep && { keep: blob => this.#keep(blob, source) }),
    }
  }

  async #keep(blob: Descriptor, source: UploadSource): Promise<void> {
    const { near, buffer } = this.#ports
    this.#kept.add(blob.digest)
    if (await buffer.has(blob)) return
    if (await near.has(blob)) return buffer.put(blob, from => near.fetch(blob, from))
    if (!(await this.#keepFromHolder(blob))) await source.keep?.(blob)
  }

  /** Whether the buffer got a blob from a repository that has got it in this run. The source has it if not. */
  async #keepFromHolder(blob: Descriptor): Promise<boolean> {
    const { buffer, registries } = this.#ports
    const [holder] = this.#holding(blob.digest)
    if (!holder) return false
    checkStoreRoom(`keep ${blob.digest} for several registries`, [blob], buffer)
    try {
      const repository = await registries.repository(holder)
      await buffer.put(blob, from => repository.fetch(blob, from))
      return true
    } catch (error) {
      // A body that breaks off is no TallyError.
      if (isTallyError(error) && !isPassable(error)) throw error
      return false
    }
  }

  /** The bytes of a blob that a repository has got in this run; the upload verifies them as it does those of the source. */
  async #fromHolder(blob: Descriptor) {
    const [holder] = this.#holding(blob.digest)
    if (!holder) return undefined
    try {
      return await (await this.#ports.registries.repository(holder)).scan(blob)
    } catch (error) {
      if (!isPassable(error)) throw error
      return undefined
    }
  }

  /** Frees the space of a blob that all its targets have. */
  async #release({ digest }: Descriptor): Promise<void> {
    const { buffer } = this.#ports
    await rm(buffer.pathOf(digest), { force: true })
    buffer.forget(digest)
  }
}

/** The same callbacks without `begun`, which is called once for all blobs of an image. */
function without({ begun: _, ...watch }: CopyWatch): CopyWatch {
  return watch
}
