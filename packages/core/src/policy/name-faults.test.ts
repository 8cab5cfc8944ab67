import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseReference } from '../model/reference.ts'
import { judgeName } from './name-faults.ts'
import { parsePolicy } from './parse-policy.ts'

async function rulesBroken(text: string, image: string, isPinned?: boolean): Promise<string[]> {
  const policy = await parsePolicy(`version: 1\n${text}`, 'policy.yaml')
  const reference = parseReference(image)
  const { faults } = judgeName(policy, { reference, ...(isPinned !== undefined && { isPinned }) }, 0)
  return faults.map(({ rule, line }) => `${rule} ${line}`)
}

test('every rule that an image breaks is told by its line', async () => {
  const text = 'allow: [ghcr.io/**]\ndeny:\n  - "**:latest"\n  - node\nrequire: { digest: true }'
  assert.deepEqual(await rulesBroken(text, 'node', false), ['deny 4', 'deny 5', 'allow 2', 'digest 6'])
  assert.deepEqual(await rulesBroken(text, 'ghcr.io/a/b:1', true), [])
  assert.deepEqual(await rulesBroken(text, 'ghcr.io/a/b:1'), [])
})

test('an exception excuses from its rules alone, in all spellings, and not by another tag', async () => {
  const text =
    'deny: [docker.io/**]\nrequire: { digest: true }\nexceptions: [{ images: "node:24", rules: [deny] }]'
  assert.deepEqual(await rulesBroken(text, 'index.docker.io/node:24', false), ['digest 3'])
  assert.deepEqual(await rulesBroken(text, 'node:25', true), ['deny 2'])
  assert.deepEqual(await rulesBroken(text, `node@sha256:${'a'.repeat(64)}`, true), ['deny 2'])
})

test('a denied image stays denied, whatever is allowed', async () => {
  const globs = fc.constantFrom(
    '**',
    'docker.io/**',
    'node',
    'node:24',
    'docker.io/library/*',
    '**:24',
    'ghcr.io/**',
  )
  const images = fc.constantFrom('node:24', 'Docker.io/node:24', 'ghcr.io/a/b:24', 'ghcr.io/a/b')
  const lists = fc.array(globs, { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(lists, lists, images, async (allow, deny, image) => {
      const denied = await rulesBroken(`deny: ${JSON.stringify(deny)}`, image)
      const both = await rulesBroken(`deny: ${JSON.stringify(deny)}\nallow: ${JSON.stringify(allow)}`, image)
      assert.deepEqual(
        both.filter(each => each.startsWith('deny')),
        denied,
      )
    }),
    { numRuns: 100 },
  )
})
