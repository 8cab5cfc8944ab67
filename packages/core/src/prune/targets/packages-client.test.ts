import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PackagesService } from '@tallyman/testkit/prune/packages-service'
import { sendByFetch as send, served } from '@tallyman/testkit/prune/packages-service-client'
import { digestOfNumber } from '@tallyman/testkit/prune/random-registry'
import { headersFrom } from '../../http/http-headers.ts'
import { PackagesClient } from './packages-client.ts'

const place = { owner: 'owner', package: 'app' }

function list(service: PackagesService) {
  return new PackagesClient({ ...place, send, api: service.url, token: 'secret-token' }).list()
}

test('versions are listed with ID, digest, sorted tags and dates', async () => {
  const version = served(digestOfNumber(1), ['v2', 'v1'], { updated: '2030-01-02T00:00:00Z' })
  await using service = await PackagesService.start({ ...place, versions: [version] })
  const [found] = await list(service)
  assert.deepEqual(found, {
    id: version.id,
    digest: version.digest,
    tags: ['v1', 'v2'],
    created: new Date('2030-01-01T00:00:00Z'),
    updated: new Date('2030-01-02T00:00:00Z'),
  })
})

const nonsense: readonly (readonly [string, unknown])[] = [
  ['no list', { message: 'hello' }],
  ['a row without an id', [{ name: `sha256:${'a'.repeat(64)}` }]],
  ['a row named by no digest', [{ id: 1, name: '../x' }]],
  ['a row without tags', [{ id: 1, name: `sha256:${'a'.repeat(64)}`, metadata: {} }]],
  [
    'a tag that is none',
    [{ id: 1, name: `sha256:${'a'.repeat(64)}`, metadata: { container: { tags: ['../x'] } } }],
  ],
  ['no dates', [{ id: 1, name: `sha256:${'a'.repeat(64)}`, metadata: { container: { tags: [] } } }]],
  ['no JSON', '<html>'],
]
for (const [what, body] of nonsense) {
  test(`a listing with ${what} is refused as a whole`, async () => {
    const faults = [{ on: /versions\?/, status: 200, body }]
    await using service = await PackagesService.start({ ...place, versions: [], faults })
    await assert.rejects(list(service), { code: 'REGISTRY_PROTOCOL' })
  })
}

for (const [status, headers, code] of [
  [401, {}, 'UNAUTHENTICATED'],
  [403, {}, 'DENIED'],
  [403, { 'x-ratelimit-remaining': '0' }, 'RATE_LIMITED'],
  [404, {}, 'NOT_FOUND'],
  [429, {}, 'RATE_LIMITED'],
  [503, {}, 'REGISTRY_UNAVAILABLE'],
] as const) {
  test(`a listing that ends in ${status} ${JSON.stringify(headers)} throws ${code}`, async () => {
    const faults = [{ on: /versions\?.*page=1$/, status, headers, body: { message: 'no' } }]
    await using service = await PackagesService.start({ ...place, versions: [], faults })
    await assert.rejects(list(service), { code })
  })
}

const row = (id: number, tags: readonly string[] = []) => ({
  id,
  name: `sha256:${id.toString(16).padStart(64, '0')}`,
  metadata: { container: { tags } },
  created_at: '2030-01-01',
  updated_at: '2030-01-01',
})

for (const [what, rows] of [
  ['versions on one page', Array.from({ length: 7_000 }, (_, at) => at + 1)],
  ['tags of one version', [1]],
] as const)
  test(`a service that lists endless ${what} is given up`, async () => {
    const pages: number[] = []
    const tags = rows.length === 1 ? Array.from({ length: 10_000 }, () => 'v1') : []
    const answers = async ({ url }: { readonly url: URL }) => {
      const page = Number(url.searchParams.get('page'))
      pages.push(page)
      const body = page === 0 ? { type: 'User' } : rows.map(id => row(id + page * rows.length, tags))
      return { status: 200, headers: headersFrom([]), body: Buffer.from(JSON.stringify(body)), url }
    }
    const client = new PackagesClient({
      ...place,
      send: answers,
      api: new URL('https://api.github.com'),
      token: 'secret-token',
      limits: { versions: 20_000, tags: 100_000 },
    })
    await assert.rejects(client.list(), {
      code: 'REGISTRY_PROTOCOL',
      message: /it lists more than \d+ (versions|tags)/,
    })
    assert.ok(pages.length < 15, `${pages.length} pages`)
  })

