import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCertificates } from '@tallyman/testkit/peers/certificates'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { blob } from '../registry/download/download.fixture.ts'
import type { Endpoint } from './endpoint.ts'
import { createHttp } from './http-client.ts'
import { answering, ok } from './scripted-server.fixture.ts'

test('a body of declared length is delivered, and the connection is reused', async () => {
  await using server = await answering(ok('one'), ok('two'))
  const { status, taken } = await server.get({ headers: { accept: 'x' } })
  assert.deepEqual([status, taken], [200, true])
  assert.equal((await server.get()).taken, true)
  assert.equal(server.text(), 'onetwo')
  assert.equal(server.state.connections, 1)
  assert.match(
    server.requests[0] ?? '',
    /^GET \/v2\/x\?a=b HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\nconnection: keep-alive\r\naccept-encoding: identity\r\naccept: x\r\n\r\n$/,
  )
})

test('a response that arrives byte by byte is read like any other', async () => {
  const slowly = async (socket: Socket) => {
    for (const byte of Buffer.from(ok('hello', 'etag: "a"\r\n'))) {
      socket.write(Buffer.of(byte))
      await sleep(1)
    }
  }
  await using server = await answering(socket => void slowly(socket))
  const { headers } = await server.get()
  assert.equal(headers.get('etag'), '"a"')
  assert.equal(server.text(), 'hello')
})

test('a connection that the server closes, or that has more bytes than declared, is not reused', async () => {
  for (const first of [
    ok('one', 'connection: close\r\n'),
    `${ok('one')}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil`,
  ]) {
    await using server = await answering(first, ok('two'))
    await server.get()
    await server.get()
    assert.equal(server.text(), 'onetwo')
    assert.equal(server.state.connections, 2)
  }
})

test('unsolicited bytes on a kept-alive connection are never a response', async () => {
  await using server = await answering(ok('one'), ok('two'))
  await server.get()
  for (const socket of server.sockets) socket.write(ok('evil'))
  await sleep(50)
  await server.get()
  assert.equal(server.text(), 'onetwo')
  assert.equal(server.state.connections, 2)
})

test('a kept-alive connection that closes on reuse costs a second request, not a failure', async () => {
  await using server = await answering(ok('one'), socket => socket.destroy(), ok('two'))
  await server.get()
  assert.equal((await server.get()).taken, true)
  assert.equal(server.text(), 'onetwo')
})

test('a new connection that closes before the response is REGISTRY_UNAVAILABLE, and the request is not repeated', async () => {
  await using server = await answering(socket => socket.destroy())
  await assert.rejects(server.get(), { code: 'REGISTRY_UNAVAILABLE' })
  assert.equal(server.requests.length, 1)
})

test('a change that may have arrived is not sent again where its kept connection ends', async () => {
  for (const method of ['POST', 'PATCH']) {
    await using server = await answering(ok('one'), socket => socket.destroy(), ok('two'))
    await server.get()
    await assert.rejects(server.get({ method }), { code: 'REGISTRY_UNAVAILABLE' })
    assert.equal(server.requests.length, 2)
  }
})

test('a stop while a connection is being made ends that connection', async () => {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const http = createHttp()
  const stop = new AbortController()
  const url = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const sent = http.send({ method: 'GET', url, signal: stop.signal })
  // A server that says nothing to a TLS handshake.
  const [socket] = (await once(server, 'connection')) as [Socket]
  const closed = once(socket.resume(), 'close')
  stop.abort()
  await assert.rejects(sent, { code: 'CANCELLED' })
  await closed
  server.close()
})

test('a body that is left takes its connection with it, and no other is made for nobody', async () => {
  await using server = await answering(ok('x'.repeat(100_000)))
  await server.get({ enough: 10 })
  const [socket] = server.sockets
  if (socket) await once(socket, 'close')
  await sleep(50)
  assert.equal(server.sockets.size, 0)
})

test('interim responses are skipped', async () => {
  const interim = 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'
  await using server = await answering(`${interim}${interim}${ok('body')}`)
  assert.equal((await server.get()).status, 200)
  assert.equal(server.text(), 'body')
})

test('a 100 that was not requested is REGISTRY_PROTOCOL, not a response', async () => {
  await using server = await answering(`HTTP/1.1 100 Continue\r\n\r\n${ok('body')}`)
  await assert.rejects(server.get(), { code: 'REGISTRY_PROTOCOL', message: /answers 100 Continue/ })
  assert.equal(server.text(), '')
})

test('interim responses without end are REGISTRY_PROTOCOL', async () => {
  await using server = await answering('HTTP/1.1 103 \r\n\r\n'.repeat(50_000))
  await assert.rejects(server.get(), { code: 'REGISTRY_PROTOCOL' })
})

