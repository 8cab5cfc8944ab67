import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { artifact, image, index } from '@tallyman/testkit/images/images'
import { delay, fail, hangUp, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'

const created = '2024-01-01T00:00:00Z'
const app = { repository: 'team/app' }
const layered = (...layers: string[]) => image({ layers, config: { created } })
const [one, two, three] = [layered('1'), layered('2'), layered('3')]
const prune = { 'prune-tags': 'pr-*', mode: 'apply', retries: '3' }

/** Waits until the registry has received `times` such requests, or the step ends without that. */
async function untilAsked(
  registry: TestRegistry,
  filter: Parameters<TestRegistry['count']>[0],
  running: Promise<unknown>,
  times = 1,
): Promise<void> {
  let hasEnded = false
  const end = () => {
    hasEnded = true
  }
  running.then(end, end)
  while (!hasEnded && registry.count(filter) < times) await sleep(5)
}

/** An index under pr-1, two images under pr-2 and pr-3, and an index under v1 that shares a child with the first. */
async function filled(registry: TestRegistry): Promise<string> {
  await registry.add(index([one, two]), { ...app, tag: 'pr-1' })
  await registry.add(layered('4'), { ...app, tag: 'pr-2' })
  await registry.add(layered('5'), { ...app, tag: 'pr-3' })
  await registry.add(index([two, three]), { ...app, tag: 'v1' })
  return `${registry.host}/team/app`
}

function hasAll(registry: TestRegistry, ...built: readonly { root: { digest: string } }[]): boolean {
  return built.every(({ root }) => registry.manifest('team/app', root.digest as never) !== undefined)
}

test('429 and 5xx while reading and deleting, and a dropped connection, only cost time', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  registry.inject(
    fail(429, { kind: 'manifest', method: 'GET', after: 2 }, { headers: { 'retry-after': '1' } }),
    fail(503, { kind: 'manifest', method: 'DELETE', after: 1, times: 2 }),
    hangUp({ kind: 'manifest', method: 'DELETE', after: 4 }),
  )
  await using step = await pruneStep({ images, ...prune })
  assert.equal(step.code, 0, step.log)
  assert.deepEqual([...registry.tags('team/app').keys()], ['v1'])
  assert.ok(hasAll(registry, two, three) && !hasAll(registry, one))
})

test('a single unreadable manifest stops everything', async () => {
  for (const status of [403, 429, 500]) {
    await using registry = await startRegistry()
    const images = await filled(registry)
    registry.inject(fail(status, { method: 'GET', digest: two.root.digest, times: 99 }))
    await using step = await pruneStep({ images, ...prune, retries: '2' })
    assert.equal(step.annotations.find(({ level }) => level === 'error')?.properties.title, 'PLAN_UNSAFE')
    assert.equal(registry.count({ method: 'DELETE' }), 0)
    assert.equal(step.outputs.deleted, '')
  }
})

test('tokens that expire midway are renewed', async () => {
  await using registry = await startRegistry({ auth: { scheme: 'bearer', tokenSeconds: 60 } })
  const images = await filled(registry)
  const { username, password } = registry.credentials
  const auth = `- registry: ${registry.host}\n  username: ${username}\n  password: ${password}\n`
  registry.inject(delay(300, { method: 'DELETE', kind: 'manifest', after: 1, times: 9 }))
  const running = pruneStep({ images, ...prune, 'registry-auth': auth })
  await untilAsked(registry, { method: 'DELETE' }, running, 2)
  registry.revokeTokens()
  await using step = await running
  assert.equal(step.code, 0, step.log)
  assert.deepEqual([...registry.tags('team/app').keys()], ['v1'])
  assert.doesNotMatch(step.log, new RegExp(password))
})

test('a version that is gone meanwhile is counted and fails nothing', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  const [first, goes] = [layered('5'), layered('4')].map(({ root }) => root.digest)
  assert.ok(first && goes)
  registry.inject(
    delay(300, { method: 'DELETE', digest: first }),
    fail(404, { method: 'DELETE', digest: goes, times: 9 }),
  )
  const running = pruneStep({ images, ...prune })
  await untilAsked(registry, { method: 'DELETE', digest: first }, running)
  registry.corrupt(goes, 'missing')
  await using step = await running
  assert.equal(step.code, 0, step.log)
  assert.match(step.log, /it was gone already/)
  assert.equal(JSON.parse(step.outputs.json ?? '').deleted, 3)
})

test('404 to the deletion of an existing version is a failure', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  registry.inject(fail(404, { method: 'DELETE', digest: layered('4').root.digest, times: 9 }))
  await using step = await pruneStep({ images, ...prune })
  assert.equal(step.code, 1, step.log)
  assert.match(step.outputs.failed ?? '', /NOT_FOUND/)
})

