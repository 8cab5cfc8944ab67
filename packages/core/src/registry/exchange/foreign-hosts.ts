import { isIP } from 'node:net'
import { addressClass, bareHost, checkHost } from '../../http/address.ts'
import type { Endpoint, Reach } from '../../http/endpoint.ts'
import { mayConnect } from '../../http/endpoint.ts'
import type { Send } from '../../http/http-client.ts'
import { networkFailure } from '../../http/network-failure.ts'
import { RegistryAuth } from '../auth/registry-auth.ts'
import { createTokenStore, type TokenStoreOptions } from '../auth/token.ts'
import type { Foreign } from './exchange.ts'

interface ForeignOptions extends Pick<TokenStoreOptions, 'now' | 'onSecret'> {
  readonly send: Send
  /** The endpoint of a URL's host by the user's settings. */
  endpointOf(url: URL): Endpoint
}

/**
 * The rules for hosts that a registry redirects to: they are reached only at public addresses, or at addresses like the
 * registry's own, and anonymously.
 */
export function foreignHosts({ send, now, onSecret, endpointOf }: ForeignOptions): Foreign {
  const reaches = new Map<string, Promise<Reach>>()
  const auths = new Map<string, RegistryAuth>()

  async function endpoint(url: URL, registry: URL): Promise<Endpoint> {
    const plain = endpointOf(url)
    // A proxy resolves names itself; only addresses in the URLs can be checked here.
    const isUnknown = plain.proxy !== undefined && !isIP(bareHost(registry.hostname))
    const reach = isUnknown ? publicOnly : await reachFrom(registry)
    checkHost(url, address => mayConnect(reach, address))
    return plain.proxy ? plain : { ...plain, reach }
  }

  function reachFrom(registry: URL): Promise<Reach> {
    const reach = reaches.get(registry.host) ?? reachOf(registry)
    reaches.set(registry.host, reach)
    // A look-up that failed may succeed at the next attempt.
    reach.catch(() => reaches.delete(registry.host))
    return reach
  }

  function auth(url: URL, registry: URL): RegistryAuth {
    const key = `${registry.origin} ${url.origin}`
    const made = auths.get(key) ?? newAuth(new URL(url.origin), registry)
    auths.set(key, made)
    return made
  }

  /** The token host is reached by the rules of the redirecting registry, even when it has the host's own name. */
  function newAuth(origin: URL, registry: URL): RegistryAuth {
    return new RegistryAuth({
      origin,
      insecure: registry.protocol === 'http:',
      trustedHosts: [],
      find: async () => ({ credentials: undefined, source: 'anonymous' }),
      tokens: createTokenStore({
        send: async request => send({ ...request, endpoint: await endpoint(request.url, registry) }),
        now,
        onSecret,
      }),
    })
  }

  return { endpoint, auth }
}

const publicOnly: Reach = { addresses: [], classes: [] }

/**
 * The registry's own addresses; one on loopback or a private network may redirect to others of that class, never to
 * link-local ones.
 */
async function reachOf(registry: URL): Promise<Reach> {
  const host = bareHost(registry.hostname)
  const found = isIP(host) ? [host] : await addressesOf(registry)
  const classes = found.map(addressClass).filter(kind => kind === 'loopback' || kind === 'private')
  return { addresses: found, classes: [...new Set(classes)] }
}

async function addressesOf(registry: URL): Promise<string[]> {
  const { lookup } = process.getBuiltinModule('node:dns/promises')
  try {
    return (await lookup(registry.hostname, { all: true })).map(({ address }) => address)
  } catch (error) {
    throw networkFailure(error, registry)
  }
}
