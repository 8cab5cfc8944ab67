import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import type { Bytes } from '../../content/store.ts'
import { parseDigest } from '../../model/digest.ts'
import { entryKey, imageKey, seenKey } from '../keys.ts'
import type { EntrySource } from './cache-route.ts'
import { FolderRoute } from './folder-route.ts'

const digest = parseDigest(`sha256:${'a'.repeat(64)}`)
const key = entryKey('tallyman-v1', [digest])

function sourceOf(text: string, fail?: Error): EntrySource {
  async function* open(from: number, to: number): Bytes {
    yield Buffer.from(text).subarray(from, Math.min(to, 2))
    if (fail) throw fail
    yield Buffer.from(text).subarray(Math.max(from, 2), to)
  }
  return { size: Buffer.byteLength(text), open }
}

async function textOf(bytes: Bytes): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of bytes) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString()
}

test('an entry is read as it was saved, whole and in parts, and never replaced', async () => {
  await using route = new FolderRoute(join(temporaryFolder('folder-'), 'new'))
  assert.equal(await route.lookup(key), undefined)
  assert.equal(await route.save(key, sourceOf('first')), 'saved')
  assert.equal(await route.save(key, sourceOf('second')), 'exists')
  const entry = await (await route.lookup(key))?.open(100)
  assert.ok(entry)
  assert.equal(Buffer.from(await entry.all(5)).toString(), 'first')
  assert.equal(await textOf(entry.read(1, 4)), 'irs')
  await assert.rejects(entry.all(4), { code: 'CONTENT_MISMATCH' })
  await assert.rejects(textOf(entry.read(0, 6)), { code: 'CONTENT_MISMATCH' })
})

test('of many that save an entry at once one does, and all read the same', async () => {
  const folder = temporaryFolder('folder-')
  const routes = Array.from({ length: 8 }, () => new FolderRoute(folder))
  const outcomes = await Promise.all(routes.map(route => route.save(key, sourceOf('same'))))
  assert.equal(outcomes.filter(outcome => outcome === 'saved').length, 1, outcomes.join())
  assert.deepEqual(readdirSync(join(folder, 'tallyman-v1')), [`blob-sha256-${'a'.repeat(64)}`])
})

test('an entry whose bytes fail, or that waits in vain, does not appear and leaves nothing', async () => {
  const folder = temporaryFolder('folder-')
  const route = new FolderRoute(folder)
  await assert.rejects(route.save(key, sourceOf('broken', new Error('no more'))), /no more/)
  const { promise: before, reject } = Promise.withResolvers<void>()
  const saving = assert.rejects(
    route.save(key, sourceOf('early'), { before, sent: () => reject(new Error('late')) }),
    /late/,
  )
  await saving
  assert.equal(await route.lookup(key), undefined)
  assert.deepEqual(readdirSync(join(folder, 'tallyman-v1')), [])
})

test('every kind of key is a file, however long, and all are listed with their last use', async () => {
  const folder = temporaryFolder('folder-')
  const route = new FolderRoute(folder)
  const long = `p${'-x'.repeat(63)}`
  const sha512 = parseDigest(`sha512:${'b'.repeat(128)}`)
  const keys = [
    entryKey(long, [sha512]),
    entryKey(long, [digest, sha512]),
    imageKey(long, sha512, 'all'),
    imageKey(long, digest, ['linux/amd64']),
    seenKey(long, { name: 'app', digest }, 0),
  ]
  for (const each of keys) assert.equal(await route.save(each, sourceOf('x')), 'saved')
  writeFileSync(join(folder, long, 'note.txt'), 'not ours')
  const path = join(folder, long, keys[0]?.slice(long.length + 1) ?? '')
  utimesSync(path, new Date(0), new Date(0))
  const listed = await route.entries()
  assert.deepEqual(listed.map(entry => entry.key).sort(), keys.sort())
  assert.equal(Math.min(...listed.map(({ lastUsed }) => lastUsed.getTime())), 0)
  await (await route.lookup(entryKey(long, [sha512])))?.open(1)
  assert.ok(statSync(path).mtimeMs > 0)
  assert.deepEqual(
    [route.remove(entryKey(long, [sha512])), route.remove(entryKey(long, [sha512]))],
    [true, false],
  )
})

test('what is no entry of ours is neither read nor made: links, folders, other keys', async () => {
  const folder = temporaryFolder('folder-')
  const route = new FolderRoute(folder)
  mkdirSync(join(folder, 'tallyman-v1'))
  symlinkSync('/etc/passwd', join(folder, 'tallyman-v1', key.slice('tallyman-v1-'.length)))
  assert.equal(await route.lookup(key), undefined)
  assert.deepEqual(await route.entries(), [])
  for (const bad of ['../x', `../../etc-blob-sha256-${'a'.repeat(64)}`, 'tallyman-v1-other'])
    await assert.rejects(route.lookup(bad), { code: 'INTERNAL' })
})

test('a folder that cannot be used is a failure of the cache, with its path', async () => {
  const file = join(temporaryFolder('folder-'), 'file')
  writeFileSync(file, '')
  await assert.rejects(new FolderRoute(join(file, 'below')).save(key, sourceOf('x')), {
    code: 'CACHE_UNAVAILABLE',
    message: /Cannot read from the cache's folder: ENOTDIR at/,
  })
})

test('a discarded entry makes room for another copy, and one that may not be removed stays', async () => {
  const folder = temporaryFolder('folder-')
  const route = new FolderRoute(folder)
  await route.save(key, sourceOf('wrong'))
  route.discard(key)
  route.discard(key)
  assert.equal(await route.save(key, sourceOf('right')), 'saved')
  const path = join(folder, 'tallyman-v1', key.slice('tallyman-v1-'.length))
  assert.equal(route.entry(key)?.size, statSync(path).size)
  const file = join(temporaryFolder('folder-'), 'file')
  writeFileSync(file, '')
  new FolderRoute(file).discard(key)
})
