import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { lockJob } from '../lock/lock-step.fixture.ts'
import { assertPassed, failureOf, type Quay, quay, quayWithOutside } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'
import { bundleOf, oldSignature, sigTag } from './attached.fixture.ts'
import { payloadOf, Sigstore, statementOf, workflow } from './sigstore.fixture.ts'

const created = new Date(Date.now() - 86_400_000).toISOString()
const app = image({ layers: ['app'], config: { created } })
const path = '.github/tallyman-policy.yaml'

/** Writes the policy of a job, in which HOST is its registry. */
async function keep(
  { registry, folder }: Quay,
  text: string,
  at = join(folder.workspace, path),
): Promise<void> {
  await mkdir(join(at, '..'), { recursive: true })
  await writeFile(at, `version: 1\n${text.replaceAll('HOST', registry.host)}`)
}

function name({ registry }: Quay): string {
  return `${registry.host}/test/app:v1@${app.root.digest}`
}

test('log, summary and report of a pull name the policy, its rules and the exceptions that were needed', async () => {
  await using at = await quay()
  await at.registry.add(app)
  const exception =
    'exceptions:\n  - { images: HOST/**, rules: [max-size], until: 2999-12-31, reason: "a\\nb" }'
  await keep(at, `allow: [HOST/test/*]\nrequire: { digest: true, max-age: 90d, max-size: 1B }\n${exception}`)
  const done = await at.pull({ images: name(at), policy: path })
  assertPassed(done)
  assert.ok(done.log.includes(`Policy ${path}: 1 image checked (allow, digest, max-age, max-size)`), done.log)
  assert.match(done.log, /tallyman-policy\.yaml:5: exception for .*\(max-size, until 2999-12-31\): a\\nb/)
  assert.match(done.summary, /Policy `\.github\/tallyman-policy\.yaml`: 1 image checked .*with 1 exception/)
  const { policy } = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.equal(policy.path, path)
  assert.match(policy.digest, /^sha256:[0-9a-f]{64}$/)
  assert.equal(policy.exceptions[0].reason, 'a\nb')
})

test('an image that breaks a policy is refused with file and line, and the registry hears nothing', async () => {
  await using at = await quay()
  await at.registry.add(app)
  await keep(at, 'deny:\n  - "**/app"\nrequire: { digest: true }')
  const images = `${name(at)}\n${at.registry.host}/test/other:v1`
  const done = await at.pull({ images, policy: path, 'require-digest': 'false' })
  const { code, message } = failureOf(done)
  assert.equal(code, 'POLICY_VIOLATED')
  assert.match(message, /tallyman-policy\.yaml:3: .*test\/app:v1@sha256:\w+ is denied by "\*\*\/app"/)
  assert.match(message, /tallyman-policy\.yaml:4: .*test\/other:v1 has no digest/)
  assert.equal(at.registry.requests.length, 0)
})

