import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyText } from '@tallyman/testkit/bytes/any-text'
import fc from 'fast-check'
import { digestOf } from './digest.ts'
import { children, parseDocument } from './document.ts'
import {
  dockerList,
  dockerManifest,
  ociConfig,
  ociIndex,
  ociLayer,
  ociManifest,
  schema1Types,
} from './media-type.ts'

function blob(name: string, mediaType: string) {
  return { mediaType, digest: digestOf(Buffer.from(name)), size: name.length }
}

const config = blob('config', ociConfig)
const layers = [blob('one', ociLayer.gzip), blob('two', ociLayer.zstd)]
const manifests = [{ ...blob('amd64', ociManifest), platform: { os: 'linux', architecture: 'amd64' } }]
const image = { schemaVersion: 2, mediaType: ociManifest, config, layers }
const index = { schemaVersion: 2, mediaType: ociIndex, manifests }

const bytesOf = (document: unknown) =>
  Buffer.from(typeof document === 'string' ? document : JSON.stringify(document))
const read = (document: unknown, mediaType?: string) =>
  parseDocument(bytesOf(document), mediaType === undefined ? {} : { mediaType })
const refused = (document: unknown, code: string, message = /./, mediaType?: string) =>
  assert.throws(() => read(document, mediaType), { code, message })

test('an image and an index list what they refer to, in order', () => {
  const found = read({ ...image, subject: config, artifactType: 'a/b', annotations: { key: 'ž' } })
  assert.deepEqual(found.manifest, {
    kind: 'image',
    config,
    layers,
    subject: config,
    artifactType: 'a/b',
    annotations: { key: 'ž' },
  })
  assert.deepEqual(children(found.manifest), [config, ...layers])
  assert.deepEqual(children(read(index).manifest), manifests)
})

test('a document keeps its bytes, however they are formatted', () => {
  const spacing = fc.constantFrom('\n', '\r\n', ' ', '\t')
  const annotations = fc.dictionary(anyText(), anyText())
  fc.assert(
    fc.property(spacing, spacing, annotations, (before, after, written) => {
      const bytes = bytesOf(
        `${before}${JSON.stringify({ ...image, annotations: written }, undefined, 3)}${after}`,
      )
      const copy = Uint8Array.from(bytes)
      const document = parseDocument(bytes)
      assert.equal(document.bytes, bytes)
      assert.deepEqual(new Uint8Array(bytes), copy)
      assert.deepEqual(document.descriptor, {
        mediaType: ociManifest,
        digest: digestOf(copy),
        size: copy.byteLength,
      })
      assert.deepEqual(document.manifest.annotations, { ...written })
    }),
  )
})

test('bytes that do not match the digest are refused before they are parsed, naming both digests', () => {
  const digest = digestOf(bytesOf(index), 'sha512')
  const found = digestOf(Buffer.from('not even JSON'), 'sha512')
  assert.throws(() => parseDocument(Buffer.from('not even JSON'), { digest }), {
    code: 'CONTENT_MISMATCH',
    message: `Cannot accept manifest ${digest}: found ${found}`,
    details: { expected: digest, found },
  })
  assert.equal(parseDocument(bytesOf(index), { digest }).descriptor.digest, digest)
})

test('a document that could be an image and an index is refused under any media type', () => {
  for (const mediaType of [undefined, ociManifest, ociIndex, dockerManifest, dockerList, schema1Types[1]])
    for (const foreign of [{ layers }, { config }, { config, layers }, { fsLayers: [] }, { layers: null }]) {
      const both = { schemaVersion: 2, manifests, ...foreign }
      refused(
        both,
        'MANIFEST_INVALID',
        /: manifest: it has both manifests and (config|layers|fsLayers)$/,
        mediaType,
      )
    }
  refused(
    { ...image, mediaType: ociIndex },
    'MANIFEST_INVALID',
    /has the fields of application\/vnd\.oci\.image\.manifest/,
  )
  refused(
    { ...index, mediaType: dockerManifest },
    'MANIFEST_INVALID',
    /has the fields of application\/vnd\.oci\.image\.index/,
  )
  refused({ ...image, mediaType: undefined }, 'MANIFEST_INVALID', /has the fields of/, ociIndex)
})

test('the media type in the document and the Content-Type must agree', () => {
  refused(image, 'MANIFEST_INVALID', /the document says ".*", the server ".*"$/, dockerManifest)
  refused(image, 'MANIFEST_INVALID', /the server "text\/html"$/, 'text/html')
  const agreeing = [
    '',
    'text/plain',
    'application/json',
    'application/octet-stream',
    ociManifest.toUpperCase(),
  ]
  for (const type of [...agreeing, `${ociManifest}; charset=utf-8`])
    assert.equal(read(image, type).descriptor.mediaType, ociManifest)
})

