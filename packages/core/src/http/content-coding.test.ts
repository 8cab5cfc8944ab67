import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import * as faults from '@tallyman/testkit/registry/registry'
import type { Bytes } from '../content/store.ts'
import { blob, downloader, serving } from '../registry/download/download.fixture.ts'
import { createHttp } from './http-client.ts'

const layer = blob(1_600_000)
const { digest } = layer.descriptor
const read = { kind: 'blob' } as const
const always = { ...read, times: Number.POSITIVE_INFINITY }
const said = faults.contentEncoding(always, false)

async function fetched(planned: readonly faults.Fault[]) {
  await using registry = await serving([layer], { faults: planned })
  await using to = await downloader(registry)
  await to.fetch(layer)
  to.holds(layer)
  assert.deepEqual(registry.errors, [])
}

async function refused(planned: readonly faults.Fault[]) {
  await using registry = await serving([layer], { faults: planned })
  await using to = await downloader(registry)
  const error = await to.fetch(layer).then(
    () => assert.fail('expected a failure'),
    (thrown: unknown) => thrown as { code: string; message: string },
  )
  assert.deepEqual(registry.errors, [])
  return { code: error.code, message: error.message, asked: registry.count({ ...read, method: 'GET' }) }
}

const coded = /compressed on the way \(Content-Encoding: gzip\)/

test('a blob that was compressed on the way is refused and never decoded, with and without a length', async () => {
  for (const more of [[], [faults.unsized(always)]]) {
    const real = faults.contentEncoding(always)
    const found = await refused([more[0] ? faults.together(real, more[0]) : real])
    assert.deepEqual([found.code, found.asked], ['REGISTRY_PROTOCOL', 1])
    assert.match(found.message, coded)
  }
})

test('a blob with the right bytes is accepted whatever its Content-Encoding, whole, resumed and without a length', async () => {
  for (const fault of [
    said,
    faults.together(said, faults.unsized(always)),
    faults.together(faults.cut({ after: 1_000, by: 'end' }, read), said),
  ])
    await fetched([fault, said])
})

test('a blob with wrong bytes is a mismatch that names the coding', async () => {
  const wrong = faults.together(faults.contentEncoding(always, false), faults.flipByte(3, always))
  const { code, message } = await refused([wrong])
  assert.equal(code, 'CONTENT_MISMATCH')
  assert.ok(message.includes(digest))
  assert.match(message, /sent with Content-Encoding: gzip/)
})

async function collected(bytes: Bytes): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(Uint8Array.from(piece))
  return Buffer.concat(pieces)
}

test('a blob that is copied to another registry is checked by the same rules', async () => {
  await using registry = await serving([layer], { faults: [said] })
  await using to = await downloader(registry)
  const source = await to.client.origin({ registry: registry.host, repository: 'test/app' })
  for (const open of [() => source.scan(layer.descriptor), () => source.fetch(layer.descriptor)])
    assert.ok((await collected(await open())).equals(Buffer.from(layer.bytes)))
  await using coding = await serving([layer], { faults: [faults.contentEncoding(always)] })
  const changed = await to.client.origin({ registry: coding.host, repository: 'test/app' })
  await assert.rejects(changed.scan(layer.descriptor), { code: 'REGISTRY_PROTOCOL', message: coded })
})

/** The result of the ordinary client for a response. */
async function sent(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const http = createHttp()
  try {
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/token`)
    return await http.send({ method: 'GET', url })
  } finally {
    http.close()
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}

test('a compressed small response is refused, one that only declares a coding is read, and an error response keeps its status', async () => {
  const json = Buffer.from('{"token":"token-x1"}')
  const packed = gzipSync(json)
  await assert.rejects(
    sent((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)),
    { code: 'REGISTRY_PROTOCOL', message: coded },
  )
  const lie = await sent((_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(json))
  assert.equal(String(lie.body), String(json))
  const denied = await sent((_, response) =>
    response.writeHead(403, { 'content-encoding': 'gzip' }).end(packed),
  )
  assert.deepEqual([denied.status, denied.body.length], [403, 0])
})
