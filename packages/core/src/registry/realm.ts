import { isIP } from 'node:net'
import { TallyError } from '../errors.ts'
import { printable } from '../printable.ts'
import { addressClass, bareHost, isLoopbackHost } from './address.ts'

export interface RealmContext {
  /** The registry's own origin. */
  readonly origin: URL
  /** The registry is plain HTTP or was named insecure. */
  readonly insecure: boolean
  /** Token hosts (`host`, or `host:port` for another port than 443) that may see this registry's credentials, over TLS. */
  readonly trustedHosts: readonly string[]
}

export interface Realm {
  readonly url: URL
  /** Whether the registry's credentials may go there; otherwise it is asked anonymously. */
  readonly sendCredentials: boolean
}

/** Where tokens come from, by the challenge's realm. Throws UNSAFE_TARGET for a realm that must not be asked at all. */
export function checkRealm(realm: string, { origin, insecure, trustedHosts }: RealmContext): Realm {
  const url = isClean(realm) ? URL.parse(realm, origin.href) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw unsafe(origin, realm, 'not an http URL')
  if (url.username || url.password) throw unsafe(origin, realm, 'it holds user info')
  const sameHost = url.hostname === origin.hostname
  const secure = url.protocol === 'https:'
  if (!secure && !(insecure && (sameHost || origin.protocol === 'http:')))
    throw unsafe(origin, realm, 'expected https')
  if (!sameHost && isLocal(url)) throw unsafe(origin, realm, 'an address inside this machine or network')
  // Behind another port of the same host another server listens, maybe another user's.
  return { url, sendCredentials: url.origin === origin.origin || (secure && trustedHosts.includes(url.host)) }
}

/** URLs drop line breaks and tabs in silence: what was checked would not be what was sent. */
function isClean(realm: string): boolean {
  return realm !== '' && !/[\p{Cc}\s]/u.test(realm)
}

/** By what can be seen without a look-up; a name's addresses are checked when the connection is made. */
function isLocal({ hostname }: URL): boolean {
  const host = bareHost(hostname)
  return isLoopbackHost(host) || (isIP(host) > 0 && addressClass(host) !== 'public')
}

function unsafe(origin: URL, realm: string, why: string): TallyError {
  // As far as this can be a URL, its query and user info may be secrets.
  const shown = printable(realm.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//'))
  return new TallyError(
    'UNSAFE_TARGET',
    `Cannot log in to ${origin.host}: it sends us to "${shown}" for a token: ${why}`,
  )
}
