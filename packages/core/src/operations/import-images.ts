import type { LayoutStore } from '../content/layout-store.ts'
import { withHints } from '../errors.ts'
import { findPin, type Lock } from '../lock/lock-file.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import { type Selection, walk } from '../transfer/walk.ts'
import type { ImageOrigin } from './image-origin.ts'
import { originHints } from './origin-hints.ts'
import type { WantedImage } from './pins.ts'

export interface ImportRequest {
  readonly images: readonly WantedImage[]
  readonly lock: Lock | undefined
  readonly selection: Selection
  /** Blobs at once. */
  readonly concurrency: number
}

/**
 * Brings images of an engine, layout or archive into the store, each blob verified as it lands, and gives them pinned by the digest
 * that they have. Those without a digest are found by name. Throws what the origin throws, CONTENT_MISMATCH, STORE_FAILED.
 */
export function importImages(request: ImportRequest, ports: ImportPorts): Promise<WantedImage[]> {
  return withHints(originHints(ports.origin.kind), () => imported(request, ports))
}

interface ImportPorts {
  readonly origin: ImageOrigin
  readonly store: LayoutStore
}

async function imported(
  { images, lock, selection, concurrency }: ImportRequest,
  { origin, store }: ImportPorts,
): Promise<WantedImage[]> {
  const pinned: WantedImage[] = []
  for (const image of images) {
    const digest = image.reference.digest ?? (lock && findPin(lock, image.reference)?.digest)
    const root = await origin.resolve(digest ? { digest } : { tag: image.written })
    const graph = await walk(wanted => origin.document(wanted.digest), root, selection, image.written)
    await mapLimit(graph.blobs, concurrency, async blob => {
      if (!(await store.has(blob))) await store.put(blob, from => origin.fetch(blob, from))
    })
    // Children first: a manifest in the store has all it refers to.
    for (const { descriptor, bytes } of graph.documents) await store.putBytes(descriptor, bytes)
    pinned.push({ ...image, reference: { ...image.reference, digest: root.descriptor.digest } })
  }
  return pinned
}
