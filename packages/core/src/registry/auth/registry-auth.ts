import { TallyError } from '../../errors.ts'
import type { HttpHeaders } from '../../http/http-headers.ts'
import type { Repository } from '../../model/reference.ts'
import { printable } from '../../text/printable.ts'
import { type Challenge, chooseChallenge, parseChallenges } from './challenge.ts'
import { basicPair, type Credentials, type FoundCredentials } from './credentials.ts'
import type { LoginUsed } from './login-used.ts'
import type { TokenStore } from './token.ts'
import { checkRealm } from './token-exchange.ts'

/** A fresh login is looked up anew, for one that has expired. */
export type FindCredentials = (repository: Repository, isFresh?: boolean) => Promise<FoundCredentials>

interface AuthContext {
  readonly origin: URL
  /** The registry is plain HTTP or was named insecure. */
  readonly insecure: boolean
  readonly trustedHosts: readonly string[]
  readonly find: FindCredentials
  readonly tokens: TokenStore
}

/** What one request needs: the repository, and the scopes to ask a token for. */
export interface Access {
  readonly repository: Repository
  readonly scopes: readonly string[]
}

/** Answers one origin's challenges; the first is remembered, so that later requests carry their token from the start. */
export class RegistryAuth {
  readonly #context: AuthContext
  #challenge: Challenge | undefined

  constructor(context: AuthContext) {
    this.#context = context
  }

  /** The Authorization value for a request, as far as it is known before asking. */
  async authorization(access: Access): Promise<string | undefined> {
    return this.#challenge ? this.#answer(this.#challenge, access) : undefined
  }

  /**
   * The Authorization value after a 401, or undefined when there is nothing better to send than `sent`.
   * Throws UNAUTHENTICATED, DENIED, UNSAFE_TARGET and what the token server's answer gives.
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

  /** Gets a new login in the place of one that has expired; whether there is another one to send now. Throws what `challenged` throws. */
  async renewed(access: Access): Promise<boolean> {
    if (!this.#challenge) return false
    const stale = await this.authorization(access)
    await this.#context.find(access.repository, true)
    return (await this.#answer(this.#challenge, access, stale)) !== stale
  }

  /** As whom requests for this repository are sent, as far as it is known by now. */
  async asker({ repository }: Access): Promise<LoginUsed> {
    const challenge = this.#challenge
    const { registry } = repository
    // No helper is run to word a refusal.
    if (!challenge) return { registry, source: 'anonymous', faults: [], login: 'unasked' }
    const { credentials, source, faults = [] } = await this.#context.find(repository)
    const known = { registry, source, faults }
    if (!credentials) return { ...known, login: 'none' }
    if (challenge.scheme === 'basic') return { ...known, login: 'sent' }
    if (credentials.kind === 'registry-token') return { ...known, login: 'sent' }
    const { sendCredentials } = checkRealm(challenge.params.realm ?? '', this.#context)
    return { ...known, login: sendCredentials ? 'taken' : 'withheld' }
  }

  /** Whether a 401 to a token that was just issued may be over when the registry's clock has gone on; never for one that lacks rights. */
  async mayBeEarly(headers: HttpHeaders, access: Access): Promise<boolean> {
    const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')))
    if (challenge?.scheme !== 'bearer' || challenge.params.error === 'insufficient_scope') return false
    return (await this.#context.find(access.repository)).credentials?.kind !== 'registry-token'
  }

  /** Which credentials this repository's requests carry, by name of their source. */
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

/** The scope of one request's challenge says nothing about the next request. */
function withoutScope(challenge: Challenge): Challenge {
  const { scope: _, ...params } = challenge.params
  return { ...challenge, params }
}
