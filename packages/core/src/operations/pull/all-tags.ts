import { TallyError } from '../../errors.ts'
import { repositoryName } from '../../model/reference.ts'
import type { RegistryClient } from '../../registry/registry-client.ts'
import { plural } from '../../text/format.ts'
import type { WantedImage } from './pin.ts'

interface TagPorts {
  readonly registries: RegistryClient
  warn(message: string): void
}

/**
 * Lists every tag of the named repositories, as `docker pull --all-tags` does. Throws NOT_FOUND for a repository without
 * tags.
 */
export async function expandTags(
  images: readonly WantedImage[],
  { registries, warn }: TagPorts,
): Promise<WantedImage[]> {
  const expanded: WantedImage[] = []
  for (const { reference } of images) {
    const name = repositoryName(reference)
    // Tags are requested only from the registry itself: a mirror's list may be stale, or not its own.
    const repository = await registries.mirrored(reference)
    const skipped = (count: number) =>
      warn(`${name}: the tag list holds ${plural(count, 'name')} that no tag can have, left out`)
    const tags = (await Array.fromAsync(repository.tags(skipped))).flat()
    if (tags.length === 0) throw new TallyError('NOT_FOUND', `Cannot pull all tags of ${name}: it has none`)
    expanded.push(
      ...tags.map(tag => ({
        reference: { ...repository.name, tag },
        written: `${name}:${tag}`,
        listed: true,
      })),
    )
  }
  return expanded
}
