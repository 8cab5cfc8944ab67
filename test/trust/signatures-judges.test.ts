import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { image, index } from '@tallyman/testkit/images/images'
import { pushImage } from '@tallyman/testkit/images/push-image'
import { peer, peersMissing } from '@tallyman/testkit/peers/peers'
import {
  type DockerRegistry,
  dockerRegistryMissing,
  startDockerRegistry,
} from '@tallyman/testkit/peers/real-registry'
import { makeRunnerFolder, type RunnerFolder } from '@tallyman/testkit/step/run-action'
import { failureOf, step } from '../pull/pull-step.fixture.ts'
import { oldSignature, sigTag } from './attached.fixture.ts'
import { bundleType, payloadOf, Sigstore, statementOf, workflow } from './sigstore.fixture.ts'

const app = index([image({ layers: ['judged'] })])
const other = image({ layers: ['not signed'] })
const local = ['--allow-http-registry', '--allow-insecure-registry']
const missing = peersMissing('cosign', 'oras') ?? dockerRegistryMissing()

/** The forms of a signature: cosign 3's bundle, and the tag of older versions. */
const forms = { bundle: [], tag: ['--new-bundle-format=false'] } as const

interface Court extends AsyncDisposable {
  readonly registry: DockerRegistry
  readonly folder: RunnerFolder
  readonly name: string
  cosign(...args: readonly string[]): Promise<string>
}

