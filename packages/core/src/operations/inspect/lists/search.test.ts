import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRepository } from '../../../registry/repository/repository.fixture.ts'
import { startApi } from '../../lock/ages.fixture.ts'
import { searchRepositories } from './search.ts'

type Replies = Parameters<typeof startApi>[0]
type Wishes = Parameters<typeof searchRepositories>[0]
type Search = NonNullable<Parameters<typeof searchRepositories>[1]['searchOf']>

const plain = { limit: 25, filters: [], sort: '', url: undefined } as const
const account = { host: 'unused', credentials: { username: 'dock', password: 'secret-of-dock' } }
/** Answers of index.docker.io to `GET /v1/search`. */
const results = [
  { name: 'nginx/unit', description: 'Retired', star_count: 60, is_official: false, is_automated: true },
  {
    name: 'nginx',
    description: 'Official build of Nginx.',
    star_count: 20_000,
    is_official: true,
    is_automated: false,
    is_trusted: true,
  },
  { name: 'bitnami/nginx', description: '', star_count: 190, is_official: false },
]
const docker: Replies = {
  '/v1/search?q=nginx&n=25': { body: { num_results: 3, query: 'nginx', num_pages: 1, results } },
}

/** Searches the API instead of Docker Hub's or quay.io's own. */
async function searched(replies: Replies, wishes: Partial<Wishes> = {}, by: 'docker' | 'quay' = 'docker') {
  await using api = await startApi(replies)
  await using open = await openRepository(account)
  const search: Search = registry => {
    const otherwise = { by: 'docker-hub', api: api.api, said: 'the website' } as const
    const own = by === 'docker' ? { otherwise } : {}
    return /^(?:docker|quay)\.io$/.test(registry) ? { by, api: api.api, said: registry, ...own } : undefined
  }
  const told: string[] = []
  const note = (message: string) => void told.push(message)
  const ports = { registries: open.client, searchOf: search, note }
  const result = await searchRepositories({ term: 'nginx', ...plain, ...wishes }, ports)
  assert.deepEqual(told, result.notes)
  return {
    ...result,
    names: result.repositories.map(({ name }) => name),
    asked: api.requests,
    logins: api.logins,
  }
}

/** Searches a host or an address that serves these replies, as a user names it. */
async function searchedAt(replies: Replies, wishesFor: (api: string) => Partial<Wishes>) {
  await using api = await startApi(replies)
  await using open = await openRepository(account)
  const wishes = { term: 'nginx', ...plain, ...wishesFor(api.api) }
  const result = await searchRepositories(wishes, { registries: open.client, note: () => undefined })
  const host = new URL(api.api).host
  return {
    ...result,
    names: result.repositories.map(({ name }) => name.replace(host, 'HOST')),
    asked: api.requests,
    host,
  }
}

test('Docker Hub is asked as docker search does, without a login; most stars come first', async () => {
  const { repositories, names, asked, logins, said, notes } = await searched(docker)
  assert.deepEqual(names, ['nginx', 'bitnami/nginx', 'nginx/unit'])
  assert.deepEqual(repositories[0], {
    name: 'nginx',
    description: 'Official build of Nginx.',
    stars: 20_000,
    isOfficial: true,
    isAutomated: false,
  })
  // The flag of Docker Hub's answer is not trusted.
  assert.equal(
    repositories.some(({ isAutomated }) => isAutomated),
    false,
  )
  assert.deepEqual(
    [asked, logins, said, notes],
    [['GET /v1/search?q=nginx&n=25'], [undefined], 'docker.io', []],
  )
})

test('a filter leaves what it matches, and an order is that of its field, turned round by a minus', async () => {
  const found: readonly (readonly [Partial<Wishes>, readonly string[]])[] = [
    [{ filters: [['is-official', 'true']] }, ['nginx']],
    [
      {
        filters: [
          ['is-official', '0'],
          ['stars', '100'],
          ['stars', '3'],
        ],
      },
      ['bitnami/nginx'],
    ],
    [
      {
        filters: [
          ['is-automated', 'false'],
          ['stars', '61'],
        ],
      },
      ['nginx', 'bitnami/nginx'],
    ],
    [{ sort: '-stars' }, ['nginx/unit', 'bitnami/nginx', 'nginx']],
    [{ sort: 'name' }, ['bitnami/nginx', 'nginx', 'nginx/unit']],
    [{ sort: 'relevance' }, ['nginx/unit', 'nginx', 'bitnami/nginx']],
  ]
  for (const [wishes, names] of found) assert.deepEqual((await searched(docker, wishes)).names, names)
})

