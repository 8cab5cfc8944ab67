import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { type Built, image } from '@tallyman/testkit/images/images'
import { oci } from '@tallyman/testkit/images/media-types'
import { type PullTrial, pullFrom } from '@tallyman/testkit/registry/pull-bench'
import * as kit from '@tallyman/testkit/registry/registry'
import type { Digest } from '../model/digest.ts'
import { parseReference } from '../model/reference.ts'
import {
  app,
  files,
  manifestBytes,
  manifestOf,
  onManifest,
  refused,
  taken,
  withFaults,
} from './pull.fixture.ts'

const { startRegistry } = kit
const other = image({ layers: ['another'] })
const [, big] = app.layers
const pinned = (built: Built) => `test/app:v1@${built.root.digest}`

test('a manifest that differs from its pin is refused with both digests, and nothing is written', () => {
  const lie = [
    kit.replaceBody(other.document, onManifest),
    kit.headers({ 'docker-content-digest': app.root.digest }),
  ]
  return withFaults(
    [kit.together(lie[0] as kit.Fault, lie[1] as kit.Fault)],
    async trial => {
      await refused(trial, 'CONTENT_MISMATCH', new RegExp(`${app.root.digest}.*${other.root.digest}`))
      assert.deepEqual(await files(trial), [])
    },
    { written: pinned(app) },
  )
})

test('the pin wins over a header that agrees with a wrong body', () => {
  const both = kit.together(
    kit.replaceBody(other.document, onManifest),
    kit.headers({ 'docker-content-digest': other.root.digest }),
  )
  const check = async (trial: PullTrial) => {
    await refused(trial, 'CONTENT_MISMATCH')
    assert.deepEqual(await files(trial), [])
  }
  return withFaults([both], check, { written: pinned(app) })
})

test('a tag is resolved by a single response, and everything else is fetched by its digest', async () => {
  await using registry = await startRegistry()
  await registry.add(other)
  await registry.add(app)
  // A HEAD describes another moment than the GET.
  registry.inject(
    kit.headers({ 'docker-content-digest': other.root.digest }, { ...onManifest, method: 'HEAD' }),
  )
  await using trial = await pullFrom(registry)
  await taken(trial, app)
  assert.equal(registry.count({ path: /manifests\/v1$/ }), 1)
})

test('one run never resolves a tag twice, so it cannot get two images for it', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  await using trial = await pullFrom(registry, { more: ['test/app:v1', 'test/app:v1'] })
  await taken(trial, app)
  assert.equal(trial.pulled?.images.length, 3)
  assert.equal(registry.count({ path: /manifests\/v1$/ }), 1)
})

test('when HEAD gives no digest or no length, the digest is computed from a GET', async () => {
  const bare = kit.headers(
    { 'docker-content-digest': null, 'content-length': null },
    { ...onManifest, method: 'HEAD' },
  )
  const wish = { written: pinned(app), verifyTag: true }
  await withFaults(
    [bare],
    async (trial, registry) => {
      await taken(trial, app)
      assert.equal(registry.count({ method: 'GET', path: /manifests\/v1$/ }), 1)
    },
    wish,
  )
  await using registry = await startRegistry({ digestHeader: false })
  await registry.add(app)
  await registry.add(other)
  await using trial = await pullFrom(registry, wish)
  await refused(trial, 'TAG_MOVED')
})

test('a digest header of another algorithm is ignored, and sha256 verified', async () => {
  const sha512 = kit.headers({ 'docker-content-digest': digestOf(app.document, 'sha512') }, onManifest)
  for (const written of ['test/app:v1', pinned(app)])
    for (const verifyTag of [false, true])
      await withFaults([sha512], trial => taken(trial, app), { written, verifyTag })
})

test('an image pinned by sha512 is verified by sha512', async () => {
  const digest = digestOf(app.document, 'sha512')
  await using registry = await startRegistry()
  await registry.add(app)
  registry.addManifest('test/app', { digest, mediaType: oci.manifest, bytes: app.document })
  await using trial = await pullFrom(registry, { written: `test/app:v1@${digest}`, verifyTag: true })
  assert.ifError(trial.error)
  assert.equal(trial.pulled?.images[0]?.digest, digest)
  registry.corrupt(digest, { kind: 'append', bytes: ' ' })
  await using damaged = await pullFrom(registry, { written: `test/app@${digest}` })
  await refused(damaged, 'CONTENT_MISMATCH')
})

const wrongBlobs: [name: string, fault: kit.Fault][] = [
  [
    'is one byte short',
    kit.truncate(-1, { kind: 'blob', digest: big?.descriptor.digest as Digest, times: 100 }),
  ],
  [
    'is one byte long',
    kit.append('x', { kind: 'blob', digest: big?.descriptor.digest as Digest, times: 100 }),
  ],
  [
    'has a wrong byte',
    kit.flipByte(5_000, { kind: 'blob', digest: big?.descriptor.digest as Digest, times: 100 }),
  ],
  ['never ends', kit.endless({ kind: 'blob', digest: big?.descriptor.digest as Digest, times: 100 })],
]

