import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { type MeddlingProxy, startMeddlingProxy } from '@tallyman/testkit/peers/meddling-proxy'
import { fail, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { failure, outcomes, retagFrom } from './write.fixture.ts'

const app = image({ layers: ['one', 'two'] })
const other = image({ layers: ['other'] })

/** A registry where another client writes `tag` once, right before the matching request. */
async function contended(
  act: (registry: TestRegistry) => void,
  before: RegExp,
): Promise<{ registry: TestRegistry; proxy: MeddlingProxy } & AsyncDisposable> {
  const registry = await startRegistry()
  await registry.add(app)
  await registry.add(other, { tag: 'theirs' })
  let isDone = false
  const proxy = await startMeddlingProxy(`http://${registry.host}`, line => {
    if (isDone || !before.test(line)) return
    isDone = true
    act(registry)
  })
  const dispose = async () => {
    await proxy[Symbol.asyncDispose]()
    await registry[Symbol.asyncDispose]()
  }
  return { registry, proxy, [Symbol.asyncDispose]: dispose }
}

const theirs = (tag: string) => (registry: TestRegistry) => registry.tag('test/app', tag, other.root.digest)
const now = (registry: TestRegistry, tag: string) => registry.tags('test/app').get(tag)

test('a tag that another job writes after the plan is a conflict with `fail`, and stays theirs', async () => {
  await using at = await contended(theirs('v2'), /^PUT .*manifests\/v1b$/)
  // The first stage of tags is written one by one, so that the other job writes between the two.
  const error = await failure(
    retagFrom(at.proxy, { tags: ['v1b', 'v2'], onConflict: 'fail', concurrency: 1 }),
  )
  assert.equal(error.code, 'TAG_CONFLICT')
  assert.match(
    error.message,
    new RegExp(`v2 is at ${other.root.digest}, expected ${app.root.digest} or no tag`),
  )
  assert.match(error.message, /moved: \S+:v1b/)
  assert.equal(now(at.registry, 'v2'), other.root.digest)
  assert.equal(now(at.registry, 'v1b'), app.root.digest)
})

test('the same tag is skipped with `skip`, and overwritten with `move`', async () => {
  await using at = await contended(theirs('v2'), /^PUT .*manifests\/v1b$/)
  const skipped = await retagFrom(at.proxy, { tags: ['v1b', 'v2'], onConflict: 'skip', concurrency: 1 })
  assert.deepEqual(outcomes(skipped), { v1b: 'moved', v2: 'skipped' })
  assert.equal(now(at.registry, 'v2'), other.root.digest)
  const moved = await retagFrom(at.proxy, { tags: ['v2'] })
  assert.deepEqual(outcomes(moved), { v2: 'moved' })
})

for (const onConflict of ['move', 'fail'] as const) {
  test(`on-conflict ${onConflict}: a tag that another job overwrites right after us is reported as theirs, and left to them`, async () => {
    await using at = await contended(theirs('v2'), /^HEAD .*manifests\/never$/)
    let puts = 0
    await using late = await startMeddlingProxy(`http://${at.registry.host}`, line => {
      if (line.startsWith('PUT ') && line.endsWith('/v2')) puts++
      if (puts === 1 && line.startsWith('HEAD ') && line.endsWith('/v2')) theirs('v2')(at.registry)
    })
    const error = await failure(retagFrom(late, { tags: ['v2'], onConflict }))
    assert.equal(error.code, 'TAG_CONFLICT')
    assert.match(
      error.message,
      new RegExp(`another job has written it since, and it is at ${other.root.digest}`),
    )
    assert.equal(now(at.registry, 'v2'), other.root.digest)
    assert.equal(late.requests.filter(line => line.startsWith('DELETE ')).length, 0)
  })
}

test('nothing is deleted: a written tag stays when another fails, and a job with the same image continues from there', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  registry.inject(fail(403, { method: 'PUT', path: /manifests\/latest$/ }))
  const wish = { tags: ['a', 'latest'], onConflict: 'fail' } as const
  const error = await failure(retagFrom(registry, wish))
  assert.equal(error.code, 'DENIED')
  assert.match(error.message, /moved: \S+:a/)
  assert.equal(now(registry, 'a'), app.root.digest)
  assert.equal(registry.count({ method: 'DELETE' }), 0)
  assert.deepEqual(outcomes(await retagFrom(registry, wish)), { a: 'same', latest: 'moved' })
})