test('is-automated=true finds nothing, asks nothing and is explained', async () => {
  const { names, asked, notes } = await searched({}, { filters: [['is-automated', 'true']] })
  assert.deepEqual([names, asked], [[], []])
  assert.match(notes.join(), /Docker Hub has retired automated builds/)
})

test('the other names of Docker Hub mean Docker Hub, and library/ is left out there', async () => {
  for (const term of ['docker.io/nginx', 'index.docker.io/library/nginx', 'library/nginx', ' nginx '])
    assert.equal((await searched(docker, { term })).names.length, 3, term)
})

test('of an answer that is longer than the limit no more is shown', async () => {
  const reply = { '/v1/search?q=nginx&n=2': { body: { results } } }
  assert.deepEqual((await searched(reply, { limit: 2, sort: 'relevance' })).names, ['nginx/unit', 'nginx'])
})

test('a wrong term, limit, filter or order is refused before any request', async () => {
  const wrong: readonly (readonly [Partial<Wishes>, RegExp])[] = [
    [{ term: ' ' }, /expected 1 to 256 characters/],
    [{ term: 'x'.repeat(257) }, /expected 1 to 256 characters/],
    [{ term: 'https://docker.io/x' }, /begins with a scheme/],
    [{ term: 'a:99999/x' }, /"a:99999" is no host/],
    [{ term: 'docker.io/' }, /no words follow the host/],
    [{ limit: 0 }, /`limit`: 0, expected 1 to 100/],
    [{ limit: 101 }, /`limit`: 101, expected 1 to 100/],
    [{ sort: 'version' }, /"version", expected stars, name, relevance for a search/],
    [{ url: new URL('file:///etc/passwd') }, /expected https/],
    [{ url: new URL('http://harbor.example/') }, /begins with "http:\/\/", expected https/],
    [
      {
        filters: [
          ['stars', 'many'],
          ['is-official', 'maybe'],
          ['label', 'x'],
          ['is-automated', 'true'],
          ['is-automated', 'false'],
        ],
      },
      /is-automated=true, is-automated=false: .*is-official=maybe: .*stars=many: .*label: a search has the filters is-automated, is-official, stars/,
    ],
  ]
  for (const [wishes, message] of wrong)
    await assert.rejects(searched({}, wishes), { code: 'INPUT_INVALID', message }, String(message))
})

test('where the search of Docker Hub is gone or broken, its website is asked; a limit is not evaded', async () => {
  const website = {
    '/v2/search/repositories/?query=nginx&page_size=25': {
      body: {
        count: 1,
        results: [{ repo_name: 'nginx', short_description: 'Web', star_count: 3, is_official: true }],
      },
    },
  }
  for (const status of [404, 503]) {
    const { repositories, notes, said } = await searched({
      ...website,
      '/v1/search?q=nginx&n=25': { status },
    })
    assert.deepEqual(repositories, [
      { name: 'nginx', description: 'Web', stars: 3, isOfficial: true, isAutomated: false },
    ])
    assert.deepEqual(notes, [`Cannot search docker.io: it answers ${status}: the website was asked instead`])
    assert.equal(said, 'the website')
  }
  await assert.rejects(searched({ ...website, '/v1/search?q=nginx&n=25': { status: 429 } }), {
    code: 'RATE_LIMITED',
    hint: /Run again later, or ask another search with `search-url`/,
  })
  await assert.rejects(searched({}), {
    code: 'REGISTRY_PROTOCOL',
    message: /^Cannot search the website: it answers 404$/,
  })
})

