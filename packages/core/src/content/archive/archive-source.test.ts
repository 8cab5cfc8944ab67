import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { artifact, image, index, layer } from '@tallyman/testkit/images/images'
import { isTallyError } from '../../errors.ts'
import { type Digest, digestOf } from '../../model/digest.ts'
import { children } from '../../model/document.ts'
import {
  amd64,
  bytesOf,
  type Entry,
  folderFor,
  high,
  layoutFolder,
  low,
  manifestJson,
  namedIn,
  opened,
  plain,
  readWhole,
  refused,
  saved,
  sourceOf,
  tarWith,
  toArchive,
  writeDockerArchive,
} from './archive-source.fixture.ts'
import { openArchive } from './archive-source.ts'

test('an image saved by Docker before 25 gets a reproducible manifest of its uncompressed layers', async t => {
  const source = await opened(t, tarWith(saved))
  assert.equal(source.form, 'docker-archive')
  const document = await source.resolve({ tag: 'app:1' })
  assert.deepEqual(document, await (await opened(t, tarWith(saved.toReversed()))).resolve({ tag: '1' }))
  assert.equal(document.manifest.kind, 'image')
  assert.deepEqual(
    children(document.manifest).map(({ digest }) => digest),
    [plain.config.digest, low.diffId, high.diffId],
  )
  assert.equal(await readWhole(source, document.descriptor.digest), 3)
  assert.deepEqual(source.images, [{ digest: document.descriptor.digest, names: ['app:1'] }])
})

test('a blob is read from any offset', async t => {
  const source = await opened(t, tarWith(saved))
  const wanted = { mediaType: '', digest: low.diffId, size: low.bytes.byteLength }
  assert.deepEqual(await bytesOf(source, wanted, 700), Buffer.from(low.bytes.subarray(700)))
})

test('gzip and zstd archives are unpacked once, to an unnamed file that not even a kill leaves behind', async t => {
  for (const compress of [gzipSync, zstdCompressSync]) {
    const folder = await folderFor(t)
    await writeFile(join(folder, 'file'), compress(tarWith(saved)))
    const source = await openArchive(join(folder, 'file'), join(folder, 'scratch'))
    assert.notEqual(source.unpackedFrom, 'none')
    assert.deepEqual(await readdir(join(folder, 'scratch')), [])
    assert.equal(await readWhole(source, source.images[0]?.digest as Digest), 3)
    await source[Symbol.asyncDispose]()
  }
})

test('compressed layers keep their bytes and are named by their digest', async t => {
  const packed = image({ layers: [layer('one', 'gzip'), layer('two', 'zstd')] })
  const [one, two] = packed.layers as [(typeof packed.layers)[0], (typeof packed.layers)[0]]
  const source = await opened(
    t,
    tarWith([
      manifestJson([{ Config: 'c', Layers: ['1.tar.gz', '2.tar'], RepoTags: null }]),
      ['c', packed.blobs.get(packed.config.digest) as Uint8Array],
      ['1.tar.gz', one.bytes],
      ['2.tar', two.bytes],
    ]),
  )
  const root = source.images[0]?.digest as Digest
  assert.equal(root, packed.root.digest)
  assert.equal(await readWhole(source, root), 3)
})

test('layers that are links to each other are read through the links', async t => {
  const linked: [string, Entry][] = [
    ['aa/layer.tar', { type: '2', target: '../cc/layer.tar' }],
    ['bb/layer.tar', { type: '1', target: 'dd/layer.tar' }],
    ['cc/layer.tar', low.bytes],
    ['dd/layer.tar', high.bytes],
    ...saved.slice(2),
  ]
  const source = await opened(t, tarWith(linked))
  assert.equal(await readWhole(source, source.images[0]?.digest as Digest), 3)
})

test('links that are circular, dangling or lead out of the archive are refused', async t => {
  const linked = (target: string, type = '2'): [string, Entry][] => [
    ['aa/layer.tar', { type, target }],
    ...saved.slice(1),
  ]
  await refused(t, linked('layer.tar'), /in a circle/)
  await refused(t, linked('aa/layer.tar', '1'), /in a circle/)
  await refused(t, linked('../zz/layer.tar'), /which is not in it/)
  await refused(t, linked('../../../etc/passwd'), /which is not in it/)
  await refused(t, linked('/etc/passwd'), /absolute/)
  await refused(t, linked('../etc/passwd', '1'), /upwards/)
})

