import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyText } from '@tallyman/testkit/bytes/any-text'
import fc from 'fast-check'
import { parse } from 'yaml'
import { composeOverride } from './compose-override.ts'

test('the override names each service with its pinned image, sorted', () => {
  const text = composeOverride([
    { service: 'web', pinned: 'docker.io/library/nginx@sha256:aa' },
    { service: 'db', pinned: 'docker.io/library/postgres@sha256:bb' },
    { service: 'web', pinned: 'docker.io/library/nginx@sha256:aa' },
  ])
  assert.equal(
    text,
    `services:
  "db":
    image: "docker.io/library/postgres@sha256:bb"
  "web":
    image: "docker.io/library/nginx@sha256:aa"
`,
  )
})

test('any names survive a YAML reader unchanged', () => {
  const anyName = fc.oneof(
    anyText(),
    anyText('$\\"\n: \u0085\u2028\ufeff'),
    fc.constantFrom('on', 'null', '1', '<<', 'a: b', '- x', '\u2028'),
  )
  fc.assert(
    fc.property(fc.dictionary(anyName, anyName), images => {
      const services = Object.entries(images).map(([service, pinned]) => ({ service, pinned }))
      const text = composeOverride(services)
      assert.equal(composeOverride(services.toReversed()), text)
      const read = new Map(
        Object.entries(parse(text, { mapAsMap: false }).services as Record<string, { image: string }>),
      )
      assert.deepEqual(
        new Map([...read].map(([service, { image }]) => [service, image.replaceAll('$$', '$')])),
        new Map(Object.entries(images)),
      )
    }),
  )
})

test('no services give an empty map; two images for one service are refused', () => {
  assert.deepEqual(parse(composeOverride([])), { services: {} })
  const services = [
    { service: 'a', pinned: 'x@sha256:1' },
    { service: 'a', pinned: 'y@sha256:2' },
  ]
  assert.throws(() => composeOverride(services), { code: 'INPUT_INVALID', message: /"a": it has two images/ })
})

test('an image in the engine is named by its ID, and nothing is pulled for it', () => {
  const id = `sha256:${'a'.repeat(64)}`
  const pinned = `ghcr.io/o/db@sha256:${'b'.repeat(64)}`
  const text = composeOverride([
    { service: 'app', pinned: id },
    { service: 'db', pinned },
  ])
  assert.equal(
    text,
    `services:\n  "app":\n    image: "${id}"\n    pull_policy: never\n  "db":\n    image: "${pinned}"\n`,
  )
})
