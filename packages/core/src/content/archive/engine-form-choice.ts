import { TallyError } from '../../errors.ts'
import type { Document, ImageManifest } from '../../model/document.ts'
import { compressionOf, isImageConfig, isLayerType } from '../../model/media-type.ts'
import { formatPlatform, type Platform } from '../../model/platform.ts'
import { choosePlatform } from '../../model/platform-choice.ts'
import { printable } from '../../text/printable.ts'

type ImageDocument = Document & { readonly manifest: ImageManifest }

/**
 * Chooses the container image among a root's documents that runs best on a platform, never an attestation or artifact.
 * Throws PLATFORM_MISSING when there is none for it, MEDIA_TYPE_UNSUPPORTED when the root is no container image.
 */
export function imageFor(root: Document, documents: readonly Document[], platform: Platform): ImageDocument {
  const images = documents.filter(isContainerImage)
  const [only] = images
  if (root.manifest.kind === 'image') return checked(root)
  if (only && images.length === 1) return only
  const { digest } = choosePlatform(root.manifest, platform)
  const chosen = documents.find(({ descriptor }) => descriptor.digest === digest)
  // A nested index: the outer one may not name its platforms.
  if (chosen?.manifest.kind === 'index') return imageFor(chosen, documents, platform)
  if (chosen) return checked(chosen)
  const message = `Cannot use ${root.descriptor.digest} here: the image for ${formatPlatform(platform)} was not fetched, expected it with the others`
  throw new TallyError('PLATFORM_MISSING', message)
}

/** Whether a document is an image that containers can be started from. */
function isContainerImage(document: Document): document is ImageDocument {
  const { manifest } = document
  return (
    manifest.kind === 'image' &&
    isImageConfig(manifest.config.mediaType) &&
    manifest.layers.every(({ mediaType }) => compressionOf(mediaType) !== 'unknown')
  )
}

function checked(document: Document): ImageDocument {
  if (isContainerImage(document)) return document
  const message = `Cannot run ${document.descriptor.digest}: ${whyNotRunnable(document)}, expected a container image`
  throw new TallyError('MEDIA_TYPE_UNSUPPORTED', message)
}

function whyNotRunnable({ manifest }: Document): string {
  if (manifest.kind === 'index' || !isImageConfig(manifest.config.mediaType)) return 'it is an artifact'
  const sealed = manifest.layers.find(({ mediaType }) => compressionOf(mediaType) === 'unknown')
  return sealed && isLayerType(sealed.mediaType)
    ? `its layer ${sealed.digest} is of type "${printable(sealed.mediaType)}", which cannot be unpacked`
    : 'it is an artifact'
}
