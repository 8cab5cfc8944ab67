import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { type TarEntryOfTests, tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { removeTree } from '../content/remove-tree.ts'
import { LayerTar } from '../content/tar/layer-tar.ts'
import type { LayerFile } from '../inspect/files/merge-layers.ts'
import { ContentSpool, type SpooledContent } from './content-spool.ts'
import { nameFault } from './folder-limits.ts'
import { type RootFiles, rootFilesOf } from './root-files.ts'
import { unpackInto } from './rootfs-folder.ts'
import { rootfsTar } from './rootfs-tar.ts'
import { writeWholeFolder } from './whole-folder.ts'

/** Layers as a step reads them, with their contents in a spool. */
async function read(layers: readonly (readonly TarEntryOfTests[] | Buffer)[], paths: readonly string[] = []) {
  const spool = await ContentSpool.open(temporaryFolder('rootfs-spool-'))
  const found = new Map<LayerFile, SpooledContent>()
  const entries = layers.map(layer => {
    const list: LayerFile[] = []
    const writer = spool.writer()
    const tar = new LayerTar(entry => {
      list.push(entry)
      return entry.type === 'file' ? writer.sink(content => found.set(entry, content)) : undefined
    })
    tar.write(Buffer.isBuffer(layer) ? layer : tarOfEntries(layer))
    tar.end()
    writer.end()
    return list
  })
  let root: RootFiles
  try {
    root = rootFilesOf(entries, paths)
  } catch (error) {
    await spool[Symbol.asyncDispose]()
    throw error
  }
  const contents = {
    of: ({ content }: { content: LayerFile | undefined }) => (content && found.get(content)) ?? { parts: [] },
    read: (bytes: Uint8Array, from: number) => spool.read(bytes, from),
  }
  return { root, contents, [Symbol.asyncDispose]: () => spool[Symbol.asyncDispose]() }
}

/** The lines of a tar of layers: type, path, content or target. */
async function tarLines(layers: Parameters<typeof read>[0], paths?: readonly string[]): Promise<string[]> {
  await using rootfs = await read(layers, paths)
  const lines: string[] = []
  const tar = new LayerTar(({ path, type, target = '' }) => {
    const at = lines.push(`${type} ${path}${target && ` -> ${target}`}`) - 1
    return type === 'file'
      ? {
          data: piece => (lines[at] += ` ${Buffer.from(piece)}`),
          hole: () => undefined,
          end: () => undefined,
        }
      : undefined
  })
  for await (const piece of rootfsTar(rootfs.root.files, rootfs.contents)) tar.write(piece)
  tar.end()
  return lines
}

async function unpacked(layers: Parameters<typeof read>[0], options: { setuid?: boolean } = {}) {
  await using rootfs = await read(layers)
  const folder = join(temporaryFolder('rootfs-'), 'root')
  const unpacking = { contents: rootfs.contents, setuid: false, owners: false, ...options }
  const leftOut = await writeWholeFolder(folder, draft => unpackInto(draft, rootfs.root, unpacking))
  return { folder, leftOut }
}

test('a name whose first name was removed or replaced keeps the content', async () => {
  const base = [
    { path: 'a', content: 'old' },
    { path: 'b', type: 'link', target: 'a' },
    { path: 'c', type: 'link', target: 'a' },
  ] as const
  assert.deepEqual(await tarLines([base]), ['file a old', 'link b -> a', 'link c -> a'])
  assert.deepEqual(await tarLines([base, [{ path: '.wh.a' }]]), ['file b old', 'link c -> b'])
  const replaced = await tarLines([base, [{ path: 'a', content: 'new' }]])
  assert.deepEqual(replaced, ['file a new', 'file b old', 'link c -> b'])
  // Across layers, and through a link of a folder.
  const upper = [
    { path: 'bin', type: 'symlink', target: 'usr' },
    { path: 'd', type: 'link', target: 'bin/x' },
  ] as const
  const lower = [
    { path: 'usr', type: 'folder' },
    { path: 'usr/x', content: 'x' },
  ] as const
  assert.deepEqual(await tarLines([lower, upper]), [
    'symlink bin -> usr',
    'file d x',
    'folder usr',
    'link usr/x -> d',
  ])
})

test('a hard link to nothing, or to a folder, is refused as engines do', async () => {
  for (const [target, state] of [
    ['gone', 'is not there'],
    ['d', 'is a folder'],
  ] as const)
    await assert.rejects(
      tarLines([
        [
          { path: 'd', type: 'folder' },
          { path: 'l', type: 'link', target },
        ],
      ]),
      { code: 'ARCHIVE_INVALID', message: new RegExp(`"l" is a hard link to "${target}", which ${state}`) },
    )
})

const tree = [
  { path: 'etc', type: 'folder' },
  { path: 'etc/a', content: 'a' },
  { path: 'etc/b', content: 'b' },
  { path: 'etc/deep', type: 'folder' },
  { path: 'etc/deep/c', content: 'c' },
  { path: 'etc0', content: '0' },
  { path: 'usr/[', content: '[' },
  { path: 'lib', type: 'symlink', target: 'usr' },
] as const

test('paths choose files by name and glob, a folder with all in it, and no more', async () => {
  const chosen = async (...paths: string[]) => (await tarLines([tree], paths)).map(line => line.split(' ')[1])
  assert.deepEqual(await chosen('/etc/a'), ['etc/a'])
  assert.deepEqual(await chosen('./etc/deep/'), ['etc/deep', 'etc/deep/c'])
  assert.deepEqual(await chosen('etc/*'), ['etc/a', 'etc/b', 'etc/deep', 'etc/deep/c'])
  assert.deepEqual(await chosen('**/c', 'etc0'), ['etc/deep/c', 'etc0'])
  assert.deepEqual(await chosen('usr/['), ['usr/['])
  assert.equal((await chosen('/')).length, 9)
  await assert.rejects(chosen('etc/a', 'nope', 'lib/x'), {
    code: 'NOT_FOUND',
    message: /"nope", "lib\/x" \(lib is a link to usr\) from the image/,
  })
  await assert.rejects(chosen('etc/['), { code: 'INPUT_INVALID' })
})

test('the same layers give the same bytes, folders right before their content, by the bytes of names', async () => {
  const names = ['b', 'a', 'a.b', 'a/x', 'Z', 'é', '\u{1f433}', '\uffee']
  const entries = names.map(path => ({ path: `d/${path}`, type: 'folder' as const }))
  const lines = await tarLines([entries])
  const sorted = ['Z', 'a', 'a/x', 'a.b', 'b', 'é', '\uffee', '\u{1f433}'].map(path => `folder d/${path}`)
  assert.deepEqual(lines, ['folder d', ...sorted])
  assert.deepEqual(await tarLines([entries.toReversed()]), lines)
})

test('the pieces of a tar are large, and all in one buffer', async () => {
  await using rootfs = await read([[{ path: 'f', content: 'x'.repeat(2_500_000) }]])
  const buffers = new Set<ArrayBufferLike>()
  const sizes: number[] = []
  for await (const { buffer, byteLength } of rootfsTar(rootfs.root.files, rootfs.contents)) {
    buffers.add(buffer)
    sizes.push(byteLength)
  }
  assert.equal(buffers.size, 1)
  assert.deepEqual(sizes.slice(0, -1), [1024 * 1024, 1024 * 1024])
})

test('nothing leaves the folder, whatever links lead to', async t => {
  if (isLeftOut(t, process.platform === 'win32' ? 'Windows asks for rights to make links' : undefined)) return
  const outside = temporaryFolder('rootfs-outside-')
  const { folder } = await unpacked([
    [
      { path: 'abs', type: 'symlink', target: outside },
      { path: 'up', type: 'symlink', target: '../../../../../../../../../../../tmp' },
      { path: 'self', type: 'symlink', target: '.' },
    ],
    [
      { path: 'abs/escaped', content: 'x' },
      { path: 'up/escaped', content: 'x' },
      { path: '../dotdot', content: 'x' },
      { path: 'a/../../dotdot2', content: 'x' },
      { path: '/absolute', content: 'x' },
    ],
    [
      { path: 'late', type: 'symlink', target: outside },
      { path: 'late/inner', content: 'x' },
      { path: 'later', type: 'link', target: 'dotdot' },
    ],
  ])
  assert.deepEqual(readdirSync(outside), [])
  assert.ok(!existsSync('/tmp/escaped') && !existsSync(join(folder, '../dotdot')))
  assert.deepEqual(
    readdirSync(folder).sort(),
    ['abs', 'absolute', 'dotdot', 'dotdot2', 'late', 'later', 'self', 'up', outside.split('/')[1]].sort(),
  )
  assert.equal(readlinkSync(join(folder, 'late')), outside)
})

test('modes, times and owners end as the image has them, setuid only if asked', async t => {
  if (isLeftOut(t, process.platform === 'win32' ? 'Windows has no such modes' : undefined)) return
  const layer = [
    { path: 'closed', type: 'folder', mode: 0o555, time: 1_000 },
    { path: 'closed/none', type: 'folder', mode: 0, time: 2_000 },
    { path: 'closed/none/f', content: 'x', mode: 0o400, time: 3_000 },
    { path: 'su', content: 'x', mode: 0o6755, uid: 12_345 },
    { path: 'tmp', type: 'folder', mode: 0o1777 },
    { path: 'past', content: '', time: 0 },
    { path: 'pipe', type: 'fifo' },
    { path: 'pipe2', type: 'link', target: 'pipe' },
    { path: 'null', type: 'device' },
  ] as const
  const { folder, leftOut } = await unpacked([layer])
  const mode = (path: string) => lstatSync(join(folder, path)).mode & 0o7777
  assert.deepEqual([mode('closed'), mode('su'), mode('tmp'), mode('')], [0o555, 0o755, 0o1777, 0o755])
  assert.equal(lstatSync(join(folder, 'closed')).mtimeMs, 1_000_000)
  assert.equal(mode('past'), 0o644)
  const { devices, pipes, setuid } = leftOut
  assert.deepEqual({ devices, pipes, setuid }, { devices: 1, pipes: 2, setuid: 1 })
  assert.ok(leftOut.owners >= 1)
  const kept = await unpacked([layer], { setuid: true })
  assert.equal(lstatSync(join(kept.folder, 'su')).mode & 0o7777, 0o6755)
  removeTree(folder)
  assert.ok(!existsSync(folder))
})

test('times before 1970, and holes, are those of the image', async t => {
  if (isLeftOut(t, process.platform === 'win32' ? 'Windows has no sparse tar' : undefined)) return
  const from = temporaryFolder('rootfs-sparse-')
  writeFileSync(join(from, 'f'), 'start')
  execFileSync(
    'sh',
    [
      '-c',
      'truncate -s 3000000 f && printf end >> f && touch -d @-86400.25 f && truncate -s 9 g && truncate -s 5M h',
    ],
    { cwd: from },
  )
  const tar = execFileSync('tar', ['--format=posix', '--sparse', '-c', 'f', 'g', 'h'], { cwd: from })
  assert.ok(tar.length < 100_000)
  const { folder } = await unpacked([tar])
  for (const name of ['f', 'g', 'h'])
    assert.ok(readFileSync(join(folder, name)).equals(readFileSync(join(from, name))), name)
  assert.equal(lstatSync(join(folder, 'f')).mtimeMs, -86_400_250)
})

test('names that Windows takes for others are refused there', () => {
  for (const path of ['a\\b', 'a/con', 'NUL.txt', 'x:y', 'a/dot.', 'sp ', 'tab\t', 'com1'])
    assert.match(nameFault(path, 'win32')?.message ?? '', /Windows has no files of the name/, path)
  for (const path of ['a/b', 'console', '.dot', 'ünï'])
    assert.equal(nameFault(path, 'win32'), undefined, path)
  assert.equal(nameFault('a\\b', 'linux'), undefined)
})
