import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { openRepository } from '../../../registry/repository/repository.fixture.ts'
import { startApi } from '../../lock/ages.fixture.ts'
import { listTagsOf } from './tags.ts'

const built = image({ layers: ['one'], config: { created: '2026-01-05T00:00:00Z' } })
const { digest } = built.root
const other = image({ layers: ['two'] }).root.digest
const now = Date.parse('2026-03-01T12:00:00Z')
const path = (page: number) => `/v2/repositories/test/app/tags?page_size=100&page=${page}`
type Replies = Parameters<typeof startApi>[0]

/** A tag in the shape of the documentation of Docker Hub's API ("List repository tags"). */
function hubTag(name: string, more: object = {}) {
  const at = '2026-02-20T10:00:00.123456Z'
  const one = {
    architecture: 'amd64',
    os: 'linux',
    variant: null,
    size: 1_000,
    status: 'active',
    last_pushed: at,
  }
  const images = [
    one,
    { ...one, architecture: 'arm64', variant: 'v8' },
    { ...one, architecture: 'unknown', os: 'unknown' },
  ]
  return {
    creator: 7,
    id: 1,
    images,
    name,
    full_size: 1_000,
    digest,
    tag_last_pushed: at,
    media_type: 'a/b',
    v2: true,
    ...more,
  }
}

interface Options {
  /** Further tags of the registry. */
  readonly tags?: readonly string[]
  readonly wishes?: object
  /** The tag or digest of the image. */
  readonly image?: object
}

/** Lists `test/app` of a registry with a web API, and counts the registry's requests. */
async function listed(replies: Replies, { tags = ['v1'], wishes = {}, image = {} }: Options = {}) {
  await using registry = await startRegistry()
  await registry.add(built, { tag: 'v1' })
  for (const tag of tags) registry.tag('test/app', tag, digest)
  await using hub = await startApi(replies)
  await using open = await openRepository(registry)
  const list = await listTagsOf(
    { reference: { registry: registry.host, repository: 'test/app', ...image } },
    { filters: [], limit: undefined, sort: '', ...wishes },
    {
      registries: open.client,
      concurrency: 4,
      now: () => now,
      note: () => undefined,
      webOf: () => ({ tags: { by: 'docker-hub', api: hub.api, said: 'Docker Hub' } }),
    },
  )
  return {
    list,
    hub: hub.requests,
    logins: hub.logins,
    asked: registry.requests.length,
    heads: registry.count({ method: 'HEAD' }),
  }
}

test('one request to the web API says digests, sizes, platforms and dates, and nothing is asked of the registry', async () => {
  const body = {
    count: 2,
    next: 'https://evil.example/page2',
    results: [hubTag('v1'), hubTag('latest', { digest: other })],
  }
  const { list, hub, logins, asked } = await listed({ [path(1)]: { body } })
  assert.deepEqual(list.tags[1], {
    name: 'v1',
    digest,
    mediaType: 'a/b',
    size: 1_000,
    pushed: '2026-02-20T10:00:00.123456Z',
    platforms: ['linux/amd64', 'linux/arm64/v8'],
  })
  assert.deepEqual([list.tags[0]?.digest, list.total, list.notes], [other, 2, []])
  assert.deepEqual([hub, logins, asked], [[`GET ${path(1)}`], [undefined], 0])
})

test('all pages are read by their numbers', async () => {
  const names = Array.from({ length: 250 }, (_, at) => `v${at}`)
  const page = (at: number) => ({
    body: { count: 250, results: names.slice(at * 100 - 100, at * 100).map(name => hubTag(name)) },
  })
  const { list, hub, asked } = await listed({ [path(1)]: page(1), [path(2)]: page(2), [path(3)]: page(3) })
  assert.deepEqual([list.tags.length, hub.length, asked, list.hasDigests], [250, 3, 0, true])
})

