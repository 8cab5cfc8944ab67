import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { artifact, image, index } from '@tallyman/testkit/images/images'
import { type PeerRegistry, peer, peersMissing, startCraneRegistry } from '@tallyman/testkit/peers/peers'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { removeStep } from '@tallyman/testkit/step/remove-step'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'

const amd64 = image({ layers: ['base'] })
const arm64 = image({ layers: ['base', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })
const shared = index([amd64, arm64], { attestations: true })
const single = image({ layers: ['single'] })
const repository = 'team/app'

/** An index under v1 and latest, one of its images under v1-amd64 too, and an image of its own under pr-1. */
async function filled(registry: TestRegistry): Promise<string> {
  await registry.add(shared, { repository, tag: 'v1' })
  registry.tag(repository, 'latest', shared.root.digest)
  registry.tag(repository, 'v1-amd64', amd64.root.digest)
  await registry.add(single, { repository, tag: 'pr-1' })
  return `${registry.host}/${repository}`
}

const tagsOf = (registry: TestRegistry) => [...registry.tags(repository).keys()].sort()
const all = ['latest', 'pr-1', 'v1', 'v1-amd64']

test('a plan removes nothing, and applied it removes the image of a last tag and nothing else', async () => {
  await using registry = await startRegistry()
  const name = await filled(registry)
  await using planned = await removeStep([`${name}:pr-1`], { mode: 'plan' })
  assert.equal(planned.code, 0, planned.log)
  assert.match(planned.log, /named: pr-1/)
  assert.deepEqual(tagsOf(registry), all)
  await using applied = await removeStep([], { 'plan-file': planned.outputs.plan ?? '' })
  assert.equal(applied.code, 0, applied.log)
  assert.deepEqual(tagsOf(registry), ['latest', 'v1', 'v1-amd64'])
  assert.equal(applied.outputs.deleted, `${name}@${single.root.digest}`)
  assert.equal(registry.manifest(repository, single.root.digest), undefined)
})

test('an image with other tags loses only the named one', async () => {
  await using registry = await startRegistry()
  const name = await filled(registry)
  await using step = await removeStep([`${name}:latest`])
  assert.equal(step.code, 0, step.log)
  assert.deepEqual([step.outputs.untagged, step.outputs.deleted], [`${name}:latest`, ''])
  assert.deepEqual(tagsOf(registry), ['pr-1', 'v1', 'v1-amd64'])
})

test('all tags of an index take it and its children along, except those that another tag names', async () => {
  await using registry = await startRegistry()
  const name = await filled(registry)
  await using step = await removeStep([`${name}:latest`, `${name}:v1`])
  assert.equal(step.code, 0, step.log)
  assert.deepEqual(tagsOf(registry), ['pr-1', 'v1-amd64'])
  const isThere = ({ root }: { root: { digest: typeof amd64.root.digest } }) =>
    registry.manifest(repository, root.digest) !== undefined
  assert.deepEqual([shared, arm64, amd64].map(isThere), [false, false, true])
})

test('every conflict is told by name, all of them together, and nothing is removed anywhere', async () => {
  await using registry = await startRegistry()
  const name = await filled(registry)
  await registry.add(artifact({ subject: single.root, artifactType: 'text/sbom', content: 'sbom' }), {
    repository,
    tag: 'pr-1-sbom',
  })
  const folder = await makeRunnerFolder()
  await mkdir(join(folder.workspace, '.github'), { recursive: true })
  await writeFile(
    join(folder.workspace, '.github/images.lock'),
    `{"version": 1, "images": [\n{"image": "${name}:latest",\n"digest": "${shared.root.digest}", "pinned_image": "${name}:latest@${shared.root.digest}", "platforms": {}}]}\n`,
  )
  const names = [`${name}:v1-amd64`, `${name}@${shared.root.digest}`, `${name}:pr-1`, `${name}:latest`]
  await using step = await removeStep(names, { 'keep-refs-from': '.github/images.lock' }, { folder })
  assert.equal(step.code, 1)
  for (const said of [
    `Cannot remove ${name}:v1-amd64: it is a child of v1`,
    'v1 names it too',
    `Cannot remove ${name}:latest: named by .github/images.lock:2`,
    `Cannot remove ${name}:pr-1: pr-1-sbom refers to it`,
  ])
    assert.ok(step.log.includes(said), `${said}\n${step.log}`)
  assert.match(step.log, /IMAGE_IN_USE/)
  assert.deepEqual(tagsOf(registry), [...all, 'pr-1-sbom'].sort())
  assert.equal(registry.count({ method: 'DELETE' }), 0)
})

test('a child of an index goes by its digest only with the index; untag and force take its tag off', async () => {
  await using registry = await startRegistry()
  const name = await filled(registry)
  await using child = await removeStep([`${name}@${arm64.root.digest}`])
  assert.equal(child.code, 1)
  assert.match(child.log, /it is a child of latest, v1/)
  for (const input of ['untag', 'force']) {
    registry.tag(repository, 'v1-amd64', amd64.root.digest)
    await using step = await removeStep([`${name}:v1-amd64`], { [input]: 'true' })
    assert.equal(step.code, 0, step.log)
    assert.deepEqual(tagsOf(registry), ['latest', 'pr-1', 'v1'])
    assert.equal(step.outputs.deleted, '')
  }
})

test('untag keeps an image whose last tag goes', async () => {
  await using registry = await startRegistry()
  const name = await filled(registry)
  await using step = await removeStep([`${name}:pr-1`], { untag: 'true' })
  assert.equal(step.code, 0, step.log)
  assert.deepEqual([step.outputs.untagged, tagsOf(registry)], [`${name}:pr-1`, ['latest', 'v1', 'v1-amd64']])
  const answer = await fetch(`${registry.origin}/v2/${repository}/manifests/${single.root.digest}`)
  assert.equal(answer.status, 200)
  await using whole = await removeStep([`${name}@${single.root.digest}`])
  assert.deepEqual([whole.code, whole.outputs.deleted], [0, `${name}@${single.root.digest}`], whole.log)
})

test('names of nothing are an error before anything is removed, or passed over when asked', async () => {
  await using registry = await startRegistry()
  const name = await filled(registry)
  const names = [`${name}:pr-1`, `${name}:typo`]
  await using refused = await removeStep(names)
  assert.equal(refused.code, 1)
  assert.match(refused.log, /NOT_FOUND[\s\S]*typo/)
  assert.deepEqual(tagsOf(registry), all)
  await using passed = await removeStep(names, { 'ignore-missing': 'true' })
  assert.equal(passed.code, 0, passed.log)
  assert.match(passed.log, /passed over: .*:typo/)
  assert.equal(tagsOf(registry).includes('pr-1'), false)
})

test('a tag that is not at the digest beside it is left alone', async () => {
  await using registry = await startRegistry()
  const name = await filled(registry)
  await using moved = await removeStep([`${name}:pr-1@${shared.root.digest}`])
  assert.equal(moved.code, 1)
  assert.match(moved.log, /PLAN_STALE/)
  assert.deepEqual(tagsOf(registry), all)
  await using right = await removeStep([`${name}:pr-1@${single.root.digest}`])
  assert.equal(right.code, 0, right.log)
})

test('a repository without a tag, unknown places and untagging by digest are refused before any request', async () => {
  await using registry = await startRegistry()
  const name = await filled(registry)
  const before = registry.requests.length
  for (const [written, inputs, said] of [
    [name, {}, /has neither tag nor digest/],
    ['oci-layout=there', {}, /expected name:tag/],
    ['store=alpine', {}, /the store has no names/],
    ['docker=../..', {}, /is no name and no ID/],
    [`${name}@${single.root.digest}`, { untag: 'true' }, /expected a tag to take off/],
    ['', {}, /expected at least one image/],
  ] as const) {
    await using step = await removeStep([written], inputs)
    assert.equal(step.code, 1, step.log)
    assert.match(step.log, said)
  }
  assert.equal(registry.requests.length, before)
})

/** The tags of a repository as crane lists them, and the digest of each. */
async function judged({ host }: PeerRegistry): Promise<Readonly<Record<string, string>>> {
  const name = `${host}/${repository}`
  const tags = (await peer('crane', ['ls', name])).trim().split('\n').filter(Boolean)
  const digests = await Promise.all(tags.map(tag => peer('crane', ['digest', `${name}:${tag}`])))
  return Object.fromEntries(tags.map((tag, at) => [tag, digests[at]?.trim() ?? '']).sort())
}

for (const kind of ['docker-registry', 'crane registry serve'] as const)
  test(`${kind}: crane finds what stays at its digest, with and without replace`, async t => {
    if (isLeftOut(t, dockerRegistryMissing() ?? peersMissing('crane'))) return
    const isDocker = kind === 'docker-registry'
    await using registry = isDocker ? await startDockerRegistry({ delete: true }) : await startCraneRegistry()
    const name = `${registry.host}/${repository}`
    const push = (tag: string, built: Parameters<typeof pushImage>[1]) =>
      pushImage({ origin: registry.origin, repository, tag }, built)
    for (const tag of ['v1', 'latest', 'beta']) await push(tag, shared)
    await push('pr-1', single)
    const before = await judged(registry)
    await using step = await removeStep([`${name}:beta`])
    assert.equal(step.code, isDocker ? 1 : 0, step.log)
    if (isDocker) {
      assert.match(step.log, /DELETE_UNSUPPORTED[\s\S]*replace: true|replace: true[\s\S]*DELETE_UNSUPPORTED/)
      assert.deepEqual(await judged(registry), before)
      await using replaced = await removeStep([`${name}:beta`], { replace: 'true' })
      assert.equal(replaced.code, 0, replaced.log)
      assert.equal(replaced.outputs.untagged, `${name}:beta`)
    }
    const { beta, ...others } = before
    assert.deepEqual(await judged(registry), others)
    assert.equal(beta, before.v1)
    await using last = await removeStep([`${name}:pr-1`])
    assert.equal(last.code, 0, last.log)
    const { 'pr-1': gone, ...rest } = others
    assert.deepEqual(await judged(registry), rest)
    await assert.rejects(peer('crane', ['manifest', `${name}@${gone}`]))
    for (const child of [amd64, arm64]) await peer('crane', ['manifest', `${name}@${child.root.digest}`])
  })

test('docker-registry with deletion disabled says so, with replace too, and no tag moves', async t => {
  if (isLeftOut(t, dockerRegistryMissing() ?? peersMissing('crane'))) return
  await using registry = await startDockerRegistry()
  for (const tag of ['v1', 'beta']) await pushImage({ origin: registry.origin, repository, tag }, shared)
  const before = await judged(registry)
  for (const inputs of [{}, { replace: 'true' }, { replace: 'true', untag: 'true' }]) {
    await using step = await removeStep([`${registry.host}/${repository}:beta`], inputs)
    assert.equal(step.code, 1, step.log)
    assert.match(step.log, /DELETE_UNSUPPORTED/)
    assert.deepEqual(await judged(registry), before)
  }
})
