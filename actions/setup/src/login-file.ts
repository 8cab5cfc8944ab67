import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { authFileVariable } from '@tallyman/cli/settings/variable-names'
import type { Host, JobFiles } from '@tallyman/core/action/host'
import type { RegistryLogin } from '@tallyman/core/registry/auth/credentials'

const start = 'tallyman-setup-'

/** Creates this step's folder for what lasts as long as the job. */
export function ownFolder(temp: string): string {
  const folder = mkdtempSync(join(temp, start))
  // Steps may run as another user.
  chmodSync(folder, 0o755)
  return folder
}

/** The logins of the step. */
interface StepLogin {
  readonly folder: string
  readonly registryAuth: readonly RegistryLogin[]
}

/** Hands the step's credentials to later commands, in a file that only this user reads. */
export async function writeLogin(
  { folder, registryAuth }: StepLogin,
  { input, secret, log }: Host,
  job: JobFiles,
): Promise<void> {
  const { secretsOf } = await import('@tallyman/core/registry/auth/credentials')
  for (const login of registryAuth) for (const value of secretsOf({ kind: 'basic', ...login })) secret(value)
  const names = ['registry-auth', 'github-token'] as const
  const file = join(folder, 'login.json')
  const content = Object.fromEntries(names.map(name => [name, input(name).trim()]))
  writeFileSync(file, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx' })
  job.exportVariable(authFileVariable, file)
  const registries = registryAuth.map(({ registry }) => registry)
  const token = content['github-token'] === '' ? [] : ["GitHub's by github-token"]
  log.info(`Later tallyman commands log in to ${[...registries, ...token].join(', ') || 'no registry'}`)
}

/** Removes the step's folder at the end of the job, with the credentials in it. */
export function removeFolder({ env, temp, log }: Pick<Host, 'env' | 'temp' | 'log'>): void {
  const { STATE_folder: folder = '' } = env
  if (folder === '') return
  if (dirname(resolve(folder)) !== resolve(temp) || !basename(folder).startsWith(start))
    return log.warning(`${folder} is left as it is: it is no folder that this action made`)
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    log.warning(`Cannot remove ${folder}, which may have credentials in it: ${(error as Error).message}`)
  }
}
