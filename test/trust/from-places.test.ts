import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { tarOfEntries } from '@tallyman/testkit/bytes/tar-entries'
import { image, index } from '@tallyman/testkit/images/images'
import { writeLayoutFolder } from '@tallyman/testkit/images/layout-folder'
import { assertPassed, failureOf, quay } from '../pull/pull-step.fixture.ts'
import { bundleOf, oldSignature, sigTag } from './attached.fixture.ts'
import { payloadOf, Sigstore, statementOf, workflow } from './sigstore.fixture.ts'

const created = new Date(Date.now() - 86_400_000).toISOString()
const amd = image({ layers: ['amd'], config: { created } })
const app = index([amd], { attestations: true })
const { digest } = app.root
const by = `identity=${workflow.identity} issuer=${workflow.issuer}`

/** A job with the image of a counting registry in the layout `kept`, beside whatever refers to it. */
async function layoutJob(more: Parameters<typeof writeLayoutFolder>[1] = {}) {
  const at = await quay()
  await at.registry.add(app)
  const sigstore = await Sigstore.start()
  await writeFile(join(at.folder.workspace, 'root.json'), sigstore.trustedRoot)
  const name = `${at.registry.host}/test/app:v1`
  await writeLayoutFolder(join(at.folder.workspace, 'kept'), { [name]: app, ...more })
  const inputs = { from: 'oci-layout=kept', 'trusted-root': 'root.json', 'verify-signatures': `** ${by}` }
  return {
    ...at,
    name,
    sigstore,
    [Symbol.asyncDispose]: () => at[Symbol.asyncDispose](),
    pull: (wish: Parameters<typeof at.pull>[0] = {}) => at.pull({ ...inputs, ...wish }),
    policy: (text: string) => writeFile(join(at.folder.workspace, 'policy.yaml'), `version: 1\n${text}\n`),
  }
}

test('signatures beside an image in a layout count: as referrers, and as cosign tags them; no registry is asked', async () => {
  const sigstore = await Sigstore.start()
  const referrer = bundleOf(app.root, await sigstore.bundle(statementOf(digest)))
  const old = oldSignature(digest, await sigstore.annotations(payloadOf(digest)))
  for (const more of [{ 'a-referrer': referrer }, { [sigTag(digest)]: old }]) {
    await using at = await layoutJob(more)
    await writeFile(join(at.folder.workspace, 'root.json'), sigstore.trustedRoot)
    for (const images of [at.name, `${at.name}@${digest}`]) {
      const done = await at.pull({ images, offline: 'true' })
      assertPassed(done)
      assert.match(done.log, /test\/app:v1 is signed by https:/)
    }
    assert.equal(at.registry.requests.length, 0)
  }
})

test('a tag that holds signatures is no image of its own, and an unsigned image is refused', async () => {
  const sigstore = await Sigstore.start()
  const old = oldSignature(digest, await sigstore.annotations(payloadOf(digest)))
  await using at = await layoutJob({ [sigTag(digest)]: old })
  await writeFile(join(at.folder.workspace, 'root.json'), sigstore.trustedRoot)
  const all = await at.pull()
  assertPassed(all)
  assert.equal(all.outputs.pinned, `${at.name}@${digest}`)
  await using bare = await layoutJob()
  const { code, message } = failureOf(await bare.pull())
  assert.equal(code, 'SIGNATURE_INVALID')
  assert.match(message, /found none/)
  assert.equal(at.registry.requests.length + bare.registry.requests.length, 0)
})

