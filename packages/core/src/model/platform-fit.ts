import { TallyError } from '../errors.ts'
import { printable } from '../text/printable.ts'
import { configPlatform } from './config.ts'
import { formatPlatform, type Platform } from './platform.ts'
import { platformMatches } from './platform-choice.ts'

/** Whether an image's config matches the requested platforms; `unknown` when it names none. */
type PlatformFit =
  | { readonly kind: 'fits' | 'unknown' }
  | { readonly kind: 'misfits'; readonly missing: readonly string[]; readonly offered: string }

/** Compares the requested platforms with the one an image's config names. Throws MANIFEST_INVALID. */
export function platformFit(config: Uint8Array, wanted: readonly Platform[]): PlatformFit {
  const platform = configPlatform(config)
  // Attestations name no real platform.
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

/** An image whose platform only its config tells, and the requested platforms. */
interface FitQuestion {
  readonly name: string
  readonly selection: readonly Platform[]
  /** Whether the user requested the platforms: another one is then an error, else a warning. */
  readonly isAsked: boolean
}

/** Applies a fit: warns, or throws PLATFORM_MISSING. */
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
    `${name}: the image is for ${offered} alone, and the runner is ${runner}. Set platforms to ${offered} if that is intended`,
  )
}

/** The warning for an image that is used although its platform is unknown. */
export function platformUnknown(name: string, wanted: readonly Platform[]): string {
  const asked = wanted.map(each => printable(formatPlatform(each))).join(', ')
  return `${printable(name)}: its config names no platform, so that it is not known whether it is for ${asked}; it is used anyway`
}
