import type { Digest } from '../model/digest.ts'
import type { InspectedImage, PlatformImage } from './inspection.ts'

/** Whether the base of an image has moved since the image was built. */
export interface BaseState {
  /** The image, as the user wrote it. */
  readonly image: string
  /** The name of its base, without a digest. */
  readonly base: string
  /** `name@digest` of the base now. */
  readonly ref: string
  readonly digest: Digest
  /** Whether any platform is stale. */
  readonly stale: boolean
  readonly platforms: readonly BasePlatformState[]
}

/** The same for one platform. */
export interface BasePlatformState {
  readonly platform: string | undefined
  readonly stale: boolean
  /** A sentence without a full stop. */
  readonly reason: string
}

/** The annotations and labels by which an image names its base (image-spec, annotations.md). */
export const baseName = 'org.opencontainers.image.base.name'
export const baseDigest = 'org.opencontainers.image.base.digest'

/** An annotation of an image's manifest or of its index, or else a label; undefined where none says it. */
export function baseClaim(image: InspectedImage, platform: PlatformImage, name: string): string | undefined {
  const places = [platform.annotations, image.root?.annotations, platform.config?.labels]
  return places.map(each => each?.[name]?.trim()).find(text => text !== undefined && text !== '')
}

/** The facts by which one platform is judged. */
interface Judged {
  readonly image: PlatformImage
  /** The base's image of the platform now; absent where its digest alone decides. */
  readonly base: PlatformImage | undefined
  /** The digest of the base now. */
  readonly now: Digest
  /** The base that it was built on, if it says so. */
  readonly was: Digest | undefined
  /** The manifest of the platform in that base, if that is still known. */
  readonly before: Digest | undefined
}

/**
 * Judges by digest where the image says which it was built on: that of the base now, or of its platform's manifest, which an index may
 * keep while it moves. Otherwise by the lowest layers, which are those of the base now if it has not moved.
 */
export function judgeBase({ image, base, now, was, before }: Judged): BasePlatformState {
  const { platform } = image
  if (was === now || !base) return { platform, stale: false, reason: `the base is still ${was}` }
  if (was !== undefined && (was === base.digest || before === base.digest))
    return { platform, stale: false, reason: `its base's image of this platform is still ${base.digest}` }
  if (was !== undefined && before !== undefined)
    return { platform, stale: true, reason: `built on ${was}, and the base is ${now} now` }
  const shared = sharedLayers(image, base)
  const count = base.layers.length
  const isOnIt = shared === count && count > 0
  const told = was === undefined ? '' : `, and ${was}, on which it was built, is gone`
  return {
    platform,
    stale: !isOnIt,
    reason: isOnIt
      ? `it is built on the base's present layers${told}`
      : `${missed(shared, count, was)}${told}`,
  }
}

/** Nothing in common is a base that was built anew, or the name of another one, which nothing here tells apart. */
function missed(shared: number, count: number, was: Digest | undefined): string {
  if (shared > 0 || was !== undefined)
    return `it is built on ${shared} of the ${count} present layers of the base`
  return 'none of its layers are from the base as it is now: either the base was built anew, or the name is that of another base'
}

/** The number of the base's layers that the image begins with, by content where both say it. */
function sharedLayers(image: PlatformImage, base: PlatformImage): number {
  const different = base.layers.findIndex(({ diffId, digest }, at) => {
    const other = image.layers[at]
    const isKnown = diffId !== undefined && other?.diffId !== undefined
    return isKnown ? diffId !== other.diffId : digest !== other?.digest
  })
  return different < 0 ? base.layers.length : different
}
