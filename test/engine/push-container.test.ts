import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { ownMark } from '@tallyman/core/content/process-mark'
import { inspectContainer } from '@tallyman/core/engine/engine-containers'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { programLayer } from '@tallyman/testkit/engine/real-engine-images'
import { runContainer } from '@tallyman/testkit/engine/run-container'
import { image, layer } from '@tallyman/testkit/images/images'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { writeStep } from '../write/write-step.fixture.ts'

const busybox = existsSync('/bin/busybox') ? await readFile('/bin/busybox') : Buffer.from('')
const script = 'echo made > /made; mkdir -p /data; echo it runs'
const base = image({
  layers: [programLayer('bin/busybox', busybox), layer({ seed: 'low', size: 300_000 })],
  config: {
    config: {
      Env: ['PATH=/bin'],
      Entrypoint: ['/bin/busybox'],
      Cmd: ['sh', '-c', script],
      Labels: { low: '1' },
    },
  },
})
const changes = [
  'CMD ["cat", "/made"]',
  'ENV A=1 B="two words"',
  'EXPOSE 8080',
  'LABEL kind=committed',
  'VOLUME /data',
  'WORKDIR /data',
  'USER 0:0',
  'ONBUILD RUN true',
]
/** Engines take these since version 23. */
const newerChanges = ['STOPSIGNAL SIGQUIT', 'HEALTHCHECK --interval=5s CMD true']
const temporary = /tallyman-commit/

