import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Digest, digestOf } from '@tallyman/core/model/digest'
import { artifact, type Built, image, index } from '@tallyman/testkit/images/images'
import { fail, startRegistry, type TestRegistry } from '@tallyman/testkit/registry/registry'
import { pruneStep } from '@tallyman/testkit/step/prune-step'

const created = '2024-01-01T00:00:00Z'
const app = { repository: 'team/app' }
const layered = (...layers: string[]) => image({ layers, config: { created } })
const [one, two, three, four] = [layered('1'), layered('2'), layered('3'), layered('4')]
const oci = 'application/vnd.oci.image'
const prune = { 'prune-tags': 'pr-*', mode: 'apply', retries: '1' }

/** A tagged image that stays, and indexes and images under pr-1 to pr-4 that are to go. */
async function filled(registry: TestRegistry): Promise<string> {
  await registry.add(layered('v'), { ...app, tag: 'v1' })
  await registry.add(index([one, two]), { ...app, tag: 'pr-1' })
  await registry.add(three, { ...app, tag: 'pr-2' })
  await registry.add(four, { ...app, tag: 'pr-3' })
  return `${registry.host}/team/app`
}

function has(registry: TestRegistry, { root }: Built): boolean {
  return registry.manifest('team/app', root.digest) !== undefined
}

function put(registry: TestRegistry, text: string, mediaType: string, tag = 'odd'): Digest {
  const bytes = Buffer.from(text)
  const digest = digestOf(bytes)
  registry.addManifest('team/app', { digest, mediaType, bytes })
  registry.tag('team/app', tag, digest)
  return digest
}

const entry = ({ root }: Built) => ({ mediaType: root.mediaType, digest: root.digest, size: root.size })
const escaped = (digest: string) =>
  digest.replace(/[a-f]/g, hex => `\\u00${hex.charCodeAt(0).toString(16).padStart(2, '0')}`)

const damaged: Readonly<Record<string, { text: string; mediaType: string }>> = {
  'that is no JSON': { text: `{"manifests": [ "${two.root.digest}", `, mediaType: `${oci}.index.v1+json` },
  'with the fields of an image and of an index': {
    text: JSON.stringify({ schemaVersion: 2, manifests: [entry(two)], layers: [], config: {} }),
    mediaType: `${oci}.index.v1+json`,
  },
  'of an unknown media type': {
    text: JSON.stringify({ mediaType: 'application/vnd.future+json', parts: [entry(two)] }),
    mediaType: 'application/vnd.future+json',
  },
  'that spells its child with escapes': {
    text: `{"schemaVersion":2,"manifests":[{"digest":"${escaped(two.root.digest)}"}]}`,
    mediaType: `${oci}.index.v1+json`,
  },
  'of schema version 1 with manifests': {
    text: JSON.stringify({ schemaVersion: 1, manifests: [entry(two)] }),
    mediaType: `${oci}.index.v1+json`,
  },
  'with a key twice': {
    text: `{"schemaVersion":2,"mediaType":"${oci}.index.v1+json","manifests":[],"manifests":[${JSON.stringify(entry(two))}]}`,
    mediaType: `${oci}.index.v1+json`,
  },
}

for (const [name, { text, mediaType }] of Object.entries(damaged)) {
  test(`a document ${name} keeps every digest it mentions, and the rest is pruned`, async () => {
    await using registry = await startRegistry()
    const images = await filled(registry)
    const odd = put(registry, text, mediaType)
    await using step = await pruneStep({ images, ...prune })
    assert.equal(step.code, 0, step.log)
    assert.ok(registry.manifest('team/app', odd) && has(registry, two), step.log)
    assert.deepEqual(
      [one, three, four].filter(built => has(registry, built)),
      [],
      step.log,
    )
    assert.deepEqual([...registry.tags('team/app').keys()].sort(), ['odd', 'v1'])
    const told = new RegExp(`${odd} \\(odd\\) cannot be read, so 1 version that it may need stays with it: `)
    assert.match(step.annotations.find(({ level }) => level === 'warning')?.message ?? '', told)
    assert.match(step.summary, /cannot be read and may need it/)
    await using again = await pruneStep({ images, ...prune })
    assert.deepEqual([again.code, again.outputs.deleted], [0, ''], again.log)
  })
}

