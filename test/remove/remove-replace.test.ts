import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { image } from '@tallyman/testkit/images/images'
import {
  delay,
  type FaultTarget,
  fail,
  startRegistry,
  type TestRegistry,
} from '@tallyman/testkit/registry/registry'
import { removeStep } from '@tallyman/testkit/step/remove-step'

const app = image({ layers: ['app'] })
const other = image({ layers: ['other'] })
const repository = 'team/app'

/** A registry that deletes by digest only, with one image under v1 and beta. */
async function filled() {
  const registry = await startRegistry({ deletes: 'digests' })
  await registry.add(app, { repository, tag: 'v1' })
  registry.tag(repository, 'beta', app.root.digest)
  await registry.add(other, { repository, tag: 'other' })
  return registry
}

const beta = ({ host }: TestRegistry) => [`${host}/${repository}:beta`]
const at = (registry: TestRegistry, tag: string) => registry.tags(repository).get(tag)
const isThere = (registry: TestRegistry) => registry.manifest(repository, app.root.digest) !== undefined

/** The deletions of manifests, without the one of a digest that nothing has. */
const deletion = { method: 'DELETE', path: /manifests\/sha256:(?!0{64})/ } as const
const toTag = { path: /manifests\/beta$/ } as const

/** Everything that a replacement asks, in its order: where a run may be cut off. */
const moments: Readonly<Record<string, FaultTarget>> = {
  'before the trial is pushed': { method: 'PUT', path: /manifests\/sha256:/ },
  'before the trial is deleted': deletion,
  'before the tag is moved': { ...toTag, method: 'PUT' },
  'before the stand-in is deleted': { ...deletion, after: 1 },
  'before the tags are listed again': { method: 'GET', kind: 'tags', after: 2 },
}

// Most of the time passes waiting to be killed.
describe('killed in the middle of a replacement', { concurrency: true }, () => {
  for (const [moment, target] of Object.entries(moments))
    for (const input of ['replace', 'untag'])
      test(`${moment}, ${input}: the image and its other tag are whole, and the same step again finishes`, async () => {
        await using registry = await filled()
        const inputs = { replace: 'true', [input]: 'true' }
        registry.inject(delay(60_000, target))
        await using killed = await removeStep(beta(registry), inputs, { timeout: 5_000 })
        assert.equal(killed.killedBy, 'SIGKILL', killed.log)
        assert.deepEqual([at(registry, 'v1'), isThere(registry)], [app.root.digest, true])
        registry.clearFaults()
        await using again = await removeStep(beta(registry), { ...inputs, 'ignore-missing': 'true' })
        assert.equal(again.code, 0, again.log)
        assert.deepEqual([at(registry, 'beta'), at(registry, 'v1')], [undefined, app.root.digest])
        assert.ok(isThere(registry))
      })
})

test('a registry that says it deleted and did not is found out before a tag is moved', async () => {
  await using registry = await filled()
  registry.inject(fail(202, deletion))
  await using step = await removeStep(beta(registry), { replace: 'true' })
  assert.equal(step.code, 1, step.log)
  assert.match(step.log, /DELETE_UNSUPPORTED/)
  assert.equal(registry.count({ ...toTag, method: 'PUT' }), 0)
  assert.equal(at(registry, 'beta'), app.root.digest)
})

test('a stand-in that cannot be deleted gives the tag back to its image', async () => {
  await using registry = await filled()
  registry.inject(fail(403, { ...deletion, after: 1, times: 20 }))
  await using step = await removeStep(beta(registry), { replace: 'true' })
  assert.equal(step.code, 1, step.log)
  assert.deepEqual([at(registry, 'beta'), at(registry, 'v1')], [app.root.digest, app.root.digest])
})

test('a tag that somebody moves meanwhile is left to them, whenever they do', async () => {
  const cases: readonly (readonly [FaultTarget, number])[] = [
    // Before the tag is read: the plan no longer fits.
    [{ method: 'PUT', path: /manifests\/sha256:/ }, 1],
    // After the tag was moved to the stand-in, before it is read again: only the stand-in goes.
    [{ ...toTag, method: 'HEAD', after: 4 }, 1],
    // After that: the tag was removed, and is pushed anew.
    [{ ...deletion, after: 1 }, 0],
  ]
  for (const [target, code] of cases) {
    await using registry = await filled()
    registry.inject(delay(700, target))
    const running = removeStep(beta(registry), { replace: 'true' })
    const { times: _, after = 0, ...filter } = target
    while (registry.count(filter) <= after) await sleep(5)
    registry.tag(repository, 'beta', other.root.digest)
    await using step = await running
    assert.equal(step.code, code, step.log)
    if (code === 1) assert.match(step.log, /PLAN_STALE/)
    assert.deepEqual([at(registry, 'beta'), at(registry, 'v1')], [other.root.digest, app.root.digest])
    assert.ok(isThere(registry) && registry.manifest(repository, other.root.digest))
  }
})

test('an image of somebody else that has the mark of a stand-in is none', async () => {
  await using registry = await filled()
  const posing = image({
    layers: ['posing'],
    annotations: { 'dev.tallyman.stand-in': '01234567-89ab-cdef-0123-456789abcdef' },
  })
  await registry.add(posing, { repository, tag: 'beta' })
  await using step = await removeStep(beta(registry), { replace: 'true', untag: 'true' })
  assert.equal(step.code, 0, step.log)
  assert.equal(step.outputs.deleted, '')
  assert.equal(at(registry, 'beta'), undefined)
  assert.ok(registry.manifest(repository, posing.root.digest))
})
