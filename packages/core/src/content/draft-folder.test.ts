import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { freeDrafts, keptDrafts, type RestingDraft, tidyDrafts } from './draft-folder.ts'
import { ownMark } from './process-mark.ts'

const hour = 3_600_000

function folderIn(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'drafts-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'partial'))
  return join(root, 'partial')
}

function write(folder: string, name: string, { size = 1, ageMs = 0 } = {}): string {
  const path = join(folder, name)
  writeFileSync(path, Buffer.alloc(size))
  const time = new Date(Date.now() - ageMs)
  utimesSync(path, time, time)
  return path
}

test('kept drafts are young and fit the limit together, and none was dropped for an older one', () => {
  const draft = fc.record({ bytes: fc.nat(100), touched: fc.integer({ min: -50, max: 150 }) })
  fc.assert(
    fc.property(fc.array(draft), fc.nat(300), fc.nat(100), (made, bytes, ageMs) => {
      const drafts: RestingDraft[] = made.map((each, at) => ({ ...each, blob: String(at), path: String(at) }))
      const kept = keptDrafts(drafts, 100, { ageMs, bytes })
      assert.ok(kept.every(({ touched }) => Math.abs(100 - touched) <= ageMs))
      const sum = kept.reduce((all, each) => all + each.bytes, 0)
      assert.ok(sum <= bytes || kept.length === 1)
      const young = drafts.filter(({ touched }) => Math.abs(100 - touched) <= ageMs)
      const dropped = young.filter(each => !kept.includes(each))
      const oldest = Math.min(...kept.map(({ touched }) => touched))
      assert.ok(dropped.every(({ touched }) => touched <= oldest))
      assert.equal(kept.length === 0, young.length === 0)
    }),
  )
})

test('tidying puts drafts of ended processes to rest and deletes old drafts and leftovers', t => {
  const folder = folderIn(t)
  const dead = '4194304-1-0badcafe'
  const [a, b, c] = ['a', 'b', 'c'].map(digit => `sha256-${digit.repeat(64)}`)
  write(folder, `${a}.part`, { ageMs: 47 * hour })
  write(folder, `${b}.part`, { ageMs: 49 * hour })
  write(folder, `${c}.${dead}.0`, { size: 8192, ageMs: 2 * hour })
  write(folder, `${a}.${ownMark()}.7`, { ageMs: 99 * hour })
  write(folder, `${b}.${dead}.1`)
  write(folder, 'notes of somebody', { ageMs: 999 * hour })
  mkdirSync(join(folder, `toolkit-${ownMark()}-x`))
  const kept = tidyDrafts(folder)
  assert.deepEqual(
    kept.map(({ blob }) => blob),
    [c, a],
  )
  const left = [
    `${a}.part`,
    `${c}.part`,
    `${a}.${ownMark()}.7`,
    `${b}.${dead}.1`,
    'notes of somebody',
    `toolkit-${ownMark()}-x`,
  ]
  assert.deepEqual(readdirSync(folder).sort(), left.sort())
})

test('a full disk deletes all drafts except those being written', t => {
  const folder = folderIn(t)
  write(folder, `sha256-${'a'.repeat(64)}.part`, { size: 100_000 })
  const used = `sha256-${'b'.repeat(64)}.${ownMark()}.0`
  write(folder, used)
  assert.ok(freeDrafts(folder) >= 100_000)
  assert.deepEqual(readdirSync(folder), [used])
  assert.equal(freeDrafts(folder), 0)
})

test('nothing is deleted when the folder has been replaced by a link', t => {
  const folder = folderIn(t)
  const old = write(folder, `sha256-${'a'.repeat(64)}.part`, { ageMs: 99 * hour })
  const link = join(folder, '..', 'link')
  symlinkSync(folder, link)
  assert.deepEqual(tidyDrafts(link), [])
  assert.equal(freeDrafts(link), 0)
  assert.ok(existsSync(old))
})
