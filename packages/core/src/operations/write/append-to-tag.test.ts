import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { delay, fail } from '@tallyman/testkit/registry/faults/fault-makers'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { parsePlatform } from '../../model/platform.ts'
import { parseAnnotationLine } from '../../model/rewrite/annotation-lines.ts'
import { added, type PublishWish, publishTo, seen } from '../publish-manifest.fixture.ts'

const names = ['amd64', 'arm64', 's390x', 'ppc64le', 'riscv64']
const images = names.map(each => image({ layers: [each], platform: parsePlatform(`linux/${each}`) }))
const [amd, arm] = images as [(typeof images)[0], (typeof images)[0]]
const digestOf = ({ root }: { root: { digest: string } }) => root.digest

/** Appends without pauses; `between` runs once, when the step first waits to check again. */
function append(registry: TestRegistry, wish: PublishWish, between?: () => Promise<unknown>) {
  let isDue = between !== undefined
  const sleep = async (ms: number) => {
    if (!isDue || ms < 400) return
    isDue = false
    await between?.()
  }
  return publishTo(registry, { ...wish, append: true }, { sleep })
}

const listed = (registry: TestRegistry, tag?: string) =>
  seen(registry, tag)?.manifests.map(each => each.digest)

test('five jobs that append concurrently all end up in the index, under every tag alike', async () => {
  await using registry = await startRegistry()
  const sources = await added(registry, 'app', ...images)
  const tags = ['app:v1', 'app:latest']
  const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms / 20))
  await Promise.all(
    sources.map(each => publishTo(registry, { tags, sources: [each], append: true }, { sleep })),
  )
  assert.deepEqual(listed(registry)?.toSorted(), sources.toSorted())
  assert.equal(registry.tags('app').get('latest'), registry.tags('app').get('v1'))
})

test('an entry that another job overwrote is appended again, even if the registry does not support If-Match', async () => {
  await using registry = await startRegistry()
  const sources = await added(registry, 'app', amd, arm)
  const lone = index([arm])
  await added(registry, 'app', lone)
  await append(registry, { sources: sources.slice(0, 1) }, () =>
    registry.add(lone, { repository: 'app', tag: 'v1' }),
  )
  assert.deepEqual(listed(registry)?.toSorted(), sources.toSorted())
})

test('every tag gets what the first one has, even when another job finishes while this one writes them', async () => {
  await using registry = await startRegistry({
    faults: [delay(300, { method: 'PUT', path: /manifests\/latest$/ })],
  })
  const [first = '', second = ''] = await added(registry, 'app', amd, arm)
  const tags = ['app:v1', 'app:latest']
  const isWriting = Promise.withResolvers<void>()
  const slow = append(registry, { tags, sources: [first] })
  const watch = setInterval(() => {
    if (registry.tags('app').has('v1')) isWriting.resolve()
  }, 5)
  await isWriting.promise
  clearInterval(watch)
  await new Promise(resolve => setTimeout(resolve, 60))
  await append(registry, { tags, sources: [second] })
  await slow
  assert.deepEqual(listed(registry)?.toSorted(), [first, second].toSorted())
  assert.equal(registry.tags('app').get('latest'), registry.tags('app').get('v1'))
})

test('two jobs with an image of the same platform both finish, and the later one stays', async () => {
  await using registry = await startRegistry()
  const newer = image({ layers: ['newer'] })
  const [first = '', second = ''] = await added(registry, 'app', amd, newer)
  await append(registry, { sources: [first] }, () => append(registry, { sources: [second] }))
  assert.deepEqual(listed(registry), [second])
})

test('appending without attestations finishes, and omits only those of the added image', async () => {
  await using registry = await startRegistry()
  const proved = index([amd], { attestations: true })
  await added(registry, 'app', proved)
  await append(registry, { sources: [digestOf(proved)], attestations: 'drop' })
  assert.deepEqual(listed(registry), [amd.root.digest])
})

test("the index's own annotations stay when a platform is added", async () => {
  await using registry = await startRegistry()
  const [first = '', second = ''] = await added(registry, 'app', amd, arm)
  const annotations = ['index:title=app', 'index:version=1'].map(parseAnnotationLine)
  await publishTo(registry, { sources: [first], annotations })
  await append(registry, { sources: [second], annotations: [parseAnnotationLine('index:version=2')] })
  assert.deepEqual(seen(registry)?.annotations, { title: 'app', version: '2' })
})

test('a newer image takes the position of the one it replaces; the same again writes nothing and waits for nothing', async () => {
  await using registry = await startRegistry()
  const newer = image({ layers: ['newer'] })
  const [first = '', second = '', third = ''] = await added(registry, 'app', amd, arm, newer)
  await publishTo(registry, { sources: [first, second] })
  const { written } = await append(registry, { sources: [third] })
  assert.deepEqual(listed(registry), [third, second])
  registry.clearLog()
  const again = await append(registry, { sources: [third] }, () => assert.fail('it waits'))
  assert.equal(registry.count({ method: 'PUT' }), 0)
  assert.deepEqual(
    again.written.tags.map(({ outcome, previous }) => [outcome, previous]),
    [['same', written.root.descriptor.digest]],
  )
})

test('appending to a plain image keeps its platform beside the new one', async () => {
  await using registry = await startRegistry()
  await registry.add(amd, { repository: 'app', tag: 'v1' })
  const sources = await added(registry, 'app', arm)
  await append(registry, { sources })
  assert.deepEqual(listed(registry), [amd.root.digest, arm.root.digest])
})

test('a tag that the registry does not allow to move is reported as such, for each status', async () => {
  const immutable = '{"errors":[{"code":"DENIED","message":"tag is immutable"}]}'
  await using registry = await startRegistry({
    faults: [fail(412, { times: 100, method: 'PUT', path: /manifests\/v1$/ }, { body: immutable })],
  })
  await registry.add(index([amd]), { repository: 'app', tag: 'v1' })
  const sources = await added(registry, 'app', arm)
  await assert.rejects(append(registry, { sources }), {
    code: 'TAG_CONFLICT',
    message: /Cannot move .*it stays at/,
  })
  assert.ok(
    registry.requests.filter(({ path, method }) => method === 'PUT' && path.endsWith('/v1')).length <= 3,
  )
})
