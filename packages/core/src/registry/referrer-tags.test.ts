import assert from 'node:assert/strict'
import { test } from 'node:test'
import { artifact, image } from '@tallyman/testkit/images/images'
import { fail, headers } from '@tallyman/testkit/registry/registry'
import { addToReferrersTag, ensureListed, referrersOf, referrersTag } from './referrer-tags.ts'
import { type Writing, writing } from './writer.fixture.ts'

const app = image({ layers: ['one'] })
const proofs = ['one', 'two', 'three', 'four'].map(content =>
  artifact({ artifactType: 'application/proof', content, subject: app.root }),
)
const tag = referrersTag(app.root.digest)

async function filled(at: Writing): Promise<void> {
  await at.registry.add(app)
  for (const proof of proofs) await at.registry.add(proof, { tag: null })
}

async function listed(at: Writing): Promise<string[]> {
  return (await referrersOf(at.writer.remote, app.root.digest)).map(({ digest }) => digest).sort()
}

const all = proofs.map(({ root }) => root.digest).sort()

for (const hasEtag of [true, false]) {
  test(`four concurrent additions to one list all survive, ${hasEtag ? 'by If-Match' : 'without ETags'}`, async () => {
    await using at = await writing({ referrers: false })
    await filled(at)
    if (!hasEtag) at.registry.inject(headers({ etag: null }, { kind: 'manifest', times: 1_000 }))
    await Promise.all(proofs.map(({ root }) => addToReferrersTag(at.writer, app.root.digest, [root])))
    assert.deepEqual(await listed(at), all)
    const used = at.registry.requests.some(line => line.headers['if-match'] !== undefined)
    assert.equal(used, hasEtag)
  })
}

test('a referrer that the registry lists needs no tag; one that it claims to list and does not gets a tag', async () => {
  await using at = await writing()
  await filled(at)
  const descriptors = proofs.map(({ root }) => root)
  await ensureListed(at.writer, app.root.digest, descriptors)
  assert.equal(at.registry.tags('test/app').has(tag), false)
  const empty = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [] }
  const answer = { body: JSON.stringify(empty), headers: { 'content-type': empty.mediaType } }
  at.registry.inject(fail(200, { kind: 'referrers', times: 9 }, answer))
  await ensureListed(at.writer, app.root.digest, descriptors)
  assert.deepEqual(await listed(at), all)
})

test('writers that never stop changing the list cause a conflict, not an endless loop', async () => {
  await using at = await writing({ referrers: false })
  await filled(at)
  await addToReferrersTag(at.writer, app.root.digest, [proofs[0]?.root ?? app.root])
  at.registry.inject(fail(412, { method: 'PUT', times: 100 }))
  await assert.rejects(addToReferrersTag(at.writer, app.root.digest, [proofs[1]?.root ?? app.root]), {
    code: 'TAG_CONFLICT',
  })
})
