import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, layer } from '@tallyman/testkit/images/images'
import { type PullTrial, type PullWish, pullFrom } from '@tallyman/testkit/registry/pull-bench'
import type { TestRegistry } from '@tallyman/testkit/registry/registry'
import * as kit from '@tallyman/testkit/registry/registry'
import type { FoundCredentials } from './auth/credentials.ts'

const app = image({ layers: ['small', layer({ seed: 'large', size: 200_000 })] })
const [, large] = app.layers
const onBlobs = { kind: 'blob', times: 100 } as const
const always = { times: 100 } as const

async function holding(options: kit.RegistryOptions = {}): Promise<TestRegistry> {
  const registry = await kit.startRegistry(options)
  await registry.add(app)
  return registry
}

/** Credentials only for this registry. */
function loginAt({ host, credentials }: TestRegistry) {
  return async ({ registry }: { registry: string }): Promise<FoundCredentials> =>
    registry === host
      ? { credentials: { kind: 'basic', ...credentials }, source: 'registry-auth' }
      : { credentials: undefined, source: 'anonymous' }
}

/** Asserts that the whole image is stored and verified. */
async function assertPulled(trial: PullTrial): Promise<void> {
  assert.ifError(trial.error)
  assert.deepEqual(await trial.unverified(), [])
  for (const digest of app.blobs.keys()) assert.ok(await trial.store.document(digest), digest)
}

const authorizations = ({ requests }: TestRegistry) =>
  requests.flatMap(({ headers }) => headers.authorization ?? [])

for (const auth of ['basic', 'bearer'] as const)
  test(`another port of the same host, where ${auth} credentials must not go, serves the blobs`, async () => {
    await using elsewhere = await holding()
    await using registry = await holding({ auth })
    for (const { descriptor } of app.layers)
      registry.inject(
        kit.redirect(`${elsewhere.origin}/v2/test/app/blobs/${descriptor.digest}`, {
          kind: 'blob',
          digest: descriptor.digest,
          after: 1,
        }),
      )
    await using trial = await pullFrom(registry, { client: { find: loginAt(registry) } })
    await assertPulled(trial)
    assert.ok(authorizations(registry).length > 0)
    assert.deepEqual(authorizations(elsewhere), [])
  })

test('a relative realm is on the registry itself', async () => {
  const challenge = 'Bearer realm="/token",service="testkit"'
  await using registry = await holding({ auth: { scheme: 'bearer', challenge } })
  await using trial = await pullFrom(registry, { client: { find: loginAt(registry) } })
  await assertPulled(trial)
})

test('a realm on another host name of this machine is refused before it is contacted', async () => {
  await using other = await holding()
  const challenge = `Bearer realm="http://localhost:${new URL(other.origin).port}/token",service="x"`
  await using registry = await holding({ auth: { scheme: 'bearer', challenge } })
  await using trial = await pullFrom(registry, { client: { find: loginAt(registry) } })
  assert.equal(trial.error?.code, 'UNSAFE_TARGET')
  assert.equal(other.count(), 0)
})

test('a token that expires during a blob is renewed, and the blob continues at its offset', async () => {
  const faults = [kit.cut({ after: 100_000 }, { kind: 'blob', digest: large?.descriptor.digest ?? '' })]
  await using registry = await holding({ auth: 'bearer', faults })
  // `random` is called just before an attempt; the token expires then.
  const random = () => {
    registry.revokeTokens()
    return 0
  }
  await using trial = await pullFrom(registry, { client: { find: loginAt(registry), random } })
  await assertPulled(trial)
  const reads = registry.requests.filter(({ digest }) => digest === large?.descriptor.digest)
  assert.deepEqual(
    reads.map(({ status, headers }) => [status, headers.range]).slice(-2),
    [
      [401, `bytes=100000-${(large?.descriptor.size ?? 0) - 1}`],
      [206, `bytes=100000-${(large?.descriptor.size ?? 0) - 1}`],
    ],
    JSON.stringify(reads.map(({ status }) => status)),
  )
  assert.equal(registry.count({ kind: 'token' }), 2)
})

/** A pull from a registry that requires a login and has a mirror. */
async function throughMirror(
  mirror: Pick<TestRegistry, 'host'>,
  check: (trial: PullTrial, registry: TestRegistry) => Promise<void>,
  { faults = [] }: { faults?: readonly kit.Fault[] } = {},
) {
  await using registry = await holding({ auth: 'bearer', faults })
  const wish: PullWish = {
    written: `test/app@${app.root.digest}`,
    client: {
      find: loginAt(registry),
      mirrors: new Map([[registry.host, [{ registry: mirror.host, repository: '' }]]]),
    },
  }
  await using trial = await pullFrom(registry, wish)
  await check(trial, registry)
}

