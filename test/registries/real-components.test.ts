import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Built, image, index, layer } from '@tallyman/testkit/images/images'
import { makeCertificates } from '@tallyman/testkit/peers/certificates'
import {
  type DockerRegistry,
  dockerRegistryMissing,
  pushImage,
  startDockerRegistry,
} from '@tallyman/testkit/peers/real-registry'
import { pullFrom } from '@tallyman/testkit/registry/pull-bench'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type StepResult } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, step, stored } from '../pull/pull-step.fixture.ts'

const skip = dockerRegistryMissing() ?? false
const large = layer({ seed: 'large', size: 3_000_000 })
const base = image({ layers: ['one', large] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' }, docker: false })
const app = index([base, arm], { attestations: true })
const { digest } = app.root
const repository = 'team/app'

function put({ origin, credentials, ca }: DockerRegistry, built: Built, tag = 'v1') {
  return pushImage({ origin, repository, tag, credentials, ca }, built)
}

type Inputs = Readonly<Record<string, string>>

/** Pulls the whole index from a registry with the bundle, and checks what is stored. */
async function pullAll(
  { host }: Pick<DockerRegistry, 'host'>,
  inputs: Inputs = {},
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult & { readonly right: number }> {
  await using folder = await makeRunnerFolder()
  const wish = { images: `${host}/${repository}:v1@${digest}`, platforms: 'all', retries: '2', ...inputs }
  const done = await step(folder, wish, { env })
  let right = 0
  if (done.code === 0)
    for (const [each, bytes] of app.blobs)
      if (Buffer.from(bytes).equals(await readFile(stored(folder, each)))) right += 1
  return { ...done, right }
}

function assertWhole(done: Awaited<ReturnType<typeof pullAll>>): void {
  assertPassed(done)
  assert.equal(done.outputs.digest, digest)
  assert.equal(done.right, app.blobs.size)
}

describe('Distribution’s registry', { skip, concurrency: true }, () => {
  let plain: DockerRegistry
  let secure: DockerRegistry

  before(async () => {
    ;[plain, secure] = await Promise.all([
      startDockerRegistry(),
      startDockerRegistry({ tls: true, htpasswd: true }),
    ])
    await Promise.all([put(plain, app), put(secure, app)])
  })
  after(() => Promise.all([plain[Symbol.asyncDispose](), secure[Symbol.asyncDispose]()]))

  const login = ({ password } = secure.credentials ?? { password: '' }) =>
    `- registry: ${secure.host}\n  username: dock\n  password: ${password}`
  const authority = () => `${secure.host}=${secure.certificates?.caPath}`

  test('an index pushed there is pulled whole, byte for byte', async () => assertWhole(await pullAll(plain)))

  test('over TLS with a CA of its own, logged in by registry-auth', async () => {
    const done = await pullAll(secure, { 'registry-auth': login(), 'ca-certificates': authority() })
    assertWhole(done)
    assert.ok(!done.log.includes(secure.credentials?.password ?? ''))
    assert.ok(done.masks.includes(secure.credentials?.password ?? ''))
  })

  test('over unverified TLS, since the registry is listed as insecure', async () => {
    const inputs = { 'registry-auth': login(), 'insecure-registries': secure.host }
    assertWhole(await pullAll(secure, inputs))
  })

  test('logged in by the Docker config, as docker login leaves it', async () => {
    await using folder = await makeRunnerFolder()
    const { username, password } = secure.credentials ?? {}
    const auth = Buffer.from(`${username}:${password}`).toString('base64')
    await writeFile(join(folder.path, 'config.json'), JSON.stringify({ auths: { [secure.host]: { auth } } }))
    const done = await pullAll(secure, { 'ca-certificates': authority() }, { DOCKER_CONFIG: folder.path })
    assertWhole(done)
  })

  test('a credential helper without an entry leaves the pull anonymous', async () => {
    await using folder = await makeRunnerFolder()
    const program = join(folder.path, 'docker-credential-forgetful')
    const says = 'credentials not found in native keychain'
    await writeFile(program, `#!/bin/sh\ncat >/dev/null\necho "${says}"\nexit 1\n`, { mode: 0o755 })
    await writeFile(join(folder.path, 'config.json'), JSON.stringify({ credsStore: 'forgetful' }))
    const env = { DOCKER_CONFIG: folder.path, PATH: `${folder.path}:${process.env.PATH}` }
    assertWhole(await pullAll(plain, {}, env))
    const refused = await pullAll(secure, { 'ca-certificates': authority() }, env)
    assert.equal(failureOf(refused).code, 'UNAUTHENTICATED')
  })

  test('a wrong password is a clear error that does not show it', async () => {
    const wrong = login({ password: 'wrong-secret-pass' })
    const done = await pullAll(secure, { 'registry-auth': wrong, 'ca-certificates': authority() })
    const { code, message } = failureOf(done)
    assert.equal(code, 'UNAUTHENTICATED')
    assert.match(message, new RegExp(secure.host))
    const pair = Buffer.from('dock:wrong-secret-pass').toString('base64')
    for (const secret of ['wrong-secret-pass', pair]) assert.ok(!done.log.includes(secret), done.log)
  })

  test('with the CA of another the certificate is refused, and the error says what to add', async () => {
    await using folder = await makeRunnerFolder()
    const { caPath } = await makeCertificates(folder.path)
    const inputs = { 'registry-auth': login(), 'ca-certificates': `${secure.host}=${caPath}` }
    const { code, message } = failureOf(await pullAll(secure, inputs))
    assert.equal(code, 'CERTIFICATE_INVALID')
    assert.match(message, /ca-certificates/)
  })

  test("on loopback without any TLS setting, the error is the registry's answer to plain HTTP", async () => {
    const { code, message } = failureOf(await pullAll(secure))
    assert.equal(code, 'REGISTRY_PROTOCOL')
    assert.match(message, /HTTP request to an HTTPS server/)
  })

  test('as a pull-through mirror it serves what it did not have, for a registry that exists in name only', async () => {
    await using origin = await startRegistry()
    await origin.add(app, { repository })
    await using mirror = await startDockerRegistry({ mirrorOf: origin.origin })
    const inputs = { 'registry-mirrors': `registry.example=${mirror.host}` }
    assertWhole(await pullAll({ host: 'registry.example' }, inputs))
    const blobs = origin.count({ kind: 'blob', method: 'GET' })
    assert.ok(blobs > 0)
    assertWhole(await pullAll({ host: 'registry.example' }, inputs))
    assert.equal(origin.count({ kind: 'blob', method: 'GET' }), blobs, 'the mirror kept nothing')
  })

  test('a mirror that is older than the registry serves bytes by digest, and no tag while the registry answers', async () => {
    await using origin = await startDockerRegistry()
    await using mirror = await startDockerRegistry()
    await put(mirror, base)
    await put(origin, app)
    const images = `${origin.host}/${repository}:v1`
    const inputs = { images, 'require-digest': 'false', 'registry-mirrors': `${origin.host}=${mirror.host}` }
    const done = await pullAll(origin, inputs)
    assertWhole(done)
    assert.equal(done.outputs.pinned, `${images}@${digest}`)
    assert.match(done.log, /from mirror/)
  })

  test('a registry that crashes during a blob and restarts costs no more than the lost bytes', async () => {
    await using registry = await startDockerRegistry()
    const big = image({ layers: [layer({ seed: 'big', size: 60_000_000, compression: 'none' })] })
    const root = await put(registry, big)
    let arrived = 0
    let back: Promise<void> | undefined
    const advanced = (_: unknown, bytes: number) => {
      arrived += bytes
      if (arrived > 1_000_000) back ??= registry.crash().then(registry.resume)
    }
    const nothing = () => undefined
    await using trial = await pullFrom(registry, {
      written: `${repository}@${root.digest}`,
      client: { tries: 8, random: () => 0.5 },
      ports: { progress: { planned: nothing, advanced, delivered: nothing, passed: nothing } },
    })
    await back
    assert.ifError(trial.error)
    assert.ok(back, 'it never crashed')
    assert.deepEqual(await trial.unverified(), [])
    const size = big.layers[0]?.descriptor.size ?? 0
    assert.ok(arrived >= size && arrived < size + 10_000_000, `${arrived} bytes arrived of ${size}`)
  })
})
