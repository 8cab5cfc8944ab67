import assert from 'node:assert/strict'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { CacheHttp } from '../cache/service/cache-http.ts'
import { EngineConnection } from '../engine/engine-connection.ts'

/** A server that responds to every request with 101, followed by bytes that look like a response. */
function switching(head: string) {
  return answering(`HTTP/1.1 101 Switching Protocols\r\n${head}\r\n${fine}`)
}

const fine = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'
const interim = (count: number) => 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(count)

async function answering(answer: string) {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('data', () => socket.write(answer))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

for (const [what, head] of [
  ['with an Upgrade header', 'connection: upgrade\r\nupgrade: tcp\r\n'],
  ['without one', ''],
] as const) {
  test(`an engine that leaves HTTP with a 101 ${what} fails the step at once`, async () => {
    await using server = await switching(head)
    const address = { kind: 'tcp', host: '127.0.0.1', port: server.port } as const
    await assert.rejects(EngineConnection.open(address), { code: 'ENGINE_FAILED', message: /answers 101/ })
  })

  test(`a cache service that leaves HTTP with a 101 ${what} is not waited for`, async () => {
    await using server = await switching(head)
    const http = new CacheHttp({ proxyFor: () => undefined }, { headers: 5_000, idle: 5_000 })
    const asking = http.send({ method: 'GET', url: new URL(`http://127.0.0.1:${server.port}`), what: 'look' })
    await assert.rejects(asking, { code: 'CACHE_PROTOCOL', message: /answers 101/ })
    http.close()
  })
}

test('an engine and a cache service that send interim responses without end are given up', async () => {
  await using server = await answering(interim(40_000) + fine)
  const address = { kind: 'tcp', host: '127.0.0.1', port: server.port } as const
  await assert.rejects(EngineConnection.open(address), { code: 'ENGINE_FAILED', message: /without end/ })
  const http = new CacheHttp({ proxyFor: () => undefined }, { headers: 5_000, idle: 5_000 })
  const asking = http.send({ method: 'GET', url: new URL(`http://127.0.0.1:${server.port}`), what: 'look' })
  await assert.rejects(asking, { code: 'CACHE_PROTOCOL', message: /without end/ })
  http.close()
})

test('sixteen interim responses are skipped', async () => {
  await using server = await answering(interim(16) + fine)
  const http = new CacheHttp({ proxyFor: () => undefined }, { headers: 5_000, idle: 5_000 })
  const url = new URL(`http://127.0.0.1:${server.port}`)
  assert.equal((await http.send({ method: 'GET', url, what: 'look' })).status, 200)
  http.close()
})
