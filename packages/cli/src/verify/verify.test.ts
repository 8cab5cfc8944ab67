import assert from 'node:assert/strict'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { tarWith } from '@tallyman/core/content/archive/archive-source.fixture'
import { digestOf } from '@tallyman/core/model/digest'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { type Built, type BuiltImage, image, index, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { runOperation } from '../host/command.fixture.ts'
import { verifyOperation } from './verify.ts'

const amd64 = image({ layers: ['base', 'amd64'] })
const arm64 = image({ layers: ['base', 'arm64'], platform: { os: 'linux', architecture: 'arm64' } })
const both = index([amd64, arm64], { attestations: true })

const layout = (built: Built) => writeLayoutFolder(temporaryFolder('verify-'), { app: built })
const verify = (images: string, more: Record<string, string> = {}) =>
  runOperation(verifyOperation.action, { images, ...more })
const pathIn = (folder: string, digest: string) => join(folder, 'blobs', digest.replace(':', '/'))
const layerOf = ({ layers }: BuiltImage, at: number) => layers[at]?.descriptor ?? assert.fail()

test('a sound layout, store and image of a registry are valid, with all they have', async () => {
  const folder = await layout(both)
  const { text, failure, outputs } = await verify(folder)
  assert.equal(failure, undefined)
  assert.match(text, /: valid layout \(4 images, \d+ blobs with the right digest, .*\)$/)
  assert.equal(outputs.faults, '0')
  await rm(join(folder, 'index.json'))
  assert.match((await verify(folder)).text, /: valid store \(4 images, /)
  await using registry = await startRegistry()
  await registry.add(both)
  assert.match((await verify(`${registry.host}/test/app:v1`)).text, /: valid image \(4 images, /)
})

test('a changed layer, config and manifest are each named, and nothing else is', async () => {
  for (const [part, { digest }] of [
    ['layer 2 of 2 of linux/arm64', layerOf(arm64, 1)],
    ['config of linux/amd64', amd64.config],
    ['manifest of linux/arm64', arm64.root],
  ] as const) {
    const folder = await layout(both)
    const bytes = await readFile(pathIn(folder, digest))
    bytes[bytes.byteLength - 6] = (bytes.at(-6) ?? 0) ^ 1
    await writeFile(pathIn(folder, digest), bytes)
    const { text, failure, outputs } = await verify(folder)
    assert.equal(failure?.code, 'CONTENT_MISMATCH')
    assert.equal(outputs.faults, '1')
    assert.ok(text.includes(`: ${part} ${digest}: `), text)
    assert.match(text, /: found (?:digest )?sha256:/)
  }
})

test('a folder of blobs that cannot be listed is an error, and never counts as one without blobs', async () => {
  const folder = temporaryFolder('verify-')
  await mkdir(join(folder, 'blobs'))
  await writeFile(join(folder, 'blobs', 'sha256'), '')
  const { text, failure } = await verify(folder)
  assert.equal(failure?.code, 'INPUT_INVALID')
  assert.match(failure?.message ?? '', /blobs\/sha256": ENOTDIR$/)
  assert.doesNotMatch(text, /valid/)
})

test('a layer that is shorter, longer or gone is named with what was found', async () => {
  for (const [change, why] of [
    [
      (bytes: Buffer) => bytes.subarray(0, -3),
      /layer 1 of 2 of linux\/amd64 sha256:\S+: found \d+ bytes instead of \d+/,
    ],
    [(bytes: Buffer) => Buffer.concat([bytes, bytes]), /layer 1 of 2 .*: found \d+ bytes instead of \d+/],
    [() => undefined, /layer 1 of 2 .*: it is not there/],
  ] as const) {
    const folder = await layout(amd64Alone)
    const path = pathIn(folder, layerOf(amd64, 0).digest)
    const changed = change(await readFile(path))
    if (changed) await writeFile(path, changed)
    else await rm(path)
    assert.match((await verify(folder)).text, why)
  }
})
const amd64Alone = index([amd64])

test('a layer with the right digest and other content than its config promises is named', async () => {
  const [one, other] = [layer('one'), layer('other')]
  const wrong = image({ layers: [one], config: { rootfs: { type: 'layers', diff_ids: [other.diffId] } } })
  const { text } = await verify(await layout(wrong))
  assert.ok(text.endsWith(`it unpacks to ${one.diffId}, its config promises ${other.diffId}`), text)
})

test('a layer that has its digests and is no tar is named', async () => {
  const noTar = Buffer.from('no tar at all'.repeat(100))
  for (const bytes of [gzipSync(noTar), zstdCompressSync(noTar)]) {
    const { mediaType } = layer('x', bytes[0] === 0x1f ? 'gzip' : 'zstd').descriptor
    const descriptor = { mediaType, digest: digestOf(bytes), size: bytes.byteLength }
    const made = { ...layer('x'), bytes, descriptor, diffId: digestOf(noTar) }
    const { text } = await verify(await layout(image({ layers: [made] })))
    assert.match(text, /layer 1 of 1 sha256:\S+: a header contains an invalid number/)
  }
})

test('an index that describes a manifest wrongly is named', async () => {
  const liar = { ...amd64, root: { ...amd64.root, size: amd64.root.size + 1 } }
  const { text } = await verify(await layout(index([liar])))
  assert.match(text, /manifest of linux\/amd64 sha256:\S+: it is \S+ of \d+ bytes, its index says \S+ of \d+/)
})

test('an index.json that describes an image wrongly is named', async () => {
  const folder = await layout(amd64)
  const path = join(folder, 'index.json')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(`"size":${amd64.root.size}`, `"size":${amd64.root.size + 1}`))
  assert.match((await verify(folder)).text, /: manifest sha256:\S+: it is \S+ of \d+ bytes, its index says/)
})

test('a folder without the image of a platform that was asked for, or without any of an index, is not valid', async () => {
  const folder = await layout(both)
  await rm(pathIn(folder, arm64.root.digest))
  const chosen = await verify(folder, { platforms: 'linux/arm64' })
  assert.match(chosen.text, /: manifest of linux\/arm64 sha256:\S+: it is not there$/)
  assert.match((await verify(folder, { platforms: 'linux/amd64' })).text, /: valid layout \(1 image, /)
  assert.match((await verify(folder)).text, /; 1 part not checked\)$/)
  const empty = await layout(amd64Alone)
  await rm(pathIn(empty, amd64.root.digest))
  assert.equal((await verify(empty)).failure?.code, 'CONTENT_MISMATCH')
})

test('images of an index that are not in a folder are told and no fault; in a registry they are one', async () => {
  const folder = await layout(both)
  await rm(pathIn(folder, arm64.root.digest))
  const { failure, log } = await verify(folder)
  assert.equal(failure, undefined)
  assert.ok(log.some(line => /manifest of linux\/arm64 .* not there/.test(line)))
  await using registry = await startRegistry()
  await registry.add(both)
  registry.corrupt(arm64.root.digest, 'missing')
  const name = `${registry.host}/test/app:v1`
  assert.match((await verify(name)).text, /manifest of linux\/arm64 sha256:\S+: it is not there/)
  assert.match((await verify(name, { platforms: 'linux/amd64' })).text, /valid image/)
})

test('a blob that no image needs is compared with its name too', async () => {
  const folder = await layout(amd64)
  const stray = `sha256:${'5'.repeat(64)}`
  await writeFile(pathIn(folder, stray), 'stray')
  assert.match((await verify(folder)).text, new RegExp(`blob ${stray}: found digest sha256:`))
})

test('an archive is verified from a file and from standard input, plain and packed', async () => {
  const folder = await layout(both)
  const entries = [...both.blobs].map(
    ([digest, bytes]) => [`blobs/${digest.replace(':', '/')}`, bytes] as const,
  )
  const files = ['oci-layout', 'index.json'].map(
    async name => [name, await readFile(join(folder, name))] as const,
  )
  const tar = tarWith([...entries, ...(await Promise.all(files))])
  await writeFile(join(folder, 'a.tar.gz'), gzipSync(tar))
  assert.match((await verify(join(folder, 'a.tar.gz'))).text, /valid archive \(4 images/)
  const piped = await runOperation(verifyOperation.action, { images: '-' }, { stdin: zstdCompressSync(tar) })
  assert.match(piped.text, /^-: valid archive \(4 images/)
  await writeFile(join(folder, 'cut.tar'), tar.subarray(0, tar.byteLength / 2))
  const cut = await verify(`${join(folder, 'cut.tar')}\n${join(folder, 'a.tar.gz')}`)
  assert.equal(cut.failure?.code, 'CONTENT_MISMATCH')
  assert.match(cut.failure?.message ?? '', /cut\.tar: 1 part at fault/)
  assert.match(cut.text, /cut\.tar: archive: .*\n.*a\.tar\.gz: valid archive \(4 images/)
})

test('a word that is a folder here is that folder, whatever a registry may have of its name', async () => {
  const workspace = temporaryFolder('verify-')
  await mkdir(join(workspace, 'sd'))
  const { failure } = await runOperation(verifyOperation.action, { images: 'sd' }, { workspace })
  assert.equal(failure?.code, 'NOT_FOUND')
  assert.match(failure?.message ?? '', /"sd": the folder has neither index\.json nor blobs/)
})

test('places that are not there are an error, never valid', async () => {
  assert.equal((await verify('./nothing')).failure?.code, 'NOT_FOUND')
  const empty = temporaryFolder('verify-')
  assert.match((await verify(empty)).failure?.message ?? '', /neither index.json nor blobs/)
})

test('crane validate finds fault with the same images of a registry', async t => {
  const missing = peersMissing('crane')
  if (missing) return t.skip(missing)
  await using registry = await startRegistry()
  const name = `${registry.host}/test/app`
  const wrong = image({
    layers: ['one'],
    config: { rootfs: { type: 'layers', diff_ids: [layer('other').diffId] } },
  })
  await registry.add(amd64, { tag: 'sound' })
  await registry.add(wrong, { tag: 'wrong' })
  const byCrane = (tag: string) =>
    peer('crane', ['validate', '--remote', `${name}:${tag}`]).then(
      () => true,
      () => false,
    )
  const byUs = async (tag: string) => (await verify(`${name}:${tag}`)).failure === undefined
  assert.deepEqual([await byCrane('sound'), await byUs('sound')], [true, true])
  assert.deepEqual([await byCrane('wrong'), await byUs('wrong')], [false, false])
  for (const { digest } of [layerOf(amd64, 0), amd64.config]) {
    registry.corrupt(digest, { kind: 'flip', offset: 40 })
    assert.deepEqual([await byCrane('sound'), await byUs('sound')], [false, false])
    await registry.add(amd64, { tag: 'sound' })
  }
})
