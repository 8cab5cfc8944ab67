import { isTallyError, TallyError } from '../../errors.ts'
import { dockerHub, dockerHubNames, isRegistry, type Repository } from '../../model/reference.ts'
import { profileOf } from '../quirks/profiles.ts'
import type { HelperAnswer, RunHelper } from './credential-helper.ts'
import { type AuthEntry, type DockerConfig, type Login, lookupAuth } from './docker-config.ts'

export type Credentials =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** An OAuth2 refresh token, exchanged for an access token. */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** A bearer token, sent as it is. */
  | { readonly kind: 'registry-token'; readonly token: string }

export type CredentialSource =
  | 'registry-auth'
  | 'DOCKER_AUTH_CONFIG'
  | 'docker-config'
  | 'github-token'
  | 'this call'
  | 'anonymous'

export interface FoundCredentials {
  readonly credentials: Credentials | undefined
  readonly source: CredentialSource
  /** Why sources of higher precedence could not be used. */
  readonly faults?: readonly string[]
}

/** A config in Docker's format, read when the first login is looked up. */
interface DockerConfigSource {
  readonly source: CredentialSource
  /** Throws CREDENTIALS_INVALID. */
  readonly load: () => DockerConfig | undefined
}

/** An item of the registry-auth input. */
export interface RegistryLogin {
  readonly registry: string
  readonly username: string
  readonly password: string
}

export interface FinderOptions {
  readonly registryAuth: readonly RegistryLogin[]
  /** In the order in which they are read. */
  readonly dockerConfigs: readonly DockerConfigSource[]
  readonly githubToken: string
  readonly runHelper: RunHelper
  /** Called once for each login that cannot be used. */
  readonly warn: (message: string) => void
  /** Called with every secret before it is used. */
  readonly onSecret: (value: string) => void
}

const anonymous: FoundCredentials = { credentials: undefined, source: 'anonymous' }

/**
 * Creates a function that finds a repository's credentials: registry-auth, Docker's configs, github-token only for ghcr.io, none.
 * A login that cannot be read, or that its helper fails to return, is a warning, and the next source is tried. Each repository is
 * looked up once, each config is read once, and each helper runs once per server, unless a fresh login is requested.
 */
export function credentialFinder(
  options: FinderOptions,
): (repository: Repository, isFresh?: boolean) => Promise<FoundCredentials> {
  const warned = new Set<string>()
  const warn = (message: string) => {
    if (!warned.has(message)) options.warn(message)
    warned.add(message)
  }
  const dockerConfigs = options.dockerConfigs.map(({ source, load }) => {
    const loaded = once(
      async () => load(),
      () => '',
    )
    return { source, load: () => loaded() }
  })
  const runHelper = once(options.runHelper, (name, server) => `${name} ${server}`)
  const logins = { dockerConfigs, runHelper, warn }
  const known = once(
    (repository: Repository) => find(repository, options, logins),
    ({ registry, repository }) => `${registry}/${repository}`,
  )
  return (repository, isFresh = false) => {
    if (!isFresh) return known(repository)
    for (const each of [known, runHelper]) each.forget()
    return known(repository)
  }
}

/** Returns the same promise to every caller with the same key, until `forget` is called. */
function once<Args extends unknown[], Result>(
  ask: (...args: Args) => Promise<Result>,
  keyOf: (...args: Args) => string,
): ((...args: Args) => Promise<Result>) & { forget(): void } {
  const known = new Map<string, Promise<Result>>()
  const asked = (...args: Args) => {
    const key = keyOf(...args)
    const asking = known.get(key) ?? ask(...args)
    known.set(key, asking)
    return asking
  }
  return Object.assign(asked, { forget: () => known.clear() })
}

interface DockerLogins extends Pick<FinderOptions, 'runHelper' | 'warn'> {
  readonly dockerConfigs: readonly {
    readonly source: CredentialSource
    readonly load: () => Promise<DockerConfig | undefined>
  }[]
}

async function find(
  repository: Repository,
  options: FinderOptions,
  logins: DockerLogins,
): Promise<FoundCredentials> {
  const faults: string[] = []
  const found =
    fromInput(repository, options.registryAuth) ??
    (await fromDockerConfigs(repository, logins, faults)) ??
    fromToken(repository, options.githubToken)
  if (found.credentials) for (const value of secretsOf(found.credentials)) options.onSecret(value)
  return faults.length > 0 ? { ...found, faults } : found
}

function fromInput({ registry }: Repository, given: readonly RegistryLogin[]): FoundCredentials | undefined {
  const item = given.find(each => registryKey(each.registry) === registryKey(registry))
  return (
    item && {
      credentials: { kind: 'basic', username: item.username, password: item.password },
      source: 'registry-auth',
    }
  )
}

function fromToken({ registry }: Repository, token: string): FoundCredentials {
  if (!profileOf(registry).takesJobToken || token === '') return anonymous
  return {
    credentials: { kind: 'basic', username: 'x-access-token', password: token },
    source: 'github-token',
  }
}

