import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from '../bytes/digest-of.ts'
import { seededBytes } from '../bytes/seeded-bytes.ts'
import { ask } from '../images/ask.ts'
import { artifact, image, index } from '../images/images.ts'
import { pushImage } from '../images/push-image.ts'
import { startRegistry } from './registry.ts'

const json = (body: Buffer) => JSON.parse(body.toString())
const manifestType = 'application/vnd.oci.image.manifest.v1+json'

test('a pushed image is read back byte for byte, by tag and digest', async () => {
  await using registry = await startRegistry()
  const built = index([image({ layers: ['one', 'two'] })], { attestations: true })
  await pushImage({ origin: registry.origin, repository: 'a/b', tag: 'v1' }, built)
  for (const { descriptor, bytes } of built.manifests) {
    const read = await ask(`${registry.origin}/v2/a/b/manifests/${descriptor.digest}`)
    assert.deepEqual(read.body, Buffer.from(bytes))
    assert.equal(read.headers['content-type'], descriptor.mediaType)
  }
  const tagged = await ask(`${registry.origin}/v2/a/b/manifests/v1`, { method: 'HEAD' })
  assert.equal(tagged.headers['docker-content-digest'], built.root.digest)
  assert.equal(tagged.headers['content-length'], String(built.root.size))
  assert.equal(registry.openUploads, 0)
  assert.deepEqual(registry.errors, [])
})

test('a blob is served in ranges, and a range past its end is refused', async () => {
  await using registry = await startRegistry()
  const bytes = seededBytes('ranges', 200_000)
  const digest = digestOf(bytes)
  await registry.addBlob('a', digest, bytes)
  const url = `${registry.origin}/v2/a/blobs/${digest}`
  const part = async (range: string) => ask(url, { headers: { range } })
  const middle = await part('bytes=100000-100009')
  assert.equal(middle.status, 206)
  assert.equal(middle.headers['content-range'], 'bytes 100000-100009/200000')
  assert.deepEqual(middle.body, Buffer.from(bytes.subarray(100_000, 100_010)))
  assert.deepEqual((await part('bytes=-5')).body, Buffer.from(bytes.subarray(-5)))
  assert.equal((await part('bytes=199990-')).body.byteLength, 10)
  assert.equal((await part('bytes=200000-')).status, 416)
  assert.equal((await ask(url, { headers: { range: 'bytes=5-', 'if-range': '"other"' } })).status, 200)
  assert.equal((await ask(url, { method: 'HEAD' })).headers['content-length'], '200000')
})

test('a chunked upload continues at its offset, refuses a gap, and is verified at its end', async () => {
  await using registry = await startRegistry({ chunkMinimum: 3, uploadLocation: 'relative' })
  const start = await ask(`${registry.origin}/v2/a/blobs/uploads/`, { method: 'POST' })
  assert.equal(start.status, 202)
  assert.equal(start.headers['oci-chunk-min-length'], '3')
  const url = registry.origin + start.headers.location
  const patch = (body: string, range: string) =>
    ask(url, { method: 'PATCH', body, headers: { 'content-range': range } })
  const first = await patch('carg', '0-3')
  assert.deepEqual([first.status, first.headers.range], [202, '0-3'])
  assert.equal((await patch('x', '9-9')).status, 416)
  const state = await ask(url)
  assert.deepEqual([state.status, state.headers.range], [204, '0-3'])
  const end = await ask(`${url}&digest=${digestOf('cargo')}`, { method: 'PUT', body: 'o' })
  assert.equal(end.status, 201)
  assert.ok(registry.hasBlob('a', digestOf('cargo')))
  assert.equal((await ask(url)).status, 404)
})

test('a blob is uploaded in one request, and one with a wrong digest is refused and discarded', async () => {
  await using registry = await startRegistry()
  const post = (digest: string) =>
    ask(`${registry.origin}/v2/a/blobs/uploads/?digest=${digest}`, { method: 'POST', body: 'cargo' })
  assert.equal((await post(digestOf('cargo', 'sha512'))).status, 201)
  const refused = await post(digestOf('other'))
  assert.equal(refused.status, 400)
  assert.equal(json(refused.body).errors[0].code, 'DIGEST_INVALID')
  assert.equal(registry.openUploads, 0)
})

