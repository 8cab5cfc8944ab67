import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { isMaskable, isMaskableToken, isSecretText } from './opaque.ts'

test('ordinary words of logs are never masked for a server', () => {
  const words = [
    'e',
    '',
    ' ',
    '*',
    'true',
    'sha256',
    'sha256:0',
    'registry',
    'completed',
    'linux/amd64',
    'ghcr.io',
    'docker.io',
    '::error',
    '----------------',
    '/home/ru',
    '/home/runner/work/harbour/harbour',
    'pull-with-digest',
    'distribution,content',
    'docker-image://',
  ]
  for (const word of words) assert.equal(isMaskable(word), false, word)
  assert.equal(isMaskable('harbour/long-named-pier', 'repository:harbour/long-named-pier:pull'), false)
})

test('digests, JSON and references, whole or in part, are not taken for an opaque token', () => {
  const hex = 'a1b2c3d4'.repeat(8)
  const around = [
    `sha256:${hex}`,
    `256:${hex.slice(0, 12)}`,
    `app:v1@sha512:${hex}`,
    `{"digest":"sha256:${hex}"}`,
    '{"digest":"sha256',
    '"cacheHit":false,"bytes":',
    'oci-layout://out/App@sha256',
    `blobs/sha256/${hex}`,
    'docker-image://docker.io/library/node20',
  ]
  for (const text of [hex, hex.slice(3, 20), ...around]) assert.equal(isMaskableToken(text), false, text)
  for (const text of [
    `DockerToken.${randomUUID()}`,
    'djE6eW91ci1uYW1lL2FwcDoxNzQ=',
    'eyJhbGciOiJFUzI1NiJ9.e30.c2ln',
  ])
    assert.equal(isMaskableToken(text), true, text)
})

test('tokens and signatures that servers issue are masked', () => {
  for (let round = 0; round < 200; round++) {
    const bytes = randomBytes(16 + (round % 64))
    assert.equal(isMaskable(bytes.toString('hex')), true)
    for (const token of [
      bytes.toString('base64'),
      bytes.toString('base64url'),
      `DockerToken.${randomUUID()}`,
    ])
      assert.equal(isMaskableToken(token), true, token)
  }
})

test('text with blanks, control characters or other scripts, or under 8 characters, is no server secret', () => {
  const short = fc.string({ maxLength: 7 })
  const odd = fc.tuple(
    fc.string(),
    fc.constantFrom(' ', '\n', '\r', '\t', '\0', '\u007f', '\u00e9', '\u202e'),
    fc.string(),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        short,
        odd.map(parts => parts.join('')),
      ),
      text => !isSecretText(text) && !isMaskable(text),
    ),
  )
  for (const value of [undefined, null, 12345678, {}, ['abcdefgh']]) assert.equal(isSecretText(value), false)
})
