import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import * as kit from '@tallyman/testkit/registry/registry'
import { headersFrom } from '../../http/http-headers.ts'
import { downloader } from '../download/download.fixture.ts'
import { nextPage } from './name-pages.ts'
import { listTags } from './tags.ts'

const list = { kind: 'tags' } as const
const page = (tags: unknown, link?: string | readonly string[]) => {
  const answer = kit.fail(
    200,
    { ...list, times: 2_000 },
    { body: JSON.stringify({ name: 'test/app', tags }) },
  )
  return link === undefined ? answer : kit.together(answer, kit.headers({ link }))
}

/** Lists the tags of a registry with faults, and the number of names that were skipped. */
async function tagsOf(faults: readonly kit.Fault[], names: readonly string[] = [], paging = 2) {
  await using registry = await kit.startRegistry({ faults, paging })
  for (const tag of names) await registry.add(image({ layers: ['one'] }), { tag })
  await using to = await downloader(registry)
  let skipped = 0
  const repository = await to.client.repository({ registry: registry.host, repository: 'test/app' })
  const count = (more: number) => {
    skipped += more
  }
  const tags = (await Array.fromAsync(repository.tags(count))).flat()
  return { tags, skipped, asked: registry.requests.filter(({ kind }) => kind === 'tags') }
}

test('the pages of a list are followed to the end', async () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const { tags, asked } = await tagsOf([], names)
  assert.deepEqual(tags, names)
  assert.equal(asked.length, 3)
})

for (const link of [
  '<http://127.0.0.1:1/v2/test/app/tags/list?last=a>; rel="next"',
  '<https://evil.example/v2/test/app/tags/list>; rel="next"',
  '<//evil.example/x>; rel=next',
  '<file:///etc/passwd>; rel="next"',
]) {
  test(`a next page at ${link} is not requested`, async () => {
    await assert.rejects(tagsOf([page(['a'], link)]), { code: 'UNSAFE_TARGET', message: /another host/ })
  })
}

test('a page that links to itself is detected', async () => {
  const self = page(['a'], '</v2/test/app/tags/list?last=a>; rel="next"')
  await assert.rejects(tagsOf([self]), { code: 'REGISTRY_PROTOCOL', message: /do not end/ })
})

test('a link without rel, or with another relation, is ignored; of several links the next one counts', async () => {
  for (const link of ['</v2/x?last=a>', '</v2/x?last=a>; rel="prev"', '; rel="next"', '<>; rel="nextish"'])
    assert.deepEqual((await tagsOf([page(['a'], link)])).tags, ['a'], link)
  const several = '</v2/test/app/tags/list?last=0>; rel="prev", </v2/test/app/tags/list?last=a>; rel="next"'
  const { asked } = await tagsOf([{ ...page(['a'], several), on: { ...list, times: 1 } }], ['a', 'b'])
  assert.deepEqual(
    asked.map(({ query }) => query.replace(/^\?/, '')),
    ['n=1000', 'last=a'],
  )
})

test('of a link without the repository in its path the query is used', async () => {
  const bare = page(['a'], '</v2/tags/list?n=1&last=a>; rel="next"')
  const { tags, asked } = await tagsOf([{ ...bare, on: { ...list, times: 1 } }], ['a', 'b'])
  assert.deepEqual(tags, ['a', 'b'])
  assert.equal(asked[1]?.path, '/v2/test/app/tags/list')
})

test('endless pages are abandoned', async () => {
  let asked = 0
  const origin = new URL('https://reg.example')
  const endless = listTags({
    name: 'reg.example/a',
    origin,
    first: '/v2/a/tags/list',
    limit: { most: 100_000 },
    skipped: () => undefined,
    page: async path => {
      asked += 1
      const link = `</v2/a/tags/list?last=${asked}>; rel="next"`
      const [headers, url] = [headersFrom(['link', link]), new URL(path, origin)]
      return { status: 200, headers, url, body: Buffer.from('{"tags":["a"]}') }
    },
  })
  await assert.rejects(Array.fromAsync(endless), { code: 'REGISTRY_PROTOCOL', message: /do not end/ })
  assert.equal(asked, 1_112)
})

