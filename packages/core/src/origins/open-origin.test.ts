import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Built, image, layer } from '@tallyman/testkit/images/images'
import {
  amd64,
  bytesOf,
  folderFor,
  layoutFolder,
  low,
  manifestJson,
  plain,
  saved,
  sourceOf,
  tarWith,
  toArchive,
  writeDockerArchive,
} from '../content/archive/archive-source.fixture.ts'
import { LayoutStore } from '../content/store/layout-store.ts'
import { parseDestination } from '../destinations/destinations.ts'
import type { Digest } from '../model/digest.ts'
import { children } from '../model/document.ts'
import type { OriginPorts } from './image-origin.ts'
import { openOrigin, parseOrigin } from './open-origin.ts'

const digest = `sha256:${'a'.repeat(64)}`

function bytesIn({ blobs }: Built, { digest: wanted }: { digest: string }): Uint8Array {
  return blobs.get(wanted as Digest) ?? assert.fail(wanted)
}

async function portsFor(t: TestContext, workspace: string): Promise<OriginPorts> {
  const store = await LayoutStore.open(join(await folderFor(t), 'store'))
  return { store, workspace, engine: { env: {}, platform: 'linux', home: '/' } }
}

async function originAt(t: TestContext, written: string, workspace: string, more: Partial<OriginPorts> = {}) {
  const ports = { ...(await portsFor(t, workspace)), ...more }
  const origin = await openOrigin(parseOrigin(written), ports)
  t.after(() => origin[Symbol.asyncDispose]())
  return { origin, ports }
}

test('origins are parsed as they are written', () => {
  assert.deepEqual(parseOrigin('store'), { kind: 'store' })
  assert.deepEqual(parseOrigin(`store=${digest}`), { kind: 'store', target: { digest } })
  assert.deepEqual(parseOrigin(`store=app:1@${digest}`), {
    kind: 'store',
    target: { digest },
    name: `app:1@${digest}`,
  })
  assert.deepEqual(parseOrigin(' docker '), { kind: 'docker' })
  assert.deepEqual(parseOrigin('docker=app:1'), { kind: 'docker', target: { tag: 'app:1' } })
  assert.deepEqual(parseOrigin('oci-layout=out'), { kind: 'oci-layout', path: 'out' })
  assert.deepEqual(parseOrigin('oci-layout=out/a:v1'), {
    kind: 'oci-layout',
    path: 'out/a',
    target: { tag: 'v1' },
  })
  assert.deepEqual(parseOrigin(`oci-layout=out@${digest}`), {
    kind: 'oci-layout',
    path: 'out',
    target: { digest },
  })
  assert.deepEqual(parseOrigin('oci-archive=C:\\a.tar'), { kind: 'oci-archive', path: 'C:\\a.tar' })
  assert.deepEqual(parseOrigin('docker-archive=C:/a.tar:app:1'), {
    kind: 'docker-archive',
    path: 'C:/a.tar',
    target: { tag: 'app:1' },
  })
})

test('a text that is no origin is refused with what is accepted', () => {
  for (const written of ['', 'registry', 'oci-layout', 'oci-layout=', 'docker=', 'Store', 'docker-archive= '])
    assert.throws(() => parseOrigin(written), /is none of store=/, written)
  assert.throws(() => parseOrigin('store=app:1'), /has no digest/)
  assert.throws(() => parseOrigin('oci-layout=a:'), /nothing after its colon/)
})

test('docker save before and since Docker 25 gives the same digest: layers in gzip, reproducibly', async t => {
  const folder = await folderFor(t)
  await writeFile(join(folder, 'old.tar'), tarWith(saved))
  await writeDockerArchive(
    [toArchive(plain, 'app:1')],
    { source: sourceOf(plain), platform: amd64 },
    join(folder, 'new.tar'),
  )
  const [old, current] = await Promise.all(
    ['old.tar', 'new.tar'].map(async file => originAt(t, `docker-archive=${file}`, folder)),
  )
  const document = await old?.origin.resolve()
  assert.ok(document && old && current)
  assert.deepEqual(await current.origin.resolve({ tag: 'docker.io/library/app:1' }), document)
  const [config, lower] = children(document.manifest)
  assert.ok(config && lower)
  assert.equal(lower.mediaType, 'application/vnd.oci.image.layer.v1.tar+gzip')
  const bytes = await bytesOf(old.origin, lower)
  assert.deepEqual(gunzipSync(bytes), Buffer.from(low.bytes))
  assert.deepEqual(await bytesOf(old.origin, lower, 10), bytes.subarray(10))
  assert.equal((await bytesOf(old.origin, config)).byteLength, config.size)
  assert.equal(old.ports.store.knownDiffId(lower.digest, 'gzip'), low.diffId)
  assert.equal(await old.origin.resolve({ digest: document.descriptor.digest }), document)
  assert.equal(await old.origin.document(document.descriptor.digest), document)
  assert.deepEqual(await bytesOf(old.origin, document.descriptor), Buffer.from(document.bytes))
})

test('a docker-archive that was called an OCI archive gives the same image', async t => {
  const folder = await folderFor(t)
  await writeFile(join(folder, 'a.tar'), tarWith(saved))
  const found = ['docker-archive', 'oci-archive'].map(async kind => {
    const { origin } = await originAt(t, `${kind}=a.tar`, folder)
    return (await origin.resolve()).descriptor
  })
  const [named, misnamed] = await Promise.all(found)
  assert.deepEqual(misnamed, named)
})

