import { mapLimit } from '../../concurrency.ts'
import { isTallyError } from '../../errors.ts'
import type { Digest } from '../../model/digest.ts'
import { parseReference } from '../../model/reference.ts'
import type { ImageReads } from './image-reads.ts'

type Platforms = ReadonlyMap<string, Digest>

/**
 * Reads the platforms of digests, as lock files have them, each digest once. A lock is the same on every machine, so no budget
 * cuts it, and a digest that is gone is left out. Throws the registry's failure.
 */
export function platformsReader({
  reads,
  concurrency,
}: {
  readonly reads: ImageReads
  /** Images at once. */
  readonly concurrency: number
}): (
  images: readonly { readonly name: string; readonly digest: Digest }[],
) => Promise<ReadonlyMap<Digest, Platforms>> {
  return async images => {
    const distinct = [...new Map(images.map(image => [image.digest, image])).values()]
    const found = await mapLimit(distinct, concurrency, async ({ name, digest }) => {
      const { registry, repository } = parseReference(name)
      const at = { registry, repository }
      try {
        return [digest, await reads.platforms(at, await reads.document(at, digest))] as const
      } catch (error) {
        if (!isTallyError(error, 'NOT_FOUND')) throw error
        return undefined
      }
    })
    return new Map(found.filter(each => each !== undefined))
  }
}
