import assert from 'node:assert/strict'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describe, test } from 'node:test'
import { openArchive } from '@tallyman/core/content/archive/archive-source'
import { writeDockerArchive } from '@tallyman/core/content/archive/archive-source.fixture'
import { verified } from '@tallyman/core/content/bytes'
import type { BlobSource, Bytes } from '@tallyman/core/content/store'
import { type Engine, openEngine } from '@tallyman/core/engine/engine'
import { listContainers } from '@tallyman/core/engine/engine-containers'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import { isTallyError } from '@tallyman/core/errors'
import { digestOf } from '@tallyman/core/model/digest'
import { children, type Document } from '@tallyman/core/model/document'
import { parseReference } from '@tallyman/core/model/reference'
import { tarFile } from '@tallyman/testkit/bytes/tar-file'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants, startEngine } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage, programLayer } from '@tallyman/testkit/engine/real-engine-images'
import { runContainer } from '@tallyman/testkit/engine/run-container'
import { type Built, image, index, layer } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'

const amd64 = { os: 'linux', architecture: 'amd64' }
const lowLayer = layer({ seed: 'low', size: 2_000_000 })
const base = image({ layers: [lowLayer, 'base'] })
const app = image({
  layers: [lowLayer, 'base', 'app'],
  config: { config: { Labels: { kind: 'app' }, Cmd: ['/x'] } },
})
const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
const multi = index([app, arm], { attestations: true })

function load(engine: Engine, built: Built, names: string[], source: BlobSource = new CountedSource(built)) {
  return loadIntoEngine(engine, { ...fetchedImage(built), names: names.map(parseReference) }, source)
}

async function readBlobs(source: BlobSource, root: Document): Promise<number> {
  let count = 0
  for (const child of children(root.manifest)) {
    for await (const _ of verified(child, await source.fetch(child)));
    count++
  }
  return count
}

