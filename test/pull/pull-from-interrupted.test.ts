import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { openArchive } from '@tallyman/core/content/archive/archive-source'
import { image, layer } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { writeLargeLayout } from '../rootfs/large-layout.fixture.ts'
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
