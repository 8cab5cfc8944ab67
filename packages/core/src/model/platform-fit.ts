import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { configPlatform } from './config.ts'
import { formatPlatform, type Platform } from './platform.ts'
import { platformMatches } from './platform-choice.ts'

/** How an image's own config goes with the platforms that were asked for; `unknown` where it names none. */
type PlatformFit =
  | { readonly kind: 'fits' | 'unknown' }
  | { readonly kind: 'misfits'; readonly missing: readonly string[]; readonly offered: string }

/** Holds the platforms that were asked for against the one that an image's config names. Throws MANIFEST_INVALID. */
export function platformFit(config: Uint8Array, wanted: readonly Platform[]): PlatformFit {
  const platform = configPlatform(config)
  // Attestations say so of themselves: they are for no platform.
  if (!platform || platform.os === 'unknown') return { kind: 'unknown' }
  const missing = wanted.filter(each => !platformMatches(each, platform)).map(formatPlatform)
  if (missing.length === 0) return { kind: 'fits' }
  return { kind: 'misfits', missing, offered: formatPlatform(platform) }
}

/** The PLATFORM_MISSING error for an image of another platform. */
export function platformMissing(
  name: string,
  { missing, offered }: PlatformFit & { readonly kind: 'misfits' },
): TallyError {
  const message = `Cannot find ${missing.map(each => printable(each)).join(', ')} in ${printable(name)}: it is for ${printable(offered)} alone`
  return new TallyError('PLATFORM_MISSING', message, { details: { wanted: missing, offered: [offered] } })
}

/** An image whose platform its config alone can tell, and what was asked for. */
interface FitQuestion {
  readonly name: string
  readonly selection: readonly Platform[]
  /** Whether the platforms were asked for: an image of another is an error then, else a warning. */
  readonly isAsked: boolean
}

/** Acts on what a config says: warns, or throws PLATFORM_MISSING. */
export function heedFit(
  fit: PlatformFit,
  { name, selection, isAsked }: FitQuestion,
  warn: (message: string) => void,
): void {
  if (fit.kind === 'unknown' && isAsked) warn(platformUnknown(name, selection))
  if (fit.kind !== 'misfits') return
  if (isAsked) throw platformMissing(name, fit)
  const [runner, offered] = [selection.map(formatPlatform).join(', '), printable(fit.offered)]
  warn(
    `${name}: the image is for ${offered} alone, and the runner is ${runner}. Set platforms to ${offered} where that is meant`,
  )
}

/** What is told of an image that is taken although nobody knows what it runs on. */
export function platformUnknown(name: string, wanted: readonly Platform[]): string {
  const asked = wanted.map(each => printable(formatPlatform(each))).join(', ')
  return `${printable(name)}: its config names no platform, so that it is not known whether it is for ${asked}; it was taken as it is`
}
