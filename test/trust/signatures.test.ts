import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Digest } from '@tallyman/core/model/digest'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { startRegistry } from '@tallyman/testkit/registry/registry'
import { runCommand } from '@tallyman/testkit/step/run-command'
import { openYard } from '../cache/cache-steps.fixture.ts'
import { annotations, assertPassed, failureOf } from '../pull/pull-step.fixture.ts'
import { bundleOf, oldSignature, sigTag } from './attached.fixture.ts'
import { app, bundle, digest, exact, other, signedQuay, sigstore } from './signed-quay.fixture.ts'
import { payloadOf, statementOf, workflow } from './sigstore.fixture.ts'

test('an image signed by the identity is pulled, and log, summary, report and JSON say who signed', async () => {
  await using at = await signedQuay()
  await at.registry.add(bundleOf(app.root, bundle), { tag: null })
  const done = await at.pull()
  assertPassed(done)
  const signer = `${workflow.identity} (issuer ${workflow.issuer})`
  assert.ok(done.log.includes(`test/app:v1 is signed by ${signer}`), done.log)
  assert.match(done.summary, /\| Signature \|[\s\S]*is signed by/)
  const report = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.deepEqual(report.signatures, [
    { image: `${at.name}:v1@${digest}`, signer, rule: `${at.registry.host}/test/*` },
  ])
  assert.equal(JSON.parse(done.outputs.json ?? '').signatures[0].signer, signer)
})

test("cosign's older tag counts as well, and so does the tag that lists referrers where a registry has no API", async () => {
  await using old = await signedQuay()
  const notes = await sigstore.annotations(payloadOf(digest))
  await old.registry.add(oldSignature(digest, notes), { tag: sigTag(digest) })
  assertPassed(await old.pull())
  await using tagged = await signedQuay(exact, { referrers: false })
  const referrer = bundleOf(app.root, bundle)
  await tagged.registry.add(referrer, { tag: null })
  const list = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    // As cosign writes it: the type of the config.
    manifests: [{ ...referrer.root, artifactType: 'application/vnd.oci.empty.v1+json' }],
  }
  const bytes = Buffer.from(JSON.stringify(list))
  tagged.registry.addManifest('test/app', { digest: digestOf(bytes), mediaType: list.mediaType, bytes })
  tagged.registry.tag('test/app', digest.replace(':', '-'), digestOf(bytes))
  assertPassed(await tagged.pull())
})

