import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import { makeCertificates } from '@tallyman/testkit/peers/certificates'
import { startForwardProxy } from '@tallyman/testkit/peers/forward-proxy'
import { type PullTrial, pullFrom } from '@tallyman/testkit/registry/pull-bench'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/runner-folder'
import { originOf, type Trust } from '../registry/exchange/registry-origin.ts'
import { profileOf } from '../registry/quirks/profiles.ts'
import { createHttp } from './http-client.ts'
import { type Environment, proxyFor } from './proxy.ts'

const proxy = 'http://proxy.example:3128/'

/** Each line: NO_PROXY; URLs that bypass the proxy; URLs that use it. */
const exceptions: readonly [noProxy: string, direct: readonly string[], proxied: readonly string[]][] = [
  ['', [], ['https://ghcr.io/', 'https://10.0.0.1/', 'https://[fd00::1]/']],
  ['*', ['https://ghcr.io/', 'http://10.0.0.1:5000/', 'https://[fd00::1]/'], []],
  [
    'example.com',
    ['https://example.com/', 'https://a.b.example.com/', 'http://EXAMPLE.com:8080/'],
    ['https://notexample.com/', 'https://example.com.evil.test/', 'https://example.org/'],
  ],
  ['.example.com', ['https://a.example.com/', 'https://example.com/'], ['https://badexample.com/']],
  ['*.example.com', ['https://a.example.com/'], ['https://badexample.com/']],
  [
    'example.com:8443',
    ['https://example.com:8443/', 'https://a.example.com:8443/'],
    ['https://example.com/', 'http://example.com/'],
  ],
  ['example.com:443', ['https://example.com/'], ['http://example.com/', 'https://example.com:444/']],
  [
    '10.0.0.0/8',
    ['https://10.200.3.4/', 'http://10.0.0.1:5000/'],
    ['https://11.0.0.1/', 'https://10.example/'],
  ],
  ['10.1.2.3/16', ['https://10.1.255.255/'], ['https://10.2.0.0/']],
  ['192.168.1.7', ['https://192.168.1.7/', 'https://192.168.1.7:5000/'], ['https://192.168.1.70/']],
  ['192.168.1.7:5000', ['http://192.168.1.7:5000/'], ['http://192.168.1.7/']],
  ['168.1.7', [], ['https://192.168.1.7/']],
  ['fd00::/8', ['https://[fd12::1]:5000/'], ['https://[fe80::1]/', 'https://10.0.0.1/']],
  ['10.0.0.0/8', ['https://[::ffff:10.0.0.1]/'], ['https://[::ffff:11.0.0.1]/']],
  ['example.com.', ['https://example.com/', 'https://a.example.com./'], ['https://example.com.test/']],
  ['example.com', ['https://example.com./', 'https://A.EXAMPLE.com.:8443/'], ['https://com./']],
  ['example.com:443', ['https://example.com./'], ['https://example.com.:444/']],
  ['::1', ['https://[::1]/', 'https://[0:0::1]:5000/'], ['https://[::2]/']],
  ['0:0:0:0:0:0:0:1', ['https://[::1]/'], ['https://[::2]/']],
  ['[fd00::1]:5000', ['http://[fd00::1]:5000/'], ['http://[fd00::1]:5001/']],
  ['[::1]', ['http://[::1]:5000/'], ['http://[::2]/']],
  ['10.0.0.0/99,::/x,/8,.', [], ['https://10.0.0.1/', 'https://[fd00::1]/', 'https://a.b/']],
  [
    ' a.test , b.test\tc.test',
    ['https://a.test/', 'https://b.test/', 'https://c.test/'],
    ['https://d.test/'],
  ],
]

for (const [noProxy, direct, proxied] of exceptions) {
  test(`NO_PROXY="${noProxy}"`, () => {
    const env = { https_proxy: proxy, HTTP_PROXY: proxy, NO_PROXY: noProxy }
    for (const url of direct) assert.equal(proxyFor(new URL(url), env), undefined, url)
    for (const url of proxied) assert.equal(proxyFor(new URL(url), env), proxy, url)
  })
}

const loopback = [
  'localhost',
  'LOCALHOST.',
  'reg.localhost',
  'Reg.LocalHost.',
  '127.0.0.1',
  '127.0.0.1.',
  '127.9.8.7',
  '127.1',
  '0x7f000001',
  '0.0.0.0',
  '0',
]
const mapped = ['[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::]', '[::ffff:0.0.0.0]']

