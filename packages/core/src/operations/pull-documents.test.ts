import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { type Built, image, index, layer } from '@tallyman/testkit/images/images'
import { oci } from '@tallyman/testkit/images/media-types'
import { type PullWish, pullFrom } from '@tallyman/testkit/registry/pull-bench'
import * as kit from '@tallyman/testkit/registry/registry'
import type { ErrorCode } from '../errors.ts'
import type { Digest } from '../model/digest.ts'
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

/** Pulls this image from a new registry; the pull must fail. */
async function refusedImage(built: Built, code: ErrorCode, said?: RegExp): Promise<void> {
  await using registry = await startRegistry()
  await registry.add(built)
  await using trial = await pullFrom(registry)
  await refused(trial, code, said)
  assert.ok(!(await files(trial)).includes(built.root.digest.slice('sha256:'.length)), 'the manifest is kept')
}

test('a config with more or fewer diff_ids than layers is refused', async () => {
  const diffIds = app.layers.map(({ diffId }) => diffId)
  for (const list of [diffIds.slice(1), [...diffIds, diffIds[0]], []]) {
    const config = { rootfs: { type: 'layers', diff_ids: list } }
    await refusedImage(image({ layers: app.layers, config }), 'MANIFEST_INVALID', /config names/)
  }
})

test('a layer that unpacks to other bytes than its diff_id is refused', async () => {
  for (const compression of ['gzip', 'zstd', 'none'] as const) {
    const layers = [layer('right'), { ...layer('wrong', compression), diffId: digestOf('something else') }]
    await refusedImage(image({ layers }), 'CONTENT_MISMATCH', new RegExp(digestOf('something else')))
  }
})

test('diff_ids in the order of another image are refused', async () => {
  const [one, two] = app.layers.map(({ diffId }) => diffId)
  const config = { rootfs: { type: 'layers', diff_ids: [two, one] } }
  await refusedImage(image({ layers: app.layers, config }), 'CONTENT_MISMATCH')
})

test('a layer that occurs twice in an image, and in two platforms, is transferred once', async () => {
  const shared = layer({ seed: 'shared', size: 50_000 })
  const build = (architecture: string) =>
    image({ layers: [shared, layer(architecture), shared], platform: { os: 'linux', architecture } })
  const both = index([build('amd64'), build('arm64')])
  await using registry = await startRegistry()
  await registry.add(both)
  await using trial = await pullFrom(registry)
  await taken(trial, both)
  for (const digest of both.blobs.keys()) assert.ok(registry.count({ digest }) <= 1, digest)
  assert.equal(registry.count({ digest: shared.descriptor.digest }), 1)
})

test('content that is a manifest in one place and a blob in another is fetched once as each', async () => {
  const inner = image({ layers: ['inner'] })
  await using registry = await startRegistry()
  await registry.add(inner)
  await registry.add(app)
  await registry.addBlob('test/app', inner.root.digest, inner.document)
  const outer = manifestOf(registry, { layers: [{ ...inner.root, mediaType: 'text/plain' }] })
  const size = registry.manifest('test/app', outer)?.byteLength
  const manifests = [{ mediaType: oci.manifest, digest: outer, size }, inner.root]
  const root = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: oci.index, manifests }))
  const digest = manifestBytes(registry, root, oci.index)
  await using trial = await pullFrom(registry, { written: `test/app@${digest}` })
  assert.ifError(trial.error)
  assert.deepEqual(await trial.unverified(), [])
  for (const kind of ['manifest', 'blob'] as const)
    assert.equal(registry.count({ kind, digest: inner.root.digest }), 1, kind)
})

test('a manifest whose media type the Content-Type contradicts is refused', async () => {
  for (const type of [oci.index, 'application/vnd.docker.distribution.manifest.v2+json'])
    for (const written of ['test/app:v1', `test/app@${app.root.digest}`])
      await withFaults(
        [kit.headers({ 'content-type': type }, onManifest)],
        trial => refused(trial, 'MANIFEST_INVALID', /the server/),
        { written },
      )
})

test('parameters of a Content-Type, and generic types, are no contradiction', async () => {
  for (const type of [
    `${oci.manifest}; charset=utf-8`,
    `${oci.manifest.toUpperCase()};q="1"`,
    'application/json',
    '',
  ])
    await withFaults([kit.headers({ 'content-type': type }, onManifest)], trial => taken(trial, app))
})

test('an index served in place of its own child is a wrong digest, not a loop', async () => {
  const root = index([app])
  await using registry = await startRegistry()
  await registry.add(root)
  registry.corrupt(app.root.digest, { kind: 'replace', by: root.document })
  await using trial = await pullFrom(registry)
  await refused(trial, 'CONTENT_MISMATCH')
})

test('indexes nested 50 deep are given up after a few levels', async () => {
  let deep: Built = app
  for (let depth = 0; depth < 50; depth++) deep = index([deep])
  await using registry = await startRegistry()
  await registry.add(deep)
  await using trial = await pullFrom(registry)
  await refused(trial, 'GRAPH_INVALID', /deep/)
  assert.ok(registry.count() < 12, String(registry.count()))
})

function indexOf(registry: kit.TestRegistry, entries: readonly string[]): PullWish {
  const text = `{"schemaVersion":2,"mediaType":"${oci.index}","manifests":[${entries}]}`
  return { written: `test/app@${manifestBytes(registry, Buffer.from(text), oci.index)}` }
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const digest = `sha256:${String(at).padStart(64, '0')}`
    return `{"mediaType":"${oci.manifest}","digest":"${digest}","size":1}`
  })
}

