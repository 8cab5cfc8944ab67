import { X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import type { Host } from '../action/host.ts'
import { LayoutStore } from '../content/store/layout-store.ts'
import { TallyError } from '../errors.ts'
import type { Environment } from '../http/proxy.ts'
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
import { folderToWrite } from '../workspace/written-paths.ts'
import type { CommonValues } from './common-inputs.ts'
import { quietWatch } from './quiet-watch.ts'
import { maskOfServers } from './shown-words.ts'

/**
 * Milliseconds of silence after which the log names the registry it is waiting for: longer than the interval of progress
 * lines.
 */
const waitsLoggedAfterMs = lineEveryMs + 1_000

/**
 * Opens the store and the registries according to the common inputs. Throws INPUT_INVALID, STORE_FAILED.
 *
 * @param named the images that files name besides the inputs
 */
export async function openCommon(values: CommonValues, host: Host, named: unknown = []): Promise<Ports> {
  const { workspace, temp, home, env, signal, log, secret: mask, beside } = host
  const registryAuth = values['registry-auth']
  for (const auth of registryAuth) for (const value of secretsOf({ kind: 'basic', ...auth })) mask(value)
  const ports = await openPorts({
    temp,
    registryAuth,
    githubToken: values['github-token'],
    mirrors: values['registry-mirrors'],
    insecureRegistries: values['insecure-registries'],
    retries: values.retries,
    env,
    home,
    signal,
    secret: mask,
    serverSecret: maskOfServers(host, [values, named]),
    caCertificates: values['ca-certificates'],
    workspace,
    storeFolder:
      values.store === '' ? join(temp, 'tallyman') : await folderToWrite(workspace, values.store, 'store'),
    workerFile: beside('worker.js'),
    note: line => log.info(`  ${line}`),
    warn: message => log.warning(message, { title: 'CREDENTIALS_INVALID' }),
  })
  // With no request in progress there is nothing to report, so the watch may outlive the registries.
  quietWatch(log, () => ports.registries.waits.state, waitsLoggedAfterMs)
  const { unwritable } = ports.store
  if (unwritable) log.info(`The store is read-only: ${unwritable.message}`)
  return ports
}

/** The inputs and environment that every action needs to reach registries and the store. */
interface Surroundings {
  readonly registryAuth: readonly RegistryLogin[]
  readonly githubToken: string
  /** Host and mirror, in the order given. */
  readonly mirrors: readonly (readonly [host: string, mirror: Repository])[]
  readonly insecureRegistries: readonly string[]
  /** Host and path of a PEM file, relative to the workspace unless absolute. */
  readonly caCertificates: readonly (readonly [host: string, path: string])[]
  readonly workspace: string
  readonly retries: number
  readonly storeFolder: string
  /** The job's temporary folder. */
  readonly temp: string
  readonly env: Environment
  readonly home: string
  readonly workerFile?: URL | undefined
  readonly signal?: AbortSignal | undefined
  readonly secret: (value: string) => void
  /** Masks secrets that servers issue. */
  readonly serverSecret: (value: string) => void
  readonly note: (message: string) => void
  readonly warn: (message: string) => void
}

export interface Ports {
  readonly store: LayoutStore
  readonly registries: RegistryClient
  /** A client of the same registries without any credentials. */
  readonly openAnonymous: () => RegistryClient
}

/** Opens the store and a client for all registries. Throws STORE_FAILED, INPUT_INVALID for an unreadable CA file. */
async function openPorts(surroundings: Surroundings): Promise<Ports> {
  const [store, clients] = await Promise.all([
    LayoutStore.open(surroundings.storeFolder, join(surroundings.temp, `tallyman-${process.pid}`)),
    openRegistries(surroundings),
  ])
  return { store, ...clients }
}

async function openRegistries(surroundings: Surroundings): Promise<Omit<Ports, 'store'>> {
  const { env, home, registryAuth, githubToken, secret, note, warn, retries, signal, workerFile } =
    surroundings
  const { caCertificates, workspace, serverSecret } = surroundings
  const authorities = await Promise.all(
    caCertificates.map(async ([host, path]) => [host, await readAuthority(workspace, path)] as const),
  )
  const find = credentialFinder({
    registryAuth,
    githubToken,
    dockerConfigs: [
      { source: authVariable, load: () => masked(dockerConfigOf(env), secret) },
      { source: 'docker-config', load: () => loadDockerConfig(env, home) },
    ],
    warn,
    runHelper: async (name: string, server: string) => {
      const { runCredentialHelper } = await import('../registry/auth/credential-helper.ts')
      return runCredentialHelper(name, server, { env })
    },
    onSecret: secret,
  })
  const options = {
    trust: { authorities: new Map(authorities), insecure: new Set(surroundings.insecureRegistries), env },
    mirrors: grouped(surroundings.mirrors),
    tries: retries,
    signal,
    workerFile,
    note,
    secret: serverSecret,
  }
  return {
    registries: new RegistryClient({ ...options, find }),
    openAnonymous: () =>
      new RegistryClient({ ...options, find: async () => ({ credentials: undefined, source: 'anonymous' }) }),
  }
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

function grouped(pairs: Surroundings['mirrors']): Map<string, Repository[]> {
  const mirrors = new Map<string, Repository[]>()
  for (const [host, mirror] of pairs) mirrors.set(host, [...(mirrors.get(host) ?? []), mirror])
  return mirrors
}
