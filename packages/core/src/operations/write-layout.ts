import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storeFailure } from '../content/draft.ts'
import { layoutIndex, layoutMarker, type NamedRoot } from '../content/layout-index.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { algorithmOf, type Digest, encodedOf } from '../model/digest.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import type { Graph } from '../transfer/walk.ts'

/** An image whose content is in the store. */
export interface StoredImage extends NamedRoot {
  readonly graph: Graph
}

/** Writes an OCI image layout into a folder, its blobs hard links of the store's; images that the folder names already stay. */
export async function writeLayout(
  images: readonly StoredImage[],
  store: LayoutStore,
  folder: string,
): Promise<void> {
  const digests = contentOf(images)
  try {
    for (const algorithm of new Set([...digests.keys()].map(algorithmOf)))
      await mkdir(join(folder, 'blobs', algorithm), { recursive: true })
    await mapLimit([...digests.keys()], 8, digest => store.linkTo(digest, join(folder, blobName(digest))))
    await replace(join(folder, 'oci-layout'), layoutMarker)
    await replace(
      join(folder, 'index.json'),
      layoutIndex(images, await readIfThere(join(folder, 'index.json'))),
    )
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall
      ? storeFailure(`write the layout "${folder}"`, error)
      : error
  }
}

/** Everything below the images, by digest with its size in bytes, sorted. */
export function contentOf(images: readonly StoredImage[]): Map<Digest, number> {
  const all = images.flatMap(({ graph }) => [
    ...graph.documents.map(({ descriptor }) => descriptor),
    ...graph.blobs,
  ])
  return new Map(all.map(({ digest, size }) => [digest, size] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A blob's path in a layout. */
export function blobName(digest: Digest): string {
  return `blobs/${algorithmOf(digest)}/${encodedOf(digest)}`
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`
  await writeFile(draft, bytes)
  await rename(draft, path)
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
