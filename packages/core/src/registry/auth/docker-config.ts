import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { TallyError } from '../../errors.ts'
import type { Environment } from '../../http/proxy.ts'
import { dockerHub, dockerHubNames, type Repository } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import { profileOf } from '../quirks/profiles.ts'

/**
 * The parts of Docker's config.json that concern logins (docs.docker.com, "docker login", "Credential stores"). Entries stay
 * unparsed until their registry is looked up: an invalid entry of another registry does not matter.
 */
export interface DockerConfig {
  /** The config's name in messages: the file's path, or the variable's name. */
  readonly path: string
  readonly auths: unknown
  readonly credHelpers: unknown
  /** The helper of all hosts without one of their own; empty for none. */
  readonly credsStore: unknown
}

/** An entry of `auths`, decoded. */
export interface AuthEntry {
  readonly username: string
  readonly password: string
  readonly identityToken: string
  readonly registryToken: string
}

/** The location of a registry's credentials: in the config itself, or with a helper. */
export type Login =
  | { readonly kind: 'entry'; readonly entry: AuthEntry }
  | { readonly kind: 'helper'; readonly name: string; readonly server: string }

type Fields = Readonly<Record<string, unknown>>

/** In bytes. */
export const greatestConfig = 16 * 1024 * 1024

/** The variable that contains a config instead of a file. */
export const authVariable = 'DOCKER_AUTH_CONFIG'

/** The path of Docker's config file. */
export function dockerConfigPath(env: Environment, home: string): string {
  return join(env.DOCKER_CONFIG || join(home, '.docker'), 'config.json')
}

/** Reads the config file; returns undefined when there is none. Throws CREDENTIALS_INVALID if it cannot be read. */
export function loadDockerConfig(env: Environment, home: string): DockerConfig | undefined {
  const path = dockerConfigPath(env, home)
  try {
    const { size } = statSync(path)
    if (size > greatestConfig)
      throw unreadable(path, `it has ${size} bytes, expected at most ${greatestConfig}`)
    return parseDockerConfig(readFileSync(path, 'utf8'), path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error instanceof TallyError ? error : unreadable(path, code)
  }
}

/**
 * Parses the config in the variable, which Docker's CLI and GitLab read before the file; returns undefined when it is not set.
 * Throws CREDENTIALS_INVALID.
 */
export function dockerConfigOf(env: Environment): DockerConfig | undefined {
  const text = env[authVariable]
  return text ? parseDockerConfig(text, authVariable) : undefined
}

/** Parses a config's text; an empty text is an empty config. Throws CREDENTIALS_INVALID without any of the text. */
export function parseDockerConfig(text: string, path: string): DockerConfig {
  const config = objectOf(parsed(text.replace(/^\ufeff/, ''), path) ?? {}, path, 'its text')
  const { auths, credHelpers, credsStore } = config
  return { path, auths, credHelpers, credsStore }
}

/** All secrets in a config, as far as it can be parsed. */
export function secretsIn({ auths }: DockerConfig): string[] {
  return Object.values(Object(auths) as Fields).flatMap(value => {
    const { auth, password, identitytoken, registrytoken } = Object(value) as Fields
    const pair = typeof auth === 'string' ? Buffer.from(auth, 'base64').toString('utf8') : ''
    const given = [auth, pair.slice(pair.indexOf(':') + 1), password, identitytoken, registrytoken]
    return given.filter(each => typeof each === 'string' && each !== '') as string[]
  })
}

function parsed(text: string, path: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which contains secrets.
    throw unreadable(path, 'it is not JSON')
  }
}

function entryOf(value: unknown, path: string, key: string): AuthEntry {
  const where = `of auths of "${withoutUser(key)}"`
  const fields = objectOf(value, path, `the entry ${where}`)
  const text = (name: string) => textOf(fields[name], path, `${name} ${where}`)
  const auth = text('auth')
  const { username, password } =
    auth === '' ? { username: text('username'), password: text('password') } : decoded(auth, path, where)
  const entry = {
    username,
    password,
    identityToken: text('identitytoken'),
    registryToken: text('registrytoken'),
  }
  if (password !== '' && Object.values(entry).filter(Boolean).length === 1)
    throw unreadable(path, `the entry ${printable(where)} has a password but no username`)
  return entry
}

function decoded(auth: string, path: string, where: string): { username: string; password: string } {
  const plain = auth.replace(/[\r\n]/g, '')
  const bytes = Buffer.from(plain, 'base64')
  const text = bytes.toString('utf8')
  const colon = text.indexOf(':')
  // Node skips characters that are not base64: only a text that encodes back to itself was all base64.
  if (bytes.toString('base64') !== plain || !isUtf8(bytes) || colon <= 0)
    throw unreadable(path, `auth ${where} is not base64 of user:password`)
  // Docker pads passwords with zero bytes.
  return { username: text.slice(0, colon), password: withoutZeros(text.slice(colon + 1)) }
}

