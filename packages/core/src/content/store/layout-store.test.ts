import assert from 'node:assert/strict'
import { link, lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Descriptor } from '../../model/descriptor.ts'
import { digestOf, encodedOf } from '../../model/digest.ts'
import { LayoutStore } from './layout-store.ts'

const bytes = Buffer.from('a blob that others need')
const blob: Descriptor = { mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length }
const rest = `sha256-${encodedOf(blob.digest)}.part`

async function storeIn(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  t.after(() => rm(folder, { recursive: true }))
  return { folder, store: await LayoutStore.open(join(folder, 'store')) }
}

/** Puts a blob into a store after `plant` has put something in its draft's place. */
async function putOver(t: TestContext, plant: (path: string, folder: string) => Promise<void>) {
  const { folder, store: before } = await storeIn(t)
  await writeFile(join(folder, 'victim'), 'precious')
  await plant(join(before.root, 'partial', rest), folder)
  const store = await LayoutStore.open(before.root)
  await store.putBytes(blob, bytes)
  assert.equal(await readFile(join(folder, 'victim'), 'utf8'), 'precious')
  assert.ok((await lstat(store.pathOf(blob.digest))).isFile())
  assert.deepEqual(await readFile(store.pathOf(blob.digest)), bytes)
  assert.ok(await store.has(blob))
}

test("a link in a draft's place is not written through", async t => {
  await putOver(t, (path, folder) => symlink(join(folder, 'victim'), path))
  await putOver(t, (path, folder) => link(join(folder, 'victim'), path))
})

test("a folder in a draft's place does not stop the store", t =>
  putOver(t, async path => void (await mkdir(join(path, 'more'), { recursive: true }))))

test('an image that declares a wrong size for a blob does not delete it for other images', async t => {
  const { store } = await storeIn(t)
  await store.putBytes(blob, bytes)
  assert.equal(await store.has({ ...blob, size: blob.size + 1 }), false)
  await assert.rejects(store.putBytes({ ...blob, size: blob.size + 1 }, bytes), { code: 'CONTENT_MISMATCH' })
  assert.ok(await store.has(blob))
  assert.equal(store.damaged.size, 0)
})

test('a blob truncated after its verification is deleted', async t => {
  const { store } = await storeIn(t)
  await store.putBytes(blob, bytes)
  await rm(store.pathOf(blob.digest))
  await writeFile(store.pathOf(blob.digest), bytes.subarray(1))
  assert.equal(await store.has(blob), false)
  assert.ok(store.damaged.has(blob.digest))
})

test('notes that cannot be read or written only cause repeated work', async t => {
  const { store } = await storeIn(t)
  await mkdir(join(store.root, 'verified.txt'), { recursive: true })
  await store.putBytes(blob, bytes)
  assert.ok(await store.has(blob))
  assert.ok(await (await LayoutStore.open(store.root)).has(blob))
})

test('a blob can be scanned whole or in part', async t => {
  const { store } = await storeIn(t)
  const large = Buffer.concat([1, 2, 3].map(value => Buffer.alloc(1024 * 1024 + 7, value)))
  const wanted = { mediaType: 'text/plain', digest: digestOf(large), size: large.length }
  await store.putBytes(wanted, large)
  const scanned = async (from?: number, to?: number) => {
    const pieces: Buffer[] = []
    for await (const piece of store.scan(wanted.digest, from, to)) pieces.push(Buffer.from(piece))
    return Buffer.concat(pieces)
  }
  assert.ok((await scanned()).equals(large))
  assert.ok((await scanned(5, 2_500_000)).equals(large.subarray(5, 2_500_000)))
  assert.ok((await scanned(3_000_000)).equals(large.subarray(3_000_000)))
  assert.equal((await scanned(large.length)).length, 0)
})

test('a lent blob is not hashed again because of its temporary links', async t => {
  const { folder, store } = await storeIn(t)
  await store.putBytes(blob, bytes)
  const lent = store.lend(blob.digest)
  await link(lent.path, join(folder, 'link'))
  await rm(join(folder, 'link'))
  lent.back()
  const noted = await readFile(join(store.root, 'verified.txt'), 'utf8')
  assert.ok(await store.has(blob))
  assert.equal(await readFile(join(store.root, 'verified.txt'), 'utf8'), noted)
})
