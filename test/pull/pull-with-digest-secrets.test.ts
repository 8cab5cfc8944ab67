import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { fail, redirect } from '@tallyman/testkit/registry/registry'
import type { StepResult } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, type Quay, quay } from './pull-step.fixture.ts'

const app = image({ layers: ['app'] })
const account = { username: 'dock', password: 'h0nter 2/+"%\'' }

/** Everything that a step leaves behind: what it printed (except masks), its outputs and summary, every file of the job. */
async function traces(done: StepResult, { folder }: Quay): Promise<string> {
  const printed = `${done.stdout}\n${done.stderr}`
    .split('\n')
    .filter(line => !line.startsWith('::add-mask::'))
  const files = await readdir(folder.path, { recursive: true, withFileTypes: true })
  const texts = files
    .filter(file => file.isFile())
    .map(file => readFile(join(file.parentPath, file.name), 'latin1'))
  return [...printed, JSON.stringify(done.outputs), done.summary, ...(await Promise.all(texts))].join('\n')
}

async function assertUntraced(done: StepResult, at: Quay, secrets: readonly string[]): Promise<void> {
  const text = await traces(done, at)
  const forms = secrets.flatMap(secret => [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    JSON.stringify(secret).slice(1, -1),
  ])
  for (const form of forms) assert.ok(!text.includes(form), `${form} was left behind`)
  for (const secret of secrets) assert.ok(!done.log.includes(secret))
}

function auth({ registry: { host } }: Quay, { username, password } = account): string {
  return `- registry: ${host}\n  username: ${username}\n  password: ${JSON.stringify(password)}`
}

/** The bearer tokens that requests carried. */
function tokens({ registry }: Quay): string[] {
  return registry.requests.flatMap(
    ({ headers }) => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? [],
  )
}

for (const scheme of ['basic', 'bearer'] as const) {
  test(`with ${scheme} authorisation neither password nor token is left anywhere`, async () => {
    await using at = await quay({ auth: { scheme, ...account } })
    const { digest } = await at.registry.add(app)
    const images = `${at.registry.host}/test/app:v1@${digest}`
    const done = await at.pull({
      images,
      'registry-auth': auth(at),
      to: 'store\noci-layout=out\noci-archive=out.tar',
    })
    assertPassed(done)
    const secrets = [account.password, `${account.username}:${account.password}`, ...tokens(at)]
    await assertUntraced(done, at, secrets)
    assert.ok(done.masks.includes(account.password))
    assert.equal(tokens(at).length > 0, scheme === 'bearer')
  })
}

test("a refused password is not in the error either, nor is the registry's echo of it", async () => {
  await using at = await quay({ auth: { scheme: 'basic', ...account } })
  const { digest } = await at.registry.add(app)
  const wrong = { username: 'dock', password: 'wr0ng-secret' }
  const body = JSON.stringify({ errors: [{ code: 'DENIED', message: `no: ${wrong.password}` }] })
  at.registry.inject(fail(403, { after: 1, times: 9 }, { body }))
  const done = await at.pull({
    images: `${at.registry.host}/test/app@${digest}`,
    'registry-auth': auth(at, wrong),
  })
  failureOf(done)
  assert.ok(!done.log.includes(wrong.password))
  assert.ok(done.masks.includes(wrong.password))
})

test('credentials go only to the registry, not to where it redirects', async () => {
  await using at = await quay({ auth: { scheme: 'basic', ...account } })
  await using elsewhere = await quay()
  const { digest } = await at.registry.add(app)
  await elsewhere.registry.add(app)
  const [layer] = app.layers.map(({ descriptor }) => descriptor.digest)
  const path = `/v2/test/app/blobs/${layer}?signature=s1gned-secret`
  at.registry.inject(
    redirect(`${elsewhere.registry.origin}${path}`, {
      path: new RegExp(layer ?? ''),
      method: 'GET',
      times: 9,
    }),
  )
  const done = await at.pull({
    images: `${at.registry.host}/test/app:v1@${digest}`,
    'registry-auth': auth(at),
  })
  assertPassed(done)
  assert.equal(elsewhere.registry.count({ kind: 'blob' }), 1)
  assert.deepEqual(
    elsewhere.registry.requests.flatMap(({ headers }) => headers.authorization ?? []),
    [],
  )
  await assertUntraced(done, at, ['s1gned-secret', account.password])
})

test('a signed URL does not appear in the error of its failed download', async () => {
  await using at = await quay({ redirectBlobs: true })
  const { digest } = await at.registry.add(app)
  at.registry.inject(
    redirect(`${at.registry.origin}/nowhere?signature=s1gned-secret`, { kind: 'blob', times: 9 }),
  )
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}`, retries: '1' })
  failureOf(done)
  await assertUntraced(done, at, ['s1gned-secret'])
})

test('credentials written into an image or a host are refused and not repeated', async () => {
  await using at = await quay()
  const secret = 'hunter-two'
  for (const inputs of [
    { images: `dock:${secret}@ghcr.io/owner/app` },
    { images: `https://dock:${secret}@ghcr.io/owner/app` },
    { images: 'alpine', 'ca-certificates': `dock:${secret}@ghcr.io=ca.pem` },
    { images: 'alpine', 'registry-mirrors': `docker.io=dock:${secret}@mirror.example` },
  ]) {
    const done = await at.pull(inputs)
    failureOf(done)
    await assertUntraced(done, at, [secret])
  }
})
