import type { Host } from '../action/host.ts'
import { type Platform, parsePlatform, runnerPlatform } from '../model/platform.ts'
import type { Selection } from '../transfer/walk.ts'

/** Checks an item of `platforms` and keeps its spelling. Throws PLATFORM_INVALID. */
export function platformName(text: string): string {
  if (text !== 'all') parsePlatform(text)
  return text
}

/** The platform of containers on this machine: Linux's, which engines on other systems run too. */
export function containerPlatform({ architecture }: Pick<Host, 'architecture'>): Platform {
  return runnerPlatform('linux', architecture)
}

/** The platforms to select: the runner's own if none is given, every one for `all`. Throws PLATFORM_INVALID. */
export function selectionOf(
  platforms: readonly string[],
  { platform, architecture, release }: Pick<Host, 'platform' | 'architecture' | 'release'>,
): Selection {
  if (platforms.length === 0) return [runnerPlatform(platform, architecture, release)]
  return platforms.some(each => each === 'all') ? 'all' : platforms.map(parsePlatform)
}
