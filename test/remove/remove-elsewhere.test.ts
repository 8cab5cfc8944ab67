import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { PackagesService } from '@tallyman/testkit/prune/packages-service'
import { served } from '@tallyman/testkit/prune/packages-service-client'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { removeStep } from '@tallyman/testkit/step/remove-step'
import { makeRunnerFolder, runAction } from '@tallyman/testkit/step/run-action'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { root } from '../../scripts/bundle.ts'

const token = 'ghs_token_of_the_step'
const [one, two, three] = [image({ layers: ['1'] }), image({ layers: ['2'] }), image({ layers: ['3'] })]
const both = index([one, two])

test('ghcr.io: a whole version goes with its ID to restore it, one tag of two is refused, and so is a child', async () => {
  await using registry = await startRegistry()
  for (const built of [both, three]) await registry.add(built, { repository: 'owner/app', tag: null })
  const versions = [
    served(one.root.digest, []),
    served(two.root.digest, ['v1-arm64']),
    served(both.root.digest, ['v1', 'latest']),
    served(three.root.digest, ['pr-1']),
  ]
  await using service = await PackagesService.start({ owner: 'owner', package: 'app', versions, token })
  const remove = (images: readonly string[], inputs: Readonly<Record<string, string>> = {}) =>
    removeStep(
      images.map(name => `ghcr.io/owner/app${name}`),
      { ...inputs, 'registry-mirrors': `ghcr.io=${registry.host}` },
      { token, env: { GITHUB_API_URL: service.url.origin } },
    )
  for (const [names, said] of [
    [[':latest'], /DELETE_UNSUPPORTED[\s\S]*only latest would go/],
    [[':v1-arm64'], /IMAGE_IN_USE[\s\S]*it is a child of latest, v1/],
    [[`@${one.root.digest}`], /IMAGE_IN_USE[\s\S]*it is a child of latest, v1/],
    [[`@${both.root.digest}`, ':v1'], /IMAGE_IN_USE[\s\S]*latest names it too/],
  ] as const) {
    await using step = await remove(names)
    assert.equal(step.code, 1, step.log)
    assert.match(step.log, said)
    assert.equal(service.deleted.size, 0)
  }
  // Nothing can prove on GitHub itself that a tag can be taken off by a replacement.
  for (const inputs of [{ replace: 'true' }, { replace: 'true', untag: 'true' }]) {
    await using replaced = await remove([':latest'], inputs)
    assert.equal(replaced.code, 1, replaced.log)
    assert.match(replaced.log, /DELETE_UNSUPPORTED/)
    assert.match(replaced.log, /`replace` is not offered here/)
    assert.deepEqual([service.deleted.size, registry.count({ method: 'PUT' })], [0, 0])
  }
  await using step = await remove([':pr-1'])
  assert.equal(step.code, 0, step.log)
  assert.match(step.log, /\(version \d+\)/)
  await using whole = await remove([':v1', ':latest'])
  assert.equal(whole.code, 0, whole.log)
  assert.deepEqual(
    [...service.versions.values()].map(({ digest }) => digest),
    [two.root.digest],
    'the child with a tag of its own stays',
  )
})

test('the store: an image goes by its digest with the blobs that only it needs', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  const shared = image({ layers: ['3', 'more'] })
  for (const built of [three, shared]) {
    const { digest } = await registry.add(built)
    const inputs = { images: `${registry.host}/test/app@${digest}`, store: 'store' }
    await using pulled = await runAction({ main: join(root, 'dist/pull-with-digest.js'), inputs, folder })
    assert.equal(pulled.code, 0, pulled.log)
  }
  const { digest } = shared.root
  await using missing = await removeStep([`store=app@${both.root.digest}`], { store: 'store' }, { folder })
  assert.match(missing.log, /NOT_FOUND[\s\S]*not in the content store/)
  await using step = await removeStep([`store=app@${digest}`], { store: 'store' }, { folder })
  assert.equal(step.code, 0, step.log)
  const blob = (name: string) => join(folder.workspace, 'store/blobs/sha256', name.slice('sha256:'.length))
  await assert.rejects(readFile(blob(digest)))
  await assert.rejects(readFile(blob(shared.layers[1]?.descriptor.digest ?? '')))
  for (const kept of [three.root.digest, three.layers[0]?.descriptor.digest ?? '']) await readFile(blob(kept))
})

