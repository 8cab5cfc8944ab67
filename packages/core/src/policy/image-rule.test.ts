import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertLinear } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { parseReference } from '../model/reference.ts'
import { type ImageRule, parseImageRule } from './image-rule.ts'

const digest = `sha256:${'a'.repeat(64)}`

function rule(glob: string): ImageRule {
  const parsed = parseImageRule(glob, 1)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed
}

function covers(glob: string, image: string): boolean {
  return rule(glob).covers(parseReference(image))
}

test('a glob is anchored, and its wildcards heed slashes', () => {
  for (const [glob, image, expected] of [
    ['ghcr.io/owner/**', 'ghcr.io/owner/app', true],
    ['ghcr.io/owner/**', 'ghcr.io/owner/team/app:1', true],
    ['ghcr.io/owner/**', 'ghcr.io/owner2/app', false],
    ['ghcr.io/owner/**', 'evil.example/ghcr.io/owner/app', false],
    ['ghcr.io/owner/*', 'ghcr.io/owner/team/app', false],
    ['ghcr.io/owner/app', 'ghcr.io/owner/app2', false],
    ['ghcr.io/owner/app', 'ghcr.io/owner/app/deeper', false],
    ['ghcr.io/*/app', 'ghcr.io/owner/app', true],
    ['**/app', 'ghcr.io/owner/app', true],
    ['**', 'localhost:5000/app', true],
    ['*.example.com/**', 'reg.example.com/app', true],
    ['*.example.com/**', 'reg.example.com.evil.example/app', false],
    ['node', 'node:24', true],
    ['owner/*', 'owner/app', true],
    ['owner/*', 'ghcr.io/owner/app', false],
  ] as const)
    assert.equal(covers(glob, image), expected, `${glob} ${image}`)
})

test('a rule without a tag covers all tags and digests, one with a tag what is named by it', () => {
  for (const image of ['alpine', 'alpine:3.22', `alpine@${digest}`, `alpine:3.22@${digest}`])
    assert.equal(covers('alpine', image), true, image)
  assert.equal(covers('**:latest', 'alpine'), true)
  assert.equal(covers('**:latest', `alpine:latest@${digest}`), true)
  assert.equal(covers('**:latest', `alpine@${digest}`), false)
  assert.equal(covers('**:latest', 'alpine:latest-2'), false)
  assert.equal(covers('alpine:3.*', 'alpine:3.22'), true)
  assert.equal(covers('alpine:3.*', 'alpine:edge'), false)
  assert.equal(covers('localhost:5000/**', 'localhost:5000/app:5'), true)
})

test('an address and its port have one spelling', () => {
  for (const [glob, image] of [
    ['[::1]:5000/**', '[0:0:0:0:0:0:0:1]:5000/app'],
    ['[0::1]:5000/app', '[::1]:05000/app'],
    ['127.0.0.1:5000/**', '127.1:5000/app'],
    ['127.0.0.1:5000/**', '2130706433:5000/app'],
    ['registry:443/**', 'registry:0443/app'],
  ] as const)
    assert.equal(covers(glob, image), true, `${glob} ${image}`)
  assert.equal(covers('[::1]:5000/**', '[::2]:5000/app'), false)
})

test('a glob that could protect less than it seems to is refused', () => {
  for (const [glob, said] of [
    ['ghcr.io', /is a registry without a repository, expected ghcr\.io\/\*\*/],
    ['localhost:5000', /expected localhost:5000\/\*\*/],
    ['*', /open to doubt, expected \*\* for all/],
    ['*:latest', /open to doubt/],
    ['ghcr.io/owner**', /"\*\*" stands for whole parts/],
    [`alpine@${digest}`, /has a digest, expected name or name:tag/],
    ['alpine:', /is no tag/],
    ['alpine:a b', /is no tag/],
    ['alpine:-x', /is no tag/],
    ['ghcr.io//app', /expected a glob of images/],
    ['../app', /expected a glob of images/],
    ['https://ghcr.io/**', /expected a glob of images/],
    ['ghcr.io/a b', /expected a glob of images/],
    ['ghcr.io/[a', /a "\[" without its "\]"/],
    ['ghcr.io/app_', /may hold only/],
    ['', /expected a glob of images/],
    [`**/${'a'.repeat(300)}`, /over 256 characters/],
  ] as const) {
    const parsed = parseImageRule(glob, 1)
    assert.ok('problem' in parsed, glob)
    assert.match(parsed.problem, said, glob)
  }
})

/** Spellings that all mean `docker.io/library/busybox`. */
const hubSpellings = fc
  .record({
    host: fc.constantFrom(
      '',
      'docker.io',
      'index.docker.io',
      'registry-1.docker.io',
      'registry.hub.docker.com',
    ),
    port: fc.constantFrom('', ':443', ':0443', ':00443'),
    library: fc.boolean(),
    tag: fc.constantFrom('', ':latest', ':1.36', `@${digest}`, `:1.36@${digest}`),
    capitals: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
  })
  .map(({ host, port, library, tag, capitals }) => {
    const spelled = [...host].map((each, at) => (capitals[at] ? each.toUpperCase() : each)).join('')
    const domain = host === '' ? '' : `${spelled}${port}/`
    return `${domain}${library ? 'library/' : ''}busybox${tag}`
  })

test('no spelling of a denied image slips through', () => {
  const globs = fc.constantFrom(
    'busybox',
    'docker.io/library/busybox',
    'Index.Docker.IO:443/busybox',
    'docker.io/*',
    'index.docker.io/*',
    'docker.io/library/*',
    'docker.io/**',
    '**/busybox',
    '**',
    'busy*',
    'docker.io/library/busyb?x',
  )
  fc.assert(
    fc.property(hubSpellings, globs, (image, glob) => covers(glob, image)),
    { numRuns: 500 },
  )
})

test('a glob of another name covers no spelling', () => {
  const globs = fc.constantFrom(
    'docker.io/owner/*',
    'ghcr.io/**',
    'busybox2',
    '*/busybox',
    'library/*/busybox',
  )
  fc.assert(fc.property(hubSpellings, globs, (image, glob) => !covers(glob, image)))
})

test('a glob takes time linear in the name', async () => {
  const hostile = rule(`**/${'*a'.repeat(60)}`)
  const workOf = (size: number) => {
    const image = { registry: 'ghcr.io', repository: `${'a'.repeat(size)}b` }
    return () => hostile.covers(image)
  }
  await assertLinear('a glob of many wildcards', workOf, { size: 2000 })
})
