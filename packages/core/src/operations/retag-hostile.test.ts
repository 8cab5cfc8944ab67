import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { image, index } from '@tallyman/testkit/images/images'
import { oci } from '@tallyman/testkit/images/media-types'
import {
  contentEncoding,
  headers,
  replaceBody,
  startRegistry,
  type TestRegistry,
} from '@tallyman/testkit/registry/registry'
import { failure, outcomes, retagFrom } from './write/write.fixture.ts'

const app = image({ layers: ['one'] })
const other = image({ layers: ['other'] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })

/** Stores these bytes as `test/app:odd`, unchecked. */
function odd(registry: TestRegistry, text: string, mediaType: string = oci.manifest) {
  const bytes = Buffer.from(text)
  const digest = digestOf(bytes)
  registry.addManifest('test/app', { digest, mediaType, bytes })
  registry.tag('test/app', 'odd', digest)
  return { digest, bytes }
}

const shapes: Readonly<Record<string, (text: string) => string>> = {
  'a trailing newline': text => `${text}\n`,
  'another order of keys': text =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
  'CRLF and tabs': text => JSON.stringify(JSON.parse(text), undefined, '\t').replaceAll('\n', '\r\n'),
  'escapes and letters beyond ASCII': text =>
    text.replace(/\}$/, ',"annotations":{"a":"\\u00e9\\/é ✓","b":"\\ud83d\\ude00"}}'),
}
for (const [name, change] of Object.entries(shapes)) {
  test(`a manifest with ${name} is written byte for byte, in the same registry and in another`, async () => {
    await using registry = await startRegistry()
    await using other = await startRegistry()
    await registry.add(app)
    const { digest, bytes } = odd(registry, change(Buffer.from(app.document).toString()))
    await retagFrom(registry, { source: 'test/app:odd', tags: ['v2', `${other.host}/a/b:v2`] })
    for (const [at, repository] of [
      [registry, 'test/app'],
      [other, 'a/b'],
    ] as const) {
      assert.equal(at.tags(repository).get('v2'), digest)
      assert.deepEqual(Buffer.from(at.manifest(repository, digest) ?? []), bytes)
    }
    const puts = [...registry.requests, ...other.requests].filter(
      ({ kind, method }) => kind === 'manifest' && method === 'PUT',
    )
    assert.ok(puts.every(({ headers }) => Number(headers['content-length']) === bytes.byteLength))
  })
}

test('a child that does not match its index is copied nowhere', async () => {
  await using registry = await startRegistry()
  await using other = await startRegistry()
  await registry.add(app)
  const child = { ...app.root, size: app.root.size + 1 }
  odd(registry, JSON.stringify({ schemaVersion: 2, mediaType: oci.index, manifests: [child] }), oci.index)
  const error = await failure(retagFrom(registry, { source: 'test/app:odd', tags: [`${other.host}/a/b:v1`] }))
  assert.equal(error.code, 'MANIFEST_INVALID')
  assert.equal(other.count({ method: 'PUT' }) + other.count({ method: 'POST' }), 0)
})

test('a missing platform is reported with those that exist, and an attestation does not count as one', async () => {
  await using registry = await startRegistry()
  await registry.add(index([app, arm], { attestations: true }))
  const selection = [{ os: 'linux', architecture: 'arm', variant: 'v7' }]
  const error = await failure(retagFrom(registry, { tags: ['arm'], selection }))
  assert.equal(error.code, 'PLATFORM_MISSING')
  assert.match(error.message, /offers linux\/amd64, linux\/arm64$/)
  const unknown = [{ os: 'unknown', architecture: 'unknown' }]
  assert.equal(
    (await failure(retagFrom(registry, { tags: ['x'], selection: unknown }))).code,
    'PLATFORM_MISSING',
  )
})

test('an image of one platform is refused for another', async () => {
  await using registry = await startRegistry()
  await registry.add(arm)
  const selection = [{ os: 'linux', architecture: 'amd64' }]
  const error = await failure(retagFrom(registry, { tags: ['x'], selection }))
  assert.match(error.message, /Cannot find linux\/amd64 in \S+: it is for linux\/arm64 alone/)
})

test('a manifest of 5 MiB, or with a Content-Encoding, moves no tag', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  const on = { kind: 'manifest', method: 'GET' } as const
  registry.inject(replaceBody(Buffer.alloc(5 * 1024 * 1024, 32), on))
  assert.equal((await failure(retagFrom(registry, { tags: ['x'] }))).code, 'MANIFEST_TOO_LARGE')
  registry.inject(contentEncoding(on))
  assert.ok(await failure(retagFrom(registry, { tags: ['x'] })))
  assert.deepEqual([...registry.tags('test/app').keys()], ['v1'])
})

test('Docker’s schema 1 manifests are refused as such', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  odd(
    registry,
    '{"schemaVersion":1,"fsLayers":[]}',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
  )
  const error = await failure(retagFrom(registry, { source: 'test/app:odd', tags: ['x'] }))
  assert.equal(error.code, 'SCHEMA1_UNSUPPORTED')
})

test('the previous digest of a tag is reported as sha256 when the registry answers in sha512, and a tag at this digest stays untouched', async () => {
  await using registry = await startRegistry()
  for (const [tag, built] of [
    ['v1', app],
    ['same', app],
    ['taken', other],
  ] as const)
    await registry.add(built, { tag })
  for (const [tag, built] of [
    ['same', app],
    ['taken', other],
  ] as const) {
    const header = { 'docker-content-digest': digestOf(built.document, 'sha512') }
    registry.inject(headers(header, { method: 'HEAD', path: new RegExp(`manifests/${tag}$`), times: 1 }))
  }
  const done = await retagFrom(registry, { tags: ['same', 'taken'] })
  assert.deepEqual(outcomes(done), { same: 'same', taken: 'moved' })
  assert.deepEqual(
    done.written.tags.map(({ previous }) => previous),
    [app.root.digest, other.root.digest],
  )
  assert.equal(registry.count({ method: 'PUT' }), 1)
})

test('a source pinned by sha512 moves its tag by that digest, and a second run writes nothing', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  await registry.add(other, { tag: 'v2' })
  const digest = digestOf(app.document, 'sha512')
  registry.addManifest('test/app', { digest, mediaType: app.root.mediaType, bytes: app.document })
  const wish = { source: `test/app@${digest}`, tags: ['v2'] }
  const moved = await retagFrom(registry, wish)
  assert.equal(moved.sourceDigest, digest)
  assert.deepEqual(
    moved.written.tags.map(({ outcome, previous }) => [outcome, previous]),
    [['moved', other.root.digest]],
  )
  assert.equal(registry.tags('test/app').get('v2'), app.root.digest)
  const writes = registry.count({ method: 'PUT' })
  assert.deepEqual(outcomes(await retagFrom(registry, wish)), { v2: 'same' })
  assert.equal(registry.count({ method: 'PUT' }), writes)
})
