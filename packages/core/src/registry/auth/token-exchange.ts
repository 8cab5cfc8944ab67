import { isIP } from 'node:net'
import { isTallyError, TallyError } from '../../errors.ts'
import { addressClass, bareHost, isLoopbackHost } from '../../http/address.ts'
import type { HttpRequest, HttpResponse, Send } from '../../http/http-client.ts'
import type { Repository } from '../../model/reference.ts'
import { isMaskableToken, isSecretText, leastSecret } from '../../text/opaque.ts'
import { printable, printableUrl } from '../../text/printable.ts'
import { anyLogins, profileOf } from '../quirks/profiles.ts'
import type { Challenge } from './challenge.ts'
import { basicPair, type Credentials, type FoundCredentials, tokenUser } from './credentials.ts'
import { describeLogin, type LoginUsed, loginHint } from './login-used.ts'
import { problem } from './problem.ts'

export interface TokenRequest {
  readonly registryOrigin: URL
  readonly challenge: Challenge
  readonly scopes: readonly string[]
  readonly credentials: FoundCredentials
  readonly realm: Realm
  /** The repository that the token is for, for messages. */
  readonly repository: Repository
}

export interface TokenStoreOptions {
  /** Sends a request to a token host that `registry` named. */
  readonly send: (request: HttpRequest, registry: URL) => Promise<HttpResponse>
  readonly now: () => number
  /** Called with every token that may be masked, before it is used. */
  readonly onSecret: (value: string) => void
  /** Asks for identity tokens, which stand in for a password from then on, and is called with each that is issued. */
  readonly onIdentityToken?: ((token: string) => void) | undefined
}

/** A bearer token as an Authorization value. */
export interface Token {
  readonly header: string
  /** Milliseconds since the epoch. */
  readonly renewAt: number
}

const maxTokenBytes = 128 * 1024
/** distribution's token document: "if omitted, this defaults to 60 seconds"; shorter lifetimes are ignored. */
const minLifeMs = 60_000
const maxLifeMs = 24 * 3_600_000
/** Margin for the time that a request with the token is under way. */
const renewEarlyMs = 5_000
const clientId = 'tallyman'

/** The credentials, if they may be sent to the realm. */
export function usable({ realm, credentials }: TokenRequest): Credentials | undefined {
  return realm.sendCredentials ? credentials.credentials : undefined
}

/**
 * Merges scopes: joins and sorts the actions of equal resources (`repository:a/b:pull,push`), so that their order causes no second
 * token; `*` covers all actions.
 */
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
    set.size === 0 ? resource : `${resource}:${set.has('*') ? '*' : [...set].sort().join(',')}`,
  )
  return joined.sort()
}

/**
 * Requests a token from a realm: by the refresh grant for an identity token, else with Basic or anonymously. Throws
 * UNAUTHENTICATED, DENIED, RATE_LIMITED, REGISTRY_PROTOCOL, REGISTRY_UNAVAILABLE.
 */
export async function fetchToken(
  request: TokenRequest,
  { send, now, onSecret, onIdentityToken }: TokenStoreOptions,
): Promise<Token> {
  const { registryOrigin, realm, credentials } = request
  const withheld = credentials.credentials && !realm.sendCredentials
  const why = withheld ? ` without credentials, which ${realm.url.host} is not known to be meant for` : ''
  const action = `get a token for ${registryOrigin.host} from ${printableUrl(realm.url)}${why}`
  const asked = now()
  const ask: Ask = asking => sendBounded(asking, action, each => send(each, registryOrigin))
  const isOffline = onIdentityToken !== undefined
  const { response, cause } = await askForToken({ ...request, isOffline }, action, ask)
  if (response.status !== 200) throw refusal(action, response, { request, cause })
  const { token, lifeMs, identityToken } = readToken(response.body, action)
  const { service, scope } = request.challenge.params
  const shown = [registryOrigin.href, realm.url.href, service, scope, ...request.scopes]
  for (const each of [token, identityToken ?? '']) if (isMaskableToken(each, ...shown)) onSecret(each)
  if (identityToken !== undefined && usable(request)?.kind === 'basic') onIdentityToken?.(identityToken)
  return { header: `Bearer ${token}`, renewAt: asked + lifeMs - renewEarlyMs }
}

