import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import { startForwardProxy } from '@tallyman/testkit/peers/forward-proxy'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { clients, openYard } from '../cache/cache-steps.fixture.ts'
import { assertPassed } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const app = image({ layers: ['small', layer({ seed: 'large', size: 3_000_000 })] })

/** The variables of a job behind a proxy, in all their spellings. */
function behind(host: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const url = `http://${host}`
  return { http_proxy: url, HTTP_PROXY: url, https_proxy: url, HTTPS_PROXY: url, ALL_PROXY: url, ...more }
}

for (const client of clients) {
  test(`a registry and a cache service on loopback bypass the proxy: cache-client ${client}`, async () => {
    await using yard = await openYard()
    await using proxy = await startForwardProxy()
    await yard.registry.add(app)
    const images = `${yard.registry.host}/test/app:v1@${app.root.digest}`
    const inputs = { images, 'cache-client': client }
    const env = behind(proxy.host, { no_proxy: 'registry.example' })
    const first = await yard.run({ inputs, env })
    assertPassed(first)
    yard.registry.clearLog()
    const second = await yard.run({ inputs, env })
    assertPassed(second)
    assert.equal(yard.registry.count(), 0, 'all came from the cache')
    assert.deepEqual(
      proxy.requests.map(({ method, target }) => `${method} ${target}`),
      [],
    )
  })
}

test('<-loopback> sends requests to registry and cache service through the proxy', async () => {
  await using yard = await openYard()
  await using proxy = await startForwardProxy()
  await yard.registry.add(app)
  const images = `${yard.registry.host}/test/app:v1@${app.root.digest}`
  const env = behind(proxy.host, { NO_PROXY: '<-loopback>' })
  assertPassed(await yard.run({ inputs: { images }, env }))
  const hosts = new Set(proxy.requests.map(({ target }) => new URL(target).host))
  assert.deepEqual([...hosts].sort(), [yard.registry.host, new URL(yard.service.origin).host].sort())
})

test('the cache service follows the same NO_PROXY rules as registries', async () => {
  await using yard = await openYard()
  await using proxy = await startForwardProxy()
  await yard.registry.add(app)
  const images = `${yard.registry.host}/test/app:v1@${app.root.digest}`
  const env = behind(proxy.host, { no_proxy: '<-loopback>,127.0.0.0/8' })
  assertPassed(await yard.run({ inputs: { images }, env }))
  assert.equal(proxy.requests.length, 0)
})

test('an unusable proxy costs the cache, and its password is not shown', async () => {
  await using yard = await openYard()
  await yard.registry.add(app)
  const images = `${yard.registry.host}/test/app:v1@${app.root.digest}`
  // The cache is elsewhere and needs the proxy; the registry on loopback does not.
  const env = {
    http_proxy: 'socks5://dock:hidden-pass@proxy.example:1080',
    ACTIONS_RESULTS_URL: 'http://cache.example/',
  }
  const done = await yard.run({ inputs: { images }, env })
  assertPassed(done)
  const [warning, ...more] = done.annotations.map(({ message }) => message)
  assert.match(
    warning ?? '',
    /Going on without the Actions cache: .*proxy of the environment variable http_proxy/,
  )
  assert.deepEqual(more, [])
  assert.doesNotMatch(done.log, /hidden-pass/)
})

test('uploads to loopback bypass the proxy, however loopback is spelt', async () => {
  await using registry = await startRegistry()
  await using proxy = await startForwardProxy()
  using gate = await everywhere(registry)
  await using folder = await makeRunnerFolder()
  await registry.add(app)
  for (const [at, host] of ['localhost', 'LocalHost', '127.0.0.2', '127.1', '[::1]'].entries()) {
    const inputs = { source: `${host}:${gate.port}/test/app:v1`, tags: `v1.${at}` }
    const done = await writeStep('retag', folder, { inputs, env: behind(proxy.host) })
    assert.equal(done.code, 0, done.log)
    assert.ok(registry.tags('test/app').has(`v1.${at}`), host)
  }
  assert.equal(proxy.requests.length, 0)
})

/** The registry at every address of this machine. */
async function everywhere({ host }: TestRegistry) {
  const server = createServer(near => {
    const far = connect(Number(host.split(':')[1]), '127.0.0.1')
    near.on('error', () => far.destroy()).pipe(far)
    far.on('error', () => near.destroy()).pipe(near)
  }).listen(0, '::')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, [Symbol.dispose]: () => void server.close() }
}
