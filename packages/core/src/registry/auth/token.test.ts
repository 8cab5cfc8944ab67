import assert from 'node:assert/strict'
import { test } from 'node:test'
import { basic, json, numbered, tokenServer, withCredentials } from './token-server.fixture.ts'

const minutes = (count: number) => count * 60_000

test('a token is kept for its realm, service, scopes and credentials, whatever the order of the scopes', async () => {
  await using server = await tokenServer(numbered)
  const scopes = ['repository:a:pull', 'repository:b:pull,push']
  assert.equal(await server.ask({ scopes }), 'Bearer token-t1')
  assert.equal(
    await server.ask({ scopes: ['repository:b:push', 'repository:b:pull', 'repository:a:pull'] }),
    'Bearer token-t1',
  )
  assert.equal(await server.ask({ scopes: ['repository:a:pull'] }), 'Bearer token-t2')
  assert.equal(await server.ask({ scopes, ...withCredentials(basic) }), 'Bearer token-t3')
  assert.equal(
    await server.ask({ scopes, ...withCredentials({ ...basic, password: 'other' }) }),
    'Bearer token-t4',
  )
  assert.equal(await server.ask({ scopes, challenge: { scheme: 'bearer', params: {} } }), 'Bearer token-t5')
})

test('a lifetime that is missing, not a number, too short or endless is at least a minute and at most a day', async () => {
  const lives: [unknown, number][] = [
    [undefined, 60],
    [0, 60],
    [-5, 60],
    [1, 60],
    ['300', 60],
    [null, 60],
    [300, 300],
    [1e300, 86_400],
    [90.5, 90.5],
  ]
  for (const [expires_in, seconds] of lives) {
    await using server = await tokenServer((_, count) => json({ token: `token-t${count}`, expires_in }))
    await server.ask()
    server.clock.now += seconds * 1000 - 5_001
    assert.equal(await server.ask(), 'Bearer token-t1', `${expires_in}`)
    server.clock.now += 1
    assert.equal(await server.ask(), 'Bearer token-t2', `${expires_in}: renewed five seconds early`)
  }
})

test("the token server's clock does not matter", async () => {
  for (const issued_at of ['1999-01-01T00:00:00Z', '2999-01-01T00:00:00Z', 'never', 7]) {
    await using server = await tokenServer((_, count) =>
      json({ token: `token-t${count}`, expires_in: 300, issued_at }),
    )
    await server.ask()
    server.clock.now += minutes(4)
    assert.equal(await server.ask(), 'Bearer token-t1')
    server.clock.now += minutes(1)
    assert.equal(await server.ask(), 'Bearer token-t2')
  }
})

test('40 concurrent callers cause one request, and one more after a 401 for all of them', async () => {
  await using server = await tokenServer(numbered)
  const all = (stale?: string) => Promise.all(Array.from({ length: 40 }, () => server.ask({}, stale)))
  assert.deepEqual(new Set(await all()), new Set(['Bearer token-t1']))
  assert.equal(server.seen.length, 1)
  assert.deepEqual(new Set(await all('Bearer token-t1')), new Set(['Bearer token-t2']))
  assert.equal(server.seen.length, 2)
  assert.equal(
    await server.ask({}, 'Bearer token-t1'),
    'Bearer token-t2',
    'a late 401 for the old one asks for nothing',
  )
  assert.deepEqual(server.secrets, ['token-t1', 'token-t2'])
})

test('a server that issues the refused token again is not asked repeatedly', async () => {
  await using server = await tokenServer(() => json({ token: 'token-same', expires_in: 300 }))
  await server.ask()
  for (let round = 0; round < 3; round++)
    await Promise.all(Array.from({ length: 40 }, () => server.ask({}, 'Bearer token-same')))
  assert.equal(server.seen.length, 2)
  server.clock.now += minutes(5)
  await server.ask({}, 'Bearer token-same')
  assert.equal(server.seen.length, 3)
})

test('all callers that wait for a failed request get its error, and the next one tries again', async () => {
  await using server = await tokenServer((seen, count) =>
    count === 1 ? { status: 503, body: '' } : numbered(seen, count),
  )
  const settled = await Promise.allSettled(Array.from({ length: 40 }, () => server.ask()))
  for (const each of settled)
    assert.equal(each.status === 'rejected' && each.reason.code, 'REGISTRY_UNAVAILABLE')
  assert.equal(server.seen.length, 1)
  assert.equal(await server.ask(), 'Bearer token-t2')
})

test('a token that has expired is renewed before it is used', async () => {
  await using server = await tokenServer(numbered)
  await server.ask()
  server.clock.now += minutes(10)
  const all = await Promise.all(Array.from({ length: 40 }, () => server.ask()))
  assert.deepEqual(new Set(all), new Set(['Bearer token-t2']))
  assert.equal(server.seen.length, 2)
})
