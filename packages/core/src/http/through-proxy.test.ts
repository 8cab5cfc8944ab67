import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { isTallyError } from '../errors.ts'
import { createHttp } from './http-client.ts'

/** Asks through a proxy that answers by `answer`; says what the proxy was asked, and what came of it. */
async function asked(url: string, login: string, answer: (socket: Socket) => void) {
  const heads: string[] = []
  const server = createServer(socket => {
    socket.on('error', () => socket.destroy())
    socket.once('data', head => {
      heads.push(head.toString('latin1'))
      answer(socket)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const proxy = `http://${login}127.0.0.1:${(server.address() as AddressInfo).port}`
  // Milliseconds: a tunnel that says nothing more is waited for this long.
  const http = createHttp({ headers: 2_000, idle: 2_000 })
  try {
    const { status } = await http.send({ method: 'GET', url: new URL(url), endpoint: { proxy } })
    return { heads, status, code: undefined, message: '' }
  } catch (error) {
    if (!isTallyError(error)) throw error
    return { heads, status: undefined, code: error.code, message: error.message }
  } finally {
    http.close()
    server.close()
  }
}

const saying = (text: string) => (socket: Socket) => void socket.write(text)
const ok = saying('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')
const plain = 'http://a.example/x'
const secure = 'https://a.example/x'

for (const [what, answer, code, message] of [
  [
    'hangs up',
    (socket: Socket) => socket.destroy(),
    'REGISTRY_UNAVAILABLE',
    /proxy broke off: the connection/,
  ],
  [
    'says 100',
    saying('HTTP/1.1 100 Continue\r\n\r\n'),
    'REGISTRY_PROTOCOL',
    /proxy broke off: it answers 100/,
  ],
  ['speaks no HTTP', saying('SSH-2.0-x\r\n'), 'REGISTRY_PROTOCOL', /proxy broke off: not HTTP/],
  ['says 403', saying('HTTP/1.1 403 No\r\n\r\n'), 'REGISTRY_UNAVAILABLE', /proxy refused \(403\)/],
  ['says 407', saying('HTTP/1.1 407 Who\r\n\r\n'), 'REGISTRY_PROTOCOL', /proxy asks for a login/],
] as const)
  test(`a proxy that ${what} when it is asked for a tunnel is asked once, and that is told`, async () => {
    const result = await asked(secure, 'dock:hidden-pass@', answer)
    assert.equal(result.code, code)
    assert.match(result.message, message)
    assert.doesNotMatch(result.message, /hidden-pass/)
    assert.deepEqual(
      result.heads.map(head => head.split('\r\n')[0]),
      ['CONNECT a.example:443 HTTP/1.1'],
    )
  })

test('any 2xx of a proxy begins the tunnel', async () => {
  let first: number | undefined
  await asked(secure, '', socket => {
    socket.write('HTTP/1.1 299 Go on\r\n\r\n')
    socket.once('data', hello => {
      first = hello[0]
      socket.destroy()
    })
  })
  // The first byte of a TLS handshake record (RFC 8446, section 5.1).
  assert.equal(first, 22)
})

test('a tunnel that answers with a body of its own is no server to talk to', async () => {
  const { code, heads } = await asked(secure, '', ok)
  assert.equal(code, 'REGISTRY_UNAVAILABLE')
  assert.equal(heads.length, 1)
})

for (const [what, login, pair] of [
  ['without a password', 'dock@', 'dock:'],
  ['with a percent sign that begins no escape', 'dock:100%@', 'dock:100%'],
  ['with escapes', 'd%40ck:p%3Ass@', 'd@ck:p:ss'],
] as const)
  test(`a login ${what} is sent as it was meant, with a request and for a tunnel`, async () => {
    const header = `proxy-authorization: Basic ${Buffer.from(pair).toString('base64')}\r\n`
    const forwarded = await asked(plain, login, ok)
    assert.equal(forwarded.status, 200)
    const tunnelled = await asked(secure, login, saying('HTTP/1.1 403 No\r\n\r\n'))
    for (const [head = ''] of [forwarded.heads, tunnelled.heads]) assert.ok(head.includes(header), head)
  })

test('an answer through a proxy may have as large a head as one without, and a reset is not its end', async () => {
  const head = `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n`
  assert.equal((await asked(plain, '', saying(`${head}content-length: 2\r\n\r\nok`))).status, 200)
  const reset = await asked(plain, '', socket => {
    socket.write(`${head}\r\nhalf`, () => setImmediate(() => socket.resetAndDestroy()))
  })
  assert.equal(reset.code, 'REGISTRY_UNAVAILABLE')
})
