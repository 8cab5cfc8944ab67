import { contentParts } from '../../cache/image-content.ts'
import { entryKey } from '../../cache/keys.ts'
import { defaultPackBelow, planEntries } from '../../cache/plan-entries.ts'
import type { Digest } from '../../model/digest.ts'
import type { Graph } from '../../transfer/walk.ts'

/** An image that must stay in the cache. */
export interface CachedName {
  /** Its name in the lock, printable. */
  readonly name: string
  readonly graph: Graph
}

/**
 * A function that names the image of `images` cached under a key, if any: in its own entry for any platforms, in the entry of
 * one of its blobs, or in a pack for one platform or for all.
 */
export function cachedNames(
  prefix: string,
  images: readonly CachedName[],
): (key: string) => string | undefined {
  const byKey = new Map<string, string>()
  const byRoot = new Map<string, string>()
  for (const { name, graph } of images) {
    for (const key of keysOf(prefix, graph)) byKey.set(key, name)
    for (const { descriptor } of graph.documents) byRoot.set(ending(descriptor.digest), name)
  }
  return key => {
    const [, root] = /-image-[0-9a-z]+-(sha\d+-[0-9a-f]+)$/.exec(key) ?? []
    return byKey.get(key) ?? (root === undefined ? undefined : byRoot.get(root))
  }
}

function keysOf(prefix: string, { root, documents, leaves }: Graph): string[] {
  const indexes = documents.filter(({ manifest }) => manifest.kind === 'index')
  const choices = [documents, ...leaves.map(({ document }) => [...indexes, document])]
  return choices.flatMap(chosen => {
    const { images } = contentParts({ root: root.descriptor.digest, choice: 'all', documents: chosen })
    const blobs = images.flatMap(({ layers, attachments }) => [...layers, ...attachments])
    const packs = planEntries(images, defaultPackBelow).map(plan => plan.map(({ digest }) => digest))
    return [...blobs.map(({ digest }) => [digest]), ...packs].map(members => entryKey(prefix, members))
  })
}

function ending(digest: Digest): string {
  return digest.replace(':', '-')
}
