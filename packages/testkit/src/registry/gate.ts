import { type Asked, bodyOf } from './http/asked.ts'
import { jsonReply, problem, type Reply } from './http/reply.ts'
import type { AuthOptions } from './registry-options.ts'

/** The account of every test registry. Used by default. */
export const account = { username: 'dock', password: 'manifest-check' } as const

interface Token {
  readonly scopes: readonly string[]
  readonly expires: number
}

/** Admits or challenges requests, and issues tokens (distribution's token authentication). */
export class Gate {
  readonly #options: AuthOptions
  readonly #now: () => number
  readonly #tokens = new Map<string, Token>()
  #issued = 0

  constructor(options: AuthOptions, now: () => number) {
    this.#options = options
    this.#now = now
  }

  /** Invalidates all tokens issued so far. */
  revoke(): void {
    this.#tokens.clear()
  }

  /** The challenge for a request that is not admitted. */
  refusal(asked: Asked): Reply | undefined {
    const { scheme, anonymousPull } = this.#options
    if (scheme === 'none') return undefined
    const given = asked.headers.authorization ?? ''
    if (scheme === 'bearer') return this.#bearerRefusal(asked, given)
    if (anonymousPull && isReading(asked) && given === '') return undefined
    return this.#isAccount(given) ? undefined : this.#challenge('Basic realm="testkit"')
  }

  #bearerRefusal(asked: Asked, given: string): Reply | undefined {
    const needed = scopeOf(asked)
    const token = this.#tokens.get(/^bearer (.+)$/i.exec(given)?.[1] ?? '')
    const isLive = token !== undefined && this.#now() < token.expires
    if (isLive && needed.every(scope => token.scopes.includes(scope))) return undefined
    const wish = scopeText(needed)
    const scope = wish ? `,scope="${wish}"` : ''
    const error = given === '' ? '' : `,error="${isLive ? 'insufficient_scope' : 'invalid_token'}"`
    return this.#challenge(`Bearer realm="${asked.url.origin}/token",service="testkit"${scope}${error}`)
  }

  #challenge(text: string): Reply {
    const refusal = problem(401, 'UNAUTHORIZED')
    const challenge = this.#options.challenge ?? text
    return { ...refusal, headers: [...refusal.headers, ['www-authenticate', challenge]] }
  }

  /** The token endpoint, by GET with Basic or by POST with a form (OAuth 2 password grant). */
  async token(asked: Asked): Promise<Reply> {
    const form = asked.method === 'POST' ? new URLSearchParams(String(await bodyOf(asked))) : undefined
    const given = form ? basicOf(form) : (asked.headers.authorization ?? '')
    const hasAccount = this.#isAccount(given)
    if (!hasAccount && (given !== '' || !this.#options.anonymousPull))
      return this.#challengeOf('Basic realm="testkit"')
    const wishes = (form ?? asked.url.searchParams).getAll('scope').flatMap(each => each.split(' '))
    const scopes = wishes.flatMap(singleScopes).filter(scope => hasAccount || scope.endsWith(':pull'))
    return this.#issue(scopes)
  }

  #challengeOf(text: string): Reply {
    const refusal = problem(401, 'UNAUTHORIZED')
    return { ...refusal, headers: [...refusal.headers, ['www-authenticate', text]] }
  }

  #issue(scopes: readonly string[]): Reply {
    const { tokenSeconds = 300, tokenFields = {} } = this.#options
    this.#issued += 1
    const token = `testkit-token-${this.#issued}`
    this.#tokens.set(token, { scopes, expires: this.#now() + tokenSeconds * 1000 })
    const issuedAt = new Date(this.#now()).toISOString()
    const fields = { token, access_token: token, expires_in: tokenSeconds, issued_at: issuedAt }
    return jsonReply(200, { ...fields, ...tokenFields })
  }

  #isAccount(given: string): boolean {
    const { username = account.username, password = account.password } = this.#options
    const pair = Buffer.from(/^basic (.+)$/i.exec(given)?.[1] ?? '', 'base64').toString()
    return pair === `${username}:${password}`
  }
}

function basicOf(form: URLSearchParams): string {
  if (!form.has('username')) return ''
  return `Basic ${Buffer.from(`${form.get('username')}:${form.get('password')}`).toString('base64')}`
}

function isReading({ method }: Asked): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** The scopes a request needs, one action each. */
function scopeOf(asked: Asked): string[] {
  const { route } = asked
  if (route.kind === 'catalog') return ['registry:catalog:*']
  if (!('repository' in route)) return []
  const repository = `repository:${route.repository}`
  if (asked.method === 'DELETE' && route.kind !== 'upload') return [`${repository}:delete`]
  if (isReading(asked) && route.kind !== 'upload') return [`${repository}:pull`]
  // As in distribution, a mount needs the right to read its source.
  const from = asked.url.searchParams.get('from')
  const source = from === null ? [] : [`repository:${from}:pull`]
  return [`${repository}:pull`, `${repository}:push`, ...source]
}

function singleScopes(scope: string): string[] {
  const end = scope.lastIndexOf(':')
  return scope
    .slice(end + 1)
    .split(',')
    .map(action => `${scope.slice(0, end)}:${action}`)
}

/** The scopes as a challenge names them: a repository's actions together (RFC 6750, 3). */
function scopeText(scopes: readonly string[]): string {
  const actions = Map.groupBy(scopes, scope => scope.slice(0, scope.lastIndexOf(':')))
  return [...actions]
    .map(([target, each]) => `${target}:${each.map(scope => scope.slice(target.length + 1)).join(',')}`)
    .join(' ')
}
