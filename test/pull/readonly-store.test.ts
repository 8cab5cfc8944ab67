import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { image } from '@tallyman/testkit/images/images'
import { type RunnerFolder, runAction, type StepResult } from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'
import { openYard } from '../cache/cache-steps.fixture.ts'
import { annotations, assertPassed, failureOf, type Quay, quay } from './pull-step.fixture.ts'

const app = image({ layers: ['base', 'app'] })
const nobody = 65_534

const needsRoot =
  process.platform === 'linux' && process.getuid?.() === 0
    ? undefined
    : 'only root can run a step as somebody else'

/** A job whose folders belong to nobody, except a store that root filled. */
async function foreignStore(at: Quay): Promise<{ readonly images: string; readonly store: string }> {
  const { digest } = await at.registry.add(app)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  assertPassed(await at.pull({ images, store: 'cellar' }))
  return { images, store: giveAway(at.folder) }
}

function giveAway({ path, workspace }: RunnerFolder): string {
  const store = join(workspace, 'cellar')
  execFileSync('chown', ['-R', `${nobody}:${nobody}`, path])
  execFileSync('chown', ['-R', '0:0', store])
  return store
}

function step(
  action: string,
  folder: RunnerFolder,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const main = join(root, 'dist', `${action}.js`)
  return runAction({
    main,
    actionYml: join(root, 'actions', action, 'action.yml'),
    folder,
    env,
    inputs: { platforms: 'linux/amd64', ...inputs },
    uid: nobody,
  })
}

test("an image pinned and in another user's store is pulled offline, and handed over in the job's own folder", async t => {
  if (isLeftOut(t, needsRoot)) return
  await using at = await quay()
  const { images, store } = await foreignStore(at)
  const inputs = { images, store, offline: 'true', to: 'oci-layout=out\noci-archive=out.tar' }
  const done = await step('pull-with-digest', at.folder, inputs)
  assertPassed(done)
  assert.equal(done.outputs['cache-hit'], 'true')
  assert.deepEqual(annotations(done, 'warning'), [])
  assert.match(done.log, /The store is read-only: Cannot open the store: EACCES/)
  for (const name of ['report', 'bake-file']) {
    assert.ok(done.outputs[name]?.startsWith(at.folder.temp), done.outputs[name])
    JSON.parse(await readFile(done.outputs[name] ?? '', 'utf8'))
  }
  assert.match(await readFile(join(at.folder.workspace, 'out', 'index.json'), 'utf8'), /"v1"/)
  assertPassed(await step('pull-with-digest', at.folder, inputs))
})

test("missing and damaged content of another user's store is reported as such", async t => {
  if (isLeftOut(t, needsRoot)) return
  await using at = await quay()
  const { images, store } = await foreignStore(at)
  const [first, second] = app.layers.map(({ descriptor }) => descriptor.digest)
  const pathOf = (digest = '') => join(store, 'blobs', 'sha256', digest.slice('sha256:'.length))
  await rm(pathOf(first))
  await rm(pathOf(second))
  await writeFile(pathOf(second), 'x'.repeat(app.layers[1]?.descriptor.size ?? 0))
  const offline = failureOf(await step('pull-with-digest', at.folder, { images, store, offline: 'true' }))
  assert.equal(offline.code, 'OFFLINE_MISS')
  assert.match(offline.message, /2 blobs missing/)
  const online = failureOf(await step('pull-with-digest', at.folder, { images, store }))
  assert.equal(online.code, 'STORE_FAILED')
  assert.match(online.message, /^Cannot keep what the store lacks, since the store is read-only: sha256:/)
  assert.ok(
    [first, second].every(digest => online.message.includes(digest ?? '?')),
    online.message,
  )
  assert.match(online.message, /because: Cannot open the store: EACCES/)
  assert.match(online.message, /Have a step that may write the store pull the images first/)
})

