import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTallyError } from '../errors.ts'
import type { Digest } from './digest.ts'
import {
  familiarReference,
  formatReference,
  isRegistry,
  parseReference,
  parseRepository,
  type Reference,
  repositoryName,
} from './reference.ts'
import { accepted, runVectors, type Vector } from './vector-run.ts'

interface ReferenceVector extends Vector {
  readonly input: string
  readonly acceptEither?: boolean
  readonly expected: Partial<
    Record<
      'repository' | 'name' | 'domain' | 'path' | 'tag' | 'digest' | 'canonical' | 'familiar' | 'string',
      string
    >
  > & { readonly valid?: boolean }
}

const differences = {
  'a port or address that no URL can hold is refused': 'ref-196 ref-197 ref-198 ref-202 ref-203 ref-204',
  'a name is never longer than 255 characters, which the bare grammar does not say': 'ref-232',
  'a digest or an image ID alone names nothing that can be pulled': 'ref-153 ref-154',
  'the tag beside a digest is kept: the pin says what it was': 'ref-167',
}

/** The name as the strict grammar splits it; ours has Docker's defaults prepended. */
function checkName(found: Reference, { name, repository, domain, path }: ReferenceVector['expected']): void {
  const whole = name ?? repository ?? [domain, path].filter(Boolean).join('/')
  if (whole !== '') assert.ok(`/${repositoryName(found)}`.endsWith(`/${whole}`), repositoryName(found))
  if (domain && /[.:]|^localhost$/.test(domain)) assert.equal(found.registry, domain)
}

function checkStrict({ input, expected, acceptEither }: ReferenceVector): void {
  const found = accepted(() => parseReference(input))
  if (acceptEither) return
  assert.equal(found !== undefined, expected.valid)
  if (!found) return
  checkName(found, expected)
  assert.equal(found.digest, expected.digest || undefined)
  assert.equal(found.tag, expected.tag || (expected.digest ? undefined : 'latest'))
}

function checkNormal({ input, expected }: ReferenceVector): void {
  const found = accepted(() => parseReference(input))
  assert.equal(found !== undefined, expected.valid ?? true)
  if (!found) return
  if (expected.domain) assert.equal(found.registry, expected.domain)
  if (expected.path) assert.equal(found.repository, expected.path)
  // Upstream adds no tag here.
  const plain = (text: string) => (/:latest$/.test(input) ? text : text.replace(/:latest$/, ''))
  if (expected.canonical) assert.equal(plain(formatReference(found)), expected.canonical)
  if (expected.familiar) assert.equal(plain(familiarReference(found)), expected.familiar)
}

function checkJoined({ input, expected }: ReferenceVector): void {
  const { name, tag, digest } = JSON.parse(input) as { name: string; tag: string; digest: string }
  // The digests are too short for parseDigest; only joining the parts is tested.
  const parts = { ...(tag ? { tag } : {}), ...(digest ? { digest: digest as Digest } : {}) }
  assert.equal(familiarReference({ ...parseRepository(name), ...parts }), expected.string)
}

test('references are parsed as in distribution/reference', context => {
  runVectors<ReferenceVector>(context, {
    file: 'reference.json',
    differences,
    leftOut: { 'familiar-match': 'matching by pattern is the work of prune' },
    checks: {
      parse: checkStrict,
      'reference-grammar': checkStrict,
      normalize: checkNormal,
      any: checkNormal,
      'default-tag': ({ input, expected }) =>
        assert.equal(formatReference(parseReference(input)), expected.canonical),
      'parse-canonical': ({ input, expected }) =>
        assert.equal(repositoryName(parseReference(input)) === input, expected.valid),
      'domain-grammar': ({ input, expected }) => assert.equal(isRegistry(input), expected.valid),
      'name-grammar': ({ input, expected }) => {
        const found = accepted(() => parseRepository(input))
        assert.equal(found !== undefined, expected.valid)
        if (found) checkName(found, expected)
      },
      'identifier-grammar': ({ input, expected }) => assert.equal(isImageId(input), expected.valid),
      'with-tag': checkJoined,
      'with-digest': checkJoined,
    },
  })
})

function isImageId(text: string): boolean {
  try {
    parseRepository(text)
    return false
  } catch (error) {
    return isTallyError(error, 'REFERENCE_INVALID') && error.message.includes('image ID')
  }
}
