import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { mapLimit } from '@tallyman/core/concurrency'
import type { Loss } from '@tallyman/core/prune/kept-check'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import { startMeddlingProxy } from '@tallyman/testkit/peers/meddling-proxy'
import {
  type DockerRegistry,
  dockerRegistryMissing,
  pushImage,
  startDockerRegistry,
} from '@tallyman/testkit/peers/real-registry'
import { PackagesService } from '@tallyman/testkit/prune/packages-service'
import { served } from '@tallyman/testkit/prune/packages-service-client'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'

const created = '2024-01-01T00:00:00Z'
const versions = 120
const builds = Array.from({ length: versions }, (_, at) =>
  image({ layers: [`layer ${at}`], config: { created } }),
)
const newIndex = index([builds[90] as Built, builds[91] as Built])

/** In the order of deletion. */
const doomed = builds.toSorted((a, b) => (a.root.digest < b.root.digest ? -1 : 1))
const movedIndex = index([doomed[5] as Built, doomed[6] as Built])
const addedIndex = index([doomed[3] as Built, doomed[4] as Built])

/**
 * Pushes by somebody else while the first version is deleted: to the next versions, under a new tag or one that existed
 * elsewhere.
 */
const pushes: readonly (readonly [string, Built])[] = [
  ['v2.0', doomed[1] as Built],
  ['stable', doomed[2] as Built],
  ['v3.0', addedIndex],
  ['edge', movedIndex],
]

type Push = (tag: string, built: Built) => Promise<unknown>

async function registryOfMany(): Promise<DockerRegistry & { readonly push: Push }> {
  const registry = await startDockerRegistry({ delete: true })
  const push: Push = (tag, built) =>
    pushImage({ origin: registry.origin, repository: 'team/app', tag }, built)
  try {
    await mapLimit([...builds.entries()], 8, ([at, built]) => push(`pr-${at}`, built))
    for (const tag of ['stable', 'edge', 'v1.0'])
      await push(tag, image({ layers: [tag], config: { created } }))
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

test(`docker-registry, ${versions} versions: what others tag, move and list during the first deletion stays whole`, async t => {
  if (isLeftOut(t, dockerRegistryMissing())) return
  await using registry = await registryOfMany()
  let isPushed = false
  await using proxy = await startMeddlingProxy(registry.origin, async line => {
    if (isPushed || !isDeletion(line)) return
    isPushed = true
    for (const [tag, built] of pushes) await registry.push(tag, built)
  })
  const images = `${proxy.host}/team/app`
  await using step = await pruneStep(
    { images, 'prune-tags': 'pr-*', 'max-deletes': '1000', mode: 'apply' },
    { timeout: 600_000 },
  )
  assert.equal(step.code, 0, step.log)
  for (const [tag, built] of pushes) {
    const parts = built.manifests.map(({ descriptor }) => descriptor.digest)
    assert.ok(await isWhole(registry.origin, tag, parts), `${tag}: ${step.log}`)
  }
  const { deleted, longestWindowMs, longestMovedWindowMs } = JSON.parse(step.outputs.json ?? '')
  assert.equal(deleted, versions - 6)
  assert.match(step.summary, /Longest time between a look and the deletion after it: \d+ ms/)
  assert.match(step.log, /Longest time between a look and the deletion after it: \d+ ms/)
  const each = (proxy.requests.length / deleted).toFixed(0)
  console.log(
    `${each} requests for each deletion, windows ${longestWindowMs} ms and ${longestMovedWindowMs} ms`,
  )
})

test(`docker-registry, ${versions} versions: changes by others after the last check are found and named, though they came after the plan`, async t => {
  if (isLeftOut(t, dockerRegistryMissing())) return
  await using registry = await registryOfMany()
  let deletions = 0
  await using proxy = await startMeddlingProxy(registry.origin, async line => {
    if (!isDeletion(line)) return
    const built = builds.find(({ root }) => line.endsWith(root.digest))
    if (built && deletions++ === 0) await registry.push('stable', built)
    if (built === builds[90]) await registry.push('v3.0', newIndex)
  })
  const images = `${proxy.host}/team/app`
  await using step = await pruneStep(
    { images, 'prune-tags': 'pr-*', 'max-deletes': '1000', mode: 'apply' },
    { timeout: 600_000 },
  )
  assert.equal(step.code, 1, step.log)
  assert.match(step.log, /title=PRUNE_DAMAGE.*lost its tag stable.* \(and 1 more\)/)
  const { places } = JSON.parse(await readFile(step.outputs.report ?? '', 'utf8'))
  const losses = places[0].losses.map(({ digest, text }: Loss) => `${digest}: ${text}`).join('\n')
  assert.match(losses, /lost its tag stable/)
  assert.match(losses, new RegExp(`${newIndex.root.digest}: lost ${builds[90]?.root.digest}, which it needs`))
  assert.ok(await isWhole(registry.origin, 'v3.0', [builds[91]?.root.digest ?? '']), 'the other child stays')
})

/** Whether a request deletes something that exists: the first only probes whether deletion works. */
function isDeletion(line: string): boolean {
  return line.startsWith('DELETE ') && !line.includes('0'.repeat(64))
}

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
