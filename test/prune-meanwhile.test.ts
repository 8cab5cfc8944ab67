import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { mapLimit } from '@tallyman/core/transfer/map-limit'
import { type Built, image, index } from '@tallyman/testkit/images'
import { isLeftOut } from '@tallyman/testkit/left-out'
import { startMeddlingProxy } from '@tallyman/testkit/meddling-proxy'
import { PackagesService } from '@tallyman/testkit/packages-service'
import { served } from '@tallyman/testkit/packages-service-client'
import { pruneStep } from '@tallyman/testkit/prune-step'
import {
  type DockerRegistry,
  dockerRegistryAvailable,
  pushImage,
  startDockerRegistry,
} from '@tallyman/testkit/real-registry'
import { startRegistry } from '@tallyman/testkit/registry'

const created = '2024-01-01T00:00:00Z'
const versions = 120
const builds = Array.from({ length: versions }, (_, at) =>
  image({ layers: [`layer ${at}`], config: { created } }),
)
const newIndex = index([builds[90] as Built, builds[91] as Built])

/** What somebody else pushes while the first version is deleted. */
const pushes = [
  { what: 'a new tag on a version that is to go', tag: 'v2.0', built: builds[100] as Built },
  {
    what: 'a tag that stood elsewhere, moved to a version that is to go',
    tag: 'stable',
    built: builds[100] as Built,
  },
  { what: 'a new index of versions that are to go', tag: 'v2.0', built: newIndex },
  { what: 'a tag that stood elsewhere, moved to a new index of such', tag: 'stable', built: newIndex },
] as const

type Push = (tag: string, built: Built) => Promise<unknown>

async function registryOfMany(): Promise<DockerRegistry & { readonly push: Push }> {
  const registry = await startDockerRegistry({ delete: true })
  const push: Push = (tag, built) =>
    pushImage({ origin: registry.origin, repository: 'team/app', tag }, built)
  try {
    await mapLimit([...builds.entries()], 8, ([at, built]) => push(`pr-${at}`, built))
    await push('stable', image({ layers: ['stable'], config: { created } }))
    return { ...registry, push }
  } catch (error) {
    await registry[Symbol.asyncDispose]()
    throw error
  }
}

async function isWhole(origin: string, reference: string, parts: readonly string[]): Promise<boolean> {
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
  for (const each of [reference, ...parts]) {
    const answer = await fetch(`${origin}/v2/team/app/manifests/${each}`, { headers: { accept } })
    await answer.arrayBuffer()
    if (!answer.ok) return false
  }
  return true
}

for (const { what, tag, built } of pushes) {
  test(`docker-registry, ${versions} versions: ${what}, pushed during the first deletion, stays whole`, async t => {
    if (isLeftOut(t, (await dockerRegistryAvailable()) ? undefined : 'docker-registry is not installed'))
      return
    await using registry = await registryOfMany()
    let isPushed = false
    await using proxy = await startMeddlingProxy(registry.origin, async line => {
      if (isPushed || !line.startsWith('DELETE ') || line.includes(`sha256:${'0'.repeat(64)}`)) return
      isPushed = true
      await registry.push(tag, built)
    })
    const images = `${proxy.host}/team/app`
    await using step = await pruneStep({ images, 'prune-tags': 'pr-*', 'max-deletes': '1000', mode: 'apply' })
    assert.equal(step.code, 0, step.log)
    assert.ok(isPushed)
    const parts = built.manifests.map(({ descriptor }) => descriptor.digest)
    assert.ok(await isWhole(registry.origin, tag, parts), step.log)
    const deleted = JSON.parse(step.outputs.json ?? '').deleted
    assert.equal(deleted, versions - (built === newIndex ? 2 : 1))
    assert.match(step.summary, /Longest window/)
    const [line] = /.*[Ll]ongest window.*/.exec(step.log) ?? []
    console.log(
      `${what}: ${(proxy.requests.length / deleted).toFixed(0)} requests for each deletion; ${line}`,
    )
  })
}

