import { verified } from '@tallyman/core/content/bytes'
import { foreignPacking, inflate, sniffed } from '@tallyman/core/content/compression/inflate'
import type { SizeBudget } from '@tallyman/core/content/size-budget'
import type { Bytes } from '@tallyman/core/content/store'
import { LateFaultTar } from '@tallyman/core/content/tar/layer-tar'
import { isTallyError, TallyError } from '@tallyman/core/errors'
import type { Descriptor } from '@tallyman/core/model/descriptor'
import { algorithmOf, type Digest, hasher } from '@tallyman/core/model/digest'
import { compressionOf } from '@tallyman/core/model/media-type'

/** Opens a blob's bytes, unverified, as often as needed. */
export type OpenBlob = (blob: Descriptor) => Promise<Bytes>

/** Reads a blob to its end. Throws CONTENT_MISMATCH, and what reading throws. */
export async function verifyBlob(blob: Descriptor, open: OpenBlob): Promise<void> {
  for await (const _ of verified(blob, await open(blob)));
}

/**
 * Reads a layer once: its bytes have its digest, they unpack to its diff_id, and that is a tar which engines accept. Throws CONTENT_MISMATCH,
 * CONTENT_TOO_LARGE, ARCHIVE_INVALID, MEDIA_TYPE_UNSUPPORTED for one in another compression, and what reading throws.
 *
 * @param budget of the image, for what its layers unpack to
 */
export async function verifyLayer(
  { layer, diffId }: { readonly layer: Descriptor; readonly diffId: Digest },
  open: OpenBlob,
  budget: SizeBudget,
): Promise<void> {
  let found: Digest
  let foreign: string | undefined
  const tar = new LateFaultTar(() => undefined)
  try {
    const { compression, start, bytes } = await sniffed(verified(layer, await open(layer)))
    foreign = foreignPacking(start)
    const hash = hasher(algorithmOf(diffId))
    for await (const chunk of inflate(bytes, compression, [budget])) {
      hash.update(chunk)
      tar.write(chunk)
    }
    found = hash.digest()
  } catch (error) {
    // Damaged bytes rarely unpack: what is wrong with them is their digest.
    if (isTallyError(error, 'CONTENT_MISMATCH')) await verifyBlob(layer, open)
    throw error
  }
  // An image may list any bytes by their own digest.
  const isRaw = compressionOf(layer.mediaType) === 'none' && layer.digest === diffId
  if (found !== diffId && !isRaw && foreign !== undefined)
    throw new TallyError(
      'MEDIA_TYPE_UNSUPPORTED',
      `it is packed with ${foreign}, expected gzip, zstd or a plain tar`,
    )
  if (found !== diffId && !isRaw)
    throw new TallyError('CONTENT_MISMATCH', `it unpacks to ${found}, its config promises ${diffId}`)
  if (!isRaw || found === diffId) tar.end()
}
