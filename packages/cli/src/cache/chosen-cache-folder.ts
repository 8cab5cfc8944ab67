import { lackOfCache } from '@tallyman/core/cache/service/cache-rights'
import { TallyError } from '@tallyman/core/errors'
import { destinationPath } from '@tallyman/core/workspace/written-paths'
import type { Surroundings } from '../settings/surroundings.ts'
import { cacheFolderVariable } from '../settings/terminal-options.ts'
import type { Call } from '../words/command.ts'
import { cacheFolderOption } from '../words/keep-commands.ts'

/** The work of commands that need a cache, by action. */
const uses: Readonly<Record<string, string>> = {
  'save-to-cache': 'save to the Actions cache',
  'load-from-cache': 'load from the Actions cache',
}

const folderHint =
  'Name a folder with --cache-dir or TALLYMAN_CACHE_DIR. GitHub gives its cache to actions, not to `run:` steps: there, use the actions save-to-cache and load-from-cache.'

/**
 * The absolute path of the folder that a call takes in place of the Actions cache; undefined if it names none. Throws INPUT_INVALID,
 * before any request, if the call saves to or loads from a cache and there is none: a step of an action goes on without one, but
 * whoever calls the command means a certain cache.
 */
export async function chosenCacheFolder(
  { command: { action }, own }: Pick<Call, 'command' | 'own'>,
  { env, folder }: Pick<Surroundings, 'env' | 'folder'>,
): Promise<string | undefined> {
  const path = own[cacheFolderOption.name] || env[cacheFolderVariable]
  if (path) return destinationPath(folder, path, 'cache-dir')
  const use = Object.hasOwn(uses, action) ? uses[action] : undefined
  if (use === undefined || lackOfCache(env) === undefined) return undefined
  throw new TallyError('INPUT_INVALID', `Cannot ${use}: there is none here, expected --cache-dir`, {
    hint: folderHint,
  })
}