for (const variant of engineVariants) {
  const reason =
    engineUnavailable(variant) ??
    (busybox.length === 0 ? 'there is no /bin/busybox, a program that needs no libraries' : undefined) ??
    peersMissing('docker')
  describe(`a container of the ${variant} engine`, { skip: reason ?? false }, () => {
    const at = engineOfTests(variant)
    let registry: TestRegistry
    let folder: RunnerFolder
    let container: string

    before(async () => {
      registry = await startRegistry()
      folder = await makeRunnerFolder()
      await registry.add(base, { repository: 'o/base', tag: 'v1' })
      await at.engine.content.pull({ repository: `${registry.host}/o/base`, target: 'v1' })
      container = (await runContainer(at.engine, `${registry.host}/o/base:v1`)).id
    })
    after(async () => {
      await registry[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    })

    const step = (inputs: Readonly<Record<string, string>>, more: { readonly cancel?: AbortSignal } = {}) =>
      writeStep('push', folder, { inputs, env: at.env, ...more })
    const docker = (...args: string[]) => peer('docker', ['--host', at.env.DOCKER_HOST, ...args])
    const names = async () => (await at.engine.images.list()).flatMap(({ tags }) => tags)
    const pushed = async (name: string) => {
      const text = (bytes: Uint8Array | undefined) => JSON.parse(Buffer.from(bytes ?? []).toString())
      const tag = registry.tags(name).get('v1')
      assert.ok(tag)
      const root = text(registry.manifest(name, tag))
      const manifest = root.manifests ? text(registry.manifest(name, root.manifests[0].digest)) : root
      const answer = await fetch(`${registry.origin}/v2/${name}/blobs/${manifest.config.digest}`)
      return { manifest, config: JSON.parse(await answer.text()) }
    }

    test('it is pushed as docker commit makes it, of the base no layer is sent, and nothing stays in the engine', async () => {
      const before = await names()
      const words = { message: 'with a file', author: 'A. Author <a@example.com>' }
      const target = `${registry.host}/o/ours:v1`
      const lines = variant === 'system' ? changes : [...changes, ...newerChanges]
      const done = await step({
        source: `container=${container.slice(0, 12)}`,
        tags: target,
        changes: lines.join('\n'),
        ...words,
      })
      assert.equal(done.code, 0, done.log)
      assert.deepEqual(await names(), before)
      const given = lines.flatMap(change => ['-c', change])
      await docker('commit', '-a', words.author, '-m', words.message, ...given, container, 'judge:v1')
      const judged = await step({ source: 'docker=judge:v1', tags: `${registry.host}/o/theirs:v1` })
      assert.equal(judged.code, 0, judged.log)
      await at.engine.images.remove('judge:v1')
      const [ours, theirs] = [await pushed('o/ours'), await pushed('o/theirs')]
      assert.deepEqual(ours.config.rootfs, theirs.config.rootfs)
      assert.deepEqual(ours.config.config, theirs.config.config)
      const undated = ({ history, author }: typeof ours.config) => [
        author,
        history.map(({ created, ...entry }: { created: string }) => entry),
      ]
      assert.deepEqual(undated(ours.config), undated(theirs.config))
      const digests = ours.manifest.layers.map(({ digest }: { digest: string }) => digest)
      assert.deepEqual(
        digests.slice(0, -1),
        base.layers.map(({ descriptor }) => descriptor.digest),
      )
      assert.equal(digests.length, base.layers.length + 1)
      assert.equal(done.outputs.mounted, String(base.layers.length))
      assert.ok(Number(done.outputs['uploaded-bytes']) < 20_000, done.outputs['uploaded-bytes'])
      await at.engine.content.pull({ repository: `${registry.host}/o/ours`, target: 'v1' })
      const ran = await runContainer(at.engine, target)
      assert.deepEqual([ran.status, /made/.test(ran.said)], [0, true], ran.said)
    })

    test('of a base that was loaded no layer is sent either, and one that no registry has is told', async () => {
      await at.engine.images.tag(`${registry.host}/o/base:v1`, 'local/alone', 'v1')
      const saved = join(folder.temp, 'base.tar')
      await docker('save', '-o', saved, `${registry.host}/o/base:v1`, 'local/alone:v1')
      await docker('rm', '-f', container)
      await at.clean()
      await docker('load', '-i', saved)
      const pushedOf = async (name: string) => {
        const id = (await docker('create', '--network', 'none', name)).trim()
        const tags = `${registry.host}/o/loaded:v1`
        const done = await step({ source: `container=${id}`, tags })
        assert.equal(done.code, 0, done.log)
        await docker('rm', '-f', id)
        return { log: done.log, layers: (await pushed('o/loaded')).manifest.layers }
      }
      const kept = await pushedOf(`${registry.host}/o/base:v1`)
      const digests = base.layers.map(({ descriptor }) => descriptor.digest)
      const there = kept.layers.map(({ digest }: { digest: string }) => digest)
      if (at.engine.info.store === 'classic') assert.deepEqual(there.slice(0, digests.length), digests)
      assert.doesNotMatch(kept.log, /No registry in reach/)
      await at.engine.images.remove(`${registry.host}/o/base:v1`)
      const alone = await pushedOf('local/alone:v1')
      const told =
        /No registry in reach has the image that the container was started from \(local\/alone:v1\)/
      assert.equal(told.test(alone.log), at.engine.info.store === 'classic')
      await at.engine.content.pull({ repository: `${registry.host}/o/base`, target: 'v1' })
      container = (await runContainer(at.engine, `${registry.host}/o/base:v1`)).id
    })

    test('one that does not exist is reported with those that do, and inputs that do not fit it with what does', async () => {
      await docker('rename', container, 'app_1')
      const tags = `${registry.host}/o/none:v1`
      const absent = await step({ source: 'container=absent', tags })
      assert.match(
        absent.log,
        /title=NOT_FOUND.*Cannot find the container "absent" in the engine: it has .*app_1/,
      )
      const odd = await step({ source: 'container=../x', tags })
      assert.match(odd.log, /title=REFERENCE_INVALID.*Cannot look up "\.\.\/x"/)
      const based = await step({ source: 'container=app_1', tags, entrypoint: '/x' })
      assert.match(based.log, /title=INPUT_INVALID.*entrypoint: for images made from files alone/)
      const built = await step({ source: 'container=app_1', tags, changes: 'RUN true' })
      assert.match(built.log, /title=INPUT_INVALID.*RUN is for builds alone/)
      assert.deepEqual(
        (await names()).filter(name => temporary.test(name)),
        [],
      )
      assert.equal(registry.tags('o/none').size, 0)
    })

    test('temporary images of processes that were killed are removed by the next run, and no others', async () => {
      const [pid = '', , place = ''] = ownMark().split('-')
      const left = `${pid}-1-${place}-0`
      const base = `${registry.host}/o/base:v1`
      for (const tag of [left, `${ownMark()}-0`, 'mine'])
        await at.engine.images.tag(base, 'tallyman-commit', tag)
      const tags = `${registry.host}/o/killed:v1`
      for (const timeout of [150, 250, 350, 500, 700, 900])
        await killed({ source: `container=${container}`, tags }, timeout)
      const done = await step({ source: `container=${container}`, tags })
      assert.equal(done.code, 0, done.log)
      const stay = (await names()).filter(name => temporary.test(name))
      assert.deepEqual(stay.toSorted(), [`tallyman-commit:${ownMark()}-0`, 'tallyman-commit:mine'])
      for (const name of stay) await at.engine.images.remove(name)
      assert.ok(await at.engine.images.find(base))
    })

    test('a cancelled step removes its temporary image', async () => {
      const stop = new AbortController()
      const running = step(
        { source: `container=${container}`, tags: `${registry.host}/o/stopped:v1` },
        { cancel: stop.signal },
      )
      while (!(await names()).some(name => temporary.test(name))) await sleep(5)
      stop.abort()
      await running
      assert.deepEqual(
        (await names()).filter(name => temporary.test(name)),
        [],
      )
    })

    test('a running one runs on, paused meanwhile or not', async () => {
      const command = ['run', '-d', '--network', 'none', `${registry.host}/o/base:v1`, 'sleep', '1000']
      const id = (await docker(...command)).trim()
      const inputs = { source: `container=${id}`, tags: `${registry.host}/o/running:v1` }
      for (const pause of ['true', 'false']) {
        const done = await step({ ...inputs, pause })
        assert.equal(done.code, 0, done.log)
        const { state } = await inspectContainer(at.engine.connection, id)
        assert.equal(state, 'running')
      }
      await docker('rm', '-f', id)
    })

    async function killed(inputs: Readonly<Record<string, string>>, timeout: number): Promise<void> {
      await using ended = await writeStep('push', folder, { inputs, env: at.env, timeout })
      assert.ok(ended.killedBy === 'SIGKILL' || ended.code === 0, ended.log)
    }
  })
}