test('known keys appear once, in one case, in one document', () => {
  for (const [key, value] of Object.entries({
    Manifests: [],
    LAYERS: [],
    Config: {},
    mediatype: 'x',
    SchemaVersion: 1,
  }))
    refused({ ...image, [key]: value }, 'MANIFEST_INVALID', /reads like/)
  refused(
    JSON.stringify(image).replace('"layers"', '"layers":[],"layers"'),
    'MANIFEST_INVALID',
    /a key appears twice/,
  )
  refused(`${JSON.stringify(image)}${JSON.stringify(index)}`, 'MANIFEST_INVALID', /not JSON/)
  refused(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'MANIFEST_INVALID', /nests deeper/)
  refused(`\ufeff${JSON.stringify(image)}`, 'MANIFEST_INVALID', /byte order mark/)
  read(JSON.stringify(image).replace('{', '{"__proto__":{"polluted":1},'))
  assert.equal('polluted' in {}, false)
  refused('{"__proto__":{"schemaVersion":2,"manifests":[]}}', 'MANIFEST_INVALID', /not a manifest/)
})

test('without a media type the fields decide, and a document with neither shape is no manifest', () => {
  assert.equal(read({ ...image, mediaType: undefined }).descriptor.mediaType, ociManifest)
  assert.equal(read({ ...index, mediaType: '' }, 'application/json').descriptor.mediaType, ociIndex)
  assert.equal(read({ ...index, mediaType: undefined }, dockerList).descriptor.mediaType, dockerList)
  for (const other of [
    {},
    { schemaVersion: 2 },
    { errors: [] },
    { schemaVersion: 2, config },
    { schemaVersion: 2, layers },
  ])
    refused(other, 'MANIFEST_INVALID', /this is not a manifest$/)
  for (const other of ['[]', 'null', '"x"', '2']) refused(other, 'MANIFEST_INVALID', /expected an object$/)
  for (const schemaVersion of [undefined, 3, '2', 2.5, null])
    refused({ ...image, schemaVersion }, 'MANIFEST_INVALID', /schemaVersion: expected 2$/)
  refused({ ...image, mediaType: 'application/vnd.example+json' }, 'MEDIA_TYPE_UNSUPPORTED')
  refused({ ...image, mediaType: 'constructor' }, 'MEDIA_TYPE_UNSUPPORTED')
})

test('a null or missing list is empty when the media type says what the document is', () => {
  const none = (document: object, mediaType?: string) => children(read(document, mediaType).manifest)
  for (const layers of [null, undefined, []]) {
    assert.deepEqual(none({ ...image, layers }), [config])
    assert.deepEqual(none({ schemaVersion: 2, config, layers }, dockerManifest), [config])
  }
  for (const manifests of [null, undefined, []]) {
    assert.deepEqual(none({ ...index, manifests }), [])
    assert.deepEqual(none({ schemaVersion: 2, manifests }, dockerList), [])
  }
  assert.deepEqual(none({ schemaVersion: 2, config, layers: null }), [config])
  assert.deepEqual(none({ schemaVersion: 2, manifests: null }), [])
  refused({ schemaVersion: 2, mediaType: ociIndex, config }, 'MANIFEST_INVALID', /has the fields of/)
  refused({ schemaVersion: 2, mediaType: ociManifest, layers }, 'MANIFEST_INVALID', /not a manifest$/)
  refused({ schemaVersion: 2, mediaType: ociManifest }, 'MANIFEST_INVALID', /not a manifest$/)
})

test('null counts as absent for optional fields, and as an empty string in maps and lists', () => {
  const nulls = { artifactType: null, annotations: null, subject: null }
  assert.deepEqual(read({ ...image, ...nulls }).manifest, read(image).manifest)
  assert.deepEqual(read({ ...index, ...nulls }).manifest, read(index).manifest)
  assert.deepEqual(read({ ...image, annotations: { key: null } }).manifest.annotations, { key: '' })
})

test('media types may have parameters, which are kept and do not affect the kind of document', () => {
  const bundle = 'application/vnd.dev.sigstore.bundle+json;version=0.2'
  const layer = { ...config, mediaType: `${ociLayer.gzip}; x="a; b"` }
  const { manifest } = read({
    ...image,
    config: { ...config, mediaType: bundle },
    layers: [layer],
    artifactType: bundle,
  })
  assert.deepEqual(
    [...children(manifest).map(({ mediaType }) => mediaType), manifest.artifactType],
    [bundle, layer.mediaType, bundle],
  )
  const entry = { ...manifests[0], artifactType: bundle }
  assert.deepEqual(children(read({ ...index, manifests: [entry] }).manifest), [entry])
})

