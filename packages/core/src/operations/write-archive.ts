import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { storeFailure } from '../content/draft.ts'
import { layoutIndex, layoutMarker } from '../content/layout-index.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { type TarEntry, tarOf } from '../content/tar.ts'
import { blobName, contentOf, type StoredImage } from './write-layout.ts'

/** Writes an OCI archive: the layout as a tar, the same bytes for the same images. */
export async function writeArchive(
  images: readonly StoredImage[],
  store: LayoutStore,
  file: string,
): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeWhole(archiveEntries(images, store), file)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall
      ? storeFailure(`write the archive "${file}"`, error)
      : error
  }
}

/** A reader never sees half of the file. */
async function writeWhole(entries: readonly TarEntry[], file: string): Promise<void> {
  const draft = `${file}.${process.pid}.part`
  try {
    await pipeline(tarOf(entries), createWriteStream(draft))
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
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
