import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TallyError } from '../errors.ts'
import { dockerHubNames, type Repository } from '../model/reference.ts'
import { printable } from '../printable.ts'
import type { Environment } from './proxy.ts'

/** The parts of Docker's config.json that say how to log in (docs.docker.com, "docker login", "Credential stores"). */
export interface DockerConfig {
  readonly path: string
  readonly auths: Readonly<Record<string, AuthEntry>>
  readonly credHelpers: Readonly<Record<string, string>>
  /** The helper of all hosts that have none of their own; empty for none. */
  readonly credsStore: string
}

/** An entry of `auths`, decoded. */
export interface AuthEntry {
  readonly username: string
  readonly password: string
  readonly identityToken: string
  readonly registryToken: string
}

/** Where a registry's credentials are: in the file itself, or with a helper. */
export type Login =
  | { readonly kind: 'entry'; readonly entry: AuthEntry }
  | { readonly kind: 'helper'; readonly name: string; readonly server: string }

// What Docker Hub is called in config files, ever since its first API.
const hubServer = 'https://index.docker.io/v1/'

type Fields = Readonly<Record<string, unknown>>

/** Docker's config file; undefined when there is none. Throws CREDENTIALS_INVALID for one that cannot be read. */
export async function loadDockerConfig(env: Environment, home: string): Promise<DockerConfig | undefined> {
  const path = join(env.DOCKER_CONFIG || join(home, '.docker'), 'config.json')
  try {
    return parseDockerConfig(readFileSync(path, 'utf8'), path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error instanceof TallyError ? error : unreadable(path, code)
  }
}

/** Reads the file's text. Throws CREDENTIALS_INVALID, never showing any of it but keys. */
export function parseDockerConfig(text: string, path: string): DockerConfig {
  const config = objectOf(parsed(text, path), path, 'the file')
  const auths = Object.entries(objectOf(config.auths ?? {}, path, 'auths'))
  const helpers = Object.entries(objectOf(config.credHelpers ?? {}, path, 'credHelpers'))
  return {
    path,
    auths: Object.fromEntries(
      auths.map(([key, value]) => [key, entryOf(value ?? {}, path, `of auths of "${withoutUser(key)}"`)]),
    ),
    credHelpers: Object.fromEntries(
      helpers.map(([key, value]) => [key, textOf(value, path, `credHelpers of "${key}"`)]),
    ),
    credsStore: textOf(config.credsStore, path, 'credsStore'),
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, which holds secrets.
    throw unreadable(path, 'it is not JSON')
  }
}

function entryOf(value: unknown, path: string, where: string): AuthEntry {
  const fields = objectOf(value, path, `an entry ${where}`)
  const text = (name: string) => textOf(fields[name], path, `${name} ${where}`)
  const auth = text('auth')
  const own = { username: text('username'), password: text('password') }
  const { username, password } = auth === '' ? own : decoded(auth, path, where)
  return { username, password, identityToken: text('identitytoken'), registryToken: text('registrytoken') }
}

function decoded(auth: string, path: string, where: string): { username: string; password: string } {
  const plain = auth.replace(/[\r\n]/g, '')
  const bytes = Buffer.from(plain, 'base64')
  const text = bytes.toString('utf8')
  const colon = text.indexOf(':')
  // Node skips what is not base64: only what encodes back to the same text was all base64.
  if (bytes.toString('base64') !== plain || !isUtf8(bytes) || colon <= 0)
    throw unreadable(path, `auth ${printable(where)} is not base64 of user:password`)
  // Docker pads passwords with zero bytes.
  return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/^\0+|\0+$/g, '') }
}

/** A key fit for a message: one written as a URL may hold a password. */
function withoutUser(key: string): string {
  return key.replace(/\/\/[^/]*@/, '//')
}

/** The host that a key of `auths` is for: scheme, user info and path left out, an IPv6 address with a port in brackets. */
export function hostnameOfKey(key: string): string {
  const [, authority] = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(key) ?? []
  if (authority === undefined) return key.replace(/\/.*$/s, '')
  return authority.replace(/^([^[\]]*:[^[\]]*):(\d*)$/, '[$1]:$2')
}

/**
 * How to log in for a repository, as Docker does; undefined for anonymous. A helper of the host comes first, then `credsStore`,
 * then `auths`. Beyond Docker, a key with a path (`ghcr.io/owner`) is for that path and what is below it, and the longest wins.
 */
export function lookupAuth(config: DockerConfig, where: Repository): Login | undefined {
  const server = dockerHubNames.has(where.registry) ? hubServer : where.registry
  // An empty name switches the store off for this host.
  const helper = own(config.credHelpers, server) ?? config.credsStore
  if (helper) return { kind: 'helper', name: helper, server }
  const entry = entryFor(config.auths, where, server)
  return entry && (entry.username || entry.identityToken || entry.registryToken)
    ? { kind: 'entry', entry }
    : undefined
}

function entryFor(
  auths: DockerConfig['auths'],
  { registry, repository }: Repository,
  server: string,
): AuthEntry | undefined {
  const host = dockerHubNames.has(registry) ? 'docker.io' : registry
  const parts = repository === '' ? [] : repository.split('/')
  const paths = parts.map((_, at) => [host, ...parts.slice(0, parts.length - at)].join('/'))
  const exact = [...paths, server].map(key => own(auths, key)).find(entry => entry !== undefined)
  // Old tools wrote URLs: a scheme, or the API's version as path, says that the key is for the whole host.
  return exact ?? Object.entries(auths).find(([key]) => isHostKey(key) && hostnameOfKey(key) === server)?.[1]
}

function isHostKey(key: string): boolean {
  return key.includes('://') || /^[^/]+\/(?:v[12]\/?)?$/.test(key)
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function objectOf(value: unknown, path: string, what: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw unreadable(path, `${printable(what)} is not an object`)
}

function textOf(value: unknown, path: string, what: string): string {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  throw unreadable(path, `${printable(what)} is not a text`)
}

function unreadable(path: string, why: string): TallyError {
  return new TallyError('CREDENTIALS_INVALID', `Cannot read ${printable(path)}: ${why}`)
}
