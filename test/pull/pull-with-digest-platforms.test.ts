import assert from 'node:assert/strict'
import { access } from 'node:fs/promises'
import { release } from 'node:os'
import { test } from 'node:test'
import { formatPlatform, runnerPlatform } from '@tallyman/core/model/platform'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { assertPassed, failureOf, quay, stored } from './pull-step.fixture.ts'

const own = runnerPlatform(process.platform, process.arch, release())
const named = (architecture: string, variant?: string) => ({
  os: 'linux',
  architecture,
  ...(variant ? { variant } : {}),
})
const amd64 = image({ layers: ['amd64'], platform: named('amd64') })
const arm64 = image({ layers: ['arm64'], platform: named('arm64') })
const armv7 = image({ layers: ['arm'], platform: named('arm', 'v7') })
const many = index([amd64, arm64, armv7], { attestations: true })

async function pulled(platforms: string): Promise<Record<string, string>> {
  await using at = await quay()
  const { digest } = await at.registry.add(many)
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}`, platforms })
  assertPassed(done)
  assert.equal(done.outputs.digest, digest)
  return JSON.parse(done.outputs['platform-digests'] ?? '')[done.outputs.ref ?? '']
}

test('one platform, several, written as a list or separated by commas', async () => {
  assert.deepEqual(await pulled('linux/arm64'), { 'linux/arm64': arm64.root.digest })
  const two = { 'linux/amd64': amd64.root.digest, 'linux/arm/v7': armv7.root.digest }
  assert.deepEqual(await pulled('linux/amd64,linux/arm/v7'), two)
  assert.deepEqual(await pulled('linux/amd64\nlinux/arm/v7 # boards'), two)
  assert.deepEqual(await pulled('linux/x86_64'), { 'linux/amd64': amd64.root.digest })
})

test('all keeps the whole index, attestations too', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(many)
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}`, platforms: 'all' })
  assertPassed(done)
  assert.deepEqual(JSON.parse(done.outputs['platform-digests'] ?? '')[done.outputs.ref ?? ''], {
    'linux/amd64': amd64.root.digest,
    'linux/arm64': arm64.root.digest,
    'linux/arm/v7': armv7.root.digest,
  })
  assert.equal(done.outputs['image-ids']?.split('\n').length, 3)
  for (const held of many.blobs.keys()) await access(stored(at.folder, held))
})

test("without platforms the runner's own is pulled", async () => {
  await using at = await quay()
  const ours = image({ layers: ['ours'], platform: own })
  const { digest } = await at.registry.add(index([image({ layers: ['z'], platform: named('s390x') }), ours]))
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}`, platforms: '' })
  assertPassed(done)
  assert.equal(done.outputs['image-ids'], ours.config.digest)
  assert.deepEqual(Object.keys(JSON.parse(done.outputs['platform-digests'] ?? '')[done.outputs.ref ?? '']), [
    formatPlatform(own),
  ])
})

test('a platform that the index lacks is an error naming it and the available ones', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(many)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const { code, message } = failureOf(await at.pull({ images, platforms: 'linux/amd64,linux/riscv64' }))
  assert.equal(code, 'PLATFORM_MISSING')
  assert.ok(
    message.startsWith(
      `Cannot find linux/riscv64 in ${images}: the index offers linux/amd64, linux/arm64, linux/arm/v7\n`,
    ),
    message,
  )
  assert.equal(at.registry.count({ kind: 'blob' }), 0)
})

test('contents are compared with diff_ids; verify: distribution skips that', async () => {
  await using at = await quay()
  const honest = layer('honest')
  const liar = image({
    layers: [honest],
    config: { rootfs: { type: 'layers', diff_ids: [layer('other').diffId] } },
  })
  const { digest } = await at.registry.add(liar)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  const { code, message } = failureOf(await at.pull({ images }))
  assert.equal(code, 'CONTENT_MISMATCH')
  assert.match(
    message,
    new RegExp(
      `layer ${honest.descriptor.digest}: its config promises the content ${layer('other').diffId}, found ${honest.diffId}`,
    ),
  )
  await assert.rejects(access(stored(at.folder, digest)))

  const fast = await at.pull({ images, verify: 'distribution' })
  assertPassed(fast)
  assert.match(fast.summary, /Checked: distribution digests\./)
})

test('layers in every compression are unpacked and checked', async () => {
  await using at = await quay()
  const { digest } = await at.registry.add(
    image({ layers: [layer('a', 'gzip'), layer('b', 'zstd'), layer('c', 'none')] }),
  )
  const done = await at.pull({ images: `${at.registry.host}/test/app:v1@${digest}` })
  assertPassed(done)
  assert.match(done.summary, /and 3 diff_ids/)
})
