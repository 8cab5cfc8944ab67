import { X509Certificate } from 'node:crypto'
import type { Host } from '../action/host.ts'
import { TallyError } from '../errors.ts'
import type { Repository } from '../model/reference.ts'
import { credentialFinder, type RegistryLogin, secretsOf } from '../registry/auth/credentials.ts'
import {
  authVariable,
  type DockerConfig,
  dockerConfigOf,
  loadDockerConfig,
  secretsIn,
} from '../registry/auth/docker-config.ts'
import { RegistryClient } from '../registry/registry-client.ts'
import { lineEveryMs } from '../text/pace.ts'
import { printable } from '../text/printable.ts'
import { fileProblem, workspaceText } from '../workspace/file-text.ts'
import { pathHint } from '../workspace/workspace-path.ts'
import type { RegistryValues } from './common-inputs.ts'
import { quietWatch } from './quiet-watch.ts'
import { maskOfServers } from './shown-words.ts'

/**
 * Milliseconds of silence after which the log names the registry it is waiting for: longer than the interval of progress
 * lines.
 */
const waitsLoggedAfterMs = lineEveryMs + 1_000

/** The needs of an action that only asks registries. */
export interface RegistryPorts {
  readonly registries: RegistryClient
  /** A client of the same registries without any credentials. */
  readonly openAnonymous: () => RegistryClient
}

/**
 * Opens clients of all registries; sends no request yet. Throws INPUT_INVALID for an unreadable CA file.
 *
 * @param named the images that files name besides the inputs
 */
export async function openRegistries(
  values: RegistryValues,
  host: Host,
  named: unknown = [],
): Promise<RegistryPorts> {
  const { log } = host
  const find = finderOf(values, host)
  const options = await clientOptions(values, host, named)
  const registries = new RegistryClient({ ...options, find })
  // With no request in progress there is nothing to report, so the watch may outlive the registries.
  quietWatch(log, () => registries.waits.state, waitsLoggedAfterMs)
  return {
    registries,
    openAnonymous: () =>
      new RegistryClient({ ...options, find: async () => ({ credentials: undefined, source: 'anonymous' }) }),
  }
}

async function clientOptions(values: RegistryValues, host: Host, named: unknown) {
  const { signal, log } = host
  return {
    trust: await trustOf(values, host),
    mirrors: grouped(values['registry-mirrors']),
    tries: values.retries,
    signal,
    workerFile: host.beside('worker.js'),
    note: (line: string) => log.info(`  ${line}`),
    secret: maskOfServers(host, [values, named]),
  }
}

/** A login to check, and what to do with an identity token that is issued for it. */
interface LoginTrial {
  readonly login: RegistryLogin
  readonly identityToken: (token: string) => void
}

/** Opens a client that has this one login, whatever others this machine knows. Throws INPUT_INVALID for an unreadable CA file. */
export async function openTrial(
  values: RegistryValues,
  host: Host,
  { login, identityToken }: LoginTrial,
): Promise<RegistryClient> {
  const credentials = { kind: 'basic', ...login } as const
  for (const value of secretsOf(credentials)) host.secret(value)
  const options = await clientOptions(values, host, login.registry)
  const find = async () => ({ credentials, source: 'this call' as const })
  return new RegistryClient({ ...options, find, identityToken })
}

function finderOf(values: RegistryValues, { env, home, log, secret: mask }: Host) {
  const registryAuth = values['registry-auth']
  for (const auth of registryAuth) for (const value of secretsOf({ kind: 'basic', ...auth })) mask(value)
  return credentialFinder({
    registryAuth,
    githubToken: values['github-token'],
    dockerConfigs: [
      { source: authVariable, load: () => masked(dockerConfigOf(env), mask) },
      { source: 'docker-config', load: () => loadDockerConfig(env, home) },
    ],
    warn: message => log.warning(message, { title: 'CREDENTIALS_INVALID' }),
    runHelper: async (name: string, server: string) => {
      const { runCredentialHelper } = await import('../registry/auth/credential-helper.ts')
      return runCredentialHelper(name, server, { env })
    },
    onSecret: mask,
  })
}

async function trustOf(values: RegistryValues, { workspace, env }: Host) {
  const authorities = await Promise.all(
    values['ca-certificates'].map(
      async ([host, path]) => [host, await readAuthority(workspace, path)] as const,
    ),
  )
  return { authorities: new Map(authorities), insecure: new Set(values['insecure-registries']), env }
}

/** The runner masks a variable only if it comes from a secret, so every secret in this one is masked here. */
function masked(config: DockerConfig | undefined, secret: (value: string) => void): DockerConfig | undefined {
  for (const value of config ? secretsIn(config) : []) secret(value)
  return config
}

async function readAuthority(workspace: string, path: string): Promise<string> {
  const unreadable = (why: string, cause?: unknown) =>
    new TallyError('INPUT_INVALID', `ca-certificates: cannot read "${printable(path)}": ${why}`, {
      cause,
      hint: pathHint(cause),
    })
  const pem = await workspaceText(workspace, path).catch((error: unknown) => {
    throw unreadable(fileProblem(error), error)
  })
  // TLS silently ignores a text without a certificate, and then trusts nobody.
  if (!holdsCertificate(pem)) throw unreadable('it holds no certificate in PEM')
  return pem
}

function holdsCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined
  } catch {
    // The parser's own message may quote the file, which is never shown.
    return false
  }
}

function grouped(pairs: RegistryValues['registry-mirrors']): Map<string, Repository[]> {
  const mirrors = new Map<string, Repository[]>()
  for (const [host, mirror] of pairs) mirrors.set(host, [...(mirrors.get(host) ?? []), mirror])
  return mirrors
}
