import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, describe, test } from 'node:test'
import { loadIntoEngine } from '@tallyman/core/engine/load/load-into-engine'
import { parseReference } from '@tallyman/core/model/reference'
import { engineOfTests } from '@tallyman/testkit/engine/engine-of-tests'
import { engineUnavailable, engineVariants } from '@tallyman/testkit/engine/real-engine'
import { CountedSource, fetchedImage } from '@tallyman/testkit/engine/real-engine-images'
import { type Built, image, layer } from '@tallyman/testkit/images/images'
import { pruneStep } from '@tallyman/testkit/step/prune-step'

const created = '2024-01-01T00:00:00Z'
const sized = (seed: string) =>
  image({
    layers: [layer({ seed, size: 1_000_000 })],
    config: { created, config: { Cmd: ['/x'], Labels: { team: seed } } },
  })

for (const variant of engineVariants) {
  const reason = engineUnavailable(variant)
  if (reason !== undefined) console.log(`left out: the ${variant} engine: ${reason}`)
  describe(`pruning the ${variant} engine`, { skip: reason ?? false }, () => {
    const at = engineOfTests(variant)

    const ask = (method: 'POST' | 'DELETE', path: string, json?: unknown) =>
      at.engine.connection.json({ action: 'set up', method, path, ...(json ? { json } : {}) })
    const load = (built: Built, ...names: string[]) =>
      loadIntoEngine(
        at.engine,
        { ...fetchedImage(built), names: names.map(parseReference) },
        new CountedSource(built),
      )
    const containers: string[] = []
    const contain = async (Image: string, name: string) => {
      const path = `/containers/create?name=${name}`
      const { Id } = (await ask('POST', path, { Image, HostConfig: { NetworkMode: 'none' } })) as {
        Id: string
      }
      containers.push(Id)
    }
    afterEach(async () => {
      for (const id of containers.splice(0)) await ask('DELETE', `/containers/${id}?force=1`)
      await at.clean()
    })
    const prune = (inputs: Readonly<Record<string, string>>) =>
      pruneStep({ images: 'docker', mode: 'apply', ...inputs }, { env: at.env })
    const tags = async () => (await at.engine.images.list()).flatMap(image => image.tags).sort()

    /** An image that lost its name to a newer build. */
    const dangling = async () => {
      await load(sized('old'), 'ghcr.io/o/app:1')
      await load(sized('new'), 'ghcr.io/o/app:1')
    }

    test('prune-untagged matches docker image prune: dangling images are deleted, and the engine reports the freed space', async () => {
      await dangling()
      const isDangling = (await at.engine.images.list({ dangling: ['true'] })).length
      await using step = await prune({ 'prune-untagged': 'true' })
      assert.equal(step.code, 0, step.log)
      assert.deepEqual([isDangling, await tags()], [1, ['ghcr.io/o/app:1']], step.log)
      assert.equal(JSON.parse(step.outputs.json ?? '').deleted, 1)
      assert.ok(Number(step.outputs['freed-bytes']) >= 1_000_000, step.outputs['freed-bytes'])
    })

    test('an image used by a container stays, and the plan names the container; the rest is deleted as with --all', async () => {
      await load(sized('used'), 'used:1')
      await load(sized('idle'), 'idle:latest', 'ghcr.io/o/idle:2')
      await contain('used:1', 'web')
      await using step = await prune({ 'prune-tags': '*\nlatest', 'prune-untagged': 'true' })
      assert.equal(step.code, 0, step.log)
      assert.deepEqual(await tags(), ['used:1'], step.log)
      assert.match(step.summary, /container &quot;web&quot; \(created\) uses it/)
    })

    test('a dangling image that a container was started from stays', async () => {
      await load(sized('old'), 'ghcr.io/o/app:1')
      await contain('ghcr.io/o/app:1', 'worker')
      await load(sized('new'), 'ghcr.io/o/app:1')
      await using step = await prune({ 'prune-untagged': 'true' })
      assert.deepEqual([step.code, step.outputs.deleted, step.outputs.failed], [0, '', ''], step.log)
      assert.match(step.summary, /container &quot;worker&quot;/)
    })

    /** An image as a builder creates it: an unnamed step lies between it and its base. */
    const buildOn = async (base: string, name: string) => {
      const step = await commit(base, '')
      return commit(step, `&repo=${name}&tag=1`)
    }
    const commit = async (Image: string, name: string) => {
      const { Id } = (await ask('POST', '/containers/create', {
        Image,
        HostConfig: { NetworkMode: 'none' },
      })) as { Id: string }
      const made = (await ask('POST', `/commit?container=${Id}${name}`, {})) as { Id: string }
      await ask('DELETE', `/containers/${Id}?force=1`)
      return made.Id
    }
    const planned = (step: { outputs: Readonly<Record<string, string>> }) => {
      const { plan, deleted, untagged, failed, retained } = step.outputs
      const { repositories } = JSON.parse(readFileSync(plan ?? '', 'utf8'))
      const acts = repositories.flatMap(({ entries }: { entries: { act: string; tags: string[] }[] }) =>
        entries.flatMap(({ act, tags }) => (act === 'keep' ? [] : `${act} ${tags}`)),
      )
      return {
        acts: acts.sort(),
        deleted: deleted?.split('\n').filter(Boolean).length,
        untagged: untagged?.split('\n').sort().join(' '),
        failed,
        retained,
      }
    }

    test('for an image that others are built on, the plan only removes the names, and apply does the same', async () => {
      await load(sized('base'), 'base:1', 'ghcr.io/o/base:2')
      const app = await buildOn('base:1', 'app')
      const inputs = { 'prune-tags': 'base:*\nghcr.io/o/base:*' }
      for (const mode of ['plan', 'apply']) {
        await using step = await prune({ ...inputs, mode })
        assert.equal(step.code, 0, step.log)
        const untagged = mode === 'plan' ? '' : 'docker:base:1 docker:ghcr.io/o/base:2'
        assert.deepEqual(planned(step), {
          acts: ['untag base:1,ghcr.io/o/base:2'],
          deleted: 0,
          untagged,
          failed: '',
          retained: '',
        })
        assert.match(step.summary, new RegExp(`${app.slice(0, 19)} is built on it, with which it goes`))
      }
      assert.deepEqual(await tags(), ['app:1'])
      await using later = await prune({ 'prune-tags': 'app:*' })
      assert.equal(later.code, 0, later.log)
      assert.deepEqual(await at.engine.images.list({}, true), [], later.log)
    })

    test('images built on each other are deleted together, the newest first, but none below one that a container uses', async () => {
      await load(sized('base'), 'base:1')
      await buildOn('base:1', 'middle')
      await buildOn('middle:1', 'app')
      await using whole = await prune({ 'prune-tags': '*' })
      assert.equal(whole.code, 0, whole.log)
      assert.deepEqual(planned(whole), {
        acts: ['delete app:1', 'delete base:1', 'delete middle:1'],
        deleted: 3,
        untagged: '',
        failed: '',
        retained: '',
      })
      assert.deepEqual(await at.engine.images.list({}, true), [], whole.log)

      await load(sized('base'), 'base:1')
      await buildOn('base:1', 'middle')
      await buildOn('middle:1', 'app')
      await contain('app:1', 'web')
      await using used = await prune({ 'prune-tags': '*' })
      assert.equal(used.code, 0, used.log)
      assert.deepEqual(planned(used), {
        acts: ['untag base:1', 'untag middle:1'],
        deleted: 0,
        untagged: 'docker:base:1 docker:middle:1',
        failed: '',
        retained: '',
      })
      assert.deepEqual(await tags(), ['app:1'])
    })

    test('two concurrent prunes remove each name and image once, and both pass', async () => {
      for (let at = 0; at < 6; at++) await load(sized(`image ${at}`), `app:${at}`, `ghcr.io/o/app:${at}`)
      await load(sized('base'), 'base:1')
      await buildOn('base:1', 'built')
      await load(sized('stays'), 'stays:1', 'app:9')
      const inputs = { 'prune-tags': 'app:*\nghcr.io/o/app:*\nbase:*\nbuilt:*', 'prune-untagged': 'true' }
      const steps = await Promise.all([prune(inputs), prune(inputs)])
      for (const step of steps) {
        assert.deepEqual([step.code, step.outputs.failed], [0, ''], step.log)
        // A line that no longer matches anything is a warning without a code.
        assert.doesNotMatch(step.log, /title=/)
      }
      assert.deepEqual(await tags(), ['stays:1'])
      // An image that lost its last two names at the same moment is now dangling, and left to the next run.
      await using after = await prune({ 'prune-untagged': 'true' })
      assert.equal(after.code, 0, after.log)
      assert.deepEqual((await at.engine.images.list({}, true)).length, 1)
    })

    test('one of two names is removed and the image stays; whole names are patterns too', async () => {
      await load(sized('two'), 'ghcr.io/o/app:pr-1', 'ghcr.io/o/app:main')
      await load(sized('other'), 'other:pr-1')
      await using step = await prune({ 'prune-tags': 'ghcr.io/o/app:pr-*' })
      assert.equal(step.code, 0, step.log)
      assert.deepEqual(await tags(), ['ghcr.io/o/app:main', 'other:pr-1'])
      assert.equal(step.outputs.untagged, 'docker:ghcr.io/o/app:pr-1')
      assert.equal(step.outputs.deleted, '')
    })

    test('labels, references and ages select as in Docker', async () => {
      for (const seed of ['a', 'b', 'c']) await load(sized(seed), `${seed}:1`)
      const narrow = { 'prune-tags': '*', mode: 'apply' }
      await using byLabel = await prune({ ...narrow, filters: 'label!=team=a\nreference=b' })
      assert.deepEqual(await tags(), ['a:1', 'c:1'], byLabel.log)
      await using byAge = await prune({ ...narrow, 'older-than': '20000d' })
      assert.deepEqual(await tags(), ['a:1', 'c:1'], byAge.log)
      await using since = await prune({ ...narrow, filters: 'since=a:1' })
      assert.deepEqual([since.code, await tags()], [0, ['a:1', 'c:1']], since.log)
    })

    test('a reviewed plan for the engine is carried out, and refused once a name was added', async () => {
      await load(sized('a'), 'a:1')
      await load(sized('b'), 'b:1')
      await using planned = await prune({ 'prune-tags': '*', mode: 'plan' })
      const reviewed = { images: '', 'plan-file': planned.outputs.plan ?? '' }
      await at.engine.images.tag('a:1', 'release', '9')
      await using refused = await prune(reviewed)
      assert.equal(refused.annotations[0]?.properties.title, 'PLAN_STALE', refused.log)
      assert.deepEqual(await tags(), ['a:1', 'b:1', 'release:9'])
      await at.engine.images.remove('release:9')
      await using applied = await prune(reviewed)
      assert.deepEqual([applied.code, await tags()], [0, []], applied.log)
    })
  })
}