test('digests mentioned by an unreadable document keep their own children, though no tag leads to them', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  const between = index([two, three])
  await registry.add(between, { ...app, tag: null })
  put(registry, `[ "${between.root.digest}"`, `${oci}.index.v1+json`)
  await using step = await pruneStep({ images, ...prune })
  assert.equal(step.code, 0, step.log)
  assert.ok(
    [between, two, three].every(built => has(registry, built)),
    step.log,
  )
  assert.ok(!has(registry, one) && !has(registry, four), step.log)
})

test('the signature of an unreadable document stays with it', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  const odd = put(registry, '{"schemaVersion":2}', `${oci}.manifest.v1+json`, 'pr-4')
  const subject = { mediaType: `${oci}.manifest.v1+json`, digest: odd, size: 19 }
  const proof = artifact({ artifactType: 'text/sbom', content: 'parts', subject })
  await registry.add(proof, { ...app, tag: 'pr-5' })
  await using step = await pruneStep({ images, ...prune })
  assert.equal(step.code, 0, step.log)
  assert.ok(registry.manifest('team/app', odd) && has(registry, proof), step.log)
  assert.deepEqual([...registry.tags('team/app').keys()].sort(), ['pr-4', 'pr-5', 'v1'])
})

const hidden: Readonly<Record<string, (registry: TestRegistry, digest: Digest) => void>> = {
  'whose bytes have another digest': (registry, digest) =>
    registry.corrupt(digest, { kind: 'flip', offset: 5 }),
  'that is larger than any manifest': (registry, digest) =>
    registry.corrupt(digest, { kind: 'append', bytes: Buffer.alloc(5 * 1024 * 1024, 32) }),
  'that the registry blocks by its policy': (registry, digest) =>
    registry.inject(fail(412, { method: 'GET', kind: 'manifest', digest, times: 99 })),
}

for (const [name, hide] of Object.entries(hidden)) {
  test(`a document ${name} keeps everything that does not name it; an index that lists it is deleted`, async () => {
    await using registry = await startRegistry()
    const images = await filled(registry)
    hide(registry, two.root.digest)
    await registry.add(four, { ...app, tag: 'stable' })
    await using step = await pruneStep({ images, ...prune })
    assert.equal(step.code, 0, step.log)
    assert.equal(step.outputs.deleted, `${images}@${index([one, two]).root.digest}`, step.log)
    assert.ok([one, two, three, four].every(built => has(registry, built)))
    // A tag beside one that stays is judged as usual; the last one stays with its image.
    assert.deepEqual([...registry.tags('team/app').keys()].sort(), ['pr-2', 'stable', 'v1'])
    assert.match(step.log, /it may need whatever does not name it; \d versions that it may need stay with it/)
  })
}

/** A signed image of Docker schema 1: its digest is that of the payload, which the signature delimits. */
function schema1(): { payload: Buffer; served: Buffer } {
  const layer = { blobSum: `sha256:${'a'.repeat(64)}` }
  const history = [{ v1Compatibility: JSON.stringify({ created, architecture: 'amd64' }) }]
  const fields = {
    schemaVersion: 1,
    name: 'team/app',
    tag: 'pr-4',
    architecture: 'amd64',
    fsLayers: [layer],
    history,
  }
  const payload = Buffer.from(JSON.stringify(fields, undefined, 3))
  const head = payload.subarray(0, -2)
  const base64url = (value: string | Buffer) => Buffer.from(value).toString('base64url')
  const covers = { formatLength: head.byteLength, formatTail: base64url(payload.subarray(-2)), time: created }
  const signatures = [
    { header: { alg: 'ES256' }, signature: 'x', protected: base64url(JSON.stringify(covers)) },
  ]
  const tail = `,\n   "signatures": ${JSON.stringify(signatures)}\n}`
  return { payload, served: Buffer.concat([head, Buffer.from(tail)]) }
}

test('a signed image of Docker schema 1 references nothing that can go missing, so it stops nothing and is deleted like any other', async () => {
  await using registry = await startRegistry()
  const images = await filled(registry)
  const { payload, served } = schema1()
  const mediaType = 'application/vnd.docker.distribution.manifest.v1+prettyjws'
  const digest = digestOf(payload)
  registry.addManifest('team/app', { digest, mediaType, bytes: served })
  registry.tag('team/app', 'pr-4', digest)
  await using step = await pruneStep({ images, ...prune })
  assert.equal(step.code, 0, step.log)
  assert.deepEqual([...registry.tags('team/app').keys()], ['v1'], step.log)
})
