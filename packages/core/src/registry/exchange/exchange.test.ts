import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reply, scriptedHost } from './exchange.fixture.ts'
import type { HttpHop } from './request.ts'

const basicLogin = `Basic ${Buffer.from('dock:secret-pass').toString('base64')}`
const askBasic = reply(401, { 'www-authenticate': 'Basic realm="r"' })

/** A registry that requires Basic and redirects blobs through these URLs one after the other. */
function through(path: readonly string[], origin = 'https://reg.example') {
  const [first = ''] = path
  return scriptedHost({
    origin,
    answer({ url, headers }: HttpHop) {
      if (url.pathname === '/v2/a/b/blobs/x')
        return headers.authorization ? reply(307, { location: first }) : askBasic
      const at = path.findIndex(each => new URL(each, origin).href === url.href)
      const next = path[at + 1]
      return next === undefined ? reply(200) : reply(307, { location: next, 'set-cookie': 'session=1' })
    },
  })
}

for (const [where, target] of [
  ['another host', 'https://cdn.example/x'],
  ['another port of the same host', 'https://reg.example:8443/x'],
  ['a sub-domain', 'https://cdn.reg.example/x'],
  ['a host that begins like it', 'https://reg.example.evil.test/x'],
] as const) {
  test(`a redirect to ${where} gets no credentials, and neither does the redirect back`, async () => {
    const back = 'https://reg.example/v2/a/b/other'
    const { hops, exchange } = through([target, back])
    assert.equal((await exchange()).status, 200)
    const sent = hops.map(({ url, headers }) => [url.href, headers.authorization])
    assert.deepEqual(sent.slice(1), [
      ['https://reg.example/v2/a/b/blobs/x', basicLogin],
      [target, undefined],
      [back, undefined],
    ])
    assert.ok(hops.every(({ headers }) => !('cookie' in headers || 'proxy-authorization' in headers)))
  })
}

test('a redirect within the registry keeps its credentials, explicit default port or not', async () => {
  for (const target of ['/elsewhere', 'https://reg.example:443/elsewhere', '//reg.example/elsewhere']) {
    const { hops, exchange } = through([target])
    assert.equal((await exchange()).status, 200)
    assert.equal(hops.at(-1)?.headers.authorization, basicLogin, target)
  }
})

test('a redirect from plain HTTP to TLS on the same host is to another origin', async () => {
  const { hops, exchange } = through(['https://reg.example/x'], 'http://reg.example')
  assert.equal((await exchange()).status, 200)
  assert.equal(hops.at(-1)?.headers.authorization, undefined)
})

test('a redirect from TLS to plain HTTP is refused, as the first or a later one', async () => {
  for (const path of [['http://reg.example/x'], ['https://cdn.example/x', 'http://cdn.example/y']]) {
    const { hops, exchange } = through(path)
    await assert.rejects(exchange(), { code: 'UNSAFE_TARGET', message: /expected https/ })
    assert.ok(hops.every(({ url }) => url.protocol === 'https:'))
  }
  const plain = through(['http://cdn.example/x'], 'http://reg.example')
  assert.equal((await plain.exchange()).status, 200)
})

test('the URL of an upload session on another host is checked by the same rules', async () => {
  const scripted = scriptedHost({ answer: () => reply(202) })
  for (const path of ['http://reg.example/u?_state=1', 'http://cdn.example/u', 'https://u:p@cdn.example/u'])
    await assert.rejects(scripted.exchange({ method: 'PATCH', path: new URL(path) }), {
      code: 'UNSAFE_TARGET',
    })
  assert.equal(scripted.hops.length, 0)
})

for (const target of [
  'file:///etc/passwd',
  'ftp://cdn.example/x',
  'data:,x',
  'https://u:hidden@cdn.example/x',
])
  test(`a redirect to ${target} is refused`, async () => {
    const { exchange } = through([target])
    await assert.rejects(exchange(), ({ code, message }: { code: string; message: string }) => {
      assert.equal(code, 'UNSAFE_TARGET')
      assert.doesNotMatch(message, /hidden/)
      return true
    })
  })

test('a redirect to something that is not a URL is REGISTRY_PROTOCOL', async () => {
  const { exchange } = through(['https://[bad'])
  await assert.rejects(exchange(), { code: 'REGISTRY_PROTOCOL' })
})

test('redirects without end are given up', async () => {
  const { hops, exchange } = scriptedHost({
    answer: (_, count) => reply(302, { location: `https://cdn.example/${count}` }),
  })
  await assert.rejects(exchange(), { code: 'REGISTRY_PROTOCOL', message: /more than 10 redirects/ })
  assert.equal(hops.length, 10)
})

test('only GET and HEAD follow redirects', async () => {
  for (const method of ['PUT', 'PATCH', 'POST', 'DELETE']) {
    const { hops, exchange } = scriptedHost({
      answer: () => reply(307, { location: 'https://cdn.example/' }),
    })
    assert.equal((await exchange({ method })).status, 307)
    assert.equal(hops.length, 1)
  }
})

