import { relative, resolve, sep } from 'node:path'
import type { LayoutStore } from '../content/layout-store.ts'
import type { Destination } from './destinations.ts'
import type { PulledImage } from './pull.ts'
import { type StoredImage, writeLayout } from './write-layout.ts'

/** Where images of the store are written to. */
export interface Writing {
  /** What relative paths are relative to. */
  readonly workspace: string
  readonly store: LayoutStore
  readonly destinations: readonly Destination[]
}

/** Writes pulled images to each destination; gives its path, relative to the workspace where it lies in it, or nothing where there is none. Throws STORE_FAILED. */
export async function writeDestinations(
  images: readonly PulledImage[],
  { workspace, store, destinations }: Writing,
): Promise<string[]> {
  const paths: string[] = []
  const stored = images.map(({ wanted, graph }) => ({ reference: wanted.reference, root: graph.root, graph }))
  for (const destination of destinations) {
    if (destination.kind === 'store' || destination.kind === 'none') {
      paths.push('')
      continue
    }
    const path = resolve(workspace, destination.path)
    await writeTo(destination.kind, stored, { store, path })
    paths.push(shownPath(workspace, path))
  }
  return paths
}

async function writeTo(
  kind: 'oci-layout' | 'oci-archive',
  images: readonly StoredImage[],
  { store, path }: { store: LayoutStore; path: string },
): Promise<void> {
  if (kind === 'oci-layout') return writeLayout(images, store, path)
  const { writeArchive } = await import('./write-archive.ts')
  return writeArchive(images, store, path)
}

/** A path as it is shown: relative where it lies in the workspace. */
export function shownPath(workspace: string, path: string): string {
  const below = relative(workspace, path)
  return below === '' || below.startsWith(`..${sep}`) || below === '..' ? path : below.split(sep).join('/')
}
