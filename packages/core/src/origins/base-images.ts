import { mapLimit } from '../concurrency.ts'
import { TallyError } from '../errors.ts'
import { spelledPlatform } from '../model/config.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Document } from '../model/document.ts'
import { isImageConfig } from '../model/media-type.ts'
import { formatPlatform, normalizePlatform, type Platform } from '../model/platform.ts'
import { choosePlatform, platformsOf } from '../model/platform-choice.ts'
import type { Reference } from '../model/reference.ts'
import type { ConfigBase } from '../model/rewrite/extend-config.ts'
import type { Selection } from '../transfer/walk.ts'

/** An image by its digest, used as a base. */
export type PinnedBase = Reference & { readonly digest: Digest }

/** The base of one image. */
export interface Base {
  /** As the config of the new image spells it; undefined if nothing names a platform. */
  readonly platform: Platform | undefined
  readonly config: ConfigBase
  /** The manifest of the base; absent for an empty base. */
  readonly document?: Document
}

/** How bases are read. */
interface BaseReading {
  readonly document: (digest: Digest) => Promise<Document>
  readonly readConfig: (config: Descriptor) => Promise<Uint8Array>
}

const readsAtOnce = 4

/**
 * Selects the images of a base, each once. Throws PLATFORM_MISSING, MEDIA_TYPE_UNSUPPORTED, MANIFEST_INVALID, and what
 * reading throws.
 */
export async function baseImages(
  digest: Digest,
  selection: Selection,
  reading: BaseReading,
): Promise<Base[]> {
  const root = await reading.document(digest)
  const { manifest } = root
  if (manifest.kind === 'image') return [await baseImage(root, undefined, reading)]
  const platforms = selection === 'all' ? platformsOf(manifest) : selection
  const chosen = platforms.map(platform => choosePlatform(manifest, platform, `the base ${digest}`))
  if (chosen.length === 0)
    throw new TallyError('PLATFORM_MISSING', `Cannot use the base ${digest}: it names no platform`, {
      hint: 'Use a base whose index says platforms, or pin the image of one platform by its own digest.',
    })
  const distinct = [...new Map(chosen.map(entry => [entry.digest, entry])).values()]
  return mapLimit(distinct, readsAtOnce, async ({ digest, platform }) =>
    baseImage(await reading.document(digest), platform, reading),
  )
}

/** An empty base for each platform. Throws INPUT_INVALID if none is named. */
export function scratchBases(selection: Selection): Base[] {
  if (selection === 'all') {
    const state = 'none is named, and the base is scratch, which has none'
    const message = `Cannot make an image: platforms: ${state}, expected for example linux/amd64`
    throw new TallyError('INPUT_INVALID', message)
  }
  const distinct = new Map(selection.map(platform => [formatPlatform(platform), platform]))
  return [...distinct.values()].map(platform => ({ platform, config: { platform } }))
}

async function baseImage(
  document: Document,
  listed: Platform | undefined,
  { readConfig }: BaseReading,
): Promise<Base> {
  const { manifest, descriptor } = document
  if (manifest.kind !== 'image' || !isImageConfig(manifest.config.mediaType)) {
    const message = `Cannot use the base ${descriptor.digest}: it is not an image, expected one`
    throw new TallyError('MEDIA_TYPE_UNSUPPORTED', message)
  }
  const bytes = await readConfig(manifest.config)
  const layers = manifest.layers.length
  const spelled = spelledPlatform(bytes)
  if (spelled === undefined) return { platform: listed, config: { bytes, layers }, document }
  const variant = variantFromIndex(spelled, listed)
  if (variant === undefined) return { platform: spelled, config: { bytes, layers }, document }
  return { platform: { ...spelled, variant }, config: { bytes, layers, variant }, document }
}

/**
 * The variant that an index names for its image and the image itself does not: an arm image without a variant would be
 * taken for v7.
 */
function variantFromIndex(spelled: Platform, listed: Platform | undefined): string | undefined {
  if (!listed?.variant || spelled.variant) return undefined
  const { os, architecture, variant } = normalizePlatform({ ...spelled, variant: listed.variant })
  const isOfIt = os === listed.os && architecture === listed.architecture && variant === listed.variant
  return isOfIt ? variant : undefined
}
