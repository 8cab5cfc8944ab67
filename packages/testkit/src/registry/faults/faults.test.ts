import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { digestOf } from '../../bytes/digest-of.ts'
import { ask } from '../../images/ask.ts'
import { arrived, blob, bytes, digest, withFault } from '../fault-trial.ts'
import { startRegistry } from '../registry.ts'
import * as faults from './fault-makers.ts'
import type { Fault } from './faults.ts'

test('fail responds once with the status, headers and body', () =>
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

test('flipByte, truncate, append and replaceBody change the body and declare its new length', async () => {
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

test('contentEncoding gzips the body, or only declares it', async () => {
  await withFault(faults.contentEncoding(blob), async url => {
    const { headers, body } = await ask(url)
    assert.equal(headers['content-encoding'], 'gzip')
    assert.equal(digestOf(gunzipSync(body)), digest)
  })
  await withFault(faults.contentEncoding(blob, false), async url =>
    assert.equal(digestOf((await ask(url)).body), digest),
  )
})

test('range answers in every wrong manner', async () => {
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

test('redirect and html respond instead of the registry', async () => {
  await withFault(faults.redirect('http://127.0.0.1:1/x', blob, 302), async url =>
    assert.deepEqual([(await ask(url)).status], [302]),
  )
  await withFault(faults.html(blob), async url =>
    assert.equal((await ask(url)).headers['content-type'], 'text/html'),
  )
})

test('faults take turns: the first that is due gets the request', async () => {
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
