import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { memoryFiles } from '../../workspace/memory-files.fixture.ts'
import { findComposeImages } from '../find-images.ts'
import { interpolate } from './interpolate.ts'

async function imagesOf(text: string, variables: Record<string, string> = {}) {
  const found = await findComposeImages(['compose.yaml'], memoryFiles({ 'compose.yaml': text }), variables)
  return found.map(({ service, image }) => `${service} ${image}`)
}

function refuses(text: string, message: RegExp) {
  return assert.rejects(imagesOf(text), { code: 'INPUT_INVALID', message })
}

test('each service has its image, except those that are built', async () => {
  const text = `# a comment
services:
  web:
    image: nginx:1.27
  app:
    build: .
  worker:
    build: .
    image: "ghcr.io/owner/worker:v1"
  odd: {image: 'redis', ports: [80]}
`
  assert.deepEqual(await imagesOf(text), ['web nginx:1.27', 'odd redis'])
  assert.deepEqual(await imagesOf(text.replaceAll('\n', '\r\n')), ['web nginx:1.27', 'odd redis'])
  assert.deepEqual(await imagesOf(`\ufeff${text}`), ['web nginx:1.27', 'odd redis'])
})

test('anchors and merge keys are followed, including lists of them and merged services', async () => {
  const text = `
x-base: &base
  image: alpine:3.20
x-other: &other
  <<: *base
  command: x
x-all: &all
  four: {image: &name busybox:1}
  five: {image: five}
services:
  <<: *all
  one: *base
  two:
    <<: [*other, *base]
  five:
    image: *name
  six:
    "<<": *base
    image: six
`
  assert.deepEqual(await imagesOf(text), [
    'one alpine:3.20',
    'two alpine:3.20',
    'five busybox:1',
    'six six',
    'four busybox:1',
  ])
})

test('all faults are reported together, each with its line', async () => {
  const text = `services:\n  a:\n    image: app:\${TAG}\n  b:\n    image: app:\${OTHER:?must be set}\n  c: {image: "$"}\n`
  await assert.rejects(imagesOf(text), {
    code: 'INPUT_INVALID',
    message: [
      'Cannot read "compose.yaml": line 3: the image of service "a": the variable TAG has no value, expected a value or a default',
      'Cannot read "compose.yaml": line 5: the image of service "b": the variable OTHER has no value: "must be set", expected a value or a default',
      'Cannot read "compose.yaml": line 6: the image of service "c": a "$" stands alone, where $$ would mean the character, expected a value or a default',
    ].join('\n'),
  })
  await refuses('services: {a: {image: "$toString"}}', /the variable toString has no value/)
})

test('text without a dollar stays unchanged, and a doubled dollar becomes one', () => {
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

test('a file that is too large is refused', async () => {
  await refuses(' '.repeat(8 * 1024 * 1024 + 1), /expected at most 8388608/)
  await refuses('- a\n'.repeat(700_000), /too many values/)
  await refuses(`services: ${': '.repeat(700_000)}`, /too many values/)
})

test('hostile files are handled quickly: nesting, alias bombs, merge bombs, loops', async () => {
  await refuses(`services: ${'['.repeat(30_000)}`, /Cannot read "compose\.yaml": /)
  const aliases = Array.from({ length: 30 }, (_, i) => `x-${i + 1}: &x${i + 1} [*x${i}, *x${i}, *x${i}]`)
  assert.deepEqual(
    await imagesOf(`x-0: &x0 [lol]\n${aliases.join('\n')}\nservices:\n  a: {image: a, command: *x30}\n`),
    ['a a'],
  )
  const merges = Array.from({ length: 60 }, (_, i) => `x-${i + 1}: &x${i + 1} {<<: [*x${i}, *x${i}]}`)
  const bomb = `x-0: &x0 {}\n${merges.join('\n')}\nservices:\n  <<: *x60\n  a: {<<: *x60, image: a}\n`
  assert.deepEqual(await imagesOf(bomb), ['a a'])
  const chain = Array.from({ length: 5000 }, (_, i) => `x-${i + 1}: &x${i + 1} {<<: *x${i}}`)
  await refuses(`x-0: &x0 {}\n${chain.join('\n')}\nservices:\n  a: {<<: *x5000}\n`, /merges too many maps/)
  const loop = 'services: &s\n  a: &a\n    <<: [*a, *s]\n    image: a\n  <<: *s\n'
  assert.deepEqual(await imagesOf(loop), ['a a'])
})

test('a project that extends without end is refused', async () => {
  const names = Array.from({ length: 200 }, (_, i) => `  s${i}: {extends: s${i + 1}}`)
  await refuses(`services:\n${names.join('\n')}\n  s200: {image: x}\n`, /extend each other/)
})

test("a file's message for a required variable is shown, escaped, and reveals no other variable", async () => {
  await refuses(
    `services: {a: {image: "\${NOPE:?set \\n::error::it}"}}`,
    /: the variable NOPE has no value: "set [^\n]*error[^\n]*it", expected/,
  )
  await refuses(`services: {a: {image: "\${NOPE?}"}}`, /the variable NOPE has no value, expected/)
})

test('an included file outside the workspace is one fault, whatever lies beside it', async () => {
  await assert.rejects(imagesOf('include: [../../other/compose.yaml]\nservices: {}\n'), {
    message:
      'Cannot read "compose.yaml": line 1: include.0: "../../other/compose.yaml" lies outside the workspace',
  })
})

test('text from the file is escaped in messages', async () => {
  await assert.rejects(
    imagesOf('services:\n  "a\\n::error::x": text\n'),
    (error: Error) => !/\n|::error/.test(error.message),
  )
})