test('an unsigned image, and one that no line covers, are errors before anything is fetched', async () => {
  await using at = await signedQuay()
  assert.match(
    await at.refused(),
    /found none; expected a signature by identity https:\S+ of issuer https:\S+ \(/,
  )
  assert.match(
    await at.refused({ 'verify-signatures': `ghcr.io/** ${exact}` }),
    /no line of the rules covers it/,
  )
  // The store has it all, and signatures are asked for all the same.
  assertPassed(await at.pull({ 'verify-signatures': '' }))
  await at.refused()
  assertPassed(await at.pull({ 'verify-signatures': `${at.registry.host}/** unsigned` }))
})

for (const [name, rule] of [
  ['the issuer has another ending', `identity=${workflow.identity} issuer=${workflow.issuer}.evil.example`],
  ['the issuer is only the beginning', `identity=${workflow.identity} issuer=/https:..token.actions/`],
  ['the identity is found inside', `identity=/owner.app/ issuer=${workflow.issuer}`],
  ['the identity is of another branch', `identity=${workflow.identity}-2 issuer=${workflow.issuer}`],
] as const)
  test(`a signature does not count if ${name}: the whole text has to match`, async () => {
    await using at = await signedQuay(rule)
    await at.registry.add(bundleOf(app.root, bundle), { tag: null })
    assert.match(await at.refused(), /found one by https:\S+release\.yml@refs\/heads\/main \(issuer/)
  })

test('every glob that covers an image has to be satisfied, by one of its lines', async () => {
  await using at = await signedQuay()
  await at.registry.add(bundleOf(app.root, bundle), { tag: null })
  const another = 'identity=someone@example.com issuer=https://accounts.example.com'
  const { host } = at.registry
  assertPassed(await at.pull({ 'verify-signatures': `${host}/** ${another}\n${host}/** ${exact}` }))
  await at.refused({ 'verify-signatures': `${host}/** ${another}\n${host}/test/app:v1 ${exact}` })
})

test('a statement with several subjects counts for each of them', async () => {
  await using at = await signedQuay()
  const both = statementOf([other.root.digest, digest])
  await at.registry.add(bundleOf(app.root, await sigstore.bundle(both)), { tag: null })
  assertPassed(await at.pull())
})

test('an attestation counts as the signature where the line names its predicate', async () => {
  const predicateType = 'https://slsa.dev/provenance/v1'
  await using at = await signedQuay(`${exact} predicate=${predicateType}`)
  await at.registry.add(bundleOf(app.root, bundle), { tag: null })
  await at.refused()
  const proof = await sigstore.bundle(statementOf(digest, { predicateType }))
  await at.registry.add(bundleOf(app.root, proof), { tag: null })
  assertPassed(await at.pull())
})

test('what cannot be used is said before any image is read: rules, keys, trusted roots, offline', async () => {
  await using at = await signedQuay()
  const inputs = async (more: Readonly<Record<string, string>>) => failureOf(await at.pull(more))
  const rules = {
    'app key=a.pub': /the glob "app" has no registry/,
    'ghcr.io/a@sha256:1 key=a.pub': /holds a digest/,
    'ghcr.io/** ': /expected GLOB key=FILE/,
    'ghcr.io/** key=a key=b': /key is given twice/,
    'ghcr.io/** key=a issuer=b': /a key and an identity/,
    'ghcr.io/** identity=a': /an identity without an issuer/,
    'ghcr.io/** identity=/a issuer=b': /expected a "\/" at the end too/,
    'ghcr.io/** identity=/(?=a)/ issuer=b': /look-around/,
    '# nothing': /nothing but comments/,
  }
  for (const [rule, why] of Object.entries(rules)) {
    const { code, message } = await inputs({ 'verify-signatures': rule })
    assert.equal(code, 'INPUT_INVALID')
    assert.match(message, why, rule)
  }
  const keyed = (path: string) => ({ 'verify-signatures': `${at.registry.host}/** key=${path}` })
  await writeFile(join(at.folder.workspace, 'cosign.key'), '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\n')
  await writeFile(join(at.folder.workspace, 'text'), 'hunter2')
  assert.match((await inputs(keyed('gone.pub'))).message, /it does not exist/)
  assert.match((await inputs(keyed('../up.pub'))).message, /outside the workspace/)
  assert.match((await inputs(keyed('cosign.key'))).message, /it is a private key/)
  const text = await inputs(keyed('text'))
  assert.match(text.message, /no public key in PEM/)
  assert.doesNotMatch(text.message, /hunter2/)
  assert.match((await inputs({ 'trusted-root': 'text' })).message, /no trusted root/)
  assert.match((await inputs({ offline: 'true' })).message, /offline allows no registry/)
  const idle = await at.pull({ 'verify-signatures': '' })
  assert.ok(annotations(idle, 'warning').some(({ message }) => /trusted-root has no effect/.test(message)))
})

test('a signature by a key counts for that key, Ed25519 too, whatever certificate is beside it', async () => {
  await using at = await signedQuay()
  const pairs = { ed: generateKeyPairSync('ed25519'), ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }) }
  for (const [name, { publicKey }] of Object.entries(pairs))
    await writeFile(
      join(at.folder.workspace, `${name}.pub`),
      publicKey.export({ type: 'spki', format: 'pem' }),
    )
  const payload = payloadOf(digest)
  const signature = sign(null, Buffer.from(payload), pairs.ed.privateKey).toString('base64')
  const others = await sigstore.annotations(payload, { identity: 'someone', issuer: 'https://example.com' })
  const notes = { ...others, 'dev.cosignproject.cosign/signature': signature }
  await at.registry.add(oldSignature(digest, notes), { tag: sigTag(digest) })
  const keyed = (name: string) => ({ 'verify-signatures': `** key=${name}.pub`, 'trusted-root': '' })
  await at.refused(keyed('ec'))
  assertPassed(await at.pull(keyed('ed')))
  // The key signed, and the certificate beside it did not.
  await at.refused({ 'verify-signatures': '** identity=someone issuer=https://example.com' })
})

