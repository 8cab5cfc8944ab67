import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { fail, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { RegistryClient } from '../registry-client.ts'
import type { MirroredRepository } from './mirrored-repository.ts'

const app = image({ layers: ['one'] })
const newer = image({ layers: ['two'] })
const { digest } = app.root

test('a document comes from the nearest host that has it, and the registry is not asked', async () => {
  await using at = await startTrial()
  assert.equal((await at.repository.document(digest)).descriptor.digest, digest)
  assert.deepEqual(
    [at.empty.requests.length, at.mirror.requests.length, at.registry.requests.length],
    [1, 1, 0],
  )
})

test('the registry resolves a tag by HEAD, and a mirror serves the bytes', async () => {
  await using at = await startTrial()
  await at.mirror.add(newer, { tag: 'v1' })
  const found = await at.repository.tagged('v1')
  assert.equal(found.document.descriptor.digest, digest)
  assert.equal(found.mirror, at.mirror.host)
  assert.deepEqual(methods(at.registry), ['HEAD'])
})

test('only the registry lists tags', async () => {
  await using at = await startTrial()
  await at.mirror.add(newer, { tag: 'v2' })
  assert.deepEqual(await Array.fromAsync(at.repository.tags(() => undefined)), [['v1']])
  assert.equal(at.mirror.requests.length, 0)
})

test('if the registry cannot be reached, a mirror resolves a tag where that can be reported, and it is an error elsewhere', async () => {
  await using at = await startTrial()
  at.registry.inject(fail(503, { times: 10 }))
  const warnings: string[] = []
  const found = await at.repository.tagged('v1', warning => warnings.push(warning))
  assert.equal(found.mirror, at.mirror.host)
  assert.match(warnings.join(), new RegExp(`by the word of mirror ${at.mirror.host} alone`))
  await assert.rejects(at.repository.resolve({ tag: 'v1' }), {
    code: 'REGISTRY_UNAVAILABLE',
    message: /mirrors are not asked what a tag points to/,
  })
})

test('a tag that the registry does not know is unknown, whatever its mirrors say', async () => {
  await using at = await startTrial()
  await at.mirror.add(newer, { tag: 'v9' })
  const told = () => assert.fail('no mirror is asked')
  await assert.rejects(at.repository.tagged('v9', told), { code: 'NOT_FOUND' })
  assert.equal(at.mirror.requests.length, 0)
})

test('if all hosts fail, the registry’s failure includes that of each mirror', async () => {
  await using at = await startTrial()
  for (const each of [at.empty, at.mirror, at.registry]) each.inject(fail(503, { times: 10 }))
  await assert.rejects(at.repository.document(digest), (error: Error & { readonly code: string }) => {
    assert.equal(error.code, 'REGISTRY_UNAVAILABLE')
    const asked = [...error.message.matchAll(/mirror (\S+) was asked before/g)].map(([, host]) => host)
    assert.deepEqual(asked, [at.empty.host, at.mirror.host])
    return true
  })
})

test('a blob is read from the nearest host, and mirrors that fail are reported', async () => {
  await using at = await startTrial()
  const passed: string[] = []
  const bytes = await at.repository.scan(app.config, ({ code }) => passed.push(code))
  assert.equal(Buffer.concat(await Array.fromAsync(bytes)).length, app.config.size)
  assert.deepEqual(passed, ['NOT_FOUND'])
  assert.equal(at.registry.requests.length, 0)
})

interface Trial extends AsyncDisposable {
  /** The nearest mirror, which has nothing. */
  readonly empty: TestRegistry
  /** The second mirror, which has the image. */
  readonly mirror: TestRegistry
  readonly registry: TestRegistry
  readonly repository: MirroredRepository
}

async function startTrial(): Promise<Trial> {
  const resources = new AsyncDisposableStack()
  const [empty, mirror, registry] = await Promise.all([
    startRegistry(),
    startRegistry(),
    startRegistry(),
  ] as const)
  for (const each of [empty, mirror, registry]) resources.use(each)
  await mirror.add(app, { tag: 'v1' })
  await registry.add(app, { tag: 'v1' })
  const client = new RegistryClient({
    trust: { authorities: new Map(), insecure: new Set(), env: {} },
    find: async () => ({ credentials: undefined, source: 'anonymous' }),
    mirrors: new Map([
      [registry.host, [empty, mirror].map(({ host }) => ({ registry: host, repository: '' }))],
    ]),
    tries: 1,
    secret: () => undefined,
  })
  resources.defer(() => client.close())
  const repository = await client.mirrored({ registry: registry.host, repository: 'test/app' })
  return { empty, mirror, registry, repository, [Symbol.asyncDispose]: () => resources.disposeAsync() }
}

function methods({ requests }: TestRegistry): string[] {
  return requests.map(({ method }) => method)
}
