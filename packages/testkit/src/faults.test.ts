import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { ask } from './ask.ts'
import { digestOf } from './digest-of.ts'
import * as faults from './fault-makers.ts'
import type { Fault, FaultTarget } from './faults.ts'
import { startRegistry } from './registry.ts'
import { seededBytes } from './seeded-bytes.ts'

const bytes = seededBytes('faults', 200_000)
const digest = digestOf(bytes)
const blob: FaultTarget = { kind: 'blob' }

async function withFault(
  fault: Fault,
  check: (url: string, registry: Awaited<ReturnType<typeof startRegistry>>) => Promise<void>,
) {
  await using registry = await startRegistry({ faults: [fault] })
  await registry.addBlob('a', digest, bytes)
  const url = `${registry.origin}/v2/a/blobs/${digest}`
  await check(url, registry)
  assert.equal(digestOf((await ask(url)).body), digest, 'the next request is unharmed')
  assert.deepEqual(registry.errors, [])
}

/** What arrived before the connection broke. */
async function arrived(url: string): Promise<{ head: string; size: number; error: string | undefined }> {
  const { hostname, port, pathname } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(`GET ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`)
  const chunks: Buffer[] = []
  const error = await new Promise<string | undefined>(resolve => {
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', (failure: NodeJS.ErrnoException) => resolve(failure.code))
    socket.on('end', () => resolve(undefined))
  })
  socket.destroy()
  const whole = Buffer.concat(chunks)
  const end = whole.indexOf('\r\n\r\n')
  return { head: whole.subarray(0, end).toString().toLowerCase(), size: whole.byteLength - end - 4, error }
}

test('fail answers once with the status, headers and body', () =>
  withFault(faults.fail(429, blob, { headers: { 'retry-after': '2' } }), async url => {
    const answer = await ask(url)
    assert.deepEqual([answer.status, answer.headers['retry-after']], [429, '2'])
    assert.equal(JSON.parse(String(answer.body)).errors[0].code, 'TOOMANYREQUESTS')
  }))

test('a failed upload has no effect', async () => {
  await using registry = await startRegistry({ faults: [faults.fail(503, { kind: 'upload' })] })
  const url = `${registry.origin}/v2/a/blobs/uploads/?digest=${digest}`
  assert.equal((await ask(url, { method: 'POST', body: bytes })).status, 503)
  assert.equal(registry.hasBlob('a', digest), false)
  assert.equal((await ask(url, { method: 'POST', body: bytes })).status, 201)
})

test('cut by reset: the length is stated, fewer bytes come, then RST', () =>
  withFault(faults.cut({ after: 100_000 }, blob), async url => {
    const { head, size, error } = await arrived(url)
    assert.deepEqual([size, error], [100_000, 'ECONNRESET'])
    assert.match(head, /content-length: 200000/)
  }))

test('cut by end: an early FIN, with or without a stated length', async () => {
  for (const framing of ['length', 'close'] as const) {
    await withFault(faults.cut({ after: 70_000, by: 'end', framing }, blob), async url => {
      const { head, size, error } = await arrived(url)
      assert.deepEqual([size, error], [70_000, undefined])
      assert.equal(/content-length/.test(head), framing === 'length')
      assert.doesNotMatch(head, /transfer-encoding/)
    })
  }
})

test('cutRequest keeps what arrived, so that the session goes on from there', async () => {
  await using registry = await startRegistry({ faults: [faults.cutRequest(100_000, { method: 'PATCH' })] })
  const { headers } = await ask(`${registry.origin}/v2/a/blobs/uploads/`, { method: 'POST' })
  const url = headers.location ?? ''
  await assert.rejects(ask(url, { method: 'PATCH', body: bytes }))
  assert.equal((await ask(url)).headers.range, '0-99999')
  const rest = await ask(`${url}&digest=${digest}`, { method: 'PUT', body: bytes.subarray(100_000) })
  assert.equal(rest.status, 201)
  assert.deepEqual(registry.errors, [])
})

test('hangUp resets before or after the request has its effect', async () => {
  for (const moment of ['undone', 'done'] as const) {
    await using registry = await startRegistry({ faults: [faults.hangUp({ kind: 'upload' }, moment)] })
    const url = `${registry.origin}/v2/a/blobs/uploads/?digest=${digest}`
    await assert.rejects(ask(url, { method: 'POST', body: bytes }), { code: 'ECONNRESET' })
    assert.equal(registry.hasBlob('a', digest), moment === 'done')
    assert.equal(registry.requests[0]?.status, 0)
  }
})

test('rawText writes what is no HTTP', () =>
  withFault(faults.rawText('SSH-2.0-x\r\n', blob), url =>
    assert.rejects(ask(url), { code: 'HPE_INVALID_CONSTANT' }),
  ))

test('stall, delay and slow take their time and then give everything', async () => {
  for (const fault of [
    faults.stall(200, blob, 100_000),
    faults.stall(200, blob),
    faults.stall(200, blob, 199_999),
    faults.delay(200, blob),
    faults.slow(1_000_000, blob),
  ]) {
    await withFault(fault, async url => {
      const start = performance.now()
      assert.equal(digestOf((await ask(url)).body), digest)
      assert.ok(performance.now() - start > 150)
    })
  }
})

test('a registry with a stalled answer closes at once', async () => {
  const start = performance.now()
  {
    await using registry = await startRegistry({ faults: [faults.stall(60_000, {})] })
    await registry.addBlob('a', digest, bytes)
    const answer = ask(`${registry.origin}/v2/a/blobs/${digest}`)
    await Promise.race([assert.rejects(answer), new Promise(resolve => setTimeout(resolve, 100))])
    assert.deepEqual(registry.errors, [])
  }
  assert.ok(performance.now() - start < 5_000)
})