test('a list of many short pages is read as long as the limit allows its names', async () => {
  const origin = new URL('https://reg.example')
  const body = Buffer.from(JSON.stringify({ tags: Array.from({ length: 50 }, (_, at) => `v${at}`) }))
  let pages = 0
  const page = async () => {
    const headers = headersFrom(++pages < 1_500 ? ['link', `<?last=${pages}>; rel="next"`] : [])
    return { status: 200, headers, body, url: new URL('/v2/a/tags/list', origin) }
  }
  const all = { page, name: 'reg.example/a', origin, first: '/v2/a/tags/list', skipped: () => undefined }
  const listed = await Array.fromAsync(listTags({ ...all, limit: { most: 75_000 } }))
  assert.equal(listed.flat().length, 75_000)
  pages = 0
  await assert.rejects(Array.fromAsync(listTags({ ...all, limit: { most: 74_999, input: 'max-tags' } })), {
    code: 'REGISTRY_PROTOCOL',
    message: /lists more than 74999 tags, expected at most `max-tags`/,
  })
  assert.equal(pages, 1_500)
})

test('a name that cannot be a tag is skipped, counted and never requested', async () => {
  const bad = [
    null,
    '',
    7,
    {},
    `sha256:${'0'.repeat(64)}`,
    '../x',
    'a/b',
    'x'.repeat(129),
    'a\nb',
    '-a',
    'a b',
    'a?b',
  ]
  const { tags, skipped, asked } = await tagsOf([page([...bad, 'good', 'x'.repeat(128)])])
  assert.deepEqual(tags, ['good', 'x'.repeat(128)])
  assert.equal(skipped, bad.length)
  assert.equal(asked.length, 1)
})

test('the tags of an empty repository may be an empty list, null or missing', async () => {
  for (const none of [null, undefined, []]) assert.deepEqual((await tagsOf([page(none)])).tags, [])
})

test('a response that is not a tag list is a protocol error of the registry', async () => {
  for (const body of ['', 'null', '[]7', '"a"', '{"tags":"a"}', '{"tags":{"0":"a"}}', '<!doctype html>'])
    await assert.rejects(tagsOf([kit.fail(200, list, { body })]), { code: 'REGISTRY_PROTOCOL' }, body)
  await assert.rejects(tagsOf([kit.fail(404, list)]), { code: 'NOT_FOUND' })
})

test('an endless tag list is abandoned before it fills the memory', async () => {
  const origin = new URL('https://registry.example')
  // Invalid names count as well, and are not yielded.
  const tags = ['v1', ...new Array<string>(299_999).fill('')]
  const body = Buffer.from(JSON.stringify({ tags }))
  let pages = 0
  const page = async () => {
    const headers = headersFrom(['link', `<?last=${++pages}>; rel="next"`])
    return { status: 200, headers, body, url: new URL('/v2/a/tags/list', origin) }
  }
  const listing = Array.fromAsync(
    listTags({
      page,
      name: 'reg.example/a',
      origin,
      first: '/v2/a/tags/list',
      limit: { most: 1_000_000 },
      skipped: () => undefined,
    }),
  )
  await assert.rejects(listing, { code: 'REGISTRY_PROTOCOL', message: /more than 1000000/ })
  assert.equal(pages, 4)
})

test('a next page is requested from the registry itself, even if the path of the last one looks like a host', async () => {
  const origin = new URL('https://registry.example')
  const asked: string[] = []
  const page = async (path: string | URL) => {
    asked.push(new URL(path, origin).href)
    const headers = headersFrom(asked.length < 3 ? ['link', `<?last=${asked.length}>; rel="next"`] : [])
    // A redirect within the registry's own origin may lead to such a path.
    const url = new URL(`https://registry.example//evil.example/v2/a/tags/list?n=${asked.length}`)
    return { status: 200, headers, url, body: Buffer.from('{"tags":["a"]}') }
  }
  const pages = { page, name: 'registry.example/a', origin, limit: { most: 1_000 }, skipped: () => undefined }
  await Array.fromAsync(listTags({ ...pages, first: '/v2/a/tags/list' }))
  assert.equal(asked.length, 3)
  for (const url of asked) assert.equal(new URL(url).host, 'registry.example', url)
})

for (const link of [
  '//evil.example/v2/a',
  '\\\\evil.example/v2/a',
  '/\\evil.example/v2/a',
  'https://registry.example:8443/v2/a',
  'http://registry.example/v2/a',
])
  test(`a next page at <${link}> is foreign to https://registry.example`, () => {
    const [current, origin] = [
      new URL('https://registry.example/v2/a/tags/list'),
      new URL('https://registry.example'),
    ]
    const headers = headersFrom(['link', `<${link}>; rel="next"`])
    assert.throws(() => nextPage(headers, current, origin), { code: 'UNSAFE_TARGET' })
  })
