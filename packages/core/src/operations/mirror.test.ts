import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { fail, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { fates, mirrorList } from './mirror/mirror.fixture.ts'

const shared = layer({ seed: 1, size: 200_000 })

/** Images of one base in repositories of their own. */
async function addFamily(registry: TestRegistry, count: number): Promise<void> {
  for (let at = 0; at < count; at++)
    await registry.add(image({ layers: ['base', shared, `own ${at}`] }), {
      repository: `team/app${at}`,
      tag: '1',
    })
}

function listOf(registry: TestRegistry, count: number): string {
  const names = Array.from({ length: count }, (_, at) => `    team/app${at}: ["1"]`)
  return `${registry.host}:\n  images:\n${names.join('\n')}\n`
}

function blobReads(registry: TestRegistry): number[] {
  const reads = registry.requests.filter(
    ({ method, kind, status }) => method === 'GET' && kind === 'blob' && status < 300,
  )
  return [...Map.groupBy(reads, ({ digest }) => digest).values()].map(({ length }) => length)
}

test('200 images on shared layers: every blob is read once, and mounted where it is needed again', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await addFamily(source, 200)
  const done = await mirrorList({ list: listOf(source, 200), to: [`${target.host}/mirror`], concurrency: 8 })
  assert.deepEqual([...new Set(Object.values(fates(done)))], ['copied'])
  assert.ok(blobReads(source).every(count => count === 1))
  const sent = target.requests.filter(({ method, kind }) => method === 'PUT' && kind === 'upload')
  assert.equal(new Set(sent.map(({ digest }) => digest)).size, sent.length)
  for (let at = 0; at < 200; at++)
    assert.equal(target.tags(`mirror/app${at}`).get('1'), source.tags(`team/app${at}`).get('1'))
})

test('a second run asks for tags alone: nothing is read, and nothing written', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await addFamily(source, 5)
  const wish = { list: listOf(source, 5), to: [target.host] }
  await mirrorList(wish)
  source.clearLog()
  target.clearLog()
  const done = await mirrorList(wish)
  assert.deepEqual(
    Object.values(fates(done)),
    Array.from({ length: 5 }, () => 'same'),
  )
  const methods = [...source.requests, ...target.requests].filter(
    ({ kind }) => kind === 'manifest' || kind === 'blob',
  )
  assert.deepEqual([...new Set(methods.map(({ method }) => method))], ['HEAD'])
})

test('after a part was copied, what images share is mounted from there, and what a repository has is not sent again', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await addFamily(source, 6)
  await mirrorList({ list: listOf(source, 3), to: [target.host] })
  const part = image({ layers: ['base', shared, 'own 5'] })
  await target.add(part, { repository: 'app5', tag: null })
  source.clearLog()
  target.clearLog()
  const manifest = part.root.digest
  target.inject(fail(404, { method: 'HEAD', kind: 'manifest', digest: manifest }))
  const done = await mirrorList({ list: listOf(source, 6), to: [target.host], concurrency: 1 })
  assert.deepEqual(Object.values(fates(done)), ['same', 'same', 'same', 'copied', 'copied', 'copied'])
  const reads = source.requests.filter(({ kind }) => kind === 'blob').map(({ digest }) => digest)
  assert.ok(!reads.includes(shared.descriptor.digest))
  assert.equal(done.images[5]?.amounts.uploaded.blobs, 0)
})

test('two destinations get every blob, which leaves the source once; the buffer is empty afterwards', async () => {
  await using source = await startRegistry()
  await using one = await startRegistry()
  await using two = await startRegistry()
  await addFamily(source, 6)
  const done = await mirrorList({ list: listOf(source, 6), to: [one.host, `${two.host}/deep/down`] })
  assert.deepEqual([...new Set(Object.values(fates(done)))], ['copied'])
  assert.ok(blobReads(source).every(count => count === 1))
  for (let at = 0; at < 6; at++) {
    const digest = source.tags(`team/app${at}`).get('1')
    assert.equal(one.tags(`app${at}`).get('1'), digest)
    assert.equal(two.tags(`deep/down/app${at}`).get('1'), digest)
  }
})

test('a registry that mounts nothing gets shared blobs from where they are already', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry({ mounts: false })
  await addFamily(source, 8)
  await mirrorList({ list: listOf(source, 8), to: [target.host] })
  assert.ok(blobReads(source).every(count => count === 1))
  for (let at = 0; at < 8; at++) assert.ok(target.hasBlob(`app${at}`, shared.descriptor.digest))
})

test('all tags, a tag by an expression, and an image by its digest', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  for (const tag of ['1.0', '1.1', '2.0', 'latest'])
    await source.add(image({ layers: [tag] }), { repository: 'team/app', tag })
  const old = await source.add(image({ layers: ['old'] }), { repository: 'team/lib', tag: null })
  const list = `${source.host}:
  images:
    team/lib: ["${old.digest}"]
  images-by-tag-regex:
    team/app: ^1\\.
`
  const done = await mirrorList({ list, to: [target.host] })
  assert.deepEqual([...target.tags('app').keys()].sort(), ['1.0', '1.1'])
  assert.ok(target.manifest('lib', old.digest))
  assert.equal(done.images.length, 3)
  const all = await mirrorList({ list: `${source.host}: { images: { team/app: [] } }`, to: [target.host] })
  assert.deepEqual([...target.tags('app').keys()].sort(), ['1.0', '1.1', '2.0', 'latest'])
  assert.deepEqual(fates(all), {
    'team/app:1.0': 'same',
    'team/app:1.1': 'same',
    'team/app:2.0': 'copied',
    'team/app:latest': 'copied',
  })
})

