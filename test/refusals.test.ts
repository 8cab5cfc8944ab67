import assert from 'node:assert/strict'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images'
import { type Fault, fail, html } from '@tallyman/testkit/registry'
import type { RegistryOptions } from '@tallyman/testkit/registry-options'
import type { StepResult } from '@tallyman/testkit/run-action'
import { assertPassed, failureOf, type Quay, quay } from './pull-step.fixture.ts'
import { writeStep } from './write-step.fixture.ts'

const app = image({ layers: ['app'] })
const account = { username: 'dock', password: 'sea of l0gs' }
const wrong = { username: 'dock', password: 'guessed' }
const bearer: RegistryOptions = { auth: { scheme: 'bearer', ...account } }
const basic: RegistryOptions = { auth: { scheme: 'basic', ...account } }

interface Situation {
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
const expired = said('DENIED', 'Your authorization token has expired. Reauthenticate and try again.')
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

const situations: readonly Situation[] = [
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

async function meet(at: Quay, situation: Situation): Promise<StepResult> {
  const { digest } = await at.registry.add(app)
  const { host } = at.registry
  const { does = 'pull', login, inputs = {} } = situation
  const auth = login
    ? { 'registry-auth': `- registry: ${host}\n  username: ${login.username}\n  password: ${login.password}` }
    : {}
  const images = `${host}/test/app:v1@${digest}`
  if (does === 'push') {
    await using source = await quay()
    await source.registry.add(app)
    const to = { images: images.replace(host, source.registry.host), to: 'oci-layout=out' }
    assertPassed(await at.pull(to))
  }
  at.registry.inject(...(situation.faults ?? []))
  const filled = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      value.replace('HOST', host).replace('DIGEST', digest),
    ]),
  )
  if (does === 'pull') return at.pull({ images, ...auth, ...filled })
  const writing = {
    push: { source: 'oci-layout=out', tags: `${host}/new/app:v2` },
    retag: { source: images, tags: `${host}/test/app:v2` },
  }[does]
  return writeStep(does, at.folder, {
    inputs: { ...writing, ...auth, ...filled },
  })
}

for (const situation of situations)
  test(`told as what it is: ${situation.name}`, async context => {
    await using at = await quay(situation.registry)
    const { code, message } = failureOf(await meet(at, situation))
    const [told = '', hint = ''] = message.split('\nHint: ')
    context.diagnostic(`${code}: ${told}`)
    context.diagnostic(`Hint: ${hint}`)
    assert.equal(code, situation.code, message)
    assert.match(told, situation.message)
    assert.match(hint, situation.hint)
    assert.doesNotMatch(message, /ghcr\.io|sea of l0gs|guessed/)
  })

test('a login that has expired is renewed once: the helper is asked again', {
  skip: process.platform === 'win32',
}, async () => {
  for (const status of [400, 403]) {
    await using at = await quay(basic)
    const { digest } = await at.registry.add(app)
    const { host } = at.registry
    const folder = join(at.folder.temp, 'docker')
    await mkdir(folder)
    await writeFile(join(folder, 'config.json'), JSON.stringify({ credHelpers: { [host]: 'twelve-hours' } }))
    const helper = join(folder, 'docker-credential-twelve-hours')
    // The first answer is one that has expired, as a helper may keep it.
    const answer = (secret: string) => JSON.stringify({ ServerURL: host, Username: 'dock', Secret: secret })
    await writeFile(
      helper,
      `#!/bin/sh\ncat > /dev/null\nif [ -f ${folder}/asked ]; then echo '${answer(account.password)}'; else : > ${folder}/asked; echo '${answer('old')}'; fi\n`,
    )
    await chmod(helper, 0o755)
    at.registry.inject(fail(status, { path: /\/manifests\//, after: 1 }, expired))
    const env = { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env.PATH}` }
    const done = await at.pull({ images: `${host}/test/app:v1@${digest}` }, { env })
    assertPassed(done)
    assert.match(done.log, /the login has expired, trying again with a new one/)
  }
})

test('a token that has expired is renewed once, whatever status says so', async () => {
  for (const status of [400, 403]) {
    await using at = await quay(bearer)
    const { digest } = await at.registry.add(app)
    const { host } = at.registry
    const login = `- registry: ${host}\n  username: dock\n  password: ${account.password}`
    at.registry.inject(fail(status, { path: /\/blobs\// }, expired))
    const done = await at.pull({ images: `${host}/test/app:v1@${digest}`, 'registry-auth': login })
    assertPassed(done)
    assert.equal(at.registry.count({ path: /^\/token/ }), 2)
  }
})

test('images without digests are printed as they are to be written, in their order, in log and summary', async () => {
  await using at = await quay()
  const { host } = at.registry
  const names = ['zebra', 'apple', 'mango']
  for (const name of names) await at.registry.add(app, { repository: `test/${name}` })
  const pinned = `${host}/test/apple:v1@${app.root.digest}`
  const done = await at.pull({
    images: [`${host}/test/zebra:v1`, pinned, `${host}/test/mango:v1`].join('\n'),
  })
  const { code, message } = failureOf(done)
  assert.equal(code, 'NOT_PINNED')
  assert.match(message, /Hint: Paste the lines from above/)
  const block = ['```text', ...names.map(name => `${host}/test/${name}:v1@${app.root.digest}`), '```'].join(
    '\n',
  )
  assert.ok(done.stdout.includes(`${block}\n`), done.stdout)
  assert.ok(done.summary.includes(`\n\n${block}\n\n`), done.summary)
})
