import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentLength, headersFrom } from './http-headers.ts'

const lengthOf = (...pairs: string[]) => contentLength(headersFrom(pairs))

test('a Content-Length is read only if it is a number, and the only one', () => {
  assert.equal(lengthOf(), undefined)
  assert.equal(lengthOf('content-length', '0'), 0)
  assert.equal(lengthOf('content-length', '007'), 7)
  assert.equal(lengthOf('content-length', '5', 'content-length', '5'), 5)
  for (const value of ['', '-1', '+1', '1.5', '0x10', '5, 5', '1e3', '9'.repeat(16), '5 5'])
    assert.throws(() => lengthOf('content-length', value), { kind: 'protocol' }, value)
  assert.throws(() => lengthOf('content-length', '5', 'content-length', '6'), { kind: 'protocol' })
})

test('a chunked body has no declared length, and any other Transfer-Encoding is refused', () => {
  for (const coding of ['chunked', 'Chunked']) assert.equal(lengthOf('transfer-encoding', coding), undefined)
  for (const coding of ['gzip', 'gzip, chunked', 'chunked, chunked', 'xchunked'])
    assert.throws(() => lengthOf('transfer-encoding', coding), { kind: 'protocol' }, coding)
  assert.throws(() => lengthOf('transfer-encoding', 'gzip', 'transfer-encoding', 'chunked'), {
    kind: 'protocol',
  })
})
