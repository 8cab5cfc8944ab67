import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Digest } from '../../model/digest.ts'
import { folderFor, readWhole, saved, tarWith } from './archive-source.fixture.ts'
import { openArchive } from './archive-source.ts'
import { openArchiveFiles } from './archive-source-open.ts'

const isMissing = spawnSync('xz', ['--version']).error !== undefined
const skip = isMissing && 'there is no xz, the program'

test('an archive packed with xz is read as docker load reads it, from a file and from a stream', {
  skip,
}, async t => {
  const folder = await folderFor(t)
  const path = join(folder, 'app.tar.xz')
  await writeFile(path, spawnSync('xz', ['-c'], { input: tarWith(saved), maxBuffer: 1 << 24 }).stdout)
  for (const place of [path, createReadStream(path)]) {
    await using source = await openArchive(place, join(folder, 'scratch'))
    assert.equal(source.unpackedFrom, 'xz')
    assert.deepEqual(await readdir(join(folder, 'scratch')), [])
    assert.equal(await readWhole(source, source.images[0]?.digest as Digest), 3)
  }
})

test('what an archive packed with xz holds counts towards the maximum size', { skip }, async t => {
  const folder = await folderFor(t)
  const path = join(folder, 'zeros.tar.xz')
  await writeFile(path, spawnSync('xz', ['-c'], { input: Buffer.alloc(1 << 20) }).stdout)
  for (const place of [path, createReadStream(path)])
    await assert.rejects(openArchiveFiles(place, join(folder, 'scratch'), 1000), {
      code: 'CONTENT_TOO_LARGE',
    })
})
