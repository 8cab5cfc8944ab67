import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chainIds } from './config.ts'
import { algorithmOf, type Digest, digestOf, encodedOf, isDigest, parseDigest } from './digest.ts'
import { runVectors, type Vector } from './vector-run.ts'

interface DigestVector extends Vector {
  readonly input: string
  readonly expected: Partial<
    Record<'algorithm' | 'encoded' | 'error' | 'sha256' | 'sha512' | 'chainId', string>
  > & {
    readonly valid?: boolean
  }
}

function checkParsed({ input, expected }: DigestVector): void {
  assert.equal(isDigest(input), expected.valid)
  if (!expected.valid) {
    const code = expected.error === 'unsupported' ? 'DIGEST_UNSUPPORTED' : 'DIGEST_INVALID'
    return assert.throws(() => parseDigest(input), { code })
  }
  const digest = parseDigest(input)
  assert.equal(algorithmOf(digest), expected.algorithm)
  assert.equal(encodedOf(digest), expected.encoded)
}

test('digests are parsed and computed as in go-digest', context => {
  runVectors<DigestVector>(context, {
    file: 'digest.json',
    differences: { 'sha384 cannot be verified here': 'dig-002' },
    checks: {
      parse: checkParsed,
      'digest-of': ({ input, expected }) => {
        assert.equal(digestOf(Buffer.from(input)), expected.sha256)
        assert.equal(digestOf(Buffer.from(input), 'sha512'), expected.sha512)
      },
      // Some of these digests are too short for parseDigest.
      'chain-id': ({ input, expected }) =>
        assert.equal(chainIds(input as unknown as Digest[]).at(-1), expected.chainId),
    },
  })
})
