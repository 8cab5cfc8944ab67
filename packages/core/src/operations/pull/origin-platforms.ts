import { isTallyError } from '../../errors.ts'
import type { Document } from '../../model/document.ts'
import { formatPlatform, type Platform } from '../../model/platform.ts'
import { choosePlatform, isAttestation } from '../../model/platform-choice.ts'
import { namingPresentPlatforms } from '../../origins/partial-image.ts'
import { printable } from '../../text/printable.ts'
import { type Selection, walk } from '../../transfer/walk.ts'
import type { OfferingOrigin } from './origin-entries.ts'
import type { WantedImage } from './pin.ts'
import { isAskedOf, type PlatformRules } from './pulled-platforms.ts'

interface FoundImage extends Pick<OfferingOrigin, 'origin' | 'place'> {
  readonly wanted: WantedImage
  readonly root: Document
}

/**
 * Checks that an origin has the platforms of an image: an index may list more than is there. Where none was asked for and this machine's
 * is missing, returns those that are there, which replace it. Throws NOT_FOUND, PLATFORM_MISSING.
 */
export async function presentSelection(
  image: FoundImage,
  rules: PlatformRules,
  warn: (message: string) => void,
): Promise<Selection | undefined> {
  const { wanted, root, origin } = image
  if (root.manifest.kind === 'image') return undefined
  const selection = wanted.selection ?? rules.selection
  if (selection !== 'all' && !isAskedOf(wanted, rules)) {
    const found = await replacement(image, selection)
    if (found && found.length > 0) {
      warn(replaced(image, selection, found))
      return found
    }
  }
  const hint = (present: string) => `Name with \`platforms\` those that are there: ${present}.`
  await namingPresentPlatforms({ root, origin, hint }, () =>
    walk(({ digest }) => origin.document(digest), root, selection, wanted.written),
  )
  return undefined
}

/** The platforms that are there, if one of the selection is not; undefined if all are. */
async function replacement(
  { root, origin, wanted }: FoundImage,
  selection: readonly Platform[],
): Promise<Platform[] | undefined> {
  const { manifest } = root
  if (manifest.kind === 'image') return undefined
  for (const platform of selection) {
    const chosen = orNone(() => choosePlatform(manifest, platform, wanted.written))
    if (chosen && (await origin.has(chosen))) continue
    const there: Platform[] = []
    for (const entry of manifest.manifests)
      if (entry.platform && !isAttestation(entry) && (await origin.has(entry))) there.push(entry.platform)
    return there
  }
  return undefined
}

function orNone<T>(choose: () => T): T | undefined {
  try {
    return choose()
  } catch (error) {
    if (isTallyError(error, 'PLATFORM_MISSING')) return undefined
    throw error
  }
}

function replaced(
  { wanted, place }: FoundImage,
  selection: readonly Platform[],
  found: readonly Platform[],
): string {
  const shown = (platforms: readonly Platform[]) =>
    platforms.map(platform => printable(formatPlatform(platform))).join(', ')
  return `${printable(wanted.written)}: ${place} does not have it for ${shown(selection)}; taken for ${shown(found)}`
}
