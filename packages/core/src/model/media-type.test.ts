import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  bareMediaType,
  compressionOf,
  dockerLayer,
  isForeignLayer,
  isImageConfig,
  kindOf,
  manifestAccept,
  ociLayer,
  schema1Types,
} from './media-type.ts'

test('every manifest that can be read is asked for, and nothing else', () => {
  const types = manifestAccept.split(', ')
  assert.deepEqual(types.map(kindOf).sort(), ['image', 'image', 'index', 'index'])
  assert.deepEqual(schema1Types.map(kindOf), ['schema1', 'schema1'])
  for (const type of ['', 'constructor', '__proto__', 'application/json']) assert.equal(kindOf(type), 'other')
})

test("a layer's media type tells its compression", () => {
  for (const types of [ociLayer, dockerLayer])
    for (const [compression, type] of Object.entries(types)) {
      assert.equal(compressionOf(type), compression)
      assert.equal(isForeignLayer(type), false)
    }
  assert.equal(compressionOf('application/vnd.oci.image.layer.v1.tar+lzma'), 'unknown')
  assert.equal(compressionOf('application/vnd.in-toto+json'), 'unknown')
})

test('layers that registries need not hold are known by their type', () => {
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

test('case 16: parameters and case of a Content-Type do not count', () => {
  assert.equal(bareMediaType(' Application/JSON ; charset=utf-8'), 'application/json')
  assert.equal(bareMediaType(''), '')
})
