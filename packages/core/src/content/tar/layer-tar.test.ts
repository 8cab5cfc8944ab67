import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { tarFile } from '@tallyman/testkit/bytes/tar-file'
import fc from 'fast-check'
import { nameBytes } from './layer-header.ts'
import { addSum, patched, readLayerTar, withPax } from './layer-tar.fixture.ts'
import { encodeTarHeader } from './tar-header.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tallyman-layer-tar-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

/** A folder with all that layers have. Devices need rights that not everyone has. */
function grow(): { readonly root: string; readonly names: readonly string[]; readonly hasDevices: boolean } {
  const root = join(scratch, 'tree')
  mkdirSync(join(root, 'etc/deep'), { recursive: true })
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0\n')
  writeFileSync(join(root, 'empty'), '')
  writeFileSync(join(root, 'run-me'), '#!/bin/sh\n')
  chmodSync(join(root, 'run-me'), 0o4755)
  linkSync(join(root, 'etc/passwd'), join(root, 'twin'))
  symlinkSync('../etc/passwd', join(root, 'etc/deep/link'))
  const long = `${'d'.repeat(120)}/${'é'.repeat(60)}`
  mkdirSync(join(root, 'd'.repeat(120)))
  writeFileSync(join(root, long), 'long')
  symlinkSync('t'.repeat(200), join(root, 'far'))
  execFileSync('mkfifo', [join(root, 'pipe')])
  const sparse = openSync(join(root, 'sparse'), 'w')
  for (const at of [0, 300_000, 900_000]) writeSync(sparse, Buffer.from(`part at ${at}`), 0, null, at)
  ftruncateSync(sparse, 1_000_000)
  closeSync(sparse)
  let hasDevices = true
  try {
    execFileSync('mknod', [join(root, 'null'), 'c', '1', '3'], { stdio: 'ignore' })
  } catch {
    hasDevices = false
  }
  for (const name of ['empty', 'etc/passwd', 'run-me'])
    utimesSync(join(root, name), 1_600_000_000, 1_600_000_000)
  const names = ['etc', 'etc/passwd', 'empty', 'run-me', 'twin', 'etc/deep', 'etc/deep/link', 'd'.repeat(120)]
  const all = [...names, long, 'far', 'pipe', 'sparse', ...(hasDevices ? ['null'] : [])]
  return { root, names: all, hasDevices }
}

/** The file at a path, as the file system describes it. */
function onDisk(
  root: string,
  name: string,
): Omit<ReturnType<typeof readLayerTar>[number], 'path' | 'time' | 'nanoseconds'> {
  const status = lstatSync(join(root, name))
  const { uid, gid } = status
  const common = { mode: status.mode & 0o7777, uid, gid, size: 0 }
  if (status.isDirectory()) return { ...common, type: 'folder' }
  if (status.isFIFO()) return { ...common, type: 'fifo' }
  if (status.isCharacterDevice()) return { ...common, type: 'device', device: '1:3' }
  if (status.isSymbolicLink()) return { ...common, type: 'symlink', target: readlinkSync(join(root, name)) }
  if (name === 'twin') return { ...common, type: 'link', target: 'etc/passwd' }
  const sha256 = createHash('sha256')
    .update(readFileSync(join(root, name)))
    .digest('hex')
  return { ...common, size: status.size, type: 'file', sha256 }
}

test('every format of GNU tar gives what is on disk, sparse files, links, pipes and devices included', t => {
  if (isLeftOut(t, process.platform === 'win32' ? 'Windows has no pipes or devices' : undefined)) return
  const { root, names, hasDevices } = grow()
  if (!hasDevices) t.diagnostic('no rights to make a device: none is in the tar')
  const expected = new Map(names.map(name => [name, onDisk(root, name)]))
  for (const format of [
    ['--format=gnu'],
    ['--format=gnu', '--sparse'],
    ['--format=posix'],
    ...['0.0', '0.1', '1.0'].map(version => ['--format=posix', '--sparse', `--sparse-version=${version}`]),
  ]) {
    const args = [...format, '--no-recursion', '-C', root, '-cf', '-', ...names]
    const tar = execFileSync('tar', args, { maxBuffer: 1 << 26 })
    if (format.includes('--sparse')) assert.ok(tar.length < 500_000, 'the holes are left out')
    const entries = readLayerTar(tar, [512, 7, 10_000])
    const found = new Map(entries.map(({ path, time: _, nanoseconds: __, ...entry }) => [path, entry]))
    for (const { path, time, nanoseconds = 0 } of format.includes('--format=posix') ? entries : [])
      assert.equal(
        BigInt(time) * 1_000_000_000n + BigInt(nanoseconds),
        lstatSync(join(root, path), { bigint: true }).mtimeNs,
      )
    assert.deepEqual(found, expected, format.join(' '))
  }
})

