import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { PackagesService, type ServedVersion } from '@tallyman/testkit/prune/packages-service'
import { digestOfNumber } from '@tallyman/testkit/prune/random-registry'
import { startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { cacheRights } from '../../cache/service/cache-rights.ts'
import { openHarbour } from '../../cache/service/routes.fixture.ts'
import type { AgeSource, TagState } from '../../lock/pins/tag-answer.ts'
import type { Digest } from '../../model/digest.ts'
import type { TagDates } from '../../registry/quirks/profiles.ts'
import { type NetworkOptions, noon, type OpenNetwork, openNetwork, question } from './lock-network.fixture.ts'

const day = 86_400_000
const older = image({ layers: ['older'] })
const app = image({ layers: ['one'], config: { created: '2026-01-05T00:00:00Z' } })
const { digest } = app.root
const noSource = 'no source of `age-from` says since when the tag has this digest'

async function holding(): Promise<TestRegistry> {
  const registry = await startRegistry()
  await registry.add(app)
  return registry
}

async function stateOf(
  network: OpenNetwork,
  { host }: TestRegistry,
  pinned: Digest[] = [],
): Promise<TagState> {
  const name = `${host}/test/app:v1`
  const state = (await network.ask([question(name, { pinned, wantsAge: true })])).get(name)
  assert.ok(state && !('error' in state))
  return state
}

interface Reply {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

/** A web API that gives each path its reply, and notes what was asked and with which login. */
async function startApi(replies: Readonly<Record<string, Reply>>) {
  const requests: string[] = []
  const logins: (string | undefined)[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    logins.push(request.headers.authorization)
    const { status = 200, headers = {}, body = {} } = replies[request.url ?? ''] ?? { status: 404 }
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    requests,
    logins,
    api,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

const credentials = { kind: 'basic', username: 'octo', password: 'token-of-the-job' } as const

function dated(by: TagDates['by'], api: string, more: NetworkOptions = {}): OpenNetwork {
  const said = by === 'docker-hub' ? 'Docker Hub' : by
  const sources: readonly AgeSource[] = ['registry']
  return openNetwork({ ageFrom: sources, datesOf: () => ({ by, api, said }), credentials, ...more })
}

const hubPath = '/v2/repositories/test/app/tags/v1'
const quayPath = '/api/v1/repository/test/app/tag/?specificTag=v1&onlyActiveTags=true'

test('Docker Hub says when the tag was pushed, to a request without a login', async () => {
  await using registry = await holding()
  const body = { name: 'v1', digest, tag_last_pushed: '2026-02-20T10:00:00.123456Z' }
  await using hub = await startApi({ [hubPath]: { body } })
  await using network = dated('docker-hub', hub.api)
  const { age } = await stateOf(network, registry)
  assert.deepEqual(age, {
    since: Date.parse('2026-02-20T10:00:00.123Z'),
    from: 'registry',
    said: 'Docker Hub',
  })
  assert.deepEqual([hub.requests, hub.logins], [[`GET ${hubPath}`], [undefined]])
})

test('a digest that is pinned already, and a question without an age, ask no source', async () => {
  await using registry = await holding()
  await using hub = await startApi({})
  await using network = dated('docker-hub', hub.api)
  assert.deepEqual(await stateOf(network, registry, [digest]), { digest, isIndex: false })
  const name = `${registry.host}/test/app:v1`
  await network.ask([question(name)])
  assert.deepEqual(hub.requests, [])
})

for (const [what, reply] of [
  ['another digest', { body: { digest: older.root.digest, tag_last_pushed: '2026-02-20T10:00:00Z' } }],
  ['no digest', { body: { tag_last_pushed: '2026-02-20T10:00:00Z' } }],
  ['no date', { body: { digest, tag_last_pushed: null } }],
  ['a date in the future', { body: { digest, tag_last_pushed: '2026-03-02T12:00:00Z' } }],
  ['a date before Docker', { body: { digest, tag_last_pushed: '1970-01-01T00:00:00Z' } }],
  ['a text that is no date', { body: { digest, tag_last_pushed: '::set-output::' } }],
  ['no such tag', { status: 404 }],
  ['a login', { status: 401 }],
  ['a redirect to another host', { status: 302, headers: { location: 'http://127.0.0.2/' } }],
] as const)
  test(`an API that answers with ${what} says no age`, async () => {
    await using registry = await holding()
    await using hub = await startApi({ [hubPath]: reply })
    await using network = dated('docker-hub', hub.api)
    assert.equal((await stateOf(network, registry)).noAge, noSource)
  })

test('an API that insists on a slash gets it', async () => {
  await using registry = await holding()
  const body = { digest, tag_last_pushed: '2026-02-20T10:00:00Z' }
  const headers = { location: `${hubPath}/` }
  await using hub = await startApi({ [hubPath]: { status: 301, headers }, [`${hubPath}/`]: { body } })
  await using network = dated('docker-hub', hub.api)
  assert.equal((await stateOf(network, registry)).age?.since, Date.parse('2026-02-20T10:00:00Z'))
})

test("a server's clock that is slightly ahead gives the time of now", async () => {
  await using registry = await holding()
  const body = { digest, tag_last_pushed: '2026-03-01T12:00:30Z' }
  await using hub = await startApi({ [hubPath]: { body } })
  await using network = dated('docker-hub', hub.api)
  assert.equal((await stateOf(network, registry)).age?.since, noon)
})

for (const [what, reply] of [
  ['an error', { status: 503 }],
  ['a limit', { status: 429 }],
  ['a web page', { body: '<html>::error::' }],
  ['a list', { body: [] }],
  ['twice the same key', { body: `{"digest":"x","digest":"${digest}"}` }],
  ['far too much', { body: { digest, padding: 'x'.repeat(600_000) } }],
] as const)
  test(`an API that answers with ${what} is asked no more, and said once, escaped`, async () => {
    await using registry = await holding()
    await registry.add(app, { tag: 'v2' })
    await using hub = await startApi({ [hubPath]: reply, [hubPath.replace('v1', 'v2')]: reply })
    await using network = dated('docker-hub', hub.api, { concurrency: 1 })
    const names = ['v1', 'v2'].map(tag => `${registry.host}/test/app:${tag}`)
    const answers = await network.ask(names.map(name => question(name, { wantsAge: true })))
    for (const name of names) assert.equal((answers.get(name) as TagState).noAge, noSource)
    assert.equal(hub.requests.length, 1)
    assert.equal(network.warnings.length, 1)
    assert.match(network.warnings.join(), /^Docker Hub does not say when tags were pushed: (?!.*::)/)
  })

const active = { name: 'v1', manifest_digest: digest, start_ts: Date.parse('2026-02-20') / 1000 }
const expiring = { ...active, end_ts: (noon + day) / 1000 }

for (const [what, tags, since] of [
  ['the start of the current entry', [active], Date.parse('2026-02-20')],
  [
    'the current entry, not one that has ended',
    [{ ...active, start_ts: 1, end_ts: 2 }, active],
    Date.parse('2026-02-20'),
  ],
  ['an entry that expires later', [expiring], Date.parse('2026-02-20')],
  ['no age of an entry that has ended', [{ ...active, end_ts: (noon - day) / 1000 }], undefined],
  ['no age of another digest', [{ ...active, manifest_digest: older.root.digest }], undefined],
  ['no age of another tag', [{ ...active, name: 'v10' }], undefined],
  ['no age that is a text', [{ ...active, start_ts: '2026' }], undefined],
  ['no age without a history', undefined, undefined],
] as const)
  test(`Quay's history of a tag gives ${what}`, async () => {
    await using registry = await holding()
    await using quay = await startApi({ [quayPath]: { body: { tags, page: 1, has_additional: false } } })
    await using network = dated('quay', quay.api)
    assert.equal((await stateOf(network, registry)).age?.since, since)
    assert.deepEqual([quay.requests, quay.logins], [[`GET ${quayPath}`], [undefined]])
  })

const version = (id: number, of: string, created: string): ServedVersion => ({
  id,
  digest: of,
  tags: [],
  created,
  updated: created,
})

test("GitHub's version that the digest names says when it came to be, by the login of the registry", async () => {
  await using registry = await holding()
  const versions = [
    version(1, older.root.digest, '2026-01-01T00:00:00Z'),
    version(2, digest, '2026-02-03T00:00:00Z'),
  ]
  const token = credentials.password
  await using service = await PackagesService.start({ owner: 'test', package: 'app', versions, token })
  await using network = dated('github-packages', service.url.href)
  const { age } = await stateOf(network, registry)
  assert.deepEqual(age, { since: Date.parse('2026-02-03'), from: 'registry', said: 'github-packages' })
})

for (const [what, more, requests] of [
  ['without a login', { credentials: undefined }, 0],
  ['without the right to read the package', { status: 403 }, 2],
  ['that does not list the digest', {}, 3],
] as const)
  test(`GitHub says no age ${what}, and nothing is warned of`, async () => {
    await using registry = await holding()
    const versions = [version(1, older.root.digest, '2026-01-01T00:00:00Z')]
    const faults = 'status' in more ? [{ on: /versions/, status: more.status, body: { message: 'no' } }] : []
    const place = { owner: 'test', package: 'app' }
    await using service = await PackagesService.start({
      ...place,
      versions,
      faults,
      token: credentials.password,
    })
    const login = 'credentials' in more ? more : {}
    await using network = dated('github-packages', service.url.href, login)
    const state = await stateOf(network, registry)
    assert.equal(state.noAge, noSource)
    assert.deepEqual([service.requests.length, network.warnings], [requests, []])
  })

test('of a package with very many versions only the newest are looked at', async () => {
  await using registry = await holding()
  const newer = Array.from({ length: 1_000 }, (_, at) => digestOfNumber(at + 1))
  const versions = [digest, ...newer].map((each, at) => version(at + 1, each, '2026-02-03T00:00:00Z'))
  await using service = await PackagesService.start({ owner: 'test', package: 'app', versions })
  await using network = dated('github-packages', service.url.href)
  assert.equal((await stateOf(network, registry)).noAge, noSource)
  assert.equal(service.requests.length, 11)
})

test('the first source that answers counts, and first sight is asked only after it', async () => {
  await using registry = await holding()
  await using harbour = await openHarbour()
  const env = harbour.service.env()
  const cache = () => ({ route: harbour.open('direct'), rights: cacheRights(env) })
  const ageFrom: readonly AgeSource[] = ['registry', 'first-seen']
  await using hub = await startApi({
    [hubPath]: { body: { digest, tag_last_pushed: '2026-02-20T10:00:00Z' } },
  })
  await using known = dated('docker-hub', hub.api, { ageFrom, cache })
  assert.equal((await stateOf(known, registry)).age?.from, 'registry')
  assert.equal(known.opened.caches, 0)
  await using silent = await startApi({})
  await using unknown = dated('docker-hub', silent.api, { ageFrom, cache })
  const seen = { since: noon, from: 'first-seen', said: 'first seen by this repository' }
  assert.deepEqual((await stateOf(unknown, registry)).age, seen)
  await using later = dated('docker-hub', silent.api, { ageFrom, cache, now: () => noon + 5 * day })
  assert.deepEqual((await stateOf(later, registry)).age, seen)
})

test('without a cache service a tag has no age, and the reason says that no clock can start', async () => {
  await using registry = await holding()
  await using harbour = await openHarbour()
  const cache = () => ({ route: harbour.open('direct'), rights: cacheRights({}) })
  await using network = openNetwork({ ageFrom: ['registry', 'first-seen'], cache })
  assert.match(
    (await stateOf(network, registry)).noAge ?? '',
    /^no clock can start, since this step cannot use/,
  )
  assert.equal(network.warnings.length, 1)
})

test("the publisher's date counts only if it is listed, and is said to be claimed", async () => {
  await using registry = await holding()
  await using off = openNetwork({ ageFrom: ['registry'] })
  assert.equal((await stateOf(off, registry)).noAge, noSource)
  await using on = openNetwork({ ageFrom: ['registry', 'metadata'] })
  const claimed = { since: Date.parse('2026-01-05'), from: 'metadata', said: 'claimed by the publisher' }
  assert.deepEqual((await stateOf(on, registry)).age, claimed)
})

test("an index's own date counts before that of its images", async () => {
  await using registry = await startRegistry()
  const annotations = { 'org.opencontainers.image.created': '2026-02-08T00:00:00Z' }
  await registry.add(index([app], { annotations }))
  await using network = openNetwork({ ageFrom: ['metadata'] })
  assert.equal((await stateOf(network, registry)).age?.since, Date.parse('2026-02-08'))
})

test('attestations say nothing yet, which is told once', async () => {
  await using registry = await holding()
  await using network = openNetwork({ ageFrom: ['attestation'] })
  for (let time = 0; time < 2; time++) assert.equal((await stateOf(network, registry)).noAge, noSource)
  assert.deepEqual(network.warnings, [
    '`age-from: attestation` says nothing yet: signed timestamps are not verified so far',
  ])
})
