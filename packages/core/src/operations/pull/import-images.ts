import { mapLimit } from '../../concurrency.ts'
import type { LayoutStore } from '../../content/store/layout-store.ts'
import { withHints } from '../../errors.ts'
import { findPin, type Lock } from '../../lock/lock-file.ts'
import type { Digest } from '../../model/digest.ts'
import type { ImageOrigin } from '../../origins/image-origin.ts'
import { originHints } from '../../origins/origin-hints.ts'
import { plural } from '../../text/format.ts'
import { checkStoreRoom } from '../../transfer/room.ts'
import { type Graph, type Selection, walk } from '../../transfer/walk.ts'
import type { WantedImage } from './pin.ts'

export interface ImportRequest {
  readonly images: readonly WantedImage[]
  readonly lock: Lock | undefined
  readonly selection: Selection
  /** Blobs fetched concurrently. */
  readonly concurrency: number
}

/**
 * Copies images of an engine, layout or archive into the store, verifying each blob as it arrives, and returns them
 * pinned by their digest. Those without a digest are found by name. Throws what the origin throws, CONTENT_MISMATCH,
 * STORE_FAILED.
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
  const found: { readonly image: WantedImage; readonly root: Digest; readonly graph: Graph }[] = []
  for (const image of images) {
    const digest = image.reference.digest ?? (lock && findPin(lock, image.reference)?.digest)
    const root = await origin.resolve(digest ? { digest } : { tag: image.written })
    const graph = await walk(wanted => origin.document(wanted.digest), root, selection, image.written)
    found.push({ image, root: root.descriptor.digest, graph })
  }
  const blobs = [
    ...new Map(found.flatMap(({ graph }) => graph.blobs).map(blob => [blob.digest, blob])).values(),
  ]
  const isMissing = await mapLimit(blobs, concurrency, async blob => !(await store.has(blob)))
  const missing = blobs.filter((_, at) => isMissing[at])
  checkStoreRoom(`import ${plural(images.length, 'image')}`, missing, store)
  await mapLimit(missing, concurrency, blob => store.put(blob, from => origin.fetch(blob, from)))
  // Children first: a manifest in the store implies everything it references.
  for (const { graph } of found)
    for (const { descriptor, bytes } of graph.documents) await store.putBytes(descriptor, bytes)
  return found.map(({ image, root }) => ({ ...image, reference: { ...image.reference, digest: root } }))
}