test('zstd is used when it is requested', async t => {
  const folder = await folderFor(t)
  await writeFile(join(folder, 'a.tar'), tarWith(saved))
  const { origin } = await originAt(t, 'docker-archive=a.tar', folder, { compression: 'zstd' })
  const [, lower] = children((await origin.resolve()).manifest)
  assert.ok(lower)
  assert.match(lower.mediaType, /\+zstd$/)
  assert.deepEqual([...(await bytesOf(origin, lower)).subarray(0, 4)], [0x28, 0xb5, 0x2f, 0xfd])
})

test('a layout keeps its digest even if its layers are uncompressed', async t => {
  const folder = await layoutFolder(t, plain)
  for (const written of ['oci-layout=.', 'oci-layout=.:v1', `oci-layout=.@${plain.root.digest}`]) {
    const { origin } = await originAt(t, written, folder)
    const document = await origin.resolve()
    assert.equal(document.descriptor.digest, plain.root.digest)
    for (const child of children(document.manifest)) {
      assert.ok(await origin.has(child))
      assert.equal((await bytesOf(origin, child)).byteLength, child.size)
    }
  }
})

test('a layer that does not match its config is refused, and leaves nothing in the store', async t => {
  const folder = await folderFor(t)
  const spoiled = saved.map(([name, entry]): (typeof saved)[0] => [
    name,
    name === 'aa/layer.tar' ? tarWith([]) : entry,
  ])
  await writeFile(join(folder, 'a.tar'), tarWith(spoiled))
  const { origin, ports } = await originAt(t, 'docker-archive=a.tar', folder)
  await assert.rejects(origin.resolve(), { code: 'CONTENT_MISMATCH' })
  assert.deepEqual(await readdir(join(ports.store.root, 'partial')), [])
})

test('one of several images must be named', async t => {
  const folder = await folderFor(t)
  const small = image({ layers: [layer('one', 'none')] })
  const twice: typeof saved = [
    ['small.json', bytesIn(small, small.config)],
    ...saved.filter(([name]) => name !== 'manifest.json'),
    manifestJson([
      { Config: 'config.json', RepoTags: ['app:1'], Layers: ['aa/layer.tar', 'bb/layer.tar'] },
      { Config: 'small.json', RepoTags: ['app:2\u001b'], Layers: ['aa/layer.tar'] },
    ]),
  ]
  await writeFile(join(folder, 'a.tar'), tarWith(twice))
  const { origin } = await originAt(t, 'docker-archive=a.tar', folder)
  await assert.rejects(origin.resolve(), {
    code: 'REFERENCE_INVALID',
    message: 'Cannot choose an image: there are 2 (app:1, app:2\\u001b), expected one, or a name',
  })
  assert.ok(await origin.resolve({ tag: 'app:1' }))
})

test('the store is an origin of its images, by digest', async t => {
  const { origin, ports } = await originAt(t, 'store', '/')
  await assert.rejects(origin.resolve({ digest: plain.root.digest }), { code: 'NOT_FOUND' })
  await assert.rejects(origin.resolve({ tag: 'app:1' }), { code: 'REFERENCE_INVALID' })
  await ports.store.putBytes(plain.root, plain.document)
  assert.equal((await origin.resolve({ digest: plain.root.digest })).descriptor.digest, plain.root.digest)
  const named = await openOrigin(parseOrigin(`store=app:1@${plain.root.digest}`), ports)
  assert.deepEqual((await named.resolve()).bytes, Buffer.from(plain.document))
  assert.deepEqual(named.images, [{ digest: plain.root.digest, names: [`app:1@${plain.root.digest}`] }])
  const [config] = children((await named.resolve()).manifest)
  assert.ok(config)
  await assert.rejects(named.fetch(config), { code: 'NOT_FOUND' })
})

test('several origins separated by commas are refused, commas within a path are not', () => {
  for (const listed of [
    'oci-layout=out,oci-archive=out.tar',
    'docker, store',
    'oci-layout=out,docker',
    'store,none',
  ])
    assert.throws(() => parseDestination(listed), /is several places, expected one a line/, listed)
  for (const path of ['a,b', 'a,stored', 'a, docker.tar', 'store,'])
    assert.deepEqual(parseDestination(`oci-layout=${path}`), { kind: 'oci-layout', path })
})

test('standard input is read as an archive, plain or packed, where there is one', async t => {
  const folder = await folderFor(t)
  const stdin = (bytes: Uint8Array) => () => single(bytes)
  const plainTar = await originAt(t, 'docker-archive=-', folder, { stdin: stdin(tarWith(saved)) })
  const packed = await originAt(t, 'docker-archive=-:app:1', folder, {
    stdin: stdin(gzipSync(tarWith(saved))),
  })
  assert.deepEqual(await packed.origin.resolve(), await plainTar.origin.resolve())
  assert.deepEqual(await readdir(plainTar.ports.store.scratch), [])
})

test('standard input is refused where there is none, for a folder, and if it is empty', async t => {
  const folder = await folderFor(t)
  await assert.rejects(originAt(t, 'docker-archive=-', folder), {
    code: 'INPUT_INVALID',
    message: /`-` is standard input, which a step does not have/,
  })
  const stdin = () => single(new Uint8Array())
  await assert.rejects(originAt(t, 'oci-layout=-', folder, { stdin }), /a layout is a folder/)
  await assert.rejects(
    originAt(t, 'oci-archive=-', folder, { stdin }),
    /archive of standard input: it is empty/,
  )
})

async function* single(bytes: Uint8Array) {
  yield bytes
}
