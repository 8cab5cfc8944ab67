import assert from 'node:assert/strict'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { storeFailure } from '../content/full-disk.ts'
import { removeTree } from '../content/remove-tree.ts'
import { draftOf } from '../content/store/write-whole.ts'
import { writeWholeFolder } from './whole-folder.ts'

test('a folder with something in it is left alone, and what a killed process left is removed', async () => {
  const place = temporaryFolder('rootfs-place-')
  const folder = join(place, 'root')
  mkdirSync(folder)
  writeFileSync(join(folder, 'mine'), 'x')
  const fill = async (draft: string) => mkdirSync(draft)
  await assert.rejects(writeWholeFolder(folder, fill), {
    code: 'INPUT_INVALID',
    message: /there are files in it/,
  })
  assert.deepEqual(readdirSync(folder), ['mine'])
  const own = draftOf(join(place, 'new'))
  // The mark of a process that has ended.
  const left = own.replace(/\.\d+-\d+-/, '.999999999-1-')
  mkdirSync(join(left, 'inner'), { recursive: true })
  await assert.rejects(
    writeWholeFolder(join(place, 'new'), async draft => {
      mkdirSync(draft)
      writeFileSync(join(draft, 'half'), 'x')
      throw new Error('stopped')
    }),
    /stopped/,
  )
  assert.deepEqual(readdirSync(place), ['root'])
  await writeWholeFolder(join(place, 'new'), fill)
  assert.deepEqual(readdirSync(place), ['new', 'root'])
})

test('a folder that exists stays the same one, and takes what is unpacked whole or not at all', async () => {
  const folder = join(temporaryFolder('rootfs-held-'), 'root')
  mkdirSync(folder, { mode: 0o751 })
  const before = lstatSync(folder)
  const fill = async (root: string) => {
    mkdirSync(join(root, 'closed'), { recursive: true })
    writeFileSync(join(root, 'closed', 'f'), 'in')
    writeFileSync(join(root, '.hidden'), 'dot')
    symlinkSync('closed', join(root, 'l'))
    utimesSync(join(root, 'closed'), 77, 77)
    chmodSync(join(root, 'closed'), 0o555)
    chmodSync(root, 0o555)
  }
  await writeWholeFolder(folder, fill)
  const after = lstatSync(folder)
  assert.deepEqual([after.ino, after.mode, after.uid], [before.ino, before.mode, before.uid])
  assert.deepEqual(readdirSync(folder).sort(), ['.hidden', 'closed', 'l'])
  assert.equal(readFileSync(join(folder, 'l', 'f'), 'utf8'), 'in')
  const { mode, mtimeMs } = lstatSync(join(folder, 'closed'))
  assert.deepEqual([mode & 0o7777, mtimeMs], [0o555, 77_000])

  removeTree(folder)
  mkdirSync(folder)
  const disturbed = async (draft: string) => {
    await fill(draft)
    writeFileSync(join(folder, 'theirs'), 'x')
  }
  await assert.rejects(writeWholeFolder(folder, disturbed), { code: 'INPUT_INVALID' })
  assert.deepEqual(readdirSync(folder), ['theirs'])
})

test('what a killed run had moved into a folder is removed with its draft, and nothing else', async () => {
  const place = temporaryFolder('rootfs-killed-')
  const folder = join(place, 'root')
  const draft = draftOf(join(folder, '.tallyman-rootfs')).replace(/\.\d+-\d+-/, '.999999999-1-')
  const killed = (list: string) => {
    mkdirSync(join(draft, 'root', 'waiting'), { recursive: true })
    writeFileSync(join(draft, 'names'), list)
    mkdirSync(join(folder, 'moved', 'deep'), { recursive: true })
  }
  const fill = async (root: string) => {
    mkdirSync(root)
    writeFileSync(join(root, 'new'), 'x')
  }
  writeFileSync(join(place, 'outside'), 'x')
  killed('moved/waiting/../outside/..')
  writeFileSync(join(folder, 'theirs'), 'x')
  await assert.rejects(writeWholeFolder(folder, fill), { code: 'INPUT_INVALID' })
  assert.deepEqual(readdirSync(folder).length, 3)
  rmSync(join(folder, 'theirs'))
  await writeWholeFolder(folder, fill)
  assert.deepEqual(readdirSync(folder), ['new'])
  assert.ok(existsSync(join(place, 'outside')))
  // The draft of a run that goes on.
  const other = join(place, 'other')
  mkdirSync(draftOf(join(other, '.tallyman-rootfs')), { recursive: true })
  await assert.rejects(writeWholeFolder(other, fill), { code: 'INPUT_INVALID' })
})

test('a folder may have the longest name that there is', async () => {
  const place = temporaryFolder('rootfs-long-')
  const folder = join(place, 'n'.repeat(255))
  const left = draftOf(folder).replace(/\.\d+-\d+-/, '.999999999-1-')
  mkdirSync(left)
  await writeWholeFolder(folder, async draft => mkdirSync(draft))
  assert.deepEqual(readdirSync(place), ['n'.repeat(255)])
  const tooLong = writeWholeFolder(join(place, 'n'.repeat(256)), async draft => mkdirSync(draft))
  await assert.rejects(tooLong, { code: 'STORE_FAILED', message: /ENAMETOOLONG/ })
  assert.match(draftOf(join(place, 'plain')), /plain\./)
})

test('a fault for which Node has no code is told by its text', () => {
  try {
    rmSync(join(temporaryFolder('rootfs-code-'), 'n'.repeat(300)), { recursive: true, force: true })
    assert.fail('expected an error')
  } catch (error) {
    assert.match(storeFailure('remove it', error).message, /^Cannot remove it: \w[\w ]+/)
  }
})
