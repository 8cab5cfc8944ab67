import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { blob, downloader, serving } from '@tallyman/core/registry/download/download.fixture'
import * as faults from '@tallyman/testkit/registry/registry'

const layer = blob(24 * 1024 * 1024, 'split')
const { size, digest } = layer.descriptor
/** Bytes per second of each connection: slow however busy this thread is, which also serves. */
const pace = 8_000_000
const always = { kind: 'blob', times: Number.POSITIVE_INFINITY } as const
const slow = faults.slow(pace, always)
/** Skips the first request, which is for the leading piece of the blob. */
const parts = { kind: 'blob', after: 1 } as const

/** Fetches the layer over slow connections; returns the requests. */
async function fetched(planned: readonly faults.Fault[], options: faults.RegistryOptions = {}) {
  await using registry = await serving([layer], { ...options, faults: planned })
  await using to = await downloader(registry)
  await to.fetch(layer)
  to.holds(layer)
  assert.deepEqual(registry.errors, [])
  return registry.requests.filter(({ kind }) => kind === 'blob' || kind === 'cdn')
}

const rangesOf = (requests: readonly faults.LoggedRequest[]) => requests.map(({ headers }) => headers.range)
const sentBy = (requests: readonly faults.LoggedRequest[]) =>
  requests.reduce((sum, { bytesSent }) => sum + bytesSent, 0)

test('a blob over a slow connection is fetched in parts after its first piece, nothing twice', async () => {
  const requests = await fetched([slow])
  const ranges = rangesOf(requests)
  assert.equal(ranges[0], 'bytes=0-1048575')
  assert.ok(ranges.length > 3, `${ranges.length} requests`)
  assert.ok(ranges.every(range => /^bytes=\d+-\d+$/.test(range ?? '')))
  assert.equal(new Set(ranges).size, ranges.length, 'no part is asked for twice')
  assert.equal(sentBy(requests), size)
})

test('over a fast connection the rest comes as one body, and later blobs without a first piece', async () => {
  const next = blob(9 * 1024 * 1024, 'next')
  const ranges = async () => {
    await using registry = await serving([layer, next])
    await using to = await downloader(registry)
    for (const each of [layer, next]) await to.fetch(each)
    return rangesOf(registry.requests)
  }
  let found = await ranges()
  // On a machine that stalls for a moment, a fast connection looks slow.
  for (let again = 0; again < 4 && found.length > 3; again++) found = await ranges()
  assert.deepEqual(found, ['bytes=0-1048575', `bytes=1048576-${size - 1}`, undefined])
})

test('parts with a false Content-Encoding are accepted', async () => {
  const said = faults.contentEncoding(always, false)
  assert.equal(sentBy(await fetched([faults.together(said, slow)])), size)
})

for (const framing of ['chunked', 'close'] as const)
  test(`parts without a Content-Length (${framing}) are fetched once`, async () => {
    const requests = await fetched([faults.together(faults.unsized(always, framing), slow)])
    assert.ok(requests.length > 3)
    assert.equal(sentBy(requests), size)
  })

test('a small blob is one request, however slow', async () => {
  const small = blob(8 * 1024 * 1024 - 1, 'small')
  await using registry = await serving([small], { faults: [slow] })
  await using to = await downloader(registry)
  await to.fetch(small)
  assert.deepEqual(rangesOf(registry.requests), [undefined])
})

for (const status of [400, 403, 416, 501])
  test(`a server that answers a range with ${status} is asked for the whole blob`, async () => {
    await using registry = await serving([layer], { faults: [faults.fail(status, { kind: 'blob' })] })
    await using to = await downloader(registry)
    await to.fetch(layer)
    to.holds(layer)
    assert.deepEqual(rangesOf(registry.requests), ['bytes=0-1048575', undefined])
  })

test('parts are requested directly from the signed URL, without credentials', async () => {
  const open = await fetched([faults.slow(pace, { kind: 'cdn', times: Number.POSITIVE_INFINITY })], {
    redirectBlobs: true,
    auth: { scheme: 'bearer', anonymousPull: true },
  })
  const [atRegistry, atCdn] = [
    open.filter(({ kind }) => kind === 'blob'),
    open.filter(({ kind }) => kind === 'cdn'),
  ]
  assert.ok(atCdn.length > 3)
  assert.ok(atRegistry.length <= 2)
  assert.ok(atCdn.every(({ headers }) => headers.authorization === undefined))
})

for (const [name, fault] of [
  ['is cut off', faults.cut({ after: 1_000_000 }, parts)],
  ['is refused with 500', faults.fail(500, parts)],
  ['has no Content-Range', faults.range('unlabelled', parts)],
  ['begins elsewhere', faults.range({ kind: 'shifted', by: 5, isSaid: true }, parts)],
  ['is hung up on', faults.hangUp(parts)],
  ['has no length and no end', faults.endless(parts)],
  ['stalls', faults.stall(31_000, parts, 100_000)],
] as const) {
  test(`a part that ${name} is requested again on its own`, async () => {
    const ranges = rangesOf(await fetched([fault, slow]))
    const ends = ranges.map(range => range?.split('-')[1])
    const twice = ends.filter((end, at) => ends.indexOf(end) !== at)
    assert.equal(twice.length, 1, `asked: ${ranges}`)
    assert.equal(ranges.filter(range => range === undefined).length, 0)
  })
}

test('a server that ignores ranges delivers the whole blob at once', async () => {
  const ignored = faults.together(faults.range('ignored', always), slow)
  const requests = await fetched([ignored])
  // The whole body in place of the piece serves as well.
  assert.deepEqual(rangesOf(requests), ['bytes=0-1048575'])
  assert.equal(sentBy(requests), size)
})