test("where others push meanwhile, names are the registry's, and details those that were seen", async () => {
  const body = { count: 2, results: [hubTag('v1'), hubTag('v1')] }
  const { list, heads } = await listed({ [path(1)]: { body } }, { tags: ['v2'] })
  assert.deepEqual(
    list.tags.map(({ name, size }) => [name, size]),
    [
      ['v1', 1_000],
      ['v2', undefined],
    ],
  )
  assert.deepEqual([list.tags[1]?.digest, heads, list.notes], [digest, 1, []])
})

test('a digest that the web API does not say is asked of the registry', async () => {
  const { list, heads } = await listed({
    [path(1)]: { body: { count: 1, results: [hubTag('v1', { digest: undefined })] } },
  })
  assert.deepEqual([list.tags[0]?.digest, list.tags[0]?.size, heads], [digest, 1_000, 1])
})

for (const [what, reply, said] of [
  [
    'shows nothing without a login',
    { status: 404 },
    /^Docker Hub's web API does not show 127\.0\.0\.1:\d+\/test\/app without a login: names/,
  ],
  [
    'limits requests',
    { status: 429 },
    /^Cannot list tags by Docker Hub's web API: it answers 429: names and digests are the registry's/,
  ],
  ['answers with a page', { body: '<html>' }, /^Cannot list tags by Docker Hub's web API: .*JSON/],
  [
    'answers with another shape',
    { body: { count: 1, results: { a: 1 } } },
    /answer\.results: expected a list/,
  ],
  ['has two keys of one name', { body: '{"count":0,"count":1}' }, /a key appears twice/],
  [
    'lists too many',
    { body: { count: 1_001, results: [hubTag('v1')] } },
    /lists 1001 tags of .*, too many to be read by it/,
  ],
] as const)
  test(`an API that ${what} leaves the registry to be asked, with a note`, async () => {
    const { list, heads } = await listed({ [path(1)]: reply })
    assert.deepEqual(list.tags, [{ name: 'v1', digest, mediaType: built.root.mediaType }])
    assert.match(list.notes.join(), said)
    assert.equal(heads, 1)
  })

test('dates of the web API decide newer, older and the order, without reading images', async () => {
  const results = ['2026-01-01', '2026-02-01', '2026-02-28'].map((day, at) =>
    hubTag(`v${at}`, { tag_last_pushed: `${day}T00:00:00Z` }),
  )
  const reply = { [path(1)]: { body: { count: 3, results } } }
  const newer = await listed(reply, { wishes: { filters: [['newer', '30d']], sort: '-created' } })
  assert.deepEqual([newer.list.tags.map(({ name }) => name), newer.asked], [['v2', 'v1'], 0])
})

test('hostile values of the web API are left out', async () => {
  const hostile = [
    hubTag('../../x'),
    hubTag('v1', {
      digest: 'sha256:short',
      full_size: -1,
      tag_last_pushed: '2026-01-01 ::set-env::',
      images: null,
      media_type: 7,
    }),
  ]
  const { list } = await listed({ [path(1)]: { body: { count: 2, results: hostile } } })
  assert.deepEqual(list.tags, [{ name: 'v1', digest, mediaType: built.root.mediaType }])
  assert.equal(list.invalid, 1)
})

test('more tags than are shown are read where the answer depends on them: which share a digest, and their dates', async () => {
  const names = Array.from({ length: 1_050 }, (_, at) => `v${at}`)
  const pages = Array.from({ length: 11 }, (_, at) => {
    const results = names.slice(at * 100, at * 100 + 100).map(name => hubTag(name))
    return [path(at + 1), { body: { count: names.length, results } }] as const
  })
  const replies = Object.fromEntries(pages)
  const wishes = [
    { image: { tag: 'v1' } },
    { wishes: { filters: [['digest', digest]] } },
    { wishes: { sort: 'created' } },
  ]
  for (const each of wishes) {
    const { list, asked } = await listed(replies, each)
    assert.deepEqual([list.tags.length, list.hasDigests, asked], [names.length, true, 0])
  }
})
