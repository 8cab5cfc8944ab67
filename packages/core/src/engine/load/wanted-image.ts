import type { FormImage } from '../../content/archive/engine-form.ts'
import { imageFor } from '../../content/archive/engine-form-choice.ts'
import { readAll } from '../../content/bytes.ts'
import type { BlobSource } from '../../content/store.ts'
import { type ImageConfig, parseImageConfig } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import type { Platform } from '../../model/platform.ts'
import type { EngineInfo } from '../engine-info.ts'

/** An image as one engine is to have it. */
export interface ImageToLoad {
  /** What goes along: all documents for the containerd store, one image for the classic one. */
  readonly form: FormImage
  readonly config: ImageConfig
  /** The ID it will have there. */
  readonly imageId: Digest
  /** Whether it is for the engine's own platform: the containerd store unpacks no other. */
  readonly isRunnable: boolean
}

/** A root with the documents below it that were fetched, itself among them. */
export interface FetchedImage {
  readonly root: Document
  readonly documents: readonly Document[]
  /** Which image of an index the classic store gets; that of the engine's platform when absent. */
  readonly platform?: Platform
}

/** What a fetched image is in an engine. Throws what `imageFor` and `readAll` throw, MANIFEST_INVALID for its config. */
export async function wantedImage(
  { store, platform }: EngineInfo,
  fetched: FetchedImage,
  blobs: BlobSource,
): Promise<ImageToLoad> {
  const image = imageFor(fetched.root, fetched.documents, fetched.platform ?? platform)
  const { config, layers } = image.manifest
  const parsed = parseImageConfig(await readAll(blobs, config), layers.length)
  const { os, architecture } = parsed.platform ?? {}
  const isRunnable = os === platform.os && architecture === platform.architecture
  if (store === 'classic') {
    const form = { root: image, documents: [image], image, names: [] }
    return { form, config: parsed, imageId: config.digest, isRunnable }
  }
  const { root, documents } = fetched
  const form = { root, documents, image, names: [] }
  return { form, config: parsed, imageId: root.descriptor.digest, isRunnable }
}
