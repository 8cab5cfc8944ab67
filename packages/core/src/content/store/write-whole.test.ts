import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { draftOf, updateWhole, writeWhole } from './write-whole.ts'

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whole-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

test('a link in place of the file or its draft is replaced, and its target stays unchanged', {
  skip: process.platform === 'win32' ? 'Windows needs special rights for links' : false,
}, async t => {
  const folder = await folderFor(t)
  const [victim, file] = [join(folder, 'victim'), join(folder, 'images.lock')]
  await writeFile(victim, 'precious')
  await symlink(victim, file)
  await symlink(victim, draftOf(file))
  await writeWhole('ours', file, 'the lock')
  assert.equal(await readFile(victim, 'utf8'), 'precious')
  assert.equal(await readFile(file, 'utf8'), 'ours')
  assert.ok((await lstat(file)).isFile())
})

test("a folder in the file's place, or a file in a folder's, is reported as what cannot be written", async t => {
  const folder = await folderFor(t)
  await writeFile(join(folder, 'taken'), '')
  for (const file of [join(folder, 'taken', 'report.json'), folder])
    await assert.rejects(writeWhole('x', file, 'the file'), {
      code: 'STORE_FAILED',
      message: /^Cannot write the file "/,
    })
  assert.deepEqual(await readdir(folder), ['taken'])
})

test('nothing is left of bytes that fail', async t => {
  const folder = await folderFor(t)
  async function* failing() {
    yield Buffer.from('half')
    throw new Error('the source is gone')
  }
  await assert.rejects(writeWhole(failing(), join(folder, 'a.tar'), 'the archive'), /the source is gone/)
  assert.deepEqual(await readdir(folder), [])
})

test('each piece is written before the next is requested, and timers have their turn', async t => {
  const file = join(await folderFor(t), 'a.tar')
  const piece = Buffer.alloc(1000)
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  t.after(() => clearInterval(timer))
  // Never waits for anything itself.
  async function* reused() {
    for (let at = 0; at < 20 || (ticks === 0 && at < 100_000); at++) yield piece.fill(at)
  }
  await writeWhole(reused(), file, 'the archive')
  const written = await readFile(file)
  for (let at = 0; at < written.length; at += 1000)
    assert.ok(written.subarray(at, at + 1000).equals(Buffer.alloc(1000, (at / 1000) & 0xff)), `piece ${at}`)
  assert.ok(ticks > 0)
})

test('an update is repeated on top of concurrent changes, so that none is lost', async t => {
  const folder = await folderFor(t)
  const file = join(folder, 'list')
  const seen: string[] = []
  const add = (before: Uint8Array | undefined) => {
    const text = before ? Buffer.from(before).toString() : ''
    seen.push(text)
    if (seen.length < 3) writeFileSync(file, `${text}theirs ${seen.length}\n`)
    return `${text}ours\n`
  }
  updateWhole(file, add, 'the list')
  assert.deepEqual(seen, ['', 'theirs 1\n', 'theirs 1\ntheirs 2\n'])
  assert.equal(await readFile(file, 'utf8'), 'theirs 1\ntheirs 2\nours\n')
  assert.deepEqual(await readdir(folder), ['list'])
})

test('a file that others keep changing is given up, and no draft stays', async t => {
  const folder = await folderFor(t)
  const file = join(folder, 'list')
  let count = 0
  const busy = () => {
    writeFileSync(file, `theirs ${count++}`)
    return 'ours'
  }
  assert.throws(() => updateWhole(file, busy, 'the list'), {
    code: 'STORE_FAILED',
    message: /each of 100 times/,
  })
  assert.deepEqual(await readdir(folder), ['list'])
})
