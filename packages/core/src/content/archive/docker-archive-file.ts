import type { Document } from '../../model/document.ts'
import type { Platform } from '../../model/platform.ts'
import type { Reference } from '../../model/reference.ts'
import type { BlobSource, Bytes } from '../store.ts'
import { tarOf } from '../tar/tar.ts'
import { engineForm } from './engine-form.ts'
import { imageFor } from './engine-form-choice.ts'

/** An image to write; a pulled graph is one once names are added. */
interface ImageToArchive {
  readonly root: Document
  /** The documents to include: the root and those below it. */
  readonly documents: readonly Document[]
  /** The image of an index for engines that do not support indexes, unless it is the same as for the other images. */
  readonly platform?: Platform
  /** The names to give, each with a tag. */
  readonly names: readonly Reference[]
}

interface ArchiveContent {
  readonly source: BlobSource
  /** Selects the image of an index for engines that do not support indexes. */
  readonly platform: Platform
}

/**
 * The bytes of images as an archive that all engines load and that is an OCI archive too; equal images give equal bytes. Throws
 * INPUT_INVALID for two images with one name, and what `imageFor` throws; reading verifies every blob and throws CONTENT_MISMATCH.
 */
export function dockerArchive(
  images: readonly ImageToArchive[],
  { source, platform }: ArchiveContent,
): Bytes {
  const form = images.map(each => ({
    ...each,
    image: imageFor(each.root, each.documents, each.platform ?? platform),
  }))
  const { entries } = engineForm(form, source, { verify: true })
  return tarOf(entries)
}