for (const [count, code] of [
  [20_000, 'GRAPH_INVALID'],
  [100_000, 'MANIFEST_TOO_LARGE'],
] as const) {
  test(`an index with ${count} children is refused before any is requested`, async () => {
    await using registry = await startRegistry()
    await using trial = await pullFrom(registry, indexOf(registry, numbered(count)))
    await refused(trial, code)
    assert.equal(registry.count(), 1)
  })
}

test('an index of many children is read over a few connections', async () => {
  const children = Array.from({ length: 40 }, (_, at) =>
    image({ layers: [], config: { author: String(at) } }),
  )
  await using registry = await startRegistry()
  const all = index(children)
  await registry.add(all)
  await using trial = await pullFrom(registry)
  await taken(trial, all)
  const ports = registry.requests.filter(({ kind }) => kind === 'manifest').map(line => line.remotePort)
  assert.ok(new Set(ports).size <= 20, `${new Set(ports).size} connections`)
})

test('indexes that name the same child repeatedly cost no more than the child', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  let { digest, size, mediaType } = app.root
  for (let depth = 0; depth < 5; depth++) {
    const entry = JSON.stringify({ mediaType, digest, size })
    const { written = '' } = indexOf(registry, new Array<string>(1_500).fill(entry))
    digest = written.slice('test/app@'.length) as Digest
    size = registry.manifest('test/app', digest)?.byteLength ?? 0
    mediaType = oci.index
  }
  await using trial = await pullFrom(registry, { written: `test/app@${digest}` })
  assert.ifError(trial.error)
  assert.equal(registry.count({ kind: 'manifest' }), 6)
})

test('a child of another type or size than its index states is refused', async () => {
  const changes = [
    { change: { mediaType: oci.index }, message: /its index says/ },
    { change: { size: app.root.size + 1 }, message: /expected one size/ },
  ]
  for (const { change, message } of changes) {
    await using registry = await startRegistry()
    await registry.add(app)
    const entries = [app.root, { ...app.root, ...change }].map(entry => JSON.stringify(entry))
    for (const list of [entries, entries.toReversed()]) {
      await using trial = await pullFrom(registry, indexOf(registry, list))
      await refused(trial, 'MANIFEST_INVALID', message)
    }
  }
})

const mebibyte = 1024 * 1024
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(5 * mebibyte, ' ')])

const tooLarge: [name: string, faults: readonly kit.Fault[]][] = [
  ['of 5 MiB', [kit.replaceBody(padded, onManifest)]],
  ['of 5 MiB and no stated length', [kit.together(kit.replaceBody(padded, onManifest), kit.unsized())]],
  ['that never ends', [kit.endless(onManifest)]],
]

for (const [name, faults] of tooLarge) {
  test(`a manifest ${name} is given up at 4 MiB`, async () => {
    for (const written of ['test/app:v1', `test/app@${app.root.digest}`])
      await withFaults(
        faults,
        async (trial, registry) => {
          await refused(trial, 'MANIFEST_TOO_LARGE')
          assert.deepEqual(await files(trial), [])
          assert.equal(registry.count(), 1)
        },
        { written },
      )
  })
}

test('a manifest shorter than its stated length is refused', () =>
  withFaults([kit.cut({ after: 100, by: 'end' }, onManifest)], trial =>
    refused(trial, 'REGISTRY_UNAVAILABLE'),
  ))

test('a manifest with Content-Encoding is never inflated', async () => {
  const bomb = kit.together(
    kit.replaceBody(gzipSync(Buffer.alloc(5 * mebibyte)), onManifest),
    kit.headers({ 'content-encoding': 'gzip' }),
  )
  const told = /compressed on the way \(Content-Encoding: gzip\) although identity was asked for/
  for (const written of ['test/app:v1', `test/app@${app.root.digest}`])
    for (const fault of [bomb, kit.contentEncoding(onManifest)])
      await withFaults([fault], trial => refused(trial, 'REGISTRY_PROTOCOL', told), { written })
})

test('a manifest whose Content-Encoding is false is accepted', () =>
  withFaults([kit.contentEncoding(onManifest, false)], trial => taken(trial, app)))

test('every request asks for the identity encoding', () =>
  withFaults([], async (_, { requests }) => {
    assert.ok(requests.length >= 4)
    for (const { headers } of requests) assert.equal(headers['accept-encoding'], 'identity')
  }))

test('a web page with status 200 is not a registry, and the message says where it is', async () => {
  for (const written of ['test/app:v1', `test/app@${app.root.digest}`])
    await withFaults([kit.html({ times: 100 })], trial => refused(trial, 'REGISTRY_PROTOCOL', /web page/), {
      written,
    })
})

test('a web page reached by a redirect is named, without its query', async () => {
  await using portal = await startRegistry({ faults: [kit.html({ times: 100 })] })
  const login = kit.redirect(`${portal.origin}/login?ticket=hidden-ticket`, onManifest, 302)
  await withFaults([login], async trial => {
    await refused(trial, 'REGISTRY_PROTOCOL', new RegExp(`${portal.origin}/login is a web page`))
    assert.ok(!trial.messages.join().includes('hidden-ticket'))
  })
})

test('a web page in place of a blob is refused', () =>
  withFaults([kit.html({ kind: 'blob', times: 100 })], trial => refused(trial, 'CONTENT_MISMATCH')))
