import type { SaveLimits } from '../../cache/entry-saver.ts'
import type { ColdPull, ImageContent } from '../../cache/image-content.ts'
import type { Choice } from '../../cache/keys.ts'
import type { LayerCache } from '../../cache/layer-cache.ts'
import type { SavedImage } from '../../cache/save-image.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import { formatPlatform } from '../../model/platform.ts'
import { heartbeat, type Say } from '../../text/heartbeat.ts'
import type { Delivery } from '../../transfer/transfer.ts'
import type { Graph, Selection } from '../../transfer/walk.ts'

/** Platforms as cache keys spell them. */
export function choiceOf(selection: Selection): Choice {
  return selection === 'all' ? 'all' : selection.map(formatPlatform)
}

/** An image that was walked, in the form that the cache takes. */
export function imageContent(
  { root, documents }: Graph,
  selection: Selection,
  cold?: ColdPull,
): ImageContent {
  return { root: root.descriptor.digest, choice: choiceOf(selection), documents, cold }
}

/** The bytes and milliseconds of a transfer whose blobs were all fetched from registries; otherwise undefined. */
export function coldPull(deliveries: readonly Delivery[], milliseconds: number): ColdPull | undefined {
  const fetched = deliveries.filter(({ source }) => source !== 'store' && source !== 'inline')
  const isCold =
    fetched.length > 0 && fetched.every(({ source }) => source === 'registry' || source === 'mirror')
  return isCold ? { bytes: fetched.reduce((sum, { blob }) => sum + blob.size, 0), milliseconds } : undefined
}

/** Saves what the cache lacks of images in the store, one after the other: what they share is saved once. */
export async function saveImages(
  images: readonly ImageContent[],
  {
    cache,
    store,
    say,
  }: { readonly cache: LayerCache; readonly store: LayoutStore; readonly say?: Say | undefined },
  limits: SaveLimits = {},
): Promise<SavedImage[]> {
  const saved: SavedImage[] = []
  let left = limits.maxBytes ?? Number.POSITIVE_INFINITY
  const distinct = [...new Map(images.map(each => [each.root, each])).values()]
  using _ = heartbeat(say, () => [
    `saving image ${saved.length + 1} of ${distinct.length} to the Actions cache`,
  ])
  for (const image of distinct) {
    const maxBytes = left === Number.POSITIVE_INFINITY ? undefined : left
    const result = await cache.save(image, store, { ...limits, maxBytes })
    left -= result.bytes
    saved.push(result)
  }
  return saved
}