test('any way to cut the bytes gives the same entries', () => {
  const tar = Buffer.concat([tarFile('a/b', Buffer.from('x'.repeat(700))), Buffer.alloc(2048)])
  const whole = Buffer.concat([
    encodeTarHeader({ name: `${'n'.repeat(150)}/é`, size: 0, type: 'symlink', linkname: 'é', time: 5 }),
    tar,
  ])
  const expected = readLayerTar(whole)
  assert.equal(expected.length, 2)
  const cut = fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(cut, sizes => assert.deepEqual(readLayerTar(whole, sizes), expected)),
    { numRuns: 50 },
  )
})

test('paths end at the root, however they are written', () => {
  const cases = [
    ['/etc/passwd', 'etc/passwd'],
    ['./a//b/.', 'a/b'],
    ['../../etc/x', 'etc/x'],
    ['a/../../b', 'b'],
    ['./', ''],
    ['..', ''],
    ['C:\\x', 'C:\\x'],
  ] as const
  for (const [written, path] of cases)
    assert.equal(readLayerTar(withPax([['path', written]], patched([])))[0]?.path, path, written)
})

test('a fraction of a time before 1970 counts down, and digits beyond nanoseconds are dropped', () => {
  const times = [
    ['1.5', 1, 500_000_000],
    ['-1.25', -2, 750_000_000],
    ['-0.5', -1, 500_000_000],
    ['7.0000000019', 7, 1],
    ['7.', 7, undefined],
    ['-3', -3, undefined],
  ] as const
  for (const [text, time, nanoseconds] of times) {
    const [entry] = readLayerTar(withPax([['mtime', text]], patched([])))
    assert.deepEqual([entry?.time, entry?.nanoseconds], [time, nanoseconds], text)
  }
})

test('a part of a path that is not UTF-8 leaves its folder the name that it has elsewhere', () => {
  const [entry] = readLayerTar(patched([[0, '\xc3\xbc/\xff\0\0']]))
  assert.equal(entry?.path, 'ü/\udcff')
  assert.equal(nameBytes(entry?.path ?? '').toString('latin1'), '\xc3\xbc/\xff')
})

test('names that are not UTF-8 stay apart, and print as escapes', () => {
  const [one, two] = [readLayerTar(patched([[0, 'a\xff\0\0']])), readLayerTar(patched([[0, 'a\xfe\0\0']]))]
  assert.notEqual(one[0]?.path, two[0]?.path)
  assert.equal(one[0]?.path, 'a\udcff')
})

test('fields of pax headers replace those of the header, and a global header sets none', () => {
  const records = [
    ['path', 'other'],
    ['size', '3'],
    ['uid', '70000000'],
    ['mtime', '1700000000.5'],
    ['SCHILY.xattr.security.capability', '\u0001x'],
  ] as const
  const [entry] = readLayerTar(withPax(records, patched([], 'abc')))
  const { path, size, uid, time, attributes } = entry ?? {}
  assert.deepEqual([path, size, uid, time], ['other', 3, 70_000_000, 1_700_000_000])
  assert.deepEqual(attributes, { 'security.capability': Buffer.from('\u0001x').toString('base64') })
  assert.equal(readLayerTar(withPax([['path', 'global']], patched([]), 'g'))[0]?.path, 'name')
  // Go begins anew behind a global header, also with GNU's long names.
  const long = tarOfEntries([{ path: 'long', content: 'longer' }]).subarray(0, 1024)
  for (const [type, field] of [
    ['L', 'path'],
    ['K', 'target'],
  ] as const) {
    long.write(type, 156)
    addSum(long.subarray(0, 512))
    const entry = patched([
      [156, '2'],
      [157, 'aim'],
    ])
    const [named] = readLayerTar(Buffer.concat([long, entry]))
    assert.equal(named?.[field], 'longer')
    const [reset] = readLayerTar(Buffer.concat([long, withPax([['comment', 'x']], entry, 'g')]))
    assert.deepEqual([reset?.path, reset?.target], ['name', 'aim'])
  }
})

test('content that a folder or link claims to have is not skipped, as in Go', () => {
  for (const type of ['1', '2', '5']) {
    const tar = Buffer.concat([
      patched([
        [156, type],
        [124, '00000001000\0'],
      ]).subarray(0, 512),
      patched([[0, 'next']]),
    ])
    assert.deepEqual(
      readLayerTar(tar).map(({ path }) => path),
      ['name', 'next'],
    )
  }
})

test('the zeros at the end may be missing, and what follows them is ignored', () => {
  const tar = patched([], 'abc')
  assert.equal(readLayerTar(tar.subarray(0, 1024)).length, 1)
  assert.equal(readLayerTar(Buffer.concat([tar, patched([])])).length, 1)
  assert.deepEqual(readLayerTar(Buffer.alloc(0)), [])
  assert.deepEqual(readLayerTar(Buffer.alloc(10_240)), [])
})
