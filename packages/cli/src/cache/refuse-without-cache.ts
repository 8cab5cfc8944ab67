import { lackOfCache } from '@tallyman/core/cache/service/cache-rights'
import { TallyError } from '@tallyman/core/errors'
import type { Command } from '../words/command.ts'

/** The work of commands that need a cache, by action. */
const uses: Readonly<Record<string, string>> = {
  'save-to-cache': 'save to the Actions cache',
  'load-from-cache': 'load from the Actions cache',
}

interface CachePlace {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cacheFolder: string | undefined
}

/**
 * Refuses to save to or load from a cache where there is none, before any request. A step of an action goes on without one; whoever
 * calls the command means a certain cache. Throws INPUT_INVALID.
 */
export function refuseWithoutCache(
  { action }: Pick<Command, 'action'>,
  { env, cacheFolder }: CachePlace,
): void {
  const use = Object.hasOwn(uses, action) ? uses[action] : undefined
  if (use === undefined || cacheFolder !== undefined || lackOfCache(env) === undefined) return
  throw new TallyError('INPUT_INVALID', `Cannot ${use}: there is none here, expected --cache-dir`, {
    hint: 'Name a folder with --cache-dir or TALLYMAN_CACHE_DIR. GitHub gives its cache to actions, not to `run:` steps: there, use the actions save-to-cache and load-from-cache.',
  })
}
