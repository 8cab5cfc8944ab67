import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PackagesService } from '@tallyman/testkit/packages-service'
import { sendByFetch as send, served } from '@tallyman/testkit/packages-service-client'
import { digestOfNumber } from '@tallyman/testkit/random-registry'
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
