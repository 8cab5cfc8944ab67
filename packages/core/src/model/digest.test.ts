import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { algorithmOf, digestOf, encodedOf, hasher, isDigest, parseDigest } from './digest.ts'

const hex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

test('a digest that is not plain sha256 or sha512 is refused before it is used', () => {
  const hostile = [
    'sha256:../../x',
    `sha256:${'ABC'.padEnd(64, '0')}`,
    `sha256:${hex.slice(1)}`,
    `sha256:${hex}?ns=evil`,
    `SHA256:${hex}`,
    `sha256%2f${hex}`,
    `sha256:${hex}\n`,
    `sha512:${hex}`,
    ':',
    '',
  ]
  for (const text of hostile) {
    assert.equal(isDigest(text), false, text)
    assert.throws(() => parseDigest(text), { code: 'DIGEST_INVALID' }, text)
  }
  assert.throws(() => parseDigest('md5:d41d8cd98f00b204e9800998ecf8427e'), { code: 'DIGEST_UNSUPPORTED' })
})

test('a well-formed digest of another algorithm is refused as unsupported', () => {
  assert.throws(() => parseDigest(`blake3:${hex}`), {
    code: 'DIGEST_UNSUPPORTED',
    message: `Cannot verify digest "blake3:${hex}": expected sha256 or sha512`,
  })
})

test('a refused digest is shown escaped and truncated', () => {
  const isShown = ({ message }: Error) => !/\p{Cc}/u.test(message) && message.length < 400
  assert.throws(() => parseDigest(`sha256:\u001b[31m\n::error::${'x'.repeat(10_000)}`), isShown)
})

test('parseDigest keeps the algorithm and hex as written', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.constantFrom('sha256', 'sha512'), (bytes, algorithm) => {
      const digest = digestOf(bytes, algorithm)
      assert.equal(parseDigest(digest), `${algorithmOf(digest)}:${encodedOf(digest)}`)
      assert.equal(encodedOf(digest), createHash(algorithm).update(bytes).digest('hex'))
    }),
  )
})

test('hashing in pieces gives the digest of all bytes, however they are split', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), chunks => {
      const hash = hasher('sha256')
      for (const chunk of chunks) hash.update(chunk)
      assert.equal(hash.digest(), digestOf(Buffer.concat(chunks)))
    }),
  )
})