test('a plan file that another target needs now is refused as a whole, and prune takes it too', async () => {
  await using registry = await startRegistry()
  await using folder = await makeRunnerFolder()
  await registry.add(three, { repository: 'a/app', tag: '1' })
  await registry.add(one, { repository: 'b/app', tag: '1' })
  const names = [`${registry.host}/a/app:1`, `${registry.host}/b/app:1`]
  await using planned = await removeStep(names, { mode: 'plan' }, { folder })
  const plan = { 'plan-file': planned.outputs.plan ?? '' }
  registry.tag('b/app', 'kept', one.root.digest)
  await using refused = await removeStep([], plan, { folder })
  assert.match(refused.log, /PLAN_STALE[\s\S]*tagged "kept" now/)
  assert.equal(registry.tags('a/app').size, 1)
  await using again = await removeStep([names[0] ?? ''], { mode: 'plan' }, { folder })
  await writeFile(join(folder.workspace, 'compose.yaml'), `services: {a: {image: "${names[0]}"}}\n`)
  const files = { 'plan-file': again.outputs.plan ?? '', 'keep-refs-from': 'compose.yaml' }
  await using named = await removeStep([], files, { folder })
  assert.match(named.log, /PLAN_STALE[\s\S]*compose.yaml names/)
  await using pruned = await pruneStep({ 'plan-file': again.outputs.plan ?? '', mode: 'apply' }, { folder })
  assert.equal(pruned.code, 0, pruned.log)
  assert.equal(registry.tags('a/app').size, 0)
})

test('inputs without an effect are told, and names cannot speak to the runner', async () => {
  await using registry = await startRegistry()
  await registry.add(three, { repository: 'a/app', tag: '1' })
  await using step = await removeStep([`${registry.host}/a/app:1`], { 'no-prune': 'true', mode: 'plan' })
  assert.match(step.log, /no-prune has no effect/)
  for (const hostile of ['docker=a%0A::set-output name=x::y', 'docker=\u202Eapp', 'docker=-rf', 'a/../b:1']) {
    await using refused = await removeStep([hostile], {}, { env: { DOCKER_HOST: 'unix:///nowhere' } })
    assert.equal(refused.code, 1)
    assert.match(refused.log, /INPUT_INVALID|REFERENCE_INVALID/)
    assert.doesNotMatch(refused.log, /^::set-output|\u202E/m)
  }
})

test('the command plans, says what to add, and removes with --yes; a conflict has exit code 7', async () => {
  await using registry = await startRegistry()
  await registry.add(both, { repository: 'a/app', tag: 'v1' })
  registry.tag('a/app', 'child', one.root.digest)
  const name = `${registry.host}/a/app`
  await using conflict = await runCommand(['rm', '--yes', `${name}:child`])
  assert.equal(conflict.code, 7, conflict.log)
  assert.match(conflict.stderr, /it is a child of v1/)
  await using planned = await runCommand(['rm', `${name}:v1`])
  assert.deepEqual([planned.code, registry.tags('a/app').size], [0, 2], planned.log)
  assert.match(planned.stderr, /add --yes to delete it/)
  await using untagged = await runCommand(['untag', '--yes', `${name}:child`])
  assert.deepEqual([untagged.code, untagged.stdout], [0, `untagged: ${name}:child\n`], untagged.log)
  await using done = await runCommand(['rm', '--yes', '--json', `${name}:v1`])
  assert.equal(JSON.parse(done.stdout).deleted, 3, done.log)
})
