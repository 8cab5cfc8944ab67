import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import * as kit from '@tallyman/testkit/registry/registry'
import type { TagList } from '../../../inspect/inspection.ts'
import { digestOf } from '../../../model/digest.ts'
import { openRepository } from '../../../registry/repository/repository.fixture.ts'
import { listTagsOf, type TagPorts } from './tags.ts'

const now = Date.parse('2026-03-01T12:00:00Z')
const [one, two, three] = ['one', 'two', 'three'].map((name, at) =>
  image({ layers: [name], config: { created: `2026-0${at + 1}-15T00:00:00Z` } }),
) as [ReturnType<typeof image>, ReturnType<typeof image>, ReturnType<typeof image>]

type Wishes = Parameters<typeof listTagsOf>[1]

async function listed(
  registry: kit.TestRegistry,
  wishes: Partial<Wishes> = {},
  ports: Partial<TagPorts> = {},
): Promise<Required<TagList>> {
  await using open = await openRepository(registry)
  const told: string[] = []
  const note = (message: string) => void told.push(message)
  const all = { registries: open.client, concurrency: 4, now: () => now, note, ...ports }
  const asked = { filters: [], limit: undefined, sort: '', ...wishes }
  const reference = { registry: registry.host, repository: 'test/app' }
  const list = await listTagsOf({ reference }, asked, all)
  assert.deepEqual(told, list.notes)
  return list
}

/** A registry with these tags of `test/app`. */
async function holding(tags: Readonly<Record<string, ReturnType<typeof image>>>, options = {}) {
  const registry = await kit.startRegistry(options)
  for (const [tag, built] of Object.entries(tags)) await registry.add(built, { tag })
  return registry
}

function namesIn({ tags }: TagList): string[] {
  return tags.map(({ name }) => name)
}

function heads(registry: kit.TestRegistry): number {
  return registry.count({ method: 'HEAD', kind: 'manifest' })
}

test('tags come from all pages, sorted, with their digests by one HEAD each', async () => {
  await using registry = await holding({ v2: two, latest: two, v1: one }, { paging: 1 })
  const list = await listed(registry)
  assert.deepEqual(
    list.tags.map(({ name, digest, mediaType }) => [name, digest, mediaType]),
    [
      ['latest', two.root.digest, two.root.mediaType],
      ['v1', one.root.digest, one.root.mediaType],
      ['v2', two.root.digest, two.root.mediaType],
    ],
  )
  assert.deepEqual([list.total, list.hasDigests, list.invalid, list.notes], [3, true, 0, []])
  assert.equal(list.repository, `${registry.host}/test/app`)
  assert.deepEqual(
    [registry.count({ kind: 'tags' }), heads(registry), registry.count({ method: 'GET', kind: 'manifest' })],
    [3, 3, 0],
  )
})

test('filters on names are applied before anything is asked, and a limit cuts in the order of the list', async () => {
  await using registry = await holding({
    'v1.9': one,
    'v1.10': two,
    'v1.11-rc1': two,
    edge: three,
    'v1.2-alpine': one,
  })
  const lists: readonly (readonly [Partial<Wishes>, readonly string[]])[] = [
    [{ filters: [['tag', '/^v/']], sort: '-version', limit: 2 }, ['v1.11-rc1', 'v1.10']],
    [{ filters: [['tag', 'v1.1?']], sort: 'version' }, ['v1.10']],
    [
      {
        filters: [
          ['reference', '*:edge'],
          ['reference', 'v1.9'],
        ],
      },
      ['edge', 'v1.9'],
    ],
    [
      {
        filters: [
          ['reference', 'app:v*'],
          ['tag', '*alpine'],
        ],
      },
      ['v1.2-alpine'],
    ],
    [{ filters: [['reference', `${registry.host}/test/app:e*`]] }, ['edge']],
    [{ filters: [['tag', 'no']] }, []],
    [{ sort: '-name', limit: 1 }, ['v1.9']],
  ]
  for (const [wishes, names] of lists) {
    registry.clearLog()
    const list = await listed(registry, wishes)
    assert.deepEqual([namesIn(list), list.total], [names, 5])
    assert.equal(heads(registry), names.length)
  }
})

