import type { HttpHeaders } from '../../http/http-headers.ts'
import { profileOf } from '../quirks/profiles.ts'
import type { CredentialSource } from './credentials.ts'

/** The login of a request to a registry. */
export interface LoginUsed {
  readonly registry: string
  /** Where the login was found. */
  readonly source: CredentialSource
  /**
   * `none`: there is no login; `unasked`: the registry sent no challenge; `sent`: it was sent to the registry itself; `taken`: the
   * token server issued a token for it; `withheld`: the token host is not known to belong to the registry.
   */
  readonly login: 'none' | 'unasked' | 'sent' | 'taken' | 'withheld'
  /** Why logins of higher precedence could not be used. */
  readonly faults: readonly string[]
}

/** The login and method of a request that was refused. */
interface RequestLogin extends LoginUsed {
  readonly method: string
}

const askers = new WeakMap<HttpHeaders, RequestLogin>()

/** Stores the login of a request by the headers of its response, for the message of a refusal. */
export function rememberLogin(headers: HttpHeaders, asker: LoginUsed, method: string): void {
  askers.set(headers, { ...asker, method })
}

export function loginOf(headers: HttpHeaders): RequestLogin | undefined {
  return askers.get(headers)
}

/** Describes the login of a request, for messages. */
export function describeLogin({ source, login, faults }: LoginUsed): string {
  const withheld = 'the login is not sent to that token host'
  const said = {
    none: 'asked without a login',
    unasked: 'it did not ask for a login',
    sent: `asked with the login from ${source}`,
    taken: `asked with the login from ${source}`,
    withheld: `asked without the login from ${source}: ${withheld}`,
  }[login]
  return ` (${[said, ...faults].join('; ')})`
}

/** The hint for a refusal, depending on the login; undefined where the error code's own hint suffices. */
export function loginHint(status: number, { registry, login, method }: RequestLogin): string | undefined {
  const hints = profileOf(registry).logins
  const isReading = method === 'GET' || method === 'HEAD'
  if (status === 404) return absentHint(method, login)
  if (status === 429 && (login === 'sent' || login === 'taken'))
    return 'Wait for the time shown, or configure a mirror with `registry-mirrors`.'
  if (status === 405 && !isReading)
    return 'This place cannot be written to: it may be a read-only registry or one that only passes on another (pull-through, proxy, mirror). Push to the registry that it reads from.'
  if (status !== 401 && status !== 403) return undefined
  if (login === 'withheld')
    return "A login is sent to the registry's own host and to token hosts known to be its own. Name the registry by the host of its token server, or ask its operator."
  if (login === 'none') return hints.login
  if (login === 'unasked')
    return 'The registry refused before it asked for a login: a firewall, its list of addresses or a policy may be the reason. Ask its administrator.'
  if (login === 'sent' && status === 401) return hints.refused
  return isReading ? hints.read : hints.write
}

function absentHint(method: string, login: LoginUsed['login']): string {
  if (method === 'DELETE')
    return 'Another job or a clean-up rule may have deleted it meanwhile, or the login may not delete here, which some registries answer with "not found". Plan again; what is gone is not in the next plan.'
  if (method !== 'GET' && method !== 'HEAD')
    return 'Check the name. Some registries want the repository or project to exist before the first push, and answer "not found" to a login that may not write.'
  return login === 'none' || login === 'unasked'
    ? 'Check the name, tag and digest. It was looked for without a login, to which a private repository may look absent: log in where it is one.'
    : 'Check the name, tag and digest. Some registries answer "not found" when the login may not read the repository.'
}
