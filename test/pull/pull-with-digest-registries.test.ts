import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { type Certificates, makeCertificates } from '@tallyman/testkit/peers/certificates'
import { startForwardProxy } from '@tallyman/testkit/peers/forward-proxy'
import { fail, startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { annotations, assertPassed, failureOf, quay } from './pull-step.fixture.ts'

const app = image({ layers: ['app'] })
const { digest } = app.root

const certificates = await certified()

/** Created once for all tests; they only need the texts. */
async function certified(): Promise<Certificates> {
  await using folder = await makeRunnerFolder()
  return await makeCertificates(join(folder.path, 'certificates'), ['ghcr.io'])
}

/** The certificate of the registry, issued by the test's own authority. */
const tls = { key: certificates.server.key, cert: certificates.server.cert }

test('a mirror serves everything, and the result is named after the origin', async () => {
  await using at = await quay()
  await using mirror = await startRegistry()
  await mirror.add(app)
  const images = `registry.example/test/app:v1@${digest}`
  const done = await at.pull({ images, 'registry-mirrors': `# near\nregistry.example=${mirror.host}` })
  assertPassed(done)
  assert.equal(done.outputs.pinned, images)
  assert.equal(done.outputs.ref, `registry.example/test/app@${digest}`)
  const report = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.deepEqual(
    report.images[0].layers.map(({ source }: { source: string }) => source),
    ['mirror', 'mirror'],
  )
  assert.equal(at.registry.count(), 0)
})

for (const written of ['HOST/dockerhub', 'https://HOST/dockerhub/', 'HOST/v2/dockerhub', 'HOST/team/cache/'])
  test(`a mirror written ${written} has the repositories below its path, and its own login`, async () => {
    const account = { username: 'robot', password: 'of the mirror' }
    await using at = await quay()
    await using mirror = await startRegistry({ auth: { scheme: 'bearer', ...account } })
    const prefix = written.includes('team') ? 'team/cache' : 'dockerhub'
    await mirror.add(app, { repository: `${prefix}/library/alpine`, tag: '3' })
    const place = written.replace('HOST', mirror.host)
    // Docker's own settings include the scheme; loopback uses plain HTTP all the same.
    const login = `- registry: ${mirror.host}\n  username: robot\n  password: ${account.password}`
    const images = `alpine:3@${digest}`
    const inputs = { 'registry-mirrors': `docker.io=${place}`, 'registry-auth': login }
    const done = await at.pull({ images, ...inputs })
    assertPassed(done)
    assert.equal(done.outputs.pinned, `docker.io/library/alpine:3@${digest}`)
    const paths = mirror.requests.filter(({ kind }) => kind === 'manifest' || kind === 'blob')
    assert.ok(paths.length > 0 && paths.every(({ repository }) => repository === `${prefix}/library/alpine`))
    const scopes = mirror.requests
      .filter(({ path }) => path === '/token')
      .map(({ query }) => decodeURIComponent(query))
    assert.ok(scopes.length > 0)
    for (const scope of scopes)
      assert.match(scope, new RegExp(`scope=repository:${prefix}/library/alpine:pull`))
    const byTag = await at.pull({
      images: 'index.docker.io/library/alpine:3',
      'require-digest': 'false',
      store: 'other',
      ...inputs,
    })
    assertPassed(byTag)
    assert.equal(byTag.outputs.pinned, `docker.io/library/alpine:3@${digest}`)
  })

test('a mirror that is broken, empty or wrong is skipped for the origin', async () => {
  await using mirror = await startRegistry()
  const inputs = (host: string) => ({
    images: `${host}/test/app@${digest}`,
    'registry-mirrors': `${host}=${mirror.host}`,
    retries: '1',
  })
  await mirror.add(app)
  const breakages = [
    () => mirror.inject(fail(500, { times: 100 })),
    () => mirror.inject(fail(403, { times: 100 })),
    () => mirror.inject(fail(404, { kind: 'blob', times: 100 })),
    () => mirror.corrupt(app.config.digest, { kind: 'flip', offset: 9 }),
  ]
  for (const breakIt of breakages) {
    await using at = await quay()
    await at.registry.add(app)
    mirror.clearFaults()
    breakIt()
    const done = await at.pull(inputs(at.registry.host))
    assertPassed(done)
    assert.equal(done.outputs.ref, `${at.registry.host}/test/app@${digest}`)
    assert.notEqual(at.registry.count(), 0)
    assert.doesNotMatch(done.stdout, /INTERNAL/)
  }
})

test('mirrors are asked in the given order, even for a tag if its registry is unreachable', async () => {
  await using at = await quay()
  await using second = await startRegistry()
  await second.add(app)
  const done = await at.pull({
    images: 'registry.example/test/app:v1',
    'require-digest': 'false',
    'registry-mirrors': `registry.example=${at.registry.host}\nregistry.example=${second.host}`,
  })
  assertPassed(done)
  assert.equal(done.outputs.digest, digest)
  assert.notEqual(at.registry.count({ kind: 'manifest' }), 0)
})

test('a registry certificate of another authority is refused', async () => {
  await using at = await quay({ tls })
  await at.registry.add(app)
  const { host } = at.registry
  const { workspace } = at.folder
  const other = await makeCertificates(join(at.folder.path, 'other'))
  await writeFile(join(workspace, 'other.pem'), other.ca)
  await writeFile(join(workspace, 'ca.pem'), certificates.ca)
  const images = `${host}/test/app:v1@${digest}`
  const { code, message } = failureOf(await at.pull({ images, 'ca-certificates': `${host}=other.pem` }))
  assert.equal(code, 'CERTIFICATE_INVALID')
  assert.match(message, new RegExp(host))
  assert.match(message, /Hint: .*ca-certificates: host=path/)
  assertPassed(await at.pull({ images, 'ca-certificates': `# ours\n${host}=ca.pem` }))
})

test('an insecure registry is named by host and port: its certificate is not verified', async () => {
  await using at = await quay({ tls })
  await at.registry.add(app)
  const { host } = at.registry
  const images = `${host}/test/app:v1@${digest}`
  assert.equal(
    failureOf(await at.pull({ images, retries: '1', 'insecure-registries': '127.0.0.1:1' })).code,
    'REGISTRY_UNAVAILABLE',
  )
  assertPassed(await at.pull({ images, 'insecure-registries': host }))
})

test('an insecure registry may use plain HTTP, and one on loopback needs no entry', async () => {
  await using at = await quay()
  await at.registry.add(app)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  assertPassed(await at.pull({ images, store: 'one' }))
  assertPassed(await at.pull({ images, store: 'two', 'insecure-registries': at.registry.host }))
})

test('credentials: registry-auth before the Docker config before none', async () => {
  const account = { username: 'dock', password: 'pa55:word"' }
  await using at = await quay({ auth: { scheme: 'basic', ...account } })
  await at.registry.add(app)
  const { host } = at.registry
  const images = `${host}/test/app:v1@${digest}`
  assert.equal(failureOf(await at.pull({ images })).code, 'UNAUTHENTICATED')

  const configFolder = join(at.folder.home, 'docker')
  await mkdir(configFolder)
  const config = { auths: { [host]: { auth: Buffer.from('dock:wrong').toString('base64') } } }
  await writeFile(join(configFolder, 'config.json'), JSON.stringify(config))
  const env = { DOCKER_CONFIG: configFolder }
  assert.equal(failureOf(await at.pull({ images }, { env })).code, 'UNAUTHENTICATED')
  const auth = `- registry: ${host}\n  username: dock\n  password: ${JSON.stringify(account.password)}`
  const done = await at.pull({ images, 'registry-auth': auth, offline: 'false' }, { env })
  assertPassed(done)
  assert.match(done.summary, /registry-auth/)
})

test("Docker's config.json is used if it names the host", async () => {
  await using at = await quay({ auth: 'bearer' })
  await at.registry.add(app)
  const { host, credentials } = at.registry
  const auth = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')
  await mkdir(join(at.folder.home, '.docker'))
  await writeFile(
    join(at.folder.home, '.docker', 'config.json'),
    JSON.stringify({ auths: { [host]: { auth } } }),
  )
  const done = await at.pull({ images: `${host}/test/app:v1@${digest}` })
  assertPassed(done)
  assert.match(done.summary, /docker-config/)
})

test('the job token goes to ghcr.io', async () => {
  const token = 'ghs_0123456789abcdef'
  await using at = await quay({ tls, auth: { scheme: 'basic', username: 'x-access-token', password: token } })
  await at.registry.add(app, { repository: 'harbour/app' })
  await writeFile(join(at.folder.workspace, 'ca.pem'), certificates.ca)
  await using proxy = await startForwardProxy({ tunnelTo: at.registry.host })
  const inputs = {
    images: `ghcr.io/harbour/app:v1@${digest}`,
    'ca-certificates': 'ghcr.io=ca.pem',
  }
  const more = { env: { HTTPS_PROXY: `http://${proxy.host}` }, context: { 'github.token': token } }
  const done = await at.pull(inputs, more)
  assertPassed(done)
  assert.match(done.summary, /ghcr\.io: github-token/)
  assert.ok(done.masks.includes(token))
})

test('the job token goes to no other host, a mirror of ghcr.io included', async () => {
  const token = 'ghs_0123456789abcdef'
  await using at = await quay({ auth: { scheme: 'basic', username: 'x-access-token', password: token } })
  await at.registry.add(app)
  const more = { context: { 'github.token': token } }
  const { host } = at.registry
  const direct = failureOf(await at.pull({ images: `${host}/test/app@${digest}` }, more))
  assert.equal(direct.code, 'UNAUTHENTICATED')
  await using proxy = await startForwardProxy({ tunnelTo: '127.0.0.1:1' })
  const inputs = { images: `ghcr.io/test/app@${digest}`, 'registry-mirrors': `ghcr.io=${host}`, retries: '1' }
  failureOf(await at.pull(inputs, { ...more, env: { HTTPS_PROXY: `http://${proxy.host}` } }))
  assert.notEqual(at.registry.count(), 0)
  assert.deepEqual(
    at.registry.requests.flatMap(({ headers }) => headers.authorization ?? []),
    [],
  )
})

test("a registry's pull limit is shown in the summary", async () => {
  await using at = await quay({ rateLimit: { limit: 100, windowSeconds: 21_600, remaining: 76 } })
  await at.registry.add(app)
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}` })
  assertPassed(done)
  assert.match(done.summary, /Pull limit of .*pulls left: 7\d/)
  assert.deepEqual(annotations(done, 'warning'), [])
})