for (const [name, fault] of wrongBlobs) {
  test(`a blob that ${name} is refused and not kept`, () =>
    withFaults([fault], async (trial, registry) => {
      await refused(trial, 'CONTENT_MISMATCH')
      const digest = big?.descriptor.digest ?? ''
      assert.ok(!(await files(trial)).includes(digest.slice('sha256:'.length)))
      const sent = registry.requests.filter(line => line.digest === digest).map(line => line.bytesSent)
      assert.ok(Math.max(...sent) < 8_000_000, `reading went on for ${sent} bytes`)
    }))
}

for (const [size, why] of Object.entries({
  '0': 'only the empty blob',
  '-1': 'whole number',
  '1.5': 'whole number',
  '"12"': 'whole number',
  '9007199254740993': 'whole number',
  '4611686018427387904': 'whole number',
})) {
  test(`a descriptor of size ${size} is refused before its blob is requested`, async () => {
    await using registry = await startRegistry()
    await registry.add(app)
    const text = Buffer.from(app.document)
      .toString()
      .replace(`"size":${big?.descriptor.size}`, `"size":${size}`)
    const digest = manifestBytes(registry, Buffer.from(text), oci.manifest)
    await using trial = await pullFrom(registry, { written: `test/app@${digest}` })
    await refused(trial, 'MANIFEST_INVALID', new RegExp(why))
    assert.equal(registry.count({ kind: 'blob' }), 0)
  })
}

for (const [size, code] of [
  [2 ** 52, 'CONTENT_TOO_LARGE'],
  [64 * 1024 ** 2, 'CONTENT_MISMATCH'],
] as const)
  test(`a wrong size of ${size} costs nothing before the bytes arrive`, async () => {
    await using registry = await startRegistry()
    await registry.add(app)
    const layers = [{ ...big?.descriptor, size }]
    const digest = manifestOf(registry, { layers })
    await using trial = await pullFrom(registry, { written: `test/app@${digest}` })
    await refused(trial, code)
  })

test('the empty blob is accepted', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  const empty = { mediaType: 'application/octet-stream', digest: digestOf(''), size: 0 }
  await registry.addBlob('test/app', empty.digest, new Uint8Array())
  const digest = manifestOf(registry, { layers: [empty] })
  await using trial = await pullFrom(registry, { written: `test/app@${digest}` })
  assert.ifError(trial.error)
  assert.deepEqual(await trial.unverified(), [])
})

const hex = 'a'.repeat(64)
for (const digest of [
  'sha256:../../x',
  `sha256:${hex.toUpperCase()}`,
  `sha256:${hex.slice(1)}`,
  `sha256:${hex}?ns=evil`,
  `SHA256:${hex}`,
  `md5:${'a'.repeat(32)}`,
  `sha256%2f${hex}`,
]) {
  test(`the digest ${digest.slice(0, 24)}… is refused before any URL or path is built from it`, async () => {
    await using registry = await startRegistry()
    await registry.add(app)
    const code = digest.startsWith('md5') ? 'DIGEST_UNSUPPORTED' : 'DIGEST_INVALID'
    assert.throws(() => parseReference(`${registry.host}/test/app@${digest}`), { code })
    const root = manifestOf(registry, { layers: [{ ...big?.descriptor, digest }] })
    await using trial = await pullFrom(registry, { written: `test/app@${root}` })
    await refused(trial, code)
    assert.equal(registry.count(), 1)
    // In a header it counts as absent.
    registry.inject(kit.headers({ 'docker-content-digest': digest }, onManifest))
    await using tagged = await pullFrom(registry, { written: pinned(app), verifyTag: true })
    await taken(tagged, app)
    assert.ok(registry.requests.every(({ path }) => !/evil|\.\.|md5/i.test(path)))
  })
}

test('inline data of a descriptor is used when it is right, without a request', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  const [small] = app.layers
  const data = Buffer.from(small?.bytes ?? []).toString('base64')
  const digest = manifestOf(registry, { layers: [{ ...small?.descriptor, data }, big?.descriptor] })
  await using trial = await pullFrom(registry, { written: `test/app@${digest}` })
  assert.ifError(trial.error)
  assert.equal(registry.count({ digest: small?.descriptor.digest as Digest }), 0)
  assert.deepEqual(trial.pulled?.deliveries.filter(({ source }) => source === 'inline').length, 1)
  assert.deepEqual(await trial.unverified(), [])
})

test('inline data that does not match its descriptor is never used', async () => {
  const [small] = app.layers
  const right = Buffer.from(small?.bytes ?? [])
  const wrong = {
    'of another digest': Buffer.alloc(right.length, 1).toString('base64'),
    'too short': right.subarray(1).toString('base64'),
    'no base64': `${right.toString('base64').slice(0, -4)}!*~=`,
    empty: '',
    '2 MB of it': Buffer.alloc(2_000_000).toString('base64'),
  }
  for (const [name, data] of Object.entries(wrong)) {
    await using registry = await startRegistry()
    await registry.add(app)
    const digest = manifestOf(registry, { layers: [{ ...small?.descriptor, data }, big?.descriptor] })
    const written = `test/app@${digest}`
    await using trial = await pullFrom(registry, { written })
    assert.ifError(trial.error)
    assert.deepEqual(await trial.unverified(), [], name)
    assert.equal(registry.count({ digest: small?.descriptor.digest as Digest }), 1, name)
    registry.corrupt(small?.descriptor.digest as Digest, 'missing')
    await using alone = await pullFrom(registry, { written })
    await refused(alone, 'NOT_FOUND')
  }
})
