import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { isOwnFile, isOwnFolder } from './own-folder.ts'

const unix = { skip: process.platform === 'win32' ? 'Windows has no such modes' : false }

test('a folder is their own whose modes let nobody else write, up to the root', unix, () => {
  const parent = temporaryFolder('own-')
  const folder = join(parent, 'folder')
  mkdirSync(folder)
  const withModes = (above: number, own: number) => {
    chmodSync(parent, above)
    chmodSync(folder, own)
    return isOwnFolder(folder)
  }
  assert.equal(withModes(0o755, 0o755), true)
  assert.equal(withModes(0o755, 0o775), false, 'of a group, whose members show in no mode')
  assert.equal(withModes(0o755, 0o777), false)
  assert.equal(withModes(0o777, 0o755), false, 'others may put another in its place')
  assert.equal(withModes(0o1777, 0o755), true, 'nobody replaces what belongs to another in a sticky folder')
  assert.equal(withModes(0o755, 0o1777), false)
  symlinkSync(folder, join(parent, 'link'))
  assert.equal(isOwnFolder(join(parent, 'link')), false, 'a link is judged by where it leads')
})

test('a file is their own that nobody else may write', unix, () => {
  const file = join(temporaryFolder('own-'), 'file')
  writeFileSync(file, '')
  for (const [mode, isOwn] of [
    [0o644, true],
    [0o664, false],
    [0o646, false],
  ] as const) {
    chmodSync(file, mode)
    assert.equal(isOwnFile(statSync(file)), isOwn)
  }
})
