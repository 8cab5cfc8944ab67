import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Header, pack } from 'tar-stream'
import type { Bytes } from '../store.ts'
import { readTar, type TarEntry, type TarItem, tarOf } from './tar.ts'

const content = new Map([
  ['blobs/sha256/aa', Buffer.alloc(100_000, 'layer')],
  ['empty', Buffer.alloc(0)],
  ['index.json', Buffer.from('{}')],
  ['one block', Buffer.alloc(512, 1)],
  [`long/${'x'.repeat(120)}/${'y'.repeat(90)}`, Buffer.from('split')],
  [`longer/${'z'.repeat(300)}`, Buffer.from('extended')],
  ['ümläut/naïve 🐳', Buffer.from('extended too')],
])

function filesOf(files: ReadonlyMap<string, Uint8Array>): TarEntry[] {
  return [...files].map(([name, bytes]) => ({ name, size: bytes.length, open: () => pieces(bytes, 30_000) }))
}

async function* pieces(bytes: Uint8Array, size: number): Bytes {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect(bytes: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(Uint8Array.from(chunk))
  return Buffer.concat(chunks)
}

async function read(archive: Uint8Array, size = archive.length || 1) {
  const found: (Omit<TarItem, 'bytes'> & { content: Buffer })[] = []
  for await (const { bytes, ...item } of readTar(pieces(archive, size)))
    found.push({ ...item, content: await collect(bytes) })
  return found
}

/** An archive with headers that our writer never writes. */
async function foreign(
  entries: readonly (Partial<Header> & { name: string; body?: string })[],
): Promise<Buffer> {
  const archive = pack()
  for (const { body = '', ...header } of entries) archive.entry({ mtime: new Date(0), ...header }, body)
  archive.finalize()
  return collect(archive as AsyncIterable<Uint8Array>)
}

/** Changes the first header's fields in place and corrects its checksum. */
function withField(archive: Buffer, offset: number, field: Uint8Array): Buffer {
  const changed = Buffer.from(archive)
  changed.set(field, offset)
  changed.write('        ', 148)
  const sum = changed.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  changed.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return changed
}

test('an archive reads back unchanged for any split', async () => {
  const archive = await collect(tarOf([{ folder: 'blobs' }, ...filesOf(content)]))
  assert.equal(archive.length % 512, 0)
  for (const size of [archive.length, 512, 700, 65_536]) {
    const [folder, ...files] = await read(archive, size)
    assert.deepEqual(folder, { name: 'blobs', type: 'directory', size: 0, content: Buffer.alloc(0) })
    assert.deepEqual(new Map(files.map(({ name, content }) => [name, content])), content)
  }
})

test('any names and contents read back unchanged', async () => {
  const part = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 130 })
    .map(text => `-${text.replace(/[/\\\0]/g, '_')}`)
  const name = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'))
  const files = fc.dictionary(name, fc.uint8Array({ maxLength: 1500 }), { maxKeys: 5 })
  await fc.assert(
    fc.asyncProperty(files, async files => {
      const wanted = new Map(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes)]))
      const found = await read(await collect(tarOf(filesOf(wanted))))
      assert.deepEqual(new Map(found.map(({ name, content }) => [name, content])), wanted)
    }),
    { numRuns: 60 },
  )
})

test('equal entries give equal bytes', async () => {
  const [one, two] = [await collect(tarOf(filesOf(content))), await collect(tarOf(filesOf(content)))]
  assert.ok(one.equals(two))
})

test('GNU tar and Python read the same entries', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'tar-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'archive.tar')
  writeFileSync(file, await collect(tarOf([{ folder: 'blobs' }, ...filesOf(content)])))
  const names = ['blobs/', ...content.keys()]
  const listed = run('tar', ['--quoting-style=literal', '-tf', file])
  if (listed === undefined) t.diagnostic('no tar here: its reading is not compared')
  else assert.deepEqual(listed, names)
  const script =
    'import tarfile,sys\nfor m in tarfile.open(sys.argv[1]): print(m.name, m.size, m.mtime, m.uid, oct(m.mode))'
  const python = run('python3', ['-c', script, file])
  if (python === undefined) t.diagnostic('no python3 here: its reading is not compared')
  else
    assert.deepEqual(python, [
      'blobs 0 0 0 0o755',
      ...[...content].map(([name, { length }]) => `${name} ${length} 0 0 0o644`),
    ])
})

