import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import type { CacheEffect, CacheLine } from '@tallyman/testkit/cache/cache-effects'
import { CacheHttp } from './cache-http.ts'
import type { EntrySource, OpenEntry } from './cache-route.ts'
import { gathered, type Harbour, openHarbour, seededSource } from './routes.fixture.ts'

const key = `tallyman-v1-blob-sha256-${'0'.repeat(64)}`
const size = 2_000_000
const whole = Buffer.from(seededBytes('one', size))

/** An entry of `size` bytes, as found by another job. */
async function foundEntry(harbour: Harbour): Promise<OpenEntry> {
  await harbour.open('direct').save(key, seededSource('one', size))
  const entry = await (await harbour.open('direct').lookup(key))?.open(1e9)
  harbour.service.forget()
  assert.ok(entry)
  return entry
}

/** The effect for the first `times` requests of a kind. */
function first(times: number, kind: CacheLine['kind'], effect: CacheEffect) {
  let left = times
  return (line: CacheLine) => (line.kind === kind && left-- > 0 ? effect : undefined)
}

/** `count` MiB, each filled with its own number. */
function numbered(count: number): EntrySource {
  const mebibyte = 1024 * 1024
  return {
    size: count * mebibyte,
    async *open(from, to) {
      for (let at = from; at < to; at += mebibyte) yield Buffer.alloc(mebibyte, at / mebibyte)
    },
  }
}

test('a part that was cut off is resumed', async () => {
  await using harbour = await openHarbour()
  const entry = await foundEntry(harbour)
  harbour.service.effect = first(2, 'download', { kind: 'cut', after: 600_000 })
  assert.ok(whole.equals(await gathered(entry.read(0, size))))
  const ranges = harbour.service.requests.map(({ range }) => Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1]))
  assert.equal(ranges.length, 3)
  assert.ok(ranges.every((from, at) => from >= (ranges[at - 1] ?? 0)))
  assert.ok(harbour.service.counts().bytesDown < size + 700_000)
})

test('storage that ignores ranges is read from the start and still yields the part', async () => {
  await using harbour = await openHarbour()
  const entry = await foundEntry(harbour)
  if (harbour.service.own) harbour.service.own.ignoresRanges = true
  assert.ok(whole.subarray(500_000, 700_000).equals(await gathered(entry.read(500_000, 700_000))))
})

test('an expired URL is requested again, once', async () => {
  await using harbour = await openHarbour()
  const entry = await foundEntry(harbour)
  harbour.service.effect = first(1, 'download', { kind: 'answer', status: 403 })
  assert.ok(whole.equals(await gathered(entry.read(0, size))))
  assert.deepEqual(
    harbour.service.requests.map(({ kind }) => kind),
    ['download', 'lookup', 'download'],
  )
  harbour.service.effect = first(9, 'download', { kind: 'answer', status: 403 })
  await assert.rejects(gathered(entry.read(0, size)), { code: 'CACHE_UNAVAILABLE', message: /expired/ })
})

test('a large entry is uploaded in blocks, and a failed block is sent again', async () => {
  await using harbour = await openHarbour()
  harbour.service.effect = first(1, 'upload', { kind: 'answer', status: 503 })
  assert.equal(await harbour.open('direct').save(key, numbered(70)), 'saved')
  assert.equal(harbour.service.counts().upload, 3 + 1 + 1)
  const entry = await (await harbour.open('direct').lookup(key))?.open(1e9)
  for (const at of [32, 64]) {
    const expected = Buffer.concat([Buffer.alloc(10, at - 1), Buffer.alloc(10, at)])
    const from = at * 1024 * 1024 - 10
    assert.ok(entry && expected.equals(await gathered(entry.read(from, from + 20))))
  }
})

