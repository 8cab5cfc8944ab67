import { userInfo } from 'node:os'
import { isAbsolute } from 'node:path'
import { TallyError } from './errors.ts'

/**
 * Finds the home folder of the person or job: HOME (on Windows also USERPROFILE) if it is absolute, else the home of the
 * account. An empty HOME counts as none, as for Docker. So does a relative one, which Docker follows: passwords and caches would then
 * land in whatever folder a command runs in, perhaps a checkout that is committed. Throws INPUT_INVALID if the account has no home.
 */
export function homeFolder(
  { env, platform }: Pick<NodeJS.Process, 'env' | 'platform'>,
  accountHome = () => userInfo().homedir,
): string {
  const named = platform === 'win32' ? [env.HOME, env.USERPROFILE] : [env.HOME]
  const home = named.find(isUsable) ?? homeOfAccount(accountHome)
  if (home !== undefined) return home
  throw new TallyError(
    'INPUT_INVALID',
    'Cannot find the home folder: HOME names no absolute path, and this user has no account with a home on this machine',
    {
      hint: 'Set HOME to the absolute path of a folder that belongs to this user, for example `HOME=/tmp/home` in a container.',
    },
  )
}

function homeOfAccount(accountHome: () => string): string | undefined {
  try {
    const home = accountHome()
    return isUsable(home) ? home : undefined
  } catch {
    // Not all processes of a container have an account: their user is a bare number.
    return undefined
  }
}

/** libuv's `homedir()` returns an empty HOME as it is, so the path is checked here. */
function isUsable(path: string | undefined): path is string {
  return path !== undefined && isAbsolute(path)
}
