import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readInputs } from '@tallyman/core/action/run-action'
import { isTallyError } from '@tallyman/core/errors'
import { formatPlatform } from '@tallyman/core/model/platform'
import type { InspectRequest } from '@tallyman/core/operations/inspect'
import { idleInputs } from '../../actions/inspect/src/idle-inputs.ts'
import { inputs as schema } from '../../actions/inspect/src/inputs.ts'
import { requestOf } from '../../actions/inspect/src/request.ts'

type Given = Readonly<Record<string, string>>

const host = { platform: 'linux', architecture: 'arm64', release: '6.1' } as const

/** The request of a step with these inputs, on a runner with arm64, and the sentences about inputs without effect. */
async function requested(given: Given): Promise<InspectRequest & { readonly idle: readonly string[] }> {
  const values = await readInputs(schema, { input: name => given[name] ?? '', secret: () => undefined })
  const request = await requestOf(values, host)
  return { ...request, idle: idleInputs(values, request.shows) }
}

const refused: readonly (readonly [what: string, inputs: Readonly<Record<string, string>>, said: RegExp])[] =
  [
    ['no image', {}, /images: nothing given; expected at least one image/],
    ['a search without a term', { show: 'search' }, /search: nothing given; expected a term/],
    [
      'a search for more rows than there are',
      { search: 'app', limit: '101' },
      /limit: 101; expected 1 to 100/,
    ],
    ['a format for several shows', { show: 'image,tags', images: 'a', format: 'json' }, /one kind of show/],
    [
      'a template that does not end',
      { images: 'a', format: '{{.Name' },
      /format: The template is wrong at .*column 1/,
    ],
    ['a tree of tags', { images: 'a', show: 'tags', format: 'tree' }, /expected show: engine or graph/],
    [
      'an unknown filter',
      { images: 'a', show: 'tags', filters: 'size=3' },
      /invalid filter "size", expected for tags one of reference, tag/,
    ],
    ['a filter of a show without any', { images: 'a', filters: 'tag=v*' }, /show: image has no filters/],
    ['an unknown show', { images: 'a', show: 'everything' }, /show: "everything".*one of image, history/],
    ['growth against nothing', { images: 'a', 'max-growth': '5%' }, /max-growth: 5%, and no compare-with/],
    [
      'growth that is no size',
      { images: 'a', 'max-growth': 'much' },
      /expected a share such as 5% or a size such as 20MB/,
    ],
    [
      'growth that may be meant as bytes or as a share',
      { images: 'a', 'compare-with': 'b', 'max-growth': '5' },
      /max-growth: "5", expected a share such as 5% or a size such as 20MB/,
    ],
    [
      'several images in a line',
      { images: 'a:1, b:1\nc:1 d:1' },
      /images: "a:1, b:1" is more than one name, expected one in each line\nimages: "c:1 d:1" is more/,
    ],
    [
      'an order that tags do not have',
      { images: 'a', show: 'tags', sort: 'stars' },
      /sort: stars; expected one of name, version, created/,
    ],
    [
      'images beside registries',
      { images: 'localhost:5000', show: 'repositories,tags' },
      /expected repositories without them/,
    ],
    ['every bad image', { images: 'a//b\nstore=a' }, /images: .*a\/\/b[\s\S]*images: "a" has no digest/],
    [
      'a search address with a password',
      { search: 'a', 'search-url': 'https://u:p@h/' },
      /search-url: "https:\/\/h\/", expected an address/,
    ],
  ]

for (const [what, inputs, said] of refused)
  test(`inspect refuses ${what}`, async () => {
    await assert.rejects(requested(inputs), error => {
      assert.ok(isTallyError(error, 'INPUT_INVALID'), String(error))
      assert.match(error.message, said)
      assert.doesNotMatch(error.message, /u:p@/)
      return true
    })
  })

function platformsOf({ selection }: InspectRequest): string | readonly string[] {
  return selection === 'all' ? selection : selection.map(formatPlatform)
}

test("all platforms are shown unless what is shown is about one, then the runner's; named ones are asked for", async () => {
  for (const [inputs, platforms] of [
    [{}, 'all'],
    [{ show: 'layers' }, ['linux/arm64']],
    [{ show: 'image,usage' }, ['linux/arm64']],
    [{ show: 'history', platforms: 'all' }, 'all'],
    [{ show: 'graph', platforms: 'linux/amd64' }, ['linux/amd64']],
  ] as const) {
    const request = await requested({ images: 'a', ...inputs })
    assert.deepEqual(platformsOf(request), platforms)
    assert.equal(request.platformsAsked, 'platforms' in inputs)
  }
})

