import { readAll } from '../content/bytes.ts'
import type { BlobSource } from '../content/store.ts'
import { isTallyError } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { needsSubject } from '../model/index-entry.ts'
import { kindOf } from '../model/media-type.ts'
import type { Platform } from '../model/platform.ts'
import { choosePlatform } from '../model/platform-choice.ts'
import { subsetIndex } from '../model/subset-index.ts'
import { printable } from '../printable.ts'
import { isDocumentFault } from '../prune/unread-document.ts'
import { mapLimit } from '../transfer/map-limit.ts'
import type { Selection } from '../transfer/walk.ts'
import { isImageManifest } from './layer-content.ts'
import { platformFit, platformMissing, platformUnknown } from './platform-fit.ts'

/** Documents read at once. */
const maxReads = 16

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
  const selected = subsetIndex(root, selection, await subjectsIn(root, image))
  const unnamed = await unnamedImage(root, selection, image)
  if (unnamed?.manifest.kind !== 'image' || !isImageManifest(unnamed.manifest)) return selected
  const fit = platformFit(await readAll(image.blobs, unnamed.manifest.config), selection)
  if (fit.kind === 'misfits') throw platformMissing(image.name, fit)
  if (fit.kind === 'unknown') image.warn?.(platformUnknown(image.name, selection))
  return selected
}

/** What entries are about that do not say it themselves. One that cannot be read is about nothing that anyone knows of, and is told. */
async function subjectsIn(
  { manifest }: Document,
  { document, name, warn }: SelectedImage,
): Promise<ReadonlyMap<Digest, Digest>> {
  if (manifest.kind === 'image') return new Map()
  const unsaid = manifest.manifests.filter(
    each => needsSubject(each) && ['image', 'index'].includes(kindOf(each.mediaType)),
  )
  const found = await mapLimit(unsaid, maxReads, async ({ digest }) => {
    try {
      return [digest, (await document(digest)).manifest.subject?.digest] as const
    } catch (error) {
      if (!isDocumentFault(error) && !isTallyError(error, 'NOT_FOUND')) throw error
      const why = `it cannot be read, so that it is not known what it is about (${error.message})`
      warn?.(`${printable(name)}: ${digest} is left out of the platforms asked for: ${why}`)
      return [digest, undefined] as const
    }
  })
  return new Map(found.flatMap(([digest, subject]) => (subject ? [[digest, subject]] : [])))
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
