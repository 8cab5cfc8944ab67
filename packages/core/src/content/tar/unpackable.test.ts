import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TarEntryOfTests, tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { withPax } from './layer-tar.fixture.ts'
import type { EntryForm, LayerEntry } from './layer-tar.ts'
import { LayerTar } from './layer-tar.ts'
import { NameSet } from './name-set.ts'
import { Unpackable } from './unpackable.ts'

const file = (path: string): TarEntryOfTests => ({ path, content: 'x' })
const folder = (path: string): TarEntryOfTests => ({ path, type: 'folder' })
const symlink = (path: string, target: string): TarEntryOfTests => ({ path, type: 'symlink', target })
const link = (path: string, target: string): TarEntryOfTests => ({ path, type: 'link', target })

/** Why a tar is refused; undefined if it is not. */
function fault(tar: Uint8Array, unpackable = new Unpackable(true)): string | undefined {
  const reader = new LayerTar((entry, form) => {
    unpackable.check(entry, form)
    return undefined
  })
  try {
    reader.write(tar)
    reader.end()
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

test('a hard link needs a file that stands before it, unless a layer below may have it', () => {
  const refused = [
    [file('a'), link('l', 'nowhere')],
    [link('l', 'a'), file('a')],
    [link('l', 'l')],
    [folder('d'), link('l', 'd')],
    [file('d'), folder('d'), link('l', 'd')],
  ]
  for (const entries of refused) {
    assert.match(
      fault(tarOfEntries(entries)) ?? '',
      /"l" is a hard link to "\w+", which is no file that stands before/,
    )
    assert.equal(fault(tarOfEntries(entries), new Unpackable(false)), undefined)
  }
  const taken = [
    [file('a'), link('l', '/a')],
    [file('./a'), link('l', 'x/../a/')],
    [symlink('s', 'nope'), link('l', 's'), link('m', 'l')],
    [file('d/a'), symlink('s', 'd'), link('l', 's/a')],
    [folder('etc'), symlink('s', '/etc'), file('s/a'), link('l', 'etc/a')],
  ]
  for (const entries of taken) assert.equal(fault(tarOfEntries(entries)), undefined, JSON.stringify(entries))
})

test('what lies below a symlink that leads out of the root, in a circle or below a file is refused', () => {
  for (const entries of [
    [symlink('l', '../../../etc'), file('l/pw')],
    [folder('etc'), symlink('l', '../etc'), folder('l/sub')],
    [folder('a'), symlink('a/l', '../../etc'), file('a/l/pw')],
    [symlink('m', '../etc'), symlink('l', 'm'), file('l/pw')],
    [file('etc/a'), symlink('s', '../etc'), link('h', 's/a')],
  ])
    assert.match(
      fault(tarOfEntries(entries)) ?? '',
      /is below a symlink of the tar that leads out of the root/,
    )
  const circle = [symlink('l', 'm'), symlink('m', 'l'), file('l/pw')]
  assert.match(fault(tarOfEntries(circle)) ?? '', /"l\/pw" is below symlinks that lead in a circle/)
  assert.match(fault(tarOfEntries([file('a'), file('a/b')])) ?? '', /"a\/b" is below "a", which is no folder/)
  for (const entries of [
    [symlink('l', '../../../etc'), file('pw')],
    [symlink('l', '/etc'), file('l/pw')],
    [symlink('a/l', '../etc'), file('a/l/pw')],
    [symlink('l', '../etc'), folder('l'), file('l/pw')],
  ])
    assert.equal(fault(tarOfEntries(entries)), undefined, JSON.stringify(entries))
})

test('no part of a path has over 255 bytes, however many characters they are', () => {
  const named = (path: string) => withPax([['path', path]], tarOfEntries([file('a')]))
  for (const name of ['n'.repeat(255), `.wh.${'n'.repeat(255)}`, `${'ü'.repeat(127)}/${'n'.repeat(255)}`])
    assert.equal(fault(named(name)), undefined)
  for (const name of ['n'.repeat(256), `${'n'.repeat(256)}/x`, 'ü'.repeat(128)])
    assert.match(fault(named(name)) ?? '', /has a name of more than 255 bytes/)
})

test('paths that stand in it twice are told, as they are written but for what does not matter', () => {
  const twice = (entries: readonly TarEntryOfTests[]) => {
    const unpackable = new Unpackable(true)
    assert.equal(fault(tarOfEntries(entries), unpackable), undefined)
    return unpackable.twice
  }
  assert.deepEqual(twice([file('a'), file('./a'), folder('d/'), folder('./d'), file('x/../b'), file('b')]), [
    'a',
    'd',
    'b',
  ])
  assert.deepEqual(twice([file('/x'), file('x'), folder('./'), file('X')]), [])
})

test('beyond the names that are kept nothing is refused for them', () => {
  const entry: LayerEntry = { path: 'a', type: 'file', mode: 0, uid: 0, gid: 0, size: 0, time: 0 }
  const form = (written: string): EntryForm => ({ written, isOldSparse: false })
  const unpackable = new Unpackable(true, 2)
  for (const path of ['a', 'b']) unpackable.check({ ...entry, path }, form(path))
  assert.equal(unpackable.isBeyondNames, false)
  for (const path of ['c', 'a']) unpackable.check({ ...entry, path }, form(path))
  unpackable.check({ ...entry, path: 'l', type: 'link', target: 'c' }, form('l'))
  assert.deepEqual([unpackable.isBeyondNames, unpackable.twice], [true, []])
})

test('a set of names tells a million apart in 32 MiB', () => {
  const names = new NameSet()
  const before = process.memoryUsage().arrayBuffers
  for (let at = 0; at < 1_000_000; at++) assert.ok(names.add(`usr/share/${at}`))
  assert.ok(process.memoryUsage().arrayBuffers - before < 40 << 20)
  assert.ok(!names.add('usr/share/77') && names.has('usr/share/999999') && !names.has('usr/share'))
  names.delete('usr/share/77')
  assert.ok(!names.has('usr/share/77') && names.has('usr/share/78') && names.add('usr/share/77'))
})
