import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createHttp, type HttpRequest } from '../../http/http-client.ts'
import { headersFrom } from '../../http/http-headers.ts'
import { serving } from '../download/download.fixture.ts'
import { foreignHosts } from './foreign-hosts.ts'

const refused = { code: 'UNSAFE_TARGET' }
const publicRegistry = new URL('https://1.1.1.1')

/** The foreign hosts of a registry client, closed after the test. */
function foreign(t: TestContext, proxy?: string) {
  const asked: HttpRequest[] = []
  const http = createHttp({ headers: 1_000, idle: 1_000 })
  t.after(() => http.close())
  const hosts = foreignHosts({
    send: async request => {
      asked.push(request)
      const body = Buffer.from('{"token":"anonymous"}')
      return { status: 200, headers: headersFrom([]), body, url: request.url }
    },
    now: Date.now,
    onSecret: () => undefined,
    endpointOf: () => (proxy ? { proxy } : {}),
  })
  return { ...hosts, http, asked }
}

const inside = [
  '169.254.169.254',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '127.0.0.1',
  '[::1]',
  '0.0.0.0',
  '[::]',
  '10.0.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '127.1',
  '[::ffff:169.254.169.254]',
  '[::ffff:7f00:1]',
  '[64:ff9b::a9fe:a9fe]',
]

test('a public registry may not redirect to internal addresses, however they are written', async t => {
  const { endpoint } = foreign(t)
  for (const host of inside)
    await assert.rejects(endpoint(new URL(`https://${host}/x`), publicRegistry), refused, host)
  for (const host of ['8.8.8.8', '[2606:4700::1111]', 'cdn.example'])
    assert.ok((await endpoint(new URL(`https://${host}/x`), publicRegistry)).reach, host)
})

test('a public registry may not redirect to internal addresses behind a proxy either, which would connect for us', async t => {
  const { endpoint } = foreign(t, 'http://proxy.example:3128')
  for (const host of inside)
    await assert.rejects(
      endpoint(new URL(`https://${host}/x`), new URL('https://reg.example')),
      refused,
      host,
    )
})

test('a registry on loopback or a private network may redirect within that class, never to link-local', async t => {
  const { endpoint } = foreign(t)
  const local = new URL('http://127.0.0.1:5000')
  const own = new URL('https://10.1.2.3')
  assert.ok(await endpoint(new URL('http://127.0.0.1:5001/x'), local))
  assert.ok(await endpoint(new URL('https://192.168.7.7/x'), own))
  for (const registry of [local, own])
    for (const host of ['169.254.169.254', '[fd00:ec2::254]', '100.100.100.200'])
      await assert.rejects(endpoint(new URL(`https://${host}/x`), registry), refused, `${registry} ${host}`)
  await assert.rejects(endpoint(new URL('https://10.1.2.3/x'), local), refused)
  await assert.rejects(endpoint(new URL('https://127.0.0.1/x'), own), refused)
})

test('a registry at a link-local address may redirect to that address', async t => {
  const { endpoint } = foreign(t)
  const linkLocal = new URL('http://169.254.10.10:5000')
  assert.ok(await endpoint(new URL('http://169.254.10.10:5001/x'), linkLocal))
  await assert.rejects(endpoint(new URL('http://169.254.169.254/x'), linkLocal), refused)
})

test('a name is checked by the address that is connected to, at that time', async t => {
  const { endpoint, http } = foreign(t)
  await using registry = await serving([])
  const url = new URL(`http://localhost:${new URL(registry.origin).port}/v2/`)
  const guarded = await endpoint(url, publicRegistry)
  await assert.rejects(http.send({ method: 'GET', url, endpoint: guarded }), refused)
  assert.equal(registry.count(), 0)
  const open = await endpoint(url, new URL(registry.origin))
  assert.equal((await http.send({ method: 'GET', url, endpoint: open })).status, 200)
})

test('the token host of a foreign host is reached by the same rules, even under the same name', async t => {
  const { auth, asked } = foreign(t)
  const access = { repository: { registry: 'reg.example', repository: 'a/b' }, scopes: [] }
  const challenged = (realm: string) =>
    auth(new URL('https://cdn.example/x'), publicRegistry).challenged(
      headersFrom(['www-authenticate', `Bearer realm="${realm}"`]),
      access,
      undefined,
    )
  assert.equal(await challenged('https://cdn.example/token'), 'Bearer anonymous')
  assert.deepEqual(asked[0]?.endpoint?.reach, { addresses: ['1.1.1.1'], classes: [] })
  assert.equal(asked[0]?.headers?.authorization, undefined)
  for (const realm of ['https://169.254.169.254/t', 'http://cdn.example/t', 'https://127.0.0.1/t'])
    await assert.rejects(challenged(realm), refused, realm)
  assert.equal(asked.length, 1)
})

test('a token of one registry’s foreign host is not used for another registry', async t => {
  const { auth } = foreign(t)
  const url = new URL('https://cdn.example/x')
  const [one, same, other] = [publicRegistry, new URL('https://1.1.1.1/v2/'), new URL('https://8.8.8.8')]
  assert.equal(auth(url, one), auth(url, same))
  assert.notEqual(auth(url, one), auth(url, other))
})

test('a failed look-up of the registry’s name is REGISTRY_UNAVAILABLE, which may be retried', async t => {
  const { endpoint } = foreign(t)
  const registry = new URL('https://nowhere.invalid')
  for (const _ of [1, 2])
    await assert.rejects(endpoint(new URL('https://cdn.example/x'), registry), {
      code: 'REGISTRY_UNAVAILABLE',
    })
})
