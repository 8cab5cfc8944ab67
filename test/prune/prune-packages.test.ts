import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import {
  type PackagesFault,
  PackagesService,
  type PackagesServiceOptions,
  type ServedVersion,
} from '@tallyman/testkit/prune/packages-service'
import { served } from '@tallyman/testkit/prune/packages-service-client'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { type PruneStepOptions, pruneStep } from '@tallyman/testkit/step/prune-step'
import { makeRunnerFolder } from '@tallyman/testkit/step/run-action'

const token = 'ghs_token_of_the_step'
const layered = (...layers: string[]) => image({ layers })
const [one, two, three, four] = [layered('1'), layered('2'), layered('3'), layered('4')]
const [stable, stale] = [index([one, two]), index([two, three])]

/** ghcr.io/owner/app with an index under v1, another under pr-1, an image under pr-2, and all their children untagged. */
function versions(extra: Readonly<Record<string, Partial<ServedVersion>>> = {}): ServedVersion[] {
  const rows: [Built, string[]][] = [
    ...[one, two, three].map((built): [Built, string[]] => [built, []]),
    [stable, ['v1']],
    [stale, ['pr-1']],
    [four, ['pr-2']],
  ]
  return rows.map(([{ root }, tags]) => served(root.digest, tags, extra[tags[0] ?? '']))
}

async function start(options: Partial<PackagesServiceOptions> = {}) {
  const registry = await startRegistry()
  for (const built of [stable, stale, four]) await registry.add(built, { repository: 'owner/app', tag: null })
  const all = { owner: 'owner', package: 'app', versions: versions(), token, ...options }
  const service = await PackagesService.start(all)
  return {
    registry,
    service,
    async [Symbol.asyncDispose]() {
      await Promise.all([service[Symbol.asyncDispose](), registry[Symbol.asyncDispose]()])
    },
  }
}

interface Setting {
  readonly registry: TestRegistry
  readonly service: PackagesService
}

function prune(
  { registry, service }: Setting,
  inputs: Readonly<Record<string, string>>,
  options: PruneStepOptions = {},
) {
  const mirror = { 'registry-mirrors': `ghcr.io=${registry.host}`, retries: '3' }
  const env = { GITHUB_API_URL: service.url.origin }
  return pruneStep({ images: 'ghcr.io/owner/app', ...mirror, ...inputs }, { token, env, ...options })
}

const apply = { 'prune-tags': 'pr-*', 'prune-untagged': 'true', mode: 'apply' }
const digests = ({ service }: Setting) => [...service.versions.values()].map(({ digest }) => digest).sort()

test('untagged children of retained versions stay, the others are deleted, and the IDs that restore them are reported', async () => {
  for (const kind of ['User', 'Organization'] as const) {
    await using setting = await start({ kind })
    await using step = await prune(setting, apply)
    assert.equal(step.code, 0, step.log)
    assert.deepEqual(digests(setting), [one, two, stable].map(({ root }) => root.digest as string).sort())
    const report = await readFile(step.outputs.report ?? '', 'utf8')
    for (const id of setting.service.deleted.keys()) {
      assert.match(step.log, new RegExp(`(version ${id})`))
      assert.match(report, new RegExp(`"restore": "${id}"`))
    }
    assert.doesNotMatch(step.log, new RegExp(token))
    assert.ok(setting.registry.requests.every(({ method }) => method !== 'DELETE'))
  }
})

test('the last tagged version and one with 5,000 downloads are retained, and the step is green', async () => {
  await using setting = await start({ versions: versions({ 'pr-2': { downloads: 6_000 } }) })
  await using step = await prune(setting, { ...apply, 'prune-tags': 'pr-*\nv*' })
  assert.equal(step.code, 0, step.log)
  assert.match(step.outputs.retained ?? '', /more than 5,000 downloads/)
  assert.equal(setting.service.versions.size, 1)
  await using only = await start({ versions: [served(four.root.digest, ['v9'])] })
  await using last = await prune(only, { ...apply, 'prune-tags': 'v9' })
  assert.equal(last.code, 0, last.log)
  assert.match(last.outputs.retained ?? '', /last version/)
})

