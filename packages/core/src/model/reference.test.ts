import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { digestOf } from './digest.ts'
import {
  digestReference,
  familiarReference,
  formatReference,
  isTag,
  parseImage,
  parseImageRepository,
  parseReference,
  parseRepository,
  pinnedReference,
  type Reference,
  referenceParser,
} from './reference.ts'

const digest = digestOf(Buffer.from('image'))

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const part = fc.tuple(word, fc.constantFrom('.', '_', '__', '-', '---'), word).map(pieces => pieces.join(''))
const repository = fc
  .array(fc.oneof(word, part), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join('/'))
  .filter(name => !/^[0-9a-f]{64}$/.test(name))
const registry = fc.constantFrom(
  'ghcr.io',
  'localhost',
  'localhost:5000',
  '127.0.0.1:80',
  '[::1]:5000',
  'Host',
)
const tag = fc.stringMatching(/^\w[\w.-]{0,127}$/)
const references = fc
  .record(
    { registry, repository, tag, digest: fc.constant(digest) },
    { requiredKeys: ['registry', 'repository', 'tag'] },
  )
  .map((parts): Reference => ({ ...parts }))

test('a reference survives formatting and parsing', () => {
  fc.assert(
    fc.property(references, reference => {
      assert.deepEqual(parseReference(formatReference(reference)), reference)
    }),
  )
})

test('the familiar form means the same image', () => {
  const onHub = fc.oneof(
    repository,
    repository.map(name => `library/${name}`),
    fc.constantFrom(
      'localhost/x',
      'library/localhost/x',
      'evil.com/x',
      `library/${'a'.repeat(64)}`,
      `library/sha256:${'a'.repeat(64)}`,
      'library/x',
    ),
  )
  fc.assert(
    fc.property(onHub, name => {
      const reference = parseReference(`docker.io/${name}`)
      assert.deepEqual(parseReference(familiarReference(reference)), reference)
    }),
  )
  assert.equal(familiarReference(parseReference('docker.io/library/alpine:3')), 'alpine:3')
  assert.equal(familiarReference(parseReference('ghcr.io/library/alpine')), 'ghcr.io/library/alpine:latest')
})

test('all host names of Docker Hub mean one registry', () => {
  for (const host of ['', 'docker.io/', 'index.docker.io/', 'registry-1.docker.io/'])
    assert.deepEqual(parseReference(`${host}alpine`), {
      registry: 'docker.io',
      repository: 'library/alpine',
      tag: 'latest',
    })
})

test('a pin keeps the tag beside the digest', () => {
  const reference = parseReference('alpine:3')
  assert.equal(pinnedReference(reference, digest), `docker.io/library/alpine:3@${digest}`)
  assert.equal(digestReference(reference, digest), `docker.io/library/alpine@${digest}`)
  assert.deepEqual(parseReference(`alpine@${digest}`), { ...parseRepository('alpine'), digest })
})

test('the error for an invalid reference names the broken rule', () => {
  const broken: [text: string, why: RegExp][] = [
    ['ghcr.io/Owner/app', /: the repository must be lower case, not "Owner"$/],
    ['app:-x', /: the tag is not /],
    [`app:${'x'.repeat(129)}`, /: the tag is not /],
    ['app:', /: the tag is not /],
    ['a//b', /: a part of the name is empty$/],
    ['', /: a part of the name is empty$/],
    ['app/', /: a part of the name is empty$/],
    [' app', /: " app" may hold only /],
    ['../x', /: "\.\." /],
    ['host:99999/app', /: "host:99999" is no host\[:port\]$/],
    ['256.1.1.1/app', /: "256\.1\.1\.1" is no host\[:port\]$/],
    ['user@ghcr.io/app', /^Cannot read digest "ghcr.io\/app"/],
    ['https://ghcr.io/app', /: "https:" is no host\[:port\]$/],
    [`ghcr.io/${'a'.repeat(256)}`, /: the name is longer than 255 characters$/],
    ['a'.repeat(64), /: it looks like an image ID$/],
    [digest, /: it is a digest without a name in front$/],
  ]
  for (const [text, message] of broken) assert.throws(() => parseReference(text), { message }, text)
})

test('hostile text in a reference is refused quickly and shown escaped', () => {
  const spent = processorTime()
  for (const text of [
    'a-'.repeat(200_000),
    `${'a'.repeat(400_000)}!`,
    `${'a.'.repeat(200_000)}/x`,
    '/'.repeat(400_000),
  ])
    assert.throws(() => parseReference(text), { code: 'REFERENCE_INVALID' })
  assert.ok(spent() < 2000)
  assert.throws(
    () => parseReference('x\n::set-output name=a::b'),
    ({ message }: Error) => !/\n|::/.test(message),
  )
})

test('a tag follows the grammar and is never a path or a digest', () => {
  for (const text of ['', '../x', 'a/b', digest, 'x'.repeat(129), 'a\n', '.x'])
    assert.equal(isTag(text), false)
  assert.ok(isTag('V1.2_rc-3'))
})

test('spellings that people copy into an input mean the intended image', () => {
  const name = (text: string) => formatReference(parseImage(text))
  assert.equal(name('docker://alpine:3'), 'docker.io/library/alpine:3')
  assert.equal(name(`docker://ghcr.io/a/b@${digest}`), `ghcr.io/a/b@${digest}`)
  for (const host of ['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])
    for (const path of ['alpine', 'library/alpine'])
      assert.equal(name(`${host}/${path}:3`), 'docker.io/library/alpine:3')
  assert.deepEqual(parseImageRepository('docker://registry.hub.docker.com/a/b'), {
    registry: 'docker.io',
    repository: 'a/b',
  })
})

test('the URL of a Docker Hub page is refused with the name of its image', () => {
  for (const [text, wish] of [
    ['hub.docker.com/r/grafana/grafana', 'grafana/grafana'],
    ['hub.docker.com/_/alpine', 'alpine'],
    ['https://hub.docker.com/r/a/b', 'a/b'],
  ] as const)
    assert.throws(() => parseImage(text), {
      code: 'REFERENCE_INVALID',
      message: new RegExp(`, expected ${wish}$`),
    })
})

test('a reference in a file has no scheme', () => {
  assert.throws(() => parseReference('docker://alpine'), { code: 'REFERENCE_INVALID' })
})

test('references to the same repositories are read as each of them is alone, faults included', () => {
  const texts = [
    'app:1',
    'app:2',
    `app@${digest}`,
    'host:5000/o/r:1',
    'host:5000/o/r',
    'App:1',
    'App:2',
    'app:?',
    digest,
  ]
  const parse = referenceParser()
  const read = (text: string, by: (text: string) => Reference) => {
    try {
      return by(text)
    } catch (error) {
      return String(error)
    }
  }
  for (const text of texts) assert.deepEqual(read(text, parse), read(text, parseReference), text)
})
