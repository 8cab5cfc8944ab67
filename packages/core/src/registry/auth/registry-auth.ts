import { TallyError } from '../../errors.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import type { Repository } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import { type Challenge, chooseChallenge, parseChallenges } from './challenge.ts'
import { basicPair, type Credentials, type FoundCredentials } from './credentials.ts'
import type { LoginUsed } from './login-used.ts'
import type { TokenStore } from './token.ts'
import { checkRealm } from './token-exchange.ts'

/** Finds the credentials for a repository; `isFresh` looks them up again, to replace expired ones. */
export type FindCredentials = (repository: Repository, isFresh?: boolean) => Promise<FoundCredentials>

interface AuthContext {
  readonly origin: URL
  /** The registry speaks plain HTTP or is configured as insecure. */
  readonly insecure: boolean
  readonly trustedHosts: readonly string[]
  readonly find: FindCredentials
  readonly tokens: TokenStore
}

/** The repository of a request, and the scopes of the token it needs. */
export interface Access {
  readonly repository: Repository
  readonly scopes: readonly string[]
}

/** Answers the challenges of one origin; remembers the first, so that later requests carry their token from the start. */
export class RegistryAuth {
  readonly #context: AuthContext
  #challenge: Challenge | undefined

  constructor(context: AuthContext) {
    this.#context = context
  }

  /** The Authorization value of a request; undefined before the first challenge. */
  async authorization(access: Access): Promise<string | undefined> {
    return this.#challenge ? this.#answer(this.#challenge, access) : undefined
  }

  /**
   * The Authorization value after a 401; undefined when there is nothing to send but `sent`.
   * Throws UNAUTHENTICATED, DENIED, UNSAFE_TARGET and the codes of the token server's response.
   */
  async challenged(
    headers: HttpHeaders,
    access: Access,
    sent: string | undefined,
  ): Promise<string | undefined> {
    const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')))
    if (!challenge) return undefined
    this.#challenge = withoutScope(challenge)
    const answer = await this.#answer(challenge, access, sent)
    return answer === sent ? undefined : answer
  }

  /** Looks up a login again after it expired; returns whether the next request carries another one. Throws the codes of `challenged`. */
  async renewed(access: Access): Promise<boolean> {
    if (!this.#challenge) return false
    const stale = await this.authorization(access)
    await this.#context.find(access.repository, true)
    return (await this.#answer(this.#challenge, access, stale)) !== stale
  }

  /** The login of requests for this repository, as far as it is known. */
  async asker({ repository }: Access): Promise<LoginUsed> {
    const challenge = this.#challenge
    const { registry } = repository
    // No helper is run just for the message of a refusal.
    if (!challenge) return { registry, source: 'anonymous', faults: [], login: 'unasked' }
    const { credentials, source, faults = [] } = await this.#context.find(repository)
    const known = { registry, source, faults }
    if (!credentials) return { ...known, login: 'none' }
    if (challenge.scheme === 'basic') return { ...known, login: 'sent' }
    if (credentials.kind === 'registry-token') return { ...known, login: 'sent' }
    const { sendCredentials } = checkRealm(challenge.params.realm ?? '', this.#context)
    return { ...known, login: sendCredentials ? 'taken' : 'withheld' }
  }

  /**
   * Whether a 401 to a token that was just issued may disappear once the registry's clock has caught up; never for a token that
   * lacks rights.
   */
  async mayBeEarly(headers: HttpHeaders, access: Access): Promise<boolean> {
    const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')))
    if (challenge?.scheme !== 'bearer' || challenge.params.error === 'insufficient_scope') return false
    return (await this.#context.find(access.repository)).credentials?.kind !== 'registry-token'
  }

  /** The source of the credentials for this repository. */
  async source({ repository }: Access): Promise<FoundCredentials['source']> {
    return (await this.#context.find(repository)).source
  }

  async #answer(challenge: Challenge, access: Access, stale?: string): Promise<string | undefined> {
    const found = await this.#context.find(access.repository)
    switch (challenge.scheme) {
      case 'basic':
        return basic(found.credentials)
      case 'bearer':
        return this.#bearer(challenge, access, { found, stale })
      default:
        throw new TallyError(
          'UNAUTHENTICATED',
          `Cannot log in to ${this.#context.origin.host}: it asks for "${printable(challenge.scheme)}"`,
        )
    }
  }

  async #bearer(
    challenge: Challenge,
    access: Access,
    { found, stale }: { found: FoundCredentials; stale: string | undefined },
  ) {
    if (found.credentials?.kind === 'registry-token') return `Bearer ${found.credentials.token}`
    const { origin, insecure, trustedHosts, tokens } = this.#context
    const realm = checkRealm(challenge.params.realm ?? '', { origin, insecure, trustedHosts })
    const scopes = [...access.scopes, ...(challenge.params.scope?.split(' ') ?? [])]
    return tokens.authorization(
      { registryOrigin: origin, challenge, scopes, credentials: found, realm, repository: access.repository },
      stale,
    )
  }
}

function basic(credentials: Credentials | undefined): string | undefined {
  return credentials?.kind === 'basic' ? `Basic ${basicPair(credentials)}` : undefined
}

/** Removes the scope, which belongs to one request and not to the next. */
function withoutScope(challenge: Challenge): Challenge {
  const { scope: _, ...params } = challenge.params
  return { ...challenge, params }
}
