import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { fail } from '@tallyman/testkit/registry/registry'
import { assertPassed, failureOf, quay } from '../pull/pull-step.fixture.ts'

const app = image({ layers: ['app'] })

for (const token of ['e', ' ', 'ci', 'sha256'])
  test(`a token server that answers ${JSON.stringify(token)} fails the step and masks nothing of the job`, async () => {
    await using at = await quay({ auth: 'bearer' })
    const { digest } = await at.registry.add(app)
    at.registry.inject(fail(200, { kind: 'token', times: 100 }, { body: JSON.stringify({ token }) }))
    const { host } = at.registry
    const done = await at.pull({ images: `${host}/test/app@${digest}` })
    const { code, message } = failureOf(done)
    assert.equal(code, 'REGISTRY_PROTOCOL')
    assert.match(message, /no usable token, expected 8 visible characters or more/)
    assert.deepEqual(
      done.masks.filter(mask => mask === token),
      [],
    )
    assert.ok(!done.log.includes('***'), done.log)
  })

const words: Readonly<Record<string, (digest: string) => string>> = {
  'the digest': digest => digest,
  'a piece of the digest': digest => digest.slice(9, 40),
  'a word of the log': () => 'pull-with-digest',
}

for (const [name, said] of Object.entries(words))
  test(`a token server that answers ${name} masks no output of the job`, async () => {
    await using at = await quay({ auth: 'bearer' })
    const { digest } = await at.registry.add(app)
    const token = said(digest)
    at.registry.inject(fail(200, { kind: 'token', times: 100 }, { body: JSON.stringify({ token }) }))
    const done = await at.pull({ images: `${at.registry.host}/test/app:v1`, 'require-digest': 'false' })
    assert.equal(failureOf(done).code, 'UNAUTHENTICATED')
    assert.ok(!done.masks.includes(token))
  })

test('a token server that answers what the job shows anyway masks none of it', async () => {
  await using at = await quay({ auth: 'bearer' })
  const { digest } = await at.registry.add(app)
  const { folder } = at
  const env = {
    GITHUB_REPOSITORY: 'harbour/pier2026',
    GITHUB_REF_NAME: 'release/Harbour-2026.11',
    ImageOS: 'ubuntu2404',
    IMAGE_VERSION: 'v2026.11.29-Build7',
  }
  const compose = 'services: {a: {image: other.example/team/pier2026x:Release-2026.11}}'
  await writeFile(join(folder.workspace, 'compose.yaml'), compose)
  const inputs = {
    images: `${at.registry.host}/test/app:v1\nnginx2026`,
    'require-digest': 'false',
    'compose-files': 'compose.yaml',
    store: 'cache/Store-Of-Images/v2',
    retries: '1',
  }
  const tokens = [
    'application/vnd.oci.image.manifest.v1+json',
    'vnd.oci.image.manifest.v1',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    folder.workspace,
    folder.temp,
    folder.home,
    `${folder.workspace}/out2`,
    'harbour/pier2026',
    'https://github.com/harbour/pier2026',
    'github.com/harbour/pier2026',
    'release/Harbour-2026.11',
    'refs/heads/release/Harbour-2026.11',
    'ubuntu2404',
    '0123456789abcdef0123456789abcdef01234567',
    digest,
    digest.slice(7),
    `blobs/sha256/${digest.slice(7)}`,
    `other.example/team/pier2026x`,
    'docker.io/library/nginx2026',
    'v2026.11.29-Build7',
    'Release-2026.11',
    'cache/Store-Of-Images/v2',
    `${at.registry.host}/test/app`,
    `pull-${digest.slice(7, 19)}-1/report.json`,
    '{"digest":"sha256:',
    '"cacheHit":false,"bytes":{"registry":',
    'SCHEMA1_UNSUPPORTED',
  ]
  for (const token of tokens) {
    at.registry.inject(fail(200, { kind: 'token' }, { body: JSON.stringify({ token }) }))
    const done = await at.pull(inputs, { env })
    failureOf(done)
    assert.deepEqual(
      done.masks.filter(mask => mask === token),
      [],
      token,
    )
  }
})

test('a token that is a word of the log is used and not masked, one that is a secret is masked', async () => {
  await using at = await quay({ auth: { scheme: 'bearer', tokenFields: {} } })
  const { digest } = await at.registry.add(app)
  const { host, credentials } = at.registry
  const auth = `- registry: ${host}\n  username: ${credentials.username}\n  password: ${credentials.password}`
  const done = await at.pull({ images: `${host}/test/app@${digest}`, 'registry-auth': auth })
  assertPassed(done)
  assert.ok(done.masks.some(mask => mask.startsWith('testkit-token-')))
})

test('a compose file of a pull request gets no variable of the job, and no registry is asked about its unpinned images', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const { host } = at.registry
  const write = (text: string) => writeFile(join(at.folder.workspace, 'compose.yaml'), text)
  const env = { MYSQL_PWD: 'hush', API_KEY_PROD: 'hush', SENTRY_DSN: 'hush', VERSION: 'v1' }
  for (const name of ['MYSQL_PWD', 'API_KEY_PROD', 'SENTRY_DSN', 'GITHUB_REPOSITORY']) {
    await write(`services: {a: {image: "${host}/x:\${${name}}"}}`)
    const { code, message } = failureOf(
      await at.pull({ 'compose-files': 'compose.yaml', 'compose-variables': 'VERSION' }, { env }),
    )
    assert.equal(code, 'INPUT_INVALID')
    assert.match(message, new RegExp(`The job has ${name}: list under compose-variables`))
  }
  await write(`services: {a: {image: "${host}/x:\${VERSION}"}}`)
  const unpinned = await at.pull({ 'compose-files': 'compose.yaml', 'compose-variables': 'VERSION' }, { env })
  assert.equal(failureOf(unpinned).code, 'NOT_PINNED')
  assert.match(failureOf(unpinned).message, /x:v1@sha256:/)
  assert.equal(at.registry.requests.length, 0)
  await write(`services: {a: {image: "${host}/test/app:\${VERSION}@${digest}"}}`)
  assertPassed(
    await at.pull({ 'compose-files': 'compose.yaml', 'compose-variables': 'VERSION # its tag' }, { env }),
  )
})

test('a compose file with any number of images fills neither the log nor the summary', async () => {
  await using at = await quay()
  const lines = Array.from({ length: 5_000 }, (_, number) => `  s${number}: {image: x${number}}\n`)
  await writeFile(join(at.folder.workspace, 'compose.yaml'), `services:\n${lines.join('')}`)
  const done = await at.pull({ 'compose-files': 'compose.yaml' })
  assert.equal(failureOf(done).code, 'NOT_PINNED')
  assert.match(done.log, /\nCannot pull "x99" .*\nand 4900 more\n/)
  assert.doesNotMatch(done.log, /\nCannot pull "x100" /)
  assert.match(done.log, /x999\nand 4000 more\n/)
  assert.ok(done.log.length < 100_000 && done.summary.length < 100_000)
})