type Ask = (request: HttpRequest) => Promise<HttpResponse>

interface Answer {
  readonly response: HttpResponse
  /** The refusal of the first request, if this is the response to the second. */
  readonly cause?: TallyError
}

async function sendBounded(request: HttpRequest, action: string, send: Send): Promise<HttpResponse> {
  try {
    return await send({ ...request, maxBytes: maxTokenBytes })
  } catch (error) {
    if (!isTallyError(error, 'MANIFEST_TOO_LARGE')) throw error
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is over ${maxTokenBytes} bytes`)
  }
}

function refusal(
  action: string,
  { status, headers, body }: HttpResponse,
  { request, cause }: { readonly request: TokenRequest; readonly cause?: TallyError | undefined },
): TallyError {
  const isRefused = status === 401 || status === 403
  const { code, message, details } = problem(action, { status, headers, text: body })
  // A 404 means that the token server is missing there; callers would take NOT_FOUND for an absent image.
  const own = code === 'NOT_FOUND' ? 'REGISTRY_PROTOCOL' : code
  if (!isRefused) return new TallyError(own, message, { details, cause })
  const asker = askerOf(request)
  const hint = tokenHint(status, request, asker)
  return new TallyError(own, `${message}${describeLogin(asker)}`, {
    details,
    cause,
    ...(hint ? { hint } : {}),
  })
}

function askerOf({ realm, credentials, repository }: TokenRequest): LoginUsed {
  const { source, faults = [] } = credentials
  const sent = realm.sendCredentials ? 'sent' : 'withheld'
  return { registry: repository.registry, source, faults, login: credentials.credentials ? sent : 'none' }
}

/** A token server's 403 may concern the password as well as a missing right, unless the registry's profile knows its meaning. */
function tokenHint(status: number, { scopes }: TokenRequest, asker: LoginUsed): string | undefined {
  const isWriting = scopes.some(scope => /:(?:.*,)?(?:push|delete|\*)/.test(scope))
  const { logins } = profileOf(asker.registry)
  const known = isWriting ? logins.write : logins.read
  if (asker.login !== 'sent' || status === 401)
    return loginHint(401, { ...asker, method: isWriting ? 'PUT' : 'GET' })
  return known === (isWriting ? anyLogins.write : anyLogins.read)
    ? 'Check the user name and the password or token of the login named above. If they are right, its account may not use this repository so.'
    : known
}

/** A request that may ask for an identity token too. */
interface TokenAsk extends TokenRequest {
  readonly isOffline: boolean
}

async function askForToken(request: TokenAsk, action: string, ask: Ask): Promise<Answer> {
  const credentials = usable(request)
  switch (credentials?.kind) {
    case 'identity-token': {
      const response = await ask(refreshRequest(request, credentials.token))
      // Servers without the OAuth2 part of the protocol support neither the method nor the path.
      if (![400, 404, 405].includes(response.status)) return { response }
      const pair = { username: tokenUser, password: credentials.token }
      return { response: await ask(getRequest(request, pair)), cause: refusal(action, response, { request }) }
    }
    case 'basic':
      return { response: await ask(getRequest(request, credentials)) }
    case 'registry-token':
    case undefined:
      return { response: await ask(getRequest(request)) }
  }
}

/** distribution's "oauth2" token document. */
function refreshRequest({ realm, challenge, scopes }: TokenRequest, token: string): HttpRequest {
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: clientId, refresh_token: token })
  if (challenge.params.service) form.set('service', challenge.params.service)
  form.set('scope', mergeScopes(scopes).join(' '))
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  return { method: 'POST', url: realm.url, headers, body: Buffer.from(form.toString()) }
}

/** distribution's "token" document; keeps the realm's own query. */
function getRequest(
  { realm, challenge, scopes, isOffline }: TokenAsk,
  pair?: { username: string; password: string },
): HttpRequest {
  const url = new URL(realm.url)
  if (challenge.params.service) url.searchParams.set('service', challenge.params.service)
  for (const scope of mergeScopes(scopes)) url.searchParams.append('scope', scope)
  if (isOffline && pair) url.searchParams.set('client_id', clientId)
  if (isOffline && pair) url.searchParams.set('offline_token', 'true')
  const authorization = pair ? { authorization: `Basic ${basicPair(pair)}` } : {}
  return { method: 'GET', url, headers: { accept: 'application/json', ...authorization } }
}

interface TokenAnswer {
  readonly token: string
  readonly lifeMs: number
  readonly identityToken: string | undefined
}

/** If both fields are present, which "should be equivalent", `access_token` counts, as in most clients. */
function readToken(body: Uint8Array, action: string): TokenAnswer {
  const answer = parsedObject(body, action)
  const token = [answer.access_token, answer.token].find(value => typeof value === 'string' && value !== '')
  // RFC 6750, section 2.1, limits the characters after "Bearer"; others could end the header and begin another.
  if (!isSecretText(token)) {
    const wanted = `expected ${leastSecret} visible characters or more`
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: the answer holds no usable token, ${wanted}`)
  }
  const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 0
  const identityToken = isSecretText(answer.refresh_token) ? answer.refresh_token : undefined
  return { token, lifeMs: Math.min(Math.max(minLifeMs, seconds * 1000), maxLifeMs), identityToken }
}

