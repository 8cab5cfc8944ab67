import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image, index, layer } from '@tallyman/testkit/images/images'
import { type PullTrial, type PullWish, pullFrom } from '@tallyman/testkit/registry/pull-bench'
import { fail, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { parsePolicy } from '../policy/parse-policy.ts'
import { PolicyCheck } from './policy/policy-check.ts'
import { files, refused } from './pull.fixture.ts'

const now = Date.parse('2026-06-01T00:00:00Z')

async function policyOf(text: string): Promise<PolicyCheck> {
  const ports = { verb: 'pull', workspace: '/', trustedRoot: '', digest: '', now: () => now }
  return new PolicyCheck(await parsePolicy(`version: 1\n${text}`, 'policy.yaml'), ports)
}

/** Pulls from a registry under a policy, in which HOST is the registry. */
async function pullUnder(
  registry: TestRegistry,
  text: string,
  { ports, ...wish }: PullWish = {},
): Promise<PullTrial> {
  const policy = await policyOf(text.replaceAll('HOST', registry.host))
  return pullFrom(registry, { ...wish, ports: { ...ports, policy } })
}

function dated(created: string | undefined, word = 'one', size = 3000) {
  return image({ layers: [layer({ seed: word, size })], config: { created } })
}

test('an image that a name rule refuses causes no request', async () => {
  for (const text of [
    'deny: ["**:v1"]',
    'deny: [HOST/test/*]',
    'allow: [ghcr.io/**]',
    'require: { digest: true }',
    'deny: ["**/app"]',
  ]) {
    await using registry = await startRegistry()
    await registry.add(dated('2026-05-01T00:00:00Z'))
    await using trial = await pullUnder(registry, text)
    await refused(trial, 'POLICY_VIOLATED', /policy\.yaml:2: /)
    assert.equal(registry.requests.length, 0, text)
  }
})

test('an allowed image with a digest is pulled, and the facts name what was checked', async () => {
  await using registry = await startRegistry()
  const built = dated('2026-05-01T00:00:00Z')
  await registry.add(built)
  const rules =
    'allow: [HOST/**]\ndeny: ["**:latest"]\nrequire: { digest: true, max-age: 90d, max-size: 1MB }'
  await using trial = await pullUnder(registry, rules, { written: `test/app:v1@${built.root.digest}` })
  assert.ifError(trial.error)
  const { rules: checked, images } = trial.pulled?.policy ?? {}
  assert.deepEqual(checked, ['allow', 'deny', 'digest', 'max-age', 'max-size'])
  assert.equal(images, 1)
  const configs = registry.requests.filter(({ path }) => path.endsWith(built.config.digest))
  assert.equal(configs.length, 1, 'the config is asked for once')
})

test('age and size are refused together, before any layer is asked for', async () => {
  await using registry = await startRegistry()
  const built = dated('2026-01-01T00:00:00Z')
  await registry.add(built)
  const rules = 'require:\n  max-age: 90d\n  max-size: 1kB'
  await using trial = await pullUnder(registry, rules)
  await refused(trial, 'POLICY_VIOLATED', /:3: .* was built on 2026-01-01, 151 days ago; the limit is 90d/)
  assert.match(trial.error?.message ?? '', /policy\.yaml:4: .* the limit is 1kB/)
  const { violations = [] } = (trial.error?.details ?? {}) as { violations?: readonly object[] }
  assert.equal(violations.length, 2)
  const blobs = registry.requests.filter(({ path }) => path.includes('/blobs/'))
  assert.deepEqual([blobs.length, blobs[0]?.path.endsWith(built.config.digest)], [1, true])
  assert.ok(!(await files(trial)).includes(built.root.digest.slice(7)), 'no manifest is kept')
})

for (const [created, said] of [
  [undefined, /says no date/],
  ['2099-01-01T00:00:00Z', /is dated 2099-01-01, in the future/],
  ['yesterday', /says "yesterday", which is no date/],
  ['2026-05-31', /which is no date/],
  ['2026-02-30T00:00:00Z', /which is no date/],
  ['0001-01-01T00:00:00Z', /built on 0001-01-01/],
  ['1970-01-01T00:00:00Z', /built on 1970-01-01/],
] as const)
  test(`an image dated ${created} has no age that passes`, async () => {
    await using registry = await startRegistry()
    await registry.add(dated(created))
    await using trial = await pullUnder(registry, 'require: { max-age: 90d }')
    await refused(trial, 'POLICY_VIOLATED', said)
  })

test('the platforms that are pulled are judged, and no others', async () => {
  await using registry = await startRegistry()
  const build = (architecture: string, created: string) =>
    image({ layers: [layer(architecture)], platform: { os: 'linux', architecture }, config: { created } })
  await registry.add(index([build('amd64', '2026-05-30T00:00:00Z'), build('arm64', '2020-01-01T00:00:00Z')]))
  const selection = [{ os: 'linux', architecture: 'amd64' }]
  await using one = await pullUnder(registry, 'require: { max-age: 90d }', { selection })
  assert.ifError(one.error)
  await using all = await pullUnder(registry, 'require: { max-age: 90d }')
  await refused(all, 'POLICY_VIOLATED', /for linux\/arm64/)
})

test('an exception excuses until its day has ended, and says so afterwards', async () => {
  const exception = (until: string) =>
    `require: { max-age: 90d }\nexceptions:\n  - { images: "HOST/**", rules: [max-age], until: ${until}, reason: upstream }`
  await using registry = await startRegistry()
  await registry.add(dated('2020-01-01T00:00:00Z'))
  await using today = await pullUnder(registry, exception('2026-06-01'))
  assert.ifError(today.error)
  assert.equal(today.pulled?.policy?.exceptions[0]?.reason, 'upstream')
  await using after = await pullUnder(registry, exception('2026-05-31'))
  await refused(after, 'POLICY_VIOLATED', /the exception at line 4 ended on 2026-05-31/)
})

test('all-tags asks a denied repository for nothing, and refuses a denied tag before its manifest', async () => {
  await using registry = await startRegistry()
  await registry.add(dated('2026-05-01T00:00:00Z'))
  const wish = { written: 'test/app', allTags: true, requireDigest: false }
  await using denied = await pullUnder(registry, 'deny: [HOST/test/app]', wish)
  await refused(denied, 'POLICY_VIOLATED')
  assert.equal(registry.requests.length, 0)
  await using tag = await pullUnder(registry, 'deny: ["**:v*"]', wish)
  await refused(tag, 'POLICY_VIOLATED', /app:v1 is denied/)
  assert.ok(registry.requests.every(({ path }) => !path.includes('/manifests/')))
  await using other = await pullUnder(registry, 'deny: ["**:latest"]', wish)
  assert.ifError(other.error)
})

test('a rule for signatures refuses an unsigned image, one without an entry, and any without a registry', async () => {
  await using registry = await startRegistry()
  const built = dated('2026-05-01T00:00:00Z')
  await registry.add(built)
  const rules = (glob: string) =>
    `require:\n  signature:\n    - { images: "${glob}", identity: a@b.example, issuer: https://issuer.example }`
  await using open = await pullUnder(registry, rules('ghcr.io/**'))
  await refused(open, 'POLICY_VIOLATED', /:3: .* is in no entry of `signature`/)
  await using unsigned = await pullUnder(registry, rules('HOST/**'))
  await refused(unsigned, 'POLICY_VIOLATED', /:4: .* lacks a signature: found none/)
  assert.ok(registry.requests.every(({ path }) => !path.includes('/blobs/')))
})

test('a pull that only resolves keeps the policy as well, and asks for configs alone', async () => {
  await using registry = await startRegistry()
  const built = dated('2026-01-01T00:00:00Z')
  await registry.add(built)
  await using old = await pullUnder(registry, 'require: { max-age: 90d }', { resolveOnly: true })
  await refused(old, 'POLICY_VIOLATED', /the limit is 90d/)
  await using young = await pullUnder(registry, 'require: { max-age: 365d }', { resolveOnly: true })
  assert.ifError(young.error)
  const blobs = registry.requests.filter(({ path }) => path.includes('/blobs/'))
  assert.ok(blobs.every(({ path }) => path.endsWith(built.config.digest)))
})

test('offline, age and size are judged by what is here, and nothing is asked', async () => {
  await using registry = await startRegistry()
  const built = dated('2026-01-01T00:00:00Z')
  await registry.add(built)
  const written = `test/app:v1@${built.root.digest}`
  await using before = await pullFrom(registry, { written })
  registry.clearLog()
  const wish = { written, offline: true, store: before.store }
  await using old = await pullUnder(registry, 'require: { max-age: 90d, max-size: 1B }', wish)
  assert.match(old.error?.message ?? '', /the limit is 1B.*the limit is 90d/s)
  await using young = await pullUnder(registry, 'require: { max-age: 365d }', wish)
  assert.ifError(young.error)
  assert.equal(registry.requests.length, 0)
})

test('attestations need no age, and an index without dates of its images is dated by its annotation', async () => {
  await using registry = await startRegistry()
  const amd = image({ layers: ['one'], config: { created: undefined } })
  const annotations = { 'org.opencontainers.image.created': '2026-05-01T00:00:00Z' }
  await registry.add(index([amd], { annotations }))
  await using trial = await pullUnder(registry, 'require: { max-age: 90d }')
  assert.ifError(trial.error)
  const proven = index([dated('2026-05-01T00:00:00Z')], { attestations: true })
  await registry.add(proven, { tag: 'proven' })
  await using both = await pullUnder(registry, 'require: { max-age: 90d }', { written: 'test/app:proven' })
  assert.ifError(both.error)
})

test('an image whose index calls its platform unknown keeps the age, unless it is an attestation', async () => {
  await using registry = await startRegistry()
  const platform = { os: 'unknown', architecture: 'unknown' }
  const old = image({ layers: ['old'], platform, config: { created: '2001-01-01T00:00:00Z' } })
  await registry.add(index([old]))
  await using trial = await pullUnder(registry, 'require: { max-age: 90d }')
  await refused(trial, 'POLICY_VIOLATED', /for unknown\/unknown was built on 2001-01-01, /)
})

test("under a policy no mirror's word on a tag counts, not even while the registry cannot be reached", async () => {
  await using registry = await startRegistry()
  registry.inject(fail(503, { times: 10 }))
  await using mirror = await startRegistry()
  await mirror.add(dated('2026-05-01T00:00:00Z'))
  const mirrors = new Map([[registry.host, [{ registry: mirror.host, repository: '' }]]])
  await using trial = await pullUnder(registry, 'allow: [HOST/**]', { client: { mirrors, tries: 1 } })
  await refused(trial, 'REGISTRY_UNAVAILABLE', /mirrors are not asked what a tag points to/)
})
