import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering, ok } from './scripted-server.fixture.ts'

const chunked = (body: string, head = '200 OK') =>
  `HTTP/1.1 ${head}\r\ntransfer-encoding: chunked\r\n\r\n${body}`

test('a chunked body is delivered without its framing, and the connection is reused', async () => {
  await using server = await answering(
    chunked('3;a=b\r\none\r\n0A\r\n0123456789\r\n0\r\nx: y\r\n\r\n'),
    ok('two'),
  )
  assert.equal((await server.get()).taken, true)
  await server.get()
  assert.equal(server.text(), 'one0123456789two')
  assert.equal(server.state.connections, 1)
})

test('a body without a length ends with its connection, and breaks off when the connection is reset', async () => {
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

test('a truncated or malformed chunk ends the body at that point', async () => {
  for (const body of ['3\r\none\r\n', '3\r\none\r\n0\r\n', '3\r\none\r\nfour\r\n', '3\r\none\n4\r\n']) {
    await using server = await answering(socket => {
      socket.write(chunked(body.slice(0, 8)), () => setTimeout(() => socket.end(body.slice(8)), 30))
    })
    await assert.rejects(server.get(), { code: 'REGISTRY_UNAVAILABLE' }, body)
    assert.equal(server.text(), 'one')
  }
})

test('an error response without a length has the beginning of its text', async () => {
  await using server = await answering(chunked('4\r\ngone\r\n0\r\n\r\n', '404 Not Found'), ok('two'))
  assert.equal((await server.get()).text.toString(), 'gone')
  await server.get()
  assert.equal(server.state.connections, 1)
  await using closed = await answering(socket => socket.end('HTTP/1.1 500 Oops\r\n\r\nsorry'))
  assert.equal((await closed.get()).text.toString(), 'sorry')
  await using endless = await answering(`HTTP/1.1 500 Oops\r\n\r\n${'x'.repeat(100_000)}`)
  assert.equal((await endless.get()).text.length, 64 * 1024)
})

test('a redirect with a body of unknown length is recognised by its head', async () => {
  for (const framing of ['transfer-encoding: chunked\r\n', '']) {
    await using server = await answering(`HTTP/1.1 307 There\r\nlocation: /there\r\n${framing}\r\n`)
    const { headers, text } = await server.get()
    assert.deepEqual([headers.get('location'), text.length], ['/there', 0])
  }
})

test('204 and 304 have no body, and the connection of one that declares a body is closed', async () => {
  for (const status of ['204 No Content', '304 Not Modified']) {
    await using server = await answering(
      `HTTP/1.1 ${status}\r\ncontent-length: 5\r\n\r\n`,
      ok('two'),
      `HTTP/1.1 ${status}\r\ntransfer-encoding: chunked\r\n\r\n`,
      ok('four'),
      `HTTP/1.1 ${status}\r\n\r\n`,
      ok('six'),
    )
    const code = Number.parseInt(status, 10)
    for (const expected of [code, 200, code, 200, code, 200]) {
      const reply = await server.get({ accept: expected === 200 })
      assert.deepEqual([reply.status, reply.text.length], [expected, 0])
    }
    assert.equal(server.text(), 'twofoursix')
    assert.equal(server.state.connections, 3)
  }
})

test('bytes after a 204 or 304 are not a body, and their connection is closed', async () => {
  for (const status of ['204 No Content', '304 Not Modified']) {
    await using server = await answering(`HTTP/1.1 ${status}\r\ncontent-length: 4\r\n\r\nevil`, ok('two'))
    assert.equal((await server.get({ accept: false })).text.length, 0)
    await server.get()
    assert.deepEqual([server.text(), server.state.connections], ['two', 2])
  }
})