async function fromDockerConfigs(
  repository: Repository,
  { dockerConfigs, runHelper, warn }: DockerLogins,
  faults: string[],
): Promise<FoundCredentials | undefined> {
  for (const { source, load } of dockerConfigs) {
    try {
      const config = await load()
      const passed = ({ message }: TallyError) =>
        warn(`${message}; the login of auths is used for ${repository.registry}`)
      const login = config && lookupAuth(config, repository, passed)
      const credentials = login && (await credentialsOf(login, runHelper))
      if (credentials) return { credentials, source }
    } catch (error) {
      if (!isTallyError(error, 'CREDENTIALS_INVALID')) throw error
      faults.push(error.message)
      warn(`${error.message}; going on without this login for ${repository.registry}`)
    }
  }
  return undefined
}

async function credentialsOf(login: Login, runHelper: RunHelper): Promise<Credentials | undefined> {
  return login.kind === 'entry'
    ? fromEntry(login.entry)
    : fromHelper(await runHelper(login.name, login.server))
}

function fromHelper(answer: HelperAnswer | undefined): Credentials | undefined {
  if (!answer || answer.secret === '') return undefined
  // The protocol's marker for an identity token instead of a password.
  if (answer.username === tokenUser) return { kind: 'identity-token', token: answer.secret }
  return { kind: 'basic', username: answer.username, password: answer.secret }
}

function fromEntry({ username, password, identityToken, registryToken }: AuthEntry): Credentials {
  if (registryToken) return { kind: 'registry-token', token: registryToken }
  if (identityToken) return { kind: 'identity-token', token: identityToken }
  return { kind: 'basic', username, password }
}

function registryKey(registry: string): string {
  const bare = registry
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/s, '')
    .toLowerCase()
  return bare === '' || dockerHubNames.has(bare) ? dockerHub : bare
}

/** Every string that reveals the credentials: the secret itself, and its encodings in requests. */
export function secretsOf(credentials: Credentials): string[] {
  const secret = credentials.kind === 'basic' ? credentials.password : credentials.token
  const username = credentials.kind === 'basic' ? credentials.username : tokenUser
  const inForm = new URLSearchParams({ '': secret }).toString().slice(1)
  const texts = [secret, basicPair({ username, password: secret }), encodeURIComponent(secret), inForm]
  return secret === '' ? [] : [...new Set(texts)]
}

/** The user name sent with an identity token where a protocol only has a user name and a password. */
export const tokenUser = '<token>'

/** The value after "Basic" (RFC 7617, section 2). */
export function basicPair({ username, password }: { username: string; password: string }): string {
  return Buffer.from(`${username}:${password}`).toString('base64')
}

const listWanted = 'a YAML list of registry, username and password'

/** Parses the registry-auth input, in the format of docker/login-action. Throws INPUT_INVALID with the item's number and no value. */
export async function parseRegistryAuth(text: string): Promise<RegistryLogin[]> {
  if (text.trim() === '') return []
  const { parse } = await import('yaml')
  const items = parsedList(text, parse).map(readItem)
  items.forEach(({ registry }, at) => {
    if (items.findIndex(other => other.registry === registry) < at)
      throw invalid(`item ${at + 1}: the registry of an earlier item, expected each registry once`)
  })
  return items
}

function readItem(item: unknown, at: number): RegistryLogin {
  const { registry = '', username, password } = Object(item) as Record<string, unknown>
  const wrong = (why: string) => invalid(`item ${at + 1}: ${why}`)
  if (typeof registry !== 'string' || !isRegistry(registryKey(registry)))
    throw wrong('registry is not host[:port]')
  if (typeof username !== 'string' || username === '' || /[:\p{Cc}]/u.test(username))
    throw wrong('expected a username without colon')
  if (typeof password !== 'string' || password === '')
    throw wrong('the password is missing or empty; is the secret set, and given to runs of this event?')
  return { registry: registryKey(registry), username, password }
}

type ParseYaml = (
  text: string,
  options: { maxAliasCount: number; logLevel: 'error'; schema: 'failsafe' },
) => unknown

function parsedList(text: string, parse: ParseYaml): unknown[] {
  const parsed = parsedYaml(text, parse)
  if (!Array.isArray(parsed)) throw invalid(`expected ${listWanted}`)
  return parsed
}

function parsedYaml(text: string, parse: ParseYaml): unknown {
  try {
    // All scalars stay strings, so that a password of digits keeps its zeros.
    return parse(text, { maxAliasCount: 0, logLevel: 'error', schema: 'failsafe' })
  } catch {
    // The parser's own message quotes the text, which contains passwords.
    throw invalid(`expected ${listWanted}: it cannot be read as YAML`)
  }
}

function invalid(why: string): TallyError {
  return new TallyError('INPUT_INVALID', why)
}
