import type { FormImage } from '../../content/archive/engine-form.ts'
import { imageFor } from '../../content/archive/engine-form-choice.ts'
import { readAll } from '../../content/bytes.ts'
import type { BlobSource } from '../../content/store.ts'
import { type ImageConfig, parseImageConfig } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import type { Document } from '../../model/document.ts'
import type { Platform } from '../../model/platform.ts'
import type { EngineInfo } from '../engine-info.ts'

/** An image in the form that one engine needs. */
export interface ImageToLoad {
  /** The documents to send: all for the containerd store, one image for the classic store. */
  readonly form: FormImage
  readonly config: ImageConfig
  /** The ID it will have in the engine. */
  readonly imageId: Digest
  /** Whether it is for the engine's own platform: the containerd store unpacks no other. */
  readonly isRunnable: boolean
}

/** A root with the fetched documents below it, itself included. */
export interface FetchedImage {
  readonly root: Document
  readonly documents: readonly Document[]
  /** The image of an index for the classic store. Defaults to that of the engine's platform. */
  readonly platform?: Platform
}

/** The form of a fetched image in an engine. Throws what `imageFor` and `readAll` throw, MANIFEST_INVALID for its config. */
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
