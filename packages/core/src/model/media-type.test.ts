import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf } from './digest.ts'
import { children, parseDocument } from './document.ts'
import {
  bareMediaType,
  compressionOf,
  isForeignLayer,
  isImageConfig,
  kindOf,
  manifestAccept,
  ociConfig,
  ociIndex,
  ociLayer,
  ociManifest,
  schema1Types,
} from './media-type.ts'

test('the Accept header names every readable manifest type and no other', () => {
  const types = manifestAccept.split(', ')
  assert.deepEqual(types.map(kindOf).sort(), ['image', 'image', 'index', 'index'])
  assert.deepEqual(schema1Types.map(kindOf), ['schema1', 'schema1'])
  for (const type of ['', 'constructor', '__proto__', 'application/json']) assert.equal(kindOf(type), 'other')
})

test("a layer's media type determines its compression", () => {
  const dockerLayer = {
    none: 'application/vnd.docker.image.rootfs.diff.tar',
    gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    zstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
  }
  for (const types of [ociLayer, dockerLayer])
    for (const [compression, type] of Object.entries(types)) {
      assert.equal(compressionOf(type), compression)
      assert.equal(isForeignLayer(type), false)
    }
  assert.equal(compressionOf('application/vnd.oci.image.layer.v1.tar+lzma'), 'unknown')
  assert.equal(compressionOf('application/vnd.in-toto+json'), 'unknown')
})

test('non-distributable layers are recognised by their type', () => {
  for (const type of [
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
  ]) {
    assert.equal(isForeignLayer(type), true)
    assert.notEqual(compressionOf(type), 'unknown')
  }
  assert.equal(isForeignLayer('application/vnd.some.foreign.thing'), false)
  assert.equal(isImageConfig('application/vnd.oci.empty.v1+json'), false)
})

test('parameters and case of a Content-Type are ignored', () => {
  assert.equal(bareMediaType(' Application/JSON ; charset=utf-8'), 'application/json')
  assert.equal(bareMediaType(''), '')
})

const config = { mediaType: ociConfig, digest: digestOf(Buffer.from('config')), size: 6 }
const manifests = [{ mediaType: ociManifest, digest: digestOf(Buffer.from('amd64')), size: 5 }]
const image = { schemaVersion: 2, config, layers: [] }
const index = { schemaVersion: 2, manifests }
const read = (document: object, mediaType = '') =>
  parseDocument(Buffer.from(JSON.stringify(document)), { mediaType })
const refused = (document: object, code: string, message = /./, mediaType?: string) =>
  assert.throws(() => read(document, mediaType), { code, message })

test('a document that names its type with parameters has that type, whatever its Content-Type', () => {
  for (const parameter of [
    '; charset=utf-8',
    ';version=1',
    ' ; a="b; c\\"" ; d=e',
    ';',
    '; charset=UTF-8;',
  ]) {
    const [ofImage, ofIndex] = [`${ociManifest}${parameter}`, `${ociIndex}${parameter}`]
    for (const sent of [undefined, ociManifest, `${ociManifest}; x=y`, 'application/json'])
      assert.equal(read({ ...image, mediaType: ofImage }, sent).descriptor.mediaType, ociManifest, parameter)
    assert.equal(read({ ...index, mediaType: ofIndex }).descriptor.mediaType, ociIndex)
    refused({ ...image, mediaType: ofImage }, 'MANIFEST_INVALID', /the server/, ociIndex)
    refused({ ...image, mediaType: ofIndex }, 'MANIFEST_INVALID', /has the fields of/)
    refused({ ...image, manifests, mediaType: ofImage }, 'MANIFEST_INVALID', /both manifests and/)
  }
  for (const odd of ['; charset', ' charset=utf-8', '; =x', '; a="b', ', text/plain', '; a=b c', ';\n a=b'])
    refused({ ...image, mediaType: `${ociManifest}${odd}` }, 'MEDIA_TYPE_UNSUPPORTED')
  refused({ ...image, mediaType: `${ociManifest}${'; '.repeat(450)}x` }, 'MEDIA_TYPE_UNSUPPORTED')
  const entry = { ...manifests[0], mediaType: `${ociManifest}; charset=utf-8` }
  const listed = read({ ...index, manifests: [entry] }).manifest
  assert.deepEqual(
    children(listed).map(({ mediaType }) => mediaType),
    [entry.mediaType],
  )
})