async function court(): Promise<Court> {
  const registry = await startDockerRegistry()
  const folder = await makeRunnerFolder()
  for (const [tag, built] of [
    ['v1', app],
    ['other', other],
  ] as const)
    await pushImage({ origin: registry.origin, repository: 'team/app', tag }, built)
  return {
    registry,
    folder,
    name: `${registry.host}/team/app`,
    cosign: (...args) => peer('cosign', args, { cwd: folder.workspace, env: { COSIGN_PASSWORD: '' } }),
    async [Symbol.asyncDispose]() {
      await registry[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

function isLeftOut(t: TestContext): boolean {
  if (missing) t.skip(missing)
  return missing !== undefined
}

/** Whether each accepts the image; the step's refusal has to be about the signature. */
async function verdicts(
  at: Court,
  {
    digest,
    rule,
    cosign,
    more = {},
  }: {
    digest: string
    rule: string
    cosign: readonly string[]
    more?: Readonly<Record<string, string>>
  },
): Promise<{ ours: boolean; theirs: boolean }> {
  const inputs = {
    images: `${at.name}@${digest}`,
    'verify-signatures': `${at.registry.host}/team/* ${rule}`,
    to: 'none',
    ...more,
  }
  const done = await step(at.folder, inputs)
  if (done.code !== 0) assert.equal(failureOf(done).code, 'SIGNATURE_INVALID', done.log)
  const theirs = await at.cosign('verify', ...cosign, ...local, `${at.name}@${digest}`).then(
    () => true,
    () => false,
  )
  return { ours: done.code === 0, theirs }
}

/** Kinds of keys, with the hash that cosign signs with; it verifies with another unless it is told. */
const keys = {
  'ECDSA P-256': { make: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), hash: 'sha256' },
  'ECDSA P-384': { make: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }), hash: 'sha384' },
  'ECDSA P-521': { make: () => generateKeyPairSync('ec', { namedCurve: 'P-521' }), hash: 'sha512' },
  RSA: { make: () => generateKeyPairSync('rsa', { modulusLength: 2048 }), hash: 'sha256' },
}

for (const [kind, { make, hash }] of Object.entries(keys))
  test(`cosign and the step agree on signatures by a key: ${kind}`, async t => {
    if (isLeftOut(t)) return
    await using at = await court()
    const pem = make().privateKey.export({ type: 'pkcs8', format: 'pem' })
    await writeFile(join(at.folder.workspace, 'plain.pem'), pem)
    await at.cosign('import-key-pair', '--key', 'plain.pem', '--output-key-prefix', 'own')
    await at.cosign('generate-key-pair', '--output-key-prefix', 'strange')
    for (const [form, flags] of Object.entries(forms)) {
      const signing = ['--tlog-upload=false', '--use-signing-config=false', '--yes', ...local, ...flags]
      const digest = app.root.digest
      const hashed = `--signature-digest-algorithm=${hash}`
      const verify = (key: string) => ['--insecure-ignore-tlog=true', '--key', key, hashed, ...flags]
      const judged = (key: string, of: string = digest) =>
        verdicts(at, { digest: of, rule: `key=${key}`, cosign: verify(key) })
      assert.deepEqual(await judged('strange.pub'), { ours: false, theirs: false }, form)
      await at.cosign('sign', '--key', 'own.key', ...signing, `${at.name}@${digest}`)
      assert.deepEqual(await judged('own.pub'), { ours: true, theirs: true }, form)
      assert.deepEqual(await judged('strange.pub'), { ours: false, theirs: false }, form)
      assert.deepEqual(await judged('own.pub', other.root.digest), { ours: false, theirs: false }, form)
    }
  })

test('cosign and the step agree on signatures by an identity, in both forms, offline', async t => {
  if (isLeftOut(t)) return
  await using at = await court()
  const sigstore = await Sigstore.start()
  await writeFile(join(at.folder.workspace, 'root.json'), sigstore.trustedRoot)
  const { digest } = app.root
  await attach(at, await sigstore.bundle(statementOf(digest)))
  const old = oldSignature(digest, await sigstore.annotations(payloadOf(digest)))
  await pushImage({ origin: at.registry.origin, repository: 'team/app', tag: sigTag(digest) }, old)
  const judged = (identity: string, issuer: string, flags: readonly string[]) =>
    verdicts(at, {
      digest,
      rule: `identity=${identity} issuer=${issuer}`,
      cosign: [
        '--trusted-root',
        'root.json',
        '--certificate-identity',
        identity,
        '--certificate-oidc-issuer',
        issuer,
        ...flags,
      ],
      more: { 'trusted-root': 'root.json' },
    })
  for (const flags of Object.values(forms)) {
    assert.deepEqual(await judged(workflow.identity, workflow.issuer, flags), { ours: true, theirs: true })
    assert.deepEqual(await judged(workflow.identity, 'https://github.com', flags), {
      ours: false,
      theirs: false,
    })
    assert.deepEqual(await judged('https://github.com/owner', workflow.issuer, flags), {
      ours: false,
      theirs: false,
    })
  }
})

/** Attaches a referrer with oras, which writes the list's tag for a registry without an API. */
async function attach(at: Court, bundle: string): Promise<void> {
  await writeFile(join(at.folder.workspace, 'bundle.json'), bundle)
  const notes = ['--annotation', 'dev.sigstore.bundle.predicateType=https://sigstore.dev/cosign/sign/v1']
  const args = ['attach', '--plain-http', '--artifact-type', bundleType, ...notes]
  await peer('oras', [...args, `${at.name}:v1`, `bundle.json:${bundleType}`], { cwd: at.folder.workspace })
}

test('the public instance refuses what another instance signed', async t => {
  if (isLeftOut(t)) return
  await using at = await court()
  const sigstore = await Sigstore.start()
  await attach(at, await sigstore.bundle(statementOf(app.root.digest)))
  const rule = `identity=${workflow.identity} issuer=${workflow.issuer}`
  const done = await step(at.folder, {
    images: `${at.name}@${app.root.digest}`,
    'verify-signatures': `** ${rule}`,
  })
  assert.match(failureOf(done).message, /proves nothing: Failed to verify certificate chain/)
})

test('cosign and the step agree on two signers, and on the signature of another repository', async t => {
  if (isLeftOut(t)) return
  await using at = await court()
  const { digest } = app.root
  const elsewhere = `${at.registry.host}/evil/app`
  await pushImage({ origin: at.registry.origin, repository: 'evil/app', tag: 'v1' }, app)
  for (const prefix of ['one', 'two', 'three'])
    await at.cosign('generate-key-pair', '--output-key-prefix', prefix)
  for (const flags of Object.values(forms)) {
    const signing = ['--tlog-upload=false', '--use-signing-config=false', '--yes', ...local, ...flags]
    const judged = (key: string) =>
      verdicts(at, {
        digest,
        rule: `key=${key}.pub`,
        cosign: ['--insecure-ignore-tlog=true', '--key', `${key}.pub`, ...flags],
      })
    // Signatures are looked for in the image's own repository, by the digest that both repositories have.
    await at.cosign('sign', '--key', 'three.key', ...signing, `${elsewhere}@${digest}`)
    for (const key of ['one', 'two'])
      await at.cosign('sign', '--key', `${key}.key`, ...signing, `${at.name}@${digest}`)
    for (const key of ['one', 'two']) assert.deepEqual(await judged(key), { ours: true, theirs: true })
    assert.deepEqual(await judged('three'), { ours: false, theirs: false })
  }
})

test('cosign and the step agree that an envelope with another type of payload is no signature', async t => {
  if (isLeftOut(t)) return
  await using at = await court()
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await writeFile(join(at.folder.workspace, 'own.pub'), publicKey.export({ type: 'spki', format: 'pem' }))
  const { digest } = app.root
  const judged = () =>
    verdicts(at, {
      digest,
      rule: 'key=own.pub',
      cosign: ['--insecure-ignore-tlog=true', '--key', 'own.pub'],
    })
  const payload = Buffer.from(statementOf(digest))
  for (const payloadType of ['text/plain', 'application/vnd.in-toto+json']) {
    const head = `DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `
    const sig = sign('sha256', Buffer.concat([Buffer.from(head), payload]), privateKey).toString('base64')
    const envelope = { payload: payload.toString('base64'), payloadType, signatures: [{ sig }] }
    const material = { publicKey: { hint: 'own' }, tlogEntries: [] }
    await attach(
      at,
      JSON.stringify({ mediaType: bundleType, verificationMaterial: material, dsseEnvelope: envelope }),
    )
    const isSignature = payloadType !== 'text/plain'
    assert.deepEqual(await judged(), { ours: isSignature, theirs: isSignature }, payloadType)
  }
})
