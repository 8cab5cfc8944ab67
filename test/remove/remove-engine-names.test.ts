import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { image, layer } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { removeStep } from '@tallyman/testkit/step/remove-step'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'

const app = image({ layers: [layer({ seed: 1, size: 1000 })], config: { config: { Cmd: ['/x'] } } })
const other = image({ layers: [layer({ seed: 2, size: 1000 })], config: { config: { Cmd: ['/x'] } } })
const { digest } = app.root

for (const variant of engineVariants) {
  const reason = engineUnavailable(variant)
  describe(`names of the ${variant} engine's images`, { skip: reason ?? false }, () => {
    const at = engineOfTests(variant)
    let registry: TestRegistry | undefined
    before(async () => {
      registry = await startRegistry()
      for (const repository of ['o/app', 'o/two']) await registry.add(app, { repository, tag: '1' })
      await registry.add(other, { repository: 'o/app', tag: 'latest' })
    })
    afterEach(() => at.clean())
    after(() => registry?.[Symbol.asyncDispose]())
    const name = (repository: string) => `${registry?.host}/${repository}`
    const pull = async (repository: string, tag: string) => {
      const query = { fromImage: name(repository), tag }
      await at.engine.connection.text({ action: 'pull', method: 'POST', path: '/images/create', query })
    }
    const images = () => at.engine.images.list()
    const names = async () => (await images()).flatMap(({ tags }) => tags).sort()
    const idOf = async () => (await images())[0]?.id ?? ''
    const remove = (word: string, inputs: Readonly<Record<string, string>> = {}) =>
      removeStep([`docker=${word}`], inputs, { env: at.env })

    /** Set up with the tags of each repository that are pulled, and removed by a name. */
    const situations: readonly (readonly [string, readonly (readonly [string, string])[], () => string])[] = [
      ['a digest of another repository', [['o/app', '1']], () => `${name('o/two')}@${digest}`],
      ['the digest by which it was pulled', [['o/app', digest]], () => `${name('o/app')}@${digest}`],
      ['a tag that the image lacks, with its digest', [['o/two', '1']], () => `${name('o/app')}:9@${digest}`],
      ['a name whose repository has a digest only', [['o/app', digest]], () => name('o/app')],
      [
        'the last tag of an image that another repository has by digest',
        [
          ['o/app', digest],
          ['o/two', '1'],
        ],
        () => `${name('o/two')}:1`,
      ],
      [
        'the tag latest beside a digest of its repository',
        [
          ['o/app', digest],
          ['o/app', 'latest'],
        ],
        () => name('o/app'),
      ],
    ]
    for (const [what, pulled, word] of situations)
      test(`${what}: the result is that of docker rmi`, async () => {
        const setUp = async () => {
          for (const [repository, tag] of pulled) await pull(repository, tag)
        }
        await setUp()
        const isDone = await at.engine.images.remove(word()).then(
          () => true,
          () => false,
        )
        const expected = { isDone, names: await names(), images: (await images()).map(({ id }) => id) }
        await at.clean()
        await setUp()
        await using step = await remove(word())
        const left = (await images()).map(({ id }) => id)
        assert.deepEqual({ isDone: step.code === 0, names: await names(), images: left }, expected, step.log)
        if (!isDone) assert.match(step.log, /NOT_FOUND/)
      })

    test('an ID with names in two repositories is refused, and with force all of them go', async () => {
      for (const tag of ['1', digest]) {
        await pull('o/app', tag)
        await pull('o/two', digest)
        await using step = await remove(await idOf())
        assert.equal(step.code, 1, step.log)
        assert.match(step.log, /IMAGE_IN_USE[\s\S]*name it too|name it too[\s\S]*IMAGE_IN_USE/)
        assert.equal((await images()).length, 1)
        await using forced = await remove(await idOf(), { force: 'true' })
        assert.equal(forced.code, 0, forced.log)
        assert.equal((await images()).length, 0)
      }
    })

    test('a digest beside tags takes no tag of another repository along', async () => {
      await pull('o/app', '1')
      await pull('o/two', '1')
      for (const force of ['false', 'true']) {
        await using step = await remove(`${name('o/app')}@${digest}`, { force })
        if (variant === 'containerd') break
        assert.equal(step.code, 1, step.log)
        assert.match(step.log, /name it too/)
      }
      assert.ok((await names()).includes(`${name('o/two')}:1`))
    })

    test('an ID, whole or short, does not take along a name that a file names, nor does a digest', async () => {
      await using folder = await makeRunnerFolder()
      const file = (from: string) => writeFile(join(folder.workspace, 'Dockerfile'), `FROM ${from}\n`)
      const named = { 'keep-refs-from': 'Dockerfile' }
      await pull('o/app', '1')
      await file(`${name('o/app')}:1`)
      await at.engine.images.tag(`${name('o/app')}:1`, 'x', '1')
      const id = await idOf()
      for (const force of ['false', 'true'])
        for (const word of [id, id.slice('sha256:'.length, 19)]) {
          await using step = await removeStep(
            [`docker=${word}`],
            { ...named, force },
            { folder, env: at.env },
          )
          assert.equal(step.code, 1, step.log)
          assert.match(step.log, /named by Dockerfile:1/)
        }
      await at.engine.images.remove('x:1')
      await using only = await removeStep([`docker=${id}`], named, { folder, env: at.env })
      assert.match(only.log, /named by Dockerfile:1/)
      await at.clean()
      await pull('o/app', digest)
      await file(`${name('o/app')}@${digest}`)
      const word = `docker=${name('o/app')}@${digest}`
      await using pinned = await removeStep([word], named, { folder, env: at.env })
      assert.match(pinned.log, /named by Dockerfile:1/)
      assert.equal((await images()).length, 1)
    })

    test('an image that has a name by digest only is not `latest` to prune', async () => {
      await pull('o/app', digest)
      const inputs = { images: 'docker', 'prune-tags': `${name('o/app')}:latest\nlatest`, mode: 'apply' }
      await using step = await pruneStep(inputs, { env: at.env })
      assert.equal(step.code, 0, step.log)
      assert.equal((await images()).length, 1)
    })
  })
}