test('a short Retry-After is waited for, a long one is not', async () => {
  await using harbour = await openHarbour()
  const throttled = (seconds: number): CacheEffect => ({
    kind: 'answer',
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: '{}',
  })
  harbour.service.effect = first(1, 'reserve', throttled(0))
  assert.equal(await harbour.open('direct').save(key, seededSource('one', 10)), 'saved')
  harbour.service.effect = first(9, 'reserve', throttled(3600))
  const began = performance.now()
  assert.equal(await harbour.open('direct').save(`${key}2`, seededSource('one', 10)), 'throttled')
  assert.ok(performance.now() - began < 30_000)
})

test('responses of anything but a cache service are distinguished from its failures', async () => {
  const answers: readonly [CacheEffect & { kind: 'answer' }, string][] = [
    [{ kind: 'answer', status: 200, body: '<html>' }, 'CACHE_PROTOCOL'],
    [{ kind: 'answer', status: 200, body: '{"ok":true,"matched_key":"KEY"}' }, 'CACHE_PROTOCOL'],
    [
      {
        kind: 'answer',
        status: 200,
        body: '{"ok":true,"matched_key":"KEY","signed_download_url":"file:///etc"}',
      },
      'CACHE_PROTOCOL',
    ],
    [{ kind: 'answer', status: 404, body: '{"code":"bad_route"}' }, 'CACHE_PROTOCOL'],
    [{ kind: 'answer', status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'CACHE_PROTOCOL'],
    [{ kind: 'answer', status: 401, body: '{}' }, 'CACHE_UNAVAILABLE'],
    [{ kind: 'answer', status: 403, body: '{"msg":"\\u001b[31m::error::"}' }, 'CACHE_UNAVAILABLE'],
  ]
  for (const [answer, code] of answers) {
    await using harbour = await openHarbour()
    harbour.service.effect = () => ({ ...answer, body: answer.body?.replace('KEY', key) ?? '' })
    const error = await harbour
      .open('direct')
      .lookup(key)
      .catch((thrown: { code: string; message: string }) => thrown)
    assert.ok(error && 'code' in error, answer.body)
    assert.equal(error.code, code, answer.body)
    assert.ok(!error.message.includes('\u001b'))
  }
})

test('a response that trickles is given up, though it is never silent for long', async () => {
  const drops = new Set<NodeJS.Timeout>()
  const server = createServer((_, response) => void drops.add(setInterval(() => response.write(' '), 50)))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const http = new CacheHttp({ proxyFor: () => undefined }, { headers: 10_000, idle: 1_000 })
  const request = { method: 'POST', url: new URL(`http://127.0.0.1:${port}`), what: 'look for an entry' }
  try {
    await assert.rejects(http.send(request), { code: 'CACHE_UNAVAILABLE', message: /no end/ })
  } finally {
    for (const drop of drops) clearInterval(drop)
    server.closeAllConnections()
    server.close()
    http.close()
  }
})

test('a proxy that requires a login makes the cache unavailable, and its password is not shown', async () => {
  const proxy = createServer().on('connect', (_, socket) =>
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n'),
  )
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const { port } = proxy.address() as AddressInfo
  const proxyFor = () => `http://user:hunter2@127.0.0.1:${port}/`
  const http = new CacheHttp({ proxyFor }, { headers: 10_000, idle: 10_000 })
  const request = { method: 'POST', url: new URL('https://cache.example/'), what: 'look for an entry' }
  try {
    await assert.rejects(http.send(request), (error: { code: string; message: string }) => {
      assert.equal(error.code, 'CACHE_UNAVAILABLE')
      assert.match(error.message, /^Cannot look for an entry: the proxy/)
      assert.doesNotMatch(error.message, /hunter2/)
      return true
    })
  } finally {
    http.close()
    proxy.close()
  }
})

for (const address of ['ftp://127.0.0.1/entry', 'file:///etc/passwd', ''])
  test(`an entry at "${address}" is not found`, async () => {
    await using harbour = await openHarbour()
    const body = JSON.stringify({ ok: true, matched_key: key, signed_download_url: address })
    harbour.service.effect = first(1, 'lookup', { kind: 'answer', status: 200, body })
    await assert.rejects(harbour.open('direct').lookup(key), { code: 'CACHE_PROTOCOL' })
  })
