import { programOnPath } from '../../child-environment.ts'
import type { TallyError } from '../../errors.ts'
import type { Environment } from '../../http/proxy.ts'
import { withEntry, withoutEntries } from './config-edit.ts'
import { changeConfigFile } from './config-file.ts'
import { eraseWithHelper, storeWithHelper } from './credential-helper.ts'
import { tokenUser } from './credentials.ts'
import { dockerConfigPath, helperOf, isKeyOf, loadDockerConfig, serverOf } from './docker-config.ts'

/** Where logins are kept. */
interface LoginHome {
  readonly env: Environment
  readonly home: string
}

/** A login to keep: the password, or the identity token that the registry gave in its place. */
interface NewLogin {
  readonly registry: string
  readonly username: string
  readonly password: string
  readonly identityToken?: string | undefined
}

export interface LoginPlace {
  /** The path of Docker's config file. */
  readonly path: string
  /** The helper that has the secret; empty if the config file itself has it, unencrypted. */
  readonly helper: string
}

/**
 * Keeps a login as Docker does: with the registry's helper, else in the config file. With a helper the file has an entry without a
 * secret, in place of any that it had. Throws CREDENTIALS_INVALID; a helper that fails is never passed over in favour of the file.
 */
export async function keepLogin(login: NewLogin, { env, home }: LoginHome): Promise<LoginPlace> {
  const path = dockerConfigPath(env, home)
  const server = serverOf(login.registry)
  const helper = helperFor(server, { env, home })
  const { username, password, identityToken } = login
  if (helper !== '') {
    const secret = identityToken ?? password
    await storeWithHelper(helper, { server, username: identityToken ? tokenUser : username, secret }, { env })
  }
  await changeConfigFile(path, text => withEntry({ text, path }, server, helper === '' ? entryOf(login) : {}))
  return { path, helper }
}

/** The outcome of a logout. */
interface DroppedLogin extends LoginPlace {
  /** Whether there was a login. */
  readonly isFound: boolean
  /** Logins of paths of the registry, which are others. */
  readonly kept: readonly string[]
}

/** Removes a registry's login from the config file and from its helper. Throws CREDENTIALS_INVALID once the file has it no more. */
export async function dropLogin(registry: string, { env, home }: LoginHome): Promise<DroppedLogin> {
  const path = dockerConfigPath(env, home)
  const server = serverOf(registry)
  let keys: readonly string[] = []
  await changeConfigFile(path, text => {
    const changed = withoutEntries({ text, path }, key => isKeyOf(key, registry))
    keys = changed.keys
    return changed.text
  })
  const helper = helperFor(server, { env, home })
  const erased: boolean[] = []
  if (helper !== '')
    // Under each spelling that the file had, too: helpers compare texts.
    for (const each of new Set([server, ...keys])) erased.push(await eraseWithHelper(helper, each, { env }))
  const isFound = keys.length > 0 || erased.includes(true)
  return { path, helper, isFound, kept: pathKeys(registry, { env, home }) }
}

/** The helper that keeps such logins on this kind of system, if it is installed and no config names any; for advice. */
export async function suggestedHelper({ env }: LoginHome): Promise<string | undefined> {
  const usual = { darwin: ['osxkeychain'], win32: ['wincred'] } as const
  const names = Object.entries(usual).find(([platform]) => platform === process.platform)?.[1]
  for (const name of names ?? ['pass', 'secretservice'])
    if (await programOnPath(`docker-credential-${name}`, env)) return name
  return undefined
}

/** Throws CREDENTIALS_INVALID if the config's fields for helpers cannot be read: the secret would end up in the file. */
function helperFor(server: string, { env, home }: LoginHome): string {
  const config = loadDockerConfig(env, home)
  if (!config) return ''
  return helperOf(config, server, (fault: TallyError) => {
    throw fault
  })
}

/** Docker's spelling: the user name alone stands beside an identity token. */
function entryOf({ username, password, identityToken }: NewLogin): object {
  const pair = Buffer.from(`${username}:${identityToken ? '' : password}`).toString('base64')
  return identityToken ? { auth: pair, identitytoken: identityToken } : { auth: pair }
}

function pathKeys(registry: string, { env, home }: LoginHome): string[] {
  const { auths } = loadDockerConfig(env, home) ?? {}
  return Object.keys(Object(auths)).filter(key => key.startsWith(`${registry}/`))
}
