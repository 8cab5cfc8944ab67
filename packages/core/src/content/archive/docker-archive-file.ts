import type { Document } from '../../model/document.ts'
import type { Platform } from '../../model/platform.ts'
import type { Reference } from '../../model/reference.ts'
import { writeWhole } from '../store/write-whole.ts'
import type { BlobSource } from '../store.ts'
import { tarOf } from '../tar/tar.ts'
import { engineForm } from './engine-form.ts'
import { imageFor } from './engine-form-choice.ts'

/** An image for an archive; a pull's graph is one when names are added. */
interface ImageToArchive {
  readonly root: Document
  /** The documents below the root that go along, and the root. */
  readonly documents: readonly Document[]
  /** Which image of an index engines get that know no indexes, where it is not that of the others. */
  readonly platform?: Platform
  /** The names it is to get, each with a tag. */
  readonly names: readonly Reference[]
}

/**
 * Writes images as an archive that all engines load and that is an OCI archive too; the same images give the same bytes. Every blob
 * is verified on its way. Throws CONTENT_MISMATCH, STORE_FAILED, INPUT_INVALID for one name on two images, and what `imageFor` throws.
 *
 * @param platform which image of an index those engines get that know no indexes
 */
export async function writeDockerArchive(
  images: readonly ImageToArchive[],
  { source, platform }: { readonly source: BlobSource; readonly platform: Platform },
  file: string,
): Promise<void> {
  const form = images.map(each => ({
    ...each,
    image: imageFor(each.root, each.documents, each.platform ?? platform),
  }))
  const { entries } = engineForm(form, source, { verify: true })
  await writeWhole(tarOf(entries), file, 'the archive')
}
