import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TallyError } from '../errors.ts'
import type { Repository } from '../model/reference.ts'
import { printable } from '../printable.ts'
import type { Environment } from './proxy.ts'

/** The parts of Docker's config.json that say how to log in (docs.docker.com, "docker login", "Credential stores"). */
export interface DockerConfig {
  readonly path: string
  readonly auths: Readonly<Record<string, AuthEntry>>
  readonly credHelpers: Readonly<Record<string, string>>
  readonly credsStore?: string
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
const hubHosts = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])

/** Docker's config file; undefined when there is none. Throws CREDENTIALS_INVALID for one that cannot be read. */
export async function loadDockerConfig(env: Environment, home: string): Promise<DockerConfig | undefined> {
  const path = join(env.DOCKER_CONFIG || join(home, '.docker'), 'config.json')
  try {
    return parseDockerConfig(await readFile(path, 'utf8'), path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error instanceof TallyError ? error : unreadable(path, code)
  }
}

/** Reads the file's text. Throws CREDENTIALS_INVALID, never showing any of it. */
export function parseDockerConfig(text: string, path: string): DockerConfig {
  const config = objectOf(parsed(text, path), path, 'the file')
  const auths = Object.entries(objectOf(config.auths ?? {}, path, 'auths'))
  const helpers = Object.entries(objectOf(config.credHelpers ?? {}, path, 'credHelpers'))
  const { credsStore } = config
  return {
    path,
    auths: Object.fromEntries(
      auths.map(([key, value]) => [key, entryOf(objectOf(value ?? {}, path, `auths of ${key}`), path, key)]),
    ),
    credHelpers: Object.fromEntries(helpers.map(([key, value]) => [key, textOf(value)])),
    ...(textOf(credsStore) ? { credsStore: textOf(credsStore) } : {}),
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

function entryOf(value: Readonly<Record<string, unknown>>, path: string, key: string): AuthEntry {
  const auth = textOf(value.auth).trim()
  const own = { username: textOf(value.username), password: textOf(value.password) }
  const { username, password } = auth === '' ? own : decoded(auth, path, key)
  return {
    username,
    password,
    identityToken: textOf(value.identitytoken),
    registryToken: textOf(value.registrytoken),
  }
}

function decoded(auth: string, path: string, key: string): { username: string; password: string } {
  const plain = auth.replace(/[\r\n]/g, '')
  const bytes = Buffer.from(plain, 'base64')
  const text = bytes.toString('utf8')
  const colon = text.indexOf(':')
  // Node skips what is not base64: only what encodes back to the same text was all base64.
  if (bytes.toString('base64') !== plain || colon <= 0)
    throw unreadable(path, `auth of "${printable(key)}" is not base64 of user:password`)
  // Docker pads passwords with zero bytes.
  return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/^\0+|\0+$/g, '') }
}

/** The host that a key of `auths` is for: its scheme and path left out. */
export function hostnameOfKey(key: string): string {
  const [host = ''] = key.replace(/^[a-z]+:\/\//, '').split('/')
  return key.startsWith('unix://') ? 'unix:' : host
}

/** How to log in for a repository; undefined for anonymous. The longest matching path wins, then the exact host with its port. */
export function lookupAuth(config: DockerConfig, { registry, repository }: Repository): Login | undefined {
  const isHub = hubHosts.has(registry)
  const server = isHub ? hubServer : registry
  const helper =
    [server, ...(isHub ? hubHosts : [])].map(key => own(config.credHelpers, key)).find(Boolean) ??
    config.credsStore
  const entry =
    config.credHelpers[server] === undefined ? entryFor(config, { registry, repository }) : undefined
  if (entry && (entry.username || entry.identityToken || entry.registryToken)) return { kind: 'entry', entry }
  return helper ? { kind: 'helper', name: helper, server } : undefined
}

function entryFor({ auths }: DockerConfig, { registry, repository }: Repository): AuthEntry | undefined {
  const parts = repository === '' ? [] : repository.split('/')
  const paths = parts.map((_, at) => [registry, ...parts.slice(0, parts.length - at)].join('/'))
  const hosts = hubHosts.has(registry) ? [hubServer, ...hubHosts] : [registry]
  const exact = [...paths, ...hosts].map(key => own(auths, key)).find(entry => entry !== undefined)
  // Keys written by old tools are URLs: compared by their host, and only when they are for nothing narrower.
  return (
    exact ?? Object.entries(auths).find(([key]) => isHostKey(key) && hosts.includes(hostnameOfKey(key)))?.[1]
  )
}

function isHostKey(key: string): boolean {
  return /^https?:\/\/[^/]+(?:\/(?:v[12]\/?)?)?$/.test(key) || /^[^/]+\/(?:v[12]\/?)?$/.test(key)
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function objectOf(value: unknown, path: string, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>
  throw unreadable(path, `${printable(what)} is not an object`)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function unreadable(path: string, why: string): TallyError {
  return new TallyError('CREDENTIALS_INVALID', `Cannot read ${printable(path)}: ${why}`)
}