for (const variant of engineVariants) {
  const reason = engineUnavailable(variant)
  describe(`the ${variant} engine`, { skip: reason ?? false }, () => {
    const at = engineOfTests(variant)

    const isClassic = variant !== 'containerd'

    test('its store is recognised by its own description', () => {
      assert.equal(at.engine.info.store, isClassic ? 'classic' : 'containerd')
      assert.equal(at.engine.info.platform.os, 'linux')
    })

    test('an image is loaded and verified, and of the next one only missing parts are read and sent', async () => {
      const first = await load(at.engine, base, ['ghcr.io/o/base:1'])
      assert.deepEqual([first.layersSent, first.layersPresent], [2, 0])
      assert.equal(first.imageId, isClassic ? base.config.digest : base.root.digest)
      assert.equal(first.proof, isClassic ? 'config-digest' : 'manifest-digest')
      const source = new CountedSource(app)
      const second = await load(at.engine, app, ['app:1', 'localhost:5000/app:2'], source)
      assert.deepEqual([second.layersSent, second.layersPresent], [1, 2])
      assert.ok(
        source.read < 20_000 && second.bytesSent < 40_000,
        `${source.read} read, ${second.bytesSent} sent`,
      )
      const { id, tags, diffIds } = await at.engine.images.inspect('app:1')
      assert.equal(id, second.imageId)
      assert.deepEqual(tags.toSorted(), ['app:1', 'localhost:5000/app:2'])
      assert.deepEqual(
        diffIds,
        app.layers.map(({ diffId }) => diffId),
      )
      await at.clean()
      assert.deepEqual(await at.engine.images.list(), [])
    })

    test('a second load of the same image sends nothing, and adds its names', async () => {
      await load(at.engine, app, ['app:1'])
      const again = await load(at.engine, app, ['app:2'])
      assert.deepEqual([again.layersSent, again.layersPresent, again.bytesSent], [0, 3, 0])
      assert.deepEqual((await at.engine.images.inspect('app:1')).tags.toSorted(), ['app:1', 'app:2'])
      await at.clean()
    })

    test('one platform of an index or all are loaded; the containerd store keeps the digest of the index', async () => {
      const one = { ...fetchedImage(multi, app), names: [parseReference('multi:1')] }
      const { imageId } = await loadIntoEngine(at.engine, one, new CountedSource(multi))
      assert.equal(imageId, isClassic ? app.config.digest : multi.root.digest)
      await load(at.engine, multi, ['multi:2'])
      assert.equal((await at.engine.images.inspect('multi:2')).id, imageId)
      await at.clean()
    })

    test('layers in zstd, in gzip and uncompressed are all loaded', async () => {
      const mixed = image({ layers: [layer('zstd', 'zstd'), layer('plain', 'none'), layer('gzip')] })
      const { imageId } = await load(at.engine, mixed, ['mixed:1'])
      assert.equal((await at.engine.images.inspect('mixed:1')).id, imageId)
      await at.clean()
    })

    test('a layer with wrong bytes leaves neither tag nor image', async () => {
      const spoiled = {
        ...app,
        blobs: new Map(app.blobs).set(lowLayer.descriptor.digest, new Uint8Array(lowLayer.bytes.byteLength)),
      }
      await assert.rejects(load(at.engine, spoiled, ['app:1']), { code: 'ENGINE_FAILED' })
      assert.deepEqual(await at.engine.images.list({}, true), [])
    })

    test('a source that fails midway leaves no image', async () => {
      const half: BlobSource = {
        async fetch(wanted) {
          if (wanted.digest !== lowLayer.descriptor.digest) return new CountedSource(app).fetch(wanted)
          return halfOf(lowLayer.bytes)
        },
      }
      await assert.rejects(load(at.engine, app, ['app:1'], half), { message: 'the source broke' })
      assert.deepEqual(await at.engine.images.list({}, true), [])
    })

    test('a name that points elsewhere stays there when the load fails, and moves when it succeeds', async () => {
      await load(at.engine, base, ['app:1'])
      const spoiled = {
        ...app,
        blobs: new Map(
          [...app.blobs].map(([digest, bytes]) => [
            digest,
            digest === app.layers[2]?.descriptor.digest ? bytes.toReversed() : bytes,
          ]),
        ),
      }
      await assert.rejects(load(at.engine, spoiled, ['app:1']), { code: 'ENGINE_FAILED' })
      assert.equal((await at.engine.images.inspect('app:1')).diffIds.length, 2)
      await load(at.engine, app, ['app:1'])
      assert.equal((await at.engine.images.inspect('app:1')).diffIds.length, 3)
      await at.clean()
    })

    test('what the engine saves is read as an archive and gives the same image', async () => {
      const { imageId } = await load(at.engine, app, ['app:1'])
      const folder = await mkdtemp(join(tmpdir(), 'saved-'))
      const path = join(folder, 'saved.tar')
      await pipeline(at.engine.content.save(['app:1']), createWriteStream(path))
      {
        await using source = await openArchive(path, folder)
        const document = await source.resolve({ tag: source.images[0]?.names[0] ?? '' })
        assert.equal(await readBlobs(source, document), 4)
        assert.equal(children(document.manifest)[0]?.digest, app.config.digest)
        await at.clean()
        const back = { root: document, documents: [document], names: [parseReference('app:2')] }
        const loaded = await loadIntoEngine(at.engine, back, source)
        if (isClassic) assert.equal(loaded.imageId, imageId)
      }
      await rm(folder, { recursive: true })
      await at.clean()
    })

    test('our archive is loaded by the engine itself, names and all', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'archive-'))
      const path = join(folder, 'out.tar')
      const images = [
        { ...fetchedImage(multi), names: [parseReference('ghcr.io/o/multi:1'), parseReference('multi:2')] },
      ]
      await writeDockerArchive(images, { source: new CountedSource(multi), platform: amd64 }, path)
      await at.engine.content.load(chunkOf(await readFile(path)))
      const found = await at.engine.images.inspect('ghcr.io/o/multi:1')
      assert.equal(found.id, isClassic ? app.config.digest : multi.root.digest)
      assert.deepEqual(found.tags.toSorted(), ['ghcr.io/o/multi:1', 'multi:2'])
      await rm(folder, { recursive: true })
      await at.clean()
    })

    test('images are listed by filters, tagged, inspected and removed', async () => {
      await load(at.engine, base, ['base:1'])
      await load(at.engine, app, ['app:1'])
      assert.deepEqual(
        (await at.engine.images.list({ label: ['kind=app'] })).flatMap(({ tags }) => tags),
        ['app:1'],
      )
      assert.deepEqual(
        (await at.engine.images.list({ reference: ['base:*'] })).flatMap(({ tags }) => tags),
        ['base:1'],
      )
      assert.equal((await at.engine.images.history('app:1')).length, 3)
      await at.engine.images.tag('app:1', 'ghcr.io/o/app', '2')
      assert.deepEqual(await at.engine.images.remove('app:1'), [{ untagged: 'app:1' }])
      assert.ok((await at.engine.images.remove('ghcr.io/o/app:2')).some(each => 'deleted' in each))
      await assert.rejects(at.engine.images.inspect('app:1'), { code: 'NOT_FOUND' })
      await assert.rejects(at.engine.images.remove('app:1'), { code: 'NOT_FOUND' })
      const { removed } = await at.engine.images.prune({ dangling: ['false'] })
      assert.ok(removed.some(each => 'deleted' in each))
      assert.deepEqual(await at.engine.images.list(), [])
    })

    test('a container runs from a loaded image, marks it as in use, and can be committed', async t => {
      if (!existsSync('/bin/busybox'))
        return t.skip('there is no /bin/busybox, a program that needs no libraries')
      const program = programLayer('bin/busybox', await readFile('/bin/busybox'))
      const runnable = image({
        layers: [program, 'data'],
        config: { config: { Cmd: ['/bin/busybox', 'echo', 'it runs'] } },
      })
      const { imageId } = await load(at.engine, runnable, ['run:1'])
      const output = await runContainer(at.engine, 'run:1')
      assert.match(output.said, /it runs/)
      assert.equal(output.status, 0)
      const containers = await listContainers(at.engine.connection)
      assert.deepEqual([...new Set(containers.map(container => container.imageId))], [imageId])
      await assert.rejects(at.engine.images.remove(imageId), { code: 'ENGINE_FAILED' })
      const committed = await at.engine.content.commit({
        container: output.id,
        repository: 'committed',
        tag: '1',
      })
      assert.equal((await at.engine.images.inspect('committed:1')).id, committed)
      const imported = await at.engine.content.import(
        chunkOf(tarFile('x', Buffer.from('x'))),
        'imported',
        '1',
      )
      assert.equal((await at.engine.images.inspect('imported:1')).id, imported)
      await at.engine.connection.ask({ action: 'remove', method: 'DELETE', path: `/containers/${output.id}` })
      await at.clean()
    })

    test('the engine pulls by digest itself, and then knows the digest', async () => {
      await using registry = await startRegistry()
      await registry.add(app, { repository: 'o/app', tag: 'v1' })
      const repository = `${registry.host}/o/app`
      await at.engine.content.pull({ repository, target: app.root.digest })
      const found = await at.engine.images.inspect(`${repository}@${app.root.digest}`)
      assert.deepEqual(found.digests, [`${repository}@${app.root.digest}`])
      assert.equal(found.id, isClassic ? app.config.digest : app.root.digest)
      const absent = at.engine.content.pull({ repository, target: digestOf(Buffer.from('absent')) })
      await assert.rejects(absent, (error: unknown) => isTallyError(error, 'NOT_FOUND', 'ENGINE_FAILED'))
      await at.clean()
    })

    test('an engine that runs out of disk says so, and keeps nothing of the failed image', async () => {
      await using small = await startEngine(variant, 48 * 1024 * 1024)
      using full = await openEngine({ env: { DOCKER_HOST: small.host }, platform: 'linux', home: '/' })
      const big = image({ layers: [layer({ seed: 'big', size: 64 * 1024 * 1024 }, 'none')] })
      await assert.rejects(load(full, big, ['big:1']), (error: unknown) => {
        assert.ok(isTallyError(error, 'ENGINE_FAILED'), String(error))
        assert.match(error.message, /no space left on device/)
        return true
      })
      assert.deepEqual(await full.images.list({}, true), [])
    })

    test('an engine killed during a load is one error', async () => {
      await using victim = await startEngine(variant)
      using doomed = await openEngine({ env: { DOCKER_HOST: victim.host }, platform: 'linux', home: '/' })
      const killing: BlobSource = {
        async fetch(wanted) {
          if (wanted.digest === lowLayer.descriptor.digest) await victim.kill()
          return new CountedSource(app).fetch(wanted)
        },
      }
      await assert.rejects(load(doomed, app, ['app:1'], killing), (error: unknown) =>
        isTallyError(error, 'ENGINE_FAILED', 'ENGINE_UNAVAILABLE'),
      )
    })
  })
}

async function* halfOf(bytes: Uint8Array): Bytes {
  yield bytes.subarray(0, bytes.byteLength / 2)
  throw new Error('the source broke')
}

async function* chunkOf(bytes: Uint8Array): Bytes {
  yield bytes
}
