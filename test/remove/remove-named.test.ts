import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { artifact, image, index } from '@tallyman/testkit/images/images'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { removeStep } from '@tallyman/testkit/step/remove-step'
import { makeRunnerFolder, type RunnerFolder, runAction } from '@tallyman/testkit/step/run-action'
import { root } from '../../scripts/bundle.ts'

const [one, two] = [image({ layers: ['1'] }), image({ layers: ['2'] })]
const both = index([one, two])
const repository = 'owner/app'
const named = { 'keep-refs-from': 'Dockerfile' }
const write = ({ workspace }: RunnerFolder, from: string) =>
  writeFile(join(workspace, 'Dockerfile'), `# the base\nFROM ${from}\n`)
const portOf = ({ host }: TestRegistry) => host.split(':')[1]

test('what a file names by its digest keeps the image it would go with: a child, a referrer, below an untagged index too', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const name = `${registry.host}/${repository}`
  const signature = artifact({ subject: one.root, artifactType: 'text/sbom', content: 'sbom' })
  await registry.add(both, { repository, tag: 'v1' })
  await registry.add(signature, { repository, tag: null })
  const untagged = index([two], { annotations: { only: 'this' } })
  await registry.add(untagged, { repository, tag: null })
  for (const [pinned, removed] of [
    [one, `${name}:v1`],
    [signature, `${name}:v1`],
    [two, `${name}@${untagged.root.digest}`],
  ] as const) {
    // Nothing else holds the child of the untagged index.
    if (pinned === two) await registry.add(image({ layers: ['3'] }), { repository, tag: 'v1' })
    const { digest } = pinned.root
    await write(folder, `elsewhere.test/other@${digest}`)
    for (const force of ['false', 'true']) {
      await using step = await removeStep([removed], { ...named, force }, { folder })
      assert.equal(step.code, 1, step.log)
      const said = `Cannot remove ${removed}: ${digest} goes with it and is named by Dockerfile:2`
      assert.ok(step.log.includes(said), step.log)
      assert.match(step.log, /IMAGE_IN_USE/)
    }
  }
  assert.equal(registry.count({ method: 'DELETE' }), 0)
})

test('a child that a file names hinders nothing if another tag keeps it, or if only the tag goes', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const name = `${registry.host}/${repository}`
  await registry.add(both, { repository, tag: 'v1' })
  registry.tag(repository, 'child', one.root.digest)
  await write(folder, `${name}@${one.root.digest}`)
  await using step = await removeStep([`${name}:v1`], named, { folder })
  assert.equal(step.code, 0, step.log)
  assert.ok(registry.manifest(repository, one.root.digest))
  await registry.add(both, { repository, tag: 'v2' })
  await using untagged = await removeStep([`${name}:v2`], { ...named, untag: 'true' }, { folder })
  assert.equal(untagged.code, 0, untagged.log)
  assert.ok(registry.manifest(repository, both.root.digest))
})

test('a child in the store that a file names keeps its index', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const { digest } = await registry.add(both, { repository, tag: 'v1' })
  const inputs = { images: `${registry.host}/${repository}@${digest}`, platforms: 'all', store: 'store' }
  await using pulled = await runAction({ main: join(root, 'dist/pull-with-digest.js'), inputs, folder })
  assert.equal(pulled.code, 0, pulled.log)
  await write(folder, `app@${two.root.digest}`)
  await using step = await removeStep([`store=${digest}`], { ...named, store: 'store' }, { folder })
  assert.equal(step.code, 1, step.log)
  assert.match(
    step.log,
    /IMAGE_IN_USE[\s\S]*is named by Dockerfile:2|is named by Dockerfile:2[\s\S]*IMAGE_IN_USE/,
  )
})

test('however a file spells the host, remove and prune keep what it names', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await registry.add(one, { repository, tag: 'v1' })
  const port = portOf(registry)
  for (const [host, here] of [
    ['LOCALHOST', 'localhost'],
    ['localhost', 'LocalHost'],
    ['127.1', '127.0.0.1'],
    ['127.0.0.1', '127.1'],
    ['localhost', '127.0.0.1'],
  ]) {
    await write(folder, `${host}:${port}/${repository}:v1`)
    const place = `${here}:${port}/${repository}`
    await using step = await removeStep([`${place}:v1`], named, { folder })
    assert.equal(step.code, 1, step.log)
    assert.match(step.log, /named by Dockerfile:2/)
    const inputs = { ...named, images: place, 'prune-tags': 'v1', mode: 'apply' }
    await using pruned = await pruneStep(inputs, { folder })
    assert.equal(pruned.code, 0, pruned.log)
    assert.deepEqual([...registry.tags(repository).keys()], ['v1'])
  }
})

test('two spellings of a registry are one repository, which is planned once', async () => {
  await using registry = await startRegistry()
  const [first, same] = [registry.host, `LOCALHOST:${portOf(registry)}`]
  const fill = async () => {
    await registry.add(one, { repository, tag: 'v1' })
    await registry.add(two, { repository, tag: 'v2' })
    await registry.add(image({ layers: ['3'] }), { repository, tag: 'kept' })
  }
  await fill()
  await using step = await removeStep([`${first}/${repository}:v1`, `${same}/${repository}:v2`])
  assert.equal(step.code, 0, step.log)
  assert.deepEqual([...registry.tags(repository).keys()], ['kept'])
  await fill()
  const images = `${first}/${repository}\n${same}/${repository}`
  await using pruned = await pruneStep({ images, 'prune-tags': 'v*', mode: 'apply' })
  assert.equal(pruned.code, 0, pruned.log)
  assert.equal(JSON.parse(pruned.outputs.json ?? '{}').deleted, 2, pruned.log)
  assert.deepEqual([...registry.tags(repository).keys()], ['kept'])
})