test('a digest or its beginning finds all tags that share it', async () => {
  await using registry = await holding({ v1: one, v2: two, latest: two })
  const hex = two.root.digest.slice(7)
  for (const value of [two.root.digest, hex.slice(0, 12), `sha256:${hex.slice(0, 20)}`])
    assert.deepEqual(namesIn(await listed(registry, { filters: [['digest', value]] })), ['latest', 'v2'])
})

test('of 20,000 tags no digest is asked for, unless a limit or a filter leaves few', async () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `v${at}`)
  const body = JSON.stringify({ tags: ['latest', ...names] })
  await using registry = await holding(
    { latest: one },
    { faults: [kit.fail(200, { kind: 'tags', times: 9 }, { body })] },
  )
  for (const tag of names.slice(-3)) registry.tag('test/app', tag, one.root.digest)
  const all = await listed(registry)
  assert.deepEqual([all.total, all.tags.length, all.hasDigests, heads(registry)], [20_001, 20_001, false, 0])
  assert.match(all.notes.join(), /^Digests of 20001 tags were not asked for: set `limit`/)
  const newest = await listed(registry, { sort: '-version', limit: 3 })
  assert.deepEqual(
    [namesIn(newest), newest.hasDigests, heads(registry)],
    [['v19999', 'v19998', 'v19997'], true, 3],
  )
  await assert.rejects(listed(registry, { filters: [['digest', one.root.digest]] }), {
    code: 'INPUT_INVALID',
    message: /`digest`: 20001 tags would have to be asked about one by one, expected at most 1000/,
  })
  await assert.rejects(listed(registry, { sort: 'created' }), {
    code: 'INPUT_INVALID',
    message: /at most 200/,
  })
})

test('an image in the old schema 1 is listed with its digest, and nothing of it is read', async () => {
  await using registry = await holding({ v1: one })
  const bytes = Buffer.from('{"schemaVersion":1,"name":"test/app","tag":"old"}')
  const digest = digestOf(bytes)
  const mediaType = 'application/vnd.docker.distribution.manifest.v1+prettyjws'
  registry.addManifest('test/app', { digest, mediaType, bytes })
  registry.tag('test/app', 'old', digest)
  const list = await listed(registry)
  assert.deepEqual([list.tags[0], list.notes], [{ name: 'old', digest, mediaType }, []])
  assert.equal(registry.count({ method: 'GET', kind: 'manifest' }), 0)
})

test('names that are repeated count once, and names that are no tag are counted and never asked about', async () => {
  const body = JSON.stringify({ tags: ['v1', 'v1', '../v2', '', null, 'v1'] })
  await using registry = await holding({ v1: one }, { faults: [kit.fail(200, { kind: 'tags' }, { body })] })
  const list = await listed(registry)
  assert.deepEqual([namesIn(list), list.total, list.invalid, heads(registry)], [['v1'], 1, 3, 1])
})

test('a next page on another host is refused', async () => {
  const link = '<https://evil.example/v2/test/app/tags/list?last=v1>; rel="next"'
  const fault = kit.together(
    kit.fail(200, { kind: 'tags' }, { body: '{"tags":["v1"]}' }),
    kit.headers({ link }),
  )
  await using registry = await holding({ v1: one }, { faults: [fault] })
  await assert.rejects(listed(registry), { code: 'UNSAFE_TARGET', message: /another host/ })
})

