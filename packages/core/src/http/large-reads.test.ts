import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { bodyConnections } from './http-client.ts'
import { relay } from './relay.ts'
import { answeringTo, ok } from './scripted-server.fixture.ts'

/** Writes texts one after the other, each to arrive as a separate read. */
const inReads =
  (...texts: readonly string[]) =>
  async (socket: Socket) => {
    for (const text of texts) {
      socket.write(text)
      await sleep(20)
    }
  }

test('a head that arrives in several reads is parsed as it was sent, between the bodies of others', async () => {
  const read = inReads(
    'HTTP/1.1 200 OK\r\nx-one: first',
    ' value\r\nx-t',
    'wo: 2\r\ncontent-length: 6\r\n',
    '\r\none',
    'two',
  )
  await using server = await answeringTo(
    bodyConnections(),
    ok('x'.repeat(200_000)),
    socket => void read(socket),
    ok('y'.repeat(200_000)),
  )
  await server.get()
  const { headers } = await server.get()
  assert.deepEqual([headers.get('x-one'), headers.get('x-two')], ['first value', '2'])
  await server.get()
  assert.equal(server.text(), `${'x'.repeat(200_000)}onetwo${'y'.repeat(200_000)}`)
  assert.equal(server.state.connections, 1)
})

test('a head larger than a read, and one after interim responses, are parsed as they were sent', async () => {
  const long = Array.from({ length: 600 }, (_, at) => `x-${at}: ${String(at).repeat(20)}`.slice(0, 90))
  const head = `HTTP/1.1 200 OK\r\n${long.join('\r\n')}\r\ncontent-length: 2\r\n\r\n`
  const read = inReads(
    'HTTP/1.1 103 Early\r\nlink: a\r\n\r\nHTTP/1.1 200 OK\r\nx-a',
    ': b\r\ncontent-length: 2\r\n\r\nok',
  )
  await using server = await answeringTo(
    bodyConnections(),
    socket =>
      void inReads(head.slice(0, 20_003), head.slice(20_003, 33_333), head.slice(33_333), 'hi')(socket),
    socket => void read(socket),
  )
  const { headers } = await server.get()
  for (const line of long) assert.equal(headers.get(line.split(': ')[0] ?? ''), line.split(': ')[1])
  assert.equal((await server.get()).headers.get('x-a'), 'b')
  assert.equal(server.text(), 'hiok')
})

test('a chunked body whose framing is split between reads is delivered without it', async () => {
  const frames = [
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3',
    '\r\non',
    'e\r\n0',
    'A\r\n01234',
    '56789\r',
    '\n0\r\nx: ',
    'y\r\n\r\n',
  ]
  await using server = await answeringTo(
    bodyConnections(),
    socket => void inReads(...frames)(socket),
    ok('two'),
  )
  await server.get()
  await server.get()
  assert.equal(server.text(), 'one0123456789two')
  assert.equal(server.state.connections, 1)
})

test('unsolicited bytes on a kept-alive connection that reads into one buffer are never a response', async () => {
  await using server = await answeringTo(bodyConnections(), ok('one'), ok('two'))
  await server.get()
  for (const socket of server.sockets) socket.write(ok('evil'))
  await sleep(50)
  await server.get()
  assert.equal(server.text(), 'onetwo')
  assert.equal(server.state.connections, 2)
})

test('the end of a connection ends a body without a length, and breaks off one with a length', async () => {
  await using server = await answeringTo(
    bodyConnections(),
    socket => socket.end('HTTP/1.1 200 OK\r\n\r\nall of it'),
    socket => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'),
  )
  await server.get()
  assert.equal(server.text(), 'all of it')
  await assert.rejects(server.get(), { code: 'REGISTRY_UNAVAILABLE' })
})

test('a connection that reads into one buffer may not be paused', async () => {
  const connections = bodyConnections()
  const request = { method: 'GET', url: new URL('http://127.0.0.1:1/') }
  await assert.rejects(relay(connections, request, { wanted: [200] }), { code: 'INTERNAL' })
  connections.close()
})
