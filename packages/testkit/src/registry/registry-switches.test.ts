import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { digestOf } from '../bytes/digest-of.ts'
import { seededBytes } from '../bytes/seeded-bytes.ts'
import { ask } from '../images/ask.ts'
import { image } from '../images/images.ts'
import { pushImage } from '../images/push-image.ts'
import { startRegistry } from './registry.ts'

const manifestType = 'application/vnd.oci.image.manifest.v1+json'

test('deletes follow their option', async () => {
  const built = image({ layers: ['one'] })
  for (const [deletes, statuses] of [
    ['all', [202, 202]],
    ['digests', [405, 202]],
    ['none', [405, 405]],
  ] as const) {
    await using registry = await startRegistry({ deletes })
    await registry.add(built, { repository: 'a' })
    const remove = async (reference: string) =>
      (await ask(`${registry.origin}/v2/a/manifests/${reference}`, { method: 'DELETE' })).status
    assert.deepEqual([await remove('v1'), await remove(built.root.digest)], statuses)
    assert.equal(registry.tags('a').has('v1'), deletes === 'none')
  }
})

test('an immutable tag accepts the same digest again and no other', async () => {
  await using registry = await startRegistry({ immutableTags: /^v/ })
  const one = image({ layers: ['one'] })
  const two = image({ layers: ['two'] })
  const target = { origin: registry.origin, repository: 'a', tag: 'v1' }
  await pushImage(target, one)
  await pushImage(target, one)
  await assert.rejects(pushImage(target, two), /immutable/)
  await pushImage({ ...target, tag: 'latest' }, two)
})

test('a lagging tag becomes visible after its reads, digests at once', async () => {
  await using registry = await startRegistry({ tagLag: 2 })
  const built = image({ layers: ['one'] })
  await pushImage({ origin: registry.origin, repository: 'a', tag: 'v1' }, built)
  const read = async (reference: string) =>
    (await ask(`${registry.origin}/v2/a/manifests/${reference}`)).status
  assert.deepEqual(
    [await read(built.root.digest), await read('v1'), await read('v1'), await read('v1')],
    [200, 404, 404, 200],
  )
})

test('options for headers: no digest, rate limits, a strict Accept, If-Match', async () => {
  const rateLimit = { limit: 2, windowSeconds: 60 }
  await using registry = await startRegistry({ digestHeader: false, rateLimit, strictAccept: true })
  await registry.add(image({ layers: ['one'] }), { repository: 'a' })
  const url = `${registry.origin}/v2/a/manifests/v1`
  const headers = { accept: manifestType }
  const head = await ask(url, { method: 'HEAD', headers })
  assert.equal(head.headers['docker-content-digest'], undefined)
  assert.equal(head.headers['ratelimit-remaining'], '2;w=60')
  assert.equal((await ask(url)).status, 404)
  assert.deepEqual([(await ask(url, { headers })).status, (await ask(url, { headers })).status], [200, 429])
  const put = await ask(url, { method: 'PUT', body: '{}', headers: { 'if-match': '"other"' } })
  assert.equal(put.status, 412)
})

test('corrupted content is served corrupted from then on, as blob and as manifest', async () => {
  await using registry = await startRegistry()
  const built = image({ layers: ['one'] })
  await registry.add(built, { repository: 'a' })
  const [layer] = built.layers
  assert.ok(layer)
  registry.corrupt(layer.descriptor.digest, { kind: 'flip', offset: -1 })
  registry.corrupt(built.root.digest, 'missing')
  const blob = await ask(`${registry.origin}/v2/a/blobs/${layer.descriptor.digest}`)
  assert.equal(blob.body.byteLength, layer.bytes.byteLength)
  assert.notEqual(digestOf(blob.body), layer.descriptor.digest)
  assert.equal((await ask(`${registry.origin}/v2/a/manifests/v1`)).status, 404)
})

test('a registry over a folder stores a big blob and serves it unchanged', async () => {
  const disk = await mkdtemp(join(tmpdir(), 'testkit-disk-'))
  try {
    await using registry = await startRegistry({ disk })
    const bytes = seededBytes('big', 8_000_000)
    const url = `${registry.origin}/v2/a/blobs`
    const up = await ask(`${url}/uploads/?digest=${digestOf(bytes)}`, { method: 'POST', body: bytes })
    assert.equal(up.status, 201)
    assert.equal(digestOf((await ask(`${url}/${digestOf(bytes)}`)).body), digestOf(bytes))
    assert.equal(registry.requests[0]?.bytesReceived, 8_000_000)
    assert.equal(registry.requests[1]?.bytesSent, 8_000_000)
  } finally {
    await rm(disk, { recursive: true })
  }
})

test('the log lists requests, and can be filtered and cleared', async () => {
  await using registry = await startRegistry()
  await ask(`${registry.origin}/v2/?x=1`, { headers: { authorization: 'Basic abc' } })
  await ask(`${registry.origin}/v2/a/tags/list`)
  const [first] = registry.requests
  assert.deepEqual(
    [first?.path, first?.query, first?.headers.authorization, first?.status],
    ['/v2/', '?x=1', 'Basic abc', 200],
  )
  assert.equal(registry.count({ kind: 'tags', status: 404 }), 1)
  registry.clearLog()
  assert.equal(registry.count(), 0)
})

test('connections above the limit are reset', async () => {
  await using registry = await startRegistry({ connectionLimit: 0 })
  await assert.rejects(ask(`${registry.origin}/v2/`), { code: 'ECONNRESET' })
})