test('bytes that are not HTTP/1.1 are REGISTRY_PROTOCOL', async () => {
  for (const text of [
    'SSH-2.0-x\r\n\r\n',
    'HTTP/1.1 099 Less\r\n\r\n',
    'HTTP/1.1 000 Nothing\r\ncontent-length: 0\r\n\r\n',
    `${'x'.repeat(70_000)}`,
    'HTTP/1.1 200 OK\r\ncontent-length: 1, 2\r\n\r\n',
  ]) {
    await using server = await answering(text)
    await assert.rejects(server.get(), { code: 'REGISTRY_PROTOCOL' })
  }
})

test('a server that is silent before or within its response is REGISTRY_UNAVAILABLE', async () => {
  for (const text of ['', 'HTTP/1.1 200', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nfour']) {
    await using server = await answering(text)
    const began = performance.now()
    await assert.rejects(server.get({ patience: 300 }), {
      code: 'REGISTRY_UNAVAILABLE',
      message: /silent for 0\.3 s/,
    })
    assert.ok(performance.now() - began < 10_000)
  }
})

test('a stop ends an exchange before it is sent, before the head and within the body', async () => {
  for (const text of ['', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nfour']) {
    await using server = await answering(text)
    await assert.rejects(server.get({ signal: AbortSignal.timeout(50) }), { code: 'CANCELLED' })
  }
  await using server = await answering(ok('never'))
  await assert.rejects(server.get({ signal: AbortSignal.abort() }), { code: 'CANCELLED' })
  assert.equal(server.requests.length, 0)
})

test('an error response has its text, and its connection is reused', async () => {
  await using server = await answering('HTTP/1.1 404 Not Found\r\ncontent-length: 4\r\n\r\ngone', ok('two'))
  const { status, text, taken } = await server.get()
  assert.deepEqual([status, text.toString(), taken], [404, 'gone', false])
  await server.get()
  assert.equal(server.state.connections, 1)
})

test('a long body that the sink does not accept, or stops accepting, is dropped with its connection', async () => {
  const long = ok('x'.repeat(100_000))
  for (const change of [{ accept: false }, { enough: 10 }]) {
    await using server = await answering(long, ok('two'))
    assert.ok((await server.get(change)).taken === 'enough' in change)
    await server.get()
    assert.equal(server.state.connections, 2)
  }
})

test('an error of the sink is thrown unchanged, and the connection is closed', async () => {
  await using server = await answering(ok('x'.repeat(10)))
  const boom = new Error('boom')
  await assert.rejects(server.get({ failure: boom }), boom)
  await sleep(50)
  assert.equal(server.sockets.size, 0)
})

test('a body arrives over TLS, and only from a server that is trusted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-wire-'))
  const { ca, server } = await makeCertificates(folder)
  const { bytes, descriptor } = blob(3_000_000)
  await using registry = await startRegistry({ tls: { key: server.key, cert: server.cert } })
  await registry.addBlob('test/app', descriptor.digest, bytes)
  const http = createHttp()
  const hash = createHash('sha256')
  const get = (endpoint: Endpoint) =>
    http.exchange(
      {
        method: 'GET',
        url: new URL(`${registry.origin}/v2/test/app/blobs/${descriptor.digest}`),
        endpoint,
        timeouts: { headers: 5_000, idle: 5_000 },
      },
      { accept: () => true, take: piece => Boolean(hash.update(piece)) },
    )
  await get({ tls: { verify: true, ca } })
  assert.equal(`sha256:${hash.digest('hex')}`, descriptor.digest)
  await assert.rejects(get({}), { code: 'CERTIFICATE_INVALID' })
  assert.equal(registry.count(), 1)
  http.close()
  rmSync(folder, { recursive: true })
})

test('a line break in a header is never sent', async () => {
  for (const value of ['a\r\nx: y', 'a\ny', 'a\ry']) {
    await using server = await answering(ok('x'))
    await assert.rejects(server.get({ headers: { authorization: value } }), error => {
      assert.equal((error as { code?: string }).code, 'INTERNAL')
      assert.doesNotMatch(String(error), /x: y/)
      return true
    })
    await sleep(20)
    assert.equal(server.state.connections, 0)
  }
})

test('a response whose head or body drips is REGISTRY_UNAVAILABLE', async () => {
  const least = { bytes: 100, ms: 100 }
  for (const [begun, wish, message] of [
    ['HTTP/1.1 200 OK\r\nx-long: ', { patience: 300 }, /silent for 0\.3 s/],
    ['HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n', { least }, /under 100 bytes in 0\.1 s/],
  ] as const) {
    await using server = await answering(socket => {
      socket.write(begun)
      const drip = setInterval(() => socket.write('x'), 20)
      socket.on('close', () => clearInterval(drip))
    })
    await assert.rejects(server.get(wish), { code: 'REGISTRY_UNAVAILABLE', message })
  }
})

test('a switch to another protocol is refused at once', async () => {
  for (const more of ['', 'connection: upgrade\r\nupgrade: h2c\r\n', 'content-length: 3\r\n']) {
    await using server = await answering(`HTTP/1.1 101 Switching Protocols\r\n${more}\r\n${ok('evil')}`)
    await assert.rejects(server.get(), { code: 'REGISTRY_PROTOCOL', message: /answers 101/ })
    assert.equal(server.text(), '')
  }
})
