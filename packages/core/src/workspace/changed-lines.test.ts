import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { isTallyError } from '../errors.ts'
import { changedLines, readChangedLines } from './changed-lines.ts'

const git = (cwd: string, ...command: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...command], { cwd, encoding: 'utf8' })

async function diffOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  option = '--color=never',
): Promise<string> {
  const root = temporaryFolder('changed-lines-')
  git(root, 'init', '-q')
  for (const files of [before, after]) {
    for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text)
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'x')
  }
  return git(root, ...(option.startsWith('-') ? ['diff', option] : ['-c', option, 'diff']), 'HEAD~1')
}

const linesOf = (diff: string) => {
  const found = changedLines(diff)
  assert.ok('lines' in found, 'problem' in found ? found.problem : '')
  return Object.fromEntries(found.lines)
}

const before = { 'a.yml': '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n', 'b.yml': 'x\n' }
const after = {
  'a.yml': '1\n2\nnew\n3\n4\n5\n6\n7\n8\nother\nmore\n10',
  'b.yml': 'x\n',
  'c d.yml': 'one\ntwo\n',
}
const expected = {
  'a.yml': [
    [3, 3],
    [10, 12],
  ],
  'c d.yml': [[1, 2]],
}

test('the lines that a diff of git adds are listed by file', async () => {
  assert.deepEqual(linesOf(await diffOf(before, after)), expected)
})

test('the context and the letters before the paths change nothing', async () => {
  assert.deepEqual(linesOf(await diffOf(before, after, '--unified=0')), expected)
  assert.deepEqual(linesOf(await diffOf(before, after, 'diff.mnemonicPrefix=true')), expected)
  assert.deepEqual(linesOf(await diffOf(before, after, '--no-prefix')), expected)
})

test('paths that git quotes are those of the files', async () => {
  const names = ['ümläut.yml', 'tab\there.yml', 'line\nbreak.yml', '"q".yml', 'back\\slash.yml', '日本.yml']
  const files = Object.fromEntries(names.map(name => [name, 'x\n']))
  assert.deepEqual(Object.keys(linesOf(await diffOf({ a: 'a' }, files))).sort(), names.toSorted())
})

test('added lines that look like headers are lines', async () => {
  const text = '++ b/x.yml\n-- a/x.yml\n@@ -1 +1 @@\ndiff --git a/x b/x\n'
  assert.deepEqual(linesOf(await diffOf({ 'a.yml': 'a\n' }, { 'a.yml': text })), { 'a.yml': [[1, 4]] })
})

test('an empty diff adds nothing, and a removed file has no lines', async () => {
  assert.deepEqual(linesOf(''), {})
  assert.deepEqual(linesOf('--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n'), {})
})

test('a text that is no diff of two commits is refused', () => {
  for (const text of [
    'fatal: bad revision\n',
    '{"a": 1}',
    '--- a/x\nx',
    '--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n x\n',
  ])
    assert.deepEqual(
      changedLines(text),
      { problem: 'it is no unified diff, expected the output of git diff' },
      text,
    )
  assert.match(
    JSON.stringify(changedLines('diff --cc a\n--- a/a\n+++ b/a\n@@@ -1 -1 +1 @@@\n++x\n')),
    /of a merge/,
  )
})

test('a hostile diff is read in linear time', () => {
  const spent = processorTime()
  changedLines('--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+x\n'.repeat(40_000))
  changedLines(`diff --git a/${' b/x'.repeat(200_000)}\n`)
  changedLines(`--- "a/${'\\303'.repeat(200_000)}\n+++ "b/${'\\'.repeat(400_000)}\n`)
  changedLines(`--- a/x\n+++ b/x\n${'@@ -1 +1 '.repeat(100_000)}\n`)
  changedLines(`--- a/x\n+++ b/x${'\t '.repeat(400_000)}\n`)
  changedLines('\n'.repeat(1_000_000))
  assert.ok(spent() < 10_000)
})

test('a diff is read from a file of the workspace or from the standard input', async () => {
  const workspace = temporaryFolder('changed-lines-')
  const diff = '--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+x\n'
  await writeFile(join(workspace, 'd'), diff)
  const lines = new Map([['x', [[1, 1]]]])
  assert.deepEqual(await readChangedLines('d', workspace), lines)
  assert.deepEqual(await readChangedLines('-', workspace, () => Readable.from([Buffer.from(diff)])), lines)
  await symlink('/etc/hostname', join(workspace, 'out'))
  for (const path of ['none', 'out', '../x', '.']) {
    await assert.rejects(readChangedLines(path, workspace), error => {
      assert.ok(isTallyError(error, 'INPUT_INVALID'), String(error))
      assert.match(error.message, /^Cannot read "[^"]+" for changed-lines: /)
      return true
    })
  }
})
