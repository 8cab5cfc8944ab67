import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseReference } from '../model/reference.ts'
import { coveringRules, coversAny, parseSignatureRule, signerText } from './signature-rule.ts'

function covers(glob: string, image: string): boolean {
  return coversAny(parseSignatureRule(`${glob} unsigned`), [parseReference(image)])
}

test('a glob covers names as all their spellings are meant, part by part', () => {
  for (const [glob, image] of [
    ['ghcr.io/owner/**', 'ghcr.io/owner/a/b:1'],
    ['ghcr.io/owner/*', 'ghcr.io/owner/a@sha256:'.concat('a'.repeat(64))],
    ['GHCR.io:443/owner/*', 'ghcr.io/owner/a'],
    ['ghcr.io/owner/*', 'GHCR.IO/owner/a'],
    ['ghcr.io/owner/*', 'ghcr.io:443/owner/a'],
    ['docker.io/library/*', 'alpine'],
    ['docker.io/alpine', 'index.docker.io/library/alpine:3'],
    ['registry-1.docker.io/alpine', 'alpine'],
    ['localhost:5000/a', 'localhost:5000/a:1'],
    ['localhost:5000/a:v*', 'localhost:5000/a:v1'],
    ['**', 'alpine'],
    ['**:latest', 'ghcr.io/owner/a'],
  ] as const)
    assert.ok(covers(glob, image), `${glob} ${image}`)
  for (const [glob, image] of [
    ['ghcr.io/owner/*', 'ghcr.io/owner/a/b'],
    ['ghcr.io/owner/*', 'ghcr.io/owner2/a'],
    ['ghcr.io/owner/**', 'evil.example/ghcr.io/owner/a'],
    ['ghcr.io/owner/a', 'ghcr.io/owner/ab'],
    ['ghcr.io/owner/a', 'ghcr.io:444/owner/a'],
    ['ghcr.io/owner/a:1', 'ghcr.io/owner/a:1.1'],
    ['ghcr.io/owner/a:*', 'ghcr.io/owner/a@sha256:'.concat('a'.repeat(64))],
    ['docker.io/*', 'alpine'],
    ['localhost:5000/a:v*', 'localhost:5000/a:1'],
  ] as const)
    assert.equal(covers(glob, image), false, `${glob} ${image}`)
})

test('lines of one glob are alternatives, other globs are more rules, and `unsigned` exempts from all', () => {
  const lines = ['ghcr.io/** key=a', 'ghcr.io/** key=b', 'ghcr.io/o/* key=c', 'quay.io/* key=d']
  const rules = lines.map(parseSignatureRule)
  const image = parseReference('ghcr.io/o/a:1')
  const covering = coveringRules(image, rules) ?? []
  assert.deepEqual(
    covering.map(({ images, signers }) => [images, signers.map(signerText)]),
    [
      ['ghcr.io/**', ['key a', 'key b']],
      ['ghcr.io/o/*', ['key c']],
    ],
  )
  assert.deepEqual(coveringRules(image, [...rules, parseSignatureRule('ghcr.io/o/a unsigned')]), [])
  assert.equal(coveringRules(parseReference('alpine'), rules), undefined)
})

test('an identity and an issuer match as a whole, and values may have spaces', () => {
  const { signers } = parseSignatureRule('** issuer=https://i  identity=/a.*|b/ predicate=https://p/v1')
  const [signer] = signers
  assert.ok(signer?.kind === 'identity')
  const matched = ['a', 'ab', 'b', 'xa', 'bx', 'a\nb'].filter(text => signer.identity.matches(text))
  assert.deepEqual(matched, ['a', 'ab', 'b'])
  assert.equal(signer.issuer.matches('https://i.evil'), false)
  assert.equal(signer.predicate, 'https://p/v1')
  assert.deepEqual(parseSignatureRule('** key=my keys/a b.pub').signers, [
    { kind: 'key', path: 'my keys/a b.pub' },
  ])
})
