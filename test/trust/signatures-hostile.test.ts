import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Built } from '@tallyman/testkit/images/images'
import { fail, headers } from '@tallyman/testkit/registry/registry'
import { assertPassed, failureOf } from '../pull/pull-step.fixture.ts'
import { attached, bundleOf, oldSignature, sigTag } from './attached.fixture.ts'
import { app, bundle, digest, other, signedQuay, sigstore } from './signed-quay.fixture.ts'
import { bundleType, payloadOf, Sigstore, statementOf, workflow } from './sigstore.fixture.ts'

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