test('endless goes on after the body until the client has enough', () =>
  withFault(faults.endless(blob), async (url, registry) => {
    const { hostname, port, pathname } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.write(`GET ${pathname} HTTP/1.1\r\nhost: x\r\n\r\n`)
    let size = 0
    for await (const chunk of socket) {
      size += (chunk as Buffer).byteLength
      if (size > 1_000_000) break
    }
    assert.ok(size > 1_000_000)
    assert.ok((registry.requests[0]?.bytesSent ?? 0) >= 1_000_000)
  }))

test('unsized states no length', () =>
  withFault(faults.unsized(blob), async url => {
    const answer = await ask(url)
    assert.deepEqual([answer.headers['content-length'], answer.body.byteLength], [undefined, 200_000])
  }))

test('flipByte, truncate, append and replaceBody change the body and state its new length', async () => {
  const cases: [Fault, Buffer | Uint8Array][] = [
    [faults.truncate(-1, blob), bytes.subarray(0, -1)],
    [faults.append('x', blob), Buffer.concat([bytes, Buffer.from('x')])],
    [faults.replaceBody('other', blob), Buffer.from('other')],
    [faults.replaceBody(old => old.subarray(5), blob), bytes.subarray(5)],
  ]
  for (const [fault, expected] of cases) {
    await withFault(fault, async url => {
      const { body, headers } = await ask(url)
      assert.equal(digestOf(body), digestOf(expected))
      assert.equal(headers['content-length'], String(expected.byteLength))
    })
  }
  await withFault(faults.flipByte(150_000, blob), async url => {
    const { body } = await ask(url, { headers: { range: 'bytes=149999-150001' } })
    assert.deepEqual(
      [...body].map((byte, at) => byte ^ (bytes[149_999 + at] ?? 0)),
      [0, 255, 0],
    )
  })
})

test('headers are set, removed and repeated', () =>
  withFault(
    faults.headers(
      { etag: null, 'x-one': 'a', 'set-cookie': ['a=1', 'b=2'], 'content-length': '200005' },
      { ...blob, method: 'HEAD' },
    ),
    async url => {
      const { headers } = await ask(url, { method: 'HEAD' })
      assert.deepEqual(headers['set-cookie'], ['a=1', 'b=2'])
      assert.deepEqual(
        [headers.etag, headers['x-one'], headers['content-length']],
        [undefined, 'a', '200005'],
      )
    },
  ))

test('contentEncoding gzips the body, or only says so', async () => {
  await withFault(faults.contentEncoding(blob), async url => {
    const { headers, body } = await ask(url)
    assert.equal(headers['content-encoding'], 'gzip')
    assert.equal(digestOf(gunzipSync(body)), digest)
  })
  await withFault(faults.contentEncoding(blob, false), async url =>
    assert.equal(digestOf((await ask(url)).body), digest),
  )
})

test('range lies in every way it knows', async () => {
  const answers: [Parameters<typeof faults.range>[0], number, string | undefined, number][] = [
    ['ignored', 200, undefined, 200_000],
    ['unsatisfiable', 416, 'bytes */200000', -1],
    ['unlabelled', 206, undefined, 10],
    [{ kind: 'shifted', by: 7, isSaid: true }, 206, 'bytes 107-116/200000', 10],
    [{ kind: 'shifted', by: 7, isSaid: false }, 206, 'bytes 100-109/200000', 10],
    [{ kind: 'total', total: '*' }, 206, 'bytes 100-109/*', 10],
  ]
  for (const [manner, status, label, size] of answers) {
    await withFault(faults.range(manner, blob), async url => {
      const { status: got, headers, body } = await ask(url, { headers: { range: 'bytes=100-109' } })
      assert.deepEqual([got, headers['content-range']], [status, label])
      if (size >= 0) assert.equal(body.byteLength, size)
    })
  }
  await withFault(faults.range('multipart', blob), async url => {
    const { headers, body } = await ask(url, { headers: { range: 'bytes=0-9' } })
    assert.match(String(headers['content-type']), /^multipart\/byteranges/)
    assert.equal(headers['content-length'], String(body.byteLength))
  })
})

test('redirect and html answer in the place of the registry', async () => {
  await withFault(faults.redirect('http://127.0.0.1:1/x', blob, 302), async url =>
    assert.deepEqual([(await ask(url)).status], [302]),
  )
  await withFault(faults.html(blob), async url =>
    assert.equal((await ask(url)).headers['content-type'], 'text/html'),
  )
})

test('faults take turns: the first that is due has the request', async () => {
  const planned = [
    faults.fail(500, { kind: 'ping', times: 2 }),
    faults.fail(502, { kind: 'ping', after: 3 }),
    faults.fail(404, { kind: 'tags', times: Number.POSITIVE_INFINITY }),
  ]
  await using registry = await startRegistry({ faults: planned })
  const statuses: number[] = []
  for (let round = 0; round < 5; round++) statuses.push((await ask(`${registry.origin}/v2/`)).status)
  assert.deepEqual(statuses, [500, 500, 200, 502, 200])
  registry.inject(faults.fail(418, { kind: 'ping' }))
  registry.clearFaults()
  assert.equal((await ask(`${registry.origin}/v2/`)).status, 200)
})

test('effects combine on one request', () =>
  withFault(
    faults.together(faults.flipByte(0, blob), faults.cut({ after: 10, by: 'end' }, blob)),
    async url => {
      assert.equal((await arrived(url)).size, 10)
    },
  ))
