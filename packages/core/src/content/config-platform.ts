import { spelledPlatform } from '../model/config.ts'
import type { Document } from '../model/document.ts'
import { isImageConfig } from '../model/media-type.ts'
import type { Platform } from '../model/platform.ts'
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
