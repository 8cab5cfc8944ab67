import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PackagesService } from '@tallyman/testkit/packages-service'
import { sendByFetch as send, served } from '@tallyman/testkit/packages-service-client'
import { digestOfNumber } from '@tallyman/testkit/random-registry'
import { headersFrom } from '../registry/http-headers.ts'
import { PackagesClient } from './packages-client.ts'

const place = { owner: 'owner', package: 'app' }

function list(service: PackagesService) {
  return new PackagesClient({ ...place, send, api: service.url, token: 'secret-token' }).list()
}

test('versions are listed with id, digest, sorted tags and dates', async () => {
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
  test(`a listing with ${what} is refused whole (case 61)`, async () => {
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
  ...{ id, name: `sha256:${id.toString(16).padStart(64, '0')}`, metadata: { container: { tags } } },
  ...{ created_at: '2030-01-01', updated_at: '2030-01-01' },
})

for (const [what, rows] of [
  ['versions on one page', Array.from({ length: 70_000 }, (_, at) => at + 1)],
  ['tags of one version', [1]],
] as const)
  test(`a service that lists ever more ${what} is left, whatever it was asked for`, async () => {
    const pages: number[] = []
    const tags = rows.length === 1 ? Array.from({ length: 100_000 }, () => 'v1') : []
    const answers = async ({ url }: { readonly url: URL }) => {
      const page = Number(url.searchParams.get('page'))
      pages.push(page)
      const body = page === 0 ? { type: 'User' } : rows.map(id => row(id + page * rows.length, tags))
      return { status: 200, headers: headersFrom([]), body: Buffer.from(JSON.stringify(body)), url }
    }
    const client = new PackagesClient({
      ...{ ...place, send: answers, api: new URL('https://api.github.com'), token: 'secret-token' },
    })
    await assert.rejects(client.list(), {
      code: 'REGISTRY_PROTOCOL',
      message: /it lists more than \d+ (versions|tags)/,
    })
    assert.ok(pages.length < 15, `${pages.length} pages`)
  })

test('a service that repeats a page for ever is refused (case 60)', async () => {
  const row = { id: 1, name: `sha256:${'a'.repeat(64)}`, created_at: '2030-01-01', updated_at: '2030-01-01' }
  const body = [{ ...row, metadata: { container: { tags: [] } } }]
  await using service = await PackagesService.start({
    ...place,
    versions: [],
    faults: [{ on: /versions\?/, status: 200, body, times: 9 }],
  })
  await assert.rejects(list(service), { code: 'REGISTRY_PROTOCOL' })
})
