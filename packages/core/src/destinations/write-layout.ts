import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { mapLimit } from '../concurrency.ts'
import { maxDocumentBytes } from '../content/bytes.ts'
import { storeFailure } from '../content/full-disk.ts'
import { makeFolder } from '../content/make-folder.ts'
import { blobName, layoutIndex, layoutMarker, type NamedRoot } from '../content/store/layout-index.ts'
import type { LayoutStore } from '../content/store/layout-store.ts'
import { updateWhole, writeWhole } from '../content/store/write-whole.ts'
import { TallyError } from '../errors.ts'
import { algorithmOf, type Digest } from '../model/digest.ts'
import { printable } from '../text/printable.ts'
import type { Graph } from '../transfer/walk.ts'

/** An image whose content is in the store. */
export interface StoredImage extends NamedRoot {
  readonly graph: Graph
}

/**
 * Writes an OCI image layout into a folder, its blobs hard links to the store's; images already in the folder's index
 * stay.
 */
export async function writeLayout(
  images: readonly StoredImage[],
  store: LayoutStore,
  folder: string,
): Promise<void> {
  const digests = contentOf(images)
  try {
    for (const algorithm of new Set([...digests.keys()].map(algorithmOf)))
      makeFolder(join(folder, 'blobs', algorithm))
    await mapLimit([...digests.keys()], 8, digest => store.linkTo(digest, join(folder, blobName(digest))))
    await writeWhole(layoutMarker, join(folder, 'oci-layout'), 'the layout')
    await refuseOddIndex(folder)
    updateWhole(join(folder, 'index.json'), before => layoutIndex(images, before), 'the layout')
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall
      ? storeFailure(`write the layout "${folder}"`, error)
      : error
  }
}

/** All content below the images: size in bytes by digest, sorted. */
export function contentOf(images: readonly StoredImage[]): Map<Digest, number> {
  const all = images.flatMap(({ graph }) => [
    ...graph.documents.map(({ descriptor }) => descriptor),
    ...graph.blobs,
  ])
  return new Map(all.map(({ digest, size }) => [digest, size] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Throws ARCHIVE_INVALID if the folder's `index.json` is a link, another special file, or too large. */
async function refuseOddIndex(folder: string): Promise<void> {
  const path = join(folder, 'index.json')
  const stats = await lstat(path).catch(absent)
  if (!stats || (stats.isFile() && stats.size <= maxDocumentBytes)) return
  const state = stats.isFile() ? `${stats.size} bytes` : 'a link or another special file'
  const message = `Cannot add to "${printable(path)}": it is ${state}, expected a plain file of at most ${maxDocumentBytes} bytes`
  throw new TallyError('ARCHIVE_INVALID', message)
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
