import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import fc from 'fast-check'
import { parseDocument } from '../document.ts'
import { parsePlatform } from '../platform.ts'
import { parseAnnotationLine } from './annotation-lines.ts'
import { buildIndex, checkExpectedPlatforms, type IndexRules } from './build-index.ts'
import { entriesOf, entryFor, type IndexEntry, platformOfEntry } from './index-entry.ts'
import { lostEntries, mergeEntries } from './merge-entries.ts'

const rules: IndexRules = { mediaType: 'auto', attestations: 'keep', annotations: [] }
const names = ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/s390x', 'windows/amd64'] as const

function entry(platform: string, seed = '', docker = false): IndexEntry {
  const built = image({ layers: [`${platform} ${seed}`], platform: parsePlatform(platform), docker })
  return entryFor(parseDocument(built.document), built.platform)
}

function manifestsOf(document: ReturnType<typeof buildIndex>) {
  const { manifest } = document
  return manifest.kind === 'index' ? manifest.manifests : assert.fail()
}

test('equal input gives equal bytes, and every image is listed once in the given order', () => {
  const some = fc.shuffledSubarray([...names], { minLength: 1 })
  fc.assert(
    fc.property(some, fc.nat(3), (platforms, repeats) => {
      const entries = platforms.map(each => entry(each))
      const made = buildIndex([...entries, ...entries.slice(0, repeats)], rules)
      assert.deepEqual(made.bytes, buildIndex([...entries], rules).bytes)
      assert.deepEqual(
        manifestsOf(made).map(({ digest }) => digest),
        entries.map(({ descriptor }) => descriptor.digest),
      )
    }),
  )
})

test('entries of an index keep every field; attestations follow what they are about, or are dropped', () => {
  const source = index(
    [image({ layers: ['a'] }), image({ layers: ['b'], platform: parsePlatform('linux/arm64') })],
    {
      attestations: true,
    },
  )
  const entries = entriesOf(parseDocument(source.document))
  const made = JSON.parse(Buffer.from(buildIndex(entries.toReversed(), rules).bytes).toString())
  const kept = (each: { digest: string }) =>
    entries.find(({ descriptor }) => descriptor.digest === each.digest)?.fields
  for (const each of made.manifests) assert.deepEqual(each, kept(each))
  assert.equal(made.manifests.length, 4)
  assert.deepEqual(
    made.manifests.map((each: { platform: { os: string } }) => each.platform.os),
    ['linux', 'linux', 'unknown', 'unknown'],
  )
  assert.equal(manifestsOf(buildIndex(entries, { ...rules, attestations: 'drop' })).length, 2)
  // An attestation of an unlisted image is dropped.
  assert.equal(
    manifestsOf(
      buildIndex(
        entries.filter((_, at) => at !== 0),
        rules,
      ),
    ).length,
    2,
  )
})

test('two images of one platform are refused, one image twice is not', () => {
  const two = [entry('linux/amd64', 'one'), entry('linux/amd64', 'two')]
  assert.throws(() => buildIndex(two, rules), {
    code: 'INDEX_INVALID',
    message: /linux\/amd64 is both sha256:/,
    hint: 'Leave one of the two out of `sources`.',
  })
  assert.throws(() => buildIndex([], rules), {
    code: 'INDEX_INVALID',
    hint: 'Name an image in `sources`.',
  })
})

test('media types follow the sources; mixed ones, and annotations on Docker lists, need an explicit type', () => {
  const docker = entry('linux/amd64', '', true)
  const oci = entry('linux/arm64')
  const typeOf = (entries: IndexEntry[], more: Partial<IndexRules> = {}) =>
    buildIndex(entries, { ...rules, ...more }).descriptor.mediaType
  assert.match(typeOf([docker]), /docker.*manifest\.list/)
  assert.match(typeOf([oci]), /oci.*index/)
  assert.throws(() => typeOf([docker, oci]), { code: 'INDEX_INVALID' })
  assert.match(typeOf([docker, oci], { mediaType: 'oci' }), /oci.*index/)
  assert.match(typeOf([docker, oci], { mediaType: 'docker' }), /docker.*manifest\.list/)
  const annotations = [parseAnnotationLine('manifest:a=b')]
  assert.throws(() => typeOf([docker], { annotations }), { code: 'INDEX_INVALID' })
  assert.match(typeOf([docker], { annotations, mediaType: 'oci' }), /oci.*index/)
})

test('manifest and index annotations go on the index, descriptor annotations on its entries', () => {
  const lines = [
    'manifest:a=1',
    'index:b=2',
    'manifest-descriptor[linux/arm64]:c=3',
    'manifest[linux/arm64]:d=4',
    'e=5',
    'index-descriptor:f=6',
  ]
  const annotations = lines.map(parseAnnotationLine)
  const made = buildIndex([entry('linux/amd64'), entry('linux/arm64')], { ...rules, annotations })
  const { annotations: own, manifests } = JSON.parse(Buffer.from(made.bytes).toString())
  assert.deepEqual(own, { a: '1', b: '2', e: '5' })
  assert.deepEqual(
    manifests.map((each: { annotations?: object }) => each.annotations),
    [{ f: '6' }, { d: '4', f: '6', c: '3' }],
  )
})

