import { maxDocumentBytes } from '../content/bytes.ts'
import { TallyError } from '../errors.ts'
import { DeclaredSizes } from '../model/declared-sizes.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { children, type Document, named } from '../model/document.ts'
import { isImageConfig } from '../model/media-type.ts'
import { humanBytes } from '../text/format.ts'
import { printable } from '../text/printable.ts'
import type { Graph } from './walk.ts'

const hint =
  'The manifest says so; nothing of it was fetched yet. Raise `max-image-size` if the image is known to be so large; do not use it otherwise.'

/**
 * Checks the declared sizes of each image in a graph before any blob is requested. Throws CONTENT_TOO_LARGE naming the largest
 * blob, MANIFEST_TOO_LARGE for an image's config over 4 MiB.
 *
 * @param limit total bytes of one image's blobs, the input `max-image-size`
 * @param written the image's name in messages
 */
export function checkDeclared({ leaves }: Pick<Graph, 'leaves'>, limit: number, written: string): void {
  const name = printable(written)
  for (const { document, platform } of leaves) {
    const { config } = document.manifest
    if (isImageConfig(config.mediaType) && config.size > maxDocumentBytes)
      throw new TallyError(
        'MANIFEST_TOO_LARGE',
        `Cannot use ${name}: its config ${config.digest} has ${config.size} bytes, expected at most ${maxDocumentBytes}`,
      )
    const blobs = [...new Map(children(document.manifest).map(blob => [blob.digest, blob])).values()]
    const bytes = blobs.reduce((sum, { size }) => sum + size, 0)
    if (bytes <= limit) continue
    const largest = blobs.reduce((one, other) => (other.size > one.size ? other : one))
    const which = platform === undefined ? name : `${name} for ${platform}`
    throw new TallyError(
      'CONTENT_TOO_LARGE',
      `Cannot use ${which}: its manifest declares ${bytesText(bytes)} in ${blobs.length} blobs, the largest ${bytesText(largest.size)} (${largest.digest}), expected at most ${limit} bytes (max-image-size)`,
      { details: { bytes, limit, largest: largest.digest }, hint },
    )
  }
}

/**
 * Checks that the documents of several images, or of an image and its referrers, declare the same size for a digest, before any blob
 * is requested; `walk` has checked each image alone. Throws MANIFEST_INVALID.
 */
export function checkSizesTogether(
  images: readonly { readonly written: string; readonly documents: readonly Document[] }[],
): void {
  const sizes = new DeclaredSizes()
  for (const { written, documents } of images)
    for (const { descriptor, manifest } of documents) sizes.add(written, [descriptor, ...named(manifest)])
}

function bytesText(bytes: number): string {
  return `${humanBytes(bytes)} (${bytes} bytes)`
}

/** Total bytes of blobs. */
export function sumOf(blobs: Iterable<Pick<Descriptor, 'size'>>): number {
  let sum = 0
  for (const { size } of blobs) sum += size
  return sum
}
