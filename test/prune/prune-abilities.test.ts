import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { image } from '@tallyman/testkit/images/images'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { fail, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'

const created = '2024-01-01T00:00:00Z'
const app = { repository: 'team/app' }
const layered = (...layers: string[]) => image({ layers, config: { created } })

/** One image under v1 and pr-9, another under pr-1. */
async function filled(registry: TestRegistry): Promise<string> {
  const shared = await registry.add(layered('shared'), { ...app, tag: 'v1' })
  registry.tag('team/app', 'pr-9', shared.digest)
  await registry.add(layered('old'), { ...app, tag: 'pr-1' })
  return `${registry.host}/team/app`
}

test('when only digests can be deleted, plan and apply agree about a tag that must stay', async () => {
  await using registry = await startRegistry({ deletes: 'digests' })
  const images = await filled(registry)
  await using plan = await pruneStep({ images, 'prune-tags': 'pr-*' })
  assert.equal(plan.code, 0, plan.log)
  assert.match(
    plan.outputs.retained ?? '',
    /:pr-9 the registry deletes by digest only, which would remove too: v1/,
  )
  assert.match(plan.log, /retained: tag pr-9: /)
  assert.doesNotMatch(plan.log, / {2}untag /)
  assert.match(plan.summary, /Retained in/)
  await using apply = await pruneStep({ images, 'prune-tags': 'pr-*', mode: 'apply' })
  assert.deepEqual([apply.code, apply.outputs.retained], [0, plan.outputs.retained], apply.log)
  assert.deepEqual([...registry.tags('team/app').keys()].sort(), ['pr-9', 'v1'])
})

test('several tags of one image that must stay are reported together, each as named, and the run ends with its figures', async () => {
  await using registry = await startRegistry({ deletes: 'digests' })
  const images = await filled(registry)
  const shared = registry.tags('team/app').get('v1')
  assert.ok(shared)
  registry.tag('team/app', 'pr-10', shared)
  await using step = await pruneStep({ images, 'prune-tags': 'pr-*', mode: 'apply' })
  const why = 'deletes by digest only, which would remove too: v1: prune-tags "pr-\\*" names "pr-10", "pr-9"'
  assert.match(step.log, new RegExp(`retained: tags pr-10, pr-9: the registry ${why}`))
  // The picture names the reason once more, beside what it holds.
  const table = step.summary.replace(/```mermaid[\s\S]*?```/, '')
  for (const text of [step.log, table]) assert.equal(text.split('deletes by digest only').length, 2, text)
  assert.match(step.log, /Result: 1 deleted, 2 retained, \d+ k?B freed/)
})

test('when tags can be untagged, planning changes nothing and apply does what the plan says', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  await using plan = await pruneStep({ images, 'prune-tags': 'pr-9' })
  assert.match(plan.log, / {2}untag .*pr-9/)
  assert.equal(registry.tags('team/app').size, 3)
  await using apply = await pruneStep({ images, 'prune-tags': 'pr-9', mode: 'apply' })
  assert.deepEqual([apply.outputs.untagged, apply.outputs.retained], [`${images}:pr-9`, ''], apply.log)
})

test('credentials without the right to ask lead to a plan that says so', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  registry.inject(fail(403, { method: 'DELETE', times: 99 }))
  await using plan = await pruneStep({ images, 'prune-tags': 'pr-9' })
  assert.equal(plan.code, 0, plan.log)
  assert.match(plan.annotations[0]?.message ?? '', /whether single tags can be taken off is not known.*403/)
})

test('a target that deletes nothing says so in the plan; its error names the repository and no digest of zeros', async () => {
  await using registry = await startRegistry({ deletes: 'none' })
  const images = await filled(registry)
  await using plan = await pruneStep({ images, 'prune-tags': 'pr-*' })
  assert.match(plan.log, /nothing can be deleted here, so that `mode: apply` stops before it begins/)
  assert.doesNotMatch(plan.summary, /Carry it out/)
  await using apply = await pruneStep({ images, 'prune-tags': 'pr-*', mode: 'apply' })
  const error = apply.annotations.find(({ level }) => level === 'error')
  assert.equal(error?.properties.title, 'DELETE_UNSUPPORTED')
  assert.match(error?.message ?? '', new RegExp(`Cannot delete from ${images}: .*405`))
  assert.match(error?.message ?? '', /Read-only and pull-through registries/)
  assert.doesNotMatch(apply.log, /0{64}/)
})

test('docker-registry 2 deletes by digest only, and its plan says so', async t => {
  if (isLeftOut(t, dockerRegistryMissing())) return
  await using registry = await startDockerRegistry({ delete: true })
  for (const tag of ['v1', 'pr-1'])
    await pushImage({ origin: registry.origin, repository: 'team/app', tag }, layered('one'))
  await using plan = await pruneStep({ images: `${registry.host}/team/app`, 'prune-tags': 'pr-*' })
  assert.match(plan.outputs.retained ?? '', /:pr-1 .*which would remove too: v1/, plan.log)
})

test('lines that match nothing cause warnings that name them, in plan and apply; until= and matching lines do not', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  const inputs = {
    images,
    'prune-tags': 'pr-1\ntypo-*',
    'keep-tags': 'v1\nrelaese',
    filters: 'until=100000h\nlabel!=keep\nlabel=none',
  }
  for (const mode of ['plan', 'apply']) {
    await using step = await pruneStep({ ...inputs, mode })
    assert.equal(step.code, 0, step.log)
    const warnings = step.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
    assert.equal(warnings.length, 3, step.log)
    assert.match(
      warnings.join('\n'),
      /prune-tags "typo-\*".*\n.*keep-tags "relaese".*\n.*filters "label=none"/,
    )
    assert.match(step.summary, /relaese/)
  }
})

test('filters that can never select anything are an error, and a policy beside a reviewed plan is a warning', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  for (const filters of ['dangling=true', 'dangling=true\ndangling=false']) {
    await using step = await pruneStep({ images, 'prune-tags': 'pr-*', filters })
    assert.equal(step.annotations[0]?.properties.title, 'INPUT_INVALID', step.log)
  }
  await using planned = await pruneStep({ images, 'prune-tags': 'pr-1' })
  const plan = { mode: 'apply', 'plan-file': planned.outputs.plan ?? '', 'keep-tags': 'x' }
  await using step = await pruneStep(plan)
  assert.match(step.annotations[0]?.message ?? '', /keep-tags has no effect beside plan-file/, step.log)
  assert.equal(JSON.parse(step.outputs.json ?? '').deleted, 1)
})

test('a step with nothing to delete says so', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  await using step = await pruneStep({ images, 'prune-tags': '*', 'keep-tags': '*', mode: 'apply' })
  assert.match(step.summary, /nothing was to go, so nothing was deleted/)
})
