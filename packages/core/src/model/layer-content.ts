import { isTallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { unequalLayers } from './config.ts'
import type { Descriptor } from './descriptor.ts'
import type { Digest } from './digest.ts'
import type { ImageManifest } from './document.ts'
import { compressionOf, isImageConfig, isLayerType } from './media-type.ts'

const unreadable = ['MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'] as const

/** A layer with its diff_id, the digest of its uncompressed content. */
export interface PromisedLayer {
  readonly layer: Descriptor
  readonly diffId: Digest
}

/** A layer whose uncompressed content cannot be verified. */
export interface UncheckedLayer {
  readonly layer: Descriptor
  /** The reason, as the second half of a sentence. */
  readonly reason: string
}

interface LayerContents {
  readonly promised: readonly PromisedLayer[]
  readonly unchecked: readonly UncheckedLayer[]
}

/**
 * Pairs an image's layers with its config's diff_ids (image-spec, config.md, "rootfs"). A layer of a type that cannot be unpacked
 * loses the check for itself only; artifacts have no diff_ids. Throws MANIFEST_INVALID when an image's layers and diff_ids differ in
 * number.
 *
 * @param diffIds undefined for a config that cannot be read
 */
export function layerContents(
  manifest: ImageManifest,
  diffIds: readonly Digest[] | undefined,
): LayerContents {
  const { config, layers } = manifest
  const isPromising = isImageManifest(manifest) || (isImageConfig(config.mediaType) && diffIds?.length)
  if (!isPromising) return { promised: [], unchecked: [] }
  const isSealed = ({ mediaType }: Descriptor) => compressionOf(mediaType) === 'unknown'
  if (diffIds === undefined || diffIds.length !== layers.length) {
    if (!layers.some(isSealed)) throw unequalLayers(diffIds?.length ?? 0, layers.length)
    const reason =
      diffIds === undefined
        ? 'its config cannot be read'
        : `its config names ${diffIds.length} layers, its manifest ${layers.length}`
    return { promised: [], unchecked: layers.map(layer => ({ layer, reason })) }
  }
  const pairs = layers.map((layer, at) => ({ layer, diffId: diffIds[at] as Digest }))
  return {
    promised: pairs.filter(({ layer }) => !isSealed(layer)),
    // Where a layer's digest is its diff_id, fetching already verified it, whatever its type: attestations and signatures.
    unchecked: pairs
      .filter(({ layer, diffId }) => isSealed(layer) && layer.digest !== diffId)
      .map(({ layer }) => ({ layer, reason: `its type "${printable(layer.mediaType)}" cannot be unpacked` })),
  }
}

/** Whether a manifest is an image, runnable here or not, rather than an artifact with an image config's type. */
export function isImageManifest({ config, layers }: ImageManifest): boolean {
  const isLayer = ({ mediaType }: Descriptor) =>
    compressionOf(mediaType) !== 'unknown' || isLayerType(mediaType)
  return isImageConfig(config.mediaType) && (layers.length === 0 || layers.some(isLayer))
}

/**
 * Reads an image's config; undefined when neither it nor a layer can be read, since only whoever decrypts such an image can tell.
 * For all other images, throws what `read` throws.
 */
export async function readConfig<T>(
  { layers }: ImageManifest,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    const isSealed = layers.some(({ mediaType }) => compressionOf(mediaType) === 'unknown')
    if (!isSealed || !isTallyError(error, ...unreadable)) throw error
    return undefined
  }
}

/** Names unverifiable layers for people: the first ten by digest, with the reason. */
export function uncheckedText(unchecked: readonly UncheckedLayer[]): string {
  const shown = unchecked.slice(0, 10).map(({ layer, reason }) => `${layer.digest} (${reason})`)
  const more = unchecked.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
