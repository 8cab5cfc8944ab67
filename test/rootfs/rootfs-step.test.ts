import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { image, index } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'
import { layerOf } from '../inspect/files-peers.fixture.ts'
import { annotations, assertPassed, failureOf, quay } from '../pull/pull-step.fixture.ts'
import { listFolder, listTar } from './rootfs.fixture.ts'

const app = image({
  layers: [
    layerOf([
      { path: 'bin', type: 'folder' },
      { path: 'bin/su', content: 'su', mode: 0o4755, uid: 0 },
      { path: 'gone', content: 'x' },
      { path: 'null', type: 'device' },
    ]),
    layerOf([
      { path: '.wh.gone' },
      { path: 'etc', type: 'folder', mode: 0o555, time: 1_000_000 },
      { path: 'etc/name', content: 'app', time: 2_000_000 },
      { path: 'etc/twin', type: 'link', target: 'etc/name', time: 2_000_000 },
    ]),
  ],
})

test('an image becomes a folder and a tar, and the step says what the folder lacks', async () => {
  await using at = await quay()
  await at.registry.add(app)
  const images = `${at.registry.host}/test/app@${app.root.digest}`
  const done = await at.pull({ images, to: 'rootfs=out/root\nrootfs-tar=out/root.tar' })
  assertPassed(done)
  const folder = join(at.folder.workspace, 'out/root')
  const { found, order } = listTar(`${folder}.tar`)
  assert.deepEqual(order, ['bin', 'bin/su', 'etc', 'etc/name', 'etc/twin', 'null'])
  assert.deepEqual(
    [found.null?.type, found['bin/su']?.mode, found['etc/twin']?.link],
    ['character', '0o4755', 'etc/name'],
  )
  if (process.platform !== 'win32') {
    const unpacked = listFolder(folder)
    assert.deepEqual(Object.keys(unpacked).sort(), ['bin', 'bin/su', 'etc', 'etc/name', 'etc/twin'])
    assert.deepEqual(
      [unpacked.etc?.mode, unpacked.etc?.time, unpacked['bin/su']?.mode],
      ['0o555', 1_000_000, '0o755'],
    )
    assert.equal(statSync(join(folder, 'etc/name')).ino, statSync(join(folder, 'etc/twin')).ino)
  }
  assert.equal(done.outputs.path, 'out/root')
  assert.match(done.log, /Wrote rootfs out\/root: 4 files and 2 folders, 5 B/)
  assert.match(
    done.log,
    /out\/root lacks 1 device, .*setuid and setgid of 1 file, which `rootfs-setuid` keeps/,
  )
  assert.match(done.log, /Checked: distribution digests and 2 diff_ids/)
  const report = JSON.parse(readFileSync(done.outputs.report ?? '', 'utf8'))
  assert.equal(report.rootfs[0].leftOut.devices, 1)
  assert.equal(report.rootfs[1].path, 'out/root.tar')
  assert.match(done.summary, /Root file system/)
  const packed = await at.pull({ images, to: 'rootfs-tar=a.tar.gz\nrootfs-tar=a.tgz\nrootfs-tar=a.tar.xz' })
  assertPassed(packed)
  const plain = readFileSync(`${folder}.tar`)
  for (const name of ['a.tar.gz', 'a.tgz'])
    assert.ok(gunzipSync(readFileSync(join(at.folder.workspace, name))).equals(plain), name)
  assert.ok(readFileSync(join(at.folder.workspace, 'a.tar.xz')).equals(plain))
  assert.match(annotations(packed, 'warning')[0]?.message ?? '', /^a\.tar\.xz is a plain tar in spite of/)
  assert.match(packed.log, /Wrote rootfs-tar a\.tgz: 4 files and 2 folders, 5 B/)
  const again = await at.pull({ images, to: 'rootfs-tar=again.tar', verify: 'distribution' })
  assertPassed(again)
  assert.ok(readFileSync(`${folder}.tar`).equals(readFileSync(join(at.folder.workspace, 'again.tar'))))
})

test('what is not one image of one platform, and a folder with files, are refused before anything is fetched', async () => {
  await using at = await quay()
  await at.registry.add(app)
  const images = `${at.registry.host}/test/app@${app.root.digest}`
  const place = join(at.folder.workspace, 'full')
  mkdirSync(place)
  writeFileSync(join(place, 'mine'), '')
  for (const [inputs, message] of [
    [
      { images: `${images}\n${images.replace('test/app', 'test/other')}` },
      /2 images are named, expected one image of one/,
    ],
    [{ images, platforms: 'all' }, /platforms: all means several images/],
    [{ images, platforms: 'linux/amd64,linux/arm64' }, /2 platforms are named/],
    [{ images: `${at.registry.host}/test/app`, 'all-tags': 'true' }, /all-tags: true means several/],
    [{ images, to: 'rootfs=full' }, /there are files in it, expected an empty folder or none/],
    [{ images, to: 'rootfs=-' }, /is unpacked into a folder, and `-` is standard output/],
    [{ images, to: 'rootfs-tar=-' }, /`-` is standard output, which only the command/],
    [{ images, to: 'rootfs=a\nrootfs=a/b' }, /expected a place of its own/],
  ] as const) {
    const failed = failureOf(await at.pull({ to: 'rootfs=new', ...inputs }))
    assert.equal(failed.code, 'INPUT_INVALID')
    assert.match(failed.message, message)
  }
  assert.equal(at.registry.count({}), 0)
  assert.deepEqual(readdirSync(at.folder.workspace), ['full'])
  const idle = await at.pull({ images, 'rootfs-paths': 'etc', 'rootfs-setuid': 'true' })
  assert.deepEqual(
    annotations(idle, 'warning').map(each => each.message.split(' has no effect')[0]),
    ['rootfs-paths', 'rootfs-setuid: true'],
  )
})

