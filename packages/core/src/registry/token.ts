import { createHash } from 'node:crypto'
import { TallyError } from '../errors.ts'
import { printableUrl } from '../printable.ts'
import type { Challenge } from './challenge.ts'
import type { Credentials, FoundCredentials } from './credentials.ts'
import type { HttpRequest, HttpResponse, Send } from './http.ts'
import { problem } from './problem.ts'
import type { Realm } from './realm.ts'

export interface TokenRequest {
  readonly registryOrigin: URL
  readonly challenge: Challenge
  readonly scopes: readonly string[]
  readonly credentials: FoundCredentials
  readonly realm: Realm
}

export interface TokenStoreOptions {
  /** Sends a request to a token host that `registry` named. */
  readonly send: (request: HttpRequest, registry: URL) => Promise<HttpResponse>
  readonly now: () => number
  /** Told every token before it is used. */
  readonly onSecret: (value: string) => void
}

export interface TokenStore {
  /**
   * The Authorization value for a request; `stale` is the one that was just refused. Throws UNAUTHENTICATED, DENIED,
   * RATE_LIMITED, REGISTRY_PROTOCOL, REGISTRY_UNAVAILABLE.
   */
  authorization(request: TokenRequest, stale?: string): Promise<string>
}

interface Token {
  readonly header: string
  /** Milliseconds since the epoch. */
  readonly renewAt: number
}

const maxTokenBytes = 128 * 1024
/** distribution-spec's token document: "if omitted, this defaults to 60 seconds"; shorter lives are not believed. */
const minLifeMs = 60_000
const renewEarlyMs = 5_000
const clientId = 'tallyman'

/** Bearer tokens by realm, service, scopes and credentials: one request for each, however many ask, renewed before it expires. */
export function createTokenStore({ send, now, onSecret }: TokenStoreOptions): TokenStore {
  const tokens = new Map<string, Promise<Token>>()

  async function authorization(request: TokenRequest, stale?: string): Promise<string> {
    const key = keyOf(request)
    const known = await tokens.get(key)?.catch(() => undefined)
    if (known && known.header !== stale && known.renewAt > now()) return known.header
    return (await renewed(key, known, request)).header
  }

  /** Of all who find the same token used up, the first fetches the next one and the others share it. */
  async function renewed(key: string, used: Token | undefined, request: TokenRequest): Promise<Token> {
    const current = tokens.get(key)
    const settled = current && (await current.catch(() => undefined))
    if (current && current !== tokens.get(key)) return tokens.get(key) as Promise<Token>
    if (settled && settled !== used) return settled
    const fetching = fetchToken(request, { send, now, onSecret })
    tokens.set(key, fetching)
    // A failure is told to those who wait for it; whoever asks later tries again.
    fetching.catch(() => tokens.get(key) === fetching && tokens.delete(key))
    return fetching
  }

  return { authorization }
}

function keyOf({ realm, challenge, scopes, credentials }: TokenRequest): string {
  const who = createHash('sha256')
    .update(JSON.stringify(credentials.credentials ?? null))
    .digest('hex')
  return JSON.stringify([realm.url.href, challenge.params.service, mergeScopes(scopes), who])
}

/** Scopes with the actions of equal resources joined and sorted (`repository:a/b:pull,push`), so that order makes no second token. */
export function mergeScopes(scopes: readonly string[]): string[] {
  const actions = new Map<string, Set<string>>()
  for (const scope of scopes.flatMap(each => each.split(' ')).filter(Boolean)) {
    const colon = scope.lastIndexOf(':')
    const resource = colon < 0 ? scope : scope.slice(0, colon)
    const known = actions.get(resource) ?? new Set()
    for (const action of colon < 0 ? [] : scope.slice(colon + 1).split(',')) if (action) known.add(action)
    actions.set(resource, known)
  }
  const joined = [...actions].map(([resource, set]) =>
    set.size === 0 ? resource : `${resource}:${[...set].sort().join(',')}`,
  )
  return joined.sort()
}

async function fetchToken(request: TokenRequest, { send, now, onSecret }: TokenStoreOptions): Promise<Token> {
  const { credentials } = request.credentials
  const asked = now()
  const response = await askForToken(request, credentials, asking => send(asking, request.registryOrigin))
  const action = `get a token for ${request.registryOrigin.host} from ${printableUrl(request.realm.url)}`
  if (response.status !== 200) throw problem(action, { ...response, text: response.body })
  const { token, lifeMs } = readToken(response.body, action)
  onSecret(token)
  return { header: `Bearer ${token}`, renewAt: asked + lifeMs - renewEarlyMs }
}

async function askForToken(
  request: TokenRequest,
  credentials: Credentials | undefined,
  send: Send,
): Promise<HttpResponse> {
  if (credentials?.kind === 'identity-token') {
    const response = await postRefresh(request, credentials.token, send)
    // Servers without the OAuth2 half of the protocol know neither the method nor the path.
    if (![404, 405].includes(response.status)) return response
  }
  return getToken(request, credentials, send)
}

function postRefresh(
  { realm, challenge, scopes }: TokenRequest,
  token: string,
  send: Send,
): Promise<HttpResponse> {
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, refresh_token: token })
  if (challenge.params.service) form.set('service', challenge.params.service)
  form.set('scope', mergeScopes(scopes).join(' '))
  const url = new URL(realm.url)
  url.search = ''
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  return send({ method: 'POST', url, headers, body: Buffer.from(form.toString()), maxBytes: maxTokenBytes })
}

function getToken(
  { realm, challenge, scopes }: TokenRequest,
  credentials: Credentials | undefined,
  send: Send,
): Promise<HttpResponse> {
  const url = new URL(realm.url)
  if (challenge.params.service) url.searchParams.set('service', challenge.params.service)
  for (const scope of mergeScopes(scopes)) url.searchParams.append('scope', scope)
  const basic =
    credentials?.kind === 'basic'
      ? {
          authorization: `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`,
        }
      : {}
  return send({
    method: 'GET',
    url,
    headers: { accept: 'application/json', ...basic },
    maxBytes: maxTokenBytes,
  })
}

function readToken(body: Uint8Array, action: string): { token: string; lifeMs: number } {
  const answer = parsedObject(body, action)
  const token = [answer.access_token, answer.token].find(value => typeof value === 'string' && value !== '')
  // RFC 6750, section 2.1: what may stand behind "Bearer"; anything else could end the header and begin another.
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: the answer holds no usable token`)
  }
  const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 0
  return { token, lifeMs: Math.min(Math.max(minLifeMs, seconds * 1000), 24 * 3_600_000) }
}

function parsedObject(body: Uint8Array, action: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(Buffer.from(body).toString('utf8'))) as Record<string, unknown>
  } catch {
    // The parser's own message quotes the text, which may hold a token.
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is not JSON`)
  }
}
