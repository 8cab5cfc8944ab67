/** The files of images as other tools write them: crane exports, umoci unpacks, and real engines export a container that never ran. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { engineUnavailable, startEngine } from '@tallyman/testkit/engine/real-engine'
import { corpusImages, findCorpus, pushCorpus } from '@tallyman/testkit/images/corpus'
import { peer, peersMissing, startCraneRegistry } from '@tallyman/testkit/peers/peers'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { assertPassed, failureOf, step } from '../pull/pull-step.fixture.ts'
import { type Listed, listFolder, listTar, scratch } from './rootfs.fixture.ts'

type Listing = Readonly<Record<string, Listed>>

/** Pulls an image of the corpus as a tar and as a folder. */
async function written(host: string, name: string, digest: string) {
  await using folder = await makeRunnerFolder()
  const [tar, root] = [join(scratch, `${name}.tar`), join(scratch, name)]
  rmSync(root, { recursive: true, force: true })
  const to = `rootfs-tar=${tar}\nrootfs=${root}`
  const inputs = { images: `${host}/${name}:v1@${digest}`, to, 'rootfs-setuid': 'true' }
  assertPassed(await step(folder, inputs))
  return { tar, root, found: listTar(tar).found }
}

/** The paths that differ, each with both sides. */
function differences(ours: Listing, theirs: Listing): Map<string, readonly [unknown, unknown]> {
  const paths = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  return new Map(
    [...paths].flatMap(path => {
      const both = [ours[path], theirs[path]] as const
      try {
        assert.deepEqual(...both)
        return []
      } catch {
        return [[path, both] as const]
      }
    }),
  )
}

/** Hard links by content: tools differ in which of the names is the file. */
function withoutLinks(listing: Listing): Listing {
  return Object.fromEntries(
    Object.entries(listing).map(([path, { link: _, ...rest }]) => [path, rest] as const),
  )
}

/** Folders that no layer has an entry for, which crane leaves out. */
function withoutImplied(listing: Listing): Listing {
  return Object.fromEntries(
    Object.entries(listing).filter(([, { type, time }]) => type !== 'folder' || time !== 0),
  )
}

/**
 * Where crane is wrong: it goes through the layers from the top and keeps what it has seen. Content of a folder that a higher layer makes
 * opaque stays (go-containerregistry#1623), a file that is removed and made again is missing (#2029), of two entries of one path the first
 * wins instead of the last, a hard link gets the content that its target has in a higher layer, and a sparse file of GNU's old format is
 * empty.
 */
const wrongByCrane: Readonly<Record<string, readonly string[]>> = {
  odd: ['a/third', 'fourth', 'links/hard-to-symlink', 'opq/old', 'opq/sub', 'opq/sub/old', 'readded'],
  'odd-rare': ['old-gnu-sparse', 'twice', 'twice/f'],
  'debian-base': [],
  'node-app': [],
}

test('images of the corpus have the files that crane exports, but where it is wrong', async t => {
  if (isLeftOut(t, process.platform === 'win32' ? 'Windows has other files' : peersMissing('crane'))) return
  const corpus = await findCorpus()
  if (corpus === undefined) return void isLeftOut(t, 'there is no corpus')
  await using registry = await startCraneRegistry()
  const names = Object.keys(wrongByCrane)
  await pushCorpus(corpus, registry.host, names)
  const images = await corpusImages(corpus)
  for (const name of names) {
    const ours = await written(registry.host, name, images[name]?.digest ?? '')
    const file = join(scratch, `${name}-crane.tar`)
    await peer('crane', ['export', '--insecure', `${registry.host}/${name}:v1`, file])
    const [left, right] = [ours.found, listTar(file).found].map(withoutLinks).map(withoutImplied)
    const found = differences(left ?? {}, right ?? {})
    assert.deepEqual([...found.keys()].sort(), wrongByCrane[name], name)
    const inFolder = differences(ofFolder(listFolder(ours.root)), ofFolder(repacked(ours.tar)))
    assert.deepEqual([...inFolder], [], name)
    rmSync(ours.root, { recursive: true })
  }
})

/** The files of a tar as GNU tar unpacks them, and as it packs them again. */
function repacked(tar: string): Listing {
  const root = join(scratch, 'unpacked')
  mkdirSync(root)
  execFileSync('tar', ['-xpf', tar, '--numeric-owner', '-C', root], { stdio: 'ignore' })
  const found = listFolder(root)
  rmSync(root, { recursive: true })
  return found
}

/** The files that Node can put into a folder: no devices, pipes and attributes, and times to the microsecond. */
function ofFolder(listing: Listing): Listing {
  return Object.fromEntries(
    Object.entries(listing).flatMap(([path, { xattrs: _, link: __, time, ...rest }]) =>
      ['character', 'block', 'fifo'].includes(rest.type)
        ? []
        : [[path, { ...rest, time: Math.floor(time + 1e-6) }] as const],
    ),
  )
}

