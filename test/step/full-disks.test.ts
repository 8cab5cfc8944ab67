import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { startCacheService } from '@tallyman/testkit/cache/cache-service'
import { image, layer } from '@tallyman/testkit/images/images'
import { runAction, type StepResult } from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'
import { assertPassed, failureOf, type Quay, quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'
import { smallDisk } from './small-disk.fixture.ts'

const mebibyte = 1024 * 1024
const large = image({ layers: [layer({ seed: 'large', size: 12 * mebibyte, compression: 'none' })] })

/** A job whose workspace has an archive of an image of 12 MiB; returns the image as inputs name it. */
async function withArchive(at: Quay, kind: 'oci-archive' | 'docker-archive'): Promise<string> {
  const { digest } = await at.registry.add(large, { repository: 'test/large', tag: 'v1' })
  const images = `${at.registry.host}/test/large:v1@${digest}`
  assertPassed(await at.pull({ images, to: `${kind}=image.tar` }))
  at.registry.clearLog()
  return images
}

function run(at: Quay, name: string, inputs: Record<string, string>, env = {}): Promise<StepResult> {
  return runAction({
    main: join(root, 'dist', `${name}.js`),
    actionYml: join(root, 'actions', name, 'action.yml'),
    folder: at.folder,
    inputs,
    env,
  })
}

/** Checks that the store has no draft and no part of a blob. */
async function assertClean({ folder }: Quay): Promise<void> {
  assert.deepEqual(await readdir(join(folder.workspace, 'cellar', 'partial')), [])
}

const cellar = ({ folder }: Quay) => join(folder.workspace, 'cellar')
const full = /: the disk is full \(ENOSPC\) at ".*partial", \d+ bytes are free\nHint: .*`images: store`/

/** Checks that a push whose content fills the disk fails with what was being made, and leaves nothing. */
async function assertFull(at: Quay, source: Record<string, string>, told: RegExp): Promise<void> {
  const inputs = { ...source, tags: `${at.registry.host}/test/site:v1`, store: 'cellar' }
  const failed = failureOf(await writeStep('push', at.folder, { inputs }))
  assert.equal(failed.code, 'STORE_FAILED')
  assert.match(failed.message, told)
  assert.match(failed.message, full)
  await assertClean(at)
}

for (const kind of ['oci-archive', 'docker-archive'] as const)
  test(`images of a ${kind} that do not fit in the store are refused before any of them is written`, async t => {
    await using at = await quay()
    await using cache = await startCacheService()
    const images = await withArchive(at, kind)
    using disk = smallDisk(t, cellar(at), 8)
    if (!disk.isThere) return
    const named = kind === 'oci-archive' ? images : images.replace(/@.*/, '')
    const inputs = { images: named, from: `${kind}=image.tar`, store: 'cellar', platforms: 'linux/amd64' }
    const failed = failureOf(await run(at, 'save-to-cache', inputs, cache.env()))
    if (kind === 'oci-archive') {
      assert.equal(failed.code, 'CONTENT_TOO_LARGE')
      assert.match(
        failed.message,
        /Cannot pull \S+\/test\/large:v1: 12\.\d MB \(\d+ bytes\) are to be written below ".*cellar", expected at most the .* free there/,
      )
    } else {
      // The compressed size of its layers is unknown beforehand.
      assert.equal(failed.code, 'STORE_FAILED')
      assert.match(
        failed.message,
        /^Cannot compress layer sha256:\w+: cannot write \d+ bytes more to the store/,
      )
      assert.match(failed.message, full)
    }
    await assertClean(at)
    assert.equal(cache.counts().bytesUp, 0)
  })

test('a folder that does not fit when it is packed is reported by name, and nothing of it stays', async t => {
  await using at = await quay()
  using disk = smallDisk(t, cellar(at), 8)
  if (!disk.isThere) return
  await mkdir(join(at.folder.workspace, 'site'))
  await writeFile(join(at.folder.workspace, 'site', 'noise'), randomBytes(12 * mebibyte))
  const inputs = { source: 'directory=site', platforms: 'linux/amd64' }
  await assertFull(at, inputs, /^Cannot pack "site": cannot write \d+ bytes more to the store/)
  assert.equal(at.registry.count({ method: 'PUT' }), 0)
})

test('an archive that unpacks to more than the disk has is reported by name, and nothing of it stays', async t => {
  await using at = await quay()
  using disk = smallDisk(t, cellar(at), 8)
  if (!disk.isThere) return
  await writeFile(
    join(at.folder.workspace, 'image.tar.gz'),
    await promisify(gzip)(Buffer.alloc(12 * mebibyte)),
  )
  const told = /^Cannot unpack ".*image\.tar\.gz": cannot write \d+ bytes more to the store/
  await assertFull(at, { source: 'oci-archive=image.tar.gz' }, told)
})

for (const kind of ['oci-archive', 'docker-archive', 'oci-layout'] as const)
  test(`the space for a ${kind} on a disk of its own is checked before a blob is requested`, async t => {
    await using at = await quay()
    using disk = smallDisk(t, join(at.folder.workspace, 'out'), 8)
    if (!disk.isThere) return
    const { digest } = await at.registry.add(large, { repository: 'test/large', tag: 'v1' })
    const to = `${kind}=out/${kind === 'oci-layout' ? 'layout' : 'image.tar'}`
    const failed = failureOf(await at.pull({ images: `${at.registry.host}/test/large:v1@${digest}`, to }))
    assert.equal(failed.code, 'CONTENT_TOO_LARGE')
    assert.match(failed.message, /are to be written below ".*out.*", expected at most the .* free there/)
    assert.equal(at.registry.count({ kind: 'blob' }), 0)
    assert.deepEqual(await readdir(join(at.folder.workspace, 'out')), [])
  })
