import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmod, lstat, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import fc from 'fast-check'
import { isTallyError } from '../../errors.ts'
import type { FileChange } from '../../lock/pins/edit-text.ts'
import { writeFiles } from './write-files.ts'

async function workspaceWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const workspace = join(temporaryFolder('write-files-'), 'workspace')
  await mkdir(workspace)
  for (const [path, content] of Object.entries(files)) await writeFile(join(workspace, path), content)
  return workspace
}

const textOf = (workspace: string, path: string) => readFile(join(workspace, path), 'utf8')

async function refused(changes: readonly FileChange[], workspace: string, why: RegExp): Promise<void> {
  await assert.rejects(writeFiles(changes, workspace), error => {
    assert.ok(isTallyError(error, 'INPUT_INVALID', 'STORE_FAILED'), String(error))
    assert.match(error.message, why)
    return true
  })
}

const two = (a: Partial<FileChange> = {}, b: Partial<FileChange> = {}): FileChange[] => [
  { path: 'a.yml', before: 'a\n', after: 'A\n', ...a },
  { path: 'b.yml', before: 'b\n', after: 'B\n', ...b },
]

test('all files are written, with the modes that they had, and no draft stays', async () => {
  const workspace = await workspaceWith({ 'a.yml': 'a\n', 'b.yml': 'b\n' })
  await chmod(join(workspace, 'a.yml'), 0o755)
  await writeFiles([...two(), { path: '.github/images.lock', before: undefined, after: '{}\n' }], workspace)
  assert.equal(await textOf(workspace, 'a.yml'), 'A\n')
  assert.equal(await textOf(workspace, 'b.yml'), 'B\n')
  assert.equal(await textOf(workspace, '.github/images.lock'), '{}\n')
  assert.equal((await stat(join(workspace, 'a.yml'))).mode & 0o777, 0o755)
  assert.deepEqual((await readdir(workspace)).sort(), ['.github', 'a.yml', 'b.yml'])
})

test('a file that changed since it was read stops all writes', async () => {
  const workspace = await workspaceWith({ 'a.yml': 'a\n', 'b.yml': 'others\n' })
  await refused(two(), workspace, /"b\.yml": others changed it/)
  assert.equal(await textOf(workspace, 'a.yml'), 'a\n')
  assert.equal(await textOf(workspace, 'b.yml'), 'others\n')
  assert.deepEqual((await readdir(workspace)).sort(), ['a.yml', 'b.yml'])
})

test('a new file that others wrote meanwhile, and a known one that they removed, stop all writes', async () => {
  const workspace = await workspaceWith({ 'a.yml': 'a\n', 'b.yml': 'b\n' })
  await refused(two({}, { before: undefined }), workspace, /others changed it/)
  await refused(
    [...two(), { path: 'c.yml', before: 'c', after: 'C' }],
    workspace,
    /"c\.yml": others changed it/,
  )
  assert.equal(await textOf(workspace, 'a.yml'), 'a\n')
})

test('a folder that cannot be written leaves every file as it was', async () => {
  const workspace = await workspaceWith({ 'a.yml': 'a\n', 'b.yml': 'b\n' })
  // A file in place of the folder of a new file.
  await refused([...two(), { path: 'a.yml/lock', before: undefined, after: '{}' }], workspace, /ENOTDIR/)
  assert.equal(await textOf(workspace, 'a.yml'), 'a\n')
  assert.deepEqual((await readdir(workspace)).sort(), ['a.yml', 'b.yml'])
})

test('a failure while files are replaced puts the earlier ones back', async t => {
  const workspace = await workspaceWith({ 'a.yml': 'a\n', 'b.yml': 'b\n' })
  await chmod(join(workspace, 'a.yml'), 0o750)
  const held = join(workspace, 'b.yml')
  // No file replaces one that something is mounted on.
  const isHeld = spawnSync('mount', ['--bind', held, held]).status === 0
  isLeftOut(t, isHeld ? undefined : 'no file can be mounted here')
  if (!isHeld) return
  try {
    const made = { path: '.github/images.lock', before: undefined, after: '{}' }
    await refused([made, ...two()], workspace, /Cannot write the files with their pins: EBUSY/)
    assert.equal(await textOf(workspace, 'a.yml'), 'a\n')
    assert.equal((await stat(join(workspace, 'a.yml'))).mode & 0o777, 0o750)
    const left = await readdir(workspace, { recursive: true })
    assert.deepEqual(left.sort(), ['.github', 'a.yml', 'b.yml'])
  } finally {
    spawnSync('umount', [held])
  }
})

