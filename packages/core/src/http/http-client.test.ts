import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { problem } from '../registry/auth/problem.ts'
import { createHttp } from './http-client.ts'

/** Longer than a busy machine delays a test. */
const patient = { headers: 10_000, idle: 10_000 }
const impatient = { headers: 150, idle: 100 }

/** A server with this listener, and a client; both are closed after the test. */
async function serving(t: TestContext, listener: RequestListener, timeouts = patient) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const http = createHttp(timeouts)
  t.after(() => {
    http.close()
    server.closeAllConnections()
    server.close()
  })
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/x?secret=hidden`)
  return { url, http, get: (more = {}) => http.send({ method: 'GET', url, ...more }) }
}

test('64 KiB of an endless error body are read, and 1 000 characters are shown', async t => {
  let written = 0
  const { get } = await serving(t, (_, response) => {
    response.writeHead(500)
    const pour = () => {
      while (!response.destroyed && written < 100 * 1024 * 1024) {
        written += 64 * 1024
        if (!response.write(Buffer.alloc(64 * 1024, 'x'))) return void response.once('drain', pour)
      }
      response.end()
    }
    pour()
  })
  const { status, headers, body } = await get()
  assert.equal(body.byteLength, 64 * 1024)
  assert.ok(written < 16 * 1024 * 1024, `${written} bytes were taken off the server`)
  const { message } = problem('read it', { status, headers, text: body })
  assert.ok(message.length < 1_200, String(message.length))
})

test('an error body with a declared length of 100 MiB is not waited for', async t => {
  const { get } = await serving(t, (_, response) => {
    response.writeHead(404, { 'content-length': 100 * 1024 * 1024 })
    response.write(Buffer.alloc(128 * 1024, 'x'))
  })
  assert.equal((await get()).body.byteLength, 64 * 1024)
})

test('a response above its limit is refused, and one of exactly that size is accepted', async t => {
  const { get } = await serving(t, (_, response) => response.end(Buffer.alloc(1_000)))
  assert.equal((await get({ maxBytes: 1_000 })).body.byteLength, 1_000)
  await assert.rejects(get({ maxBytes: 999 }), { code: 'MANIFEST_TOO_LARGE', message: /larger than 999/ })
})

test('a server that is silent, stalls or drips is given up, and its URL is shown without its query', async t => {
  const ways: RequestListener[] = [
    () => undefined,
    (_, response) => void response.writeHead(200).write('half'),
    (_, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.once('close', () => clearInterval(drip))
    },
  ]
  for (const way of ways) {
    const { get } = await serving(t, way, impatient)
    await assert.rejects(get(), (error: Error & { code: string }) => {
      assert.equal(error.code, 'REGISTRY_UNAVAILABLE')
      assert.match(error.message, /silent for 0\.1|no end of the answer after 0\.4/)
      assert.doesNotMatch(String(error.stack), /hidden/)
      return true
    })
  }
})

test('a kept-alive connection that has closed does not fail a request that is safe to repeat', async t => {
  let count = 0
  const { get, http, url } = await serving(t, (request, response) => {
    count += 1
    if (count % 2 === 0) request.socket.destroy()
    else response.end('answer')
  })
  await get()
  assert.equal((await get()).body.toString(), Buffer.from('answer').toString())
  await assert.rejects(http.send({ method: 'POST', url }), { code: 'REGISTRY_UNAVAILABLE' })
})

test('a body that can be reopened is sent with its length, and again with a second request', async t => {
  const got: string[] = []
  const { http, url } = await serving(t, async (request, response) => {
    const text = Buffer.concat(await Array.fromAsync(request)).toString()
    got.push(`${request.headers['content-length']} ${text}`)
    response.end()
  })
  async function* open() {
    yield Buffer.from('one ')
    yield Buffer.from('two')
  }
  for (const method of ['PUT', 'PATCH']) await http.send({ method, url, body: { size: 7, open } })
  assert.deepEqual(got, ['7 one two', '7 one two'])
})

test('a stop ends a request that waits for its response, as CANCELLED', async t => {
  const { get } = await serving(t, () => undefined)
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 20)
  await assert.rejects(get({ signal: stop.signal }), { code: 'CANCELLED', message: /v2\/x$/ })
})

test('a switch to another protocol is refused at once, with and without an Upgrade header', async t => {
  const heads = ['connection: upgrade\r\nupgrade: h2c\r\n', '']
  for (const head of heads) {
    const { get } = await serving(t, ({ socket }) =>
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\n${head}\r\nHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil`,
      ),
    )
    await assert.rejects(get(), { code: 'REGISTRY_PROTOCOL', message: /answers 101/ })
  }
})

test('204 and 304 have an empty body, whatever length they declare', async t => {
  for (const status of [204, 304]) {
    const { get } = await serving(t, ({ socket }) =>
      socket.write(`HTTP/1.1 ${status} X\r\ncontent-length: 5\r\n\r\n`),
    )
    const answer = await get()
    assert.deepEqual([answer.status, answer.body.byteLength], [status, 0])
  }
})

test('a body in chunks of one byte is refused, and one in small chunks is read', async t => {
  const pieces = (size: number): RequestListener => {
    const chunk = `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`
    return ({ socket }) =>
      void socket.write(
        `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${chunk.repeat(20_000)}0\r\n\r\n`,
      )
  }
  const patient = createHttp({ headers: 30_000, idle: 30_000 })
  t.after(() => patient.close())
  const [crumbs, small] = [await serving(t, pieces(1)), await serving(t, pieces(16))]
  const reading = patient.send({ method: 'GET', url: crumbs.url })
  await assert.rejects(reading, { code: 'REGISTRY_PROTOCOL', message: /10000 pieces for 10000 bytes/ })
  const { body } = await patient.send({ method: 'GET', url: small.url, maxBytes: 1024 * 1024 })
  assert.equal(body.byteLength, 320_000)
})

test('interim responses without end are REGISTRY_PROTOCOL for every client', async t => {
  const { url } = await serving(t, (_, response) => {
    for (let at = 0; at < 1_000; at++) response.writeEarlyHints({ link: '<a>; rel=preload' })
    response.end()
  })
  const patient = createHttp({ headers: 30_000, idle: 30_000 })
  t.after(() => patient.close())
  await assert.rejects(patient.send({ method: 'GET', url }), {
    code: 'REGISTRY_PROTOCOL',
    message: /without end/,
  })
})
