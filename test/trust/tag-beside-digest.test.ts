import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { assertPassed, failureOf, quay } from '../pull/pull-step.fixture.ts'
import { writeStep } from '../write/write-step.fixture.ts'

const app = image({ layers: ['app'] })
const evil = image({ layers: ['evil'] })
const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  type: 'spki',
  format: 'pem',
})

/** A registry with `app:debug` and another image, and a policy that is given; HOST is the registry. */
async function court(text = '') {
  const at = await quay()
  const { host } = at.registry
  await at.registry.add(app, { tag: 'debug' })
  await at.registry.add(evil, { tag: 'evil' })
  await writeFile(join(at.folder.workspace, 'k.pub'), pem)
  const policy = `version: 1\n${text.replaceAll('HOST', host)}`
  await writeFile(join(at.folder.workspace, 'policy.yaml'), policy)
  return {
    ...at,
    host,
    name: `${host}/test/app`,
    [Symbol.asyncDispose]: () => at[Symbol.asyncDispose](),
    heads: (tag: string) =>
      at.registry.requests.filter(({ method, path }) => method === 'HEAD' && path.endsWith(`/${tag}`)).length,
  }
}

const keyed = 'require: { signature: [{ images: HOST/**, key: k.pub }] }'
const excused = (tag: string) =>
  `${keyed}\nexceptions: [{ images: "HOST/test/app:${tag}", rules: [signature] }]`

