import { isTallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import type { RegistryClient } from '../registry/registry-client.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import type { OnConflict, TargetTag } from './tag-plan.ts'

/** A tag that is wanted, and what it names before. */
export interface TagNow {
  readonly target: TargetTag
  readonly previous: Digest | undefined
}

/** What tags name now, in the order of the tags, asked at once; what a registry does not let us see only matters where it decides. */
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
