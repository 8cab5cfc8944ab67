import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headersFrom } from '../../http/http-headers.ts'
import { type Fit, fitOf, type Missing } from './body-fit.ts'

const size = 1_000
const all: Missing = { from: 0, size }
const rest: Missing = { from: 400, size, etag: '"a"' }
const part: Missing = { from: 400, until: 700, size, etag: '"a"' }
const last: Missing = { from: 400, until: size, size }

function verdict(
  status: number,
  headers: Record<string, string>,
  missing: Missing,
  length?: number,
): Fit['kind'] {
  return fitOf(status, headersFrom(Object.entries(headers).flat()), length, missing).kind
}

const range = (text: string) => ({ 'content-range': text })

test('a whole body is accepted from its start when the rest or the whole blob is missing', () => {
  for (const missing of [all, rest]) {
    assert.deepEqual(fitOf(200, headersFrom([]), size, missing), { kind: 'take', from: 0 })
    assert.equal(verdict(200, {}, missing), 'take')
  }
})

test('a whole body of another length than promised is refused with its length', () => {
  for (const length of [0, size - 1, size + 1])
    assert.partialDeepStrictEqual(fitOf(200, headersFrom([]), length, all), { kind: 'refuse', found: length })
})

test('a whole body in place of a part is never accepted', () => {
  for (const missing of [part, last]) assert.equal(verdict(200, {}, missing, size), 'again')
})

test('a part that was not requested is refused', () => {
  assert.equal(verdict(206, range('bytes 0-999/1000'), all, size), 'refuse')
})

test('the requested part is accepted, whole or shortened', () => {
  assert.deepEqual(fitOf(206, headersFrom(['content-range', 'bytes 400-999/1000']), 600, rest), {
    kind: 'take',
    from: 400,
  })
  assert.equal(verdict(206, range('bytes 400-899/1000'), rest, 500), 'take')
  assert.equal(verdict(206, range('bytes 400-699/1000'), part, 300), 'take')
  assert.equal(verdict(206, range('bytes 400-999/*'), rest), 'take')
  assert.equal(verdict(206, { ...range('bytes 400-999/1000'), etag: '"a"' }, rest, 600), 'take')
  assert.equal(verdict(206, range('bytes 400-999/1000'), last, 600), 'take')
})

test('after any other part the blob is requested from its start', () => {
  for (const text of [
    'bytes 399-999/1000',
    'bytes 401-999/1000',
    'bytes 0-999/1000',
    'bytes 400-999/999',
    'bytes 400-1000/1001',
    'bytes 400-1000/1000',
    'bytes */1000',
    'items 400-999/1000',
    'bytes 400-999',
    'bytes 400-999/1000, bytes 0-1/1000',
    `bytes 400-${'9'.repeat(20)}/1000`,
    '',
  ])
    assert.equal(verdict(206, range(text), rest), 'again', text)
  assert.equal(verdict(206, {}, rest, 600), 'again')
  assert.equal(verdict(206, { 'content-type': 'multipart/byteranges; boundary=x' }, rest, 700), 'again')
  assert.equal(verdict(206, range('bytes 400-999/1000'), part, 600), 'again')
  assert.equal(verdict(206, range('bytes 400-999/1000'), rest, 599), 'again')
  assert.equal(verdict(206, { ...range('bytes 400-999/1000'), etag: '"b"' }, rest, 600), 'again')
})

test('a body with a coding is accepted if its length or position is right, and otherwise refused', () => {
  for (const coding of ['gzip', ' GZIP', 'br', 'identity, gzip', 'x']) {
    const said = { 'content-encoding': coding }
    for (const length of [size, undefined]) assert.equal(verdict(200, said, all, length), 'take', coding)
    assert.equal(verdict(206, { ...said, ...range('bytes 400-999/1000') }, rest, 600), 'take')
    assert.equal(verdict(206, { ...said, ...range('bytes 400-999/1700') }, rest, 600), 'again')
    assert.partialDeepStrictEqual(fitOf(200, headersFrom(Object.entries(said).flat()), 300, all), {
      kind: 'refuse',
    })
  }
  for (const coding of ['', 'identity', 'Identity '])
    assert.equal(verdict(200, { 'content-encoding': coding }, all, size), 'take')
})
