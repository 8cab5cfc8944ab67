import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artifact, type Built, image, index } from '@tallyman/testkit/images/images'
import {
  fail,
  headers,
  type RegistryOptions,
  startRegistry,
  type TestRegistry,
} from '@tallyman/testkit/registry/registry'
import type { TagAnswer, TagState } from '../../lock/pins/tag-answer.ts'
import { digestOf } from '../../model/digest.ts'
import { manifestRequests, openNetwork, question } from './lock-network.fixture.ts'

const amd64 = image({ layers: ['one'] })
const arm64 = image({ layers: ['one'], platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } })
const app = index([amd64, arm64], { attestations: true })
const older = image({ layers: ['older'] })

async function holding(built: Built, options: RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await startRegistry(options)
  await registry.add(built)
  return registry
}

function stateOf(answers: ReadonlyMap<string, TagAnswer>, name: string): TagState {
  const found = answers.get(name)
  assert.ok(
    found && !('error' in found),
    `${name}: ${found && 'error' in found ? found.error.message : 'no answer'}`,
  )
  return found
}

function codeOf(answers: ReadonlyMap<string, TagAnswer>, name: string): string | undefined {
  const found = answers.get(name)
  return found && 'error' in found ? found.error.code : undefined
}

test('fifty names are fifty HEADs, whatever repeats, over as many connections as are asked at once', async () => {
  await using registry = await startRegistry()
  const names = Array.from({ length: 50 }, (_, at) => `${registry.host}/team/app${at}:v1`)
  for (const at of names.keys()) await registry.add(app, { repository: `team/app${at}` })
  await using network = openNetwork({ concurrency: 4 })
  const twice = [...names, ...names].map(name => question(name))
  const answers = await network.ask(twice)
  assert.deepEqual(
    [...answers].map(([name, answer]) => [name, answer]),
    names.map(name => [name, { digest: app.root.digest, isIndex: true }]),
  )
  await network.ask(twice)
  assert.deepEqual(manifestRequests(registry), Array(50).fill('HEAD v1'))
  assert.equal(registry.requests.length, 50)
  assert.ok(new Set(registry.requests.map(({ remotePort }) => remotePort)).size <= 4)
  assert.equal(network.opened.registries, 1)
})

test('no question opens nothing', async () => {
  await using network = openNetwork()
  assert.equal((await network.ask([])).size, 0)
  assert.equal((await network.facts([])).size, 0)
  assert.deepEqual(network.opened, { registries: 0, caches: 0 })
})

test('a registry with tokens issues one for each repository, however many tags are asked', async () => {
  await using registry = await startRegistry({ auth: 'bearer' })
  const names = ['a', 'b'].flatMap(name => ['v1', 'v2', 'v3'].map(tag => [`team/${name}`, tag] as const))
  for (const [repository, tag] of names) await registry.add(amd64, { repository, tag })
  const credentials = { kind: 'basic', ...registry.credentials } as const
  await using network = openNetwork({ credentials, concurrency: 2 })
  const answers = await network.ask(names.map(([name, tag]) => question(`${registry.host}/${name}:${tag}`)))
  for (const [name, tag] of names) assert.ok(stateOf(answers, `${registry.host}/${name}:${tag}`))
  assert.equal(registry.count({ kind: 'token' }), 2)
  assert.equal(registry.count({ method: 'HEAD', status: 200 }), 6)
  assert.equal(registry.count({ kind: 'manifest', method: 'GET' }), 0)
})

test('a single image is no index, and its children cost no request', async () => {
  await using registry = await holding(amd64)
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  const state = stateOf(await network.ask([question(name, { wantsChildren: true })]), name)
  assert.deepEqual(state, { digest: amd64.root.digest, isIndex: false, children: new Set() })
  assert.deepEqual(manifestRequests(registry), ['HEAD v1'])
})

test("an index's platforms and children come from one GET by digest, the platforms as lock files have them", async () => {
  await using registry = await holding(app)
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  const wanted = { wantsPlatforms: true, wantsChildren: true, pinned: [arm64.root.digest] }
  const { platforms, children } = stateOf(await network.ask([question(name, wanted)]), name)
  assert.deepEqual(Object.fromEntries(platforms ?? []), {
    'linux/amd64': amd64.root.digest,
    'linux/arm64': arm64.root.digest,
  })
  assert.equal(children?.size, 4)
  assert.ok(children?.has(arm64.root.digest))
  assert.deepEqual(manifestRequests(registry), ['HEAD v1', `GET ${app.root.digest}`])
})

