import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { Journal } from './journal.ts'

async function pathIn(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'journal-'))
  t.after(() => rm(folder, { recursive: true }))
  return join(folder, 'notes.txt')
}

test('the last text of a name counts, for the next process too', async t => {
  const path = await pathIn(t)
  const journal = new Journal(path)
  journal.set('one', 'first words')
  journal.set('two', '2')
  journal.set('one', 'last words')
  for (const each of [journal, new Journal(path)]) {
    assert.equal(each.get('one'), 'last words')
    assert.equal(each.get('two'), '2')
    assert.equal(each.get('three'), undefined)
  }
})

test('two concurrent writers lose nothing', async t => {
  const path = await pathIn(t)
  const [one, other] = [new Journal(path), new Journal(path)]
  assert.equal(one.get('a') ?? other.get('a'), undefined)
  for (let i = 0; i < 100; i++) (i % 2 ? one : other).set(`name${i}`, `${i}`)
  const next = new Journal(path)
  for (let i = 0; i < 100; i++) assert.equal(next.get(`name${i}`), `${i}`)
})

test('a truncated line damages no other', async t => {
  const path = await pathIn(t)
  new Journal(path).set('one', 'whole')
  await appendFile(path, '\ntwo cut o')
  new Journal(path).set('three', 'whole')
  const journal = new Journal(path)
  assert.deepEqual([journal.get('one'), journal.get('three')], ['whole', 'whole'])
})

test('repeated changes do not grow the file without bound', async t => {
  const path = await pathIn(t)
  await writeFile(path, 'one word\n'.repeat(10_002))
  const journal = new Journal(path)
  assert.equal(journal.get('one'), 'word')
  assert.equal(await readFile(path, 'utf8'), 'one word\n')
})

test('a file larger than any store writes is not read', async t => {
  const path = await pathIn(t)
  await writeFile(path, 'one word\n')
  await truncate(path, 65 * 1024 * 1024)
  assert.equal(new Journal(path).get('one'), undefined)
  await assert.rejects(stat(path), { code: 'ENOENT' })
})

test("a link in the file's place is not written through", async t => {
  const path = await pathIn(t)
  await writeFile(`${path}.other`, '')
  await symlink(`${path}.other`, path)
  const journal = new Journal(path)
  journal.set('one', 'word')
  assert.equal(journal.get('one'), 'word', 'the note lasts as long as the process')
  assert.equal(await readFile(`${path}.other`, 'utf8'), '')
})

test('links and pipes in place of its files are not followed and do not block', {
  skip: process.platform === 'win32' ? 'Windows needs special rights for both' : false,
  timeout: 10_000,
}, async t => {
  const path = await pathIn(t)
  const victim = `${path}.victim`
  await writeFile(victim, 'precious')
  await symlink(victim, `${path}.${process.pid}`)
  await writeFile(path, 'one word\n'.repeat(10_002))
  assert.equal(new Journal(path).get('one'), 'word')
  assert.equal(await readFile(victim, 'utf8'), 'precious')
  await rm(path)
  execFileSync('mkfifo', [path])
  const journal = new Journal(path)
  journal.set('one', 'word')
  assert.equal(journal.get('one'), 'word')
})

test('a deleted name is gone, for the next process too, until it is set again', async t => {
  const path = await pathIn(t)
  const journal = new Journal(path)
  journal.set('one', 'words')
  journal.set('two', 'words')
  journal.delete('one')
  journal.delete('never there')
  for (const each of [journal, new Journal(path)])
    assert.deepEqual([each.get('one'), each.get('two')], [undefined, 'words'])
  journal.set('one', 'again')
  assert.equal(new Journal(path).get('one'), 'again')
})
