import { compressionOfBytes } from '../content/inflate.ts'
import type { BlobSource } from '../content/store.ts'
import { isTallyError, TallyError } from '../errors.ts'
import { compressionOf } from '../model/media-type.ts'
import type { Engine } from './engine.ts'
import type { WantedImage } from './wanted-image.ts'

/**
 * The error of a load, with what is wrong with the image's labels where that explains it. Engines unpack layers by their first bytes;
 * the containerd store alone does not look at those that are labelled as uncompressed.
 */
export async function withLabelFault(
  error: unknown,
  { info }: Engine,
  { wanted, blobs }: { readonly wanted: WantedImage; readonly blobs: BlobSource },
): Promise<unknown> {
  if (!isTallyError(error, 'ENGINE_FAILED') || info.store === 'classic') return error
  for (const layer of wanted.form.image.manifest.layers) {
    if (compressionOf(layer.mediaType) !== 'none') continue
    const found = await compressionOfBytes(await blobs.fetch(layer))
    if (found === 'none') continue
    const label = `layer ${layer.digest} is ${found}-compressed, though its media type says ${layer.mediaType}`
    const message = `${error.message}; ${label}: engines with the containerd store take it at its word, expected the image to be pushed anew with the right type`
    return new TallyError(error.code, message, { cause: error, details: error.details })
  }
  return error
}