test('a failed image does not keep the others; without keep-going the rest is not tried', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await addFamily(source, 3)
  const list = `${source.host}:\n  images:\n    team/none: ["1"]\n    team/app0: ["1"]\n    team/app1: ["1"]\n`
  const done = await mirrorList({ list, to: [target.host] })
  assert.deepEqual(fates(done), { 'team/none:1': 'failed', 'team/app0:1': 'copied', 'team/app1:1': 'copied' })
  assert.equal(done.images[0]?.error?.code, 'NOT_FOUND')
  const stopped = await mirrorList({ list, to: [`${target.host}/other`], keepGoing: false, concurrency: 1 })
  assert.deepEqual(Object.values(fates(stopped)), ['failed', 'waiting', 'waiting'])
})

test('a destination that refuses does not keep an image from the other one', async () => {
  await using source = await startRegistry()
  await using good = await startRegistry()
  await using bad = await startRegistry()
  await addFamily(source, 2)
  bad.inject(fail(403, { kind: 'upload', times: 1_000 }))
  const done = await mirrorList({ list: listOf(source, 2), to: [bad.host, good.host] })
  assert.deepEqual(Object.values(fates(done)), ['failed', 'failed'])
  assert.ok(good.tags('app0').get('1') && good.tags('app1').get('1'))
  assert.equal(bad.tags('app0').size, 0)
})

test('two images that would be one at their destination are refused before anything is written', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await source.add(image({ layers: ['a'] }), { repository: 'one/app', tag: '1' })
  await source.add(image({ layers: ['b'] }), { repository: 'two/app', tag: '1' })
  const list = `${source.host}: { images: { one/app: ["1"], two/app: ["1"] } }`
  await assert.rejects(mirrorList({ list, to: [target.host] }), {
    code: 'LIST_INVALID',
    message: /would both be/,
  })
  assert.equal(target.requests.length, 0)
  const done = await mirrorList({ list, to: [target.host], scoped: true })
  const host = source.host.replace(':', '_')
  assert.equal(done.images[0]?.targets[0]?.name, `${target.host}/${host}/one/app:1`)
  assert.equal(target.tags(`${host}/two/app`).get('1'), source.tags('two/app').get('1'))
})

test('a registry that has had enough is not asked for every further image', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await addFamily(source, 20)
  source.inject(fail(429, { kind: 'manifest', times: 1_000 }))
  const done = await mirrorList({ list: listOf(source, 20), to: [target.host], concurrency: 2, tries: 1 })
  const outcomes = Object.values(fates(done))
  assert.equal(outcomes[0], 'failed')
  assert.ok(outcomes.filter(each => each === 'waiting').length >= 16, outcomes.join())
  assert.ok(source.count({ kind: 'manifest' }) < 12)
})

test('max-age leaves out what was made before, and what does not say when', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  const made = (created: string | undefined) => image({ layers: ['x'], config: { created } })
  await source.add(made('2026-01-01T00:00:00Z'), { repository: 'team/app', tag: 'old' })
  await source.add(made('2026-06-01T00:00:00Z'), { repository: 'team/app', tag: 'new' })
  await source.add(made(undefined), { repository: 'team/app', tag: 'undated' })
  const clock = () => Date.parse('2026-06-02T00:00:00Z')
  const list = `${source.host}: { images: { team/app: [] } }`
  const done = await mirrorList({ list, to: [target.host], maxAge: 30 * 86_400_000, ports: { clock } })
  assert.deepEqual(fates(done), {
    'team/app:new': 'copied',
    'team/app:old': 'old',
    'team/app:undated': 'old',
  })
  assert.match(done.warnings.join(), /undated does not say when/)
})

test('some platforms make a new index, one of regsync its image alone', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  const arm = image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })
  const amd = image({ layers: ['amd'] })
  await source.add(index([amd, arm]), { repository: 'team/app', tag: '1' })
  const to = (name: string) => `    target: ${target.host}/${name}\n`
  const item = `  - source: ${source.host}/team/app\n    type: repository\n`
  const list = `version: 1\nsync:\n${item}${to('whole')}${item}${to('one')}    platform: linux/arm64\n${item}${to('some')}    platforms: [linux/amd64]\n`
  await mirrorList({ list })
  assert.equal(target.tags('whole').get('1'), source.tags('team/app').get('1'))
  assert.equal(target.tags('one').get('1'), arm.root.digest)
  const digest = target.tags('some').get('1')
  assert.ok(digest)
  const some = JSON.parse(Buffer.from(target.manifest('some', digest) ?? []).toString())
  assert.deepEqual(
    some.manifests.map(({ digest }: { digest: string }) => digest),
    [amd.root.digest],
  )
})

test('a tag at another digest moves, stays or fails, as on-conflict says', async () => {
  await using source = await startRegistry()
  await using target = await startRegistry()
  await addFamily(source, 1)
  const other = await target.add(image({ layers: ['other'] }), { repository: 'app0', tag: '1' })
  const wish = { list: listOf(source, 1), to: [target.host] }
  assert.deepEqual(Object.values(fates(await mirrorList({ ...wish, onConflict: 'skip' }))), ['skipped'])
  assert.deepEqual(Object.values(fates(await mirrorList({ ...wish, onConflict: 'fail' }))), ['failed'])
  assert.equal(target.tags('app0').get('1'), other.digest)
  const dry = await mirrorList({ ...wish, dryRun: true })
  assert.deepEqual(Object.values(fates(dry)), ['copied'])
  assert.ok((dry.images[0]?.amounts.uploaded.blobs ?? 0) > 0)
  assert.equal(target.tags('app0').get('1'), other.digest)
  assert.deepEqual(Object.values(fates(await mirrorList(wish))), ['copied'])
  assert.equal(target.tags('app0').get('1'), source.tags('team/app0').get('1'))
})
