import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { storeFailure } from '../content/draft.ts'
import { layoutIndex, layoutMarker, type NamedRoot } from '../content/layout-index.ts'
import type { LayoutStore } from '../content/layout-store.ts'
import { type TarEntry, tarOf } from '../content/tar.ts'
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

/** Writes an OCI archive: the layout as a tar, the same bytes for the same images. */
export async function writeArchive(
  images: readonly StoredImage[],
  store: LayoutStore,
  file: string,
): Promise<void> {
  const draft = `${file}.${process.pid}.part`
  try {
    await mkdir(dirname(file), { recursive: true })
    await pipeline(tarOf(archiveEntries(images, store)), createWriteStream(draft))
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw (error as NodeJS.ErrnoException).syscall
      ? storeFailure(`write the archive "${file}"`, error)
      : error
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

/** Everything below the images, by digest with its size in bytes, sorted. */
function contentOf(images: readonly StoredImage[]): Map<Digest, number> {
  const all = images.flatMap(({ graph }) => [
    ...graph.documents.map(({ descriptor }) => descriptor),
    ...graph.blobs,
  ])
  return new Map(all.map(({ digest, size }) => [digest, size] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function blobName(digest: Digest): string {
  return `blobs/${algorithmOf(digest)}/${encodedOf(digest)}`
}

async function* chunkOf(bytes: Uint8Array) {
  yield bytes
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