test('the folder has the files that umoci unpacks, and what umoci refuses is refused', async t => {
  const missing =
    process.getuid?.() === 0 ? peersMissing('umoci', 'crane') : 'only root gives files their owners'
  if (isLeftOut(t, missing)) return
  const corpus = await findCorpus()
  if (corpus === undefined) return void isLeftOut(t, 'there is no corpus')
  await using registry = await startCraneRegistry()
  const names = ['odd', 'node-app', 'hostile']
  await pushCorpus(corpus, registry.host, names)
  const images = await corpusImages(corpus)
  const unpack = async (name: string) => {
    const bundle = join(scratch, `${name}-umoci`)
    await peer('umoci', ['unpack', '--image', `${join(corpus, name)}:v1`, bundle])
    return withoutFolderTimes(ofFolder(listFolder(join(bundle, 'rootfs'))))
  }
  for (const name of ['odd', 'node-app']) {
    const { root } = await written(registry.host, name, images[name]?.digest ?? '')
    const ours = withoutFolderTimes(ofFolder(listFolder(root)))
    assert.deepEqual([...differences(ours, await unpack(name))], [], name)
  }
  await assert.rejects(unpack('hostile'), /hl: link: no such file/)
  await using folder = await makeRunnerFolder()
  const hostile = `${registry.host}/hostile:v1@${images.hostile?.digest}`
  const { code, message } = failureOf(await step(folder, { images: hostile, to: 'rootfs=root' }))
  assert.equal(code, 'ARCHIVE_INVALID')
  assert.match(message, /"hl" is a hard link to "[./]*etc\/hostname", which is not there/)
})

/** umoci gives folders without an entry the time of its run, and a time after 2262 another one (`ids/future` of the corpus). */
function withoutFolderTimes(listing: Listing): Listing {
  return Object.fromEntries(
    Object.entries(listing).map(([path, each]) => [
      path,
      each.type === 'folder' || path === 'ids/future' ? { ...each, time: 0 } : each,
    ]),
  )
}

/** Files that an engine makes for every container, and its mount points. */
const ofEngines = /^(?:\.dockerenv$|(?:dev|proc|sys)(?:\/|$)|etc(?:\/(?:hostname|hosts|resolv\.conf|mtab))?$)/

for (const variant of ['classic', 'containerd'] as const)
  test(`images of the corpus have the files of a container on ${variant} engines`, async t => {
    const missing = engineUnavailable(variant) ?? peersMissing('docker', 'skopeo', 'crane')
    if (isLeftOut(t, missing)) return
    const corpus = await findCorpus()
    if (corpus === undefined) return void isLeftOut(t, 'there is no corpus')
    await using registry = await startCraneRegistry()
    // Engines refuse `odd-rare`: "unhandled tar header type 83".
    const names = ['odd', 'node-app', ...(variant === 'containerd' ? ['debian-base'] : [])]
    await pushCorpus(corpus, registry.host, names)
    const images = await corpusImages(corpus)
    await using engine = await startEngine(variant)
    const docker = (...args: string[]) => peer('docker', ['-H', engine.host, ...args])
    const exported = async (name: string) => {
      const archive = join(scratch, `${name}-${variant}.tar`)
      const [from, to] = [`oci:${join(corpus, name)}:v1`, `docker-archive:${archive}:${name}:v1`]
      await peer('skopeo', ['--insecure-policy', 'copy', from, to])
      await docker('load', '-i', archive)
      const container = (await docker('create', '--network=none', `${name}:v1`, 'x')).trim()
      rmSync(archive)
      await docker('export', '-o', archive, container)
      return listTar(archive).found
    }
    for (const name of names) {
      const ours = await written(registry.host, name, images[name]?.digest ?? '')
      const [left, right] = [ours.found, await exported(name)].map(withoutLinks).map(comparable)
      assert.deepEqual(Object.fromEntries(differences(left ?? {}, right ?? {})), {}, name)
      rmSync(ours.root, { recursive: true })
    }
    // Refused here too (see the test beside umoci), where classic engines already refuse a path that leads out of the image.
    const why = variant === 'classic' ? /invalid entry name "\.\.\/dotdot"/ : /link .*hl/
    await assert.rejects(exported('hostile'), why)
  })

/**
 * Engines export no attributes, give folders without an entry the time of the load, and take times before 1970 and far ahead for none
 * (`ids/` of the corpus).
 */
function comparable(listing: Listing): Listing {
  return Object.fromEntries(
    Object.entries(listing).flatMap(([path, { xattrs: _, time, ...rest }]) =>
      ofEngines.test(path)
        ? []
        : [
            [
              path,
              { ...rest, time: rest.type === 'folder' || path.startsWith('ids/') ? 0 : Math.floor(time) },
            ],
          ],
    ),
  )
}