test('with `on-conflict: fail`, the tag that is first by name decides: a job that loses it writes no other', async () => {
  await using at = await contended(theirs('a'), /^HEAD .*manifests\/never$/)
  let isWritten = false
  await using late = await startMeddlingProxy(`http://${at.registry.host}`, line => {
    if (isWritten && line.startsWith('HEAD ') && line.endsWith('/a')) theirs('a')(at.registry)
    if (line.startsWith('PUT ')) isWritten = true
  })
  const error = await failure(retagFrom(late, { tags: ['c', 'latest', 'a', 'b'], onConflict: 'fail' }))
  assert.equal(error.code, 'TAG_CONFLICT')
  assert.match(error.message, /not tried: \S+:c, \S+:latest, \S+:b/)
  const writes = late.requests.filter(line => !/^(?:HEAD|GET) /.test(line))
  assert.deepEqual(
    writes.map(line => line.replace(/^(\w+) .*\//, '$1 ')),
    ['PUT a'],
  )
})

test('with `on-conflict: fail`, a tag that a job with the same image wrote meanwhile is checked again too', async () => {
  const ours = (registry: TestRegistry) => registry.tag('test/app', 'v2', app.root.digest)
  await using at = await contended(ours, /^HEAD .*manifests\/never$/)
  let heads = 0
  await using late = await startMeddlingProxy(`http://${at.registry.host}`, line => {
    if (!line.startsWith('HEAD ') || !line.endsWith('/v2')) return
    // Absent when planned, at the same image before the write, and at another a moment later.
    if (++heads === 2) ours(at.registry)
    if (heads === 3) theirs('v2')(at.registry)
  })
  const error = await failure(retagFrom(late, { tags: ['v2'], onConflict: 'fail' }))
  assert.equal(error.code, 'TAG_CONFLICT')
  assert.equal(now(at.registry, 'v2'), other.root.digest)
})

test('with `on-conflict: fail`, a write is conditional on the tag being absent', async () => {
  await using registry = await startRegistry()
  await registry.add(app)
  await registry.add(other, { tag: 'theirs' })
  await retagFrom(registry, { tags: ['a'], onConflict: 'fail' })
  await retagFrom(registry, { tags: ['b'] })
  const puts = registry.requests.filter(({ method }) => method === 'PUT')
  assert.deepEqual(
    puts.map(({ headers }) => headers['if-none-match']),
    ['*', undefined],
  )
  registry.inject(fail(412, { method: 'PUT', path: /manifests\/c$/ }))
  registry.tag('test/app', 'c', other.root.digest)
  registry.inject(fail(404, { method: 'HEAD', path: /manifests\/c$/, times: 2 }))
  const error = await failure(retagFrom(registry, { tags: ['c'], onConflict: 'fail' }))
  assert.equal(error.code, 'TAG_CONFLICT')
  assert.equal(now(registry, 'c'), other.root.digest)
})

test('with `on-conflict: fail`, a tag whose writer checked before our write and wrote after our check is reported as theirs', async () => {
  await using at = await contended(theirs('v2'), /^HEAD .*manifests\/never$/)
  let looks: number | undefined
  await using late = await startMeddlingProxy(`http://${at.registry.host}`, line => {
    if (line.startsWith('PUT ') && line.endsWith('/v2')) looks = 0
    // The first check after the write still shows our own digest.
    if (looks !== undefined && /^(HEAD|GET) .*\/v2$/.test(line) && looks++ === 1) theirs('v2')(at.registry)
  })
  const error = await failure(retagFrom(late, { tags: ['v1b', 'v2'], onConflict: 'fail', concurrency: 1 }))
  assert.equal(error.code, 'TAG_CONFLICT')
  assert.match(
    error.message,
    new RegExp(`another job has written it since, and it is at ${other.root.digest}`),
  )
  assert.match(error.message, /moved: \S+:v1b/)
  assert.equal(now(at.registry, 'v2'), other.root.digest)
})