test('a service that repeats a page for ever is refused', async () => {
  const row = { id: 1, name: `sha256:${'a'.repeat(64)}`, created_at: '2030-01-01', updated_at: '2030-01-01' }
  const body = [{ ...row, metadata: { container: { tags: [] } } }]
  await using service = await PackagesService.start({
    ...place,
    versions: [],
    faults: [{ on: /versions\?/, status: 200, body, times: 9 }],
  })
  await assert.rejects(list(service), { code: 'REGISTRY_PROTOCOL' })
})

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => served(digestOfNumber(at), [`v${at}`]))
const ids = (versions: Iterable<{ readonly id: number }>) =>
  [...versions].map(({ id }) => id).sort((a, b) => a - b)

for (const deleted of [1, 30, 150]) {
  test(`while others delete ${deleted} versions between pages, exactly the remaining ones are listed`, async () => {
    const versions = many(350)
    await using service = await PackagesService.start({
      ...place,
      versions,
      onRequest: (line, { versions: listed }) => {
        if (!line.endsWith('page=2') && !line.endsWith('page=3')) return
        const newest = ids(listed.values()).reverse()
        // Deletes versions of the first page, which was already read.
        if (listed.size > 350 - 2 * deleted) for (const id of newest.slice(3, 3 + deleted)) listed.delete(id)
      },
    })
    const found = await list(service)
    assert.ok(service.versions.size < 350)
    assert.deepEqual(ids(found), ids(service.versions.values()))
  })
}

test('versions moved to a later page by a push are not taken for a repeated page', async () => {
  const more = many(1)
  const versions = many(200)
  await using service = await PackagesService.start({
    ...place,
    versions,
    onRequest: (line, { versions: listed }) => {
      const [row] = line.endsWith('page=3') ? more.splice(0) : []
      if (row) listed.set(row.id, { ...row, id: row.id + 10_000 })
    },
  })
  assert.deepEqual(ids(await list(service)).slice(0, 200), ids(versions))
})

test('a list of several pages is read twice, the second time with requests that GitHub does not count', async () => {
  const versions = many(250)
  await using service = await PackagesService.start({ ...place, versions })
  assert.deepEqual(ids(await list(service)), ids(versions))
  const pages = service.requests.filter(line => line.includes('/versions?'))
  assert.equal(pages.length - service.unchanged, 4, pages.join('\n'))
})

test('a tag that moves to an older version between pages is listed once, at its new version', async () => {
  const versions = many(250)
  const [oldest, newest] = [versions[0], versions.at(-1)]
  await using service = await PackagesService.start({
    ...place,
    versions,
    onRequest: (line, { versions: listed }) => {
      if (!line.endsWith('page=2') || !oldest || !newest) return
      listed.set(newest.id, { ...newest, tags: [] })
      listed.set(oldest.id, { ...oldest, tags: ['v0', ...newest.tags] })
    },
  })
  const found = await list(service)
  const at = (id: number | undefined) => found.find(each => each.id === id)?.tags
  assert.deepEqual([at(oldest?.id), at(newest?.id)], [['v0', 'v249'], []])
})

test('a list that changes faster than it is read is given up', async () => {
  let at = 0
  const versions = many(350)
  await using service = await PackagesService.start({
    ...place,
    versions,
    onRequest: (line, { versions: listed }) => {
      if (!line.endsWith('page=2')) return
      // Each pass misses a version that no earlier pass has seen.
      const [id] = ids(listed.values()).reverse()
      listed.delete(id ?? 0)
      const hidden = served(digestOfNumber(1_000 + at), [])
      listed.set(-at, { ...hidden, id: 1_000_000 + at++, created: '2029-01-01T00:00:00Z' })
    },
  })
  await assert.rejects(list(service), {
    code: 'REGISTRY_UNAVAILABLE',
    message: /others change its list faster/,
  })
})