function run(command: string, args: string[]): string[] | undefined {
  try {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' }
    return execFileSync(command, args, { encoding: 'utf8', env }).trimEnd().split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

test('a file over 8 GiB gets an extended header', async () => {
  const size = 8 * 1024 ** 3 + 1
  let first: Uint8Array | undefined
  for await (const chunk of tarOf([{ name: 'big', size, open: () => pieces(Buffer.alloc(1), 1) }])) {
    first = Uint8Array.from(chunk)
    break
  }
  assert.equal(first?.length, 3 * 512)
  for await (const item of readTar(pieces(first ?? Buffer.alloc(0), 512))) {
    assert.equal(item.size, size)
    break
  }
})

test('entries that are unread, or partly read, are skipped', async () => {
  const archive = await collect(tarOf(filesOf(content)))
  const names: string[] = []
  for await (const { name, bytes } of readTar(pieces(archive, 4096))) {
    names.push(name)
    if (names.length % 2) for await (const chunk of bytes) if (chunk.length) break
  }
  assert.deepEqual(names, [...content.keys()])
})

test('stopping early closes the source', async () => {
  let closed = false
  async function* source(): Bytes {
    try {
      yield* tarOf(filesOf(content))
      for (;;) yield Buffer.alloc(512)
    } finally {
      closed = true
    }
  }
  for await (const { name } of readTar(source())) if (name === 'empty') break
  assert.ok(closed)
})

test('names that lead elsewhere are refused, naming them', async () => {
  const unsafe = [
    '../x',
    'a/../../x',
    'a/..',
    '/abs',
    'C:\\x',
    'c:x',
    '..\\x',
    'a\\b',
    '\\\\host\\share',
    '//abs',
  ]
  for (const name of unsafe) {
    for (const type of ['file', 'directory', 'symlink', 'link'] as const) {
      const archive = await foreign([
        { name, type, ...(type === 'file' || type === 'directory' ? {} : { linkname: 'x' }) },
      ])
      await assert.rejects(read(archive), {
        code: 'ARCHIVE_INVALID',
        message: /^Cannot read the entry ".+": its name/,
      })
    }
    await assert.rejects(collect(tarOf([{ name, size: 0, open: () => pieces(Buffer.alloc(0), 1) }])), {
      code: 'ARCHIVE_INVALID',
    })
  }
})

test('an unsafe name in an extended header is refused too, and its size applies', async () => {
  const path = await foreign([{ name: 'fine', body: 'x', pax: { path: '../x' } }])
  await assert.rejects(read(path), { code: 'ARCHIVE_INVALID' })
  const nul = await foreign([{ name: 'fine', body: 'x', pax: { path: 'a\0b' } }])
  await assert.rejects(read(nul), { code: 'ARCHIVE_INVALID', message: /NUL/ })
})

test('devices and pipes are refused', async () => {
  for (const type of ['character-device', 'block-device', 'fifo'] as const)
    await assert.rejects(read(await foreign([{ name: 'dev', type }])), {
      code: 'ARCHIVE_INVALID',
      message: /"dev": it is a/,
    })
})

test('links are reported with their target, not followed', async () => {
  const archive = await foreign([
    { name: 'a', type: 'symlink', linkname: '../../etc' },
    { name: 'a/b', body: 'through the link' },
    { name: 'c', type: 'link', linkname: '/etc/passwd' },
    { name: './a//b', body: 'again' },
  ])
  const found = (await read(archive)).map(({ name, type, linkname }) => ({ name, type, linkname }))
  assert.deepEqual(found, [
    { name: 'a', type: 'symlink', linkname: '../../etc' },
    { name: 'a/b', type: 'file', linkname: undefined },
    { name: 'c', type: 'link', linkname: '/etc/passwd' },
    { name: 'a/b', type: 'file', linkname: undefined },
  ])
})

test('links and folders with content are refused, since tools disagree on what follows them', async () => {
  for (const type of ['1', '2', '5']) {
    const archive = withField(await foreign([{ name: 'x', body: 'hidden' }]), 156, Buffer.from(type))
    await assert.rejects(read(archive), { code: 'ARCHIVE_INVALID' })
  }
})

test('a size beyond the archive, negative or not a number is refused without allocating memory', async () => {
  const archive = await collect(tarOf([{ name: 'x', size: 3, open: () => pieces(Buffer.from('abc'), 3) }]))
  const huge = Buffer.from([0x80, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
  const negative = Buffer.alloc(12, 0xff)
  for (const size of [huge, negative, Buffer.from('77777777777\0'), Buffer.from('zzzzzzzzzzz\0')])
    await assert.rejects(read(withField(archive, 124, size)), { code: 'ARCHIVE_INVALID' })
  const extended = withField(withField(archive, 156, Buffer.from('x')), 124, huge)
  await assert.rejects(read(extended), { code: 'ARCHIVE_INVALID' })
})

test('a damaged or truncated archive is refused', async () => {
  const archive = await collect(tarOf(filesOf(content)))
  const flipped = Buffer.from(archive)
  flipped[3] = 0x21
  await assert.rejects(read(flipped), { code: 'ARCHIVE_INVALID' })
  for (const length of [100, 600, 1024, 50_000])
    await assert.rejects(read(archive.subarray(0, length)), { code: 'ARCHIVE_INVALID' })
  await assert.rejects(read(Buffer.from('x'.repeat(1024))), { code: 'ARCHIVE_INVALID' })
})

test('a fault of the source passes unchanged, inside an entry or between entries', async () => {
  const archive = await collect(tarOf(filesOf(content)))
  for (const at of [0, 512, 20_000, archive.length - 1024]) {
    const fault = new Error('broken off')
    async function* failing(): Bytes {
      yield archive.subarray(0, at)
      throw fault
    }
    await assert.rejects(async () => {
      for await (const { bytes } of readTar(failing())) await collect(bytes)
    }, fault)
  }
})

test('an entry longer or shorter than its declared size is refused', async () => {
  for (const size of [2, 4, 600])
    await assert.rejects(collect(tarOf([{ name: 'x', size, open: () => pieces(Buffer.from('abc'), 3) }])), {
      code: 'CONTENT_MISMATCH',
    })
})