test('a server that obeys only the leading range delivers the rest as one body, after one wasted part', async () => {
  const ignored = faults.range('ignored', { ...parts, times: Number.POSITIVE_INFINITY })
  const requests = await fetched([faults.together(ignored, slow), slow])
  assert.equal(requests.length, 3, `asked: ${rangesOf(requests)}`)
  assert.ok(sentBy(requests) <= size + 4 * 1024 * 1024)
})

test('a server that obeys the leading range and one more part wastes no more than one part', async () => {
  const ignored = faults.range('ignored', { kind: 'blob', after: 2, times: Number.POSITIVE_INFINITY })
  const requests = await fetched([faults.together(ignored, slow), slow])
  assert.ok(requests.length <= 5, `asked: ${rangesOf(requests)}`)
  assert.ok(sentBy(requests) <= size + 4 * 1024 * 1024, `sent: ${requests.map(each => each.bytesSent)}`)
})

test('when the server closes all but two connections, the blob still arrives', async () => {
  const requests = await fetched([slow], { connectionLimit: 2 })
  assert.ok(sentBy(requests) < 2 * size)
})

test('after 429 for the third part, finished parts are kept and that one requested again', async () => {
  const ranges = rangesOf(await fetched([faults.fail(429, { ...parts, after: 3 }), slow]))
  const twice = ranges.filter((range, at) => ranges.indexOf(range) !== at)
  assert.equal(twice.length, 1, `asked: ${ranges}`)
})

test('a server that answers 429 during another body delivers the rest as one body', async () => {
  await using server = await oneBodyAtATime()
  await using to = await downloader(server)
  await to.fetch(layer)
  to.holds(layer)
  assert.ok(server.refused > 0)
  assert.ok(server.sent < size + 8 * 1024 * 1024, 'what was there is kept')
})

test('expired signed URLs are requested again for each part', async () => {
  const cdn = { kind: 'cdn', times: Number.POSITIVE_INFINITY } as const
  const requests = await fetched([faults.slow(pace, cdn)], { redirectBlobs: { lifetimeMs: 60 } })
  assert.ok(requests.some(({ status }) => status === 403))
})

test('a wrong byte in a part is detected by the digest, and the blob fetched again in one piece', async () => {
  const ranges = rangesOf(await fetched([faults.flipByte(size - 10, { ...parts, times: 1, after: 4 }), slow]))
  assert.ok(ranges.filter(range => range === undefined).length <= 1)
})

test('a last part that is answered by a different whole never changes bytes already hashed', async () => {
  const forged = (bytes: Buffer) => {
    const other = Buffer.from(bytes)
    other.fill(0, 0, 1_000)
    return other
  }
  // It arrives once all other bytes are hashed, with a right end and a wrong beginning.
  const late = faults.together(
    faults.range('ignored', { ...parts, after: 5 }),
    faults.replaceBody(forged),
    faults.stall(800),
  )
  await using registry = await serving([layer], { faults: [late, slow] })
  await using to = await downloader(registry, { timeouts: { headers: 2_000, idle: 2_000 } })
  await to.fetch(layer)
  assert.ok(
    registry.requests.some(({ headers, status }) => headers.range && status === 200),
    'the fault was met',
  )
  to.holds(layer)
})

test('a stop while parts are in flight ends them all at once', async () => {
  const stop = new AbortController()
  await using registry = await serving([layer], { faults: [faults.slow(1_000_000, always)] })
  await using to = await downloader(registry, { signal: stop.signal })
  const outcome = to.fetch(layer)
  while (registry.count() < 4) await new Promise(resolve => setTimeout(resolve, 10))
  const began = performance.now()
  stop.abort()
  await assert.rejects(outcome, { code: 'CANCELLED' })
  // Running to their ends would take six seconds.
  assert.ok(performance.now() - began < 3_000)
  assert.equal(registry.count({ digest }), registry.count())
})

test('many slow blobs share the connections and all arrive', async () => {
  const blobs = Array.from({ length: 4 }, (_, i) => blob(12 * 1024 * 1024 + i, `many ${i}`))
  await using registry = await serving(blobs, { faults: [slow] })
  await using to = await downloader(registry)
  await Promise.all(blobs.map(each => to.fetch(each)))
  for (const each of blobs) to.holds(each)
})

/** Serves the layer at the pace, and refuses further requests meanwhile. */
async function oneBodyAtATime() {
  const seen = { refused: 0, sent: 0, open: 0 }
  const send = async (response: ServerResponse, from: number, until: number) => {
    for (let at = from; at < until && !response.destroyed; at += pace / 100) {
      const piece = layer.bytes.subarray(at, Math.min(until, at + pace / 100))
      response.write(piece)
      seen.sent += piece.byteLength
      await sleep(10)
    }
    response.end()
  }
  const server = createServer((request, response) => {
    const [, from = '0', last = String(size - 1)] =
      /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? []
    if (seen.open > 0) {
      seen.refused += 1
      return void response.writeHead(429).end()
    }
    seen.open += 1
    response.on('close', () => {
      seen.open -= 1
    })
    const length = { 'content-length': Number(last) + 1 - Number(from) }
    if (!request.headers.range) response.writeHead(200, length)
    else response.writeHead(206, { ...length, 'content-range': `bytes ${from}-${last}/${size}` })
    void send(response, Number(from), Number(last) + 1)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(seen, {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  })
}
