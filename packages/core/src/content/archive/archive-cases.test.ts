import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import {
  bytesOf,
  folderFor,
  layoutFolder,
  low,
  manifestJson,
  namedIn,
  opened,
  plain,
  refused,
  saved,
  tarWith,
} from './archive-source.fixture.ts'
import { openArchive } from './archive-source.ts'

const blobOf = (folder: string, digest: string) => join(folder, 'blobs', ...digest.split(':'))

test('whatever names an archive has, only the unnamed file of a compressed one is written', async t => {
  for (const name of ['../x', '/abs', 'C:\\x', '..\\x', 'a/../../x', 'a\0b']) {
    const folder = await folderFor(t)
    await mkdir(join(folder, 'in'))
    const entries: typeof saved = [...saved, [name, 'x']]
    await writeFile(join(folder, 'in', 'a.tar'), gzipSync(tarWith(entries)))
    const opening = openArchive(join(folder, 'in', 'a.tar'), join(folder, 'scratch'))
    // Every tool ends a name at its first zero byte.
    if (name.includes('\0')) await (await opening)[Symbol.asyncDispose]()
    else await assert.rejects(opening, { code: 'ARCHIVE_INVALID' }, name)
    assert.deepEqual((await readdir(folder, { recursive: true })).toSorted(), ['in', 'in/a.tar', 'scratch'])
  }
})

test('a link out of the archive is refused before any file below it', async t => {
  await refused(t, [['link', { type: '2', target: '/tmp' }], ['link/x', 'x'], ...saved], /absolute/)
})

test('a layout blob that is a pipe or too long is refused, one with a wrong hash fails verification', async t => {
  const pipes = await layoutFolder(t, plain)
  const config = blobOf(pipes, plain.config.digest)
  execFileSync('rm', [config])
  execFileSync('mkfifo', [config])
  await using piped = await openArchive(pipes, pipes)
  await assert.rejects(piped.fetch(plain.config), { code: 'ARCHIVE_INVALID' })

  const changed = await layoutFolder(t, plain)
  await writeFile(blobOf(changed, plain.config.digest), Buffer.alloc(plain.config.size))
  await truncate(blobOf(changed, low.descriptor.digest), low.descriptor.size + 1)
  await using source = await openArchive(changed, changed)
  await assert.rejects(bytesOf(source, plain.config), { code: 'CONTENT_MISMATCH' })
  await assert.rejects(bytesOf(source, low.descriptor), { code: 'CONTENT_MISMATCH' })
})

test('an index.json of 1 GiB is refused before it is read', async t => {
  const folder = await layoutFolder(t, plain)
  await truncate(join(folder, 'index.json'), 1024 ** 3)
  const before = process.memoryUsage().rss
  await assert.rejects(openArchive(folder, folder), { code: 'ARCHIVE_INVALID', message: /1073741824 bytes/ })
  assert.ok(process.memoryUsage().rss - before < 100 * 1024 ** 2)
})

test('a digest that would lead out of the layout is refused', async t => {
  const folder = await layoutFolder(t, plain)
  for (const digest of ['sha256:../../../etc/passwd', `sha256:${'A'.repeat(64)}`, 'sha256:', '../x:1']) {
    const manifests = [{ ...plain.root, digest }]
    await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
    await assert.rejects(openArchive(folder, folder), { code: 'ARCHIVE_INVALID' }, digest)
  }
})

test('a decompression bomb is refused and leaves nothing behind', async t => {
  const bomb = Buffer.alloc(8 * 1024 ** 2)
  for (const compress of [gzipSync, zstdCompressSync]) {
    const folder = await folderFor(t)
    await writeFile(join(folder, 'bomb'), compress(bomb))
    const opening = openArchive(join(folder, 'bomb'), join(folder, 'scratch'))
    await assert.rejects(opening, (error: { code: string }) =>
      ['CONTENT_TOO_LARGE', 'ARCHIVE_INVALID'].includes(error.code),
    )
    assert.deepEqual(await readdir(join(folder, 'scratch')), [])
  }
})

test("an archive in both forms is read as a layout, with manifest.json's names for images without one", async t => {
  const folder = await layoutFolder(t, plain)
  const index = { schemaVersion: 2, manifests: [plain.root] }
  const [config, ...layers] = [plain.config, ...plain.layers.map(({ descriptor }) => descriptor)].map(
    ({ digest }) => `blobs/${digest.replace(':', '/')}`,
  )
  const source = await opened(
    t,
    tarWith([
      ['oci-layout', '{"imageLayoutVersion":"1.0.0"}'],
      ['index.json', JSON.stringify(index)],
      manifestJson([{ Config: config, RepoTags: ['app:1'], Layers: layers }]),
      ...[...plain.blobs].map(([digest, bytes]): [string, Uint8Array] => [
        `blobs/${digest.replace(':', '/')}`,
        bytes,
      ]),
    ]),
  )
  assert.equal(source.form, 'oci-layout')
  assert.deepEqual(namedIn(source), [{ digest: plain.root.digest, names: ['app:1'] }])
  await using same = await openArchive(folder, folder)
  assert.deepEqual(await same.resolve({ tag: 'v1' }), await source.resolve({ tag: 'app:1' }))
})
