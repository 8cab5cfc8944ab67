import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EngineScript, type FakeEngine, startFakeEngine } from '@tallyman/testkit/engine/fake-engine'
import { type BuiltImage, image, layer } from '@tallyman/testkit/images/images'
import type { BlobSource, Bytes } from '../content/store.ts'
import { isTallyError } from '../errors.ts'
import { parseDocument } from '../model/document.ts'
import { parseReference } from '../model/reference.ts'
import { type Engine, openEngine } from './engine.ts'
import type { EngineConnectionOptions } from './engine-connection.ts'
import { loadIntoEngine } from './load/load-into-engine.ts'

function open(
  host: string,
  options: EngineConnectionOptions = {},
  env: Record<string, string> = {},
): Promise<Engine> {
  return openEngine({ env: { ...env, DOCKER_HOST: host }, platform: 'linux', home: '/nowhere' }, options)
}

function sourceOf({ blobs }: BuiltImage): BlobSource {
  return {
    async fetch({ digest }) {
      return pieces(blobs.get(digest) ?? assert.fail(digest))
    },
  }
}

async function* pieces(bytes: Uint8Array): Bytes {
  for (let at = 0; at < bytes.byteLength; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

const large = image({ layers: [layer({ seed: 'large', size: 8 * 1024 * 1024 })] })

function request(built: BuiltImage) {
  return {
    root: parseDocument(built.document),
    documents: built.manifests.map(({ bytes }) => parseDocument(bytes)),
    names: [parseReference('app:1')],
  }
}

async function failedLoad(script: EngineScript, options: EngineConnectionOptions = {}) {
  await using fake = await startFakeEngine(script)
  using engine = await open(fake.host, options)
  const error = await loadIntoEngine(engine, request(large), sourceOf(large)).then(
    () => assert.fail('the load succeeded'),
    (thrown: unknown) => thrown,
  )
  await sleep(20)
  return { error, asked: [...fake.asked] }
}

function wasRemoved({ asked }: Pick<FakeEngine, 'asked'>): boolean {
  return asked.some(
    ({ method, path }) => method === 'DELETE' && decodeURIComponent(path).endsWith(large.config.digest),
  )
}

test('a missing socket, or another file in its place, means that the engine is unavailable', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'no-engine-'))
  await writeFile(join(folder, 'file'), '')
  for (const name of ['absent.sock', 'file', 'file/below'])
    await assert.rejects(open(`unix://${folder}/${name}`), { code: 'ENGINE_UNAVAILABLE' })
  await rm(folder, { recursive: true })
  await assert.rejects(open('tcp://127.0.0.1:1'), { code: 'ENGINE_UNAVAILABLE' })
})

test('a socket without permission is reported with advice on the docker group', async t => {
  await using fake = await startFakeEngine()
  const isRoot = process.getuid?.() === 0
  if (!process.seteuid || !isRoot) return t.skip('only root can become a user without permission')
  await chmod(fake.socket, 0o600)
  await chmod(join(fake.socket, '..'), 0o755)
  process.seteuid(65_534)
  try {
    const error = await open(fake.host).catch((thrown: unknown) => thrown)
    assert.ok(isTallyError(error, 'ENGINE_DENIED'))
    assert.match(error.hint, /docker group/)
  } finally {
    process.seteuid(0)
  }
})

