import { isTallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { unequalLayers } from './config.ts'
import type { Descriptor } from './descriptor.ts'
import type { Digest } from './digest.ts'
import type { ImageManifest } from './document.ts'
import { compressionOf, isImageConfig, isLayerType } from './media-type.ts'

const unreadable = ['MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'DIGEST_INVALID', 'DIGEST_UNSUPPORTED'] as const

/** A layer with the digest that its config promises of it, unpacked. */
export interface PromisedLayer {
  readonly layer: Descriptor
  readonly diffId: Digest
}

/** A layer whose content nothing can be compared with. */
export interface UncheckedLayer {
  readonly layer: Descriptor
  /** Why, as the second half of a sentence. */
  readonly reason: string
}

interface LayerContents {
  readonly promised: readonly PromisedLayer[]
  readonly unchecked: readonly UncheckedLayer[]
}

/**
 * Pairs an image's layers with its config's diff_ids (image-spec, config.md, "rootfs"). A layer of a type that cannot be unpacked takes
 * the check from itself alone; artifacts promise nothing. Throws MANIFEST_INVALID for an image whose layers and diff_ids differ in
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
    // Content that is its own diff_id was compared with it as it was fetched, whatever its type: attestations and signatures.
    unchecked: pairs
      .filter(({ layer, diffId }) => isSealed(layer) && layer.digest !== diffId)
      .map(({ layer }) => ({ layer, reason: `its type "${printable(layer.mediaType)}" cannot be unpacked` })),
  }
}

/** Whether a manifest is an image's, runnable here or not, rather than an artifact's under the type of an image's config. */
export function isImageManifest({ config, layers }: ImageManifest): boolean {
  const isLayer = ({ mediaType }: Descriptor) =>
    compressionOf(mediaType) !== 'unknown' || isLayerType(mediaType)
  return isImageConfig(config.mediaType) && (layers.length === 0 || layers.some(isLayer))
}

/**
 * What is read of an image's config; undefined where it cannot be read and neither can a layer: only who opens such an image can tell.
 * Throws what `read` throws for all other images.
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

/** Layers that nothing can be compared with, in a few words for people: the first ones by digest with the reason. */
export function uncheckedText(unchecked: readonly UncheckedLayer[]): string {
  const shown = unchecked.slice(0, 10).map(({ layer, reason }) => `${layer.digest} (${reason})`)
  const more = unchecked.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
