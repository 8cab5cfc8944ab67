import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { artifact, image, index } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'

const created = '2024-01-01T00:00:00Z'
const app = { repository: 'team/app' }
const layered = (...layers: string[]) => image({ layers, config: { created } })

/** Stores `count` images under v1, v2, …; returns the name that prune takes. */
async function filled(registry: TestRegistry, count: number): Promise<string> {
  for (let number = 1; number <= count; number++)
    await registry.add(layered('base', `layer ${number}`), { ...app, tag: `v${number}` })
  return `${registry.host}/team/app`
}

const deletions = { method: 'DELETE' } as const

test('an empty policy does nothing, asks no registry and says so', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry, 2)
  await using step = await pruneStep({ images, mode: 'apply' })
  assert.equal(step.code, 0, step.log)
  assert.match(step.log, /names nothing to prune/)
  assert.match(step.summary, /nothing to prune/)
  assert.equal(registry.requests.length, 0)
})

test('every invalid input is named, each with what is accepted', async () => {
  const images = 'example.com/Upper\nexample.com/app:tag'
  await using step = await pruneStep({ images, 'prune-tags': '/(/', 'older-than': 'week', mode: 'now' })
  assert.equal(step.code, 1)
  for (const name of ['images', 'prune-tags', 'older-than', 'mode'])
    assert.match(step.log, new RegExp(`${name}: `), name)
  await using tagged = await pruneStep({ images: 'example.com/app:tag' })
  assert.match(tagged.log, /has a tag or digest, expected a repository, here example\.com\/app/)
})

test('a number sign after a label is refused, since the label may contain it', async () => {
  const images = 'example.com/app'
  await using step = await pruneStep({ images, 'prune-tags': '*', filters: '# all\nlabel!=use=C # x' })
  assert.equal(step.code, 1)
  assert.match(step.log, /filters: "label!=use=C # x": a label may hold " #"/)
})

test('exceeding max-deletes is an error that shows the plan and deletes nothing', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry, 3)
  await using step = await pruneStep({ images, 'prune-tags': 'v*', 'max-deletes': '2', mode: 'apply' })
  assert.equal(step.code, 1)
  assert.equal(step.annotations[0]?.properties.title, 'PLAN_TOO_LARGE')
  assert.match(step.summary, /prune-tags/)
  assert.match(await readFile(step.outputs.plan ?? '', 'utf8'), /"act": "delete"/)
  assert.equal(registry.count(deletions), 0)
})

test('dry-run shows the plan that a real run carries out, and deletes nothing', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry, 3)
  const inputs = { images, 'prune-tags': 'v*', 'keep-last': '1', mode: 'apply' }
  await using dry = await pruneStep({ ...inputs, 'dry-run': 'true' })
  assert.match(dry.log, /Nothing was deleted; the plan is .*plan\.json/)
  assert.match(dry.summary, /Carry it out without `dry-run`/)
  assert.equal(registry.count(deletions), 0)
  const { planned } = JSON.parse(dry.outputs.json ?? '')
  await using real = await pruneStep(inputs)
  const { deleted } = JSON.parse(real.outputs.json ?? '')
  assert.deepEqual([planned[0].deleted, deleted, registry.tags('team/app').size], [2, 2, 1], real.log)
})

test('images named by a compose file and a build cache named by keep-tags survive', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry, 3)
  await registry.add(layered('cache'), { ...app, tag: 'buildcache' })
  await using folder = await makeRunnerFolder()
  await writeFile(join(folder.workspace, 'compose.yaml'), `services: { app: { image: "${images}:v2" } }\n`)
  const inputs = { images, 'prune-tags': '*', 'keep-tags': 'buildcache', 'keep-refs-from': 'compose.yaml' }
  await using step = await pruneStep({ ...inputs, mode: 'apply' }, { folder })
  assert.equal(step.code, 0, step.log)
  assert.deepEqual([...registry.tags('team/app').keys()].sort(), ['buildcache', 'v2'])
  await using missing = await pruneStep({ ...inputs, 'keep-refs-from': 'no.yaml' }, { folder })
  assert.equal(missing.annotations[0]?.properties.title, 'INPUT_INVALID')
})

test('a second run with the same store reads no manifest and no config again', async () => {
  await using registry = await startRegistry({ paging: 3 })
  const images = await filled(registry, 8)
  const proof = artifact({
    artifactType: 'text/sbom',
    content: 'parts',
    subject: layered('base', 'layer 1').root,
  })
  await registry.add(proof, { ...app, tag: null })
  await using folder = await makeRunnerFolder()
  await using first = await pruneStep({ images, 'prune-tags': 'none-*' }, { folder })
  assert.equal(first.code, 0, first.log)
  const reads = (kind: 'manifest' | 'blob') => registry.count({ method: 'GET', kind })
  assert.deepEqual([reads('manifest'), reads('blob')], [9, 8])
  registry.clearLog()
  await using second = await pruneStep({ images, 'prune-tags': 'none-*' }, { folder })
  assert.deepEqual([second.code, reads('manifest'), reads('blob')], [0, 0, 0])
})

test('a pattern that would backtrack forever takes no time, and one that matches nothing deletes nothing', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry, 1)
  registry.tag('team/app', 'a'.repeat(128), layered('base', 'layer 1').root.digest)
  const began = performance.now()
  await using step = await pruneStep({ images, 'prune-tags': '/^(a+)+$b/\nnothing-*', mode: 'apply' })
  assert.deepEqual([step.code, step.outputs.deleted], [0, ''], step.log)
  assert.ok(performance.now() - began < 60_000)
})

test('a reviewed plan is refused as a whole when something it deletes was tagged again meanwhile', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry, 3)
  await using planned = await pruneStep({ images, 'prune-tags': 'v*' })
  const plan = { mode: 'apply', 'plan-file': planned.outputs.plan ?? '' }
  registry.tag('team/app', 'release', layered('base', 'layer 2').root.digest)
  await using step = await pruneStep(plan)
  assert.equal(step.annotations[0]?.properties.title, 'PLAN_STALE', step.log)
  assert.match(step.log, /release/)
  assert.equal(registry.tags('team/app').size, 4)
  await using other = await pruneStep({ ...plan, mode: 'plan' })
  assert.match(other.log, /plan-file: /)
})

test('a badly edited plan file is refused with the position of the fault', async () => {
  await using folder = await makeRunnerFolder()
  await writeFile(join(folder.workspace, 'plan.json'), '{"version":1,"repositories":[{"repository":"x"}]}')
  await using step = await pruneStep({ mode: 'apply', 'plan-file': 'plan.json' }, { folder })
  assert.equal(step.annotations[0]?.properties.title, 'PLAN_INVALID')
  assert.match(step.log, /repository 1/)
})

test('tags and reasons in log and summary cannot become commands, mentions or markup', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry, 1)
  const label = '::error::owned\n@everyone <img src=x> | cell'
  await registry.add(index([layered('x')], { annotations: { label } }), { ...app, tag: 'pr-1' })
  const filters = 'label=::set-output name=x::y'
  await using step = await pruneStep({ images, 'prune-tags': '*', filters })
  assert.equal(step.code, 0, step.log)
  assert.deepEqual(
    step.commands.filter(({ name }) => !['debug', 'warning'].includes(name)),
    [],
  )
  assert.doesNotMatch(step.summary, /<img|@everyone/)
})
