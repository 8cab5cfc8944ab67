import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { noPins, parseLock } from '../../lock/lock-file.ts'
import { mirrorOutputs } from '../../reports/mirror-report.ts'
import type { Mirrored } from '../mirror.ts'
import { fates, mirrorList } from './mirror.fixture.ts'
import { mirrorLock } from './mirror-lock.ts'

async function pins({ images }: Mirrored, names: 'source' | 'target'): Promise<readonly string[]> {
  const text = await mirrorLock(images, { names, before: noPins, platforms: async () => new Map() })
  return parseLock(text, 'x.lock').images.map(({ image }) => image)
}

test('an image that is left alone at one of two destinations is not locked, and is no copied one', async () => {
  await using source = await startRegistry()
  await using free = await startRegistry()
  await using taken = await startRegistry()
  await source.add(image({ layers: ['new'] }), { repository: 'team/app', tag: 'v1' })
  await taken.add(image({ layers: ['old'] }), { repository: 'app', tag: 'v1' })
  const list = `${source.host}: { images: { team/app: [v1] } }`
  const wish = { list, to: [free.host, taken.host], onConflict: 'skip' } as const
  // First copied to the free one, then already there.
  for (const copied of [1, 0]) {
    const done = await mirrorList(wish)
    assert.deepEqual(fates(done), { 'team/app:v1': 'skipped' })
    const outputs = mirrorOutputs(done)
    assert.equal(outputs.skipped, `${source.host}/team/app:v1`)
    assert.equal(outputs.copied.split('\n').filter(Boolean).length, copied)
    assert.deepEqual(await pins(done, 'source'), [])
    assert.deepEqual(await pins(done, 'target'), [`${free.host}/app:v1`])
  }
})

test('a source of which two targets have different platforms is locked by its targets alone', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
  await source.add(index([image({ layers: ['amd'] }), arm]), { repository: 'app', tag: 'v1' })
  const item = (name: string) =>
    `  - { source: "${source.host}/app:v1", target: "${target.host}/${name}:v1", type: image, platform: linux/${name} }\n`
  const done = await mirrorList({ list: `sync:\n${item('amd64')}${item('arm64')}` })
  assert.deepEqual(await pins(done, 'source'), [])
  assert.deepEqual(await pins(done, 'target'), [`${target.host}/amd64:v1`, `${target.host}/arm64:v1`])
})
