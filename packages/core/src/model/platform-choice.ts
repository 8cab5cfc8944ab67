import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { variantDistance } from './architecture.ts'
import type { Descriptor } from './descriptor.ts'
import type { Digest } from './digest.ts'
import type { IndexManifest } from './document.ts'
import { kindOf } from './media-type.ts'
import { formatPlatform, normalizePlatform, type Platform } from './platform.ts'

/** Whether an index entry is BuildKit's attestation, which is listed as a manifest of an unknown platform. */
export function isAttestation({ platform, annotations }: Descriptor): boolean {
  const unknown = platform?.os === 'unknown' && platform.architecture === 'unknown'
  return unknown || annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'
}

/** The distinct platforms of an index, without attestations. */
export function platformsOf(index: IndexManifest): Platform[] {
  const offered = index.manifests
    .filter(descriptor => !isAttestation(descriptor))
    .flatMap(({ platform }) => platform ?? [])
  return [...new Map(offered.map(platform => [formatPlatform(platform), platform])).values()]
}

/**
 * The digest of the image for each platform that an index names, as lock files have them. Of several images for one
 * platform the first counts, as for clients that choose one.
 */
export function platformDigestsOf({ manifests }: IndexManifest): ReadonlyMap<string, Digest> {
  const listed = manifests.flatMap(({ platform, digest, mediaType }) => {
    const name = platform && kindOf(mediaType) !== 'other' ? formatPlatform(normalizePlatform(platform)) : ''
    return name === '' || name.startsWith('unknown/') ? [] : [[name, digest] as const]
  })
  return new Map(listed.toReversed())
}

/**
 * Chooses the index entry that runs best on a platform. Never another architecture, even one that could run there. In order: the same
 * variant or the nearest lower one; on Windows the requested build, then the newest; the requested features; the first in the
 * index (so a zstd twin listed after the gzip image is not chosen). Never an attestation; an entry without a platform only when it
 * is the only one. Throws PLATFORM_MISSING naming the platforms offered and, when given, the image's name.
 */
export function choosePlatform(index: IndexManifest, wanted: Platform, name?: string): Descriptor {
  const images = index.manifests.filter(descriptor => !isAttestation(descriptor))
  const [best] = images
    .flatMap(descriptor => {
      const rank = descriptor.platform && rankOf(wanted, descriptor.platform)
      return rank ? [{ descriptor, rank }] : []
    })
    .sort((a, b) => compareNumbers(a.rank, b.rank))
  if (best) return best.descriptor
  const [only] = images
  if (images.length === 1 && only && !only.platform) return only
  throw missing(index, wanted, name)
}

function missing(index: IndexManifest, wanted: Platform, name: string | undefined): TallyError {
  const [asked, ...offered] = [wanted, ...platformsOf(index)].map(platform =>
    printable(formatPlatform(platform)),
  )
  const place = name === undefined ? '' : ` in ${printable(name)}`
  return new TallyError(
    'PLATFORM_MISSING',
    `Cannot find ${asked}${place}: the index offers ${offered.slice(0, 50).join(', ') || 'no platform'}`,
    { details: { wanted: asked, offered } },
  )
}

/** Whether an image of platform `offered` runs on `wanted`. */
export function platformMatches(wanted: Platform, offered: Platform): boolean {
  return rankOf(wanted, offered) !== undefined
}

/** The sort key, compared in turn; the lowest is best. Undefined when the image does not run there. */
function rankOf(wanted: Platform, offered: Platform): number[] | undefined {
  if (wanted.os !== offered.os || wanted.architecture !== offered.architecture) return undefined
  const distance = variantDistance(wanted.architecture, wanted.variant, offered.variant)
  if (distance === undefined || !sameBuild(wanted, offered)) return undefined
  const features = offered.osFeatures ?? []
  const unasked = features.filter(feature => !wanted.osFeatures?.includes(feature)).length
  return [distance, ...versionOf(offered).map(part => -part), unasked, unasked - features.length]
}

/** Windows containers need the host's build, the version's first three fields; the fourth is the patch level. */
function sameBuild(wanted: Platform, offered: Platform): boolean {
  if (wanted.os !== 'windows' || !wanted.osVersion || !offered.osVersion) return true
  const found = versionOf(offered)
  return versionOf(wanted).every((part, at) => at === 3 || part === found[at])
}

function versionOf({ os, osVersion = '' }: Platform): number[] {
  const parts = os === 'windows' ? osVersion.split('.').map(part => Number.parseInt(part, 10) || 0) : []
  return [0, 1, 2, 3].map(at => parts[at] ?? 0)
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, position) => value !== b[position])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
