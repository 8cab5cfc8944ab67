import { isIP } from 'node:net'
import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import { addressClass, isLoopbackHost } from './address.ts'

export interface RealmContext {
  /** The registry's own origin. */
  readonly origin: URL
  /** The registry is plain HTTP or was named insecure. */
  readonly insecure: boolean
  /** Token hosts that may see this registry's credentials. */
  readonly trustedHosts: readonly string[]
}

export interface Realm {
  readonly url: URL
  /** Whether the registry's credentials may go there; otherwise it is asked anonymously. */
  readonly sendCredentials: boolean
}

/** Where tokens come from, by the challenge's realm. Throws UNSAFE_TARGET for a realm that must not be asked at all. */
export function checkRealm(realm: string, { origin, insecure, trustedHosts }: RealmContext): Realm {
  const url = realm === '' ? null : URL.parse(realm, origin.href)
  if (!url || !/^https?:$/.test(url.protocol)) throw unsafe(origin, realm, 'not an http URL')
  if (url.username || url.password) throw unsafe(origin, realm, 'it holds user info')
  const same = url.hostname === origin.hostname
  if (url.protocol === 'http:' && !(insecure && (same || origin.protocol === 'http:')))
    throw unsafe(origin, realm, 'expected https')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const isLocal = isLoopbackHost(host) || (isIP(host) > 0 && addressClass(host) !== 'public')
  if (isLocal && !same) throw unsafe(origin, realm, 'an address inside this machine or network')
  return { url, sendCredentials: same || trustedHosts.includes(url.hostname) }
}

function unsafe(origin: URL, realm: string, why: string): TallyError {
  const shown = printable(realm.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//'))
  return new TallyError(
    'UNSAFE_TARGET',
    `Cannot log in to ${origin.host}: it sends us to "${shown}" for a token: ${why}`,
  )
}