test('an index gives the files of the one platform that is named', async () => {
  await using at = await quay()
  const arm = image({
    layers: [layerOf([{ path: 'arm', content: 'x' }])],
    platform: { os: 'linux', architecture: 'arm64' },
  })
  const both = index([app, arm])
  await at.registry.add(both)
  const images = `${at.registry.host}/test/app@${both.root.digest}`
  assertPassed(await at.pull({ images, platforms: 'linux/arm64', to: 'rootfs=root', 'rootfs-paths': 'a*' }))
  assert.deepEqual(readdirSync(join(at.folder.workspace, 'root')), ['arm'])
})

test('layers that are not what the config promises leave nothing, whatever verify says', async () => {
  await using at = await quay()
  const [one, two] = [layerOf([{ path: 'a', content: 'one' }]), layerOf([{ path: 'a', content: 'two' }])]
  const liar = image({ layers: [{ ...one, diffId: two.diffId }] })
  await at.registry.add(liar)
  const images = `${at.registry.host}/test/app@${liar.root.digest}`
  for (const verify of ['distribution', 'distribution,content']) {
    const failed = failureOf(await at.pull({ images, verify, to: 'rootfs=root\nrootfs-tar=root.tar' }))
    assert.equal(failed.code, 'CONTENT_MISMATCH')
    assert.match(failed.message, /its config promises/)
    assert.deepEqual(readdirSync(at.folder.workspace), [])
  }
})

test('killed at any moment, nothing half-written has the name, and the next run writes all and leaves nothing else', async t => {
  if (isLeftOut(t, process.platform === 'win32' ? 'Windows has no such kill' : undefined)) return
  await using registry = await startRegistry()
  const files = Array.from({ length: 1_500 }, (_, at) => ({
    path: `d${at % 40}/f${at}`,
    content: `${at}`.repeat(500),
  }))
  const folders = Array.from({ length: 40 }, (_, at) => ({
    path: `d${at}`,
    type: 'folder' as const,
    mode: 0o555,
  }))
  const large = image({ layers: [layerOf([...folders, ...files.slice(0, 900)]), layerOf(files.slice(900))] })
  await registry.add(large)
  await using folder = await makeRunnerFolder()
  const place = join(folder.workspace, 'out')
  const words = [
    'pull',
    '--to',
    `rootfs=${join(place, 'root')}`,
    '--to',
    `rootfs-tar=${join(place, 'root.tar')}`,
  ]
  const name = `${registry.host}/test/app@${large.root.digest}`
  const args = [
    join(root, 'dist', 'tallyman.js'),
    ...words,
    '--platforms=linux/amd64',
    '--store',
    join(folder.temp, 'store'),
    name,
  ]
  const run = async (killAfter?: number) => {
    const env = { PATH: process.env.PATH ?? '', HOME: folder.temp, TMPDIR: folder.temp }
    const child = spawn(process.execPath, args, { cwd: folder.workspace, env, stdio: 'ignore' })
    const ended = once(child, 'exit')
    if (killAfter !== undefined) {
      await sleep(killAfter)
      child.kill('SIGKILL')
    }
    return (await ended)[0]
  }
  const began = performance.now()
  assert.equal(await run(), 0)
  const whole = performance.now() - began
  const expected = readFileSync(join(place, 'root.tar'))
  const clear = async () => {
    const { removeTree } = await import('@tallyman/core/content/remove-tree')
    for (const each of ['root', 'root.tar']) removeTree(join(place, each))
  }
  await clear()
  for (let round = 0; round < 5; round++) {
    await run(Math.random() * whole)
    if (existsSync(join(place, 'root.tar'))) assert.ok(readFileSync(join(place, 'root.tar')).equals(expected))
    if (existsSync(join(place, 'root')))
      assert.equal(Object.keys(listFolder(join(place, 'root'))).length, 1_540)
    await clear()
  }
  assert.equal(await run(), 0)
  assert.deepEqual(readdirSync(place).sort(), ['root', 'root.tar'])
  assert.ok(readFileSync(join(place, 'root.tar')).equals(expected))
  assert.equal(Object.keys(listFolder(join(place, 'root'))).length, 1_540)
  assert.deepEqual(
    readdirSync(join(folder.temp, 'store', 'partial')).filter(each => each.startsWith('archive-')),
    [],
  )
})
