import { TallyError } from '../../errors.ts'
import type { Send } from '../../http/http-client.ts'
import { printable } from '../../text/printable.ts'
import { CacheClient } from './cache-client.ts'
import { githubApi } from './packages-client.ts'

/** The entries of the Actions cache, or of a folder in its place. */
export type CacheEntries = Pick<CacheClient, 'list' | 'remove'>

interface CachePlace {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cacheFolder?: string | undefined
  readonly token: string
  readonly send: Send
}

/**
 * Opens the entries of this repository's Actions cache, or of the folder in its place; sends no request yet. Throws INPUT_INVALID,
 * UNAUTHENTICATED.
 */
export async function openCacheEntries(
  action: 'prune' | 'list',
  { env, cacheFolder, token, send }: CachePlace,
): Promise<CacheEntries> {
  // Lazy: only a command has such a folder.
  if (cacheFolder !== undefined) return new (await import('./folder-entries.ts')).FolderEntries(cacheFolder)
  const { GITHUB_REPOSITORY: repository = '' } = env
  if (!/^[\w.-]*\w[\w.-]*\/[\w.-]*\w[\w.-]*$/.test(repository)) {
    const state = `GITHUB_REPOSITORY is "${printable(repository)}"`
    throw new TallyError(
      'INPUT_INVALID',
      `Cannot ${action} the Actions cache: ${state}, expected owner/name`,
      {
        hint: 'Set GITHUB_REPOSITORY to the repository. The command takes a folder instead with --cache-dir.',
      },
    )
  }
  if (token !== '') return new CacheClient({ send, api: githubApi(env), repository, token })
  const right = action === 'list' ? 'read' : 'write'
  throw new TallyError(
    'UNAUTHENTICATED',
    `Cannot ${action} the Actions cache: no token, expected github-token with \`permissions: actions: ${right}\``,
  )
}
