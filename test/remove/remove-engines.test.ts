import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import { parseReference } from '@tallyman/core/model/reference'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { image, layer } from '@tallyman/testkit/images/images'
import { removeStep } from '@tallyman/testkit/step/remove-step'

const sized = (seed: string) =>
  image({ layers: [layer({ seed, size: 100_000 })], config: { config: { Cmd: ['/x'] } } })

for (const variant of engineVariants) {
  const reason = engineUnavailable(variant)
  if (reason !== undefined) console.log(`left out: the ${variant} engine: ${reason}`)
  describe(`removing from the ${variant} engine`, { skip: reason ?? false }, () => {
    const at = engineOfTests(variant)
    const ask = (method: 'POST' | 'DELETE', path: string, json?: unknown) =>
      at.engine.connection.json({ action: 'set up', method, path, ...(json ? { json } : {}) })
    const load = async (seed: string, ...names: string[]) => {
      const built = sized(seed)
      const source = new CountedSource(built)
      await loadIntoEngine(at.engine, { ...fetchedImage(built), names: names.map(parseReference) }, source)
      const found = await at.engine.images.inspect(names[0] ?? '')
      return found.id
    }
    const containers: string[] = []
    const create = async (Image: string, name = '') => {
      const path = `/containers/create${name && `?name=${name}`}`
      const { Id } = (await ask('POST', path, { Image, HostConfig: { NetworkMode: 'none' } })) as {
        Id: string
      }
      return Id
    }
    const contain = async (Image: string) => void containers.push(await create(Image, 'web'))
    /** An image as a builder creates it: an unnamed step lies between it and its base. */
    const buildOn = async (base: string, name: string) => {
      let made = base
      for (const query of ['', `&repo=${name}&tag=1`]) {
        const container = await create(made)
        made = ((await ask('POST', `/commit?container=${container}${query}`, {})) as { Id: string }).Id
        await ask('DELETE', `/containers/${container}?force=1`)
      }
      return made
    }
    const clean = async () => {
      for (const id of containers.splice(0)) await ask('DELETE', `/containers/${id}?force=1`)
      await at.clean()
    }
    afterEach(clean)
    const remove = (names: readonly string[], inputs: Readonly<Record<string, string>> = {}) =>
      removeStep(
        names.map(name => `docker=${name}`),
        inputs,
        { env: at.env },
      )
    const tags = async () => (await at.engine.images.list()).flatMap(each => each.tags).sort()
    const images = async () => (await at.engine.images.list()).length

    /** The removals, by a name or an ID of what was set up. */
    const situations: Readonly<Record<string, () => Promise<string>>> = {
      'one of two names': async () => {
        await load('a', 'app:1', 'other:1')
        return 'app:1'
      },
      'one of two names of an image that a container uses': async () => {
        await load('a', 'app:1', 'other:1')
        await contain('other:1')
        return 'app:1'
      },
      'the last name': async () => {
        await load('a', 'app:1')
        return 'app:1'
      },
      'a name without a tag': async () => {
        await load('a', 'app:latest', 'app:1')
        return 'app'
      },
      'the last name of an image that a container uses': async () => {
        await load('a', 'app:1')
        await contain('app:1')
        return 'app:1'
      },
      'an ID with one name': async () => load('a', 'app:1'),
      'an ID without its algorithm': async () => (await load('a', 'app:1')).slice('sha256:'.length),
      'a short ID': async () => (await load('a', 'app:1')).slice('sha256:'.length, 19),
      'an ID with two names': async () => load('a', 'app:1', 'other:1'),
      'an ID with two tags of one repository': async () => load('a', 'app:1', 'app:2'),
      'an ID that a container uses': async () => {
        const id = await load('a', 'app:1')
        await contain('app:1')
        return id
      },
      'a name that begins like an ID': async () => {
        await load('a', 'abc:latest')
        await load('b', 'b:1')
        return 'abc'
      },
      'a name of nothing': async () => {
        await load('a', 'app:1')
        return 'app:2'
      },
    }

    for (const [what, setUp] of Object.entries(situations))
      test(`${what}: the result is that of docker rmi`, async () => {
        const theirs = await at.engine.images.remove(await setUp()).then(
          () => true,
          () => false,
        )
        const expected = { isDone: theirs, tags: await tags(), images: await images() }
        await clean()
        await using step = await remove([await setUp()])
        const found = { isDone: step.code === 0, tags: await tags(), images: await images() }
        assert.deepEqual(found, expected, step.log)
      })

    test('a container, other names, and images built on one are named, and nothing is removed', async () => {
      await load('used', 'used:1')
      await contain('used:1')
      const id = await load('two', 'two:1', 'two:2')
      await using step = await remove(['used:1', id])
      assert.equal(step.code, 1)
      assert.match(step.log, /IMAGE_IN_USE/)
      assert.match(step.log, /Cannot remove docker=used:1: container "web" \(created\) uses it/)
      assert.match(step.log, /Cannot remove docker=sha256:\w+: two:1, two:2 name it too/)
      assert.deepEqual(await tags(), ['two:1', 'two:2', 'used:1'])
      await using forced = await remove([id, 'used:1'], { force: 'true' })
      assert.equal(forced.code, 1)
      assert.deepEqual(await tags(), ['two:1', 'two:2', 'used:1'])
      await using all = await remove([id], { force: 'true' })
      assert.equal(all.code, 0, all.log)
      assert.deepEqual(await tags(), ['used:1'])
    })

    test('an ID that begins several images is refused with each of them', async () => {
      const digits = new Set<string>()
      let digit = ''
      for (let seed = 0; !digits.has(digit); seed++) {
        digits.add(digit)
        digit = (await load(`seed ${seed}`, `app:${seed}`)).slice('sha256:'.length).slice(0, 1)
      }
      const before = await images()
      await using step = await remove([digit])
      assert.equal(step.code, 1)
      assert.match(step.log, /2 images of the engine begin with it: sha256:\w{12} \(app:\d+\), sha256:/)
      assert.equal(await images(), before)
    })

    test('untag leaves the last name, with which the engine would delete the image', async () => {
      await load('a', 'app:1', 'app:2')
      await using one = await remove(['app:1'], { untag: 'true' })
      assert.equal(one.code, 0, one.log)
      await using last = await remove(['app:2'], { untag: 'true' })
      assert.equal(last.code, 1)
      assert.match(last.log, /the image would go with its last name/)
      assert.deepEqual(await tags(), ['app:2'])
    })

    test('a base loses its name and goes with the last image built on it; its ID is refused', async () => {
      const base = await load('base', 'base:1')
      await buildOn('base:1', 'app')
      if (variant === 'classic') {
        await using refused = await remove([base])
        assert.equal(refused.code, 1, refused.log)
        assert.match(refused.log, /is built on it/)
      }
      await using named = await remove(['base:1'])
      assert.equal(named.code, 0, named.log)
      assert.deepEqual(await tags(), ['app:1'])
      await using later = await remove(['app:1'])
      assert.equal(later.code, 0, later.log)
      assert.deepEqual(await tags(), [])
    })

    test('no-prune keeps the unnamed steps that an image was built on, as with docker rmi', async () => {
      const left = async (inputs: Readonly<Record<string, string>>) => {
        await load('base', 'base:1')
        await buildOn('base:1', 'app')
        await using step = await remove(['app:1'], inputs)
        assert.equal(step.code, 0, step.log)
        const all = await at.engine.images.list({}, true)
        await clean()
        for (const { id } of await at.engine.images.list({}, true)) await at.engine.images.remove(id, true)
        return all.length
      }
      const theirs = async (noPrune: boolean) => {
        await load('base', 'base:1')
        await buildOn('base:1', 'app')
        await at.engine.images.remove('app:1', false, { noPrune })
        const all = await at.engine.images.list({}, true)
        await clean()
        for (const { id } of await at.engine.images.list({}, true)) await at.engine.images.remove(id, true)
        return all.length
      }
      assert.equal(await left({}), await theirs(false))
      assert.equal(await left({ 'no-prune': 'true' }), await theirs(true))
    })
  })
}