test('a mirror that has everything is the only host asked, without the credentials of the registry', async () => {
  await using mirror = await holding()
  await throughMirror(mirror, async (trial, registry) => {
    await assertPulled(trial)
    assert.equal(registry.count(), 0)
    assert.deepEqual(authorizations(mirror), [])
  })
})

for (const scheme of ['basic', 'bearer'] as const)
  test(`a mirror that requires a ${scheme} login does not get the registry’s and is skipped`, async () => {
    await using mirror = await holding({ auth: scheme })
    await throughMirror(mirror, async (trial, registry) => {
      await assertPulled(trial)
      assert.deepEqual(authorizations(mirror), [])
      assert.ok(registry.count({ kind: 'blob', status: 200 }) >= app.layers.length)
    })
  })

const changed = { kind: 'flip', offset: 7 } as const
for (const [what, faults, edit] of [
  ['404 for all', [kit.fail(404, always)], undefined],
  ['503 for all', [kit.fail(503, always)], undefined],
  ['404 for blobs', [kit.fail(404, onBlobs)], undefined],
  ['500 for blobs', [kit.fail(500, onBlobs)], undefined],
  ['a web page', [kit.html(always)], undefined],
  ['wrong bytes for a manifest', [], app.root.digest],
  ['wrong bytes for a layer', [], large?.descriptor.digest],
] as const)
  test(`a mirror that gives ${what} is skipped, and nothing wrong is kept`, async () => {
    await using mirror = await holding({ faults })
    if (edit) mirror.corrupt(edit, changed)
    await throughMirror(mirror, async (trial, registry) => {
      await assertPulled(trial)
      assert.ok(mirror.count() > 0)
      assert.ok(registry.count({ status: 200 }) > 0)
    })
  })

test('a mirror that does not answer is skipped', async () => {
  const { host } = await holding().then(async gone => {
    await gone[Symbol.asyncDispose]()
    return gone
  })
  await throughMirror({ host }, assertPulled)
})

test('if all hosts fail, the error is that of the registry itself', async () => {
  await using mirror = await holding({ faults: [kit.fail(404, always)] })
  const check = async ({ error }: PullTrial, registry: TestRegistry) => {
    assert.equal(error?.code, 'DENIED')
    assert.ok(registry.count({ status: 403 }) > 0)
  }
  await throughMirror(mirror, check, { faults: [kit.fail(403, { ...always, kind: 'manifest' })] })
})

for (const [what, mirrorFaults, registryFaults] of [
  ['the manifest', [kit.fail(404, always)], [kit.fail(503, always)]],
  ['a blob', [kit.fail(404, onBlobs)], [kit.fail(503, onBlobs)]],
] as const)
  test(`if neither the registry nor its mirror gives ${what}, the error has both responses and does not recommend a mirror`, async () => {
    await using mirror = await holding({ faults: mirrorFaults })
    const check = async ({ error }: PullTrial, registry: TestRegistry) => {
      assert.equal(error?.code, 'REGISTRY_UNAVAILABLE')
      assert.match(
        error.message,
        new RegExp(`${registry.host}.*; mirror ${mirror.host} was asked before: .*404`),
      )
      assert.match(error.hint, /Neither the registry nor a mirror/)
    }
    await throughMirror(mirror, check, { faults: registryFaults })
  })

test('a mirror that cannot be reached is named in the error of a registry that fails, for a tag too', async () => {
  const mirror = await holding()
  await mirror[Symbol.asyncDispose]()
  await using registry = await holding({ faults: [kit.fail(503, always)] })
  const mirrors = new Map([[registry.host, [{ registry: mirror.host, repository: '' }]]])
  await using trial = await pullFrom(registry, {
    written: 'test/app:v1',
    client: { mirrors, tries: 1 },
  })
  assert.match(
    trial.error?.message ?? '',
    new RegExp(`; mirror ${mirror.host} was asked before: .*cannot|reach`, 'i'),
  )
})

test('a warning of the registry is noted once, escaped', async () => {
  const warning = Array(2).fill('299 - "old\t::warning::key"')
  await using registry = await holding({ faults: [kit.headers({ warning }, always)] })
  await using trial = await pullFrom(registry)
  await assertPulled(trial)
  assert.deepEqual(
    trial.messages.filter(message => message.includes('warns')),
    [`${registry.host} warns: old\\t:\\u200b:warning:\\u200b:key`],
  )
})

test('an exhausted pull limit is an error with the number of pulls left', async () => {
  const rateLimit = { limit: 100, windowSeconds: 21_600, remaining: 0 }
  await using registry = await holding({ rateLimit })
  await using trial = await pullFrom(registry, { client: { tries: 1 } })
  assert.equal(trial.error?.code, 'RATE_LIMITED')
  assert.match(trial.error?.message ?? '', /pulls left: 0;w=21600 of 100;w=21600/)
})
