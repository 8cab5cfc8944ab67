import { createHash } from 'node:crypto'
import {
  fetchToken,
  mergeScopes,
  type Token,
  type TokenRequest,
  type TokenStoreOptions,
  usable,
} from './token-exchange.ts'

export type { TokenRequest, TokenStoreOptions } from './token-exchange.ts'

export interface TokenStore {
  /**
   * The Authorization value for a request; `stale` is the one that was just refused. Throws UNAUTHENTICATED, DENIED,
   * RATE_LIMITED, REGISTRY_PROTOCOL, REGISTRY_UNAVAILABLE.
   */
  authorization(request: TokenRequest, stale?: string): Promise<string>
}

/** A token, and the header in whose place it came: all who were refused with that one share this one, even where both are equal. */
interface Kept extends Token {
  readonly replaced: string | undefined
}

/**
 * Bearer tokens by realm, service, scopes and credentials: one request for each, however many ask, renewed 5 seconds before it
 * expires. A life is counted on our own clock from before the request, and `issued_at` left alone: clocks differ.
 */
export function createTokenStore(options: TokenStoreOptions): TokenStore {
  const tokens = new Map<string, Promise<Kept>>()

  async function authorization(request: TokenRequest, stale?: string): Promise<string> {
    const key = keyOf(request)
    for (;;) {
      const current = tokens.get(key)
      const token = await current
      if (token && (token.header !== stale || token.replaced === stale) && token.renewAt > options.now())
        return token.header
      // Whoever comes first fetches the next one; the others find it here and wait for it.
      if (tokens.get(key) === current) return (await renew(key, request, stale)).header
    }
  }

  function renew(key: string, request: TokenRequest, stale: string | undefined): Promise<Kept> {
    const fetching = fetchToken(request, options).then(token => ({ ...token, replaced: stale }))
    tokens.set(key, fetching)
    // A failure is told to those who wait for it; whoever asks later tries again.
    fetching.catch(() => tokens.delete(key))
    return fetching
  }

  return { authorization }
}

function keyOf(request: TokenRequest): string {
  const { realm, challenge, scopes } = request
  const who = createHash('sha256')
    .update(JSON.stringify(usable(request) ?? null))
    .digest('hex')
  return JSON.stringify([realm.url.href, challenge.params.service, mergeScopes(scopes), who])
}