test('hostile answers: what has no name is left out, and what is no number is no star', async () => {
  const hostile = [
    { name: 7, star_count: 1 },
    { name: 'a', description: '\u001b[31m::set-output\n|`<b>', star_count: '7', is_official: 'true' },
    { name: 'b', description: null, star_count: -1 },
  ]
  const reply = { '/v1/search?q=nginx&n=25': { body: { results: hostile } } }
  assert.deepEqual((await searched(reply)).repositories, [
    {
      name: 'a',
      description: '\u001b[31m::set-output\n|`<b>',
      stars: 0,
      isOfficial: false,
      isAutomated: false,
    },
    { name: 'b', description: '', stars: 0, isOfficial: false, isAutomated: false },
  ])
  for (const body of ['[]', '{"results":{}}', '{"results":[7]}', 'x'.repeat(3_000_000)])
    await assert.rejects(searched({ '/v1/search?q=nginx&n=25': { body } }), { code: 'REGISTRY_PROTOCOL' })
})

test('Quay is read page by page up to the limit, and its names get their host', async () => {
  const page = (at: number, more: boolean) => ({
    body: {
      results: Array.from({ length: 10 }, (_, each) => ({
        kind: 'repository',
        namespace: { name: 'org' },
        name: `app${at}-${each}`,
        description: null,
        stars: at,
      })),
      has_additional: more,
      page: at,
      page_size: 10,
    },
  })
  const path = (at: number) => `/api/v1/find/repositories?query=app&page=${at}`
  const replies = { [path(1)]: page(1, true), [path(2)]: page(2, true), [path(3)]: page(3, false) }
  const few = await searched(replies, { term: 'quay.io/app', limit: 12, sort: 'relevance' }, 'quay')
  assert.deepEqual([few.names.length, few.names[11], few.asked.length], [12, 'quay.io/org/app2-1', 2])
  const all = await searched(replies, { term: 'quay.io/app', limit: 100 }, 'quay')
  assert.deepEqual([all.names.length, all.asked.length], [30, 3])
})

const harbor = {
  project: [{ name: 'library' }],
  repository: [
    {
      project_id: 1,
      project_name: 'library',
      project_public: true,
      repository_name: 'library/nginx',
      pull_count: 4,
      artifact_count: 2,
    },
  ],
}

test('an address is asked by the API that its path names', async () => {
  const hub = { results: [{ repo_name: 'nginx', short_description: '', star_count: 1 }] }
  const quay = { results: [{ namespace: { name: 'org' }, name: 'app' }] }
  const answers: readonly (readonly [string, string, object, readonly string[]])[] = [
    ['', '/v1/search?q=nginx&n=25', { results }, ['nginx', 'bitnami/nginx', 'nginx/unit']],
    ['/proxy/v1/', '/proxy/v1/search?q=nginx&n=25', { results: [] }, []],
    ['/v2/search/repositories', '/v2/search/repositories/?query=nginx&page_size=25', hub, ['nginx']],
    ['/api/v1/find/repositories', '/api/v1/find/repositories?query=nginx&page=1', quay, ['HOST/org/app']],
    ['/api/v2.0', '/api/v2.0/search?q=nginx', harbor, ['HOST/library/nginx']],
  ]
  for (const [path, asked, body, names] of answers) {
    const found = await searchedAt({ [asked]: { body } }, api => ({ url: new URL(path, api) }))
    assert.deepEqual([found.asked, found.names], [[`GET ${asked}`], names])
    assert.equal(found.said, found.host)
  }
})

test("a registry is searched by its own routes: that of docker search, then Harbor's", async () => {
  const at = (api: string) => ({ term: `${new URL(api).host}/nginx` })
  const old = await searchedAt({ '/v1/search?q=nginx&n=25': { body: { results } } }, at)
  assert.deepEqual([old.names.length, old.said], [3, old.host])
  // A registry's website answers any path with its page.
  for (const first of [{ status: 404 }, { body: '<!doctype html><title>Harbor' }]) {
    const found = await searchedAt(
      { '/v1/search?q=nginx&n=25': first, '/api/v2.0/search?q=nginx': { body: harbor } },
      at,
    )
    assert.deepEqual(found.names, ['HOST/library/nginx'])
    assert.match(found.notes.join(), /Harbor counts no stars/)
  }
  await assert.rejects(searchedAt({}, at), {
    code: 'NOT_FOUND',
    message: /it has no search that is known/,
    hint: /show: repositories/,
  })
  await assert.rejects(searchedAt({ '/v1/search?q=nginx&n=25': { status: 403 } }, at), { code: 'DENIED' })
})
