import { readAll } from '../content/bytes.ts'
import type { BlobSource } from '../content/store.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import type { Platform } from '../model/platform.ts'
import { choosePlatform } from '../model/platform-choice.ts'
import { subsetIndex } from '../model/subset-index.ts'
import type { Selection } from '../transfer/walk.ts'
import { isImageManifest } from './layer-content.ts'
import { platformFit, platformMissing, platformUnknown } from './platform-fit.ts'

/** How an image is read and spoken of whose platforms are selected. */
export interface SelectedImage {
  /** As people know it. */
  readonly name: string
  readonly blobs: BlobSource
  readonly document: (digest: Digest) => Promise<Document>
  readonly warn: ((message: string) => void) | undefined
}

/**
 * The part of an image that is of some platforms: a new index where one is left out. An image that no index names a platform of is held
 * against its own config; one whose config names none is taken with a warning. Throws PLATFORM_MISSING.
 */
export async function selectPlatforms(
  root: Document,
  selection: Selection,
  image: SelectedImage,
): Promise<Document> {
  if (selection === 'all') return root
  const selected = subsetIndex(root, selection, image.name)
  const unnamed = await unnamedImage(root, selection, image)
  if (unnamed?.manifest.kind !== 'image' || !isImageManifest(unnamed.manifest)) return selected
  const fit = platformFit(await readAll(image.blobs, unnamed.manifest.config), selection)
  if (fit.kind === 'misfits') throw platformMissing(image.name, fit)
  if (fit.kind === 'unknown') image.warn?.(platformUnknown(image.name, selection))
  return selected
}

/** The one image that is meant where no index says of which platform it is. */
async function unnamedImage(
  root: Document,
  selection: readonly Platform[],
  { document }: SelectedImage,
): Promise<Document | undefined> {
  const { manifest } = root
  if (manifest.kind === 'image') return root
  const lone = selection.map(platform => choosePlatform(manifest, platform)).find(({ platform }) => !platform)
  return lone && document(lone.digest)
}