test("steps that write elsewhere read another user's store", async t => {
  if (isLeftOut(t, needsRoot)) return
  await using at = await quay()
  const { images, store } = await foreignStore(at)
  const { host } = at.registry
  const pinned = images.replace(':v1@', '@')
  const sources = { push: `store=${pinned}`, layout: 'oci-layout=cellar-copy:v1' }
  const pushed = await step('push', at.folder, {
    source: sources.push,
    tags: `${host}/other/app:v2`,
    platforms: 'all',
    store,
  })
  assertPassed(pushed)
  assert.equal(at.registry.tags('other/app').get('v2'), app.root.digest)
  assertPassed(
    await step('retag', at.folder, { source: images, tags: `${host}/third/app:v3`, platforms: 'all', store }),
  )
  assertPassed(
    await step('publish-manifest', at.folder, {
      sources: pinned,
      tags: `${host}/test/app:all`,
      platforms: '',
      store,
    }),
  )

  assertPassed(await step('pull-with-digest', at.folder, { images, store, to: 'oci-layout=cellar-copy' }))
  execFileSync('chown', ['-R', '0:0', join(at.folder.workspace, 'cellar-copy')])
  const again = { source: sources.layout, tags: `${host}/fourth/app:v4`, platforms: 'all', store }
  assertPassed(await step('push', at.folder, again))
  assert.equal(at.registry.tags('fourth/app').get('v4'), app.root.digest)
})

for (const client of ['auto', 'toolkit'])
  test(`another user's store is saved to the cache by the ${client} client`, async t => {
    if (isLeftOut(t, needsRoot)) return
    await using yard = await openYard()
    const job = await yard.job()
    const { digest } = await yard.registry.add(app)
    const images = `${yard.registry.host}/test/app:v1@${digest}`
    assertPassed(await yard.run({ job, inputs: { images, store: 'cellar', cache: 'false' } }))
    const store = giveAway(job)
    const saved = await step(
      'save-to-cache',
      job,
      { images, store, 'cache-client': client },
      yard.service.env(),
    )
    assertPassed(saved)
    assert.notEqual(saved.outputs['bytes-saved'], '0')
    const loaded = await yard.run({
      action: 'load-from-cache',
      inputs: { images, fallback: 'none', 'cache-client': client },
    })
    assert.equal(loaded.outputs['cache-hit'], 'true', loaded.log)
  })

test('a store on a read-only mount serves an offline step', async t => {
  if (isLeftOut(t, needsRoot)) return
  await using at = await quay()
  const { digest } = await at.registry.add(app)
  const images = `${at.registry.host}/test/app:v1@${digest}`
  assertPassed(await at.pull({ images, store: 'cellar' }))
  const store = join(at.folder.workspace, 'cellar')
  using mount = readOnlyMount(t, store)
  if (!mount.isThere) return
  const done = await at.pull({ images, store: 'cellar', offline: 'true', to: 'oci-layout=out' })
  assertPassed(done)
  assert.match(done.log, /The store is read-only: Cannot open the store: EROFS/)
  const other = await at.registry.add(image({ layers: ['other'] }), { repository: 'test/other', tag: 'v1' })
  const lacking = `${at.registry.host}/test/other:v1@${other.digest}`
  const failed = failureOf(await at.pull({ images: lacking, store: 'cellar' }))
  assert.match(failed.message, /^Cannot keep what the store lacks, since the store is read-only: sha256:/)
})

function readOnlyMount(t: TestContext, folder: string): Disposable & { readonly isThere: boolean } {
  let isThere = false
  try {
    execFileSync('mount', ['--bind', '-o', 'ro', folder, folder], { stdio: 'pipe' })
    isThere = true
    execFileSync('mount', ['-o', 'remount,bind,ro', folder], { stdio: 'pipe' })
  } catch (error) {
    isLeftOut(t, `no bind mounts here: ${(error as Error).message.split('\n')[0]}`)
  }
  return { isThere, [Symbol.dispose]: () => void (isThere && execFileSync('umount', [folder])) }
}
