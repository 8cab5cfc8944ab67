import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { promisify } from 'node:util'
import { openArchive } from '@tallyman/core/content/archive/archive-source'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import { parseReference } from '@tallyman/core/model/reference'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage, programLayer } from '@tallyman/testkit/engine/real-engine-images'
import { runContainer } from '@tallyman/testkit/engine/run-container'
import { type Built, image, index, layer } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'
import { annotations, assertPassed, failureOf, step, stored } from '../pull/pull-step.fixture.ts'

const lowLayer = layer({ seed: 'low', size: 600_000 })
const base = image({ layers: [lowLayer, 'base'] })
const app = image({ layers: [lowLayer, 'base', 'app'] })
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const multi = index([app, arm], { attestations: true })
/** A statically linked program, as in Debian's docker.io and tini. */
const program = ['/usr/bin/docker-init', '/usr/bin/tini-static'].find(existsSync)

for (const variant of engineVariants) {
  describe(`steps with the ${variant} engine`, { skip: engineUnavailable(variant) ?? false }, () => {
    const at = engineOfTests(variant)
    let registry: TestRegistry
    const isClassic = variant !== 'containerd'

    before(async () => {
      registry = await startRegistry()
      await registry.add(multi, { repository: 'o/app', tag: 'v1' })
      await registry.add(app, { repository: 'o/app', tag: 'v2' })
      await registry.add(base, { repository: 'o/base', tag: 'v1' })
    })
    after(async () => {
      await registry?.[Symbol.asyncDispose]()
    })
    const pull = async (images: string, more: Record<string, string> = {}) => {
      const folder = await makeRunnerFolder()
      const done = await step(folder, { images, to: 'docker', ...more }, { env: at.env })
      return { done, folder, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
    }
    const named = (built: Built, repository = 'o/app') =>
      `${registry.host}/${repository}:v${built === app ? 2 : 1}@${built.root.digest}`
    const loadBase = () =>
      loadIntoEngine(
        at.engine,
        { ...fetchedImage(base), names: [parseReference('base:1')] },
        new CountedSource(base),
      )

    test('to: docker loads the pinned image, says how it was verified, and a second run moves nothing', async () => {
      await using first = await pull(named(multi))
      assertPassed(first.done)
      const id = isClassic ? app.config.digest : multi.root.digest
      assert.equal(first.done.outputs['image-ids'], id)
      assert.equal(first.done.outputs.path, '')
      assert.equal((await at.engine.images.inspect(`${registry.host}/o/app:v1`)).id, id)
      const proof = isClassic ? 'the digest of its config' : 'the digest of its manifest or index'
      assert.match(first.done.log, new RegExp(`in the engine as ${id}, proven: its ID is ${proof}`))
      assert.match(first.done.summary, /diff_ids by the engine/)
      const report = JSON.parse(await readFile(first.done.outputs.report ?? '', 'utf8'))
      assert.equal(report.engine[0].imageId, id)
      await using again = await pull(named(multi))
      assertPassed(again.done)
      assert.equal(again.done.outputs['bytes-from-registry'], String(app.config.size))
      assert.equal(again.done.outputs['cache-hit'], 'false')
      assert.match(again.done.log, /none sent, 3 held before/)
      await at.clean()
    })

    test('layers that the engine already has are neither fetched nor sent', async () => {
      await loadBase()
      await using pulled = await pull(named(app))
      assertPassed(pulled.done)
      assert.match(pulled.done.log, /1 sent \(.*\), 2 held before/)
      assert.equal(existsSync(stored(pulled.folder, lowLayer.descriptor.digest)), false)
      assert.equal(existsSync(stored(pulled.folder, app.root.digest)), false)
      assert.equal((await at.engine.images.inspect(`${registry.host}/o/app:v2`)).diffIds.length, 3)
      await at.clean()
    })

    test('with the store as another destination they are fetched, and not sent', async () => {
      await loadBase()
      await using pulled = await pull(named(app), { to: 'docker\nstore' })
      assertPassed(pulled.done)
      assert.match(pulled.done.log, /1 sent \(.*\), 2 held before/)
      assert.ok(existsSync(stored(pulled.folder, lowLayer.descriptor.digest)))
      await at.clean()
    })

    test('several images are loaded together, and an image without a tag is known by its ID', async () => {
      const nameless = `${registry.host}/o/base@${base.root.digest}`
      await using pulled = await pull([named(multi), nameless].join('\n'))
      assertPassed(pulled.done)
      const ids = (pulled.done.outputs['image-ids'] ?? '').split('\n')
      assert.deepEqual(ids, [
        isClassic ? app.config.digest : multi.root.digest,
        isClassic ? base.config.digest : base.root.digest,
      ])
      const notice = annotations(pulled.done, 'notice')[0]?.message ?? ''
      assert.match(notice, isClassic ? /names no tag/ : /^$/)
      assert.ok(await at.engine.images.find(ids[1] ?? ''))
      await at.clean()
    })

    test("engine-digests: the engine asks a private registry with the step's credentials, for manifests only", async () => {
      await using locked = await startRegistry({ auth: 'basic' })
      await locked.add(multi, { repository: 'o/app', tag: 'v1' })
      const { username, password } = locked.credentials
      const login = JSON.stringify([{ registry: locked.host, username, password }])
      const inputs = { 'engine-digests': 'true', 'registry-auth': login }
      await using pulled = await pull(`${locked.host}/o/app:v1@${multi.root.digest}`, inputs)
      assertPassed(pulled.done)
      const found = await at.engine.images.inspect(`${locked.host}/o/app@${multi.root.digest}`)
      assert.equal(found.id, isClassic ? app.config.digest : multi.root.digest)
      const { digest } = lowLayer.descriptor
      assert.equal(locked.count({ method: 'GET', kind: 'blob', digest, status: 200 }), 1)
      await at.clean()
    })

    test('engine-digests without the engine has no effect, and says so', async () => {
      await using pulled = await pull(named(multi), { 'engine-digests': 'true', to: 'store' })
      assertPassed(pulled.done)
      const warnings = annotations(pulled.done, 'warning').map(({ message }) => message)
      assert.deepEqual(warnings, ['engine-digests: true has no effect: `to` does not name docker'])
    })

    test('an image for another platform is loaded when requested', async () => {
      await using pulled = await pull(named(multi), { platforms: 'linux/arm64' })
      assertPassed(pulled.done)
      assert.equal(pulled.done.outputs['image-ids'], isClassic ? arm.config.digest : multi.root.digest)
      await at.clean()
    })

    test('the engine itself refuses a layer that does not match its config, and nothing of it stays', async () => {
      const other = { ...layer({ seed: 'other', size: 400_000 }), diffId: lowLayer.diffId }
      const forged = image({ layers: [other] })
      await registry.add(forged, { repository: 'o/false', tag: 'v1' })
      await using pulled = await pull(named(forged, 'o/false'))
      assert.equal(failureOf(pulled.done).code, 'ENGINE_FAILED')
      assert.deepEqual(await at.engine.images.list({}, true), [])
    })

    test('a docker-archive is loaded by docker load, read by skopeo and read back by us', async () => {
      await using pulled = await pull(named(multi), { to: 'docker-archive=out/app.tar', platforms: 'all' })
      assertPassed(pulled.done)
      assert.equal(pulled.done.outputs.path, 'out/app.tar')
      const file = join(pulled.folder.workspace, 'out/app.tar')
      await at.engine.content.load([await readFile(file)] as never)
      assert.equal(
        (await at.engine.images.inspect(`${registry.host}/o/app:v1`)).id,
        isClassic ? app.config.digest : multi.root.digest,
      )
      const { stdout } = await promisify(execFile)('skopeo', ['inspect', '--raw', `docker-archive:${file}`])
      assert.equal(JSON.parse(stdout).config.digest, app.config.digest)
      await using back = await openArchive(file, pulled.folder.temp)
      assert.equal(back.images[0]?.digest, multi.root.digest)
      await at.clean()
    })

    test('a container runs from a loaded image', {
      skip: program ? false : 'there is no program without libraries',
    }, async () => {
      const runnable = image({
        layers: [programLayer('x', await readFile(program as string))],
        config: { config: { Cmd: ['/x', '--version'] } },
      })
      await registry.add(runnable, { repository: 'o/run', tag: 'v1' })
      await using pulled = await pull(named(runnable, 'o/run'))
      assertPassed(pulled.done)
      const { status, id } = await runContainer(at.engine, `${registry.host}/o/run:v1`)
      assert.equal(status, 0)
      await at.engine.connection.ask({ action: 'remove', method: 'DELETE', path: `/containers/${id}` })
      await at.clean()
    })
  })
}