function withoutZeros(text: string): string {
  let [from, to] = [0, text.length]
  while (text[from] === '\0') from++
  while (to > from && text[to - 1] === '\0') to--
  return text.slice(from, to)
}

/** A key as shown in messages: one written as a URL may contain a password. */
function withoutUser(key: string): string {
  return key.replace(/\/\/[^/]*@/, '//')
}

/** The host of a key of `auths`: without scheme, user info and path, an IPv6 address with a port in brackets. */
export function hostnameOfKey(key: string): string {
  const [, authority] = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(key) ?? []
  if (authority === undefined) return key.replace(/\/.*$/s, '')
  const last = authority.lastIndexOf(':')
  const isBareAddress = authority.indexOf(':') < last && !/[[\]]/.test(authority)
  const port = authority.slice(last + 1)
  return isBareAddress && /^\d*$/.test(port) ? `[${authority.slice(0, last)}]:${port}` : authority
}

/**
 * Finds a repository's login as Docker does; returns undefined for anonymous. A helper of the host comes first, then `credsStore`,
 * then `auths`. Beyond Docker, a key with a path (`ghcr.io/owner`) applies to that path and everything below it, and the longest wins.
 * Faults beside a login that was found are passed to `passed`. Throws CREDENTIALS_INVALID when a field that this login needs
 * cannot be read.
 */
export function lookupAuth(
  config: DockerConfig,
  where: Repository,
  passed: (fault: TallyError) => void = () => undefined,
): Login | undefined {
  const server = serverOf(where.registry)
  const faults: TallyError[] = []
  const noted = (error: TallyError) => void faults.push(error)
  const helper = helperOf(config, server, noted)
  if (helper) return { kind: 'helper', name: helper, server }
  const auths = objectOf(config.auths ?? {}, config.path, 'auths')
  const key = keyFor(auths, where, server)
  const entry = key === undefined ? undefined : entryOf(auths[key], config.path, key)
  const isLogin = entry && (entry.username || entry.identityToken || entry.registryToken)
  if (!isLogin && faults[0]) throw faults[0]
  for (const fault of faults) passed(fault)
  return isLogin ? { kind: 'entry', entry } : undefined
}

/** The key of a registry in a config and with helpers. */
export function serverOf(registry: string): string {
  const name = dockerHubNames.has(registry) ? dockerHub : registry
  return profileOf(name).configKey ?? name
}

/** The helper of a host, empty for none; unreadable helper fields are reported to `fault`, since `auths` may still have the login. */
export function helperOf(
  { path, credHelpers, credsStore }: DockerConfig,
  server: string,
  fault: (error: TallyError) => void,
): string {
  const own = credHelpers ?? {}
  if (!isObject(own)) fault(unreadable(path, 'credHelpers is not an object'))
  const isOwn = isObject(own) && Object.hasOwn(own, server)
  // An empty name switches the store off for this host.
  const name = (isOwn ? own[server] : credsStore) ?? ''
  if (typeof name === 'string') return name
  const what = isOwn ? `credHelpers of "${server}"` : 'credsStore'
  fault(unreadable(path, `${printable(what)} is not a text`))
  return ''
}

/** Whether a key of `auths` is that of a whole registry, in any spelling that is read. */
export function isKeyOf(key: string, registry: string): boolean {
  const server = serverOf(registry)
  return key === server || (isHostKey(key) && hostnameOfKey(key) === server)
}

/** The key of `auths` that applies to a repository. */
function keyFor(auths: Fields, { registry, repository }: Repository, server: string): string | undefined {
  const host = dockerHubNames.has(registry) ? dockerHub : registry
  const parts = repository === '' ? [] : repository.split('/')
  const paths = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'))
  const exact = [...paths, server].find(key => Object.hasOwn(auths, key))
  // Old tools wrote URLs: a key with a scheme, or with the API's version as its path, applies to the whole host.
  return exact ?? Object.keys(auths).find(key => isKeyOf(key, registry))
}

function isHostKey(key: string): boolean {
  return key.includes('://') || /^[^/]+\/(?:v[12]\/?)?$/.test(key)
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectOf(value: unknown, path: string, what: string): Fields {
  if (isObject(value)) return value
  throw unreadable(path, `${printable(what)} is ${value === null ? 'null' : 'not an object'}`)
}

function textOf(value: unknown, path: string, what: string): string {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  throw unreadable(path, `${printable(what)} is not a text`)
}

function unreadable(path: string, why: string): TallyError {
  return new TallyError('CREDENTIALS_INVALID', `Cannot read ${printable(path)}: ${why}`)
}
