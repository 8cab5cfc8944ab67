import assert from 'node:assert/strict'
import { test } from 'node:test'
import { image } from '@tallyman/testkit/images/images'
import { digestOf } from '../digest.ts'
import { type Document, parseDocument } from '../document.ts'
import { extendImage, indexOf } from './extend-image.ts'

const of = (text: string) => ({ digest: digestOf(Buffer.from(text)), size: text.length })
const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', ...of('layer') }
const config = of('config')
const written = ({ bytes }: Document) => JSON.parse(Buffer.from(bytes).toString())
const baseKey = 'org.opencontainers.image.base'

test('an image without a base has one layer and no base annotations', () => {
  const made = extendImage(undefined, { config, layers: [layer] })
  assert.deepEqual(written(made), {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
    layers: [layer],
  })
})

test("a base's layers stay unchanged below, annotations give its name and digest, and its own annotations are dropped", () => {
  const base = parseDocument(image({ layers: ['a', 'b'], annotations: { about: 'the base' } }).document)
  const { layers, annotations } = written(
    extendImage(base, { config, layers: [layer], baseName: 'ghcr.io/o/base:v1' }),
  )
  assert.deepEqual(layers, [...written(base).layers, layer])
  assert.deepEqual(annotations, {
    [`${baseKey}.digest`]: base.descriptor.digest,
    [`${baseKey}.name`]: 'ghcr.io/o/base:v1',
  })
  assert.deepEqual(Object.keys(written(extendImage(base, { config, layers: [layer] })).annotations), [
    `${baseKey}.digest`,
  ])
})

test("the base's Docker media types become OCI's, with the same digests and sizes", () => {
  const base = parseDocument(image({ layers: ['a'], docker: true }).document)
  const [below] = written(extendImage(base, { config, layers: [layer] })).layers
  const [before] = written(base).layers
  assert.equal(before.mediaType, 'application/vnd.docker.image.rootfs.diff.tar.gzip')
  assert.deepEqual(below, { ...before, mediaType: layer.mediaType })
})

test('equal input gives equal bytes; an index lists each image with its platform, in order', () => {
  const images = ['amd64', 'arm64'].map(architecture => ({
    image: extendImage(undefined, { config: of(architecture), layers: [layer] }),
    platform: { os: 'linux', architecture },
  }))
  const made = indexOf(images)
  assert.deepEqual(made.bytes, indexOf(images).bytes)
  assert.equal(made.descriptor.mediaType, 'application/vnd.oci.image.index.v1+json')
  assert.deepEqual(
    written(made).manifests,
    images.map(each => ({ ...each.image.descriptor, platform: each.platform })),
  )
})

test("Docker's media types are kept on request, where they know the compression, and so is their kind of index", () => {
  const base = parseDocument(image({ layers: ['a'], docker: true }).document)
  const zstd = { mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd', ...of('zstd') }
  const kept = extendImage(base, { config, layers: [layer], keepsTypes: true })
  const { mediaType, config: about, layers } = written(kept)
  const before = written(base)
  assert.deepEqual([mediaType, about.mediaType], [before.mediaType, before.config.mediaType])
  assert.deepEqual(layers, [...before.layers, { ...layer, mediaType: before.layers[0].mediaType }])
  const mixed = extendImage(base, { config, layers: [layer, zstd], keepsTypes: true })
  assert.match(written(mixed).mediaType, /oci/)
  const platform = { os: 'linux', architecture: 'amd64' }
  assert.match(indexOf([{ image: kept, platform }]).descriptor.mediaType, /docker.*list/)
  assert.match(indexOf([kept, mixed].map(each => ({ image: each, platform }))).descriptor.mediaType, /oci/)
})
