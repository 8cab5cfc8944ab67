import { mapLimit } from '../../concurrency.ts'
import { isTallyError, TallyError } from '../../errors.ts'
import { algorithmOf, type Digest, digestOf } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import { formatReference, type Repository } from '../../model/reference.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'

/** A tag to write. */
export interface TargetTag extends Repository {
  readonly tag: string
  /** As the user wrote it. */
  readonly written: string
}

/** What to do with a tag that exists at another digest. */
export type OnConflict = 'move' | 'skip' | 'fail'

/** A tag with its current digest and the planned action: nothing for `same` (it is at this digest) and `skip`. */
export interface PlannedTag {
  readonly target: TargetTag
  readonly previous: Digest | undefined
  readonly act: 'same' | 'skip' | 'write'
}

/** Decides about each tag before any is written. With `fail`, throws a TAG_CONFLICT that names all tags at another digest. */
export function planTags(
  targets: readonly { readonly target: TargetTag; readonly previous: Digest | undefined }[],
  root: Document,
  onConflict: OnConflict,
): PlannedTag[] {
  const wanted = root.descriptor.digest
  const planned = targets.map(({ target, previous }): PlannedTag => {
    if (previous !== undefined && isOf(previous, root)) return { target, previous, act: 'same' }
    const isKept = previous !== undefined && onConflict === 'skip'
    return { target, previous, act: isKept ? 'skip' : 'write' }
  })
  const taken = planned.filter(({ act, previous }) => act === 'write' && previous !== undefined)
  if (onConflict !== 'fail' || taken.length === 0) return planned
  const found = taken.map(({ target, previous }) => `${nameOf(target)} is at ${previous}`)
  throw new TallyError(
    'TAG_CONFLICT',
    `Cannot write ${found.length === 1 ? 'a tag' : `${found.length} tags`}: ${found.join(', ')}, expected ${wanted} or no tag`,
    {
      details: {
        wanted,
        taken: taken.map(({ target, previous }) => ({
          tag: nameOf(target),
          written: target.written,
          previous,
        })),
      },
    },
  )
}

/** An image pinned by sha512 is the one whose tag is reported as sha256. */
function isOf(digest: Digest, { bytes, descriptor }: Document): boolean {
  return digest === descriptor.digest || digest === digestOf(bytes, algorithmOf(digest))
}

/** `registry/repository:tag`. */
export function nameOf({ registry, repository, tag }: TargetTag): string {
  return formatReference({ registry, repository, tag })
}

/** The order of writing: new tags, then those that move; `latest`, which moves for everybody, always in the last group. */
export function stagesOf(planned: readonly PlannedTag[]): PlannedTag[][] {
  const isMoving = ({ previous, target }: PlannedTag) => previous !== undefined || target.tag === 'latest'
  const due = planned.filter(({ act }) => act === 'write')
  return [due.filter(each => !isMoving(each)), due.filter(isMoving)].filter(({ length }) => length > 0)
}

/** A wanted tag, and its current digest. */
export interface TagNow {
  readonly target: TargetTag
  readonly previous: Digest | undefined
}

/**
 * Resolves tags concurrently, in the order given; a registry that does not allow it is an error only if the result
 * matters.
 */
export async function tagsNow(
  targets: readonly TargetTag[],
  registries: Pick<RegistryClient, 'writer'>,
  { concurrency, onConflict }: { readonly concurrency: number; readonly onConflict: OnConflict },
): Promise<TagNow[]> {
  return mapLimit(targets, concurrency, async target => {
    const writer = await registries.writer(target)
    try {
      return { target, previous: (await writer.current(target.tag))?.digest }
    } catch (error) {
      if (onConflict !== 'move' || !isTallyError(error, 'DENIED', 'POLICY_BLOCKED')) throw error
      return { target, previous: undefined }
    }
  })
}