test("a single image's platform is that of its config", async () => {
  await using registry = await holding(arm64)
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  const { platforms } = stateOf(await network.ask([question(name, { wantsPlatforms: true })]), name)
  assert.deepEqual([...(platforms ?? [])], [['linux/arm64', arm64.root.digest]])
  assert.equal(registry.count({ kind: 'blob' }), 1)
})

test('a pin of a single image that the index no longer lists is recognised by one HEAD', async () => {
  await using registry = await holding(app)
  await registry.add(older, { tag: null })
  const oldIndex = index([older])
  await registry.add(oldIndex, { tag: null })
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  const gone = digestOf(Buffer.from('gone'))
  const pinned = [older.root.digest, oldIndex.root.digest, amd64.root.digest, app.root.digest, gone]
  const state = stateOf(await network.ask([question(name, { pinned, wantsChildren: true })]), name)
  assert.deepEqual([...(state.pinnedSingles ?? [])], [older.root.digest])
  assert.deepEqual(manifestRequests(registry), [
    'HEAD v1',
    `GET ${app.root.digest}`,
    `HEAD ${older.root.digest}`,
    `HEAD ${oldIndex.root.digest}`,
    `HEAD ${gone}`,
  ])
})

test('an index that all pins name is not read for its children', async () => {
  await using registry = await holding(app)
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  for (const pinned of [[], [app.root.digest]]) {
    const state = stateOf(await network.ask([question(name, { pinned, wantsChildren: true })]), name)
    assert.deepEqual(state, { digest: app.root.digest, isIndex: true })
  }
  assert.deepEqual(manifestRequests(registry), ['HEAD v1'])
})

test('tags of one image share one GET, and one of its config', async () => {
  await using registry = await startRegistry()
  for (const tag of ['v1', 'v1.2', 'latest']) await registry.add(arm64, { tag })
  await using network = openNetwork()
  const names = ['v1', 'v1.2', 'latest'].map(tag => `${registry.host}/test/app:${tag}`)
  await network.ask(names.map(name => question(name, { wantsPlatforms: true })))
  await network.facts(names.map(name => ({ name, digest: arm64.root.digest })))
  assert.equal(registry.count({ kind: 'manifest', method: 'GET' }), 1)
  assert.equal(registry.count({ kind: 'blob' }), 1)
})

test('without a digest in the response to HEAD, one GET gives everything', async () => {
  await using registry = await holding(app, { digestHeader: false })
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  const wanted = { wantsPlatforms: true, wantsChildren: true }
  const state = stateOf(await network.ask([question(name, wanted)]), name)
  assert.deepEqual([state.digest, state.isIndex, state.platforms?.size], [app.root.digest, true, 2])
  assert.deepEqual(manifestRequests(registry), ['HEAD v1', 'GET v1'])
})

test('without a media type in the response to HEAD, the document says what it is', async () => {
  await using registry = await holding(app)
  registry.inject(headers({ 'content-type': 'text/plain' }, { method: 'HEAD' }))
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  assert.equal(stateOf(await network.ask([question(name)]), name).isIndex, true)
  assert.deepEqual(manifestRequests(registry), ['HEAD v1', `GET ${app.root.digest}`])
})

test('an artifact has a digest and no platforms', async () => {
  await using registry = await holding(artifact({ artifactType: 'application/proof', content: 'x' }))
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  const { platforms } = stateOf(await network.ask([question(name, { wantsPlatforms: true })]), name)
  assert.deepEqual([...(platforms ?? [])], [])
})

test('a pin by sha512 is compared with a digest by sha512', async () => {
  await using registry = await holding(amd64)
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  const pinned = [digestOf(amd64.document, 'sha512')]
  assert.equal(stateOf(await network.ask([question(name, { pinned })]), name).digest, pinned[0])
})

test('a mirror that lies about a tag is not asked for it; documents come from a mirror, and are verified', async () => {
  await using registry = await holding(app)
  await using mirror = await holding(older)
  await mirror.add(app, { tag: null })
  const mirrors = new Map([[registry.host, [{ registry: mirror.host, repository: '' }]]])
  await using network = openNetwork({ mirrors })
  const name = `${registry.host}/test/app:v1`
  assert.equal(stateOf(await network.ask([question(name)]), name).digest, app.root.digest)
  assert.equal(mirror.requests.length, 0)
  mirror.corrupt(app.root.digest, { kind: 'flip', offset: 7 })
  const { platforms } = stateOf(await network.ask([question(name, { wantsPlatforms: true })]), name)
  assert.equal(platforms?.size, 2)
  assert.deepEqual(manifestRequests(mirror), [`GET ${app.root.digest}`])
  assert.deepEqual(manifestRequests(registry), ['HEAD v1', `GET ${app.root.digest}`])
})

