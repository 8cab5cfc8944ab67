import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import type { FileChange } from '../../lock/pins/edit-text.ts'
import { unifiedDiff } from './unified-diff.ts'

const folder = mkdtempSync(join(tmpdir(), 'tallyman-diff-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let trees = 0

/** Writes the old files into a repository, lets git check and apply the diff, and compares every byte. */
function gitTakes(changes: readonly FileChange[]): string {
  const root = join(folder, String(trees++))
  mkdirSync(root)
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' })
  git('init', '-q')
  for (const { path, before } of changes) {
    if (before === undefined) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), before)
  }
  const diff = unifiedDiff(changes)
  if (diff !== '') {
    writeFileSync(join(root, '.git', 'lock.diff'), diff)
    git('apply', '--check', '.git/lock.diff')
    git('apply', '--whitespace=nowarn', '.git/lock.diff')
  }
  for (const { path, after } of changes) assert.equal(readFileSync(join(root, path), 'utf8'), after, path)
  return root
}

test('git applies changes in several files, a new file, CRLF, a byte order mark and ends without a line break', () => {
  const many = Array.from({ length: 40 }, (_, at) => `line ${at}`)
  gitTakes([
    { path: 'Dockerfile', before: 'FROM node:24\nRUN x', after: 'FROM node:24@sha256:a\nRUN x' },
    { path: 'a/b/compose.yaml', before: 'a: 1\r\nimage: x\r\n', after: 'a: 1\r\nimage: x@sha256:b\r\n' },
    { path: 'bom.yaml', before: '\ufeffimage: ü', after: '\ufeffimage: ü@sha256:c' },
    { path: '.github/images.lock', before: undefined, after: '{}\n' },
    { path: 'empty.txt', before: '', after: 'x' },
    { path: 'new-and-empty', before: undefined, after: '' },
    { path: 'lone.txt', before: 'a\rb\n', after: 'a\rc\n' },
    { path: 'far.txt', before: many.join('\n'), after: many.with(2, 'x').with(30, 'y').join('\n') },
  ])
})

test('git applies changes at paths with blanks, quotes, backslashes, line breaks and other scripts', () => {
  const paths = [
    'a b.yaml',
    'say "x".yml',
    'back\\slash',
    'tab\there',
    'new\nline',
    'größe/日本.yaml',
    'b/ b',
    ' x',
  ]
  gitTakes(paths.map(path => ({ path, before: 'image: x\n', after: 'image: y\n' })))
  gitTakes(paths.map(path => ({ path: `new ${path}`, before: undefined, after: 'image: y\n' })))
})

test('a script stays executable', () => {
  const change = { path: 'run.sh', before: 'docker run x\n', after: 'docker run y\n' }
  const root = join(folder, 'mode')
  mkdirSync(root)
  writeFileSync(join(root, change.path), change.before)
  chmodSync(join(root, change.path), 0o755)
  writeFileSync(join(folder, 'mode.diff'), unifiedDiff([change]))
  execFileSync('git', ['apply', '../mode.diff'], { cwd: root, stdio: 'pipe' })
  assert.equal(statSync(join(root, change.path)).mode & 0o777, 0o755)
})

test('git applies whatever lines change', () => {
  const line = fc.constantFrom(
    'a',
    'b',
    'image: x',
    '',
    ' ',
    '-',
    '+ x',
    '@@ -1 +1 @@',
    '\\ No newline',
    'ü\r',
  )
  const text = fc
    .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', ''))
    .map(([lines, end]) => lines.join('\n') + end)
  const before = fc.option(text, { nil: undefined })
  const change = fc.record({ before, after: text })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), changes => {
      gitTakes(changes.map((each, at) => ({ path: `file ${at}`, ...each })))
    }),
    { numRuns: 60 },
  )
})

test('a text that changes in more lines than the search allows is one hunk that git applies', () => {
  const lines = Array.from({ length: 3_000 }, (_, at) => `line ${at}`)
  const before = ['head', 'a', 'b', 'c', 'd', ...lines, 'w', 'x', 'y', 'z'].join('\n')
  const after = before.replaceAll('line', 'row')
  for (const end of ['', '\n']) {
    const change = { path: 'large', before: before + end, after: after + end }
    assert.equal(unifiedDiff([change]).match(/^@@/gm)?.length, 1)
    gitTakes([change, { path: 'all new', before: lines.join('\n'), after: after + end }])
  }
})

test('equal texts give no diff', () => {
  assert.equal(unifiedDiff([]), '')
  assert.equal(unifiedDiff([{ path: 'a', before: 'x', after: 'x' }]), '')
})