test('a challenge of a redirect’s target is answered once, with its own anonymous token', async () => {
  const challenge = 'Bearer realm="https://cdn.example/token",service="cdn"'
  const { hops, tokenAsks, exchange } = scriptedHost({
    answer({ url, headers }) {
      if (url.host === 'cdn.example')
        return headers.authorization ? reply(200) : reply(401, { 'www-authenticate': challenge })
      return headers.authorization
        ? reply(307, { location: 'https://cdn.example/x' })
        : reply(401, { 'www-authenticate': 'Bearer realm="https://reg.example/token",service="reg"' })
    },
  })
  assert.equal((await exchange()).status, 200)
  assert.deepEqual(
    tokenAsks.map(({ url, authorization }) => [new URL(url).host, authorization]),
    [
      ['reg.example', basicLogin],
      ['cdn.example', undefined],
    ],
  )
  const away = hops.filter(({ url }) => url.host === 'cdn.example')
  assert.deepEqual(
    away.map(({ headers }) => headers.authorization),
    [undefined, 'Bearer host-token-2'],
  )
})

test('a target that refuses its own token as well gets no third request', async () => {
  const { hops, exchange } = scriptedHost({
    answer({ url }) {
      if (url.host !== 'cdn.example') return reply(307, { location: 'https://cdn.example/x' })
      return reply(401, { 'www-authenticate': 'Bearer realm="https://cdn.example/token"' })
    },
  })
  assert.equal((await exchange()).status, 401)
  assert.equal(hops.filter(({ url }) => url.host === 'cdn.example').length, 2)
})

test('a token that is refused within an operation is renewed, and the request is repeated once', async () => {
  const challenge = 'Bearer realm="https://reg.example/token",service="reg"'
  const good = { token: 'Bearer host-token-1' }
  const { hops, tokenAsks, exchange } = scriptedHost({
    answer: ({ headers }) =>
      headers.authorization === good.token ? reply(202) : reply(401, { 'www-authenticate': challenge }),
  })
  assert.equal((await exchange({ method: 'POST' })).status, 202)
  assert.equal((await exchange({ method: 'PATCH' })).status, 202)
  good.token = 'Bearer host-token-2'
  assert.equal((await exchange({ method: 'PUT' })).status, 202)
  const sent = hops.map(({ method, headers }) => `${method} ${headers.authorization ?? '-'}`)
  const [first, second] = ['Bearer host-token-1', 'Bearer host-token-2']
  assert.deepEqual(sent, ['POST -', `POST ${first}`, `PATCH ${first}`, `PUT ${first}`, `PUT ${second}`])
  assert.equal(tokenAsks.length, 2)
})

const bearer = 'Bearer realm="https://reg.example/token",service="reg"'

test('a token that is refused when new is requested once more and used after a pause', async () => {
  const { hops, tokenAsks, waits, notes, exchange } = scriptedHost({
    answer: ({ headers }) =>
      headers.authorization === 'Bearer host-token-2'
        ? reply(200)
        : reply(401, { 'www-authenticate': `${bearer},error="invalid_token"` }),
  })
  assert.equal((await exchange()).status, 200)
  assert.deepEqual(
    hops.map(({ headers }) => headers.authorization),
    [undefined, 'Bearer host-token-1', 'Bearer host-token-2'],
  )
  assert.equal(tokenAsks.length, 2)
  assert.deepEqual(waits, [2_000])
  assert.deepEqual(notes, ['read a blob: a new token was refused, trying again in 2 s'])
})

test('a registry that refuses every token gets three requests in all, and the error names the clocks', async () => {
  for (const [date, clock] of [
    [undefined, /clocks of the registry and its token server may differ/],
    [1_800_000_090_000, /registry's clock is 88 s ahead of this machine's/],
    [1_799_999_002_000, /registry's clock is 1000 s behind this machine's/],
  ] as const) {
    const said = date === undefined ? {} : { date: new Date(date).toUTCString() }
    const { hops, waits, exchange } = scriptedHost({
      answer: () => reply(401, { 'www-authenticate': bearer, ...said }),
    })
    const hint = /login named above is known, but may not read this repository/
    const message = new RegExp(`asked with the login from registry-auth.*${clock.source}`)
    await assert.rejects(exchange(), { code: 'UNAUTHENTICATED', message, hint })
    assert.equal(hops.length, 3)
    assert.deepEqual(waits, [2_000])
  }
})

test('neither a token without the required scope nor Basic credentials are retried after a pause', async () => {
  const scarce = scriptedHost({
    answer: () => reply(401, { 'www-authenticate': `${bearer},error="insufficient_scope"` }),
  })
  assert.equal((await scarce.exchange()).status, 401)
  assert.equal(scarce.hops.length, 3)
  const basic = scriptedHost({ answer: () => askBasic })
  assert.equal((await basic.exchange()).status, 401)
  assert.deepEqual([...scarce.waits, ...basic.waits], [])
})

test('waits requested by the registry count together against one budget', async () => {
  const { waits, notes, exchange } = scriptedHost({
    tries: 10,
    answer: () =>
      reply(429, { 'retry-after': '120', 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '0' }),
  })
  await assert.rejects(exchange(), {
    code: 'RATE_LIMITED',
    message:
      'Cannot read a blob: the registry asks to wait 2 minutes (pulls left: 0 of 100;w=21600, counted for this client)',
  })
  assert.deepEqual(waits, [120_000, 120_000])
  assert.deepEqual(notes, Array(2).fill('read a blob: status 429, trying again in 120 s'))
})
