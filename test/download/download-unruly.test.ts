import assert from 'node:assert/strict'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { blob, downloader, serving } from '@tallyman/core/registry/download/download.fixture'
import * as faults from '@tallyman/testkit/registry/registry'

const layer = blob(24 * 1024 * 1024, 'split')
const { size } = layer.descriptor
/** Bytes per second of each connection: slow however busy this thread is, which also serves. */
const pace = 8_000_000
const always = { kind: 'blob', times: Number.POSITIVE_INFINITY } as const
const slow = faults.slow(pace, always)
/** Skips the first request, which is for the leading piece of the blob. */
const parts = { kind: 'blob', after: 1 } as const

const rangesOf = (requests: readonly faults.LoggedRequest[]) => requests.map(({ headers }) => headers.range)
const sentBy = (requests: readonly faults.LoggedRequest[]) =>
  requests.reduce((sum, { bytesSent }) => sum + bytesSent, 0)

/** A slow body of a busy test process must not be given up: it would be requested again. */
const patient = { headers: 20_000, idle: 20_000 }

for (const inner of [0, 1])
  test(`with several blobs on a server that obeys leading ranges and ${inner} more parts, little is fetched twice`, async () => {
    const blobs = [24, 12, 10, 9, 9].map((size, at) => blob(size * 1024 * 1024 + 17, `several ${at}`))
    await using registry = await serving(blobs, { faults: [slow] })
    let left = inner
    await using server = await passing(registry.host, ({ headers: { range } }) => {
      const isObeyed = range?.startsWith('bytes=0-') || left-- > 0
      return isObeyed ? 'on' : 'without its range'
    })
    await using to = await downloader(server, { timeouts: patient })
    await Promise.all(blobs.map(each => to.fetch(each)))
    for (const each of blobs) to.holds(each)
    // Much of an abandoned body may be in buffers, so responses are counted: two pieces, the parts, the wasted ones, five
    // wholes.
    const ranges = rangesOf(registry.requests)
    assert.ok(ranges.filter(range => range !== undefined).length <= 2 + inner, `asked: ${ranges}`)
    assert.ok(ranges.length <= 2 + inner + (1 + 2 * inner) + 5, `asked: ${ranges}`)
  })

test('parts are requested again from a server name behind which one host in eight ignores ranges', async () => {
  let count = 0
  await using registry = await serving([layer], { faults: [slow] })
  await using server = await passing(registry.host, () => (count++ % 8 === 5 ? 'without its range' : 'on'))
  await using to = await downloader(server, { timeouts: patient })
  await to.fetch(layer)
  to.holds(layer)
  // The first request has no range; any other without one is wasted, abandoned while buffers are full of it.
  const vain = rangesOf(registry.requests).filter(range => range === undefined).length
  const sent = sentBy(registry.requests)
  assert.ok(sent <= size + (1 + vain) * 4 * 1024 * 1024, `${sent} bytes sent, ${vain} without a range`)
})

test('after one blob with wrong parts no other is fetched in parts', async () => {
  const next = blob(12 * 1024 * 1024, 'next')
  const wrong = faults.range({ kind: 'shifted', by: 5, isSaid: false }, { ...parts, times: 3 })
  await using registry = await serving([layer, next], { faults: [faults.together(wrong, slow), slow] })
  await using to = await downloader(registry, { timeouts: patient })
  for (const each of [layer, next]) await to.fetch(each)
  for (const each of [layer, next]) to.holds(each)
  const asked = registry.requests.filter(({ digest }) => digest === next.descriptor.digest)
  assert.deepEqual(rangesOf(asked), [undefined])
})

test('parts that arrived after one that finally fails are not fetched again', async () => {
  await using registry = await serving([layer], { faults: [slow] })
  let cut = 0
  await using server = await passing(registry.host, ({ headers: { range } }) =>
    range === 'bytes=1048576-2097151' && cut++ < 4 ? 'not' : 'on',
  )
  await using to = await downloader(server)
  await to.fetch(layer)
  to.holds(layer)
  assert.ok(cut >= 4)
  assert.ok(sentBy(registry.requests) <= size + 4 * 1024 * 1024)
})

/** Forwards requests to a registry, or hangs up. */
async function passing(host: string, how: (request: IncomingMessage) => 'on' | 'without its range' | 'not') {
  const server = createServer((request, response) => {
    const manner = how(request)
    if (manner === 'not') return void response.destroy()
    const { range, ...headers } = request.headers
    const kept = range !== undefined && manner === 'on' ? { range } : {}
    const passed = get(`http://${host}${request.url}`, { headers: { ...headers, ...kept } }, answer => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    response.on('close', () => passed.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