test('attestations come from a layout: those of BuildKit and of referrers', async () => {
  const sigstore = await Sigstore.start()
  const spdx = statementOf(amd.root.digest, { predicateType: 'https://spdx.dev/Document', predicate: {} })
  await using at = await layoutJob({ sbom: bundleOf(amd.root, await sigstore.bundle(spdx)) })
  const done = await at.pull({
    images: at.name,
    attestations: 'sboms',
    'verify-signatures': '',
    'trusted-root': '',
  })
  assertPassed(done)
  const paths = (done.outputs.attestations ?? '').split('\n').map(path => path.split('/').slice(2).join('/'))
  assert.ok(paths.includes('linux-amd64/provenance.intoto.json'), paths.join())
  assert.ok(paths.includes('linux-amd64/spdx.sigstore.json'), paths.join())
  assert.equal(at.registry.requests.length, 0)
})

test('a place that keeps no signatures is refused before anything, and a policy finds none there', async () => {
  await using at = await layoutJob()
  // As `docker save` of an engine with the classic store writes it.
  const entry = { Config: 'config.json', RepoTags: [at.name], Layers: [] }
  const files = {
    'config.json': '{"rootfs":{"type":"layers","diff_ids":[]}}',
    'manifest.json': JSON.stringify([entry]),
  }
  const tar = tarOfEntries(Object.entries(files).map(([file, content]) => ({ path: file, content })))
  await writeFile(join(at.folder.workspace, 'app.tar'), tar)
  for (const from of ['docker-archive=app.tar', `store=${at.name}@${digest}`, 'docker=none']) {
    for (const wish of [{}, { 'verify-signatures': '', attestations: 'sboms', 'trusted-root': '' }]) {
      const { code, message } = failureOf(await at.pull({ from, ...wish }))
      assert.equal(code, 'INPUT_INVALID', message)
      assert.match(message, /expected an OCI layout or archive/)
    }
  }
  await at.policy(
    `require: { signature: [{ images: '**', identity: "${workflow.identity}", issuer: "${workflow.issuer}" }] }`,
  )
  const wish = { from: 'docker-archive=app.tar', policy: 'policy.yaml', 'verify-signatures': '' }
  const { code, message } = failureOf(await at.pull(wish))
  assert.equal(code, 'POLICY_VIOLATED')
  assert.match(message, /of `from` only layouts and OCI archives keep them/)
  assert.equal(at.registry.requests.length, 0)
})

test('a policy judges the images of a place by name, digest, age, size and signature, without a request', async () => {
  const sigstore = await Sigstore.start()
  const referrer = bundleOf(app.root, await sigstore.bundle(statementOf(digest)))
  await using at = await layoutJob({ referrer })
  await writeFile(join(at.folder.workspace, 'root.json'), sigstore.trustedRoot)
  const wish = { policy: 'policy.yaml', 'verify-signatures': '', images: `${at.name}@${digest}` }
  const signature = `signature: [{ images: '**', identity: "${workflow.identity}", issuer: "${workflow.issuer}" }]`
  await at.policy(
    `allow: ["${at.registry.host}/**"]\nrequire: { digest: true, max-age: 90d, max-size: 1GB, ${signature} }`,
  )
  const done = await at.pull(wish)
  assertPassed(done)
  const { policy } = JSON.parse(await readFile(done.outputs.report ?? '', 'utf8'))
  assert.deepEqual(policy.rules, ['allow', 'digest', 'max-age', 'max-size', 'signature'])
  for (const [text, said] of [
    ['deny: ["**/app"]', /is denied by/],
    ['require: { max-age: 1h }', /policy\.yaml:2: .*test\/app:v1/],
    ['require: { max-size: 10B }', /policy\.yaml:2: .*test\/app:v1/],
  ] as const) {
    await at.policy(text)
    const { code, message } = failureOf(await at.pull({ ...wish, 'trusted-root': '' }))
    assert.equal(code, 'POLICY_VIOLATED', message)
    assert.match(message, said)
  }
  await at.policy('require: { digest: true }')
  const unpinned = failureOf(await at.pull({ ...wish, images: at.name, 'trusted-root': '' }))
  assert.match(unpinned.message, /has no digest/)
  assert.equal(at.registry.requests.length, 0)
})
