import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { dockerRegistryMissing, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { writeLargeLayout } from '../rootfs/large-layout.fixture.ts'
import { mirrorStep } from './mirror-step.fixture.ts'

const skip = dockerRegistryMissing() ?? false

test('an image of 300 MB is mirrored to two registries in the memory of a small one', { skip }, async () => {
  await using source = await startDockerRegistry()
  await using one = await startDockerRegistry()
  await using two = await startDockerRegistry()
  await using folder = await makeRunnerFolder()
  const most: number[] = []
  for (const megabytes of [4, 300]) {
    const layout = `layout-${megabytes}`
    await writeLargeLayout(join(folder.workspace, layout), megabytes)
    const name = `${source.host}/team/app:${megabytes}`
    await using pushed = await runCommand(['push', '--source', `oci-layout=${layout}`, name], { folder })
    assert.equal(pushed.code, 0, pushed.log)
    const list = `${source.host}: { images: { team/app: ["${megabytes}"] } }`
    const done = await mirrorStep(folder, { list, inputs: { to: `${one.host}\n${two.host}` } })
    assert.equal(done.code, 0, done.log)
    assert.equal(done.outputs.refs?.split('\n').length, 2)
    most.push(done.maxRssKb ?? 0)
  }
  const [small = 0, large = 0] = most
  assert.ok(large > 0 && large < small + 80_000, JSON.stringify(most))
})
