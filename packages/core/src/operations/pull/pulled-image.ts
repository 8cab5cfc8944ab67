import { platformNameInConfig } from '../../content/config-platform.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import type { Digest } from '../../model/digest.ts'
import { isImageManifest } from '../../model/layer-content.ts'
import { platformDigestsOf } from '../../model/platform-choice.ts'
import type { Graph } from '../../transfer/walk.ts'
import type { Looked } from './damaged-images.ts'
import type { WantedImage } from './pin.ts'

/** An image as a pull reports it. */
export interface PulledImage {
  readonly wanted: WantedImage
  readonly digest: Digest
  readonly graph: Graph
  readonly movedTo?: Digest
  /** The digest of the image for each platform. */
  readonly platformDigests: ReadonlyMap<string, Digest>
  /** The digest of the config for each platform; empty when nothing was fetched. */
  readonly imageIds: ReadonlyMap<string, Digest>
  /** Images whose platform neither an index nor their config names. */
  readonly unknownPlatforms: readonly UnknownPlatform[]
}

interface UnknownPlatform {
  readonly digest: Digest
  /** The digest of its config. */
  readonly imageId: Digest
}

/** Describes an image, with platforms from the configs in the store; without a store, from its index alone. */
export async function describePulled(
  { pinned, graph }: Looked,
  store: LayoutStore | undefined,
): Promise<PulledImage> {
  const platformDigests = new Map<string, Digest>()
  const imageIds = new Map<string, Digest>()
  const unknownPlatforms: UnknownPlatform[] = []
  for (const leaf of graph.leaves) {
    const { manifest, descriptor } = leaf.document
    const isImage = store !== undefined && isImageManifest(manifest)
    const platform = leaf.platform ?? (isImage ? await platformNameInConfig(leaf.document, store) : undefined)
    const { digest } = descriptor
    if (platform === undefined && isImage) unknownPlatforms.push({ digest, imageId: manifest.config.digest })
    if (platform === undefined || platform.startsWith('unknown/')) continue
    platformDigests.set(platform, digest)
    if (isImage) imageIds.set(platform, manifest.config.digest)
  }
  const { wanted, root } = pinned
  const movedTo = await pinned.moved
  const moved = movedTo ? { movedTo } : {}
  return {
    wanted,
    digest: root.descriptor.digest,
    graph,
    platformDigests,
    imageIds,
    unknownPlatforms,
    ...moved,
  }
}

/**
 * The digest of the image for each platform, whichever platforms were pulled: everything that its index lists, or the
 * platform of its own config, so that every machine locks the same.
 */
export function lockedPlatforms({ graph, platformDigests }: PulledImage): ReadonlyMap<string, Digest> {
  const { manifest } = graph.root
  return manifest.kind === 'image' ? platformDigests : platformDigestsOf(manifest)
}
