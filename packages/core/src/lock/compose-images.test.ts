import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { imagesInCompose } from './compose-images.ts'
import { interpolate } from './interpolate.ts'

async function imagesOf(text: string, variables?: Record<string, string>) {
  const found = await imagesInCompose(text, 'compose.yaml', variables)
  return found.map(
    ({ service, image, line, isBuilt }) => `${line} ${service} ${image}${isBuilt ? ' built' : ''}`,
  )
}

function refuses(text: string, message: RegExp) {
  return assert.rejects(imagesInCompose(text, 'compose.yaml'), { code: 'INPUT_INVALID', message })
}

test('each service gives its image with the line, services that are only built give none', async () => {
  const text = `# a comment
services:
  web:
    image: nginx:1.27
  app:
    build: .
  worker:
    build: .
    image: "ghcr.io/owner/worker:v1"
  odd: {image: 'redis@sha256:abc', ports: [80]}
  nothing:
  null-image:
    image: ~
`
  assert.deepEqual(await imagesOf(text), [
    '4 web nginx:1.27',
    '9 worker ghcr.io/owner/worker:v1 built',
    '10 odd redis@sha256:abc',
  ])
})

test('a file without services gives nothing', async () => {
  for (const text of ['', '# nothing', 'volumes: {}', 'services:', 'services: {}', '[]', 'text'])
    assert.deepEqual(await imagesOf(text), [], text)
})

test('anchors, aliases and merge keys are followed, what a service says itself wins', async () => {
  const text = `
x-base: &base
  image: alpine:3.20
x-other: &other
  <<: *base
  build: .
services:
  one: *base
  two:
    <<: *base
    image: alpine:3.21
  three:
    <<: [*other, *base]
  four:
    image: &name busybox:1
  five:
    image: *name
  six:
    "<<": *base
`
  assert.deepEqual(await imagesOf(text), [
    '3 one alpine:3.20',
    '11 two alpine:3.21',
    '3 three alpine:3.20 built',
    '15 four busybox:1',
    '15 five busybox:1',
  ])
})

test('services may be merged in, and several documents in one file are all read', async () => {
  const text = `
x-services: &all
  a: {image: a:1}
  b: {image: b:1}
services:
  <<: *all
  b: {image: b:2}
---
services:
  c: {image: c:1}
`
  assert.deepEqual(await imagesOf(text), ['7 b b:2', '3 a a:1', '10 c c:1'])
})

test('variables come from the given ones or their defaults', async () => {
  const text = `services:
  a: {image: "app:\${TAG:-v1}"}
  b: {image: "app:\${EMPTY-v1}x\${EMPTY:-v2}"}
  c: {image: "$HOST/app:\${SET}"}
  d: {image: "a$$b\${SET:+-slim}\${NONE+x}"}
  e: {image: "\${NONE:-\${ALSO:-deep}}/\${SET?needed}"}
`
  assert.deepEqual(await imagesOf(text, { EMPTY: '', HOST: 'ghcr.io', SET: '7' }), [
    '2 a app:v1',
    '3 b app:xv2',
    '4 c ghcr.io/app:7',
    '5 d a$b-slim',
    '6 e deep/7',
  ])
})

test('every variable without a value is reported with its line, at once', async () => {
  const text = `services:\n  a:\n    image: app:\${TAG}\n  b:\n    image: app:\${OTHER:?must be set}\n  c: {image: "$"}\n`
  await assert.rejects(imagesInCompose(text, 'compose.yaml'), {
    code: 'INPUT_INVALID',
    message: [
      'Cannot read "compose.yaml": line 3: the image of service "a": the variable TAG has no value, expected a reference or a default',
      'Cannot read "compose.yaml": line 5: the image of service "b": the variable OTHER has no value, expected a reference or a default',
      'Cannot read "compose.yaml": line 6: the image of service "c": a "$" stands alone, where $$ would mean the character, expected a reference or a default',
    ].join('\n'),
  })
  await assert.rejects(imagesInCompose('services: {a: {image: "$toString"}}', 'c.yaml'), {
    code: 'INPUT_INVALID',
  })
})

test('text without a dollar stays as it is, and a doubled one becomes one', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      assert.deepEqual(interpolate(text.replaceAll('$', '$$$$'), {}), { text })
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', 'A', ':', '-', '?', '+', '1') }), text => {
      const result = interpolate(text, { A: 'x' })
      assert.ok('text' in result || result.fault.length > 0)
    }),
  )
})

test('what is no compose file is refused with its line', async () => {
  await refuses('services:\n  a:\n\timage: x\n', /line 3: /)
  await refuses('services:\n  a: {image: x', /line \d: /)
  await refuses('services: [a]\n', /line 1: services are no map/)
  await refuses('services:\n  a: text\n', /line 2: service "a" is no map/)
  await refuses('services:\n  a:\n    image: [x]\n', /line 3: the image of service "a": it is no text/)
  await refuses('services:\n  a:\n    image: 12\n', /line 3: .* it is no text/)
  await refuses('services:\n  a: {image: x}\n  a: {image: y}\n', /line 3: Map keys must be unique/)
  await refuses('services:\n  a: *missing\n', /line 2: the alias "missing" has no anchor/)
  await refuses(' '.repeat(1024 * 1024 + 1), /expected at most 1048576/)
})

test('hostile files end soon: nesting, alias bombs, merge bombs, loops', async () => {
  await refuses(`services: ${'['.repeat(100_000)}`, /Cannot read "compose\.yaml": /)
  const aliases = Array.from({ length: 30 }, (_, i) => `x${i + 1}: &x${i + 1} [*x${i}, *x${i}, *x${i}]`)
  assert.deepEqual(
    await imagesOf(`x0: &x0 [lol]\n${aliases.join('\n')}\nservices:\n  a: {build: *x30}\n`),
    [],
  )
  const merges = Array.from({ length: 60 }, (_, i) => `x${i + 1}: &x${i + 1} {<<: [*x${i}, *x${i}]}`)
  assert.deepEqual(await imagesOf(`x0: &x0 {}\n${merges.join('\n')}\nservices:\n  <<: *x60\n  a: *x60\n`), [])
  assert.deepEqual(await imagesOf('services: &s\n  a: &a\n    <<: [*a, *s]\n  <<: *s\n'), [])
})

test('text from the file is escaped in messages', async () => {
  await assert.rejects(
    imagesInCompose('services:\n  "a\\n::error::x": text\n', 'compose.yaml'),
    (error: Error) => !/\n|::error/.test(error.message),
  )
})
