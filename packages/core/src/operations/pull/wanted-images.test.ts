import assert from 'node:assert/strict'
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import { parseImage } from '../../model/reference.ts'
import { wantedImages } from './wanted-images.ts'

async function wantedBy(t: TestContext, compose: string, env: NodeJS.ProcessEnv, listed: string[] = []) {
  const workspace = await mkdtemp(join(tmpdir(), 'wanted-'))
  t.after(() => rm(workspace, { recursive: true }))
  await writeFile(join(workspace, 'compose.yaml'), compose)
  const inputs = { images: [], composeFiles: ['compose.yaml'], composeVariables: listed, lockFile: '' }
  const { images } = await wantedImages(inputs, workspace, env)
  return images.map(({ written }) => written)
}

test("a compose file gets the job's variables that the workflow lists, and those that configure Compose", async t => {
  for (const name of ['TAG', 'TOKENIZER_VERSION', 'API_KEY_VERSION'])
    assert.deepEqual(await wantedBy(t, `services: {a: {image: "app:$${name}"}}`, { [name]: 'v1' }, [name]), [
      'app:v1',
    ])
  const profiled = 'services: {a: {image: app, profiles: [one]}, b: {image: other, profiles: [two]}}'
  assert.deepEqual(await wantedBy(t, profiled, { COMPOSE_PROFILES: 'one' }), ['app'])
})

test('a compose file cannot send any other variable of the job to a registry of its choice', async t => {
  const secret =
    'GITHUB_TOKEN DB_PASSWORD AWS_SECRET_ACCESS_KEY ACTIONS_RUNTIME_TOKEN INPUT_STORE DOCKER_AUTH_CONFIG'
  const plain =
    'MYSQL_PWD API_KEY_PROD AWS_ACCESS_KEY_ID SENTRY_DSN DATABASE_URL PGPASSFILE SLACK_WEBHOOK HOME TAG'
  for (const name of `${secret} ${plain}`.split(' '))
    for (const use of [`\${${name}}`, `$${name}`, `\${${name}:?must}`, `\${OTHER:-\${${name}}}`])
      await assert.rejects(
        wantedBy(t, `services: {a: {image: "evil.example/x:${use}"}}`, { [name]: 'hush', LISTED: 'x' }, [
          'LISTED',
        ]),
        ({ code, message }: Error & { code?: string }) => {
          assert.match(message, new RegExp(`variable ${name} has no value`))
          assert.match(message, new RegExp(`The job has ${name}: list under compose-variables`))
          return code === 'INPUT_INVALID' && !message.includes('hush')
        },
        use,
      )
  const optional = await wantedBy(t, `services: {a: {image: "app:\${MYSQL_PWD:-1}\${SENTRY_DSN:+hush}"}}`, {
    MYSQL_PWD: 'hush',
    SENTRY_DSN: 'x',
  })
  assert.deepEqual(optional, ['app:1'])
})

test('a message of the file cannot ask for a variable that it does not use', async t => {
  const text = `services: {a: {image: "\${NOPE:?the variable TOKEN has no value}"}}`
  await assert.rejects(
    wantedBy(t, text, { TOKEN: 'hush' }),
    ({ message }: Error) =>
      message.includes('has no value: "the variable') && !message.includes('The job has'),
  )
})

test('an image of compose files names every file, line and service that uses it', async t => {
  const workspace = await mkdtemp(join(tmpdir(), 'wanted-'))
  t.after(() => rm(workspace, { recursive: true }))
  await writeFile(join(workspace, 'compose.yaml'), 'services:\n  web: {image: app}\n  job: {image: app}\n')
  const { images } = await wantedImages(
    { images: [], composeFiles: ['compose.yaml'], lockFile: '' },
    workspace,
    {},
  )
  assert.deepEqual(
    images.map(({ places }) => places),
    [['compose.yaml, line 2, service "web"', 'compose.yaml, line 3, service "job"']],
  )
})

test('a property of Object.prototype is not a variable of the job', async t => {
  for (const name of ['constructor', '__proto__', 'toString'])
    await assert.rejects(wantedBy(t, `services: {a: {image: "app:$${name}"}}`, {}, [name]), {
      code: 'INPUT_INVALID',
    })
})

test('a list of images that is not a plain file is not read', {
  timeout: 10_000,
  skip: process.platform === 'win32' ? 'Windows has no /dev/zero' : false,
}, async t => {
  const workspace = await mkdtemp(join(tmpdir(), 'wanted-'))
  t.after(() => rm(workspace, { recursive: true }))
  const refused = (inputs: object, code: string, message: RegExp) =>
    assert.rejects(wantedImages({ images: [], lockFile: '', ...inputs }, workspace, {}), { code, message })
  await refused({ composeFiles: ['/dev/zero'] }, 'INPUT_INVALID', /not a plain file/)
  await refused({ lockFile: '/dev/zero' }, 'LOCK_INVALID', /not a plain file/)
  await symlink('/dev/zero', join(workspace, 'endless'))
  await refused({ composeFiles: ['endless'] }, 'INPUT_INVALID', /lies outside the workspace/)
  await refused({ lockFile: 'endless' }, 'INPUT_INVALID', /a link leads out of the workspace/)
})

test('an oversized list of images is not read', async t => {
  const workspace = await mkdtemp(join(tmpdir(), 'wanted-'))
  t.after(() => rm(workspace, { recursive: true }))
  await writeFile(join(workspace, 'huge'), '')
  await truncate(join(workspace, 'huge'), 2 ** 33)
  await assert.rejects(wantedImages({ images: [], lockFile: 'huge' }, workspace, {}), {
    code: 'LOCK_INVALID',
    message: /larger than 64 MiB/,
  })
})

test('an image named many times is one image with all its places, in time linear in their number', async t => {
  const workspace = await mkdtemp(join(tmpdir(), 'wanted-'))
  t.after(() => rm(workspace, { recursive: true }))
  const platform = { os: 'linux', architecture: 'arm64' }
  const named = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      reference: parseImage('app'),
      written: 'app',
      places: [`line ${at}`],
      selection: [platform],
    }))
  const wanted = (count: number) => {
    const images = named(count)
    return () => wantedImages({ images, lockFile: '' }, workspace, {})
  }
  const { images } = await wanted(3)()
  assert.deepEqual(images, [{ ...named(1)[0], places: ['line 0', 'line 1', 'line 2'] }])
  await assertLinear('one image', wanted, { size: 8_000 })
})