test('a link in the workspace stays, and the file behind it is written', async () => {
  const workspace = await workspaceWith({ 'real.yml': 'a\n' })
  await symlink('real.yml', join(workspace, 'a.yml'))
  await writeFiles([{ path: 'a.yml', before: 'a\n', after: 'A\n' }], workspace)
  assert.equal(await readlink(join(workspace, 'a.yml')), 'real.yml')
  assert.equal(await textOf(workspace, 'real.yml'), 'A\n')
  assert.ok((await lstat(join(workspace, 'real.yml'))).isFile())
})

test('one file under two names is refused', async () => {
  const workspace = await workspaceWith({ 'a.yml': 'a\n' })
  await symlink('a.yml', join(workspace, 'b.yml'))
  await refused(two({}, { before: 'a\n' }), workspace, /"b\.yml": it is the same file as "a\.yml"/)
  assert.equal(await textOf(workspace, 'a.yml'), 'a\n')
})

test('a path or link that leads out of the workspace is refused, and nothing is written there', async () => {
  const workspace = await workspaceWith({ 'a.yml': 'a\n' })
  const outside = join(workspace, '..', 'outside')
  await mkdir(outside)
  await writeFile(join(outside, 'b.yml'), 'b\n')
  await symlink('../outside', join(workspace, 'folder'))
  await symlink('../outside/b.yml', join(workspace, 'b.yml'))
  for (const path of ['b.yml', 'folder/b.yml', '../outside/b.yml', 'folder/new.yml'])
    await refused(two({}, { path }), workspace, /leads out of the workspace|lies outside/)
  assert.equal(await textOf(workspace, 'a.yml'), 'a\n')
  assert.equal(await readFile(join(outside, 'b.yml'), 'utf8'), 'b\n')
  assert.deepEqual(await readdir(outside), ['b.yml'])
})

test('no file in .git is written, whoever names it and whatever link leads there', async () => {
  const workspace = await workspaceWith({ 'a.yml': 'a\n' })
  await mkdir(join(workspace, '.git', 'sub'), { recursive: true })
  await writeFile(join(workspace, '.git', 'sub', 'Dockerfile'), 'b\n')
  await symlink('.git', join(workspace, 'kept'))
  for (const path of ['.git/sub/Dockerfile', 'kept/sub/Dockerfile', '.git/new'])
    await refused(two({}, { path }), workspace, /in(?:to)? \.git/)
  assert.equal(await textOf(workspace, 'a.yml'), 'a\n')
  assert.deepEqual(await readdir(join(workspace, '.git')), ['sub'])
})

test('a file that is no UTF-8 is refused', async () => {
  const workspace = await workspaceWith({ 'a.yml': Buffer.from('a: \xe4\n', 'latin1') })
  await refused([{ path: 'a.yml', before: 'a: \ufffd\n', after: 'b' }], workspace, /it is no UTF-8/)
})

test('a draft that a killed step left is removed by the next', async () => {
  const workspace = await workspaceWith({ 'a.yml': 'a\n', 'b.yml': 'b\n' })
  const { draftOf } = await import('../../content/store/write-whole.ts')
  const gone = draftOf(join(workspace, 'a.yml')).replace(/\.\d+-/, '.4194999-')
  await writeFile(gone, 'half')
  await writeFiles(two(), workspace)
  assert.deepEqual((await readdir(workspace)).sort(), ['a.yml', 'b.yml'])
})

test('any text is written byte for byte, BOM and line ends included', async () => {
  const workspace = await workspaceWith({})
  const text = fc.string({
    unit: fc.constantFrom('\ufeff', '\r\n', '\n', 'ä', '𝒳', 'a', '\t'),
    maxLength: 30,
  })
  await fc.assert(
    fc.asyncProperty(text, text, async (before, after) => {
      await writeFile(join(workspace, 'a.yml'), before)
      await writeFiles([{ path: 'a.yml', before, after }], workspace)
      assert.deepEqual(await readFile(join(workspace, 'a.yml')), Buffer.from(after))
    }),
    { numRuns: 50 },
  )
})
