import type { LayoutStore } from '../content/layout-store.ts'
import type { Digest } from '../model/digest.ts'
import { formatPlatform } from '../model/platform.ts'
import type { Graph } from '../transfer/walk.ts'
import type { Looked } from './damage.ts'
import type { WantedImage } from './pins.ts'
import { configOf } from './verify-content.ts'

/** An image as a pull reports it. */
export interface PulledImage {
  readonly wanted: WantedImage
  readonly digest: Digest
  readonly graph: Graph
  readonly movedTo?: Digest
  /** The image's digest by platform. */
  readonly platformDigests: ReadonlyMap<string, Digest>
  /** The config's digest by platform; empty when nothing was fetched. */
  readonly imageIds: ReadonlyMap<string, Digest>
}

/** What is told of an image, its platforms read from the configs in the store; without a store from its index alone. */
export async function describePulled(
  { pinned, graph }: Looked,
  store: LayoutStore | undefined,
): Promise<PulledImage> {
  const platformDigests = new Map<string, Digest>()
  const imageIds = new Map<string, Digest>()
  for (const leaf of graph.leaves) {
    const config = store && (await configOf(leaf, store))
    const platform = leaf.platform ?? (config ? formatPlatform(config.platform) : undefined)
    if (platform === undefined || platform.startsWith('unknown/')) continue
    platformDigests.set(platform, leaf.document.descriptor.digest)
    if (config) imageIds.set(platform, leaf.document.manifest.config.digest)
  }
  const { wanted, root } = pinned
  const movedTo = await pinned.moved
  const moved = movedTo ? { movedTo } : {}
  return { wanted, digest: root.descriptor.digest, graph, platformDigests, imageIds, ...moved }
}
