import assert from 'node:assert/strict'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createHttp } from '../../http/http-client.ts'
import { blob } from './download.fixture.ts'
import { createLane } from './receive.ts'
import type { ReceiveJob } from './receive-job.ts'

const { bytes, descriptor } = blob(300_000)
const { size, digest } = descriptor

/** A lane of this thread, and a forward proxy that responds to every request itself. */
async function proxied(answer: RequestListener) {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const proxy = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const timeouts = { headers: 1_000, idle: 300 }
  const http = createHttp(timeouts)
  const folder = mkdtempSync(join(tmpdir(), 'tallyman-receive-'))
  const path = join(folder, 'draft')
  const file = openSync(path, 'w+')
  const job: ReceiveJob = {
    url: 'http://registry.example/v2/x',
    headers: {},
    endpoint: { proxy },
    timeouts,
    file,
    algorithm: 'sha256',
    size,
    from: 0,
  }
  return {
    seen,
    content: () => readFileSync(path),
    receive: (signal?: AbortSignal) =>
      createLane(http).receive(job, { ...(signal ? { signal } : {}), advanced: () => undefined }),
    async [Symbol.asyncDispose]() {
      http.close()
      closeSync(file)
      rmSync(folder, { recursive: true })
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

test('a body through a proxy is received like any other', async () => {
  await using over = await proxied((_, response) => response.end(bytes))
  const received = await over.receive()
  assert.deepEqual([received.status, received.offset, received.digest], [200, size, digest])
  assert.ok(over.content().equals(bytes))
  assert.deepEqual(over.seen, ['http://registry.example/v2/x'])
})

test('a body through a proxy that is cut off or stalls reports its received bytes', async () => {
  for (const end of [true, false]) {
    await using over = await proxied((_, response) => {
      response.writeHead(200, { 'content-length': size })
      response.write(bytes.subarray(0, 100_000), () => end && setTimeout(() => response.destroy(), 30))
    })
    const { offset, stopped, digest } = await over.receive()
    assert.deepEqual([offset, stopped?.why, digest], [100_000, 'broken', undefined])
  }
})

test('an error response through a proxy has its text, and one that is cut off is REGISTRY_UNAVAILABLE', async () => {
  await using whole = await proxied((_, response) => response.writeHead(403).end('no'))
  const { status, text } = await whole.receive()
  assert.deepEqual([status, Buffer.from(text).toString()], [403, 'no'])
  await using cut = await proxied((_, response) => {
    response.writeHead(500)
    response.write('half', () => setTimeout(() => response.destroy(), 30))
  })
  await assert.rejects(cut.receive(), { code: 'REGISTRY_UNAVAILABLE' })
})

test('through a proxy, a stop within the body keeps its bytes, and one before the response is CANCELLED', async () => {
  const stop = new AbortController()
  await using half = await proxied((_, response) => {
    response.writeHead(200, { 'content-length': size })
    response.write(bytes.subarray(0, 100_000), () => setTimeout(() => stop.abort(), 100))
  })
  assert.equal((await half.receive(stop.signal)).offset, 100_000)
  await using silent = await proxied(() => undefined)
  await assert.rejects(silent.receive(AbortSignal.timeout(100)), { code: 'CANCELLED' })
})

test('an endless body through a proxy is dropped at the first extra byte', async () => {
  await using over = await proxied((_, response) => {
    const more = () => response.destroyed || response.write(bytes, more)
    more()
  })
  await assert.rejects(over.receive(), { code: 'CONTENT_MISMATCH' })
})
