import assert from 'node:assert/strict'
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import { seededSource } from '@tallyman/core/cache/service/routes.fixture'
import { memberName } from '@tallyman/core/cache/service/toolkit-child'
import { type ArchiveMember, cacheArchive, memberHeader } from '@tallyman/testkit/cache/cache-archive'
import { openBundleHarbour } from './cache-steps.fixture.ts'

const key = `tallyman-v1-blob-sha256-${'1'.repeat(64)}`

/** Restores an entry with this archive; returns the error code or the bytes, and what else was written. */
async function restored(archive: (outside: string) => Uint8Array) {
  await using harbour = await openBundleHarbour()
  const outside = join(harbour.folder, 'outside')
  await writeFile(outside, 'untouched')
  {
    await using saving = harbour.open('toolkit')
    await saving.save(key, seededSource('one', 1000))
  }
  await harbour.service.tamper(/./, () => archive(outside))
  const route = harbour.open('toolkit')
  const found = await route.lookup(key)
  assert.ok(found)
  const outcome = await found.open(1e6).then(
    async entry => String(Buffer.from(await entry.all(1e6))),
    (error: { code?: string }) => error.code,
  )
  await route[Symbol.asyncDispose]()
  assert.equal(await readFile(outside, 'utf8'), 'untouched')
  assert.equal((await lstat(outside)).nlink, 1)
  const left = await readdir(harbour.folder, { recursive: true })
  assert.deepEqual(
    left.filter(name => !/^job \d(\/partial)?$/.test(name)),
    ['outside'],
  )
  return outcome
}

const own: ArchiveMember = { name: memberName, content: 'content' }

test('an archive writes nothing besides its one file, whatever its members are called', async () => {
  const outcome = await restored(outside =>
    cacheArchive([
      { name: '../escaped', content: 'evil' },
      { name: '../../../escaped', content: 'evil' },
      { name: `${outside}.2`.slice(0, 99), content: 'evil' },
      { name: outside.slice(0, 99), content: 'evil' },
      { name: 'extra', content: 'evil' },
      { name: './extra', content: 'evil' },
      { name: 'folder', type: 'folder' },
      own,
    ]),
  )
  assert.equal(outcome, 'content')
})

test('links in an archive are refused, and lead nowhere', async () => {
  for (const type of ['symlink', 'link'] as const) {
    const through = (outside: string) =>
      cacheArchive([
        { name: memberName, type, target: outside.slice(0, 99) },
        { name: `${memberName}/inside`, content: 'evil' },
      ])
    assert.match(String(await restored(through)), /CONTENT_MISMATCH|CACHE_UNAVAILABLE/, type)
  }
  const overwritten = await restored(outside =>
    cacheArchive([{ name: memberName, type: 'symlink', target: outside.slice(0, 99) }, own]),
  )
  assert.equal(overwritten, 'content')
})

test('special files, other data, and other archives are refused', async () => {
  assert.equal(await restored(() => cacheArchive([{ name: memberName, type: 'folder' }])), 'CONTENT_MISMATCH')
  assert.equal(await restored(() => cacheArchive([{ name: 'other', content: 'x' }])), 'CONTENT_MISMATCH')
  assert.equal(await restored(() => Buffer.from('no archive at all')), 'CONTENT_MISMATCH')
  assert.equal(await restored(() => cacheArchive([own]).subarray(0, 30)), 'CONTENT_MISMATCH')
})

test('an archive that unpacks to far more than its entry is stopped before it fills the disk', async () => {
  await using harbour = await openBundleHarbour()
  {
    await using saving = harbour.open('toolkit')
    await saving.save(key, seededSource('one', 1000))
  }
  const zeros = 64 * 1024 * 1024
  const frames = Array<Buffer>(48).fill(zstdCompressSync(Buffer.alloc(zeros)))
  const header = zstdCompressSync(memberHeader({ name: memberName }, frames.length * zeros))
  await harbour.service.tamper(/./, () => Buffer.concat([header, ...frames]))
  await using route = harbour.open('toolkit')
  const found = await route.lookup(key)
  assert.ok(found)
  await assert.rejects(found.open(1000), {
    code: 'CONTENT_MISMATCH',
    message: 'Cannot restore by the toolkit: it unpacks to over 1000 bytes',
  })
})

test('without tar, or with a tar that cannot be restricted, nothing is restored and the reason is given', async () => {
  await using harbour = await openBundleHarbour()
  await harbour.open('toolkit').save(key, seededSource('one', 1000))
  const bare = join(harbour.folder, 'bin')
  const route = harbour.open('toolkit', { env: { PATH: bare } })
  // Without zstd the entry has another version.
  assert.equal(await route.lookup(key), undefined)
  await assert.rejects(route.save(key, seededSource('one', 1000)), {
    code: 'CACHE_UNAVAILABLE',
    message: /tar/,
  })
})
