import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import type { Descriptor } from '../../model/descriptor.ts'
import { parseDocument } from '../../model/document.ts'
import type { PulledImage } from '../../operations/pull/pulled-image.ts'
import type { WrittenImage } from '../../operations/write/write-image.ts'
import type { Delivery } from '../../transfer/transfer.ts'
import type { Graph } from '../../transfer/walk.ts'
import { pullPicture, savePicture, writePicture } from './transfer-picture.ts'

const foreignType = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'

function graphOf(layers: readonly string[]): { graph: Graph; layers: readonly Descriptor[] } {
  const root = parseDocument(image({ layers: [...layers] }).document)
  const { manifest } = root
  if (manifest.kind !== 'image') return assert.fail()
  const leaf = { document: { ...root, manifest }, platform: 'linux/amd64' }
  const graph = { root, documents: [root], leaves: [leaf], blobs: [manifest.config, ...manifest.layers] }
  return { graph, layers: manifest.layers }
}

const { graph, layers } = graphOf(['one', 'two', 'three'])
const [one, two, three] = layers as readonly [Descriptor, Descriptor, Descriptor]
const target = { registry: 'ghcr.io', repository: 'o/app' }

function written(more: Partial<WrittenImage>): WrittenImage {
  const nothing = { tags: [], blobs: [], alreadyInRegistry: [], referrerCount: 0, outdated: [], subjects: [] }
  return { ...nothing, root: graph.root, graph, repositories: [target], ...more }
}

/** The second lines of the nodes of layers: what became of them. */
function fates(picture: string): string[] {
  return [...picture.matchAll(/^ {2}g\d+\["(\d+ layers?) [^<]*<br\/>([^<]*)<br/gm)].map(
    ([, count, fate]) => `${count} ${fate}`,
  )
}

const wanted = { reference: { ...target, tag: 'v1' }, written: 'ghcr.io/o/app:v1' }
const pulledImage: PulledImage = {
  wanted,
  digest: graph.root.descriptor.digest,
  graph,
  platformDigests: new Map(),
  imageIds: new Map(),
  unknownPlatforms: [],
}

function delivery(blob: Descriptor, source: Delivery['source'], mirror?: string): Delivery {
  return { blob, source, milliseconds: 1, repaired: false, retries: 0, ...(mirror ? { mirror } : {}) }
}

test('a pull is pictured by where each layer came from, with bars only if that is more than one place', () => {
  const images = [pulledImage]
  const [bars = '', picture = ''] = pullPicture(images, [
    delivery(one, 'store'),
    delivery(two, 'mirror', 'mirror.example'),
    delivery(three, 'cache'),
  ])
  assert.deepEqual(fates(picture), [
    '1 layer in the store already',
    '1 layer from mirror mirror#46;example',
    '1 layer from the cache',
  ])
  assert.deepEqual(
    [...bars.matchAll(/^\| ([a-z][\w ]*\S*) \|/gm)].map(([, from]) => from),
    ['from mirror mirror.example', 'from the cache', 'in the store already'],
  )
  assert.equal(
    pullPicture(
      images,
      layers.map(layer => delivery(layer, 'registry')),
    )[0],
    '',
  )
})

test('a written layer counts as uploaded if any repository lacked it, and a foreign one as not distributed', () => {
  const blobs = [
    { blob: one, target, how: 'uploaded', milliseconds: 1, retries: 0 },
    { blob: one, target, how: 'present', milliseconds: 1, retries: 0 },
    { blob: two, target, how: 'mounted', milliseconds: 1, retries: 0 },
  ] as const
  assert.deepEqual(fates(writePicture(written({ blobs }), new Map())), [
    '1 layer uploaded',
    '1 layer mounted',
    '1 layer there already',
  ])
  const [leaf] = graph.leaves
  const manifest = {
    ...(leaf?.document.manifest ?? assert.fail()),
    layers: [one, { ...two, mediaType: foreignType }],
  }
  const foreign = { ...graph, leaves: [{ document: { ...graph.root, manifest } }] }
  assert.deepEqual(fates(writePicture(written({ graph: foreign }), new Map())), [
    '1 layer there already',
    '1 layer not distributed by registries',
  ])
})

test('a dry run pictures what would be done, and a save what the cache has', () => {
  const foreseen = layers.map(blob => ({ blob, target, how: 'mounted' as const }))
  assert.deepEqual(fates(writePicture(written({ foreseen }), new Map())), [
    '3 layers to be mounted or uploaded',
  ])
  const entry = (key: string, blob: Descriptor, outcome: 'saved' | 'exists' | 'over') => ({
    key,
    size: 1,
    members: [blob.digest],
    outcome,
  })
  const entries = [entry('a', one, 'saved'), entry('b', two, 'exists'), entry('c', three, 'over')]
  const saved = [{ root: graph.root.descriptor.digest, entries, bytes: 1, stopped: undefined }]
  assert.deepEqual(fates(savePicture([pulledImage], saved)), [
    '1 layer saved',
    '1 layer in the cache already',
    '1 layer not in the cache',
  ])
})
