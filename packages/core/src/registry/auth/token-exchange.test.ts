import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeScopes } from './token-exchange.ts'
import { basic, json, numbered, tokenServer, withCredentials } from './token-server.fixture.ts'

test('a token request has the service, each scope and Basic, and the realm keeps its own query', async () => {
  await using server = await tokenServer(numbered)
  const realm = { url: new URL('/token?account=x&scope=own', server.origin), sendCredentials: true }
  const scopes = ['repository:b:push,pull', 'repository:a:pull', 'repository:b:pull']
  assert.equal(await server.ask({ ...withCredentials(basic), realm, scopes }), 'Bearer token-t1')
  const [{ method, url, authorization } = assert.fail()] = server.seen
  assert.equal(method, 'GET')
  assert.equal(authorization, `Basic ${Buffer.from('user:pä:ss').toString('base64')}`)
  assert.equal(url.searchParams.get('account'), 'x')
  assert.equal(url.searchParams.get('service'), 'the service')
  assert.deepEqual(url.searchParams.getAll('scope'), ['own', 'repository:a:pull', 'repository:b:pull,push'])
  assert.deepEqual(server.secrets, ['token-t1'])
})

test('scopes are merged by repository, sorted and cleaned', () => {
  const merged = mergeScopes([
    'repository:b:push,pull',
    'repository:a:pull repository:b:pull,,delete',
    '',
    'registry:catalog:*',
    'plain',
    'repository:host:5000/c:pull,*',
  ])
  assert.deepEqual(merged, [
    'plain',
    'registry:catalog:*',
    'repository:a:pull',
    'repository:b:delete,pull,push',
    'repository:host:5000/c:*',
  ])
})

test('credentials are not sent to a realm that may not receive them, and a refusal says so', async () => {
  await using server = await tokenServer(() => ({ status: 401, body: 'no' }))
  const realm = { url: new URL('/token', server.origin), sendCredentials: false }
  for (const credentials of [basic, { kind: 'identity-token', token: 'hunter2' } as const])
    await assert.rejects(server.ask({ realm, ...withCredentials(credentials) }), {
      code: 'UNAUTHENTICATED',
      message: /without credentials, which 127\.0\.0\.1:\d+ is not known to be meant for/,
    })
  for (const { method, authorization, body } of server.seen)
    assert.deepEqual([method, authorization, body], ['GET', undefined, ''])
})

test('a token host cannot pass the credentials on with a redirect', async () => {
  await using other = await tokenServer(numbered)
  for (const status of [301, 302, 303, 307, 308]) {
    await using server = await tokenServer(() => ({
      status,
      headers: { location: `${other.origin}/token` },
      body: '',
    }))
    await assert.rejects(server.ask(withCredentials(basic)), { code: 'REGISTRY_PROTOCOL' })
  }
  assert.deepEqual(other.seen, [])
})

test('an identity token is exchanged by the refresh grant, and the realm keeps its query', async () => {
  await using server = await tokenServer(() =>
    json({ access_token: 'token-a1', refresh_token: 'r', expires_in: 300 }),
  )
  const realm = { url: new URL('/token?tenant=x', server.origin), sendCredentials: true }
  const scopes = ['repository:b:pull', 'repository:a:pull']
  assert.equal(
    await server.ask({ realm, scopes, ...withCredentials({ kind: 'identity-token', token: 'id&=' }) }),
    'Bearer token-a1',
  )
  const [{ method, url, authorization, body } = assert.fail()] = server.seen
  assert.deepEqual([method, url.search, authorization], ['POST', '?tenant=x', undefined])
  assert.deepEqual(Object.fromEntries(new URLSearchParams(body)), {
    grant_type: 'refresh_token',
    client_id: 'tallyman',
    refresh_token: 'id&=',
    service: 'the service',
    scope: 'repository:a:pull repository:b:pull',
  })
})

test('without a refresh grant the identity token is sent as a password', async () => {
  const identity = withCredentials({ kind: 'identity-token', token: 'id' })
  for (const status of [400, 404, 405]) {
    await using server = await tokenServer(({ method }) =>
      method === 'POST' ? { status, body: 'no such grant' } : json({ token: 'token-g7' }),
    )
    assert.equal(await server.ask(identity), 'Bearer token-g7')
    assert.equal(server.seen.at(-1)?.authorization, `Basic ${Buffer.from('<token>:id').toString('base64')}`)
  }
  await using both = await tokenServer(({ method }) => ({
    status: method === 'POST' ? 400 : 401,
    body: method === 'POST' ? 'invalid_grant' : 'who?',
  }))
  await assert.rejects(both.ask(identity), ({ code, message, cause }: Error & { code: string }) => {
    assert.match((cause as Error).message, /invalid_grant/)
    return code === 'UNAUTHENTICATED' && /who\?/.test(message)
  })
  await using refused = await tokenServer(() => ({ status: 401, body: '' }))
  await assert.rejects(refused.ask(identity), { code: 'UNAUTHENTICATED' })
  assert.equal(refused.seen.length, 1)
})

