import type { Repository } from '../model/reference.ts'
import { printable } from '../printable.ts'
import type { RunHelper } from './credential-helper.ts'
import { type AuthEntry, type DockerConfig, lookupAuth } from './docker-config.ts'

export type Credentials =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** An OAuth2 refresh token, to be exchanged for an access token. */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** A bearer token, used as it is. */
  | { readonly kind: 'registry-token'; readonly token: string }

export type CredentialSource = 'registry-auth' | 'docker-config' | 'github-token' | 'anonymous'

export interface FoundCredentials {
  readonly credentials: Credentials | undefined
  readonly source: CredentialSource
}

/** An item of the registry-auth input. */
export interface RegistryAuth {
  readonly registry: string
  readonly username: string
  readonly password: string
}

export interface FinderOptions {
  readonly registryAuth: readonly RegistryAuth[]
  readonly dockerConfig: DockerConfig | undefined
  readonly githubToken: string
  readonly runHelper: RunHelper
  /** Told every secret before it is used. */
  readonly onSecret: (value: string) => void
}

const anonymous: FoundCredentials = { credentials: undefined, source: 'anonymous' }

/** Finds a repository's credentials: registry-auth, Docker's config, github-token for ghcr.io alone, none. Asked once for each. */
export function credentialFinder(
  options: FinderOptions,
): (repository: Repository) => Promise<FoundCredentials> {
  const found = new Map<string, Promise<FoundCredentials>>()
  return repository => {
    const key = `${repository.registry}/${repository.repository}`
    const finding = found.get(key) ?? find(repository, options)
    found.set(key, finding)
    return finding
  }
}

async function find(repository: Repository, options: FinderOptions): Promise<FoundCredentials> {
  const { registryAuth, dockerConfig, githubToken, onSecret } = options
  const given = registryAuth.find(
    ({ registry }) => registryKey(registry) === registryKey(repository.registry),
  )
  const fromConfig =
    given || !dockerConfig ? undefined : await fromDockerConfig(dockerConfig, repository, options)
  const result = given
    ? {
        credentials: { kind: 'basic', username: given.username, password: given.password } as const,
        source: 'registry-auth' as const,
      }
    : fromConfig
      ? { credentials: fromConfig, source: 'docker-config' as const }
      : fromToken(repository, githubToken)
  if (result.credentials) for (const value of secretsOf(result.credentials)) onSecret(value)
  return result
}

function fromToken({ registry }: Repository, token: string): FoundCredentials {
  if (registry !== 'ghcr.io' || token === '') return anonymous
  return {
    credentials: { kind: 'basic', username: 'x-access-token', password: token },
    source: 'github-token',
  }
}

async function fromDockerConfig(
  config: DockerConfig,
  repository: Repository,
  { runHelper }: FinderOptions,
): Promise<Credentials | undefined> {
  const login = lookupAuth(config, repository)
  if (!login) return undefined
  if (login.kind === 'entry') return fromEntry(login.entry)
  const answer = await runHelper(login.name, login.server)
  // The protocol's word for an identity token instead of a password.
  if (answer?.username === '<token>') return { kind: 'identity-token', token: answer.secret }
  return answer && { kind: 'basic', username: answer.username, password: answer.secret }
}

function fromEntry({ username, password, identityToken, registryToken }: AuthEntry): Credentials {
  if (registryToken) return { kind: 'registry-token', token: registryToken }
  if (identityToken) return { kind: 'identity-token', token: identityToken }
  return { kind: 'basic', username, password }
}

function registryKey(registry: string): string {
  const bare = registry
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .toLowerCase()
  return ['', 'index.docker.io', 'registry-1.docker.io'].includes(bare) ? 'docker.io' : bare
}

/** Every text that gives the credentials away, as they stand and as they travel. */
export function secretsOf(credentials: Credentials): string[] {
  if (credentials.kind !== 'basic') return [credentials.token]
  const { username, password } = credentials
  const pair = Buffer.from(`${username}:${password}`).toString('base64')
  return [password, pair, encodeURIComponent(password)].filter(secret => secret !== '')
}

/** Reads the registry-auth input: a YAML list of registry, username and password. Throws an Error that shows no value. */
export async function parseRegistryAuth(text: string): Promise<RegistryAuth[]> {
  if (text.trim() === '') return []
  const { parse } = await import('yaml')
  const items = parsedList(text, parse)
  return items.map((item, at) => {
    const { registry = 'docker.io', username, password } = Object(item) as Record<string, unknown>
    if (typeof registry !== 'string' || typeof username !== 'string' || typeof password !== 'string') {
      throw new Error(`item ${at + 1}: expected texts for registry, username and password`)
    }
    return { registry: printable(registry), username, password }
  })
}

function parsedList(
  text: string,
  parse: (text: string, options: { maxAliasCount: number; logLevel: 'silent' }) => unknown,
): unknown[] {
  let parsed: unknown
  try {
    parsed = parse(text, { maxAliasCount: 0, logLevel: 'silent' })
  } catch {
    // The parser's own message quotes the text, which holds passwords.
    throw new Error('expected a YAML list of registry, username and password: it cannot be read as YAML')
  }
  if (!Array.isArray(parsed)) throw new Error('expected a YAML list of registry, username and password')
  return parsed
}
