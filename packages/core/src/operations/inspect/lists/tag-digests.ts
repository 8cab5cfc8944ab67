import { mapLimit } from '../../../concurrency.ts'
import { isPassable, isTallyError, type TallyError } from '../../../errors.ts'
import type { InspectedTag } from '../../../inspect/inspection.ts'
import type { Repository } from '../../../model/reference.ts'
import { plural } from '../../../text/format.ts'
import type { ImageReads } from '../../lock/image-reads.ts'

interface DigestPorts {
  readonly repository: Repository
  readonly reads: ImageReads
  readonly concurrency: number
  /** Whether a registry that does not answer is a failure, since a filter or an order depends on it. */
  readonly isNeeded: boolean
}

interface DigestedTags {
  readonly tags: readonly InspectedTag[]
  /** Why digests are missing. */
  readonly notes: readonly string[]
}

/** Failures that hold for all tags alike: no more are asked after one. */
const forAll = ['RATE_LIMITED', 'REGISTRY_UNAVAILABLE', 'UNAUTHENTICATED', 'DENIED'] as const

/**
 * Asks for the digests of tags that have none, by HEAD, which pull limits do not count. A tag that is gone or whose document cannot be
 * read stays without one, with a note. Throws the registry's refusal if digests are needed.
 */
export async function digestedTags(
  tags: readonly InspectedTag[],
  { repository, reads, concurrency, isNeeded }: DigestPorts,
): Promise<DigestedTags> {
  const failures: TallyError[] = []
  let refusal: TallyError | undefined
  const asked = await mapLimit(tags, concurrency, async tag => {
    if (tag.digest !== undefined || refusal !== undefined) return tag
    try {
      const { digest, mediaType } = await reads.tag(repository, tag.name, 'sha256')
      return { ...tag, digest, ...(mediaType === '' ? {} : { mediaType }) }
    } catch (error) {
      if (!isPassable(error)) throw error
      const isForAll = isTallyError(error, ...forAll)
      if (isForAll && isNeeded) throw error
      if (isForAll) refusal ??= error
      failures.push(error)
      return tag
    }
  })
  const [first] = failures
  if (!first) return { tags: asked, notes: [] }
  const missing = asked.filter(({ digest }) => digest === undefined).length
  const note = `The digests of ${plural(missing, 'tag')} are not known: ${(refusal ?? first).message}`
  return { tags: asked, notes: [note] }
}
