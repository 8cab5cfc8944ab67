import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { fail, headers, html, startRegistry } from '@tallyman/testkit/registry/registry'
import { parseWrittenTag } from './write/target-tags.ts'
import { failure, outcomes, retagFrom } from './write/write.fixture.ts'

const app = image({ layers: ['one', 'two'] })
const other = image({ layers: ['other'] })
const schema2 = image({ layers: ['one'], docker: true })

test('a schema 2 image keeps its digest, its type and every byte', async () => {
  await using registry = await startRegistry()
  await registry.add(schema2)
  const { written } = await retagFrom(registry, { tags: ['v2'] })
  assert.equal(written.root.descriptor.digest, schema2.root.digest)
  assert.equal(registry.tags('test/app').get('v2'), schema2.root.digest)
  assert.deepEqual(
    Buffer.from(registry.manifest('test/app', schema2.root.digest) ?? []),
    Buffer.from(schema2.document),
  )
  const put = registry.requests.find(({ method }) => method === 'PUT')
  assert.equal(put?.headers['content-type'], schema2.root.mediaType)
})

test('within a repository: source and tag read concurrently, one write, one check, and no blob', async () => {
  await using registry = await startRegistry({ auth: 'bearer' })
  await registry.add(app)
  const find = async () => ({
    credentials: { kind: 'basic' as const, ...registry.credentials },
    source: 'registry-auth' as const,
  })
  await retagFrom(registry, { tags: ['v2'] }, { find })
  const asked = registry.requests
    .filter(({ status }) => status !== 401)
    .map(({ method, kind, path }) => `${method} ${kind} ${path.split('/').at(-1)}`)
  assert.deepEqual(asked.slice(0, 3).sort(), ['GET manifest v1', 'GET token token', 'HEAD manifest v2'])
  assert.deepEqual(asked.slice(3), ['PUT manifest v2', 'HEAD manifest v2'])
})

test('a tag at this digest is not written; at another one it moves, stays or fails as configured', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  await registry.add(other, { tag: 'taken' })
  registry.tag('test/app', 'same', app.root.digest)
  const skip = await retagFrom(registry, { tags: ['same', 'taken'], onConflict: 'skip' })
  assert.deepEqual(outcomes(skip), { same: 'same', taken: 'skipped' })
  assert.equal(registry.count({ method: 'PUT' }), 0)

  const refused = await failure(retagFrom(registry, { tags: ['new', 'taken'], onConflict: 'fail' }))
  assert.equal(refused.code, 'TAG_CONFLICT')
  assert.match(refused.message, new RegExp(`taken is at ${other.root.digest}, expected ${app.root.digest}`))
  assert.equal(registry.count({ method: 'PUT' }), 0)

  const moved = await retagFrom(registry, { tags: ['same', 'taken'] })
  assert.deepEqual(outcomes(moved), { same: 'same', taken: 'moved' })
  assert.equal(moved.written.tags[1]?.previous, other.root.digest)
  assert.equal(registry.tags('test/app').get('taken'), app.root.digest)
})

test('an immutable tag at the same digest is success, at another one a conflict that names both', async () => {
  await using registry = await startRegistry({ immutableTags: true })
  await registry.add(app)
  await registry.add(other, { tag: 'taken' })
  const error = await failure(retagFrom(registry, { tags: ['taken'] }))
  assert.equal(error.code, 'TAG_CONFLICT')
  assert.ok(error.message.includes(app.root.digest) && error.message.includes(other.root.digest))
  assert.equal(registry.tags('test/app').get('taken'), other.root.digest)

  registry.tag('test/app', 'same', app.root.digest)
  const already = { errors: [{ code: 'TAG_INVALID', message: 'the tag already exists and is immutable' }] }
  registry.inject(fail(404, { method: 'HEAD', path: /same/ }))
  registry.inject(fail(400, { method: 'PUT', path: /same/ }, { body: JSON.stringify(already) }))
  assert.deepEqual(outcomes(await retagFrom(registry, { tags: ['same'] })), { same: 'moved' })
})

test('when the third of five tags fails, all are reported, and tags that move for everybody are left alone', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  await registry.add(other, { tag: 'latest' })
  registry.inject(fail(403, { method: 'PUT', path: /manifests\/c$/ }))
  const error = await failure(retagFrom(registry, { tags: ['latest', 'a', 'b', 'c', 'd'] }))
  assert.equal(error.code, 'DENIED')
  assert.match(error.message, /Cannot write 1 of 5 tags:\n.*:c: Cannot write/)
  assert.match(error.message, /moved: \S+:a, \S+:b, \S+:d\n/)
  assert.match(error.message, /not tried: \S+:latest/)
  assert.equal(registry.tags('test/app').get('latest'), other.root.digest)
})

