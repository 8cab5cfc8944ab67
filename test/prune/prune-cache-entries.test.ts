import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { entryKey, imageKey } from '@tallyman/core/cache/keys'
import { parseDigest } from '@tallyman/core/model/digest'
import { CacheEntriesApi, type ServedEntry } from '@tallyman/testkit/cache/cache-entries-api'
import { image, index } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'

const token = 'ghs_token_of_the_step'
const prefix = 'tallyman-v1'
const hex = (digit: string) => parseDigest(`sha256:${digit.repeat(64)}`)
const blobKey = (digit: string) => entryKey(prefix, [hex(digit)])

function entry(id: number, key: string, extra: Partial<ServedEntry> = {}): ServedEntry {
  return { id, key, lastAccessed: '2024-01-01T00:00:00Z', size: 1_000, ...extra }
}

function prune(api: CacheEntriesApi, inputs: Readonly<Record<string, string>>, folder?: RunnerFolder) {
  const env = { GITHUB_API_URL: api.origin, GITHUB_REPOSITORY: 'owner/app' }
  const all = { images: 'actions-cache', mode: 'apply', retries: '2', ...inputs }
  return pruneStep(all, { token, env, ...(folder ? { folder } : {}) })
}

const ids = (api: CacheEntriesApi) => [...api.entries.keys()]

test("beyond the budget the least recently used of our entries are deleted, and nobody else's", async () => {
  const day = (number: number) => ({ lastAccessed: `2024-01-0${number}T00:00:00Z` })
  await using api = await CacheEntriesApi.start('owner/app', token, [
    entry(1, blobKey('a'), day(1)),
    entry(2, blobKey('b'), day(3)),
    entry(3, blobKey('c'), day(2)),
    entry(4, 'node-modules-linux', day(1)),
    entry(5, `${prefix}-blob-of-somebody-else`, day(1)),
  ])
  await using step = await prune(api, { 'cache-budget': '2kB', 'older-than': '7d' })
  assert.equal(step.code, 0, step.log)
  assert.deepEqual(ids(api), [2, 3, 4, 5])
  assert.equal(step.outputs['freed-bytes'], '1000')
  assert.match(step.summary, /least recently used: the entries have 3000 bytes, the budget 2000/)
  assert.doesNotMatch(step.log, new RegExp(token))
})

test('entries that no lock names are deleted; manifests, layers and packs of what the lock names stay', async () => {
  await using registry = await startRegistry()
  const layers = Array.from({ length: 17 }, (_, at) => `layer ${at}`)
  const arm64 = { os: 'linux', architecture: 'arm64' }
  const [large, small] = [image({ layers }), image({ layers: ['arm'], platform: arm64 })]
  const root = await registry.add(index([large, small]), { repository: 'o/app', tag: '1' })
  const digests = large.layers.map(({ descriptor }) => descriptor.digest)
  await using api = await CacheEntriesApi.start('owner/app', token, [
    entry(1, imageKey(prefix, root.digest, ['linux/amd64'])),
    entry(2, entryKey(prefix, digests.slice(0, 1))),
    entry(3, entryKey(prefix, digests.slice(14))),
    entry(4, imageKey(prefix, hex('d'), 'all')),
    entry(5, blobKey('e'), { ref: 'refs/heads/one' }),
    entry(6, blobKey('e'), { ref: 'refs/heads/two' }),
    entry(7, blobKey('f'), { lastAccessed: new Date().toISOString() }),
  ])
  await using folder = await makeRunnerFolder()
  const name = `${registry.host}/o/app:1`
  const lock = {
    version: 1,
    images: [{ image: name, digest: root.digest, pinned_image: `${name}@${root.digest}` }],
  }
  await writeFile(join(folder.workspace, 'images.lock'), JSON.stringify(lock))
  const inputs = { 'prune-tags': '*', 'keep-refs-from': 'images.lock', 'older-than': '1d' }
  await using step = await prune(api, inputs, folder)
  assert.equal(step.code, 0, step.log)
  assert.deepEqual(ids(api), [1, 2, 3, 7])
  assert.match(step.summary, /images\.lock names/)
})

test('hundreds of entries are listed page by page; refused deletions are reported', async () => {
  const digit = (at: number) => parseDigest(`sha256:${at.toString(16).padStart(64, '0')}`)
  const many = Array.from({ length: 250 }, (_, at) => entry(at + 1, entryKey(prefix, [digit(at)])))
  await using api = await CacheEntriesApi.start('owner/app', token, many)
  const inputs = { 'prune-tags': '*', 'keep-last': '245' }
  await using dry = await prune(api, { ...inputs, 'dry-run': 'true' })
  assert.equal(JSON.parse(dry.outputs.json ?? '').planned[0].deleted, 5, dry.log)
  api.refusals.push(403)
  await using step = await prune(api, inputs)
  assert.equal(step.code, 1)
  assert.match(step.log, /title=DENIED/)
  assert.equal(api.entries.size, 250)
})

test('a step outside a repository, or without a token, says so', async () => {
  await using api = await CacheEntriesApi.start('owner/app', token, [])
  const inputs = { images: 'actions-cache', 'prune-tags': '*' }
  const env = { GITHUB_API_URL: api.origin }
  await using nowhere = await pruneStep(inputs, { token, env: { ...env, GITHUB_REPOSITORY: 'a/../b' } })
  assert.match(nowhere.log, /INPUT_INVALID.*expected owner\/name/)
  await using tokenless = await pruneStep(inputs, { env: { ...env, GITHUB_REPOSITORY: 'owner/app' } })
  assert.match(tokenless.log, /UNAUTHENTICATED.*expected github-token/)
  assert.deepEqual(api.requests, [])
})

test('an entry that a job uses while others are deleted stays, and each deletion costs one check', async () => {
  const all = ['a', 'b', 'c', 'd'].map((digit, at) => entry(at + 1, blobKey(digit)))
  await using api = await CacheEntriesApi.start('owner/app', token, all)
  api.onRequest = line => {
    const last = [...api.entries.values()].at(-1)
    if (line.startsWith('DELETE ') && api.entries.size === 4 && last)
      api.entries.set(last.id, { ...last, lastAccessed: new Date().toISOString() })
  }
  await using step = await prune(api, { 'prune-tags': '*', 'older-than': '1d' })
  assert.equal(step.code, 0, step.log)
  assert.equal(api.entries.size, 1, step.log)
  assert.match(step.outputs.retained ?? '', /it was used again at/)
  const looks = api.requests.filter(
    line => line.startsWith('GET ') && line.includes(encodeURIComponent('sha256-')),
  )
  assert.equal(looks.length, 4, api.requests.join('\n'))
})