test('a tag that is gone since it was listed is shown without a digest, with a note', async () => {
  const gone = kit.fail(404, { method: 'HEAD', kind: 'manifest', path: /v1$/ })
  await using registry = await holding({ v1: one, v2: two }, { faults: [gone] })
  const list = await listed(registry)
  assert.deepEqual(
    list.tags.map(({ name, digest }) => [name, digest !== undefined]),
    [
      ['v1', false],
      ['v2', true],
    ],
  )
  assert.match(list.notes.join(), /^The digests of 1 tag are not known: Cannot resolve .*:v1/)
})

test('a pull limit ends the questions: names are still shown, but a filter that depends on digests fails', async () => {
  const limited = kit.fail(429, { method: 'HEAD', kind: 'manifest', times: 100 })
  const tags = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`v${at}`, one]))
  await using registry = await holding(tags, { faults: [limited] })
  const list = await listed(registry)
  assert.equal(list.tags.length, 30)
  assert.match(list.notes.join(), /^The digests of 30 tags are not known: .*429/)
  assert.ok(heads(registry) <= 4, `${heads(registry)} requests`)
  await assert.rejects(listed(registry, { filters: [['digest', one.root.digest]] }), { code: 'RATE_LIMITED' })
})

test('a repository without tags has an empty list, and one that does not exist is not found', async () => {
  await using registry = await holding({ v1: one })
  await using empty = await kit.startRegistry({
    faults: [kit.fail(200, { kind: 'tags' }, { body: '{"tags":null}' })],
  })
  assert.deepEqual((await listed(empty)).tags, [])
  registry.inject(kit.fail(404, { kind: 'tags' }))
  await assert.rejects(listed(registry), { code: 'NOT_FOUND' })
})

test('dates are those of the configs, each image read once, an index by its first image', async () => {
  await using registry = await holding({ v1: one, also: one, v2: two, v3: three })
  await registry.add(
    index([two, image({ layers: ['arm'], platform: { os: 'linux', architecture: 'arm64' } })]),
    { tag: 'multi' },
  )
  const list = await listed(registry, {
    filters: [
      ['newer', '2026-01-20'],
      ['older', '14d'],
    ],
    sort: '-created',
  })
  assert.deepEqual(
    list.tags.map(({ name, created }) => [name, created]),
    [
      ['multi', '2026-02-15T00:00:00Z'],
      ['v2', '2026-02-15T00:00:00Z'],
    ],
  )
  assert.match(list.notes.join(), /^The dates of 5 tags say when the image was made, by its config/)
  const reads = registry.requests.filter(({ method, kind }) => method === 'GET' && kind !== 'tags')
  assert.equal(new Set(reads.map(({ path }) => path)).size, reads.length)
})

test('tags without a known date match no filter on dates, sort last and are told', async () => {
  await using registry = await holding({
    v1: one,
    old: image({ layers: ['x'], config: { created: '1970-01-01T00:00:00Z' } }),
  })
  const sorted = await listed(registry, { sort: '-created' })
  assert.deepEqual(namesIn(sorted), ['v1', 'old'])
  assert.match(sorted.notes.at(-1) ?? '', /^1 tag without a known date$/)
  assert.deepEqual(namesIn(await listed(registry, { filters: [['older', '1d']] })), ['v1'])
})

test('a wrong filter or order is refused before any request, all of them together', async () => {
  await using registry = await kit.startRegistry()
  const filters = [
    ['dangling', 'true'],
    ['tag', '['],
    ['newer', 'soon'],
    ['digest', 'abc'],
    ['reference', '/x/'],
  ] as const
  await assert.rejects(listed(registry, { filters }), (error: Error) => {
    assert.match(error.message, /dangling: tags have the filters reference, tag, digest, newer, older/)
    for (const name of ['tag=[', 'newer=soon', 'digest=abc', 'reference=/x/'])
      assert.ok(error.message.includes(name))
    return true
  })
  await assert.rejects(listed(registry, { sort: 'stars' }), {
    code: 'INPUT_INVALID',
    message: /expected name, version, created for tags/,
  })
  assert.equal(registry.requests.length, 0)
})