test('a policy that is missing, broken, hostile or behind a link allows nothing', async () => {
  await using at = await quayWithOutside(app)
  await writeFile(join(at.outside, 'policy.yaml'), 'version: 1\n')
  await symlink(join(at.outside, 'policy.yaml'), join(at.folder.workspace, 'linked.yaml'))
  await writeFile(join(at.folder.workspace, 'bytes.yaml'), Buffer.from([0x76, 0xff, 0xfe, 0x3a]))
  await writeFile(
    join(at.folder.workspace, 'typo.yaml'),
    'version: 1\nalow: ["::error::x"]\n"::warning::y": 1\n',
  )
  for (const [file, said] of [
    ['absent.yaml', /absent\.yaml": it does not exist/],
    ['linked.yaml', /a link leads out of the workspace/],
    ['../outside/policy.yaml', /lies outside the workspace, where only an absolute path leads/],
    ['bytes.yaml', /it is not UTF-8/],
    ['typo.yaml', /typo\.yaml:2: "alow" is no key here/],
    ['.', /EISDIR|it is not a plain file/],
  ] as const) {
    const { code, message } = failureOf(await at.pull({ images: name(at), policy: file }))
    assert.equal(code, 'POLICY_INVALID', message)
    assert.match(message, said)
  }
  assert.equal(at.registry.requests.length, 0)
  assertPassed(await at.pull({ images: name(at), policy: join(at.outside, 'policy.yaml') }))
})

test('a signature of an identity that the policy names lets an image in, another one does not', async () => {
  const sigstore = await Sigstore.start()
  await using at = await quay()
  await at.registry.add(app)
  await writeFile(join(at.folder.workspace, 'root.json'), sigstore.trustedRoot)
  const wish = (identity: string) =>
    `require:\n  signature:\n    - { images: HOST/**, identity: "${identity}", issuer: "${workflow.issuer}" }`
  await keep(at, wish(workflow.identity))
  const inputs = { images: name(at), policy: path, 'trusted-root': 'root.json' }
  const unsigned = failureOf(await at.pull(inputs))
  assert.match(unsigned.message, /tallyman-policy\.yaml:4: .* lacks a signature: found none/)
  await at.registry.add(bundleOf(app.root, await sigstore.bundle(statementOf(app.root.digest))), {
    tag: null,
  })
  const done = await at.pull(inputs)
  assertPassed(done)
  assert.ok(done.log.includes(`signed by ${workflow.identity}`), done.log)
  await keep(at, wish('https://github.com/owner/app'))
  at.registry.clearLog()
  const other = failureOf(await at.pull(inputs))
  assert.equal(other.code, 'POLICY_VIOLATED', other.message)
  const { digest } = app.config
  assert.equal(at.registry.count({ kind: 'blob', digest }), 0)
})

test('the keys of a policy are in its own checkout, and those of another count for nothing', async () => {
  const [right, wrong] = [1, 2].map(() => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }))
  const pem = (pair: typeof right) => pair?.publicKey.export({ type: 'spki', format: 'pem' }) ?? ''
  await using at = await quayWithOutside(app)
  const signature = sign('sha256', Buffer.from(payloadOf(app.root.digest)), right?.privateKey ?? '')
  const notes = { 'dev.cosignproject.cosign/signature': signature.toString('base64') }
  await at.registry.add(oldSignature(app.root.digest, notes), { tag: sigTag(app.root.digest) })
  const text = 'require: { signature: [{ images: HOST/**, key: a.pub }] }'
  await keep(at, text)
  await keep(at, text, join(at.outside, 'policy.yaml'))
  const trusted = `trusted/${path}`
  await keep(at, text, join(at.folder.workspace, trusted))
  await writeFile(join(at.folder.workspace, 'trusted/a.pub'), pem(wrong))
  await writeFile(join(at.folder.workspace, 'a.pub'), pem(right))
  await writeFile(join(at.outside, 'a.pub'), pem(wrong))
  assertPassed(await at.pull({ images: name(at), policy: path }))
  assert.equal(failureOf(await at.pull({ images: name(at), policy: trusted })).code, 'POLICY_VIOLATED')
  const policy = join(at.outside, 'policy.yaml')
  assert.equal(failureOf(await at.pull({ images: name(at), policy })).code, 'POLICY_VIOLATED')
  await writeFile(join(at.outside, 'a.pub'), 'no key')
  assert.equal(failureOf(await at.pull({ images: name(at), policy })).code, 'POLICY_INVALID')
  const offline = failureOf(await at.pull({ images: name(at), policy: path, offline: 'true' }))
  assert.match(offline.message, /`offline` asks no registry/)
})

test('push, retag and publish-manifest refuse targets and sources before they ask or write anything', async () => {
  await using at = await quay()
  await at.registry.add(app)
  const { host } = at.registry
  await keep(at, 'allow: [HOST/test/**]\ndeny: ["**:latest"]\nrequire: { max-age: 1h }')
  await mkdir(join(at.folder.workspace, 'site'))
  const push = { source: 'directory=site', platforms: 'linux/amd64' }
  for (const [step, inputs, said] of [
    ['push', { ...push, tags: `${host}/test/app:latest` }, /is denied by "\*\*:latest"/],
    ['push', { ...push, tags: `${host}/other/app:1` }, /no glob of `allow` covers it/],
    [
      'push',
      { ...push, tags: `${host}/test/a:1`, base: `alpine@${app.root.digest}` },
      /alpine@.* no glob of `allow` covers it/,
    ],
    [
      'push',
      { source: `store=quay.io/x/y@${app.root.digest}`, tags: `${host}/test/a:1` },
      /quay\.io\/x\/y@.* no glob of `allow` covers it/,
    ],
    ['retag', { source: `${host}/test/app:v1`, tags: 'latest' }, /is denied/],
    [
      'retag',
      { source: `ghcr.io/x/app:v1`, tags: `${host}/test/app:2` },
      /ghcr\.io.* no glob of `allow` covers it/,
    ],
    [
      'publish-manifest',
      { sources: app.root.digest, tags: `${host}/x/app:2` },
      /no glob of `allow` covers it/,
    ],
    [
      'publish-manifest',
      { sources: `quay.io/a/b:1`, tags: `${host}/test/app:2` },
      /quay\.io.* no glob of `allow` covers it/,
    ],
  ] as const) {
    const { code, message } = failureOf(
      await writeStep(step, at.folder, { inputs: { ...inputs, policy: path, retries: '1' } }),
    )
    assert.equal(code, 'POLICY_VIOLATED', `${step}: ${message}`)
    assert.match(message, said)
  }
  assert.equal(at.registry.requests.length, 0)
})

