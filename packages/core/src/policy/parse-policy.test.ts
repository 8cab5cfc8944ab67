import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import { isTallyError } from '../errors.ts'
import { parsePolicy } from './parse-policy.ts'

/** The message of a policy that is refused. */
async function problem(text: string): Promise<string> {
  const error = await parsePolicy(text, 'policy.yaml').then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(isTallyError(error, 'POLICY_INVALID'), `${text.slice(0, 200)}: ${error}`)
  return error.message
}

test('a policy has its rules with their lines', async () => {
  const { allow, deny, digest, maxAge, maxSize, signatures, exceptions } = await parsePolicy(
    `version: 1
allow: [ghcr.io/owner/**, docker.io/library/*]
deny: ['**:latest', docker.io/library/busybox]
require:
  digest: true
  max-age: 90d
  max-size: 2GB
  signature:
    - images: ghcr.io/owner/**
      identity: https://github.com/owner/app/.github/workflows/release.yml@refs/heads/main
      issuer: https://token.actions.githubusercontent.com
    - images: docker.io/library/**
      key: keys/library.pub
exceptions:
  - images: docker.io/library/alpine:*
    rules: [max-age]
    until: 2027-01-31
    reason: waiting for upstream
`,
    'policy.yaml',
  )
  assert.deepEqual(
    [allow, deny].flatMap(rules => rules?.map(({ line, glob }) => `${line} ${glob}`)),
    ['2 ghcr.io/owner/**', '2 docker.io/library/*', '3 **:latest', '3 docker.io/library/busybox'],
  )
  assert.equal(digest, 5)
  assert.deepEqual(maxAge, { line: 6, text: '90d', most: 90 * 86_400_000 })
  assert.deepEqual(maxSize, { line: 7, text: '2GB', most: 2e9 })
  assert.deepEqual(
    signatures?.wishes.map(({ signer }) => Object.keys(signer)),
    [['identity', 'issuer'], ['key']],
  )
  const [exception] = exceptions
  assert.deepEqual(exception?.until, { day: '2027-01-31', end: Date.parse('2027-02-01T00:00:00Z') })
})

for (const [text, ...said] of [
  ['', /:1: it has 0 documents/],
  ['# nothing', /:1: it has 0 documents/],
  ['version: 1\n---\nversion: 1', /it has 2 documents/],
  ['- 1', /:1: expected a map of version, allow/],
  ['allow: [a]', /:1: version: nothing, expected "version: 1"/],
  ['version: 2', /version: "2"/],
  ['version: "1"', /version: "1"/],
  ['version: 1.0', /version: "1\.0"/],
  ['version: 1\nalow: [a]', /:2: "alow" is no key here/],
  ['version: 1\nallow: [a]\nallow: [b]', /:3: Map keys must be unique/],
  ['version: 1\nrequire: { digest: true, digest: false }', /Map keys must be unique/],
  ['version: 1\n<<: { deny: [a] }', /:2: "<<" is no key here/],
  ['version: 1\n? [a]\n: b', /:2: a list is no key here/],
  ['version: 1\n1: a', /:2: "1" is no key here/],
  ['version: 1\nallow:', /:2: expected a list with at least one item/],
  ['version: 1\nallow: []', /:2: expected a list with at least one item/],
  ['version: 1\ndeny: busybox', /:2: expected a list with at least one item/],
  ['version: 1\ndeny:\n  - busybox\n  - 1', /:4: "1", expected a glob/],
  ['version: 1\nrequire:', /:2: expected a map of digest/],
  ['version: 1\nrequire: { digest: "true" }', /"true", expected true or false/],
  ['version: 1\nrequire: { digest: yes }', /"yes", expected true or false/],
  ['version: 1\nrequire: { max-age: 90 }', /"90", expected a duration such as 90d/],
  ['version: 1\nrequire: { max-age: 0d }', /expected a duration/],
  ['version: 1\nrequire: { max-size: -1 }', /expected a size such as 2GB/],
  ['version: 1\nrequire: { max-size: 2 GigaByte }', /expected a size/],
  ['version: 1\nrequire: { signature: true }', /expected a list/],
  ['version: 1\nrequire: { signature: [{ images: a }] }', /expected either key, or both identity and issuer/],
  ['version: 1\nrequire: { signature: [{ images: a, key: k, issuer: i }] }', /expected either key/],
  ['version: 1\nrequire: { signature: [{ images: a, identity: i }] }', /expected either key/],
  ['version: 1\nrequire: { signature: [{ key: k }] }', /expected images/],
  ['version: 1\nrequire: { signature: [{ images: a, identity: /(/, issuer: i }] }', /it holds/],
  ['version: 1\nexceptions: [{ images: a }]', /expected rules: a list of allow, deny/],
  ['version: 1\nexceptions: [{ images: a, rules: [age] }]', /"age" is no rule/],
  ['version: 1\nexceptions: [{ images: a, rules: [deny], until: soon }]', /"soon", expected the last day/],
  ['version: 1\nexceptions: [{ images: a, rules: [deny], until: 2027-02-30 }]', /"2027-02-30"/],
  ['version: 1\nexceptions: [{ images: a, rules: [deny], by: me }]', /"by" is no key here/],
  ['version: 1\ndeny: *none', /the alias has no anchor/],
  ['version: 1\ndeny: &a [*a]', /a list, expected a glob/],
  ['version: 1\ndeny: [a', /:2: .*closing bracket/],
  ['version: 1\ndeny: [ghcr.io]', /expected ghcr\.io\/\*\*/],
  ['version: 1\nalow: [a]\nrequire: { digest: 1 }', /:2: "alow"/, /:3: "1", expected true/],
] as const)
  test(`a policy is refused with its line: ${JSON.stringify(text)}`, async () => {
    const message = await problem(text)
    for (const each of said) assert.match(message, each)
  })

test('a hostile policy takes linear time, and shows no control characters', async () => {
  assert.match(await problem('version: 1\n"\\e[31m::error::": 1'), /"\\u001b\[31m/)
  assert.match(await problem(`version: 1\ndeny: [${'"**",'.repeat(20_000)}]`), /over 10000 globs/)
  assert.match(await problem(`${'['.repeat(20_000)}`), /nested too deep|too many|bracket/)
  const workOf = (size: number) => {
    const text = `version: 1\nx: {${'a: &a [*a], '.repeat(size)}}`
    return () => problem(text)
  }
  await assertLinear('a policy of aliases', workOf, { size: 500, times: 3 })
})