test('a version whose other tag stays is already retained in the plan: ghcr.io deletes whole versions', async () => {
  const rows = versions().map(row => (row.tags[0] === 'pr-2' ? { ...row, tags: ['pr-2', 'v2'] } : row))
  await using setting = await start({ versions: rows })
  await using step = await prune(setting, { 'prune-tags': 'pr-*' })
  assert.equal(step.code, 0, step.log)
  assert.match(step.summary, /this registry deletes whole versions/)
  assert.ok(setting.service.requests.every(line => line.startsWith('GET ')))
})

test('limits, faults and versions that vanish meanwhile only cost time', async () => {
  const faults: PackagesFault[] = [
    { on: /GET .*versions\?/, status: 502 },
    {
      on: /GET .*versions\?/,
      status: 403,
      headers: { 'retry-after': '1' },
      body: { message: 'secondary rate limit' },
    },
    { on: /DELETE/, status: 429, headers: { 'retry-after': '1' } },
    { on: /DELETE/, status: 500 },
  ]
  let isGone = false
  const goesMeanwhile: PackagesServiceOptions['onRequest'] = (line, { versions: held }) => {
    const [, id = ''] = /^DELETE .*versions\/(\d+)$/.exec(line) ?? []
    if (id === '' || isGone) return
    isGone = true
    held.delete(Number(id))
  }
  await using setting = await start({ faults, onRequest: goesMeanwhile })
  await using step = await prune(setting, apply)
  assert.equal(step.code, 0, step.log)
  assert.match(step.log, /it was gone already/)
})

test('404 to the deletion of an existing version is reported as missing rights, not as success', async () => {
  await using setting = await start({ faults: [{ on: /DELETE/, status: 404, times: 99 }] })
  await using step = await prune(setting, apply)
  assert.equal(step.code, 1)
  assert.match(step.log, /title=DENIED.*a token that may delete/)
  assert.equal(setting.service.versions.size, 6)
})

test('a rate limit of an hour ends the run, and the run says so', async () => {
  const reset = String(Math.ceil(Date.now() / 1000) + 3_600)
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
  await using setting = await start({ faults: [{ on: /DELETE/, status: 403, headers, times: 99 }] })
  await using step = await prune(setting, apply)
  assert.equal(step.code, 1)
  assert.match(step.log, /title=RATE_LIMITED.*asks to wait 6[01] minutes/)
  assert.equal(setting.service.requests.filter(line => line.startsWith('DELETE')).length, 1)
})

test('a second run with the same store reads no manifest: reads count as downloads', async () => {
  await using setting = await start()
  await using folder = await makeRunnerFolder()
  await using first = await prune(setting, { 'prune-tags': 'pr-*' }, { folder })
  assert.equal(first.code, 0, first.log)
  assert.equal(setting.registry.count({ kind: 'manifest' }), 6)
  await using second = await prune(setting, apply, { folder })
  assert.equal(second.code, 0, second.log)
  assert.equal(setting.registry.count({ kind: 'manifest' }), 6)
})

test('a version tagged between plan and deletion stays with its children', async () => {
  let isTagged = false
  await using setting = await start({
    onRequest: (line, { versions: held }) => {
      if (isTagged || !/^GET .*versions\/\d+$/.test(line)) return
      isTagged = true
      const row = [...held.values()].find(({ tags }) => tags[0] === 'pr-1')
      if (row) held.set(row.id, { ...row, tags: ['pr-1', 'release'], updated: '2031-01-01T00:00:00Z' })
    },
  })
  await using step = await prune(setting, { 'prune-tags': 'pr-1', 'prune-untagged': 'true', mode: 'apply' })
  assert.equal(step.code, 0, step.log)
  assert.match(step.outputs.retained ?? '', /tagged "release" now/)
  assert.ok(digests(setting).includes(three.root.digest))
})

test('without a token for ghcr.io the step says which one it needs', async () => {
  await using setting = await start()
  await using step = await prune(setting, apply, { token: '' })
  assert.equal(step.annotations[0]?.properties.title, 'UNAUTHENTICATED')
  assert.match(step.log, /expected github-token/)
})