test("the command takes cosign's words for a signer, and ends with the code of a refusal", async () => {
  await using at = await signedQuay()
  await at.registry.add(bundleOf(app.root, bundle), { tag: null })
  const cwd = at.folder.workspace
  const check = (issuer: string, ...more: readonly string[]) =>
    runCommand(
      [
        'verify-signatures',
        '--trusted-root',
        'root.json',
        '--certificate-identity',
        '/https://github.com/owner/.*/',
        '--certificate-oidc-issuer',
        issuer,
        ...more,
        `${at.name}:v1`,
      ],
      { cwd, folder: at.folder },
    )
  await using done = await check(workflow.issuer)
  assert.equal(done.code, 0, done.log)
  assert.equal(done.stdout, `${at.name}:v1@${digest}\n`)
  assert.match(done.stderr, /is signed by https:\S+ \(issuer/)
  const blobs = new Set(app.blobs.keys())
  assert.ok(
    at.registry.requests.every(({ kind, digest: of }) => kind !== 'blob' || !of || !blobs.has(of as Digest)),
  )
  await using refused = await check('https://example.com')
  assert.notEqual(refused.code, 0)
  assert.match(refused.stderr, /SIGNATURE_INVALID/)
  await using nobody = await runCommand(['verify-signatures', `${at.name}:v1`], { cwd })
  assert.match(nobody.stderr, /no signer given, expected a key, or an identity and issuer/)
  await writeFile(join(cwd, 'policy.yaml'), `version: 1\nallow: ['${at.name}']\n`)
  const words = ['verify-signatures', '--policy', 'policy.yaml', `${at.name}:v1`]
  await using unasked = await runCommand(words, { cwd, folder: at.folder })
  assert.equal(unasked.code, 5, unasked.log)
  assert.equal(unasked.stdout, '')
  assert.match(unasked.stderr, /the policy asks for no signature of these images .*SIGNATURE_INVALID/)
})

test('signatures are those of the registry: a mirror gives their bytes, and its own count for nothing', async () => {
  await using at = await signedQuay()
  await using mirror = await startRegistry()
  const inputs = { 'registry-mirrors': `${at.registry.host}=${mirror.host}` }
  await mirror.add(app)
  const signature = bundleOf(app.root, bundle)
  await mirror.add(signature, { tag: null })
  assert.match(await at.refused(inputs), /found none/)
  await at.registry.add(signature, { tag: null })
  mirror.clearLog()
  assertPassed(await at.pull(inputs))
  assert.ok(mirror.count({ digest: signature.root.digest }) > 0)
  assert.equal(mirror.requests.filter(({ path }) => path.includes('/referrers/')).length, 0)
})

test('an image that the cache has in full is still checked at the registry', async () => {
  await using yard = await openYard()
  const { registry } = yard
  await registry.add(app)
  const inputs = { images: `${registry.host}/test/app:v1@${digest}` }
  assertPassed(await yard.run({ inputs }))
  const job = await yard.job()
  await writeFile(join(job.workspace, 'root.json'), sigstore.trustedRoot)
  const ruled = {
    ...inputs,
    'verify-signatures': `${registry.host}/** ${exact}`,
    'trusted-root': 'root.json',
  }
  assert.match(failureOf(await yard.run({ inputs: ruled, job })).message, /found none/)
  await registry.add(bundleOf(app.root, bundle), { tag: null })
  const done = await yard.run({ inputs: ruled, job })
  assertPassed(done)
  assert.equal(done.outputs['cache-hit'], 'true')
})
