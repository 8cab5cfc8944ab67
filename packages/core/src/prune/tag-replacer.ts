import { randomUUID } from 'node:crypto'
import { isTallyError, TallyError } from '../errors.ts'
import { type Digest, digestOf } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { repositoryName } from '../model/reference.ts'
import type { RepositoryWriter } from '../registry/repository-writer.ts'
import { printable } from '../text/printable.ts'
import { standIn, standInBlobs } from './inventory/stand-in.ts'
import type { Version } from './inventory/version.ts'
import type { StepResult } from './prune-backend.ts'

/** The note on a plan that removes tags by replacement. */
export const replacing =
  'this registry deletes by digest only, so each tag that goes is moved to a stand-in first, which pullers of the tag get for a moment'

/** The ways to a repository whose tags are removed by replacement. */
interface ReplacementPorts {
  /** A writer of the repository; opened when the first tag is replaced. */
  readonly writer: () => Promise<RepositoryWriter>
  /** Deletes a manifest by its digest. */
  readonly remove: (digest: Digest) => Promise<'done' | 'gone' | { readonly retained: string }>
  /** Monotonic milliseconds. */
  readonly clock?: () => number
}

/**
 * Removes tags from registries that delete only by digest: the tag is moved to a stand-in that nothing else names, and the stand-in is
 * deleted by its digest, and with it the tag. The image keeps its digest and its other tags. Pullers of the tag get the stand-in for a
 * moment.
 *
 * That the registry deletes is proved before a tag is moved, with a manifest that nobody uses. A run that ends between the two steps
 * leaves the tag at the stand-in, which the next one recognises and deletes.
 */
export class TagReplacer {
  readonly #ports: ReplacementPorts
  readonly #clock: () => number
  #proved: Promise<RepositoryWriter> | undefined

  constructor(ports: ReplacementPorts) {
    this.#ports = ports
    this.#clock = ports.clock ?? (() => performance.now())
  }

  /**
   * Removes a tag that is at a version. Throws DELETE_UNSUPPORTED and the codes of refusals before the tag is moved, PRUNE_DAMAGE when
   * the image went too.
   */
  async untag({ digest }: Version, tag: string): Promise<StepResult> {
    this.#proved ??= this.#prove()
    const writer = await this.#proved
    const original = await writer.remote.resolve({ digest })
    const replacement = standIn(randomUUID())
    const since = this.#clock()
    const before = await writer.current(tag)
    if (!before) return { result: 'gone' }
    if (before.digest !== digest) return moved(tag, before.digest)
    const isOurs = await this.#move(writer, tag, { replacement, before })
    const until = this.#clock()
    if (isOurs) await this.#removeOrRestore(writer, tag, { replacement, original })
    else await this.#ports.remove(replacement.descriptor.digest)
    await this.#checkStill(writer, tag, digest)
    if (!isOurs) return moved(tag, (await writer.current(tag))?.digest)
    return { result: 'done', since, until }
  }

  /** Throws unless a manifest that was pushed by its digest is gone after its deletion. */
  async #prove(): Promise<RepositoryWriter> {
    const writer = await this.#ports.writer()
    for (const { mediaType, bytes } of standInBlobs) {
      const blob = { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
      await writer.put(blob, async () =>
        (async function* () {
          yield bytes
        })(),
      )
    }
    const trial = standIn(randomUUID())
    await writer.putDocument(trial)
    const { digest } = trial.descriptor
    const removal = await this.#ports.remove(digest)
    if (removal === 'done' && !(await writer.hasDocument(digest))) return writer
    const state =
      typeof removal === 'object'
        ? removal.retained
        : 'a manifest made to try it is still there after its deletion'
    throw new TallyError(
      'DELETE_UNSUPPORTED',
      `Cannot take tags off in ${repositoryName(writer.name)}: ${state}, expected it gone`,
    )
  }

  /** Moves the tag to the stand-in. Returns false when somebody else has moved it at the same time. */
  async #move(
    writer: RepositoryWriter,
    tag: string,
    {
      replacement,
      before,
    }: {
      readonly replacement: Document
      readonly before: { readonly digest: Digest; readonly etag?: string | undefined }
    },
  ): Promise<boolean> {
    try {
      await writer.tag(replacement, tag, { ifMatch: before.etag })
      await writer.confirm(tag, replacement.descriptor.digest, before.digest)
      return true
    } catch (error) {
      if (isTallyError(error, 'TAG_CONFLICT')) return false
      throw error
    }
  }

  /** Deletes the stand-in; if that fails, the tag gets its image back. */
  async #removeOrRestore(
    writer: RepositoryWriter,
    tag: string,
    { replacement, original }: { readonly replacement: Document; readonly original: Document },
  ): Promise<void> {
    const { digest } = replacement.descriptor
    try {
      const removal = await this.#ports.remove(digest)
      if (typeof removal === 'object')
        throw new TallyError(
          'DELETE_UNSUPPORTED',
          `Cannot delete the stand-in ${digest}: ${removal.retained}`,
        )
    } catch (error) {
      if (isTallyError(error, 'NOT_FOUND')) return
      if (!isTallyError(error, 'CANCELLED') && (await writer.current(tag))?.digest === digest)
        await writer.tag(original, tag)
      throw error
    }
  }

  async #checkStill(writer: RepositoryWriter, tag: string, digest: Digest): Promise<void> {
    if (await writer.hasDocument(digest)) return
    const state = `with the tag "${printable(tag)}" the registry deleted ${digest} itself`
    throw new TallyError(
      'PRUNE_DAMAGE',
      `Cannot go on in ${repositoryName(writer.name)}: ${state}, expected the tag alone`,
    )
  }
}

function moved(tag: string, digest: Digest | undefined): StepResult {
  return { result: 'changed', why: `"${printable(tag)}" points to ${digest ?? 'nothing'} now` }
}
