import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inlineData, parseDescriptor } from './descriptor.ts'
import { digestOf } from './digest.ts'
import { parseStrictJson } from './strict-json.ts'

const content = Buffer.from('{"hello":"žluťoučký"}')
const fields = { mediaType: 'application/x', size: content.byteLength, digest: digestOf(content) }
const empty = digestOf(new Uint8Array())

function read(changes: object) {
  return parseDescriptor(JSON.parse(JSON.stringify({ ...fields, ...changes })), 'layers[3]')
}

test('a size is a whole number of bytes, and 0 only for the empty blob', () => {
  for (const size of [
    '-1',
    '1.5',
    '"12"',
    '9007199254740993',
    '4611686018427387904',
    '1e400',
    'null',
    'true',
    '[]',
  ]) {
    const text = `{"mediaType":"a/b","digest":"${fields.digest}","size":${size}}`
    assert.throws(() => parseDescriptor(parseStrictJson(Buffer.from(text)), 'layers[3]'), {
      code: 'MANIFEST_INVALID',
      message: 'Cannot read the document: layers[3].size: expected a whole number of bytes',
    })
  }
  assert.throws(() => read({ size: 0 }), {
    code: 'MANIFEST_INVALID',
    message: /only the empty blob has size 0$/,
  })
  assert.equal(read({ size: 0, digest: empty }).size, 0)
  assert.equal(read({ size: 0, digest: digestOf(new Uint8Array(), 'sha512') }).size, 0)
  assert.equal(read({ size: Number.MAX_SAFE_INTEGER }).size, Number.MAX_SAFE_INTEGER)
})

test('a digest with a path in it is refused', () => {
  assert.throws(() => read({ digest: 'sha256:../../x' }), { code: 'DIGEST_INVALID' })
  assert.throws(() => read({ digest: undefined }), {
    code: 'MANIFEST_INVALID',
    message: /layers\[3\]\.digest/,
  })
  assert.throws(() => read({ digest: [fields.digest] }), { code: 'MANIFEST_INVALID' })
})

test('a digest of an algorithm that cannot be verified is refused', () => {
  assert.throws(() => read({ digest: `blake3:${'0'.repeat(64)}` }), { code: 'DIGEST_UNSUPPORTED' })
})

test('inline data is used only when it matches the descriptor', () => {
  const data = content.toString('base64')
  assert.deepEqual(inlineData(read({ data })), content)
  assert.deepEqual(inlineData(read({ data: '', size: 0, digest: empty })), Buffer.alloc(0))
  const other = Buffer.from(content).fill('x')
  const big = Buffer.alloc(5_000_000)
  const refused = [
    {},
    { data: other.toString('base64') },
    { data, size: content.byteLength + 1 },
    { data, size: content.byteLength - 1 },
    { data: data.replace(/=+$/, '') },
    { data: `${data.slice(0, 8)}\n${data.slice(8)}` },
    { data: `${data}!` },
    { data: big.toString('base64'), size: big.byteLength, digest: digestOf(big) },
  ]
  for (const changes of refused) assert.equal(inlineData(read(changes)), undefined)
  assert.throws(() => read({ data: 12 }), { code: 'MANIFEST_INVALID' })
})

test('a key that differs from a known one only in case is refused', () => {
  for (const name of ['Digest', 'SIZE', 'mediatype', 'Platform', 'Data', 'URLs'])
    assert.throws(() => read({ [name]: 1 }), { code: 'MANIFEST_INVALID', message: /reads like/ })
  assert.throws(
    () => read({ platform: { os: 'linux', architecture: 'amd64', OS: 'windows' } }),
    /reads like "os"/,
  )
  assert.equal(read({ Comment: 'unknown keys are passed over' }).mediaType, 'application/x')
})

test('a platform is normalised, absent when incomplete, and refused when its names cannot be formatted', () => {
  const platform = { os: 'linux', architecture: 'aarch64', variant: 'v8', 'os.version': null }
  assert.deepEqual(read({ platform }).platform, { os: 'linux', architecture: 'arm64' })
  for (const unknown of [
    { os: '', architecture: '' },
    { os: 'linux', architecture: '' },
    { os: 'linux' },
    { architecture: 'amd64', variant: 'v8' },
    { os: null, architecture: 'amd64', variant: null, 'os.features': null },
    {},
  ])
    assert.equal(read({ platform: unknown }).platform, undefined)
  assert.equal(read({ platform: null }).platform, undefined)
  const windows = {
    os: 'windows',
    architecture: 'amd64',
    'os.version': '10.0.20348.1',
    'os.features': ['win32k'],
  }
  assert.deepEqual(read({ platform: windows }).platform, {
    os: 'windows',
    architecture: 'amd64',
    osVersion: '10.0.20348.1',
    osFeatures: ['win32k'],
  })
  for (const unfit of [{ os: 'linux/amd64', architecture: 'x' }, { os: 1, architecture: 'x' }, []])
    assert.throws(() => read({ platform: unfit }), { code: 'MANIFEST_INVALID' })
  assert.equal(
    read({ platform: { os: 'linux', architecture: 'constructor' } }).platform?.architecture,
    'constructor',
  )
})

test('annotations and URLs are strings', () => {
  assert.deepEqual(read({ annotations: null, urls: null }), fields)
  assert.deepEqual(read({ annotations: { a: 'b' }, urls: ['https://x/'] }).annotations, { a: 'b' })
  assert.throws(() => read({ annotations: { a: 1 } }), {
    message: /layers\[3\]\.annotations: expected strings$/,
  })
  assert.throws(() => read({ urls: [{}] }), { message: /layers\[3\]\.urls: expected strings$/ })
})

test('a media type is a type and a subtype, with parameters kept as written', () => {
  for (const mediaType of ['a/b; charset=utf-8', 'a/b;v=0.2', 'a/b ;\tq="x;y"', 'a/b;'])
    assert.equal(read({ mediaType }).mediaType, mediaType)
  for (const mediaType of [
    'x',
    'x;a=b',
    'a/b\n',
    'a/b;a=\n',
    'a/b;ž',
    `a/b;${'x'.repeat(2000)}`,
    '',
    null,
    'constructor',
  ])
    assert.throws(() => read({ mediaType }), { message: /layers\[3\]\.mediaType: expected a media type$/ })
})