test('a different digest in the response, or none and a different one at the tag, is an error before the next tag', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  await registry.add(other, { tag: 'z' })
  registry.inject(headers({ 'docker-content-digest': other.root.digest }, { method: 'PUT' }))
  const error = await failure(retagFrom(registry, { tags: ['a', 'z'] }))
  assert.equal(error.code, 'REGISTRY_PROTOCOL')
  assert.match(error.message, new RegExp(`holds ${other.root.digest}, expected ${app.root.digest}`))
  assert.equal(registry.tags('test/app').get('z'), other.root.digest)

  registry.inject(headers({ 'docker-content-digest': null }, { method: 'PUT' }))
  assert.deepEqual(outcomes(await retagFrom(registry, { tags: ['b'] })), { b: 'moved' })
  assert.equal(registry.count({ method: 'DELETE' }), 0)
})

test('a registry that shows a tag late is checked again', async () => {
  await using registry = await startRegistry({ tagLag: 2 })
  await registry.add(app)
  assert.deepEqual(outcomes(await retagFrom(registry, { tags: ['v2'] })), { v2: 'moved' })
  assert.equal(registry.count({ method: 'HEAD', path: /v2$/ }), 4)
})

test('a 5xx page and a reset are retried, a denial is not', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  const page = '<html><body>502 Bad Gateway</body></html>'
  registry.inject(fail(502, { method: 'PUT' }, { body: page, headers: { 'content-type': 'text/html' } }))
  assert.deepEqual(outcomes(await retagFrom(registry, { tags: ['a'] })), { a: 'moved' })
  registry.clearLog()
  registry.inject(fail(403, { method: 'PUT', times: 9 }))
  assert.equal((await failure(retagFrom(registry, { tags: ['b'] }))).code, 'DENIED')
  assert.equal(registry.count({ method: 'PUT' }), 1)
})

test('a web page in place of a manifest is not an image', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  registry.inject(html({ method: 'GET', kind: 'manifest' }))
  const error = await failure(retagFrom(registry, { tags: ['v2'] }))
  assert.equal(error.code, 'REGISTRY_PROTOCOL')
  assert.match(error.message, /a web page, expected the answer of a registry/)
  assert.equal(registry.tags('test/app').size, 1)
})

test('a source at another digest than expected is refused, and nothing is written', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  const error = await failure(retagFrom(registry, { tags: ['v2'], expectDigest: other.root.digest }))
  assert.equal(error.code, 'DIGEST_UNEXPECTED')
  assert.equal(registry.count({ method: 'PUT' }), 0)
})

test('a subset is a new index that keeps the attestations of its images', async () => {
  const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
  const whole = index([app, arm], { attestations: true, annotations: { kept: 'yes' } })
  await using registry = await startRegistry()
  await registry.add(whole)
  const selection = [{ os: 'linux', architecture: 'arm64' }]
  const { written, sourceDigest } = await retagFrom(registry, { tags: ['arm'], selection })
  assert.equal(sourceDigest, whole.root.digest)
  const subset = JSON.parse(
    Buffer.from(registry.manifest('test/app', written.root.descriptor.digest) ?? []).toString(),
  )
  const proofs = subset.manifests.map(
    (each: { annotations?: Record<string, string> }) => each.annotations?.['vnd.docker.reference.digest'],
  )
  assert.deepEqual(proofs, [undefined, arm.root.digest])
  assert.deepEqual(subset.annotations, { kept: 'yes' })
  assert.equal(registry.tags('test/app').get('arm'), written.root.descriptor.digest)
})

test('a dry run only reads', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  const { written } = await retagFrom(registry, { tags: ['v2'], dryRun: true })
  assert.equal(written.root.descriptor.digest, app.root.digest)
  assert.ok(registry.requests.every(({ method }) => method === 'GET' || method === 'HEAD'))
})

test('a registry whose policy blocks reading a tag is still written to', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  registry.inject(fail(412, { path: /blocked$/, method: 'HEAD', times: 9 }))
  registry.inject(fail(412, { path: /blocked$/, method: 'GET', times: 9 }))
  assert.deepEqual(outcomes(await retagFrom(registry, { tags: ['blocked'] })), { blocked: 'moved' })
  const error = await failure(retagFrom(registry, { tags: ['blocked'], onConflict: 'fail' }))
  assert.equal(error.code, 'POLICY_BLOCKED')
})

test('a text that is neither a tag nor a name with one is refused with what a tag is', () => {
  for (const wrong of ['a b', '-x', '.x', 'x'.repeat(129), 'v1+build'])
    assert.throws(() => parseWrittenTag(wrong), /it is not a tag, expected at most 128 letters, digits/)
  assert.throws(
    () => parseWrittenTag('feature/login'),
    /has no tag, expected name:tag, or a tag alone, which has no slash/,
  )
  assert.deepEqual(parseWrittenTag('V1.4-RC_1'), { written: 'V1.4-RC_1', tag: 'V1.4-RC_1' })
})
