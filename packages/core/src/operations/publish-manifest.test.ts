import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { parsePlatform } from '../model/platform.ts'
import { parseAnnotationLine } from '../model/rewrite/annotation-lines.ts'
import { added, publishTo, seen } from './publish-manifest.fixture.ts'

const amd = image({ layers: ['amd'] })
const arm = image({ layers: ['arm'], platform: parsePlatform('linux/arm64') })
const armv6 = image({ layers: ['v6'], platform: parsePlatform('linux/arm/v6') })
const platforms = (index: ReturnType<typeof seen>) =>
  index?.manifests.map(({ platform: { os, architecture, variant } = {} }) =>
    [os, architecture, ...(variant ? [variant] : [])].join('/'),
  )

test('indexes among the sources are replaced by their entries, level by level, attestations last and still linked', async () => {
  await using registry = await startRegistry()
  const nested = index([index([amd], { attestations: true }), index([arm, armv6], { attestations: true })])
  await added(registry, 'app', nested)
  await publishTo(registry, { sources: [nested.root.digest] })
  const found = seen(registry)
  assert.deepEqual(platforms(found), [
    'linux/amd64',
    'linux/arm64',
    'linux/arm/v6',
    'unknown/unknown',
    'unknown/unknown',
    'unknown/unknown',
  ])
  const about = found?.manifests.slice(3).map(each => each.annotations?.['vnd.docker.reference.digest'])
  assert.deepEqual(
    about,
    [amd, arm, armv6].map(({ root }) => root.digest),
  )
})

test('a platform that no source has fails the step before anything is written', async () => {
  await using registry = await startRegistry()
  const sources = await added(registry, 'app', amd)
  const wish = { sources, platforms: ['linux/amd64', 'linux/arm64'].map(parsePlatform) }
  await assert.rejects(publishTo(registry, wish), {
    code: 'PLATFORM_MISSING',
    message: /linux\/arm64 is missing/,
  })
  await assert.rejects(publishTo(registry, { sources: [...sources, arm.root.digest] }), { code: 'NOT_FOUND' })
  assert.deepEqual([registry.count({ method: 'PUT' }), registry.count({ method: 'POST' })], [0, 0])
})

test('two sources of one platform are refused, and both named', async () => {
  await using registry = await startRegistry()
  const twin = image({ layers: ['twin'] })
  const sources = await added(registry, 'app', amd, twin)
  await assert.rejects(publishTo(registry, { sources }), ({ message }: Error) =>
    ['linux/amd64', ...sources].every(each => message.includes(each)),
  )
  assert.equal(registry.count({ method: 'PUT' }), 0)
})

test('annotations in the format of docker/metadata-action are accepted at every level', async () => {
  await using registry = await startRegistry()
  const sources = await added(registry, 'app', amd, arm)
  const lines = [
    'manifest:title=app',
    'index:url=https://example.test/?a=b,c',
    'index-descriptor:d=1',
    'manifest-descriptor:e=2',
    'manifest[linux/arm64]:f=3',
    'manifest,index:both=4',
  ]
  await publishTo(registry, { sources, annotations: lines.map(parseAnnotationLine) })
  const found = seen(registry)
  assert.deepEqual(found?.annotations, { title: 'app', both: '4', url: 'https://example.test/?a=b,c' })
  assert.deepEqual(
    found?.manifests.map(({ annotations }) => annotations),
    [
      { d: '1', e: '2' },
      { f: '3', d: '1', e: '2' },
    ],
  )
})

test('blobs are mounted from other repositories of the registry, and copied first from another registry', async () => {
  await using registry = await startRegistry()
  await using other = await startRegistry()
  await added(registry, 'one', amd)
  await added(other, 'two', arm)
  const { written } = await publishTo(registry, {
    sources: [`one@${amd.root.digest}`],
    tags: ['app:v1', 'more:v1'],
  })
  assert.ok(written.blobs.length > 0 && written.blobs.every(({ how }) => how === 'mounted'))
  const sources = [`${other.host}/two@${arm.root.digest}`, `one@${amd.root.digest}`]
  const { written: copied } = await publishTo(registry, { sources, tags: ['app:v2'] })
  assert.ok(copied.blobs.some(({ how }) => how === 'uploaded'))
  assert.deepEqual(platforms(seen(registry, 'v2')), ['linux/arm64', 'linux/amd64'])
  for (const name of ['app', 'more']) assert.ok(registry.manifest(name, amd.root.digest), name)
})

test('the same inputs give the same bytes on every run, in every registry', async () => {
  await using one = await startRegistry()
  await using two = await startRegistry()
  const digests = []
  for (const registry of [one, one, two]) {
    const sources = await added(registry, 'app', amd, arm)
    digests.push((await publishTo(registry, { sources })).written.root.descriptor.digest)
  }
  assert.equal(new Set(digests).size, 1)
})

test("a platform missing in the index is read from the image's config", async () => {
  await using registry = await startRegistry()
  const silent = { ...armv6, platform: undefined }
  const { platform: _, ...bare } = silent
  const built = index([bare])
  await added(registry, 'app', built)
  await publishTo(registry, { sources: [built.root.digest], platforms: [parsePlatform('linux/arm/v6')] })
  assert.deepEqual(platforms(seen(registry)), ['linux/arm/v6'])
})

test('images in place cost one round of reads, the index and its tag; a second run writes nothing', async () => {
  await using registry = await startRegistry()
  const sources = await added(registry, 'app', amd, arm)
  const asked = async () => {
    const before = registry.requests.length
    await publishTo(registry, { sources })
    const answered = registry.requests.slice(before).filter(({ status }) => status !== 401)
    return answered.map(({ method, kind }) => `${method} ${kind}`).filter(each => !each.endsWith('token'))
  }
  const reads = ['GET blob', 'GET blob', 'GET manifest', 'GET manifest', 'HEAD manifest']
  const first = await asked()
  assert.deepEqual(first.slice(0, 5).sort(), reads)
  assert.deepEqual(first.slice(5), ['PUT manifest', 'PUT manifest', 'HEAD manifest'])
  assert.deepEqual((await asked()).sort(), reads)
})
