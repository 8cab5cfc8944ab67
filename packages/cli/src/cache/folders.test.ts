import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { action as loadFromCache } from '@tallyman/load-from-cache/action'
import { action as prune } from '@tallyman/prune/action'
import { action as pull } from '@tallyman/pull-with-digest/action'
import { action as saveToCache } from '@tallyman/save-to-cache/action'
import { temporaryFolder } from '@tallyman/testkit/bytes/temporary-folder'
import { image, layer } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { runOperation } from '../host/command.fixture.ts'
import { storeListOperation } from '../store/store-list.ts'
import { cacheListOperation } from './cache-list.ts'

const app = image({ layers: ['base', layer({ seed: 'folders', size: 200_000, compression: 'none' })] })

function reportIn({ report = '' }: Readonly<Record<string, string>>, home: string) {
  return JSON.parse(readFileSync(resolve(home, report), 'utf8'))
}

test('images are saved to a folder, listed, loaded from it without a registry, and pruned', async () => {
  const home = temporaryFolder('folders-')
  const at = { home, cacheFolder: join(home, 'cache') }
  await using registry = await startRegistry()
  await registry.add(app)
  const images = `${registry.host}/test/app:v1@${app.root.digest}`
  const stored = await runOperation(pull, { images, 'require-digest': 'true', verify: 'distribution' }, at)
  assert.equal(stored.failure, undefined, stored.log.join('\n'))
  const saved = await runOperation(saveToCache, { images }, at)
  assert.equal(saved.failure, undefined)
  registry.clearLog()

  const listed = reportIn((await runOperation(cacheListOperation.action, {}, at)).outputs, home)
  assert.equal(listed.entries[0].kind, 'image')
  assert.equal(listed.entries[0].digest, app.root.digest)

  const to = 'oci-layout=out'
  const other = { ...at, home: temporaryFolder('folders-') }
  const loaded = await runOperation(loadFromCache, { images, to, offline: 'true' }, other)
  assert.equal(loaded.failure, undefined, loaded.log.join('\n'))
  assert.equal(registry.requests.length, 0)
  assert.ok(readFileSync(join(other.home, 'out', 'index.json'), 'utf8').includes(app.root.digest))

  const policy = { images: 'actions-cache', 'cache-budget': '0', mode: 'apply', 'older-than': '0s' }
  const pruned = await runOperation(prune, policy, at)
  assert.equal(pruned.failure, undefined, pruned.log.join('\n'))
  assert.deepEqual(
    reportIn((await runOperation(cacheListOperation.action, {}, at)).outputs, home).entries,
    [],
  )
})

test('the store lists its images with their sizes, without counting that as a use', async () => {
  const home = temporaryFolder('folders-')
  await using registry = await startRegistry()
  await registry.add(app)
  const images = `${registry.host}/test/app:v1@${app.root.digest}`
  const pulled = await runOperation(
    pull,
    { images, 'require-digest': 'true', verify: 'distribution' },
    { home },
  )
  assert.equal(pulled.failure, undefined, pulled.log.join('\n'))
  const { images: found } = reportIn(
    (await runOperation(storeListOperation.action, {}, { home })).outputs,
    home,
  )
  const bytes = [...app.blobs.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
  assert.deepEqual(
    found.map(({ digest, bytes }: { digest: string; bytes: number }) => ({ digest, bytes })),
    [{ digest: app.root.digest, bytes }],
  )
})