test('unsafe names, devices, sizes beyond the end and duplicate files are refused', async t => {
  for (const name of ['../x', '/abs', 'C:\\x', '..\\x', 'a/../../x'])
    await refused(t, [...saved, [name, 'x']], /Cannot read the entry/)
  for (const type of ['3', '4', '6', 'S'])
    await refused(t, [...saved, ['dev', { type }]], /neither file, folder nor link/)
  await refused(t, [['big', { type: '0', size: 8 ** 11 - 1 }]], /beyond the end/)
  await refused(t, [...saved, ['config.json', '{}']], /twice/)
  await refused(t, [...saved, ['config.json', { type: '2', target: 'aa/layer.tar' }]], /twice/)
  await refused(t, [], /no entries|whole tar|neither/)
  const twice = await opened(t, tarWith([...saved, ...saved]))
  assert.equal(twice.images.length, 1)
})

test('a config with more or fewer diff_ids than layers is refused', async t => {
  const entry = (Layers: string[]) => [
    ...saved.slice(0, 3),
    manifestJson([{ Config: 'config.json', RepoTags: ['a:1'], Layers }]),
  ]
  await refused(t, entry(['aa/layer.tar']), /names 2 layers/)
  await refused(t, entry(['aa/layer.tar', 'bb/layer.tar', 'aa/layer.tar']), /names 2 layers/)
  await refused(t, entry(['aa/layer.tar', 'zz/layer.tar']), /"zz\/layer.tar", which is not in it/)
})

test('a malformed or ambiguous manifest.json is refused', async t => {
  for (const text of [
    '[]',
    '{}',
    'null',
    '[1]',
    '[{"Layers":[]}]',
    '[{"Config":"c","config":"d"}]',
    '[{"Config":"../c"}]',
  ])
    await refused(t, [['manifest.json', text]], /manifest.json|leads upwards/)
  await refused(t, [['other', 'x']], /neither oci-layout/)
})

test('a layer whose content does not match its diff_id fails verification when read', async t => {
  const source = await opened(t, tarWith([['aa/layer.tar', high.bytes], ...saved.slice(1)]))
  await assert.rejects(readWhole(source, source.images[0]?.digest as Digest), { code: 'CONTENT_MISMATCH' })
})

test('one of several images is chosen by name, and an ambiguous name is refused', async t => {
  const other = image({ layers: [layer('two', 'none')] })
  const source = await opened(
    t,
    tarWith([
      ...saved.slice(0, 3),
      ['other.json', other.blobs.get(other.config.digest) as Uint8Array],
      manifestJson([
        {
          Config: 'config.json',
          RepoTags: ['app:1', 'ghcr.io/o/app:1'],
          Layers: ['aa/layer.tar', 'bb/layer.tar'],
        },
        { Config: 'other.json', RepoTags: ['web:1', 'web:2'], Layers: ['bb/layer.tar'] },
      ]),
    ]),
  )
  assert.equal(source.images.length, 2)
  const web = await source.resolve({ tag: 'web:1' })
  assert.deepEqual(await source.resolve({ tag: '2' }), web)
  await assert.rejects(source.resolve({ tag: '1' }), { code: 'REFERENCE_INVALID' })
  await assert.rejects(source.resolve({ tag: 'nope' }), { code: 'NOT_FOUND' })
  await assert.rejects(source.resolve({ digest: digestOf(Buffer.from('x')) }), { code: 'NOT_FOUND' })
})

const ids = ['a', 'b'].map(letter => letter.repeat(64)) as [string, string]

function legacy(parentOfLowest: string | undefined): [string, Entry][] {
  const json = (id: string, parent: string | undefined) =>
    JSON.stringify({
      id,
      parent,
      created: '2015-01-01T00:00:00Z',
      os: 'linux',
      architecture: 'amd64',
      config: { Cmd: ['a<b'] },
    })
  return [
    ['repositories', JSON.stringify({ app: { '1': ids[1], '2': ids[1] } })],
    [`${ids[0]}/json`, json(ids[0], parentOfLowest)],
    [`${ids[0]}/layer.tar`, low.bytes],
    [`${ids[1]}/json`, json(ids[1], ids[0])],
    [`${ids[1]}/layer.tar`, high.bytes],
  ]
}

test("an archive of Docker before 1.10 is read from its repositories file and its layers' parents", async t => {
  const source = await opened(t, tarWith(legacy(undefined)))
  assert.deepEqual(source.images[0]?.names, ['app:1', 'app:2'])
  const document = await source.resolve({ tag: 'app:2' })
  assert.deepEqual(
    children(document.manifest)
      .slice(1)
      .map(({ digest }) => digest),
    [low.diffId, high.diffId],
  )
  assert.equal(await readWhole(source, document.descriptor.digest), 3)
})

