import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { annotations, assertPassed, failureOf, type Quay, quay } from '../pull/pull-step.fixture.ts'

const app = image({ layers: ['app'] })
const account = { username: 'dock', password: 'sea of l0gs' }
const auth = { auth: Buffer.from(`${account.username}:${account.password}`).toString('base64') }

/** Writes a Docker config into a folder of the job; returns the variables that lead to it. */
async function dockerConfig({ folder }: Quay, text: string): Promise<{ DOCKER_CONFIG: string }> {
  const path = join(folder.temp, 'docker')
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'config.json'), text)
  return { DOCKER_CONFIG: path }
}

async function closed(): Promise<Quay & { readonly images: string }> {
  const at = await quay({ auth: { scheme: 'bearer', ...account } })
  const { digest } = await at.registry.add(app)
  return { ...at, images: `${at.registry.host}/test/app:v1@${digest}` }
}

test("another registry's broken entry in Docker's config neither fails nor warns", async () => {
  await using at = await closed()
  const auths = { [at.registry.host]: auth, 'other.example': { auth: 'n0nsense' }, 'third.example': 7 }
  const credHelpers = { 'fourth.example': 'not-installed', 'fifth.example': {} }
  const env = await dockerConfig(at, JSON.stringify({ auths, credHelpers, HttpHeaders: [], proxies: 7 }))
  const done = await at.pull({ images: at.images }, { env })
  assertPassed(done)
  assert.deepEqual(annotations(done, 'warning'), [])
  assert.match(done.summary, /docker-config/)
})

for (const [what, text] of [
  ['empty', ''],
  ['null', 'null'],
  ['with auths that are null', '{"auths":null,"credHelpers":null}'],
  ['with a byte order mark', '\ufeff{"auths":{}}'],
] as const) {
  test(`a Docker config that is ${what} is silently ignored`, async () => {
    await using at = await quay({ auth: { scheme: 'bearer', anonymousPull: true } })
    const { digest } = await at.registry.add(app)
    const env = await dockerConfig(at, text)
    const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}` }, { env })
    assertPassed(done)
    assert.deepEqual(annotations(done, 'warning'), [])
  })
}

test('an unreadable Docker config is one warning where a login is needed, and none where it is not', async () => {
  await using at = await quay({ auth: { scheme: 'bearer', anonymousPull: true } })
  const { digest } = await at.registry.add(app)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const env = await dockerConfig(at, '{"auths":{"a.io":{"auth":"hunter2')
  const done = await at.pull({ images }, { env })
  assertPassed(done)
  const [warning, ...more] = annotations(done, 'warning')
  assert.match(
    warning?.message ?? '',
    /Cannot read .*config\.json: it is not JSON; going on without this login/,
  )
  assert.deepEqual(more, [])
  assert.doesNotMatch(done.stdout, /hunter2/)

  await using open = await quay()
  await open.registry.add(app)
  const calm = await open.pull({ images: images.replace(at.registry.host, open.registry.host) }, { env })
  assertPassed(calm)
  assert.deepEqual(annotations(calm, 'warning'), [])
})

/** Invalid logins where one was intended; HOST is the requested registry. */
const misshapen: readonly (readonly [string, RegExp])[] = [
  ['[]', /its text is not an object/],
  ['{"auths":[]}', /auths is not an object/],
  ['{"auths":"x"}', /auths is not an object/],
  ['{"credHelpers":[]}', /credHelpers is not an object/],
  ['{"credHelpers":{"HOST":[]}}', /credHelpers of "[^"]+" is not a text/],
  ['{"credsStore":5}', /credsStore is not a text/],
  ['{"auths":{"HOST":null}}', /the entry of auths of "[^"]+" is null/],
  ['{"auths":{"HOST":"x"}}', /the entry of auths of "[^"]+" is not an object/],
  ['{"auths":{"HOST":[]}}', /the entry of auths of "[^"]+" is not an object/],
  ['{"auths":{"HOST":{"identitytoken":5}}}', /identitytoken of auths of "[^"]+" is not a text/],
  ['{"auths":{"HOST":{"registrytoken":{}}}}', /registrytoken of auths of "[^"]+" is not a text/],
  ['{"auths":{"HOST":{"password":"hunter2"}}}', /has a password but no username/],
]
for (const [text, why] of misshapen)
  test(`a Docker config of another shape is one warning when a login is needed: ${text}`, async () => {
    await using at = await quay({ auth: { scheme: 'bearer', anonymousPull: true } })
    const { digest } = await at.registry.add(app)
    const { host } = at.registry
    const env = await dockerConfig(at, text.replace('HOST', host))
    const done = await at.pull({ images: `${host}/test/app:v1@${digest}` }, { env })
    assertPassed(done)
    const [warning, ...more] = annotations(done, 'warning')
    assert.match(warning?.message ?? '', why)
    assert.match(warning?.message ?? '', /going on without this login/)
    assert.deepEqual(more, [])
    assert.doesNotMatch(done.stdout, /hunter2/)
  })

test('unreadable helpers are a warning, and the login of auths beside them is used', async () => {
  for (const fields of [{ credHelpers: [] }, { credsStore: 5 }]) {
    await using at = await closed()
    const auths = { [at.registry.host]: auth }
    const env = await dockerConfig(at, JSON.stringify({ auths, ...fields }))
    const done = await at.pull({ images: at.images }, { env })
    assertPassed(done)
    assert.match(annotations(done, 'warning')[0]?.message ?? '', /the login of auths is used for/)
  }
})

test('a faulty entry of the requested registry is a warning, then the next source is tried', async () => {
  await using at = await closed()
  const { host } = at.registry
  const env = await dockerConfig(at, JSON.stringify({ auths: { [host]: { auth: 'n0nsense' } } }))
  const refused = await at.pull({ images: at.images }, { env })
  const { code, message } = failureOf(refused)
  assert.equal(code, 'UNAUTHENTICATED')
  assert.match(message, /is not base64 of user:password/)
  assert.match(annotations(refused, 'warning')[0]?.message ?? '', /going on without this login/)
  const login = `- registry: ${host}\n  username: dock\n  password: ${account.password}`
  const given = await at.pull({ images: at.images, 'registry-auth': login }, { env })
  assertPassed(given)
  assert.deepEqual(annotations(given, 'warning'), [])
})

test('DOCKER_AUTH_CONFIG is used before the file, and nothing of it is shown', async () => {
  await using at = await closed()
  const { host } = at.registry
  const wrong = { auth: Buffer.from('dock:of the file').toString('base64') }
  const file = await dockerConfig(at, JSON.stringify({ auths: { [host]: wrong } }))
  const env = { ...file, DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [host]: auth } }, undefined, 2) }
  const done = await at.pull({ images: at.images }, { env })
  assertPassed(done)
  assert.match(done.summary, /DOCKER&#95;AUTH&#95;CONFIG|DOCKER_AUTH_CONFIG/)
  assert.ok(done.masks.includes(account.password) && done.masks.includes(auth.auth))
  const broken = await at.pull(
    { images: at.images, store: 'another' },
    { env: { ...file, DOCKER_AUTH_CONFIG: '{"auths":' } },
  )
  assert.match(
    annotations(broken, 'warning')[0]?.message ?? '',
    /Cannot read DOCKER_AUTH_CONFIG: it is not JSON/,
  )
  assert.equal(failureOf(broken).code, 'UNAUTHENTICATED')
})
