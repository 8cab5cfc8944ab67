import { isLoopbackHost } from '../../http/address.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import type { Http } from '../../http/http-client.ts'
import { type Environment, proxyFor } from '../../http/proxy.ts'
import type { Profile } from '../quirks/profiles.ts'

/** The user's settings for connections to hosts. */
export interface Trust {
  /** PEM of the extra CA for a host, by `host` or `host:port`. */
  readonly authorities: ReadonlyMap<string, string>
  /** Hosts (`host` or `host:port`) for which plain HTTP or unverified TLS is accepted. */
  readonly insecure: ReadonlySet<string>
  readonly env: Environment
}

interface RegistryOrigin {
  readonly url: URL
  readonly endpoint: Endpoint
  readonly insecure: boolean
}

const handshakeMs = 5_000

/** The origin of a registry's API: https, except on loopback and for hosts named insecure, which may speak either. */
export async function originOf(
  registry: string,
  profile: Profile,
  { http, ...trust }: Trust & { readonly http: Pick<Http, 'connects'> },
): Promise<RegistryOrigin> {
  const host = profile.apiHost ?? registry
  const secure = new URL(`https://${host}`)
  const named = isNamedHost(trust.insecure, secure)
  if (authorityFor(secure, trust) !== undefined && !named) return at(secure, false, trust)
  if (named) {
    const speaks = await http.connects(secure, endpointFor(secure, trust), handshakeMs)
    return at(speaks ? secure : new URL(`http://${host}`), true, trust)
  }
  if (isLoopbackHost(secure.hostname)) return at(new URL(`http://${host}`), true, trust)
  return at(secure, false, trust)
}

function at(url: URL, insecure: boolean, trust: Trust): RegistryOrigin {
  return { url, insecure, endpoint: endpointFor(url, trust) }
}

/** The endpoint of a URL's host by the user's settings. Throws INPUT_INVALID for an unusable proxy. */
export function endpointFor(url: URL, trust: Trust): Endpoint {
  const ca = authorityFor(url, trust)
  const verify = !isNamedHost(trust.insecure, url)
  const proxy = proxyFor(url, trust.env)
  return {
    ...(ca !== undefined || !verify ? { tls: { verify, ...(ca ? { ca } : {}) } } : {}),
    ...(proxy ? { proxy } : {}),
  }
}

function authorityFor(url: URL, { authorities }: Trust): string | undefined {
  return authorities.get(hostPort(url)) ?? authorities.get(url.hostname)
}

function isNamedHost(hosts: ReadonlySet<string>, url: URL): boolean {
  return hosts.has(hostPort(url)) || hosts.has(url.hostname) || hosts.has(url.host)
}

function hostPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
}