test('`unsigned` for a tag covers a digest only if the registry has the tag at this digest', async () => {
  await using at = await court()
  const rules = `${at.host}/** key=k.pub\n${at.name}:debug unsigned`
  const pull = (image: string, more = {}) =>
    at.pull({ images: `${at.name}${image}`, 'verify-signatures': rules, ...more })
  assertPassed(await pull(`:debug@${app.root.digest}`))
  assertPassed(await pull(':debug', { 'require-digest': 'false' }))
  for (const [tag, why] of [
    ['debug', `the tag "debug" is ${app.root.digest} now`],
    ['gone', 'found none'],
  ] as const) {
    const { code, message } = failureOf(await pull(`:${tag}@${evil.root.digest}`))
    assert.equal(code, 'SIGNATURE_INVALID')
    assert.ok(message.includes(why), message)
  }
  const alone = failureOf(
    await pull(`:debug@${evil.root.digest}`, { 'verify-signatures': `${at.name}:debug unsigned` }),
  )
  assert.match(alone.message, /no line of the rules covers it \(the tag "debug" is sha256/)
})

for (const [name, text, said] of [
  ['an exception', excused('debug'), /lacks a signature: .*the tag "debug" is sha256:\w+ now/],
  ['`allow`', 'allow: ["HOST/test/app:debug"]', /no glob of `allow` covers it \(the tag "debug" is sha256/],
  [
    'an exception from `deny`',
    'deny: [HOST/**]\nexceptions: [{ images: "HOST/test/app:debug", rules: [deny] }]',
    /is denied by .* \(the tag "debug" is sha256/,
  ],
  [
    'an exception from a limit',
    'require: { max-size: 1B }\nexceptions: [{ images: "HOST/test/app:debug", rules: [max-size] }]',
    /the limit is 1B \(the tag "debug" is sha256/,
  ],
] as const)
  test(`${name} for a tag covers a digest only if the registry has the tag at this digest`, async () => {
    await using at = await court(text)
    const pull = (digest: string) =>
      at.pull({ images: `${at.name}:debug@${digest}`, policy: 'policy.yaml', to: 'none' })
    const { code, message } = failureOf(await pull(evil.root.digest))
    assert.equal(code, 'POLICY_VIOLATED')
    assert.match(message, said)
    at.registry.clearLog()
    assertPassed(await pull(app.root.digest))
  })

test('a tag that does not exist excuses nothing, in retag, publish-manifest and as the base of a push neither', async () => {
  await using at = await court(excused('legacy-*'))
  const source = `${at.name}:legacy-1@${evil.root.digest}`
  const inputs = { policy: 'policy.yaml', retries: '1' }
  const pulled = failureOf(await at.pull({ images: source, policy: 'policy.yaml' }))
  assert.match(pulled.message, /the tag "legacy-1" does not exist there/)
  const retag = { ...inputs, source, tags: 'prod' }
  const retagged = failureOf(await writeStep('retag', at.folder, { inputs: retag }))
  assert.match(retagged.message, /the tag "legacy-1" does not exist there/)
  const copy = { ...inputs, sources: source, tags: `${at.host}/copy/app:1` }
  const published = failureOf(await writeStep('publish-manifest', at.folder, { inputs: copy }))
  assert.match(published.message, /the tag "legacy-1" does not exist there/)
  const allow = `version: 1\nallow: ["${at.name}:legacy-*", "${at.host}/copy/*"]`
  await writeFile(join(at.folder.workspace, 'policy.yaml'), allow)
  await mkdir(join(at.folder.workspace, 'site'))
  const made = { source: 'directory=site', base: source, tags: `${at.host}/copy/site:1` }
  for (const [step, more] of [
    ['push', made],
    ['retag', { source, tags: `${at.host}/copy/app:2` }],
    ['publish-manifest', { sources: source, tags: `${at.name}:legacy-2` }],
  ] as const) {
    const { code, message } = failureOf(await writeStep(step, at.folder, { inputs: { ...inputs, ...more } }))
    assert.equal(code, 'POLICY_VIOLATED', `${step}: ${message}`)
    assert.match(message, /no glob of `allow` covers it \(the tag "legacy-1" does not exist there/)
  }
  assert.equal(at.registry.requests.filter(({ method }) => method === 'PUT').length, 0)
})

test('a tag is asked for only where a rule for it decides, and then once', async () => {
  const other = 'exceptions: [{ images: "HOST/test/app:debug", rules: [max-age, max-size] }]'
  const requests = async (text: string) => {
    await using at = await court(text)
    // Without a policy, the registry hears one HEAD, which says whether the tag has moved.
    assertPassed(await at.pull({ images: `${at.name}:debug@${app.root.digest}`, policy: 'policy.yaml' }))
    return at.heads('debug')
  }
  const before = await requests('')
  assert.equal(await requests(`allow: [HOST/test/app]\nrequire: { max-size: 1GB }\n${other}`), before)
  assert.equal(await requests(`allow: [HOST/**, "HOST/test/app:debug"]`), before)
  assert.equal(
    await requests(`allow: ["HOST/test/app:debug"]\nrequire: { max-size: 1B }\n${other}`),
    before + 1,
  )
})

test('`deny` for a tag covers a digest behind it, whatever the tag is', async () => {
  await using at = await court('deny: ["**:gone"]')
  const { message } = failureOf(
    await at.pull({ images: `${at.name}:gone@${app.root.digest}`, policy: 'policy.yaml' }),
  )
  assert.match(message, /is denied by "\*\*:gone"/)
  assert.equal(at.registry.requests.length, 0)
})

test('offline the tag counts as written, since nobody can be asked', async () => {
  await using at = await court('allow: ["HOST/test/app:debug"]')
  const images = `${at.name}:debug@${evil.root.digest}`
  assertPassed(await at.pull({ images }))
  at.registry.clearLog()
  assertPassed(await at.pull({ images, policy: 'policy.yaml', offline: 'true' }))
  assert.equal(at.registry.requests.length, 0)
})

test('an image of `from` has the name that its place says, and a digest has to be written to count as one', async () => {
  await using at = await court('allow: [HOST/test/*]\nrequire: { digest: true }')
  const name = `${at.name}:1`
  await writeLayoutFolder(join(at.folder.workspace, 'layout'), { [name]: evil })
  const inputs = { from: 'oci-layout=layout', policy: 'policy.yaml', 'require-digest': 'false' }
  for (const images of [{ images: name }, {}])
    assert.match(failureOf(await at.pull({ ...inputs, ...images })).message, /has no digest/)
  assertPassed(await at.pull({ ...inputs, images: `${name}@${evil.root.digest}` }))
  await writeFile(join(at.folder.workspace, 'policy.yaml'), `version: 1\nallow: [${at.name}]`)
  assertPassed(await at.pull({ ...inputs, images: name }))
  assert.equal(at.registry.requests.length, 0)
})
