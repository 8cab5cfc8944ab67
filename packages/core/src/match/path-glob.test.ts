import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorTime } from '@tallyman/testkit/bytes/growth'
import fc from 'fast-check'
import { parsePathGlob } from './path-glob.ts'
import type { Pattern } from './pattern.ts'

function glob(text: string): Pattern {
  const parsed = parsePathGlob(text)
  assert.ok(!('problem' in parsed), 'problem' in parsed ? parsed.problem : '')
  return parsed
}

test('a path glob begins at the root, and only ** crosses folders', () => {
  const cases: [string, string, boolean][] = [
    ['*.yml', 'a.yml', true],
    ['*.yml', 'deploy/a.yml', false],
    ['deploy/*.yml', 'deploy/a.yml', true],
    ['deploy/*.yml', 'deploy/x/a.yml', false],
    ['deploy/*', 'deploy/x/a.yml', false],
    ['deploy/**', 'deploy/x/a.yml', true],
    ['deploy/**', 'deploy', false],
    ['**', 'a/b/c', true],
    ['**/*.yml', 'a.yml', true],
    ['**/*.yml', 'a/b/c.yml', true],
    ['**/a/**/b', 'a/b', true],
    ['**/a/**/b', 'x/a/y/z/b', true],
    ['**/a/**/b', 'xa/b', false],
    ['a/**/b/*', 'a/b/c', true],
    ['./a.yml', 'a.yml', true],
    ['/a.yml', 'a.yml', true],
    ['/a.yml', 'x/a.yml', false],
    ['a?.y[a-c]ml', 'ab.yaml', true],
    ['a?b', 'a/b', false],
    ['a[^x]b', 'a/b', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['**.yml', 'a/b.yml', false],
    ['Dockerfile', 'Dockerfile', true],
    ['Dockerfile', 'Dockerfile.dev', false],
  ]
  for (const [text, path, expected] of cases)
    assert.equal(glob(text).matches(path), expected, `${text} on ${path}`)
})

test('a glob whose last part has no wildcard names everything below that folder too', () => {
  for (const text of ['vendor', 'vendor/', '**/vendor', '**/vendor/']) {
    assert.ok(glob(text).matches('vendor/a/b.yml'), text)
    assert.ok(!glob(text).matches('vendored/a.yml'), text)
  }
  assert.ok(!glob('vendor/').matches('vendor'))
  assert.ok(glob('**/vendor').matches('x/y/vendor/z'))
  assert.ok(!glob('ven*').matches('vendor/a'))
})

test('a glob of names matches nothing below what it names', () => {
  const parsed = parsePathGlob('ghcr.io/*/app', { coversFolders: false })
  assert.ok(!('problem' in parsed))
  assert.ok(parsed.matches('ghcr.io/owner/app'))
  assert.ok(!parsed.matches('ghcr.io/owner/app/inner'))
})

test('a malformed path glob is refused with a reason', () => {
  for (const text of ['', '/', './', '../x', 'a/../b', 'a//b', '[a', 'a\\', `${'x'.repeat(257)}`])
    assert.ok('problem' in parsePathGlob(text), text)
})

test('a glob of many stars matches a long path in linear time', () => {
  const spent = processorTime()
  assert.ok(!glob(`${'**/*a*/'.repeat(30)}b`).matches('a/'.repeat(2_000)))
  assert.ok(spent() < 5_000)
})

test('a path without wildcards matches itself, and a wildcard in place of a part matches it too', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', 'ä', ' '), minLength: 1, maxLength: 4 })
  const names = part.filter(each => each !== '.' && each !== '..')
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), fc.nat(3), (parts, at) => {
      const path = parts.join('/')
      assert.ok(glob(path).isExact)
      assert.ok(glob(path).matches(path))
      const place = at % parts.length
      assert.ok(glob(parts.with(place, '*').join('/')).matches(path))
      assert.ok(glob(['**', ...parts.slice(place)].join('/')).matches(path))
      assert.ok(glob(`${path}/`).matches(`${path}/x`))
    }),
  )
})