test('a refusal has the code of its status and the message of the server, escaped', async () => {
  const codes = {
    401: 'UNAUTHENTICATED',
    403: 'DENIED',
    404: 'REGISTRY_PROTOCOL',
    429: 'RATE_LIMITED',
    400: 'REGISTRY_PROTOCOL',
    503: 'REGISTRY_UNAVAILABLE',
  }
  for (const [status, code] of Object.entries(codes)) {
    const body = JSON.stringify({ errors: [{ code: 'NO', message: 'not\n::error::you' }] })
    await using server = await tokenServer(() => ({ status: Number(status), body }))
    const realm = { url: new URL('/token?sig=hunter2', server.origin), sendCredentials: true }
    await assert.rejects(
      server.ask({ realm, ...withCredentials(basic) }),
      (error: Error & { code: string }) => {
        assert.equal(error.code, code)
        assert.match(
          error.message,
          /^Cannot get a token for reg\.io from http:\/\/127\.0\.0\.1:\d+\/token: .*NO not\\n/,
        )
        return !/hunter2|pä:ss|\n|::error/.test(error.message)
      },
    )
  }
})

test('access_token takes precedence over token, and either one suffices', async () => {
  const answers: [object, string][] = [
    [{ token: 'token-a1', access_token: 'token-b2' }, 'token-b2'],
    [{ token: 'token-a1' }, 'token-a1'],
    [{ access_token: 'token-b2' }, 'token-b2'],
    [{ token: 'token-a1', access_token: '' }, 'token-a1'],
    [{ token: 'token-a1', access_token: null }, 'token-a1'],
  ]
  for (const [answer, token] of answers) {
    await using server = await tokenServer(() => json(answer))
    assert.equal(await server.ask(), `Bearer ${token}`)
  }
})

test('a token that no header can carry, or a response without a token, is refused without being shown', async () => {
  const tokens = [
    'hunter2\r\nX: y',
    'hunter2\n',
    'hunter2 x',
    'hunter2\u0000',
    'hunter2ä',
    '',
    7,
    null,
    ['hunter2'],
    { a: 'hunter2' },
  ]
  const bodies = [
    ...tokens.map(token => JSON.stringify({ token })),
    '{}',
    'null',
    '[]',
    '"hunter2"',
    '',
    '<html>hunter2',
    '{"token":"hunter2',
  ]
  for (const body of bodies) {
    await using server = await tokenServer(() => ({ body }))
    await assert.rejects(
      server.ask(),
      ({ code, message, cause }: Error & { code: string }) => {
        assert.equal(code, 'REGISTRY_PROTOCOL')
        return !/hunter2|\n/.test(message) && cause === undefined
      },
      body,
    )
    assert.deepEqual(server.secrets, [])
  }
})

test('a response over 128 KiB is not read to its end', async () => {
  await using server = await tokenServer(() => json({ token: 'x'.repeat(1024 * 1024) }))
  await assert.rejects(server.ask(), { code: 'REGISTRY_PROTOCOL', message: /over 131072 bytes/ })
  await using within = await tokenServer(() => json({ token: 'x'.repeat(100 * 1024) }))
  assert.equal((await within.ask()).length, 100 * 1024 + 'Bearer '.length)
})

test('a token too short to be a secret is refused and not masked, and words that the log consists of are not masked', async () => {
  for (const token of [
    'e',
    '0',
    '***',
    'true',
    'sha256',
    '1234567',
    '--------',
    '\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9',
  ]) {
    await using server = await tokenServer(() => json({ token }))
    await assert.rejects(
      server.ask(),
      { code: 'REGISTRY_PROTOCOL', message: /8 visible characters or more/ },
      token,
    )
    assert.deepEqual(server.secrets, [], token)
  }
  const scopes = ['repository:harbour/long-named-pier:pull']
  for (const token of [
    'registry',
    'anonymous',
    'linux/amd64',
    'sha256:0',
    'harbour/long-named-pier',
    'abcdefghijklmnop',
  ]) {
    await using server = await tokenServer(() => json({ token }))
    assert.equal(await server.ask({ scopes }), `Bearer ${token}`)
    assert.deepEqual(server.secrets, [], token)
  }
  for (const token of ['token-t1', 'abcdefghijklmno1', 'eyJhbGciOi.eyJzdWIi.c2ln/+==']) {
    await using server = await tokenServer(() => json({ token }))
    await server.ask({ scopes })
    assert.deepEqual(server.secrets, [token])
  }
})
