import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { promisify } from 'node:util'
import { programEnvironment } from '../../child-environment.ts'
import type { RouteOptions } from './cache-route.ts'
import { memberName } from './toolkit-child.ts'

/*
 * The toolkit unpacks with `tar -xf … -P`: absolute names, `..` and links are followed before anything can be hashed. GNU
 * tar reads more options from TAR_OPTIONS; these accept only the member of our own name, and reduce a link to one that
 * points to itself. With the C locale names are bytes, so that none escapes the patterns by not being valid text. No
 * other tar can be restricted like this, so with any other nothing is restored this way.
 */
const guard = [
  '--anchored --wildcards --wildcards-match-slash',
  `--exclude=[!${memberName}]* --exclude=${memberName}?*`,
  `--transform=s,.*,${memberName},`,
  '--no-same-owner --no-same-permissions',
].join(' ')

/** The environment that restricts the tar of a process to writing one name in its own folder. */
export const tarGuard: Readonly<Record<string, string>> = { TAR_OPTIONS: guard, LC_ALL: 'C' }

const gitTar = 'C:\\Program Files\\Git\\usr\\bin\\tar.exe'

/** Whether the tar that the toolkit would call is GNU tar. */
export async function hasGuardedTar(env: RouteOptions['env']): Promise<boolean> {
  const name = { win32: gitTar, darwin: 'gtar' }[process.platform as string] ?? 'tar'
  if (name === gitTar) return access(gitTar).then(...([() => true, () => false] as const))
  const run = promisify(execFile)(name, ['--version'], { env: programEnvironment(env), timeout: 10_000 })
  return run.then(
    ({ stdout }) => stdout.includes('GNU tar'),
    () => false,
  )
}
