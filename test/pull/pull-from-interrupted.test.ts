import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { openArchive } from '@tallyman/core/content/archive/archive-source'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { image, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { oci } from '@tallyman/testkit/images/media-types'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { assertPassed, quay } from './pull-step.fixture.ts'

const app = (bytes: number) =>
  image({ layers: [layer({ seed: 'low', size: bytes, compression: 'none' }), 'high'] })

test('a load that is killed at any moment leaves nothing half-written, and the next one completes', async () => {
  await using at = await quay()
  const { workspace, temp } = at.folder
  const built = app(8_000_000)
  await writeLayoutFolder(join(workspace, 'a'), { 'ghcr.io/o/app:1': built })
  const inputs = { from: 'oci-layout=a', to: 'store\noci-archive=out.tar' }
  const whole = await at.pull(inputs)
  assertPassed(whole)
  for (let round = 0; round < 6; round++) {
    await rm(join(temp, 'tallyman'), { recursive: true, force: true })
    await rm(join(workspace, 'out.tar'), { force: true })
    const killed = await at.pull(inputs, { timeout: Math.round(whole.wallMs * (0.3 + Math.random() * 0.7)) })
    if (killed.killedBy === undefined) assertPassed(killed)
    if (!existsSync(join(workspace, 'out.tar'))) continue
    await using archive = await openArchive(join(workspace, 'out.tar'), temp)
    assert.equal(await archive.has(built.root), true)
  }
  assertPassed(await at.pull(inputs))
  await using verified = await runCommand(['verify', join(temp, 'tallyman'), 'out.tar'], { cwd: workspace })
  assert.equal(verified.code, 0, verified.log)
  assert.deepEqual((await readdir(workspace)).toSorted(), ['a', 'out.tar'])
})

const sha256 = (bytes: string | Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** Writes a layout whose only layer is large, in little memory: the most of a step's is never below that of its parent. */
async function writeLargeLayout(folder: string, megabytes: number): Promise<void> {
  const blobs = join(folder, 'blobs', 'sha256')
  await mkdir(blobs, { recursive: true })
  const piece = randomBytes(1024 * 1024)
  const size = megabytes * piece.length
  const hash = createHash('sha256')
  const file = await open(join(blobs, 'layer'), 'w')
  const write = async (bytes: Uint8Array) => {
    hash.update(bytes)
    await file.write(bytes)
  }
  const small = tarOfEntries([{ path: 'large', content: '' }])
  const header = Buffer.from(small.subarray(0, 512))
  header.write(`${size.toString(8).padStart(11, '0')}\0        `, 124)
  header.write(`${small.toString('latin1', 136, 148)}        `, 136, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  await write(header)
  for (let at = 0; at < megabytes; at++) await write(piece)
  await write(Buffer.alloc(1024))
  await file.close()
  const digest = `sha256:${hash.digest('hex')}`
  await rename(join(blobs, 'layer'), join(blobs, digest.slice(7)))
  const put = async (mediaType: string, content: object) => {
    const text = JSON.stringify(content)
    await writeFile(join(blobs, sha256(text).slice(7)), text)
    return { mediaType, digest: sha256(text), size: text.length }
  }
  const config = await put(oci.config, {
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: [digest] },
  })
  const layers = [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest, size: size + 1536 }]
  const root = await put(oci.manifest, { schemaVersion: 2, mediaType: oci.manifest, config, layers })
  const annotations = { 'org.opencontainers.image.ref.name': 'v1' }
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(
    join(folder, 'index.json'),
    JSON.stringify({ schemaVersion: 2, mediaType: oci.index, manifests: [{ ...root, annotations }] }),
  )
}

test('an image of 300 MB is loaded in the memory of a small one, from a layout and an archive', async () => {
  await using at = await quay()
  const { workspace, temp } = at.folder
  const most = { layout: [0, 0], archive: [0, 0] }
  for (const [round, megabytes] of [4, 300].entries()) {
    await writeLargeLayout(join(workspace, `layout-${megabytes}`), megabytes)
    const places = { layout: `oci-layout=layout-${megabytes}`, archive: `oci-archive=${megabytes}.tar` }
    for (const [kind, to] of [
      ['layout', places.archive],
      ['archive', 'store'],
    ] as const) {
      await rm(join(temp, 'tallyman'), { recursive: true, force: true })
      const done = await at.pull({ from: places[kind], to })
      assertPassed(done)
      most[kind][round] = done.maxRssKb ?? 0
    }
  }
  for (const [small = 0, large = 0] of Object.values(most))
    assert.ok(large > 0 && large < small + 80_000, JSON.stringify(most))
})