test('a refused deletion stops the rest, and what was done is reported', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  registry.inject(fail(403, { method: 'DELETE', kind: 'manifest', after: 2, times: 99 }))
  await using step = await pruneStep({ images, ...prune })
  assert.equal(step.code, 1)
  const { deleted, failed } = JSON.parse(step.outputs.json ?? '')
  assert.deepEqual([deleted, failed], [1, 3], step.log)
  assert.match(step.outputs.failed ?? '', /DENIED/)
  assert.match(step.summary, /1 deleted, 3 failed/)
  assert.ok(hasAll(registry, two, three))
})

test('credentials without the right to delete are reported before anything happens', async () => {
  await using registry = await startRegistry({ deletes: 'none' })
  const images = await filled(registry)
  await using step = await pruneStep({ images, ...prune })
  assert.equal(step.annotations[0]?.properties.title, 'DELETE_UNSUPPORTED')
  assert.equal(registry.tags('team/app').size, 4)
})

test('an index pushed midway keeps the children that were to go', async () => {
  await using registry = await startRegistry()
  const name = `${registry.host}/team/app`
  const old = index([one, two])
  await registry.add(old, { ...app, tag: 'pr-1' })
  await registry.add(three, { ...app, tag: 'v1' })
  registry.inject(delay(500, { method: 'DELETE', digest: old.root.digest }))
  const running = pruneStep({ images: name, ...prune })
  await untilAsked(registry, { method: 'DELETE', digest: old.root.digest }, running)
  const fresh = index([two, three])
  await registry.add(fresh, { ...app, tag: 'v2' })
  await using step = await running
  assert.equal(step.code, 0, step.log)
  assert.ok(hasAll(registry, fresh, two, three) && !hasAll(registry, old, one), step.log)
  assert.match(step.outputs.retained ?? '', new RegExp(`${two.root.digest} needed by`))
})

test('content that was to stay and is missing afterwards fails the step, unless verify-after is false', async () => {
  for (const isVerified of [true, false]) {
    await using registry = await startRegistry()
    const images = await filled(registry)
    registry.inject(delay(400, { method: 'DELETE', digest: layered('5').root.digest }))
    const running = pruneStep({ images, ...prune, 'verify-after': String(isVerified) })
    await untilAsked(registry, { method: 'DELETE', digest: layered('5').root.digest }, running)
    registry.corrupt(three.root.digest, 'missing')
    await using step = await running
    assert.equal(step.code, isVerified ? 1 : 0, step.log)
    if (isVerified) assert.match(step.log, new RegExp(`PRUNE_DAMAGE[^]*${three.root.digest}`))
  }
})

test('a cancelled step says what it did and what it did not try', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  const second = layered('4').root.digest
  registry.inject(delay(1_500, { method: 'DELETE', digest: second }))
  const stop = new AbortController()
  const running = pruneStep({ images, ...prune }, { cancel: stop.signal })
  await untilAsked(registry, { method: 'DELETE', digest: second }, running)
  stop.abort()
  await using step = await running
  assert.equal(step.code, 1, step.log)
  assert.match(step.log, /title=CANCELLED/)
  const { deleted, failed } = JSON.parse(step.outputs.json ?? '')
  assert.deepEqual([deleted, failed], [1, 3], step.log)
})

test('referrers are found by the API over all its pages, or by their fallback tags', async () => {
  for (const referrers of [true, false]) {
    await using registry = await startRegistry({ referrers, paging: 2 })
    await registry.add(one, { ...app, tag: 'pr-1' })
    await registry.add(two, { ...app, tag: 'v1' })
    const about = (subject: typeof one, content: string) =>
      artifact({ artifactType: 'text/sbom', content, subject: subject.root })
    const goes = ['a', 'b', 'c', 'd', 'e'].map(content => about(one, content))
    const stays = ['a', 'b', 'c'].map(content => about(two, content))
    for (const built of [...goes, ...stays]) await registry.add(built, { ...app, tag: null })
    if (!referrers) {
      for (const [subject, all] of [[one, goes] as const, [two, stays] as const])
        await registry.add(index(all), { ...app, tag: subject.root.digest.replace(':', '-') })
    }
    await using step = await pruneStep({ images: `${registry.host}/team/app`, ...prune })
    assert.equal(step.code, 0, step.log)
    assert.ok(hasAll(registry, two, ...stays), step.log)
    for (const built of goes) assert.ok(!hasAll(registry, built), step.log)
  }
})
