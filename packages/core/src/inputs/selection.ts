import type { Host } from '../action/host.ts'
import { parsePlatform, runnerPlatform } from '../model/platform.ts'
import type { Selection } from '../transfer/walk.ts'

/** Reads an item of `platforms`, which stays as it is written. Throws PLATFORM_INVALID. */
export function platformName(text: string): string {
  if (text !== 'all') parsePlatform(text)
  return text
}

/** The platforms of an input: the runner's own where none is given, all of them by `all`. Throws PLATFORM_INVALID. */
export function selectionOf(
  platforms: readonly string[],
  { platform, architecture, release }: Pick<Host, 'platform' | 'architecture' | 'release'>,
): Selection {
  if (platforms.length === 0) return [runnerPlatform(platform, architecture, release)]
  return platforms.some(each => each === 'all') ? 'all' : platforms.map(parsePlatform)
}