test('a registry that cannot be reached is an error, also if a mirror would answer', async () => {
  await using registry = await holding(app)
  await using mirror = await holding(older)
  registry.inject(fail(503, { times: 100 }))
  const mirrors = new Map([[registry.host, [{ registry: mirror.host, repository: '' }]]])
  await using network = openNetwork({ mirrors })
  const name = `${registry.host}/test/app:v1`
  assert.equal(codeOf(await network.ask([question(name)]), name), 'REGISTRY_UNAVAILABLE')
  assert.equal(mirror.requests.length, 0)
})

for (const [what, status, more, code] of [
  ['a pull limit', 429, { 'retry-after': '9999' }, 'RATE_LIMITED'],
  ['a tag that does not exist', 404, {}, 'NOT_FOUND'],
  ['a refusal', 403, {}, 'DENIED'],
] as const)
  test(`${what} is the answer for its name, and the others are asked all the same`, async () => {
    await using registry = await holding(amd64)
    await registry.add(amd64, { repository: 'test/bad' })
    registry.inject(fail(status, { repository: 'test/bad', times: 9 }, { headers: more }))
    await using network = openNetwork()
    const [bad, good] = [`${registry.host}/test/bad:v1`, `${registry.host}/test/app:v1`]
    const answers = await network.ask([question(bad), question(good)])
    assert.equal(codeOf(answers, bad), code)
    assert.equal(stateOf(answers, good).digest, amd64.root.digest)
  })

for (const [what, status, more, most] of [
  ['limits pulls', 429, { 'retry-after': '9999' }, 2],
  ['does not answer', 503, {}, 4],
] as const)
  test(`a registry that ${what} is not asked for all its names, and each gets its failure; other registries are asked`, async () => {
    await using broken = await startRegistry()
    await using registry = await holding(amd64)
    broken.inject(fail(status, { times: 99 }, { headers: more }))
    await using network = openNetwork({ concurrency: 2 })
    const names = Array.from({ length: 20 }, (_, at) => `${broken.host}/test/app${at}:v1`)
    const good = `${registry.host}/test/app:v1`
    const answers = await network.ask([...names, good].map(name => question(name)))
    const code = status === 429 ? 'RATE_LIMITED' : 'REGISTRY_UNAVAILABLE'
    for (const name of names) assert.equal(codeOf(answers, name), code)
    assert.equal(stateOf(answers, good).digest, amd64.root.digest)
    assert.ok(broken.requests.length <= most, `${broken.requests.length} requests`)
    const last = answers.get(names.at(-1) ?? '')
    assert.ok(last && 'error' in last)
    assert.match(
      last.error.message,
      /^Cannot ask for \S+app19:v1, since \S+ gave no answer before: Cannot resolve/,
    )
  })

test('a registry that wants a login is an answer, too', async () => {
  await using registry = await holding(amd64, { auth: 'bearer' })
  await using network = openNetwork()
  const name = `${registry.host}/test/app:v1`
  assert.equal(codeOf(await network.ask([question(name)]), name), 'UNAUTHENTICATED')
})

test('a document in schema 1 and a name without a tag are answers with their codes', async () => {
  await using registry = await holding(amd64)
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 1, name: 'test/app', fsLayers: [] }))
  const digest = digestOf(bytes)
  const mediaType = 'application/vnd.docker.distribution.manifest.v1+prettyjws'
  registry.addManifest('test/app', { digest, mediaType, bytes })
  registry.tag('test/app', 'old', digest)
  await using network = openNetwork()
  const [old, bare] = [`${registry.host}/test/app:old`, `${registry.host}/test/app@${digest}`]
  const answers = await network.ask([question(old), question(bare)])
  assert.equal(codeOf(answers, old), 'SCHEMA1_UNSUPPORTED')
  assert.equal(codeOf(answers, bare), 'REFERENCE_INVALID')
})

test('a cancelled step is no answer but its end', async () => {
  await using registry = await holding(amd64)
  const stop = new AbortController()
  await using network = openNetwork({ signal: stop.signal })
  stop.abort()
  await assert.rejects(network.ask([question(`${registry.host}/test/app:v1`)]), { code: 'CANCELLED' })
})
