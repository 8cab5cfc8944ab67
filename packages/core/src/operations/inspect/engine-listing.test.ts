import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EngineScript, startFakeEngine } from '@tallyman/testkit/engine/fake-engine'
import { openEngine } from '../../engine/engine.ts'
import { splitEngineFilters } from '../../inspect/engine-filters.ts'
import { printEngineRows } from '../../inspect/formats/engine-rows.ts'
import { engineRecord, listEngine } from './engine-listing.ts'

const [one, two] = ['1', '2'].map(digit => `sha256:${digit.repeat(64)}`) as [string, string]
const part = (architecture: string) => ({
  ID: one,
  Kind: 'image',
  Available: true,
  ImageData: { Platform: { os: 'linux', architecture } },
})
const images = [
  {
    Id: one,
    RepoTags: ['app:1'],
    RepoDigests: [],
    Created: 0,
    Size: 1_000,
    SharedSize: 400,
    Labels: { role: 'app' },
  },
  { Id: two, RepoTags: ['other:1'], RepoDigests: [], Created: 0, Size: 20, SharedSize: -1, Labels: null },
]
const flags = { digests: false, noTrunc: false, quiet: false }

async function list(
  given: readonly (readonly [string, string])[],
  { script = {}, env = {}, isFull = false }: { script?: EngineScript; env?: object; isFull?: boolean } = {},
) {
  await using fake = await startFakeEngine({ 'GET /images/json': { kind: 'json', value: images }, ...script })
  using engine = await openEngine({ env: { DOCKER_HOST: fake.host, ...env }, platform: 'linux', home: '/' })
  const ports = { engine: async () => engine, now: () => 0 }
  const listing = await listEngine({ ...splitEngineFilters(given), all: false, isFull }, ports)
  return { listing, asked: fake.asked.map(({ path }) => decodeURIComponent(path)) }
}

const idsOf = ({ listing }: Awaited<ReturnType<typeof list>>) => listing.images.map(({ Id: id }) => id)

test('a list costs one request; the engine gets its own filters, with blanks and capitals as Docker takes them', async () => {
  const done = await list([
    [' Label ', ' role '],
    ['reference', 'app'],
    ['label', 'role'],
  ])
  assert.deepEqual(
    done.asked.filter(path => path.startsWith('/images')),
    ['/images/json?filters={"label":["role"],"reference":["app"]}'],
  )
})

test('label!= leaves out images with the label, or with this value of it', async () => {
  assert.deepEqual(idsOf(await list([['label!', 'role']])), [two])
  assert.deepEqual(idsOf(await list([['label!', 'role=app']])), [two])
  assert.deepEqual(idsOf(await list([['label!', 'role=base']])), [one, two])
})

test('platform= takes the platforms from the list where it has them, and else inspects each image', async () => {
  const [first, second] = images
  const listed = [
    { ...first, Manifests: [part('arm64'), part('amd64')] },
    { ...second, Manifests: [part('amd64')] },
  ]
  const script: EngineScript = { 'GET /images/json': { kind: 'json', value: listed } }
  const byList = await list([['platform', 'linux/arm64']], { script })
  assert.deepEqual(idsOf(byList), [one])
  assert.deepEqual(byList.listing.platforms?.get(one), ['linux/arm64', 'linux/amd64'])
  assert.ok(byList.asked.includes('/images/json?manifests=1'))
  const inspected = (Architecture: string, Id: string): EngineScript[string] => ({
    kind: 'json',
    value: { Id, Architecture, Os: 'linux', RootFS: {} },
  })
  const classic = {
    [`GET /images/${encodeURIComponent(one)}`]: inspected('amd64', one),
    [`GET /images/${encodeURIComponent(two)}`]: inspected('arm64', two),
  }
  assert.deepEqual(idsOf(await list([['platform', 'linux/arm64']], { script: classic })), [two])
})

test('containers and shared sizes are asked for only in full, and of an old engine with its use of the disk', async () => {
  const script: EngineScript = {
    'GET /containers/json': { kind: 'json', value: [{ Id: 'c', ImageID: one }] },
    'GET /system/df': { kind: 'json', value: { Images: [{ Id: one, SharedSize: 100 }] } },
  }
  const format = '{{.Tag}} {{.Containers}} {{.SharedSize}} {{.UniqueSize}}'
  const print = ({ listing }: Awaited<ReturnType<typeof list>>) =>
    printEngineRows({ ...listing, images: listing.images.slice(0, 1) }, { ...flags, format })
  assert.equal(print(await list([], { script, isFull: true })), '1 1 400B 600B\n')
  assert.equal(
    print(await list([], { script, isFull: true, env: { DOCKER_API_VERSION: '1.41' } })),
    '1 1 100B 900B\n',
  )
  assert.ok(!(await list([], { script })).asked.some(path => /containers|df|shared/.test(path)))
})

test('a wrong filter is a fault of the input, by our own words or by those of the engine', async () => {
  await assert.rejects(list([['size', '1']]), {
    code: 'INPUT_INVALID',
    message: `Cannot list the engine's images: invalid filter "size", expected one of before, dangling, label, label!, platform, reference, since, until`,
  })
  const refusal = (status: number, message: string): EngineScript => ({
    'GET /images/json': { kind: 'json', status, value: { message } },
  })
  await assert.rejects(list([['dangling', 'x']], { script: refusal(400, "invalid filter 'dangling=[x]'") }), {
    code: 'INPUT_INVALID',
    message: /the engine answers 400: invalid filter 'dangling=\[x\]'$/,
  })
  const absent = { script: refusal(404, 'No such image: absent:1') }
  await assert.rejects(list([['before', 'absent:1']], absent), { code: 'NOT_FOUND' })
})

test('a record is the text of the engine, and the history comes with it if asked for', async () => {
  await using fake = await startFakeEngine({
    'GET /images/app%3A1/json': { kind: 'json', value: { Id: one } },
    'GET /images/app%3A1/history': { kind: 'json', value: [{ Id: one, Created: 0 }] },
  })
  using engine = await openEngine({ env: { DOCKER_HOST: fake.host }, platform: 'linux', home: '/' })
  const ports = { engine: async () => engine, now: () => 7 }
  assert.deepEqual(await engineRecord('app:1', ports), {
    text: `{"Id":"${one}"}`,
    value: { Id: one },
    now: 7,
  })
  assert.deepEqual((await engineRecord('app:1', ports, { history: true })).history, [{ Id: one, Created: 0 }])
  await assert.rejects(engineRecord('other:1', ports), { code: 'NOT_FOUND' })
})

test('an image that the engine lacks is named by what was asked for, whichever answer comes first', async () => {
  const gone = { kind: 'refusal', status: 404, message: 'No such image: nope:latest' } as const
  await using fake = await startFakeEngine({
    'GET /images/nope/json': gone,
    'GET /images/nope/history': gone,
  })
  using engine = await openEngine({ env: { DOCKER_HOST: fake.host }, platform: 'linux', home: '/' })
  const ports = { engine: async () => engine, now: () => 0 }
  await assert.rejects(engineRecord('nope', ports, { history: true }), {
    code: 'NOT_FOUND',
    message: /^Cannot inspect image "nope" in the engine: .*No such image/,
    hint: /`show: engine` lists the images that the engine has/,
  })
})
