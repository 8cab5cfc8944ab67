import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { seededBytes } from '@tallyman/testkit/bytes/seeded-bytes'
import { makeCertificates } from '@tallyman/testkit/peers/certificates'
import type { Bytes } from '../content/store.ts'
import { createHttp } from './http-client.ts'
import type { Least } from './least-progress.ts'
import { leaveBody, relay } from './relay.ts'

interface ServerOptions {
  readonly isTls?: boolean
  readonly least?: Least
}

async function serving(
  t: TestContext,
  answer: RequestListener,
  { isTls = false, least }: ServerOptions = {},
) {
  const folder = isTls ? await mkdtemp(join(tmpdir(), 'relay-')) : undefined
  const { ca, server: pair } = folder ? await makeCertificates(folder) : {}
  if (folder) await rm(folder, { recursive: true })
  const server = isTls ? createTlsServer({ key: pair?.key, cert: pair?.cert }, answer) : createServer(answer)
  let connections = 0
  server.on(isTls ? 'secureConnection' : 'connection', () => connections++)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const http = createHttp()
  t.after(() => {
    http.close()
    server.closeAllConnections()
    server.close()
  })
  const url = new URL(
    `${isTls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/blob`,
  )
  const endpoint = ca ? { tls: { ca, verify: true } } : {}
  // One thread both sends and reads here, and a busy machine delays it.
  const timeouts = { headers: 5_000, idle: 1_000, ...(least ? { least } : {}) }
  return {
    ask: () => relay(http, { method: 'GET', url, endpoint, timeouts }, { wanted: [200] }),
    connections: () => connections,
  }
}

const bytes = seededBytes('relay', 12_000_000)
const digest = createHash('sha256').update(bytes).digest('hex')

const whole: RequestListener = (_, response) =>
  void response.setHeader('content-length', bytes.length).end(bytes)

/** Reads a body like an upload: each piece is hashed some time after it was received. */
async function digestOfSlow(body: Bytes | undefined, ms: (piece: number) => number): Promise<string> {
  assert.ok(body)
  const hash = createHash('sha256')
  let count = 0
  for await (const piece of body) {
    const wait = ms(count++)
    if (wait > 0) await sleep(wait)
    hash.update(piece)
  }
  return hash.digest('hex')
}

for (const isTls of [false, true])
  test(`a body over ${isTls ? 'TLS' : 'plain HTTP'} arrives whole on one connection, however long each piece takes`, async t => {
    const { ask, connections } = await serving(t, whole, { isTls })
    for (const wait of [() => 0, (piece: number) => (piece % 3) * 10])
      assert.equal(await digestOfSlow((await ask()).body, wait), digest)
    assert.equal(connections(), 1)
  })

test('a pause of the body is not silence, and bytes that arrive meanwhile are not buffered', async t => {
  const large = Buffer.alloc(40_000_000)
  const { ask } = await serving(
    t,
    (_, response) => void response.setHeader('content-length', large.length).end(large),
  )
  const body = (await ask()).body
  assert.ok(body)
  let got = 0
  const before = process.memoryUsage().arrayBuffers
  for await (const piece of body) {
    if (got === 0) {
      // Longer than the idle timeout.
      await sleep(1_200)
      assert.ok(process.memoryUsage().arrayBuffers - before < 20_000_000)
    }
    got += piece.length
    assert.ok(piece.length <= 3 * 1024 * 1024)
  }
  assert.equal(got, large.length)
})

test('only the wait for a relayed body counts against its server, not the time of its reader', async t => {
  const { ask } = await serving(t, whole, { least: { bytes: 500_000, ms: 200 } })
  assert.equal(await digestOfSlow((await ask()).body, () => 300), digest)
})

test('a reader that stops within a body closes its connection', async t => {
  const closed = Promise.withResolvers<void>()
  const { ask } = await serving(t, (_, response) => {
    response.on('close', closed.resolve)
    response.setHeader('content-length', 10 * bytes.length).write(bytes)
  })
  for await (const _ of (await ask()).body ?? []) break
  await closed.promise
})

test('a body that is dropped unread closes its connection', async t => {
  const closed = Promise.withResolvers<void>()
  const { ask } = await serving(t, (_, response) => {
    response.on('close', closed.resolve)
    response.setHeader('content-length', 10 * bytes.length).write(bytes)
  })
  await leaveBody(await ask())
  await closed.promise
})

test('a body that breaks off or falls silent throws that failure', async t => {
  const broken = await serving(t, (_, response) => {
    response.setHeader('content-length', bytes.length)
    response.write(bytes.subarray(0, 5_000_000), () => response.destroy())
  })
  await assert.rejects(
    digestOfSlow((await broken.ask()).body, () => 0),
    { code: 'REGISTRY_UNAVAILABLE' },
  )
  const silent = await serving(t, (_, response) => {
    response.setHeader('content-length', bytes.length).write(bytes.subarray(0, 5_000_000))
  })
  await assert.rejects(
    digestOfSlow((await silent.ask()).body, () => 0),
    /silent for 1 s/,
  )
})

test('an error response has its text, a redirect its headers, and a body without a length arrives whole', async t => {
  const answers: RequestListener[] = [
    (_, response) => void response.writeHead(404, { 'content-length': 4 }).end('gone'),
    (_, response) => void response.writeHead(307, { location: '/there' }).end(),
    (_, response) => void response.writeHead(403).end('chunked'),
    (_, response) => void response.writeHead(200).end(bytes),
  ]
  const { ask } = await serving(t, (request, response) => answers.shift()?.(request, response))
  const refused = await ask()
  assert.deepEqual([refused.status, Buffer.from(refused.text).toString()], [404, 'gone'])
  const redirected = await ask()
  assert.deepEqual([redirected.status, redirected.headers.get('location')], [307, '/there'])
  assert.equal(Buffer.from((await ask()).text).toString(), 'chunked')
  assert.equal(await digestOfSlow((await ask()).body, piece => (piece % 3) * 10), digest)
})
