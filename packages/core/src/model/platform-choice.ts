import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { variantDistance } from './architecture.ts'
import type { Descriptor } from './descriptor.ts'
import type { IndexManifest } from './document.ts'
import { formatPlatform, type Platform } from './platform.ts'

/** Whether an entry of an index is BuildKit's attestation, which stands there as a manifest of an unknown platform. */
export function isAttestation({ platform, annotations }: Descriptor): boolean {
  const unknown = platform?.os === 'unknown' && platform.architecture === 'unknown'
  return unknown || annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'
}

/** The platforms an index offers, each once, attestations left out. */
export function platformsOf(index: IndexManifest): Platform[] {
  const offered = index.manifests
    .filter(descriptor => !isAttestation(descriptor))
    .flatMap(({ platform }) => platform ?? [])
  return [...new Map(offered.map(platform => [formatPlatform(platform), platform])).values()]
}

/**
 * The entry of an index that runs best on a platform: never another architecture, even one that could run there; the same variant
 * or the nearest lower one; on Windows the same build where one is asked for, then the newest; then the features asked for; then
 * the first in the index (so a zstd twin that stands after the gzip image is passed over). An attestation is never taken, an entry
 * without a platform only where it is alone. Throws PLATFORM_MISSING naming what is on offer, and by which image, where its name is given.
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

/** Whether an image of platform `offered` runs where `wanted` is asked for. */
export function platformMatches(wanted: Platform, offered: Platform): boolean {
  return rankOf(wanted, offered) !== undefined
}

/** What is compared in turn; the lowest is best. Undefined where the image does not run. */
function rankOf(wanted: Platform, offered: Platform): number[] | undefined {
  if (wanted.os !== offered.os || wanted.architecture !== offered.architecture) return undefined
  const distance = variantDistance(wanted.architecture, wanted.variant, offered.variant)
  if (distance === undefined || !sameBuild(wanted, offered)) return undefined
  const features = offered.osFeatures ?? []
  const unasked = features.filter(feature => !wanted.osFeatures?.includes(feature)).length
  return [distance, ...versionOf(offered).map(part => -part), unasked, unasked - features.length]
}

/** Windows containers need the host's build, the first three fields; the fourth is the level of its updates. */
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
