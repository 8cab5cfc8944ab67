import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import { normalProcessor, variantDistance } from './architecture.ts'
import type { Descriptor } from './descriptor.ts'
import type { IndexManifest } from './document.ts'

/** image-spec, image-index.md: the platform a manifest is for; normalised (arm64, not aarch64). */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
  readonly osFeatures?: readonly string[]
}

/*
 * As in containerd/platforms, but with both os and architecture, so that a text means the same on every machine:
 *
 *   platform := os [ "(" [ version ] [ "+" feature ]* ")" ] "/" architecture [ "/" variant ]
 *
 * In version and feature the characters % + ( ) / are written %25 %2B %28 %29 %2F.
 */
const grammar =
  /^(?<os>[\w.-]+)(?:\((?<version>[^()+/]*)(?<features>(?:\+[^()+/]+)*)\))?\/(?<architecture>[\w.-]+)(?:\/(?<variant>[\w.-]+))?$/
const namePart = /^[\w.-]*$/

/** Reads `os/architecture[/variant]`, normalised; `windows(10.0.20348)/amd64` names a build. Throws PLATFORM_INVALID. */
export function parsePlatform(text: string): Platform {
  const found = grammar.exec(text)?.groups
  if (!found) throw unreadable(text)
  const { os = '', architecture = '', variant, version, features } = found
  const osFeatures = (features ?? '').split('+').slice(1).map(unescaped)
  return normalizePlatform({
    ...{ os, architecture },
    ...(variant ? { variant } : {}),
    ...(version ? { osVersion: unescaped(version) } : {}),
    ...(osFeatures.length > 0 ? { osFeatures } : {}),
  })
}

function unreadable(text: string): TallyError {
  return new TallyError(
    'PLATFORM_INVALID',
    `Cannot read platform "${printable(text)}": expected os/architecture[/variant]`,
  )
}

function escaped(text: string): string {
  return text.replace(/[%+()/]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
}

function unescaped(text: string): string {
  return text.replace(/%(2[5589BbFf])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The one spelling of a platform: aarch64 is arm64, arm64/v8 is arm64, arm is arm/v7, macOS is darwin. */
export function normalizePlatform(platform: Platform): Platform {
  const { os: named, architecture: written, variant: asked, ...rest } = platform
  const os = named.toLowerCase() === 'macos' ? 'darwin' : named.toLowerCase()
  const [architecture, variant] = normalProcessor(written, asked)
  return { os, architecture, ...(variant ? { variant } : {}), ...rest }
}

/** Whether a platform's names can be written down and read back. */
export function isNamed({ os, architecture, variant = '' }: Platform): boolean {
  return os !== '' && architecture !== '' && [os, architecture, variant].every(name => namePart.test(name))
}

/** A platform as parsePlatform reads it; no two platforms have the same text. */
export function formatPlatform({
  os,
  architecture,
  variant,
  osVersion = '',
  osFeatures = [],
}: Platform): string {
  const more = [osVersion, ...osFeatures.toSorted()].map(escaped).join('+')
  return [more === '' ? os : `${os}(${more})`, architecture, ...(variant ? [variant] : [])].join('/')
}

/**
 * The platform of images that run where Node reports these names (process.platform, process.arch); containers on a Mac are Linux.
 * On Windows `release` (os.release()) asks for images of the same build, as containers there need.
 */
export function runnerPlatform(nodePlatform: string, nodeArchitecture: string, release?: string): Platform {
  const windows = nodePlatform === 'win32'
  return normalizePlatform({
    os: windows ? 'windows' : 'linux',
    architecture: nodeArchitecture,
    ...(windows && release ? { osVersion: release } : {}),
  })
}

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
 * without a platform only where it is alone. Throws PLATFORM_MISSING naming what is on offer.
 */
export function choosePlatform(index: IndexManifest, wanted: Platform): Descriptor {
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
  throw missing(index, wanted)
}

function missing(index: IndexManifest, wanted: Platform): TallyError {
  const [asked, ...offered] = [wanted, ...platformsOf(index)].map(platform =>
    printable(formatPlatform(platform)),
  )
  return new TallyError(
    'PLATFORM_MISSING',
    `Cannot find ${asked}: the index offers ${offered.slice(0, 50).join(', ') || 'no platform'}`,
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
