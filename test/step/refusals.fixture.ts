import { type Fault, fail, html } from '@tallyman/testkit/registry/registry'
import type { RegistryOptions } from '@tallyman/testkit/registry/registry-options'

export const account = { username: 'dock', password: 'sea of l0gs' }
const wrong = { username: 'dock', password: 'guessed' }
export const bearer: RegistryOptions = { auth: { scheme: 'bearer', ...account } }
export const basic: RegistryOptions = { auth: { scheme: 'basic', ...account } }

/** A registry that refuses, and how the step must report it. */
export interface Situation {
  readonly name: string
  readonly registry?: RegistryOptions
  readonly faults?: readonly Fault[]
  readonly login?: typeof account
  readonly does?: 'pull' | 'push' | 'retag'
  readonly inputs?: Readonly<Record<string, string>>
  readonly code: string
  readonly message: RegExp
  readonly hint: RegExp
}

const always = { times: 100 }
const said = (code: string, message: string) => ({ body: JSON.stringify({ errors: [{ code, message }] }) })
export const expired = said('DENIED', 'Your authorization token has expired. Reauthenticate and try again.')
const loggedIn = /registry-auth/
const logIn = /^Pass credentials with `registry-auth`/
const checkLogin = /^Check the user name and the password or token of the login named above/
const mayNotRead = /^The login named above is known, but may not read/
const mayNotWrite = /^The login named above is known, but may not write/
const withoutLogin = /asked without a login/
const manifests = { path: /\/manifests\//, ...always }
/** The first request is answered by a challenge. */
const afterChallenge = { ...manifests, after: 1 }
const puts = { ...manifests, method: 'PUT' }
const uploads = { path: /\/blobs\/uploads\//, method: 'POST', ...always }
const tokens = { path: /^\/token/, ...always }

export const situations: readonly Situation[] = [
  {
    name: 'no login, token server',
    registry: bearer,
    code: 'UNAUTHENTICATED',
    message: withoutLogin,
    hint: logIn,
  },
  { name: 'no login, basic', registry: basic, code: 'UNAUTHENTICATED', message: withoutLogin, hint: logIn },
  {
    name: 'wrong password, token server says 401',
    registry: bearer,
    login: wrong,
    code: 'UNAUTHENTICATED',
    message: /asked with the login from registry-auth/,
    hint: checkLogin,
  },
  {
    name: 'wrong password, token server says 403',
    registry: bearer,
    login: wrong,
    faults: [fail(403, tokens)],
    code: 'DENIED',
    message: /get a token .*403.*asked with the login from registry-auth/,
    hint: /^Check the user name and the password or token of the login named above\. If they are right, its account may not/,
  },
  {
    name: 'no login, token server says 403',
    registry: bearer,
    faults: [fail(403, tokens)],
    code: 'DENIED',
    message: withoutLogin,
    hint: logIn,
  },
  {
    name: 'wrong password, basic',
    registry: basic,
    login: wrong,
    code: 'UNAUTHENTICATED',
    message: /asked with the login from registry-auth/,
    hint: checkLogin,
  },
  {
    name: 'a known user may not read',
    registry: bearer,
    login: account,
    faults: [fail(403, afterChallenge)],
    code: 'DENIED',
    message: /asked with the login from registry-auth/,
    hint: mayNotRead,
  },
  {
    name: 'a known user may not read, basic',
    registry: basic,
    login: account,
    faults: [fail(403, afterChallenge)],
    code: 'DENIED',
    message: loggedIn,
    hint: mayNotRead,
  },
  {
    name: 'a known user may not write blobs',
    registry: bearer,
    login: account,
    does: 'push',
    faults: [fail(403, uploads)],
    code: 'DENIED',
    message: /asked with the login from registry-auth/,
    hint: mayNotWrite,
  },
  {
    name: 'a known user may not write manifests',
    registry: bearer,
    login: account,
    does: 'push',
    faults: [fail(403, puts)],
    code: 'DENIED',
    message: loggedIn,
    hint: mayNotWrite,
  },
  {
    name: 'a token that lacks the right to write',
    registry: { auth: { scheme: 'bearer', ...account, anonymousPull: true } },
    does: 'push',
    code: 'UNAUTHENTICATED',
    message: withoutLogin,
    hint: logIn,
  },
  {
    name: 'a firewall refuses before any login',
    faults: [fail(403, manifests)],
    code: 'DENIED',
    message: /it did not ask for a login/,
    hint: /^The registry refused before it asked for a login/,
  },
  {
    name: 'a missing image, no login asked for',
    inputs: { images: 'HOST/none/there:v1@DIGEST' },
    code: 'NOT_FOUND',
    message: /answers 404(?!.*did not ask)/,
    hint: /looked for without a login/,
  },
  {
    name: 'a missing image, logged in',
    registry: bearer,
    login: account,
    inputs: { images: 'HOST/none/there:v1@DIGEST' },
    code: 'NOT_FOUND',
    message: /asked with the login from registry-auth/,
    hint: /may not read the repository/,
  },
  {
    name: 'a missing image, asked anonymously',
    registry: { auth: { scheme: 'bearer', anonymousPull: true } },
    inputs: { images: 'HOST/none/there:v1@DIGEST' },
    code: 'NOT_FOUND',
    message: withoutLogin,
    hint: /looked for without a login/,
  },
  {
    name: 'a repository that has to be made first',
    does: 'push',
    faults: [fail(404, uploads, said('NAME_UNKNOWN', 'The repository does not exist'))],
    code: 'NOT_FOUND',
    message: /NAME_UNKNOWN The repository does not exist/,
    hint: /to exist before the first push/,
  },
  {
    name: 'a place that only reads refuses blobs',
    does: 'push',
    faults: [fail(405, uploads)],
    code: 'UPLOAD_REJECTED',
    message: /answers 405/,
    hint: /read-only registry or one that only passes on another/,
  },
  {
    name: 'a place that only reads refuses manifests',
    does: 'retag',
    faults: [fail(405, puts)],
    code: 'UPLOAD_REJECTED',
    message: /answers 405/,
    hint: /read-only registry or one that only passes on another/,
  },
  {
    name: 'an expired login, 403',
    registry: basic,
    login: account,
    faults: [fail(403, afterChallenge, expired)],
    code: 'UNAUTHENTICATED',
    message: /403: DENIED Your authorization token has expired/,
    hint: /^The login named above has expired/,
  },
  {
    name: 'an expired login, 400',
    registry: bearer,
    login: account,
    faults: [fail(400, afterChallenge, expired)],
    code: 'UNAUTHENTICATED',
    message: /400: DENIED Your authorization token has expired/,
    hint: /^The login named above has expired/,
  },
  {
    name: 'a pull limit without a login',
    faults: [fail(429, manifests, { headers: { 'retry-after': '4000' } })],
    code: 'RATE_LIMITED',
    message: /asks to wait 67 minutes/,
    hint: /log in to get a higher limit/,
  },
  {
    name: 'a pull limit with a login',
    registry: bearer,
    login: account,
    faults: [fail(429, afterChallenge, { headers: { 'retry-after': '4000' } })],
    code: 'RATE_LIMITED',
    message: /asks to wait 67 minutes/,
    hint: /^Wait for the time shown, or configure a mirror/,
  },
  {
    name: 'a web page in place of a registry',
    faults: [html(manifests)],
    code: 'REGISTRY_PROTOCOL',
    message: /is a web page/,
    hint: /Check the host name and any proxy/,
  },
  {
    name: 'a registry that fails',
    faults: [fail(503, manifests)],
    inputs: { retries: '1' },
    code: 'REGISTRY_UNAVAILABLE',
    message: /answers 503/,
    hint: /Run again later/,
  },
  {
    name: 'a token server that is not there',
    registry: bearer,
    login: account,
    faults: [fail(404, tokens)],
    code: 'REGISTRY_PROTOCOL',
    message: /get a token .*answers 404/,
    hint: /Check the host name/,
  },
  {
    name: 'a policy',
    faults: [fail(412, manifests, said('DENIED', 'vulnerable'))],
    code: 'POLICY_BLOCKED',
    message: /vulnerable/,
    hint: /own policy/,
  },
]