test('a mount answers 201 when the blob exists, and otherwise, or with mounts off, opens a session', async () => {
  for (const mounts of [true, false]) {
    await using registry = await startRegistry({ mounts })
    await registry.addBlob('from', digestOf('cargo'), Buffer.from('cargo'))
    const mount = (digest: string) =>
      ask(`${registry.origin}/v2/to/blobs/uploads/?mount=${digest}&from=from`, { method: 'POST' })
    assert.equal((await mount(digestOf('cargo'))).status, mounts ? 201 : 202)
    assert.equal((await mount(digestOf('other'))).status, 202)
    assert.equal(registry.hasBlob('to', digestOf('cargo')), mounts)
  }
})

test('a session can be cancelled', async () => {
  await using registry = await startRegistry()
  const { headers } = await ask(`${registry.origin}/v2/a/blobs/uploads/`, { method: 'POST' })
  assert.equal((await ask(headers.location ?? '', { method: 'DELETE' })).status, 204)
  assert.equal(registry.openUploads, 0)
})

test('a manifest is refused when its digest, type or children do not match', async () => {
  await using registry = await startRegistry()
  const { document, root } = image({ layers: ['one'] })
  const put = (reference: string, type: string, body: Uint8Array | string = document) =>
    ask(`${registry.origin}/v2/a/manifests/${reference}`, {
      method: 'PUT',
      body,
      headers: { 'content-type': type },
    })
  const codes = [
    await put(digestOf('other'), manifestType),
    await put('v1', 'application/vnd.oci.image.index.v1+json'),
    await put('v1', manifestType, 'not JSON'),
    await put('.v1', manifestType),
    await put(root.digest, manifestType),
    await put('v1', manifestType, Buffer.alloc(4 * 1024 * 1024 + 1)),
  ].map(answer => [answer.status, json(answer.body).errors[0].code])
  assert.deepEqual(codes, [
    [400, 'DIGEST_INVALID'],
    [400, 'MANIFEST_INVALID'],
    [400, 'MANIFEST_INVALID'],
    [400, 'TAG_INVALID'],
    [400, 'MANIFEST_BLOB_UNKNOWN'],
    [413, 'SIZE_INVALID'],
  ])
})

test('tags are listed sorted and in pages that link to the next', async () => {
  await using registry = await startRegistry({ paging: 2 })
  const root = await registry.add(image({ layers: ['one'] }), { repository: 'a', tag: 'c' })
  for (const tag of ['b', 'e', 'a', 'd']) registry.tag('a', tag, root.digest)
  const pages: string[][] = []
  let next: string | undefined = '/v2/a/tags/list?n=100'
  while (next) {
    const page = await ask(registry.origin + next)
    pages.push(json(page.body).tags)
    next = /^<(.+)>; rel="next"$/.exec(String(page.headers.link ?? ''))?.[1]
  }
  assert.deepEqual(pages, [['a', 'b'], ['c', 'd'], ['e']])
  assert.equal((await ask(`${registry.origin}/v2/none/tags/list`)).status, 404)
})

test('referrers are listed and filtered, or not served at all', async () => {
  const subject = image({ layers: ['one'] })
  const proof = artifact({ artifactType: 'application/proof', content: 'yes', subject: subject.root })
  const other = artifact({ artifactType: 'application/other', content: 'yes', subject: subject.root })
  await using registry = await startRegistry()
  for (const each of [subject, proof, other]) await registry.add(each, { repository: 'a', tag: null })
  const url = `/v2/a/referrers/${subject.root.digest}`
  assert.equal(json((await ask(registry.origin + url)).body).manifests.length, 2)
  const filtered = await ask(`${registry.origin}${url}?artifactType=application/proof`)
  assert.equal(filtered.headers['oci-filters-applied'], 'artifactType')
  assert.deepEqual(
    json(filtered.body).manifests.map((each: { digest: string }) => each.digest),
    [proof.root.digest],
  )
  await using old = await startRegistry({ referrers: false })
  assert.equal((await ask(old.origin + url)).status, 404)
})
