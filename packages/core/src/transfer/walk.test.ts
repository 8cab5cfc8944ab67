import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Built, image, index } from '@tallyman/testkit/images/images'
import type { Descriptor } from '../model/descriptor.ts'
import { type Digest, digestOf } from '../model/digest.ts'
import { type Document, parseDocument } from '../model/document.ts'
import { ociIndex, ociManifest } from '../model/media-type.ts'
import { type Selection, walk } from './walk.ts'

const amd64 = image({ layers: ['base', 'x86'] })
const arm64 = image({ layers: ['base', 'arm'], platform: { os: 'linux', architecture: 'arm64' } })

function documentsOf(built: Built): Map<Digest, Document> {
  return new Map(built.manifests.map(({ descriptor, bytes }) => [descriptor.digest, parseDocument(bytes)]))
}

function graphOf(built: Built, reads: Descriptor[] = []) {
  const documents = documentsOf(built)
  const read = async (wanted: Descriptor) => {
    reads.push(wanted)
    return documents.get(wanted.digest) as Document
  }
  return walk(read, documents.get(built.root.digest) as Document, 'all')
}

test('children come before their parents, and no document appears twice', async () => {
  const inner = index([amd64, arm64])
  const root = index([inner, amd64, index([inner, arm64])])
  const reads: Descriptor[] = []
  const { documents, leaves, blobs } = await graphOf(root, reads)
  const order = documents.map(({ descriptor }) => descriptor.digest)
  assert.equal(new Set(order).size, order.length)
  for (const { descriptor, manifest } of documents) {
    const below = manifest.kind === 'index' ? manifest.manifests : []
    for (const child of below) assert.ok(order.indexOf(child.digest) < order.indexOf(descriptor.digest))
  }
  assert.deepEqual([leaves.length, blobs.length, reads.length], [2, 5, 4])
  assert.deepEqual(leaves.map(({ platform }) => platform).sort(), ['linux/amd64', 'linux/arm64'])
})

/** Indexes that refer to each other, which no digest allows, as an unverified source could serve. */
function ring(size: number): Document[] {
  const digest = (at: number) => `sha256:${String(at % size).padStart(64, '0')}` as Digest
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  const descriptor = (at: number) => ({ mediaType, digest: digest(at), size: 1 })
  return Array.from({ length: size }, (_, at) => ({
    descriptor: descriptor(at),
    bytes: new Uint8Array(1),
    manifest: { kind: 'index', manifests: [descriptor(at + 1), descriptor(at + 1)] },
  }))
}

for (const size of [1, 2, 7]) {
  test(`a cycle of ${size} is reported as such`, async () => {
    const documents = ring(size)
    const read = async ({ digest }: Descriptor) =>
      documents.find(({ descriptor }) => descriptor.digest === digest) as Document
    const [root] = documents
    await assert.rejects(walk(read, root as Document, 'all'), {
      code: 'GRAPH_INVALID',
      message: /contains itself/,
    })
  })
}

test('eight levels are read, the ninth is not', async () => {
  let deep: Built = amd64
  for (let depth = 0; depth < 7; depth++) deep = index([deep])
  assert.equal((await graphOf(deep)).documents.length, 8)
  const reads: Descriptor[] = []
  await assert.rejects(graphOf(index([deep]), reads), { code: 'GRAPH_INVALID', message: /deeper than 8/ })
  assert.equal(reads.length, 8)
})

test('a long chain is refused even when a shortcut leads to its end', async () => {
  const chain: Built[] = [amd64]
  for (let depth = 0; depth < 20; depth++) chain.push(index([chain[depth] as Built]))
  await assert.rejects(graphOf(index(chain.toReversed())), {
    code: 'GRAPH_INVALID',
    message: /deeper than 8/,
  })
})

test('manifests that are too large together are not all read, whatever sizes their index declares', async () => {
  const many = index(Array.from({ length: 40 }, (_, at) => image({ layers: [`layer ${at}`] })))
  const documents = documentsOf(many)
  let reads = 0
  const read = async ({ digest }: Descriptor) => {
    reads++
    return { ...(documents.get(digest) as Document), bytes: new Uint8Array(4 * 1024 * 1024) }
  }
  await assert.rejects(walk(read, documents.get(many.root.digest) as Document, 'all'), {
    code: 'GRAPH_INVALID',
    message: /larger than 67108864 bytes together/,
  })
  assert.ok(reads < 40, `${reads}`)
})

/** A document with these fields. */
function written(fields: object): Document {
  return parseDocument(Buffer.from(JSON.stringify({ schemaVersion: 2, ...fields })))
}

test('a digest with two sizes in one graph is refused, whichever document is read first and selected', async () => {
  const config = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: digestOf(Buffer.from('c')),
    size: 1,
  }
  const layer = (size: number) => ({
    ...config,
    mediaType: 'application/vnd.oci.image.layer.v1.tar',
    digest: digestOf(Buffer.from('l')),
    size,
  })
  const platform = (architecture: string) => ({ platform: { os: 'linux', architecture } })
  const imageOf = (size: number, more = {}) =>
    written({ mediaType: ociManifest, config, layers: [layer(size)], ...more })
  const indexOf = (...children: readonly object[]) => written({ mediaType: ociIndex, manifests: children })
  const [small, large] = [imageOf(10), imageOf(20)]
  const claimed = { ...small.descriptor, size: small.descriptor.size + 1 }
  const about = imageOf(10, { subject: claimed })
  const one = { ...small.descriptor, ...platform('amd64') }
  const two = { ...large.descriptor, ...platform('arm64') }
  const graphs: readonly (readonly [Document, ...Document[]])[] = [
    [indexOf(one, two), small, large],
    [indexOf(two, one), small, large],
    [indexOf(one, about.descriptor), small, about],
    [indexOf(about.descriptor, one), small, about],
  ]
  const inner = indexOf({ ...claimed, ...platform('s390x') }, two)
  const outer = [inner.descriptor, one]
  const walked = (documents: readonly Document[], selection: Selection) => {
    const read = async ({ digest }: Descriptor) =>
      documents.find(({ descriptor }) => descriptor.digest === digest) as Document
    return walk(read, documents[0] as Document, selection)
  }
  for (const documents of graphs)
    await assert.rejects(walked(documents, 'all'), { code: 'MANIFEST_INVALID', message: /one size/ })
  for (const children of [outer, outer.toReversed()])
    await assert.rejects(walked([indexOf(...children), inner, small, large], 'all'), {
      code: 'MANIFEST_INVALID',
    })
  const { blobs } = await walked(
    [indexOf(one, about.descriptor), small, imageOf(10)],
    [{ os: 'linux', architecture: 'amd64' }],
  )
  assert.equal(blobs.length, 2)
})
