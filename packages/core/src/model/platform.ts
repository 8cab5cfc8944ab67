import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
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

// containerd/platforms, database.go: what people and tools write for the same thing.
const architectures: Readonly<Record<string, readonly [architecture: string, variant?: string]>> = {
  i386: ['386'],
  i486: ['386'],
  i586: ['386'],
  i686: ['386'],
  x86_64: ['amd64'],
  'x86-64': ['amd64'],
  x64: ['amd64'],
  aarch64: ['arm64'],
  armhf: ['arm', 'v7'],
  armel: ['arm', 'v6'],
}
const part = /^[A-Za-z0-9_.-]+$/

/** Reads `os/architecture[/variant]`, normalised; `os(version)` names a Windows build. Throws PLATFORM_INVALID. */
export function parsePlatform(text: string): Platform {
  const [system = '', architecture, variant, ...more] = text.trim().split('/')
  const [, os = system, osVersion] = /^([^()]+)\(([A-Za-z0-9_.-]+)\)$/.exec(system) ?? []
  const parts = [os, architecture, ...(variant === undefined ? [] : [variant])]
  if (
    more.length > 0 ||
    architecture === undefined ||
    !parts.every(each => each !== undefined && part.test(each))
  ) {
    throw new TallyError(
      'PLATFORM_INVALID',
      `Cannot read platform "${printable(text)}": expected os/architecture[/variant]`,
    )
  }
  return normalizePlatform({
    os,
    architecture,
    ...(variant ? { variant } : {}),
    ...(osVersion ? { osVersion } : {}),
  })
}

/** The one spelling of a platform: aarch64 is arm64, arm64/v8 is arm64, arm is arm/v7. */
export function normalizePlatform(platform: Platform): Platform {
  const os = platform.os.toLowerCase() === 'macos' ? 'darwin' : platform.os.toLowerCase()
  const lower = platform.architecture.toLowerCase()
  const [architecture, implied] = architectures[lower] ?? [lower]
  const variant = normalVariant(architecture, platform.variant?.toLowerCase() || implied)
  const { variant: _, ...rest } = platform
  return { ...rest, os, architecture, ...(variant ? { variant } : {}) }
}

function normalVariant(architecture: string, variant: string | undefined): string | undefined {
  if (architecture === 'arm')
    return variant === undefined ? 'v7' : /^\d$/.test(variant) ? `v${variant}` : variant
  if (architecture === 'arm64')
    return variant === 'v8' || variant === '8' || variant === 'v8.0' ? undefined : variant
  if (architecture === 'amd64') return variant === 'v1' ? undefined : variant
  return variant
}

/** `os/architecture[/variant]`. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return [os, architecture, ...(variant ? [variant] : [])].join('/')
}

/** The platform of images that a runner's machine runs; containers on a Mac are Linux. */
export function runnerPlatform(nodePlatform: string, nodeArchitecture: string): Platform {
  const architecture = nodeArchitecture === 'ia32' ? '386' : nodeArchitecture
  return normalizePlatform({ os: nodePlatform === 'win32' ? 'windows' : 'linux', architecture })
}

/** BuildKit's attestations stand in an index as manifests of an unknown platform. */
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
 * The entry of an index that runs best on a platform: the same variant or the next lower one that it can run, and on Windows
 * the newest build of the same version. Throws PLATFORM_MISSING naming what is on offer.
 */
export function choosePlatform(index: IndexManifest, wanted: Platform): Descriptor {
  const images = index.manifests.filter(descriptor => !isAttestation(descriptor))
  const ranked = images
    .map(descriptor => ({
      descriptor,
      rank: descriptor.platform ? rankOf(wanted, descriptor.platform) : undefined,
    }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => compareRanks(a.rank as Rank, b.rank as Rank))
  const [best] = ranked
  if (best) return best.descriptor
  // A lone entry that names no platform is what there is: Docker takes it too.
  const [only] = images
  if (images.length === 1 && only && !only.platform) return only
  const offered = platformsOf(index).map(platform => printable(formatPlatform(platform)))
  throw new TallyError(
    'PLATFORM_MISSING',
    `Cannot find ${formatPlatform(wanted)}: the index offers ${offered.join(', ') || 'none'}`,
    {
      details: { wanted: formatPlatform(wanted), offered },
    },
  )
}

type Rank = readonly [variantDistance: number, newestBuild: number]

function rankOf(wanted: Platform, offered: Platform): Rank | undefined {
  if (wanted.os !== offered.os || wanted.architecture !== offered.architecture) return undefined
  if (!sameWindows(wanted, offered)) return undefined
  const distance = variantDistance(wanted, offered)
  return distance === undefined ? undefined : [distance, -buildOf(offered)]
}

/** Whether an image of platform `offered` runs where `wanted` is asked for. */
export function platformMatches(wanted: Platform, offered: Platform): boolean {
  return rankOf(wanted, offered) !== undefined
}

function variantDistance({ architecture, variant }: Platform, offered: Platform): number | undefined {
  const level = (text: string | undefined) =>
    text === undefined ? baseLevel(architecture) : Number(/^v(\d+)/.exec(text)?.[1] ?? Number.NaN)
  if (variant === offered.variant) return 0
  const distance = level(variant) - level(offered.variant)
  return distance >= 0 ? distance + 1 : undefined
}

function baseLevel(architecture: string): number {
  return architecture === 'arm' ? 7 : architecture === 'arm64' ? 8 : 1
}

function sameWindows(wanted: Platform, offered: Platform): boolean {
  if (wanted.os !== 'windows' || wanted.osVersion === undefined || offered.osVersion === undefined)
    return true
  const version = (text: string) => text.split('.').slice(0, 3).join('.')
  return version(wanted.osVersion) === version(offered.osVersion)
}

function buildOf({ osVersion }: Platform): number {
  return Number(osVersion?.split('.')[3] ?? 0) || 0
}

function compareRanks([a, newerA]: Rank, [b, newerB]: Rank): number {
  return a - b || newerA - newerB
}