test('other schemes, unreadable certificates and unsupported versions are refused with a reason', async () => {
  await assert.rejects(open('ssh://user:secret@host'), (error: unknown) => {
    assert.ok(isTallyError(error, 'ENGINE_UNAVAILABLE'))
    assert.doesNotMatch(error.message, /secret/)
    return true
  })
  const tls = { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/nowhere' }
  await assert.rejects(open('tcp://127.0.0.1:1', {}, tls), { code: 'ENGINE_UNAVAILABLE' })
  await using fake = await startFakeEngine()
  await assert.rejects(open(fake.host, {}, { DOCKER_API_VERSION: '1.12' }), { code: 'ENGINE_FAILED' })
})

test('the API version is the newest that both sides support, or the requested one', async () => {
  await using fake = await startFakeEngine()
  using engine = await open(fake.host)
  assert.equal(engine.connection.version, '1.47')
  using older = await open(fake.host, {}, { DOCKER_API_VERSION: '1.41' })
  assert.equal(older.connection.version, '1.41')
})

test('an engine that dies during a load gives one error, and the image gets no name', async () => {
  for (const afterBytes of [0, 1, 3_000_000]) {
    const { error, asked } = await failedLoad({ 'POST /images/load': { kind: 'death', afterBytes } })
    assert.ok(isTallyError(error, 'ENGINE_FAILED'), String(error))
    assert.match(error.message, /broke off/)
    assert.ok(!asked.some(({ path }) => path.includes('/tag')))
  }
})

test("a refused load is reported with the image's name", async () => {
  const refusal = { kind: 'refusal', status: 500, message: 'no space left' } as const
  await using fake = await startFakeEngine({ 'POST /images/load': refusal })
  using engine = await open(fake.host)
  await assert.rejects(engine.content.load(pieces(Buffer.alloc(1)), undefined, 'app:1'), {
    code: 'ENGINE_FAILED',
    message: /^Cannot load app:1 into the engine: .*no space left/,
  })
  await assert.rejects(engine.content.load(pieces(Buffer.alloc(1))), {
    message: /^Cannot load into the engine: /,
  })
})

test('an engine that breaks off during its response gives one error', async () => {
  const { error } = await failedLoad({ 'POST /images/load': { kind: 'cut' } })
  assert.ok(isTallyError(error, 'ENGINE_FAILED'))
})

test("an error inside a response with status 200 fails with the engine's message, and the loaded image is removed", async () => {
  const said = [
    {
      errorDetail: { message: 'write /x: no space left on device' },
      error: 'write /x: no space left on device',
    },
    { errorDetail: { message: 'write /x: no space left on device' } },
    { stream: 'Error unpacking image app:1: no space left on device\n' },
  ]
  for (const line of said) {
    const lines = [{ status: 'Loading layer', progressDetail: {} }, line, { stream: 'Loaded image: app:1' }]
    const { error, asked } = await failedLoad({ 'POST /images/load': { kind: 'progress', lines } })
    assert.ok(isTallyError(error, 'ENGINE_FAILED'))
    assert.match(error.message, /no space left on device/)
    assert.ok(wasRemoved({ asked }))
  }
})

test('a refusal that arrives during the upload is reported', async () => {
  const { error, asked } = await failedLoad({
    'POST /images/load': {
      kind: 'refusal',
      status: 500,
      message: 'no space left\u001b[31m\n::error::on device',
    },
  })
  assert.ok(isTallyError(error, 'ENGINE_FAILED'), String(error))
  assert.match(error.message, /answers 500: no space left\\u001b\[31m\\n/)
  assert.ok(![...error.message].some(character => character < ' ') && !error.message.includes('::'))
  assert.ok(asked.some(({ path }) => path.startsWith('/images/load')))
})

test('a successful load without the image, or with another one, is a failure', async () => {
  const loaded: EngineScript = {
    'POST /images/load': { kind: 'progress', lines: [{ stream: 'Loaded image: app:1' }] },
  }
  const { error } = await failedLoad(loaded)
  assert.ok(isTallyError(error, 'ENGINE_FAILED'))
  assert.match(error.message, /no such image; the engine says "Loaded image: app:1"/)
  let looks = 0
  const other = {
    Id: large.config.digest,
    RootFS: { Layers: [large.root.digest] },
    Os: 'linux',
    Architecture: 'amd64',
  }
  const { error: wrong, asked } = await failedLoad({
    ...loaded,
    [`GET /images/${encodeURIComponent(large.config.digest)}`]: () =>
      looks++ === 0 ? { kind: 'json', status: 404, value: {} } : { kind: 'json', value: other },
  })
  assert.ok(isTallyError(wrong, 'ENGINE_FAILED'))
  assert.match(wrong.message, /layers that are not/)
  assert.ok(wasRemoved({ asked }))
})

test('a silent engine is given up after the timeout', async () => {
  await using fake = await startFakeEngine({ 'GET /images/json': { kind: 'silence', ms: 5_000 } })
  using engine = await open(fake.host, { patience: 100 })
  await assert.rejects(engine.images.list(), { code: 'ENGINE_FAILED', message: /silent for 0.1 s/ })
})

test('cancellation ends a load', async () => {
  const stop = new AbortController()
  await using fake = await startFakeEngine({ 'POST /images/load': { kind: 'silence', ms: 5_000 } })
  using engine = await open(fake.host, { signal: stop.signal })
  const loading = loadIntoEngine(engine, request(large), sourceOf(large))
  setTimeout(() => stop.abort(), 50)
  await assert.rejects(loading, { code: 'CANCELLED' })
})

test('a fault of the source ends the load and is thrown unchanged', async () => {
  await using fake = await startFakeEngine({ 'POST /images/load': { kind: 'progress', lines: [] } })
  using engine = await open(fake.host)
  const broken: BlobSource = {
    async fetch(wanted) {
      if (wanted.digest === large.config.digest) return sourceOf(large).fetch(wanted)
      throw new Error('the disk is gone')
    },
  }
  await assert.rejects(loadIntoEngine(engine, request(large), broken), { message: 'the disk is gone' })
})

test('responses that do not match the API are engine failures', async () => {
  const answers: EngineScript[] = [
    { 'GET /images/json': { kind: 'json', value: { not: 'a list' } } },
    { 'GET /images/json': { kind: 'json', value: [{ Id: 'x' }] } },
    { 'GET /images/json': { kind: 'cut' } },
  ]
  for (const script of answers) {
    await using fake = await startFakeEngine(script)
    using engine = await open(fake.host)
    await assert.rejects(engine.images.list(), { code: 'ENGINE_FAILED' })
  }
})

test('names that could change the API path are refused before sending', async () => {
  await using fake = await startFakeEngine()
  using engine = await open(fake.host)
  for (const name of [
    '',
    '../containers',
    'a/../../b',
    'a//b',
    'a?force=1',
    'a#b',
    'a b',
    '/a',
    './a',
    'a%2f..',
    'a\nb',
  ])
    await assert.rejects(engine.images.inspect(name), { code: 'REFERENCE_INVALID' })
  assert.ok(!fake.asked.some(({ path }) => path.includes('/json?')))
})

test('a login is sent in its header and appears in no error', async () => {
  await using fake = await startFakeEngine({
    'POST /images/create': {
      kind: 'progress',
      lines: [{ error: 'denied', errorDetail: { message: 'denied' } }],
    },
  })
  using engine = await open(fake.host)
  const login = { username: 'u', password: 'secret', serveraddress: 'ghcr.io' }
  const pulled = engine.content.pull({ repository: 'ghcr.io/o/app', target: 'v1', login })
  await assert.rejects(pulled, (error: unknown) => {
    assert.ok(isTallyError(error, 'ENGINE_FAILED'))
    assert.doesNotMatch(JSON.stringify([error.message, error.details]), /secret/)
    return true
  })
  await sleep(20)
  const sent = fake.asked.find(({ path }) => path.startsWith('/images/create'))?.headers['x-registry-auth']
  assert.deepEqual(JSON.parse(Buffer.from(String(sent), 'base64url').toString()), {
    username: 'u',
    password: 'secret',
    serveraddress: 'ghcr.io',
  })
})

test("a commit is asked for as Docker's own client does, changes one by one", async () => {
  const made = { kind: 'json', status: 201, value: { Id: 'sha256:1' } } as const
  await using fake = await startFakeEngine({ 'POST /commit': made })
  using engine = await open(fake.host)
  const changes = ['ENV A=1 B=2', 'CMD ["x"]']
  await engine.content.commit({ container: 'c', repository: 'r', tag: 't', pause: false, changes })
  await engine.content.commit({ container: 'c', author: 'A & B', comment: 'why' })
  await sleep(20)
  const asked = fake.asked.filter(({ method }) => method === 'POST')
  const [first, second] = asked.map(({ path }) => new URLSearchParams(path.split('?')[1]))
  assert.deepEqual(first?.getAll('changes'), changes)
  assert.deepEqual([first?.get('repo'), first?.get('tag'), first?.get('pause')], ['r', 't', '0'])
  assert.deepEqual(
    [second?.get('pause'), second?.get('author'), second?.get('comment'), second?.has('repo')],
    ['1', 'A & B', 'why', false],
  )
  assert.deepEqual(
    asked.map(({ bytes }) => bytes),
    [4, 4],
  )
})
