import { blobName, layoutIndex, layoutMarker } from '../content/store/layout-index.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import type { Bytes } from '../content/store.ts'
import { type TarEntry, tarOf } from '../content/tar/tar.ts'
import { contentOf, type StoredImage } from './write-layout.ts'

/**
 * The bytes of an OCI archive: the layout as a tar, the same for the same images. Blobs are read from the store as they are
 * requested, so that an archive of any size takes little memory.
 */
export function ociArchive(images: readonly StoredImage[], store: LayoutStore): Bytes {
  return tarOf(archiveEntries(images, store))
}

function archiveEntries(images: readonly StoredImage[], store: LayoutStore): TarEntry[] {
  const blobs = [...contentOf(images)].map(([digest, size]) => ({
    name: blobName(digest),
    size,
    open: () => store.open(digest),
  }))
  const index = layoutIndex(images, undefined)
  const files = [
    { name: 'index.json', size: index.byteLength, open: () => chunkOf(index) },
    { name: 'oci-layout', size: layoutMarker.byteLength, open: () => chunkOf(layoutMarker) },
  ]
  return [...blobs, ...files].sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function* chunkOf(bytes: Uint8Array) {
  yield bytes
}
