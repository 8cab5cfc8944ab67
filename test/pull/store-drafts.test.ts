import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, stat, utimes, watch, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { type BuiltImage, image, layer } from '@tallyman/testkit/images/images'
import * as faults from '@tallyman/testkit/registry/registry'
import { smallDisk } from '../step/small-disk.fixture.ts'
import { assertPassed, failureOf, type Quay, quay } from './pull-step.fixture.ts'

const mebibyte = 1024 * 1024
const hour = 3_600_000
const large = (seed: string, size: number) => image({ layers: [layer({ seed, size, compression: 'none' })] })

/** Pulls an image into the store `cellar`. */
async function pull(at: Quay, built: BuiltImage, name: string) {
  const { digest } = await at.registry.add(built, { repository: `test/${name}`, tag: 'v1' })
  const images = `${at.registry.host}/test/${name}:v1@${digest}`
  return at.pull({ images, store: 'cellar', retries: '1' })
}

/** Cuts the layer off after most of its bytes, for good. */
function breakOff({ registry }: Quay, { layers: [first] }: BuiltImage): void {
  const on = { kind: 'blob', digest: first?.descriptor.digest ?? '' } as const
  registry.inject(faults.cut({ after: 4 * mebibyte, by: 'end' }, on), faults.fail(500, { ...on, times: 99 }))
}

const drafts = ({ folder }: Quay) => join(folder.workspace, 'cellar', 'partial')

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder)
  const sizes = await Promise.all(names.map(async name => (await stat(join(folder, name))).blocks * 512))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function age(path: string, milliseconds: number): Promise<void> {
  const time = new Date(Date.now() - milliseconds)
  await utimes(path, time, time)
}

function draftOf({ layers: [first] }: BuiltImage, end: string): string {
  return `${first?.descriptor.digest.replace(':', '-')}.${end}`
}

test('drafts that never complete stay within bounds, however many runs leave one', async () => {
  await using at = await quay()
  const sums: number[] = []
  for (let run = 0; run < 5; run++) {
    const built = large(`never ${run}`, 6 * mebibyte)
    breakOff(at, built)
    const done = await pull(at, built, `never-${run}`)
    assert.equal(done.code, 1, done.log)
    // As if each were two days after the one before.
    for (const name of await readdir(drafts(at))) await age(join(drafts(at), name), 49 * hour)
    sums.push(await bytesIn(drafts(at)))
  }
  assert.ok(
    sums.every(sum => sum > 0),
    `no run leaves a draft: ${sums}`,
  )
  assert.ok(Math.max(...sums) < 9 * mebibyte, `bytes of drafts after each run: ${sums}`)
})

test('the draft of an interrupted run is kept for the next one', async () => {
  await using at = await quay()
  const built = large('resumed', 6 * mebibyte)
  breakOff(at, built)
  assert.equal((await pull(at, built, 'resumed')).code, 1)
  at.registry.clearFaults()
  at.registry.clearLog()
  assertPassed(await pull(at, built, 'resumed'))
  const ranges = at.registry.requests.flatMap(({ headers: { range } }) => range ?? [])
  assert.ok(
    ranges.some(range => /^bytes=[1-9]\d{6}/.test(range)),
    String(ranges),
  )
  assert.deepEqual(await readdir(drafts(at)), [])
})

test('a draft of a step in another container is left alone, until that step was silent for an hour', async () => {
  await using at = await quay()
  const built = large('foreign', 6 * mebibyte)
  const foreign = join(drafts(at), draftOf(built, '7-7-0badcafe.0'))
  await mkdir(drafts(at), { recursive: true })
  await writeFile(foreign, built.layers[0]?.bytes.subarray(0, 5 * mebibyte) ?? '')
  assertPassed(await pull(at, large('other', mebibyte), 'other'))
  assert.deepEqual(await readdir(drafts(at)), [draftOf(built, '7-7-0badcafe.0')])
  await age(foreign, 2 * hour)
  assertPassed(await pull(at, built, 'foreign'))
  const ranges = at.registry.requests.flatMap(({ headers: { range } }) => range ?? [])
  assert.ok(
    ranges.includes(`bytes=${5 * mebibyte}-${(built.layers[0]?.descriptor.size ?? 0) - 1}`),
    `${ranges}`,
  )
  assert.deepEqual(await readdir(drafts(at)), [])
})