test('an item is what show needs: a repository for tags, a registry for repositories, else an image', async () => {
  const places = async (given: Given) => (await requested(given)).images.map(({ place }) => place)
  assert.deepEqual(await places({ images: `a\na:1\nstore=a@sha256:${'0'.repeat(64)}` }), [
    'registry',
    'registry',
    'origin',
  ])
  assert.deepEqual(await places({ images: 'a\na:1', show: 'tags' }), ['repository', 'registry'])
  assert.deepEqual(await places({ images: 'a', show: 'tags,image' }), ['registry'])
  assert.deepEqual(await places({ images: 'a', show: 'tags', 'max-size': '5MB' }), ['registry'])
  assert.deepEqual(await places({ images: 'localhost:5000', show: 'repositories' }), ['host'])
  assert.deepEqual(await places({ search: 'a' }), [])
})

test("filters go to the shows that know them, and names of images to the engine's list as its argument", async () => {
  const filters = 'reference=app*\nlabel=a=b\nlabel!=c\nnewer=7d\npath=usr/**'
  const request = await requested({ images: 'a', show: 'tags,engine,files', filters })
  assert.deepEqual(request.tags.filters, [
    ['reference', 'app*'],
    ['newer', '7d'],
  ])
  assert.deepEqual(request.engine.filters, { reference: ['app*'], label: ['a=b'] })
  assert.deepEqual(request.engine.ownFilters, [['label!', 'c']])
  assert.deepEqual(request.paths, ['usr/**'])
  const listed = await requested({ images: 'app:1', show: 'engine', format: '{{.Containers}} {{.Platform}}' })
  assert.deepEqual(listed.engine.filters, { reference: ['app:1'] })
  assert.deepEqual(listed.images, [])
  assert.ok(listed.engine.isFull && listed.engine.hasPlatforms)
  const plain = await requested({ show: 'engine', format: '{{.ID}}' })
  assert.ok(!plain.engine.isFull && !plain.engine.hasPlatforms)
})

test('a digest alone is asked for only if nothing else is', async () => {
  const isDigestOnly = async (given: Given) => (await requested({ images: 'a', ...given })).isDigestOnly
  const format = '{{.Manifest.Digest}}'
  assert.equal(await isDigestOnly({ format }), true)
  assert.equal(await isDigestOnly({ quiet: 'true' }), true)
  for (const more of [
    { 'compare-with': 'b' },
    { 'max-layers': '9' },
    { expect: 'kind=index' },
    { 'output-file': 'x.json' },
    { format: `${format} {{.Name}}` },
    { show: 'history', format: '{{.ID}}' },
  ])
    assert.equal(await isDigestOnly({ format, ...more }), false, JSON.stringify(more))
  assert.equal(await isDigestOnly({}), false)
})

test('orders and limits are those of each show, and a search may keep the order of its registry', async () => {
  const both = { images: 'a', show: 'tags,search', search: 'a' }
  const { tags, search } = await requested({ ...both, sort: '-version', limit: '7' })
  assert.deepEqual([tags.sort, tags.limit, search?.sort, search?.limit], ['-version', 7, 'stars', 7])
  const usual = await requested(both)
  const docker = await requested({ search: 'a', sort: 'relevance' })
  assert.equal(docker.search?.sort, 'relevance')
  assert.deepEqual([usual.tags.sort, usual.tags.limit, usual.search?.limit], ['name', undefined, 25])
})

test('each input without effect is named, with the reason', async () => {
  const idle = {
    all: 'true',
    digests: 'true',
    search: 'x',
    'search-url': 'https://h/',
    to: 'docker',
    cache: 'read-only',
    diff: 'files',
    limit: '3',
    sort: 'name',
    'cache-client': 'toolkit',
    'key-prefix': 'other',
  }
  const given = await requested({ images: 'a', show: 'image', ...idle })
  for (const input of Object.keys(idle))
    assert.equal(
      given.idle.filter(line => new RegExp(`^${input}(?::.*)? has no effect: `).test(line)).length,
      1,
      input,
    )
  assert.equal(given.idle.length, Object.keys(idle).length)
  assert.deepEqual((await requested({ images: 'a' })).idle, [])
})

test('a format that is neither a form nor a template is printed as it is, and a warning says so', async () => {
  const idle = async (format: string) => (await requested({ images: 'a', format })).idle
  assert.match((await idle('yaml')).join(), /^format: yaml has no \{\{\.Field\}\}: it is printed as it is/)
  for (const format of ['json', 'table', '{{.Name}}', 'table {{.Size}}'])
    assert.deepEqual(await idle(format), [])
})
