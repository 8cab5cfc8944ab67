import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { headersFrom } from '../../http/http-headers.ts'
import { framingOf, parseResponseHead } from './response-head.ts'

const headOf = (text: string) => parseResponseHead(Buffer.from(text, 'latin1'))

test('a head gives its status, its headers and where the body begins', () => {
  const head = headOf('HTTP/1.1 206 Partial Content\r\nETag: "a"\r\nX-Two: 1\r\nx-two:2 \r\n\r\nbody')
  assert.equal(head?.status, 206)
  assert.equal(head?.headers.get('etag'), '"a"')
  assert.deepEqual(head?.headers.all('x-two'), ['1', '2'])
  assert.equal(
    head?.length,
    'HTTP/1.1 206 Partial Content\r\nETag: "a"\r\nX-Two: 1\r\nx-two:2 \r\n\r\n'.length,
  )
})

test('a status line may do without a reason, a header without a value', () => {
  for (const line of ['HTTP/1.1 200', 'HTTP/1.1 200 ', 'HTTP/1.1 200 OK'])
    assert.equal(headOf(`${line}\r\nx:\r\n\r\n`)?.headers.get('x'), '')
})

test('an incomplete head is waited for, wherever it is cut', () => {
  const whole = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n'
  for (let end = 0; end < whole.length; end++) assert.equal(headOf(whole.slice(0, end)), undefined)
})

test('a head without an end is given up at 64 KiB', () => {
  assert.equal(headOf('x'.repeat(64 * 1024)), undefined)
  assert.throws(() => headOf('x'.repeat(64 * 1024 + 1)), { code: 'REGISTRY_PROTOCOL' })
})

test('a head that is too long is refused even where its end is known', () => {
  const long = `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(64 * 1024)}\r\n\r\n`
  assert.throws(() => headOf(long), { code: 'REGISTRY_PROTOCOL', message: /too long/ })
})

test('a line of blanks costs no more time than it has bytes', { timeout: 5_000 }, () => {
  const blanks = ' \t'.repeat(30_000)
  const spent = processorTime()
  assert.equal(
    headOf(`HTTP/1.1 200 OK\r\nx:${blanks}y${blanks.slice(0, 5_000)}\r\n\r\n`)?.headers.get('x'),
    'y',
  )
  assert.throws(() => headOf(`HTTP/1.1 200 OK\r\nx:${blanks}\x01\r\n\r\n`), { code: 'REGISTRY_PROTOCOL' })
  assert.throws(() => headOf(`HTTP/1.1 200 OK\r\nx: y${blanks}\x01\r\n\r\n`), { code: 'REGISTRY_PROTOCOL' })
  assert.ok(spent() < 500)
})

for (const [what, head] of [
  ['HTTP/2', 'HTTP/2 200 OK'],
  ['HTTP/1.2', 'HTTP/1.2 200 OK'],
  ['another protocol', 'SSH-2.0-OpenSSH'],
  ['a status of two digits', 'HTTP/1.1 20 OK'],
  ['a status of four digits', 'HTTP/1.1 2000 OK'],
  ['a status of 600', 'HTTP/1.1 600 OK'],
  ['a folded line', 'HTTP/1.1 200 OK\r\nx: 1\r\n 2'],
  ['a bare line feed', 'HTTP/1.1 200 OK\r\nx: 1\ny: 2'],
  ['a bare carriage return', 'HTTP/1.1 200 OK\r\nx: 1\ry: 2'],
  ['a blank before the colon', 'HTTP/1.1 200 OK\r\nx : 1'],
  ['a line without a colon', 'HTTP/1.1 200 OK\r\nx'],
  ['a nameless header', 'HTTP/1.1 200 OK\r\n: 1'],
  ['a NUL', 'HTTP/1.1 200 OK\r\nx: a\0b'],
  ['an escape in the reason', 'HTTP/1.1 200 \u001b[2J'],
] as const) {
  test(`a head with ${what} is refused`, () => {
    assert.throws(() => headOf(`${head}\r\n\r\n`), { code: 'REGISTRY_PROTOCOL' })
  })
}

test('a connection is kept where the head says so', () => {
  for (const [line, connection, kept] of [
    ['HTTP/1.1', '', true],
    ['HTTP/1.1', 'connection: Close\r\n', false],
    ['HTTP/1.1', 'connection: keep-alive, close\r\n', false],
    ['HTTP/1.0', '', false],
    ['HTTP/1.0', 'connection: Keep-Alive\r\n', true],
  ] as const)
    assert.equal(headOf(`${line} 200 OK\r\n${connection}\r\n`)?.keepAlive, kept)
})

test('a body ends by its length, its chunks or its connection; what could be taken differently is refused', () => {
  const framing = (...pairs: string[]) => framingOf({ status: 200, headers: headersFrom(pairs) })
  const length = (bytes: number) => ({ kind: 'length', length: bytes })
  assert.deepEqual(framing(), { kind: 'close' })
  assert.deepEqual(framing('content-length', '0'), length(0))
  assert.deepEqual(framing('content-length', '007'), length(7))
  assert.deepEqual(framing('content-length', '5', 'content-length', '5'), length(5))
  assert.deepEqual(framing('transfer-encoding', 'Chunked'), { kind: 'chunked' })
  for (const status of [204, 304])
    for (const pair of [
      ['content-length', '5'],
      ['transfer-encoding', 'chunked'],
    ])
      assert.deepEqual(framingOf({ status, headers: headersFrom(pair) }), length(0))
  const refused = { code: 'REGISTRY_PROTOCOL' }
  for (const value of ['', '-1', '+1', '1.5', '0x10', '5, 5', '1e3', '9'.repeat(16), '5 5'])
    assert.throws(() => framing('content-length', value), refused, value)
  assert.throws(() => framing('content-length', '5', 'content-length', '6'), refused)
  assert.throws(() => framing('content-length', '5', 'transfer-encoding', 'chunked'), refused)
  for (const value of ['', 'gzip', 'gzip, chunked', 'chunked, chunked', 'identity', 'xchunked'])
    assert.throws(() => framing('transfer-encoding', value), refused, value)
  assert.throws(() => framing('transfer-encoding', 'chunked', 'transfer-encoding', 'chunked'), refused)
})

test('any bytes are a head, an incomplete head or REGISTRY_PROTOCOL, and a longer read changes nothing', () => {
  const line = fc.constantFrom(
    'HTTP/1.1 200 OK',
    'HTTP/1.1 404',
    'x: 1',
    'content-length: 5',
    ' folded',
    '\n',
    'é: 1',
  )
  const text = fc.array(fc.oneof(line, fc.string({ maxLength: 8 })), { maxLength: 6 })
  const outcome = (bytes: Buffer) => {
    try {
      const head = parseResponseHead(bytes)
      return head && `${head.status} ${head.length}`
    } catch (error) {
      return (error as { code?: string }).code
    }
  }
  fc.assert(
    fc.property(text, fc.uint8Array({ maxLength: 8 }), (lines, body) => {
      const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
      const found = outcome(head)
      assert.match(found ?? '', /^\d{3} \d+$|^REGISTRY_PROTOCOL$/)
      assert.equal(outcome(Buffer.concat([head, body])), found)
    }),
  )
})