function parsedObject(body: Uint8Array, action: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(Buffer.from(body).toString('utf8'))) as Record<string, unknown>
  } catch {
    // The parser's own message quotes the text, which may contain a token.
    throw new TallyError('REGISTRY_PROTOCOL', `Cannot ${action}: the answer is not JSON`)
  }
}

interface RealmContext {
  /** The registry's own origin. */
  readonly origin: URL
  /** The registry speaks plain HTTP or is configured as insecure. */
  readonly insecure: boolean
  /** Token hosts (`host`, or `host:port` for another port than 443) that may receive this registry's credentials, over TLS. */
  readonly trustedHosts: readonly string[]
}

interface Realm {
  readonly url: URL
  /** Whether the registry's credentials may be sent there; otherwise the token is requested anonymously. */
  readonly sendCredentials: boolean
}

/** Resolves a challenge's realm to the URL of its token server. Throws UNSAFE_TARGET for a realm that must not be contacted. */
export function checkRealm(realm: string, { origin, insecure, trustedHosts }: RealmContext): Realm {
  const url = isClean(realm) ? URL.parse(realm, origin.href) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw unsafe(origin, realm, 'not an http URL')
  if (url.username || url.password) throw unsafe(origin, realm, 'it holds user info')
  const sameHost = url.hostname === origin.hostname
  const secure = url.protocol === 'https:'
  if (!secure && !(insecure && (sameHost || origin.protocol === 'http:')))
    throw unsafe(origin, realm, 'expected https')
  if (!sameHost && isLocal(url)) throw unsafe(origin, realm, 'an address inside this machine or network')
  // Another port of the same host is another server, possibly another user's.
  return { url, sendCredentials: url.origin === origin.origin || (secure && trustedHosts.includes(url.host)) }
}

/** URL parsers silently drop line breaks and tabs: the URL that was checked would not be the one that is requested. */
function isClean(realm: string): boolean {
  return realm !== '' && !/[\p{Cc}\s]/u.test(realm)
}

/** Checks only the host as written; the connector checks the addresses of a name. */
function isLocal({ hostname }: URL): boolean {
  const host = bareHost(hostname)
  return isLoopbackHost(host) || (isIP(host) > 0 && addressClass(host) !== 'public')
}

function unsafe(origin: URL, realm: string, why: string): TallyError {
  // If this is a URL, its query and user info may be secrets.
  const shown = printable(realm.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//'))
  return new TallyError(
    'UNSAFE_TARGET',
    `Cannot log in to ${origin.host}: it sends us to "${shown}" for a token: ${why}`,
  )
}