test('what retag and publish-manifest copy keeps the age, and what push makes keeps the size', async () => {
  await using at = await quay()
  await at.registry.add(app)
  const { host } = at.registry
  await keep(at, 'require: { max-age: 1h, max-size: 10B }')
  await mkdir(join(at.folder.workspace, 'site'))
  const inputs = { policy: path, retries: '1' }
  const old = { ...inputs, source: `${host}/test/app:v1`, tags: `${host}/test/app:v2` }
  const retag = failureOf(await writeStep('retag', at.folder, { inputs: old }))
  assert.match(retag.message, /:2: .* was built on .*; the limit is 1h/)
  const copied = { ...inputs, sources: `${host}/test/app:v1`, tags: `${host}/copy/app:v2` }
  const publish = failureOf(await writeStep('publish-manifest', at.folder, { inputs: copied }))
  assert.match(publish.message, /the limit is 1h/)
  const made = { ...inputs, source: 'directory=site', platforms: 'linux/amd64', tags: `${host}/test/site:1` }
  const push = failureOf(await writeStep('push', at.folder, { inputs: made }))
  assert.match(push.message, /test\/site:1 has \d+ B .* the limit is 10B/)
  assert.equal(at.registry.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD').length, 0)
  await keep(at, 'allow: [HOST/**]\nrequire: { max-age: 90d, max-size: 1MB }')
  const good = await writeStep('retag', at.folder, { inputs: old })
  assertPassed(good)
  assert.ok(good.log.includes(`Policy ${path}: 2 images checked (allow, max-age, max-size)`), good.log)
  assert.match(good.summary, /Policy `/)
})

test('lock writes what a policy refuses as SARIF, with rules of its own', async () => {
  await using job = await lockJob(host => ({
    Dockerfile: `# tallyman: ignore\nFROM ${host}/app:latest\n`,
    [path]: 'version: 1\ndeny: ["**:latest"]\n',
  }))
  const done = await job.run({ policy: path, sarif: 'out.sarif' })
  assert.equal(done.annotations.at(-1)?.properties.title, 'POLICY_VIOLATED', done.log)
  const [{ tool, results }] = JSON.parse(await job.read('out.sarif')).runs
  assert.deepEqual(
    results.map(({ ruleId, level }: { ruleId: string; level: string }) => `${ruleId} ${level}`),
    ['TM013 error'],
  )
  assert.ok(tool.driver.rules.some(({ id }: { id: string }) => id === 'TM013'))
  assert.equal(job.registry.requests.length, 0)
})

test('the command takes a policy as an option, and from the settings file unless the run names another', async () => {
  await using at = await quay()
  await at.registry.add(app)
  const { workspace } = at.folder
  await keep(at, 'deny: ["**/app"]')
  await writeFile(join(workspace, 'open.yaml'), 'version: 1\n')
  await writeFile(join(workspace, '.tallyman.yaml'), `policy: ${path}\n`)
  await mkdir(join(workspace, '.git'))
  const ran = (...words: string[]) =>
    runCommand(['pull', '--platform', 'linux/amd64', ...words, name(at)], { cwd: workspace })
  await using file = await ran()
  assert.equal(file.code, 4, file.log)
  assert.match(file.stderr, /tallyman-policy\.yaml:2: .*is denied/)
  await using option = await ran('--policy', 'open.yaml')
  assert.equal(option.code, 0, option.log)
  await writeFile(join(workspace, '.tallyman.yaml'), 'policy: open.yaml\n')
  await using strict = await ran('--policy', path)
  assert.equal(strict.code, 4, strict.log)
})
