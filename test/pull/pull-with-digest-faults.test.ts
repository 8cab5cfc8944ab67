import assert from 'node:assert/strict'
import { access, chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import { cut, endless, type Fault, fail, flipByte, slow, truncate } from '@tallyman/testkit/registry/registry'
import { assertPassed, failureOf, type Quay, quay, stored } from './pull-step.fixture.ts'

const big = layer({ seed: 'big', size: 300_000 })
const app = image({ layers: ['small', big, 'other'] })
const { digest } = big.descriptor
const always = { digest, method: 'GET', times: 99 }

function images({ registry }: Quay): string {
  return `${registry.host}/test/app:v1@${app.root.digest}`
}

/** The requested blobs, each as often as it was requested. */
function asked({ registry }: Quay): (string | undefined)[] {
  return registry.requests
    .filter(({ kind, method }) => kind === 'blob' && method === 'GET')
    .map(line => line.digest)
}

const damages: Record<string, { fault: Fault; found: RegExp }> = {
  'a layer with one changed byte': {
    fault: flipByte(1_000, always),
    found: /found digest sha256:[0-9a-f]{64} at/,
  },
  'a layer that ends too soon and says so': {
    fault: truncate(-500, always),
    found: /found \d+ bytes instead of \d+ at/,
  },
  'a layer without end': { fault: endless(always), found: /found more than \d+ bytes at/ },
}

for (const [name, { fault, found }] of Object.entries(damages)) {
  test(`${name} is reported with its registry, what was expected and what was found; the rest is kept`, async () => {
    await using at = await quay()
    await at.registry.add(app)
    at.registry.inject(fault)
    const { code, message } = failureOf(await at.pull({ images: images(at), retries: '2' }))
    assert.equal(code, 'CONTENT_MISMATCH')
    assert.match(
      message,
      new RegExp(`Cannot fetch ${at.registry.host}/test/app@${digest}: expected ${digest}`),
    )
    assert.match(message, found)
    await assert.rejects(access(stored(at.folder, digest)))
    await assert.rejects(access(stored(at.folder, app.root.digest)))

    at.registry.clearFaults()
    at.registry.clearLog()
    const again = await at.pull({ images: images(at) })
    assertPassed(again)
    assert.deepEqual(asked(at), [digest])
    assert.equal(again.outputs['bytes-from-registry'], String(big.descriptor.size))
  })
}

test('a layer that keeps breaking off is reported with its progress', async () => {
  await using at = await quay()
  await at.registry.add(app)
  at.registry.inject(cut({ after: 0 }, always))
  const { code, message } = failureOf(await at.pull({ images: images(at), retries: '2' }))
  assert.equal(code, 'REGISTRY_UNAVAILABLE')
  assert.match(message, new RegExp(digest))
})

test('a layer that breaks off once is resumed, and a busy registry is asked again', async () => {
  await using at = await quay()
  await at.registry.add(app)
  at.registry.inject(cut({ after: 100_000 }, { digest }), fail(503, { kind: 'manifest' }))
  const done = await at.pull({ images: images(at) })
  assertPassed(done)
  const ranges = at.registry.requests
    .filter(line => line.digest === digest)
    .map(({ headers }) => headers.range)
  assert.equal(ranges.length, 2)
  assert.match(ranges[1] ?? '', /^bytes=[1-9]\d*-/)
})

test('a manifest that does not match its digest is refused', async () => {
  await using at = await quay()
  await at.registry.add(app)
  at.registry.corrupt(app.root.digest, { kind: 'append', bytes: ' ' })
  const { code, message } = failureOf(await at.pull({ images: images(at) }))
  assert.equal(code, 'CONTENT_MISMATCH')
  assert.match(message, new RegExp(app.root.digest))
  assert.deepEqual(asked(at), [])
})

const tamperings: Record<string, (bytes: Buffer) => Uint8Array> = {
  'a changed byte': bytes => bytes.with(50, (bytes[50] ?? 0) ^ 1),
  'a missing end': bytes => bytes.subarray(0, -1),
  'nothing at all': () => new Uint8Array(),
}

for (const [name, tamper] of Object.entries(tamperings)) {
  test(`content tampered with in the store is fetched again: ${name}`, async () => {
    await using at = await quay()
    await at.registry.add(app)
    assertPassed(await at.pull({ images: images(at) }))
    for (const held of [digest, app.root.digest]) {
      const path = stored(at.folder, held)
      const bytes = await readFile(path)
      await chmod(path, 0o644)
      await writeFile(path, tamper(bytes))
      at.registry.clearLog()
      const done = await at.pull({ images: images(at) })
      assertPassed(done)
      assert.equal(done.outputs['cache-hit'], 'false')
      assert.deepEqual(
        [...new Set(at.registry.requests.filter(({ method }) => method === 'GET').map(line => line.digest))],
        [held],
      )
      assert.ok(bytes.equals(await readFile(path)))
    }
    const report = JSON.parse(
      await readFile((await at.pull({ images: images(at) })).outputs.report ?? '', 'utf8'),
    )
    assert.deepEqual(
      report.images[0].layers.map(({ source }: { source: string }) => source),
      ['store', 'store', 'store', 'store'],
    )
  })
}

const signals = { skip: process.platform === 'win32' ? 'Windows has no signals' : false }

for (const cancelBy of ['SIGINT', 'SIGTERM'] as const) {
  test(`${cancelBy} during a download ends the step soon, and the next run resumes it`, signals, async () => {
    await using at = await quay()
    await at.registry.add(app)
    at.registry.inject(slow(60_000, always))
    const stop = new AbortController()
    const running = at.pull({ images: images(at) }, { cancel: stop.signal, cancelBy })
    while ((at.registry.requests.find(line => line.digest === digest)?.bytesSent ?? 0) < 60_000)
      await new Promise(resolve => setTimeout(resolve, 20))
    const began = performance.now()
    stop.abort()
    const done = await running
    assert.ok(performance.now() - began < 2_000)
    assert.equal(done.killedBy, undefined)
    assert.equal(failureOf(done).code, 'CANCELLED')
    assert.deepEqual(done.outputs, { 'cache-hit': 'false' })

    at.registry.clearFaults()
    at.registry.clearLog()
    const next = await at.pull({ images: images(at) })
    assertPassed(next)
    const ranges = at.registry.requests
      .filter(line => line.digest === digest)
      .map(({ headers }) => headers.range)
    assert.match(ranges[0] ?? '', /^bytes=[1-9]\d*-/)
  })
}

test('two concurrent steps on one store both succeed, and leave it whole', async () => {
  await using at = await quay()
  await at.registry.add(app)
  const layouts = ['one', 'two', 'three']
  const steps = await Promise.all(
    layouts.map(name => at.pull({ images: images(at), to: `oci-layout=${name}` })),
  )
  for (const done of steps) assertPassed(done)
  for (const name of layouts) {
    const path = join(at.folder.workspace, name, 'blobs', 'sha256', digest.slice('sha256:'.length))
    assert.ok((await readFile(path)).equals(big.bytes))
  }
  assertPassed(await at.pull({ images: images(at), offline: 'true' }))
})