test('fields that are not used do not change how a valid document is read', () => {
  const nothing = fc.constantFrom(undefined, null)
  const oddity = fc.jsonValue({ maxDepth: 3 })
  const extra = fc.dictionary(
    fc
      .string()
      .filter(
        key =>
          !/^(?:schemaVersion|mediaType|config|layers|manifests|subject|artifactType|annotations|fsLayers|blobs|digest|size|platform|urls|data|__proto__)$/i.test(
            key,
          ),
      ),
    oddity,
  )
  const optional = fc.record({ annotations: nothing, artifactType: nothing, subject: nothing })
  const inDescriptor = fc.record({ annotations: nothing, urls: nothing, data: nothing, platform: nothing })
  const property = fc.property(extra, optional, extra, inDescriptor, (top, absent, below, empty) => {
    const odd = <T extends object>(descriptor: T) => ({ ...below, ...empty, ...descriptor })
    const odder = { ...top, ...absent, ...image, config: odd(config), layers: layers.map(odd) }
    assert.deepEqual(read(odder).manifest, read(image).manifest)
    const listed = { ...top, ...absent, ...index, manifests: manifests.map(odd) }
    assert.deepEqual(read(listed).manifest, read(index).manifest)
  })
  fc.assert(property)
})

test('Docker schema 1 is refused with advice, whatever its Content-Type', () => {
  const schema1 = {
    schemaVersion: 1,
    name: 'library/x',
    tag: 'y',
    architecture: 'amd64',
    fsLayers: [],
    history: [],
  }
  for (const type of [...schema1Types, 'text/plain', undefined])
    refused(schema1, 'SCHEMA1_UNSUPPORTED', /schema 1$/, type)
  assert.throws(() => read(schema1), { hint: /rebuild it/ })
})

test('an index with too many entries is refused; its own type is checked where one is known', () => {
  const [entry] = manifests
  const of = (count: number, fields: object | undefined) => ({
    ...index,
    manifests: new Array(count).fill(fields),
  })
  const small = { mediaType: 'a/b', size: 1, digest: entry?.digest }
  assert.equal(children(read(of(10_000, small)).manifest).length, 10_000)
  refused(of(10_001, small), 'GRAPH_INVALID', /10001 entries, expected at most 10000$/)
  refused(index, 'MANIFEST_INVALID', /the document says/, ociManifest)
})

test('a document over 4 MiB is refused', () => {
  const annotations = { filler: 'x'.repeat(5 * 1024 * 1024) }
  refused({ ...image, annotations }, 'MANIFEST_TOO_LARGE', /expected at most 4194304$/)
})

test('a fault names its place', () => {
  const [first] = layers
  refused({ ...image, layers: [first, { ...first, size: -1 }] }, 'MANIFEST_INVALID', /: layers\[1\]\.size: /)
  refused({ ...image, config: null }, 'MANIFEST_INVALID', /: config: expected an object$/)
  refused({ ...image, layers: {} }, 'MANIFEST_INVALID', /: manifest\.layers: expected a list$/)
  refused({ ...image, layers: [null] }, 'MANIFEST_INVALID', /: layers\[0\]: expected an object$/)
  refused({ ...image, subject: 'x' }, 'MANIFEST_INVALID', /: subject: expected an object$/)
})

test('a digest with two declared sizes is refused in any order and position', () => {
  const [one, two] = layers
  const larger = { ...one, size: 4_000_000 }
  const [amd64] = manifests
  const others = { ...amd64, size: 77, platform: { os: 'linux', architecture: 'arm64' } }
  const pairs: readonly [object, string][] = [
    [{ ...image, layers: [one, two, larger] }, 'layers'],
    [{ ...image, layers: [larger, two, one] }, 'layers'],
    [{ ...image, layers: [{ ...config, mediaType: one?.mediaType, size: 7 }] }, 'config and layer'],
    [{ ...image, subject: { ...config, size: 7 } }, 'config and subject'],
    [{ ...index, manifests: [amd64, others] }, 'manifests'],
    [{ ...index, manifests: [others, amd64] }, 'manifests'],
    [{ ...index, subject: { ...amd64, size: 77 } }, 'manifest and subject'],
  ]
  for (const [document, what] of pairs)
    assert.throws(() => read(document), { code: 'MANIFEST_INVALID', message: /one size/ }, what)
  read({ ...image, layers: [one, one, two, { ...one, mediaType: 'application/x' }] })
  read({ ...index, manifests: [amd64, { ...amd64, platform: others.platform }], subject: amd64 })
})
