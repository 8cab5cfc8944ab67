import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { assertPassed, quay } from '../pull/pull-step.fixture.ts'
import { writeLargeLayout } from './large-layout.fixture.ts'

test('the files of a layer of 300 MB are written in the memory of a small one', async () => {
  await using at = await quay()
  const { workspace, temp } = at.folder
  const most: number[] = []
  for (const megabytes of [4, 300]) {
    await writeLargeLayout(join(workspace, `layout-${megabytes}`), megabytes)
    await rm(join(temp, 'tallyman'), { recursive: true, force: true })
    const done = await at.pull({ from: `oci-layout=layout-${megabytes}`, to: 'rootfs-tar=root.tar' })
    assertPassed(done)
    assert.ok(statSync(join(workspace, 'root.tar')).size > megabytes * 1024 * 1024)
    most.push(done.maxRssKb ?? 0)
  }
  const [small = 0, large = 0] = most
  assert.ok(large > 0 && large < small + 80_000, JSON.stringify(most))
})
