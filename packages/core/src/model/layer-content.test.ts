import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Digest, digestOf } from './digest.ts'
import type { ImageManifest } from './document.ts'
import { isImageManifest, layerContents, uncheckedText } from './layer-content.ts'
import { dockerConfig, ociConfig, ociLayer } from './media-type.ts'

const idOf = (text: string) => digestOf(Buffer.from(text))
const encrypted = 'application/vnd.oci.image.layer.v1.tar+gzip+encrypted'

function imageOf(types: readonly string[], config: string = ociConfig): ImageManifest {
  const descriptor = (mediaType: string, name: string) => ({ mediaType, digest: idOf(name), size: 1 })
  const layers = types.map((mediaType, at) => descriptor(mediaType, `layer ${at}`))
  return { kind: 'image', config: descriptor(config, 'config'), layers }
}

const idsFor = (count: number): Digest[] => Array.from({ length: count }, (_, at) => idOf(`content ${at}`))

test('a layer of unknown type loses the check only for itself, in any position', () => {
  const types = fc.array(fc.constantFrom(ociLayer.gzip, ociLayer.none, ociLayer.zstd, encrypted), {
    minLength: 1,
  })
  fc.assert(
    fc.property(types, fc.constantFrom(ociConfig, dockerConfig), (each, config) => {
      const manifest = imageOf(each as string[], config)
      const { promised, unchecked } = layerContents(manifest, idsFor(each.length))
      const isSealed = (at: number) => each[at] === encrypted
      assert.deepEqual(
        promised.map(({ layer, diffId }) => [layer.digest, diffId]),
        manifest.layers.flatMap(({ digest }, at) => (isSealed(at) ? [] : [[digest, idOf(`content ${at}`)]])),
      )
      assert.deepEqual(
        unchecked.map(({ layer }) => layer),
        manifest.layers.filter((_, at) => isSealed(at)),
      )
    }),
  )
})

test('differing numbers of layers and diff_ids are refused, or with a sealed layer leave all unchecked', () => {
  const plain = imageOf([ociLayer.gzip as string])
  for (const count of [0, 2])
    assert.throws(() => layerContents(plain, idsFor(count)), {
      code: 'MANIFEST_INVALID',
      message: `Cannot use the image: its config names ${count} layers, its manifest 1`,
    })
  const mixed = imageOf([ociLayer.gzip as string, encrypted])
  const { promised, unchecked } = layerContents(mixed, idsFor(1))
  assert.deepEqual([promised.length, unchecked.length], [0, 2])
  assert.match(uncheckedText(unchecked), /\(its config names 1 layers, its manifest 2\), /)
  assert.match(uncheckedText(layerContents(mixed, undefined).unchecked), /its config cannot be read/)
})

test('a layer whose digest is its diff_id was verified with its digest, whatever its type', () => {
  const proof = imageOf(['application/vnd.in-toto+json'])
  const own = proof.layers.map(({ digest }) => digest)
  assert.deepEqual(layerContents(proof, own), { promised: [], unchecked: [] })
  const signed = imageOf([ociLayer.gzip as string, 'application/x-notice'])
  const [, notice] = signed.layers.map(({ digest }) => digest)
  assert.deepEqual(layerContents(signed, [idOf('content'), notice as Digest]).unchecked, [])
})

test("artifacts have nothing to check, even with an image config's type", () => {
  const none = { promised: [], unchecked: [] }
  assert.deepEqual(
    layerContents(imageOf([ociLayer.gzip as string], 'application/vnd.oci.empty.v1+json'), undefined),
    none,
  )
  const helm = imageOf(['application/vnd.example.chart.tar+gzip'])
  assert.deepEqual(layerContents(helm, []), none)
  assert.equal(isImageManifest(helm), false)
  assert.equal(isImageManifest(imageOf([encrypted])), true)
  assert.equal(layerContents(imageOf([encrypted]), []).unchecked.length, 1)
})

test('only the first unchecked layers are named, with their types escaped', () => {
  const many = layerContents(imageOf(Array.from({ length: 12 }, () => encrypted)), idsFor(12)).unchecked
  assert.match(uncheckedText(many), / and 2 more$/)
  const [odd] = layerContents(imageOf([`${encrypted};a="::error::x"`]), idsFor(1)).unchecked
  assert.match(odd?.reason ?? '', /^its type ".*" cannot be unpacked$/)
})
