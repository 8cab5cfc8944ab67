import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeFolder } from './make-folder.ts'

test('a folder is created with its parents, and an existing one is accepted', t => {
  const root = mkdtempSync(join(tmpdir(), 'make-folder-'))
  t.after(() => rmSync(root, { recursive: true }))
  for (const path of [join(root, 'a/b/c'), join(root, 'a/b/c'), join(root, 'a/d'), '/']) {
    makeFolder(path)
    assert.ok(statSync(path).isDirectory())
  }
  writeFileSync(join(root, 'file'), '')
  assert.throws(() => makeFolder(join(root, 'file')), { code: 'EEXIST' })
  assert.throws(() => makeFolder(join(root, 'file/below')), { code: 'ENOTDIR' })
})

test('a folder that the system cannot create is an immediate error', { skip: notLinux() }, () => {
  for (const path of ['/proc/tallyman', '/proc/tallyman/blobs/sha256'])
    assert.throws(
      () => makeFolder(path),
      (error: NodeJS.ErrnoException) => error.syscall === 'mkdir',
    )
})

function notLinux(): string | false {
  return process.platform === 'linux' ? false : 'only Linux has /proc'
}