test('loopback is connected to directly, by name and address, on every port and with either protocol', () => {
  const env = { https_proxy: proxy, http_proxy: proxy }
  for (const host of [...loopback, ...mapped])
    for (const url of [`http://${host}:5000/`, `https://${host}/`])
      assert.equal(proxyFor(new URL(url), env), undefined, url)
  for (const host of ['localhost.example', 'notlocalhost', '128.0.0.1', '[::2]', '127.0.0.1.nip.io'])
    assert.equal(proxyFor(new URL(`http://${host}:5000/`), env), proxy, host)
})

test('loopback goes through the proxy when NO_PROXY has <-loopback>, beside other exceptions', () => {
  const env = { https_proxy: proxy, http_proxy: proxy, no_proxy: 'a.test, <-loopback>,127.0.0.1:5001' }
  for (const host of [...loopback, ...mapped])
    assert.equal(proxyFor(new URL(`http://${host}:5000/`), env), proxy, host)
  assert.equal(proxyFor(new URL('http://127.0.0.1:5001/'), env), undefined)
  assert.equal(proxyFor(new URL('https://a.test/'), env), undefined)
})

test('each protocol has its own variable, and lower case precedes upper case', () => {
  const ask = (url: string, env: Environment) => proxyFor(new URL(url), env)
  assert.equal(ask('https://a.test/', { http_proxy: proxy }), undefined)
  assert.equal(ask('http://a.test/', { HTTPS_PROXY: proxy }), undefined)
  assert.equal(ask('http://a.test/', { http_proxy: proxy, HTTP_PROXY: 'http://other:1' }), proxy)
  assert.equal(ask('http://a.test/', { http_proxy: '', HTTP_PROXY: proxy }), proxy)
  assert.equal(ask('https://a.test/', { https_proxy: proxy, http_proxy: 'http://other:1' }), proxy)
  assert.equal(ask('https://a.test/', { ALL_PROXY: proxy, all_proxy: proxy }), undefined)
  assert.equal(
    ask('http://a.test/', { http_proxy: proxy, no_proxy: 'a.test', NO_PROXY: 'b.test' }),
    undefined,
  )
})

test('a proxy without a protocol is an http one', () => {
  for (const text of ['proxy.example:3128', 'dock:pass@proxy.example:3128', 'proxy.example'])
    assert.equal(proxyFor(new URL('http://a.test'), { http_proxy: text }), `http://${text}/`)
})

for (const broken of [
  'http://dock:hidden-pass@[bad',
  'socks5://dock:hidden-pass@proxy.example:1080',
  'http://',
  '://',
]) {
  test(`the proxy "${broken}" is refused, never bypassed, and its password is not shown`, async () => {
    await using registry = await startRegistry()
    await using trial = await pullFrom(registry, { client: { trust: through({ http_proxy: broken }) } })
    assert.equal(trial.error?.code, 'INPUT_INVALID')
    assertSilent(trial, 'hidden-pass')
    assert.equal(registry.count(), 0)
  })
}

const app = image({ layers: ['small', layer({ seed: 'large', size: 300_000 })] })
const password = 'p@ss:word/100%'
const login = `dock:${password}`

/** Trust with this environment; test registries are on loopback, which uses a proxy only with `<-loopback>`. */
function through(env: Environment, ca?: { host: string; pem: string }): Trust {
  const proxied = { no_proxy: '<-loopback>', ...env }
  return { authorities: new Map(ca ? [[ca.host, ca.pem]] : []), insecure: new Set(), env: proxied }
}

/** Fails if a message has the password in any of the forms in which it is sent. */
function assertSilent(trial: PullTrial, secret: string): void {
  const said = trial.messages.join('\n')
  const forms = [secret, encodeURIComponent(secret), Buffer.from(`dock:${secret}`).toString('base64')]
  for (const form of forms) assert.ok(!said.includes(form), said)
}

async function assertPulled(trial: PullTrial, registry: TestRegistry): Promise<void> {
  assert.ifError(trial.error)
  assert.deepEqual(await trial.unverified(), [])
  assert.ok(registry.count() >= 4)
  assert.ok(registry.requests.every(({ headers }) => headers['proxy-authorization'] === undefined))
  assertSilent(trial, password)
}