test('folders, archives and partial files of killed steps are removed by the next step', async () => {
  await using at = await quay()
  const dead = '4194304-1-0badcafe'
  const toolkit = join(drafts(at), `toolkit-${dead}-aBcDeF`)
  const left = [
    toolkit,
    join(drafts(at), `archive-${dead}-1.tar`),
    join(at.folder.workspace, `out.tar.${dead}.part`),
  ]
  await mkdir(join(toolkit, 'a', 'work'), { recursive: true })
  for (const path of left.slice(1)) await writeFile(path, 'half')
  const mine = join(at.folder.workspace, 'out.tar.part')
  await writeFile(mine, 'of the workspace')
  for (const path of left) await age(path, 2 * hour)
  const { digest } = await at.registry.add(image({ layers: ['app'] }))
  const images = `${at.registry.host}/test/app:v1@${digest}`
  assertPassed(await at.pull({ images, store: 'cellar', to: 'oci-archive=out.tar' }))
  assert.deepEqual(left.filter(existsSync), [])
  assert.equal(await readFile(mine, 'utf8'), 'of the workspace')
})

test('a full disk costs unused drafts, not the step', async t => {
  await using at = await quay()
  using disk = smallDisk(t, join(at.folder.workspace, 'cellar'), 16)
  if (!disk.isThere) return
  await mkdir(drafts(at), { recursive: true })
  const used = join(drafts(at), `sha256-${'b'.repeat(64)}.7-7-0badcafe.0`)
  await writeFile(join(drafts(at), `sha256-${'a'.repeat(64)}.part`), Buffer.alloc(9 * mebibyte))
  await writeFile(used, 'somebody writes it')
  assertPassed(await pull(at, large('fits', 10 * mebibyte), 'fits'))
  assert.deepEqual(await readdir(drafts(at)), [basename(used)])
})

test('content that does not fit on the disk is reported with the free space, and nothing is left that fills it', async t => {
  await using at = await quay()
  using disk = smallDisk(t, join(at.folder.workspace, 'cellar'), 8)
  if (!disk.isThere) return
  const failed = failureOf(await pull(at, large('too large', 20 * mebibyte), 'large'))
  assert.equal(failed.code, 'CONTENT_TOO_LARGE')
  assert.match(
    failed.message,
    /are to be written below ".*cellar", expected at most the .* that are free there/,
  )
  assert.match(failed.message, /`images: store`/)
  assert.equal(at.registry.count({ kind: 'blob' }), 0)
  assertPassed(await pull(at, large('small', 5 * mebibyte), 'small'))
})

test('a disk that others fill meanwhile is reported with the free space, and no draft stays on it', async t => {
  await using at = await quay()
  using disk = smallDisk(t, join(at.folder.workspace, 'cellar'), 8)
  if (!disk.isThere) return
  await mkdir(drafts(at), { recursive: true })
  const begun = drafting(drafts(at))
  at.registry.inject(faults.slow(2 * mebibyte, { kind: 'blob' }))
  const pulling = pull(at, large('slow', 6 * mebibyte), 'slow')
  await begun
  spawnSync('dd', [
    'if=/dev/zero',
    `of=${join(at.folder.workspace, 'cellar', 'of-others')}`,
    'bs=1M',
    'count=6',
  ])
  const failed = failureOf(await pulling)
  assert.equal(failed.code, 'STORE_FAILED')
  assert.match(
    failed.message,
    /^Cannot write \d+ bytes more to the store: the disk is full \(ENOSPC\) at ".*partial", \d+ bytes are free/,
  )
  assert.match(failed.message, /`images: store`/)
  assert.deepEqual(await readdir(drafts(at)), [])
})

/** Resolves when a draft of a layer is begun in the folder. */
async function drafting(folder: string): Promise<void> {
  for await (const { filename } of watch(folder)) if (filename?.startsWith('sha256-')) return
}

for (const [kind, mode] of [
  ['that only its owner may rename', 0o1777],
  ['that anybody may rename and only its owner may write', 0o777],
] as const)
  test(`a draft of another user ${kind} costs its bytes again, not the step`, async t => {
    if (isLeftOut(t, process.getuid?.() === 0 ? undefined : 'only root can run a step as another user'))
      return
    await using at = await quay()
    assertPassed(await pull(at, large('first', mebibyte), 'first'))
    const built = large('shared', 2 * mebibyte)
    await writeFile(join(drafts(at), draftOf(built, 'part')), Buffer.alloc(mebibyte))
    spawnSync('chmod', ['-R', 'a+rwX', dirname(at.folder.workspace)])
    await chmod(join(drafts(at), draftOf(built, 'part')), 0o644)
    await chmod(drafts(at), mode)
    const { digest } = await at.registry.add(built, { repository: 'test/shared', tag: 'v1' })
    const images = `${at.registry.host}/test/shared:v1@${digest}`
    assertPassed(await at.pull({ images, store: 'cellar' }, { uid: 1234 }))
  })