test(`docker-registry, ${versions} versions: a tag that moves after the last look goes with its new image, and is named`, async t => {
  if (isLeftOut(t, (await dockerRegistryAvailable()) ? undefined : 'docker-registry is not installed')) return
  await using registry = await registryOfMany()
  let isPushed = false
  await using proxy = await startMeddlingProxy(registry.origin, async line => {
    const [, digest = ''] = /^DELETE .*\/manifests\/(sha256:(?!0{64}).*)$/.exec(line) ?? []
    const built = builds.find(({ root }) => root.digest === digest)
    if (isPushed || !built) return
    isPushed = true
    await registry.push('stable', built)
  })
  const images = `${proxy.host}/team/app`
  await using step = await pruneStep({ images, 'prune-tags': 'pr-*', 'max-deletes': '1000', mode: 'apply' })
  assert.equal(step.code, 1, step.log)
  assert.match(step.log, /title=PRUNE_DAMAGE.*lost its tag stable/)
  assert.match(step.summary, /lost its tag stable/)
})

test('docker-registry: an index that loses a child after the last look is found and named, though it came after the plan', async t => {
  if (isLeftOut(t, (await dockerRegistryAvailable()) ? undefined : 'docker-registry is not installed')) return
  await using registry = await registryOfMany()
  let isPushed = false
  await using proxy = await startMeddlingProxy(registry.origin, async line => {
    if (isPushed || !line.startsWith(`DELETE /v2/team/app/manifests/${builds[90]?.root.digest}`)) return
    isPushed = true
    await registry.push('v2.0', newIndex)
  })
  const images = `${proxy.host}/team/app`
  await using step = await pruneStep({ images, 'prune-tags': 'pr-*', 'max-deletes': '1000', mode: 'apply' })
  assert.equal(step.code, 1, step.log)
  assert.match(
    step.log,
    new RegExp(`title=PRUNE_DAMAGE.*${newIndex.root.digest}: lost ${builds[90]?.root.digest}`),
  )
  assert.ok(await isWhole(registry.origin, 'v2.0', [builds[91]?.root.digest ?? '']), 'the other child stays')
})

for (const when of ['before the look', 'after it'] as const) {
  test(`GitHub's packages, ${versions} versions: what a new index needs, pushed ${when}, ${when === 'after it' ? 'is named as lost' : 'stays'}`, async () => {
    await using registry = await startRegistry()
    const stable = image({ layers: ['stable'] })
    for (const built of [...builds, stable]) await registry.add(built, { repository: 'owner/app', tag: null })
    const rows = builds.map(({ root }, at) => served(root.digest, [`pr-${at}`]))
    let deletions = 0
    const victim = rows[90]
    await using service = await PackagesService.start({
      owner: 'owner',
      package: 'app',
      versions: [...rows, served(stable.root.digest, ['v1'])],
      token: 'ghs_token_of_the_step',
      onRequest: async (line, { versions: held }) => {
        if (!line.startsWith('DELETE ')) return
        deletions++
        if (when === 'before the look' ? deletions !== 1 : !line.endsWith(`/${victim?.id}`)) return
        const row = served(newIndex.root.digest, ['v2.0'])
        held.set(row.id, row)
      },
    })
    await registry.add(newIndex, { repository: 'owner/app', tag: null })
    const inputs = { images: 'ghcr.io/owner/app', 'registry-mirrors': `ghcr.io=${registry.host}` }
    const policy = { 'prune-tags': 'pr-*', 'max-deletes': '1000', mode: 'apply' }
    await using step = await pruneStep(
      { ...inputs, ...policy },
      { token: 'ghs_token_of_the_step', env: { GITHUB_API_URL: service.url.origin } },
    )
    const left = new Set([...service.versions.values()].map(({ digest }) => digest))
    assert.ok(left.has(newIndex.root.digest) && left.has(builds[91]?.root.digest ?? ''), step.log)
    if (when === 'after it') {
      assert.equal(step.code, 1, step.log)
      assert.match(
        step.log,
        new RegExp(`title=PRUNE_DAMAGE.*${newIndex.root.digest}: lost ${victim?.digest}`),
      )
      return
    }
    assert.equal(step.code, 0, step.log)
    assert.ok(left.has(victim?.digest ?? ''), step.log)
    const report = JSON.parse(await readFile(step.outputs.report ?? '', 'utf8'))
    assert.equal(report.deleted, versions - 2)
    const each = (count: number) => (count / report.deleted).toFixed(1)
    const counted = service.requests.length - service.unchanged
    console.log(
      `packages: ${each(service.requests.length)} requests for each deletion, ${each(counted)} of them counted; window ${report.longestWindowMs} ms`,
    )
  })
}
