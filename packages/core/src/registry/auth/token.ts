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
   * The Authorization value of a request; `stale` is the value that was just refused. Throws UNAUTHENTICATED, DENIED,
   * RATE_LIMITED, REGISTRY_PROTOCOL, REGISTRY_UNAVAILABLE.
   */
  authorization(request: TokenRequest, stale?: string): Promise<string>
}

/** A token, and the header that it replaced: all callers refused with that header share this token, even if both are equal. */
interface Kept extends Token {
  readonly replaced: string | undefined
}

/**
 * Creates a store of bearer tokens by realm, service, scopes and credentials: one request for each, however many callers wait,
 * renewed 5 seconds before it expires. The lifetime is measured on our own clock from before the request, and `issued_at` is
 * ignored, since clocks differ.
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
      // The first caller requests the next token; the others find it here and wait for it.
      if (tokens.get(key) === current) return (await renew(key, request, stale)).header
    }
  }

  function renew(key: string, request: TokenRequest, stale: string | undefined): Promise<Kept> {
    const fetching = fetchToken(request, options).then(token => ({ ...token, replaced: stale }))
    tokens.set(key, fetching)
    // A failure reaches the callers that wait for it; later callers try again.
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
