import { spelledPlatform } from '../model/config.ts'
import type { Document } from '../model/document.ts'
import { readConfig } from '../model/layer-content.ts'
import { isImageConfig } from '../model/media-type.ts'
import { formatPlatform, normalizePlatform, type Platform } from '../model/platform.ts'
import { readAll } from './bytes.ts'
import type { BlobSource } from './store.ts'

/**
 * The platform of an image as its config spells it; undefined for an index or artifact, and where the config names none. Throws
 * MANIFEST_INVALID, and what reading the config throws.
 */
export async function platformOfConfig(
  { manifest }: Document,
  blobs: BlobSource,
): Promise<Platform | undefined> {
  if (manifest.kind !== 'image' || !isImageConfig(manifest.config.mediaType)) return undefined
  return spelledPlatform(await readAll(blobs, manifest.config))
}

/**
 * The name of an image's platform, normalised, as its config says it; undefined where the config names none, and where
 * only whoever decrypts the image could read it. Throws as `platformOfConfig`.
 */
export async function platformNameInConfig(
  document: Document,
  blobs: BlobSource,
): Promise<string | undefined> {
  const { manifest } = document
  if (manifest.kind !== 'image') return undefined
  const platform = await readConfig(manifest, () => platformOfConfig(document, blobs))
  return platform && formatPlatform(normalizePlatform(platform))
}