test('an added entry replaces that of its platform and leaves all others in place', () => {
  const sets = fc.subarray([...names])
  fc.assert(
    fc.property(sets, sets, (current, added) => {
      const before = current.map(each => entry(each, 'old'))
      const more = added.map(each => entry(each, 'new'))
      const merged = mergeEntries(before, more)
      const found = new Map(merged.map(each => [platformOfEntry(each), each.descriptor.digest]))
      assert.equal(found.size, new Set([...current, ...added]).size)
      for (const each of more) assert.equal(found.get(platformOfEntry(each)), each.descriptor.digest)
      for (const each of before)
        if (!added.some(name => name === platformOfEntry(each)))
          assert.equal(found.get(platformOfEntry(each)), each.descriptor.digest)
      // Adding again changes nothing, and existing entries keep their positions.
      assert.deepEqual(mergeEntries(merged, more), merged)
      assert.deepEqual(merged.slice(0, current.length).map(platformOfEntry), current)
    }),
  )
})

test('replacing an image drops its attestations', () => {
  const source = index([image({ layers: ['a'] })], { attestations: true })
  const merged = mergeEntries(entriesOf(parseDocument(source.document)), [entry('linux/amd64', 'new')])
  assert.equal(merged.length, 1)
})

test('the expected platforms are exact: missing and extra ones are named', () => {
  const entries = [entry('linux/amd64'), entry('linux/s390x')]
  checkExpectedPlatforms(entries, ['linux/s390x', 'linux/amd64'].map(parsePlatform))
  assert.throws(() => checkExpectedPlatforms(entries, ['linux/amd64', 'linux/arm64'].map(parsePlatform)), {
    code: 'PLATFORM_MISSING',
    message: /linux\/arm64 is missing; linux\/s390x was not expected/,
  })
})

test('newer attestations of an image replace its older ones; those of others stay', () => {
  const built = index(
    [image({ layers: ['a'] }), image({ layers: ['b'], platform: parsePlatform('linux/arm64') })],
    {
      attestations: true,
    },
  )
  const current = entriesOf(parseDocument(built.document))
  const proof = current.at(-1) as IndexEntry
  const digest = entry('linux/s390x').descriptor.digest
  const again = { fields: { ...proof.fields, digest }, descriptor: { ...proof.descriptor, digest } }
  const added = [current[1] as IndexEntry, again]
  assert.deepEqual(mergeEntries(current, added), [...current.slice(0, 3), again])
  assert.deepEqual(mergeEntries(current, [current[1] as IndexEntry]), current)
})

test('an image that is listed for two platforms keeps both, and each can be replaced alone', () => {
  const one = entry('linux/arm64')
  const twin = {
    fields: { ...one.fields, platform: { os: 'linux', architecture: 'arm' } },
    descriptor: { ...one.descriptor, platform: parsePlatform('linux/arm/v7') },
  }
  assert.equal(manifestsOf(buildIndex([one, twin], rules)).length, 2)
  const newer = entry('linux/arm64', 'new')
  assert.deepEqual(mergeEntries([one, twin], [newer]), [newer, twin])
})

test('an expected platform without a version matches any version, one with a version only that', () => {
  const windows = entry('windows(10.0.20348.1)/amd64')
  checkExpectedPlatforms([windows], [parsePlatform('windows/amd64')])
  checkExpectedPlatforms([windows], [parsePlatform('windows(10.0.20348.1)/amd64')])
  assert.throws(() => checkExpectedPlatforms([windows], [parsePlatform('windows(10.0.17763.1)/amd64')]), {
    code: 'PLATFORM_MISSING',
  })
})

test('an index keeps its annotations when entries are added, unless they are set again', () => {
  const more = {
    ...rules,
    current: { a: 'old', b: 'old' },
    annotations: [parseAnnotationLine('index:a=new')],
  }
  const made = buildIndex([entry('linux/amd64')], more)
  assert.deepEqual(JSON.parse(Buffer.from(made.bytes).toString()).annotations, { a: 'new', b: 'old' })
})

test('an added image is lost when its place is empty or has the replaced image again, not when a newer one took it', () => {
  const [old, ours, newer] = ['old', 'ours', 'newer'].map(seed => entry('linux/amd64', seed)) as [
    IndexEntry,
    IndexEntry,
    IndexEntry,
  ]
  const replaced = new Set([old.descriptor.digest])
  assert.deepEqual(lostEntries([ours], [ours], replaced), [])
  assert.deepEqual(lostEntries([ours], [newer, old], replaced), [])
  assert.deepEqual(lostEntries([ours], [old], replaced), [ours])
  assert.deepEqual(lostEntries([ours], [entry('linux/arm64')], replaced), [ours])
})
