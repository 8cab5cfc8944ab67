import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { digestOf } from '../bytes/digest-of.ts'
import { ask } from '../images/ask.ts'
import { arrived, blob, bytes, digest, withFault } from './fault-trial.ts'
import * as faults from './faults/fault-makers.ts'
import { startRegistry } from './registry.ts'

test('cut by reset declares the length, sends fewer bytes, then RST', () =>
  withFault(faults.cut({ after: 100_000 }, blob), async url => {
    const { head, size, error } = await arrived(url)
    assert.deepEqual([size, error], [100_000, 'ECONNRESET'])
    assert.match(head, /content-length: 200000/)
  }))

test('cut by end sends an early FIN, with or without a declared length', async () => {
  for (const framing of ['length', 'close'] as const) {
    await withFault(faults.cut({ after: 70_000, by: 'end', framing }, blob), async url => {
      const { head, size, error } = await arrived(url)
      assert.deepEqual([size, error], [70_000, undefined])
      assert.equal(/content-length/.test(head), framing === 'length')
      assert.doesNotMatch(head, /transfer-encoding/)
    })
  }
})

test('cutRequest keeps the received bytes, so that the session can continue', async () => {
  await using registry = await startRegistry({ faults: [faults.cutRequest(100_000, { method: 'PATCH' })] })
  const { headers } = await ask(`${registry.origin}/v2/a/blobs/uploads/`, { method: 'POST' })
  const url = headers.location ?? ''
  await assert.rejects(ask(url, { method: 'PATCH', body: bytes }))
  assert.equal((await ask(url)).headers.range, '0-99999')
  const rest = await ask(`${url}&digest=${digest}`, { method: 'PUT', body: bytes.subarray(100_000) })
  assert.equal(rest.status, 201)
  assert.deepEqual(registry.errors, [])
})

test('hangUp resets before or after the request takes effect', async () => {
  for (const moment of ['undone', 'done'] as const) {
    await using registry = await startRegistry({ faults: [faults.hangUp({ kind: 'upload' }, moment)] })
    const url = `${registry.origin}/v2/a/blobs/uploads/?digest=${digest}`
    await assert.rejects(ask(url, { method: 'POST', body: bytes }), { code: 'ECONNRESET' })
    assert.equal(registry.hasBlob('a', digest), moment === 'done')
    assert.equal(registry.requests[0]?.status, 0)
  }
})

test('rawText writes a response that is not HTTP', () =>
  withFault(faults.rawText('SSH-2.0-x\r\n', blob), url =>
    assert.rejects(ask(url), { code: 'HPE_INVALID_CONSTANT' }),
  ))

test('stall, delay and slow take their time and then send everything', async () => {
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

test('a registry with a stalled response closes at once', async () => {
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

test('endless continues after the body until the client disconnects', () =>
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

test('unsized declares no length', () =>
  withFault(faults.unsized(blob), async url => {
    const answer = await ask(url)
    assert.deepEqual([answer.headers['content-length'], answer.body.byteLength], [undefined, 200_000])
  }))
