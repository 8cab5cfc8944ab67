import type { Host } from '@tallyman/core/action/host'
import { readInputs } from '@tallyman/core/action/run-action'
import { TallyError, withHints } from '@tallyman/core/errors'
import { type RegistryValues, registryInputs } from '@tallyman/core/inputs/common-inputs'
import { openTrial } from '@tallyman/core/inputs/open-registries'
import { authVariable } from '@tallyman/core/registry/auth/docker-config'
import { keepLogin, type LoginPlace, suggestedHelper } from '@tallyman/core/registry/auth/stored-logins'
import { printable } from '@tallyman/core/text/printable'
import type { LoginInputs } from './login.ts'
import { readCredentials } from './read-credentials.ts'

/** A login that was checked and kept. */
export interface KeptLogin extends LoginPlace {
  readonly registry: string
  readonly username: string
}

const refusedHint = 'Check the user name and the password or token. Nothing was stored.'
const refusedHints = { UNAUTHENTICATED: refusedHint, DENIED: refusedHint } as const

interface Login {
  readonly registry: string
  readonly username: string
  readonly password: string
}

/** Checks a login with its registry, then keeps it. Throws the codes of both, and then keeps nothing. */
export async function run(values: LoginInputs, host: Host): Promise<KeptLogin> {
  const { registry, username: given, 'password-stdin': fromStdin } = values
  const read = await readCredentials({ registry, username: given, fromStdin }, host)
  const login = { registry, ...read }
  const identityToken = await withHints(refusedHints, () => checked(login, values, host))
  const place = await keepLogin({ ...login, identityToken }, host)
  await tell(login, place, host)
  host.result('Login Succeeded')
  return { registry, username: login.username, ...place }
}

/** Returns the identity token that the registry issued in place of the password, if it did. */
async function checked(login: Login, values: LoginInputs, host: Host): Promise<string | undefined> {
  let identityToken: string | undefined
  const registries = await openTrial(await registryValues(values), host, {
    login,
    identityToken: token => {
      identityToken = token
    },
  })
  try {
    const used = await (await registries.catalog(login.registry)).checkLogin()
    if (used.login === 'withheld') throw withheld(login.registry)
    if (used.login === 'unasked')
      host.log.warning(`${login.registry} asked for no login, so it could not be checked`)
    return identityToken
  } finally {
    await registries.close()
  }
}

/** All inputs of reaching registries; those that a login does not have keep what they are without text. */
async function registryValues(values: LoginInputs): Promise<RegistryValues> {
  const usual = await readInputs(registryInputs, { input: () => '', secret: () => undefined })
  const { 'ca-certificates': authorities, 'insecure-registries': insecure, retries } = values
  return { ...usual, 'ca-certificates': authorities, 'insecure-registries': insecure, retries }
}

async function tell(login: Login, { path, helper }: LoginPlace, host: Host): Promise<void> {
  const { log, env } = host
  const who = `${login.registry} as ${printable(login.username)}`
  if (helper !== '') log.info(`The login to ${who} is kept by docker-credential-${helper}`)
  else {
    const suggested = await suggestedHelper(host)
    const advice = suggested
      ? `add "credsStore": "${suggested}" to that file and log in again`
      : "configure a credential helper with that file's credsStore, and log in again"
    log.warning(
      `The login to ${who} is stored unencrypted in "${printable(path)}". To keep it elsewhere, ${advice}`,
    )
  }
  if (env[authVariable]) log.warning(`${authVariable} is set, and what it has for a registry is used first`)
}

function withheld(registry: string): TallyError {
  return new TallyError(
    'UNSAFE_TARGET',
    `Cannot log in to ${registry}: it sends logins to a token host that is not known to be its own`,
    { hint: 'Name the registry by the host of its token server, or ask its operator. Nothing was stored.' },
  )
}
