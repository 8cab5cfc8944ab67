import type { Host } from '../action/host.ts'
import { parsePlatform, runnerPlatform } from '../model/platform.ts'
import type { Selection } from '../transfer/walk.ts'

/** The platforms of an input: the runner's own where none is given, all of them by `all`. Throws PLATFORM_INVALID. */
export function selectionOf(
  platforms: readonly string[],
  { platform, architecture }: Pick<Host, 'platform' | 'architecture'>,
): Selection {
  if (platforms.length === 0) return [runnerPlatform(platform, architecture)]
  return platforms.some(each => each === 'all') ? 'all' : platforms.map(parsePlatform)
}