test('circular or missing parents and invalid layer IDs are refused', async t => {
  await refused(t, legacy(ids[1]), /cycle/)
  await refused(t, legacy(ids[0]), /cycle/)
  await refused(t, legacy('c'.repeat(64)), /not in it/)
  await refused(t, legacy('../x'), /64 hex digits/)
  await refused(t, [['repositories', '{"a":{"1":"../../x"}}']], /64 hex digits/)
})

test('an archive written for engines reads back unchanged, indexes with their children, and is reproducible', async t => {
  const arm = image({ layers: ['one', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
  const amd = image({ layers: ['one', 'amd'] })
  const both = index([amd, arm], { attestations: true })
  const folder = await folderFor(t)
  const writes = ['a.tar', 'b.tar'].map(name =>
    writeDockerArchive(
      [toArchive(both, 'ghcr.io/o/app:1')],
      { source: sourceOf(both), platform: amd64 },
      join(folder, name),
    ),
  )
  await Promise.all(writes)
  assert.deepEqual(await readFile(join(folder, 'a.tar')), await readFile(join(folder, 'b.tar')))
  await using source = await openArchive(join(folder, 'a.tar'), folder)
  assert.equal(source.form, 'oci-layout')
  assert.deepEqual(namedIn(source), [{ digest: both.root.digest, names: ['ghcr.io/o/app:1'] }])
  assert.equal(await readWhole(source, both.root.digest), both.blobs.size - both.manifests.length + 1)
})

test('a damaged blob is not archived, and no partial archive stays', async t => {
  const folder = await folderFor(t)
  const spoiled = {
    ...plain,
    blobs: new Map(
      [...plain.blobs].map(([digest, bytes]) => [
        digest,
        bytes.map(byte => byte ^ (digest === low.diffId ? 1 : 0)),
      ]),
    ),
  }
  const write = writeDockerArchive(
    [toArchive(spoiled, 'app:1')],
    { source: sourceOf(spoiled), platform: amd64 },
    join(folder, 'a.tar'),
  )
  await assert.rejects(write, { code: 'CONTENT_MISMATCH' })
  assert.deepEqual(await readdir(folder), [])
})

test('one name for two images is refused, and so is an artifact', async t => {
  const folder = await folderFor(t)
  const ports = { source: sourceOf(plain), platform: amd64 }
  const other = image({ layers: ['other'] })
  const twins = writeDockerArchive(
    [toArchive(plain, 'app:1'), toArchive(other, 'app:1')],
    ports,
    join(folder, 'a'),
  )
  await assert.rejects(twins, { code: 'INPUT_INVALID' })
  const sbom = artifact({ artifactType: 'application/spdx+json', content: '{}' })
  await assert.rejects(writeDockerArchive([toArchive(sbom)], ports, join(folder, 'a')), {
    code: 'MEDIA_TYPE_UNSUPPORTED',
  })
})

test('a layout folder is read like an archive', async t => {
  await using source = await openArchive(await layoutFolder(t, plain), tmpdir())
  assert.deepEqual(namedIn(source), [{ digest: plain.root.digest, names: ['v1'] }])
  assert.equal(await readWhole(source, (await source.resolve({ tag: 'v1' })).descriptor.digest), 3)
})

test("a layout with a link, folder or damaged manifest in a file's place is refused", async t => {
  const folder = await layoutFolder(t, plain)
  const path = join(folder, 'blobs', low.diffId.replace(':', '/'))
  await rm(path)
  await symlink('/etc/passwd', path)
  await using source = await openArchive(folder, tmpdir())
  await assert.rejects(readWhole(source, plain.root.digest), { code: 'ARCHIVE_INVALID' })
  await writeFile(join(folder, 'blobs', plain.root.digest.replace(':', '/')), '{}')
  await assert.rejects(source.resolve({ tag: 'v1' }), { code: 'CONTENT_MISMATCH' })
  await rm(join(folder, 'index.json'))
  await mkdir(join(folder, 'index.json'))
  await assert.rejects(openArchive(folder, tmpdir()), { code: 'ARCHIVE_INVALID' })
})

test('a tar truncated anywhere is refused or lacks the missing files, and never hangs', async t => {
  const whole = tarWith(saved)
  for (let length = 0; length < whole.byteLength - 1024; length += 512) {
    const outcome = await opened(t, whole.subarray(0, length)).catch((error: unknown) => error)
    assert.ok(isTallyError(outcome, 'ARCHIVE_INVALID'), `cut at ${length}`)
  }
})