test('a pull goes through a proxy with a login, which stays with the proxy', async () => {
  await using registry = await startRegistry({ auth: 'bearer', redirectBlobs: true })
  await registry.add(app)
  await using forward = await startForwardProxy({ login })
  const env = { http_proxy: `http://dock:${encodeURIComponent(password)}@${forward.host}` }
  const find = async () =>
    ({ credentials: { kind: 'basic', ...registry.credentials }, source: 'registry-auth' }) as const
  await using trial = await pullFrom(registry, { client: { trust: through(env), find } })
  await assertPulled(trial, registry)
  assert.equal(forward.requests.length, registry.count())
})

test('a pull over TLS goes through a tunnel via the proxy', async () => {
  await using folder = await makeRunnerFolder()
  const { ca, server } = await makeCertificates(folder.path)
  await using registry = await startRegistry({ tls: server })
  await registry.add(app)
  await using forward = await startForwardProxy({ login })
  const env = { https_proxy: `http://dock:${encodeURIComponent(password)}@${forward.host}` }
  await using trial = await pullFrom(registry, {
    client: { trust: through(env, { host: '127.0.0.1', pem: ca }) },
  })
  await assertPulled(trial, registry)
  assert.ok(forward.requests.length > 0)
  assert.ok(forward.requests.every(({ method, target }) => method === 'CONNECT' && target === registry.host))
  await using bare = await pullFrom(registry, { client: { trust: through(env) } })
  assert.ok(bare.error, 'the tunnel took the place of the certificate')
})

test('whether an insecure registry speaks TLS is determined through the proxy, never bypassing it', async () => {
  await using folder = await makeRunnerFolder()
  const { server } = await makeCertificates(folder.path)
  for (const options of [{ tls: server }, {}]) {
    await using registry = await startRegistry(options)
    await registry.add(app)
    const { port } = new URL(registry.origin)
    await using forward = await startForwardProxy({ login, tunnelTo: registry.host })
    const env = { https_proxy: `http://dock:${encodeURIComponent(password)}@${forward.host}` }
    // Only the proxy can resolve this name.
    const inside = `registry.invalid:${port}`
    const trust = { ...through(env), insecure: new Set([inside]) }
    const http = createHttp()
    const { url } = await originOf(inside, profileOf(inside), { ...trust, http })
    http.close()
    assert.equal(url.protocol, options.tls ? 'https:' : 'http:')
    assert.deepEqual(
      forward.requests.map(({ method, target }) => `${method} ${target}`),
      [`CONNECT ${inside}`],
    )
    assert.equal(registry.count(), 0)
  }
})

test('a pull from a registry on loopback bypasses the proxy', async () => {
  await using registry = await startRegistry({ redirectBlobs: true })
  await registry.add(app)
  await using forward = await startForwardProxy()
  const env = { http_proxy: `http://${forward.host}`, no_proxy: '' }
  await using trial = await pullFrom(registry, { client: { trust: through(env) } })
  await assertPulled(trial, registry)
  assert.equal(forward.requests.length, 0)
})

test('a host in NO_PROXY bypasses the proxy', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  await using forward = await startForwardProxy()
  const env = { http_proxy: `http://${forward.host}`, no_proxy: '<-loopback>,127.0.0.0/8' }
  await using trial = await pullFrom(registry, { client: { trust: through(env) } })
  await assertPulled(trial, registry)
  assert.equal(forward.requests.length, 0)
})

for (const [name, host, code] of [
  ['a plain registry', undefined, 'REGISTRY_PROTOCOL'],
  ['a registry with TLS', 'registry.example', 'REGISTRY_PROTOCOL'],
] as const) {
  test(`407 for ${name} is an error that names the proxy, not its password`, async () => {
    await using registry = await startRegistry()
    await using forward = await startForwardProxy({ login })
    const wrong = `http://dock:hidden-pass@${forward.host}`
    const client = { trust: through({ http_proxy: wrong, https_proxy: wrong }) }
    await using trial = await pullFrom({ host: host ?? registry.host }, { client })
    assert.equal(trial.error?.code, code)
    assert.match(trial.error?.message ?? '', /proxy/)
    assertSilent(trial, 'hidden-pass')
    assert.equal(registry.count(), 0)
  })
}

test('a proxy that is not there is an error without its password', async () => {
  await using registry = await startRegistry()
  const client = { trust: through({ http_proxy: 'http://dock:hidden-pass@127.0.0.1:1' }) }
  await using trial = await pullFrom(registry, { client })
  assert.equal(trial.error?.code, 'REGISTRY_UNAVAILABLE')
  assertSilent(trial, 'hidden-pass')
  assert.equal(registry.count(), 0)
})
