import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PackagesService, type ServedVersion } from '@tallyman/testkit/prune/packages-service'
import { digestOfNumber } from '@tallyman/testkit/prune/random-registry'
import fc from 'fast-check'
import type { TagState } from '../../lock/pins/tag-answer.ts'
import {
  app,
  credentials,
  dated,
  digest,
  holding,
  hubPath,
  noSource,
  older,
  quayPath,
  startApi,
  stateOf,
} from './ages.fixture.ts'
import { noon, question } from './lock-network.fixture.ts'

const day = 86_400_000

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

const nearlyRight = fc.record(
  {
    digest: fc.constant(digest),
    tag_last_pushed: fc.oneof(
      fc.jsonValue(),
      fc.date().map(String),
      fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
    ),
    tags: fc.array(
      fc.record(
        {
          name: fc.constant('v1'),
          manifest_digest: fc.constant(digest),
          start_ts: fc.oneof(fc.jsonValue(), fc.integer()),
          end_ts: fc.jsonValue(),
        },
        { requiredKeys: ['name', 'manifest_digest'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
)

for (const by of ['docker-hub', 'quay'] as const)
  test(`whatever the web API of ${by} answers, an age is between Docker's first year and now, or there is none`, async () => {
    await using registry = await holding()
    const reply: { body: unknown } = { body: '' }
    await using api = await startApi({ [hubPath]: reply, [quayPath]: reply })
    const property = fc.asyncProperty(fc.oneof(nearlyRight, fc.jsonValue()), async body => {
      reply.body = JSON.stringify(body)
      await using network = dated(by, api.api)
      const { age, noAge } = await stateOf(network, registry)
      assert.notEqual(age === undefined, noAge === undefined)
      if (age) assert.ok(age.since >= Date.UTC(2013) && age.since <= noon)
    })
    await fc.assert(property, { numRuns: 60 })
  })
