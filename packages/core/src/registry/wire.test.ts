import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCertificates } from '@tallyman/testkit/certificates'
import { startRegistry } from '@tallyman/testkit/registry'
import { blob } from './download-fixture.ts'
import type { Endpoint } from './endpoint.ts'
import type { Least } from './least-progress.ts'
import { createWire } from './wire.ts'

interface Wish {
  readonly signal?: AbortSignal
  readonly headers?: Record<string, string>
  readonly accept?: boolean
  /** Bytes from which on no more are wanted. */
  readonly enough?: number
  /** Thrown by the taker. */
  readonly failure?: Error
  readonly least?: Least
}

/** Answers each request with the next of these texts, written to the socket as it is. */
async function answering(...answers: readonly (string | Buffer | ((socket: Socket) => void))[]) {
  const sockets = new Set<Socket>()
  const requests: string[] = []
  const state = { connections: 0 }
  const server = createServer(socket => {
    state.connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.on('data', data => {
      requests.push(data.toString())
      const answer = answers[requests.length - 1]
      if (typeof answer === 'function') answer(socket)
      else if (answer !== undefined) socket.write(answer)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const wire = createWire()
  const taken: Buffer[] = []
  return {
    ...{ wire, requests, state, sockets, taken },
    get: ({ accept = true, enough = Infinity, headers = {}, signal, failure, least }: Wish = {}) =>
      wire.get({
        url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/x?a=b`),
        ...{ headers, endpoint: {}, timeouts: { headers: 300, idle: 300, ...(least ? { least } : {}) } },
        ...(signal ? { signal } : {}),
        accept: ({ status }) => status < 300 && accept,
        take: piece => {
          if (failure) throw failure
          taken.push(Buffer.from(piece))
          return Buffer.concat(taken).length < enough
        },
      }),
    text: () => Buffer.concat(taken).toString(),
    async [Symbol.asyncDispose]() {
      wire.close()
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const ok = (body: string, more = '') =>
  `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n${more}\r\n${body}`

test('a body of declared length is handed over, and the connection used again', async () => {
  await using server = await answering(ok('one'), ok('two'))
  const { status, taken } = await server.get({ headers: { accept: 'x' } })
  assert.deepEqual([status, taken], [200, true])
  assert.equal((await server.get()).taken, true)
  assert.equal(server.text(), 'onetwo')
  assert.equal(server.state.connections, 1)
  assert.match(
    server.requests[0] ?? '',
    /^GET \/v2\/x\?a=b HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\naccept: x\r\n\r\n$/,
  )
})

test('an answer that comes byte by byte is the same answer', async () => {
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

test('a connection that the server ends, or that says more than it declared, is not used again', async () => {
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

test('what a server says unasked on a kept connection is never an answer', async () => {
  await using server = await answering(ok('one'), ok('two'))
  await server.get()
  for (const socket of server.sockets) socket.write(ok('evil'))
  await sleep(50)
  await server.get()
  assert.equal(server.text(), 'onetwo')
  assert.equal(server.state.connections, 2)
})

test('a kept connection that dies when it is used again costs a second request, not a failure', async () => {
  await using server = await answering(ok('one'), socket => socket.destroy(), ok('two'))
  await server.get()
  assert.equal((await server.get()).taken, true)
  assert.equal(server.text(), 'onetwo')
})

test('a new connection that dies before an answer is REGISTRY_UNAVAILABLE, and not asked again', async () => {
  await using server = await answering(socket => socket.destroy())
  await assert.rejects(server.get(), { code: 'REGISTRY_UNAVAILABLE' })
  assert.equal(server.requests.length, 1)
})

test('interim answers are passed over', async () => {
  const interim = 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'
  await using server = await answering(`HTTP/1.1 100 Continue\r\n\r\n${interim}${ok('body')}`)
  assert.equal((await server.get()).status, 200)
  assert.equal(server.text(), 'body')
})

test('interim answers without end are REGISTRY_PROTOCOL', async () => {
  await using server = await answering('HTTP/1.1 100 \r\n\r\n'.repeat(50_000))
  await assert.rejects(server.get(), { code: 'REGISTRY_PROTOCOL' })
})

test('what is no HTTP/1.1 is REGISTRY_PROTOCOL', async () => {
  for (const text of [
    'SSH-2.0-x\r\n\r\n',
    `${'x'.repeat(70_000)}`,
    'HTTP/1.1 200 OK\r\ncontent-length: 1, 2\r\n\r\n',
  ]) {
    await using server = await answering(text)
    await assert.rejects(server.get(), { code: 'REGISTRY_PROTOCOL' })
  }
})

test('a server that is silent before or in its answer is REGISTRY_UNAVAILABLE', async () => {
  for (const text of ['', 'HTTP/1.1 200', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nfour']) {
    await using server = await answering(text)
    const began = performance.now()
    await assert.rejects(server.get(), { code: 'REGISTRY_UNAVAILABLE', message: /silent for 0\.3 s/ })
    assert.ok(performance.now() - began < 1_000)
  }
})

test('a stop ends it before, in and after the head', async () => {
  for (const text of ['', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nfour']) {
    await using server = await answering(text)
    await assert.rejects(server.get({ signal: AbortSignal.timeout(50) }), { code: 'CANCELLED' })
  }
  await using server = await answering(ok('never'))
  await assert.rejects(server.get({ signal: AbortSignal.abort() }), { code: 'CANCELLED' })
  assert.equal(server.requests.length, 0)
})

test('a refusal comes with its text, and leaves the connection usable', async () => {
  await using server = await answering('HTTP/1.1 404 Not Found\r\ncontent-length: 4\r\n\r\ngone', ok('two'))
  const { status, text, taken } = await server.get()
  assert.deepEqual([status, text.toString(), taken], [404, 'gone', false])
  await server.get()
  assert.equal(server.state.connections, 1)
})

test('a long body that nobody takes, or nobody takes on, is left unread with its connection', async () => {
  const long = ok('x'.repeat(100_000))
  for (const change of [{ accept: false }, { enough: 10 }]) {
    await using server = await answering(long, ok('two'))
    assert.ok((await server.get(change)).taken === 'enough' in change)
    await server.get()
    assert.equal(server.state.connections, 2)
  }
})

const chunked = (body: string, head = '200 OK') =>
  `HTTP/1.1 ${head}\r\ntransfer-encoding: chunked\r\n\r\n${body}`

test('a body in chunks is handed over without its frame, and the connection used again', async () => {
  await using server = await answering(
    chunked('3;a=b\r\none\r\n0A \r\n0123456789\r\n0\r\nx: y\r\n\r\n'),
    ok('two'),
  )
  assert.equal((await server.get()).taken, true)
  await server.get()
  assert.equal(server.text(), 'one0123456789two')
  assert.equal(server.state.connections, 1)
})

test('a body without a length ends with its connection, and breaks off where that breaks', async () => {
  await using ended = await answering(socket => socket.end('HTTP/1.0 200 OK\r\n\r\nall of it'), ok('two'))
  assert.equal((await ended.get()).taken, true)
  await ended.get()
  assert.equal(ended.text(), 'all of ittwo')
  assert.equal(ended.state.connections, 2)
  await using broken = await answering(socket => {
    socket.write('HTTP/1.1 200 OK\r\n\r\nhalf', () => setTimeout(() => socket.resetAndDestroy(), 30))
  })
  await assert.rejects(broken.get(), { code: 'REGISTRY_UNAVAILABLE' })
  assert.equal(broken.text(), 'half')
})

test('chunks that break off or make no sense end the body where they do', async () => {
  for (const body of ['3\r\none\r\n', '3\r\none\r\n0\r\n', '3\r\none\r\nfour\r\n', '3\r\none\n4\r\n']) {
    await using server = await answering(socket => {
      socket.write(chunked(body.slice(0, 8)), () => setTimeout(() => socket.end(body.slice(8)), 30))
    })
    await assert.rejects(server.get(), { code: 'REGISTRY_UNAVAILABLE' }, body)
    assert.equal(server.text(), 'one')
  }
})

test('a refusal without a length comes with the beginning of its text', async () => {
  await using server = await answering(chunked('4\r\ngone\r\n0\r\n\r\n', '404 Not Found'), ok('two'))
  assert.equal((await server.get()).text.toString(), 'gone')
  await server.get()
  assert.equal(server.state.connections, 1)
  await using closed = await answering(socket => socket.end('HTTP/1.1 500 Oops\r\n\r\nsorry'))
  assert.equal((await closed.get()).text.toString(), 'sorry')
  await using endless = await answering(`HTTP/1.1 500 Oops\r\n\r\n${'x'.repeat(100_000)}`)
  assert.equal((await endless.get()).text.length, 64 * 1024)
})

test('a redirect with a body of unknown length is told by its head', async () => {
  for (const framing of ['transfer-encoding: chunked\r\n', '']) {
    await using server = await answering(`HTTP/1.1 307 There\r\nlocation: /there\r\n${framing}\r\n`)
    const { headers, text } = await server.get()
    assert.deepEqual([headers.get('location'), text.length], ['/there', 0])
  }
})

test('what the taker throws comes out, and the connection is ended', async () => {
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
  const wire = createWire()
  const hash = createHash('sha256')
  const get = (endpoint: Endpoint) =>
    wire.get({
      url: new URL(`${registry.origin}/v2/test/app/blobs/${descriptor.digest}`),
      ...{ headers: {}, endpoint, timeouts: { headers: 1_000, idle: 1_000 }, accept: () => true },
      take: piece => Boolean(hash.update(piece)),
    })
  await get({ tls: { verify: true, ca } })
  assert.equal(`sha256:${hash.digest('hex')}`, descriptor.digest)
  await assert.rejects(get({}), { code: 'CERTIFICATE_INVALID' })
  assert.equal(registry.count(), 1)
  wire.close()
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

test('an answer that drips, in its head or its body, is REGISTRY_UNAVAILABLE', async () => {
  for (const begun of ['HTTP/1.1 200 OK\r\nx-long: ', 'HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n']) {
    await using server = await answering(socket => {
      socket.write(begun)
      const drip = setInterval(() => socket.write('x'), 20)
      socket.on('close', () => clearInterval(drip))
    })
    const least = { bytes: 100, ms: 100 }
    await assert.rejects(server.get({ least }), {
      code: 'REGISTRY_UNAVAILABLE',
      message: /under 100 bytes in 0\.1 s/,
    })
  }
})

test('a switch to another protocol is refused, not waited out', async () => {
  for (const more of ['', 'connection: upgrade\r\nupgrade: h2c\r\n', 'content-length: 3\r\n']) {
    await using server = await answering(`HTTP/1.1 101 Switching Protocols\r\n${more}\r\n${ok('evil')}`)
    await assert.rejects(server.get(), { code: 'REGISTRY_PROTOCOL', message: /answers 101/ })
    assert.equal(server.text(), '')
  }
})

test('204 and 304 have no body, whatever their headers say: what follows belongs to the next answer', async () => {
  for (const status of ['204 No Content', '304 Not Modified']) {
    await using server = await answering(
      `HTTP/1.1 ${status}\r\ncontent-length: 5\r\n\r\n`,
      ok('two'),
      `HTTP/1.1 ${status}\r\ntransfer-encoding: chunked\r\n\r\n`,
      ok('four'),
    )
    const accept = { accept: false }
    for (const expected of [Number.parseInt(status, 10), 200, Number.parseInt(status, 10), 200]) {
      const reply = await server.get(expected === 200 ? {} : accept)
      assert.deepEqual([reply.status, reply.text.length], [expected, 0])
    }
    assert.equal(server.text(), 'twofour')
    assert.equal(server.state.connections, 1)
  }
})

test('bytes behind a 204 or 304 are no body, and the connection that brought them is left', async () => {
  for (const status of ['204 No Content', '304 Not Modified']) {
    await using server = await answering(`HTTP/1.1 ${status}\r\ncontent-length: 4\r\n\r\nevil`, ok('two'))
    assert.equal((await server.get({ accept: false })).text.length, 0)
    await server.get()
    assert.deepEqual([server.text(), server.state.connections], ['two', 2])
  }
})
