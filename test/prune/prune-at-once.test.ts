import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { entryKey } from '@tallyman/core/cache/keys'
import { mapLimit } from '@tallyman/core/concurrency'
import { parseDigest } from '@tallyman/core/model/digest'
import { isLeftOut } from '@tallyman/testkit/bytes/left-out'
import { CacheEntriesApi } from '@tallyman/testkit/cache/cache-entries-api'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import { dockerRegistryMissing, pushImage, startDockerRegistry } from '@tallyman/testkit/peers/real-registry'
import { PackagesService } from '@tallyman/testkit/prune/packages-service'
import { served } from '@tallyman/testkit/prune/packages-service-client'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import type { StepResult } from '@tallyman/testkit/step/run-action'

const created = '2024-01-01T00:00:00Z'
const token = 'ghs_token_of_the_step'
const layered = (name: string) => image({ layers: [name], config: { created } })

/** Images under three kinds of tags, indexes of them, and an index that stays and shares a child with one that goes. */
function crowd(count: number): (readonly [string, Built])[] {
  const images = Array.from({ length: count }, (_, at) => layered(`layer ${at}`))
  const pair = (at: number) => index([images[at] as Built, images[at + 1] as Built])
  return [
    ...images.map((built, at) => [`${at % 3 === 0 ? 'dev' : 'pr'}-${at}`, built] as const),
    ...Array.from({ length: 6 }, (_, at) => [`pr-index-${at}`, pair(at * 2)] as const),
    ['v1', index([images[4] as Built, images[9] as Built])],
    ['v2', layered('stays')],
  ]
}

/**
 * Checks that two concurrent prunes of one target pass without a warning; returns how many versions they deleted
 * together.
 */
async function assertBothPassed(steps: readonly StepResult[]): Promise<number> {
  let deleted = 0
  for (const step of steps) {
    assert.equal(step.code, 0, step.log)
    // A line that no longer matches anything is a warning without a code.
    assert.doesNotMatch(step.log, /title=/)
    const report = JSON.parse(await readFile(step.outputs.report ?? '', 'utf8'))
    assert.equal(report.failed, 0)
    deleted += report.deleted
  }
  return deleted
}

const all = { 'prune-tags': 'pr-*\ndev-*' }
// A version that another policy deletes is a loss to one that keeps it.
const others = { 'prune-tags': 'dev-*\npr-index-*', 'verify-after': 'false' }
const seconds = [
  { name: 'the same policy', second: all },
  { name: 'policies that overlap', second: others },
]

for (const { name, second } of seconds) {
  test(`two concurrent prunes of one docker-registry repository, with ${name}: both pass, and what stays is whole`, async t => {
    if (isLeftOut(t, dockerRegistryMissing())) return
    await using registry = await startDockerRegistry({ delete: true })
    const held = crowd(24)
    await mapLimit(held, 1, ([tag, built]) =>
      pushImage({ origin: registry.origin, repository: 'team/app', tag }, built),
    )
    const inputs = {
      images: `${new URL(registry.origin).host}/team/app`,
      'max-deletes': '1000',
      mode: 'apply',
    }
    const steps = await Promise.all([pruneStep({ ...inputs, ...all }), pruneStep({ ...inputs, ...second })])
    await assertBothPassed(steps)
    const answer = await fetch(`${registry.origin}/v2/team/app/tags/list`)
    const { tags } = (await answer.json()) as { tags: string[] }
    assert.deepEqual(tags.toSorted(), ['dev-9', 'pr-4', 'v1', 'v2'])
  })
}

for (const { name, second } of seconds) {
  test(`two concurrent prunes of one GitHub package, with ${name}: both pass, and what stays is whole`, async () => {
    await using registry = await startRegistry()
    const held = crowd(150)
    for (const [, built] of held) await registry.add(built, { repository: 'owner/app', tag: null })
    const rows = held.map(([tag, { root }]) => served(root.digest, [tag]))
    await using service = await PackagesService.start({
      owner: 'owner',
      package: 'app',
      versions: rows,
      token,
    })
    const inputs = {
      images: 'ghcr.io/owner/app',
      'registry-mirrors': `ghcr.io=${registry.host}`,
      'max-deletes': '1000',
      mode: 'apply',
    }
    const step = (more: Record<string, string>) =>
      pruneStep({ ...inputs, ...more }, { token, env: { GITHUB_API_URL: service.url.origin } })
    const steps = await Promise.all([step(all), step(second)])
    assert.equal(await assertBothPassed(steps), rows.length - 4)
    const left = [...service.versions.values()].flatMap(({ tags }) => tags)
    assert.deepEqual(left.toSorted(), ['dev-9', 'pr-4', 'v1', 'v2'])
  })
}

test('two concurrent prunes of one Actions cache both pass', async () => {
  const digit = (at: number) => parseDigest(`sha256:${at.toString(16).padStart(64, '0')}`)
  const entries = Array.from({ length: 250 }, (_, at) => ({
    id: at + 1,
    key: entryKey('tallyman-v1', [digit(at)]),
    lastAccessed: created,
    size: 1_000,
  }))
  await using api = await CacheEntriesApi.start('owner/app', token, entries)
  const env = { GITHUB_API_URL: api.origin, GITHUB_REPOSITORY: 'owner/app' }
  const inputs = { images: 'actions-cache', mode: 'apply', 'cache-budget': '10kB', 'max-deletes': '1000' }
  const steps = await Promise.all([pruneStep(inputs, { token, env }), pruneStep(inputs, { token, env })])
  assert.equal(await assertBothPassed(steps), 240)
  assert.equal(api.entries.size, 10)
})

test("a version that others' pushes and deletions move between GitHub's pages is not a loss", async () => {
  await using registry = await startRegistry()
  const staying = Array.from({ length: 150 }, (_, at) => [`v${at}`, layered(`stays ${at}`)] as const)
  const doomed = layered('goes')
  for (const built of [doomed, ...staying.map(([, built]) => built)])
    await registry.add(built, { repository: 'owner/app', tag: null })
  const brief = {
    ...served(layered('brief').root.digest, ['brief']),
    id: 1_000_000,
    created: new Date().toISOString(),
  }
  await registry.add(layered('brief'), { repository: 'owner/app', tag: null })
  const rows = [['pr-1', doomed] as const, ...staying].map(([tag, { root }]) => served(root.digest, [tag]))
  let isDone = false
  let isMoved = false
  await using service = await PackagesService.start({
    owner: 'owner',
    package: 'app',
    versions: rows,
    token,
    onRequest: (line, { versions }) => {
      if (line.startsWith('DELETE ')) isDone = true
      if (!isDone || isMoved) return
      if (line.endsWith('page=1')) versions.set(brief.id, brief)
      isMoved = line.endsWith('page=2') && versions.delete(brief.id)
    },
  })
  const inputs = { images: 'ghcr.io/owner/app', 'registry-mirrors': `ghcr.io=${registry.host}` }
  await using step = await pruneStep(
    { ...inputs, 'prune-tags': 'pr-*', mode: 'apply' },
    { token, env: { GITHUB_API_URL: service.url.origin } },
  )
  assert.ok(isMoved)
  assert.equal(step.code, 0, step.log)
  assert.equal(service.versions.size, 150)
})
