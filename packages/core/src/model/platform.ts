import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { normalProcessor } from './architecture.ts'

/** The platform of a manifest (image-spec, image-index.md), normalised (arm64, not aarch64). */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
  readonly osFeatures?: readonly string[]
}

/*
 * As in containerd/platforms, but os and architecture are both required, so that a text means the same on every machine:
 *
 *   platform := os [ "(" [ version ] [ "+" feature ]* ")" ] "/" architecture [ "/" variant ]
 *
 * In version and feature the characters % + ( ) / are written %25 %2B %28 %29 %2F.
 */
const grammar =
  /^(?<os>[\w.-]+)(?:\((?<version>[^()+/]*)(?<features>(?:\+[^()+/]+)*)\))?\/(?<architecture>[\w.-]+)(?:\/(?<variant>[\w.-]+))?$/
const namePart = /^[\w.-]*$/

/** Parses and normalises `os/architecture[/variant]`; `windows(10.0.20348)/amd64` names a build. Throws PLATFORM_INVALID. */
export function parsePlatform(text: string): Platform {
  const found = grammar.exec(text)?.groups
  if (!found) throw unreadable(text)
  const { os = '', architecture = '', variant, version, features } = found
  const osFeatures = (features ?? '').split('+').slice(1).map(unescaped)
  return normalizePlatform({
    os,
    architecture,
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

/** Normalises a platform: aarch64 becomes arm64, arm64/v8 arm64, arm arm/v7, macOS darwin. */
export function normalizePlatform(platform: Platform): Platform {
  const { os: named, architecture: written, variant: asked, ...rest } = platform
  const os = named.toLowerCase() === 'macos' ? 'darwin' : named.toLowerCase()
  const [architecture, variant] = normalProcessor(written, asked)
  return { os, architecture, ...(variant ? { variant } : {}), ...rest }
}

/** Whether a platform's names survive formatting and parsing. */
export function isNamed({ os, architecture, variant = '' }: Platform): boolean {
  return os !== '' && architecture !== '' && [os, architecture, variant].every(name => namePart.test(name))
}

/** Formats a platform for parsePlatform; distinct platforms have distinct texts. */
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

/** A platform's JSON fields (image-spec, image-index.md, "platform"). */
export function platformFields({
  os,
  architecture,
  variant,
  osVersion,
  osFeatures,
}: Platform): Readonly<Record<string, unknown>> {
  return {
    architecture,
    os,
    ...(osVersion ? { 'os.version': osVersion } : {}),
    ...(osFeatures?.length ? { 'os.features': osFeatures } : {}),
    ...(variant ? { variant } : {}),
  }
}

/**
 * The platform of images that run where Node reports these names (process.platform, process.arch); containers on a Mac are Linux.
 * On Windows, `release` (os.release()) selects images of the same build, which containers need there.
 */
export function runnerPlatform(nodePlatform: string, nodeArchitecture: string, release?: string): Platform {
  const windows = nodePlatform === 'win32'
  return normalizePlatform({
    os: windows ? 'windows' : 'linux',
    architecture: nodeArchitecture,
    ...(windows && release ? { osVersion: release } : {}),
  })
}
