import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import type { Digest } from '@tallyman/core/model/digest'
import { digestOf } from '@tallyman/testkit/bytes/digest-of'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import { fail, headers } from '@tallyman/testkit/registry/registry'
import { annotations, assertPassed, failureOf, quay } from '../pull/pull-step.fixture.ts'
import { attached, bundleOf, oldSignature, sigTag } from './attached.fixture.ts'
import { bundleType, payloadOf, Sigstore, statementOf, workflow } from './sigstore.fixture.ts'

const amd = image({ layers: ['signed'] })
const app = index([amd])
const other = image({ layers: ['other'] })
const digest = app.root.digest
const exact = `identity=${workflow.identity} issuer=${workflow.issuer}`
let sigstore: Sigstore
let bundle: string

before(async () => {
  sigstore = await Sigstore.start()
  bundle = await sigstore.bundle(statementOf(digest))
})

/** A registry with the image, and a step that wants it signed. */
async function signedQuay(rule = exact, options: Parameters<typeof quay>[0] = {}) {
  const at = await quay(options)
  await writeFile(join(at.folder.workspace, 'root.json'), sigstore.trustedRoot)
  await at.registry.add(app)
  const name = `${at.registry.host}/test/app`
  const inputs = {
    images: `${name}:v1@${digest}`,
    'verify-signatures': `${at.registry.host}/test/* ${rule}`,
    'trusted-root': 'root.json',
  }
  return {
    ...at,
    name,
    [Symbol.asyncDispose]: () => at[Symbol.asyncDispose](),
    pull: (more: Readonly<Record<string, string>> = {}) => at.pull({ ...inputs, ...more }),
    async refused(more: Readonly<Record<string, string>> = {}) {
      at.registry.clearLog()
      const failure = failureOf(await at.pull({ ...inputs, ...more }))
      assert.equal(failure.code, 'SIGNATURE_INVALID', failure.message)
      const layers = new Set(amd.blobs.keys())
      const fetched = at.registry.requests.filter(
        ({ kind, digest }) => kind === 'blob' && digest !== undefined && layers.has(digest as Digest),
      )
      assert.deepEqual(fetched, [], 'content was fetched')
      return failure.message
    },
  }
}

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

const hostile: Readonly<Record<string, () => Promise<readonly [Built, (string | undefined)?, RegExp?]>>> = {
  'a signature of another image, attached to this one': async () => [
    bundleOf(app.root, await sigstore.bundle(statementOf(other.root.digest))),
    undefined,
    /found one of sha256:/,
  ],
  'a signature whose tag is of this image and whose payload is of another': async () => {
    const notes = await sigstore.annotations(payloadOf(other.root.digest))
    return [oldSignature(other.root.digest, notes), sigTag(digest)]
  },
  'a signature of an older tag over another payload': async () => {
    const notes = await sigstore.annotations(payloadOf(other.root.digest))
    return [oldSignature(digest, notes), sigTag(digest)]
  },
  'an envelope of another type': async () => [
    bundleOf(app.root, await sigstore.bundle(statementOf(digest), workflow, { payloadType: 'text/plain' })),
  ],
  'an attestation where a signature is asked for': async () => [
    bundleOf(
      app.root,
      await sigstore.bundle(statementOf(digest, { predicateType: 'https://slsa.dev/provenance/v1' })),
    ),
    undefined,
    /an attestation https:\/\/slsa\.dev\/provenance\/v1/,
  ],
  'a signature that no log has': async () => [
    bundleOf(app.root, await sigstore.bundle(statementOf(digest), workflow, { isLogged: false })),
    undefined,
    /proves nothing: expected 1 timestamps/,
  ],
  'a certificate that had expired when the log took it': async () => {
    const late = await Sigstore.start({ clock: new Date('2024-01-01'), logClock: new Date('2024-02-01') })
    const root = bundleOf(app.root, await late.bundle(statementOf(digest)))
    return [root, late.trustedRoot, /proves nothing: Failed to verify certificate chain/]
  },
  'a certificate of another authority': async () => {
    const others = await Sigstore.start()
    return [bundleOf(app.root, await others.bundle(statementOf(digest)))]
  },
  'a bundle that ends in the middle': async () => [
    bundleOf(app.root, bundle.slice(0, -40)),
    undefined,
    /one that is malformed/,
  ],
  'a bundle that is changed': async () => [bundleOf(app.root, bundle.replace('"sig":"ME', '"sig":"MF'))],
  'a bundle with two payloads': async () => [
    bundleOf(app.root, bundle.replace('"payload":', '"payload":"e30=","payload":')),
  ],
  'a bundle that is no object': async () => [bundleOf(app.root, '[]')],
  'a bundle larger than any': async () => [
    bundleOf(app.root, `${bundle}${' '.repeat(5_000_000)}`),
    undefined,
    /one that cannot be read/,
  ],
  'many bundles in one referrer': async () => {
    const layer = (at: number) => ({ mediaType: bundleType, content: `${' '.repeat(900_000)}${at}` })
    return [
      attached(
        Array.from({ length: 9 }, (_, at) => layer(at)),
        { subject: app.root },
      ),
    ]
  },
}

for (const [name, make] of Object.entries(hostile))
  test(`hostile: ${name} is refused, and nothing is fetched`, async () => {
    await using at = await signedQuay()
    const [built, text, why = /found one/] = await make()
    const isRoot = text?.startsWith('{')
    if (isRoot) await writeFile(join(at.folder.workspace, 'root.json'), text ?? '')
    await at.registry.add(built, { tag: isRoot || text === undefined ? null : text })
    assert.match(await at.refused(), why)
    // A good one beside it counts all the same.
    if (isRoot) return
    await at.registry.add(bundleOf(app.root, bundle), { tag: null })
    assertPassed(await at.pull())
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

test('a thousand signatures that count for nothing cost a bounded number of requests, and are told', async () => {
  await using at = await signedQuay()
  const content = await sigstore.bundle(statementOf(other.root.digest))
  const layers = Array.from({ length: 3_000 }, (_, at) => ({
    mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
    content,
    annotations: { 'dev.cosignproject.cosign/signature': Buffer.from(`s${at}`).toString('base64') },
  }))
  await at.registry.add(attached(layers), { tag: sigTag(digest) })
  assert.match(await at.refused(), /2000 that were not read/)
  assert.ok(at.registry.requests.length < 1_100, String(at.registry.requests.length))
})

test('a registry that cannot list referrers, or does it in a circle, is an error and never a pass', async () => {
  await using at = await signedQuay()
  await at.registry.add(bundleOf(app.root, bundle), { tag: null })
  const list = `referrers/${digest}`
  at.registry.inject(fail(500, { kind: 'referrers' }))
  assert.equal(failureOf(await at.pull({ retries: '1' })).code, 'REGISTRY_UNAVAILABLE')
  at.registry.clearFaults()
  const link = `</v2/test/app/${list}>; rel="next"`
  at.registry.inject(headers({ link }, { kind: 'referrers', times: 9 }))
  assert.equal(failureOf(await at.pull()).code, 'REGISTRY_PROTOCOL')
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
